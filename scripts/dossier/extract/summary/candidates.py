"""What could be a point: each statement of the article, once, without its asides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.summary.denials import Denials
from dossier.extract.summary.doubts import BONDS, SLIGHT, Doubts
from dossier.extract.summary.drafts import Draft, asks
from dossier.extract.summary.halves import Halves
from dossier.lexicon import Lexicon, Rule
from dossier.match.asides import Asides
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import holder_of, is_balanced, kept_spans, tokens_in
from dossier.match.forms import FormFinder
from dossier.match.headlines import is_headline, past_dateline
from dossier.match.mentions import Mentions
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.units import reads_alone, units
from dossier.model import Actor, Certainty, Claim, Event, Evidence, Point, Quote, Reading, Sentence, Span

# A statement that holds several claims is shown with the label of the least certain.
_LEAST_CERTAIN: tuple[Certainty, ...] = ("unconfirmed", "hypothetical", "possible", "announced", "asserted")
# What is not sure is worth telling, and news before plans; what is only supposed tells least of what happened.
_WORTH: dict[Certainty, float] = {
    "asserted": 0,
    "unconfirmed": 2,
    "announced": 1.5,
    "possible": 1.5,
    "hypothetical": 0.5,
}
_SHORT = 6  # tokens
_LONG = 30  # tokens: two statements of one certainty and one voice are parted above


_Told = tuple[Claim, Clause]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible point: `claim` gives its certainty and voice, `topics` what it tells of.

    `doubts`: what may mislead who reads it away from its article, each with the words and the rule.
    `denied`: it is told as sure and the sentence behind it takes it back, or its sentence breaks off a quotation.
    `broken`: it shows the quotation broken off. `scene`: it opens the article without news.
    """

    claim: Claim
    point: Point
    topics: frozenset[str]
    weight: float
    doubts: tuple[Evidence, ...]
    denied: bool = False
    broken: bool = False
    scene: bool = False

    @property
    def unsure(self) -> bool:
        """Whether no other sentence beside it would settle who says it, how surely, or what it says."""
        return bool(self.doubted)

    @property
    def bonds(self) -> tuple[Evidence, ...]:
        """What ties it to the sentence before."""
        return tuple(found for found in self.doubts if found.rule in BONDS)

    @property
    def doubted(self) -> frozenset[str]:
        """The rules that doubt it, but for ties and slight ones."""
        return frozenset(found.rule for found in self.doubts) - BONDS - SLIGHT


def find_candidates(
    reading: Reading,
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    actors: tuple[Actor, ...],
    quotes: tuple[Quote, ...],
    rules: Lexicon[Rule],
) -> tuple[Candidate, ...]:
    """In order of the text. Questions and sentences without a verb tell nothing."""
    finder = _Finder(reading, claims, events, actors, quotes, rules)
    return tuple(c for sentence in reading.sentences for c in finder.of_sentence(sentence))


