"""The ids of findings: what anchors, links and other programs hold on to."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal

Unnamed = Literal["date", "conditional", "quote", "figure"]
# Findings whose record has no id get one of the same make, for a person to name them by.
PREFIXES: dict[Unnamed, str] = {"date": "d", "conditional": "v", "quote": "q", "figure": "n"}


def finding_ids(prefix: str, quotes: Iterable[str], gone: Iterable[str] = ()) -> Iterator[str]:
    """Stable ids made of a finding's kind and quoted words; the same words again get `-2`, `-3`…

    So a link survives a new rule, and a finding moved by an edit elsewhere in the article. Ids in `gone` are not given:
    they were those of findings that a person removed.
    """
    return numbered((f"{prefix}-{_digest(words)}" for words in quotes), gone)


def named_ids(prefix: str, names: Iterable[str]) -> Iterator[str]:
    """Ids made of a finding's kind and name, that people can read: `a-le-figaro`; ASCII, numbered like the others.

    The kind keeps them from all other ids: one name may be an actor and a term, or look like a sentence's (« P4 »).
    """
    return numbered(f"{prefix}-{_slug(name) or _digest(name)}" for name in names)


def numbered(ids: Iterable[str], gone: Iterable[str] = ()) -> Iterator[str]:
    """The same ids; one already given, or `gone`, gets the first of `-2`, `-3`… that is free."""
    given = set(gone)
    last: dict[str, int] = {}  # below it, all numbers of an id are taken
    for id_ in ids:
        number = last.get(id_, 1)
        free = id_ if number == 1 else f"{id_}-{number}"
        while free in given:
            number += 1
            free = f"{id_}-{number}"
        given.add(free)
        last[id_] = number
        yield free


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def _slug(name: str) -> str:
    plain = re.sub(r"['’]", "-", name.lower().replace("œ", "oe").replace("æ", "ae"))
    letters = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
