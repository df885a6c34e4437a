"""The expressions of time of an article, each read with what stands before it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.patterns import DateRule, level, patterns
from dossier.extract.dates.readers import READERS
from dossier.extract.dates.setting import NearTense, Setting
from dossier.lexicon import Lexicon
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Date, Evidence, Reading, Sentence, Span, Token


@dataclass(slots=True)
class _Told:
    """What the text has told so far: the last day, the last expression of the calendar, the last year."""

    anchor: dt.date | None = None
    last: Meaning | None = None
    year: int | None = None
    habit: str | None = None

    def add(self, meaning: Meaning) -> None:
        if meaning.type in ("DATE", "SET"):
            self.habit = meaning.value if meaning.type == "SET" and "WXX" in meaning.value else None
        if meaning.first is None:
            return
        self.last = meaning
        if meaning.precision in ("day", "time"):
            self.anchor = meaning.first
        if meaning.basis == "explicit" and meaning.precision in ("day", "month"):
            self.year = meaning.first.year


def find_dates(reading: Reading, rules: Lexicon[DateRule]) -> tuple[Date, ...]:
    """Dates, hours, durations and sets, in order of the text; none overlaps another."""
    text, found, told = level(reading.article.text), list[Date](), _Told()
    for sentence in reading.sentences:
        told.habit = None  # « ouvert le mercredi de 14 h à 18 h » holds for its own sentence
        groups: tuple[VerbGroup, ...] | None = None
        for rule, match in _matches(text, sentence, reading.article.language):
            if found and match.start() < found[-1].span.end:
                continue
            groups = verb_groups(reading, sentence) if groups is None else groups
            meaning = READERS[rule](match, _setting(reading, sentence, match, text, told, groups, rules))
            if meaning is None:
                continue
            told.add(meaning)
            span = Span(*match.span())
            found.append(_date(span, meaning, Evidence(rule, (span,))))
    return tuple(found)


def _date(span: Span, meaning: Meaning, evidence: Evidence) -> Date:
    days = meaning.first, meaning.last
    return Date(span, meaning.type, meaning.value, *days, meaning.precision, meaning.basis, evidence)


def _matches(text: str, sentence: Sentence, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every shape that fits, from left to right, the longest first at one place."""
    order = {rule: number for number, (rule, _) in enumerate(patterns(language))}
    found = [
        (rule, match)
        for rule, pattern in patterns(language)
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end)
    ]
    return iter(sorted(found, key=lambda item: (item[1].start(), -item[1].end(), order[item[0]])))


def _setting(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    text: str,
    told: _Told,
    groups: Sequence[VerbGroup],
    rules: Lexicon[DateRule],
) -> Setting:
    return Setting(
        published=reading.article.published,
        anchor=told.anchor,
        told=told.last,
        year=told.year,
        habit=told.habit,
        words=reading.article.text[match.start() : match.end()],
        before=text[sentence.span.start : match.start()],
        after=text[match.end() : sentence.span.end],
        tense=_tense(reading, sentence, match.start(), groups, rules.lists),
        state=match.group() == "aujourd'hui" and _is_state(reading, match.start(), groups, rules.lists["etats"]),
        counts=_is_plural(next((t for t in reading.words(sentence) if t.span.start >= match.end()), None)),
        values=rules.values,
        lists=rules.lists,
    )


def _nearest(reading: Reading, position: int, groups: Sequence[VerbGroup]) -> VerbGroup | None:
    return min(groups, key=lambda group: abs(reading.tokens[group.finite].span.start - position), default=None)


def _is_plural(token: Token | None) -> bool:
    return token is not None and token.pos == "NOUN" and token.norm.endswith(("s", "x"))


def _is_state(reading: Reading, position: int, groups: Sequence[VerbGroup], states: frozenset[str]) -> bool:
    """« le pays compte aujourd'hui », « le site est aujourd'hui fermé »; not « il est jugé aujourd'hui »."""
    tokens, nearest = reading.tokens, _nearest(reading, position, groups)
    here = next((t.index for t in tokens if t.span.start >= position), 0)
    before, after = tokens[max(0, here - 1)], tokens[min(here + 1, len(tokens) - 1)]
    if before.norm in states and before.pos == "NOUN":
        return True  # « le pays compte », where the model reads a noun
    if before.norm == "," and (after.pos == "ADJ" or after.has("VerbForm=Part")):
        return True  # « la victime, aujourd'hui âgée de 32 ans »
    if nearest is None or nearest.tense not in ("present", "imperfect") or nearest.mood != "indicative":
        return False
    main = tokens[nearest.main]
    if nearest.compound:
        return not nearest.perfect and tokens[nearest.finite].span.start < position < main.span.start
    return main.norm in states and not (main.lemma == "être" and after.norm in ("à", "au", "aux", "chez"))


def _tense(
    reading: Reading,
    sentence: Sentence,
    position: int,
    groups: Sequence[VerbGroup],
    lists: Mapping[str, frozenset[str]],
) -> NearTense:
    """The time of the verb nearest to `position`: a present is open, « il joue samedi » looks ahead."""
    tokens = reading.tokens
    words = {token.norm for token in reading.words(sentence)}
    earlier = [t for t in reading.words(sentence) if t.span.end <= position]
    if earlier and _is_over(earlier, groups, lists):
        return "past"
    nearest = _nearest(reading, position, groups)
    if nearest is None:
        return "future" if words & (lists["futurs"] | lists["affiches"]) else "past"
    inside = {tokens[index].norm for index in nearest.tokens}
    if nearest.tense == "future" or inside & lists["futurs"] or (nearest.mood == "conditional" and not nearest.perfect):
        return "future"
    if nearest.perfect and not words & lists["rendez_vous"]:
        return "past"
    return "open" if nearest.tense == "present" or nearest.mood == "subjunctive" else "past"


def _is_over(earlier: Sequence[Token], groups: Sequence[VerbGroup], lists: Mapping[str, frozenset[str]]) -> bool:
    """« depuis mardi », « une équipe battue samedi », « ils disent l'avoir appris mardi »."""
    if earlier[-1].norm == "depuis":
        return True
    if [t.norm for t in earlier[-2:-1]] == ["avoir"] and earlier[-1].has("VerbForm=Part"):
        return True
    before = next((t for t in reversed(earlier) if t.norm not in ("de", "du", "dès", "le")), None)
    ahead = before is None or before.norm in lists["futurs"] | lists["affiches"]
    return before is not None and not ahead and _is_participle_alone(before, groups)


def _is_participle_alone(token: Token, groups: Sequence[VerbGroup]) -> bool:
    in_group = any(token.index in group.tokens for group in groups)
    return token.has("VerbForm=Part") and token.has("Tense=Past") and not in_group
