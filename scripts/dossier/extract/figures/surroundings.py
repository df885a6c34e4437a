"""What stands around a number: the words that blur it, its unit, what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from dossier.extract.figures.amounts import Number
from dossier.extract.figures.rules import any_of, lexicon, starts_with, units
from dossier.extract.figures.traps import is_points_of
from dossier.lexicon import normalise
from dossier.model import Reading, Sentence, Span, Token

_OF = re.compile(r"\s*(?:de\s+l['’]|de\s+la\s+|d['’]|de\s+|du\s+|des\s+)", re.IGNORECASE)
_BARE_OF = re.compile(r"\s*(?:d['’]|de\s+)(?!l['’]|la\s)")
_OPENING = re.compile(r"\s*[«“\"]\s*")
_CURRENCY_BEFORE = re.compile(r"(?<!\d)(?:US)?([$€£]|\b(?:CHF|EUR|USD))\s?$")
_COMPOUND = re.compile(r"(?:[-‑][^\W\d_]+)+")  # « allers | -retours »
_MOST_WORDS = 6
_SIGN = 8  # characters of « USCHF » and a space
_BLUR = 40  # characters of « un peu plus de » with room to spare


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and where its words end."""

    name: str
    end: int


def blurred_from(text: str, sentence: Span, start: int, language: str) -> int | None:
    """Where the words that make the number approximate start: « près de | 12 000 »; None when there are none."""
    found = _approximators(language).search(text, max(sentence.start, start - _BLUR), start)
    return found.start() if found else None


def blurred_to(text: str, sentence: Span, end: int, language: str) -> int | None:
    """Where « environ », said behind the number, ends."""
    found = starts_with(language, "approximations_apres").match(text, end, sentence.end)
    return found.end() if found and text[end].isspace() else None


@cache
def _approximators(language: str) -> re.Pattern[str]:
    forms = any_of(frozenset(lexicon(language).by_form))
    return re.compile(rf"(?<![^\W_])(?:{forms})\s*$", re.IGNORECASE)


def unit_after(text: str, sentence: Span, number: Number, language: str) -> Unit | None:
    """« euros », « % », « km/h »; behind a million or a ten, « d'euros », « d'années »."""
    end = number.span.end
    symbol = _symbols(language).match(text, end, sentence.end)
    if symbol:
        return Unit(units(language, "symboles")[symbol[1]], symbol.end())
    link = _BARE_OF.match(text, end, sentence.end) if number.scaled or number.collective else None
    for place in (end, link.end()) if link else (end,):
        word = _unit_words(language).match(text, place, sentence.end)
        if word and not (normalise(word[1]) in ("point", "points") and is_points_of(text, word.end(), language)):
            return Unit(units(language, "mots")[normalise(word[1])], word.end())
    return None


_AMOUNT = re.compile(r"(?:\d|\bmill(?:ions?|iards?|e))\s*$")
_SIGN_OF = 12  # characters of « milliards » and its space


def currency_before(text: str, start: int, language: str) -> tuple[Unit, int] | None:
    """« $3 milliards »: the unit, and where its sign starts."""
    sign = _CURRENCY_BEFORE.search(text, max(0, start - _SIGN), start)
    if sign is None or _AMOUNT.search(text, max(0, sign.start() - _SIGN_OF), sign.start()):
        return None  # « 2,5 milliards | $ | 2012 à 2018 »: the sign is of the number before it
    return Unit(units(language, "symboles")[sign[1]], start), sign.start()


@cache
def _symbols(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s?({any_of(frozenset(units(language, 'symboles')))})(?![^\W_]|['’][^\W_])")


@cache
def _unit_words(language: str) -> re.Pattern[str]:
    forms = any_of(frozenset(units(language, "mots")))
    # « 24 Heures » is a name, « degrés Celsius » a unit.
    return re.compile(rf"\s*(?=[^\W\d_A-ZÀ-Þ])((?i:{forms}))(?![^\W_]|-[^\W_])")


def counted_after(reading: Reading, sentence: Sentence, end: int, *, linked: bool, bare: bool = False) -> Span | None:
    """The noun that is counted, with the adjectives before it: « 12 | nouveaux cas », « 20 % | du canton ».

    `linked` when a unit, a million or a ten asks for « de »; `bare` when no article may follow it.
    """
    text, language = reading.article.text, reading.article.language
    link = (_BARE_OF if bare else _OF).match(text, end, sentence.span.end)
    if linked and not link:
        return None
    start = link.end() if link else end
    quoted = _OPENING.match(text, start, sentence.span.end)
    start = quoted.end() if quoted else start
    first = max(reading.token_from(start), sentence.first)
    following = reading.tokens[first : min(first + _MOST_WORDS, sentence.last)]
    if link:  # « quatre des | six policiers », « 4 % de | ses effectifs »
        skipped = len(list(takewhile(lambda token: token.pos in ("NUM", "DET"), following)))
        start = following[skipped].span.start if skipped < len(following) else start
        following = following[skipped:]
    if not following or text[start : following[0].span.start].strip():
        return None
    fixed = starts_with(language, "invariables").match(text, start, sentence.span.end)
    if fixed:
        return Span(following[0].span.start, fixed.end())
    noun = _noun(following)
    rest = _COMPOUND.match(text, noun.end) if noun else None
    return Span(noun.start, rest.end()) if noun and rest else noun


def _noun(tokens: Sequence[Token]) -> Span | None:
    for position, token in enumerate(tokens):
        if not token.text[0].isalpha():
            return None
        named = position == 0 and token.text[0].isupper() and token.pos in ("ADJ", "VERB")  # « neuf Français »
        if token.pos in ("NOUN", "PROPN", "X") or named:
            return Span(tokens[0].span.start, token.span.end)
        if token.pos != "ADJ" and not token.has("VerbForm=Part"):
            return None
        if position == 0 and not (len(tokens) > 1 and tokens[1].pos in ("NOUN", "ADJ", "X")):
            return _nominal(tokens)
    return None


def _nominal(tokens: Sequence[Token]) -> Span | None:
    """« 12 blessés », where the model reads a participle; not « dont 12 déposés par la gauche »."""
    agent = len(tokens) > 1 and tokens[1].norm == "par"
    return tokens[0].span if tokens[0].norm.endswith(("s", "x")) and not agent else None


def is_plural(words: str) -> bool:
    """Whether the last of the words may be a plural; a name may (« 26 Rafale »)."""
    last = words.rsplit(maxsplit=1)[-1]
    return last[-1] in "sxz" or last[0].isupper()
