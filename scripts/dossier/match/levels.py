"""Which punctuation parts a sentence itself, and not a quotation, a parenthesis or an address inside it."""

from __future__ import annotations

from dossier.match.memory import once_per_sentence
from dossier.model import Reading, Sentence, Span, Token

PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
_STREETS = ("rue", "avenue", "boulevard", "place", "quai", "route", "chemin")


def commas_of(reading: Reading, sentence: Sentence, first: int, last: int) -> tuple[int, ...]:
    """The commas between two token indices that stand in no quotation, parenthesis or address, in order."""
    outside = outside_marks(reading, sentence)
    tokens = reading.tokens
    return tuple(i for i in range(first, last) if tokens[i].norm == "," and i in outside and not _in_address(tokens, i))


@once_per_sentence
def outside_marks(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """The tokens of a sentence that stand outside its quotation marks and parentheses, the marks left out too.

    A mark that this sentence does not open or close takes all that stands before or behind it.
    """
    depth, straight, outside = 0, False, []
    opened, closed = _unpaired(reading.words(sentence))
    for token in reading.words(sentence):
        if token.norm == '"':
            straight = not straight
        elif token.norm in _OPENING:
            depth += 1
        elif token.norm in _CLOSING:
            depth = max(depth - 1, 0)
        elif not depth and not straight and closed <= token.index < opened:
            outside.append(token.index)
    return frozenset(outside)


def in_parentheses(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether a parenthesis of the sentence is open where `span` starts: « Le préavis (de | dimanche) »."""
    before = reading.article.text[sentence.span.start : span.start]
    return before.count("(") > before.count(")")


def _unpaired(words: tuple[Token, ...]) -> tuple[int, int]:
    """The first mark never closed, and the last one never opened; beyond the sentence when there is none."""
    opened: list[int] = []
    closed = words[0].index
    for token in words:
        if token.norm in _OPENING:
            opened.append(token.index)
        elif token.norm in _CLOSING:
            if opened:
                opened.pop()
            else:
                closed = token.index
    return (opened[0] if opened else words[-1].index + 1), closed


def _in_address(tokens: tuple[Token, ...], comma: int) -> bool:
    """« à la hauteur du 37, rue de la Libération »: the comma of an address parts nothing."""
    after = tokens[comma + 1].norm if comma + 1 < len(tokens) else ""
    return comma > 0 and tokens[comma - 1].norm.isdigit() and after in _STREETS


_OPENING = frozenset(opening for opening, _ in PAIRS)
_CLOSING = frozenset(closing for _, closing in PAIRS)
