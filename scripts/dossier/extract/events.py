"""What happened, in order: one event per fact told, its phase, its date when the text gives one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import clause_of, core_spans, tokens_in, without_opening
from dossier.match.forms import FormFinder
from dossier.match.nouns import noun_phrase_of
from dossier.match.verbs import VerbGroup
from dossier.model import Claim, Date, Event, Evidence, Phase, Reading, Sentence, Span, When, finding_ids

_PHASES: tuple[Phase, ...] = ("before", "main", "context", "next")


@dataclass(frozen=True, slots=True)
class _Fact:
    claim: Claim
    sentence: Sentence
    clause: Clause
    rule: str
    phase: Phase
    when: When | None
    rank: int  # -1 told as a beginning, 1 as an end, 2 the news of the first sentence
    position: int


def find_events(
    reading: Reading, claims: tuple[Claim, ...], dates: tuple[Date, ...], rules: Lexicon[Rule]
) -> tuple[Event, ...]:
    """The events of an article, in the order in which they took place as far as the text tells."""
    finder = _FactFinder(reading, dates, rules)
    facts = [fact for number, claim in enumerate(claims) if (fact := finder.fact(claim, number))]
    ordered = _in_order(_once_each(reading, _lead_last(facts)))
    events = [_event(reading, fact, order) for order, fact in enumerate(ordered, 1)]
    ids = finding_ids("e", (reading.article.quote(event.span) for event in events))
    return tuple(replace(event, id=name) for event, name in zip(events, ids, strict=True))


class _FactFinder:
    def __init__(self, reading: Reading, dates: tuple[Date, ...], rules: Lexicon[Rule]) -> None:
        self.reading, self.dates, self.lists = reading, dates, rules.lists
        self.cut = {sentence.id: clauses(reading, sentence) for sentence in reading.sentences}
        self.sentences = {sentence.id: sentence for sentence in reading.sentences}
        self.context = self._context_paragraphs()

    def fact(self, claim: Claim, position: int) -> _Fact | None:
        """The fact that a claim tells, or None for a state, a comment or a hypothesis."""
        sentence = self.sentences[claim.sentence]
        clause = clause_of(self.cut[claim.sentence], self.reading, claim.span)
        rule = self._rule(claim, sentence, clause) if clause else None
        if clause is None or rule is None:
            return None
        phase = self._phase(rule, sentence)
        when = self._when(claim, sentence, clause)
        return _Fact(claim, sentence, clause, rule, phase, when, self._rank(claim, sentence), position)

    def _rule(self, claim: Claim, sentence: Sentence, clause: Clause) -> str | None:
        if claim.certainty == "hypothetical" or any(c.rule == "certitude.question" for c in claim.cues):
            return None
        if claim.certainty in ("announced", "possible"):
            return "evenements.a_venir"
        if clause.verb is None or clause.kind == "adverbial":
            return None
        return self._told(claim, sentence, clause, clause.verb)

    def _told(self, claim: Claim, sentence: Sentence, clause: Clause, verb: VerbGroup) -> str | None:
        if claim.mood == "borrowed":
            return "evenements.non_confirme" if verb.perfect else None
        if claim.time == "before":
            return "evenements.anterieur"
        if verb.tense == "past" or (verb.perfect and verb.tense == "present"):
            return "evenements.accompli"
        acts = verb.tense == "present" and clause.kind != "relative" and not verb.compound and not claim.negated
        return "evenements.en_cours" if acts and not self._comments(sentence, clause) else None

    def _comments(self, sentence: Sentence, clause: Clause) -> bool:
        """A state, or what the article says of what it has just told."""
        tokens, verb = self.reading.tokens, clause.verb
        assert verb is not None  # the caller looked
        subject = tokens[verb.subject] if verb.subject is not None else None
        if tokens[verb.finite].norm in self.lists["statifs"] or subject is None:
            return True
        if subject.norm in self.lists["sujets_de_commentaire"]:
            return True
        # « Ce pivot intervient », « ces puces sont lentes »: about what has just been told.
        return subject.index > sentence.first and tokens[subject.index - 1].norm in self.lists["demonstratifs"]

    def _phase(self, rule: str, sentence: Sentence) -> Phase:
        if rule == "evenements.a_venir":
            return "next"
        if rule == "evenements.anterieur":
            return "before"
        in_context = rule == "evenements.en_cours" or sentence.paragraph in self.context
        return "context" if in_context else "main"

    def _context_paragraphs(self) -> frozenset[str]:
        """Paragraphs whose first sentence says that they set a context."""
        finder = FormFinder(self.lists["marques_de_contexte"])
        opening = (s for s in self.reading.sentences if s.id.endswith("s1"))
        return frozenset(s.paragraph for s in opening if any(finder.find(self.reading, self.reading.words(s))))

    def _rank(self, claim: Claim, sentence: Sentence) -> int:
        words = tokens_in(self.reading, sentence, claim.span)
        if any(FormFinder(self.lists["marques_de_fin"]).find(self.reading, words)):
            return 1
        return -1 if any(FormFinder(self.lists["marques_de_debut"]).find(self.reading, words)) else 0

    def _when(self, claim: Claim, sentence: Sentence, clause: Clause) -> When | None:
        """The first day, month or year told around the verb; a duration or a « depuis » dates nothing."""
        kept = core_spans(self.reading, sentence, claim.span, clause, ())
        verb = clause.verb.finite if clause.verb else clause.first
        start = self.reading.tokens[verb].span.start
        for date in self.dates:
            near = date.span.end <= start or any(span.covers(date.span) for span in kept)
            since = self.reading.article.text[: date.span.start].lower().rstrip().endswith(("depuis", "avant", "après"))
            places = date.type in ("DATE", "TIME") and date.evidence.rule != "dates.adjectif"
            if claim.span.covers(date.span) and places and near and not since:
                return When(date.span, date.first, date.last, date.precision, date.basis)
        return None


def _lead_last(facts: list[_Fact]) -> list[_Fact]:
    """News opens on its outcome: undated, the first sentence's fact comes after what led to it."""
    if not facts or any(f.when and f.when.first for f in facts):
        return facts
    main = [f for f in facts if f.phase == "main"]
    first = main[0] if main else None
    return [replace(f, rank=2) if f is first and f.sentence.id == "p1s1" and len(main) > 1 else f for f in facts]


