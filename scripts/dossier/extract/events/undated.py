"""What a chronology leaves out when it has no day: whom one must look for, what was said, what goes on, two facts."""

from __future__ import annotations

from dossier.extract.events.facts import Fact
from dossier.extract.events.ground import Ground
from dossier.match.clauses import Clause
from dossier.match.forms import FormFinder
from dossier.match.openers import grammar
from dossier.match.subjects import PERSONAL
from dossier.match.verbs import VerbGroup, is_finite
from dossier.model import Token

_BARE = frozenset({"ça", "cela", "ceci", "ce", "c'", "celui", "celle", "ceux", "celles", "aucun", "aucune"})
_POINTS = frozenset({"ce", "cet", "cette", "ces"})
_OWNS = frozenset({"son", "sa", "ses", "leur", "leurs"})
_OF = ("de", "d'", "du", "des")
_NEAR = 4  # tokens of « ses deux jeunes frères »
_TOLD = ("evenements.accompli", "evenements.non_confirme")
_RANKS = ("main", "coordinate")


class Undated:
    """Reads the facts of one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.lists, self.cut = ground.reading, ground.lists, ground.cut
        self.remarks = FormFinder(ground.lists["reactions"])

    def is_left_out(self, fact: Fact) -> bool:
        """A day is worth a line even so: « Il a été arrêté le 24 juillet »."""
        verb = fact.clause.verb
        if verb is None or fact.when is not None:
            return False
        return (
            self._leans(fact, verb)
            or any(self.remarks.find(self.reading, [self.reading.tokens[i] for i in fact.clause.own]))
            or self._goes_on(fact, verb)
            or self._came_to_nothing(fact, verb)
            or self._is_no_step(fact, verb)
            or self._tells_two(fact)
        )

    def _leans(self, fact: Fact, verb: VerbGroup) -> bool:
        """« Il a été transporté », « Cette enquête a été confiée », « Son avocat a fui »: the label does not say who.

        « Quand le train a déraillé, il … » and « Cette série de feux » do.
        """
        told = self._ahead(fact, verb)
        subject = next((n for n, t in enumerate(told) if t.index == verb.subject), None)
        at = 0 if subject is None else subject
        if not told or any(is_finite(token) for token in told[:at]):
            return False
        token = told[at]
        if token.norm in PERSONAL - {"on"}:
            return not self._is_nobody(verb, token)
        if token.norm in _BARE or (subject is None and token.norm in _POINTS | _OWNS):
            return True
        return self._is_led_back(told, at)

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
        denied = any(self.reading.norm(i) in ("ne", "n'") for i in fact.clause.own)
        return denied or self.reading.tokens[verb.main].lemma not in self.lists["actes_au_present"]

    def _came_to_nothing(self, fact: Fact, verb: VerbGroup) -> bool:
        """« La mairie n'a pas fixé de date »; not « Le bac n'a pas repris »: it was awaited, and it is news."""
        awaited = self.reading.tokens[verb.main].lemma in self.lists["attendus"]
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
        idle = fact.claim.negated and (fact.claim.certainty == "possible" or verb.tense in ("present", "imperfect"))
        shown = any(span.covers(tokens[i].span) for span in fact.label for i in verb.tokens)
        return lasting or idle or not shown

    def _tells_two(self, fact: Fact) -> bool:
        """« Trois hangars ont brûlé, d'autres ont été inspectés »: two facts, and one line."""
        if self.reading.norm(fact.sentence.first) in grammar(self.reading)["restreignent"]:
            return False  # « Sur les sept agents, deux partiront et trois resteront »
        told = [c for c in self.cut[fact.sentence.id] if c.kind in _RANKS and self._is_shown(fact, c)]
        return any(c.verb and c.verb.subject is not None and c.verb.subject >= c.first for c in told[1:])

    def _is_shown(self, fact: Fact, clause: Clause) -> bool:
        verb = clause.verb
        return verb is not None and any(s.covers(self.reading.tokens[verb.finite].span) for s in fact.label)
