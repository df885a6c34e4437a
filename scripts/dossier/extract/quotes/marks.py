"""Where quotations stand: pairs of marks, over paragraphs too, the outermost only."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Paragraph, Reading, Span

_CLOSING = {"«": "»", "“": "”"}
_SPACES = " \u00a0\u202f"


def quoted_spans(reading: Reading) -> tuple[Span, ...]:
    """The words between marks, without the marks and the spaces inside them, in order of the text."""
    found: list[Span] = []
    open_over = False
    for paragraph in reading.paragraphs:
        spans, left = _in_paragraph(reading, paragraph, reopened=open_over)
        found += spans
        open_over = left
    return tuple(found)


def _in_paragraph(reading: Reading, paragraph: Paragraph, *, reopened: bool) -> tuple[list[Span], bool]:
    """Spans of one paragraph, and whether a quotation goes on in the next one."""
    text, spans = reading.article.text, list[Span]()
    start, depth, closing = -1, 0, ""
    for index in range(paragraph.span.start, paragraph.span.end):
        char = text[index]
        if start < 0 and (char in _CLOSING or char == '"'):
            start, depth, closing = index + 1, 1, _CLOSING.get(char, '"')
        elif start >= 0 and char == closing:
            depth -= 1
            if depth == 0:
                spans += _stripped(text, start, index)
                start = -1
        elif start >= 0 and char in _CLOSING and _CLOSING[char] == closing:
            depth += 1
    goes_on = start >= 0 and closing != '"' and (start == paragraph.span.start + 1 or not reopened)
    following = [p for p in reading.paragraphs if p.span.start > paragraph.span.end][:1]
    if goes_on and following and text[following[0].span.start] in (*_CLOSING, "»"):
        spans += _stripped(text, start, paragraph.span.end)
        return spans, True
    return spans, False


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    if end > start:
        yield Span(start, end)
