"""What lasts, what comes back, and what has no place in the calendar."""

from __future__ import annotations

import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.ages import is_age
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import UNIT_PRECISION, Setting, clock_mark, count_of, period

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_DAY_HOURS = 24
_QUARTERS = {"un quart": 15, "le quart": 15, "trois quarts": 45}
_HALVES = {"quart": 0.25, "quinze": 0.25, "demi": 0.5, "demie": 0.5, "trente": 0.5, "quarante-cinq": 0.75}
_DONE = re.compile(r"(?<!\bêtre )\w{3,}(?:é|i|u|is|it|ert)e?s? $")
_OF = re.compile(r" (?:d[eu]s? |d')")
_AN_AGE = re.compile(r" (?:où|d[eu]s? |d'|\w+(?:ique|aine|ale|enne)\b)")


def read_duration(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« trois mois », « une heure et demie », « plusieurs semaines »; not an age, nor « la guerre de Trente Ans »."""
    if match["quarts"]:
        return cal.unknown("DURATION", f"PT{_QUARTERS[match['quarts']]}M", "time")
    if match["hh"]:  # « 48 h de grève »; up to 24 it is an hour of the day
        return cal.unknown("DURATION", f"PT{match['hh']}H", "time") if int(match["hh"]) > _DAY_HOURS else None
    if match["dont"]:
        return _part_of_a_sentence(match["dont"], setting)
    unit = str(setting.values["unites"][match["u"] or match["u2"] or match["u5"] or match["u6"] or match["whole"]])
    if match["vague"]:
        return _vague(match["vague"], unit, setting)
    told = match["n"] or match["low"] or match["dn"]
    amount = count_of(told, setting.values["collectifs"]) if told else 1  # « toute la journée »
    if amount is None or ((match["n"] or match["low"]) and not _lasts(match, unit, setting)):
        return None
    half = _HALVES.get((match["half"] or "").rpartition(" ")[2], 0.0)
    return cal.unknown("DURATION", period(amount + half, unit), UNIT_PRECISION[unit])


def _lasts(match: re.Match[str], unit: str, setting: Setting) -> bool:
    """Whether a number and its unit tell a duration: no age, no name, no « une minute » said alone."""
    if setting.last_word == "-" or _is_name(match, setting) or (unit == "Y" and is_age(match, setting)):
        return False
    if match["low"]:
        return setting.before.endswith("entre ") == bool(re.match(r" et ", setting.after))
    if unit == "Y" and re.match(r" (?:19|20)\d\d\b", setting.after):
        return False  # « une année | 2016 difficile »
    if match["n"] in ("un", "une") and match["u"] in ("journée", "nuit") and _OF.match(setting.after):
        return False  # « une journée | de grève »
    lonely = match["n"] in ("un", "une") and unit in ("S", "MIN", "H", "D") and not (match["ap"] or match["half"])
    return not lonely or setting.last_word in setting.lists["devant_une_duree"]


def _part_of_a_sentence(number: str, setting: Setting) -> Meaning | None:
    """« cinq ans dont deux avec sursis »: in the unit told before."""
    units = [word for word in re.findall(r"\w+", setting.before) if word in setting.values["unites"]]
    amount = count_of(number, setting.values["collectifs"])
    if not units or amount is None:
        return None
    unit = str(setting.values["unites"][units[-1]])
    return cal.unknown("DURATION", period(amount, unit), UNIT_PRECISION[unit])


def _vague(word: str, unit: str, setting: Setting) -> Meaning | None:
    """« plusieurs semaines »; « des mois » only when something lasts: « depuis des mois »."""
    if (
        word == "des"
        and setting.last_word not in ("depuis", "pendant", "durant", "après", "a")
        and not re.match(r" (?:durant|entièr)", setting.after)
    ):
        return None
    return cal.unknown("DURATION", f"P{clock_mark(unit)}X{unit[0]}", UNIT_PRECISION[unit])


def _is_name(match: re.Match[str], setting: Setting) -> bool:
    """« les 24 heures du Mans », « 24 heures sur 24 », « la guerre de Trente Ans », « écrit 24 heures »."""
    written = setting.words[-len(match["u"]) :] if match["u"] else ""
    if written[:1].isupper() and not setting.words.isupper():
        return True
    if match["n"] == "24" and match["u"] == "heures":
        race = setting.last_word == "les" and setting.after.startswith((" du ", " de "))
        if race or setting.last_word in setting.lists["devant_un_titre"]:
            return True
    return bool(re.match(r" sur \d", setting.after))


def read_frequency(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« chaque jour », « tous les jeudis », « par an », « un samedi sur deux », « tous les matins »."""
    weekday = match["j"] or match["j2"] or match["j3"] or match["j4"]
    unit = match["u"] or match["u2"] or match["u3"] or match["u4"]
    if match["adv"] or match["we"] or match["mo"]:
        return _set_of_a_word(match, setting)
    if weekday or unit in setting.values["jours"]:
        return cal.unknown("SET", f"XXXX-WXX-{setting.number('jours', weekday or unit) + 1}")
    if unit in setting.values["saisons"]:
        return cal.unknown("SET", f"XXXX-{_SEASONS[setting.number('saisons', unit)]}", "season")
    mark = str(setting.values["unites"][unit])
    told = match["n"] or match["every"]
    return cal.unknown("SET", period((count_of(told, {}) if told else None) or 1, mark), UNIT_PRECISION[mark])


def _set_of_a_word(match: re.Match[str], setting: Setting) -> Meaning:
    if match["adv"]:
        return cal.unknown("SET", str(setting.values["frequences"][match["adv"]]))
    if match["we"]:
        return cal.unknown("SET", "XXXX-WXX-WE")
    return cal.unknown("SET", f"XXXX-XX-XX{setting.values['moments'][match['mo']]}", "time")


def read_indefinite(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« désormais », « dans les semaines à venir », « ces dernières années »; not « l'avenir du site »."""
    words = match.group()
    if match["near"]:
        owned = match["det"] in ("les ", None) and _OF.match(setting.after)  # « les derniers jours du siège »
        return None if owned else cal.unknown("DATE", "FUTURE_REF" if match["near"].startswith("proch") else "PAST_REF")
    if match["come"]:
        return cal.unknown("DATE", "FUTURE_REF")
    so_far = words == "à présent" and setting.before.endswith("'")  # « jusqu'à présent »
    alone = words in setting.lists["apres_pour"] and setting.last_word != "pour"
    # « à l'époque », not « l'époque soviétique »
    an_age = words == "l'époque" and (setting.last_word != "à" or _AN_AGE.match(setting.after))
    if words == "ultérieurement" and _DONE.search(setting.before) and setting.tense != "future":
        return None  # « des faits dévoilés ultérieurement »: later than others, and over
    if words == "maintenant" and setting.last_word == "en":
        return None  # « en maintenant les communes »: a gerund
    owned = words in setting.lists["sans_complement"] and _OF.match(setting.after)
    return None if so_far or alone or an_age or owned else cal.unknown("DATE", str(setting.values["indefinis"][words]))


def read_adjective(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« un précédent dîner », « les prochaines élections »; not « sans précédent », « trois prochaines saisons »."""
    if setting.last_word not in ("", "un", "une") and count_of(setting.last_word, {}) is not None:
        return None  # how many, not when
    noun = re.search(r"\b(?:sans|un|des|de|du) $", setting.before) and not re.match(r" [a-zà-ÿœ]{3}", setting.after)
    return None if noun else cal.unknown("TIME", str(setting.values["adjectifs"][match.group()]))
