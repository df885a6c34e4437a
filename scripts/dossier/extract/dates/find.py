"""The expressions of time of an article, each read with what stands before it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dossier.extract.dates.days import Setting
from dossier.extract.dates.patterns import DateRule, level, patterns
from dossier.extract.dates.periods import READERS
from dossier.lexicon import Lexicon
from dossier.match.verbs import verb_groups
from dossier.model import Date, Evidence, Reading, Sentence, Span


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
            if (
                meaning.basis == "explicit"
                and meaning.first is not None
                and meaning.precision in ("day", "month", "year")
            ):
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
        future=_is_future(reading, sentence, match.start(), rules.lists["futurs"]),
        values=rules.values,
        lists=rules.lists,
    )


def _is_future(reading: Reading, sentence: Sentence, position: int, words: frozenset[str]) -> bool:
    """Whether the verb nearest to `position` tells of what is to come."""
    groups = verb_groups(reading, sentence)
    tokens = reading.tokens
    nearest = min(groups, key=lambda g: abs(tokens[g.finite].span.start - position), default=None)
    if nearest is None:
        return any(token.norm in words for token in reading.words(sentence))
    inside = {tokens[index].norm for index in nearest.tokens}
    hoped = nearest.mood == "conditional" and not nearest.perfect
    return nearest.tense == "future" or hoped or bool(inside & words)
