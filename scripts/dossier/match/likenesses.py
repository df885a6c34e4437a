"""« Comme le reste du secteur, la laiterie … »: a likeness, that opens no clause; and what does behind « comme »."""

from __future__ import annotations

from dossier.match.people import people
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


def compares_nouns(reading: Reading, que: Token, sentence: Sentence) -> bool:
    """« un risque plus faible d'asthme que les autres, constate l'étude »: no verb on either side, up to a break."""
    ahead = reading.tokens[max(sentence.first, que.index - 7) : que.index]
    more = next((n for n, t in enumerate(ahead) if t.norm in ("plus", "moins", "davantage")), None)
    behind = reading.tokens[que.index + 1 : sentence.last]
    ends = next((n for n, t in enumerate(behind) if t.pos == "PUNCT"), 0)
    words = (*ahead[more:], *behind[:ends]) if more is not None and ends else ()
    return bool(words) and not any(t.pos == "PUNCT" or t.has("VerbForm=Fin") or t.has("VerbForm=Inf") for t in words)


def like_nobody(reading: Reading, comme: Token) -> bool:
    """« comme | personne n'y | a régné »: nobody did, whatever the model takes « comme » for."""
    nobody, denied = reading.norm(comme.index + 1), (reading.norm(comme.index + step) for step in (2, 3))
    return comme.norm == "comme" and nobody in people(reading)["personne"] and any(n in ("ne", "n'") for n in denied)


def takes_up(reading: Reading, comme: Token) -> bool:
    """« fermé | comme l'a annoncé la maire »: a verb behind « l' », whatever the model takes « comme » for."""
    after = reading.tokens[comme.index + 2 : comme.index + 3]
    taken = comme.norm == "comme" and reading.norm(comme.index + 1) in ("l'", "le")
    return taken and any(t.has("VerbForm=Fin") for t in after)
