"""« le spécialiste », « la dirigeante », « l'ONG »: nouns that take up who was named, and say nothing new of them."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.again import body_again, is_bare
from dossier.match.callings import ARTICLES, agrees, called, nearby
from dossier.match.genders import gender_of
from dossier.match.levels import outside_marks
from dossier.match.people import is_someone, people
from dossier.model import Actor, Reading, Span, Token

_THIS = frozenset({"ce", "cet", "cette"})


def taken_up(reading: Reading, actors: Sequence[Actor], span: Span) -> Actor | None:
    """Whom « le spécialiste », « le technicien portugais », « cet inspecteur », the words of `span`, mean.

    None when the noun stood before without that name, or when the gender is not theirs: « la chercheuse ».
    """
    words = reading.inside(span)
    if len(words) < 2 or words[0].norm not in ARTICLES | _THIS:
        return None
    if any(role.span.covers(words[1].span) for actor in actors for role in actor.roles):
        return None  # « a assuré la maire, Solène Aubry »: the name stands there
    if words[0].norm in _THIS:
        return _this_one(reading, actors, words[0], words[1])
    return _the_one(reading, actors, words) if is_bare(reading, words[-1]) else None


def _the_one(reading: Reading, actors: Sequence[Actor], words: Sequence[Token]) -> Actor | None:
    """« le spécialiste », « l'élu arrageois », « l'ONG »: by an office, by the name just before, by a role."""
    young = len(words) > 2 and words[1].norm == "jeune"  # « la jeune élue »
    plain, lists = _without_origin(reading, (words[0], *words[1 + young :])), people(reading)
    person = called(reading, actors, words[0], plain[1:])
    if person is not None or len(plain) != 2:
        return person
    if plain[1].norm in lists["reprises"] | lists["metiers_repris"]:
        return _just_named(reading, actors, words[0], plain[1])
    if len(words) != 2:
        return None
    return body_again(reading, actors, words[0], words[1]) or _of_that_role(reading, actors, words[0], words[1])


def _without_origin(reading: Reading, words: Sequence[Token]) -> Sequence[Token]:
    """« le technicien | portugais |, l'élu | arrageois |, l'attaquant | de 23 ans »: the same one without it."""
    if [t.norm for t in words[-3::2]] == ["de", "ans"]:
        return words[:-3]
    lists, last = people(reading), words[-1]
    told = last.norm.endswith(tuple(lists["fins_de_gentile"])) and last.norm not in lists["pas_un_gentile"]
    demonym = last.text.islower() and last.pos in ("ADJ", "NOUN") and (told or last.norm in lists["gentiles"])
    return words[:-1] if len(words) > 2 and demonym else words


def _just_named(reading: Reading, actors: Sequence[Actor], article: Token, noun: Token) -> Actor | None:
    """The one person named in this paragraph or the one before; of a trade, when nobody else acts there."""
    start = nearby(reading, noun)
    named = _named(reading, actors, start, article.span.start)
    person = next(iter(named)) if len(named) == 1 else None
    trade = noun.norm in people(reading)["metiers_repris"]
    if person is None or not (agrees if trade else _agrees)(reading, article, noun, person):
        return None
    if trade and _others(reading, person, start, article):
        return None
    roles = [role.span for role in person.roles if not trade or _opens_with(reading, role.span, noun)]
    behind = {m.end for m in person.mentions}  # « Anne Roy, | élue de Foix »
    earlier = (t for t in reading.tokens[: noun.index] if t.norm == noun.norm)
    told = (any(role.covers(t.span) for role in roles) or t.span.start - len(", ") in behind for t in earlier)
    return person if all(told) else None


def _this_one(reading: Reading, actors: Sequence[Actor], this: Token, noun: Token) -> Actor | None:
    """« Jacky loue le mail. « Une réussite », dit cet inspecteur »: the one person named in the paragraph so far."""
    lists = people(reading)
    person = lists["corps"] | lists["anonymes"] | lists["sans_genre"]
    if noun.norm in person or noun.pos != "NOUN" or not is_someone(reading, noun):
        return None
    start = next(p.span.start for p in reading.paragraphs if p.span.covers(noun.span))
    named = _named(reading, actors, start, this.span.start)
    if len(named) != 1 or not agrees(reading, this, noun, next(iter(named))):
        return None
    found = next(iter(named))
    return None if _others(reading, found, start, this) else found


def _others(reading: Reading, person: Actor, start: int, end: Token) -> bool:
    """« un éleveur », « la gérante »: whether someone else of the gender of `end` stands there without a name."""
    lists, roles = people(reading), [role.span for role in person.roles]
    nobody = lists["sans_genre"] | lists["corps"] | lists["titres_feminins"] | lists["titres_masculins"]
    for token in reading.inside(Span(start, end.span.start)):
        if token.pos != "NOUN" or token.has("Number=Plur") or token.norm in nobody or not token.text.islower():
            continue
        before = reading.tokens[max(0, token.index - 1)]
        told = token.index in outside_marks(reading, reading.sentences[token.sentence])
        other = before.pos in ("DET", "ADJ") and told and is_someone(reading, token)
        same = any(role.covers(token.span) for role in roles)
        if other and not same and not _is_other_gender(before, end):
            return True
    return False


def _is_other_gender(article: Token, noun: Token) -> bool:
    genders = ("Gender=Masc", "Gender=Fem")
    return any(article.has(a) and noun.has(b) for a, b in (genders, genders[::-1]))


def _of_that_role(reading: Reading, actors: Sequence[Actor], article: Token, noun: Token) -> Actor | None:
    """« l'avocate », of « Me Anne Petit, avocate du port »: the one person told to be that."""
    told = [(a, r.span) for a in actors if a.kind == "person" for r in a.roles if _opens_with(reading, r.span, noun)]
    person = told[0][0] if len({actor.id for actor, _ in told}) == 1 else None
    if person is None or all(role.start > noun.span.start for _, role in told):
        return None
    gender = gender_of(reading, person)
    if article.norm != "l'" and gender is not None and not article.has(gender):
        return None  # « le maire Luc Marin » is not « la maire »
    earlier = (t for t in reading.tokens[: noun.index] if t.norm == noun.norm)
    same = (any(role.covers(t.span) for _, role in told) or _is_the(reading, t) for t in earlier)
    return person if all(same) else None


def _opens_with(reading: Reading, role: Span, noun: Token) -> bool:
    """« avocate du port », « l'avocate »; not « ancienne avocate », « adjoint au maire »."""
    words = [t for t in reading.inside(role) if t.norm not in ARTICLES]
    return bool(words) and words[0].norm == noun.norm


def _is_the(reading: Reading, noun: Token) -> bool:
    """« dit l'avocate », once more."""
    return reading.tokens[max(0, noun.index - 1)].norm in ARTICLES and is_bare(reading, noun)


def _named(reading: Reading, actors: Sequence[Actor], start: int, end: int) -> set[Actor]:
    """The persons whom the text names from code point `start` to `end`."""
    people_named = (actor for actor in actors if actor.kind == "person")
    return {actor for actor in people_named if any(start <= at.start and at.end <= end for at in actor.mentions)}


def _agrees(reading: Reading, article: Token, noun: Token, person: Actor) -> bool:
    gender = gender_of(reading, person)
    if gender is None or article.norm == "l'":
        return gender is not None and (noun.has(gender) or not any(m.startswith("Gender=") for m in noun.morph))
    return article.has(gender)
