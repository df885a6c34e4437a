"""The summary: cuts of source sentences chosen to cover who and what, and the six questions."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import core_spans, holder_of, stands_alone, tokens_in, with_marks, without_opening
from dossier.match.forms import FormFinder
from dossier.model import (
    Actor,
    Claim,
    Date,
    Event,
    Point,
    Question,
    Reading,
    Sentence,
    Span,
    Summary,
    Token,
)

# A reader takes in about a dozen points; a short article gives three for four sentences.
_MOST_POINTS = 12


@dataclass(frozen=True, slots=True)
class _Candidate:
    claim: Claim
    point: Point
    topics: frozenset[str]
    weight: float


def find_summary(
    reading: Reading,
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    actors: tuple[Actor, ...],
    dates: tuple[Date, ...],
    rules: Lexicon[Rule],
) -> Summary:
    """The lead, the points in order of the text, and what answers the six questions."""
    candidates = _candidates(reading, claims, events, actors)
    lead = next((c for c in candidates if c.claim.sentence == reading.sentences[0].id), None) if candidates else None
    wanted = min(_MOST_POINTS, max(4, (len(reading.sentences) * 3 + 3) // 4))
    chosen = _cover(candidates, wanted, lead)
    points = tuple(c.point for c in candidates if c in chosen and c is not lead)
    return Summary(lead.point if lead else None, points, _questions(reading, claims, actors, dates, rules))


def _candidates(
    reading: Reading, claims: tuple[Claim, ...], events: tuple[Event, ...], actors: tuple[Actor, ...]
) -> list[_Candidate]:
    told = {event.sentence for event in events}
    sentences = {sentence.id: sentence for sentence in reading.sentences}
    cuts = {claim.sentence: clauses(reading, sentences[claim.sentence]) for claim in claims}
    found = []
    for claim in claims:
        sentence, cut = sentences[claim.sentence], cuts[claim.sentence]
        clause = holder_of(cut, reading, claim.span)
        if clause is None or clause.kind in ("relative", "adverbial"):
            continue
        topics = frozenset(a.id for a in actors if any(claim.span.covers(m) for m in a.mentions))
        topics |= {f"certainty:{claim.certainty}", *(f"voice:{source.name}" for source in claim.voice)}
        weight = 1.0 + 2.0 * (claim.certainty != "asserted") + 1.5 * (claim.sentence in told) + bool(claim.voice)
        weight -= 1.5 * _leans_back(reading, sentence, claim)
        spans = _point_spans(reading, sentence, cut, clause, claim)
        point = Point(claim.sentence, spans, claim.id, claim.certainty, claim.voice)
        found.append(_Candidate(claim, point, topics, weight))
    return found


def _leans_back(reading: Reading, sentence: Sentence, claim: Claim) -> bool:
    """« Ce pivot… », « Il ajoute… »: hard to read away from the sentence before."""
    first = next(iter(tokens_in(reading, sentence, claim.span)))
    return first.norm in ("ce", "cet", "cette", "ces", "il", "elle", "ils", "elles", "cela", "ça", "c'")


def _cover(candidates: list[_Candidate], wanted: int, lead: _Candidate | None) -> list[_Candidate]:
    """Greedy cover: each time the claim that adds most topics not yet told, the earlier one on a tie."""
    chosen = [lead] if lead else []
    seen = set(lead.topics) if lead else set()
    left = [c for c in candidates if c is not lead]
    while left and len(chosen) < wanted:
        best = max(left, key=lambda c: (len(c.topics - seen) + c.weight, -candidates.index(c)))
        left.remove(best)
        if not any(_inside(best, other) for other in chosen):
            chosen = [other for other in chosen if other is lead or not _inside(other, best)]
            chosen.append(best)
            seen |= best.topics
    return chosen


def _inside(candidate: _Candidate, other: _Candidate) -> bool:
    """A cut that lies wholly inside another of the same certainty says nothing more."""
    return candidate.point.certainty == other.point.certainty and all(
        any(outer.covers(inner) for outer in other.point.spans) for inner in candidate.point.spans
    )


def _point_spans(
    reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause, claim: Claim
) -> tuple[Span, ...]:
    """The claim with its speaker, its cues and its condition: what is left out changes nothing of it."""
    keep = [span for cue in claim.cues for span in cue.spans] + [source.span for source in claim.voice]
    inside = [span for span in keep if sentence.span.covers(span)]
    whole = claim.span
    for span in (*inside, *_parent_spans(reading, cut, clause)):
        owner = _owner(reading, cut, span)
        for wider in (span, owner.span(reading) if owner and owner is not clause else span):
            whole = Span(min(whole.start, wider.start), max(whole.end, wider.end))
    if whole == claim.span:
        whole = without_opening(reading, sentence, whole)
    whole = with_marks(reading, whole)
    spans = core_spans(reading, sentence, whole, clause, [*inside, *_verbs_of_speech(reading, cut, inside)])
    if stands_alone(reading, sentence, spans):
        return spans
    return (whole,) if stands_alone(reading, sentence, (whole,)) else (_without_stop(reading, sentence),)


def _without_stop(reading: Reading, sentence: Sentence) -> Span:
    """The whole sentence but for its full stop."""
    words = reading.article.quote(sentence.span)
    return Span(sentence.span.start, sentence.span.end - words.endswith("."))


def _parent_spans(reading: Reading, cut: tuple[Clause, ...], clause: Clause) -> tuple[Span, ...]:
    """A coordinate without a subject needs the clause it leans on, a complement the verb that governs it."""
    if clause.kind not in ("coordinate", "complement") or clause.parent is None:
        return ()
    verb, parent = clause.verb, cut[clause.parent]
    if clause.kind == "complement":
        return (parent.span(reading),) if parent.verb else ()
    if verb is not None and verb.subject is not None and verb.subject >= clause.first:
        return ()
    return (parent.span(reading),) if parent.verb else ()


def _owner(reading: Reading, cut: tuple[Clause, ...], span: Span) -> Clause | None:
    return next((c for c in cut if any(span.covers(reading.tokens[i].span) for i in c.own)), None)


def _verbs_of_speech(reading: Reading, cut: tuple[Clause, ...], spans: list[Span]) -> list[Span]:
    owners = [owner for span in spans if (owner := _owner(reading, cut, span)) and owner.verb]
    return [reading.tokens[i].span for owner in owners if owner.verb for i in owner.verb.tokens]


def _questions(
    reading: Reading,
    claims: tuple[Claim, ...],
    actors: tuple[Actor, ...],
    dates: tuple[Date, ...],
    rules: Lexicon[Rule],
) -> tuple[tuple[Question, tuple[Span, ...]], ...]:
    main = sorted(
        (a for a in actors if a.kind not in ("place", "product")), key=lambda a: (-len(a.mentions), a.mentions[0])
    )
    what = tuple(claim.span for claim in claims if claim.sentence == reading.sentences[0].id)[:1]
    return (
        ("who", tuple(a.mentions[0] for a in main[:5])),
        ("what", what),
        ("when", tuple(d.span for d in dates if d.type in ("DATE", "TIME"))[:4]),
        ("where", _places(reading, actors, rules)),
        ("why", _phrases(reading, rules.lists["causes"])),
        ("how", _phrases(reading, rules.lists["manieres"])),
    )


def _places(reading: Reading, actors: tuple[Actor, ...], rules: Lexicon[Rule]) -> tuple[Span, ...]:
    """Places with the preposition that makes them a « where »: « en Chine », not « la Chine veut »."""
    found: dict[str, Span] = {}
    for actor in actors:
        for mention in actor.mentions if actor.kind == "place" else ():
            words = reading.words(reading.sentence_at(mention.start))
            before = [t for t in words if t.span.end <= mention.start][-2:]
            opener = next((t for t in before if t.norm in rules.lists["lieux"]), None)
            if opener and actor.id not in found:
                found[actor.id] = Span(opener.span.start, mention.end)
    return tuple(sorted(found.values()))[:4]


def _phrases(reading: Reading, forms: frozenset[str]) -> tuple[Span, ...]:
    """From the cue to the end of its phrase: the next comma, verb of the main clause or full stop."""
    finder, found = FormFinder(forms), []
    for hit in finder.find_all(reading):
        sentence = reading.sentence_at(hit.span.start)
        tail: list[Token] = []
        for token in reading.tokens[hit.last : sentence.last]:
            if token.norm in (",", ".", ";", ":", "!", "?", ")", "–", "—", "»"):
                break
            tail.append(token)
        if tail:
            found.append(Span(hit.span.start, tail[-1].span.end))
    return tuple(found)[:3]
