"""Numbers as they are written: « 12 000 », « 1.250 », « 3,5 », « quatre-vingt-dix », « une dizaine »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dossier.extract.figures.rules import any_of, before, ends_with, units, values, words
from dossier.lexicon import normalise
from dossier.match.numbers import read_number
from dossier.model import Span

_SPACES = " \u00a0\u2009\u202f"
_DIGITS = re.compile(
    r"(?<![^\W_])(?<![^\W_][-‑.,/:'’+])"
    r"(?P<sign>[-−–+](?=\d))?"
    rf"(?P<whole>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?![\d.])|\d+)"
    r"(?P<decimals>,\d+|\.\d{1,2}(?![\d.]))?"
)
# « 10-15 % »; a score or a code has no unit behind it.
_HYPHENED = re.compile(rf"(?<![\w.,/-])(\d+(?:,\d+)?)[-–](\d+(?:,\d+)?)(?=[{_SPACES}]?(?:%|€|[^\W\d_]{{2}}))")
_CODE = re.compile(r"[-‑/:.,'’]\d|[-‑][^\W\d_]|[hH]\d")
_ORDINAL = re.compile(r"\s?(?:e|er|ers|ère|ères|re|res|ème|èmes|eme|emes|nd|nds|nde|ndes|ᵉ|ᵉʳ)(?![^\W_])")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_HALF = re.compile(r"\s+et\s+demie?(?![^\W_])")
_LARGE = re.compile(r"(?:millions?|milliards?)$", re.IGNORECASE)
_OF = re.compile(r"\s+(?:de\s|d['’])")
_MOST_WORDS = 9
_ONES, _AND = frozenset({"un", "une"}), "et"


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands.

    `shaped` when its writing alone shows a quantity (« 12 000 », « 3,5 »), `scaled` when a million
    or more ends it, `collective` when it is told as « une dizaine ».
    """

    span: Span
    value: float
    digits: bool
    shaped: bool = False
    scaled: bool = False
    collective: bool = False


def find_numbers(text: str, sentence: Span, language: str) -> tuple[Number, ...]:
    """The numbers of one sentence, left to right, none over another; « un » counts only in « près d'une | tonne »."""
    found = [*_hyphened(text, sentence), *_in_digits(text, sentence, language), *_in_words(text, sentence, language)]
    kept: list[Number] = []
    for number in sorted(found, key=lambda number: number.span):
        if not kept or number.span.start >= kept[-1].span.end:
            kept.append(number)
    return tuple(kept)


def _hyphened(text: str, sentence: Span) -> Iterator[Number]:
    for match in _HYPHENED.finditer(text, sentence.start, sentence.end):
        low, high = (float(match[group].replace(",", ".")) for group in (1, 2))
        if low < high:
            yield Number(Span(*match.span(1)), low, True)
            yield Number(Span(*match.span(2)), high, True)


def _in_digits(text: str, sentence: Span, language: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text, sentence.start, sentence.end):
        touches = text[match.end() : match.end() + 1].isalnum()
        if touches and not _may_touch(language).match(text, match.end()):
            continue  # « 20h », « 4x4 », « 5G »
        if _ORDINAL.match(text, match.end()) or _CODE.match(text, match.end()):
            continue
        shaped = not match["whole"].isdigit() or (match["decimals"] or "").startswith(",")
        number = Number(Span(_sign_start(text, match), match.end()), _value(text, match), True, shaped)
        yield _scaled(text, sentence, number, language)


def _sign_start(text: str, match: re.Match[str]) -> int:
    """A dash with a space before it is punctuation: « – 12 % »."""
    dash = match["sign"] == "–" and text[: match.start()].endswith(" ")
    return match.start("whole") if dash else match.start()


def _value(text: str, match: re.Match[str]) -> float:
    digits = re.sub(r"\D", "", match["whole"]) + (match["decimals"] or "").replace(",", ".")
    below = _sign_start(text, match) < match.start("whole") and match["sign"] != "+"
    return -float(digits) if below else float(digits)


