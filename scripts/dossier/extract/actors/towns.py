"""« La Teste-de-Buch », then « La Teste »: one town, by the first half of its name."""

from __future__ import annotations

import re

from dossier.extract.actors.ground import Ground, Mention

_HALVES = re.compile(r"(.+?)-(?:de|d'|du|des|sur|sous|en|lès|lez|les|la|le|l'|aux?|à|près)-?.+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:La |Le |Les |L')")


def join_towns(ground: Ground, groups: dict[str, list[Mention]]) -> None:
    """One place for both, when one long name alone begins so, stands first, and the short one is of no known town."""
    places = {name: found for name, found in groups.items() if all(m.kind == "place" for m in found)}
    halves: dict[str, list[str]] = {}
    for name in places:
        if half := _HALVES.fullmatch(_bare(name)):
            halves.setdefault(half[1], []).append(name)
    for short in [name for name in places if len(halves.get(_bare(name), ())) == 1]:
        (whole,) = halves[_bare(short)]
        first = min(m.span for m in groups[whole]) < min(m.span for m in groups[short])
        if first and not {short, _bare(short)} & ground.names.by_form.keys():
            groups[whole] += groups.pop(short)


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name, count=1)
