"""What a French verb form can be: a table of endings by model verb and of the stems that take them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, TypeVar

from dossier.lexicon import Lexicon, Rule, VerbRule, load_lexicon

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
VerbRuleT = TypeVar("VerbRuleT", bound=VerbRule)


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

    @cached_property
    def _stems(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Stem and model of each infinitive; two for « asseoir »."""
        found: dict[str, list[tuple[str, str]]] = {}
        for stem, models in self._models.items():
            for model in models:
                found.setdefault(stem + self._infinitives[model], []).append((stem, model))
        return {infinitive: tuple(stems) for infinitive, stems in found.items()}

    def told(self, infinitive: str) -> tuple[str, ...]:
        """How others are told of with a verb: its third persons, past participles and infinitive; sorted, each once."""
        found: set[str] = set()
        for stem, model in self._stems.get(infinitive, ()):
            for ending, uses in self._endings[model].items():
                if any(tense in "KW" or (tense in FINITE and rank in (2, 5)) for tense, rank in uses):
                    found.add(stem + ending)
        return tuple(sorted(found))


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


@cache
def load_verbs(language: str, name: str, rule_type: type[VerbRuleT]) -> Lexicon[VerbRuleT]:
    """A lexicon whose `by_form` holds the forms of its verbs too; each goes to the first rule that has it."""
    lexicon = load_lexicon(language, name, rule_type)
    forms = dict(lexicon.by_form)
    for rule in lexicon.rules:
        for form in (form for words in rule.verbes for form in forms_of(language, words)):
            forms.setdefault(form, rule)
    return Lexicon(lexicon.rules, lexicon.by_id, forms, lexicon.lists, lexicon.values)


@cache
def forms_of(language: str, words: str) -> tuple[str, ...]:
    """« faire savoir » gives « fait savoir »…; « s'indigner » gives « s'indigne », « s'est indigné »."""
    if words.startswith(("se ", "s'")):
        return _reflexive(language, words)
    infinitive, *rest = words.split()
    return tuple(" ".join((form, *rest)) for form in load_conjugations(language).told(infinitive))


def _reflexive(language: str, words: str) -> tuple[str, ...]:
    """« s'indigne », « s'indignaient », « s'est indignée », « s'étaient indignés »; not « indigne »."""
    verbs, pronoun = load_conjugations(language), words[:3] if words.startswith("se ") else "s'"
    infinitive = words.removeprefix(pronoun)
    uses = [(form, use) for form in verbs.told(infinitive) for use in verbs.read(form) if use.infinitive == infinitive]
    found = {pronoun + form for form, use in uses if use.third_person}
    for form in (form for form, use in uses if use.tense == "K"):
        found |= {f"{auxiliary} {form}" for auxiliary in ("s'est", "s'était", "se sont", "s'étaient")}
    return tuple(sorted(found))
