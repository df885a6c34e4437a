"""A pluperfect that two known days contradict: what came behind a fact of the news is of the news."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.events.facts import Fact
from dossier.model import Reading

_FINE = ("day", "time")
_LONG_AGO = dt.timedelta(days=300)  # « le 3 mars 2004 », told beside the news, is where the story comes from


def with_the_news(reading: Reading, facts: Sequence[Fact]) -> list[Fact]:
    """« L'armée a repris le camp le 14 juillet. Elle | l'avait attaqué le 20 juillet |, dit le chef. »."""
    news = [day for fact in facts if fact.phase == "main" and (day := _day(reading, fact))]
    if not news:
        return list(facts)
    first = min(news)
    return [replace(f, phase="main") if f.phase == "before" and _is_behind(reading, f, first) else f for f in facts]


def _is_behind(reading: Reading, fact: Fact, first: dt.date) -> bool:
    day = _day(reading, fact)
    return day is not None and day > first


def _day(reading: Reading, fact: Fact) -> dt.date | None:
    published, when = reading.article.published, fact.when
    if published is None or when is None or when.first is None or when.precision not in _FINE:
        return None
    return when.first if published - when.first <= _LONG_AGO else None
