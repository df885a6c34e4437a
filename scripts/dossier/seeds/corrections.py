"""What a person says of findings, under [[correction]] in NAME.toml; it is replayed at every build."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from dossier.errors import Refusal
from dossier.model import Certainty, Correction
from dossier.seeds.clean import one_line
from dossier.seeds.files import shown
from dossier.seeds.limits import FIELD
from dossier.text import find_words

KEY = "correction"
CERTAINTIES: dict[str, Certainty] = {
    "affirmé": "asserted",
    "non confirmé": "unconfirmed",
    "possible": "possible",
    "annoncé": "announced",
    "hypothétique": "hypothetical",
}
_ID = re.compile(r"[a-z]-[a-z0-9-]+")
_NUMBERED = re.compile(r"^([ce]-[0-9a-f]{8}(?:-\d+)?)-a\d+$")
_REMEDY = (
    "Une correction a trouvaille (l'identifiant), puis certitude, negation, voix ou retirer ; et motif si vous voulez"
)


def read_corrections(tables: object, text: str, path: Path) -> tuple[Correction, ...]:
    """The corrections of a sidecar: `tables` as parsed from its `text`. Raises Refusal, with the table's line."""
    lines = [n for n, line in enumerate(text.split("\n"), 1) if re.match(r"\s*\[\[\s*correction\s*\]\]", line)]
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise Refusal(
            shown(path), f"« {KEY} » n'est pas une liste de tables", f"Écrivez [[{KEY}]], puis une clé par ligne"
        )
    found: dict[str, Correction] = {}
    for index, table in enumerate(tables):
        line = lines[index] if index < len(lines) else None
        correction = _correction(table, line, path)
        if correction.finding in found:
            remedy = "Réunissez-les sous un seul [[correction]]"
            raise Refusal(shown(path), f"« {correction.finding} » est corrigé deux fois", remedy, line)
        found[correction.finding] = correction
    return tuple(found.values())


def check_voices(corrections: tuple[Correction, ...], text: str, path: Path) -> None:
    """Raises Refusal when a voice is not in the article's own words."""
    for correction in corrections:
        for words in correction.voice or ():
            if not any(find_words(text, words)):
                problem = f"« {words} » n'est pas dans le texte de l'article"
                raise Refusal(shown(path), problem, "Recopiez la voix telle que l'article la nomme", correction.line)


def _correction(table: Mapping[str, object], line: int | None, path: Path) -> Correction:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READ:
            raise Refusal(shown(path), f"clé inconnue dans une correction : « {key} »", _REMEDY, line)
        field, read, expected = _READ[key]
        values[field] = read(value)
        if values[field] is None:
            raise Refusal(shown(path), f"« {key} » ne se lit pas", expected, line)
    if "finding" not in values or not values.keys() - {"finding", "reason"}:
        raise Refusal(shown(path), "cette correction ne dit pas quoi corriger", _REMEDY, line)
    if values.get("removed") and values.keys() & {"certainty", "negated", "voice"}:
        raise Refusal(shown(path), "cette correction retire et modifie à la fois", "Gardez l'un des deux", line)
    return Correction(line=line, **values)


def recorded_id(shown: str) -> str:
    """The id as the record gives it: in an address, that of a sentence which two articles share may end in -a2."""
    return _NUMBERED.sub(r"\1", shown)


def _id(value: object) -> str | None:
    return recorded_id(value) if isinstance(value, str) and _ID.fullmatch(value) else None


def _certainty(value: object) -> Certainty | None:
    return CERTAINTIES.get(value) if isinstance(value, str) else None


def _boolean(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _true(value: object) -> bool | None:
    return True if value is True else None


def _voice(value: object) -> tuple[str, ...] | None:
    """One voice or several, outermost first; the empty text is the article's own."""
    if value == "":
        return ()
    names = value if isinstance(value, list) else [value]
    worded = tuple(name for name in names if isinstance(name, str) and name.strip())
    return worded if worded and len(worded) == len(names) else None


def _reason(value: object) -> str | None:
    text = one_line(value) if isinstance(value, str) else ""
    return text if 0 < len(text) <= FIELD else None


_READ: dict[str, tuple[str, Callable[[object], object], str]] = {
    "trouvaille": ("finding", _id, "Prenez l'identifiant dans l'adresse de la page, par exemple c-1a2b3c4d"),
    "certitude": ("certainty", _certainty, f"Écrivez l'un de : {', '.join(CERTAINTIES)}"),
    "negation": ("negated", _boolean, "Écrivez true ou false"),
    "voix": ("voice", _voice, 'Recopiez les mots de l\'article entre guillemets, ou "" pour sa propre voix'),
    "retirer": ("removed", _true, "Écrivez true, ou retirez la ligne"),
    "motif": ("reason", _reason, "Écrivez une phrase courte, entre guillemets"),
}
