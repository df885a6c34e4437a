"""The expressions of time of an article, each read with what stands before it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from dossier.extract.dates.days import NearTense, Setting
from dossier.extract.dates.patterns import DateRule, level, patterns
from dossier.extract.dates.periods import READERS
from dossier.lexicon import Lexicon
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Date, Evidence, Reading, Sentence, Span, Token


def find_dates(reading: Reading, rules: Lexicon[DateRule]) -> tuple[Date, ...]:
    """Dates, hours, durations and sets, in order of the text; none overlaps another."""
    text, found = level(reading.article.text), list[Date]()
    anchor: dt.date | None = None
    year: int | None = None
    for sentence in reading.sentences:
        for rule, match in _matches(text, sentence, reading.article.language):
            if found and match.start() < found[-1].span.end:
                continue
            meaning = READERS[rule](match, _setting(reading, sentence, match, text, anchor, year, rules))
            if meaning is None:
                continue
            if meaning.first is not None and meaning.precision in ("day", "time"):
                anchor = meaning.first
            if meaning.basis == "explicit" and meaning.first is not None and meaning.precision in ("day", "month"):
                year = meaning.first.year
            span = Span(*match.span())
            evidence = Evidence(rule, (span,))
            found.append(
                Date(
                    span,
                    meaning.type,
                    meaning.value,
                    meaning.first,
                    meaning.last,
                    meaning.precision,
                    meaning.basis,
                    evidence,
                )
            )
    return tuple(found)


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
    anchor: dt.date | None,
    year: int | None,
    rules: Lexicon[DateRule],
) -> Setting:
    return Setting(
        published=reading.article.published,
        anchor=anchor,
        year=year,
        before=text[sentence.span.start : match.start()],
        after=text[match.end() : sentence.span.end],
        tense=_tense(reading, sentence, match.start(), rules.lists),
        values=rules.values,
        lists=rules.lists,
    )


def _tense(reading: Reading, sentence: Sentence, position: int, lists: Mapping[str, frozenset[str]]) -> NearTense:
    """The time of the verb nearest to `position`: a present is open, « il joue samedi » looks ahead."""
    groups = verb_groups(reading, sentence)
    tokens = reading.tokens
    words = {token.norm for token in reading.words(sentence)}
    earlier = [t for t in reading.words(sentence) if t.span.end <= position]
    if earlier and earlier[-1].norm == "depuis":
        return "past"
    before = next((t for t in reversed(earlier) if t.norm not in ("de", "du", "dès", "le")), None)
    if before is not None and before.norm not in lists["futurs"] and _is_participle_alone(before, groups):
        return "past"  # « une équipe battue samedi »
    nearest = min(groups, key=lambda g: abs(tokens[g.finite].span.start - position), default=None)
    if nearest is None:
        return "future" if words & lists["futurs"] else "past"
    inside = {tokens[index].norm for index in nearest.tokens}
    if nearest.tense == "future" or inside & lists["futurs"] or (nearest.mood == "conditional" and not nearest.perfect):
        return "future"
    if nearest.perfect and not words & lists["rendez_vous"]:
        return "past"
    return "open" if nearest.tense == "present" or nearest.mood == "subjunctive" else "past"


def _is_participle_alone(token: Token, groups: Sequence[VerbGroup]) -> bool:
    in_group = any(token.index in group.tokens for group in groups)
    return token.has("VerbForm=Part") and token.has("Tense=Past") and not in_group
