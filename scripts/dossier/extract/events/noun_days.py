"""Days that stand beside a verb and belong to a noun or a participle, and those that look so and are the verb's."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cached_property

from dossier.lexicon import Rule, load_lexicon
from dossier.match.clauses import Clause
from dossier.match.forms import finder_of
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.model import Date, Reading, Sentence, Token

_OF = ("de", "d'", "du", "des")
_DAYS = ("day", "time")


class NounDays:
    """Reads the days of one clause."""

    def __init__(self, reading: Reading, sentence: Sentence, clause: Clause, near: Sequence[Date]) -> None:
        self.reading, self.sentence, self.clause, self.near = reading, sentence, clause, near
        self.lists = load_lexicon(reading.article.language, "evenements", Rule).lists

    def has(self, date: Date) -> bool:
        """« l'achat | en 2009 | d'un voilier », « suite au décès d'une cycliste | mardi »: the day of what is named."""
        before, behind = self._before(date), self._behind(date)
        if len(before) > 1 and len(behind) > 1 and before[-1].norm == behind[0].norm == ",":
            before, behind = before[:-1], behind[1:]  # « l'annonce, | mardi, | de la fermeture »
        held = len(behind) > 1 and behind[0].norm in _OF and not behind[1].has("VerbForm=Inf")
        named = bool(before) and before[-1].pos == "NOUN" and held and not self._is_lightly_held(before[-1])
        named = named and before[-1].norm not in grammar(self.reading)["parts_d_un_temps"]  # « aux environs de »
        told = named or self._is_of_a_cause(date) or self._is_of_a_landmark(date) or self._is_compared(date)
        return told or self._is_beside(date) or self._is_of_what_holds(date)

    def is_one_moment(self, verbs: Set[int]) -> bool:
        """« Interrogé | lundi, | il a refusé »: the participle that opens the sentence tells when its verb was done."""
        opening = self._opening_participle()
        verb = self.clause.verb
        alone = opening is not None and opening.index not in verbs and verb is not None and verb.perfect
        return alone and opening is not None and opening.lemma in self.lists["du_meme_moment"]

    def is_of_the_opening(self, date: Date, verbs: Set[int]) -> bool:
        """« D'abord trouvé en | 2015, | l'os avait été … »."""
        opening = self._opening_participle()
        if opening is None or opening.index in verbs or opening.lemma in self.lists["du_meme_moment"]:
            return False
        between = [t for t in self.reading.words(self.sentence) if t.index > opening.index]
        between = [t for t in between if t.span.end <= date.span.start]
        return not any(t.index in self._of_the_subject or t.has("VerbForm=Fin") for t in between)

    @cached_property
    def _of_the_subject(self) -> range:
        """From the subject to its verb; « Opérée | mardi, à Foix, | la capitaine a manqué »: the day stands before."""
        verb = self.clause.verb
        if verb is None or verb.subject is None:
            return range(0)
        return range(min(verb.subject, verb.finite), verb.finite)

    def _opening_participle(self) -> Token | None:
        """The participle that the sentence opens on, adverbs aside."""
        words = self.reading.words(self.sentence)
        light = ("ADV", "ADP", "PUNCT", "SCONJ")  # « Bien qu'| ayant | vendu lundi son bac, »
        first = next((t for t in words if t.pos not in light and t.norm not in ("abord", "qu'", "que")), None)
        if first is None or any(date.span.covers(first.span) for date in self.near):
            return None  # « | Fin | février, ils avaient fui »
        if first.norm in ("ayant", "étant"):
            return first
        misread = first.pos in ("NOUN", "ADJ") and first.norm.endswith(("é", "ée", "és", "ées"))  # « Arrivée lundi, »
        return first if misread or (first.has("VerbForm=Part") and first.has("Tense=Past")) else None

    def is_of_a_participle(self, date: Date, verbs: Set[int]) -> bool:
        """« le budget voté en | décembre », « les séismes survenus | lundi »: the participle takes it."""
        before = self._before(date)
        if len(before) < 2 or before[-1].index in verbs:
            return False
        told = before[-1].has("VerbForm=Part") and before[-1].has("Tense=Past")
        return told and before[-2].pos in ("NOUN", "NUM", "PROPN")

    def is_start(self, date: Date, verbs: Set[int]) -> bool:
        """« L'incendie parti | hier | a détruit »: what its subject did as it started, it did that day."""
        before, verb = self._before(date), self.clause.verb
        if verb is None or date.precision not in _DAYS or not self.is_of_a_participle(date, verbs):
            return False
        participle, noun = before[-1], before[-2]
        ahead = (self.reading.tokens[i] for i in self.clause.own if i < noun.index)
        is_subject = all(t.pos in ("DET", "ADJ", "NUM", "CCONJ", "PUNCT") for t in ahead)
        over = verb.mood == "indicative" and (verb.tense == "past" or (verb.tense == "present" and verb.perfect))
        return is_subject and over and participle.lemma in self.lists["departs"] and participle.index < verb.finite

    def is_term(self, date: Date) -> bool:
        """« donnera les résultats avant | vendredi minuit »: the last day of what is due."""
        verb, before = self.clause.verb, self.reading.words(self.sentence)
        led = next((t for t in reversed(before) if t.span.end <= date.span.start), None)
        due = verb is not None and verb.tense == "future" and verb.mood == "indicative" and not verb.perfect
        denied = any(self.reading.norm(i) in ("ne", "n'") for i in self.clause.own)
        return due and not denied and led is not None and led.norm == "avant" and date.precision in _DAYS

    def is_of_a_deed(self, date: Date) -> bool:
        """« Dans un arrêté du | 25 juin |, le préfet avait fixé un quota »: what it does, it does on its day."""
        words = [t for t in self.reading.words(self.sentence) if t.span.end <= date.span.start]
        norms = [t.norm for t in words if t.pos != "DET" or t.norm in ("du", "de")]
        opened = len(norms) in (3, 4) and norms[0] in ("dans", "par") and norms[-1] in ("du", "de")
        return opened and norms[1] in self.lists["actes_dates"]

    def is_of_its_announcement(self, date: Date, cut: tuple[Clause, ...]) -> bool:
        """« Le chanteur annule ses concerts, ont annoncé | dimanche | ses producteurs »; not « est mort »."""
        verb, tokens = self.clause.verb, self.reading.tokens
        decided = verb is not None and tokens[verb.main].lemma in self.lists["decisions"] and self.clause is cut[0]
        if verb is None or not decided or date.precision not in _DAYS or not (verb.perfect or verb.tense == "past"):
            return False
        saying = (c for c in cut if c.kind == "incise" and c.verb and c.first > verb.last)
        return any(
            c.verb is not None
            and tokens[c.verb.main].lemma in self.lists["annonces"]
            and says(self.reading, tokens[c.verb.main])
            and c.verb.last + 1 < len(tokens)
            and tokens[c.verb.last + 1].span.start == date.span.start
            for c in saying
        )

    def _is_lightly_held(self, noun: Token) -> bool:
        """« a fait l'acquisition | en 2012 | d'un voilier »: the noun says what the verb does."""
        verb = self.clause.verb
        if verb is None or noun.index < verb.finite:
            return verb is None
        return self.reading.tokens[verb.main].lemma in self.lists["verbes_supports"]

    def _is_of_a_cause(self, date: Date) -> bool:
        """« faute de l'avis attendu | mardi », « malgré l'accord signé | en mai »; not « malgré la pluie lundi »."""
        words = [t for t in self.reading.words(self.sentence) if t.span.end <= date.span.start]
        led = self.lists["causes"] if date.precision in _DAYS else self.lists["causes"] | self.lists["obstacles"]
        for hit in finder_of(led).find(self.reading, words):
            between = [t for t in words if t.index >= hit.last]
            named = any(t.pos == "NOUN" for t in between)
            if named and not any(t.norm == "," or t.has("VerbForm=Fin") for t in between):
                return True
        return False

    def _is_of_a_landmark(self, date: Date) -> bool:
        """« depuis la chute du toit, | le 3 janvier », « Après avoir perdu | samedi |, il … »: when that was."""
        before = self._before(date)
        if before and before[-1].norm == ",":
            if self.reading.article.quote(date.span).lower().startswith(("ce ", "hier", "aujourd")):
                return False  # « Après le passage de la tempête, | ce mardi |, un toit a été arraché »
            before = before[:-1]  # what stands behind the comma says when
        hits = finder_of(self.lists["reperes"]).find(self.reading, before)
        first = next((hit.last for hit in reversed(list(hits)) if self._leads(hit.first)), None)
        if first is None:
            return False
        between = [t for t in before if t.index >= first]
        if any(between and date.span.covers(between[-1].span) for date in self.near):
            return False  # « Après la crue de mai, | mardi |, le bac a coulé »
        whole = bool(between) and between[0].norm in ("que", "qu'")  # « depuis que le toit est tombé, le 3 janvier »
        crossed = any(t.norm == "," or t.has("VerbForm=Fin") for t in between) and not whole
        times = grammar(self.reading)["mesures"] | self.lists["parts_du_temps"]  # « dès le mois de mars »
        told = [t.norm for t in between if t.pos in ("NOUN", "PROPN", "VERB", "AUX")]
        return not crossed and bool(told) and told[0] not in times  # « Après des mois d'attente, | mardi |, »

    def _leads(self, index: int) -> bool:
        """Not « d'| après le parquet », « deux jours | après », « peu | après la messe, dimanche »."""
        before = self.reading.norm(index - 1) if index > self.sentence.first else ""
        days = [d for d in self.near if d.precision in _DAYS]
        if len(days) > 1 and before in grammar(self.reading)["mesures"]:
            return True  # « Deux ans après la mort du guide, | le 3 mars 2022, | le maire a été jugé lundi »
        return before not in ("d'", "peu", "juste") and before not in grammar(self.reading)["mesures"]

    def _is_compared(self, date: Date) -> bool:
        """« a comparé les dépenses entre | 2023 et 2024 »: the years of what is looked at."""
        verb, before = self.clause.verb, [t for t in self.reading.words(self.sentence) if t.span.end <= date.span.start]
        looks = verb is not None and self.reading.tokens[verb.main].lemma in self.lists["regards"]
        return looks and bool(before) and before[-1].norm == "entre"

    def _is_beside(self, date: Date) -> bool:
        """« Le guide, ayant quitté le parc en | 2011 |, a salué »: what had happened by then, on its own day."""
        before = self._before(date)
        comma = next((n for n in range(len(before) - 1, -1, -1) if before[n].norm == ","), None)
        return comma is not None and comma + 1 < len(before) and before[comma + 1].norm in ("ayant", "étant")

    def _is_of_what_holds(self, date: Date) -> bool:
        """« un rapport datant de | 1951 |», « son client, pesant la moitié en | 2024 |»: how a thing is."""
        for token in reversed(self._before(date)):
            if token.norm in (",", ";") or token.has("VerbForm=Fin"):
                return False
            if token.norm.endswith("ant") and token.norm in self.lists["tenant_une_qualite"]:
                return True
        return False

    def _before(self, date: Date) -> list[Token]:
        """The words ahead, without the preposition and the article of the day."""
        before = [t for t in self.reading.words(self.sentence) if t.span.end <= date.span.start]
        while before and before[-1].pos in ("ADP", "DET", "ADV"):
            before = before[:-1]
        return before

    def _behind(self, date: Date) -> list[Token]:
        return [t for t in self.reading.words(self.sentence) if t.span.start >= date.span.end][:3]
