"""The editors' definitions: `seeds/glossaire.toml` read, and which entry a term belongs to."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dossier.errors import Refusal
from dossier.extract.terms.words import stems
from dossier.lexicon import normalise

_KEYS = "Une entrée a terme, definition et reference ; elle peut avoir variantes et sigle"


class GlossaryEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An editor's definition and the published reference it comes from."""

    terme: str
    definition: str
    reference: str
    variantes: tuple[str, ...] = ()
    sigle: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way the term is written, the citation form first."""
        return (self.terme, *self.variantes, *((self.sigle,) if self.sigle else ()))


@dataclass(frozen=True, slots=True)
class Glossary:
    """The editors' definitions, each form of a term belonging to one entry only."""

    entries: tuple[GlossaryEntry, ...] = ()

    def find(self, *forms: str | None) -> GlossaryEntry | None:
        """The entry that has one of `forms`, whatever its number; case and apostrophes aside."""
        wanted = {stems(form) for form in forms if form}
        return next((e for e in self.entries if wanted & {stems(form) for form in e.forms}), None)


def load_glossary(path: Path) -> Glossary:
    """The editors' definitions in `path`; none if there is no such file. Raises Refusal, with the entry's line."""
    if not path.exists():
        return Glossary()
    try:
        text = path.read_text("utf-8")
        raw = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refusal(path, f"ce fichier ne se lit pas ({error})", "Écrivez-le en TOML et en UTF-8") from error
    if unknown := sorted(raw.keys() - {"entree"}):
        raise Refusal(path, f"clé inconnue : {', '.join(unknown)}", "Ce fichier ne contient que des [[entree]]")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*entree\s*\]\]", line)]
    entries: list[GlossaryEntry] = []
    taken: dict[tuple[str, ...], str] = {}
    for index, table in enumerate(raw.get("entree", ())):
        line = lines[index] if index < len(lines) else None
        entry = _entry(path, line, table)
        for key, form in {stems(form): normalise(form) for form in entry.forms}.items():
            if key in taken:
                problem = f"« {form} » est déjà une forme de « {taken[key]} »"
                raise Refusal(path, problem, "Gardez cette forme dans une seule entrée", line)
            taken[key] = entry.terme
        entries.append(entry)
    return Glossary(tuple(entries))


def _entry(path: Path, line: int | None, table: Mapping[str, object]) -> GlossaryEntry:
    if unknown := sorted(table.keys() - set(GlossaryEntry.__struct_fields__)):
        raise Refusal(path, f"clé inconnue : {', '.join(unknown)}", _KEYS, line)
    if missing := [key for key in ("terme", "definition", "reference") if not table.get(key)]:
        raise Refusal(path, f"il manque {', '.join(missing)}", _KEYS, line)
    try:
        entry = msgspec.convert(table, GlossaryEntry)
    except msgspec.ValidationError as error:
        raise Refusal(
            path, "une valeur n'est ni un texte ni, pour variantes, une liste de textes", _KEYS, line
        ) from error
    if not all(words.strip() for words in (*entry.forms, entry.definition, entry.reference)):
        raise Refusal(path, f"« {entry.terme} » : une valeur est vide", _KEYS, line)
    return entry
