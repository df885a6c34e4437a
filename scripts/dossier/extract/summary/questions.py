"""Who, what, when, where, why, how: words of the source about its main facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from dossier.extract.summary.candidates import Candidate
from dossier.extract.summary.doers import Doers
from dossier.extract.summary.moments import Moments
from dossier.extract.summary.occurrences import occurrence
from dossier.extract.summary.openings import behind_cleft
from dossier.extract.summary.places import Places
from dossier.extract.summary.reasons import Reasons
from dossier.lexicon import Lexicon, Rule
from dossier.match.asides import Asides
from dossier.match.circumstances import dates_a_noun
from dossier.match.clauses import clauses
from dossier.match.headlines import past_dateline
from dossier.match.levels import in_parentheses
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Actor, Claim, Date, Event, Question, Reading, Sentence, Span

_MOST = {"who": 4, "when": 2, "where": 3, "why": 2, "how": 2}
_FRAME = 6  # tokens before the verb in which a day frames the sentence: « Dans la nuit de samedi »
_HOUR = re.compile(r"\d{1,2}\s?[h:]\s?(?:\d{2})?|\d{1,2} heures?|midi|minuit")
_ARTICLES = ("le", "la", "les", "l'")


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
    reasons = Reasons(reading, lead, claims, rules) if lead else None
    who = Doers(reading, claims, actors, rules.lists).who(lead, _MOST["who"]) if lead else ()
    return (
        ("who", who),
        ("what", lead.point.spans if lead else ()),
        ("when", told.when(dates)),
        ("where", tuple(span for span in told.where(actors) if not any(each.overlaps(span) for each in who))),
        ("why", reasons.why(_MOST["why"]) if reasons else ()),
        ("how", reasons.how(_MOST["how"]) if reasons else ()),
    )


class _Told:
    """The main fact of an article: what its lead tells, and « les faits » behind it."""

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
        self.shown = lead.point.spans if lead else ()
        first = next(s for s in reading.sentences if s.id == self.lead)
        self.opening = occurrence(reading, first, self.lists)
        self.rules, self.moments = rules, Moments(reading, rules.lists)
        self.facts = [s for s in reading.sentences if s.paragraph == first.paragraph and self._is_of_the_facts(s)]

    def _is_of_the_facts(self, sentence: Sentence) -> bool:
        """« Les faits sont survenus à Lens », « L'accident a eu lieu lundi »: says when and where for the lead."""
        opening = [token.norm for token in self.reading.words(sentence)[:2]]
        return len(opening) > 1 and opening[0] in _ARTICLES and opening[1] in self.lists["faits"]

    def when(self, dates: tuple[Date, ...]) -> tuple[Span, ...]:
        """The days of the facts of the lead, else one that it names, else that of « les faits » behind it."""
        dated = [e.when.span for e in self.events if e.when and e.phase != "before" and not self._is_left_out(e)]
        none = [date.span for date in dates if self.moments.is_none(date)]
        dates = tuple(date for date in dates if date.span not in none)
        days = [span for date in dates if date.type in ("DATE", "TIME") and (span := self._day(date))]
        told = sorted(span for span in dated if span not in none and self._is_of_the_fact(span))
        facts = [span for span in days if self.reading.sentence_at(span.start) in self.facts]
        opening = [d.span for d in dates if d.type in ("DATE", "TIME") and self.opening and self.opening.covers(d.span)]
        for spans in (self._in_lead(told), self._in_lead(days)[:1], opening[:1], facts[:1]):
            if spans:
                told_of = self._with_day(spans, days)
                whole = (self.moments.with_bound(self._to_the_end(span, dates)) for span in told_of)
                return tuple(dict.fromkeys(whole))[: _MOST["when"]]
        return ()

    def _with_day(self, spans: list[Span], days: list[Span]) -> list[Span]:
        """« vers | 15h50 |, | mardi 11 avril | »: an hour alone says little of when."""
        hours = all(_HOUR.fullmatch(self.reading.article.quote(span)) for span in spans)
        near = [day for day in days if hours and self._in_lead([day]) and day not in spans]
        return sorted((*near[:1], *spans)) if near else spans

    def _is_left_out(self, event: Event) -> bool:
        """« Un homme (, arrêté | lundi |,) a été écroué »: a fact in passing whose day the lead does not show."""
        passing = event.when is not None and event.evidence.rule == "evenements.rappele"
        return passing and not any(event.when and kept.covers(event.when.span) for kept in self.shown)

    def _is_of_the_fact(self, span: Span) -> bool:
        sentence = self.reading.sentence_at(span.start)
        apart = self.moments.is_of_something_else(sentence, span)
        return not apart and self._is_of_the_verb(span) and not self._is_said(span)

    def _is_said(self, span: Span) -> bool:
        """« le port rouvrira, a indiqué la mairie lundi », « selon un bilan publié lundi »: the day of the words."""
        if self.moments.is_of_a_source(span):
            return True
        cut = clauses(self.reading, self.reading.sentence_at(span.start))
        tokens = self.reading.tokens
        main = next((c.verb for c in cut if c.verb and c.kind == "main"), None)
        said = [c.verb for c in cut if c.verb and c.verb is not main and says(self.reading, tokens[c.verb.main])]
        return any(tokens[verb.finite].span.start < span.start for verb in said)

    def _is_of_the_verb(self, span: Span) -> bool:
        """« Lundi, le port a fermé », « Le port a fermé lundi »; not « Le vote de dimanche est confirmé »."""
        sentence = self.reading.sentence_at(span.start)
        first = next(t.index for t in self.reading.words(sentence) if t.span.end > span.start)
        colons = (t.index + 1 for t in self.reading.tokens[sentence.first : first] if t.norm == ":")
        start = max((past_dateline(self.reading, sentence), *colons))  # « Le fil des faits : | lundi, »
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        frame = self.reading.tokens[start:first]
        times = self.lists["temps"] | self.lists["bords_de_temps"]  # « Aux | environs | de 13 heures, ce jeudi, »
        framed = not any(t.pos in ("NOUN", "PROPN") and t.norm not in times for t in frame)
        told = [t for t in frame if t.pos not in ("NUM", "PUNCT")]
        return main is None or first > main.finite or (framed and len(told) < _FRAME)

    def _day(self, date: Date) -> Span | None:
        """The words of a day of the main clause, with the « depuis » before it; None for the day of something else."""
        sentence = self.reading.sentence_at(date.span.start)
        if date.evidence.rule == "dates.adjectif" or not self._is_main(sentence, date.span):
            return None
        if self._is_of_the_session(sentence, date.span):
            return date.span
        if not self._is_of_the_fact(date.span) or self._ends_an_aside(sentence, date.span):
            return None
        before = [token for token in self.reading.words(sentence) if token.span.end <= date.span.start][-5:]
        if before and before[-1].norm == "depuis":  # not « la plus faible depuis 1956 »
            ranked = any(token.norm in self.lists["comparatifs"] for token in before)
            return None if ranked else Span(before[-1].span.start, date.span.end)
        return None if dates_a_noun(self.reading, sentence, date) else date.span

    def _is_of_the_session(self, sentence: Sentence, span: Span) -> bool:
        """« La séance | du 27 avril | est animée par »: the subject is a day, and its date that of the fact."""
        before = [t for t in self.reading.words(sentence) if t.span.end <= span.start][-3:]
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        subject = subject_of(self.reading, sentence, main.finite) if main else None
        day = len(before) > 1 and before[-1].norm in ("du", "de") and before[-2].norm in self.lists["jours_de_faits"]
        return day and subject is not None and subject.head == before[-2].index

    def _is_main(self, sentence: Sentence, span: Span) -> bool:
        """Whether the words stand in a clause that tells, in no relative and no aside."""
        cut, tokens = clauses(self.reading, sentence), self.reading.tokens
        asides = Asides(self.reading, sentence, cut, sentence.first, sentence.last, ()).all()
        cleft = [c for c in cut if c.kind == "relative" and self._is_cleft(sentence) and c.verb][:1]
        apart = [c for c in cut if c.introducer is not None and c.first > 0 and tokens[c.first - 1].norm == ","]
        plain = [c for c in cut if c.kind not in ("relative", "adverbial") and c not in apart]
        behind = behind_cleft(self.reading, sentence)
        telling = {i for c in (*plain, *cleft, *([behind] if behind else [])) for i in c.own}
        return any(span.covers(tokens[i].span) and not any(i in aside for aside in asides) for i in telling)

    def _is_cleft(self, sentence: Sentence) -> bool:
        """« C'est | Anne Petit qui ouvrira le tournoi jeudi »: its relative tells the fact."""
        opening = [t.norm for t in self.reading.words(sentence)[:2]]
        return opening in (["c'", "est"], ["ce", "sont"])

    def _to_the_end(self, span: Span, dates: tuple[Date, ...]) -> Span:
        """« du 19 | au 23 juillet », « samedi | et dimanche »: with the day that closes it."""
        text = self.reading.article.text
        for date in dates:
            between = text[span.end : date.span.start].strip() if date.span.start > span.end else ""
            year = text[span.start : span.end].isdigit()  # « le Mondial | 2022 | début septembre » is two times
            near = not between and span.end < date.span.start and date.type == "DATE"
            day = near and not year  # « hier | mardi 17 juillet »
            joined = day or (between == "et" and date.type == "DATE")  # « samedi et dimanche », « entre mai et juin »
            if date.evidence.rule != "dates.adjectif" and (between in ("au", "à") or joined):
                return Span(span.start, date.span.end)
        return span

    def _in_lead(self, spans: list[Span]) -> list[Span]:
        shown = self.shown[0].start if self.shown else 0  # not « Tout est prêt depuis mai »: | le musée rouvre
        return [s for s in spans if s.start >= shown and self.reading.sentence_at(s.start).id == self.lead]

    def where(self, actors: tuple[Actor, ...]) -> tuple[Span, ...]:
        """The places of the lead, else of « les faits » behind it: those a preposition opens first."""
        places = Places(self.reading, self.rules, actors)
        lead = [sentence for sentence in self.reading.sentences if sentence.id == self.lead]
        for sentences, find in product((lead, self.facts), (places.located, places.built)):
            if spans := self._placed(sentences, find):
                return spans
        opening = [span for s in lead for _, span in places.located(s) if self.opening and self.opening.covers(span)]
        return self._placed(lead, places.named) or tuple(sorted(opening)[:1]) or places.titled()

    def _placed(
        self, sentences: list[Sentence], find: Callable[[Sentence], Iterator[tuple[str, Span]]]
    ) -> tuple[Span, ...]:
        """The first words for each place, in main clauses only, in order of the text."""
        found: dict[str, Span] = {}
        for sentence in sentences:
            for name, span in find(sentence):
                apart = self._ends_an_aside(sentence, span) or in_parentheses(self.reading, sentence, span)
                if self._is_main(sentence, span) and not apart:
                    found.setdefault(name, span)
        spans = sorted(found.values())
        return tuple(s for s in spans if not any(o != s and o.covers(s) for o in spans))[: _MOST["where"]]

    def _ends_an_aside(self, sentence: Sentence, span: Span) -> bool:
        """« vu le jeu de l'équipe, | faible samedi à Lens »: behind a comma, with no verb and words before it."""
        before = [t for t in self.reading.words(sentence) if t.span.end <= span.start]
        comma = max((n for n, t in enumerate(before) if t.norm == ","), default=None)
        piece = before[comma + 1 :] if comma is not None else []
        verbless = not any(t.has("VerbForm=Fin") or t.has("VerbForm=Inf") for t in piece)
        if not piece or not verbless:
            return False
        told = any(t.has("VerbForm=Fin") for t in before)
        if piece[0].norm == "dont" or (piece[0].is_past_participle and not told):
            return True  # « dont deux élus de Foix, », « Une loi, adoptée lundi à Foix, entre en vigueur »
        if piece[0].pos == "NOUN" and comma and before[comma - 1].pos == "PROPN":
            return piece[0].norm not in self.lists["temps"]  # « Anne Roux, géologue | à Foix |, a répondu »
        return piece[0].pos in ("ADJ", "ADV") and told
