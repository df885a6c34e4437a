"""What a chronology leaves out when it has no day: whom one must look for, what was said, what goes on, two facts."""

from __future__ import annotations

from itertools import takewhile

from dossier.extract.events.facts import Fact
from dossier.extract.events.fronts import has_its_subject
from dossier.extract.events.ground import Ground
from dossier.extract.events.hollow import tells_a_record
from dossier.extract.events.instants import is_over_at_once
from dossier.match.clauses import Clause
from dossier.match.forms import FormFinder
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL
from dossier.match.verbs import VerbGroup, is_finite
from dossier.model import Token

_BARE = frozenset({"ça", "cela", "ceci", "ce", "c'", "celui", "celle", "ceux", "celles", "aucun", "aucune"})
_POINTS = frozenset({"ce", "cet", "cette", "ces"})
_OWNS = frozenset({"son", "sa", "ses", "leur", "leurs"})
_OF = ("de", "d'", "du", "des")
_AMONG = ("sur", "parmi")
_OBJECTS = frozenset({"l'", "le", "la", "les", "lui", "leur"})
_TOO_LONG = 320  # characters
_TO_ACT = 8  # tokens of « contraint la mairie de Foix à fermer »
_NEAR = 4  # tokens of « ses deux jeunes frères »
_TOLD = ("evenements.accompli", "evenements.non_confirme")
_PERFECTS = {"avait": "a", "avaient": "ont"}  # « avait salué » is no more of a fact
_RANKS = ("main", "coordinate")


