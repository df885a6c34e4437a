"""Institutions, houses and media, by the noun that says what they are and by the name behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dossier.extract.actors.ground import Ground, Mention
from dossier.match.forms import FormFinder, Hit
from dossier.model import ActorKind, Token

_OF = frozenset({"de", "du", "des", "d'", "de la", "de l'"})
_ARTICLE = frozenset({"la", "le", "l'", "les"})
_WITHIN = frozenset({"NOUN", "ADJ", "ADP", "DET", "CCONJ", "PROPN"})


@cache
def _finder(words: frozenset[str]) -> FormFinder:
    return FormFinder(words)


def find_institutions(ground: Ground) -> Iterator[Mention]:
    """« le conseil municipal de Vaucelles », « les autorités chinoises », « le lycée Jean-Moulin »."""
    for hit in _finder(ground.lists["institutions"]).find_all(ground.reading):
        capital = ground.tokens[hit.first].text[0].isupper() and not ground.opens(hit.first)
        last = None if capital else _designated(ground, hit)
        if last is not None:
            yield Mention(ground.span(hit.first, last), "organisation", "acteurs.institution")
    for hit in _finder(ground.lists["corps"]).find_all(ground.reading):
        yield Mention(hit.span, "organisation", "acteurs.institution")
    for token in ground.tokens:
        if (
            token.norm in ground.lists["tetes_d_organismes"]
            and token.text[0].isupper()
            and not ground.opens(token.index)
        ):
            last = _proper_end(ground, token)
            if last > token.index + 1:
                kind: ActorKind = "media" if token.norm in ground.lists["titres_de_presse"] else "organisation"
                yield Mention(ground.span(token.index, last), kind, "acteurs.institution")


def _one(ground: Ground, first: int) -> bool:
    """« le lycée de X » is one and only, « un lycée de X » is not."""
    before = ground.before(first)
    while before is not None and before.pos in ("ADJ", "NUM"):
        before = ground.before(before.index)
    return before is None or before.norm not in ground.lists["indefinis"]


def _designated(ground: Ground, hit: Hit) -> int | None:
    """The token after what makes an institution one and only: an adjective of country, or « de » and a name."""
    position, end = hit.last, ground.end(hit.first)
    of_country = hit.form.split()[0] in ground.lists["institutions_de_pays"]
    while position < end and ground.tokens[position].pos == "ADJ" and ground.tokens[position].text[0].islower():
        if of_country and ground.tokens[position].norm in ground.lists["nationalites"]:
            return _of_name(ground, position + 1, 0) or position + 1
        position += 1
    if of_country and position < end and ground.tokens[position].norm in ground.lists["nationalites"]:
        return _of_name(ground, position + 1, 0) or position + 1
    if not _one(ground, hit.first):
        return None
    if position < end and ground.is_name_word(ground.tokens[position]):
        run = ground.run(position)
        entry = ground.known(position, run)
        return run if hit.form in ground.lists["institutions_nommees"] and entry is None else None
    last = _of_name(ground, position, 6)
    return _further_fields(ground, last) if last is not None and hit.form == "ministère" else last


def _further_fields(ground: Ground, last: int) -> int:
    """« ministère de l'Économie | et des Finances », « de l'Enseignement supérieur et de la Recherche »."""
    while last + 1 < ground.end(last - 1) and ground.tokens[last].norm in ("et", ","):
        further = _of_name(ground, last + 1, 0)
        if further is None or ground.known(further - 1, further) is not None:
            break
        last = further
    return last


def _of_name(ground: Ground, position: int, between: int) -> int | None:
    """After « de » and a name, with at most `between` common words in between; None when no name stands there."""
    end = ground.end(position - 1)
    if position >= end or ground.tokens[position].norm not in _OF:
        return None
    position += 1
    if position < end and ground.tokens[position].norm in _ARTICLE:
        position += 1
    limit = min(end, position + between + 1)
    while position < limit and ground.tokens[position].text[0].islower() and ground.tokens[position].pos in _WITHIN:
        position += 1
    if position >= limit or not ground.is_name_word(ground.tokens[position]):
        return None
    last = ground.run(position)
    entry = ground.known(position, last)
    alone = last - position == 1 and ground.tokens[position].norm in ground.lists["tetes_d_organismes"]
    if last == position or alone or (entry is not None and entry.genre != "place"):
        return None
    return _adjectives_end(ground, last)


def _adjectives_end(ground: Ground, last: int) -> int:
    """« ministère des Affaires étrangères »: the adjective of a field that is no place."""
    if last < ground.end(last - 1) and ground.known(last - 1, last) is None:
        token = ground.tokens[last]
        field = ground.tokens[last - 1].norm in ground.lists["domaines"]
        if field and token.pos == "ADJ" and token.norm not in ground.lists["nationalites"]:
            return last + 1
    return last


def _proper_end(ground: Ground, head: Token) -> int:
    """After « Syndicat mixte du bassin de la Loutre »: adjectives, then complements, never a known body's name."""
    last = position = _words_end(ground, head.index + 1)
    for _ in range(4):
        start = _complement_start(ground, position, head)
        if start is None:
            break
        position = _words_end(ground, start)
        if position == start or _is_body(ground, start, position):
            break
        last = position
    return last


