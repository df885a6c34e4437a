"""When and where the fact took place that a lead speaks of: « L'incendie | qui s'est déclaré lundi à Foix | est »."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.clauses import clauses
from dossier.match.headlines import past_dateline
from dossier.match.nouns import noun_phrase_from
from dossier.model import Reading, Sentence, Span


def occurrence(reading: Reading, sentence: Sentence, lists: Mapping[str, frozenset[str]]) -> Span | None:
    """The words behind the fact that opens a sentence, « qui s'est déclaré … » or « survenu … », up to its verb."""
    first = past_dateline(reading, sentence)
    phrase = noun_phrase_from(reading, first, sentence)
    if phrase is None or phrase.core_last + 1 >= sentence.last:
        return None
    head = reading.tokens[phrase.head]
    if not {head.norm, head.lemma} & lists["faits"]:
        return None
    start = phrase.core_last
    if reading.norm(start) in ("de", "d'") and reading.norm(phrase.last) == "qui":
        start = phrase.last  # « Le feu de forêt | qui s'est déclaré mardi à Foix | »
    main = next((c.verb for c in clauses(reading, sentence) if c.verb and c.kind == "main"), None)
    clause = next((c for c in clauses(reading, sentence) if c.kind == "relative" and c.introducer == start), None)
    told = clause.verb if clause is not None and reading.norm(start) == "qui" else None
    verb = reading.tokens[told.main] if told else reading.tokens[start]
    takes_place = verb.lemma == "avoir" and told is not None and reading.norm(told.main + 1) == "lieu"
    if not (takes_place or verb.lemma in lists["survenances"]) or not (told or verb.has("VerbForm=Part")):
        return None
    last = main.finite if main and main.finite > verb.index else sentence.last
    return Span(reading.tokens[start].span.start, reading.tokens[last - 1].span.end)
