"""Which day « dans la soirée », « à 16 h », « la veille » belong to: that of the story, or one told beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.extract.dates.tenses import Time
from dossier.match.circumstances import dates_a_noun
from dossier.match.clauses import clauses
from dossier.match.forms import finder_of
from dossier.match.verbs import VerbGroup
from dossier.model import Date, Reading, Sentence, Token

# `before`: of a pluperfect; `beside`: of a noun, a participle or a relative; `apart`: « Pour rappel, … », a headline.
Kind = Literal["story", "before", "beside", "apart"]
_A_FORTNIGHT = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class _Day:
    day: dt.date
    kind: Kind
    sentence: str
    paragraph: str
    end: int


class Anchors:
    """The days that one article has told so far."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.lists = reading, lists
        self.last: _Day | None = None
        self.story: dt.date | None = None

    def forget(self) -> None:
        """« En 2019, … » starts another story."""
        self.last = self.story = None

    def add(self, date: Date, sentence: Sentence, time: Time, groups: Sequence[VerbGroup]) -> None:
        """Takes a day in; the day on which someone spoke is nothing beside another of its sentence."""
        day = date.first
        here = self.last is not None and self.last.sentence == sentence.id
        if day is None or (here and self._is_of_saying(date, sentence)):
            return
        kind = self._kind(date, sentence, time) if groups else "apart"
        self.last = _Day(day, kind, sentence.id, sentence.paragraph, date.span.end)
        if kind == "story":
            self.story = day

    def named(self, sentence: Sentence) -> dt.date | None:
        """The day that « la veille », « ce jour-là » count from: the last one told, unless it stood apart."""
        last = self.last
        if last is None or (last.kind == "apart" and last.paragraph != sentence.paragraph):
            return self.story
        return last.day

    def of_the_story(
        self, position: int, sentence: Sentence, time: Time, groups: Sequence[VerbGroup]
    ) -> tuple[dt.date | None, bool]:
        """The day that an hour or « dans la soirée » belong to, and whether no day is sure.

        « Il avait été condamné le 4 mars 2023. Il a été arrêté dans la soirée. » may go on or come back: no day then.
        """
        last, published = self.last, self.reading.article.published
        if last is None or self._goes_on(last, position, sentence, time, groups):
            return (last.day if last else None), False
        if last.kind == "story":
            return last.day, bool(groups) and self._is_against(last.day, time)
        if last.kind == "before":
            return last.day, self.story not in (None, last.day)
        recent = published is None or abs(published - last.day) < _A_FORTNIGHT
        day = self.story or last.day
        return day, (self.story is None and not recent) or self._is_against(day, time)

    def _is_against(self, day: dt.date, time: Time) -> bool:
        """« Le match aura lieu samedi. Le maire a parlé à 16 h. »: over, and that day is to come."""
        published = self.reading.article.published
        if published is None or time.tense == "open":
            return False
        return day < published if time.tense == "future" else day > published

    def _goes_on(self, last: _Day, position: int, sentence: Sentence, time: Time, groups: Sequence[VerbGroup]) -> bool:
        """« arrêtée le 4 mars | dans la soirée », « Pour rappel, … Dans la soirée, … », two pluperfects."""
        if last.sentence == sentence.id:
            starts = (self.reading.tokens[group.finite].span.start for group in groups)
            beside = not any(last.end <= start < position for start in starts)
        else:
            beside = last.kind == "apart" and last.paragraph == sentence.paragraph
        return beside or (last.kind == "before" and time.earlier)

    def _kind(self, date: Date, sentence: Sentence, time: Time) -> Kind:
        if self._reminds(sentence):
            return "apart"
        if self.story is not None and (
            self._is_the_morrow(date) or (time.tense == "open" and self._is_of_knowing(date))
        ):
            return "beside"
        if time.earlier:
            return "before"
        reading, at = self.reading, self._token(date, sentence)
        relative = any(c.kind == "relative" and at.index in c.own for c in clauses(reading, sentence))
        beside = relative or dates_a_noun(reading, sentence, date) or self._is_of_a_landmark(at, sentence)
        return "beside" if beside else "story"

    def _reminds(self, sentence: Sentence) -> bool:
        """« Pour rappel, » opens the sentence, or its paragraph."""
        opening = [s for s in self.reading.sentences if s.paragraph == sentence.paragraph and s.first <= sentence.first]
        finder = finder_of(self.lists["rappels"])
        starts = (next(finder.find(self.reading, self.reading.words(s)[:3]), None) for s in opening)
        return any(starts)

    def _is_of_saying(self, date: Date, sentence: Sentence) -> bool:
        """« Le feu pris le 3 juin est éteint, a annoncé | lundi | le préfet »."""
        at = self._token(date, sentence)
        return any(c.kind == "incise" and at.index in c.own for c in clauses(self.reading, sentence))

    def _is_the_morrow(self, date: Date) -> bool:
        """« Les voisins balayaient | ce lundi |, au lendemain de la crue »: the story is the day before."""
        behind = self.reading.token_from(date.span.end)
        words = [token.norm for token in self.reading.tokens[behind : behind + 4] if token.norm != ","]
        return words[:3] in (["au", "lendemain", word] for word in ("de", "d'", "du", "des"))

    def _is_of_knowing(self, date: Date) -> bool:
        """« On apprend | aujourd'hui | que le chauffeur n'avait pas de permis »: the story goes on where it stood."""
        behind = self.reading.token_from(date.span.end)
        return self.reading.norm(behind) in ("que", "qu'") and self.reading.tokens[behind].pos == "SCONJ"

    def _is_of_a_landmark(self, at: Token, sentence: Sentence) -> bool:
        """« votent ce jeudi, après le refus du budget, | mercredi dernier »; not « Après la crue, | mardi, | … »."""
        for token in reversed(self.reading.tokens[sentence.first + 1 : at.index]):
            if token.has("VerbForm=Fin"):
                return False
            if token.norm in self.lists["reperes"]:
                return True
        return False

    def _token(self, date: Date, sentence: Sentence) -> Token:
        return next(t for t in self.reading.words(sentence) if t.span.end > date.span.start)
