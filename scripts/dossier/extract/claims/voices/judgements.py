"""Whose a judgement is: « X dénonce « un mépris » », « X accuse Y de mensonge »; the article judges nothing there."""

from __future__ import annotations

from dossier.extract.claims.certainty.polarity import denies, is_led_to_act
from dossier.extract.claims.rules import SentenceHits, evidence
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.subjects import subject_of
from dossier.model import Evidence, Quote, Sentence, Token

_MARKS = ("«", "“", '"')
_ONE = ("un", "une", "des")
_OF = ("de", "d'", "du", "des")
_BLAMES = ("certitude.accusation", "certitude.reproche")
_DIRECT = 3  # tokens from the verb to its object: « fustige | aussi | d'« | »


class Judgements:
    """Reads the judgements of one article."""

    def __init__(self, sources: Sources, quotes: tuple[Quote, ...]) -> None:
        self.reading, self.sources, self.quotes = sources.reading, sources, quotes
        self.rules = sources.rules

    def voices(
        self, clause: Clause, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """The voice of whoever judges or accuses with the verb of `clause`, over its own words."""
        verb = clause.verb
        if verb is None or verb.passive or verb.mood == "conditional" or clause.kind == "incise":
            return []  # « Selon la note, il aurait reproché à l'adjoint d'avoir menti »: the note alone tells it
        cue = (
            self._accuses(clause, sentence, hits) or self._judges(clause, sentence, hits) or self._counts(clause, hits)
        )
        feared = self._feared(clause, clauses, hits)
        cue = cue or (self._evidence(feared[0]) if feared else None)
        phrase = subject_of(self.reading, sentence, verb.finite) if cue else None
        if cue is None or phrase is None or not self._may_judge(phrase):
            return []
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        inside = clause.kind == "complement"  # « s'étonne qu'elle juge le texte « bâclé » »: told whole all the same
        doubted = [Voice(chain, cue, feared[1].first, feared[1].last)] if feared else []
        return [Voice(chain, cue, clause.first + inside, verb.last + 1), *doubted]

    def _feared(self, clause: Clause, clauses: tuple[Clause, ...], hits: SentenceHits) -> tuple[Hit, Clause] | None:
        """« dénonce un tracé | qui couperait la forêt »: the verb, and what whoever speaks holds against it."""
        hit = self._hit(clause, hits, "attributions.jugement")
        if hit is None or self.reading.tokens[hit.last - 1].lemma not in self.sources.lists["jugent_sans_guillemets"]:
            return None
        told = (clauses[n] for n in clause.held if clauses[n].kind == "relative" and clauses[n].verb is not None)
        doubted = (c for c in told if c.verb and c.verb.mood == "conditional" and c.first > hit.last)
        relative = next(doubted, None)
        return (hit, relative) if relative else None

    def _may_judge(self, phrase: NounPhrase) -> bool:
        """« le maire », and « la Ligue », whose capital makes a name of a noun; not « la pièce »."""
        head = self.reading.tokens[phrase.head]
        heard = self.sources.may_speak(phrase) or head.norm in self.sources.lists["presse"]
        return heard or (head.text[0].isupper() and phrase.head > phrase.first)

    def _accuses(self, clause: Clause, sentence: Sentence, hits: SentenceHits) -> Evidence | None:
        """« Il accuse les rebelles d'avoir rompu la trêve », and « de mensonge »: the accusation is his."""
        rules, verb = self.rules.certainty.by_form, clause.verb
        assert verb is not None  # the caller looked
        found = (h for h in hits.certainty if rules[h.form].id in _BLAMES and h.first == verb.main)
        hit = next(found, None)
        if (
            hit is not None
            and self._blames(clause, hit)
            and is_led_to_act(self.reading, sentence, verb.last + 1, clause.own)
        ):
            return evidence(rules[hit.form], hit)
        told = self._hit(clause, hits, "attributions.accuse")
        return self._evidence(told) if told and self._of_something(clause, sentence) else None

    def _blames(self, clause: Clause, hit: Hit) -> bool:
        """« lui reproche d'avoir fui »; not « lui reproche d'être dure », nor « On lui reproche »."""
        if self.rules.certainty.by_form[hit.form].id != "certitude.reproche":
            return True
        behind = (self.reading.tokens[i] for i in clause.own if i >= hit.last)
        verb = next((t for t in behind if t.has("VerbForm=Inf")), None)
        nobody = any(self.reading.norm(i) == "on" for i in clause.own if i < hit.first)
        return verb is not None and verb.lemma == "avoir" and not nobody

    def _of_something(self, clause: Clause, sentence: Sentence) -> bool:
        """« accuse le maire de mensonge », « l'accuse de fraude »; not « accuse le coup », « accuse un retard »."""
        assert clause.verb is not None  # the caller looked
        tokens, start = self.reading.tokens, clause.verb.last + 1
        if tokens[clause.verb.finite - 1].norm in ("l'", "les", "le", "la"):
            return self.reading.norm(start) in _OF
        phrase = noun_phrase_from(self.reading, start, sentence)
        led = any(tokens[i].norm in _OF for i in clause.own if i > start)
        return phrase is not None and led and self.sources.may_speak(phrase)

    def _judges(self, clause: Clause, sentence: Sentence, hits: SentenceHits) -> Evidence | None:
        """« déplore « un gâchis » », « dénonce un texte « bâclé » », « dénonce un scandale »."""
        hit = self._hit(clause, hits, "attributions.jugement")
        told_of_oneself = hit is not None and hit.form.startswith(
            ("se di", "s'est di")
        )  # « ne se disent pas hostiles »
        if hit is None or (denies(self.reading, sentence, hit) and not told_of_oneself):
            return None
        lemma = self.reading.tokens[hit.last - 1].lemma
        behind = [self.reading.tokens[i] for i in clause.own if i >= hit.last]
        opened = behind[0].norm if behind else ""
        plain = lemma in self.sources.lists["jugent_sans_guillemets"] and opened in _ONE[:2]
        plain = plain or self._of_a_view(hit, behind)
        return self._evidence(hit) if plain or self._in_marks(clause, behind) else None

    def _counts(self, clause: Clause, hits: SentenceHits) -> Evidence | None:
        """« a estimé à | 640 le nombre de castors »: the figure is theirs."""
        hit = self._hit(clause, hits, "attributions.chiffre")
        counted = hit is not None and self.reading.norm(hit.last).isdigit()
        return self._evidence(hit) if hit is not None and counted else None

    def _of_a_view(self, hit: Hit, behind: list[Token]) -> bool:
        """« se disent opposés », « s'inquiète d'une loi injuste », « parlent de 300 absents »: theirs without marks."""
        words = [t for t in behind if t.pos != "ADV"]
        if not words:
            return False
        lemmas = {token.lemma for token in self.reading.tokens[hit.first : hit.last]}
        if hit.form.startswith(("se ", "s'")):
            described = words[0].pos == "ADJ" or words[0].is_past_participle
            unknown = words[0].norm in _OF and len(words) > 1 and words[1].norm in _ONE[:2]
            return described if "dire" in lemmas else unknown
        return bool(lemmas & {"évoquer", "parler"}) and words[0].text.isdigit()

    def _in_marks(self, clause: Clause, behind: list[Token]) -> bool:
        """Words between marks that the verb takes: « « un gâchis » », « un texte « bâclé » »; no name, no title."""
        assert clause.verb is not None  # the caller looked
        said = [self.reading.tokens[i].span for i in clause.verb.tokens]
        given = (q for q in self.quotes if q.verb and any(q.verb.overlaps(span) for span in said))
        if any(quote.span.covers(token.span) for quote in given for token in behind):
            return True
        mark = next((at for at, token in enumerate(behind) if token.text in _MARKS), None)
        if mark is None or not self.reading.norm(behind[mark].index + 1)[:1].isalpha():
            return False
        lower = self.reading.tokens[behind[mark].index + 1].text[0].islower()
        direct = mark < _DIRECT and all(t.pos in ("ADV", "ADP", "DET") for t in behind[:mark])
        takes = self.reading.tokens[clause.verb.main].lemma in self.sources.lists["jugent_leur_objet"]
        return lower and (direct or takes or behind[0].norm in _ONE)

    def _hit(self, clause: Clause, hits: SentenceHits, rule: str) -> Hit | None:
        assert clause.verb is not None  # the caller looked
        rules, words = self.rules.attributions.by_form, set(clause.verb.tokens)
        held = (h for h in hits.attributions if rules[h.form].id == rule and words & set(range(h.first, h.last)))
        return next(held, None)

    def _evidence(self, hit: Hit) -> Evidence:
        return evidence(self.rules.attributions.by_form[hit.form], hit)
