"""Whether « au cas où », « en cas de » and their like make what a clause says depend on something."""

from __future__ import annotations

from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.model import Reading, Sentence


def supposes(reading: Reading, sentence: Sentence, hit: Hit, clause: Clause) -> bool:
    """« sera évacué au cas où »; « a acheté des pompes au cas où la rivière monterait » tells what took place."""
    if hit.form.endswith(" où"):
        alone = reading.tokens[min(hit.last, sentence.last - 1)].pos == "PUNCT"
        verb = clause.verb
        told = verb is not None and (verb.took_place or verb.tense == "imperfect")  # « cherchait au cas où »
        return not (alone or (told and verb is not None and verb.mood == "indicative"))
    return not hit.form.startswith(("à supposer", "en ")) or _heads_clause(reading, sentence, hit)


def depends(reading: Reading, sentence: Sentence, hit: Hit, clause: Clause) -> bool:
    """« En l'absence d'accord, la grève reprendra »; « la grève a repris » tells what took place."""
    verb = clause.verb
    only = reading.norm(hit.first - 1) in ("que", "qu'") and clause.introducer != hit.first - 1
    if only or not _heads_clause(reading, sentence, hit):
        return False  # « demande de ne venir | qu'en cas d'urgence »
    if hit.form.startswith(("en cas", "advenant", "à défaut")) or verb is None:
        return True
    return verb.tense == "future" or (verb.mood == "conditional" and not verb.perfect)


def _heads_clause(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """« En cas de refus, … »: nothing but a break or a conjunction in front of it."""
    before = reading.tokens[hit.first - 1] if hit.first > sentence.first else None
    return before is None or before.pos in ("PUNCT", "CCONJ") or before.norm in ("que", "qu'")
