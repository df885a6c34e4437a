"""Weeks, months, quarters, years, decades, feasts: what they mean where they stand in the text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.days import day_of
from dossier.extract.dates.setting import UNIT_PRECISION, Setting, count_of
from dossier.model import Basis

_ROMAN = {"i": 1, "v": 5, "x": 10}
_FINENESS = ("time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "unknown")
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "S": "XXXX"}
# Behind « semaine », « mois », « année »: counted from the publication, or from what the text told.
_PUBLICATION = {"d": -1, "pass": -1, "écoul": -1, "proch": 1, "à venir": 1, "qui vient": 1, "en cours": 0}
_BEFORE = ("plus tôt", "auparavant", "avant")
_CONTEXT = {"précéd": -1, "d'avant": -1, "suiv": 1, "d'après": 1}
_SIZE_OF = {
    unit: size for unit, size in UNIT_PRECISION.items() if unit != "S"
}  # of periods, « S » is a season of sport
_LAST_CENTURY = 22
_A_FORTNIGHT = dt.timedelta(days=14)
_SATURDAY = 5
_SIZES = {"Q": "quarter", "HY": "half"}
_SEASON_STARTS = 8  # a sports season named from August on is the one that starts


def read_distance(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« il y a quinze jours » (fifteen), « dans un mois », « sous huitaine » (eight), « trois jours plus tard »."""
    groups = match.groupdict()
    past = bool(groups["ago"] or groups["agov"]) or (groups["dir"] or groups["then"]) in _BEFORE
    if groups["agov"] or groups["inv"] or groups["few"]:
        return cal.unknown("DATE", "PAST_REF" if past else "FUTURE_REF")
    if groups["sous"]:
        amount, unit = (8.0 if groups["sous"] == "huitaine" else 15.0), "D"
    else:
        words = groups["ago"] or groups["in"] or groups["ici"] or groups["shift"]
        found = count_of(words, setting.values["collectifs"])
        if found is None:
            return None
        amount, unit = found, str(setting.values["unites"][groups["u"] or groups["u2"] or groups["u3"] or groups["u4"]])
    origin, basis = _origin(setting, unit) if groups["shift"] else (setting.published, "publication")
    if origin is None and groups["dir"] in ("après", "avant"):
        return None  # « dix ans après »: how long, from nothing told
    if groups["shift"] and origin is None and setting.told:
        return _from_a_year(setting.told, amount * (-1 if past else 1), unit)
    date = _moved(origin, amount * (-1 if past else 1), unit)
    if date is None or unit in ("S", "MIN", "H"):
        adrift = groups["shift"] and origin is None  # « Vingt ans plus tard », from nothing told
        value = "PAST_REF" if past else "FUTURE_REF"
        return cal.unknown("DATE", _UNKNOWN.get(unit, value) if adrift else value, UNIT_PRECISION[unit])
    return _at_distance(date, unit, basis)


def _from_a_year(told: Meaning, amount: float, unit: str) -> Meaning:
    """« En 2023, … Trois mois plus tard »: some time from April 2023 to March 2024; nothing finer than months."""
    ends = [_moved(day, amount, unit) for day in (told.first, told.last)]
    if told.precision != "year" or unit not in ("M", "Q", "HY", "Y") or ends[0] is None or ends[1] is None:
        return cal.unknown("DATE", "PAST_REF" if amount < 0 else "FUTURE_REF", UNIT_PRECISION[unit])
    if unit == "Y":
        return cal.year(ends[0].year, "context")
    first, last = cal.month(ends[0].year, ends[0].month, "context"), cal.month(ends[1].year, ends[1].month, "context")
    return Meaning("DATE", f"{first.value}/{last.value}", first.first, last.last, "month", "context")


def _moved(origin: dt.date | None, amount: float, unit: str) -> dt.date | None:
    if origin is None or unit in ("S", "MIN", "H") or amount != int(amount):
        return None
    try:
        return cal.shifted(origin, int(amount), unit)
    except (ValueError, OverflowError):
        return None  # « il y a 30 000 ans »


def _origin(setting: Setting, unit: str) -> tuple[dt.date | None, Basis]:
    """What « plus tard » counts from: the last date told that is no coarser than the unit, else the last day."""
    told = setting.told
    fine = told and _FINENESS.index(told.precision) <= _FINENESS.index(UNIT_PRECISION[unit])
    return (told.first if told and fine else setting.anchor), "context"


