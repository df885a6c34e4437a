"""What could be a point: each statement of the article, once, without its asides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.summary.leaning import Leanings
from dossier.lexicon import Lexicon, Rule
from dossier.match.asides import Asides
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import holder_of, is_balanced, kept_spans
from dossier.match.headlines import is_headline
from dossier.match.units import reads_alone, units
from dossier.model import Actor, Certainty, Claim, Event, Point, Reading, Sentence, Span

# A statement that holds several claims is shown with the label of the least certain.
_LEAST_CERTAIN: tuple[Certainty, ...] = ("unconfirmed", "hypothetical", "possible", "announced", "asserted")
_SHORT = 6  # tokens
_LONG = 30  # tokens: two statements of one certainty and one voice are parted above


_Told = tuple[Claim, Clause]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible point: `claim` gives its certainty and voice, `topics` what it tells of."""

    claim: Claim
    point: Point
    topics: frozenset[str]
    weight: float
    leans_back: bool


def find_candidates(
    reading: Reading,
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    actors: tuple[Actor, ...],
    rules: Lexicon[Rule],
) -> tuple[Candidate, ...]:
    """In order of the text. Questions and sentences without a verb tell nothing."""
    finder = _Finder(reading, claims, events, actors, rules)
    return tuple(c for sentence in reading.sentences for c in finder.of_sentence(sentence))


class _Finder:
    def __init__(
        self,
        reading: Reading,
        claims: tuple[Claim, ...],
        events: tuple[Event, ...],
        actors: tuple[Actor, ...],
        rules: Lexicon[Rule],
    ) -> None:
        self.reading, self.claims, self.actors, self.lists = reading, claims, actors, rules.lists
        self.told = {event.sentence for event in events}
        self.leanings = Leanings(reading, rules)

    def of_sentence(self, sentence: Sentence) -> Iterator[Candidate]:
        """The points that one sentence could give."""
        cut = clauses(self.reading, sentence)
        told = []
        for claim in (c for c in self.claims if c.sentence == sentence.id):
            clause = holder_of(cut, self.reading, claim.span)
            if clause is not None and clause.kind not in ("relative", "adverbial"):
                told.append((claim, clause))
        told = self._outside_asides(sentence, cut, told) or told
        if not told or self._tells_nothing(sentence):
            return
        for part in self._parts(sentence, cut, [claim for claim, _ in told]):
            inside = [
                (c, clause) for c, clause in told if (clause.verb.finite if clause.verb else clause.first) in part
            ]
            if inside:
                yield self._candidate(sentence, cut, part, inside)

    def _outside_asides(self, sentence: Sentence, cut: tuple[Clause, ...], told: list[_Told]) -> list[_Told]:
        """Without what an aside tells: the point may lose it, and does not bear its label."""
        asides = Asides(self.reading, sentence, cut, sentence.first, sentence.last, ()).all()
        return [
            (claim, clause)
            for claim, clause in told
            if not any((clause.verb.finite if clause.verb else clause.first) in aside for aside in asides)
        ]

    def _tells_nothing(self, sentence: Sentence) -> bool:
        """A question, a headline among the sentences, a sentence that breaks off."""
        asks = self.reading.article.quote(sentence.span).rstrip(' »”"\u00a0\u202f').endswith("?")
        last = next((t for t in reversed(self.reading.words(sentence)) if t.text[-1].isalnum()), None)
        return asks or last is None or last.pos in ("ADP", "DET", "SCONJ") or is_headline(self.reading, sentence)

    def _parts(self, sentence: Sentence, cut: tuple[Clause, ...], claims: list[Claim]) -> list[range]:
        """The sentence whole, or the statements it joins when they differ and each is told in its own part."""
        parts = units(self.reading, sentence, cut)
        whole = [range(sentence.first, sentence.last)]
        differ = len({(claim.certainty, claim.voice) for claim in claims}) > 1
        if len(parts) == 1 or not (differ or sentence.last - sentence.first > _LONG):
            return whole
        for claim in claims:
            spans = (claim.span, *self._of(claim, sentence))
            if not any(all(_span(self.reading, part).covers(span) for span in spans) for part in parts):
                return whole
        return [part for part in parts if reads_alone(self.reading, sentence, part, cut)]

    def _of(self, claim: Claim, sentence: Sentence) -> list[Span]:
        """Where its speakers and its cues stand in its sentence: what never goes."""
        spans = [span for cue in claim.cues for span in cue.spans] + [source.span for source in claim.voice]
        return [span for span in spans if sentence.span.covers(span)]

    def _candidate(self, sentence: Sentence, cut: tuple[Clause, ...], part: range, inside: list[_Told]) -> Candidate:
        # « Ces retards ont contraint la ville à louer, tout en prévoyant d'acheter »: a fact, and a plan beside it.
        told = [claim for claim, clause in inside if clause.kind != "gerund" or claim.certainty != "announced"]
        claim = min(told or [c for c, _ in inside], key=lambda claim: _LEAST_CERTAIN.index(claim.certainty))
        keep = [span for each, _ in inside for span in self._of(each, sentence)]
        spans = self._ended(sentence, kept_spans(self.reading, sentence, cut, part, keep))
        topics = frozenset(
            actor.id for actor in self.actors if any(span.covers(m) for m in actor.mentions for span in spans)
        )
        topics |= {f"certainty:{claim.certainty}", *(f"voice:{source.name}" for source in claim.voice)}
        half = not is_balanced(self.reading, (sentence.span,))  # of a quotation that goes on in the next sentence
        leans = half or self.leanings.leans(sentence, cut, part, claim)
        weight = 1.0 + 2.0 * (claim.certainty != "asserted") + 1.5 * (claim.sentence in self.told) + bool(claim.voice)
        point = Point(sentence.id, spans, claim.id, claim.certainty, claim.voice)
        return Candidate(claim, point, topics, weight - self._slight(sentence, part), leans)

    def _ended(self, sentence: Sentence, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """With what ends a sentence but is no full stop: « ! », « … », the mark behind it."""
        text = self.reading.article.quote(sentence.span)
        end = sentence.span.end - text.endswith(".")
        last = spans[-1]
        between = self.reading.article.text[last.end : end]
        return spans if any(char.isalnum() for char in between) else (*spans[:-1], Span(last.start, end))

    def _slight(self, sentence: Sentence, part: range) -> float:
        """« Matignon dément. », « Leur syndicat s'inquiète. »: true, and of little use alone."""
        owned = self.reading.tokens[part.start].norm in self.lists["possessifs"]
        return 2.0 * (sentence.last - sentence.first < _SHORT) + 1.5 * owned


def _span(reading: Reading, part: range) -> Span:
    return Span(reading.tokens[part.start].span.start, reading.tokens[part.stop - 1].span.end)