def _in_words(text: str, sentence: Span, language: str) -> Iterator[Number]:
    found = list(_LETTERS.finditer(text, sentence.start, sentence.end))
    position = 0
    while position < len(found):
        ahead = found[position : position + _MOST_WORDS]
        number = _collective(text, ahead, language) or _longest(text, ahead, language)
        if number is None:
            position += 1
            continue
        number = _scaled(text, sentence, number, language)
        one = normalise(text[number.span.start : number.span.end]) in _ONES and not (number.scaled or number.collective)
        if not one or ends_with(language, "devant_un").search(before(text, sentence, number.span.start)):
            yield number
        while position < len(found) and found[position].start() < number.span.end:
            position += 1


def _longest(text: str, found: Sequence[re.Match[str]], language: str) -> Number | None:
    """The longest number that starts with the first word; « millions » alone says nobody knows how many."""
    best: Number | None = None
    said: list[str] = []
    for last, match in enumerate(found):
        if last and text[found[last - 1].end() : match.start()].strip(_SPACES):
            break
        word = normalise(match.group())
        if not last and (word == _AND or (word != "mille" and word in values(language, "multiplicateurs"))):
            break
        said.append(word)
        value = read_number(said, language)
        if value is None:
            break  # what does not begin a number begins no longer one
        if word != _AND:
            best = Number(Span(found[0].start(), match.end()), value, False)
    return best


def _collective(text: str, found: Sequence[re.Match[str]], language: str) -> Number | None:
    """« une petite dizaine », « deux douzaines »; not « la quinzaine », nor « des milliers »."""
    after = 2 if len(found) > 1 and found[1].group() in words(language, "tailles") else 1
    first = normalise(found[0].group())
    told = first == "la" and bool(_OF.match(text, found[-1 if after >= len(found) else after].end()))
    count = 1.0 if told else read_number([first], language)  # « la cinquantaine de coureurs »
    if count is None or after >= len(found) or "," in text[found[0].end() : found[after].start()]:
        return None
    noun = normalise(found[after].group())
    table = values(language, "collectifs")
    value = table.get(noun) or table.get(noun.removesuffix("s"))
    if value is None:
        return None
    return Number(Span(found[0].start(), found[after].end()), count * value, False, collective=True)


def _scaled(text: str, sentence: Span, number: Number, language: str) -> Number:
    """« 1,5 | milliard », « 12 | M » before a currency, « une dizaine | de millions », « un million | et demi »."""
    end, scale, value = number.span.end, 1.0, number.value
    multiplier = _multiplier(language).match(text, end, sentence.end)
    prefix = None if multiplier else _prefix(language).match(text, end, sentence.end)
    said = None if number.digits else _LARGE.search(text[number.span.start : end])
    if multiplier:
        end, scale = multiplier.end(), values(language, "multiplicateurs")[multiplier[1]]
    elif prefix:
        end, scale = prefix.end(), values(language, "prefixes")[prefix[1]]
    elif said is None:
        return number
    half = _HALF.match(text, end, sentence.end)
    if half:
        value += 0.5 * (values(language, "multiplicateurs")[said[0].lower()] if said else 1.0)
    span = Span(number.span.start, half.end() if half else end)
    return replace(number, span=span, value=round(value * scale, 6), scaled=True, shaped=True)


@cache
def _multiplier(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:d['’]\s*|de\s+)?({any_of(frozenset(values(language, 'multiplicateurs')))})(?![^\W_])")


@cache
def _prefix(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s?({any_of(frozenset(values(language, 'prefixes')))})(?=[€$£])")


@cache
def _may_touch(language: str) -> re.Pattern[str]:
    """What may touch a number: a unit's symbol, a prefixed currency, a multiplier."""
    symbols = any_of(frozenset(units(language, "symboles")))
    prefixes = any_of(frozenset(values(language, "prefixes")))
    multipliers = any_of(frozenset(values(language, "multiplicateurs")))
    return re.compile(rf"(?:{symbols}|(?:{prefixes})[€$£]|{multipliers})(?![^\W_])")
