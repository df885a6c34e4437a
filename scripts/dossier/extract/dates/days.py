"""What a day, a month, a year or a distance means where it stands in the text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.lexicon import Values, normalise
from dossier.match.numbers import read_number
from dossier.model import Basis, Precision

UNIT_PRECISION: dict[str, Precision] = {
    "S": "time", "MIN": "time", "H": "time", "D": "day", "W": "week", "M": "month", "Q": "quarter", "HY": "half",
    "Y": "year", "DE": "decade", "C": "century",
}  # fmt: skip


NearTense = Literal["past", "open", "future"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around an expression: `before` is the text up to it, `anchor` the last day told of."""

    published: dt.date | None
    anchor: dt.date | None
    year: int | None  # the last year told of
    before: str
    after: str
    tense: NearTense
    values: dict[str, Values]
    lists: dict[str, frozenset[str]]

    @property
    def future(self) -> bool:
        """Whether the text tells of what is to come; a present leaves it open."""
        return self.tense == "future"

    @property
    def told_year(self) -> int | None:
        """The last year written in full in the sentence so far: « au second semestre 2025, sans doute à l'automne »."""
        years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", self.before)
        return int(years[-1]) if years else None

    @property
    def last_word(self) -> str:
        """The last word before the expression, without its elision."""
        words = self.before.split()
        return words[-1].rpartition("'")[2] or words[-1] if words else ""

    def number(self, table: str, word: str) -> int:
        """The number that a table gives to a word."""
        return int(str(self.values[table][word]))


def _near(setting: Setting, date: dt.date, rel: str | None) -> dt.date:
    """The year that « dernier », « prochain » or mere nearness gives to a day and a month."""
    published = setting.published
    assert published is not None  # asked only with a publication date
    if rel and rel.startswith(("d", "pass")):
        return date if date < published else date.replace(year=date.year - 1)
    if rel:
        return date if date > published else date.replace(year=date.year + 1)
    half = dt.timedelta(days=183)
    if date - published > half and not setting.future:
        return date.replace(year=date.year - 1)
    return date.replace(year=date.year + 1) if published - date > half else date


def day_of(setting: Setting, number: str, month: str, year: str | None, rel: str | None = None) -> Meaning | None:
    """A day and a month, in the year told, or the nearest, or the last one the text told."""
    day, index = int(number.replace("1er", "1").replace("er", "")), setting.number("mois", month)
    known = int(year) if year else None
    try:
        if known:
            return cal.day(dt.date(known, index, day), "explicit")
        if setting.published:
            return cal.day(_near(setting, dt.date(setting.published.year, index, day), rel), "publication")
        if setting.year:
            return cal.day(dt.date(setting.year, index, day), "context")
        dt.date(2000, index, day)
    except ValueError:
        return None
    return cal.unknown("DATE", f"XXXX-{index:02}-{day:02}")


def read_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« le samedi 5 juin 1999 », not « rue du 8-Mai-1945 »."""
    words = setting.before.split()
    if words[-1:] in (["du"], ["de"]) and words[-2:-1] and words[-2] in setting.lists["voies"]:
        return None  # « rue du 8-Mai-1945 »
    year = match["y"]
    if not year and match["yy"]:
        year = ("19" if int(match["yy"]) > 40 else "20") + match["yy"]
    return day_of(setting, match["d"], match["m"], year, match["rel"])


def read_listed(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« du 3 au 5 mai »: the first day, whose month comes later."""
    return day_of(setting, match["d"], match["m"], match["y"])


