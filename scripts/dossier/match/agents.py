"""« La coopérative | fondée par Anne Petit et Luc Marin | promet »: who made it does not speak for it."""

from __future__ import annotations

from dossier.match.nouns import NounPhrase, noun_phrase_before
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence

_OPENERS = ("que", "qu'", "qui", "car", "mais", "si", "s'", ";", ":")


def made_by(reading: Reading, sentence: Sentence, phrase: NounPhrase, group: VerbGroup) -> NounPhrase | None:
    """The phrase that names of agents follow, when `phrase` is the last of them; None when it is none.

    Two joined names would take a verb in the plural, and no verb stands before them for « et » to join.
    """
    tokens = reading.tokens
    if not tokens[group.finite].has("Number=Sing") or _has_a_verb(reading, sentence, phrase.first):
        return None
    first = _first_joined(reading, sentence, phrase)
    if first is None or first.first - 2 <= sentence.first or tokens[first.first - 1].norm != "par":
        return None
    made = first.first - 2
    return noun_phrase_before(reading, made, sentence) if tokens[made].is_past_participle else None


def _first_joined(reading: Reading, sentence: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    """The first of « Anne Petit, Luc Marin et Omar Diallo », whose last is `phrase`; None for a name alone."""
    if reading.norm(phrase.first - 1) not in ("et", "ou"):
        return None
    found: NounPhrase | None = phrase
    while found is not None and found.first - 1 > sentence.first and reading.norm(found.first - 1) in ("et", "ou", ","):
        found = noun_phrase_before(reading, found.first - 1, sentence, governed=True)
    return found


def _has_a_verb(reading: Reading, sentence: Sentence, end: int) -> bool:
    ahead = reading.tokens[sentence.first : end]
    start = max((t.index for t in ahead if t.norm in _OPENERS), default=sentence.first)
    return any(t.has("VerbForm=Fin") for t in reading.tokens[start:end])
