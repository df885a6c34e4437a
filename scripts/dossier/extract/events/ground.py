"""What every question about facts looks at: clauses and sentences by id, days, words that someone speaks."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.extract.events.spoken import spoken_words
from dossier.match.clauses import clauses
from dossier.model import Date, Reading


class Ground:
    """One reading, its days and the words of the lexicon of events."""

    def __init__(self, reading: Reading, dates: tuple[Date, ...], lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.dates, self.lists = reading, dates, lists
        self.sentences = {sentence.id: sentence for sentence in reading.sentences}
        self.cut = {sentence.id: clauses(reading, sentence) for sentence in reading.sentences}
        self.spoken = spoken_words(reading)
