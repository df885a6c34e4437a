"""Who says what in a sentence: each voice with the tokens it governs and the frame it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.extract.claims.rules import AttributionRule, SentenceHits, evidence
from dossier.extract.claims.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_before, noun_phrase_from, noun_phrase_of
from dossier.match.openers import grammar
from dossier.model import Attribution, Evidence, Quote, Reading, Sentence, SourceKind, Span

_DENIAL = ("ne", "n'", "pas", "plus", "jamais", "rien")
Reach = Literal["here", "previous"]


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


class VoiceFinder:
    """Finds the voices of the sentences of one article, in order of the text."""

    def __init__(self, reading: Reading, sources: Sources, quotes: tuple[Quote, ...]) -> None:
        self.reading, self.sources, self.quotes = reading, sources, quotes
        self.rules = sources.rules

    def find(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> tuple[Voice, ...]:
        """Outermost first: the wider a voice reaches, the earlier it comes."""
        voices: list[Voice] = []
        for hit in hits.attributions:
            rule = self.rules.attributions.by_form[hit.form]
            voices += self._by_phrase(rule, hit, sentence, clauses, hits)
        for index, clause in enumerate(clauses):
            speech = self._speech(clause, hits)
            if speech and (clause.kind == "incise" or self._as_told(clause, sentence)):
                voices += self._by_incise(clause, speech, sentence, hits)
            elif clause.kind == "gerund":
                voices += self._by_gerund(index, clause, sentence, clauses, hits)
            elif speech:
                voices += self._by_saying(index, clause, speech, sentence, clauses, hits)
        voices += [*self._by_relay(hits), *self._by_quotes(sentence)]
        return tuple(sorted(voices, key=lambda v: (v.reach == "here", v.first - v.last, v.first)))

    def _by_phrase(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        match rule.famille:
            case "devant" | "devant_personne":
                return self._by_preposition(rule, hit, sentence, clauses, hits)
            case "accusation":
                return self._by_accusation(rule, hit, sentence, clauses, hits)
            case "source" if self._speaks_unnamed(hit, sentence):
                phrase = noun_phrase_of(self.reading, hit.last - 1, sentence)
                span = Span(hit.span.start, phrase.span(self.reading).end)
                chain = (Attribution("unnamed", self.reading.article.quote(span), None, span),)
                first, last = self._scope(hit.first, phrase.last, sentence, clauses)
                return [Voice(chain, evidence(rule, hit), first, last, (hit.first, phrase.last))]
            case "impersonnel":
                return self._impersonal(rule, hit, sentence)
            case "participe":
                return self._by_participle(rule, hit, sentence, hits)
            case _:
                return []

    def _speaks_unnamed(self, hit: Hit, sentence: Sentence) -> bool:
        """« de source policière », « d'une source proche »; not « de sources d'eau »."""
        after = self.reading.tokens[hit.last] if hit.last < sentence.last else None
        return after is None or after.norm not in ("d'", "de", "du", "des")

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
        phrase = noun_phrase_from(self.reading, hit.last, sentence)
        if phrase is None or self.reading.tokens[phrase.head].norm in self.sources.lists["sans_voix"]:
            return []
        tokens = self.reading.tokens
        if rule.famille == "devant_personne":
            opens = hit.first == sentence.first or tokens[hit.first - 1].pos == "PUNCT"
            closes = phrase.last < sentence.last and tokens[phrase.last].norm in (",", ".")
            if not (opens and closes and self.sources.may_speak(phrase)) or self.sources.is_document(phrase):
                return []
        chain, end = self.sources.chain_of(phrase, sentence, hits)
        end = self.sources.after_role(end, sentence)
        first, last = self._scope(hit.first, end, sentence, clauses)
        return [Voice(chain, evidence(rule, hit), first, last, (hit.first, end))]

    def _scope(self, first: int, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> tuple[int, int]:
        """What « selon X » answers for: the sentence from either end of it, else the clause it stands in."""
        at_start = all(t.pos in ("PUNCT", "ADV", "CCONJ") for t in self.reading.tokens[sentence.first : first])
        at_end = all(t.pos == "PUNCT" for t in self.reading.tokens[end : sentence.last])
        if at_start or (at_end and self.reading.tokens[first - 1].norm == ","):
            return sentence.first, sentence.last
        holder = next((c for c in reversed(clauses) if first in c.own), clauses[0])
        return (sentence.first, sentence.last) if holder.kind == "incise" else (holder.first, holder.last)

    def _impersonal(self, rule: AttributionRule, hit: Hit, sentence: Sentence) -> list[Voice]:
        tokens = self.reading.tokens
        follows = hit.last < sentence.last and tokens[hit.last].norm in ("que", "qu'")
        inserted = hit.first > sentence.first and tokens[hit.first - 1].norm in (",", "»", "”")
        if not (follows or inserted):
            return []
        chain = (Attribution("impersonal", self.reading.article.quote(hit.span).lower(), None, hit.span),)
        first = hit.last + 1 if follows else sentence.first
        return [Voice(chain, evidence(rule, hit), first, sentence.last, (hit.first, hit.last))]

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
        rules = self.rules.attributions.by_form
        return [
            Voice((), evidence(rules[hit.form], hit), sentence.first, sentence.last)
            for hit in hits.attributions
            if rules[hit.form].famille in ("chaine", "relais") and self._relays(hit, rules[hit.form].famille)
            for sentence in (self.reading.sentences[self.reading.tokens[hit.first].sentence],)
        ]

    def _relays(self, hit: Hit, family: str) -> bool:
        """« citées par l'AFP », « , qui cite un rapport »; not « cité par cœur » nor « qui cite Hugo »."""
        sentence = self.reading.sentences[self.reading.tokens[hit.first].sentence]
        phrase = noun_phrase_from(self.reading, hit.last, sentence)
        apart = hit.first > sentence.first and self.reading.tokens[hit.first - 1].norm == ","
        return phrase is not None and self.sources.may_speak(phrase) and (family == "chaine" or apart)

    def _speech(self, clause: Clause, hits: SentenceHits) -> Hit | None:
        """The verb of saying of a clause, if its verb is one."""
        if clause.verb is None:
            return None
        words = set(clause.verb.tokens)
        return next((hit for hit in hits.speech if words & set(range(hit.first, hit.last))), None)

    def _by_incise(self, clause: Clause, speech: Hit, sentence: Sentence, hits: SentenceHits) -> list[Voice]:
        """« …, a indiqué la ligue »: the words before answer to the subject behind the verb."""
        verb = clause.verb
        assert verb is not None  # _speech looked at it
        tokens = self.reading.tokens
        pronouns = ("il", "elle", "ils", "elles")
        inverted = (t.index for t in tokens[verb.finite : speech.last + 2] if t.norm.lstrip("-t") in pronouns)
        start = next(inverted, max(verb.last + 1, speech.last))
        while start < sentence.last and tokens[start].pos == "ADV":
            start += 1
        chain, end = self.sources.chain_from(start, sentence, hits)
        if not chain:
            return []
        cue = evidence(self.rules.speech.by_form[speech.form], speech)
        return [Voice(chain, cue, sentence.first, sentence.last, (clause.first, max(end, clause.own[-1] + 1)))]

    def _as_told(self, clause: Clause, sentence: Sentence) -> bool:
        """« comme l'a expliqué le maire », « ainsi que l'indique le rapport »: said by the subject behind the verb."""
        tokens = self.reading.tokens
        if clause.kind != "adverbial" or clause.introducer is None or clause.verb is None:
            return False
        opened = [t.norm for t in tokens[clause.first : clause.verb.finite]]
        return opened in (["comme", "l'"], ["comme", "le"], ["ainsi", "que", "l'"], ["ainsi", "que", "le"])

    def _by_saying(
        self,
        index: int,
        clause: Clause,
        speech: Hit,
        sentence: Sentence,
        clauses: tuple[Clause, ...],
        hits: SentenceHits,
    ) -> list[Voice]:
        """« X affirme que … »: every complement of the verb answers to its subject."""
        said = [c for c in clauses if c.parent == index and c.kind == "complement"]
        if self._impersonal_at(speech, hits) or not (said or self._says_infinitive(clause, speech)):
            return []
        phrase = self._subject(clause, sentence)
        if phrase is None or self._only_shows(clause, phrase):
            return []
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        chain = (*self._asked_by(phrase, sentence, hits), *chain)
        cues = [evidence(self.rules.speech.by_form[speech.form], speech)]
        if self.sources.is_document(phrase):
            cues.append(Evidence("attributions.titre_document", (phrase.span(self.reading),)))
        return [Voice(chain, cue, c.first, c.last) for c in said or [clause] for cue in cues]

    def _by_gerund(
        self, index: int, clause: Clause, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« …, affirmant que l'avion avait respecté son plan »: the subject of the main verb says so."""
        said = [c for c in clauses if c.parent == index and c.kind == "complement"]
        phrase = self._subject(clauses[clause.parent], sentence) if clause.parent is not None else None
        speech = next((hit for hit in hits.speech if hit.first == clause.introducer), None)
        if not said or phrase is None or speech is None:
            return []
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        cue = evidence(self.rules.speech.by_form[speech.form], speech)
        return [Voice(chain, cue, c.first, c.last) for c in said]

    def _subject(self, clause: Clause, sentence: Sentence) -> NounPhrase | None:
        """The subject of a verb of saying; for « qui », the noun that it stands for."""
        tokens = self.reading.tokens
        if clause.verb is None:
            return None
        end = clause.verb.finite
        while end > sentence.first and tokens[end - 1].norm in grammar(self.reading)["clitiques"]:
            end -= 1
        relative = tokens[max(sentence.first, end - 1)].norm == "qui"
        if relative:
            end -= 1
            end -= end > sentence.first and tokens[end - 1].norm == ","
        before = noun_phrase_before(self.reading, end, sentence, governed=relative)
        if before is not None or clause.verb.subject is None:
            return before
        return noun_phrase_of(self.reading, clause.verb.subject, sentence)

    def _asked_by(self, phrase: NounPhrase, sentence: Sentence, hits: SentenceHits) -> tuple[Attribution, ...]:
        """« Interrogé par l'AFP, un porte-parole a démenti »: the agency stands in front of the chain."""
        rules = self.rules.attributions.by_form
        for hit in hits.attributions:
            if hit.first == sentence.first and rules[hit.form].famille == "chaine":
                chain, end = self.sources.chain_from(hit.last, sentence, hits)
                if end < phrase.first and self.reading.tokens[end].norm == ",":
                    return chain
        return ()

    def _says_infinitive(self, clause: Clause, speech: Hit) -> bool:
        """« dément avoir menti », « affirme vouloir partir », « promet de partir »."""
        following = [t for t in self.reading.tokens[speech.last : speech.last + 5] if t.norm not in _DENIAL][:2]
        direct = bool(following) and following[0].has("VerbForm=Inf")
        through = len(following) == 2 and following[0].norm in ("de", "d'") and following[1].has("VerbForm=Inf")
        return (direct or through) and speech.last - 1 in clause.own

    def _impersonal_at(self, speech: Hit, hits: SentenceHits) -> bool:
        """« il est rapporté que »: « il » stands for nobody."""
        rules = self.rules.attributions.by_form
        impersonal = (h for h in hits.attributions if rules[h.form].famille == "impersonnel")
        return any(h.first <= speech.first < h.last for h in impersonal)

    def _only_shows(self, clause: Clause, subject: NounPhrase) -> bool:
        """« La situation montre que »: with a thing as subject, these verbs quote nobody."""
        assert clause.verb is not None  # asked of a clause with a verb of saying
        verb, lists = self.reading.tokens[clause.verb.main].norm, self.sources.lists
        if self.sources.is_document(subject):
            return verb in lists["montrent"] and len(self.sources.authors(subject)) == 0
        return verb in lists["verbes_de_preuve"] and not self.sources.may_speak(subject)

    def _by_quotes(self, sentence: Sentence) -> list[Voice]:
        voices = []
        for quote in self.quotes:
            inside = [t.index for t in self.reading.words(sentence) if quote.span.covers(t.span)]
            if inside:
                words = quote.verb or (quote.speaker.span if quote.speaker else quote.span)
                cue = Evidence(quote.evidence.rule, (words,))
                voices.append(Voice(self._quoted(quote), cue, inside[0], inside[-1] + 1))
        return voices

    def _quoted(self, quote: Quote) -> tuple[Attribution, ...]:
        """A quotation whose speaker the text does not give is still not the article's own voice."""
        if quote.speaker is None:
            return (Attribution("impersonal", "citation sans auteur donné", None, quote.span),)
        known = self.sources.actor(quote.speaker.actor)
        words = self.reading.article.quote(quote.speaker.span)
        if known is not None:
            kind: SourceKind = "unnamed" if known.kind == "group" else "named"
            return (Attribution(kind, known.name, known.id, quote.speaker.span),)
        unnamed = words.lower().split()[0] in self.sources.lists["indefinis"] | self.sources.lists["pronoms"]
        return (Attribution("unnamed" if unnamed else "named", words, None, quote.speaker.span),)
