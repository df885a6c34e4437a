"""« Le délai sera réduit, a aussi décidé le conseil »: who decided what stands before it, and no claim of its own."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from dossier.match.circumstances import past_circumstances
from dossier.match.clauses import Clause
from dossier.match.people import is_someone
from dossier.model import Reading, Sentence


def is_who_decided(reading: Reading, sentence: Sentence, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« …, ont voulu 80 % des votants »; not « Le maire a fermé la halle, a décidé la vente »."""
    verb = clause.verb
    if verb is None or clause.kind != "incise" or reading.tokens[verb.main].lemma not in lists["decident"]:
        return False
    start = past_circumstances(reading, verb.last + 1, sentence)
    behind = list(takewhile(lambda t: t.pos != "PUNCT", reading.tokens[start : sentence.last]))
    head = next((n for n, t in enumerate(behind) if t.pos in ("NOUN", "PROPN")), None)
    if head is None or any(t.has("VerbForm=Fin") for t in behind):
        return False
    share = behind[head].norm == "%" and any(t.lemma in lists["votent"] for t in behind[head + 1 :])
    return share or is_someone(reading, behind[head])
