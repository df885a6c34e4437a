"""Words said that stand for a noun: « le célèbre « Va-t'en » de Jules Morel », « son « ça suffit ! » »."""

from __future__ import annotations

from dossier.match.memory import once_per_sentence
from dossier.model import Reading, Sentence, Token

_CLOSING = {"«": "»", "“": "”", '"': '"'}
_SAYS = ("PRON", "VERB", "AUX", "SCONJ")
_ARTICLES = ("le", "la", "les", "un", "une")
_LONGEST = 12  # tokens between the marks


@once_per_sentence
def said_names(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """The tokens of such nouns, marks included, when the sentence has a verb beside them."""
    found: set[int] = set()
    for token in reading.words(sentence):
        if (
            token.text in _CLOSING
            and token.index not in found
            and is_behind_a_determiner(reading, token.index, sentence)
        ):
            found |= _inside(reading, token, sentence)
    verbs = (t.index for t in reading.words(sentence) if t.has("VerbForm=Fin"))
    return frozenset(found) if any(at not in found for at in verbs) else frozenset()


def is_behind_a_determiner(reading: Reading, mark: int, sentence: Sentence) -> bool:
    """« le célèbre « Va-t'en », and not « la « thèse du maire » », whose noun is between the marks."""
    at = mark - 1
    while at > sentence.first and reading.tokens[at].pos == "ADJ":
        at -= 1
    led = at >= sentence.first and (reading.tokens[at].pos == "DET" or reading.norm(at) in _ARTICLES)
    return led and mark + 1 < sentence.last and reading.tokens[mark + 1].pos in _SAYS


def _inside(reading: Reading, mark: Token, sentence: Sentence) -> set[int]:
    behind = reading.tokens[mark.index + 1 : min(mark.index + _LONGEST, sentence.last)]
    close = next((t.index for t in behind if t.text == _CLOSING[mark.text]), None)
    return set(range(mark.index, close + 1)) if close is not None else set()
