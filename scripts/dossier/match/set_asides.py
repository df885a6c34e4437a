"""« …, on le comprend, … », « …, loin s'en faut »: a set aside between marks, that tells nothing of its own."""

from __future__ import annotations

from dossier.lexicon import normalise
from dossier.match.openers import grammar
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Span

_MARKS = frozenset({",", "(", ")", "–", "—", ".", "!", ";", "…"})
_LONG = 7  # tokens of « il faut bien le dire »


def is_set_aside(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the words from mark to mark around `group` are one of the asides of the grammar."""
    tokens, first, last = reading.tokens, group.finite, group.finite + 1
    while first > sentence.first and tokens[first - 1].norm not in _MARKS:
        first -= 1
    while last < sentence.last and tokens[last].norm not in _MARKS:
        last += 1
    if first == sentence.first or last - first > _LONG:
        return False
    words = reading.article.quote(Span(tokens[first].span.start, tokens[last - 1].span.end))
    return normalise(words) in grammar(reading)["apartes"]
