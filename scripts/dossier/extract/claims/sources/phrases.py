"""Turns of phrase that give a source: « selon X », « de source … », « il est rapporté que », « X est accusé de »."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.extract.claims.rules import AttributionRule, SentenceHits, evidence
from dossier.extract.claims.sources.addressees import without_addressee
from dossier.extract.claims.sources.confirmations import confirmed
from dossier.extract.claims.sources.framed import is_from_oneself, is_of_a_part, past_turn, source_from
from dossier.extract.claims.sources.joined import is_joined, past_joined, with_joined
from dossier.extract.claims.sources.manners import has_no_voice
from dossier.extract.claims.sources.nobodies import accuse_each_other, is_checked_by_none, is_one_of_these
from dossier.extract.claims.sources.parted import parted
from dossier.extract.claims.sources.relatives import antecedent, is_a_thesis, is_relative
from dossier.extract.claims.sources.scopes import Scopes
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.sources.stances import has_a_view, on_behalf
from dossier.extract.claims.sources.tails import Tails, before_its_verb
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_from, noun_phrase_of
from dossier.match.openers import grammar
from dossier.match.pairs import second_of
from dossier.match.subjects import subject_of
from dossier.model import Attribution, Evidence, Reading, Sentence, Span

Reach = Literal["here", "previous", "comment", "demand"]
_OPENING = (",", "–", "—", "-", ":", ";", "(", "«", "»", "“", "”", '"')
_RELAYS = ("chaine", "entretien", "relais")


@dataclass(frozen=True, slots=True)
class Voice:
    """`first` and `last` (token indices) are what the source answers for; `frame` is left out of claims.

    A voice that reaches « previous » answers for what the sentence before leaves unconfirmed (« Ce retard, rapporté
    par X »), a « comment » for all of that sentence (« C'est ce qu'affirme X »), a
    « demand » too, which makes no plan of it (« C'est l'appel que lance X »).
    """

    chain: tuple[Attribution, ...]
    cue: Evidence
    first: int
    last: int
    frame: tuple[int, int] | None = None
    reach: Reach = "here"
    confirmed: Evidence | None = None  # « une information de X confirmée par Y »: no doubt is left


class PhraseVoices:
    """Reads the turns of phrase of one article."""

    def __init__(self, reading: Reading, sources: Sources) -> None:
        self.reading, self.sources = reading, sources
        self._scopes, self._tails = Scopes(reading, sources), Tails(reading)

    def find(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> list[Voice]:
        """The voices that turns of phrase give to `sentence`, in order of the text."""
        rules = self.sources.rules.attributions.by_form
        voices = [
            voice
            for hit in (*hits.attributions, *parted(self.reading, clauses, hits, self.sources.rules))
            for voice in self._by_phrase(rules[hit.form], hit, sentence, clauses, hits)
        ]
        return [*voices, *self._by_relay(hits)]

    def _by_phrase(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        match rule.famille:
            case "devant" | "devant_personne":
                return self._by_preposition(rule, hit, sentence, clauses, hits)
            case "accusation" | "etat":
                told = self._by_accusation if rule.famille == "accusation" else self._by_stating
                return told(rule, hit, sentence, clauses, hits)
            case "pronom" | "source":
                return self._by_words(rule, hit, sentence, clauses)
            case "impersonnel":
                return self._impersonal(rule, hit, sentence, hits)
            case "participe":
                return self._by_participle(rule, hit, sentence, hits)
            case _:
                return []

    def _by_words(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...]
    ) -> list[Voice]:
        """« de source policière », « à ses yeux »: the words themselves are the source; not « de sources d'eau »."""
        after = self.reading.tokens[hit.last].norm if hit.last < sentence.last else ""
        unchecked = is_checked_by_none(self.reading, hit, sentence, self.sources.lists["sans_verification"])
        unchecked = unchecked or is_joined(self.reading, hit) or is_one_of_these(self.reading, hit, sentence)
        if rule.famille == "source" and (after in ("d'", "de", "du", "des") or unchecked):
            return []
        unnamed = noun_phrase_of(self.reading, hit.last - 1, sentence)
        unnamed = without_addressee(self.reading, unnamed, self.sources.mentions, self.sources.lists)
        end = past_joined(self.reading, unnamed.last, sentence) if rule.famille == "source" else hit.last
        span = Span(hit.span.start, self.reading.tokens[end - 1].span.end)
        words = self.reading.article.quote(span)
        name = words.lower() if rule.famille == "pronom" else words
        chain, cue = (Attribution("unnamed", name, None, span),), evidence(rule, hit)
        if self._scopes.of_a_participle(hit.first, end, sentence):
            told = self.reading.tokens[sentence.first].norm in self.sources.lists["demonstratifs"]
            return [Voice(chain, cue, sentence.first, sentence.last, reach="previous")] if told else []
        first, last = self._scopes.find(hit.first, end, sentence, clauses)
        return [Voice(chain, cue, first, last, (hit.first, end))]

    def _by_accusation(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« X est accusé (par Y) de »: Y accuses, or nobody says who does."""
        chain: tuple[Attribution, ...] = ()
        if accuse_each_other(self.reading, hit):
            return []
        if hit.last < sentence.last and self.reading.tokens[hit.last].norm == "par":
            chain, _ = self.sources.chain_from(hit.last + 1, sentence, hits)
        words = self.reading.article.quote(hit.span).lower()
        chain = chain or (Attribution("impersonal", words, None, hit.span),)
        holder = next((c for c in reversed(clauses) if hit.first in c.own), clauses[0])
        return [Voice(chain, evidence(rule, hit), holder.first, holder.last)]

    def _by_stating(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« Les secours font état de trois blessés »: it is theirs; « ne fait état d'aucun retard » says nothing."""
        holder = next((c for c in clauses if c.verb is not None and hit.first in c.verb.tokens), clauses[0])
        phrase = subject_of(self.reading, sentence, hit.first) if holder.verb else None
        between = self.reading.tokens[phrase.last : hit.first] if phrase else ()
        if phrase is None or self.reading.norm(phrase.head) == "on" or any(t.norm in ("ne", "n'") for t in between):
            return []
        chain = self.sources.chain_of(phrase, sentence, hits)[0]
        return [Voice(chain, evidence(rule, hit), holder.first, holder.last)]

    def _by_preposition(
        self, rule: AttributionRule, hit: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        tokens, phrase = self.reading.tokens, source_from(self.reading, hit.last, sentence)
        if phrase is None or has_no_voice(self.sources, rule.id, hit.form, phrase):
            return []
        before = tokens[hit.first - 1].pos if hit.first > sentence.first else "PUNCT"
        if hit.form in ("à écouter", "à entendre", "à lire") and before not in ("PUNCT", "CCONJ"):
            return []  # « les seuls à écouter les gens »
        apart = is_from_oneself(self.reading, phrase, sentence) or is_of_a_part(self.reading, hit, phrase, sentence)
        if apart or (rule.famille == "devant_personne" and not self._is_a_view(hit, phrase, sentence)):
            return []
        chain, end = self.sources.chain_of(phrase, sentence, hits)
        meant = antecedent(self.sources, phrase, hit.first, sentence)
        if is_relative(self.sources, phrase) and (meant is None or is_a_thesis(self.sources, meant)):
            return []  # « selon laquelle », of what, nothing says; « l'hypothèse selon laquelle » is nobody's
        if meant is not None:
            chain = self.sources.chain_of(meant, sentence, hits)[0]
        both = confirmed(self.sources, chain, end, sentence, hits)
        chain, end = both[:2] if both else (chain, self._tails.after_role(end, sentence))
        if self._closes(hit.first, sentence):
            end = self._tails.after_tail(phrase, end, sentence)
        end = past_turn(self.reading, end, sentence)
        opened, end = self._with_adverb(hit.first, sentence), before_its_verb(hit.first, end, clauses)
        if counted := self._scopes.count_before(opened, sentence):
            return [Voice(chain, evidence(rule, hit), counted, end)]
        first, last = self._scopes.find(opened, end, sentence, clauses)
        return [Voice(chain, evidence(rule, hit), first, last, (opened, end), confirmed=both[2] if both else None)]

    def _is_a_view(self, hit: Hit, phrase: NounPhrase, sentence: Sentence) -> bool:
        """« Pour le maire, … », « un maire, pour qui … »; not « La halle, pour laquelle elle a payé, »."""
        tokens = self.reading.tokens
        second = hit.first - 1 == sentence.first and tokens[sentence.first].pos == "CCONJ"  # « Mais pour »
        opens = second or hit.first == sentence.first or tokens[hit.first - 1].norm in _OPENING
        if not opens or on_behalf(self.reading, hit.first, phrase, sentence):
            return False
        joined = second_of(self.reading, phrase, sentence)
        end = joined.last if joined else phrase.last  # « Pour les juges et avocats, »
        closes = end < sentence.last and tokens[end].norm in (",", ".")
        meant = antecedent(self.sources, phrase, hit.first, sentence)
        if meant is not None and has_a_view(self.sources, meant, sentence):
            return True
        return closes and has_a_view(self.sources, phrase, sentence) and not self.sources.is_document(phrase)

    def _with_adverb(self, first: int, sentence: Sentence) -> int:
        """« …, | toujours selon la capitainerie »: the adverb belongs to the frame."""
        tokens = self.reading.tokens
        led = first > sentence.first and tokens[first - 1].norm in self.sources.lists["devant_selon"]
        opens = first - 1 == sentence.first or tokens[first - 2].norm in (",", "(")
        return first - 1 if led and opens else first

    def _closes(self, first: int, sentence: Sentence) -> bool:
        """« …, selon X »; not « le pont est, selon X, fermé », where what follows goes on with the verb."""
        tokens = self.reading.tokens
        if first - 2 < sentence.first or tokens[first - 1].norm != ",":
            return False
        return tokens[first - 2].pos not in ("AUX", "ADV", "DET", "ADP") and tokens[first - 2].lemma != "être"

    def _impersonal(self, rule: AttributionRule, hit: Hit, sentence: Sentence, hits: SentenceHits) -> list[Voice]:
        tokens = self.reading.tokens
        last = hit.last
        while last < sentence.last and (tokens[last].pos == "ADV" or tokens[last].norm in ("par", "ailleurs")):
            last += 1  # « on apprend | aussi | que »
        far = past_asides(self.reading, last, sentence)  # « il se dit | dans les couloirs | que »
        last = far if far < sentence.last and tokens[far].norm in ("que", "qu'") else last
        follows = last < sentence.last and tokens[last].norm in ("que", "qu'")
        inserted = hit.first > sentence.first and tokens[hit.first - 1].norm in (",", "»", "”")
        chain: tuple[Attribution, ...] = (
            Attribution("impersonal", self.reading.article.quote(hit.span).lower(), None, hit.span),
        )
        if hit.form.endswith(
            ("lesquelles", "lesquels", "laquelle", "lequel")
        ):  # « Des rumeurs courent selon lesquelles »
            return [Voice(chain, evidence(rule, hit), last, sentence.last, (hit.first, last))]
        if not (follows or inserted):
            return []
        behind = last if follows else self._past_days(hit.last, sentence)
        if not follows and self._source_at(behind, sentence):
            return []  # « indique-t-on mardi de source préfectorale »: the source is the better voice
        if not follows and (heard := self._heard_from(behind, sentence, hits)):
            chain, last = with_joined(self.reading, *heard, sentence)
        elif follows and hit.form.startswith("on ") and (placed := self._heard_at_the_head(hit.first, sentence, hits)):
            chain = placed
        first = last + 1 if follows else sentence.first
        return [Voice(chain, evidence(rule, hit), first, sentence.last, (hit.first, last))]

    def _past_days(self, start: int, sentence: Sentence) -> int:
        """« a-t-on appris | mardi soir | de source judiciaire »."""
        words = grammar(self.reading)
        while start < sentence.last and self.reading.tokens[start].norm in words["circonstances"]:
            start += 1
        told = start + 1 + (self.reading.norm(start + 1) == "l'")  # « a-t-on expliqué | à l'AFP | de source … »
        agency = self.reading.norm(start) == "à" and self.reading.norm(told) in words["agences_de_presse"]
        return told + 1 if agency else start

    def _source_at(self, start: int, sentence: Sentence) -> bool:
        led = start + 1 < sentence.last and self.reading.tokens[start].norm in ("de", "d'")
        near = (self.reading.norm(start + step) for step in (1, 2, 3))
        return led and any(norm in ("source", "sources") for norm in near)

    def _heard_from(
        self, start: int, sentence: Sentence, hits: SentenceHits
    ) -> tuple[tuple[Attribution, ...], int] | None:
        """« a-t-on appris auprès de la préfecture », « dit-on dans l'entourage du maire »: whoever was heard."""
        tokens = self.reading.tokens
        led = tokens[start].norm if start + 2 < sentence.last else ""
        if led not in ("auprès", "dans", "à", "au", "aux", "chez"):
            return None
        phrase = noun_phrase_from(self.reading, start + (2 if led == "auprès" else 1), sentence)
        if phrase is None or (led != "auprès" and not self._may_be_heard(led, phrase)):
            return None
        return self.sources.chain_of(phrase, sentence, hits)

    def _may_be_heard(self, led: str, phrase: NounPhrase) -> bool:
        """« dans l'entourage du maire », « à la préfecture », « chez les dockers »; not « dans le village »."""
        head, people = self.reading.tokens[phrase.head].norm, self.sources.people
        someone = people["anonymes"] if led == "dans" else people["corps"]
        return head in someone or (led == "chez" and self.sources.may_speak(phrase))

    def _heard_at_the_head(self, verb: int, sentence: Sentence, hits: SentenceHits) -> tuple[Attribution, ...]:
        """« À la mairie, on assure que », « Du côté des dockers, on indique que »."""
        tokens, start = self.reading.tokens, sentence.first
        opening = [t.norm for t in tokens[start : start + 3]]
        side = opening[:2] == ["du", "côté"] and opening[2:] in (["de"], ["du"], ["des"], ["d'"])
        phrase = noun_phrase_from(self.reading, start + (3 if side else 1), sentence)
        led = "chez" if side else opening[0] if opening[:1] != [] else ""
        heard = led in ("à", "au", "aux", "chez") and phrase is not None and phrase.last == verb - 1
        if phrase is None or not heard or tokens[verb - 1].norm != "," or not self._may_be_heard(led, phrase):
            return ()
        return self.sources.chain_of(phrase, sentence, hits)[0]

    def _by_participle(self, rule: AttributionRule, hit: Hit, sentence: Sentence, hits: SentenceHits) -> list[Voice]:
        tokens = self.reading.tokens
        opening = tokens[hit.last].norm if hit.last < sentence.last else ""
        marked = opening in ("«", "“", '"')  # « comme le raconte « L'Écho » »
        chain, end = self.sources.chain_from(hit.last + marked, sentence, hits)
        end += marked and end < sentence.last
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
