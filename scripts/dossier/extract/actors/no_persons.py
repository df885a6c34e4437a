"""Capitals that name no person, and how far those of a person go."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground


def is_no_person(ground: Ground, first: int, last: int) -> bool:
    """« Conseil mercredi », « Radio Nova », « Renault »: words that name something else."""
    entry = ground.known(first, last)
    if entry is not None:
        return entry.genre != "person"
    if last == first + 1 and ground.tokens[first].norm in ground.lists["nationalites"]:
        return True  # « le président Burkinabé »
    if any(_is_place_behind_of(ground, index, last) for index in range(first + 1, last - 1)):
        return True
    head = ground.tokens[first].norm
    if _is_common(ground, first, last):
        return True
    if ground.tokens[last - 1].norm in ground.lists["competitions"]:
        return True  # « Premier League »
    other = ground.lists["tetes_d_organismes"] | ground.lists["titres_de_presse"] | ground.lists["lieux_nommes"]
    opening = ground.known(first, first + 1)
    house = opening is not None and opening.genre in ("organisation", "media", "place") and last - first > 1
    return head in other or (house and ground.label(first) is None)


def _is_place_behind_of(ground: Ground, index: int, last: int) -> bool:
    """« Renaissance de la Sarthe »: a known place behind « de »."""
    if ground.tokens[index].norm not in ("de", "du", "d'", "la", "l'"):
        return False
    entry = ground.known(index + 1, last)
    return entry is not None and entry.genre == "place"


def _is_common(ground: Ground, first: int, last: int) -> bool:
    """« le Biote de Cabrielle », where the text says « ce biote »: a common noun with its complement."""
    of = last > first + 2 and ground.tokens[first + 1].norm in ("de", "du", "d'")
    said = ground.places_of.get(ground.tokens[first].text.lower(), ()) if of else ()
    return any(ground.tokens[index].pos == "NOUN" for index in said)


def is_people(ground: Ground, index: int) -> bool:
    """« le président Rwandais | Paul Kagame »: an adjective of country with a capital, and a name behind it."""
    after = ground.after(index)
    return ground.tokens[index].norm in ground.lists["nationalites"] and after is not None and after.text[0].isupper()


def name_end(ground: Ground, first: int) -> int:
    """After the capitalised words; « de » may open a noble name: « M. de Brissac »."""
    if first + 1 < len(ground.tokens) and ground.tokens[first].norm in ("de", "d'", "du"):
        last = ground.run(first + 1)
        return last if last > first + 1 else first
    if first >= len(ground.tokens):
        return first
    return ground.run(first)
