"""Who speaks through a document or an information, as the words behind its noun say."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.openers import grammar
from dossier.model import Reading, Sentence

Lists = Mapping[str, frozenset[str]]


def author_behind(reading: Reading, last: int, sentence: Sentence, lists: Lists) -> NounPhrase | None:
    """« un avis | publié lundi par le régulateur », « les éléments | dont dispose la police »; `last` ends the noun."""
    if last >= sentence.last:
        return None
    if reading.tokens[last].norm in ("dont", "que", "qu'"):
        return _holder(reading, last + 1, sentence, lists)
    if reading.tokens[last].norm not in lists["se_publient"]:
        return None
    days = grammar(reading)["circonstances"]
    by = next((t.index for t in reading.tokens[last + 1 : sentence.last] if t.norm not in days), last)
    return noun_phrase_from(reading, by + 1, sentence) if reading.tokens[by].norm == "par" else None


def _holder(reading: Reading, start: int, sentence: Sentence, lists: Lists) -> NounPhrase | None:
    """« dont | dispose la police », « que | La Digue a recueillies », « qu' | a réunies le parquet »."""
    tokens, at = reading.tokens, start
    while at < sentence.last and tokens[at].pos in ("VERB", "AUX", "ADV"):
        at += 1
    phrase = noun_phrase_from(reading, at, sentence)
    if phrase is None:
        return None
    verbs = tokens[start:at] or tokens[phrase.last : min(phrase.last + 3, sentence.last)]
    return phrase if any(t.lemma in lists["detiennent"] for t in verbs) else None
