"""Who, what, when, where, why, how: words of the source about its main facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from dossier.extract.summary.candidates import Candidate
from dossier.extract.summary.places import Places
from dossier.lexicon import Lexicon, Rule
from dossier.match.asides import Asides
from dossier.match.circumstances import dates_a_noun
from dossier.match.clauses import clauses
from dossier.match.cuts import is_balanced
from dossier.match.forms import FormFinder, Hit
from dossier.match.levels import outside_marks
from dossier.model import Actor, Claim, Date, Event, Question, Reading, Sentence, Span, Token

_MOST = {"who": 4, "when": 2, "where": 3, "why": 2, "how": 2}
_OPENING = 3  # sentences, all in the paragraph of the lead: further on, causes and places are those of details
_ENDS = (",", ".", ";", ":", "!", "?", ")", "–", "—", "»", "”", "(")


def find_answers(
    reading: Reading,
    lead: Candidate | None,
    claims: tuple[Claim, ...],
    events: tuple[Event, ...],
    actors: tuple[Actor, ...],
    dates: tuple[Date, ...],
    rules: Lexicon[Rule],
) -> tuple[tuple[Question, tuple[Span, ...]], ...]:
    """The six questions in their order, each with the words that answer it, if any."""
    told = _Told(reading, lead, claims, events, rules)
    return (
        ("who", told.who(actors)),
        ("what", lead.point.spans if lead else ()),
        ("when", told.when(dates)),
        ("where", told.where(actors)),
        ("why", told.phrases("causes", "why")),
        ("how", told.phrases("manieres", "how")),
    )


class _Told:
    """The main facts of an article: what its lead tells, else what its opening does."""

    def __init__(
        self,
        reading: Reading,
        lead: Candidate | None,
        claims: tuple[Claim, ...],
        events: tuple[Event, ...],
        rules: Lexicon[Rule],
    ) -> None:
        self.reading, self.claims, self.events, self.lists = reading, claims, events, rules.lists
        self.lead = lead.point.sentence if lead else reading.sentences[0].id
        first = next(s for s in reading.sentences if s.id == self.lead)
        self.rules = rules
        self.paragraph = [s for s in reading.sentences if s.paragraph == first.paragraph][:_OPENING]
        self.opening = [s for s in reading.sentences if s.paragraph == first.paragraph and s.first >= first.first][
            :_OPENING
        ]

    def who(self, actors: tuple[Actor, ...]) -> tuple[Span, ...]:
        """Those named most, and first of all in the lead; a crowd or an outlet only when few others are."""
        lead = next(s.span for s in self.reading.sentences if s.id == self.lead)

        def weight(actor: Actor) -> tuple[float, Span]:
            first = any(lead.covers(mention) for mention in actor.mentions)
            return -(len(actor.mentions) + 3 * first - 3 * (actor.kind in ("group", "media"))), actor.mentions[0]

        people = [actor for actor in actors if actor.kind not in ("place", "product")]
        named = [actor for actor in people if actor.kind != "group"]
        chosen = sorted(named if len(named) > 1 else people, key=weight)[: _MOST["who"]]
        return tuple(actor.mentions[0] for actor in chosen)

    def when(self, dates: tuple[Date, ...]) -> tuple[Span, ...]:
        """The days of the facts of the lead, else those it names, else that of the first fact of the opening."""
        dated = [(event, event.when.span) for event in self.events if event.when]
        days = [span for date in dates if date.type in ("DATE", "TIME") and (span := self._day(date))]
        told = sorted(span for event, span in dated if event.phase != "before")
        opening = [span for span in told if self._opens(span)] or [span for span in days if self._opens(span)]
        for spans in (self._in_lead(told), self._in_lead(days)[:1], opening[:1]):
            if spans:
                return tuple(dict.fromkeys(self._to_the_end(span, dates) for span in spans))[: _MOST["when"]]
        return ()

    def _day(self, date: Date) -> Span | None:
        """The words of a day of the main clause, with the « depuis » before it; None for the day of something else."""
        sentence = self.reading.sentence_at(date.span.start)
        if date.evidence.rule == "dates.adjectif" or not self._is_main(sentence, date.span):
            return None
        before = [token for token in self.reading.words(sentence) if token.span.end <= date.span.start][-5:]
        if before and before[-1].norm == "depuis":  # not « la plus faible depuis 1956 »
            ranked = any(token.norm in self.lists["comparatifs"] for token in before)
            return None if ranked else Span(before[-1].span.start, date.span.end)
        return None if dates_a_noun(self.reading, sentence, date) else date.span

    def _is_main(self, sentence: Sentence, span: Span) -> bool:
        """Whether the words stand in a clause that tells, in no relative and no aside."""
        cut, tokens = clauses(self.reading, sentence), self.reading.tokens
        asides = Asides(self.reading, sentence, cut, sentence.first, sentence.last, ()).all()
        apart = [c for c in cut if c.introducer is not None and c.first > 0 and tokens[c.first - 1].norm == ","]
        telling = {i for c in cut if c.kind not in ("relative", "adverbial") and c not in apart for i in c.own}
        return any(span.covers(tokens[i].span) and not any(i in aside for aside in asides) for i in telling)

    def _to_the_end(self, span: Span, dates: tuple[Date, ...]) -> Span:
        """« du 19 | au 23 juillet »: with the day that closes it."""
        text = self.reading.article.text
        for date in dates:
            if date.span.start > span.end and text[span.end : date.span.start].strip() in ("au", "à"):
                return Span(span.start, date.span.end)
        return span

    def _in_lead(self, spans: list[Span]) -> list[Span]:
        return [span for span in spans if self.reading.sentence_at(span.start).id == self.lead]

    def _opens(self, span: Span) -> bool:
        return self.reading.sentence_at(span.start) in self.opening + self.paragraph

    def where(self, actors: tuple[Actor, ...]) -> tuple[Span, ...]:
        """The places of the lead, else of its paragraph: those a preposition opens first."""
        places = Places(self.reading, self.rules, actors)
        lead = [sentence for sentence in self.paragraph if sentence.id == self.lead]
        for sentences, find in product((lead, self.paragraph), (places.located, places.built)):
            if spans := self._placed(sentences, find):
                return spans
        return self._placed(lead, places.named) or self._placed(self.paragraph, places.named)[:1]

    def _placed(
        self, sentences: list[Sentence], find: Callable[[Sentence], Iterator[tuple[str, Span]]]
    ) -> tuple[Span, ...]:
        """The first words for each place, in main clauses only, in order of the text."""
        found: dict[str, Span] = {}
        for sentence in sentences:
            for name, span in find(sentence):
                if self._is_main(sentence, span):
                    found.setdefault(name, span)
        return tuple(sorted(found.values()))[: _MOST["where"]]

    def phrases(self, forms: str, question: str) -> tuple[Span, ...]:
        """Cues with their phrase, in the lead; else in the opening."""
        lead = [sentence for sentence in self.opening if sentence.id == self.lead]
        for sentences in (lead, self.opening):
            found = [span for sentence in sentences for span in self._in(sentence, self.lists[forms])]
            if found:
                return tuple(sorted(found))[: _MOST[question]]
        return ()

    def _in(self, sentence: Sentence, forms: frozenset[str]) -> Iterator[Span]:
        outside = outside_marks(self.reading, sentence)
        for hit in FormFinder(forms).find(self.reading, self.reading.words(sentence)):
            if hit.first in outside and not self._is_doubtful(hit, sentence):
                span = self._phrase(hit, sentence)
                if span is not None and is_balanced(self.reading, (span,)):
                    yield span

    def _is_doubtful(self, hit: Hit, sentence: Sentence) -> bool:
        """« non pas en raison de », « moins à cause de … que de »; « faute d'accord » before what may come."""
        before = self.reading.tokens[max(sentence.first, hit.first - 2) : hit.first]
        if any(token.norm in self.lists["nient_la_cause"] for token in before):
            return True
        told = [claim for claim in self.claims if claim.sentence == sentence.id]
        ahead = [claim for claim in told if claim.certainty in ("possible", "hypothetical", "announced")]
        return hit.form in self.lists["conditions"] and bool(ahead)

    def _phrase(self, hit: Hit, sentence: Sentence) -> Span | None:
        """From the cue to the end of its phrase, short of a relative that a comma leaves unfinished."""
        tail: list[Token] = []
        for token in self.reading.tokens[hit.last : sentence.last]:
            if token.norm in _ENDS:
                relative = next((i for i, t in enumerate(tail) if t.norm in self.lists["relatifs"]), None)
                tail = tail[:relative] if token.norm == "," and relative else tail
                break
            tail.append(token)
        return Span(hit.span.start, tail[-1].span.end) if tail else None
