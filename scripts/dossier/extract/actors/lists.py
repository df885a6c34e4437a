"""Names that go on over a comma: « forêts, de la chasse et de la pêche », « Fontaine, Brec et Lourmel »."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground

OF = frozenset({"de", "du", "des", "d'", "de la", "de l'"})
ARTICLE = frozenset({"la", "le", "l'", "les"})
_FARTHEST = 8  # tokens from the comma of a list of fields to the « et » that closes it
_WITHIN = frozenset({"ADP", "DET", "NOUN", "ADJ", "PROPN"})


def closes_a_list(ground: Ground, comma: int) -> bool:
    """« Direction des forêts | , de la chasse et de la pêche »: « de » and a noun, then « et de » and another."""
    end = ground.end(comma - 1)
    if comma + 3 >= end or ground.tokens[comma].text != "," or ground.tokens[comma + 1].norm not in OF:
        return False
    near = ground.tokens[comma + 1 : min(end, comma + _FARTHEST)]
    inside = next((position for position, token in enumerate(near) if token.pos not in _WITHIN), len(near))
    closed = inside + 1 < len(near) and near[inside].norm == "et" and near[inside + 1].norm in OF
    return closed and near[inside - 1].pos not in ("ADP", "DET")


def with_joined_names(ground: Ground, last: int) -> int:
    """After « Fontaine | , Brec et Lourmel »: the further names of a list that « et » closes; else `last`."""
    position, end = last, ground.end(last - 1)
    while position + 1 < end and ground.tokens[position].norm in (",", "et"):
        following = ground.run(position + 1)
        entity = ground.label(position + 1)
        if following == position + 1 or (entity is not None and entity.label == "PER"):
            break
        if ground.tokens[position].norm == "et":
            return following
        position = following
    return last


def goes_into_field(ground: Ground, index: int) -> bool:
    """« Institut de recherche | en | santé publique »; not « le Conseil fédéral | en | séance »."""
    before, after = ground.before(index), ground.after(index)
    if before is None or after is None or ground.tokens[index].norm != "en":
        return False
    return before.norm in ground.lists["avant_leur_domaine"] and after.pos == "NOUN" and after.text[0].islower()
