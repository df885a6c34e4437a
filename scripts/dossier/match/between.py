"""What may stand between an auxiliary and its participle: « a | de son côté | relevé », « a | mardi | annoncé »."""

from __future__ import annotations

from collections.abc import Set

from dossier.model import Reading, Sentence, Token

_MARKS = frozenset({'"', "«", "“"})


def phrase_at(reading: Reading, start: int, sentence: Sentence, phrases: Set[str]) -> int:
    """How many tokens one of `phrases` takes here: « à plusieurs reprises » three; 0 when there is none."""
    for size in (4, 3, 2):
        words = " ".join(t.norm for t in reading.tokens[start : min(start + size, sentence.last)])
        if words in phrases:
            return size
    return 0


def day_at(
    reading: Reading, start: int, sentence: Sentence, days: Set[str], moments: Set[str], months: Set[str]
) -> int:
    """How many tokens a day or a month takes here: « ce mardi soir » three, « le 3 mai » three, « en février » two."""
    norms = [token.norm for token in reading.tokens[start : min(start + 5, sentence.last)]]
    if norms[:1] == ["en"] and norms[1:2] and norms[1] in months:
        return 2
    first = int(norms[:1] == ["ce"] or norms[:1] == ["le"])
    size = first + (norms[first : first + 1] != [] and norms[first] in days)
    if norms[size + 1 : size + 2] and norms[size].removesuffix("er").isdigit() and norms[size + 1] in months:
        return size + 2  # « le 3 mai », « mardi 3 mai »
    if size == first or norms[:1] == ["le"]:
        return 0  # « le mardi » comes back
    return size + (norms[size : size + 1] != [] and norms[size] in moments)


def opens_a_quotation(reading: Reading, token: Token, auxiliary: Token) -> bool:
    """« a | « | entendu un gros bruit » »: a participle that someone said; « est « fatiguée » » qualifies."""
    after = reading.tokens[min(token.index + 1, len(reading.tokens) - 1)]
    said = after.has("VerbForm=Part") and after.pos in ("VERB", "AUX")
    return token.norm in _MARKS and auxiliary.lemma == "avoir" and said
