"""What « doit être » asks for without a day: a rule that holds, or what somebody thinks right; and no plan."""

from __future__ import annotations

from collections.abc import Container, Mapping

from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.model import Reading, Sentence, Span

Lists = Mapping[str, frozenset[str]]
_DENY = frozenset({"pas", "plus", "jamais", "guère"})
_NEAR = 6  # tokens behind « doit » in which its participle stands, or in front of « que » its verb


def is_a_norm(reading: Reading, sentence: Sentence, hit: Hit, lists: Lists) -> bool:
    """« Ces délais doivent être respectés », « le bruit doit être pris en compte »."""
    behind = reading.tokens[hit.last : min(hit.last + _NEAR, sentence.last)]
    done = next((token for token in behind if token.is_past_participle and token.lemma != "être"), None)
    if done is None:
        return False
    after = {reading.norm(at) for at in range(done.index + 1, min(done.index + 4, sentence.last))}
    return done.lemma in lists["normes"] or (done.lemma == "prendre" and bool(after & lists["pris_en"]))


def tells_how(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """« Le ton doit être ferme », « doit être d'accord »: what ought to be so, and nothing that is to be done."""
    if not hit.form.endswith("être"):
        return False
    behind = (token for token in reading.tokens[hit.last : sentence.last] if token.pos != "ADV")
    after = next(behind, None)
    return after is None or not after.is_past_participle


def put_off(reading: Reading, clause: Clause, forms: Container[str]) -> Hit | None:
    """« doit | encore | être refait », « doivent | ensuite | s'ouvrir »: the same form, adverbs in between."""
    verb, tokens = clause.verb, reading.tokens
    if verb is None or tokens[verb.finite].norm not in ("doit", "doivent"):
        return None
    at = verb.finite + 1
    while at < verb.last and tokens[at].pos == "ADV" and tokens[at].norm not in _DENY:
        at += 1
    form = f"{tokens[verb.finite].norm} {reading.norm(at)}"
    if at == verb.finite + 1 or form not in forms:
        return None
    return Hit(form, verb.finite, at + 1, Span(tokens[verb.finite].span.start, tokens[at].span.end))


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
