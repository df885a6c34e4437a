"""The expressions of time of an article, each read with what stands before it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dossier.extract.dates.anchors import Anchors
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.patterns import DateRule, level, patterns
from dossier.extract.dates.readers import READERS
from dossier.extract.dates.setting import Setting
from dossier.extract.dates.tenses import Time, is_state, tense_of
from dossier.lexicon import Lexicon
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Date, Evidence, Reading, Sentence, Span, Token

_LIMITS = ("avant ", "avant fin ", "d'ici ", "d'ici à ", "jusqu'en ")
_DIGIT = re.compile(r"\d")
_IN_DIGITS = ("dates.jour", "dates.numerique", "dates.liste", "dates.annee_scolaire", "dates.deux_annees")
_NEVER = dt.date.min
_OPENINGS = ("en ", "dès ", "début ", "fin ", "")


@dataclass(slots=True)
class _Told:
    """What the text has told so far: its days, the last expression of the calendar, the last year.

    `reach`: the token up to which a sentence starts that the last expression may still date. `these`: the days that
    « ce vendredi » meant, each with whether a verb made it sure; `settled`: the day it means in the whole article.
    """

    anchors: Anchors
    last: Meaning | None = None
    reach: int = -1
    year: int | None = None
    story: dt.date | None = None
    habit: str | None = None
    part: Meaning | None = None
    closed: dict[tuple[str, str], Meaning] = field(default_factory=dict)
    these: dict[str, list[tuple[dt.date, bool]]] = field(default_factory=dict)
    settled: Mapping[str, dt.date] = field(default_factory=dict)

    def add(self, meaning: Meaning, before: str, published: dt.date | None) -> None:
        """A limit (« avant 2027 ») is no time of the story; a year that opens a sentence leaves the last day behind."""
        if meaning.type in ("DATE", "SET"):
            self.habit = _habit(meaning) if meaning.type == "SET" else None
        if meaning.first is None:
            return
        if meaning.precision in ("quarter", "half") and (
            self.part is None or meaning.first > (self.part.first or _NEVER)
        ):
            self.part = meaning
        if not before.endswith(_LIMITS):
            self.last = meaning
        if meaning.precision in ("year", "decade") and before in _OPENINGS:
            self.anchors.forget()
        if meaning.basis == "explicit" and meaning.precision in ("day", "month"):
            self.year = meaning.first.year
            past = published is not None and meaning.first.year < published.year
            self.story = meaning.first if past else None

    def hear(self, match: re.Match[str], meaning: Meaning, time: Time) -> None:
        """« ce vendredi », « ce vendredi soir »: the day it is read as."""
        groups = match.groupdict()
        weekday = groups.get("j") or groups.get("jm")
        if weekday and meaning.first and meaning.basis == "publication" and match.group().startswith(f"ce {weekday}"):
            self.these.setdefault(weekday, []).append((meaning.first, time.tense != "open"))

    def sure_days(self) -> dict[str, dt.date]:
        """One expression, one day in an article: where readings differ, the one that a verb makes sure."""
        differ = {weekday: days for weekday, days in self.these.items() if len({day for day, _ in days}) > 1}
        sure = {weekday: {day for day, is_sure in days if is_sure} for weekday, days in differ.items()}
        return {weekday: next(iter(days)) for weekday, days in sure.items() if len(days) == 1}


def _habit(meaning: Meaning) -> str | None:
    """« le mercredi à 14 h », « chaque jour à 17 heures », « tous les matins à 8 h »: which day an hour is on."""
    if "WXX" in meaning.value:
        return meaning.value
    return "XXXX-XX-XX" if meaning.value == "P1D" or meaning.value.startswith("XXXX-XX-XX") else None


def find_dates(reading: Reading, rules: Lexicon[DateRule]) -> tuple[Date, ...]:
    """Dates, hours, durations and sets, in order of the text; none overlaps another."""
    told = _Told(Anchors(reading, rules.lists))
    found = _read(reading, rules, told)
    settled = told.sure_days()
    if settled:
        return _read(reading, rules, _Told(Anchors(reading, rules.lists), settled=settled))
    return found


def _read(reading: Reading, rules: Lexicon[DateRule], told: _Told) -> tuple[Date, ...]:
    text, found = level(reading.article.text), list[Date]()
    for sentence in reading.sentences:
        told.habit = None  # « ouvert le mercredi de 14 h à 18 h » holds for its own sentence
        groups: tuple[VerbGroup, ...] | None = None
        for rule, match in _matches(text, sentence, reading.article.language):
            if found and match.start() < found[-1].span.end:
                continue
            groups = verb_groups(reading, sentence) if groups is None else groups
            time = tense_of(
                reading, sentence, match.start(), text[sentence.span.start : match.start()], groups, rules.lists
            )
            meaning = READERS[rule](match, _setting(reading, sentence, match, text, told, time, groups, rules))
            if meaning is None:
                continue
            if rule == "dates.trimestre" and match["closed"] is not None:
                told.closed[match["o"], match["k"]] = replace(meaning, basis="context")
            told.hear(match, meaning, time)
            told.add(meaning, text[sentence.span.start : match.start()], reading.article.published)
            if told.last is meaning:
                told.reach = sentence.last
            span = Span(*match.span())
            found.append(_date(span, meaning, Evidence(rule, (span,))))
            if meaning.precision in ("day", "time"):
                told.anchors.add(found[-1], sentence, time, groups)
    return tuple(found)


def _date(span: Span, meaning: Meaning, evidence: Evidence) -> Date:
    days = meaning.first, meaning.last
    return Date(span, meaning.type, meaning.value, *days, meaning.precision, meaning.basis, evidence)


def _matches(text: str, sentence: Sentence, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every shape that fits, from left to right, the longest first at one place."""
    order = {rule: number for number, (rule, _) in enumerate(patterns(language))}
    bare = _DIGIT.search(text, sentence.span.start, sentence.span.end) is None
    found = [
        (rule, match)
        for rule, pattern in patterns(language)
        if not (bare and rule in _IN_DIGITS)
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end)
    ]
    return iter(sorted(found, key=lambda item: (item[1].start(), -item[1].end(), order[item[0]])))


