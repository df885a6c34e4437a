"""Numbers that are no quantities: labels, codes, addresses, scores, years, times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dossier.extract.figures.amounts import Number
from dossier.extract.figures.rules import any_of, before, ends_with, starts_with, words
from dossier.lexicon import normalise
from dossier.match.numbers import number_words
from dossier.model import Span

_PHONE = re.compile(
    r"(?<!\d)(?:(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}|0\s?8\d{2}[\s.-]?\d{3}[\s.-]?\d{3}|\+\d{2,3}(?:[\s./-]?\d{1,3}){3,5}"
    r"|0\d{1,3}/\d{2,3}(?:[.\s]\d{2}){2})(?!\d)"
)
_NUMBERED = re.compile(r"(?<![^\W_])(?:[nN]\s?[°º]s?\s*|[nN]o\s*|[LRDN]\.?\s?)$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+\.?)['’]?\s*$")
_NAME_BEFORE = re.compile(r"([^\W_][\w.-]*)\s+$")
_ENUMERATOR = re.compile(r"\s*(?:[.)]\s|\)|°\s)")
_SCORE = re.compile(r"\s*(?:[-–]|à|partout)\s*\d{1,3}(?![\d,])(?!\s*(?:[%€°]|[^\W\d_]))")
_ALL_DAY = re.compile(r"\s+[^\W\d_]+\s+sur\s+(\d+)")
_TIME = re.compile(r"\s?[hH](?![^\W_])|\s?[hH]\s?\d{2}|\s?['’′]\s?\d")
_PLATE = re.compile(r"\d{1,4}\s[A-Z]{2,3}\s\d{2,3}(?!\d)")
_BAND = re.compile(r"\b(?:les|des|aux|ces)\s+(?:plus|moins)\s+de\s+$", re.IGNORECASE)
# « 312 voix contre 201 », « 143 km/h au lieu de 80 », « multiplié par trois ».
_AGAINST = re.compile(r"(?:\bvoix|\d)[^.;:()]*\s(?:contre|au lieu de)\s+$|\b(?:multipli|divis)\w+\s+par\s+$")
_PART_OF = re.compile(r"\d[^.;:]*\sdont\s+$")
_IN_ALL = re.compile(r"\s+(?:au total|en tout)(?![^\W_])")
_OFTEN = re.compile(r"\s+fois(?![^\W_])")
_FREQUENCY = re.compile(r"\s?FM(?![^\W_])")
_POSTCODE = re.compile(r"\d{5}\s+[A-ZÀ-Þ]")
_REACH = 24  # characters of « deux poids, deux mesures » on either side of a number
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_ITEMS = 1000  # a number in brackets below this one is an item's, a note's or a county's


def phones(text: str, sentence: Span) -> tuple[Span, ...]:
    """Where telephone numbers stand."""
    return tuple(Span(*match.span()) for match in _PHONE.finditer(text, sentence.start, sentence.end))


def is_trap(text: str, sentence: Span, number: Number, taken: Sequence[Span], language: str) -> bool:
    """Whether the number names, dates, orders or locates something instead of measuring it."""
    if any(number.span.overlaps(span) for span in taken) or _in_set_phrase(text, number, language):
        return True  # « en deux temps »
    led_by, after = before(text, sentence, number.span.start), text[number.span.end : sentence.end]
    if _is_label(led_by, number, language) or _is_month_day(after, language):
        return True
    if _goals(language).match(after) or _is_result(led_by, after, language):
        return True  # « trois buts à un »
    if not number.digits:
        return False
    all_day = _ALL_DAY.match(after)  # « 24 heures sur 24 »
    if _TIME.match(after) or _FREQUENCY.match(after) or (all_day and float(all_day[1]) == number.value):
        return True
    return not number.shaped and (
        _is_listed(led_by, after, number)
        or bool(_SCORE.match(after))
        or bool(_street(language).match(after))
        or bool(_POSTCODE.match(text, number.span.start))
        or bool(_PLATE.match(text, number.span.start))
    )


@cache
def _set_phrases(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(words(language, 'locutions'))})(?![^\W_])", re.IGNORECASE)


def _in_set_phrase(text: str, number: Number, language: str) -> bool:
    """« en deux temps », « à deux doigts de »: the number of a set phrase counts nothing."""
    if number.shaped:
        return False
    around = _set_phrases(language).finditer(text, max(0, number.span.start - _REACH), number.span.end + _REACH)
    return any(phrase.start() <= number.span.start and number.span.end <= phrase.end() for phrase in around)


def _is_label(led_by: str, number: Number, language: str) -> bool:
    """« article 49 », « dossard 12 », « le 15 », « n° 3 »."""
    if number.digits and _NUMBERED.search(led_by):
        return True
    found = _WORD_BEFORE.search(led_by)
    if found is None or number.shaped or number.collective:
        return False
    word = normalise(found[1]).removesuffix(".")
    labels = words(language, "etiquettes") | words(language, "articles_singuliers")
    return word in labels or word.removesuffix("s") in words(language, "etiquettes")


@cache
def _street(language: str) -> re.Pattern[str]:
    streets = any_of(words(language, "voies"))
    return re.compile(rf"\s*,?\s*(?:bis\s+|ter\s+)?(?:{streets})(?![^\W_])", re.IGNORECASE)


def _is_listed(led_by: str, after: str, number: Number) -> bool:
    """« 1. », « (2) »: the number of an item, of a note, of a county."""
    opened = led_by.rstrip().endswith("(") or not led_by.strip()
    return opened and bool(_ENUMERATOR.match(after)) and number.value < _ITEMS


@cache
def _month(language: str) -> re.Pattern[str]:
    months = any_of(words(language, "mois"))
    return re.compile(rf"(?:\s*(?:er)?\s*(?:et|ou|au|,|-)\s*\d{{1,2}})?\s+(?:{months})(?![^\W_])", re.IGNORECASE)


def _is_month_day(after: str, language: str) -> bool:
    return bool(_month(language).match(after))


@cache
def _goals(language: str) -> re.Pattern[str]:
    goals = any_of(words(language, "buts"))
    return re.compile(rf"\s+(?:{goals})\s+à\s+(?:\d|{any_of(number_words(language))})(?![^\W_])", re.IGNORECASE)


@cache
def _result(language: str) -> re.Pattern[str]:
    results = any_of(words(language, "resultats"))
    return re.compile(rf"(?<![^\W_])(?:{results})(?:\s+[^\W\d_]+){{0,3}}\s+(\d{{1,3}}\s+à\s+)?$", re.IGNORECASE)


def _is_result(led_by: str, after: str, language: str) -> bool:
    """« une défaite 1 à 0 face à Toulouse »: either number."""
    found = _result(language).search(led_by)
    return bool(found and (found[1] or re.match(r"\s+à\s+\d{1,3}(?![\d,])(?!\s*%)", after)))


def is_band(text: str, sentence: Span, number: Number) -> bool:
    """« les moins de 12 ans »: a class of people."""
    return bool(_BAND.search(before(text, sentence, number.span.start)))


def is_often(text: str, sentence: Span, number: Number) -> bool:
    """« au moins deux fois »: how often, and nothing more."""
    return bool(_OFTEN.match(text, number.span.end, sentence.end))


def is_year(number: Number) -> bool:
    """Four bare digits from 1000 to 2100."""
    return number.digits and not number.shaped and _FIRST_YEAR <= number.value <= _LAST_YEAR


def is_dated(text: str, sentence: Span, number: Number, language: str) -> bool:
    """« En 2023 », « fin 2019 », « juin 2018 »: the word before a year."""
    led_by = before(text, sentence, number.span.start)
    dated = ends_with(language, "devant_une_annee").search(led_by) or ends_with(language, "mois").search(led_by)
    return is_year(number) and bool(dated)


def is_both(text: str, sentence: Span, number: Number, language: str) -> bool:
    """« les deux conducteurs »: one and the other."""
    led_by = before(text, sentence, number.span.start)
    return not number.digits and number.value == 2 and bool(ends_with(language, "articles_pluriels").search(led_by))


def is_event(text: str, sentence: Span, number: Number, language: str) -> bool:
    """« le 3 000 mètres »: a race, when a distance follows."""
    return bool(ends_with(language, "devant_une_epreuve").search(before(text, sentence, number.span.start)))


def is_clock(text: str, sentence: Span, number: Number, language: str) -> bool:
    """« à 20 heures », when hours follow."""
    led_by = before(text, sentence, number.span.start)
    return not number.shaped and number.value <= 24 and bool(ends_with(language, "devant_une_heure").search(led_by))


def follows_name(text: str, sentence: Span, number: Number) -> bool:
    """« iPhone 15 », « Ligue 1 », « CAC 40 »: a capital right before a bare number, not at the sentence's start."""
    found = _NAME_BEFORE.search(before(text, sentence, number.span.start))
    if found is None or not number.digits or number.shaped:
        return False
    return found.start() > 0 and any(character.isupper() for character in found[1])


def counts_alone(text: str, sentence: Span, number: Number, language: str, at: int | None = None) -> bool:
    """« ils étaient 300 », « dont 12 »: nothing is named, but the words before count.

    `at` is where what counts ends, when it is not right before the number: « ils étaient | entre 300 et 400 ».
    """
    led_by = before(text, sentence, number.span.start if at is None else at)
    told = ends_with(language, "verbes_de_compte").search(led_by) or _AGAINST.search(led_by)
    told = told or _IN_ALL.match(text, number.span.end, sentence.end)
    part = _PART_OF.search(led_by)  # « 2300 places, dont | 1900 »
    return number.value > 1 and bool(part or (told and not is_year(number)))


def is_points_of(text: str, end: int, language: str) -> bool:
    """« trois points | de vente » are shops."""
    link = re.compile(r"\s+(?:de\s+|d['’]|du\s+)").match(text, end)
    return bool(link and starts_with(language, "points_de").match(text, link.end()))
