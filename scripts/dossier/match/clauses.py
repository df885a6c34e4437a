"""Clauses of a sentence, one per finite verb (and per « en …ant »), nested as French nests them.

A left-to-right pass with a stack: a subordinating word opens a clause, the next free verb fills
it, and a verb met when an outer clause still waits for its own closes the inner ones
(« Le maire, qui a démissionné, reviendra »). No parse is used beyond parts of speech.
"""

from __future__ import annotations

from bisect import bisect_left

from dossier.match.awaited import follows_its_subject, joins_a_subject, joins_what_is_described
from dossier.match.breaks import STRONG, cut_before
from dossier.match.insertions import break_before, denies_twice, inverted_after_break, is_bare, is_inserted
from dossier.match.joints import goes_on_inside
from dossier.match.memory import once_per_sentence
from dossier.match.nests import Clause, Nest, Open
from dossier.match.openers import ClauseKind, leads_in, opened_by
from dossier.match.set_asides import is_set_aside
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

__all__ = ["Clause", "clauses"]


class _Pass(Nest):
    """One pass over one sentence, from left to right."""

    def run(self) -> tuple[Clause, ...]:
        for token in self.reading.words(self.sentence):
            if token.index in self.brackets:
                self._await_verb(token.index)
                self.bracket(token)
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
            if token.norm == self.bracket_end() and token.index not in self.brackets:
                self.unbracket(token)
            if token.norm == "," and self.clauses[self.stack[-1]].inserted:
                self.close(token.index + 1)
            elif token.norm == ",":
                self._resume(token)
        while self.stack:
            self.close(self.sentence.last)
        return self.frozen()

    def _break(self, token: Token) -> None:
        """« ; » and « : » end what the main clause holds: « dont deux avec sursis ; le jugement sera rendu »."""
        if not self.clauses[self.stack[0]].waits:
            while len(self.stack) > self.floor:
                self.close(token.index)

    def _open(self, kind: ClauseKind, token: Token) -> None:
        first = token.index
        while first > self.sentence.first and leads_in(self.reading.tokens[first - 1], kind, self.words):
            first -= 1
        start = first
        while start > self.sentence.first and self.reading.tokens[start - 1].norm in self.words["avant_que_condition"]:
            start -= 1  # « , | à moins | qu'elle ne change »
        if start > self.sentence.first and self.reading.tokens[start - 1].norm == ",":
            if kind == "relative":
                self._await_verb(start - 1)
            self._leave_before(kind, start)
        elif kind == "relative":
            self._await_described(start)
        if kind == "complement":
            self._leave_before_second(token, first)
        parent = self.stack[-1]
        added = first - 1 > self.sentence.first and self.reading.tokens[first - 1].norm == "aussi"
        first -= added and kind == "complement"  # « souhaitent que …, mais | aussi | que … »
        joined = first > self.sentence.first and self.reading.tokens[first - 1].pos == "CCONJ"
        listed = kind == "complement" and self._is_listed(token, first)
        if (joined or listed) and self.clauses[parent].kind == kind and not self.clauses[parent].waits:
            first -= 1  # « qu'il avait fui | et qu'il se cachait »: two complements of one verb
            self.close(first)
            parent = self.clauses[parent].parent or 0
        elif kind == "adverbial" and self._begins_another(parent, start):
            parent = self._begin(start)
            first = max(first, start)
        self.clauses.append(Open(kind, first, token.index, parent))
        self.opened = token.index
        self.give_back(len(self.clauses) - 1, first)
        if kind == "gerund":
            self.clauses[-1].gerund = token.index
        self.stack.append(len(self.clauses) - 1)

    def _leave_before_second(self, que: Token, first: int) -> None:
        """« qu'elle dormait au moment où la foudre est tombée, | et que son frère a crié »: past the relative."""
        joined = first > self.sentence.first and self.reading.tokens[first - 1].pos == "CCONJ"
        if not (joined and first - 2 > self.sentence.first and self.reading.tokens[first - 2].norm == ","):
            return
        above = next((i for i in reversed(self.stack) if self.clauses[i].kind != "relative"), 0)
        if self.clauses[above].kind == "complement" and not any(
            self.clauses[i].waits for i in self.stack[self.floor :]
        ):
            while self.stack[-1] != above:
                self.close(first - 1)

    def _is_listed(self, que: Token, first: int) -> bool:
        """« précise qu'il a fui, | qu'il a été pris et qu'il est libre »: a list, that ends with « et que »."""
        tokens = self.reading.tokens
        if tokens[first - 1].norm != "," or first != que.index:
            return False
        behind = tokens[que.index + 1 : self.sentence.last]
        return any(t.norm in ("que", "qu'") and tokens[t.index - 1].norm in ("et", "ou", "mais") for t in behind)

    def _begins_another(self, parent: int, start: int) -> bool:
        """« Le texte a été lu, | et comme la séance était close, le vote attendra »: « et » joins what comes later."""
        tokens = self.reading.tokens
        at = start - 1 if start > self.sentence.first and tokens[start - 1].norm == "," else start
        beside = self.clauses[parent]
        stands = beside.kind in ("main", "coordinate") and not beside.waits
        return stands and at - 1 > self.sentence.first and tokens[at - 1].norm in ("et", "mais", "or")

    def _await_verb(self, aside: int) -> None:
        """« Le pont a rouvert, | mais le maire, qui craint une rechute, demande »: a clause begins with its subject."""
        if self.waiting() is None and (ends := self.ends):
            self._stand_beside(joins_a_subject(self.reading, self.sentence, self.groups, ends[-1], aside))

    def _await_described(self, start: int) -> None:
        """« Le pont est fermé mais le bruit | qui court inquiète »: the same, where nothing parts the relative."""
        if self.waiting() is None and (ends := self.ends):
            self._stand_beside(joins_what_is_described(self.reading, self.sentence, self.groups, ends[-1], start))

    def _stand_beside(self, cut: int | None) -> None:
        if cut is None or self.clauses[self.stack[-1]].kind in ("adverbial", "incise", "gerund"):
            return
        while len(self.stack) > self.floor and self.clauses[self.stack[-1]].kind == "relative":
            self.close(cut)
        beside = self.stack[-1]
        above = self.clauses[beside].parent
        self.close(cut)
        self.clauses.append(Open("coordinate", cut, None, beside if above is None else above))
        self.stack.append(len(self.clauses) - 1)
        self.give_back(self.stack[-1], cut)

    def _begin(self, start: int) -> int:
        """A clause beside the innermost open one, that waits for its verb; it starts at its conjunction."""
        first = start - (2 if self.reading.tokens[start - 1].norm == "," else 1)
        beside = self.stack[-1]
        self.close(first)
        self.clauses.append(Open("coordinate", first, None, beside))
        self.stack.append(len(self.clauses) - 1)
        self.give_back(self.stack[-1], first)
        return self.stack[-1]

    def _resume(self, comma: Token) -> None:
        """« L'agence doit communiquer, dit-on, | d'ici la fin de la semaine »: the aside ends with its pronoun."""
        aside = self.clauses[self.stack[-1]]
        if (
            aside.kind != "incise"
            or aside.bracket
            or aside.parent is None
            or aside.verb is None
            or aside.first == comma.index
        ):
            return
        following = self.reading.tokens[min(comma.index + 1, self.sentence.last - 1)]
        opens = following.norm in ("même", "et") or opened_by(self.reading, following, self.sentence)
        if not opens and is_bare(self.reading, self.sentence, range(aside.first, comma.index)):
            self.close(comma.index)
            self.stack.append(aside.parent)

    def _join(self, token: Token) -> None:
        """« L'attribution reste fragile, | car l'encre n'a pas été datée »: a statement of its own."""
        beside = self.stack[0]
        self.close(token.index)
        self.clauses.append(Open("coordinate", token.index, token.index, beside))
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
        while len(self.stack) > self.floor and self.clauses[self.stack[-1]].kind in left:
            self.close(at)
        aside, conditions = (
            self.clauses[self.stack[-1]],
            self.reading.tokens[at].norm in ("à", "si", "s'", "sous", "en"),
        )
        apart = aside.kind == "incise" and not aside.bracket
        if kind == "adverbial" and conditions and apart and aside.parent is not None:
            self.close(at)
            self.stack.append(aside.parent)
            self.give_back(aside.parent, at)

    def _place(self, group: VerbGroup) -> None:
        waits = self.waiting() is not None
        if not self.clauses[self.stack[-1]].waits and denies_twice(self.reading, self.sentence, group):
            return
        aside = is_set_aside(self.reading, self.sentence, group)
        if aside or (waits and is_inserted(self.reading, self.sentence, group)):
            self._insert(group)
            return
        if self.clauses[self.stack[-1]].waits:
            self.fill(self.stack[-1], group)
            return
        kind = self.clauses[self.stack[-1]].kind
        if kind in ("relative", "adverbial") and self._is_joined(group):
            self._append(kind, group, group.finite - 1, down_to=len(self.stack))
            return
        waiting = self.waiting()
        if waiting is not None:
            cut = self._cut_before(group, resumes=self.clauses[waiting].owned > 0)
            while self.stack[-1] != waiting:
                self.close(cut)
            self.give_back(waiting, cut)
            self.fill(waiting, group)
            return
        cut = self._cut_before(group, resumes=True)
        inverted = inverted_after_break(self.reading, self.sentence, group)
        if inverted and not follows_its_subject(self.reading, self.sentence, group, cut):
            at = break_before(self.reading, self.sentence, group)
            joined = self.reading.tokens[cut].pos == "CCONJ"  # « choqué, mais indemne, | confirme le capitaine »
            # « "La voile est celle du bac | " disait le marin »; not « "la voile du bac" est neuve »
            quoted = self.reading.tokens[at].norm == '"' and says(self.reading, self.reading.tokens[group.main])
            cut = at if quoted else max(cut, at) if joined else cut
            self._append("incise", group, cut, down_to=1)
        else:
            while len(self.stack) > self.floor and self._is_left(self.clauses[self.stack[-1]], group, cut):
                self.close(cut)
            held = self._goes_on(group, cut)
            if held is False:
                while len(self.stack) > self.floor and self.clauses[self.stack[-1]].kind == "relative":
                    self.close(cut)
            self._append("relative" if held else "coordinate", group, cut, down_to=len(self.stack))

    def _goes_on(self, group: VerbGroup, cut: int) -> bool | None:
        """Whether a verb without subject goes on with the open relative; None when no relative is open."""
        inner = self.clauses[self.stack[-1]]
        around = (self.clauses[i] for i in reversed(self.stack))
        outer = next((c.verb for c in around if c.kind != "relative"), None)
        if inner.kind != "relative" or inner.verb is None or outer is None:
            return None
        if (group.subject is not None and group.subject >= cut) or self.reading.tokens[cut].pos != "CCONJ":
            return None
        by = self.reading.norm(inner.introducer) if inner.introducer is not None else "qui"
        return goes_on_inside(self.reading, cut, group, inner.verb, outer, by)

    def _is_left(self, clause: Open, group: VerbGroup, cut: int) -> bool:
        """« ne sait pas si le pont tient, | mais », « attend que l'appel soit jugé, | et n'envisage »."""
        joint, before = self.reading.tokens[cut].norm, self.reading.tokens[cut - 1].norm
        if clause.kind == "complement" and clause.verb and before == ",":
            return clause.verb.mood == "subjunctive" and group.mood == "indicative" and joint in ("et", "mais")
        return clause.kind == "gerund" or (clause.kind == "adverbial" and before == "," and joint == "mais")

    def _is_joined(self, group: VerbGroup) -> bool:
        """« un programme qui chiffre les données et réclame une rançon, aurait », « Si le feu gagne et dure, »."""
        start = group.finite
        while start > self.sentence.first and self.reading.tokens[start - 1].norm in self.words["clitiques"]:
            start -= 1
        return self.waiting() is not None and self.reading.tokens[start - 1].norm in ("et", "ou")

    def _insert(self, group: VerbGroup) -> None:
        cut = self._cut_before(group, resumes=True)
        self.clauses.append(Open("incise", cut, None, self.stack[-1], inserted=True))
        self.fill(len(self.clauses) - 1, group)
        self.stack.append(len(self.clauses) - 1)
        self.give_back(self.stack[-1], cut)

    def _append(self, kind: ClauseKind, group: VerbGroup, cut: int, *, down_to: int) -> None:
        """A clause with no introducer, beside the innermost open one once `down_to` are left open."""
        while len(self.stack) > max(down_to, self.floor):
            self.close(cut)
        beside = self.stack[-1]
        parent = self.clauses[beside].parent if kind == "coordinate" and not self.clauses[beside].bracket else beside
        self.close(cut)
        self.clauses.append(Open(kind, cut, None, beside if parent is None else parent))
        self.fill(len(self.clauses) - 1, group)
        self.stack.append(len(self.clauses) - 1)
        self.give_back(self.stack[-1], cut)

    def _cut_before(self, group: VerbGroup, *, resumes: bool) -> int:
        behind = bisect_left(self.ends, group.finite)
        start = self.ends[behind - 1] if behind else -1
        after = max(start, self.opened, self.sentence.first)
        return cut_before(self.reading, self.sentence, group, after, resumes=resumes)


@once_per_sentence
def clauses(reading: Reading, sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence, the main one first, in the order in which they open."""
    return _Pass(reading, sentence).run()
