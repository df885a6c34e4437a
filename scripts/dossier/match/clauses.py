"""Clauses of a sentence, one per finite verb (and per « en …ant »), nested as French nests them.

A left-to-right pass with a stack: a subordinating word opens a clause, the next free verb fills
it, and a verb met when an outer clause still waits for its own closes the inner ones
(« Le maire, qui a démissionné, reviendra »). No parse is used beyond parts of speech.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass

from dossier.match.breaks import STRONG, cut_before
from dossier.match.insertions import denies_twice, inverted_after_break, is_bare, is_inserted
from dossier.match.memory import once_per_sentence
from dossier.match.openers import ClauseKind, grammar, leads_in, opened_by
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Reading, Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """`first` and `last` are token indices (`last` not included) and hold nested clauses too;

    `own` are the tokens of the clause itself. `parent` is an index in the tuple of clauses.
    """

    kind: ClauseKind
    verb: VerbGroup | None
    introducer: int | None
    parent: int | None
    first: int
    last: int
    own: tuple[int, ...]

    def span(self, reading: Reading) -> Span:
        """The words from the first token to the last, without the punctuation at either end."""
        first, last = self.first, self.last
        while last - first > 1 and reading.tokens[last - 1].pos == "PUNCT":
            last -= 1
        while last - first > 1 and reading.tokens[first].pos == "PUNCT":
            first += 1
        return Span(reading.tokens[first].span.start, reading.tokens[last - 1].span.end)


@dataclass(slots=True)
class _Open:
    kind: ClauseKind
    first: int
    introducer: int | None
    parent: int | None
    verb: VerbGroup | None = None
    gerund: int | None = None
    inserted: bool = False
    last: int = -1
    owned: int = 0  # how many tokens are its own

    @property
    def waits(self) -> bool:
        return self.verb is None and self.gerund is None


class _Pass:
    """One pass over one sentence; `clauses` is in order of opening, `stack` holds indices in it.

    `owners` says for each token read, from the first of the sentence on, whose own it is; `ends` holds the last words
    of the verbs placed, in order. So the cost grows with the sentence, not with its square.
    """

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence = reading, sentence
        self.clauses = [_Open("main", sentence.first, None, None)]
        self.stack = [0]
        self.owners: list[int] = []
        self.ends: list[int] = []
        self.opened = -1  # the last word that opened a clause
        self.words = grammar(reading)
        self.groups = {group.finite: group for group in verb_groups(reading, sentence)}

    def run(self) -> tuple[Clause, ...]:
        for token in self.reading.words(self.sentence):
            kind = opened_by(self.reading, token, self.sentence)
            if token.norm == "car" and kind and len(self.stack) == 1 and not self.clauses[0].waits:
                self._join(token)
            elif kind:
                self._open(kind, token)
            elif token.index in self.groups:
                self._place(self.groups[token.index])
            self.owners.append(self.stack[-1])
            self.clauses[self.stack[-1]].owned += 1
            if token.norm in STRONG:
                self._break(token)
            if token.norm == "," and self.clauses[self.stack[-1]].inserted:
                self._close(token.index + 1)
            elif token.norm == ",":
                self._resume(token)
        while self.stack:
            self._close(self.sentence.last)
        return self._frozen()

    def _break(self, token: Token) -> None:
        """« ; » and « : » end what the main clause holds: « dont deux avec sursis ; le jugement sera rendu »."""
        if not self.clauses[self.stack[0]].waits:
            while len(self.stack) > 1:
                self._close(token.index)

    def _open(self, kind: ClauseKind, token: Token) -> None:
        first = token.index
        while first > self.sentence.first and leads_in(self.reading.tokens[first - 1], kind, self.words):
            first -= 1
        start = first
        while start > self.sentence.first and self.reading.tokens[start - 1].norm in self.words["avant_que_condition"]:
            start -= 1  # « , | à moins | qu'elle ne change »
        if start > self.sentence.first and self.reading.tokens[start - 1].norm == ",":
            self._leave_before(kind, start)
        parent = self.stack[-1]
        joined = first > self.sentence.first and self.reading.tokens[first - 1].pos == "CCONJ"
        if joined and self.clauses[parent].kind == kind and not self.clauses[parent].waits:
            first -= 1  # « qu'il avait fui | et qu'il se cachait »: two complements of one verb
            self._close(first)
            parent = self.clauses[parent].parent or 0
        self.clauses.append(_Open(kind, first, token.index, parent))
        self.opened = token.index
        self._give_back(len(self.clauses) - 1, first)
        if kind == "gerund":
            self.clauses[-1].gerund = token.index
        self.stack.append(len(self.clauses) - 1)

    def _resume(self, comma: Token) -> None:
        """« L'agence doit communiquer, dit-on, | d'ici la fin de la semaine »: the aside ends with its pronoun."""
        aside = self.clauses[self.stack[-1]]
        if aside.kind != "incise" or aside.parent is None or aside.verb is None or aside.first == comma.index:
            return
        following = self.reading.tokens[min(comma.index + 1, self.sentence.last - 1)]
        opens = following.norm in ("même", "et") or opened_by(self.reading, following, self.sentence)
        if not opens and is_bare(self.reading, self.sentence, range(aside.first, comma.index)):
            self._close(comma.index)
            self.stack.append(aside.parent)

    def _join(self, token: Token) -> None:
        """« L'attribution reste fragile, | car l'encre n'a pas été datée »: a statement of its own."""
        beside = self.stack[0]
        self._close(token.index)
        self.clauses.append(_Open("coordinate", token.index, token.index, beside))
        self.opened = token.index
        self.stack.append(len(self.clauses) - 1)

    def _leave_before(self, kind: ClauseKind, at: int) -> None:
        """Closes the clauses that what opens behind a comma cannot belong to.

        « écrivait, dans un courriel que nous avons lu, | que le logiciel »: the complement is not the relative's;
        « parlera de la mer, promet-elle, | à moins que »: the condition is not the aside's; « conclut que le trafic
        diminuera, | ce que nient les transporteurs »: nor is the comment part of what is said.
        """
        comment = kind == "relative" and self.reading.tokens[at].norm == "ce"
        left = {"complement": ("relative",), "adverbial": ("incise",)}.get(
            kind, ("complement", "relative") if comment else ()
        )
        while len(self.stack) > 1 and self.clauses[self.stack[-1]].kind in left:
            self._close(at)
        aside, conditions = (
            self.clauses[self.stack[-1]],
            self.reading.tokens[at].norm in ("à", "si", "s'", "sous", "en"),
        )
        if kind == "adverbial" and conditions and aside.kind == "incise" and aside.parent is not None:
            self._close(at)
            self.stack.append(aside.parent)
            self._give_back(aside.parent, at)

    def _place(self, group: VerbGroup) -> None:
        waits = self._waiting() is not None
        if not self.clauses[self.stack[-1]].waits and denies_twice(self.reading, self.sentence, group):
            return
        if waits and is_inserted(self.reading, self.sentence, group):
            self._insert(group)
            return
        if self.clauses[self.stack[-1]].waits:
            self._fill(self.stack[-1], group)
            return
        if self.clauses[self.stack[-1]].kind == "relative" and self._is_joined(group):
            self._append("relative", group, group.finite - 1, down_to=len(self.stack))
            return
        waiting = self._waiting()
        if waiting is not None:
            cut = self._cut_before(group, resumes=self.clauses[waiting].owned > 0)
            while self.stack[-1] != waiting:
                self._close(cut)
            self._give_back(waiting, cut)
            self._fill(waiting, group)
            return
        cut = self._cut_before(group, resumes=True)
        if inverted_after_break(self.reading, self.sentence, group):
            self._append("incise", group, cut, down_to=1)
        else:
            while len(self.stack) > 1 and self._is_left(self.clauses[self.stack[-1]], group, cut):
                self._close(cut)
            self._append("coordinate", group, cut, down_to=len(self.stack))

    def _is_left(self, clause: _Open, group: VerbGroup, cut: int) -> bool:
        """« ne sait pas si le pont tient, | mais », « attend que l'appel soit jugé, | et n'envisage »."""
        joint, before = self.reading.tokens[cut].norm, self.reading.tokens[cut - 1].norm
        if clause.kind == "complement" and clause.verb and before == ",":
            return clause.verb.mood == "subjunctive" and group.mood == "indicative" and joint in ("et", "mais")
        return clause.kind == "gerund" or (clause.kind == "adverbial" and before == "," and joint == "mais")

    def _is_joined(self, group: VerbGroup) -> bool:
        """« un programme qui chiffre les données et réclame une rançon, aurait »: the relative goes on."""
        start = group.finite
        while start > self.sentence.first and self.reading.tokens[start - 1].norm in self.words["clitiques"]:
            start -= 1
        return self._waiting() is not None and self.reading.tokens[start - 1].norm in ("et", "ou")

    def _insert(self, group: VerbGroup) -> None:
        cut = self._cut_before(group, resumes=True)
        self.clauses.append(_Open("incise", cut, None, self.stack[-1], inserted=True))
        self._fill(len(self.clauses) - 1, group)
        self.stack.append(len(self.clauses) - 1)
        self._give_back(self.stack[-1], cut)

    def _append(self, kind: ClauseKind, group: VerbGroup, cut: int, *, down_to: int) -> None:
        """A clause with no introducer, beside the innermost open one once `down_to` are left open."""
        while len(self.stack) > max(down_to, 1):
            self._close(cut)
        beside = self.stack[-1]
        parent = self.clauses[beside].parent if kind == "coordinate" else beside
        self._close(cut)
        self.clauses.append(_Open(kind, cut, None, beside if parent is None else parent))
        self._fill(len(self.clauses) - 1, group)
        self.stack.append(len(self.clauses) - 1)
        self._give_back(self.stack[-1], cut)

    def _give_back(self, index: int, cut: int) -> None:
        """Tokens read since `cut` belong to the clause `index`, not to the one that was open."""
        for place in range(cut - self.sentence.first, len(self.owners)):
            self.clauses[self.owners[place]].owned -= 1
            self.clauses[index].owned += 1
            self.owners[place] = index

    def _waiting(self) -> int | None:
        """The innermost open clause that has no verb yet."""
        return next((index for index in reversed(self.stack) if self.clauses[index].waits), None)

    def _fill(self, index: int, group: VerbGroup) -> None:
        self.clauses[index].verb = group
        insort(self.ends, group.last)

    def _cut_before(self, group: VerbGroup, *, resumes: bool) -> int:
        behind = bisect_left(self.ends, group.finite)
        start = self.ends[behind - 1] if behind else -1
        after = max(start, self.opened, self.sentence.first)
        return cut_before(self.reading, self.sentence, group, after, resumes=resumes)

    def _close(self, at: int) -> None:
        index = self.stack.pop()
        self.clauses[index].last = at

    def _frozen(self) -> tuple[Clause, ...]:
        """The clauses, without those in which no verb came: « plus grand | que la mairie » opened none."""
        places: list[int] = []  # for each clause, where it stands in the result, or what holds its words
        found: list[_Open] = []
        for clause in self.clauses:
            if clause.waits and found:
                places.append(places[clause.parent or 0])
            else:
                places.append(len(found))
                found.append(clause)
        for clause, place in zip(self.clauses, places, strict=True):
            found[place].last = max(found[place].last, clause.last)
        own: list[list[int]] = [[] for _ in found]
        for index, owner in enumerate(self.owners, self.sentence.first):
            own[places[owner]].append(index)
        return tuple(
            Clause(
                c.kind,
                c.verb,
                c.introducer,
                None if c.parent is None else places[c.parent],
                c.first,
                max(c.last, c.first + 1),
                tuple(words),
            )
            for c, words in zip(found, own, strict=True)
        )


@once_per_sentence
def clauses(reading: Reading, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, the main one first, in the order in which they open."""
    return _Pass(reading, sentence).run()
