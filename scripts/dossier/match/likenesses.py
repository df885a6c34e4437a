"""« Comme le reste du secteur, la laiterie … »: a likeness, that opens no clause."""

from __future__ import annotations

from dossier.match.verbs import is_finite
from dossier.model import Reading, Sentence, Token

_RELATIVES = ("qui", "que", "qu'", "dont", "où")


def likens(reading: Reading, comme: Token, sentence: Sentence) -> bool:
    """Whether no verb stands between « comme » and its comma, and the one that follows is the sentence's own.

    « Comme la digue, fissurée, a cédé, le camp est perdu » has a verb to spare.
    """
    opens = all(t.pos in ("PUNCT", "CCONJ") for t in reading.tokens[sentence.first : comme.index])
    behind = reading.tokens[comme.index + 1 : sentence.last]
    comma = next((n for n, t in enumerate(behind) if t.norm == ","), 0)
    if not opens or comma == 0 or any(t.has("VerbForm=Fin") for t in behind[:comma]):
        return False
    verbs = [t for t in behind[comma:] if is_finite(t) and not _in_a_relative(reading, t)]
    return len(verbs) == 1


def _in_a_relative(reading: Reading, verb: Token) -> bool:
    """« , qui emploie dix personnes, », « que le maire défend »."""
    return any(t.norm in _RELATIVES for t in reading.tokens[max(0, verb.index - 4) : verb.index])
