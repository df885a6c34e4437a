"""Which statements become points: those that together tell most of who, in whose voice and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.summary.candidates import Candidate
from dossier.match.cuts import tokens_in
from dossier.model import Reading

_ENOUGH = 3  # points; beyond, what leans on a sentence that is not shown is left out
_ALIKE = 0.75  # share of the content words of the shorter that two points may have in common


def choose(reading: Reading, candidates: tuple[Candidate, ...], wanted: int, lead: Candidate | None) -> list[Candidate]:
    """At most `wanted`, the lead among them, in order of the text; those that lean on another sentence name it."""
    chosen = [lead] if lead else []
    _cover(reading, candidates, wanted, chosen, leaning=False)
    if len(chosen) < _ENOUGH:
        _cover(reading, candidates, _ENOUGH, chosen, leaning=True)
    in_order = [candidate for candidate in candidates if candidate in chosen]
    return [_placed(reading, candidate, in_order, lead) for candidate in in_order]


def _placed(reading: Reading, candidate: Candidate, chosen: Sequence[Candidate], lead: Candidate | None) -> Candidate:
    """With the sentence that it leans on, unless that is the point right before it on the page."""
    if candidate is lead or not candidate.leans_back:
        return candidate
    if _follows(reading, candidate, [c for c in chosen if c is not lead]):
        return candidate
    return replace(candidate, point=replace(candidate.point, behind=_before(reading, candidate)))


def _before(reading: Reading, candidate: Candidate) -> str | None:
    """The sentence before the candidate's in its paragraph: what opens a paragraph leans on more than one."""
    number = next(n for n, s in enumerate(reading.sentences) if s.id == candidate.point.sentence)
    here, before = reading.sentences[number], reading.sentences[number - 1]
    return before.id if number and before.paragraph == here.paragraph else None


def _follows(reading: Reading, candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether the point right before it on the page is the sentence it leans on, told in the same voice.

    The page parts points by worth, and keeps the order of the text inside each: the sentence before, of the same
    worth, stands right above.
    """
    before = _before(reading, candidate)
    if before is None:
        return False
    names = [source.name for source in candidate.point.voice]
    return any(
        c.point.sentence == before
        and c.point.worth == candidate.point.worth
        and [source.name for source in c.point.voice] == names
        for c in chosen
    )


def _may_lean(reading: Reading, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """What is not told as a fact is worth the sentence it leans on, when that one can be read alone.

    « Selon lui, l'essai est trop court » cannot, though a point made of it bears his name.
    """
    before = _before(reading, candidate)
    told = [c for c in candidates if c.point.sentence == before]
    uncertain = before is not None and candidate.point.certainty != "asserted"
    whole = next((reading.article.quote(s.span).lower() for s in reading.sentences if s.id == before), "")
    named = all(source.name.lower() in whole for c in told for source in c.point.voice)
    return uncertain and named and not any(c.leans_back for c in told)


def _cover(
    reading: Reading, candidates: Sequence[Candidate], wanted: int, chosen: list[Candidate], *, leaning: bool
) -> None:
    """Greedy: each time the one that adds most topics not yet told, the earlier on a tie.

    What leans back waits until the sentence before is chosen, unless `leaning`.
    """
    lead = chosen[0] if chosen else None
    left = [c for c in candidates if c not in chosen and (leaning or not (c.denied or c.scene))]
    words = {id(c): _content(reading, c) for c in (*left, *chosen)}
    seen = {topic for c in chosen for topic in c.topics}
    order = {id(c): number for number, c in enumerate(left)}
    while left and len(chosen) < wanted:
        others = [c for c in chosen if c is not lead]
        ready = [
            c
            for c in left
            if (leaning and _before(reading, c))
            or not c.leans_back
            or _follows(reading, c, others)
            or _may_lean(reading, c, candidates)
        ]
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
