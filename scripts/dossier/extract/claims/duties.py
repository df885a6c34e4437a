"""What « doit être » asks for without a day: a rule that holds, or what somebody thinks right; and no plan."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.model import Reading, Sentence

Lists = Mapping[str, frozenset[str]]
_NEAR = 6  # tokens behind « doit » in which its participle stands, or in front of « que » its verb


def is_a_norm(reading: Reading, sentence: Sentence, hit: Hit, lists: Lists) -> bool:
    """« Ces délais doivent être respectés », « le bruit doit être pris en compte »."""
    behind = reading.tokens[hit.last : min(hit.last + _NEAR, sentence.last)]
    done = next((token for token in behind if token.is_past_participle and token.lemma != "être"), None)
    if done is None:
        return False
    after = {reading.norm(at) for at in range(done.index + 1, min(done.index + 4, sentence.last))}
    return done.lemma in lists["normes"] or (done.lemma == "prendre" and bool(after & lists["pris_en"]))


def is_thought(reading: Reading, sentence: Sentence, start: int, lists: Lists) -> bool:
    """« Le barrage doit être détruit, estime l'association », « …, a-t-elle plaidé »."""
    for token in reading.tokens[start : sentence.last]:
        before = reading.tokens[token.index - 1]
        apart = before.pos == "PUNCT" or before.norm.startswith("-")
        if apart and token.pos == "VERB" and not token.has("VerbForm=Inf") and token.lemma in lists["jugent"]:
            return True
    return False


def is_argued(reading: Reading, sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    """« a plaidé qu'il devait être relaxé »: what ought to be done in somebody's eyes, and no plan."""
    que = clause.introducer
    if clause.kind != "complement" or que is None:
        return False
    ahead = reading.tokens[max(sentence.first, que - _NEAR) : que]
    return any(token.lemma in lists["jugent"] or token.norm in lists["jugent"] for token in ahead)
