"""Persons: a title, a function or the model, and capitalised words behind it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import NamedEntity, Token

_RULE = "acteurs.personne"
_KIN = frozenset({"frère", "soeur", "sœur", "père"})
_TO_HOUSE = 5  # tokens of « secrétaire général adjoint de l' »
_LONGEST_NAME = 3  # words
_CAPITALS = 4  # letters of a surname in capitals: « Félix TSHALA », not « Jean Petit PS »


def find_titled(ground: Ground) -> Iterator[Mention]:
    """« M. Belhadj », « MM. Vidal et Roche », « Me Sarah Lenoir »: nothing is surer than a title."""
    for token in ground.tokens:
        if not _is_title(ground, token):
            continue
        first = _past_full_stop(ground, token.index + 1)
        last = _name_end(ground, first) if first < ground.end(token.index) else first
        if token.norm in ground.lists["grades"] and last > first and ground.tokens[first].text[0].islower():
            continue  # « Capitaine de La Rochelle »: of a town's team, and nobody's name
        kin = token.norm in _KIN and last > first and ground.tokens[first].text[0].islower()  # « frère de Paul Morel »
        if kin or last == first or (token.norm in ground.lists["grades"] and _is_no_person(ground, first, last)):
            continue
        initial = last - first == 1 and len(ground.tokens[first].text.rstrip(".")) == 1  # « M. L. », « Me D. »
        yield Mention(ground.span(token.index if initial else first, last), "person", _RULE)
        if token.norm in ground.lists["civilites_plurielles"]:
            yield from _others(ground, last)


def _is_title(ground: Ground, token: Token) -> bool:
    if token.norm in ground.lists["grades"]:
        before = ground.before(token.index)
        return before is None or before.pos != "NOUN"  # « le parquet général | de Versailles »
    # « Me » is a lawyer, « me » a pronoun; « M » opens many a name.
    return token.norm in ground.lists["civilites"] and token.text[0].isupper()


def _past_full_stop(ground: Ground, index: int) -> int:
    following = index < len(ground.tokens) and ground.tokens[index].text == "."
    return index + 1 if following else index


def _others(ground: Ground, last: int) -> Iterator[Mention]:
    """The further names behind « MM. »."""
    while last + 1 < ground.end(last - 1) and ground.tokens[last].norm in (",", "et"):
        following = _name_end(ground, last + 1)
        if following == last + 1:
            return
        yield Mention(ground.span(last + 1, following), "person", _RULE)
        last = following


def find_persons(ground: Ground) -> Iterator[Mention]:
    """A function and a name, then what the model takes for a person of two to four words."""
    for token in ground.tokens:
        if token.norm in ground.lists["fonctions"]:
            yield from _behind_function(ground, token)
            yield from _behind_house(ground, token)
        elif ground.is_one_from_somewhere(token):
            yield from _behind_origin(ground, token)
        elif token.pos == "PROPN" and _speaks(ground, token):
            yield Mention(token.span, "person", _RULE)
    for entity in ground.reading.entities:
        if entity.label == "PER":
            yield from _read_by_model(ground, entity)
    for token in ground.tokens:
        if _is_first_name(ground, token):
            yield from _behind_first_name(ground, token.index)


def _is_first_name(ground: Ground, token: Token) -> bool:
    """« Mason | Mount », « Anne-Lise | Petit »: a first name, which the model may read as a town."""
    before, after = ground.before(token.index), ground.after(token.index)
    arabic = after is not None and after.text in ("al", "el")  # « Saad | al | - | Karimi »
    if not token.text.istitle() or after is None or not (ground.is_name_word(after) or arabic):
        return False
    field = (
        before is not None and before.norm in ground.lists["domaines"]
    )  # « (le ministre) de l'Énergie | Youcef Arbi »
    inside = before is not None and not field and (before.text[0].isupper() or before.text in ("-", "‑"))
    entity = ground.label(token.index)
    read = entity is not None and entity.label == "ORG" and not field and not _is_joined(ground, before)
    arabic = arabic and token.norm not in ground.lists["lieux_arabes"]
    return not inside and not read and (arabic or ground.opens_person(token.index))


def _is_joined(ground: Ground, joint: Token | None) -> bool:
    """« Arne Slot et | Pep Guardiola »: read as a body, but told with a person."""
    other = ground.before(joint.index) if joint is not None and joint.norm in ("et", "ou", ",") else None
    entity = ground.label(other.index) if other is not None else None
    return entity is not None and entity.label == "PER"


def _behind_first_name(ground: Ground, first: int) -> Iterator[Mention]:
    last = ground.run(first)
    capitals = sum(token.text[0].isupper() for token in ground.tokens[first:last])
    if 2 <= capitals <= 4 and not _is_no_person(ground, first, last):
        yield Mention(ground.span(first, last), "person", _RULE)


def _speaks(ground: Ground, token: Token) -> bool:
    """« … », a résumé Nolwenn: the name closes an incise that a quotation opens."""
    verb, after = ground.before(token.index), ground.after(token.index)
    if verb is None or verb.pos != "VERB" or not ground.is_name_word(token) or token.text.isupper():
        return False
    entity = ground.label(token.index)
    if entity is not None and (entity.label in ("ORG", "LOC") or " " in ground.reading.article.quote(entity.span)):
        return False
    if after is not None and after.text[0].isalnum():
        return False
    opening = ground.tokens[max(ground.reading.sentences[token.sentence].first, verb.index - 3) : verb.index]
    return any(t.text in ("»", "”", '"') for t in opening)


def _behind_function(ground: Ground, function: Token) -> Iterator[Mention]:
    """« le député PS Karim Belhadj », « la maire, Solène Aubry », « le procureur de Nanterre, Pascal Morin »."""
    first = _past_state(ground, function.index + 1)
    while first < ground.end(function.index) and _goes_with_function(ground, first):
        first += 1
    near = _before_field(ground, first, ground.run(first)) if first < ground.end(function.index) else first
    if near > first and not _is_no_person(ground, first, near):
        full = near - first > 1
        if full or (first == function.index + 1 and not ground.tokens[first].text.isupper()):
            yield Mention(ground.span(first, near), "person", _RULE)
        return
    comma = next((i for i in range(first, min(first + 9, ground.end(function.index))) if _closes(ground, i)), None)
    if comma is None or ground.tokens[comma].norm != "," or comma + 1 >= ground.end(function.index):
        return
    last = _name_end(ground, comma + 1)
    closed = last < ground.end(function.index) and ground.tokens[last].text in (",", ".", "(", ")", ";")
    if last - comma > 2 and closed and not _is_no_person(ground, comma + 1, last):
        yield Mention(ground.span(comma + 1, last), "person", _RULE)


def _behind_house(ground: Ground, function: Token) -> Iterator[Mention]:
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
    if last > house + 2 and named and not _is_no_person(ground, house + 1, last):
        yield Mention(ground.span(house + 1, last), "person", _RULE)
        if ground.known(house, house + 1) is None:
            yield Mention(ground.span(house, house + 1), "organisation", "acteurs.institution")


def _is_acronym(token: Token) -> bool:
    return token.text.isupper() and token.text.isalpha() and len(token.text) > 1


def _behind_origin(ground: Ground, people: Token) -> Iterator[Mention]:
    """« la Tunisienne | Ons Kabbar », « l'Argentine | Nadia Moreno »."""
    first = people.index + 1
    last = ground.run(first)
    named = 2 <= last - first <= _LONGEST_NAME and all(t.text.istitle() for t in ground.tokens[first:last])
    if named and not _is_no_person(ground, first, last):
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
    if token.text[0].islower() or _is_people(ground, index):
        return token.pos == "ADJ" or token.norm in ground.lists["nationalites"]
    entry = ground.known(index, index + 1)
    return token.text.isupper() and len(token.text) > 1 and (entry is None or entry.genre == "organisation")


