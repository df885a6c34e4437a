"""What a French verb form can be: a table of endings by model verb and of the stems that take them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dossier.lexicon import Rule, load_lexicon

Tense = Literal["P", "S", "Y", "I", "J", "T", "F", "C", "K", "G", "W"]

_FEATURES: dict[str, tuple[str, ...]] = {
    "P": ("Mood=Ind", "Tense=Pres", "VerbForm=Fin"),
    "S": ("Mood=Sub", "Tense=Pres", "VerbForm=Fin"),
    "Y": ("Mood=Imp", "Tense=Pres", "VerbForm=Fin"),
    "I": ("Mood=Ind", "Tense=Imp", "VerbForm=Fin"),
    "J": ("Mood=Ind", "Tense=Past", "VerbForm=Fin"),
    "T": ("Mood=Sub", "Tense=Imp", "VerbForm=Fin"),
    "F": ("Mood=Ind", "Tense=Fut", "VerbForm=Fin"),
    "C": ("Mood=Cnd", "Tense=Pres", "VerbForm=Fin"),
    "K": ("Tense=Past", "VerbForm=Part"),
    "G": ("Tense=Pres", "VerbForm=Part"),
    "W": ("VerbForm=Inf",),
}
_PARTICIPLES = (("Gender=Masc", "Number=Sing"), ("Gender=Masc", "Number=Plur"),
                ("Gender=Fem", "Number=Sing"), ("Gender=Fem", "Number=Plur"))  # fmt: skip
FINITE = frozenset("PSYIJTFC")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word: « resterait » is (C, 2, "rester"); `rank` counts from 0, je to ils."""

    tense: str
    rank: int
    infinitive: str

    @property
    def third_person(self) -> bool:
        """A finite form that il, elle, ils or elles take."""
        return self.tense in FINITE and self.rank in (2, 5)

    @property
    def features(self) -> frozenset[str]:
        """The morphology of the form, as Universal Dependencies write it."""
        if self.tense in FINITE:
            person = f"Person={self.rank % 3 + 1}"
            return frozenset((*_FEATURES[self.tense], person, "Number=Sing" if self.rank < 3 else "Number=Plur"))
        return frozenset(_FEATURES[self.tense] + (_PARTICIPLES[self.rank] if self.tense == "K" else ()))


class Conjugations:
    """The verb forms of a language. `read` gives every reading of a word, in no promised order."""

    def __init__(self, language: str) -> None:
        lexicon = load_lexicon(language, "conjugaisons", Rule)
        self._endings: dict[str, dict[str, list[tuple[str, int]]]] = {}
        self._infinitives: dict[str, str] = {}
        self._models: dict[str, list[str]] = {}
        for model, lines in lexicon.values["terminaisons"].items():
            self._endings[model] = _endings(lines if isinstance(lines, list) else [])
            self._infinitives[model] = next(
                (ending for ending, uses in self._endings[model].items() if ("W", 0) in uses), ""
            )
        for model, stems in lexicon.values["radicaux"].items():
            for stem in str(stems).split():
                self._models.setdefault("" if stem == "∅" else stem, []).append(model)

    def read(self, word: str) -> tuple[VerbForm, ...]:
        """Readings of a word in lower case; none when it is no verb form."""
        found = []
        for cut in range(len(word) + 1):
            for model in self._models.get(word[:cut], ()):
                for tense, rank in self._endings[model].get(word[cut:], ()):
                    found.append(VerbForm(tense, rank, word[:cut] + self._infinitives[model]))
        return tuple(found)


def _endings(lines: list[str]) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for line in lines:
        tense, *endings = line.split()
        for rank, ending in enumerate(endings):
            if ending != "_":
                found.setdefault("" if ending == "∅" else ending, []).append((tense, rank))
    return found


@cache
def load_conjugations(language: str) -> Conjugations:
    """The table of `lexicons/LANGUAGE/conjugaisons.toml`, read once."""
    return Conjugations(language)
