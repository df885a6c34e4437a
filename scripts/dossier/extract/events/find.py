"""The events of an article: its facts, put in order, each with its label."""

from __future__ import annotations

from dataclasses import replace

from dossier.extract.events.behind import with_the_news
from dossier.extract.events.facts import Fact, FactFinder
from dossier.extract.events.ground import Ground
from dossier.extract.events.hollow import Hollow
from dossier.extract.events.order import in_order, lead_last, once_each, overstates
from dossier.extract.events.passing import facts_in_passing, with_their_day
from dossier.extract.events.undated import Undated
from dossier.lexicon import Lexicon, Rule
from dossier.model import Claim, Date, Event, Evidence, Reading, Span, finding_ids


def find_events(
    reading: Reading, told: tuple[Claim, ...], dates: tuple[Date, ...], rules: Lexicon[Rule]
) -> tuple[Event, ...]:
    """The events of what is told, in the order in which they took place as far as the text tells."""
    ground = Ground(reading, dates, rules.lists)
    finder, hollow, undated = FactFinder(ground), Hollow(reading, rules.lists), Undated(ground)
    found = [fact for number, claim in enumerate(told) if (fact := finder.fact(claim, number))]
    empty = [f for f in found if hollow.is_hollow(f.clause, f.label, f.when) or undated.is_left_out(f)]
    facts = [f for f in found if f not in empty and not any(overstates(f, other) for other in found)]
    facts = once_each(reading, lead_last(reading, facts, rules.lists["causes"]))
    facts, passing = with_their_day(reading, facts, facts_in_passing(ground, told, facts), rules.lists["effets"])
    placed = with_the_news(reading, sorted((*passing, *facts, *empty), key=_place))
    ordered = in_order(reading, placed)  # the day of an empty one still counts
    events = [_event(reading, fact, order) for order, fact in enumerate((f for f in ordered if f not in empty), 1)]
    ids = finding_ids("e", (reading.article.quote(event.span) for event in events))
    return tuple(replace(event, id=name) for event, name in zip(events, ids, strict=True))


def _place(fact: Fact) -> int:
    return fact.position


def _event(reading: Reading, fact: Fact, order: int) -> Event:
    verb, tokens = fact.clause.verb, reading.tokens
    if verb is not None:
        words = Span(tokens[verb.finite].span.start, max(tokens[verb.last].span.end, tokens[verb.finite].span.end))
    else:
        words = fact.claim.span
    return Event(
        id="",
        sentence=fact.sentence.id,
        span=Span(fact.label[0].start, fact.label[-1].end),
        label=fact.label,
        certainty=fact.claim.certainty,
        order=order,
        phase=fact.phase,
        when=fact.when,
        evidence=Evidence(fact.rule, (words,)),
    )