def _at_distance(date: dt.date, unit: str, basis: Basis) -> Meaning:
    """No finer than its unit: « il y a deux mois » is a month."""
    if unit == "M":
        return cal.month(date.year, date.month, basis)
    if unit in ("Y", "DE", "C"):
        return cal.year(date.year, basis)
    return cal.week(date, basis) if unit == "W" else cal.day(date, basis)


def read_period(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« cette semaine », « l'an dernier », « la fin du mois », « l'année suivante »."""
    groups = match.groupdict()
    if groups["new"]:
        return _new_year(setting)
    kind = groups["p"] or groups["p2"] or groups["p3"] or groups["p4"]
    if _is_no_period(match, kind, setting):
        return None
    unit = str(setting.values["periodes"][kind])
    rel = groups["rel"] or ""
    if groups["that"] == "là" or rel.startswith(tuple(_CONTEXT)):
        move = next((move for word, move in _CONTEXT.items() if rel.startswith(word)), 0)
        return _from_told(move, unit, kind, setting)
    move = next((move for word, move in _PUBLICATION.items() if rel.startswith(word)), 0)
    if setting.published is None:
        value = "PRESENT_REF" if move == 0 else "PAST_REF" if move < 0 else "FUTURE_REF"
        return cal.unknown("DATE", value, _SIZE_OF.get(unit, "year"))
    part = setting.part
    if unit in ("Q", "HY") and match.group().startswith("ce ") and part and part.precision == _SIZES[unit]:
        return replace(part, basis="context")  # « T3 2025 progresse ; sur ce trimestre, … »
    if (
        kind.startswith("week")
        and (groups["p4"] or match.group().startswith("ce "))
        and _is_over(setting, setting.published)
    ):
        move = -1
    if rel.startswith("écoul") and unit == "Y" and setting.published.month >= 11:
        move = 0  # in December « l'année écoulée » is the one that ends
    return _period_of(setting.published, move, unit, kind, "publication")


def _is_no_period(match: re.Match[str], kind: str, setting: Setting) -> bool:
    """« une fête de fin d'année », « le début du mois | de juillet », « au cours du week-end », told of long ago."""
    feast = match["fin"] and setting.last_word == "de" and match.group().startswith("fin d'")
    named = kind == "mois" and re.match(rf" d(?:e |')(?:{'|'.join(setting.values['mois'])})\b", setting.after)
    return bool(feast or named or (match["p4"] and not _is_near(setting)))


def _is_near(setting: Setting) -> bool:
    """« au cours du week-end » is the one around the publication, when the text tells of nothing further back."""
    anchor, published = setting.anchor, setting.published
    return published is not None and (anchor is None or abs(published - anchor) < _A_FORTNIGHT)


def _is_over(setting: Setting, published: dt.date) -> bool:
    """« Le club a perdu ce week-end », « depuis ce week-end », written before Saturday: the last one."""
    return published.weekday() < _SATURDAY and (setting.tense == "past" or setting.last_word == "depuis")


def _period_of(origin: dt.date, move: int, unit: str, kind: str, basis: Basis) -> Meaning:
    """The week, month, year… of `origin`, moved by `move` of them."""
    if unit == "S":
        return cal.school_year(origin.year - (origin.month < _SEASON_STARTS) + move, basis)
    date = cal.shifted(origin, move, unit)
    if kind.startswith("week"):
        saturday = date - dt.timedelta(days=date.weekday() - 5)
        value = f"{cal.week(date, basis).value}-WE"
        return Meaning("DATE", value, saturday, saturday + dt.timedelta(days=1), "day", basis)
    if unit in ("Q", "HY"):
        size = 3 if unit == "Q" else 6
        return cal.part(date.year, (date.month - 1) // size + 1, size, basis)
    if unit == "C":
        return cal.century((date.year - 1) // 100 + 1, basis)
    if unit == "DE":
        return cal.decade(date.year // 10 * 10, basis)
    return _at_distance(date, unit, basis)


def _from_told(move: int, unit: str, kind: str, setting: Setting) -> Meaning:
    """« cette année-là », « l'année suivante »: from the last date told, when it is fine enough."""
    told = setting.told
    size = _SIZE_OF.get(unit, "year")
    if told and told.first and told.first.year > 1000 and _FINENESS.index(told.precision) <= _FINENESS.index(size):
        return _period_of(told.first, move, unit, kind, "context")
    unknown = _UNKNOWN.get(unit, "PAST_REF") if move == 0 else "PAST_REF" if move < 0 else "FUTURE_REF"
    return cal.unknown("DATE", unknown, size)


def _new_year(setting: Setting) -> Meaning:
    """« la nouvelle année »: the one that starts, or has just started."""
    if setting.published is None:
        return cal.unknown("DATE", "FUTURE_REF", "year")
    return cal.year(setting.published.year + (setting.published.month > 2), "publication")


def read_age(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« les années 1970 », « les années trente », « le XIIe siècle »."""
    if match["c"]:
        number = _numeral(match["c"])
        return cal.century(number, "explicit") if 0 < number <= _LAST_CENTURY else None
    if match["dec"]:
        return cal.decade(int(match["dec"]), "explicit")
    short = int(match["short"]) if match["short"] else count_of(match["tens"], setting.values["collectifs"])
    return cal.decade(1900 + int(short), "explicit") if short and short % 10 == 0 and short < 100 else None


def _numeral(words: str) -> int:
    if words.isdigit():
        return int(words)
    pairs = zip(words, [*words[1:], ""], strict=True)
    return sum((-1 if _ROMAN.get(following, 0) > _ROMAN[each] else 1) * _ROMAN[each] for each, following in pairs)


def read_feast(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« d'ici à Noël », « à Pâques », « à la rentrée »; not « le père Noël », nor « le marché de Noël »."""
    name = match["f"]
    fixed = str(setting.values["fetes"][name])
    owner = re.search(r"(\S+) (?:d(?:e |')(?:la |l')?|du )?$", setting.before)
    if setting.surname and match["la"] is None and match["y"] is None:
        return None  # « Noël Martin »
    owned = re.search(r"\bd(?:e |')(?:la |l')?$|\b(?:père|la|île) $", setting.before)
    if owned and not (owner and owner[1] in setting.lists["devant_une_fete"]):
        return None
    ahead = setting.tense != "past" or setting.before.endswith(("d'ici ", "d'ici à ", "avant "))
    rel = "prochain" if ahead else None
    if fixed == "rentree":
        return _back_to_school(match, setting)
    if not fixed.startswith("+") and not fixed.startswith("-"):
        month, number = fixed.split("-")
        word = next(word for word, index in setting.values["mois"].items() if int(str(index)) == int(month))
        return day_of(setting, number, word, int(match["y"]) if match["y"] else None, rel)
    return _around_easter(int(fixed), int(match["y"]) if match["y"] else None, setting)


def _around_easter(days: int, year: int | None, setting: Setting) -> Meaning:
    """The day so many days after Easter: of the year told, else the next one ahead in the future, else the nearest."""
    move = dt.timedelta(days=days)
    if year:
        return cal.day(cal.easter(year) + move, "explicit")
    published = setting.published
    if published is None:
        return cal.unknown("DATE", "XXXX-XX-XX")
    near = [cal.easter(published.year + more) + move for more in (-1, 0, 1)]
    if setting.future:
        near = [date for date in near if date >= published]
    return cal.day(min(near, key=lambda date: abs(date - published)), "publication")


def _back_to_school(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« à la rentrée » is September; « la rentrée littéraire », « la rentrée des classes de neige » are events."""
    led = setting.last_word in ("à", "dès", "depuis", "avant", "après", "pour") or match["y"] or match["rel"]
    if not led or re.match(r" (?!de septembre|des classes|scolaire|et |,)[a-zéè]+(?:ale|aire|que)\b", setting.after):
        return None
    if match["y"]:
        return cal.month(int(match["y"]), 9, "explicit")
    if setting.published is None:
        return cal.unknown("DATE", "XXXX-09", "month")
    year = setting.published.year
    rel = match["rel"] or ""
    if rel.startswith(("d", "pass")) or (not rel and (setting.tense == "past" or setting.last_word == "depuis")):
        year -= setting.published.month < 9
    else:
        year += setting.published.month > 9 and (bool(rel) or setting.future)
    return cal.month(year, 9, "publication")
