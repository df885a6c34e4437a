"""Which dates of a sentence are no day of its fact: lengths, ranks, aims, and what is said of someone in passing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from dossier.extract.summary.openings import main_verb
from dossier.lexicon import normalise
from dossier.model import Date, Reading, Sentence, Span, Token

_NOW = ("heure", "instant", "moment")
_NEAR = 3  # tokens of « pas moins de »
_BOUND = 4  # tokens of « aux environs de »
_YEAR = re.compile(r"[12]\d{3}")
_LASTS = 5  # tokens of « a duré un peu plus de »


class Moments:
    """Reads what the words around a date of one article make of it."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.lists = reading, lists

    def is_none(self, date: Date) -> bool:
        """Whether its words are no time of a fact: « pour | l'heure », « à | ce jour », « près de | 2h15 »."""
        before = self._before(date.span)
        words = self.reading.article.quote(date.span)
        if date.value == "PRESENT_REF" and date.evidence.rule == "dates.indefini":
            return True
        last = before[-1].norm if before else ""
        if (last == "pour" and words.endswith(_NOW)) or (last == "à" and words == "ce jour"):
            return True
        return self._is_measured(date.span, before)

    def is_of_something_else(self, sentence: Sentence, span: Span) -> bool:
        """« primé pour partir | à l'aube », « la championne, finaliste | l'an dernier |, », « le Mondial | 2022 »."""
        return self._is_of_an_aim(sentence, span) or self._is_of_a_title(span) or self._is_of_a_thing(sentence, span)

    def with_bound(self, span: Span) -> Span:
        """« | vers | 15h50 », « | à partir du | 1er mars »: without these words, it would be another time."""
        before = self._before(span)[-_BOUND:]
        for size in range(len(before), 0, -1):
            start = before[-size].span.start
            words = normalise(self.reading.article.text[start : span.start])
            if words.strip() in self.lists["bornes_de_temps"]:
                return Span(start, span.end)
        return span

    def _is_of_a_thing(self, sentence: Sentence, span: Span) -> bool:
        """« Le musée a retrouvé une toile volée en | 1989 »: a year behind a participle that is not its verb."""
        before = self._before(span)[-2:]
        if len(before) < 2 or not _YEAR.fullmatch(self.reading.article.quote(span)):
            return False
        if before[1].pos in ("NOUN", "PROPN"):
            return True  # « le Mondial | 2022 », « le budget | 2024 »
        main = main_verb(self.reading, sentence) if before[1].norm == "en" else None
        return main is not None and before[0].is_past_participle and before[0].index not in main.tokens

    def is_of_a_source(self, span: Span) -> bool:
        """« , selon un bilan publié | jeudi | », « D'après le rapport remis | lundi | , »."""
        words = self._before(span)
        if [t.norm.strip("-") for t in words[-2:]] in (["on", "appris"], ["on", "apprend"]):
            return True  # « …, a-t-on appris | vendredi | »
        comma = max((n for n, t in enumerate(words) if t.norm == ","), default=-1)
        near = [t.norm for t in words[comma + 1 :]]
        main = main_verb(self.reading, self.reading.sentence_at(span.start))
        inserted = comma > 0 and near and all(t.pos in ("VERB", "AUX") for t in words[comma + 1 :])
        if inserted and main and words[comma + 1].index > main.last:
            return True  # « …, constate | lundi | une étude »
        return "selon" in near or any(pair == ("d'", "après") for pair in pairwise(near)) or "d'après" in near

    def _before(self, span: Span) -> list[Token]:
        sentence = self.reading.sentence_at(span.start)
        return [t for t in self.reading.words(sentence) if t.span.end <= span.start]

    def _is_measured(self, span: Span, before: list[Token]) -> bool:
        """« dont pas moins de | 1700 », « a duré | 1h30 »: a number of things, or how long."""
        near = " ".join(t.norm for t in before[-_NEAR:])
        bare = self.reading.article.quote(span)[:1].isdigit()
        lasts = any(t.lemma == "durer" for t in before[-_LASTS:])
        return bare and (lasts or near.endswith(tuple(self.lists["mesurent"])))

    def _is_of_an_aim(self, sentence: Sentence, span: Span) -> bool:
        main = main_verb(self.reading, sentence)
        words = [t for t in self._before(span) if main and t.index > main.last]
        aim = next((n for n, t in enumerate(words[:-1]) if t.norm == "pour" and _is_infinitive(words[n + 1])), None)
        return aim is not None and not any(t.norm == "," for t in words[aim:])

    def _is_of_a_title(self, span: Span) -> bool:
        """A noun without article opens the piece between commas, and no verb stands in it."""
        before = self._before(span)
        comma = max((n for n, t in enumerate(before) if t.norm == ","), default=None)
        piece = before[comma + 1 :] if comma is not None else []
        behind = next((t for t in self.reading.tokens if t.span.start >= span.end), None)
        bare = bool(piece) and piece[0].pos == "NOUN" and piece[0].norm not in self.lists["temps"]
        verbless = not any(t.pos in ("VERB", "AUX") for t in piece)
        named = comma is not None and before[comma - 1].text[:1].isupper()
        return bare and verbless and named and behind is not None and behind.norm == ","


def _is_infinitive(token: Token) -> bool:
    return token.has("VerbForm=Inf") or (token.text[:1].isupper() and token.norm.endswith(("er", "ir")))
