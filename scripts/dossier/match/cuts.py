"""Shortening a statement without changing what it says; what is not certain to go stays."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.asides import Asides
from dossier.match.clauses import Clause
from dossier.match.forms import finder_of
from dossier.match.levels import PAIRS
from dossier.match.openers import grammar
from dossier.model import Reading, Sentence, Span, Token

# A statement does not end on these: « devait décider », « avec ».
_UNFINISHED = frozenset({"ADP", "DET", "CCONJ", "SCONJ"})


def tokens_in(reading: Reading, sentence: Sentence, span: Span) -> tuple[Token, ...]:
    """The tokens of `sentence` inside `span`."""
    return tuple(token for token in reading.inside(span) if sentence.first <= token.index < sentence.last)


def holder_of(cut: Sequence[Clause], reading: Reading, span: Span) -> Clause | None:
    """The clause of `clause_of`, else the one that holds an infinitive told alone: « (nie) avoir menti, ce qui… »."""
    found = clause_of(cut, reading, span)
    if found is not None and (found.kind != "relative" or reading.tokens[found.first].span.start <= span.start):
        return found
    holds = (c for c in cut if c.verb or c.kind == "main")  # « décrit », where the model reads a participle
    starts = (c for c in holds if any(reading.tokens[i].span.start == span.start for i in c.own))
    return next(starts, found)


def clause_of(cut: Sequence[Clause], reading: Reading, span: Span) -> Clause | None:
    """The outermost clause whose verb stands in `span`, if one does."""
    for clause in cut:
        verb = clause.verb.finite if clause.verb else clause.introducer if clause.kind == "gerund" else None
        if verb is not None and span.covers(reading.tokens[verb].span):
            return clause
    return None


def kept_spans(
    reading: Reading, sentence: Sentence, cut: Sequence[Clause], part: range, keep: Sequence[Span]
) -> tuple[Span, ...]:
    """The tokens of `part` without its asides, its connectives and the marks at its ends, in order of the text.

    What overlaps `keep` stays. The whole part comes back when what is left could not be read alone.
    """
    first, last = _bare(reading, without_opening(reading, part), part.stop)
    spans, start = [], first
    for aside in Asides(reading, sentence, cut, first, last, keep).find():
        if aside.start > start:
            spans.append(_span(reading, *_bare(reading, start, aside.start)))
        start = aside.stop
    if start < last:
        spans.append(_span(reading, *_bare(reading, start, last)))
    whole = (_span(reading, first, last),)
    return tuple(spans) if stands_alone(reading, sentence, spans) else whole


def without_opening(reading: Reading, part: range) -> int:
    """The first token of `part` behind the connectives that open it: « Cependant, », « Mais »."""
    finder = finder_of(grammar(reading)["connecteurs"])
    tokens = reading.tokens[part.start : part.stop]
    ends = {hit.first: hit.last for hit in finder.find(reading, tokens)}
    first = part.start
    while first in ends and ends[first] < part.stop - 1:
        joins = reading.tokens[first].pos == "CCONJ"
        parted = reading.tokens[ends[first]].norm == ","
        if not (joins or parted):
            break  # « Ainsi parlait », « Aussi le maire a-t-il »: no connective
        first = ends[first] + parted
    return first


def _bare(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Without commas and full stops at either end; a mark that closes a pair stays."""
    while last - first > 1 and reading.tokens[last - 1].norm in (",", ";", ".", ":"):
        last -= 1
    while last - first > 1 and reading.tokens[first].norm in (",", ";", ":"):
        first += 1
    return first, last


def _span(reading: Reading, first: int, last: int) -> Span:
    return Span(reading.tokens[first].span.start, reading.tokens[last - 1].span.end)


def _unpaired(words: str, left: str, right: str) -> bool:
    """Whether a mark closes what `words` does not open, or opens what it does not close."""
    opened = closed = 0
    for opened, piece in enumerate(words.split(left)):
        closed += piece.count(right)
        if closed > opened:
            return True
    return opened > closed


def is_balanced(reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether quotation marks and parentheses go in pairs."""
    words = "".join(reading.article.quote(span) for span in spans)
    if "”" not in words:
        words = words.replace("“", '"')  # « “Le bac fuit“, dit l'élu », one mark for both
    return not any(_unpaired(words, *pair) for pair in PAIRS) and words.count('"') % 2 == 0


def stands_alone(reading: Reading, sentence: Sentence, spans: Sequence[Span]) -> bool:
    """Whether the cut can be read by itself: paired marks whole, and a subject before its verb."""
    if not spans:
        return False
    first = next(iter(tokens_in(reading, sentence, spans[0])))
    clitics = grammar(reading)["clitiques"] | {"me", "m'", "te", "t'"}
    bare = first.pos in ("VERB", "AUX") and first.has("VerbForm=Fin") and not first.has("Mood=Imp")
    second = reading.tokens[min(first.index + 1, sentence.last - 1)]
    joined = first.pos == "CCONJ" and (second.has("VerbForm=Fin") or second.norm in clitics)  # « et a promis »
    led_in = joined or first.norm in ("que", "qu'") or (first.norm in clitics and first.pos != "DET")
    drops_subject = first.index > sentence.first and (bare or led_in)
    last = tokens_in(reading, sentence, spans[-1])[-1]
    asks = last.norm in grammar(reading)["interrogatifs"]
    ends = last.pos in _UNFINISHED and last.index + 1 < sentence.last and reading.tokens[last.index + 1].norm != "."
    return is_balanced(reading, spans) and not (drops_subject or asks or ends)
