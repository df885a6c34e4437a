"""Places by the noun that says what they are."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import Token

_RULE = "acteurs.lieu"
_LIGHT = ("de", "du", "des", "d'", "la", "l'", "le", "les", "de la", "de l'")
_TOWN = frozenset({"la", "le", "les", "l'"})


def find_named_places(ground: Ground) -> Iterator[Mention]:
    """« la rue Victor-Hugo », « le lac d'Aiguebelette »: the noun is part of the name."""
    for token in ground.tokens:
        if token.norm in ground.lists["lieux_nommes"] and _names_a_place(ground, token):
            first = _past_light(ground, token)
            bare = first > token.index + 1 and ground.tokens[token.index + 1].norm in _TOWN  # « place la Drôme en… »
            last = token.index if bare or token.pos == "VERB" else _place_end(ground, token, first)
            if last == first and token.text[0].isupper() and not bare:
                last = _common_end(ground, token)
            if last > first and not _someone(ground, first, last) and not ground.in_title(token.index):
                yield Mention(ground.span(token.index, last), "place", _RULE)


def find_streets(ground: Ground) -> Iterator[Mention]:
    """« les rues | Basse | et des | Lices | »: each of several places that one noun in the plural says."""
    for token in ground.tokens:
        if token.norm not in ground.lists["lieux_au_pluriel"]:
            continue
        position, end = token.index + 1, ground.end(token.index)
        while position < end:
            first = _past_light(ground, ground.tokens[position - 1])
            last = ground.run(first) if first < end else first
            if last == first:
                break
            yield Mention(ground.span(first, last), "place", _RULE)
            position = last + 1
            if last >= end or ground.tokens[last].norm not in (",", "et"):
                break


def find_saints(ground: Ground) -> Iterator[Mention]:
    """« Saint Jean de Luz »: a town, without its hyphens; not « Saint Vincent de Paul »."""
    for token in ground.tokens:
        if token.text not in ("Saint", "Sainte") or token.index + 4 > ground.end(token.index):
            continue
        name, of = ground.tokens[token.index + 1 : token.index + 3]
        last = ground.run(of.index + 1)
        town = name.text.istitle() and of.norm in ground.lists["particules_de_commune"] and last > of.index + 1
        if town and ground.tokens[last - 1].norm not in ground.lists["saints"]:
            yield Mention(ground.span(token.index, last), "place", _RULE)


def find_riversides(ground: Ground) -> Iterator[Mention]:
    """« Port sur Saône », « Saint-Jean sur Mer »: a town by its river, without its hyphens."""
    for token in ground.tokens:
        if token.norm not in ("sur", "sous") or token.index + 2 > ground.end(token.index):
            continue
        river, first = ground.after(token.index), token.index
        while first > 0 and (previous := ground.before(first)) is not None and _is_of_a_town(ground, previous, first):
            first = previous.index
        named = river is not None and river.text.istitle() and river.norm in ground.lists["rivieres"]
        if named and first < token.index and ground.tokens[first].text.istitle() and not ground.opens(first):
            yield Mention(ground.span(first, token.index + 2), "place", _RULE)


def _is_of_a_town(ground: Ground, token: Token, first: int) -> bool:
    """« Port », and « Saint », « - » before a name that hyphens join."""
    joined = token.span.end == ground.tokens[first].span.start
    opens = ground.tokens[first].norm in ("sur", "sous") and ground.is_name_word(token)
    return (opens and token.text[0].isupper()) or (joined and (token.text in ("-", "‑") or token.text[0].isupper()))


def _common_end(ground: Ground, noun: Token) -> int:
    """« Palais des festivals », « Palais de justice »: behind a capital, one common noun goes with it."""
    first = _past_light(ground, noun)
    last = first + 1
    whole = first > noun.index + 1 and last <= ground.end(noun.index) and ground.tokens[first].pos == "NOUN"
    return last if whole else first


def _names_a_place(ground: Ground, token: Token) -> bool:
    """A common noun; with a capital, only where the model reads « Place de la République »."""
    before, after = ground.before(token.index), ground.after(token.index)
    if token.norm == "cours" and before is not None and before.norm in ("au", "en"):
        return False  # « au cours de l'Ordovicien »
    if token.norm == "stade" and after is not None and after.text[0].isupper() and ground.is_demonym_form(after):
        return False  # « le Stade Rennais » is a club
    if token.norm == "cap" and _is_passed(ground, token):
        return False
    if token.text[0].islower():
        return True
    entity = ground.label(token.index)
    return entity is not None and entity.span.start == token.span.start and entity.label == "LOC"


def _is_passed(ground: Ground, cap: Token) -> bool:
    """« passe le cap du Sénat », « franchir le cap des mille »."""
    article = ground.before(cap.index)
    verb = ground.before(article.index) if article is not None else None
    return verb is not None and verb.lemma in ground.lists["franchissent"]


def _someone(ground: Ground, first: int, last: int) -> bool:
    """« à la place de Macron », « au pont de M. Petit »: a person's place is no place."""
    entry = ground.known(first, last)
    if entry is not None and entry.genre in ("organisation", "media"):
        return True
    entity = ground.label(first)
    person = entity is not None and entity.label == "PER" and last - first > 1
    person = person or (entry is not None and entry.genre == "person")
    return person and ground.tokens[first - 1].norm in ("de", "d'")


def find_places(ground: Ground) -> Iterator[Mention]:
    """« le quartier des Tanneries », « la commune de Ploudalgan »."""
    for token in ground.tokens:
        if token.norm not in ground.lists["mots_de_lieu"]:
            continue
        first = _past_light(ground, token)
        last = _place_end(ground, token, first)
        if last > first and (first > token.index + 1 or token.norm in ground.lists["lieux_apposes"]):
            yield Mention(ground.span(first, last), "place", _RULE)


def _place_end(ground: Ground, noun: Token, first: int) -> int:
    """After the capitals that begin at `first`, if the sentence of the noun goes on so far."""
    return ground.run(first) if first < ground.end(noun.index) else first


def with_article(ground: Ground, first: int) -> int:
    """One token earlier when the name's article has its own capital: « à La Bresse »."""
    before = ground.before(first)
    capital = before is not None and before.norm in _TOWN and before.text[0].isupper()
    return first - 1 if capital and not ground.opens(first - 1) else first


def _past_light(ground: Ground, token: Token) -> int:
    """The index behind « de la », « des » when they follow at once."""
    first, end = token.index + 1, ground.end(token.index)
    for _ in range(2):
        if first < end and ground.tokens[first].norm in _LIGHT and ground.tokens[first].text[0].islower():
            first += 1
    return first
