"""The statements that a sentence joins, each of which can be read alone: « A a fermé ; B rouvrira, et C attend »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.match.clauses import Clause
from dossier.match.levels import outside_marks
from dossier.match.openers import grammar
from dossier.match.subjects import PERSONAL
from dossier.model import Reading, Sentence, Token

_JOINS = ("et", "mais", "or")


def units(reading: Reading, sentence: Sentence, cut: Sequence[Clause]) -> tuple[range, ...]:
    """Token ranges that make up the sentence. Parted at « ; » and at « , et » or « , mais » before a subject and its

    verb, when nothing shows that what stands before reaches behind: no speaker between commas, no condition, no
    clause that « et » might go on.
    """
    words = reading.words(sentence)
    if any(clause.kind == "incise" for clause in cut) or words[-1].norm == "?" or any(t.norm == ":" for t in words):
        return (range(sentence.first, sentence.last),)
    borders = [sentence.first, *_Borders(reading, sentence, cut).find(), sentence.last]
    return tuple(range(a, b) for a, b in pairwise(borders))


def reads_alone(reading: Reading, sentence: Sentence, unit: range, cut: Sequence[Clause]) -> bool:
    """Whether a statement behind another names its subject itself, in no frame that the first one opened."""
    if unit.start == sentence.first:
        return True
    tokens, words = reading.tokens, grammar(reading)
    first = unit.start + (tokens[unit.start].norm in _JOINS)
    clause = next((c for c in cut if c.verb and c.verb.finite in unit and c.kind in ("main", "coordinate")), None)
    if clause is None or clause.verb is None or tokens[sentence.first].pos not in ("DET", "PROPN", "NOUN"):
        return False
    before = tokens[first : clause.verb.finite]
    back = words["renvois"] | PERSONAL
    named = any(t.pos in ("NOUN", "PROPN") for t in before)
    return named and not any(t.norm in back for t in before) and before[0].pos in ("DET", "PROPN", "NOUN")


class _Borders:
    def __init__(self, reading: Reading, sentence: Sentence, cut: Sequence[Clause]) -> None:
        self.reading, self.sentence, self.cut = reading, sentence, cut
        self.outside = outside_marks(reading, sentence)

    def find(self) -> Iterator[int]:
        last = self.sentence.first
        for token in self.reading.words(self.sentence)[1:]:
            if self._parts(token, last):
                last = token.index
                yield last

    def _parts(self, token: Token, last: int) -> bool:
        before = self.reading.tokens[token.index - 1]
        strong = before.norm == ";"
        joins = token.norm in _JOINS and before.norm == ","
        if before.index not in self.outside or not (strong or joins):
            return False
        told = [c for c in self.cut if c.verb and last <= c.verb.finite < token.index]
        ranks = ("main", "coordinate")
        if not any(c.kind in ranks for c in told):
            return False
        if not strong and any(c.kind not in ranks for c in told):
            return False
        return self._opens_with_subject(token.index)

    def _opens_with_subject(self, start: int) -> bool:
        """The next verb is that of a clause beside the main one, its subject between here and there."""
        following = [c for c in self.cut if c.verb and c.verb.finite >= start]
        nearest = min(following, key=lambda c: c.verb.finite if c.verb else 0, default=None)
        if nearest is None or nearest.verb is None or nearest.kind not in ("main", "coordinate"):
            return False
        subject = nearest.verb.subject
        return subject is not None and start <= subject < nearest.verb.finite
