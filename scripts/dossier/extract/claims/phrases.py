"""Turns of phrase that give a source: « selon X », « de source … », « il est rapporté que », « X est accusé de »."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.extract.claims.rules import AttributionRule, SentenceHits, evidence
from dossier.extract.claims.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_from, noun_phrase_of
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL, subject_of
from dossier.model import Attribution, Evidence, Reading, Sentence, Span, Token

Reach = Literal["here", "previous"]
_RELAYS = ("chaine", "entretien", "relais")


@dataclass(frozen=True, slots=True)
class Voice:
    """`first` and `last` (token indices) are what the source answers for; `frame` is left out of claims.

    A voice that reaches « previous » answers for the sentence before (« Ce retard, rapporté par X »).
    """

    chain: tuple[Attribution, ...]
    cue: Evidence
    first: int
    last: int
    frame: tuple[int, int] | None = None
    reach: Reach = "here"


class PhraseVoices:
    """Reads the turns of phrase of one article."""

    def __init__(self, reading: Reading, sources: Sources) -> None:
        self.reading, self.sources = reading, sources

    def find(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> list[Voice]:
        """The voices that turns of phrase give to `sentence`, in order of the text."""
        rules = self.sources.rules.attributions.by_form
        voices = [
            voice
            for hit in hits.attributions
            for voice in self._by_phrase(rules[hit.form], hit, sentence, clauses, hits)
        ]
        return [*voices, *self._by_relay(hits)]

    def _by_phrase(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        match rule.famille:
            case "devant" | "devant_personne":
                return self._by_preposition(rule, hit, sentence, clauses, hits)
            case "accusation":
                return self._by_accusation(rule, hit, sentence, clauses, hits)
            case "pronom" | "source":
                return self._by_words(rule, hit, sentence, clauses)
            case "impersonnel":
                return self._impersonal(rule, hit, sentence)
            case "participe":
                return self._by_participle(rule, hit, sentence, hits)
            case _:
                return []

    def _by_words(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...]
    ) -> list[Voice]:
        """« de source policière », « à ses yeux »: the words themselves are the source; not « de sources d'eau »."""
        after = self.reading.tokens[hit.last].norm if hit.last < sentence.last else ""
        if rule.famille == "source" and after in ("d'", "de", "du", "des"):
            return []
        unnamed = noun_phrase_of(self.reading, hit.last - 1, sentence)
        end = unnamed.last if rule.famille == "source" else hit.last
        span = Span(hit.span.start, self.reading.tokens[end - 1].span.end)
        words = self.reading.article.quote(span)
        name = words.lower() if rule.famille == "pronom" else words
        first, last = self._scope(hit.first, end, sentence, clauses)
        return [Voice((Attribution("unnamed", name, None, span),), evidence(rule, hit), first, last, (hit.first, end))]

    def _by_accusation(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« X est accusé (par Y) de »: Y accuses, or nobody says who does."""
        chain: tuple[Attribution, ...] = ()
        if hit.last < sentence.last and self.reading.tokens[hit.last].norm == "par":
            chain, _ = self.sources.chain_from(hit.last + 1, sentence, hits)
        words = self.reading.article.quote(hit.span).lower()
        chain = chain or (Attribution("impersonal", words, None, hit.span),)
        holder = next((c for c in reversed(clauses) if hit.first in c.own), clauses[0])
        return [Voice(chain, evidence(rule, hit), holder.first, holder.last)]

    def _by_preposition(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        tokens, start = self.reading.tokens, self._past_what_they_say(hit.last, sentence)
        phrase = noun_phrase_from(self.reading, start, sentence)
        if phrase is None or tokens[phrase.head].norm in self.sources.lists["sans_voix"]:
            return []
        if rule.famille == "devant_personne":
            opens = hit.first == sentence.first or tokens[hit.first - 1].pos == "PUNCT"
            closes = phrase.last < sentence.last and tokens[phrase.last].norm in (",", ".")
            relative = opens and self.sources.antecedent(phrase, hit.first, sentence) is not None
            told = closes and self._has_a_view(phrase) and not self.sources.is_document(phrase)
            if not (relative or (opens and told)):
                return []
        chain, end = self.sources.chain_of(phrase, sentence, hits)
        if meant := self.sources.antecedent(phrase, hit.first, sentence):
            chain = self.sources.chain_of(meant, sentence, hits)[0]
        end = self.sources.after_role(end, sentence)
        if self._closes(hit.first, sentence):
            end = self.sources.after_tail(phrase, end, sentence)
        first, last = self._scope(hit.first, end, sentence, clauses)
        return [Voice(chain, evidence(rule, hit), first, last, (hit.first, end))]

    def _closes(self, first: int, sentence: Sentence) -> bool:
        """« …, selon X »; not « le pont est, selon X, fermé », where what follows goes on with the verb."""
        tokens = self.reading.tokens
        if first - 2 < sentence.first or tokens[first - 1].norm != ",":
            return False
        return tokens[first - 2].pos not in ("AUX", "ADV", "DET", "ADP") and tokens[first - 2].lemma != "être"

    def _has_a_view(self, phrase: NounPhrase) -> bool:
        """« Pour le maire, … »; not « Pour les enfants, … »."""
        helped = self.reading.tokens[phrase.head].norm in self.sources.lists["beneficiaires"]
        return self.sources.may_speak(phrase) and not helped

    def _past_what_they_say(self, start: int, sentence: Sentence) -> int:
        """« selon | ce qu'a appris | Le Nouvelliste »: the source stands behind the verb."""
        tokens = self.reading.tokens
        if start + 2 >= sentence.last or tokens[start].norm != "ce" or tokens[start + 1].norm not in ("que", "qu'"):
            return start
        behind = start + 2
        while behind < sentence.last and (
            tokens[behind].pos in ("VERB", "AUX", "ADV") or tokens[behind].norm in ("en", "y")
        ):
            behind += 1
        return behind

    def _scope(self, first: int, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> tuple[int, int]:
        """What « selon X » answers for: the sentence from either end of it, else the clause it stands in."""
        colon = max(
            (t.index for t in self.reading.words(sentence) if t.norm in (":", ";") and t.index < first), default=-2
        )
        if colon == first - 1:
            return first, sentence.last  # « Elle roule japonais : pour Suzuki, … »
        at_start = all(t.pos in ("PUNCT", "ADV", "CCONJ") for t in self.reading.tokens[sentence.first : first])
        at_end = all(t.pos == "PUNCT" for t in self.reading.tokens[end : sentence.last])
        told_of = self._only_told_of(end, sentence, clauses)
        at_end = at_end or told_of
        if at_start or (at_end and self.reading.tokens[first - 1].norm == ","):
            stops = [t.index for t in self.reading.words(sentence) if t.norm == ";" and not self._goes_on(t, clauses)]
            ends = [t.index for t in self.reading.words(sentence) if t.norm == ":" and at_end and not at_start]
            opened = max((stop for stop in (*stops, *ends) if stop < first), default=sentence.first)
            closed = end if told_of and not at_start else self._before_another_view(end, sentence, clauses)
            return opened, min((stop for stop in stops if stop >= end), default=closed)
        tokens = self.reading.tokens
        joined = [t for t in tokens[max(sentence.first, first - 2) : first] if t.pos == "CCONJ"]
        if joined and end < sentence.last and tokens[end].norm == ",":
            following = (c for c in clauses if c.verb is not None and c.verb.finite > end)
            led = min(following, key=lambda c: c.verb.finite if c.verb else 0, default=None)
            if led is not None and led.last < sentence.last and self._goes_on(tokens[led.last], clauses):
                return first, sentence.last
            if led is not None:
                return first, led.last  # « … et, d'après les projections, elle pourrait »
        holder = next((c for c in reversed(clauses) if first in c.own), clauses[0])
        return (sentence.first, sentence.last) if holder.kind == "incise" else (holder.first, holder.last)

    def _before_another_view(self, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> int:
        """« Selon l'Insee, le chômage recule, | mais les syndicats contestent »: another one takes a stand."""
        for clause in clauses:
            verb = clause.verb
            if verb is None or clause.first < end or clause.kind != "coordinate" or verb.mood == "conditional":
                continue
            opening = [t.norm for t in self.reading.tokens[clause.first : clause.first + 2]]
            main = self.reading.tokens[verb.main]
            stands = says(self.reading, main) or main.lemma in self.sources.lists["prennent_position"]
            subject = subject_of(self.reading, sentence, verb.finite) if "mais" in opening and stands else None
            pronoun = subject is not None and self.reading.tokens[subject.head].norm in PERSONAL
            if (
                subject is not None
                and subject.first >= clause.first
                and not pronoun
                and self.sources.may_speak(subject)
            ):
                return clause.first
        return sentence.last

    def _only_told_of(self, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> bool:
        """« …, selon l'Observatoire, qui suit 40 villes. »: behind the source nothing but a relative of its own."""
        behind = [c for c in clauses if c.verb is not None and c.verb.finite > end]
        opens = end + 1 < sentence.last and self.reading.tokens[end].norm == ","
        return opens and bool(behind) and behind[0].first == end + 1 and all(c.kind == "relative" for c in behind)

    def _goes_on(self, stop: Token, clauses: tuple[Clause, ...]) -> bool:
        """« Selon X, il serait recherché ; il aurait fui »: what follows is not told flatly either."""
        after = next((c.verb for c in clauses if c.verb is not None and c.verb.finite > stop.index), None)
        return after is not None and after.mood == "conditional"

    def _impersonal(self, rule: AttributionRule, hit: Hit, sentence: Sentence) -> list[Voice]:
        tokens = self.reading.tokens
        last = hit.last
        while last < sentence.last and (tokens[last].pos == "ADV" or tokens[last].norm in ("par", "ailleurs")):
            last += 1  # « on apprend | aussi | que »
        follows = last < sentence.last and tokens[last].norm in ("que", "qu'")
        inserted = hit.first > sentence.first and tokens[hit.first - 1].norm in (",", "»", "”")
        if not (follows or inserted):
            return []
        chain = (Attribution("impersonal", self.reading.article.quote(hit.span).lower(), None, hit.span),)
        if (
            not follows
            and last < sentence.last
            and tokens[last].norm in ("de", "d'")
            and self.reading.norm(last + 1) == "source"
        ):
            return []  # « indique-t-on de source préfectorale »: the source is the better voice
        first = last + 1 if follows else sentence.first
        return [Voice(chain, evidence(rule, hit), first, sentence.last, (hit.first, last))]

    def _by_participle(self, rule: AttributionRule, hit: Hit, sentence: Sentence, hits: SentenceHits) -> list[Voice]:
        tokens = self.reading.tokens
        chain, end = self.sources.chain_from(hit.last, sentence, hits)
        opened = hit.first == sentence.first or tokens[hit.first - 1].norm in (",", "(", "–", "—")
        if not chain or not opened:
            return []
        cue = evidence(rule, hit)
        if hit.first == sentence.first or hit.form.startswith("comme"):
            return [Voice(chain, cue, sentence.first, sentence.last, (hit.first, end))]
        here = Voice((), cue, sentence.first, sentence.last)
        if tokens[sentence.first].norm in self.sources.lists["demonstratifs"]:
            # « Ce retard, tel que rapporté par X, inquiète »: X reported the retard, and judges nothing.
            return [Voice(chain, cue, sentence.first, sentence.last, reach="previous"), here]
        return [here]

    def _by_relay(self, hits: SentenceHits) -> list[Voice]:
        """The words that chain two sources (« citées par ») are a cue of what the chain answers for."""
        rules = self.sources.rules.attributions.by_form
        return [
            Voice((), evidence(rules[hit.form], hit), sentence.first, sentence.last)
            for hit in hits.attributions
            if rules[hit.form].famille in _RELAYS and self._relays(hit, rules[hit.form].famille)
            for sentence in (self.reading.sentences[self.reading.tokens[hit.first].sentence],)
        ]

    def _relays(self, hit: Hit, family: str) -> bool:
        """« citées par l'AFP », « , qui cite un rapport »; not « cité par cœur » nor « qui cite Hugo »."""
        sentence = self.reading.sentences[self.reading.tokens[hit.first].sentence]
        phrase = noun_phrase_from(self.reading, hit.last, sentence)
        apart = hit.first > sentence.first and self.reading.tokens[hit.first - 1].norm == ","
        return self.sources.relays(family, phrase) and (family != "relais" or apart)
