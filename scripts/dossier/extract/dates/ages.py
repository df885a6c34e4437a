"""Years that say how old someone is, not how long something lasts."""

from __future__ import annotations

import re

from dossier.extract.dates.setting import Setting

# « peine », « délai »… last so long; « une cliente de 34 ans » is so old.
_OF_A_TERM = re.compile(
    r"\b(?:peine|durée|période|contrat|prison|ferme|mandat|délai|plus|moins|bail|plan|prêt|cycle|\bdat(?=e|a))\S* de $"
)
_AGED = re.compile(r"[âa]gée?s? (?:de |d'|entre |\d+ et )+$|\bâge de $")
_SOMEONE = re.compile(r"(\S+) (?:de |d'|d'environ )(?:\d+ (?:à|ou|et) )?$")
_NATIVE = re.compile(r"\b(?:une?|le|la) \w+(?:ien|ienne|aise?|oise?) de $")  # « une Alsacienne de 6 ans »
_HAS = re.compile(
    r"\b(?:a|ont|avait|avaient|ait|aura|aurait) "
    r"(?:entre (?:\d+ et )?|de (?:\d+ à )?|environ |à peine |presque |déjà |seulement )?$"
)
_NEAR = r"(?:seulement |à peine |tout juste |près de |plus de |moins de |presque )?"
_AT = re.compile(rf"(?:^|[^a-zà-ÿ])(?:à|dès|jusqu'à|à partir de) {_NEAR}$")
_BECOMES = re.compile(
    rf"\b(?:condamn|port|rédui|ramen|limit|fix|pass|allong|prolong|étal|éval|estim)\S*(?: [a-zéè]+)? à {_NEAR}$"
)
_BAND = re.compile(r"(?:^|[ (])(?:les |des |aux )?\d+(?:-| / |/)$")  # « les 8- | 12 ans »
_LATE_IN_LIFE = re.compile(r"\b(?:après|avant|passé) $")  # « retrouver du travail après | 50 ans »
_LATE = 45  # « revenu après 30 ans » tells how long
_YOUNGEST_CLIENT = 14  # below it « un chantier de 3 ans » lasts


def is_age(match: re.Match[str], setting: Setting) -> bool:
    """« âgé de 40 ans », « un homme de 40 ans », « Paul, 40 ans, », « à 17 ans »; not « une peine de 2 ans »."""
    before = setting.before
    someone = _SOMEONE.search(before)
    band = bool(match["ap"]) and setting.last_word in ("les", "des", "aux")  # « les moins de 20 ans »
    if band or _AGED.search(before) or (someone and someone[1] in setting.lists["gens"]):
        return True
    number = match["n"] or match["low"]
    return number.isdigit() and match["u"] != "années" and _in_figures(int(number), match, setting)


def _in_figures(number: int, match: re.Match[str], setting: Setting) -> bool:
    """Ages that only figures tell: « Paul, 40 ans, », « ses 50 ans », « il a 84 ans »."""
    before, after = setting.before, setting.after
    if before.endswith(("les ", "ses ", "aux ")) and not match["low"]:
        return setting.last_word != "les" or after.startswith((" et plus", "."))
    client = before.endswith(" de ") and not _OF_A_TERM.search(before) and number >= _YOUNGEST_CLIENT
    owned = _HAS.search(before) and not after.startswith((" pour ", " de ", " d'"))
    turned = _AT.search(before) and not _BECOMES.search(before) and not match["low"]
    turned = turned and not after.startswith((" de ", " d'", " ferme"))
    late = (
        _LATE_IN_LIFE.search(before) and number >= _LATE and not match["low"] and not after.startswith((" de ", " d'"))
    )
    apposed = before.endswith(", ") and after[:1] in (",", ".", ")")
    return bool(_NATIVE.search(before) or _BAND.search(before) or client or owned or turned or apposed or late)
