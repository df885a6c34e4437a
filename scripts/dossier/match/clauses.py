"""Clauses of a sentence, one per finite verb (and per « en …ant »), nested as French nests them.

A left-to-right pass with a stack: a subordinating word opens a clause, the next free verb fills
it, and a verb met when an outer clause still waits for its own closes the inner ones
(« Le maire, qui a démissionné, reviendra »). No parse is used beyond parts of speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dossier.match.insertions import denies_twice, inverted_after_break, is_bare, is_inserted
from dossier.match.nouns import noun_phrase_of
from dossier.match.openers import ClauseKind, grammar, leads_in, opened_by
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Reading, Sentence, Span, Token

_STRONG = (";", ":")


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
    own: list[int] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        return self.verb is None and self.gerund is None


class _Pass:
    """One pass over one sentence; `clauses` is in order of opening, `stack` holds indices in it."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence = reading, sentence
        self.clauses = [_Open("main", sentence.first, None, None)]
        self.stack = [0]
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
            self.clauses[self.stack[-1]].own.append(token.index)
            if token.norm in _STRONG:
                self._break(token)
            if token.norm == "," and self.clauses[self.stack[-1]].inserted:
                self._close(token.index + 1)
            elif token.norm == ",":
                self._resume(token)
        while self.stack:
            self._close(self.sentence.last)
        self._merge_verbless()
        return self._frozen()

    def _break(self, token: Token) -> None:
        """« ; » and « : » end what the main clause holds: « dont deux avec sursis ; le jugement sera rendu »."""
        if not self.clauses[self.stack[0]].waits:
            while len(self.stack) > 1:
                self._close(token.index)

    def _merge_verbless(self) -> None:
        """A word that opened a clause in which no verb came opened none: « plus grand que la mairie »."""
        for index in range(len(self.clauses) - 1, 0, -1):
            clause = self.clauses[index]
            if not clause.waits:
                continue
            parent = self.clauses[clause.parent or 0]
            parent.own = sorted(parent.own + clause.own)
            parent.last = max(parent.last, clause.last)
            for other in self.clauses:
                if other.parent == index:
                    other.parent = clause.parent
                elif other.parent is not None and other.parent > index:
                    other.parent -= 1
            del self.clauses[index]

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
        for clause in self.clauses:
            clause.own = [index for index in clause.own if index < first]
        self.clauses.append(_Open(kind, first, token.index, parent, own=list(range(first, token.index))))
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
        waits = any(self.clauses[index].waits for index in self.stack)
        if not self.clauses[self.stack[-1]].waits and denies_twice(self.reading, self.sentence, group):
            return
        if waits and is_inserted(self.reading, self.sentence, group):
            self._insert(group)
            return
        if self.clauses[self.stack[-1]].waits:
            self.clauses[self.stack[-1]].verb = group
            return
        if self.clauses[self.stack[-1]].kind == "relative" and self._is_joined(group):
            self._append("relative", group, group.finite - 1, down_to=len(self.stack))
            return
        waiting = next((i for i in reversed(self.stack) if self.clauses[i].waits), None)
        if waiting is not None:
            cut = self._cut_before(group, resumes=bool(self.clauses[waiting].own))
            while self.stack[-1] != waiting:
                self._close(cut)
            self._give_back(waiting, cut)
            self.clauses[waiting].verb = group
            return
        cut = self._cut_before(group, resumes=True)
        if inverted_after_break(self.reading, self.sentence, group):
            self._append("incise", group, cut, down_to=1)
        else:
            while self.clauses[self.stack[-1]].kind == "gerund" and len(self.stack) > 1:
                self._close(cut)
            self._append("coordinate", group, cut, down_to=len(self.stack))

    def _is_joined(self, group: VerbGroup) -> bool:
        """« un programme qui chiffre les données et réclame une rançon, aurait »: the relative goes on."""
        start = group.finite
        while start > self.sentence.first and self.reading.tokens[start - 1].norm in self.words["clitiques"]:
            start -= 1
        waits = any(self.clauses[index].waits for index in self.stack)
        return waits and self.reading.tokens[start - 1].norm in ("et", "ou")

    def _insert(self, group: VerbGroup) -> None:
        cut = self._cut_before(group, resumes=True)
        self.clauses.append(_Open("incise", cut, None, self.stack[-1], verb=group, inserted=True))
        self.stack.append(len(self.clauses) - 1)
        self._give_back(self.stack[-1], cut)

    def _append(self, kind: ClauseKind, group: VerbGroup, cut: int, *, down_to: int) -> None:
        """A clause with no introducer, beside the innermost open one once `down_to` are left open."""
        while len(self.stack) > max(down_to, 1):
            self._close(cut)
        beside = self.stack[-1]
        parent = self.clauses[beside].parent if kind == "coordinate" else beside
        self._close(cut)
        self.clauses.append(_Open(kind, cut, None, beside if parent is None else parent, verb=group))
        self.stack.append(len(self.clauses) - 1)
        self._give_back(self.stack[-1], cut)

    def _give_back(self, index: int, cut: int) -> None:
        """Tokens read since `cut` belong to the clause `index`, not to the one that was open."""
        for clause in self.clauses:
            moved = [token for token in clause.own if token >= cut]
            if clause is not self.clauses[index] and moved:
                clause.own = [token for token in clause.own if token < cut]
                self.clauses[index].own = sorted({*self.clauses[index].own, *moved})

    def _cut_before(self, group: VerbGroup, *, resumes: bool) -> int:
        """Where the clause of `group` starts: after the verb before it, at a break or a conjunction."""
        start = max((c.verb.last for c in self.clauses if c.verb and c.verb.last < group.finite), default=-1)
        opened = max((c.introducer for c in self.clauses if c.introducer and c.introducer < group.finite), default=-1)
        region = self.reading.tokens[max(start, opened, self.sentence.first) + 1 : group.finite]
        breaks = [t.index for t in region if t.norm in self.words["ruptures"]]
        conjunction = self._conjunction(region)
        strong = [t.index for t in region if t.norm in _STRONG]
        if strong:
            return strong[-1]
        inside = [index for index in breaks if conjunction is not None and index > conjunction]
        apposed = len(inside) == 2 and all(t.norm in self.words["clitiques"] for t in region if t.index > inside[-1])
        lead = self.reading.tokens[conjunction + 1] if conjunction is not None else None
        aside = lead is not None and (lead.norm == "," or lead.pos in ("ADV", "ADP"))
        if conjunction is not None and (apposed or aside or not inside):
            return conjunction  # « et l'un d'eux, Gérard Poitou, soutient », « et jamais, de mémoire d'homme, »
        if not resumes:  # « Alors que la mairie se tait | , les riverains, eux, manifestent »
            subjects = [i for i in breaks if self.reading.tokens[i + 1].pos in ("DET", "PRON", "PROPN", "NUM")]
            breaks = subjects[:1] or breaks
        if breaks:
            return breaks[-1]
        subject = group.subject
        if subject is None or not region or subject < region[0].index:
            return group.finite
        return max(region[0].index, noun_phrase_of(self.reading, subject, self.sentence).first)

    def _conjunction(self, region: Sequence[Token]) -> int | None:
        """The first « et » that plainly joins clauses, else the last one of any kind."""
        found = [t.index for t in region if t.pos == "CCONJ" and t.norm != "ni"]
        tokens = self.reading.tokens
        plain = (i for i in found if tokens[i + 1].norm == "," or tokens[i + 1].pos in ("ADP", "SCONJ"))
        return next(plain, found[-1] if found else None)

    def _close(self, at: int) -> None:
        index = self.stack.pop()
        self.clauses[index].last = at

    def _frozen(self) -> tuple[Clause, ...]:
        last_of: dict[int, int] = {}
        for index in range(len(self.clauses) - 1, -1, -1):
            clause = self.clauses[index]
            last_of[index] = max(clause.last, last_of.get(index, -1), clause.first + 1)
        return tuple(
            Clause(c.kind, c.verb, c.introducer, c.parent, c.first, last_of[i], tuple(c.own))
            for i, c in enumerate(self.clauses)
        )


def clauses(reading: Reading, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, the main one first, in the order in which they open."""
    return _Pass(reading, sentence).run()
