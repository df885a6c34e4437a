"""Whom somebody tells, and when: no part of who tells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dossier.match.mentions import Mentions
from dossier.match.nouns import NounPhrase
from dossier.model import Reading

_HOUR = re.compile(r"\d{1,2}\s?h(?:\d\d)?")


def without_addressee(
    reading: Reading, phrase: NounPhrase, mentions: Mentions, lists: Mapping[str, frozenset[str]]
) -> NounPhrase:
    """« sa fille | à La Montagne »: the paper is told; « La Digue | de source sûre »: where it heard."""
    tokens = reading.tokens
    if tokens[phrase.head].norm in lists["gens_de_presse"]:
        return phrase
    places = [t.index for t in tokens[phrase.head + 1 : phrase.last - 1] if t.norm in ("à", "au", "aux", "en")]
    office = tokens[phrase.head].norm in lists["offices_d_un_seul"]
    house = next((at for at in places if office and _is_house(reading, at + 1, lists)), phrase.last)
    if house < phrase.last:
        return NounPhrase(phrase.first, phrase.head, min(phrase.core_last, house), house)
    told = next((at for at in places if _is_told(reading, at + 1, mentions, lists)), phrase.last)
    of = (t.index for t in tokens[phrase.head + 1 : told - 1] if t.norm == "de")
    told = next((at for at in of if tokens[at + 1].norm in ("source", "sources")), told)
    return NounPhrase(phrase.first, phrase.head, min(phrase.core_last, told), told)


def _is_house(reading: Reading, index: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """« la ministre des Forêts | au Sénat », « le préfet | à l'Assemblée »: where they speak; they sit elsewhere."""
    return reading.norm(index + (reading.tokens[index].pos == "DET")) in lists["chambres"]


def _is_told(reading: Reading, index: int, mentions: Mentions, lists: Mapping[str, frozenset[str]]) -> bool:
    """« à | Reuters », « à | l'AFP », « au | quotidien L'Écho »; « au | cours d'une visite »."""
    tokens = reading.tokens
    noun = index + (tokens[index].pos == "DET")
    starts = {tokens[index].span.start, tokens[noun].span.start}
    told = lists["agences"] - {"site"} | lists["quand_on_parle"] | lists["presse"] | lists["tendent_un_micro"]
    if noun == index and _is_an_hour(reading, index):
        return True  # « préviennent les secours | à 8h06 »
    media = any(at.start in starts for at, actor in mentions if actor.kind == "media")
    return media or tokens[noun].norm in told


def _is_an_hour(reading: Reading, index: int) -> bool:
    """« 8h06 », « 18 heures », « midi »."""
    norm, after = reading.norm(index), reading.norm(index + 1)
    counted = norm.isdigit() and after in ("h", "heure", "heures")
    return counted or norm in ("midi", "minuit") or _HOUR.fullmatch(norm) is not None
