"""Acronyms and their long forms, both ways: « Banque centrale européenne (BCE) », « l'ANSM (Agence…) »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dossier.extract.terms.alignment import SMALL_WORD, cost, fold, is_content, letters_of
from dossier.extract.terms.rules import words as listed
from dossier.extract.terms.words import is_acronym
from dossier.model import Span

_SHORT = re.compile(
    r"(?<![\w.-])(?:(?:[A-ZÀ-Þ]\.){2,}|[A-Z0-9À-Þ][\w&]{1,9}(?:-[A-Z]{1,2})?|(?<=\()[a-z]{4,8}(?=\)))(?![\w-])"
)
_NUMBERED = re.compile(r"[A-Z]{2,5}\d{1,2}")  # « CNO12 »: the twelfth
_COUNTED = re.compile(r"[A-Z]+[2-4][A-Z]{2,}")  # « C2RMF »: Centre de recherche et de restauration…
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = r"(?:l['’]|les?\s|la\s|du\s|des?\s|d['’])?"
_QUOTE = r"[«“\"]?\s*"
_STOPS_LEFT = re.compile(r"[.;:!?()\[\]–—\n]")
_STOPS_RIGHT = re.compile(r"[.;:!?()\[\]–—\n,»”]")
_MOST_WORDS, _LONG_WORD = 18, 9
_MID_PHRASE = 1.6
_FOREIGN = 1.4
_IN_BRACKETS, _ELSEWHERE, _OF_THREE = 0.6, 0.35, 1.5  # cost allowed per letter, and for three letters


@dataclass(frozen=True, slots=True)
class Pair:
    """An acronym and its long form, as they stand; `cost` is 0 when each letter opens a word."""

    short: Span
    long: Span
    cost: float


def find_pairs(text: str, sentence: Span, language: str) -> tuple[Pair, ...]:
    """The pairs of one sentence, in order of their acronyms; the cheapest long form of each."""
    found: list[Pair] = []
    for match in _SHORT.finditer(text, sentence.start, sentence.end):
        short = Span(*match.span())
        sides = (*_long_before(text, sentence, short, language), *_long_after(text, sentence, short, language))
        pairs = [pair for pair in sides if pair.cost <= _allowed(text, pair)]
        if pairs:
            found.append(min(pairs, key=lambda pair: pair.cost))
    return tuple(found)


def _allowed(text: str, pair: Pair) -> float:
    """The cost that still convinces: two letters must both open a word."""
    letters = len(letters_of(text[pair.short.start : pair.short.end]))
    words = text[pair.long.start : pair.long.end].split()
    if len(words) == 2 and all(word[0].isupper() for word in words):
        return 0.0  # « Robert Pandraud (RPR) »: a person and a party
    if text[pair.short.start : pair.short.end].islower():
        return 0.0  # « Union suisse des arts et métiers (usam) »
    if letters <= 2:
        return SMALL_WORD
    opened = text[: pair.short.start].rstrip(" \u00a0\u202f«“").endswith("(")
    bracketed = opened or text.startswith(" (", pair.short.end)
    allowed = letters * (_IN_BRACKETS if bracketed else _ELSEWHERE)
    return min(allowed, _OF_THREE) if letters == 3 else allowed


def _any_of(phrases: Iterable[str]) -> str:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in longest)


@cache
def _between_long_and_short(language: str) -> re.Pattern[str]:
    link = _any_of(listed(language, "devant_le_sigle"))
    return re.compile(
        rf"[»”\"]?\s*(?:\(\s*(?:(?:{link})\s+)?{_QUOTE}{_ARTICLE}|,\s*(?:{link})\s+{_ARTICLE}|\s[–—-]\s{_ARTICLE}|,\s*{_ARTICLE})$"
    )


@cache
def _between_short_and_long(language: str) -> re.Pattern[str]:
    link = rf"(?:(?:{_any_of(listed(language, 'apres_le_sigle'))})\s*:?\s+)?"
    return re.compile(rf"\s*(?:\(\s*{link}|,\s*{link}|\s[–—-]\s|\s:\s|\ssignifie\s){_QUOTE}{_ARTICLE}{_QUOTE}")


def _long_before(text: str, sentence: Span, short: Span, language: str) -> Iterator[Pair]:
    opening = _between_long_and_short(language).search(text, sentence.start, short.start)
    if opening is None or not _may_be_short(text, short, bracketed="(" in opening.group()):
        return
    words = _words_before(text, sentence, opening.start())
    written = [text[word.start : word.end] for word in words]
    letters = text[short.start : short.end].lower().rstrip("0123456789")
    if "(" in opening.group() and letters in listed(language, "sigles_etrangers"):
        yield from _translated(words, written, (short, letters[0]), language)
    else:
        yield from _single_word(text, sentence, short, opening)
    for first in range(len(words) - 1):
        paid = cost(letters_of(text[short.start : short.end]), tuple(written[first:]), language)
        if first and _runs_on(written[first - 1], language) and not written[first][0].isupper():
            paid += _MID_PHRASE
        yield Pair(short, Span(words[first].start, words[-1].end), paid)


def _translated(words: list[Span], written: list[str], acronym: tuple[Span, str], language: str) -> Iterator[Pair]:
    """« les processeurs graphiques (GPU) »: the letters are English, the phrase runs from its article.

    « la Conférence des Nations unies sur le climat (COP) »: or from the capital that the first letter gives.
    """
    short, letter = acronym
    named = [at for at, word in enumerate(written[:-1]) if word[0].isupper() and fold(word).startswith(letter)]
    if named and named[-1]:
        yield Pair(short, Span(words[named[-1]].start, words[-1].end), _FOREIGN)
        return
    articles = listed(language, "articles_devant")
    starts = [at + 1 for at, word in enumerate(written[:-1]) if word.lower() in articles]
    if starts and sum(is_content(word, language) for word in written[starts[-1] :]) > 1:
        yield Pair(short, Span(words[starts[-1]].start, words[-1].end), _FOREIGN)


def _single_word(text: str, sentence: Span, short: Span, opening: re.Match[str]) -> Iterator[Pair]:
    """« érythropoïétine (EPO) »: a long word that gives all the letters; « Espagne (ESP) » is a code."""
    word = re.compile(r"[^\W\d_]+$").search(text, sentence.start, opening.start())
    letters = letters_of(text[short.start : short.end])
    if word is None or "(" not in opening.group() or len(word.group()) < _LONG_WORD or len(letters) < 3:
        return
    whole = fold(word.group())
    inside = re.match(".*".join(letters), whole)
    if word.group().islower() and inside and not whole.startswith(letters):
        yield Pair(short, Span(*word.span()), 0.0)


def _long_after(text: str, sentence: Span, short: Span, language: str) -> Iterator[Pair]:
    opening = _between_short_and_long(language).match(text, short.end, sentence.end)
    bracketed = opening is not None and "(" in opening.group()
    if opening is None or not _may_be_short(text, short, bracketed=bracketed):
        return
    closing = ")" if bracketed else opening.group().strip()[:1]
    for end in _ends(text, sentence, opening.end(), closing):
        words = [Span(*word.span()) for word in _WORD.finditer(text, opening.end(), end)][:_MOST_WORDS]
        written = [text[word.start : word.end] for word in words]
        for last in (len(words),) if bracketed else range(2, len(words) + 1):
            if last > 1 and is_content(written[last - 1], language):
                paid = cost(letters_of(text[short.start : short.end]), tuple(written[:last]), language)
                yield Pair(short, Span(words[0].start, words[last - 1].end), paid)


def _ends(text: str, sentence: Span, start: int, closing: str) -> Iterator[int]:
    """Where a long form may end: at the first break; in brackets or between dashes, past its commas too."""
    stop = _STOPS_RIGHT.search(text, start, sentence.end)
    yield stop.start() if stop else sentence.end
    closed = text.find(closing, start, sentence.end) if closing and closing in ")–—" else -1
    if stop and stop.group() == "," and closed > 0:
        yield closed


def _may_be_short(text: str, short: Span, *, bracketed: bool) -> bool:
    """« Insee », « Unédic » only beside a bracket: elsewhere a capital is a name's."""
    words = text[short.start : short.end]
    counted = bracketed and (_COUNTED.fullmatch(words) or _NUMBERED.fullmatch(words)) is not None
    if counted or is_acronym(words.replace(".", "")):
        return True
    # « (Insee) », not « STPN (Syndicat | des transports…) »; before the bracket, « Arsep (Agence… »
    alone = text[short.end : short.end + 2].lstrip()[:1] in ')»”",;('
    return bracketed and words.isalpha() and alone and (words[0].isupper() or text[short.start - 1] == "(")


def _words_before(text: str, sentence: Span, end: int) -> list[Span]:
    start = sentence.start
    for stop in _STOPS_LEFT.finditer(text, sentence.start, end):
        start = stop.end()
    return [Span(*word.span()) for word in _WORD.finditer(text, start, end)][-_MOST_WORDS:]


def _runs_on(before: str, language: str) -> bool:
    """Whether a phrase that would start behind `before` is cut in its middle: « assistance | vidéo »."""
    return is_content(before, language) and before.lower() not in listed(language, "avant_le_nom")
