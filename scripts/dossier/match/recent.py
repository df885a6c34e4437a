"""What has just happened: « vient de prononcer », with words between."""

from __future__ import annotations

from itertools import takewhile

from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Token

_NEAR = 8  # tokens of « viennent, | à l'unanimité |, de décider »
_STOPS = ("VERB", "AUX", "SCONJ", "PRON")


def is_recent(reading: Reading, verb: VerbGroup) -> bool:
    """« Le club vient de recruter », « vient sans surprise de prononcer »; not « vient à pied de Brest »."""
    if reading.norm(verb.finite) not in ("vient", "viennent"):
        return False
    behind = reading.tokens[verb.finite + 1 : verb.finite + 1 + _NEAR]
    near = list(takewhile(lambda token: not _closes(token), behind))
    return any(t.norm in ("de", "d'") and _is_done_behind(reading, t.index + 1) for t in near)


def _closes(token: Token) -> bool:
    """« vient | protester | »: another verb or clause stands there."""
    return token.pos in _STOPS and token.norm not in ("de", "d'")


def _is_done_behind(reading: Reading, index: int) -> bool:
    """« de | se faire élire », « d' | annoncer »."""
    near = list(
        takewhile(lambda t: t.pos in ("PRON", "ADV") or t.has("VerbForm=Inf"), reading.tokens[index : index + 3])
    )
    return any(t.has("VerbForm=Inf") for t in near)
