"""Where what is said begins and ends, beside the words that say who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.extract.claims.passages import Passage
from dossier.match.clauses import Clause
from dossier.match.headlines import past_dateline
from dossier.model import Span, Token

_OPENING = ("«", "“", '"')


class Ends:
    """Reads the ends of the claims of one sentence."""

    def __init__(self, passage: Passage) -> None:
        self.reading, self.sentence, self.cut = passage.reading, passage.sentence, passage.clauses
        self.hits, self.voices = passage.hits, passage.voices

    def first(self, clause: Clause) -> int:
        """The first token of what `clause` says."""
        return max(self._past_a_name(clause), past_dateline(self.reading, self.sentence))

    def last(self, clause: Clause, left_out: range | None) -> int:
        """The token behind the last of what `clause` says; `left_out` are words that end it too."""
        own = left_out.start if left_out else self._before_joined_frame(clause)
        ends = (self._before_unsaid(clause), self._before_next(clause), self._before_who_says(clause))
        return min(own, self._where_marks_close(clause), *ends)

    def span(self, kept: list[int], clause: Clause) -> Span:
        """From the first kept word to the last, without the introducing « que » nor the punctuation."""
        tokens = self.reading.tokens
        drop = {"que", "qu'", "aussi"} if clause.kind == "complement" else set()
        words = [i for i in kept if any(c.isalnum() or c in "%€$£°" for c in tokens[i].text)] or kept
        while len(words) > 1 and (tokens[words[0]].norm in drop or _joins(tokens[words[0]])):
            words = words[1:]
        while len(words) > 1 and _joins(tokens[words[-1]]):
            words = words[:-1]  # « Le bac a quitté le port | et, selon le préfet, a coulé »
        first, last = words[0], words[-1]
        if first - 1 in kept and self._closes_more(first, last):
            first -= 1  # « que « n'importe quel client » aurait vu la fissure »
        while last + 1 < self.sentence.last and self._leaves_open(first, last):
            last += 1
        return Span(tokens[first].span.start, tokens[last].span.end)

    def _where_marks_close(self, clause: Clause) -> int:
        """« a lancé « C'est fini ! » | trois fois »: a clause that opens with its marks ends with them."""
        verb = clause.verb
        quoted = (v for v in self.voices if v.cue.rule == "citations.enchassee" and verb)
        within = (v.last for v in quoted if verb and v.first <= verb.finite < v.last <= clause.last)
        opens = self.reading.tokens[clause.first].norm in _OPENING
        opens = opens or self.reading.norm(clause.first - 1) in _OPENING
        return next(within, clause.last) if opens and clause.kind != "complement" else clause.last

    def _before_who_says(self, clause: Clause) -> int:
        """« Le bruit gêne, | peste Inès, qui part », « Le préfet reste prudent | : « … » »: what is said ends there."""
        tokens, verb = self.reading.tokens, clause.verb
        asides = (c for c in self.cut if c.kind == "incise" and c.first > clause.first)
        told = {v.frame[0] for v in self.voices if v.frame}
        ends = [c.first for c in asides if c.first in told and not self._resumes_behind(c, clause)]
        quoted = (v.first for v in self.voices if v.cue.rule.startswith("citations.") and v.first > clause.first + 2)
        ends += [at - 2 for at in quoted if verb and tokens[at - 2].norm == ":" and verb.last < at - 2 < clause.last]
        return min((end for end in ends if end > clause.first), default=clause.last)

    def _past_a_name(self, clause: Clause) -> int:
        """« Jean Morel (capitaine) : | « … »": without a verb, what stands before the colon only names who speaks."""
        tokens, verb = self.reading.tokens, clause.verb
        quoted = (v.first for v in self.voices if v.cue.rule == "citations.deux_points" and v.first > clause.first + 2)
        at = next((at for at in quoted if verb and tokens[at - 2].norm == ":" and at <= verb.finite), clause.first)
        return clause.first if any(t.has("VerbForm=Fin") for t in _outside_brackets(tokens[clause.first : at])) else at

    def _resumes_behind(self, aside: Clause, clause: Clause) -> bool:
        """« Le coût, dit-il, restera le même », « promet-elle, à moins que »: something is still said behind it.

        « « Non à la réforme », ont crié les dockers, en gilet jaune »: where they were when they cried, and not said.
        """
        tokens = self.reading.tokens
        marks = [t.norm for t in tokens[aside.first - 1 : aside.first + 1]]
        goes_on = any(tokens[i].norm in ("«", "“", '"') for i in clause.own if i > aside.first)  # « …, « sans digue »
        whole = clause.verb is None and any(mark in ("»", "”", '"') for mark in marks) and not goes_on
        own = not whole and any(tokens[i].pos != "PUNCT" for i in clause.own if i > aside.first)
        behind = (c for c in self.cut if c.verb is not None and c.verb.finite > aside.first and c is not aside)
        return own or any(c.kind not in ("relative", "complement") for c in behind)

    def _before_next(self, clause: Clause) -> int:
        """« A l'intention que la salle ouvre | et il le redit », « promet de partir | (il l'a redit mardi) »."""
        tokens, start = self.reading.tokens, clause.verb.last if clause.verb else clause.last
        for number in clause.held:
            other = self.cut[number]
            subject = other.verb.subject if other.verb else None
            beside = other.kind == "coordinate" and subject is not None and subject >= other.first
            beside = beside or (other.kind == "incise" and tokens[other.first].norm in ("(", "–", "—"))
            if not beside or other.first <= start:
                continue
            held = (self.cut[n] for n in clause.held if n != number and self.cut[n].first >= other.last)
            goes_on = any(i > other.first and tokens[i].pos != "PUNCT" for i in clause.own)
            if not goes_on and all(c.kind in ("coordinate", "incise") for c in held):
                return other.first
        return clause.last

    def _before_unsaid(self, clause: Clause) -> int:
        """« …, | sans toutefois préciser la date »: whoever speaks does without, and says nothing of it."""
        tokens, start = self.reading.tokens, clause.verb.last if clause.verb else clause.last
        if clause.kind != "complement":
            return clause.last
        for comma in (t.index for t in tokens[start : clause.last] if t.norm == ","):
            verb = next((t for t in tokens[comma + 2 : comma + 7] if t.has("VerbForm=Inf")), None)
            said = verb is not None and any(hit.first == verb.index for hit in self.hits.speech)
            if said and tokens[comma + 1].norm == "sans" and comma in clause.own:
                return comma
        return clause.last

    def _before_joined_frame(self, clause: Clause) -> int:
        """« Le club n'a pas réagi, mais selon L'Équipe, …»: the clause ends where another source joins on."""
        after = clause.verb.last if clause.verb else clause.last
        relatives = {c.first for c in self.cut if c.kind == "relative"}
        for first, last in (v.frame for v in self.voices if v.frame and v.frame[1] == v.last):
            if after <= first < clause.last and last + 1 in relatives and clause.first < first:
                return first - 1  # « …, selon l'Observatoire, qui suit 40 villes »
        starts = (voice.frame[0] for voice in self.voices if voice.frame)
        joined = (at for at in starts if after < at < clause.last and self.reading.tokens[at - 1].pos == "CCONJ")
        return next((at - 1 for at in joined), clause.last)

    def _closes_more(self, first: int, last: int) -> bool:
        """« Non à la réforme », « touche pas à mon quai: its first mark was opened right before."""
        opened = self.reading.tokens[first - 1].text
        depth, right = 0, {"«": "»", "“": "”"}.get(opened)
        if opened == '"':
            odd = sum(token.text == '"' for token in self.reading.tokens[first : last + 1]) % 2
            return odd == 1 and self.reading.norm(last + 1) != '"'  # not « "Un grand "éclair" »
        for token in self.reading.tokens[first : last + 1] if right else ():
            depth += (token.text == opened) - (token.text == right)
            if depth < 0:
                return True
        return False

    def _leaves_open(self, first: int, last: int) -> bool:
        """« L'opposition dénonce un texte « bâclé »: the mark that closes belongs to the claim."""
        words = "".join(t.text for t in self.reading.tokens[first : last + 1])
        closing = self.reading.tokens[last + 1].text
        if closing == '"':
            return words.count('"') % 2 == 1
        return any(words.count(left) > words.count(right) and closing == right for left, right in ("«»", "“”", "()"))


def _joins(token: Token) -> bool:
    """« et », « mais »; « ni le maire ni le préfet » is part of what is said."""
    return token.pos == "CCONJ" and token.norm != "ni"


def _outside_brackets(tokens: Sequence[Token]) -> Iterator[Token]:
    """« l'ancienne élue (qui vit à Dinan), Anne Petit »: without what parentheses tell."""
    depth = 0
    for token in tokens:
        depth += (token.norm == "(") - (token.norm == ")")
        if depth <= 0:
            yield token
