"""What is said about an article outside its text: in NAME.toml, or in the head of a Markdown seed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dossier.errors import Refusal
from dossier.seeds.clean import one_line
from dossier.seeds.decode import KNOWN, find_encoding
from dossier.seeds.files import shown
from dossier.seeds.languages import french_name, readable
from dossier.seeds.limits import FIELD, TITLE, written


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; None is not known."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str | None = None
    encoding: str | None = None  # the codec's name in Python
    licence: str | None = None
    excerpts_only: bool | None = None

    def over(self, other: Metadata) -> Metadata:
        """This metadata, completed by `other`."""
        known = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(other, **{name: value for name, value in known.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value as a person wrote them; `line` counts from 1 in the file."""

    key: str
    value: object
    line: int | None


class Unreadable(Exception):
    """A value that a field does not take: what is wrong with it, and how to write it."""

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem, self.remedy = problem, remedy
        super().__init__(problem)


def gather(entries: Iterable[tuple[str, Entry]], path: Path) -> Metadata:
    """The metadata of `(field, entry)` pairs, one per field. Raises Refusal with the entry's line."""
    found = Metadata()
    for field, entry in entries:
        try:
            value = _READ[field](entry.value)
        except Unreadable as error:
            problem = f"« {entry.key} » {error.problem}"
            raise Refusal(shown(path), problem, error.remedy, entry.line) from error
        found = found.over(Metadata(**{_TARGET.get(field, field): value}))
    return found


def web_address(text: str) -> str | None:
    """`text` if it is an http or https address that a page may link to, else None."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    sound = parts.scheme in ("http", "https") and host and one_line(text) == text and not re.search(r"[\s<>\"\\]", text)
    return text if sound and len(text) <= FIELD else None


def day(text: str) -> dt.date | None:
    """The day of an ISO date or date and time, as written (no change of time zone), or None."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?", text.strip())
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _line(value: object, longest: int = FIELD) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise Unreadable("n'est pas un texte", "Écrivez une seule valeur, entre guillemets")
    text = one_line(value)
    if not text:
        raise Unreadable("est vide", "Écrivez sa valeur, ou retirez la ligne")
    if len(text) > longest:
        size = f"{written(len(text))} caractères, la limite est {written(longest)}"
        raise Unreadable(f"est trop long : {size}", "Raccourcissez-le")
    return text


def _title(value: object) -> str | None:
    return _line(value, TITLE)


def _byline(value: object) -> str | None:
    names = value if isinstance(value, list) else [value]
    text = ", ".join(name for name in map(_line, names) if name)
    return without_par(text) or None


def without_par(byline: str) -> str:
    """A byline without the « Par » that introduces the names."""
    return re.sub(r"^(?:par|by)\s+(?=\S)", "", byline, flags=re.IGNORECASE)


def _published(value: object) -> dt.date | None:
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if found := day(str(value)):
        return found
    raise Unreadable(f"vaut « {_short(value)} », qui n'est pas une date", "Écrivez-la ainsi : 2025-08-14")


def _url(value: object) -> str | None:
    text = _line(value)
    if text is None or web_address(text):
        return text
    raise Unreadable(f"vaut « {_short(text)} », qui n'est pas une adresse web", "Écrivez-la en entier : https://…")


def _language(value: object) -> str | None:
    text = _line(value)
    if text is None:
        return None
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9-]+)?", text):
        raise Unreadable(f"vaut « {_short(text)} », qui n'est pas un code de langue", "Écrivez par exemple fr")
    code = re.split("[-_]", text.lower())[0]
    if code in readable():
        return code
    name = french_name(code)
    raise Unreadable(f"vaut « {code} » ({name}), langue sans lexique", f"Langues lues : {', '.join(readable())}")


def _encoding(value: object) -> str | None:
    text = _line(value) or ""
    if codec := find_encoding(text):
        return codec
    raise Unreadable(f"vaut « {_short(text)} », qui n'est pas un encodage connu", f"Écrivez l'un de : {KNOWN}")


def _excerpts_only(value: object) -> bool:
    if value in ("entier", "extraits"):
        return value == "extraits"
    raise Unreadable(f"vaut « {_short(value)} »", 'Écrivez "entier" ou "extraits"')


def _short(value: object) -> str:
    text = one_line(str(value))
    return text if len(text) <= 60 else f"{text[:59]}…"


_READ: dict[str, Callable[[object], Any]] = {
    "title": _title,
    "byline": _byline,
    "publisher": _line,
    "published": _published,
    "url": _url,
    "language": _language,
    "encoding": _encoding,
    "licence": _line,
    "publier": _excerpts_only,
}
_TARGET = {"publier": "excerpts_only"}
KEYS = tuple(_READ)
