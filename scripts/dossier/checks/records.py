"""A record as any other program sees it: JSON, in which every quote is compared with the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dossier.model import Article

_CUT, _WITHHELD = "[…]", "█"
_MARK = re.compile(r"\s*[«»“”\"]\s*")


def inexact_quotes(data: bytes, article: Article) -> Iterator[str]:
    """Quotes that are not the article's words at their place, in the article or in the record's own text.

    A quote is any object with `start`, `end` and `words`; of a cut, each piece must be in the article, but for a
    quotation mark whose pair stands in another sentence.
    """
    record = msgspec.json.decode(data)
    text = record["article"]["text"]
    if not _same(text, article):
        yield "fiche : le texte n'est pas celui de l'article"
    for path, start, end, words in _quotes(record, "fiche"):
        if not words == article.text[start:end] == text[start:end]:
            yield f"{path} : « {words} » n'est pas le texte de {start} à {end}"
    for path, cut in _cuts(record, "fiche"):
        for piece in cut.split(_CUT):
            if piece.strip() not in article.text and _unmarked(piece) not in _unmarked(article.text):
                yield f"{path} : « {piece.strip()} » n'est pas dans le texte"


def count_quotes(data: bytes) -> int:
    """How many quotes a record holds."""
    return sum(1 for _ in _quotes(msgspec.json.decode(data), ""))


def _unmarked(text: str) -> str:
    """« sont contents », dit-il » as « sont contents, dit-il »."""
    return _MARK.sub(" ", text).replace(" ,", ",").strip()


def _same(text: str, article: Article) -> bool:
    if not article.excerpts_only:
        return text == article.text
    pairs = zip(text, article.text, strict=False)
    return len(text) == len(article.text) and all(shown in (real, _WITHHELD) for shown, real in pairs)


def _parts(part: object, path: str) -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(part, dict):
        yield path, part
        for key, value in part.items():
            yield from _parts(value, f"{path}.{key}")
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from _parts(value, f"{path}[{index}]")


def _quotes(record: object, name: str) -> Iterator[tuple[str, int, int, str]]:
    for path, part in _parts(record, name):
        start, end, words = (part.get(key) for key in ("start", "end", "words"))
        if isinstance(start, int) and isinstance(end, int) and isinstance(words, str):
            yield path, start, end, words


def _cuts(record: object, name: str) -> Iterator[tuple[str, str]]:
    """The texts of points and the labels of facts."""
    for path, part in _parts(record, name):
        cut = part.get("text") if "spans" in part else part.get("label")
        if isinstance(cut, str):
            yield path, cut
