"""« un logiciel malveillant appelé rançongiciel », « on appelle zoonose une maladie qui… »."""

from __future__ import annotations

from dossier.extract.terms import generality as g
from dossier.extract.terms import meanings as m
from dossier.extract.terms.phrases import (
    CLOSING,
    OPENING,
    Phrase,
    Tokens,
    is_plural,
    is_specific,
    is_very_rare,
    phrase_before,
)
from dossier.extract.terms.rules import words
from dossier.extract.terms.words import is_acronym

_LONGEST_QUOTE = 6
_NEAR_VERB = 6  # tokens from the comma to « entendent », its subject between
_NEAR_PAR = 3  # tokens from « par » to its word, marks and article between


def appellation(tokens: Tokens, first: int, last: int, language: str) -> tuple[Phrase, int, int] | None:
    """The term behind the words, the noun phrase before them."""
    term = _named(tokens, last, language)
    end = _back_over_asides(tokens, first, language)
    start = _phrase_start(tokens, end, language) if term else None
    if term is None or start is None or m.points(tokens[start], language) or m.owns(tokens[start], language):
        return None
    return (term, start, end) if g.is_general(tokens[start:end], language) else None


def inverse(tokens: Tokens, first: int, last: int, language: str) -> tuple[Phrase, int, int] | None:
    """« on appelle « X » une maladie… »: the term has no article, the definition has one."""
    term = _named(tokens, last, language)
    if term is None:
        return None
    that = next((i for i in range(first - 1, max(0, first - _NEAR_VERB), -1) if tokens[i].norm in ("que", "qu'")), 0)
    if that:  # « des roches sombres | que les géologues nomment ophiolites »
        return appellation(tokens, that, last, language)
    start = term.last
    while start < len(tokens) and tokens[start].text in CLOSING | {","}:
        start += 1
    if start >= len(tokens) or not m.is_determiner(tokens[start], language):
        return None
    end = m.end_of_meaning(tokens, start, ",", language)
    return (term, start, end) if g.is_general(tokens[start:end], language) else None


def heard(tokens: Tokens, first: int, last: int, language: str) -> tuple[Phrase, int, int] | None:
    """« Par « X », on entend un logement classé F », « Par « X », les chercheurs entendent… »."""
    comma = next((i for i in range(first - 1, max(0, first - _NEAR_VERB), -1) if tokens[i].text == ","), 0)
    if comma < 1 or last >= len(tokens):
        return None
    term = phrase_before(tokens, comma, language)
    before = tokens[: term.first][-_NEAR_PAR:] if term is not None else ()
    if term is None or not any(t.norm == "par" for t in before) or not m.starts_meaning(tokens[last], language):
        return None
    end = m.end_of_meaning(tokens, last, ",", language)
    return (term, last, end) if g.is_general(tokens[last:end], language) else None


def _named(tokens: Tokens, start: int, language: str) -> Phrase | None:
    """A quoted common noun, an acronym, or bare words: « appelé à la barre » names nothing."""
    quoted = start < len(tokens) and tokens[start].text in OPENING
    first = start + quoted
    last = _closing(tokens, first) if quoted else _bare_end(tokens, first, language)
    if last is None or last == first:
        return None
    if not tokens[first].text[0].islower() and not is_acronym(tokens[first].text):
        return None
    term = Phrase(first, last, quoted)
    return term if is_specific(tokens, term, language) else None


def _closing(tokens: Tokens, first: int) -> int | None:
    near = range(first, min(len(tokens), first + 1 + _LONGEST_QUOTE))
    return next((position for position in near if tokens[position].text in CLOSING), None)


def _bare_end(tokens: Tokens, first: int, language: str) -> int | None:
    if first >= len(tokens):
        return None
    learned = is_very_rare(tokens, Phrase(first, first + 1, False), language)  # « anatocisme », read as an adjective
    if tokens[first].pos == "ADJ" and not learned:
        return None
    last = first
    while last < len(tokens) and tokens[last].pos in ("NOUN", "ADJ", "X", "PROPN") and tokens[last].text[0].isalpha():
        last += 1
    return last


def _back_over_asides(tokens: Tokens, position: int, language: str) -> int:
    """« …(CRPC), souvent | appelée »: the end of the words that the name is given to."""
    adverbs = words(language, "adverbes_de_nom")
    while position and (tokens[position - 1].norm in adverbs or tokens[position - 1].text == ","):
        position -= 1
    if position and tokens[position - 1].text == ")":
        while position and tokens[position - 1].text != "(":
            position -= 1
        position -= 1
    return max(position, 0)


def _phrase_start(tokens: Tokens, end: int, language: str) -> int | None:
    """The first determiner from which nothing but a noun phrase runs to `end`."""
    start = end
    while start and tokens[start - 1].text not in ",;:()–—«»":
        start -= 1
    for position in range(start, end - 1):
        if not m.is_determiner(tokens[position], language) or (position > start and tokens[position - 1].pos == "NOUN"):
            continue
        part = tokens[position:end]
        if m.is_noun_phrase(part, language) and m.head_of(part, language) is not None:
            return position
    several = (i for i in range(start + 1, end - 1) if tokens[i - 1].norm == "de" and tokens[i].pos == "NOUN")
    bare = next((i for i in several if is_plural(tokens[i])), None)  # « au niveau de | sites de contact appelés… »
    return bare if bare is not None and m.is_noun_phrase(tokens[bare:end], language) else None
