"""The rule type of terms, and the word lists they are judged with."""

from __future__ import annotations

from functools import cache
from typing import Literal

from dossier.extract.terms.words import stem, stems
from dossier.lexicon import Rule, load_lexicon

Family = Literal[
    "sigle",
    "apposition",
    "tiret",
    "parenthese",
    "deux_points",
    "reformulation",
    "synonyme",
    "verbe",
    "infinitif",
    "appellation",
    "inverse",
    "entendu",
    "attribut",
    "question",
    "reprise",
    "rarete",
    "connu",
]


class TermRule(Rule, frozen=True, kw_only=True):
    """`famille` says where a definition stands; `connus` is the glossary its proofs are read with."""

    famille: Family
    connus: tuple[str, ...] = ()


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The list `name` of the terms' lexicon."""
    return load_lexicon(language, "termes", TermRule).lists[name]


@cache
def nouns(language: str, name: str) -> frozenset[str]:
    """Stems of the list `name` of the terms' lexicon."""
    return frozenset(stem(word) for word in words(language, name))


@cache
def vocabulary(language: str) -> frozenset[tuple[str, ...]]:
    """Stems of the words of each trade, in order."""
    lists = load_lexicon(language, "vocabulaire", Rule).lists
    return frozenset(stems(phrase) for name, phrases in lists.items() if name != "sigles" for phrase in phrases)


@cache
def set_phrases(language: str) -> frozenset[tuple[str, ...]]:
    """Stems of the phrases that hold the letters of a term and are another thing: « demi de mêlée »."""
    return frozenset(stems(phrase) for phrase in words(language, "locutions"))


@cache
def lexicalised(language: str) -> frozenset[str]:
    """The phrases of the vocabulary as they are listed: some are plural for good (« terres rares »)."""
    lists = load_lexicon(language, "vocabulaire", Rule).lists
    return frozenset(phrase for phrases in lists.values() for phrase in phrases)


@cache
def acronyms(language: str) -> frozenset[str]:
    """Common acronyms, in lower case: « ia », « pib »."""
    return load_lexicon(language, "vocabulaire", Rule).lists["sigles"]
