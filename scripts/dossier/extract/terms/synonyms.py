"""Another and plainer name of a learned word: « la dyspnée, ou essoufflement », « aussi appelée maladie du… »."""

from __future__ import annotations

from dossier.extract.terms import generality as g
from dossier.extract.terms import meanings as m
from dossier.extract.terms.phrases import (
    CLOSING,
    OPENING,
    Phrase,
    Tokens,
    is_specific,
    is_technical,
    is_very_rare,
    phrase_before,
    rarest,
)
from dossier.extract.terms.rules import words
from dossier.extract.terms.words import is_acronym

_PLAINER = 0.4  # Zipf: two or three times as usual
_RARE = 3.3

Match = tuple[Phrase, int, int]


def synonym(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« le quantitative easing, ou assouplissement quantitatif, »: bare, and closed by a mark."""
    if first < 2 or tokens[first - 1].text not in (",", "(") or last >= len(tokens):
        return None
    term = phrase_before(tokens, first - 1, language)
    if term is None or not is_specific(tokens, term, language):
        return None
    if tokens[last].text in OPENING:
        return _translation(tokens, term, last, language)
    end = m.end_of_meaning(tokens, last, ",", language)
    part = tokens[last:end]
    if _says_what_one_does(part, language):
        learned = term.marked or is_very_rare(tokens, term, language)
        return (term, last, end) if learned else None
    same = _is_closed(tokens, term, end, language) and _is_noun(part, language)
    told = same and (g.is_general(part, language) or _is_plain_word(tokens, term, part, language))
    return (term, last, end) if told else None


def _is_noun(part: Tokens, language: str) -> bool:
    return bool(part) and part[0].pos in ("NOUN", "ADJ") and not m.is_determiner(part[0], language)


def _is_closed(tokens: Tokens, term: Phrase, end: int, language: str) -> bool:
    """A comma behind the other name; or the sentence's end, when the term is rare and has its article."""
    if end >= len(tokens) or tokens[end].text == ",":
        return end < len(tokens)
    rare = rarest(tokens[term.first : term.last], language) < _RARE or _is_learned(tokens, term, language)
    return tokens[end].text in ".)" and rare and tokens[term.first - 1].pos == "DET"


def everyday_name(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« la fièvre catarrhale, aussi appelée « maladie de la langue bleue », »: how everybody calls it."""
    start = first
    while start and tokens[start - 1].norm in words(language, "adverbes_de_nom"):
        start -= 1
    usual = start < first or tokens[first].norm.startswith(("dit", "connu"))
    if not usual or start < 2 or tokens[start - 1].text not in (",", "("):
        return None
    term = phrase_before(tokens, start - 1, language)
    name = _name_behind(tokens, last, language)
    if term is None or name is None or not _is_learned(tokens, term, language) or not _is_any(tokens, term):
        return None
    begin, end = name
    part = tokens[begin:end]
    plainer = rarest(part, language) > rarest(tokens[term.first : term.last], language) + _PLAINER
    named = any(token.text[0].isupper() for token in part)
    return (term, begin, end) if plainer and not named else None


def _name_behind(tokens: Tokens, start: int, language: str) -> tuple[int, int] | None:
    """The words of the other name, without its marks: a noun, closed by a mark."""
    while start < len(tokens) and tokens[start].norm in words(language, "adverbes_de_nom"):
        start += 1
    quoted = start < len(tokens) and tokens[start].text in OPENING
    begin = start + quoted
    near = range(begin, len(tokens))
    end = next((i for i in near if tokens[i].text in CLOSING or (not quoted and tokens[i].text in ",.)")), begin)
    part = tokens[begin:end]
    named = bool(part) and part[0].pos not in ("ADP", "DET", "PRON", "NUM", "PUNCT", "CCONJ", "SCONJ")
    quality = len(part) == 1 and part[0].pos == "ADJ"  # « la rocade, dite « verte » »
    return (begin, end) if named and not quality and m.is_noun_phrase(part, language) else None


def _translation(tokens: Tokens, term: Phrase, opening: int, language: str) -> Match | None:
    """« le « cloud seeding », ou « ensemencement des nuages », »: a phrase in marks for a word in marks."""
    end = next((i for i in range(opening, len(tokens)) if tokens[i].text in CLOSING), opening)
    part = tokens[opening + 1 : end]
    small = term.marked and tokens[term.first].text.islower() and bool(part) and part[0].text.islower()
    told = m.count_content(part, language) > 1 and m.is_noun_phrase(part, language)
    return (term, opening + 1, end) if small and told else None


def _says_what_one_does(part: Tokens, language: str) -> bool:
    """« le fait de taire… », « l'art de… »: a deed said in full, whatever its article."""
    following = part[1:4]
    deed = len(following) == 3 and following[0].norm in words(language, "noms_de_faire")
    return deed and following[1].norm in ("de", "d'", "à") and following[2].has("VerbForm=Inf")


def _is_plain_word(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« essoufflement » for « dyspnée »: one usual word for a word that hardly anyone uses."""
    alone = len(part) == 1 and part[0].text.islower() and part[0].pos == "NOUN"
    if not alone or not is_very_rare(tokens, term, language):
        return False
    return rarest(part, language) >= rarest(tokens[term.first : term.last], language) + _PLAINER


def _is_learned(tokens: Tokens, term: Phrase, language: str) -> bool:
    """An acronym, or words with one that hardly anyone uses; no name."""
    part = tokens[term.first : term.last]
    if any(token.text[0].isupper() and not is_acronym(token.text) for token in part):
        return False
    introduced = term.first > 0 and tokens[term.first - 1].pos in ("DET", "ADP")
    return introduced and (term.marked or is_technical(tokens, term, language))


def _is_any(tokens: Tokens, term: Phrase) -> bool:
    """« ce dispositif, appelé… » and « son procédé, dit… » are one thing."""
    return tokens[term.first - 1].norm not in ("ce", "cet", "cette", "son", "sa")
