"""What stands around an expression of time, and the tables it is read with."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dossier.extract.dates.calendar import Meaning
from dossier.lexicon import Values, normalise
from dossier.match.numbers import read_number
from dossier.model import Precision

UNIT_PRECISION: dict[str, Precision] = {
    "S": "time", "MIN": "time", "H": "time", "D": "day", "W": "week", "M": "month", "Q": "quarter", "HY": "half",
    "Y": "year", "DE": "decade", "C": "century",
}  # fmt: skip
_HALF_YEAR = dt.timedelta(days=183)
_SCALES = {"million": 1_000_000, "milliard": 1_000_000_000}


NearTense = Literal["past", "open", "future"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around an expression: `before` and `after` in its sentence, levelled; `words` as written.

    `anchor` is the last day told of, `ground` the day of the story, on which hours stand, `adrift` when the text leaves
    it open; `told` the last expression with a calendar meaning, `goes_on`: a past verb, in its sentence or right behind
    it; `year` the last year, `story` the last day or month written with its year, before the year of publication.
    `tense`, `backward`, `either`, `earlier`: as in `tenses.Time`. `state`: the verb says how things are (« compte »),
    not what happens; `habit`: the last expression comes back; `counts`: a plural noun follows; `surname`: a capital
    does, as behind a first name, or stands before, as in « Claire Toussaint »; `headline`: a line of its own without a
    verb, whose time is not known. `part`: the latest quarter or half told, `closed`: those of a financial year, by
    ordinal and kind. `settled`: what « ce vendredi » means in the whole article.
    """

    published: dt.date | None
    anchor: dt.date | None
    ground: dt.date | None
    adrift: bool
    told: Meaning | None
    year: int | None
    story: dt.date | None
    habit: str | None
    part: Meaning | None
    closed: Mapping[tuple[str, str], Meaning]
    settled: Mapping[str, dt.date]
    words: str
    before: str
    after: str
    tense: NearTense
    backward: bool
    either: bool
    earlier: bool
    state: bool
    counts: bool
    surname: bool
    headline: bool
    goes_on: bool
    values: dict[str, Values]
    lists: dict[str, frozenset[str]]

    @property
    def future(self) -> bool:
        """Whether the text tells of what is to come; a present leaves it open."""
        return self.tense == "future"

    @property
    def told_year(self) -> int | None:
        """The last year written in full in the sentence so far: « au second semestre 2025, sans doute à l'automne »."""
        years = re.findall(r"(?<![\d-])(?<!budget )(?<!bilan )(?<!exercice )(?:19|20)\d\d(?!\d)", self.before)
        return int(years[-1]) if years else None

    @property
    def last_word(self) -> str:
        """The last word before the expression, without its elision nor a « … »."""
        words = self.before.rstrip(" .…").split()
        return words[-1].rpartition("'")[2] or words[-1] if words else ""

    @property
    def named(self) -> bool:
        """Whether a capital inside the sentence makes it a name: « le Printemps arabe », « selon Aujourd'hui »."""
        last = self.words.rsplit(maxsplit=1)[-1]
        inside = " " in self.words or re.search(r"[a-zà-ÿ]'? ?$", self.before)
        return last[:1].isupper() and not last.isupper() and bool(inside)

    def number(self, table: str, word: str) -> int:
        """The number that a table gives to a word."""
        return int(str(self.values[table][word]))

    def near(self, date: dt.date, rel: str | None = None) -> dt.date:
        """The year that « dernier », « prochain » or mere nearness gives to a day and a month."""
        published = self.published
        assert published is not None  # asked only with a publication date
        if rel and rel.startswith(("d", "pass")):
            return date if date < published else _in_year(date, date.year - 1)
        if rel:
            return date if date > published else _in_year(date, date.year + 1)
        if date - published > _HALF_YEAR and not self.future:
            return _in_year(date, date.year - 1)
        return _in_year(date, date.year + 1) if published - date > _HALF_YEAR else date


def _in_year(date: dt.date, year: int) -> dt.date:
    """The same day of another year; 28 February for the 29th."""
    return date.replace(year=year, day=min(date.day, 28) if date.month == 2 else date.day)


def count_of(words: str, collectives: Values) -> float | None:
    """The value of « 12 », « 30 000 », « 2,5 », « deux millions », « une dizaine », « un demi »; else None."""
    if re.search(r"\b(?:une? |la )?demi$", words):
        return 0.5
    last = words.rsplit(maxsplit=1)[-1]
    if last in collectives:
        return float(str(collectives[last]))
    scaled = re.fullmatch(r"([\d ,.]+?) ?(million|milliard)s?", words)
    figure = (scaled[1] if scaled else words).replace(" ", "").replace(",", ".")
    if re.fullmatch(r"\d+(?:\.\d+)?", figure):
        return float(figure) * (_SCALES[scaled[2]] if scaled else 1)
    return read_number([part.replace("mil", "mille") if part == "mil" else part for part in normalise(words).split()])


def short_year(digits: int, published: dt.date | None) -> int:
    """« 98 » is 1998, « 04 » is 2004: at most ten years after the publication."""
    ahead = (published.year if published else 2030) % 100 + 10
    return (2000 if digits <= ahead else 1900) + digits


def period(amount: float, unit: str) -> str:
    """« P3M », « PT90M »: quarters and halves in months, decades and centuries in years, a half hour in minutes."""
    factor = {"Q": 3, "HY": 6, "DE": 10, "C": 100}.get(unit, 1)
    if unit == "H" and amount != int(amount):
        hours, minutes = int(amount), round(amount % 1 * 60)
        return "PT" + (f"{hours}H" if hours else "") + f"{minutes}M"
    if unit == "Y" and amount % 1 == 0.5:
        return "P" + (f"{int(amount)}Y" if amount > 1 else "") + "6M"
    return f"P{clock_mark(unit)}{amount * factor:.12g}{letter(unit)}"


def letter(unit: str) -> str:
    """The letter of a unit in a TIMEX3 period."""
    return {"Q": "M", "HY": "M", "DE": "Y", "C": "Y", "MIN": "M"}.get(unit, unit)


def clock_mark(unit: str) -> str:
    """« T » before hours, minutes and seconds."""
    return "T" if unit in ("S", "MIN", "H") else ""
