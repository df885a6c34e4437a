"""Whom a relative behind a preposition stands for: « un diplomate, selon lequel », « auprès du juge, selon qui »."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.nouns import NounPhrase, noun_phrase_before, noun_phrase_from
from dossier.model import Sentence

_RELATIVES = ("lequel", "laquelle", "lesquels", "lesquelles", "qui")


def is_relative(sources: Sources, phrase: NounPhrase) -> bool:
    """« lequel », « qui »."""
    return sources.reading.tokens[phrase.head].norm in _RELATIVES


def is_a_thesis(sources: Sources, phrase: NounPhrase) -> bool:
    """« l'hypothèse selon laquelle »: what it says is in the clause, and nobody is named who holds it."""
    theses = sources.rules.certainty.by_id["certitude.these"].formes
    return sources.reading.tokens[phrase.head].norm in {form.split(maxsplit=1)[0] for form in theses}


def antecedent(sources: Sources, relative: NounPhrase, preposition: int, sentence: Sentence) -> NounPhrase | None:
    """Whom « lequel » stands for: « un diplomate, selon lequel »; None for another word."""
    if not is_relative(sources, relative) or _is_of_a_thesis(sources, preposition):
        return None
    reading, tokens = sources.reading, sources.reading.tokens
    end = preposition - (tokens[preposition - 1].norm == ",")
    while end > sentence.first:
        phrase = noun_phrase_before(reading, end, sentence, governed=True, like=tokens[relative.head])
        phrase = phrase or noun_phrase_before(reading, end, sentence, governed=True)
        described = tokens[end - 1].pos in ("ADJ", "ADV") or tokens[end - 1].has("VerbForm=Part")
        if phrase is not None or not described:
            return _someone_in(sources, phrase, sentence) if phrase else None
        end -= 1  # « une source | non identifiée | selon laquelle »
    return None


def _is_of_a_thesis(sources: Sources, preposition: int) -> bool:
    """« réfute l'idée | selon laquelle »: whoever holds it is not told."""
    before = sources.reading.tokens[preposition - 1]
    noun = sources.reading.tokens[before.index - 1] if before.pos in ("ADJ", "PUNCT") else before
    return noun.norm in sources.lists["theses"]


def _someone_in(sources: Sources, phrase: NounPhrase, sentence: Sentence) -> NounPhrase:
    """« dans la semaine auprès | de la gendarmerie de Dinan, | selon qui »: the last part of it that may speak."""
    tokens = sources.reading.tokens
    if sources.may_speak(phrase) or not any(t.norm == "auprès" for t in tokens[phrase.head : phrase.last]):
        return phrase
    parts = (noun_phrase_from(sources.reading, i, sentence) for i in range(phrase.head + 2, phrase.last))
    heard = (p for p in parts if p and p.last == phrase.last and sources.may_speak(p))
    return next(heard, phrase)
