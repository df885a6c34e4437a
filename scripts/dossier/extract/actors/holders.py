"""Whose name stands behind a body: that of the body, or of who holds an office there."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground
from dossier.extract.actors.lists import ARTICLE, OF
from dossier.match.forms import Hit


def of_spokesman(ground: Ground, first: int) -> bool:
    """« la porte-parole du gouvernement | Maud Bregeon »: the full name is the spokeswoman's."""
    of = ground.before(first)
    function = ground.before(of.index) if of is not None and of.norm == "du" else None
    return function is not None and function.norm in ground.lists["fonctions"]


def of_holder(ground: Ground, hit: Hit, last: int) -> bool:
    """« le chef d'état-major des armées | Jean Morel »: behind a common noun the full name is the chief's."""
    of = ground.before(hit.first)
    function = ground.before(of.index) if of is not None and of.norm in OF | ARTICLE else None
    if function is not None and function.norm in OF:
        function = ground.before(function.index)  # « le président de la fédération des chasseurs | Jean Morel »
    holder = function is not None and function.norm in ground.lists["fonctions"]
    named = next((i for i in range(hit.last, last) if ground.tokens[i].text[0].isupper()), last)
    noun, entity = ground.tokens[named - 1], ground.label(named) if named + 1 < last else None
    read = entity is not None and entity.label == "PER" and entity.span.start == ground.tokens[named].span.start
    named_after = hit.form in ground.lists["institutions_nommees"]  # « l'école de musique Maurice Ravel »
    return holder and read and not named_after and noun.norm not in OF | ARTICLE | {"et"}
