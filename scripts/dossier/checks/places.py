"""Where things stand: inside the text, inside their sentence, in order, and nothing left out of the sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import pairwise

from dossier.model import Analysis, Article, Span

_OPENING, _CLOSING = "«“”„‟‹‘’\"'", "»“”›‘’\"'"


def outside(analysis: Analysis) -> Iterator[str]:
    """Spans that go past the end of the text or hold only white space, wherever they are."""
    article = analysis.article
    for path, span in _spans(analysis, ""):
        if span.end > len(article.text):
            yield f"{path} : {_at(span)} sort du texte, qui a {len(article.text)} caractères"
        elif not article.quote(span).strip():
            yield f"{path} : {_at(span)} ne contient aucun mot"


def broken_places(analysis: Analysis) -> Iterator[str]:
    """Paragraphs, sentences, cuts and quotes that do not stand where they say."""
    yield from _layout(analysis)
    yield from _strays(analysis)
    yield from _cuts(analysis)
    yield from _unmarked(analysis)


def _spans(part: object, path: str) -> Iterator[tuple[str, Span]]:
    if isinstance(part, Span):
        yield path, part
    elif is_dataclass(part) and not isinstance(part, Article):
        name = getattr(part, "id", "")
        for field in fields(part):
            yield from _spans(getattr(part, field.name), f"{path} {name} {field.name}".strip().replace("  ", " "))
    elif isinstance(part, tuple):
        for value in part:
            yield from _spans(value, path)


def _layout(analysis: Analysis) -> Iterator[str]:
    text = analysis.article.text
    spans = [paragraph.span for paragraph in analysis.paragraphs]
    yield from _gaps(text, "le texte", 0, len(text), spans)
    for paragraph in analysis.paragraphs:
        spans = [sentence.span for sentence in analysis.sentences if sentence.paragraph == paragraph.id]
        yield from _gaps(text, paragraph.id, paragraph.span.start, paragraph.span.end, spans)


def _gaps(text: str, name: str, first: int, last: int, parts: Sequence[Span]) -> Iterator[str]:
    """Where parts do not follow each other from `first` to `last`, with only white space between them."""
    ends = (first, *(part.end for part in parts))
    starts = (*(part.start for part in parts), last)
    for end, start in zip(ends, starts, strict=True):
        if start < end:
            yield f"{name} : les parties se chevauchent ou débordent ({start}-{end})"
        elif left_out := text[end:start].strip():
            yield f"{name} : « {left_out} » n'est dans aucune partie"


def _strays(analysis: Analysis) -> Iterator[str]:
    """Claims, facts and points outside the sentence that they name."""
    sentences = {sentence.id: sentence.span for sentence in analysis.sentences}
    summary = analysis.summary
    named: list[tuple[str, str, tuple[Span, ...]]]
    named = [(claim.id, claim.sentence, (claim.span,)) for claim in analysis.told]
    named += [(event.id, event.sentence, (event.span, *event.label)) for event in analysis.events]
    named += [("point", each.sentence, each.spans) for each in (summary.lead, *summary.points) if each]
    for name, sentence, spans in named:
        whole = sentences.get(sentence)
        if whole is None:
            yield f"{name} : la phrase {sentence} n'existe pas"
            continue
        yield from (f"{name} : {_at(span)} n'est pas dans {sentence}" for span in spans if not whole.covers(span))


def _cuts(analysis: Analysis) -> Iterator[str]:
    """Kept spans of points and labels: one at least, in order, apart from each other."""
    summary = analysis.summary
    cuts = [(f"point {each.sentence}", each.spans) for each in (summary.lead, *summary.points) if each]
    cuts += [(event.id, event.label) for event in analysis.events]
    for name, spans in cuts:
        if not spans:
            yield f"{name} : aucun mot gardé"
        if any(left.end > right.start for left, right in pairwise(spans)):
            yield f"{name} : les mots gardés ne se suivent pas"


def _unmarked(analysis: Analysis) -> Iterator[str]:
    """Quotes without a mark that opens before them and one after them: it closes them, or opens the next paragraph.

    Of two that stand on both sides of the border of paragraphs, one opens and the other closes.
    """
    text, ends = analysis.article.text, {paragraph.span.end for paragraph in analysis.paragraphs}
    across = frozenset(_across_paragraphs(analysis))
    for quote in analysis.quotes:
        before, after = text[: quote.span.start].rstrip(), text[quote.span.end :].lstrip()
        marks = _CLOSING + _OPENING if quote.span.end in ends else _CLOSING
        opened = quote.span.start in across or before.endswith(tuple(_OPENING))
        if not (opened and (quote.span.end in across or after.startswith(tuple(marks)))):
            yield f"citation {_at(quote.span)} : pas de guillemets autour de ces mots"


def _across_paragraphs(analysis: Analysis) -> Iterator[int]:
    """Where a quotation stops at the end of a paragraph, and where it goes on at the start of the next."""
    starts = {quote.span.start for quote in analysis.quotes}
    stops = {quote.span.end for quote in analysis.quotes}
    for before, after in pairwise(analysis.paragraphs):
        if before.span.end in stops and after.span.start in starts:
            yield from (before.span.end, after.span.start)


def _at(span: Span) -> str:
    return f"{span.start}-{span.end}"
