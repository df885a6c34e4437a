"""« l'édile », « le magistrat », « le syndicaliste »: nouns for whoever holds one of several offices."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.genders import gender_of
from dossier.match.people import people
from dossier.model import Actor, Reading, Span, Token

ARTICLES = frozenset({"le", "la", "l'"})
_CALLINGS = ("edile", "elu", "parlementaire", "magistrat", "syndicaliste", "militaire", "justice")
_LONGEST = 4  # tokens of an office: « ministre de la Justice »


def called(reading: Reading, actors: Sequence[Actor], article: Token, noun: Sequence[Token]) -> Actor | None:
    """Whom « l'édile » means: the one person told before to be a mayor, or the one of these named nearby.

    None when another such office stands nearby without a name: « le juge », where a prosecutor is named.
    """
    offices = _offices(reading, " ".join(t.norm for t in noun))
    if not offices:
        return None
    start = nearby(reading, article)
    persons = [a for a in actors if a.kind == "person" and a.mentions[0].start < article.span.start]
    near = {a: [m.start for m in a.mentions if start <= m.start < article.span.start] for a in persons}
    told = [
        a
        for a in persons
        if any(r.span.start < article.span.start and _is_of(reading, r.span, offices) for r in a.roles)
    ]
    meant = told if len(told) == 1 else [a for a in told if near[a]]
    if len(meant) != 1 or not agrees(reading, article, noun[0], meant[0]):
        return None
    person, last = meant[0], max(near[meant[0]], default=-1)
    unknown = (a for a in persons if not a.roles and a is not person)
    if any(max(near[a], default=-1) > last for a in unknown):
        return None  # « Luc Marin, maire, est venu. Paul Roy l'a suivi. L'élu … »: who knows what Paul Roy is
    around = [t for t in reading.inside(Span(start, article.span.start)) if t.norm in offices]
    return person if all(_is_his(reading, t, person) for t in around) else None


def nearby(reading: Reading, token: Token) -> int:
    """Where the paragraph before that of the token starts."""
    here = next(n for n, p in enumerate(reading.paragraphs) if p.span.covers(token.span))
    return reading.paragraphs[max(0, here - 1)].span.start


def agrees(reading: Reading, article: Token, noun: Token, person: Actor) -> bool:
    """Whether nothing in « la magistrate » speaks against the gender of the person; « l'édile » tells none."""
    gender = gender_of(reading, person)
    silent = article.norm == "l'" and noun.norm.endswith("e") and noun.has("Gender=Masc")
    return gender is None or silent or (noun if article.norm == "l'" else article).has(gender)


def _offices(reading: Reading, noun: str) -> frozenset[str]:
    lists = people(reading)
    found = (lists[f"est_{calling}"] for calling in _CALLINGS if noun in lists[f"dit_{calling}"])
    return next(found, frozenset())


def _is_of(reading: Reading, role: Span, offices: frozenset[str]) -> bool:
    """« maire de Pau », « conseiller municipal », « secrétaire de la CGT »; not « ancien maire », « fils du maire »."""
    words = [t.norm for t in reading.inside(role) if t.norm not in ARTICLES]
    opening = {" ".join(words[:size]) for size in range(1, _LONGEST + 1)}
    union = "cgt" in offices and any(word in offices for word in words)
    return union or bool(opening & offices)


def _is_his(reading: Reading, noun: Token, person: Actor) -> bool:
    """« le procureur » once more, of whom « Luc Marin, procureur de Pau » tells."""
    return any(noun.norm in {t.norm for t in reading.inside(role.span)} for role in person.roles)
