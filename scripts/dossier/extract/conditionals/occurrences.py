"""One conditional verb form in its sentence: what the rules look at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from dossier.match.clauses import Clause, clauses
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Quote, Reading, Sentence, Span, Token

_MARK = re.compile('[«»“”"]')
_CLITICS = frozenset(
    {"ne", "n'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "me", "m'", "nous", "vous"}
)
_PAIRS = {"«": "»", "“": "”", '"': '"'}


class Syntax:
    """Verb groups and clauses of each sentence of an article, found once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._groups: dict[int, tuple[VerbGroup, ...]] = {}
        self._clauses: dict[int, tuple[Clause, ...]] = {}

    def groups(self, sentence: Sentence) -> tuple[VerbGroup, ...]:
        """The finite verb groups of a sentence."""
        if sentence.first not in self._groups:
            self._groups[sentence.first] = verb_groups(self.reading, sentence)
        return self._groups[sentence.first]

    def clauses(self, sentence: Sentence) -> tuple[Clause, ...]:
        """The clauses of a sentence."""
        if sentence.first not in self._clauses:
            self._clauses[sentence.first] = clauses(self.reading, sentence)
        return self._clauses[sentence.first]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before in the same paragraph."""
        at = self.reading.tokens[sentence.first].sentence
        if at == 0 or self.reading.sentences[at - 1].paragraph != sentence.paragraph:
            return None
        return self.reading.sentences[at - 1]


@dataclass(frozen=True)
class Occurrence:
    """A verb group whose finite verb is conditional; `at` is its clause, an index in `clauses`.

    A verb that only « et », « ou » or a comma joins to a conditional before it stands in the clause of that one.
    """

    syntax: Syntax
    sentence: Sentence
    at: int
    group: VerbGroup
    quoted: bool

    @property
    def reading(self) -> Reading:
        """The article read."""
        return self.syntax.reading

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of its sentence."""
        return self.syntax.clauses(self.sentence)

    @property
    def finite(self) -> Token:
        """The conjugated form: « aurait »."""
        return self.reading.tokens[self.group.finite]

    @property
    def lemma(self) -> str:
        """Infinitive of the lexical verb: « aurait été retardée » gives « retarder »."""
        return self.reading.tokens[self.group.main].lemma

    @property
    def clause(self) -> Clause:
        """The clause it stands in."""
        return self.clauses[self.at]

    @property
    def words(self) -> tuple[Token, ...]:
        """Its whole sentence."""
        return self.reading.words(self.sentence)

    @property
    def subject(self) -> Token | None:
        """The head of its subject, when one is found."""
        return None if self.group.subject is None else self.reading.tokens[self.group.subject]

    @cached_property
    def line(self) -> tuple[int, ...]:
        """Its clause and those that hold it, innermost first."""
        found = [self.at]
        while (parent := self.clauses[found[-1]].parent) is not None and parent not in found:
            found.append(parent)
        return tuple(found)

    @property
    def opener(self) -> Token | None:
        """The word that opens its clause: « que », « si », « dont »."""
        return None if self.clause.introducer is None else self.reading.tokens[self.clause.introducer]

    def clause_of(self, token: int) -> int:
        """The innermost clause that holds a token."""
        return next((i for i, clause in enumerate(self.clauses) if token in clause.own), 0)

    def behind(self, count: int) -> Sequence[Token]:
        """Up to `count` tokens behind the verbal words."""
        return self.reading.tokens[self.group.last + 1 : min(self.group.last + 1 + count, self.sentence.last)]


def occurrences(reading: Reading, quotes: Sequence[Quote]) -> Iterator[Occurrence]:
    """Every conditional of an article, in order of the text."""
    quoted = _Spans([quote.span for quote in quotes] + list(_marked(reading)))
    syntax = Syntax(reading)
    for sentence in reading.sentences:
        before: Occurrence | None = None
        for group in (group for group in syntax.groups(sentence) if group.mood == "conditional"):
            inside = quoted.cover(reading.tokens[group.finite].span)
            found = Occurrence(syntax, sentence, _clause_of(group, syntax.clauses(sentence)), group, inside)
            if before is not None and _joined(found, before):
                found = replace(found, at=before.at)
            yield found
            before = found


def _clause_of(group: VerbGroup, tree: Sequence[Clause]) -> int:
    own = next((i for i, clause in enumerate(tree) if clause.verb and clause.verb.finite == group.finite), None)
    return own if own is not None else next((i for i, clause in enumerate(tree) if group.finite in clause.own), 0)


def _joined(verb: Occurrence, before: Occurrence) -> bool:
    """« il garderait et entretiendrait le site »: nothing but the conjunction and clitics in between."""
    if verb.clause.kind != "coordinate":
        return False
    tokens = verb.reading.tokens[before.group.last + 1 : verb.group.finite]
    joints = [t.index for t in tokens if t.pos == "CCONJ" or t.norm == ","]
    if not joints or any(t.norm in (";", ":") for t in tokens):
        return False
    between = verb.reading.tokens[joints[-1] + 1 : verb.group.finite]
    if all(token.pos in ("ADV", "PART") or token.norm in _CLITICS for token in between):
        return True
    return before.clause.kind == "complement" and verb.reading.tokens[joints[-1]].pos == "CCONJ"


class _Spans:
    """Spans in any order, overlapping or not; `cover` takes the same time however many there are."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def cover(self, span: Span) -> bool:
        """Whether one of them covers `span`."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reach[before - 1] >= span.end


def _marked(reading: Reading) -> Iterator[Span]:
    """What stands between quotation marks; a guillemet left open runs to the end of its paragraph."""
    for paragraph in reading.paragraphs:
        opened, closing = 0, ""
        for mark in _MARK.finditer(reading.article.text, paragraph.span.start, paragraph.span.end):
            if not closing:
                opened, closing = mark.start(), _PAIRS.get(mark.group(), "")
            elif mark.group() == closing:
                yield Span(opened, mark.end())
                closing = ""
        if closing in ("»", "”"):
            yield Span(opened, paragraph.span.end)