def _complement_start(ground: Ground, position: int, head: Token) -> int | None:
    end = ground.end(head.index)
    if position + 1 >= end or ground.tokens[position].norm not in _OF | {"pour", "et"}:
        return None
    following = position + 1
    if ground.tokens[position].norm == "et":  # « du médicament et des produits », not « et la mairie »
        if ground.tokens[following].norm not in _OF or ground.label(following) is None:
            return None
        following += 1
    if following < end and ground.tokens[following].norm in _ARTICLE:
        following += 1
    return following


def _words_end(ground: Ground, position: int) -> int:
    """After nouns, adjectives and names; a day or a verb ends a name."""
    end = ground.end(position - 1)
    nouns = int(ground.tokens[position - 1].norm in ground.lists["tetes_d_organismes"])
    while position < end:
        token = ground.tokens[position]
        if ground.is_name_word(token):
            position = ground.run(position)
            nouns += 1
        elif (
            token.norm in ground.lists["jamais"] or token.pos not in ("NOUN", "ADJ") or (token.pos == "NOUN" and nouns)
        ):
            break
        elif token.pos == "ADJ" and position + 2 < end and _joined_adjectives(ground, position):
            position += 3  # « géologiques et minières »
        else:
            nouns += token.pos == "NOUN"
            position += 1
    return position


def _joined_adjectives(ground: Ground, position: int) -> bool:
    joint, other = ground.tokens[position + 1 : position + 3]
    return joint.norm == "et" and other.pos == "ADJ" and other.text[0].islower()


def _is_body(ground: Ground, first: int, last: int) -> bool:
    entry = ground.known(first, last)
    return entry is not None and entry.genre in ("organisation", "media", "person")


def find_houses(ground: Ground) -> Iterator[Mention]:
    """« le groupe Valorix », « la start-up lyonnaise Helivance », « le quotidien La Gazette », « chez Gallimard »."""
    houses: tuple[tuple[str, ActorKind, str], ...] = (
        ("maisons", "organisation", "acteurs.entreprise"),
        ("presse", "media", "acteurs.media"),
    )
    for words, kind, rule in houses:
        for hit in _finder(ground.lists[words]).find_all(ground.reading):
            yield from _named(ground, hit, kind, rule)
    for token in ground.tokens:
        if token.norm in ground.lists["formes_juridiques"] and token.text.isupper() and not ground.opens(token.index):
            yield from _with_legal_form(ground, token)
        elif token.norm == "chez":
            yield from _at_house(ground, token)


def _named(ground: Ground, noun: Hit, kind: ActorKind, rule: str) -> Iterator[Mention]:
    position, end = noun.last, ground.end(noun.first)
    while position < end and _describes(ground, ground.tokens[position]):
        position += 1
    if position < end and (inside := ground.quoted(position)):
        yield Mention(ground.span(*inside), kind, rule)
        return
    if position < end and ground.tokens[position].norm in _OF:
        yield from _apposed(ground, position, kind, rule)
        return
    last = house_end(ground, position) if position < end else position
    last += last == position + 1 and _ends_with_adjective(ground, last)
    if last > position and not _other_name(ground, position, last):
        yield Mention(ground.span(position, last), kind, rule)


