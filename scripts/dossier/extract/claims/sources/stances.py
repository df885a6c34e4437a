"""« pour X »: in whose eyes, in whose stead, or for whose good."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.nouns import NounPhrase
from dossier.match.speech import says
from dossier.model import Reading, Sentence


def has_a_view(sources: Sources, phrase: NounPhrase) -> bool:
    """« Pour le maire, … »; not « Pour les enfants, … »."""
    helped = sources.reading.tokens[phrase.head].norm in sources.lists["beneficiaires"]
    return sources.may_speak(phrase) and not helped


def on_behalf(reading: Reading, first: int, phrase: NounPhrase, sentence: Sentence) -> bool:
    """« Jeanne Roy, | pour la Ligue, | prendra la parole »: behind a name, in whose stead."""
    tokens = reading.tokens
    if _ends_a_word(reading, first - 1, sentence):
        return True
    behind = tokens[phrase.last + 1 : min(phrase.last + 4, sentence.last)]
    marked = first > sentence.first and tokens[first - 1].norm in ("»", "”", '"')
    if marked and any(says(reading, token) for token in behind):
        return True  # « « Il n'est pas prêt » | pour Lens, | a déclaré son entraîneur »
    named = first - 2 >= sentence.first and tokens[first - 1].norm == "," and tokens[first - 2].pos == "PROPN"
    return named and phrase.last < sentence.last and tokens[phrase.last].norm == ","


def _ends_a_word(reading: Reading, mark: int, sentence: Sentence) -> bool:
    """« une marque « de respect » | pour X »; not « « Il a tort » | pour X », « il est « nul » | pour X »."""
    tokens = reading.tokens
    opened = next((t.index for t in reversed(tokens[sentence.first : mark]) if t.norm in ("«", "“", '"')), mark)
    return opened > sentence.first and tokens[mark].norm in ("»", "”", '"') and tokens[opened - 1].lemma != "être"
