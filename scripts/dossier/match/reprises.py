"""« le spécialiste », « la dirigeante »: nouns that take up the one person just named, and say nothing new of them."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.genders import gender_of
from dossier.match.people import people
from dossier.model import Actor, Reading, Span, Token

_ARTICLES = ("le", "la", "l'")


def taken_up(reading: Reading, actors: Sequence[Actor], span: Span) -> Actor | None:
    """Whom « le spécialiste », the words of `span`, means: the one person named in this paragraph or the one before.

    None when the noun stood before without that name, or when the gender is not theirs: « la chercheuse ».
    """
    words = reading.inside(span)
    if len(words) != 2 or words[0].norm not in _ARTICLES or not _is_bare(reading, words[1]):
        return None
    if words[1].norm not in people(reading)["reprises"]:
        return _of_that_role(reading, actors, words[0], words[1])
    named = _named(reading, actors, span)
    person = next(iter(named)) if len(named) == 1 else None
    if person is None or not _agrees(reading, words[0], words[1], person):
        return None
    roles = [role.span for role in person.roles]
    earlier = (t for t in reading.tokens[: words[1].index] if t.norm == words[1].norm)
    return person if all(any(role.covers(t.span) for role in roles) for t in earlier) else None


def _of_that_role(reading: Reading, actors: Sequence[Actor], article: Token, noun: Token) -> Actor | None:
    """« l'avocate », of « Me Anne Petit, avocate du port »: the one person told to be that."""
    told = [(a, r.span) for a in actors if a.kind == "person" for r in a.roles if _opens_with(reading, r.span, noun)]
    person = told[0][0] if len({actor.id for actor, _ in told}) == 1 else None
    if person is None or all(role.start > noun.span.start for _, role in told):
        return None
    if any(role.covers(noun.span) for _, role in told):
        return None  # « a assuré la maire, Solène Aubry »: the name stands there
    gender = gender_of(reading, person)
    if article.norm != "l'" and gender is not None and not article.has(gender):
        return None  # « le maire Luc Marin » is not « la maire »
    earlier = (t for t in reading.tokens[: noun.index] if t.norm == noun.norm)
    same = (any(role.covers(t.span) for _, role in told) or _is_the(reading, t) for t in earlier)
    return person if all(same) else None


def _opens_with(reading: Reading, role: Span, noun: Token) -> bool:
    """« avocate du port », « l'avocate »; not « ancienne avocate », « adjoint au maire »."""
    words = [t for t in reading.inside(role) if t.norm not in _ARTICLES]
    return bool(words) and words[0].norm == noun.norm


def _is_the(reading: Reading, noun: Token) -> bool:
    """« dit l'avocate », once more."""
    return reading.tokens[max(0, noun.index - 1)].norm in _ARTICLES and _is_bare(reading, noun)


def _named(reading: Reading, actors: Sequence[Actor], span: Span) -> set[Actor]:
    here = next(n for n, p in enumerate(reading.paragraphs) if p.span.covers(span))
    start = reading.paragraphs[max(0, here - 1)].span.start
    people_named = (actor for actor in actors if actor.kind == "person")
    return {actor for actor in people_named if any(start <= at.start and at.end <= span.start for at in actor.mentions)}


def _agrees(reading: Reading, article: Token, noun: Token, person: Actor) -> bool:
    gender = gender_of(reading, person)
    if gender is None or article.norm == "l'":
        return gender is not None and (noun.has(gender) or not any(m.startswith("Gender=") for m in noun.morph))
    return article.has(gender)


def _is_bare(reading: Reading, noun: Token) -> bool:
    """« le spécialiste »; not « le spécialiste du port », « le spécialiste Jean Morel »."""
    after = reading.tokens[noun.index + 1] if noun.index + 1 < len(reading.tokens) else None
    return after is None or not (after.norm in ("de", "d'", "du", "des", "en") or after.pos in ("ADJ", "PROPN"))
