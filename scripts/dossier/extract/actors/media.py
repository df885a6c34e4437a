"""Newspapers, stations and journals by the words of their titles, and by where things are published."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import Token

_RULE = "acteurs.media"
_ARTICLES = frozenset({"la", "le", "l'", "les"})


def find_media(ground: Ground) -> Iterator[Mention]:
    """« L'Écho pyrénéen », « La Gazette du Val », « Radio Nova »; « publié dans Nature »."""
    for token in ground.tokens:
        if (hyphened := _hyphened(ground, token)) is not None:
            yield Mention(ground.span(hyphened, token.index + 1), "media", _RULE)
        elif local := _local_end(ground, token):
            yield Mention(ground.span(token.index, local), "media", _RULE)
        elif token.norm in ground.lists["titres_de_presse"] and token.text[0].isupper():
            yield from _titled(ground, token)
        elif (token.norm == "dans" and _publishes(ground, token.index)) or _on_air(ground, token):
            first = token.index + 1
            last = ground.run(first) if first < ground.end(token.index) else first
            entry = ground.known(first, last) if last > first else None
            if last > first and entry is None and (ground.label(first) is not None or token.norm != "dans"):
                yield Mention(ground.span(first, last), "media", _RULE)


def _local_end(ground: Ground, token: Token) -> int | None:
    """After « ICI | Béarn », « France Bleu | Gironde », « France 3 | Normandie »: a station and its region."""
    for size in (1, 2) if token.text[0].isupper() else ():
        first = token.index + size
        if first < ground.end(token.index) and ground.words(token.index, first) in ground.lists["stations"]:
            last = ground.run(first)
            return last if last > first and ground.is_name_word(ground.tokens[first]) else None
    return None


def _hyphened(ground: Ground, token: Token) -> int | None:
    """Where « Sud-Matin », « Pays-Hebdo » start: a capital, a hyphen and the last word of a newspaper's title."""
    head, _, tail = token.text.replace("‑", "-").rpartition("-")
    if tail[:1].isupper() and tail.lower() in ground.lists["finales_de_titre"]:
        if head[:1].isupper():
            return token.index
        opening = ground.before(token.index - 1) if ground.before(token.index) is not None else None
        glued = opening is not None and opening.text[0].isupper() and ground.tokens[token.index - 1].text in ("-", "‑")
        return opening.index if opening is not None and glued and opening.span.end + 1 == token.span.start else None
    return None


def _on_air(ground: Ground, token: Token) -> bool:
    """« au micro de X », « dans les colonnes du X »; « au micro de Nadia Ferrand » names who asks."""
    noun = ground.before(token.index) if token.norm in ("de", "d'", "du", "des") else None
    before = ground.before(noun.index) if noun is not None and noun.norm in ground.lists["antennes"] else None
    if before is None or before.norm not in ("au", "le", "la", "l'", "les", "aux"):
        return False
    entity = ground.label(token.index + 1) if token.index + 1 < ground.end(token.index) else None
    return entity is None or entity.label != "PER" or " " not in ground.reading.article.quote(entity.span)


def _publishes(ground: Ground, index: int) -> bool:
    sentence = ground.reading.sentences[ground.tokens[index].sentence]
    behind = ground.tokens[max(sentence.first, index - 4) : index]
    return any(token.norm in ground.lists["publications"] for token in behind)


def _titled(ground: Ground, token: Token) -> Iterator[Mention]:
    article = ground.before(token.index)
    if article is None or (article.norm not in _ARTICLES and ground.label(token.index) is None):
        return
    last = ground.run(token.index)
    entity = ground.label(token.index)
    while last < ground.end(token.index) and ground.label(last) is entity is not None and _goes_on(ground, last):
        last += 1
    if last == token.index + 1:
        last = _complement_end(ground, last)
    if last == token.index + 1 and not article.text[0].isupper():
        return
    first = article.index if article.norm in _ARTICLES and article.text[0].isupper() else token.index
    if ground.in_title(first) and not ground.opens(first):
        return  # « Les Couleurs de La Gazette du Val »: a work
    if last > token.index + 1 or (first < token.index and ground.before(first) is not None):
        yield Mention(ground.span(first, last), "media", _RULE)


def _goes_on(ground: Ground, index: int) -> bool:
    return ground.tokens[index].pos in ("NOUN", "ADJ", "ADP", "DET", "PROPN")


def _complement_end(ground: Ground, last: int) -> int:
    """« du Val », « de l'Ouest », « pyrénéen »."""
    end = ground.end(last - 1)
    if last < end and ground.tokens[last].pos == "ADJ" and ground.tokens[last].text[0].islower():
        return last + 1
    position = last
    while position < end and ground.tokens[position].norm in _ARTICLES | {"de", "du", "des", "d'"}:
        position += 1
    named = ground.run(position) if last < position < end else position
    return named if named > position else last


def is_media_title(ground: Ground, tokens: tuple[Token, ...]) -> bool:
    """Whether a name that the model found holds a word of the titles of the press."""
    return any(token.norm in ground.lists["titres_de_presse"] for token in tokens)
