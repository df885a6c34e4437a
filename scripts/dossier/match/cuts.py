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
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))
# A statement does not end on these: « devait décider », « avec ».
_UNFINISHED = frozenset({"VERB", "AUX", "ADV", "ADP", "DET", "CCONJ", "SCONJ"})
_STREETS = ("rue", "avenue", "boulevard", "place", "quai", "route", "chemin")
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
    anchors = _anchors(clause)
    pieces = _pieces(tokens_in(reading, sentence, span), min(anchors))
    lists = load_lexicon(reading.article.language, "grammaire", Rule).lists
    kept = tuple(keep)
    held = [_holds(piece, anchors, kept) or piece[0].norm in lists["conditions"] for piece in pieces]
    if _is_cleft(pieces):
        held = [stays or piece[0].norm in ("qui", "que", "qu'") for stays, piece in zip(held, pieces, strict=True)]
    if not any(held):
        return (span,)
    chosen = _chosen(pieces, held, anchors, lists)
    spans = _joined([pieces[i] for i in chosen], chosen)
    last = pieces[chosen[-1]][-1]
    ended = last.pos not in _UNFINISHED or last.span.end == span.end
    return spans if _balanced(reading, spans) and ended else (span,)


def _chosen(
    pieces: Sequence[Piece], held: Sequence[bool], anchors: frozenset[int], lists: dict[str, frozenset[str]]
) -> list[int]:
    """The pieces that stay: all that is held, the list around it, and the object of the verb."""
    verb = max(
        (i for i, piece in enumerate(pieces) if any(t.index in anchors for t in piece)), default=held.index(True)
    )
    last_held = max(i for i, stays in enumerate(held) if stays)
    openers, complements = lists["ouvrent_une_incise"], lists["complements"]
    chosen: list[int] = []
    for index in range(verb + 1):
        follows = pieces[index + 1][0] if index < verb else pieces[verb][0]
        goes = not held[index] and _is_aside(pieces[index], openers) and (not chosen or _goes_on(follows))
        if not goes:
            chosen.append(index)
    for index in range(verb + 1, len(pieces)):
        aside = index > last_held and _is_aside(pieces[index], openers)
        object_behind = index + 1 < len(pieces) and pieces[index + 1][0].norm in complements
        if aside and not object_behind and pieces[chosen[-1]][-1].pos not in _UNFINISHED:
            break
        if not aside or object_behind:  # « Elle avait promis, en mai, | une enveloppe »: the object is still to come
            chosen.append(index)
    return chosen


def _is_cleft(pieces: Sequence[Piece]) -> bool:
    """« C'est Ronan Le Goff, un menuisier, qui les a découvertes »: « qui » holds what is told."""
    first = pieces[0]
    return first[0].norm in ("c'", "ce") and len(first) > 1 and first[1].lemma == "être"


def _goes_on(token: Token) -> bool:
    """Behind an aside the verb comes, or « et »: « soldats, appuyés par des chars, avions et canons » is a list."""
    return token.pos in ("VERB", "AUX", "PRON", "ADV", "PART", "CCONJ", "ADP")


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


def with_marks(reading: Reading, span: Span) -> Span:
    """`span` with the quotation mark or parenthesis right before or behind it, when it holds only the other one."""
    text = reading.article.text
    for left, right in _PAIRS:
        before, behind = text[: span.start].rstrip(), text[span.end :].lstrip(" \u00a0\u202f.!?…")
        unopened, unclosed = _unpaired(reading.article.quote(span), left, right)
        if unopened and before.endswith(left):
            span = Span(len(before) - 1, span.end)
        if unclosed and behind.startswith(right):
            span = Span(span.start, len(text) - len(behind) + 1)
    return span


def _unpaired(words: str, left: str, right: str) -> tuple[bool, bool]:
    """Whether a mark closes what `words` does not open, and opens what it does not close."""
    depth, unopened = 0, False
    for char in words:
        depth += (char == left) - (char == right)
        unopened, depth = unopened or depth < 0, max(depth, 0)
    return unopened, depth > 0


def stands_alone(reading: Reading, sentence: Sentence, spans: Sequence[Span]) -> bool:
    """Whether the cut can be read by itself: paired marks whole, and a subject before its verb."""
    first = next(iter(tokens_in(reading, sentence, spans[0])))
    clitics = load_lexicon(reading.article.language, "grammaire", Rule).lists["clitiques"] | {"me", "m'", "te", "t'"}
    bare = first.pos in ("VERB", "AUX") and first.has("VerbForm=Fin") and not first.has("Mood=Imp")
    second = reading.tokens[min(first.index + 1, sentence.last - 1)]
    joined = first.pos == "CCONJ" and (second.has("VerbForm=Fin") or second.norm in clitics)  # « et a promis »
    led_in = joined or first.norm in ("que", "qu'") or (first.norm in clitics and first.pos != "DET")
    drops_subject = first.index > sentence.first and (bare or led_in)
    last = tokens_in(reading, sentence, spans[-1])[-1]
    asks = last.norm in load_lexicon(reading.article.language, "grammaire", Rule).lists["interrogatifs"]
    return _balanced(reading, spans) and not (drops_subject or asks or last.pos in ("ADP", "DET", "CCONJ", "SCONJ"))


def holder_of(cut: Sequence[Clause], reading: Reading, span: Span) -> Clause | None:
    """The clause of `clause_of`, else the one that holds an infinitive told alone: « (nie) avoir menti »."""
    starts = (c for c in cut if c.verb and any(reading.tokens[i].span.start == span.start for i in c.own))
    return clause_of(cut, reading, span) or next(starts, None)


def clause_of(cut: Sequence[Clause], reading: Reading, span: Span) -> Clause | None:
    """The outermost clause whose verb stands in `span`, if one does."""
    for clause in cut:
        verb = clause.verb.finite if clause.verb else clause.introducer if clause.kind == "gerund" else None
        if verb is not None and span.covers(reading.tokens[verb].span):
            return clause
    return None


def _pieces(tokens: Sequence[Token], verb: int) -> tuple[Piece, ...]:
    """Runs of tokens between commas, dashes and parentheses; before the verb, between colons too."""
    pieces: list[Piece] = []
    run: list[Token] = []
    for token in tokens:
        address = token.norm == "," and run and run[-1].pos == "NUM" and run[-1].norm.isdigit() and len(run) > 1
        if address and _is_street(token, tokens):
            run.append(token)
        elif token.norm in _MARKS or (token.norm == ":" and token.index < verb):
            pieces.append(tuple(run))
            run = []
        else:
            run.append(token)
    return tuple(piece for piece in (*pieces, tuple(run)) if piece)


def _is_street(comma: Token, tokens: Sequence[Token]) -> bool:
    """« à la hauteur du 37, rue de la Libération »: the comma of an address parts nothing."""
    following = next((token for token in tokens if token.index == comma.index + 1), None)
    return following is not None and following.norm in (
        "rue",
        "avenue",
        "boulevard",
        "place",
        "quai",
        "route",
        "chemin",
    )


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
    return not any(any(_unpaired(words, *pair)) for pair in _PAIRS) and words.count('"') % 2 == 0
