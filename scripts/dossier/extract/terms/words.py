"""Words of a text as a glossary counts them: elisions apart, hyphens kept, plurals folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dossier.lexicon import normalise
from dossier.model import Span

_WORD = re.compile(r"\w+(?:[-‑]\w+)*['’]?")
_SHORTEST = 4  # « cas », « pas »: too short to be read as a plural


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text: « l’ », « inter-puces »; `stem` is the same for singular and plural."""

    span: Span
    text: str
    stem: str


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words inside `span`, in order."""
    found = _WORD.finditer(text, span.start, span.end)
    return tuple(Word(Span(*match.span()), match.group(), stem(match.group())) for match in found)


def split_words(text: str) -> list[str]:
    """Its words: elisions apart, hyphens kept."""
    return _WORD.findall(text)


@cache
def stem(word: str) -> str:
    """What singular and plural share: « journaux » and « journal » give « journal »."""
    norm = normalise(word).replace("‑", "-")
    if len(norm) < _SHORTEST:
        return norm
    if norm.endswith("aux") and not norm.endswith("eaux"):
        return norm[:-3] + "al"
    return norm[:-1] if norm[-1] in "sx" else norm


@cache
def stems(phrase: str) -> tuple[str, ...]:
    """The stems of a phrase's words."""
    return tuple(stem(match.group()) for match in _WORD.finditer(phrase))


def is_acronym(text: str) -> bool:
    """« IA », « PLUi », « 5G », « R&D »; not « Paris », « XIV », « H20 »."""
    if not 1 < len(text) <= 8 or text.islower():
        return False
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    if capitals < 1 or re.fullmatch(r"[IVX]{2,}[eè]?|MM|Mgr|Cie", text):
        return False
    if any(character.isdigit() for character in text):
        return bool(re.fullmatch(r"\dG|CO2|[A-Z]{2,}-?\d", text))
    return capitals >= 2 and capitals * 2 >= len(letters)


def places(words: Sequence[Word], wanted: tuple[str, ...], text: str) -> tuple[Span, ...]:
    """Where `wanted` stands, whatever its number, with nothing but white space between its words."""
    found: list[Span] = []
    for first in range(len(words) - len(wanted) + 1 if wanted else 0):
        if words[first].stem != wanted[0]:
            continue
        part = words[first : first + len(wanted)]
        if all(word.stem == other for word, other in zip(part, wanted, strict=True)) and _joined(part, text):
            found.append(Span(part[0].span.start, part[-1].span.end))
    return tuple(found)


def _joined(part: Sequence[Word], text: str) -> bool:
    gaps = (text[a.span.end : b.span.start] for a, b in pairwise(part))
    return all(not gap.strip() and "\n\n" not in gap for gap in gaps)


def key_of(form: str) -> tuple[str, ...]:
    """What its places are looked for by: an acronym as it is written, else the stems of its words."""
    return (form,) if is_acronym(form) else stems(form)


def standing(words: Sequence[Word], key: tuple[str, ...], text: str) -> tuple[Span, ...]:
    """Where a key stands: an acronym in the same letters or in capitals (« Insee », « INSEE »), else any number."""
    if len(key) == 1 and key[0][0].isupper():
        forms = {key[0], key[0].upper(), f"{key[0]}s"}
        return tuple(word.span for word in words if word.text in forms)
    return places(words, key, text)
