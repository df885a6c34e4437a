"""What several questions ask of one sentence, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from dossier.model import Reading, Sentence

Found = TypeVar("Found")


def once_per_sentence(work: Callable[[Reading, Sentence], Found]) -> Callable[[Reading, Sentence], Found]:
    """`work`, whose answers last as long as the reading that they are about.

    They must not be changed, nor hold the reading: it would never be let go.
    """
    answers: WeakKeyDictionary[Reading, dict[tuple[int, int], Found]] = WeakKeyDictionary()

    @wraps(work)
    def remembered(reading: Reading, sentence: Sentence) -> Found:
        of_reading = answers.setdefault(reading, {})
        at = (sentence.first, sentence.last)
        if at not in of_reading:
            of_reading[at] = work(reading, sentence)
        return of_reading[at]

    return remembered