def _is_people(ground: Ground, index: int) -> bool:
    """« le président Rwandais | Paul Kagame »: an adjective of country with a capital, and a name behind it."""
    after = ground.after(index)
    return ground.tokens[index].norm in ground.lists["nationalites"] and after is not None and after.text[0].isupper()


def _name_end(ground: Ground, first: int) -> int:
    """After the capitalised words; « de » may open a noble name: « M. de Brissac »."""
    if first + 1 < len(ground.tokens) and ground.tokens[first].norm in ("de", "d'", "du"):
        last = ground.run(first + 1)
        return last if last > first + 1 else first
    if first >= len(ground.tokens):
        return first
    return ground.run(first)


def _read_by_model(ground: Ground, entity: NamedEntity) -> Iterator[Mention]:
    tokens = list(ground.tokens_in(entity.span))
    skipped = ground.lists["civilites"] | ground.lists["fonctions"] | ground.lists["grades"] | ground.lists["jamais"]
    skipped = skipped | ground.lists["honneurs"]
    while tokens and (
        tokens[0].norm in skipped or not tokens[0].text[0].isupper() or _is_people(ground, tokens[0].index)
    ):
        tokens = tokens[1:]
    if not tokens:
        return
    first, last = tokens[0].index, min(ground.run(tokens[0].index), tokens[-1].index + 1)
    last = _past_surname_in_capitals(ground, last)
    count = sum(token.text[0].isupper() for token in ground.tokens[first:last])
    if not 2 <= count <= 4 or _is_no_person(ground, first, last):
        return
    if ground.opens(first) and ground.tokens[first].pos in ("DET", "ADP", "ADV", "VERB", "AUX", "SCONJ", "PRON"):
        return
    yield Mention(ground.span(first, last), "person", _RULE)


def _past_surname_in_capitals(ground: Ground, last: int) -> int:
    """« Félix Antoine | TSHALA MUKENDI », where the model stops short."""
    while last < ground.end(last - 1) and ground.tokens[last].text.isupper():
        token = ground.tokens[last]
        if len(token.text) < _CAPITALS or not token.text.isalpha() or ground.known(last, last + 1) is not None:
            break
        last += 1
    return last


def _is_no_person(ground: Ground, first: int, last: int) -> bool:
    """« Conseil mercredi », « Radio Nova », « Renault »: words that name something else."""
    entry = ground.known(first, last)
    if entry is not None:
        return entry.genre != "person"
    if last == first + 1 and ground.tokens[first].norm in ground.lists["nationalites"]:
        return True  # « le président Burkinabé »
    if any(_is_place_behind_of(ground, index, last) for index in range(first + 1, last - 1)):
        return True
    head = ground.tokens[first].norm
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
