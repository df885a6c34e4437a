"""What a period, an hour, a duration or a set means where it stands in the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.days import (
    UNIT_PRECISION,
    Setting,
    count_of,
    day_of,
    read_day,
    read_distance,
    read_feast,
    read_listed,
    read_month,
    read_relative,
    read_school_year,
    read_weekday,
    read_year,
    relative_day,
)
from dossier.model import Basis

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_ROMAN = {"i": 1, "v": 5, "x": 10}


def read_period(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« cette semaine », « l'an dernier », « la fin du mois »."""
    groups = match.groupdict()
    kind = (groups["p"] or groups["p2"] or groups["p3"]).removesuffix("-ci")
    unit = {"semaine": "W", "week-end": "W", "mois": "M", "an": "Y", "année": "Y", "trimestre": "Q", "semestre": "HY"}[
        kind
    ]
    rel = groups["rel"] or ""
    move = -1 if rel.startswith(("d", "pass")) else 1 if rel else 0
    if setting.published is None:
        value = "PRESENT_REF" if move == 0 else "PAST_REF" if move < 0 else "FUTURE_REF"
        return cal.unknown("DATE", value, UNIT_PRECISION[unit])
    date = cal.shifted(setting.published, move, unit)
    if kind == "week-end":
        saturday = date - dt.timedelta(days=date.weekday() - 5)
        week = cal.week(date, "publication")
        return Meaning("DATE", f"{week.value}-WE", saturday, saturday + dt.timedelta(days=1), "day", "publication")
    if unit in ("Q", "HY"):
        size = 3 if unit == "Q" else 6
        return cal.part(date.year, (date.month - 1) // size + 1, size, "publication")
    make: dict[str, Callable[[], Meaning]] = {
        "W": lambda: cal.week(date, "publication"),
        "M": lambda: cal.month(date.year, date.month, "publication"),
        "Y": lambda: cal.year(date.year, "publication"),
    }
    return make[unit]()


def read_season(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« l'hiver 2024 », « cet été »; not « a été »."""
    told = (
        match["y"]
        or match["rel"]
        or match.group().startswith(("l'", "cet ", "ce ", "au ", "le ", "la ", "fin ", "début ", "milieu "))
        or setting.last_word in ("en", "l'", "du")
    )
    if not told or (match["s"] == "été" and match.group() == "été"):
        return None
    start = setting.number("saisons", match["s"])
    if match["y"]:
        return cal.season(int(match["y"]), start, "explicit")
    name = _SEASONS[start]
    if match["rel"] is None and setting.told_year:
        return cal.season(setting.told_year, start, "context")
    if setting.published is None and setting.year:
        return cal.season(setting.year, start, "context")
    if setting.published is None:
        return cal.unknown("DATE", f"XXXX-{name}", "season")
    rel, year = match["rel"] or "", setting.published.year
    if rel.startswith(("d", "pass")) and start >= setting.published.month:
        year -= 1
    if rel.startswith("proch") and start <= setting.published.month:
        year += 1
    return cal.season(year, start, "publication")


def read_part(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« premier trimestre 2025 »."""
    index, months = setting.number("ordinaux", match["o"]), 3 if match["k"] == "trimestre" else 6
    if index * months > 12:
        return None
    if match["y"]:
        return cal.part(int(match["y"]), index, months, "explicit")
    if setting.published is None:
        letter = "Q" if months == 3 else "H"
        return cal.unknown("DATE", f"XXXX-{letter}{index}", "quarter" if months == 3 else "half")
    return cal.part(setting.published.year, index, months, "publication")


def read_age(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« les années 1970 », « le XIIe siècle »."""
    del setting
    if match["c"]:
        number = sum((-1 if _ROMAN.get(b, 0) > _ROMAN[a] else 1) * _ROMAN[a] for a, b in _pairs(match["c"]))
        return cal.years((number - 1) * 100 + 1, number * 100, f"{number - 1:02}", "century")
    first = int(match["dec"]) if match["dec"] else 1900 + int(match["short"])
    return cal.years(first, first + 9, str(first // 10), "decade")


def _pairs(numeral: str) -> list[tuple[str, str]]:
    return list(zip(numeral, [*numeral[1:], ""], strict=True))


def read_hour(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« 20 h 30 », « à midi »; not « les 24 heures du Mans »."""
    bare = match["mot"] or ("heure" in match.group() and not match["min"])
    said = setting.last_word in ("à", "vers", "dès", "avant", "après", "jusqu'à", "de", "entre", "et", "a")
    if bare and not said:
        return None
    clock = {"midi": "12:00", "minuit": "00:00"}.get(
        match["mot"] or ""
    ) or f"{int(match['h']):02}:{match['min'] or '00'}"
    day = _day_behind(setting)
    return _at(setting, f"T{clock}", day.first, day.basis) if day else _at(setting, f"T{clock}")


def _day_behind(setting: Setting) -> Meaning | None:
    """The day told right behind an hour: « vers 0 h 40, jeudi »."""
    days, relatives = setting.values["jours"], setting.values["relatifs"]
    found = re.match(r",? (?P<ce>ce )?(?P<j>[\w'-]+)(?P<rel>)", setting.after)
    if found is None or found["j"] not in {**days, **relatives}:
        return None
    return read_weekday(found, setting) if found["j"] in days else relative_day(found["j"], setting)


def _at(setting: Setting, suffix: str, date: dt.date | None = None, basis: Basis = "context") -> Meaning:
    found = date or setting.anchor or setting.published
    if found is None:
        return cal.unknown("TIME", f"XXXX-XX-XX{suffix}", "time")
    basis = basis if date or setting.anchor else "publication"
    return Meaning("TIME", f"{found.isoformat()}{suffix}", found, found, "time", basis)


def read_moment(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« hier matin », « mardi soir », « la nuit de lundi à mardi », « en fin d'après-midi »."""
    if match["mo3"]:
        day = day_of(setting, match["d"], match["m"], match["y"])
        return day and _moment_of(day, str(setting.values["moments"][match["mo3"]]), setting)
    if match["mo2"]:
        return _at(setting, str(setting.values["moments"][match["mo2"]]))
    if match["j1"]:
        wanted = setting.number("jours", match["j1"])
        date = setting.published and setting.published + dt.timedelta(
            days=(wanted - setting.published.weekday()) % 7 - 7
        )
        return _at(setting, "TNI", date, "publication")
    suffix, reference = str(setting.values["moments"][match["mo"]]), match["r"]
    if reference in ("ce", "cette", "cet"):
        return _at(setting, suffix, setting.published, "publication")
    if reference == "la":
        told = setting.anchor is not None and match["mo"] in ("soirée", "nuit", "matinée")
        return _at(setting, suffix) if told else None  # « la nuit » alone is no date
    return _part_of(reference, suffix, setting)


def _part_of(reference: str, suffix: str, setting: Setting) -> Meaning:
    """The part of the day that `reference` names: « hier », « ce mardi », « la veille »."""
    day: Meaning | None
    if reference.rsplit(maxsplit=1)[-1] in setting.values["jours"]:
        found = re.fullmatch(r"(?P<ce>ce )?(?P<j>\S+)(?P<rel>)", reference)
        day = read_weekday(found, setting) if found else None
    else:
        day = relative_day(reference, setting)
    return _moment_of(day or cal.unknown("DATE", "XXXX-XX-XX"), suffix, setting)


def _moment_of(day: Meaning, suffix: str, setting: Setting) -> Meaning:
    if day.first is None:
        return cal.unknown("TIME", f"{day.value}{suffix}", "time")
    return _at(setting, suffix, day.first, day.basis)


def read_duration(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« trois mois »; not an age."""
    unit = str(setting.values["unites"][match["u"] or match["u2"]])
    if match["n"] == "24" and unit == "H" and setting.last_word == "les" and setting.after.startswith((" du ", " de ")):
        return None  # « les 24 heures du Mans »
    if match["vague"]:
        letter = {"Q": "M", "HY": "M", "DE": "Y", "C": "Y", "MIN": "M"}.get(unit, unit)
        return cal.unknown("DURATION", f"{'PTX' if unit in ('S', 'MIN', 'H') else 'PX'}{letter}", UNIT_PRECISION[unit])
    band = match["ap"] and setting.last_word in ("les", "des", "aux")  # « les moins de 20 ans »
    if (unit == "Y" and (band or _is_age(match, setting))) or setting.last_word in ("-",):
        return None
    amount = 0.5 if match["demi"] else _collective(match["col"]) if match["col"] else count_of(match["n"])
    if amount is None or (match["n"] in ("un", "une") and unit in ("S", "MIN", "H", "D") and not match["ap"]):
        return None
    factor = {"Q": 3, "HY": 6, "DE": 10, "C": 100}.get(unit, 1)
    letter = {"Q": "M", "HY": "M", "DE": "Y", "C": "Y", "MIN": "M"}.get(unit, unit)
    shown = f"{amount * factor:g}"
    value = f"PT{shown}{letter}" if unit in ("S", "MIN", "H") else f"P{shown}{letter}"
    return cal.unknown("DURATION", value, UNIT_PRECISION[unit])


def _is_age(match: re.Match[str], setting: Setting) -> bool:
    """« âgé de 40 ans », « un homme de 40 ans », « Paul, 40 ans, »; not « une peine de 2 ans »."""
    if re.search(r"[âa]gée?s? (?:de |d')$", setting.before):
        return True
    digits = bool(match["n"]) and match["n"].isdigit()
    someone = re.search(r"(\S+) de (?:\d+ (?:à|ou) )?$", setting.before)
    if digits and someone and someone[1] in setting.lists["gens"]:
        return True
    if digits and re.search(r"\b(?:une?|le|la) \w+(?:ien|ienne|aise?|oise?) de $", setting.before):
        return True  # « une Alsacienne de 6 ans »
    term = re.search(r"\b(?:peine|durée|période|contrat|prison|ferme|mandat|délai|plus|moins)\S* de $", setting.before)
    if digits and setting.before.endswith(" de ") and not term and int(match["n"]) >= 14:
        return True
    return digits and setting.before.endswith(", ") and setting.after[:1] in (",", ".", ")")


def _collective(words: str) -> float:
    sizes = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "centaine": 100}
    return float(sizes[words.split()[1]])


def read_frequency(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« chaque jour », « tous les jeudis », « par an »."""
    weekday = match["j"] or match["j2"]
    unit = match["u"] or match["u2"] or match["u3"]
    if weekday or (unit in setting.values["jours"]):
        return cal.unknown("SET", f"XXXX-WXX-{setting.number('jours', weekday or unit) + 1}")
    if unit in setting.values["saisons"]:
        return cal.unknown("SET", f"XXXX-{_SEASONS[setting.number('saisons', unit)]}", "season")
    letter = str(setting.values["unites"][unit])
    factor = {"Q": 3, "HY": 6, "DE": 10, "C": 100}.get(letter, 1)
    shown = f"{(count_of(match['n']) or 1 if match['n'] else 1) * factor:g}"
    letter_shown = {"Q": "M", "HY": "M", "DE": "Y", "C": "Y", "MIN": "M"}.get(letter, letter)
    time = "T" if letter in ("S", "MIN", "H") else ""
    return cal.unknown("SET", f"P{time}{shown}{letter_shown}", UNIT_PRECISION[letter])


def read_indefinite(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« désormais », « dans les semaines à venir »."""
    return cal.unknown("DATE", str(setting.values["indefinis"][match.group()]))


def read_adjective(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« un précédent dîner », « les prochaines élections »; not « sans précédent », « créer un précédent »."""
    noun = re.search(r"\b(?:sans|un|des|de|du) $", setting.before) and not re.match(r" [a-zà-ÿœ]{3}", setting.after)
    return None if noun else cal.unknown("TIME", str(setting.values["adjectifs"][match.group()]))


READERS: dict[str, Callable[[re.Match[str], Setting], Meaning | None]] = {
    "dates.jour": read_day,
    "dates.liste": read_listed,
    "dates.mois": read_month,
    "dates.annee_scolaire": read_school_year,
    "dates.annee": read_year,
    "dates.semaine": read_weekday,
    "dates.relatif": read_relative,
    "dates.distance": read_distance,
    "dates.periode": read_period,
    "dates.saison": read_season,
    "dates.trimestre": read_part,
    "dates.fete": read_feast,
    "dates.decennie": read_age,
    "dates.heure": read_hour,
    "dates.moment": read_moment,
    "dates.duree": read_duration,
    "dates.frequence": read_frequency,
    "dates.indefini": read_indefinite,
    "dates.adjectif": read_adjective,
}
