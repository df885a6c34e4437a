"""The margin of an annotated paragraph: its claims, quotations, dates, terms and actors, as short notes with links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dossier.model import Analysis, Span
from dossier.render.markdown import Emitted, html_link, html_text
from dossier.render.views.chips import judged, meta, voice
from dossier.render.views.days import interval
from dossier.render.views.places import ACTORS, CLAIMS, GLOSSARY, TIMELINE, Places, sentence_label
from dossier.render.views.wording import SEPARATOR, in_quotes, shortened, unique

_LONGEST = 40  # characters of a note's words: two lines of the margin


@dataclass(frozen=True, slots=True)
class Note:
    """What a paragraph holds of one kind; `kind` is a class of ours."""

    kind: str
    title: str
    lines: tuple[Emitted, ...]


@dataclass(frozen=True)
class Margin:
    """What the notes of one article are made from; `root` leads from its page to docs/."""

    places: Places
    analysis: Analysis
    root: str

    def notes(self, whole: Span, unused: Iterable[str]) -> tuple[Note, ...]:
        """The notes of the paragraph at `whole`, of which the sentences `unused` served nothing."""
        left = tuple(Emitted(sentence_label(id_)) for id_ in unused)
        found = (
            Note("claim", "Affirmations", tuple(self._claims(whole))),
            Note("quote", "Paroles", tuple(self._quotes(whole))),
            Note("date", "Dates", _joined(self._dates(whole))),
            Note("term", "Termes", tuple(self._terms(whole))),
            Note("actor", "Acteurs", tuple(self._actors(whole))),
            Note("coverage", "N’a pas servi" if len(left) == 1 else "N’ont pas servi", _joined(left)),
        )
        return tuple(note for note in found if note.lines)

    @cached_property
    def _actor_names(self) -> dict[str | None, str]:
        return {actor.id: actor.name for actor in self.analysis.actors}

    @cached_property
    def _term_names(self) -> dict[str, str]:
        return {term.id: term.name for term in self.places.corpus.terms}

    @cached_property
    def _events(self) -> dict[Span, str]:
        """Where the words of a date stand, to the anchor of the event that they date."""
        slug = self.analysis.article.slug
        return {e.when.span: self.places.anchor(slug, e.id) for e in self.analysis.events if e.when}

    def _words(self, span: Span) -> str:
        return shortened(self.analysis.article.quote(span), _LONGEST)

    def _claims(self, whole: Span) -> Iterator[Emitted]:
        """One line for each certainty and voice, its claims in the order of the text."""
        by_worth: defaultdict[str, list[Emitted]] = defaultdict(list)
        for claim in sorted(self.analysis.claims, key=lambda claim: claim.span):
            if whole.covers(claim.span):
                target = f"{self.root}{CLAIMS}.html#{self.places.anchor(self.analysis.article.slug, claim.id)}"
                worth = meta(judged(claim), voice(claim.voice))
                by_worth[worth].append(html_link(self._words(claim.span), target))
        yield from (Emitted(f"{worth} {SEPARATOR.join(links)}") for worth, links in by_worth.items())

    def _quotes(self, whole: Span) -> Iterator[Emitted]:
        for quote in self.analysis.quotes:
            if whole.covers(quote.span):
                who = html_text("sans auteur donné")
                if quote.speaker:
                    who = self._actor(quote.speaker.actor, self.analysis.article.quote(quote.speaker.span))
                yield Emitted(f"{in_quotes(html_text(self._words(quote.span)))} {who}")

    def _actor(self, id_: str | None, words: str) -> Emitted:
        if id_ not in self._actor_names:
            return html_text(words)
        return html_link(self._actor_names[id_], f"{self.root}{ACTORS}.html#{id_}")

    def _dates(self, whole: Span) -> Iterator[Emitted]:
        """The words of each date, linked to the event that they date, and the days they are read as."""
        for date in self.analysis.dates:
            if whole.covers(date.span):
                words, event = self._words(date.span), self._events.get(date.span)
                shown = html_link(words, f"{self.root}{TIMELINE}.html#{event}") if event else html_text(words)
                days = interval(date.first, date.last, date.precision) if date.first and date.last else ""
                yield Emitted(f"{shown} ({html_text(days)})") if days and days != words else shown

    def _terms(self, whole: Span) -> tuple[Emitted, ...]:
        slug = self.analysis.article.slug
        ids = unique(id_ for id_, span in self.places.terms.get(slug, ()) if whole.covers(span))
        return _joined([html_link(self._term_names[id_], f"{self.root}{GLOSSARY}.html#{id_}") for id_ in ids])

    def _actors(self, whole: Span) -> tuple[Emitted, ...]:
        first = {
            actor.id: min(here)
            for actor in self.analysis.actors
            if (here := [span for span in actor.mentions if whole.covers(span)])
        }
        return _joined([self._actor(id_, id_) for id_ in sorted(first, key=lambda id_: first[id_])])


def _joined(items: Iterable[Emitted]) -> tuple[Emitted, ...]:
    """All of `items` in one line; none when there is none."""
    words = SEPARATOR.join(items)
    return (Emitted(words),) if words else ()
