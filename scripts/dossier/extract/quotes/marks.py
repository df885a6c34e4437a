"""Where quotations stand: pairs of marks, over paragraphs too, the outermost only."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Paragraph, Reading, Span

_CLOSING = {"«": "»", "“": "”"}
_SPACES = " \u00a0\u202f"
_NESTED = 2_000  # characters in which a mark inside a quotation is looked for its pair
_BEFORE = _SPACES + "(’'"


def quoted_spans(reading: Reading) -> tuple[Span, ...]:
    """The words between marks, without the marks and the spaces inside them, in order of the text."""
    found: list[Span] = []
    open_over = False
    for paragraph in reading.paragraphs:
        closed = _closed_at(reading, paragraph) if open_over else None
        if closed is not None:  # « …, le guide « est parti. ¶ Il est mort », a dit le parquet »
            found += _stripped(reading.article.text, paragraph.span.start, closed)
        spans, left = _in_paragraph(reading, paragraph, reopened=open_over, start=closed)
        found += spans
        open_over = left
    return tuple(found)


def _closed_at(reading: Reading, paragraph: Paragraph) -> int | None:
    """Where the paragraph closes what the one before it left open: a « » » before any other mark."""
    marks = (at for at in range(*_bounds(paragraph)) if reading.article.text[at] in '«»“”"')
    first = next(marks, None)
    inside = first is not None and first > paragraph.span.start + 1 and reading.article.text[first] == "»"
    return first if inside else None


def _bounds(paragraph: Paragraph) -> tuple[int, int]:
    return paragraph.span.start, paragraph.span.end


def _in_paragraph(
    reading: Reading, paragraph: Paragraph, *, reopened: bool, start: int | None
) -> tuple[list[Span], bool]:
    """Spans of one paragraph from `start` on, and whether a quotation goes on in the next one."""
    text, spans = reading.article.text, list[Span]()
    first, (start, depth, closing) = start, (-1, 0, "")
    straight = -1  # where the straight mark that is open closes
    for index in range(paragraph.span.start if first is None else first + 1, paragraph.span.end):
        char = text[index]
        if start < 0 and (char in _CLOSING or char == '"'):
            start, depth, closing = index + 1, 1, _CLOSING.get(char, '"')
            if char == '"' or (char == "“" and text.find("”", index, min(index + _NESTED, paragraph.span.end)) < 0):
                closing, straight = '"', _straight_end(text, index + 1, paragraph.span.end)
        elif start >= 0 and closing == '"':
            if index == straight:
                spans += _stripped(text, start, index)
                start = -1
        elif start >= 0 and char == closing:
            depth -= 1
            if depth == 0:
                spans += _stripped(text, start, index)
                start = -1
        elif start >= 0 and char in _CLOSING and _CLOSING[char] == closing:
            depth += 1
    goes_on = start >= 0 and closing != '"' and (start == paragraph.span.start + 1 or not reopened)
    following = [p for p in reading.paragraphs if p.span.start > paragraph.span.end][:1]
    closes = following and closing == "»" and _closed_at(reading, following[0]) is not None
    if goes_on and following and (closes or text[following[0].span.start] in (*_CLOSING, "»")):
        spans += _stripped(text, start, paragraph.span.end)
        return spans, True
    return spans, False


def _straight_end(text: str, start: int, end: int) -> int:
    """Where a quotation that a straight mark opens before `start` closes; -1 when it does not.

    « "Un grand "éclair", dit-elle. Je me lève." » holds another one; « "Il faut partir” » ends with a curly mark.
    """
    depth, curly, first = 1, 0, -1
    for index in range(start, end):
        if first >= 0 and index - start > _NESTED:
            break
        char = text[index]
        curly += char == "“"
        if char == "”" and curly:
            curly -= 1
        elif char in '"”':
            first = index if first < 0 else first
            depth += 1 if char == '"' and _opens(text, index) else -1
            if depth == 0:
                return index
    return first


def _opens(text: str, index: int) -> bool:
    """Whether a straight mark stands between a space and a word."""
    behind = text[index + 1 : index + 2]
    return text[index - 1] in _BEFORE and bool(behind) and behind.isalnum()


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)
