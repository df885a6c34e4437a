"""Things that are made and bear a name: models, codes, vehicles, software."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import Span, Token

CODE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9][\w.-]{0,9}")
_RULE = "acteurs.produit"


def find_products(ground: Ground) -> Iterator[Mention]:
    """« le modèle R2 », « NVIDIA H20 », « la puce Vulcain 3 », then the same code anywhere: « du R2 »."""
    codes: set[str] = set()
    for token in ground.tokens:
        before = ground.before(token.index)
        if before is None:
            continue
        if CODE.fullmatch(token.text) and before.norm in ground.lists["produits"]:
            codes.add(token.text)
        elif _is_model(ground, before, token):
            yield Mention(ground.span(before.index, token.index + 1), "product", _RULE)
        elif first := _branded(ground, token, before):
            yield Mention(ground.span(first[0], token.index + 1), "product", _RULE)
        elif before.norm in ground.lists["produits_nommes"] and ground.is_name_word(token):
            yield from _named(ground, token.index)
    for token in ground.tokens:
        if token.text in codes:
            yield Mention(token.span, "product", _RULE)


def _is_model(ground: Ground, brand: Token, token: Token) -> bool:
    """« une Renault Clio »: a known maker and a known product of one name."""
    made = ground.known(token.index, token.index + 1)
    if made is None or made.genre != "product":
        return False
    maker = ground.known(brand.index, brand.index + 1)
    return maker is not None and maker.genre == "organisation"


def longer_forms(ground: Ground, span: Span, makers: frozenset[Span]) -> Iterator[str]:
    """« puces Ascend », and for a code, which says little alone, its maker: « R2 de DeepSeek »."""
    tokens = ground.tokens_in(span)
    before, after = ground.before(tokens[0].index), ground.after(tokens[-1].index)
    if before is not None and before.norm in ground.lists["produits"]:
        yield ground.reading.article.quote(Span(before.span.start, span.end))
    if after is not None and after.norm in ("de", "d'") and CODE.fullmatch(tokens[-1].text):
        maker = next((other for other in makers if 0 <= other.start - after.span.end <= 1), None)
        if maker is not None:
            yield ground.reading.article.quote(Span(span.start, maker.end))


def _branded(ground: Ground, token: Token, before: Token) -> tuple[int] | None:
    """The index of the brand or name in front of a code or of a number: « NVIDIA | H20 », « iPhone | 17 »."""
    coded = CODE.fullmatch(token.text) is not None
    if not (coded or token.text.isdigit()) or before.norm in ground.lists["routes"]:
        return None
    brand = ground.known(before.index, before.index + 1)
    previous = ground.before(before.index)
    if brand is not None and brand.genre == "product":
        return (before.index,)
    if brand is not None and brand.genre == "organisation":
        counted = ground.after(token.index)
        free = counted is None or counted.pos not in ("NOUN", "SYM", "NUM")
        singled = previous is not None and previous.norm in ground.lists["devant_produit"]
        one = previous is not None and previous.norm in ("un", "une")
        return (before.index,) if coded or one or (singled and free) else None
    if previous is None or not ground.is_name_word(before):
        return None
    if previous.norm in ground.lists["produits"]:
        return (before.index,)
    entity = ground.label(token.index)
    numbered = coded and previous.norm in ground.lists["devant_produit"]
    return (before.index,) if numbered and entity is not None and ground.label(before.index) is entity else None


def _named(ground: Ground, first: int) -> Iterator[Mention]:
    """« le logiciel Plume »: a name behind a noun of a thing that has one, unless the name is a known maker's."""
    last = ground.run(first)
    if not ground.known(first, last) and not ground.known(first, first + 1):
        if last < ground.end(first) and ground.tokens[last].text.isdigit():
            last += 1
        yield Mention(ground.span(first, last), "product", _RULE)
