"""Which statements become points: surely read ones, and among these those that tell most of who, what, how surely."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.extract.summary.antecedents import Antecedents
from dossier.extract.summary.candidates import Candidate
from dossier.extract.summary.drafts import asks
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import clauses
from dossier.match.cuts import is_balanced, tokens_in
from dossier.match.headlines import is_headline
from dossier.model import Reading, Sentence

_ENOUGH = 4  # points, the lead among them; beyond, only what is surely read
_ALIKE = 0.75  # share of the content words of the shorter that two points may have in common
_NEARLY = 0.6  # … when these are many: « une cinquantaine d'élus de Foix se sont réunis », « s'est rassemblée »
# A sentence that cannot be read alone says nothing of what leans on it.
_UNREAD = frozenset({"resume.sans_verbe", "resume.phrases_collees", "resume.sujet_separe"})
_ONE, _OTHER = frozenset({"un", "une", "premier", "première"}), frozenset({"autre", "second", "seconde"})
_MANY = 8  # words; fewer may be one long title


class Choice:
    """Chooses among the candidates of one article."""

    def __init__(
        self, reading: Reading, candidates: Sequence[Candidate], lead: Candidate | None, rules: Lexicon[Rule]
    ) -> None:
        self.reading, self.lead = reading, lead
        self.antecedents = Antecedents(reading, rules)
        self.candidates = [self._settled(c) for c in candidates]
        self.order = {id(c): number for number, c in enumerate(self.candidates)}
        self.words = {id(c): self._content(c) for c in self.candidates}
        self.numbers = {sentence.id: number for number, sentence in enumerate(reading.sentences)}
        self.chosen = [lead] if lead else []

    def choose(self, wanted: int) -> list[Candidate]:
        """At most `wanted`, the lead among them, in order of the text; what leans on another sentence names it."""
        sure = [c for c in self.candidates if c is not self.lead and not (c.unsure or c.denied or c.scene)]
        plain = [c for c in sure if all(bond in c.bonds for bond in c.doubts)]
        enough = min(wanted, max(_ENOUGH, (wanted + 1) // 2))
        self._cover(plain, wanted, lambda c: self._stands(c) or self._is_worth_two(c))
        self._cover(plain, enough, lambda c: self._stands(c) or self._leans_surely(c))
        self._cover(sure, min(wanted, _ENOUGH), lambda c: self._stands(c) or self._leans_surely(c))
        self._pair()
        return [self._placed(c) for c in sorted(self.chosen, key=lambda c: self.order[id(c)])]

    def _pair(self) -> None:
        """« L'un est mort » and « L'autre a fui » are shown together or not at all."""
        for one, other in pairwise(self.candidates):
            if not (self._opens(one, _ONE) and self._opens(other, _OTHER)):
                continue
            told = one in self.chosen and not (other.unsure or other.denied)
            self.chosen = [c for c in self.chosen if c is self.lead or c not in (one, other)]
            self.chosen += [one, other] if told else []

    def _opens(self, candidate: Candidate, words: frozenset[str]) -> bool:
        """Whether « l'un », « l'autre » open it."""
        first = self.reading.token_from(candidate.point.spans[0].start)
        near = [self.reading.norm(i) for i in range(first, first + 2)]
        return near[0] in ("l'", "le", "la") and near[1] in words

    def _settled(self, candidate: Candidate) -> Candidate:
        """Without the doubt about « l'homme », when the lead, which every reader has seen, tells of one man."""
        lead = self.lead
        if lead is None or candidate is lead or not candidate.doubts:
            return candidate
        top = next(s for s in self.reading.sentences if s.id == lead.point.sentence)
        doubts = tuple(d for d in candidate.doubts if not self.antecedents.told_at_the_top(d, top))
        return replace(candidate, doubts=doubts)

    def _cover(self, among: Sequence[Candidate], wanted: int, ready: Callable[[Candidate], bool]) -> None:
        """Greedy: each time the one that adds most topics not yet told, the earlier on a tie."""
        left = [c for c in among if c not in self.chosen]
        seen = {topic for c in self.chosen for topic in c.topics}
        while len(self.chosen) < wanted:
            best = max(
                (c for c in left if ready(c)),
                key=lambda c: (len(c.topics - seen) + c.weight, -self.order[id(c)]),
                default=None,
            )
            if best is None:
                return
            left.remove(best)
            if not any(_alike(self.words[id(best)], self.words[id(other)]) for other in self.chosen):
                self.chosen.append(best)
                seen |= best.topics

    def _stands(self, candidate: Candidate) -> bool:
        """Whether it can be read where it will stand: alone, or right behind the point that it leans on."""
        return not candidate.bonds or (self._follows(candidate) and self._leans_surely(candidate))

    def _is_worth_two(self, candidate: Candidate) -> bool:
        """What is not told as a fact is worth the sentence it leans on, shown above it."""
        return candidate.point.certainty != "asserted" and self._leans_surely(candidate)

    def _leans_surely(self, candidate: Candidate) -> bool:
        """Whether the sentence before can be read alone, and leaves no doubt about what the candidate takes from it."""
        before = self._before(candidate)
        told = [c for c in self.candidates if before is not None and c.point.sentence == before.id]
        if (
            before is None
            or is_headline(self.reading, before)
            or any(c.bonds or c.broken or c.doubted & _UNREAD for c in told)
        ):
            return False
        if asks(self.reading, before) or not (is_balanced(self.reading, (before.span,)) and self._tells(before)):
            return False  # the page would show half a quotation, or a question that the point may not answer
        whole = self.reading.article.quote(before.span).lower()
        # « Selon lui, l'essai est trop court » cannot, though a point made of it bears his name.
        named = all(source.name.lower() in whole for c in told for source in c.point.voice)
        return named and all(self.antecedents.given(bond, before) for bond in candidate.bonds)

    def _tells(self, sentence: Sentence) -> bool:
        """« Le tout en fermant le quai, cette mesure qui fâche » has no verb of its own."""
        return any(c.verb and c.kind != "relative" for c in clauses(self.reading, sentence))

    def _before(self, candidate: Candidate) -> Sentence | None:
        """The sentence before the candidate's in its paragraph, or that stands alone in the paragraph before.

        What opens a paragraph leans on all of the one before it.
        """
        number = self.numbers[candidate.point.sentence]
        here, before = self.reading.sentences[number], self.reading.sentences[number - 1]
        alone = number < 2 or self.reading.sentences[number - 2].paragraph != before.paragraph
        return before if number and (alone or before.paragraph == here.paragraph) else None

    def _follows(self, candidate: Candidate) -> bool:
        """Whether the point right before it on the page is the sentence it leans on, told in the same voice.

        The page parts points by worth, and keeps the order of the text inside each: the sentence before, of the same
        worth, stands right above.
        """
        before = self._before(candidate)
        names = [source.name for source in candidate.point.voice]
        return before is not None and any(
            c.point.sentence == before.id
            and c.point.worth == candidate.point.worth
            and [source.name for source in c.point.voice] == names
            for c in self.chosen
            if c is not self.lead
        )

    def _placed(self, candidate: Candidate) -> Candidate:
        """With the sentence that it leans on, unless that is the point right before it on the page."""
        before = self._before(candidate)
        if candidate is self.lead or before is None or not candidate.bonds or self._follows(candidate):
            return candidate
        return replace(candidate, point=replace(candidate.point, behind=before.id))

    def _content(self, candidate: Candidate) -> frozenset[str]:
        sentence = next(s for s in self.reading.sentences if s.id == candidate.point.sentence)
        tokens = (token for span in candidate.point.spans for token in tokens_in(self.reading, sentence, span))
        return frozenset(token.norm for token in tokens if token.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ"))


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two statements say the same, by their content words."""
    shared, shorter = len(words & others), max(1, min(len(words), len(others)))
    return shared >= _ALIKE * shorter or (shared >= _MANY and shared >= _NEARLY * shorter)
