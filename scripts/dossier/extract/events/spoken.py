"""Which words stand inside quotation marks that another sentence of their paragraph opens or closes."""

from __future__ import annotations

from itertools import groupby

from dossier.match.levels import outside_marks
from dossier.model import Reading, Sentence, Token

_OPENING, _CLOSING = frozenset("«“"), frozenset("»”")


def spoken_words(reading: Reading) -> frozenset[int]:
    """The tokens that someone says; a mark that nothing closes takes what is behind it in its own sentence only."""
    spoken: set[int] = set()
    for _, sentences in groupby(reading.sentences, key=lambda sentence: sentence.paragraph):
        spoken |= _in_paragraph(reading, list(sentences))
    return frozenset(spoken)


def _in_paragraph(reading: Reading, sentences: list[Sentence]) -> set[int]:
    words = [token for sentence in sentences for token in reading.words(sentence)]
    outside = set[int]().union(*(outside_marks(reading, sentence) for sentence in sentences))
    spoken = {token.index for token in words} - outside
    return spoken | _between_pairs(words) | _between_straight(words)


def _between_pairs(words: list[Token]) -> set[int]:
    found: set[int] = set()
    started: list[int] = []
    for position, token in enumerate(words):
        if token.norm in _OPENING:
            started.append(position)
        elif token.norm in _CLOSING and started:
            first = started.pop()
            found |= {inner.index for inner in words[first : position + 1]}
    return found


def _between_straight(words: list[Token]) -> set[int]:
    """Straight marks tell only in pairs."""
    marks = [position for position, token in enumerate(words) if token.norm == '"']
    if len(marks) % 2:
        return set()
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return {inner.index for first, last in pairs for inner in words[first : last + 1]}
