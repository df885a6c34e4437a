"""Who « le préfet » is, when one person alone holds that office in the whole article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from dossier.match.genders import gender_of
from dossier.match.reprises import taken_up
from dossier.model import Actor, Reading, Span, Token

_ARTICLES = frozenset({"le", "la", "l'"})
_SINCE = frozenset({"nouveau", "nouvel", "nouvelle", "actuel", "actuelle"})  # « le nouveau maire de Foix » is its mayor
_BEHIND = 6  # code points of « , Mme »
_FULL = 4  # tokens of « la ministre des Forêts », an office with its field
# « le procureur de la République », « la maire de la commune »: of the place of the article, as the bare word.
_OF_HERE = (
    ("de", "la", "république"),
    ("du", "roi"),
    ("de", "la", "commune"),
    ("de", "la", "ville"),
    ("de", "la", "cité"),
    ("du", "village"),
)
_OF = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en", "délégué", "adjoint", "général", "générale"})


class Holders:
    """Reads the offices of one article, among those that a place has once: « maire », « procureur »."""

    def __init__(self, reading: Reading, actors: tuple[Actor, ...], lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.offices, self._former = reading, lists["offices_d_un_seul"], lists["anciens"]
        self._actors = actors
        self._roles = [(p, r.span) for p in actors if p.kind == "person" for r in p.roles]

    def of(self, span: Span) -> tuple[Actor, Span] | None:
        """Whom « le préfet » or « la dirigeante », the words of `span`, means; None when two may be meant."""
        held = self._held(span) or self._of_that_role(span)
        person = None if held else taken_up(self.reading, self._actors, span)
        return (person, span) if person is not None else held

    def _held(self, span: Span) -> tuple[Actor, Span] | None:
        words = self.reading.inside(span)
        bare = len(words) == 2 or tuple(t.norm for t in words[2:]) in _OF_HERE
        office = bare and words[0].norm in _ARTICLES and words[1].norm in self.offices
        if not office or not self._is_bare(words[1]):
            return None
        told = {person.id: person for person, role in self._roles if self._holds(role, words[1].norm)}
        person = next(iter(told.values())) if len(told) == 1 else None
        if person is None or not self._agrees(words[0], person) or _is_named_there(person, span):
            return None
        return (person, span) if all(self._means(token, person) for token in self._named(words[1].norm)) else None

    def _of_that_role(self, span: Span) -> tuple[Actor, Span] | None:
        """« la ministre des Forêts », of whom « la ministre des Forêts Anne Petit » told word for word."""
        words = self.reading.inside(span)
        if len(words) < _FULL or words[0].norm not in _ARTICLES:
            return None
        told = [t.norm for t in words[1:]]
        holders = {p.id: p for p, role in self._roles if self._words(role) == told}
        person = next(iter(holders.values())) if len(holders) == 1 else None
        if person is None or not self._agrees(words[0], person) or _is_named_there(person, span):
            return None
        return person, span

    def _words(self, role: Span) -> list[str]:
        inside = [t.norm for t in self.reading.inside(role)]
        return inside[sum(1 for _ in takewhile((_ARTICLES | _SINCE).__contains__, inside)) :]

    def _is_bare(self, noun: Token) -> bool:
        """« le préfet a dit »; not « le préfet de Brest », « le préfet Jean Morel », « le préfet maritime »."""
        start = noun.index + 1
        place = next((of for of in _OF_HERE if self._norms(start, len(of)) == of), ())
        start += len(place)
        after = self.reading.tokens[start] if start < len(self.reading.tokens) else None
        return after is None or not (after.norm in _OF or after.pos in ("ADJ", "PROPN") or after.text in ("-", "‑"))

    def _norms(self, first: int, size: int) -> tuple[str, ...]:
        return tuple(t.norm for t in self.reading.tokens[first : first + size])

    def _holds(self, role: Span, office: str) -> bool:
        """« préfet du Nord », « le maire »; not « ancien maire », « adjoint au maire »."""
        words = [token for token in self.reading.inside(role) if token.norm not in _ARTICLES | _SINCE]
        before = self.reading.tokens[max(0, words[0].index - 1)] if words else None
        former = before is not None and (before.pos == "ADJ" or before.text in ("-", "‑")) and before.norm not in _SINCE
        return bool(words) and words[0].norm == office and not former

    def _agrees(self, article: Token, person: Actor) -> bool:
        gender = gender_of(self.reading, person)
        return article.norm == "l'" or gender is None or article.has(gender)

    def _named(self, office: str) -> Iterator[Token]:
        plural = {office, f"{office}s"}
        return (token for token in self.reading.tokens if token.norm in plural)

    def _means(self, token: Token, person: Actor) -> bool:
        """Whether the office stands for `person` there: in a role of theirs, or bare behind its article."""
        roles = [role for holder, role in self._roles if holder is person]
        if any(role.covers(token.span) for role in roles):
            return True
        before = self.reading.tokens[max(0, token.index - 1)]
        if before.norm in self._former:
            return True  # « l'ancien maire » is another, and is not called « le maire »
        return before.norm in _ARTICLES | {"du", "au"} and (
            self._is_bare(token) or self._goes_on_alike(token, person, roles)
        )

    def _goes_on_alike(self, token: Token, person: Actor, roles: list[Span]) -> bool:
        """« le préfet du Nord » again, or « le préfet Jean Morel »."""
        after = self.reading.tokens[min(token.index + 1, len(self.reading.tokens) - 1)]
        if any(mention.start == after.span.start for mention in person.mentions):
            return True
        text = self.reading.article.text
        fields = (text[self._noun(role) + len(token.text) : role.end] for role in roles)
        return any(len(field) > 0 and text.startswith(field, token.span.end) for field in fields)

    def _noun(self, role: Span) -> int:
        """Where the office starts in the words of a role, past the article."""
        return next(t.span.start for t in self.reading.inside(role) if t.norm not in _ARTICLES | _SINCE)


def _is_named_there(person: Actor, office: Span) -> bool:
    """« selon le procureur du roi, | Luc Marin »: the name itself is the better source."""
    return any(0 <= mention.start - office.end <= _BEHIND for mention in person.mentions)
