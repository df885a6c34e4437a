"""Clubs of sport: by the letters or the word before a town, and a town's name that plays, wins and loses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import Token

_RULE = "acteurs.entreprise"
_SCORE_BEHIND = re.compile(r"\s?\(\s?\d{1,3}\s?[-–]\s?\d{1,3}|\s\d{1,3}\s?[-–]\s?\d{1,3}(?!\d)")
_SCORE_BEFORE = re.compile(r"(?<!\d)\d{1,3}\s?[-–]\s?\d{1,3}\s$")
_NEAR_NOUN = 2  # tokens from « une victoire importante » to « pour »
_NEAR_VERB = 4  # tokens from a town to its verb: « Nancy ne s'est pas imposé »
_WIDE = 8  # characters of a score, with room to spare


def find_clubs(ground: Ground) -> Iterator[Mention]:
    """« le SC Bastia », « Tours FC », « le Stade Rennais »."""
    sport = is_sport(ground)
    for token in ground.tokens:
        last = _behind_letters(ground, token, sport=sport) or _stade(ground, token)
        if last is not None:
            yield Mention(ground.span(token.index, last), "organisation", _RULE)


def is_sport(ground: Ground) -> bool:
    """Whether the text has several words of sport."""
    return len({token.norm for token in ground.tokens} & ground.lists["mots_de_sport"]) > 1


def _behind_letters(ground: Ground, token: Token, *, sport: bool) -> int | None:
    """After « SC | Bastia », « Tours | FC »: one of the two is a club's letters, the other a town."""
    after = ground.after(token.index)
    if after is None or not ground.is_name_word(after) or ground.known(token.index, token.index + 2) is not None:
        return None
    letters = ground.lists["sigles_devant_ville"]
    if token.text in letters:
        last = ground.run(after.index)
        town = ground.known(after.index, last) or ground.known(after.index, after.index + 1)
        placed = town is not None and town.genre == "place"
        return last if last > after.index and (placed or (sport and town is None)) else None
    before = ground.before(token.index)
    opens = before is None or not before.text[0].isupper()
    town = ground.known(token.index, token.index + 1)
    return after.index + 1 if after.text in letters and opens and town is not None and town.genre == "place" else None


def _stade(ground: Ground, token: Token) -> int | None:
    """After « Stade | Rennais »."""
    after = ground.after(token.index)
    named = token.text == "Stade" and after is not None and after.text[0].isupper() and ground.is_demonym_form(after)
    return token.index + 2 if named else None


def named_by_towns(ground: Ground, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those of a town that plays in this article as its club."""
    if not is_sport(ground):
        return tuple(mentions)
    towns = [m for m in mentions if m.kind == "place"]
    playing = {ground.name_of(m) for m in towns if _plays(ground, m)}
    playing |= {ground.name_of(m) for m, other in pairwise(towns) if _joined(ground, m, other) in playing}
    return tuple(
        replace(m, kind="organisation", rule=_RULE) if m.kind == "place" and ground.name_of(m) in playing else m
        for m in mentions
    )


def _joined(ground: Ground, town: Mention, other: Mention) -> str | None:
    """« Metz et Brest s'imposent »: the name of the second."""
    between = ground.reading.article.text[town.span.end : other.span.start]
    return ground.name_of(other) if between.strip() == "et" else None


def _plays(ground: Ground, mention: Mention) -> bool:
    """« Nancy s'est imposé », « face à Nancy », « Nancy 2-1 Metz », « Nancy (3-0) »; not « incliné à Nancy (3-0) »."""
    tokens, text = ground.tokens_in(mention.span), ground.reading.article.text
    start, end = mention.span.start, mention.span.end
    before = ground.before(tokens[0].index)
    played_there = before is not None and before.norm in ("à", "au", "en", "chez")
    scored = _SCORE_BEHIND.match(text, end) or _SCORE_BEFORE.search(text, max(0, start - _WIDE), start)
    if scored and not played_there:
        return True
    if before is not None and before.norm == "à":
        face = ground.before(before.index)
        return face is not None and face.norm == "face"
    if before is not None and before.norm in ground.lists["contre_un_club"]:
        return True
    if before is not None and before.pos == "ADP":
        near = ground.tokens[
            max(ground.reading.sentences[before.sentence].first, before.index - _NEAR_NOUN) : before.index
        ]
        return before.norm in ("pour", "entre") and any(t.norm in ground.lists["noms_du_jeu"] for t in near)
    return _is_subject(ground, tokens[-1].index)


def _is_subject(ground: Ground, last: int) -> bool:
    """Whether a verb of the game follows, with what stands between a subject and its verb."""
    for index in range(last + 1, min(last + 1 + _NEAR_VERB, ground.end(last))):
        token = ground.tokens[index]
        if token.lemma in ground.lists["verbes_du_jeu"] and token.pos in ("VERB", "AUX"):
            return True
        if token.pos not in ("AUX", "ADV", "PRON") and token.norm not in ("se", "s'", "l'", "ne", "n'"):
            return False
    return False
