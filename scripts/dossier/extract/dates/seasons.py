"""Seasons: what they mean where they stand in the text."""

from __future__ import annotations

import datetime as dt
import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import Setting, short_year

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_IN_A_YEAR = ("day", "month", "season")
_OF_A_STORY = 10  # years; what was told from further back is a past, not the story
# « l'été et l'automne | derniers », « au printemps et à l'été | 2023 »: the first takes what the last one has.
_SHARED = (
    r" (?:et|ou) (?:(?:de|à|en|au) )?(?:l'|le )?(?P<s>{seasons})"
    r" (?:(?P<y>(?:19|20)\d\d)(?!\d)|(?P<rel>derni|proch|pass))"
)
# « les étés 2014, | 2015 | et | 2016 »
_LISTED = r"\b({seasons})s? (?:(?:1[0-9]|20)\d\d(?:-\d{{2,4}})?(?:, | et | ou ))+$"


def read_season(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« l'hiver 2024 », « cet été »; not « a été »."""
    shared = None if match["y"] or match["rel"] else _shared(setting)
    told = (
        match["y"]
        or match["yy"]
        or match["rel"]
        or match.group().startswith(("l'", "cet ", "ce ", "le ", "la ", "fin ", "début ", "milieu "))
        or setting.last_word in ("en", "l'", "du", "au")
    )
    if not told or setting.named or (match["s"] == "été" and match.group() == "été"):
        return None
    start = setting.number("saisons", match["s"])
    year = match["y"] or (shared and shared["y"])
    if year or match["yy"]:
        return cal.season(int(year) if year else short_year(int(match["yy"]), setting.published), start, "explicit")
    if shared and setting.published:
        return _before(shared, start, setting, setting.published)
    rel = match["rel"]
    alone = rel is None and not match.group().startswith(("cet ", "ce "))
    known = setting.told_year if rel is None else None
    known = known or (setting.year if setting.published is None else None)
    known = known or (_year_of_the_story(start, setting) if alone else None)
    if known:
        return cal.season(known, start, "context")
    if setting.published is None:
        return cal.unknown("DATE", f"XXXX-{_SEASONS[start]}", "season")
    number = _year_of_season(match.group(), rel or "", start, setting, setting.published)
    return cal.season(number, start, "publication")


def season_listed(year: int, setting: Setting) -> Meaning | None:
    """« les étés 2014 et | 2015 »: the season of the year that ends a list."""
    found = re.search(_LISTED.format(seasons="|".join(setting.values["saisons"])), setting.before)
    return cal.season(year, setting.number("saisons", found[1]), "explicit") if found else None


def _before(shared: re.Match[str], start: int, setting: Setting, published: dt.date) -> Meaning:
    """« au printemps et | à l'été | derniers »: the first one comes right before the one that is told."""
    second = setting.number("saisons", shared["s"])
    year = _year_of_season(shared.group(), shared["rel"], second, setting, published)
    return cal.season(year - (start > second), start, "publication")


def _shared(setting: Setting) -> re.Match[str] | None:
    return re.match(_SHARED.format(seasons="|".join(setting.values["saisons"])), setting.after)


def _year_of_the_story(start: int, setting: Setting) -> int | None:
    """« dès l'été 2022. Ce n'est qu'à | l'automne | qu'elle a fui »: the first one from what was just told."""
    told, published = setting.told, setting.published
    if told is None or published is None or told.basis != "explicit" or told.precision not in _IN_A_YEAR:
        return None
    assert told.first is not None  # written with its year
    near = told.first.year + 1 >= published.year or published.year - told.first.year > _OF_A_STORY
    return told.first.year + (start < told.first.month) if setting.goes_on and not near else None


def _year_of_season(words: str, rel: str, start: int, setting: Setting, published: dt.date) -> int:
    """« cet été », said in September of what will follow, is still this year's."""
    this = words.startswith(("cet ", "ce "))
    if rel.startswith(("d", "pass")):
        return published.year - (start >= published.month)
    if rel.startswith("proch"):
        return published.year + (start <= published.month)
    if setting.tense == "past" and start > published.month:
        return published.year - 1
    return published.year + (setting.future and not this and start + 2 < published.month)
