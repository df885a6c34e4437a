"""What an hour or a part of a day means where it stands in the text."""

from __future__ import annotations

import datetime as dt
import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.days import dated_weekday, day_of
from dossier.extract.dates.setting import Setting, count_of
from dossier.extract.dates.weekdays import read_weekday, relative_day
from dossier.model import Basis

_MINUTES = {"et quart": 15, "et demie": 30, "et demi": 30, "quinze": 15, "trente": 30, "quarante-cinq": 45}
_MORNING = 10  # an hour up to this one, told of a night, is on the day after its start
_DAY_HOURS = 24
_LONG = 6  # hours: « après 19 h 30 » is late, « après 2 h 30 » long
# « à deux heures de route », « 2 h 30 après le départ » say how long or how far.
_SPREAD = re.compile(r" (?:(?:de |d')(?!l'après|la |l')|plus tard|après|avant)")
_JUST_AFTER = re.compile(r"\b(?:peu|juste) après $")  # « Lundi, peu après | 21h »
_AROUND = re.compile(r"\baux (?:alentours|environs) de $")
# « Le vol dure aux alentours de 5 heures » says how long.
_LASTING = re.compile(r"\b(?:dur|tien|tenu|pren|pris|attend|travaill|dorm|mett)\w*(?: \w+)? aux \w+ de $")
_ABOUT = re.compile(
    r"\b(?:(?:un peu )?(?:plus|moins|près) (?:de |d')|pas loin de |(?:environ|au moins|au plus|à peine|presque) )$"
)
_IT_IS = re.compile(r"\b(?:est|était|sera|serait|soit|fut) (?:[a-zéèà]+ )?$")
_WHAT_TIME = re.compile(r"\bil (?:est|était|sera) (?:[a-zéèà]+ |(?:plus|près) de )?$")  # « il est alors trois heures »
_LATER = re.compile(r" (?!du matin|de l'après|et |où |dans |à |au )[a-z]")  # « à une heure plus tardive »


