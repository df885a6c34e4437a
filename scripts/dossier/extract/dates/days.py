"""Which day, month or year an expression means where it stands in the text."""

from __future__ import annotations

import datetime as dt
import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import Setting, count_of, short_year

_A_GIVEN_ONE = re.compile(r" (?:d(?:e |u |')(?!\d)|même|où|qui)")  # « le lundi de Pentecôte »
# A past verb may announce a day that is near; further ahead the day is last year's.
_ANNOUNCED = dt.timedelta(days=60)


def day_of(setting: Setting, number: str, month: str, year: int | None, rel: str | None = None) -> Meaning | None:
    """A day and a month, in the year told, or the nearest, or the last one the text told."""
    day, index = int(number.removesuffix("er")), setting.number("mois", month)
    try:
        if year:
            return cal.day(dt.date(year, index, day), "explicit")
        if setting.published:
            return cal.day(setting.near(dt.date(setting.published.year, index, day), rel), "publication")
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
    year = int(match["y"]) if match["y"] else short_year(int(match["yy"]), setting.published) if match["yy"] else None
    found = day_of(setting, match["d"], match["m"], year, match["rel"])
    told = match.group().startswith("le ") and setting.tense == "past" and not match["rel"]
    if told and found and found.first and found.basis == "publication" and setting.published:
        ahead = found.first - setting.published
        return cal.day(cal.shifted(found.first, -1, "Y"), "publication") if ahead > _ANNOUNCED else found
    return found


