"""The rule types of claims, and where their words stand in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.lexicon import Lexicon, Rule, VerbRule
from dossier.match.forms import FormFinder, Hit
from dossier.model import Evidence, Mood, Reading, Sentence, Span, Token

Family = Literal[
    "devant",
    "devant_personne",
    "pronom",
    "source",
    "impersonnel",
    "participe",
    "chaine",
    "entretien",
    "relais",
    "cause",
    "accusation",
    "etat",
    "jugement",
    "confirme",
    "document",
    "adresse",
]
Effect = Literal["hedged", "modal", "planned", "hypothetical"]
MOOD_OF: dict[Effect, Mood] = {"hedged": "hedged", "modal": "modal", "hypothetical": "hypothetical"}


class AttributionRule(VerbRule, frozen=True, kw_only=True):
    """A turn of phrase that gives a source; `famille` says where the source stands."""

    famille: Family


class CertaintyRule(VerbRule, frozen=True, kw_only=True):
    """Words that make a claim less than asserted; `effet` says how."""

    effet: Effect


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """The four lexicons that claims are read with."""

    attributions: Lexicon[AttributionRule]
    certainty: Lexicon[CertaintyRule]
    negation: Lexicon[VerbRule]
    speech: Lexicon[VerbRule]

    def cue_of_saying(self, hit: Hit) -> Evidence:
        """The words of a verb of saying, under the name of their rule."""
        return evidence(self.speech.by_form[hit.form], hit)

    def is_impersonal(self, hit: Hit) -> bool:
        """« apprend-on », « il est rapporté que », of the hits of `attributions`."""
        return self.attributions.by_form[hit.form].famille == "impersonnel"


@dataclass(frozen=True, slots=True)
class SentenceHits:
    """Where the words of each lexicon stand in one sentence, from left to right."""

    attributions: tuple[Hit, ...]
    certainty: tuple[Hit, ...]
    negation: tuple[Hit, ...]
    speech: tuple[Hit, ...]


class HitFinder:
    """Finds the words of all four lexicons; made once for an article."""

    def __init__(self, rules: ClaimRules) -> None:
        self._attributions = FormFinder(rules.attributions.by_form)
        self._certainty = FormFinder(rules.certainty.by_form)
        self._negation = FormFinder(rules.negation.by_form)
        self._speech = FormFinder(rules.speech.by_form)

    def find(self, reading: Reading, sentence: Sentence) -> SentenceHits:
        """Hits of the four lexicons in one sentence."""
        tokens = reading.words(sentence)
        found = (*self._certainty.find(reading, tokens), *_expectations(tokens))
        certainty = tuple(sorted(found, key=lambda hit: hit.first))
        longer = [hit for hit in certainty if hit.form.startswith("selon ")]  # « selon toute vraisemblance »: nobody
        sources = self._attributions.find(reading, tokens)
        return SentenceHits(
            tuple(hit for hit in sources if not any(sure.first == hit.first for sure in longer)),
            certainty,
            tuple(self._negation.find(reading, tokens)),
            tuple(self._speech.find(reading, tokens)),
        )


def evidence(rule: Rule, hit: Hit) -> Evidence:
    """The words of `hit` under the name of their rule."""
    return Evidence(rule.id, (hit.span,))


def _expectations(tokens: Sequence[Token]) -> Iterator[Hit]:
    """« La ville s'attend | donc | à ce que le pont ferme »: an adverb inside « s'attend à »."""
    for own, verb, adverb, to in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        if own.norm == "s'" and verb.lemma == "attendre" and adverb.pos == "ADV" and to.norm in ("à", "au", "aux"):
            form = "s'attendent à" if verb.has("Number=Plur") else "s'attend à"
            yield Hit(form, own.index, to.index + 1, Span(own.span.start, to.span.end))
