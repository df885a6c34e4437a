"""Whom « il » may be: a source already met, with what its words say of gender and number."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.match.genders import SUBJECT_FEATURES
from dossier.model import Actor, Attribution

PRONOUNS: dict[str, tuple[str, ...]] = {
    **SUBJECT_FEATURES,
    "lui": ("Gender=Masc", "Number=Sing"),
    "celui-ci": ("Gender=Masc", "Number=Sing"),
    "celle-ci": ("Gender=Fem", "Number=Sing"),
    "ceux-ci": ("Gender=Masc", "Number=Plur"),
    "celles-ci": ("Gender=Fem", "Number=Plur"),
    "ce dernier": ("Gender=Masc", "Number=Sing"),
    "cette dernière": ("Gender=Fem", "Number=Sing"),
    "à ses yeux": ("Number=Sing",),
    "à leurs yeux": ("Number=Plur",),
}
SAME = ("la même source", "de même source", "de la même source", "cette même source")
OF_EITHER = ("me", "maître", "dr", "docteur", "pr", "professeur")  # « Me Inès Carvalho »
OPPOSITE = {
    "Gender=Masc": "Gender=Fem",
    "Gender=Fem": "Gender=Masc",
    "Number=Sing": "Number=Plur",
    "Number=Plur": "Number=Sing",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source already met; `morph` is what its noun or its article says of gender and number."""

    source: Attribution
    morph: frozenset[str]
    sentence: str
    spoke: bool

    def may_be(self, pronoun: str) -> bool:
        """Whether nothing in its gender or number speaks against the pronoun."""
        return not any(OPPOSITE[feature] in self.morph for feature in PRONOUNS[pronoun])

    def must_be(self, pronoun: str) -> bool:
        """Whether its words have the very gender and number of the pronoun."""
        return set(PRONOUNS[pronoun]) <= self.morph


def is_one(body: Actor) -> bool:
    """« Brevex », « la Ligue du rail » are never « ils »; « Médecins du lac », « les dockers » may be."""
    return body.kind in ("organisation", "media", "place") and body.name.split()[0][-1] not in "sx"
