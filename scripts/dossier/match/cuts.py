"""Shortening a statement without changing what it says: only asides between commas go.

What may go: an adjunct before the subject, an aside between subject and verb, a tail behind the
verb. What never goes: the subject, the verb, a list, a condition, and whatever the caller keeps
(cues, speakers). When a cut would part a pair of quotation marks, nothing is cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.lexicon import Rule, load_lexicon
from dossier.match.clauses import Clause
from dossier.match.forms import FormFinder
from dossier.model import Reading, Sentence, Span, Token

_MARKS = frozenset({",", ";", "–", "—", "(", ")"})
_PAIRS = (("«", "»"), ("“", "”"))
Piece = tuple[Token, ...]


def tokens_in(reading: Reading, sentence: Sentence, span: Span) -> tuple[Token, ...]:
    """The tokens of `sentence` inside `span`."""
    return tuple(token for token in reading.words(sentence) if span.covers(token.span))


def core_spans(
    reading: Reading, sentence: Sentence, span: Span, clause: Clause, keep: Iterable[Span]
) -> tuple[Span, ...]:
    """The part of `span` that still says it: kept spans in order of the text, one at least.

    `clause` is the one that `span` tells of; spans in `keep` always stay.
    """
    pieces = _pieces(tokens_in(reading, sentence, span))
    lists = load_lexicon(reading.article.language, "grammaire", Rule).lists
    anchors, kept = _anchors(clause), tuple(keep)
    held = [_holds(piece, anchors, kept) or piece[0].norm in lists["conditions"] for piece in pieces]
    if not any(held):
        return (span,)
    verb = next((i for i, piece in enumerate(pieces) if any(t.index in anchors for t in piece)), held.index(True))
    verb = max(i for i, piece in enumerate(pieces) if any(t.index in anchors for t in piece) or i == verb)
    last_held = max(i for i, stays in enumerate(held) if stays)
    chosen = [i for i in range(verb + 1) if held[i] or not _is_aside(pieces[i], lists["ouvrent_une_incise"])]
    for index in range(verb + 1, len(pieces)):
        aside = index > last_held and _is_aside(pieces[index], lists["ouvrent_une_incise"])
        if aside and pieces[chosen[-1]][-1].pos not in ("VERB", "AUX", "ADV"):
            break
        if not aside:  # « Elle avait promis, en mai, | une enveloppe »: the object is still to come
            chosen.append(index)
    spans = _joined([pieces[i] for i in chosen], chosen)
    return spans if _balanced(reading, spans) else (span,)


def without_opening(reading: Reading, sentence: Sentence, span: Span) -> Span:
    """`span` without the connectives that open it: « Cependant, », « Par ailleurs, »."""
    finder = FormFinder(load_lexicon(reading.article.language, "grammaire", Rule).lists["connecteurs"])
    tokens = tokens_in(reading, sentence, span)
    ends = {hit.first: hit.last for hit in finder.find(reading, tokens)}
    first = tokens[0].index
    while first in ends and ends[first] < tokens[-1].index:
        first = ends[first]
        while reading.tokens[first].norm == ",":
            first += 1
    return Span(reading.tokens[first].span.start, span.end)


def with_opening_mark(reading: Reading, span: Span) -> Span:
    """`span` with the quotation mark that stands before it, when it holds only the closing one."""
    words = reading.article.quote(span)
    before = reading.article.text[: span.start].rstrip()
    for left, right in _PAIRS:
        if words.count(right) > words.count(left) and before.endswith(left):
            return Span(len(before) - 1, span.end)
    return span


def clause_of(cut: Sequence[Clause], reading: Reading, span: Span) -> Clause | None:
    """The outermost clause whose verb stands in `span`, if one does."""
    for clause in cut:
        verb = clause.verb.finite if clause.verb else clause.introducer if clause.kind == "gerund" else None
        if verb is not None and span.covers(reading.tokens[verb].span):
            return clause
    return None


def _pieces(tokens: Sequence[Token]) -> tuple[Piece, ...]:
    """Runs of tokens between commas, dashes and parentheses."""
    pieces: list[Piece] = []
    run: list[Token] = []
    for token in tokens:
        if token.norm in _MARKS:
            pieces.append(tuple(run))
            run = []
        else:
            run.append(token)
    return tuple(piece for piece in (*pieces, tuple(run)) if piece)


def _anchors(clause: Clause) -> frozenset[int]:
    if clause.verb is None:
        return frozenset({clause.first if clause.introducer is None else clause.introducer})
    subject = frozenset() if clause.verb.subject is None else frozenset({clause.verb.subject})
    return subject | {clause.verb.finite, clause.verb.main}


def _holds(piece: Piece, anchors: frozenset[int], keep: Sequence[Span]) -> bool:
    whole = Span(piece[0].span.start, piece[-1].span.end)
    return any(token.index in anchors for token in piece) or any(whole.overlaps(span) for span in keep)


def _is_aside(piece: Piece, openers: frozenset[str]) -> bool:
    """An adjunct, a relative, a participle: not a noun phrase, which may belong to a list."""
    first = piece[0]
    if first.norm in openers:
        return True
    return first.pos in ("ADP", "ADV", "SCONJ", "ADJ") or (first.pos == "VERB" and first.has("VerbForm=Part"))


def _joined(chosen: Sequence[Piece], indices: Sequence[int]) -> tuple[Span, ...]:
    """Pieces that follow each other in the text become one span, with the mark between them."""
    spans: list[Span] = []
    for position, piece in enumerate(chosen):
        if position and indices[position] == indices[position - 1] + 1:
            spans[-1] = Span(spans[-1].start, piece[-1].span.end)
        else:
            spans.append(Span(piece[0].span.start, piece[-1].span.end))
    return tuple(spans)


def _balanced(reading: Reading, spans: Sequence[Span]) -> bool:
    words = "".join(reading.article.quote(span) for span in spans)
    return all(words.count(left) == words.count(right) for left, right in _PAIRS) and words.count('"') % 2 == 0
