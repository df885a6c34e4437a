"""Companies named by their founder and their trade: « les salariés de Morel Plastiques »."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground
from dossier.model import Token


def is_trade(ground: Ground, token: Token) -> bool:
    """Whether a capital trade stands behind one name: « Garnier | Outillage »; not « Anne | Métal », nor a heading."""
    name = ground.before(token.index)
    if token.norm not in ground.lists["metiers_de_maison"] or not token.text[0].isupper() or name is None:
        return False
    after, ahead = ground.after(token.index), ground.before(name.index)
    alone = not (after is not None and after.text[0].isupper()) and not (ahead is not None and ahead.text[0].isupper())
    named = name.text.istitle() and ground.is_name_word(name) and name.pos in ("PROPN", "NOUN", "X")
    return alone and named and name.norm not in ground.first_names and ground.known(name.index, token.index + 1) is None
