"""Plain text to blocks: the title line, then paragraphs, however the scraper separated them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dossier.seeds.furniture import is_furniture
from dossier.seeds.signature import is_apart


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line of the head; `line` counts from 1 in the file, None where it is not known."""

    text: str
    line: int | None = None
    heading: bool = False


_ENDS_SENTENCE = re.compile(r"[.!?…][\s»”\"')\]]*$")
# No hard wrap is that wide: a line with more words is a paragraph of its own.
_WRAP_WORDS = 25
_MANY = 6  # lines: in fewer, a short line tells nothing of the margin
_STARTS = frozenset('«“"—–-ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊÎÏÔŒÙÛ')


def text_blocks(text: str) -> tuple[Block, ...]:
    """The first line, then the paragraphs; a last line that repeats the first one stands alone."""
    lines = [Block(line.strip(), number) for number, line in enumerate(text.split("\n"), 1)]
    while lines and not lines[-1].text:
        lines.pop()
    while lines and not lines[0].text:
        lines.pop(0)
    if not lines:
        return ()
    first, *body = lines
    last = [body.pop()] if body and body[-1].text.startswith(first.text) else []
    parts = (part for group in _groups(body) for part in _parted(group))
    return (first, *(block for part in parts for block in paragraphs(part)), *last)


def paragraphs(lines: Sequence[Block]) -> tuple[Block, ...]:
    """Lines without a blank one between them: one paragraph each, or one paragraph that was wrapped.

    They are paragraphs when one of them is wider than any wrap, or when most end a sentence.
    """
    stops = sum(bool(_ENDS_SENTENCE.search(line.text)) for line in lines[:-1])
    if any(len(line.text.split()) > _WRAP_WORDS for line in lines) or 2 * stops > len(lines) - 1:
        return tuple(lines)
    return tuple(Block("\n".join(line.text for line in part), part[0].line) for part in _unwrapped(lines))


def _parted(lines: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """A byline, a date line, a prompt stand by themselves, whatever touches them."""
    for apart, group in groupby(lines, key=lambda line: is_apart(line.text) or is_furniture(line.text)):
        part = list(group)
        yield from ([line] for line in part) if apart else iter((part,))


def _unwrapped(lines: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Paragraphs of a text that was wrapped: each ends its sentence short of the margin."""
    margin, start = max(len(line.text) for line in lines), 0
    for number, (line, following) in enumerate(pairwise(lines), 1):
        short = len(line.text) + 1 + len(following.text.split()[0]) <= margin
        if len(lines) >= _MANY and short and _ENDS_SENTENCE.search(line.text) and following.text[0] in _STARTS:
            yield lines[start:number]
            start = number
    yield lines[start:]


def _groups(lines: Sequence[Block]) -> Iterator[list[Block]]:
    yield from (list(group) for filled, group in groupby(lines, key=lambda line: bool(line.text)) if filled)