def read_numeric(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« 26.09.2025 », « 24/04/26 »."""
    year = int(match["y"])
    try:
        date = dt.date(year if year > 99 else short_year(year, setting.published), int(match["mo"]), int(match["d"]))
    except ValueError:
        return None
    return cal.day(date, "explicit")


def read_listed(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« du 3 au 5 mai »: the first day, whose month comes later."""
    return day_of(setting, match["d"], match["m"], int(match["y"]) if match["y"] else None)


def read_month(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« en mars », « fin juin dernier », « mars 2024 », « mai 68 »."""
    index, rel = setting.number("mois", match["m"]), match["rel"]
    if match["y"] or match["yy"]:
        year = int(match["y"]) if match["y"] else short_year(int(match["yy"]), setting.published)
        return None if _in_an_address(setting) else cal.month(year, index, "explicit")
    ranged = setting.before.endswith(tuple(f"{name}{link}" for name in setting.values["mois"] for link in ("-", ", ")))
    if not (rel or match["mod"] or ranged or setting.last_word in setting.lists["mois_apres"]):
        return None  # « mars » alone may be a planet, « avril » a first name
    if setting.published is None:
        known = setting.year and cal.month(setting.year, index, "context")
        return known or cal.unknown("DATE", f"XXXX-{index:02}", "month")
    return cal.month(_year_of_month(index, rel, setting, setting.published), index, "publication")


def _year_of_month(index: int, rel: str | None, setting: Setting, published: dt.date) -> int:
    """By « dernier » and « prochain », else by tense; « le recensement de mars » is the nearest, whatever the verb."""
    date = dt.date(published.year, index, 1)
    complement = re.search(r"(?<!à partir )(?<!à compter )\bd(?:e |')$|-$", setting.before)
    if rel or complement or setting.tense == "open":
        return setting.near(date, rel).year
    if setting.future:
        return published.year + (index < published.month)
    return published.year - (index > published.month)


def _in_an_address(setting: Setting) -> bool:
    """« rue du 8 | mai 1945 », « rue du 19-mars- | 1962 »."""
    words = re.split(r"[\s-]+", setting.before.rstrip(" -"))[-4:]
    numbered = any(word.removesuffix("er").isdigit() for word in words[2:])
    return len(words) > 2 and numbered and bool(set(words[:2]) & setting.lists["voies"])


def read_school_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« l'année scolaire 2024-2025 »: from September to August, as an ISO 8601 interval."""
    del setting
    return cal.school_year(int(match["y"]), "explicit")


def read_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« depuis 2021 », not « 2021 habitants »; « en 98 », « en mil neuf cent douze », « en septante-huit »."""
    if match["y"] is None:
        return _short_or_spelled(match, setting)
    following = setting.after.split()[:1]
    counted = setting.counts and setting.after.startswith(" ")
    if _in_an_address(setting) or counted or (following and following[0].strip(".,;") in setting.lists["comptes"]):
        return None
    return cal.year(int(match["y"]), "explicit") if _is_told_year(match, setting) else None


def _is_told_year(match: re.Match[str], setting: Setting) -> bool:
    """Whether the words around four digits make them a year."""
    before, after = setting.before, setting.after
    ranged = before.endswith(("-", "–")) or after.startswith(("-", "–"))
    listed = re.search(r"\b(?:1[0-9]|20)\d\d(?:, | et | ou )$", before)
    bracketed = before.endswith("(") and after.startswith((")", ",", "-", "–", " :"))
    opens = not before.strip(' «"') and re.match(r" ?[:,]| (?:a|aura|est|sera|fut|restera|marque|avait|était) ", after)
    told = match["mod"] or match["an"] or setting.last_word in setting.lists["annee_apres"]
    return bool(told or ranged or listed or bracketed or opens)


def _short_or_spelled(match: re.Match[str], setting: Setting) -> Meaning | None:
    if setting.last_word not in setting.lists["annee_courte_apres"]:
        return None
    if match["yy"]:
        return cal.year(short_year(int(match["yy"]), setting.published), "explicit")
    number = count_of(match["spelled"] or match["tens"], {})
    if number is None:
        return None
    return cal.year(int(number) if match["spelled"] else short_year(int(number), setting.published), "explicit")


def read_weekday(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« mardi »: before the publication in the past, after it in the future; « le mardi » comes back every week."""
    groups, wanted = match.groupdict(), setting.number("jours", match["j"])
    beside = re.search(r"\b((?:avant-)?hier|aujourd'hui|(?:après-)?demain),? $", setting.before)
    if beside and setting.published:
        return relative_day(beside[1], setting)  # « hier | mardi »
    if groups.get("dd"):
        return _numbered_weekday(wanted, int(match["dd"].removesuffix("er")), setting)
    if groups.get("anaphora"):
        return _weekday_from(setting.anchor, wanted, match["anaphora"])
    often = groups.get("le") and not match["rel"] and not _A_GIVEN_ONE.match(setting.after)
    if often or _is_working_week(match, setting):
        return cal.unknown("SET", f"XXXX-WXX-{wanted + 1}")
    if setting.published is None:
        return cal.unknown("DATE", f"XXXX-WXX-{wanted + 1}")
    return cal.day(_nearest_weekday(wanted, match["rel"], setting, setting.published), "publication")


def _nearest_weekday(wanted: int, rel: str | None, setting: Setting, published: dt.date) -> dt.date:
    ahead = (wanted - published.weekday()) % 7
    if ahead == 0 and rel is None:
        return published  # an agency names the day it writes
    starts = setting.before.endswith(("dès ", "à partir de ", "d'ici ")) and not re.search(
        r"\w[éiu]e?s? dès $", setting.before
    )
    future = bool(rel and rel.startswith("proch")) or ((setting.tense != "past" or starts) and not rel)
    return published + dt.timedelta(days=(ahead or 7) if future else ahead - 7)


def _weekday_from(anchor: dt.date | None, wanted: int, word: str) -> Meaning:
    """« le dimanche suivant », counted from the last day told."""
    if anchor is None:
        return cal.unknown("DATE", f"XXXX-WXX-{wanted + 1}")
    ahead = (wanted - anchor.weekday()) % 7
    later = word in ("suivant", "d'après")
    return cal.day(anchor + dt.timedelta(days=(ahead or 7) if later else (ahead - 7)), "context")


def _is_working_week(match: re.Match[str], setting: Setting) -> bool:
    """« ouvert du lundi au vendredi »; not « il est resté du lundi au mercredi »."""
    if setting.tense == "past" and not re.search(r"\bouvert", setting.before):
        return False
    opens = setting.before.endswith("du ") and re.match(r" au (?:vendredi|samedi|dimanche)\b(?! \d)", setting.after)
    return bool(match["j"] in ("lundi", "mardi") and opens) or bool(
        re.search(r"\bdu (?:lundi|mardi) au $", setting.before)
    )


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


def read_relative(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« hier », « la veille »; « le pays compte aujourd'hui » tells of no particular day."""
    if match.group() == "aujourd'hui" and setting.state:
        return cal.unknown("DATE", "PRESENT_REF")
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
    anchor = setting.anchor or _day_told_behind(setting)
    if anchor is None:
        return cal.unknown("DATE", "XXXX-XX-XX")
    return cal.day(anchor + dt.timedelta(days=move), "context")


def _day_told_behind(setting: Setting) -> dt.date | None:
    """The writing day of an agency: « a annoncé la veille la mort de trois soldats, a rappelé | mercredi | … »."""
    days = setting.values["jours"]
    found = re.search(rf"\b(?P<j>{'|'.join(days)})\b(?! \d)(?P<rel>)", setting.after)
    return (
        _nearest_weekday(setting.number("jours", found["j"]), None, setting, setting.published)
        if (found and setting.published)
        else None
    )
