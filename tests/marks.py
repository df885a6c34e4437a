"""Answers marked inside the sentence: `[Selon|attributions.selon] la préfecture`.

A mark is `[words|label]`; marks may be nested. Brackets without a label are plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.model import Span

_TOKEN = re.compile(r"\[|\|([\w.]+)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """The text without its marks, and where each mark stood."""

    text: str
    marks: tuple[tuple[Span, str], ...]


def read_marks(marked: str) -> Marked:
    """Strip the marks of a sentence and give their spans, in order of their end."""
    text, opened, marks, last = "", [], [], 0
    for match in _TOKEN.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match.group() == "[":
            opened.append(len(text))
        else:
            marks.append((Span(opened.pop(), len(text)), match.group(1)))
    assert not opened, f"a mark is not closed: {marked}"
    return Marked(text + marked[last:], tuple(marks))


_VALUED = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")


def read_values(marked: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text of `[mardi|2026-05-12]`, and where each mark stood with its value; marks are not nested."""
    text, values, last = "", [], 0
    for match in _VALUED.finditer(marked):
        text += marked[last : match.start()]
        values.append((Span(len(text), len(text) + len(match[1])), match[2]))
        text += match[1]
        last = match.end()
    return text + marked[last:], values
