"""What lasts, what comes back, and what has no place in the calendar."""

from __future__ import annotations

import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import UNIT_PRECISION, Setting, clock_mark, count_of, period

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_QUARTERS = {"un quart": 15, "le quart": 15, "trois quarts": 45}
# « peine », « délai »… last so long; « une cliente de 34 ans » is so old.
_OF_A_TERM = re.compile(r"\b(?:peine|durée|période|contrat|prison|ferme|mandat|délai|plus|moins|bail|plan|prêt|cycle)\S* de $")
_AGED = re.compile(r"[âa]gée?s? (?:de |d'|entre |\d+ et )+$|\bâge de $")
_HAS = re.compile(r"\b(?:a|ont|avait|avaient|ait|aura|aurait) (?:entre (?:\d+ et )?|de (?:\d+ à )?|environ |à peine |presque |déjà |seulement )?$")
_AT_AGE = re.compile(r"(?:^|[^a-zà-ÿ])(?:à|dès|jusqu'à|à partir de|plus de|moins de) $")
_BECOMES = re.compile(r"\b(?:condamn|port|rédui|ramen|limit|fix|pass|allong|prolong|étal|éval|estim)\S*(?: [a-zéè]+)? à $")


def read_duration(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« trois mois », « une heure et demie », « plusieurs semaines »; not an age, nor « la guerre de Trente Ans »."""
    if match["quarts"]:
        return cal.unknown("DURATION", f"PT{_QUARTERS[match['quarts']]}M", "time")
    if match["whole"]:
        return cal.unknown("DURATION", period(1, str(setting.values["unites"][match["whole"]])), "day")
    if match["dont"]:
        return _part_of_a_sentence(match["dont"], setting)
    word = match["u"] or match["u2"] or match["u5"] or match["u6"]
    unit = str(setting.values["unites"][word])
    if match["vague"]:
        return _vague(match["vague"], unit, setting)
    amount = count_of(match["n"] or match["low"] or match["dn"], setting.values["collectifs"])
    if amount is None or setting.last_word == "-" or _is_name(match, word, setting):
        return None
    if match["dn"]:
        return cal.unknown("DURATION", period(amount, unit), UNIT_PRECISION[unit])
    if match["low"] and setting.before.endswith("entre ") != bool(re.match(r" et ", setting.after)):
        return None
    if unit == "Y" and _is_age(match, setting):
        return None
    lonely = match["n"] in ("un", "une") and unit in ("S", "MIN", "H", "D") and not (match["ap"] or match["half"])
    if lonely and setting.last_word not in setting.lists["devant_une_duree"]:
        return None
    half = 0.5 if match["half"] else 0
    return cal.unknown("DURATION", period(amount + half, unit), UNIT_PRECISION[unit])


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
    if word == "des" and setting.last_word not in ("depuis", "pendant", "durant", "après", "a") and not re.match(
        r" (?:durant|entièr)", setting.after
    ):
        return None
    return cal.unknown("DURATION", f"P{clock_mark(unit)}X{unit[0]}", UNIT_PRECISION[unit])


def _is_name(match: re.Match[str], word: str, setting: Setting) -> bool:
    """« les 24 heures du Mans », « la guerre de Trente Ans », « écrit 24 heures »."""
    written = setting.words[-len(word) :] if match["u"] else ""
    if written[:1].isupper() and not setting.words.isupper():
        return True
    if match["n"] == "24" and word == "heures":
        race = setting.last_word == "les" and setting.after.startswith((" du ", " de "))
        return race or setting.last_word in setting.lists["devant_un_titre"]
    return False


def _is_age(match: re.Match[str], setting: Setting) -> bool:
    """« âgé de 40 ans », « un homme de 40 ans », « Paul, 40 ans, »; not « une peine de 2 ans »."""
    before, after = setting.before, setting.after
    if match["ap"] and setting.last_word in ("les", "des", "aux"):  # « les moins de 20 ans »
        return True
    if _AGED.search(before):
        return True
    number = match["n"] or match["low"]
    if not number.isdigit() or match["u"] == "années":
        return False
    if re.search(r"(?:^|[ (])(?:les |des |aux )?\d+(?:-| / |/)$|(?:\bles|\bses|\baux) $", before) and not match["low"]:
        return setting.last_word != "les" or after.startswith((" et plus", "."))
    someone = re.search(r"(\S+) (?:de|d'environ) (?:\d+ (?:à|ou|et) )?$", before)
    if someone and someone[1] in setting.lists["gens"]:
        return True
    if re.search(r"\b(?:une?|le|la) \w+(?:ien|ienne|aise?|oise?) de $", before):
        return True  # « une Alsacienne de 6 ans »
    if before.endswith(" de ") and not _OF_A_TERM.search(before) and int(number) >= 14:
        return True
    if _HAS.search(before) and not after.startswith((" pour ", " de ", " d'")):
        return True
    if _AT_AGE.search(before) and not _BECOMES.search(before) and not after.startswith((" de ", " d'", " ferme")):
        return not before.endswith(("plus de ", "moins de ")) and not match["low"]
    return before.endswith(", ") and after[:1] in (",", ".", ")")


def read_frequency(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« chaque jour », « tous les jeudis », « par an », « un samedi sur deux », « tous les matins »."""
    weekday = match["j"] or match["j2"] or match["j3"] or match["j4"]
    unit = match["u"] or match["u2"] or match["u3"] or match["u4"]
    if match["adv"]:
        return cal.unknown("SET", str(setting.values["frequences"][match["adv"]]))
    if match["we"]:
        return cal.unknown("SET", "XXXX-WXX-WE")
    if match["mo"]:
        return cal.unknown("SET", f"XXXX-XX-XX{setting.values['moments'][match['mo']]}", "time")
    if weekday or unit in setting.values["jours"]:
        return cal.unknown("SET", f"XXXX-WXX-{setting.number('jours', weekday or unit) + 1}")
    if unit in setting.values["saisons"]:
        return cal.unknown("SET", f"XXXX-{_SEASONS[setting.number('saisons', unit)]}", "season")
    mark = str(setting.values["unites"][unit])
    amount = 2 if match["u4"] else count_of(match["n"], {}) or 1 if match["n"] else 1
    return cal.unknown("SET", period(amount, mark), UNIT_PRECISION[mark])


def read_indefinite(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« désormais », « dans les semaines à venir », « ces dernières années »; not « l'avenir du site »."""
    words = match.group()
    if words in setting.lists["apres_pour"] and setting.last_word != "pour":
        return None
    if words == "l'époque" and (setting.last_word != "à" or re.match(r" (?:où|d[eu]s? |d'|\w+(?:ique|aine|ale|enne)\b)", setting.after)):
        return None  # « à l'époque », not « l'époque soviétique »
    if words in setting.lists["sans_complement"] and re.match(r" (?:d[eu]s? |d')", setting.after):
        return None
    if match["near"]:
        owned = match["det"] in ("les ", None) and re.match(r" (?:d[eu]s? |d')", setting.after)  # « les derniers jours du siège »
        return None if owned else cal.unknown("DATE", "FUTURE_REF" if match["near"].startswith("proch") else "PAST_REF")
    return cal.unknown("DATE", "FUTURE_REF" if match["come"] else str(setting.values["indefinis"][words]))


def read_adjective(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« un précédent dîner », « les prochaines élections »; not « sans précédent », « créer un précédent »."""
    noun = re.search(r"\b(?:sans|un|des|de|du) $", setting.before) and not re.match(r" [a-zà-ÿœ]{3}", setting.after)
    return None if noun else cal.unknown("TIME", str(setting.values["adjectifs"][match.group()]))
