"""The lead, the points in order of the text, and what answers the six questions."""

from __future__ import annotations

from dossier.extract.summary.candidates import Candidate, find_candidates
from dossier.extract.summary.choice import Choice
from dossier.extract.summary.questions import find_answers
from dossier.lexicon import Lexicon, Rule
from dossier.model import Actor, Claim, Date, Event, Quote, Reading, Summary

# A reader takes in about a dozen points; an article gives three for four sentences, or as many as are surely read.
_MOST_POINTS = 12
_FEWEST_POINTS = 4
_OPENING = 5  # sentences among which the lead is sought


def find_summary(
    reading: Reading,
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    actors: tuple[Actor, ...],
    dates: tuple[Date, ...],
    quotes: tuple[Quote, ...],
    rules: Lexicon[Rule],
) -> Summary:
    """The summary of an article; `dates` and `events` answer « quand », `actors` « qui » and « où »."""
    candidates = find_candidates(reading, claims, events, actors, quotes, rules)
    lead = _lead(reading, candidates)
    wanted = min(_MOST_POINTS, max(_FEWEST_POINTS, (len(reading.sentences) * 3 + 3) // 4))
    chosen = Choice(reading, candidates, lead, rules).choose(wanted)
    points = tuple(candidate.point for candidate in chosen if candidate is not lead)
    answers = find_answers(reading, lead, claims, events, actors, dates, rules)
    return Summary(lead.point if lead else None, points, answers, tuple(d for c in candidates for d in c.doubts))


def _lead(reading: Reading, candidates: tuple[Candidate, ...]) -> Candidate | None:
    """What the opening tells that is surely read, else a first sentence that only leans, else what comes later."""
    opening = [sentence.id for sentence in reading.sentences[:_OPENING]]
    first = next((c for c in candidates if c.point.sentence in opening[:2]), None)
    if first is None:
        return None
    told = [c for c in candidates if not (c.denied or c.scene or c.bonds)]
    sure = next((c for c in told if not c.unsure), None)
    starts = first.point.sentence == opening[0]
    if starts and not first.unsure and (sure is None or sure.point.sentence not in opening):
        return first
    return sure or next((c for c in told if c.point.sentence in opening), first if starts else None)
