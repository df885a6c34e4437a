"""A house that an apposition presents, where its founder bears the same name."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import Token


def is_presented(ground: Ground, name: Token) -> bool:
    """« Marceron, groupe dijonnais coté en Bourse, rachète »: one capital, a comma, a noun that says a house."""
    end = ground.end(name.index)
    marked = ground.quoted(name.index - 1) == (name.index, name.index + 1) if name.index else False
    behind = name.index + 1 + marked
    if not ground.is_name_word(name) or not name.text.istitle() or behind + 1 >= end:
        return False
    before, comma, noun = ground.before(name.index), *ground.tokens[behind : behind + 2]
    ranked = noun.norm in ground.lists["rangs_de_maison"] and behind + 2 < end
    maker = ground.tokens[behind + 2] if ranked else noun
    if ranked and comma.text == "," and maker.norm in ground.lists["maisons"] and not ground.opens_person(name.index):
        return name.pos == "PROPN" and _goes_on(ground, maker)  # « Yopal, deuxième fabricant mondial de »
    if marked and comma.text == "," and noun.norm in ground.lists["maisons"]:
        return _goes_on(ground, noun)  # « chez "Mécalor", sous-traitant aéronautique »
    beside = before is not None and (before.text[0].isupper() or before.text in ("-", "‑", ".") or before.pos == "NUM")
    if comma.text != "," or noun.norm not in ground.lists["maisons_en_apposition"] or beside:
        return False
    known = ground.known(name.index, name.index + 1) is not None or ground.opens_person(name.index)
    named = name.pos == "PROPN" or ground.label(name.index) is not None
    return named and not known and _goes_on(ground, noun)


def presented_houses(ground: Ground, mentions: Sequence[Mention]) -> frozenset[str]:
    """The houses that the text presents by their name alone."""
    bodies = (m for m in mentions if m.kind == "organisation" and m.name is None)
    return frozenset(ground.written(m) for m in bodies if is_presented(ground, ground.tokens_in(m.span)[0]))


def under_presented(ground: Ground, mentions: Sequence[Mention], houses: Container[str]) -> list[Mention]:
    """« Marceron | pourrait embaucher »: the house once presented, not its founder Luc Marceron."""
    return [
        replace(m, kind="organisation", rule="acteurs.entreprise")
        if m.rule in ("acteurs.modele", "acteurs.lieu") and m.name is None and ground.written(m) in houses
        else m
        for m in mentions
    ]


def _goes_on(ground: Ground, noun: Token) -> bool:
    """An adjective or a complement behind the noun, and no second member of a list: « Paris, groupes et élus »."""
    after = ground.after(noun.index)
    return after is not None and (after.pos in ("ADJ", "ADP", "VERB") or after.has("VerbForm=Part"))
