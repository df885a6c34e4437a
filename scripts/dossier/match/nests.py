"""Clauses while a sentence is read: which are open, whose each token is, and what is left at the end."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

from dossier.match.breaks import brackets
from dossier.match.openers import ClauseKind, grammar
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Reading, Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """`first` and `last` are token indices (`last` not included) and hold nested clauses too;

    `own` are the tokens of the clause itself. `parent` is an index in the tuple of clauses, `held` are those of the
    clauses whose parent it is.
    """

    kind: ClauseKind
    verb: VerbGroup | None
    introducer: int | None
    parent: int | None
    first: int
    last: int
    own: tuple[int, ...]
    held: tuple[int, ...] = ()

    def span(self, reading: Reading) -> Span:
        """The words from the first token to the last, without the punctuation at either end."""
        first, last = self.first, self.last
        while last - first > 1 and reading.tokens[last - 1].pos == "PUNCT":
            last -= 1
        while last - first > 1 and reading.tokens[first].pos == "PUNCT":
            first += 1
        return Span(reading.tokens[first].span.start, reading.tokens[last - 1].span.end)


@dataclass(slots=True)
class Open:
    """A clause that still takes words."""

    kind: ClauseKind
    first: int
    introducer: int | None
    parent: int | None
    verb: VerbGroup | None = None
    gerund: int | None = None
    inserted: bool = False
    bracket: str = ""  # the mark that ends what a parenthesis or a dash opened
    last: int = -1
    owned: int = 0  # how many tokens are its own

    @property
    def waits(self) -> bool:
        """Whether no verb and no gerund has come yet."""
        return self.verb is None and self.gerund is None


class Nest:
    """The clauses of one sentence; `clauses` is in order of opening, `stack` holds the indices of those still open.

    `owners` says for each token read, from the first of the sentence on, whose own it is; `ends` holds the last words
    of the verbs placed, in order. So the cost grows with the sentence, not with its square.
    """

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence = reading, sentence
        self.clauses = [Open("main", sentence.first, None, None)]
        self.stack = [0]
        self.owners: list[int] = []
        self.ends: list[int] = []
        self.opened = -1  # the last word that opened a clause
        self.outside = -1  # … before the open parenthesis
        self.words = grammar(reading)
        self.groups = {group.finite: group for group in verb_groups(reading, sentence)}
        self.brackets = brackets(reading, sentence)

    def bracket(self, token: Token) -> None:
        """« Le projet – il date de 2003 – a été voté », « (dont 3 en prêts) »: what opens inside ends with the mark."""
        self.clauses.append(Open("incise", token.index, None, self.stack[-1], bracket=self.brackets[token.index]))
        self.stack.append(len(self.clauses) - 1)
        self.outside, self.opened = self.opened, token.index

    def bracket_end(self) -> str:
        """The mark that closes the innermost open parenthesis; empty when none is open."""
        return next((self.clauses[i].bracket for i in reversed(self.stack) if self.clauses[i].bracket), "")

    def unbracket(self, token: Token) -> None:
        """Closes all that the parenthesis holds, and the parenthesis behind its mark."""
        while not self.clauses[self.stack[-1]].bracket:
            self.close(token.index)
        self.close(token.index + 1)
        self.opened = self.outside

    @property
    def floor(self) -> int:
        """How many open clauses stay open: the main one, or all up to the open parenthesis."""
        return next((n + 1 for n in range(len(self.stack) - 1, 0, -1) if self.clauses[self.stack[n]].bracket), 1)

    def give_back(self, index: int, cut: int) -> None:
        """Tokens read since `cut` belong to the clause `index`, not to the one that was open."""
        for place in range(cut - self.sentence.first, len(self.owners)):
            self.clauses[self.owners[place]].owned -= 1
            self.clauses[index].owned += 1
            self.owners[place] = index

    def waiting(self) -> int | None:
        """The innermost open clause that has no verb yet."""
        return next((index for index in reversed(self.stack) if self.clauses[index].waits), None)

    def fill(self, index: int, group: VerbGroup) -> None:
        """Gives its verb to the clause `index`."""
        self.clauses[index].verb = group
        insort(self.ends, group.last)

    def close(self, at: int) -> None:
        """Closes the innermost open clause in front of the token `at`."""
        index = self.stack.pop()
        self.clauses[index].last = at

    def frozen(self) -> tuple[Clause, ...]:
        """The clauses, without those in which no verb came: « plus grand | que la mairie » opened none."""
        places: list[int] = []  # for each clause, where it stands in the result, or what holds its words
        found: list[Open] = []
        for clause in self.clauses:
            if clause.waits and found:
                places.append(places[clause.parent or 0])
            else:
                places.append(len(found))
                found.append(clause)
        for clause, place in zip(self.clauses, places, strict=True):
            if clause.owned or not clause.bracket:  # « cède et le maire (PS) fuit »: given to the clause behind it
                found[place].last = max(found[place].last, clause.last)
        own: list[list[int]] = [[] for _ in found]
        for index, owner in enumerate(self.owners, self.sentence.first):
            own[places[owner]].append(index)
        parents = [None if c.parent is None else places[c.parent] for c in found]
        held: list[list[int]] = [[] for _ in found]
        for number, parent in enumerate(parents):
            if parent is not None:
                held[parent].append(number)
        return tuple(
            Clause(c.kind, c.verb, c.introducer, parent, c.first, max(c.last, c.first + 1), tuple(words), tuple(under))
            for c, parent, words, under in zip(found, parents, own, held, strict=True)
        )
