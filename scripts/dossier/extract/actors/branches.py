"""Names of two parts: « la FDSEA 59 », « Nature Québec », « Al-Rassim au Levant islamique (Arli) »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention, in_turn
from dossier.model import Token

_RULE = "acteurs.entreprise"
_COUNTY = re.compile(r"\d{2}|2[AB]|97\d")
_FREE = ("VERB", "AUX", "PUNCT", "ADP", "PRON", "CCONJ", "ADV")
_WITHIN = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ")
_IN_PLACE = frozenset({"à", "en", "dans", "vers", "depuis", "sur"})
_LONGEST = 10  # tokens of a long form
_FEWEST, _SHORTEST = 3, 4  # letters of an acronym, of the first word of a house


def find_branches(ground: Ground) -> Iterator[Mention]:
    """Of a body's letters and a county, of a house's word and its land, of a foreign body as far as its letters."""
    for token in ground.tokens:
        if _is_of_a_county(ground, token) or _is_of_a_land(ground, token):
            yield Mention(ground.span(token.index, token.index + 2), "organisation", _RULE)
        elif token.text == "(" and (first := _long_form(ground, token)) is not None:
            yield Mention(ground.span(first, token.index), "organisation", _RULE)


def _is_of_a_county(ground: Ground, letters: Token) -> bool:
    """« la | CGT 35 | a appelé »: a body's letters and a county's number, which counts nothing."""
    number = ground.after(letters.index)
    if number is None or not _COUNTY.fullmatch(number.text) or not letters.text.isupper():
        return False
    if letters.norm in ground.lists["routes"]:
        return False
    entry = ground.known(letters.index, letters.index + 1)
    body = letters.norm in ground.lists["sigles_de_section"] or (entry is not None and entry.genre == "organisation")
    before, after = ground.before(letters.index), ground.after(number.index)
    led = before is not None and before.norm in ("la", "le", "l'", "du", "de", "les", ",", "et")
    return body and led and (after is None or after.pos in _FREE)


def _is_of_a_land(ground: Ground, word: Token) -> bool:
    """« Nature | Québec », « Alvéa | Bretagne »: a word that names nothing alone, and a land that it is of."""
    land, before = ground.after(word.index), ground.before(word.index)
    if land is None or before is None or not word.text.istitle() or len(word.text) < _SHORTEST:
        return False
    entry = ground.known(land.index, land.index + 1)
    if entry is None or entry.genre != "place" or not land.text.istitle() or _is_more(ground, land):
        return False
    if before.norm in _IN_PLACE or before.text[0].isupper() or before.text in "-‑" or ground.opens(word.index):
        return False
    return word.pos in ("PROPN", "NOUN") and _may_name_a_house(ground, word)


def _is_more(ground: Ground, land: Token) -> bool:
    after = ground.after(land.index)
    return after is not None and (after.text[0].isupper() or after.text in ("-", "‑"))


def _may_name_a_house(ground: Ground, word: Token) -> bool:
    """No town, no first name, no function, no side of a land: « Haute », « Sud », « Ministre »."""
    lists, entity = ground.lists, ground.label(word.index)
    person = entity is not None and entity.label == "PER"
    other = lists["tetes_d_organismes"] | lists["jamais"] | lists["majuscules_communes"] | lists["lieux_nommes"]
    other = other | lists["mots_de_lieu"] | lists["fonctions"] | lists["grades"] | lists["civilites"]
    other = other | lists["competitions"] | lists["nationalites"] | lists["cotes_d_un_pays"]
    known = ground.known(word.index, word.index + 1) is not None or ground.opens_person(word.index)
    return not (person or known or word.norm in other or ground.is_demonym_form(word))


def _long_form(ground: Ground, bracket: Token) -> int | None:
    """Where the name starts whose words open the letters in brackets, in turn: « Al-Rassim au Levant islamique »."""
    short = ground.after(bracket.index)
    closing = ground.after(short.index) if short is not None else None
    if short is None or closing is None or closing.text != ")" or len(short.text) < _FEWEST:
        return None
    start = max(ground.reading.sentences[bracket.sentence].first, bracket.index - _LONGEST)
    for first in range(bracket.index - 1, start - 1, -1):
        token = ground.tokens[first]
        if token.pos not in _WITHIN and token.text not in ("-", "‑"):
            return None
        if token.pos == "PROPN" and token.text[0].isupper() and in_turn(short.text, ground.words(first, bracket.index)):
            known = ground.known(first, bracket.index) or token.norm in ground.lists["tetes_de_choses"]
            glued = first > start and ground.tokens[first - 1].text in ("-", "‑")
            return None if known or glued or first + 2 > bracket.index else first
    return None