def read_month(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« en mars », « fin juin dernier », « mars 2024 »."""
    index, rel = setting.number("mois", match["m"]), match["rel"]
    if match["y"]:
        return None if _in_an_address(setting) else cal.month(int(match["y"]), index, "explicit")
    ranged = setting.before.endswith(tuple(f"{name}-" for name in setting.values["mois"]))
    if not (rel or match["mod"] or ranged or setting.last_word in setting.lists["mois_apres"]):
        return None  # « mars » alone may be a planet, « avril » a first name
    if setting.published is None:
        return (
            cal.month(setting.year, index, "context")
            if setting.year
            else cal.unknown("DATE", f"XXXX-{index:02}", "month")
        )
    date = dt.date(setting.published.year, index, 1)
    if rel is None and index > setting.published.month and not setting.future:
        return cal.month(date.year - 1, index, "publication")
    if rel is None and setting.future and index < setting.published.month:
        return cal.month(date.year + 1, index, "publication")
    return cal.month(_near(setting, date, rel).year if rel else date.year, index, "publication")


def _in_an_address(setting: Setting) -> bool:
    """« rue du 8 | mai 1945 »."""
    words = setting.before.split()[-3:]
    return len(words) == 3 and words[0] in setting.lists["voies"] and words[2].isdigit()


def read_school_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« l'année scolaire 2024-2025 »: from September to August, as an ISO 8601 interval."""
    del setting
    first = int(match["y"])
    start, end = dt.date(first, 9, 1), dt.date(first + 1, 8, 31)
    return Meaning("DATE", f"{first}-09/{first + 1}-08", start, end, "year", "explicit")


def read_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« depuis 2021 », not « 2021 habitants »."""
    following = setting.after.split()[:1]
    counted = bool(following) and following[0].strip(".,;") in setting.lists["comptes"]
    ranged = setting.before.endswith(("-", "–")) or setting.after.startswith(("-", "–"))
    told = match["mod"] or setting.last_word in setting.lists["annee_apres"] or ranged
    return cal.year(int(match["y"]), "explicit") if told and not counted else None


def read_weekday(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« mardi »: before the publication in the past, after it in the future."""
    wanted = setting.number("jours", match["j"])
    numbered = match.groupdict().get("dd")
    if numbered:
        return _numbered_weekday(wanted, int(numbered.removesuffix("er")), setting)
    if setting.published is None:
        return cal.unknown("DATE", f"XXXX-WXX-{wanted + 1}")
    ahead = (wanted - setting.published.weekday()) % 7
    rel = match["rel"]
    if ahead == 0 and rel is None:
        return cal.day(setting.published, "publication")  # an agency names the day it writes
    starts = setting.before.endswith(("dès ", "à partir de ", "d'ici ")) and not re.search(
        r"\w[éiu]e?s? dès $", setting.before
    )
    future = bool(rel and rel.startswith("proch")) or ((setting.tense != "past" or starts) and not rel)
    move = (ahead or 7) if future else ahead - 7
    return cal.day(setting.published + dt.timedelta(days=move), "publication")


def _numbered_weekday(weekday: int, number: int, setting: Setting) -> Meaning:
    """« dimanche 19 »: the nearest month whose 19th is a Sunday."""
    if setting.published is None:
        return cal.unknown("DATE", f"XXXX-XX-{number:02}")
    near = (setting.published + dt.timedelta(days=move) for move in range(-200, 201))
    fitting = [date for date in near if (date.weekday(), date.day) == (weekday, number)]
    if not fitting:
        return cal.unknown("DATE", f"XXXX-XX-{number:02}")
    published = setting.published
    return cal.day(min(fitting, key=lambda date: abs(date - published)), "publication")


def read_feast(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« d'ici à Noël »; not « le père Noël », nor « le marché de Noël »."""
    if setting.last_word in ("père", "de", "d'", "la"):
        return None
    month, number = str(setting.values["fetes"][match["f"]]).split("-")
    name = next(name for name, index in setting.values["mois"].items() if int(str(index)) == int(month))
    ahead = setting.tense != "past" or setting.before.endswith(("d'ici ", "d'ici à ", "avant "))
    return day_of(setting, number, name, match["y"], "prochain" if ahead else None)


def read_relative(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« hier », « la veille »."""
    return relative_day(match.group(), setting)


def relative_day(words: str, setting: Setting) -> Meaning | None:
    """The day that words of one of both tables mean; None for « la veille sanitaire »."""
    if words in setting.values["relatifs"]:
        move = setting.number("relatifs", words)
        if setting.published is None:
            return cal.unknown("DATE", "PRESENT_REF" if move == 0 else "XXXX-XX-XX")
        return cal.day(setting.published + dt.timedelta(days=move), "publication")
    move = setting.number("anaphores", words)
    if words == "la veille" and re.match(r" [a-zéû]+(?:aire|ique|elle|ive)\b", setting.after):
        return None  # « la veille sanitaire »
    if setting.anchor is None:
        return cal.unknown("DATE", "XXXX-XX-XX")
    return cal.day(setting.anchor + dt.timedelta(days=move), "context")


def count_of(words: str) -> float | None:
    """The value of digits or number words."""
    value = words.replace(",", ".")
    return float(value) if re.fullmatch(r"[\d.]+", value) else read_number(normalise(words).split())


def read_distance(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« il y a quinze jours » (fifteen), « dans un mois », « sous huitaine » (eight)."""
    groups = match.groupdict()
    if groups["sous"]:
        amount, unit = (8.0 if groups["sous"] == "huitaine" else 15.0), "D"
    else:
        words = groups["ago"] or groups["in"] or groups["ici"] or groups["shift"]
        found = count_of(words)
        if found is None:
            return None
        amount, unit = found, str(setting.values["unites"][groups["u"] or groups["u2"] or groups["u3"] or groups["u4"]])
    precision = UNIT_PRECISION[unit]
    sign = -1 if groups["ago"] or groups["dir"] in ("plus tôt", "auparavant") else 1
    basis: Basis
    origin, basis = (setting.anchor, "context") if groups["shift"] else (setting.published, "publication")
    if origin is None or unit in ("S", "MIN", "H") or amount != int(amount):
        return cal.unknown("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", precision)
    return _at_distance(cal.shifted(origin, sign * int(amount), unit), unit, basis)


def _at_distance(date: dt.date, unit: str, basis: Basis) -> Meaning:
    """No finer than its unit: « il y a deux mois » is a month."""
    if unit == "M":
        return cal.month(date.year, date.month, basis)
    if unit in ("Y", "DE", "C"):
        return cal.year(date.year, basis)
    return cal.week(date, basis) if unit == "W" else cal.day(date, basis)
