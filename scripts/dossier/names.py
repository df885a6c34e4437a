"""Known names: who or what a form names, as data that a user extends in `seeds/noms.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

from dossier.errors import Refusal
from dossier.model import ActorKind
from dossier.settings import LEXICONS

_OPENING = 4  # characters by which most words are known at once to open no form
_UNACCENTED = str.maketrans("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU")


class KnownName(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry: the name shown, its kind, its other written forms."""

    nom: str
    genre: ActorKind
    alias: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form, the name itself first."""
        return (self.nom, *self.alias)


@dataclass(frozen=True, slots=True)
class Names:
    """Known names by written form, apostrophes straight, capitals as written.

    `by_fold` gives the written form of one in small letters, its capitals without their accents; `openings` are the
    first characters of those.
    """

    by_form: dict[str, KnownName]
    by_fold: dict[str, str] = field(init=False, repr=False, compare=False)
    openings: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_fold", {fold_capitals(form).casefold(): form for form in self.by_form})
        firsts = {
            first + form[1:_OPENING]
            for form, name in self.by_fold.items()
            for first in (fold_capitals(name[0]), form[0].upper())
        }
        object.__setattr__(self, "openings", frozenset(firsts))

    def may_open(self, words: str) -> bool:
        """Whether a known form may start as `words` do; capitals count for the first letter alone."""
        opening = fold_capitals(words[0]) + fold_capitals(words[1:_OPENING]).casefold()
        return any(opening[:length] in self.openings for length in range(1, _OPENING + 1))

    def extended(self, others: Names) -> Names:
        """These names and `others`, which win where both know a form."""
        return Names(self.by_form | others.by_form) if others.by_form else self


def fold_capitals(words: str) -> str:
    """Capitals without their accents, as many type them: « Etats-Unis », « Elysée »."""
    return words if words.isascii() else words.translate(_UNACCENTED)


@cache
def known_names(language: str) -> Names:
    """The names of the language's lexicon."""
    return read_names(LEXICONS / language / "noms.toml")


def read_names(path: Path) -> Names:
    """The names in a file; none when there is no file. Raises Refusal for what it must not hold."""
    remedy = "Écrivez [[nom]], puis nom, genre (organisation, person, place, product, media, group) et alias"
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
        entries = msgspec.convert(raw.get("nom", ()), tuple[KnownName, ...])
    except FileNotFoundError:
        return Names({})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise Refusal(path, str(error), remedy) from error
    if unknown := raw.keys() - {"nom"}:
        raise Refusal(path, f"clé inconnue : {', '.join(sorted(unknown))}", remedy)
    by_form: dict[str, KnownName] = {}
    for entry in entries:
        for form in entry.forms:
            plain = form.replace("’", "'")
            if plain in by_form:
                raise Refusal(path, f"« {form} » y est deux fois", "Gardez-en une seule")
            by_form[plain] = entry
    return Names(by_form)
