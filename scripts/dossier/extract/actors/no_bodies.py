"""Nouns of institutions where they name none: a way, a help, what a town is."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground
from dossier.match.forms import Hit
from dossier.model import Token


def is_no_body(ground: Ground, hit: Hit) -> bool:
    """« en direction de Gap », « les services du Gallois », « cette sous-préfecture de la Vienne »."""
    before = ground.before(hit.first)
    left = hit.form == "parti" and before is not None and before.pos == "NOUN"  # « le feu parti de Foix »
    return left or _is_way(ground, hit) or _is_help(ground, hit) or _is_town(ground, hit)


def is_federal_state(ground: Ground, head: Token) -> bool:
    """« l'État de Borno »: a land; « l'État de Vaud » is a government."""
    of = ground.after(head.index)
    name = ground.after(of.index) if of is not None and of.norm in ("de", "d'", "du") else None
    state = head.norm in ("état", "etat") and name is not None and name.text[0].isupper()
    return state and name is not None and name.norm not in ground.lists["noms_de_cantons"]


def _is_way(ground: Ground, hit: Hit) -> bool:
    """« en direction de Gap », « a pris la direction de Gap »: which way, and no body."""
    if hit.form != "direction":
        return False
    before = [token.norm for token in ground.tokens[max(0, hit.first - 2) : hit.first]]
    return before[-1:] == ["en"] or (before[-1:] == ["la"] and before[0] in ground.lists["prendre"])


def _is_help(ground: Ground, hit: Hit) -> bool:
    """« s'offrir les services du Gallois »: what a player does, and no body."""
    whose = ground.tokens[hit.last + 1] if hit.last + 1 < ground.end(hit.first) else None
    one = whose is not None and whose.text[0].isupper() and ground.is_demonym_form(whose)
    return hit.form == "services" and one and ground.tokens[hit.last].norm == "du"


def _is_town(ground: Ground, hit: Hit) -> bool:
    """« cette sous-préfecture de la Vienne », « Pamiers, sous-préfecture de l'Ariège »: the town, not who rules it."""
    before = ground.before(hit.first)
    if hit.form not in ("préfecture", "sous-préfecture") or before is None:
        return False
    town = ground.before(before.index) if before.text == "," else None
    entry = ground.known(town.index, before.index) if town is not None else None
    return before.norm == "cette" or (entry is not None and entry.genre == "place")
