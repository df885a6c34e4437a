"""Persons behind what they do or where they come from: « la maire, Solène Aubry », « l'Argentine Nadia Moreno »."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.no_persons import is_no_person, is_people, name_end
from dossier.model import Token

_RULE = "acteurs.personne"
_TO_HOUSE = 5  # tokens of « secrétaire général adjoint de l' »
_LONGEST_NAME = 3  # words


def behind_function(ground: Ground, function: Token) -> Iterator[Mention]:
    """« le député PS Karim Belhadj », « la maire, Solène Aubry », « le procureur de Nanterre, Pascal Morin »."""
    first = _past_state(ground, function.index + 1)
    while first < ground.end(function.index) and _goes_with_function(ground, first):
        first += 1
    near = _before_field(ground, first, ground.run(first)) if first < ground.end(function.index) else first
    if near > first and not is_no_person(ground, first, near):
        full = near - first > 1
        if full or (first == function.index + 1 and not ground.tokens[first].text.isupper()):
            yield Mention(ground.span(first, near), "person", _RULE)
        return
    comma = next((i for i in range(first, min(first + 9, ground.end(function.index))) if _closes(ground, i)), None)
    if comma is None or ground.tokens[comma].norm != "," or comma + 1 >= ground.end(function.index):
        return
    last = name_end(ground, comma + 1)
    closed = last < ground.end(function.index) and ground.tokens[last].text in (",", ".", "(", ")", ";")
    if last - comma > 2 and closed and not is_no_person(ground, comma + 1, last):
        yield Mention(ground.span(comma + 1, last), "person", _RULE)


def behind_house(ground: Ground, function: Token) -> Iterator[Mention]:
    """« le secrétaire général de l'OMP | Pekka Lahti »: the letters are the house's, whoever reads one name."""
    end = ground.end(function.index)
    house = function.index + 1
    while house < end and ground.tokens[house].text[0].islower():
        house += 1
    led = house > function.index + 1 and ground.tokens[house - 1].norm in ("du", "de", "d'", "l'", "la")
    if not led or house + 2 >= end or house > function.index + _TO_HOUSE or not _is_acronym(ground.tokens[house]):
        return
    last = ground.run(house + 1)
    named = all(t.text.istitle() or t.text in ("-", "‑") for t in ground.tokens[house + 1 : last])
    if last > house + 2 and named and not is_no_person(ground, house + 1, last):
        yield Mention(ground.span(house + 1, last), "person", _RULE)
        if ground.known(house, house + 1) is None:
            yield Mention(ground.span(house, house + 1), "organisation", "acteurs.institution")


def is_field(ground: Ground, token: Token) -> bool:
    """« (le ministre) de l' | Énergie | Youcef Arbi », « (la ministre) du | Patrimoine | Élodie Roy »."""
    if token.norm in ground.lists["domaines"]:
        return True
    of = ground.before(token.index)
    if of is not None and of.norm in ("la", "l'"):
        of = ground.before(of.index)
    office = ground.before(of.index) if of is not None and of.norm in ("du", "de", "des", "de la", "de l'") else None
    return office is not None and office.norm in ground.lists["offices_a_domaine"] and token.text.istitle()


def _is_acronym(token: Token) -> bool:
    return token.text.isupper() and token.text.isalpha() and len(token.text) > 1


def behind_origin(ground: Ground, people: Token) -> Iterator[Mention]:
    """« la Tunisienne | Ons Kabbar », « l'Argentine | Nadia Moreno »."""
    first = people.index + 1
    last = ground.run(first)
    named = 2 <= last - first <= _LONGEST_NAME and all(t.text.istitle() for t in ground.tokens[first:last])
    if named and not is_no_person(ground, first, last):
        yield Mention(ground.span(first, last), "person", _RULE)


def _before_field(ground: Ground, first: int, last: int) -> int:
    """« la ministre Groen | de la Mobilité »: the field is the function's."""
    fields = (i for i in range(first + 1, last) if ground.tokens[i].norm in ground.lists["domaines"])
    field = next(fields, None)
    while field is not None and field > first + 1 and ground.tokens[field - 1].text[0].islower():
        field -= 1
        last = field
    return last


def _past_state(ground: Ground, index: int) -> int:
    """« chef de l'État | », « conseiller d'État | », « porte-parole du gouvernement | »: where a name may stand."""
    for state in range(index, min(index + 3, ground.end(index - 1))):
        if ground.tokens[state].norm in ground.lists["fins_de_fonction"] and state > index:
            return state + 1
        if ground.tokens[state].norm not in ("de", "d'", "l'", "du", "la", "de la"):
            break
    return index


def _closes(ground: Ground, index: int) -> bool:
    token = ground.tokens[index]
    return token.pos == "PUNCT" or token.pos in ("VERB", "AUX")


def _goes_with_function(ground: Ground, index: int) -> bool:
    """« français », « adjoint », « PS »: between a function and a name."""
    token = ground.tokens[index]
    if token.norm in ground.lists["adjectifs_de_fonction"]:
        return True  # « Directeur | Général »
    if token.text[0].islower() or is_people(ground, index):
        return token.pos == "ADJ" or token.norm in ground.lists["nationalites"]
    entry = ground.known(index, index + 1)
    return token.text.isupper() and len(token.text) > 1 and (entry is None or entry.genre == "organisation")