def _once_each(reading: Reading, facts: list[_Fact]) -> list[_Fact]:
    """A fact told twice in nearly the same words counts once, where it is told first."""
    kept: list[tuple[_Fact, frozenset[str]]] = []
    for fact in facts:
        words = _content(reading, fact)
        if not any(len(words & known) * 2 > min(len(words), len(known)) * 1.6 for _, known in kept):
            kept.append((fact, words))
    return [fact for fact, _ in kept]


def _content(reading: Reading, fact: _Fact) -> frozenset[str]:
    tokens = (reading.tokens[index] for index in fact.clause.own)
    return frozenset(t.lemma for t in tokens if t.pos in ("NOUN", "VERB", "PROPN", "NUM"))


def _in_order(facts: Sequence[_Fact]) -> list[_Fact]:
    """By phase; inside a phase by date, an undated fact staying behind the one told before it."""
    ordered: list[_Fact] = []
    for phase in _PHASES:
        last = dt.date.min
        keyed: list[tuple[int, dt.date, int, _Fact]] = []
        for fact in (f for f in facts if f.phase == phase):
            last = fact.when.first if fact.when and fact.when.first else last
            keyed.append((fact.rank, last, fact.position, fact))
        ordered += [fact for *_, fact in sorted(keyed, key=lambda k: k[:3])]
    return ordered


def _event(reading: Reading, fact: _Fact, order: int) -> Event:
    verb = fact.clause.verb
    tokens = reading.tokens
    if verb is not None:
        words = Span(tokens[verb.finite].span.start, max(tokens[verb.last].span.end, tokens[verb.finite].span.end))
    else:
        words = fact.claim.span
    span, label = _label(reading, fact)
    return Event(
        id="",
        sentence=fact.sentence.id,
        span=span,
        label=label,
        certainty=fact.claim.certainty,
        order=order,
        phase=fact.phase,
        when=fact.when,
        evidence=Evidence(fact.rule, (words,)),
    )


def _label(reading: Reading, fact: _Fact) -> tuple[Span, tuple[Span, ...]]:
    """The event's words and the cut of them that names it."""
    span = fact.claim.span
    if fact.clause.kind == "gerund":
        span = _infinitive_phrase(reading, fact) or span
    keep = [span for cue in fact.claim.cues for span in cue.spans]
    if fact.clause.kind == "relative":
        span = Span(_antecedent(reading, fact).start, span.end)
        return span, (span,)
    span = without_opening(reading, fact.sentence, span)
    label = core_spans(reading, fact.sentence, span, fact.clause, keep)
    subject = _shared_subject(reading, fact)
    return (span, label) if subject is None else (span, (subject, *label))


def _infinitive_phrase(reading: Reading, fact: _Fact) -> Span | None:
    """« tout en prévoyant d'utiliser X »: what is planned is « utiliser X »."""
    tokens = tokens_in(reading, fact.sentence, fact.claim.span)
    infinitive = next((t for t in tokens if t.has("VerbForm=Inf")), None)
    if infinitive is None:
        return None
    behind = [t for t in tokens if t.index >= infinitive.index]
    stop = next((i for i, t in enumerate(behind) if t.norm in ("–", "—", ",", "(")), len(behind))
    return Span(infinitive.span.start, behind[stop - 1].span.end)


def _antecedent(reading: Reading, fact: _Fact) -> Span:
    """The noun phrase that « qui » stands for, without the preposition before it."""
    last = fact.clause.first - 1
    while last > fact.sentence.first and reading.tokens[last].pos == "PUNCT":
        last -= 1
    first = last
    while first > fact.sentence.first and reading.tokens[first - 1].pos not in ("VERB", "AUX", "PUNCT", "SCONJ"):
        first -= 1
    while first < last and reading.tokens[first].dep in ("case", "cc", "mark", "advmod"):
        first += 1
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)


def _shared_subject(reading: Reading, fact: _Fact) -> Span | None:
    """« X dénonce le texte et promet un recours »: the second verb borrows X from the first."""
    clause = fact.clause
    own = tokens_in(reading, fact.sentence, fact.claim.span)
    if clause.kind != "coordinate" or clause.verb is None:
        return None
    if any(t.pos in ("NOUN", "PROPN", "PRON") and t.index < clause.verb.finite for t in own):
        return None
    before = [c for c in clauses(reading, fact.sentence) if c.first < clause.first and c.kind in ("main", "coordinate")]
    subject = next((c.verb.subject for c in reversed(before) if c.verb and c.verb.subject is not None), None)
    return noun_phrase_of(reading, subject, fact.sentence).span(reading) if subject is not None else None
