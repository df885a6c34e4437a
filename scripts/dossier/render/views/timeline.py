"""Chronologie: dated events in order of time; the others in the order of the text, and why they have no date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.model import Analysis, Certainty, Claim, Event, Span, When
from dossier.render.markdown import Emitted, heading
from dossier.render.views.chips import (
    Legend,
    Option,
    badge,
    certainty_options,
    edited,
    legend,
    meta,
    negation,
    options,
    voice,
)
from dossier.render.views.days import day, interval, machine_day
from dossier.render.views.places import Places, article_label
from dossier.render.views.relations import actors_in
from dossier.render.views.wording import NBSP, PHASES, THIN, capitalised, collation, count, unique

UNDATED = "Dans l’ordre du récit"
_NEVER = (dt.date.max, dt.date.max)


@dataclass(frozen=True, slots=True)
class EventView:
    """One event. `number` is its number in the drawing; `date` its words, `machine` their `datetime`.

    `short` has not been through the door: the drawing needs its length. `actors` are what the filter compares.
    """

    number: int
    anchor: str
    certainty: Certainty
    words: Emitted
    short: str
    actors: str
    meta: Emitted
    date: str | None
    machine: str | None
    days: tuple[dt.date, dt.date] | None
    note: Emitted | None


@dataclass(frozen=True, slots=True)
class PhaseView:
    """Events of one phase, in the order of the text."""

    title: str
    heading: Emitted
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The undated events of one article; `why` says that the order is read, and why no day is computed."""

    anchor: str
    heading: Emitted
    why: str
    tally: str
    phases: tuple[PhaseView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The view of `chronologie.md`: `silent` articles tell no event, `parutions` are days of publication."""

    many: bool
    folded: bool
    dated: tuple[EventView, ...]
    stories: tuple[Story, ...]
    silent: tuple[Emitted, ...]
    parutions: tuple[dt.date, ...]
    legend: tuple[Legend, ...]
    actors: tuple[Option, ...]
    certainties: tuple[Option, ...]


def timeline_view(places: Places) -> TimelineView:
    """Dated events of all articles together, undated ones by article and phase, numbered in page order."""
    articles = places.corpus.articles
    pairs = [(analysis, event) for analysis in articles for event in analysis.events]
    dated = sorted(((_days(event), a, event) for a, event in pairs), key=lambda row: row[0] or _NEVER)
    views = [_event(places, a, event, n) for n, (days, a, event) in enumerate(dated, 1) if days]
    stories: list[Story] = []
    number = len(views)
    for analysis in articles:
        story = _story(places, analysis, number)
        number += sum(len(phase.events) for phase in story.phases)
        stories.append(story)
    undated = [story for story in stories if story.phases]
    return TimelineView(
        places.many,
        places.folds and bool(undated),
        tuple(views),
        tuple(undated),
        tuple(places.article_link(a.article.slug) for a in articles if not a.events),
        tuple(sorted({a.article.published for a in articles if a.article.published})),
        legend(event.certainty for _, event in pairs),
        _named(places, pairs),
        certainty_options(event.certainty for _, event in pairs),
    )


def _named(places: Places, pairs: Sequence[tuple[Analysis, Event]]) -> tuple[Option, ...]:
    """The actors that some event names, by name."""
    ids = {id_ for analysis, event in pairs for id_ in _actors(analysis, event)}
    names = [(actor.id, actor.name) for actor in places.corpus.actors if actor.id in ids]
    return options(sorted(names, key=lambda pair: collation(pair[1])))


def _days(event: Event) -> tuple[dt.date, dt.date] | None:
    when = event.when
    return (when.first, when.last) if when and when.first and when.last else None


def _story(places: Places, analysis: Analysis, number: int) -> Story:
    """The undated events of `analysis`, numbered after `number`."""
    slug, level = analysis.article.slug, 3 if places.many else 2
    undated = [event for event in analysis.events if not _days(event)]
    phases = []
    for phase, title in PHASES.items():
        events = sorted((event for event in undated if event.phase == phase), key=lambda event: event.order)
        views = tuple(_event(places, analysis, event, rank) for rank, event in enumerate(events, number + 1))
        number += len(views)
        if views:
            phases.append(PhaseView(title, heading(level + 1, title, f"{phase}-{slug}"), views))
    title = article_label(analysis) if places.many else UNDATED
    return Story(
        f"ordre-{slug}",
        heading(level, title, f"recit-{slug}"),
        _why(analysis),
        count(len(undated), "événement"),
        tuple(phases),
    )


def _why(analysis: Analysis) -> str:
    dated = any(_days(event) for event in analysis.events)
    order = f"L’ordre ci-dessous est lu dans le texte{THIN}; ce n’est pas un calendrier."
    if analysis.article.published or any(date.first for date in analysis.dates):
        others = "ces événements" if dated else "les événements"
        return (
            f"La lecture n’a rattaché {others} à aucun jour, mois ou année avec certitude{THIN}; "
            f"une date citée dans la même phrase peut être celle d’autre chose. {order}"
        )
    return (
        f"L’article ne porte pas de date et ne cite ni jour, ni mois, ni année{NBSP}: aucune date ne peut être "
        f"calculée. {order}"
    )


def _event(places: Places, analysis: Analysis, event: Event, number: int) -> EventView:
    slug, when, days = analysis.article.slug, event.when, _days(event)
    claim = claim_of(analysis, event)
    heard = voice(claim.voice) if claim and claim.voice else ""
    cite = places.cite(slug, event.sentence, lit=event.label, claim=claim, named=False)
    where = Emitted(f'<span class="with-here">{cite} {places.here(slug, event.id, "cet événement")}</span>')
    article = f"<small>{places.article_link(slug)}</small>" if places.many and days else ""
    denied = (negation(claim) if claim else None) or ""
    by_hand = edited(claim) if claim else ""
    return EventView(
        number,
        places.anchor(slug, event.id),
        event.certainty,
        places.label(slug, event.label),
        _short(analysis, event),
        " ".join(_actors(analysis, event)),
        meta(badge(event.certainty), denied, by_hand, heard, where, article),
        capitalised(interval(*days, when.precision)) if when and days else None,
        machine_day(*days, when.precision) if when and days else None,
        days,
        _note(places, analysis, when) if when else None,
    )


def _short(analysis: Analysis, event: Event) -> str:
    """The words of the label on one line, « … » where words were left out."""
    text, pieces = analysis.article.text, [analysis.article.quote(_undated(analysis, event))]
    for before, after in pairwise(event.label):
        left_out = re.search(r"\w", text[before.end : after.start])
        pieces += [" … " if left_out else text[before.end : after.start], analysis.article.quote(after)]
    return " ".join("".join(pieces).split())


def _undated(analysis: Analysis, event: Event) -> Span:
    """The first words of the label, less the date that opens them, which the axis shows: « Le 12 mai, | la mairie »."""
    first, text = event.label[0], analysis.article.text
    if event.when is None or not first.covers(event.when.span):
        return first
    opening, behind = text[first.start : event.when.span.start], text[event.when.span.end : first.end]
    rest = behind.lstrip(" ,\u00a0\u202f")
    if len(opening.strip()) > 2 or not behind.startswith(",") or not rest:
        return first
    return Span(first.end - len(rest), first.end)


def _actors(analysis: Analysis, event: Event) -> tuple[str, ...]:
    """Ids of the actors that the event names, with its claim when there is one, and of who tells it."""
    claim = claim_of(analysis, event)
    told = (event.span,) if claim is None else (event.span, claim.span)
    named = (id_ for span in told for id_ in actors_in(span, analysis.actors))
    heard = () if claim is None else (attribution.actor for attribution in claim.voice if attribution.actor)
    return unique((*named, *heard))


def claim_of(analysis: Analysis, event: Event) -> Claim | None:
    """The claim that the event tells, in passing or not: the smallest of its sentence that overlaps it."""
    told = (claim for claim in analysis.told if claim.sentence == event.sentence)
    near = [claim for claim in told if claim.span.overlaps(event.span)]
    return min(near, key=lambda claim: (claim.span != event.span, claim.span.end - claim.span.start), default=None)


def _note(places: Places, analysis: Analysis, when: When) -> Emitted | None:
    """How the date was had from the words of the text; None when the text writes it out."""
    words, published = places.quoted(analysis.article.slug, when.span), analysis.article.published
    if when.basis == "publication" and published:
        return Emitted(f"{words}, compté à partir de la parution, le{NBSP}{day(published)}")
    if when.basis == "context":
        return Emitted(f"{words}, compté à partir d’une autre date du texte")
    if when.first is None:
        reason = "l’expression ne désigne aucun jour précis" if published else "l’article n’est pas daté"
        return Emitted(f"{words}{NBSP}: aucun jour ne peut être calculé, {reason}")
    return None
