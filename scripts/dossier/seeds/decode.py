"""Bytes to text: UTF-8, or the encoding that the sidecar names, or that a page declares; anything else is refused."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from dossier.errors import Refusal
from dossier.seeds.clean import REPLACEMENT, clean_text
from dossier.seeds.files import shown

# What French texts come in, by the name Python gives each. A page that says iso-8859-1 means
# windows-1252 (WHATWG Encoding Standard): typographic quotation marks stand where Latin-1 has controls.
_ENCODINGS = {
    "utf-8": "utf-8-sig",
    "utf-8-sig": "utf-8-sig",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "cp1252": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-15": "iso8859-15",
    "mac-roman": "mac-roman",
    "cp850": "cp850",
}
KNOWN = "utf-8, utf-16, windows-1252, iso-8859-1, iso-8859-15, mac-roman, cp850"

_SIGNATURES = {
    b"%PDF-": "un PDF",
    b"PK\x03\x04": "une archive ZIP, ou un document .docx, .odt ou .epub",
    b"\xd0\xcf\x11\xe0": "un ancien document Word",
    b"{\\rtf": "un document RTF",
    b"\x1f\x8b": "une archive gzip",
    b"\x89PNG": "une image",
    b"\xff\xd8\xff": "une image",
    b"GIF8": "une image",
}
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


def find_encoding(name: str) -> str | None:
    """The codec for an encoding as people write it (« latin1 », « Windows-1252 »), or None."""
    try:
        return _ENCODINGS.get(codecs.lookup(name.strip()).name)
    except (LookupError, ValueError):
        return None


def decode(data: bytes, path: Path, codec: str | None) -> str:
    """The text of `data`, without its byte order mark. `codec` None means UTF-8; Refusal if it does not fit."""
    if not data.strip():
        raise Refusal(shown(path), "ce fichier est vide", "Mettez-y l'article, ou retirez-le", line=1)
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise _not_text(path, f"ce n'est pas du texte, mais {kind}")
    try:
        text = data.decode(codec or _declared_codec(data, path) or "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _undecoded(data, path, codec, error) from error
    if clean_text(text)[0].count(REPLACEMENT) > len(text) / 10:
        raise _not_text(path, "ce n'est pas du texte lisible : plus d'un caractère sur dix est un code de commande")
    return text


def _declared_codec(data: bytes, path: Path) -> str | None:
    """The encoding that a page declares, when it is not UTF-8: its own word, as good as that of a sidecar."""
    declared = _DECLARED.search(data[:4096]) if path.suffix.lower() in (".html", ".htm") else None
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return find_encoding(declared[1].decode()) if declared else None
    return None


def _undecoded(data: bytes, path: Path, codec: str | None, error: UnicodeDecodeError) -> Refusal:
    sidecar = path.with_suffix(".toml").name
    if codec is not None:
        remedy = f"Corrigez « encoding » dans {sidecar}"
        return Refusal(shown(path), f"ce fichier n'est pas en {codec}, que nomme {sidecar}", remedy)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "utf-16"
    elif b"\0" in data:
        return _not_text(path, "ce n'est pas du texte")
    else:
        declared = _DECLARED.search(data[:4096])
        name = declared[1].decode().lower() if declared else "windows-1252"
        name = name if find_encoding(name) not in (None, "utf-8-sig") else "windows-1252"
    line = data.count(b"\n", 0, error.start) + 1
    remedy = f'Enregistrez-le en UTF-8, ou nommez son encodage dans {sidecar}, par exemple : encoding = "{name}"'
    return Refusal(shown(path), "ce fichier n'est pas en UTF-8", remedy, line)


def _not_text(path: Path, problem: str) -> Refusal:
    return Refusal(shown(path), problem, "Ouvrez-le et enregistrez l'article en .txt, .md ou .html")
