"""What a word of doubt bears on, when it is not what the verb says."""

from __future__ import annotations

from collections.abc import Container, Set
from itertools import pairwise

from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.model import Reading, Sentence


def bears_on_the_head(reading: Reading, sentence: Sentence, hit: Hit, clause: Clause) -> bool:
    """« Sans doute par prudence, le maire se tait »: what is in doubt is the reason, not the silence."""
    after = reading.tokens[min(hit.last, sentence.last - 1)]
    opens = hit.first == sentence.first and after.pos == "ADP"
    before = reading.tokens[hit.last : clause.verb.finite] if clause.verb else ()
    return opens and any(token.norm == "," for token in before)


def bears_on_a_noun(
    reading: Reading, sentence: Sentence, hit: Hit, clause: Clause, predicating: Container[str]
) -> bool:
    """« trois puits potentiellement pollués », « Le marin, peut-être blessé, a fui »: only the noun is in doubt.

    Behind a verb of `predicating` it is all that is said: « rend la digue potentiellement dangereuse ».
    """
    tokens, verb = reading.tokens, clause.verb
    if verb is None or hit.last >= sentence.last or hit.first == sentence.first:
        return False
    after, before = tokens[hit.last], tokens[hit.first - 1]
    described = after.pos in ("ADJ", "NOUN") or after.is_past_participle  # « contaminés », read as a noun
    if not described or after.index in verb.tokens:
        return False
    if before.norm == ",":
        closed = any(t.norm == "," for t in tokens[hit.last : verb.finite])
        return closed and tokens[before.index - 1].pos in ("NOUN", "PROPN")
    attribute = verb.last < before.index and tokens[verb.main].lemma in predicating
    return before.pos in ("NOUN", "PROPN") and not attribute


def bears_on_the_tail(reading: Reading, sentence: Sentence, hit: Hit, clause: Clause, causes: Set[str]) -> bool:
    """« Le match a été arrêté, sans doute en raison de la pluie »: it was; « tué, sans doute par Luc » is left."""
    tokens, verb = reading.tokens, clause.verb
    if verb is None or hit.last + 1 >= sentence.last or hit.first - 1 <= verb.last:
        return False
    told = {tokens[hit.last].norm, f"{tokens[hit.last].norm} {tokens[hit.last + 1].norm}"}
    ends = not any(token.has("VerbForm=Fin") for token in tokens[hit.last : clause.last])
    return ends and bool(told & causes)


def tells_what(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """« raconte ce qu'ils | comptaient faire »: an aim that they had, and no plan."""
    ahead = [token.norm for token in reading.tokens[max(sentence.first, verb - 5) : verb]]
    return any(pair in (("ce", "que"), ("ce", "qu'")) for pair in pairwise(ahead))
