"""Four digits that count something: « dont près de 1500 dans le textile » is no year."""

from __future__ import annotations

import re

from dossier.extract.dates.setting import Setting

_QUANTITY = r"(?:(?:plus|moins|près|proche|loin) de|environ|quelque|à peine|presque|au moins|au plus|autour de)"
_COUNTED = re.compile(rf"\b(?:{_QUANTITY}|dont) $")
# « dont 1200 en mai | et 1300 », « près de 1800 à Lens | et 1200 »: the number before was counted.
_BESIDE_COUNTED = re.compile(rf"\b(?:{_QUANTITY}|dont) \d[^.;:()]* (?:et|ou|puis) $")
_NO_LESS = re.compile(
    r"\b(?:en|depuis|dès|vers|avant|après|jusqu'en|fin|début) (?:au moins|environ|à peine|au plus tard) $"
)


def is_counted(setting: Setting) -> bool:
    """Whether the words around four digits make them a quantity."""
    before = setting.before
    if says_about_when(setting):
        return False
    behind = rf" en (?:(?:1[0-9]|20)\d\d|{'|'.join(setting.values['mois'])})(?!\w)"
    joined = setting.last_word in ("et", "ou", "puis") and re.match(behind, setting.after)  # « et | 1300 | en juin »
    return bool(_COUNTED.search(before) or _BESIDE_COUNTED.search(before) or joined)


def says_about_when(setting: Setting) -> bool:
    """« depuis au moins | 1998 »: a year, and not a sure one."""
    return bool(_NO_LESS.search(setting.before))
