"""Persons: a title, a function or the model, and capitalised words behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.extract.actors.functions import behind_function, behind_house, behind_origin, is_field
from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.no_persons import is_no_person, is_people, name_end
from dossier.model import NamedEntity, Token

_RULE = "acteurs.personne"
_KIN = frozenset({"frère", "soeur", "sœur", "père"})
_CAPITALS = 4  # letters of a surname in capitals: « Félix TSHALA », not « Jean Petit PS »


def find_titled(ground: Ground) -> Iterator[Mention]:
    """« M. Belhadj », « MM. Vidal et Roche », « Me Sarah Lenoir »: nothing is surer than a title."""
    for token in ground.tokens:
        if not _is_title(ground, token):
            continue
        first = _past_full_stop(ground, token.index + 1)
        last = name_end(ground, first) if first < ground.end(token.index) else first
        if token.norm in ground.lists["grades"] and last > first and ground.tokens[first].text[0].islower():
            continue  # « Capitaine de La Rochelle »: of a town's team, and nobody's name
        kin = token.norm in _KIN and last > first and ground.tokens[first].text[0].islower()  # « frère de Paul Morel »
        if kin or last == first or (token.norm in ground.lists["grades"] and is_no_person(ground, first, last)):
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
        following = name_end(ground, last + 1)
        if following == last + 1:
            return
        yield Mention(ground.span(last + 1, following), "person", _RULE)
        last = following


def find_persons(ground: Ground) -> Iterator[Mention]:
    """A function and a name, then what the model takes for a person of two to four words."""
    for token in ground.tokens:
        if token.norm in ground.lists["fonctions"]:
            yield from behind_function(ground, token)
            yield from behind_house(ground, token)
        elif ground.is_one_from_somewhere(token):
            yield from behind_origin(ground, token)
        elif token.pos == "PROPN" and _speaks(ground, token):
            yield Mention(ground.span(token.index, _joined_end(ground, token.index)), "person", _RULE)
        elif _is_given_name(ground, token):
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
    field = before is not None and is_field(ground, before)
    inside = before is not None and not field and (before.text[0].isupper() or _is_hyphen(before, token))
    entity = ground.label(token.index)
    read = entity is not None and entity.label == "ORG" and not field and not _is_joined(ground, before)
    arabic = arabic and token.norm not in ground.lists["lieux_arabes"]
    return not inside and not read and (arabic or ground.opens_person(token.index))


def _is_hyphen(dash: Token, token: Token) -> bool:
    """« Anne-Lise »; not « Foix - Luc Ferrand », where a dateline ends."""
    return dash.text in ("-", "‑") and dash.span.end == token.span.start


def _is_joined(ground: Ground, joint: Token | None) -> bool:
    """« Arne Slot et | Pep Guardiola »: read as a body, but told with a person."""
    other = ground.before(joint.index) if joint is not None and joint.norm in ("et", "ou", ",") else None
    entity = ground.label(other.index) if other is not None else None
    return entity is not None and entity.label == "PER"


def _behind_first_name(ground: Ground, first: int) -> Iterator[Mention]:
    last = ground.run(first)
    capitals = sum(token.text[0].isupper() for token in ground.tokens[first:last])
    if 2 <= capitals <= 4 and not is_no_person(ground, first, last):
        yield Mention(ground.span(first, last), "person", _RULE)


def _is_given_name(ground: Ground, token: Token) -> bool:
    """« Nathalie, 43 ans », « Léa et Kevin »: a first name alone, with an age or beside another."""
    if token.norm not in ground.first_names or not token.text.istitle():
        return False
    before, after = ground.before(token.index), ground.after(token.index)
    if after is None or (before is not None and (before.text[0].isupper() or before.pos == "ADP")):
        return False
    near = ground.tokens[token.index + 1 : min(token.index + 4, ground.end(token.index))]
    if len(near) == 3 and near[0].text == "," and near[1].text.isdigit() and near[2].norm == "ans":
        return True
    joints = ((token.index + 2, after), (token.index - 2, before))
    return any(joint is not None and _is_beside(ground, other, joint) for other, joint in joints)


def _is_beside(ground: Ground, index: int, joint: Token) -> bool:
    """Whether the other side of « et » is a first name alone."""
    sentence = ground.reading.sentences[joint.sentence]
    if joint.norm != "et" or not sentence.first <= index < sentence.last:
        return False
    other, behind, ahead = ground.tokens[index], ground.after(index), ground.before(index)
    alone = behind is None or not behind.text[0].isupper()
    free = ahead is None or (ahead.pos != "ADP" and not ahead.text[0].isupper())
    return other.norm in ground.first_names and other.text.istitle() and alone and free


def _speaks(ground: Ground, token: Token) -> bool:
    """« … », a résumé Nolwenn: the name closes an incise that a quotation opens."""
    verb, after = ground.before(token.index), ground.after(token.index)
    if verb is None or verb.pos != "VERB" or not ground.is_name_word(token) or token.text.isupper():
        return False
    entity = ground.label(token.index)
    given = token.norm in ground.first_names  # « dit Nathalie », which the model reads as a town
    wrong = entity is not None and entity.label in ("ORG", "LOC") and not given
    if wrong or (entity is not None and " " in ground.reading.article.quote(entity.span)):
        return False
    if after is not None and after.text[0].isalnum():
        return False
    opening = ground.tokens[max(ground.reading.sentences[token.sentence].first, verb.index - 3) : verb.index]
    return any(t.text in ("»", "”", '"') for t in opening)


def _joined_end(ground: Ground, first: int) -> int:
    """« », explique | Roca-Valls »: the hyphen and what it joins belong to the name."""
    after = ground.after(first)
    return ground.run(first) if after is not None and after.text in ("-", "‑") else first + 1


def _read_by_model(ground: Ground, entity: NamedEntity) -> Iterator[Mention]:
    tokens = _behind_dash(ground.tokens_in(entity.span))
    skipped = ground.lists["civilites"] | ground.lists["fonctions"] | ground.lists["grades"] | ground.lists["jamais"]
    skipped = skipped | ground.lists["honneurs"]
    while tokens and (
        tokens[0].norm in skipped or not tokens[0].text[0].isupper() or is_people(ground, tokens[0].index)
    ):
        tokens = tokens[1:]
    if len(tokens) > 2 and _is_field(ground, tokens[0]):
        tokens = tokens[1:]
    if not tokens:
        return
    first, last = tokens[0].index, min(ground.run(tokens[0].index), tokens[-1].index + 1)
    if ground.tokens[last - 1].text == "Van":
        last = ground.run(first)  # « Els Van | de velde », where the model stops short
    last = _past_surname_in_capitals(ground, last)
    count = sum(token.text[0].isupper() for token in ground.tokens[first:last])
    if not 2 <= count <= 4 or is_no_person(ground, first, last):
        return
    if ground.opens(first) and ground.tokens[first].pos in ("DET", "ADP", "ADV", "VERB", "AUX", "SCONJ", "PRON"):
        return
    yield Mention(ground.span(first, last), "person", _RULE)


def _behind_dash(tokens: Sequence[Token]) -> list[Token]:
    """« Foix - | Luc Ferrand »: a dash with spaces around it ends a dateline, and joins no name."""
    ends = [
        n
        for n, (before, dash) in enumerate(pairwise(tokens), 1)
        if dash.text in ("-", "–", "—") and dash.span.start > before.span.end
    ]
    return list(tokens[ends[-1] + 1 :]) if ends else list(tokens)


def _is_field(ground: Ground, token: Token) -> bool:
    """« l'ex-ministre de la | Santé | Réjean Hébert »."""
    before = ground.before(token.index)
    return before is not None and before.norm in ("la", "l'", "du", "des") and token.norm in ground.lists["domaines"]


def _past_surname_in_capitals(ground: Ground, last: int) -> int:
    """« Félix Antoine | TSHALA MUKENDI », where the model stops short."""
    while last < ground.end(last - 1) and ground.tokens[last].text.isupper():
        token = ground.tokens[last]
        if len(token.text) < _CAPITALS or not token.text.isalpha() or ground.known(last, last + 1) is not None:
            break
        last += 1
    return last
