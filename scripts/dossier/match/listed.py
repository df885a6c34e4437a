"""Those whom « qui » takes up when they are three or more: « les maires, les éleveurs et les chasseurs, qui »."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.match.nouns import NounPhrase
from dossier.match.people import is_someone
from dossier.match.rows import many_do
from dossier.model import Reading, Sentence

_NAMES = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class _Item:
    """One of the row: its tokens, its noun, and what opens it: « les », « aux », or nothing."""

    first: int
    head: int
    last: int
    opener: str


def listed_before(reading: Reading, relative: int, sentence: Sentence) -> NounPhrase | None:
    """The whole row in front of « , qui » and its verb in the plural; None for fewer than three, or for things."""
    tokens = reading.tokens
    if reading.norm(relative - 1) != "," or not many_do(reading, relative, sentence):
        return None
    items, end = list[_Item](), relative - 1
    while (item := _item_before(reading, end, sentence)) is not None and _goes_with(reading, item, items):
        items.append(item)
        end = item.first - 1
        joins = ("et", "ou") if len(items) == 1 else (",",)
        if end <= sentence.first or tokens[end].norm not in joins:
            break
    if len(items) < 3 or sum(not is_someone(reading, tokens[item.head]) for item in items) > 1:
        return None  # « la digue, le pont et les habitants, qui »; one noun may be unknown: « partis, Verts et UDC »
    opener = items[-1]
    first = opener.first if tokens[opener.first].pos != "ADP" else opener.first + 1
    return NounPhrase(first, opener.head, opener.last, relative - 1)


def _item_before(reading: Reading, end: int, sentence: Sentence) -> _Item | None:
    """« les éleveurs », « partis minoritaires » behind « aux », « UDC », right before token `end`."""
    tokens, at = reading.tokens, end - 1
    while at > sentence.first and tokens[at].pos in ("ADJ", *_NAMES) and tokens[at - 1].pos in _NAMES:
        at -= 1
    if at < sentence.first or tokens[at].pos not in ("ADJ", *_NAMES):
        return None
    before = tokens[at - 1] if at > sentence.first else None
    if before is not None and before.pos in ("DET", "ADP"):
        return _Item(at - 1, at, end, "DET" if before.pos == "DET" else before.norm)
    return _Item(at, at, end, "")


def _goes_with(reading: Reading, item: _Item, behind: list[_Item]) -> bool:
    """Opened as the ones behind it, or a plural that says what they are: « aux partis, | Verts et UDC »."""
    if not behind or item.opener == behind[-1].opener:
        return not item.opener or item.opener == "DET"  # each with its own « aux »: no name holds them all
    head = reading.tokens[item.head]  # « aux partis, socialistes, Verts et UDC », « la CGT, FO et SUD »
    return not behind[-1].opener and len(behind) > 1 and (head.has("Number=Plur") or head.text.isupper())
