"""« Et la ministre de rappeler que le pont est sûr »: the infinitive of tales, with its subject in front."""

from __future__ import annotations

from dossier.extract.claims.rules import SentenceHits
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.voices.complements import complements
from dossier.match.clauses import Clause
from dossier.match.nouns import noun_phrase_from
from dossier.model import Sentence


def told_in_the_infinitive(
    sources: Sources, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
) -> list[Voice]:
    """Whoever « Et X de … » gives its words to; none for another sentence."""
    reading, tokens = sources.reading, sources.reading.tokens
    if clauses[0].verb is not None or tokens[sentence.first].norm != "et":
        return []
    phrase = noun_phrase_from(reading, sentence.first + 1, sentence)
    if phrase is None or reading.norm(phrase.last) not in ("de", "d'") or not sources.may_speak(phrase):
        return []
    speech = next((hit for hit in hits.speech if hit.first == phrase.last + 1), None)
    held = complements(reading, clauses[0], clauses) if speech else []
    said = [each for each in held if speech is not None and each.first == speech.last]
    if speech is None or not said or not tokens[speech.first].has("VerbForm=Inf"):
        return []
    chain, _ = sources.chain_of(phrase, sentence, hits)
    cue = sources.rules.cue_of_saying(speech)
    return [Voice(chain, cue, each.first, each.last, (sentence.first, each.first)) for each in said]
