"""A label without the words that wait for a verb it does not hold: « Le quai a fermé, | mais la ville |, qui »."""

from __future__ import annotations

from dossier.match.clauses import Clause
from dossier.match.subjects import subject_of
from dossier.model import Reading, Sentence, Span

_NOUNS = ("NOUN", "PROPN")


def without_hanging_subject(
    reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause, label: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Cut ahead of « mais la ville », where « a ouvert un bac » stands out of the label."""
    first = _hanging(reading, sentence, cut, clause, label)
    if first is None:
        return label
    end = reading.tokens[first - 1].span.end
    kept = (Span(span.start, min(span.end, end)) for span in label)
    return tuple(span for span in kept if span.start < span.end)


def _hanging(
    reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause, label: tuple[Span, ...]
) -> int | None:
    """The first token behind what the label is to keep."""
    tokens, verb = reading.tokens, clause.verb
    for other in cut:
        if other.verb is None or other.verb.subject is None or verb is None or other is clause:
            continue
        if other.kind == "incise":  # its subject stands behind: « en recherche et développement, indique la mairie »
            continue
        told, subject = other.verb.finite, other.verb.subject
        shown = [any(span.covers(tokens[i].span) for span in label) for i in (subject, told)]
        if shown != [True, False] or tokens[subject].pos not in _NOUNS or not verb.last < subject < told:
            continue
        phrase = subject_of(reading, sentence, told)
        first = phrase.first if phrase is not None and phrase.head == subject else subject
        while first > verb.last and tokens[first - 1].pos == "DET":
            first -= 1
        linked = tokens[first - 1].pos == "CCONJ"
        while first > verb.last and (tokens[first - 1].pos == "CCONJ" or tokens[first - 1].norm == ","):
            first -= 1
        if linked and first > verb.last:
            return first
    return None
