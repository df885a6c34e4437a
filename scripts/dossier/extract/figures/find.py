"""The quantities of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.extract.figures import traps
from dossier.extract.figures.amounts import Number, find_numbers
from dossier.extract.figures.ranges import Pair, pair_at
from dossier.extract.figures.rules import FigureRule, units, words
from dossier.extract.figures.shares import Share, find_shares
from dossier.extract.figures.surroundings import (
    Unit,
    blurred_from,
    blurred_to,
    counted_after,
    currency_before,
    is_plural,
    unit_after,
)
from dossier.lexicon import Lexicon, normalise
from dossier.model import Date, Evidence, Figure, Reading, Sentence, Span

_BELOW = re.compile(r"(?<![^\W_])moins\s+$", re.IGNORECASE)
_PART = re.compile(r"\bdont\s+$")
_HALF = re.compile(r"\s+et\s+demie?(?![^\W_])")
_MINUS = 20  # characters of « moins » and its spaces, with room to spare
_CENTS = re.compile(
    r"\s(\d\d)(?=[.,;:!?)»]|\s(?:à|au|de|du|le|la|les|l['’]|pour|par|et|contre|en|l)\b|$)"
)  # « 3 euros | 20 »
_PURSES = frozenset({"euro", "franc", "dollar"})
_DISTANCES = frozenset({"m", "km", "km/h"})
_TEMPERATURES = frozenset({"°C", "degré"})


def find_figures(reading: Reading, dates: Sequence[Date], rules: Lexicon[FigureRule]) -> tuple[Figure, ...]:
    """The quantities, in order of the text; nothing that overlaps one of `dates`.

    A span goes from the word that blurs the number to its unit; what is counted stands apart.
    Ordinals, years, codes, scores, addresses and « un » alone are left, and so is « des milliers »,
    to which no value could be given.
    """
    taken = [date.span for date in dates]
    found = (figure for sentence in reading.sentences for figure in _in_sentence(reading, sentence, taken))
    return tuple(sorted((f for f in found if f.evidence.rule in rules.by_id), key=lambda figure: figure.span))


def _in_sentence(reading: Reading, sentence: Sentence, dates: Sequence[Span]) -> Iterator[Figure]:
    text, language = reading.article.text, reading.article.language
    closed = [*dates, *traps.phones(text, sentence.span)]
    numbers = find_numbers(text, sentence.span, language)
    for share in find_shares(reading, sentence, numbers):
        if not any(share.span.overlaps(span) for span in closed):
            closed.append(share.span)
            yield _of_share(reading, sentence, share)
    read, end = -1, 0
    whole: Figure | None = None
    for index, number in enumerate(numbers):
        if index <= read or number.span.start < end or traps.is_trap(text, sentence.span, number, closed, language):
            continue
        pair = pair_at(reading, sentence, numbers, index)
        if pair and not pair.changes and _tells_time(reading, sentence, pair):
            read = index + 1
            continue
        figure = _of_range(reading, sentence, pair) if pair and not pair.changes else None
        if figure:
            read = index + 1
        else:
            figure = _of_number(reading, sentence, number, pair if pair and pair.changes else None)
        if figure:
            end = figure.span.end  # « huitante | pour cent » holds a second number
            figure = _of_whole(reading.article.text[sentence.span.start : figure.span.start], figure, whole)
            whole = figure if figure.counted else whole
            yield figure


def _of_share(reading: Reading, sentence: Sentence, share: Share) -> Figure:
    start = blurred_from(reading.article.text, sentence.span, share.span.start, reading.article.language)
    span = share.span if start is None else Span(start, share.span.end)
    proof = Evidence(share.rule, (span,))
    return Figure(span, share.value, None, share.unit, start is not None, share.counted, proof)


def _of_whole(before: str, figure: Figure, whole: Figure | None) -> Figure:
    """« 3200 anneaux, dont | pas moins de 1700 | à Vidaube »: it counts the same, and fewer."""
    part = _PART.search(before) and figure.counted is None and figure.unit is None
    if part and whole and whole.unit is None and whole.value > figure.value:
        return replace(figure, counted=whole.counted)
    return figure


def _tells_time(reading: Reading, sentence: Sentence, pair: Pair) -> bool:
    """« de 9 à 18 heures »."""
    hours = pair.unit is not None and pair.unit.name == "h" and pair.high <= 24
    return hours and traps.is_clock(reading.article.text, sentence.span, pair.first, reading.article.language)


def _of_range(reading: Reading, sentence: Sentence, pair: Pair) -> Figure | None:
    text, language, unit = reading.article.text, reading.article.language, pair.unit
    end = unit.end if unit else pair.second.span.end
    counted = _counted(reading, sentence, end, unit, pair.second)
    told = traps.counts_alone(text, sentence.span, pair.second, language, at=pair.start)
    if not (unit or counted or pair.second.shaped or told):
        return None
    start = blurred_from(text, sentence.span, pair.start, language)
    span = Span(pair.start if start is None else start, end)
    proof = Evidence("chiffres.fourchette", (span,))
    return Figure(span, pair.low, pair.high, unit.name if unit else None, start is not None, counted, proof)


def _of_number(reading: Reading, sentence: Sentence, number: Number, change: Pair | None) -> Figure | None:
    """`change` when the number is what something was before it became another."""
    text, language = reading.article.text, reading.article.language
    sign = currency_before(text, number.span.start, language)
    unit = sign[0] if sign else unit_after(text, sentence.span, number, language)
    end = max(unit.end, number.span.end) if unit else number.span.end
    counted = _counted(reading, sentence, end, unit, number)
    start = sign[1] if sign else number.span.start
    blur = blurred_from(text, sentence.span, start, language)
    bare = counted is None and blur is None  # a year, « vers environ | 1998 », is a date before
    if change is None and _is_left(reading, sentence, number, unit, bare=bare):
        return None
    value, start = _below_zero(text, sentence, number, unit, start)
    half = (
        _HALF.match(text, unit.end, sentence.span.end) if unit and not number.scaled and not number.collective else None
    )
    if half:
        value, end = value + 0.5, half.end()
    cents = _CENTS.match(text, unit.end, sentence.span.end) if unit and unit.name in _PURSES else None
    if cents and number.digits and not (number.shaped or number.scaled):
        value, end = value + int(cents[1]) / 100, cents.end(1)
    after = blurred_to(text, sentence.span, counted.end if counted and not unit else end, language)
    span = Span(start if blur is None else blur, after or end)
    blurred = blur is not None or after is not None
    lent = change.unit.name if change and change.unit else None
    proof = Evidence(_rule(number, unit, counted, blurred=blurred), (span,))
    return Figure(span, value, None, unit.name if unit else lent, number.collective or blurred, counted, proof)


def _below_zero(text: str, sentence: Sentence, number: Number, unit: Unit | None, start: int) -> tuple[float, int]:
    """« moins 5 degrés »: the value below zero, and where « moins » starts."""
    below = _BELOW.search(text, max(sentence.span.start, start - _MINUS), start)
    if below and unit and unit.name in _TEMPERATURES:
        return -number.value, below.start()
    return number.value, start


def _counted(reading: Reading, sentence: Sentence, end: int, unit: Unit | None, number: Number) -> Span | None:
    thousands = normalise(reading.article.quote(number.span)).endswith("mille")
    linked = unit is not None or ((number.scaled or number.collective) and not thousands)
    measured = unit is not None and unit.name not in ("%", "point")
    counted = counted_after(reading, sentence, end, linked=linked, bare=measured)
    if counted is None:
        return None
    noun = reading.article.quote(counted)
    plural = is_plural(noun) or normalise(noun) in words(reading.article.language, "invariables")
    if unit is None and abs(number.value) >= 2 and not plural:
        return None  # « 226 résident à Nancy »: a verb, read as a noun
    if traps.is_year(number) and not _is_noun(reading, counted):
        return None  # « les textes de 2019 consacrés à l'eau »
    link = reading.article.text[end : counted.start].strip()
    # « à 140 km de Sanaa », « la base 133 de Nancy »
    place = noun[0].isupper() and (measured or (not linked and link in ("de", "d'", "d’")))
    # « les 24 Heures du Mans »
    named = noun[0].isupper() and normalise(noun) in units(reading.article.language, "mots")
    return None if place or named or normalise(noun) == "fois" else counted


def _is_noun(reading: Reading, span: Span) -> bool:
    return any(token.span.end == span.end and token.pos == "NOUN" for token in reading.inside(span))


def _is_left(reading: Reading, sentence: Sentence, number: Number, unit: Unit | None, *, bare: bool) -> bool:
    """Whether the number is no quantity, now that its unit is known; `bare` when it counts nothing either."""
    text, language, at = reading.article.text, reading.article.language, sentence.span
    if unit is None:
        zero = number.value in (0, 1) and not number.digits  # « zéro déchet », « plus d'une personne »
        unsaid = bare and not (number.shaped or number.collective or traps.counts_alone(text, at, number, language))
        named = (
            traps.is_often(text, at, number)
            or traps.follows_name(text, at, number)
            or traps.is_both(text, at, number, language)
        )
        return zero or unsaid or named or traps.is_dated(text, at, number, language)
    if unit.name == "an" and traps.is_band(text, at, number):
        return True
    if unit.name in _DISTANCES and traps.is_event(text, at, number, language):
        return True
    return unit.name == "h" and traps.is_clock(text, at, number, language)


def _rule(number: Number, unit: Unit | None, counted: Span | None, *, blurred: bool) -> str:
    if number.collective:
        return "chiffres.collectif"
    if blurred:
        return "chiffres.approx"
    if unit:
        return "chiffres.pourcentage" if unit.name == "%" else "chiffres.unite"
    return "chiffres.compte" if counted else "chiffres.nu"
