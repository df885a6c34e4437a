"""Parts and multiples: « un tiers des communes », « neuf Français sur dix », « deux fois plus »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dossier.extract.figures.amounts import Number
from dossier.extract.figures.rules import any_of, starts_with, values, words
from dossier.extract.figures.surroundings import blurred_from, counted_after, unit_after
from dossier.lexicon import normalise
from dossier.match.numbers import read_number
from dossier.model import Reading, Sentence, Span

_ONE_OUT_OF = re.compile(r"(?<![^\W_])([Uu]ne?)\s+([^\W\d_]+)\s+sur\s+$")
_OUT_OF = re.compile(r"\s+(?:([^\W\d_]+(?:\s+et\s+[^\W\d_]+)?)\s+)?sur\s+")
_OF = re.compile(r"\s+(?:de|du|des)\s|\s*d['’]")
_ELIDED = re.compile(r"\s*d['’]")
_ONE = 80  # characters of « une collectivité sur », with room to spare
_LARGEST_BASE = 10  # « sept sur dix »; « 14 sur 20 » is a mark


@dataclass(frozen=True, slots=True)
class Share:
    """A quantity that is a part or a multiple of another."""

    span: Span
    value: float
    unit: str | None
    counted: Span | None
    rule: str


def find_shares(reading: Reading, sentence: Sentence, numbers: Sequence[Number]) -> Iterator[Share]:
    """The shares of one sentence, in no promised order."""
    yield from _fractions(reading, sentence)
    yield from _out_of(reading, sentence, numbers)
    yield from _multiples(reading, sentence, numbers)


def _fractions(reading: Reading, sentence: Sentence) -> Iterator[Share]:
    text, language = reading.article.text, reading.article.language
    for match in _part(language).finditer(text, sentence.span.start, sentence.span.end):
        count = _count(match["count"] or "un", language)
        after = text[match.end() : sentence.span.end]
        named = starts_with(language, "part_de").match(after) or _ELIDED.match(after)
        meant = named or blurred_from(text, sentence.span, match.start(), language) is not None
        if count is None or not meant or _is_rank(match, after) or starts_with(language, "fausses_parts").match(after):
            continue
        value = count * values(language, "parts")[normalise(match["part"])]
        unit = unit_after(text, sentence.span, Number(Span(*match.span()), value, False, scaled=True), language)
        span = Span(match.start(), unit.end if unit else match.end())
        counted = None if unit else counted_after(reading, sentence, match.end(), linked=True)
        yield Share(span, value, unit.name if unit else None, counted, "chiffres.fraction")


def _is_rank(match: re.Match[str], after: str) -> bool:
    """« la cinquième plus grande crise », « le dixième moins cher »: an order, where « le dixième de » is a part."""
    article = match.group().split()[0].lower()
    ordinal = normalise(match["part"]).rstrip("s").endswith("ième")
    return ordinal and (article == "la" or (article == "le" and not _OF.match(after)))


def _count(word: str, language: str) -> float | None:
    return float(word) if word.isdigit() else read_number([normalise(word)], language)


@cache
def _part(language: str) -> re.Pattern[str]:
    parts = any_of(frozenset(values(language, "parts")))
    count = r"(?:les\s+)?(?P<count>un|deux|trois|quatre|cinq|\d)\s+|la\s+|le\s+|(?<=\s[dD]u\s)"  # « plus du | quart »
    return re.compile(rf"(?<![^\W_])(?:{count})(?P<part>{parts})(?![^\W_-])", re.IGNORECASE)


def _out_of(reading: Reading, sentence: Sentence, numbers: Sequence[Number]) -> Iterator[Share]:
    """« Neuf Français sur dix », « une femme sur huit »; not « 24 heures sur 24 »."""
    text = reading.article.text
    for index, whole in enumerate(numbers):
        one = _ONE_OUT_OF.search(text, max(sentence.span.start, whole.span.start - _ONE), whole.span.start)
        if one and whole.value > 1 and not _measures(reading, sentence, whole):
            yield _share(Span(one.start(), whole.span.end), 1 / whole.value, Span(*one.span(2)))
            continue
        part = numbers[index - 1] if index else None
        if part is None or not part.value < whole.value:
            continue
        between = _OUT_OF.fullmatch(text, part.span.end, whole.span.start)
        if _measures(reading, sentence, whole):
            continue
        if between and (between[1] or whole.value <= _LARGEST_BASE):
            counted = Span(*between.span(1)) if between[1] else None
            yield _share(Span(part.span.start, whole.span.end), part.value / whole.value, counted)


def _measures(reading: Reading, sentence: Sentence, number: Number) -> bool:
    """« une digue sur quatre kilomètres », « une école sur deux étages »: how far, over what."""
    text, language = reading.article.text, reading.article.language
    if unit_after(text, sentence.span, number, language):
        return True
    behind = reading.tokens[reading.token_from(number.span.end)] if number.span.end < sentence.span.end else None
    if behind is None or behind.pos != "NOUN" or not behind.has("Number=Plur"):
        return False
    return not behind.norm.endswith(("és", "ées"))  # « quatre trains sur dix | annulés »


def _share(span: Span, value: float, counted: Span | None) -> Share:
    return Share(span, value, None, counted, "chiffres.sur")


def _multiples(reading: Reading, sentence: Sentence, numbers: Sequence[Number]) -> Iterator[Share]:
    text, language = reading.article.text, reading.article.language
    times = re.compile(rf"\s+fois\s+(?:{any_of(words(language, 'comparaisons'))})(?![^\W_])")
    for number in numbers:
        found = times.match(text, number.span.end, sentence.span.end)
        if found:
            counted = counted_after(reading, sentence, found.end(), linked=True, bare=True)
            yield Share(Span(number.span.start, found.end()), number.value, "fois", counted, "chiffres.fois")
