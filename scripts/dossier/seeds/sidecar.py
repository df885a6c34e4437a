"""NAME.toml beside a seed: its metadata, and corrections of what was found in it.

An unknown key is refused, for it would be lost in silence.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from dossier.errors import Refusal
from dossier.model import Correction
from dossier.seeds.corrections import KEY, read_corrections
from dossier.seeds.files import read_bytes, shown
from dossier.seeds.limits import SIDECAR_BYTES
from dossier.seeds.metadata import KEYS, Entry, Metadata, gather


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a person says of one seed."""

    metadata: Metadata = field(default_factory=Metadata)
    corrections: tuple[Correction, ...] = ()


def read_sidecar(path: Path) -> Sidecar:
    """What the TOML file `path` says; nothing if there is no such file. Raises Refusal."""
    if not os.path.lexists(path):
        return Sidecar()
    data = read_bytes(path, SIDECAR_BYTES)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refusal(shown(path), "ce fichier n'est pas en UTF-8", "Enregistrez-le en UTF-8", line) from error
    values = parse_toml(text, path)
    corrections = read_corrections(values.pop(KEY, []), text, path)
    for key in values:
        if key not in KEYS:
            raise Refusal(shown(path), f"clé inconnue : « {key} »", _advice(key), line_of(key, text))
    metadata = gather(((key, Entry(key, value, line_of(key, text))) for key, value in values.items()), path)
    return Sidecar(metadata, corrections)


def parse_toml(text: str, path: Path, first: int = 1) -> dict[str, object]:
    """The tables of `text`, whose first line is line `first` of `path`. Raises Refusal."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(text, path, first, str(error)) from error
    except RecursionError as error:
        raise Refusal(shown(path), "trop de crochets imbriqués", "Écrivez une clé et un texte par ligne") from error


def line_of(key: str, text: str, first: int = 1) -> int | None:
    """The line of `path` on which `key` is set at the top of a TOML text."""
    match = re.search(rf"^[ \t]*(\[+[ \t]*)?[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", text, re.MULTILINE)
    return first + text.count("\n", 0, match.start()) if match else None


def _broken(text: str, path: Path, first: int, message: str) -> Refusal:
    at = re.search(r"at line (\d+)", message)
    line = first + (int(at[1]) - 1 if at else text.rstrip().count("\n"))
    if "overwrite" in message:
        return Refusal(shown(path), "la même clé est écrite deux fois", "Gardez une seule des deux lignes", line)
    remedy = 'Écrivez les textes entre guillemets et les dates sans : title = "Titre", published = 2025-08-14'
    return Refusal(shown(path), "cette ligne ne se lit pas comme du TOML", remedy, line)


def _advice(key: str) -> str:
    close = difflib.get_close_matches(key.lower(), KEYS, n=1)
    hint = f"Vouliez-vous « {close[0]} » ? " if close else ""
    return f"{hint}Les clés sont {', '.join(KEYS)} et [[{KEY}]]"