class _Finder:
    def __init__(
        self,
        reading: Reading,
        claims: tuple[Claim, ...],
        events: tuple[Event, ...],
        actors: tuple[Actor, ...],
        quotes: tuple[Quote, ...],
        rules: Lexicon[Rule],
    ) -> None:
        self.reading, self.mentions, self.lists = reading, Mentions(actors), rules.lists
        self.of: dict[str, list[Claim]] = {}
        for claim in claims:
            self.of.setdefault(claim.sentence, []).append(claim)
        self.limits = grammar(reading)["nuances"] | {"pourtant"}
        self.told = {event.sentence for event in events}
        self.doubts, self.denials = Doubts(reading, claims, actors, quotes, rules), Denials(reading, rules)
        self.empty = FormFinder(rules.lists["sans_nouvelle"])
        self.leads_on = FormFinder(rules.lists["annoncent_la_suite"])
        self.halves, self.quotes = Halves(reading, quotes, rules), quotes

    def of_sentence(self, sentence: Sentence) -> Iterator[Candidate]:
        """The points that one sentence could give."""
        cut = clauses(self.reading, sentence)
        told = []
        for claim in self.of.get(sentence.id, ()):
            clause = holder_of(cut, self.reading, claim.span)
            if clause is not None and clause.kind not in ("relative", "adverbial"):
                told.append((claim, clause))
        told = self._outside_asides(sentence, cut, told) or told
        if not told or self._tells_nothing(sentence) or self._addresses(sentence, [claim for claim, _ in told]):
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
        last = next((t for t in reversed(self.reading.words(sentence)) if t.text[-1].isalnum()), None)
        return (
            asks(self.reading, sentence)
            or last is None
            or last.pos in ("ADP", "DET", "SCONJ")
            or is_headline(self.reading, sentence)
        )

    def _addresses(self, sentence: Sentence, claims: Sequence[Claim]) -> bool:
        """« Vous pouvez appeler la mairie », « Ne perdez pas courage »: said to the reader, and no news."""
        words = self.reading.words(sentence)
        told = any(claim.voice for claim in claims) or any(t.norm in ("«", "“", '"') for t in words)
        second = (t for t in words if t.norm.endswith("ez") or t.norm in ("êtes", "faites", "dites"))
        return not told and any(t.has("VerbForm=Fin") for t in second)

    def _parts(self, sentence: Sentence, cut: tuple[Clause, ...], claims: list[Claim]) -> list[range]:
        """The sentence whole, or the statements it joins when they differ and each is told in its own part."""
        parts = self._with_denials(units(self.reading, sentence, cut))
        whole = [range(sentence.first, sentence.last)]
        if (behind := self.halves.behind_colon(sentence)) is not None:
            return [behind]
        differ = len({(claim.certainty, claim.voice) for claim in claims}) > 1
        if len(parts) == 1 or not (differ or sentence.last - sentence.first > _LONG):
            return whole
        for claim in claims:
            spans = (claim.span, *self._of(claim, sentence))
            if not any(all(_span(self.reading, part).covers(span) for span in spans) for part in parts):
                return whole
        return [part for part in parts if reads_alone(self.reading, sentence, part, cut)]

    def _with_denials(self, parts: Sequence[range]) -> list[range]:
        """A statement keeps what takes it back or limits it: « ; la ville dément », « , mais l'enquête continue »."""
        joined: list[range] = []
        for part in parts:
            tokens = self.reading.tokens[part.start : part.stop]
            limits = tokens[0].norm == "mais" or any(t.norm in self.limits for t in tokens)
            if joined and (limits or any(t.lemma in self.lists["dementent"] for t in tokens if t.has("VerbForm=Fin"))):
                joined[-1] = range(joined[-1].start, part.stop)
            else:
                joined.append(part)
        return joined

    def _of(self, claim: Claim, sentence: Sentence) -> list[Span]:
        """Where its speakers and its cues stand in its sentence: what never goes."""
        spans = [span for cue in claim.cues for span in cue.spans] + [source.span for source in claim.voice]
        return [span for span in spans if sentence.span.covers(span)]

    def _before_quotation(self, sentence: Sentence, part: range, inside: list[_Told]) -> tuple[range, list[_Told]]:
        """« Le club a publié un mot | : « Merci à tous. »: what stands before a quotation that the sentence cuts.

        The part whole when its quotation is whole, or when only the quotation says what the verb announces.
        """
        whole = part, inside
        tokens = self.reading.tokens[part.start : part.stop]
        colon = next((a.index for a, b in pairwise(tokens) if a.norm == ":" and b.norm in ("«", "“", '"')), None)
        if colon in (None, sentence.first) or is_balanced(self.reading, (sentence.span,)):
            return whole
        told = [(claim, clause) for claim, clause in inside if clause.verb and clause.verb.finite < colon]
        verbs = [clause.verb for _, clause in told if clause.verb]
        before = Span(sentence.span.start, self.reading.tokens[colon].span.start)
        spoken = any(says(self.reading, self.reading.tokens[verb.main]) for verb in verbs)
        bare = colon - part.start < _SHORT or (verbs and verbs[-1].last + 1 == colon)
        heard = any(not before.covers(span) for claim, _ in told for span in self._of(claim, sentence))
        if not told or spoken or bare or heard or not is_balanced(self.reading, (before,)):
            return whole
        return range(part.start, colon), told

    def _candidate(self, sentence: Sentence, cut: tuple[Clause, ...], part: range, inside: list[_Told]) -> Candidate:
        whole = part
        part, inside = self._before_quotation(sentence, part, inside)
        if all(each.certainty == "asserted" for each, _ in inside if each.voice):
            inside = [each for each in inside if not self._introduces(sentence, *each)] or inside
        # « Ces retards ont contraint la ville à louer, tout en prévoyant d'acheter »: a fact, and a plan beside it.
        told = [claim for claim, clause in inside if clause.kind != "gerund" or claim.certainty != "announced"]
        claim = self._label(told or [claim for claim, _ in inside])
        keep = [span for each, _ in inside for span in self._of(each, sentence)]
        spans = self._ended(
            sentence, kept_spans(self.reading, sentence, cut, self._past_dateline(sentence, part), keep)
        )
        spans = self.halves.whole(sentence, spans)
        topics = frozenset(actor.id for span in spans for _, actor in self.mentions.inside(span))
        topics |= {f"certainty:{claim.certainty}", *(f"voice:{source.name}" for source in claim.voice)}
        broken = not is_balanced(self.reading, spans)
        tokens = tuple(t for span in spans for t in tokens_in(self.reading, sentence, span))
        doubts = self.doubts.of(Draft(sentence, cut, part, spans, tokens, tuple(each for each, _ in inside), claim))
        weight = 1.0 + _WORTH[claim.certainty] + 1.5 * (claim.sentence in self.told) + bool(claim.voice)
        point = Point(sentence.id, spans, claim.id, claim.certainty, claim.voice)
        scene = self._sets_the_scene(part)
        denied = broken or part != whole or self.denials.fails(sentence) or self.denials.refuted(sentence)
        denied = denied or (claim.certainty == "asserted" and self.denials.denied(sentence))
        return Candidate(claim, point, topics, weight - self._slight(sentence, part), doubts, denied, broken, scene)

    def _introduces(self, sentence: Sentence, claim: Claim, clause: Clause) -> bool:
        """« Paul Roux a répondu aux élus (: « La halle est vide. ») »: who says it, and no other statement."""
        subject = subject_of(self.reading, sentence, clause.verb.finite) if clause.verb and not claim.voice else None
        speaker = subject.span(self.reading) if subject else None
        said = [q for q in self.quotes if speaker and q.speaker and q.speaker.span.overlaps(speaker)]
        for quote in said:
            marks = [t for t in self.reading.words(sentence) if t.span.end <= quote.span.start][-2:]
            if len(marks) > 1 and marks[0].norm == ":" and claim.span.end <= marks[1].span.end:
                return True
        return False

    def _past_dateline(self, sentence: Sentence, part: range) -> range:
        """Without « NANTES, 3 mars (Reuters) – », which tells nothing."""
        first = past_dateline(self.reading, sentence)
        return range(first, part.stop) if part.start == sentence.first and first < part.stop else part

    def _label(self, told: Sequence[Claim]) -> Claim:
        """The least certain, but « a laissé ses taux inchangés et n'envisage pas de les réduire » is told as a fact."""
        if told[0].certainty == "asserted" and not told[0].voice:
            told = [claim for claim in told if claim.certainty != "announced"]
        return min(told, key=lambda claim: _LEAST_CERTAIN.index(claim.certainty))

    def _ended(self, sentence: Sentence, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """With what ends a sentence but is no full stop: « ! », « … », « ... » whole, the mark behind it."""
        text = self.reading.article.quote(sentence.span)
        end = sentence.span.end - (text.endswith(".") and not text.endswith(".."))
        last = spans[-1]
        between = self.reading.article.text[last.end : end]
        return spans if any(char.isalnum() for char in between) else (*spans[:-1], Span(last.start, end))

    def _slight(self, sentence: Sentence, part: range) -> float:
        """« Matignon dément. », « Leur syndicat s'inquiète. »: of little use alone; so is what only comments."""
        tokens = self.reading.tokens[part.start : part.stop]
        owned = tokens[0].norm in self.lists["possessifs"]
        verb = next((t for t in tokens if t.has("VerbForm=Fin")), None)
        comments = verb is not None and verb.lemma in self.lists["commentaires"] and verb.has("Tense=Pres")
        return 2.0 * (sentence.last - sentence.first < _SHORT) + 1.5 * owned + 1.5 * comments

    def _sets_the_scene(self, part: range) -> bool:
        """« Il est 6 heures », « C'était un beau jour », « Voilà pour le décor », « Le stade a cru gagner ».

        Nor does « La liste ne s'arrête pas là » tell anything; « Le chantier n'est pas fini à Foix » does.
        """
        tokens = self.reading.tokens[part.start : part.stop]
        opening = [t.norm for t in tokens[:2]]
        hour = opening == ["il", "est"] and any(t.pos == "NUM" for t in tokens[2:3])
        day = opening == ["c'", "était"] and any(t.norm in self.lists["temps"] for t in tokens[2:5])
        closes = opening in (["voilà", "pour"], ["voici", "pour"])
        verb = next((t for t in tokens if t.pos == "VERB" and t.dep in ("ROOT", "root")), None)
        words = [t for t in tokens if t.pos != "PUNCT"]
        leads_on = any(hit.last == words[-1].index + 1 for hit in self.leads_on.find(self.reading, tokens))
        empty = leads_on or any(self.empty.find(self.reading, tokens))
        return hour or day or closes or empty or (verb is not None and verb.lemma in self.lists["croyances"])


def _span(reading: Reading, part: range) -> Span:
    return Span(reading.tokens[part.start].span.start, reading.tokens[part.stop - 1].span.end)
