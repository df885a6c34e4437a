"""« entre 10 et 15 », « de 3 à 5 millions », « deux ou trois »: one quantity with two ends.

« passer de 3 à 5 » is no range: it gives two quantities, and the first takes the unit of the second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.figures.amounts import Number
from dossier.extract.figures.rules import words
from dossier.extract.figures.surroundings import Unit, unit_after
from dossier.extract.figures.traps import is_year
from dossier.lexicon import normalise
from dossier.model import Reading, Sentence

_LINK = re.compile(r"\s+(à|et|ou)\s+(?:d['’]|de\s)?|([-–])")
_OPENINGS = {
    "et": re.compile(r"(?<![^\W_])entre\s+$", re.IGNORECASE),
    "à": re.compile(r"(?<![^\W_])(?:de\s+|d['’])$", re.IGNORECASE),
}
_LED = 20  # characters of « entre » and its spaces, with room to spare
_NEAR = 7  # tokens between « passer » and « de 3 à 5 »


@dataclass(frozen=True, slots=True)
class Pair:
    """Two numbers that go together: the ends of a range, or what changed and what it became."""

    first: Number
    second: Number
    start: int
    low: float
    high: float
    unit: Unit | None
    changes: bool


def pair_at(reading: Reading, sentence: Sentence, numbers: Sequence[Number], index: int) -> Pair | None:
    """The pair that starts with the number at `index`, or None."""
    if index + 1 >= len(numbers):
        return None
    text, language = reading.article.text, reading.article.language
    first, second = numbers[index], numbers[index + 1]
    own = unit_after(text, sentence.span, first, language)
    link = _LINK.fullmatch(text, own.end if own else first.span.end, second.span.start)
    if link is None or first.collective != second.collective or is_year(first):
        return None
    word = link[1] or link[2]
    opening = (
        _OPENINGS[word].search(text, max(sentence.span.start, first.span.start - _LED), first.span.start)
        if word in _OPENINGS
        else None
    )
    unit = unit_after(text, sentence.span, second, language)
    low, start = _on_same_scale(first, second), opening.start() if opening else first.span.start
    if word == "à" and opening and _changes(reading, sentence, start):
        return Pair(first, second, start, low, second.value, unit, changes=True)
    far = word == "ou" and second.value > 2 * low
    apart = own is not None and unit is not None and own.name != unit.name
    twice = own is not None and unit is not None and word == "à" and opening is None  # « perd 2 dollars à 80 dollars »
    if (word == "et" and opening is None) or far or apart or twice or low >= second.value:
        return None
    return Pair(first, second, start, low, second.value, unit, changes=False)


def _on_same_scale(first: Number, second: Number) -> float:
    """« de 3 à 5 millions »: three millions too; « deux à trois cents »: two hundred."""
    if not (first.digits or second.digits or first.scaled or second.scaled):
        scale = 1e3 if second.value % 1e3 == 0 else 1e2
        shared = second.value % scale == 0 and first.value * scale < second.value
        return first.value * scale if shared else first.value
    if first.scaled or not second.scaled or first.value >= 1000:
        return first.value
    scale = next((scale for scale in (1e12, 1e9, 1e6, 1e3) if second.value >= scale), 1.0)
    return first.value * scale


def _changes(reading: Reading, sentence: Sentence, position: int) -> bool:
    before = [token for token in reading.words(sentence) if token.span.end <= position][-_NEAR:]
    return any(normalise(token.text) in words(reading.article.language, "changements") for token in before)