def _ends_with_adjective(ground: Ground, last: int) -> bool:
    """« la compagnie Radeau | bleu avait joué »: one adjective between a name and its verb is of the name."""
    if last + 1 >= ground.end(last - 1):
        return False
    adjective, after = ground.tokens[last : last + 2]
    plain_adjective = adjective.pos == "ADJ" and adjective.norm not in ground.lists["nationalites"]
    return plain_adjective and adjective.text[0].islower() and after.pos in ("VERB", "AUX")


def _apposed(ground: Ground, position: int, kind: ActorKind, rule: str) -> Iterator[Mention]:
    """« l'éditeur du logiciel Plume, Lexicor, a promis »: the name stands between commas behind the complement."""
    limit = min(position + 8, ground.end(position))
    while position < limit and ground.tokens[position].pos not in ("PUNCT", "VERB", "AUX", "PRON"):
        position += 1
    if position >= limit - 1 or ground.tokens[position].text != ",":
        return
    first = position + 1
    last = house_end(ground, first)
    closed = last < ground.end(position) and ground.tokens[last].text == ","
    if last > first and closed and not _other_name(ground, first, last) and not _is_person(ground, first):
        yield Mention(ground.span(first, last), kind, rule)


def _is_person(ground: Ground, first: int) -> bool:
    entity = ground.label(first)
    return entity is not None and entity.label == "PER"


def _describes(ground: Ground, token: Token) -> bool:
    if not token.text[0].islower():
        return False
    return token.pos == "ADJ" or token.norm in ground.lists["nationalites"] or token.norm in ground.lists["qualites"]


def _other_name(ground: Ground, first: int, last: int) -> bool:
    """« le club Paris », « l'éditeur Karim Belhadj »: a known place, or what the model reads as a full name."""
    longest = next((end for end in range(last, first, -1) if ground.known(first, end) is not None), first)
    if longest == last or (longest > first and ground.tokens[longest].text[0].islower()):
        return True  # the lexicon names it better: « le groupe Les Républicains | au Sénat »
    entity = ground.label(first)
    person = entity is not None and entity.label == "PER" and last - first > 1
    return person and ground.tokens[first - 1].norm in ground.lists["metiers"]


def house_end(ground: Ground, first: int) -> int:
    """After the name of a house: capitals, and the common words that the model reads with them."""
    last = ground.run(first)
    entity = ground.label(first)
    if last == first or entity is None:
        return last
    while last < ground.end(first) and ground.label(last) is entity and _common(ground, ground.tokens[last]):
        last += 1
    if ground.tokens[last - 1].norm in ("d'", "de", "du") and last < ground.end(first):
        return max(ground.run(last), last - 1)  # « Brigades des martyrs d' | Al-Aqsa », where the model stops short
    while last > first and ground.tokens[last - 1].pos in ("ADP", "DET", "CCONJ"):
        last -= 1
    return last


def _common(ground: Ground, token: Token) -> bool:
    return token.pos in ("NOUN", "ADJ", "ADP", "DET") and token.norm not in ground.lists["jamais"]


def _with_legal_form(ground: Ground, form: Token) -> Iterator[Mention]:
    first = form.index
    while (previous := ground.before(first)) is not None and ground.is_name_word(previous):
        first = previous.index
    if first < form.index:
        first += ground.tokens[first].norm in _ARTICLE
        yield Mention(ground.span(first, form.index + 1), "organisation", "acteurs.entreprise")


def _at_house(ground: Ground, token: Token) -> Iterator[Mention]:
    first = token.index + 1
    last = ground.run(first) if first < ground.end(token.index) else first
    if last == first or ground.known(first, last) is not None:
        return
    entity = ground.label(first)
    sentence = ground.reading.sentences[token.sentence]
    near = {t.norm for t in ground.tokens[max(sentence.first, token.index - 4) : token.index]}
    at_work = not near.isdisjoint(ground.lists["publications"] | ground.lists["embauches"])
    if at_work or (entity is not None and entity.label != "PER"):
        yield Mention(ground.span(first, last), "organisation", "acteurs.entreprise")