def read_hour(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« 20 h 30 », « à midi », « vers dix heures et demie »; « en 2 h 30 » lasts; not « les 24 heures du Mans »."""
    hour, minute = _told(match)
    broadcast = match["h"] and setting.last_word in ("le", "du", "au")  # « invité du 13 h », « le 19h30 de la chaîne »
    if hour is None or hour > _DAY_HOURS or broadcast or re.match(r" sur \d", setting.after):
        return None
    around = _AROUND.search(setting.before) is not None and not _LASTING.search(setting.before)
    led = around or setting.last_word in ("à", "vers", "dès")
    spread = not (led and match["min"]) and _SPREAD.match(setting.after)
    bare = bool(match["mot"] or match["hw"] or ("heure" in match.group() and not minute))
    clearly = _JUST_AFTER.search(setting.before) is not None or (match["min"] and hour > _LONG)
    late = setting.last_word == "après" and (_day_behind(setting) or (clearly and not spread))
    day_long = hour == _DAY_HOURS and setting.last_word == "de" and not setting.after.startswith(" à")
    lasts = (_says_how_long(setting) or day_long) and not around
    if (lasts or spread) and not match["mot"] and not late:
        lasting = f"PT{hour}H" + (f"{minute}M" if minute else "")
        return None if bare else cal.unknown("DURATION", lasting, "time")
    if bare and not around and not _is_said(hour, match, setting):
        return None
    clock = f"T{hour:02}:{minute:02}"
    if setting.habit:
        return cal.unknown("TIME", f"{setting.habit}{clock}", "time")
    day = _day_behind(setting)
    told = day or setting.told
    of_night = told is not None and told.value.endswith("TNI") and hour <= _MORNING
    if day:
        return _at(setting, clock, day.first and day.first + dt.timedelta(days=of_night), day.basis)
    return _at(setting, clock, _morning_after(setting) if of_night else None)


def _says_how_long(setting: Setting) -> bool:
    """« a duré plus d'| 1h30 », « en environ | 2 h 15 », « près de | 2 h »; not « il est plus de | 20 h »."""
    about = _ABOUT.search(setting.before)
    if about is None:
        return setting.last_word in setting.lists["durent"]
    before = setting.before[: about.start()].rstrip().rpartition(" ")[2]
    counted = about[0].endswith(("de ", "d'")) and not _IT_IS.search(setting.before[: about.start()])
    return counted or before.rpartition("'")[2] in setting.lists["durent"]


def _morning_after(setting: Setting) -> dt.date | None:
    """« au cours de la nuit … vers 5 heures »: the next day, unless that is still to come."""
    morning = setting.ground and setting.ground + dt.timedelta(days=1)
    ahead = morning and setting.published and setting.tense == "past" and morning > setting.published
    return None if setting.adrift or ahead else morning


def _is_said(hour: int, match: re.Match[str], setting: Setting) -> bool:
    """Whether « midi », « dix heures » tell the clock: « à dix heures », not « prolongée de vingt-quatre heures »."""
    if setting.last_word in {**setting.values["jours"], **setting.values["relatifs"]}:
        return True  # « mardi | 8 heures »
    if _WHAT_TIME.search(setting.before) or _in_brackets(setting):
        return True
    if setting.last_word not in setting.lists["devant_une_heure"]:
        return False
    if setting.last_word == "de":
        return setting.after.startswith((" à ", " du ")) or (match["h"] is not None and _has_an_hour(hour, setting))
    return not (hour == 1 and match["hw"] and _LATER.match(setting.after))


def _in_brackets(setting: Setting) -> bool:
    """« ce samedi (| 21 heures |) », « le 3 mars (| 20 heures |) »."""
    days = "|".join([*setting.values["jours"], *setting.values["relatifs"], *setting.values["mois"], "soir"])
    return setting.after.startswith(")") and bool(re.search(rf"\b(?:{days}) \($", setting.before))


def _has_an_hour(hour: int, setting: Setting) -> bool:
    """« la messe de | 10 heures », « Celle de | 9 heures »; « une grève de | 24 heures » lasts so long."""
    owner = re.search(r"(\S+) de $", setting.before)
    return hour < _DAY_HOURS and owner is not None and owner[1].rpartition("'")[2] in setting.lists["a_heure_fixe"]


def _told(match: re.Match[str]) -> tuple[int | None, int]:
    if match["mot"]:
        return (12 if match["mot"] == "midi" else 0), 0
    if match["h"]:
        extra = _MINUTES.get((match["mw2"] or "").strip(), 0)
        return int(match["h"]), int(match["min"] or extra)
    hours = count_of(match["hw"], {})
    return (int(hours) if hours is not None else None), _MINUTES.get((match["mw"] or "").strip(), 0)


def _day_behind(setting: Setting) -> Meaning | None:
    """The day told right behind an hour: « vers 0 h 40, jeudi », « à 9 h ce mercredi 13 mai 2026 »."""
    days, relatives = setting.values["jours"], setting.values["relatifs"]
    either = "|".join(days)
    night = re.match(rf"[^,;.]{{0,20}},? dans la nuit d[eu] (?P<j>{either}) (?:à|au) ", setting.after)
    if night:
        return _night_from(night["j"], setting)
    months = "|".join(setting.values["mois"])
    told = re.match(rf",? (?:ce |le )?(?:{either}) (\d\d?)(?:er)? ({months})(?: (\d{{4}}))?(?!\w)", setting.after)
    if told:
        return day_of(setting, told[1], told[2], int(told[3]) if told[3] else None)
    found = re.match(r",? (?P<ce>ce )?(?P<j>[\w'-]+)(?P<rel>)", setting.after)
    if found is None or found["j"] not in {**days, **relatives}:
        return None
    return read_weekday(found, setting) if found["j"] in days else relative_day(found["j"], setting)


def _at(setting: Setting, suffix: str, date: dt.date | None = None, basis: Basis = "context") -> Meaning:
    night = setting.told if suffix == "TMO" and date is None else None
    if night and night.value.endswith("TNI") and night.first == setting.ground:
        date = _morning_after(setting)
    found = date or (None if setting.adrift else setting.ground or setting.published)
    if found is None:
        return cal.unknown("TIME", f"XXXX-XX-XX{suffix}", "time")
    basis = basis if date or setting.ground else "publication"
    return Meaning("TIME", f"{found.isoformat()}{suffix}", found, found, "time", basis)


def read_moment(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« hier matin », « mardi soir », « la nuit de lundi à mardi », « en fin d'après-midi »."""
    moments = setting.values["moments"]
    if match["mo3"] or match["d2"]:
        return _of_a_date(match, setting)
    if match["mo4"]:  # « dans la journée de mercredi »
        return _part_of(match["r4"], "", str(moments[match["mo4"]]), setting)
    if match["j1"]:
        return _night_from(match["j1"], setting)
    if match["mo2"] or match["bare"]:
        led = match["mo2"] or setting.last_word in ("en", "au", "à")
        if match["bare"] in ("matin", "soir"):  # « le 4 juin au | matin »; not « du soir au matin »
            led = re.search(rf"(?:{'|'.join(setting.values['mois'])}|\d{{4}}) au $", setting.before) is not None
        return _at(setting, str(moments[match["mo2"] or match["bare"]])) if led else None
    if match["d3"]:
        return _of_a_full_day(match, setting)
    return _moment_with(match["r"].removesuffix(" au"), match["mo"], match["rel"] or "", setting)


def _of_a_date(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« la nuit du 3 mai », « la nuit de lundi à mardi 4 mai »: of the evening before."""
    if match["mo3"]:
        day = day_of(setting, match["d"], match["m"], int(match["y"]) if match["y"] else None)
        return day and _moment_of(day, str(setting.values["moments"][match["mo3"]]), setting)
    morning = day_of(setting, match["d2"], match["m2"], int(match["y2"]) if match["y2"] else None)
    if morning is None:
        return None
    if morning.first is None:
        month, evening = setting.number("mois", match["m2"]), int(match["d2"].removesuffix("er")) - 1
        return cal.unknown("TIME", f"XXXX-{month:02}-{evening:02}TNI" if evening else "XXXX-XX-XXTNI", "time")
    return _at(setting, "TNI", morning.first - dt.timedelta(days=1), morning.basis)


def _of_a_full_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« mercredi soir 5 juin 2024 » is one date."""
    number, month = match["d3"], match["m3"]
    told = int(match["y3"]) if match["y3"] else None
    day = day_of(setting, number, month, told) if told else dated_weekday(match["jm"], number, month, setting)
    return day and _moment_of(day, str(setting.values["moments"][match["mo"]]), setting)


def _moment_with(reference: str, moment: str, behind: str, setting: Setting) -> Meaning | None:
    """A part of a day behind « ce », « la », or the day it belongs to."""
    suffix = str(setting.values["moments"][moment])
    if reference in ("ce", "cette", "cet"):
        return _this(moment, suffix, behind, setting)
    if reference in ("la", "le", "l"):
        return _with_article(moment, suffix, behind, setting)
    if reference.startswith("le ") and reference.removeprefix("le ") in setting.values["jours"] and not behind:
        return cal.unknown("SET", f"XXXX-WXX-{setting.number('jours', reference.removeprefix('le ')) + 1}{suffix}")
    return _part_of(reference, behind, suffix, setting)


def _night_from(weekday: str, setting: Setting) -> Meaning:
    """« la nuit de lundi à mardi »: the last one."""
    if setting.published is None:
        return cal.unknown("TIME", f"XXXX-WXX-{setting.number('jours', weekday) + 1}TNI", "time")
    ahead = (setting.number("jours", weekday) - setting.published.weekday()) % 7
    move = ahead if setting.future else ahead - 7
    return _at(setting, "TNI", setting.published + dt.timedelta(days=move), "publication")


def _this(moment: str, suffix: str, behind: str, setting: Setting) -> Meaning | None:
    """« ce soir »; « ce soir-là » is on the day told; « cette soirée » is what takes place."""
    if behind == "-là":
        found = setting.anchor  # « ce soir-là » is that of the last day told
        return _at(setting, suffix, found) if found else cal.unknown("TIME", f"XXXX-XX-XX{suffix}", "time")
    if moment in setting.lists["evenements"]:
        return None
    if setting.published is None:
        return cal.unknown("TIME", f"XXXX-XX-XX{suffix}", "time")
    return _at(setting, suffix, setting.published, "publication")


def _with_article(moment: str, suffix: str, behind: str, setting: Setting) -> Meaning | None:
    """« la nuit dernière », « dans la soirée », « le soir même »; « la nuit » alone is no date."""
    if behind.startswith(" derni") and setting.published:
        return _at(setting, suffix, setting.published - dt.timedelta(days=1), "publication")
    if behind.startswith(" suiv") and setting.anchor:
        return _at(setting, suffix, setting.anchor + dt.timedelta(days=1))
    if behind:
        return (
            _at(setting, suffix, setting.anchor)
            if behind == " même"
            else cal.unknown("TIME", f"XXXX-XX-XX{suffix}", "time")
        )
    if suffix == "TDT" and setting.last_word != "dans":
        return None
    led = setting.last_word in ("dans", "pendant", "durant", "depuis", "dès", "à") or setting.before.endswith(
        "au cours de "
    )
    told = setting.ground is not None and moment in ("soirée", "nuit", "matinée", "après-midi", "aube")
    if moment == "nuit" and led and setting.tense == "past" and setting.published and not _day_is_over(setting):
        return _at(setting, suffix, setting.published - dt.timedelta(days=1), "publication")
    return _at(setting, suffix) if led or told else None


def _day_is_over(setting: Setting) -> bool:
    """Whether the story stands before the publication; « Le feu a pris dans la nuit », that day, is the last night."""
    return setting.adrift or (setting.ground is not None and setting.ground != setting.published)


def _part_of(reference: str, behind: str, suffix: str, setting: Setting) -> Meaning:
    """The part of the day that `reference` names: « hier », « ce mardi », « la veille »."""
    day: Meaning | None
    if reference.rsplit(maxsplit=1)[-1] in setting.values["jours"]:
        if re.search(r"\w[sx] du $", setting.before) and not setting.after.startswith(" au "):
            weekday = setting.number("jours", reference) + 1  # « les matchs du | dimanche après-midi »
            return cal.unknown("SET", f"XXXX-WXX-{weekday}{suffix}", "time")
        found = re.fullmatch(r"(?P<ce>ce |le )?(?:même )?(?P<j>\S+)(?P<rel> \S+)?", f"{reference}{behind}")
        day = read_weekday(found, setting) if found else None
    else:
        day = relative_day(reference, setting)
    return _moment_of(day or cal.unknown("DATE", "XXXX-XX-XX"), suffix, setting)


def _moment_of(day: Meaning, suffix: str, setting: Setting) -> Meaning:
    if day.first is None:
        return cal.unknown("TIME", f"{day.value}{suffix}", "time")
    return _at(setting, suffix, day.first, day.basis)
