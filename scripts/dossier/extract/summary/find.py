"""The lead, the points in order of the text, and what answers the six questions."""

from __future__ import annotations

from dossier.extract.summary.candidates import find_candidates
from dossier.extract.summary.choice import Choice
from dossier.extract.summary.lead import find_lead
from dossier.extract.summary.questions import find_answers
from dossier.lexicon import Lexicon, Rule
from dossier.model import Actor, Claim, Date, Event, Quote, Reading, Summary

# A reader takes in about a dozen points; an article gives three for four sentences, or as many as are surely read.
_MOST_POINTS = 12
_FEWEST_POINTS = 4


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
    lead, teaser = find_lead(reading, candidates, events)
    wanted = min(_MOST_POINTS, max(_FEWEST_POINTS, (len(reading.sentences) * 3 + 3) // 4))
    chosen = Choice(reading, [c for c in candidates if c is not teaser], lead, rules).choose(wanted)
    points = tuple(candidate.point for candidate in chosen if candidate is not lead)
    answers = find_answers(reading, lead, claims, events, actors, dates, rules)
    return Summary(lead.point if lead else None, points, answers, tuple(d for c in candidates for d in c.doubts))