def _setting(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    text: str,
    told: _Told,
    time: Time,
    groups: Sequence[VerbGroup],
    rules: Lexicon[DateRule],
) -> Setting:
    before = text[sentence.span.start : match.start()]
    ground, adrift = told.anchors.of_the_story(match.start(), sentence, time, groups)
    return Setting(
        published=reading.article.published,
        anchor=told.anchors.named(sentence),
        ground=ground,
        adrift=adrift,
        told=told.last,
        year=told.year,
        story=told.story,
        habit=told.habit,
        part=told.part,
        closed=told.closed,
        settled=told.settled,
        words=reading.article.text[match.start() : match.end()],
        before=before,
        after=text[match.end() : sentence.span.end],
        tense=time.tense,
        backward=time.backward,
        either=time.either,
        earlier=time.earlier,
        state=match.group() == "aujourd'hui" and is_state(reading, match.start(), groups, rules.lists["etats"]),
        counts=_is_plural(next((t for t in reading.words(sentence) if t.span.start >= match.end()), None)),
        surname=bool(re.match(r" [^\W\d_a-zà-ÿ]", reading.article.text[match.end() : match.end() + 2]))
        or _ends_a_name(reading, sentence, match.start()),
        headline=time == Time("past") and not groups and _is_a_line(reading, sentence),
        goes_on=sentence.first <= told.reach and any(_is_past(group) for group in groups),
        values=rules.values,
        lists=rules.lists,
    )


def _ends_a_name(reading: Reading, sentence: Sentence, start: int) -> bool:
    """« Claire | Toussaint », a capital behind a proper noun; not « Dès | Noël »."""
    before = next((t for t in reading.words(sentence) if t.span.end == start - 1), None)
    capital = reading.article.text[start : start + 1].isupper()
    return capital and before is not None and before.pos == "PROPN" and before.text[:1].isupper()


def _is_past(group: VerbGroup) -> bool:
    return group.mood == "indicative" and (group.tense in ("past", "imperfect") or group.perfect)


def _is_a_line(reading: Reading, sentence: Sentence) -> bool:
    """A paragraph of its own that no full stop ends."""
    alone = sum(other.paragraph == sentence.paragraph for other in reading.sentences) == 1
    return alone and reading.tokens[sentence.last - 1].norm not in (".", "!", "…", ":", ")")


def _is_plural(token: Token | None) -> bool:
    return token is not None and token.pos == "NOUN" and token.norm.endswith(("s", "x"))