class Undated:
    """Reads the facts of one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.lists, self.cut = ground.reading, ground.lists, ground.cut
        self.remarks = FormFinder(ground.lists["reactions"])

    def is_left_out(self, fact: Fact) -> bool:
        """A day is worth a line even so: « Il a été arrêté le 24 juillet »."""
        verb = fact.clause.verb
        if verb is None:
            return False
        if self._is_a_mood(fact, verb) or (
            self._points_at(verb) and says(self.reading, self.reading.tokens[verb.main])
        ):
            return True
        if fact.when is not None and (fact.when.first is not None or self.reading.article.published is None):
            return False  # « ces derniers jours » is no day
        return (
            self._is_unread(fact)
            or self._leans(fact, verb)
            or self._is_a_remark(fact)
            or self._goes_on(fact, verb)
            or self._came_to_nothing(fact, verb)
            or self._is_no_step(fact, verb)
            or self._tells_two(fact)
        )

    def _leans(self, fact: Fact, verb: VerbGroup) -> bool:
        """« Il a été transporté », « Cette enquête a été confiée », « Son avocat a fui »: the label does not say who.

        « Quand le train a déraillé, il … » and « Cette série de feux » do.
        """
        told = self._behind_cleft(fact, self._ahead(fact, verb))
        if any(t.pos == "SCONJ" for t in told[1:2]) and any(t.norm == "," for t in told):
            comma = max(n for n, t in enumerate(told) if t.norm == ",")
            told = told[comma + 1 :]  # « Alors qu'il a perdu un élu, | le parti passe à douze »
        opening = list(takewhile(lambda token: not is_finite(token), told))
        if not opening or opening[0].pos == "SCONJ":
            return False
        pronoun = next((token for token in opening if token.norm in PERSONAL - {"on"}), None)
        if pronoun is not None:
            return not self._is_nobody(verb, pronoun)
        at = next((n for n, t in enumerate(opening) if t.index == verb.subject), None)
        if opening[at or 0].norm in _BARE or (at is None and opening[0].norm in _POINTS):
            return True
        owned = (n for n, t in enumerate(opening[:-1]) if t.norm in _OWNS and t.pos == "DET")
        starts = any(n == 0 or opening[n - 1].norm == "," for n in owned)  # « Sa collègue, une gendarme, a fui »
        back = at is not None and self._is_led_back(opening, at) and not self._makes_act(verb)
        return starts or back or self._points_at(verb) or self._owned_by_others(fact, verb)

    def _behind_cleft(self, fact: Fact, told: list[Token]) -> list[Token]:
        """« C'est à Courgenay qu' | un feu a pris »: who and what stand behind « que »."""
        opener = fact.clause.introducer
        cleft = any(t.norm in ("c'", "ce") and self.reading.norm(t.index + 1) == "est" for t in told)
        led = opener is not None and self.reading.norm(opener) in ("que", "qu'")
        return [t for t in told if opener is not None and t.index > opener] if cleft and led else told

    def _owned_by_others(self, fact: Fact, verb: VerbGroup) -> bool:
        """« Le juge a ordonné | leur | placement »: nobody of the label owns it."""
        shown = [t for t in self.reading.words(fact.sentence) if any(span.covers(t.span) for span in fact.label)]
        at = next((n for n, t in enumerate(shown) if t.norm in ("leur", "leurs") and t.pos == "DET"), None)
        if at is None or not self.reading.tokens[verb.finite].has("Number=Sing"):
            return False
        ahead = (t for t in shown[:at] if t.pos in ("NOUN", "PROPN", "PRON") and t.index != verb.subject)
        ahead = (t for t in ahead if self.reading.norm(t.index - 1) not in (*_OF, "("))  # « Le juge | des libertés | »
        return not any(t.has("Number=Plur") or t.pos == "PROPN" for t in ahead)

    def _is_a_remark(self, fact: Fact) -> bool:
        """« Le maire a déploré la lenteur »; not « le succès, qui avait suscité l'envie »: the success is told."""
        own = [self.reading.tokens[i] for i in fact.clause.own]
        verb = fact.clause.verb
        words = [self.reading.norm(i) for i in (verb.finite, verb.main)] if verb else [""]  # « a | encore | salué »
        plain = " ".join([_PERFECTS.get(words[0], words[0]), *words[1:]])
        said = plain in self.lists["reactions"] or any(self.remarks.find(self.reading, own))
        return fact.clause.kind != "relative" and (said or self._is_only_told(fact))

    def _is_only_told(self, fact: Fact) -> bool:
        """« Le bilan a été confirmé », « Les combats ont été rapportés »; not « La peine a été confirmée »."""
        verb, tokens = fact.clause.verb, self.reading.tokens
        if verb is None or verb.subject is None or fact.rule != "evenements.accompli":
            return False
        behind = next((t.index for t in tokens[verb.last + 1 : verb.last + 4] if t.pos == "NOUN"), verb.subject)
        what = tokens[verb.subject if verb.passive else behind]
        told = what.lemma in self.lists["dits"] and tokens[verb.main].lemma in self.lists["confirment"]
        return told or (verb.passive and tokens[verb.main].lemma in self.lists["rapportent"])

    def _makes_act(self, verb: VerbGroup) -> bool:
        """« Ces pannes ont contraint la mairie à fermer le bac »: what she did is told whole."""
        tokens = self.reading.tokens
        acts = any(t.has("VerbForm=Inf") for t in tokens[verb.last : verb.last + _TO_ACT])
        return acts and tokens[verb.main].lemma in self.lists["font_agir"]

    def _points_at(self, verb: VerbGroup) -> bool:
        """« La mairie | l' | avait promis »; not « l'a emporté »."""
        tokens = self.reading.tokens
        before = tokens[verb.finite - 1] if verb.finite else tokens[0]
        idiom = tokens[verb.main].lemma == "emporter"
        return before.pos == "PRON" and before.norm in _OBJECTS and not idiom

    def _is_a_mood(self, fact: Fact, verb: VerbGroup) -> bool:
        """« L'inquiétude a gagné le bourg »; without its day, « L'affaire s'est bien terminée »."""
        subject = self.reading.tokens[verb.subject].lemma if verb.subject is not None else ""
        moved = subject in self.lists["humeurs"] and not self._makes_act(verb)  # « Ses doutes ont amené la cour à »
        return moved or (fact.when is None and subject == "affaire" and not verb.passive)

    def _is_unread(self, fact: Fact) -> bool:
        """A whole paragraph is no line of a chronology."""
        long = sum(span.end - span.start for span in fact.label) > _TOO_LONG
        return long and fact.sentence.id != "p1s1"

    def _ahead(self, fact: Fact, verb: VerbGroup) -> list[Token]:
        """The words of the label ahead of the verb."""
        words = self.reading.tokens[fact.sentence.first : verb.finite]
        return [t for t in words if any(span.covers(t.span) for span in fact.label)]

    def _is_led_back(self, told: list[Token], at: int) -> bool:
        """« | Cette | enquête a fui », « | ses | frères ont fui »; not « Cette série de feux », « Sa sœur Ana »."""
        led = next((t for t in reversed(told[max(0, at - _NEAR) : at]) if t.pos == "DET"), None)
        behind = told[at + 1 : at + 2]
        if led is None or any(t.pos == "PROPN" for t in behind):
            return False
        return led.norm in _OWNS or (led.norm in _POINTS and not any(t.norm in _OF for t in behind))

    def _is_nobody(self, verb: VerbGroup, subject: Token) -> bool:
        """« Il y a eu deux morts », « Il a fallu », « Il s'est produit une explosion », « il a été décidé »."""
        tokens = self.reading.tokens
        near = {t.norm for t in tokens[subject.index : verb.finite]}
        weather = tokens[verb.main].lemma in self.lists["verbes_impersonnels"]
        behind = tokens[min(verb.last + 1, len(tokens) - 1)]
        itself = bool(near & {"s'", "se"}) and behind.pos == "DET"  # « s'est produit | une explosion »
        return subject.norm == "il" and ("y" in near or weather or itself)

    def _goes_on(self, fact: Fact, verb: VerbGroup) -> bool:
        """« La nouvelle fait l'effet d'une bombe »; not « Le camion percute un bus », nor what opens the article."""
        if fact.rule != "evenements.en_cours" or fact.sentence.id == "p1s1":
            return False
        if is_over_at_once(self.reading, fact.clause, self.lists):
            return False
        denied = any(self.reading.norm(i) in ("ne", "n'") for i in fact.clause.own)
        return denied or self.reading.tokens[verb.main].lemma not in self.lists["actes_au_present"]

    def _came_to_nothing(self, fact: Fact, verb: VerbGroup) -> bool:
        """« La mairie n'a pas fixé de date »; not « n'a pas repris », « n'a pas pu être ranimé »: it was awaited."""
        awaited = any(self.reading.norm(i) == "pu" for i in verb.tokens)
        near = self.reading.tokens[verb.finite : verb.last + 3]
        awaited = awaited and not any(t.lemma in self.lists["sans_resultat"] for t in near)
        awaited = awaited or self.reading.tokens[verb.main].lemma in self.lists["attendus"]
        awaited = awaited or tells_a_record(self.reading, fact.clause)
        return fact.claim.negated and fact.rule in _TOLD and not awaited

    def _is_no_step(self, fact: Fact, verb: VerbGroup) -> bool:
        """« L'essai aura un rôle », « n'entend pas commenter », « ne devrait pas gêner »: nothing is to come."""
        if fact.rule != "evenements.a_venir":
            return False
        tokens = self.reading.tokens
        led = verb.finite if verb.infinitive is not None else verb.main
        told = {tokens[i].lemma for i in (led, verb.infinitive or led)}
        if self.reading.norm(verb.finite - 1) == "y":  # « Il n'y aura pas de train »
            return False
        lasting = not verb.passive and bool(told & self.lists["etats_a_venir"])
        lasting = lasting or (verb.passive and bool(told & self.lists["taisent"]))  # « sera précisé plus tard »
        idle = fact.claim.negated and (fact.claim.certainty == "possible" or verb.tense in ("present", "imperfect"))
        idle = idle and not any(self.reading.norm(i) == "avant" for i in fact.clause.own)  # « pas avant 2021 »
        shown = any(span.covers(tokens[i].span) for span in fact.label for i in verb.tokens)
        return lasting or idle or not shown

    def _tells_two(self, fact: Fact) -> bool:
        """« Trois hangars ont brûlé, d'autres ont été inspectés »: two facts, and one line."""
        if self.reading.norm(fact.sentence.first) in _AMONG:
            return False  # « Sur les sept agents, deux partiront et trois resteront »
        told = [c for c in self.cut[fact.sentence.id] if c.kind in _RANKS and self._is_shown(fact, c)]
        return any(has_its_subject(self.reading, clause) for clause in told[1:])

    def _is_shown(self, fact: Fact, clause: Clause) -> bool:
        verb = clause.verb
        return verb is not None and any(s.covers(self.reading.tokens[verb.finite].span) for s in fact.label)
