"""Which statements become points: those that together tell most of who, in whose voice and how surely."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.summary.candidates import Candidate
from dossier.match.cuts import tokens_in
from dossier.model import Reading

_ENOUGH = 3  # points; beyond, what leans on a sentence that is not shown is left out
_ALIKE = 0.75  # share of the content words of the shorter that two points may have in common


def choose(reading: Reading, candidates: tuple[Candidate, ...], wanted: int, lead: Candidate | None) -> list[Candidate]:
    """At most `wanted`, the lead among them, in order of the text."""
    chosen = [lead] if lead else []
    _cover(reading, candidates, wanted, chosen, leaning=False)
    if len(chosen) < _ENOUGH:
        _cover(reading, candidates, _ENOUGH, chosen, leaning=True)
    return [candidate for candidate in candidates if candidate in chosen]


def _follows(reading: Reading, candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether the point right before it on the page is the sentence it leans on: both told by the article, as facts."""
    ids = [sentence.id for sentence in reading.sentences]
    before = ids[max(0, ids.index(candidate.point.sentence) - 1)]
    plain = [c for c in (candidate, *chosen) if c.point.certainty == "asserted" and not c.point.voice]
    return candidate in plain and any(c.point.sentence == before for c in plain if c is not candidate)


def _cover(
    reading: Reading, candidates: Sequence[Candidate], wanted: int, chosen: list[Candidate], *, leaning: bool
) -> None:
    """Greedy: each time the one that adds most topics not yet told, the earlier on a tie.

    What leans back waits until the sentence before is chosen, unless `leaning`.
    """
    left = [c for c in candidates if c not in chosen]
    words = {id(c): _content(reading, c) for c in (*left, *chosen)}
    seen = {topic for c in chosen for topic in c.topics}
    order = {id(c): number for number, c in enumerate(left)}
    while left and len(chosen) < wanted:
        ready = [c for c in left if leaning or not c.leans_back or _follows(reading, c, chosen)]
        if not ready:
            return
        best = max(ready, key=lambda c: (len(c.topics - seen) + c.weight, -order[id(c)]))
        left.remove(best)
        if not any(_alike(words[id(best)], words[id(other)]) for other in chosen):
            chosen.append(best)
            seen |= best.topics


def _content(reading: Reading, candidate: Candidate) -> frozenset[str]:
    sentence = next(s for s in reading.sentences if s.id == candidate.point.sentence)
    tokens = (token for span in candidate.point.spans for token in tokens_in(reading, sentence, span))
    return frozenset(token.norm for token in tokens if token.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ"))


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return len(words & others) >= _ALIKE * max(1, min(len(words), len(others)))
