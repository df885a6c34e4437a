"""Which day « mardi », « hier », « la veille » mean where they stand in the text."""

from __future__ import annotations

import datetime as dt
import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import Setting

_BESIDE = re.compile(r"\b((?:avant-)?hier|aujourd'hui|(?:après-)?demain),? (\()?$")
_HALF_A_WEEK = 3
_JUST_OVER = 5  # days to the next one: the last one was yesterday, or the day before
_ONE = re.compile(r"\bun (?:certain |beau )?$")
_WAS_ONE = re.compile(r"(?:\bc'était|\bétait|\btombait|\btombe|,) un $")
_A_GIVEN_ONE = re.compile(r" (?:d(?:e |u |')(?!\d)|même|où|qui)")  # « le lundi de Pentecôte »


def read_weekday(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« mardi »: before the publication in the past, after it in the future; « le mardi » comes back every week."""
    groups, wanted = match.groupdict(), setting.number("jours", match["j"])
    if _is_of_a_newspaper(match["j"], setting):
        return None
    if _ONE.search(setting.before) and not (match["rel"] or groups.get("dd") or groups.get("anaphora")):
        return _apposed(wanted, setting)
    return _told_weekday(match, wanted, setting)


def _told_weekday(match: re.Match[str], wanted: int, setting: Setting) -> Meaning | None:
    groups = match.groupdict()
    beside = _BESIDE.search(setting.before)
    if beside and setting.published:  # « hier | mardi », « demain (| vendredi, ndlr) »
        return _glossed(beside[1], wanted, setting.published) if beside[2] else relative_day(beside[1], setting)
    if groups.get("on") or groups.get("dd") or groups.get("anaphora"):
        return _counted_weekday(match, wanted, setting)
    end = _end_of_range(setting)
    if end is not None:
        return cal.day(end - dt.timedelta(days=(end.weekday() - wanted) % 7 or 7), "context")
    often = groups.get("le") and not match["rel"] and not _A_GIVEN_ONE.match(setting.after)
    if often or _is_working_week(match, setting):
        return cal.unknown("SET", f"XXXX-WXX-{wanted + 1}")
    published = setting.published
    if published is None or (setting.headline and not match["rel"] and wanted != published.weekday()):
        return cal.unknown(
            "DATE", f"XXXX-WXX-{wanted + 1}"
        )  # « Nouvelle coupure | vendredi »: the last one or the next
    return cal.day(_settled(match, wanted, setting, published), "publication")


def _settled(match: re.Match[str], wanted: int, setting: Setting, published: dt.date) -> dt.date:
    """« ce vendredi » is one day in an article; else the nearest one, on the side that the verb tells."""
    if setting.words[:3] in ("ce ", "Ce ") and match["j"] in setting.settled and not match["rel"]:
        return setting.settled[match["j"]]
    found = _nearest_weekday(wanted, match["rel"], setting, published)
    return found + dt.timedelta(weeks=_ends_a_range(found, setting))


def _is_of_a_newspaper(weekday: str, setting: Setting) -> bool:
    """« dans La Tribune | Dimanche », « le Journal du | dimanche »; not « a écrit Le Parisien | lundi »."""
    title = setting.words[:1].isupper() and not setting.words.isupper() and re.search(r"[a-zà-ÿ] $", setting.before)
    names = tuple(f"{name} " for name in setting.lists["journaux_du_dimanche"])
    return bool(title) or (weekday == "dimanche" and setting.before.endswith(names))


def _apposed(wanted: int, setting: Setting) -> Meaning:
    """« le 27 août, un | vendredi », « c'était un | vendredi »: the day just told; « mort un | vendredi »: some."""
    day = setting.anchor
    if day and day.weekday() == wanted and _WAS_ONE.search(setting.before):
        return cal.day(day, "context")
    return cal.unknown("DATE", f"XXXX-WXX-{wanted + 1}")


def _counted_weekday(match: re.Match[str], wanted: int, setting: Setting) -> Meaning:
    """« lundi en huit », « dimanche 19 », « le mardi suivant »."""
    if match["on"]:
        return _weekday_in(match, setting)
    if match["dd"]:
        return _numbered_weekday(wanted, int(match["dd"].removesuffix("er")), setting)
    return _weekday_from(setting.anchor, wanted, match["anaphora"])


def _nearest_weekday(wanted: int, rel: str | None, setting: Setting, published: dt.date) -> dt.date:
    ahead = (wanted - published.weekday()) % 7
    if ahead == 0 and not rel:
        return published  # an agency names the day it writes
    if setting.either and not rel:
        return published + dt.timedelta(days=ahead if ahead <= _HALF_A_WEEK else ahead - 7)
    starts = setting.before.endswith(("dès ", "à partir de ", "d'ici ")) and not re.search(
        r"\w[éiu]e?s? dès $", setting.before
    )
    starts = starts and not (setting.last_word == "dès" and ahead >= _JUST_OVER)  # « ouverte dès | lundi », on Tuesday
    onward = not _is_of_an_outcome(setting) and (setting.tense != "past" or (starts and not setting.backward))
    future = rel.startswith("proch") if rel else onward
    return published + dt.timedelta(days=(ahead or 7) if future else ahead - 7)


def _is_of_an_outcome(setting: Setting) -> bool:
    """« la victoire de samedi relance le club », « Après la découverte d'un corps lundi, le bilan est de douze ».

    « Le vainqueur de l'étape de dimanche garde le maillot »: who came out of it says that it is over.
    """
    owner = re.search(r"(\S+) d(?:e |u )(?:ce )?$", setting.before)
    behind = re.match(r"(?:après|suite à|suite au|depuis) (?!l'avoir)[^,]*$", setting.before.lstrip('«"“ '))
    told = owner is not None and owner[1].rpartition("'")[2] in setting.lists["issues"]
    came_out = owner is not None and any(word in setting.lists["issus"] for word in setting.before.split()[-6:])
    scored = re.match(r"[^.,;]{0,40}\(\d{1,3}-\d{1,3}\)", setting.after)  # « très faible samedi à Lens (1-3) »
    return setting.tense == "open" and bool(told or came_out or behind or scored)


def _ends_a_range(found: dt.date, setting: Setting) -> bool:
    """« grève de lundi à 19 h jusqu'à 8 h | jeudi »: not before the day it starts on."""
    start, published = setting.anchor, setting.published
    days = "|".join(setting.values["jours"])
    led = re.search(rf"\bd(?:e|u) (?:{days})\b.*\b(?:jusqu'à|jusqu'au|au|à) (?:\d[\dh ]*)?$", setting.before)
    ahead = start is not None and published is not None and published < start
    return bool(led) and ahead and start is not None and dt.timedelta(0) < start - found <= dt.timedelta(days=7)


def _end_of_range(setting: Setting) -> dt.date | None:
    """« de dimanche | soir 20 h au mercredi 25 avril »: the day at the end, when it is written in full."""
    if not re.search(r"\bde $", setting.before) or setting.published is None:
        return None
    days, months = "|".join(setting.values["jours"]), "|".join(setting.values["mois"])
    told = re.match(rf"(?: à)?(?: \d\d? ?h ?(?:\d\d)?)? (?:au|à) (?:{days}) (\d\d?)(?:er)? ({months})\b", setting.after)
    try:
        return told and setting.near(dt.date(setting.published.year, setting.number("mois", told[2]), int(told[1])))
    except ValueError:
        return None


def _weekday_in(match: re.Match[str], setting: Setting) -> Meaning:
    """« lundi en huit »: the Monday after the next one; « en quinze »: two weeks after the next one."""
    wanted = setting.number("jours", match["j"])
    if setting.published is None:
        return cal.unknown("DATE", f"XXXX-WXX-{wanted + 1}")
    ahead = (wanted - setting.published.weekday()) % 7 or 7
    weeks = 1 if match["on"] == "huit" else 2
    return cal.day(setting.published + dt.timedelta(days=ahead, weeks=weeks), "publication")


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
    ends = "jeudi|vendredi|samedi|dimanche" if "ouvert" in setting.before else "vendredi|samedi|dimanche"
    opens = setting.before.endswith("du ") and re.match(rf" au (?:{ends})\b(?! \d)", setting.after)
    return bool(match["j"] in ("lundi", "mardi") and opens) or bool(
        re.search(r"\bdu (?:lundi|mardi) au $", setting.before)
    )


def _numbered_weekday(weekday: int, number: int, setting: Setting) -> Meaning:
    """« dimanche 19 »: the nearest month whose 19th is a Sunday; « le lundi 12 | du mois prochain »."""
    unknown = cal.unknown("DATE", f"XXXX-XX-{number:02}")
    if setting.published is None:
        return unknown
    month = re.match(r" (?:du|de ce) mois(?: (?P<rel>prochain|dernier|passé|suivant|précédent))?", setting.after)
    if month:
        move = {"p": 1, "d": -1}.get((month["rel"] or "x")[0], 0) if month["rel"] != "passé" else -1
        date = cal.shifted(setting.published.replace(day=1), move, "M") + dt.timedelta(days=number - 1)
        fits = month["rel"] not in ("suivant", "précédent") and date.weekday() == weekday
        return cal.day(date, "publication") if fits else unknown
    near = (setting.published + dt.timedelta(days=move) for move in range(-200, 201))
    fitting = [date for date in near if (date.weekday(), date.day) == (weekday, number)]
    if not fitting:
        return unknown
    published = setting.published
    return cal.day(min(fitting, key=lambda date: abs(date - published)), "publication")


def read_relative(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« hier », « la veille »; « le pays compte aujourd'hui » tells of no particular day."""
    if setting.named:
        return None
    gloss = re.match(rf" \((?P<j>{'|'.join(setting.values['jours'])})\b", setting.after)
    if gloss and setting.published:
        return _glossed(match.group(), setting.number("jours", gloss["j"]), setting.published)
    people = re.search(r"(\w+) d'$", setting.before)
    if match.group() == "ce jour" and setting.last_word == "à":
        return cal.unknown("DATE", "PRESENT_REF")  # « la plus haute à ce jour »
    lasting = setting.state or (people and people[1] in setting.lists["d_aujourd_hui"])
    if match.group() == "aujourd'hui" and lasting:
        return cal.unknown("DATE", "PRESENT_REF")
    return relative_day(match.group(), setting)


def _glossed(words: str, weekday: int, published: dt.date) -> Meaning:
    """« je jouerai demain (vendredi) », said before the publication: the Friday that the newspaper adds."""
    ahead = (weekday - published.weekday()) % 7
    return cal.day(published + dt.timedelta(days=ahead if "demain" in words or not ahead else ahead - 7), "publication")


def relative_day(words: str, setting: Setting) -> Meaning | None:
    """The day that words of one of both tables mean; None for « la veille sanitaire »."""
    if words in setting.values["relatifs"]:
        move = setting.number("relatifs", words)
        if setting.published is None:
            return cal.unknown("DATE", "PRESENT_REF" if move == 0 else "XXXX-XX-XX")
        return cal.day(setting.published + dt.timedelta(days=move), "publication")
    move = setting.number("anaphores", words)
    if words in ("la veille", "l'avant-veille") and re.match(r" d(?:e |u |'|es )(?!noël|hier)", setting.after):
        return cal.unknown("DATE", "XXXX-XX-XX")  # « à la veille d'un scrutin »: not the day before the one just told
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
