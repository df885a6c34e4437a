"""What a person corrects: each finding passes here when it is found, before others are made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from dossier.match.people import people
from dossier.model import (
    PREFIXES,
    Actor,
    Amendment,
    Attribution,
    Certainty,
    Change,
    Claim,
    Correction,
    Mood,
    Reading,
    Span,
    Tense,
    Unnamed,
    finding_ids,
)
from dossier.text import find_words

# What mood and time make each certainty; a time that suits it already is kept.
_AXES: dict[Certainty, tuple[Mood, tuple[Tense, ...]]] = {
    "asserted": ("indicative", ("present", "past", "before")),
    "unconfirmed": ("hedged", ("present", "past", "before", "future", "planned")),
    "possible": ("modal", ("present", "past", "before", "future", "planned")),
    "announced": ("indicative", ("planned", "future")),
    "hypothetical": ("hypothetical", ("present", "past", "before", "future", "planned")),
}


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_S = TypeVar("_S", bound=_Spanned)
_N = TypeVar("_N", bound=_Named)
_F = TypeVar("_F")


class Desk:
    """The corrections of one article. `amendments` are those that changed something so far, in order of the steps."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._corrections = {correction.finding: correction for correction in reading.article.corrections}
        self.amendments: list[Amendment] = []

    def unnamed(self, kind: Unnamed, findings: tuple[_S, ...]) -> tuple[_S, ...]:
        """Findings whose record has no id, without those removed."""
        ids = finding_ids(PREFIXES[kind], (self._reading.article.quote(finding.span) for finding in findings))
        return self._kept(zip(ids, findings, strict=True), lambda finding: finding.span)

    def named(self, findings: tuple[_N, ...], place: Callable[[_N], Span]) -> tuple[_N, ...]:
        """Findings that have an id, without those removed; `place` is where one stands."""
        return self._kept(((finding.id, finding) for finding in findings), place)

    def claims(self, claims: tuple[Claim, ...], actors: Sequence[Actor]) -> tuple[Claim, ...]:
        """The claims, corrected. What a person leaves unsaid stays as it was read."""
        return tuple(self._corrected(claim, actors) for claim in self.named(claims, lambda claim: claim.span))

    def _kept(self, found: Iterable[tuple[str, _F]], place: Callable[[_F], Span]) -> tuple[_F, ...]:
        kept: list[_F] = []
        for id_, finding in found:
            correction = self._corrections.get(id_)
            if correction and correction.removed:
                self._note(correction, place(finding), "removed", None, None)
            else:
                kept.append(finding)
        return tuple(kept)

    def _corrected(self, claim: Claim, actors: Sequence[Actor]) -> Claim:
        correction = self._corrections.get(claim.id)
        if correction is None:
            return claim
        after, known = claim, len(self.amendments)
        if correction.certainty and correction.certainty != claim.certainty:
            mood, times = _AXES[correction.certainty]
            after = replace(after, mood=mood, time=claim.time if claim.time in times else times[0])
            self._note(correction, claim.span, "certainty", claim.certainty, correction.certainty)
        if correction.negated is not None and correction.negated != claim.negated:
            after = replace(after, negated=correction.negated)
            self._note(correction, claim.span, "negated", _token(claim.negated), _token(correction.negated))
        if correction.voice is not None:
            voice = tuple(self._source(words, claim, actors) for words in correction.voice)
            if _names(voice) != _names(claim.voice):
                after = replace(after, voice=voice)
                self._note(correction, claim.span, "voice", _names(claim.voice), _names(voice))
        return replace(after, by_hand=True) if len(self.amendments) > known else claim

    def _source(self, words: str, claim: Claim, actors: Sequence[Actor]) -> Attribution:
        """The voice where it stands nearest before the end of the claim's sentence, else where it first stands."""
        end = self._reading.sentence_at(claim.span.start).span.end
        places = list(find_words(self._reading.article.text, words))
        span = max((place for place in places if place.end <= end), default=places[0])
        actor = next((actor for actor in actors if any(mention == span for mention in actor.mentions)), None)
        if actor:
            return Attribution("unnamed" if actor.kind == "group" else "named", actor.name, actor.id, span)
        anonymous = people(self._reading)["anonymes"]
        unnamed = any(token.norm in anonymous for token in self._reading.inside(span))
        return Attribution("unnamed" if unnamed else "named", self._reading.article.quote(span), None, span)

    def _note(self, correction: Correction, span: Span, change: Change, before: str | None, after: str | None) -> None:
        self.amendments.append(Amendment(correction.finding, span, change, before, after, correction.reason))


def _token(value: bool) -> str:
    return str(value).lower()


def _names(voice: Sequence[Attribution]) -> str:
    """Names, outermost first; empty for the article's own voice."""
    return " › ".join(source.name for source in voice)
