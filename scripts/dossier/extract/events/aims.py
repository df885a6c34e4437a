"""What must be, what one may do, what one wishes or thinks: it is said, and nothing comes of it yet."""

from __future__ import annotations

from dossier.extract.events.ground import Ground
from dossier.match.clauses import Clause
from dossier.match.forms import finder_of
from dossier.match.subjects import PERSONAL
from dossier.match.verbs import VerbGroup
from dossier.model import Sentence, Token

_THAT = ("que", "qu'")
_TERMS = ("dès", "quand", "lorsque", "lorsqu'", "avant")
_DAYS = ("day", "time", "month")


class Aims:
    """Tells aims, duties and opinions from plans and facts in one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.dates, self.lists, self.cut = ground.reading, ground.dates, ground.lists, ground.cut

    def is_no_plan(self, sentence: Sentence, clause: Clause) -> bool:
        """Whether what is read as to come is a need, a right, a wish."""
        verb, cut = clause.verb, self.cut[sentence.id]
        if verb is None:
            return False
        if self._is_wished(cut, clause, verb) or (self._must(verb) and self._is_thought(cut, clause)):
            return True
        needed = self._is_needed(verb) or self._is_allowed(verb) or self._is_awaited(verb)
        ruled = self._must(verb) and self._is_for_all(sentence, verb)
        return (needed or ruled) and not self._has_its_time(sentence)

    def _is_for_all(self, sentence: Sentence, verb: VerbGroup) -> bool:
        """« Toute demande doit être déposée », « La peine doit être revue au plus tard un an après »: a rule."""
        words = self.reading.words(sentence)
        bound = any(finder_of(self.lists["bornes_de_regle"]).find(self.reading, words))
        ahead = (t for t in words if t.index < verb.finite and t.pos == "DET")
        return bound or any(t.norm in ("tout", "toute", "chaque") for t in ahead)

    def is_opinion(self, sentence: Sentence, clause: Clause) -> bool:
        """« estimant que | le doute demeure », « estime que | la situation a assez duré », « qu'il n'y a pas eu »."""
        verb, cut = clause.verb, self.cut[sentence.id]
        if verb is not None and clause.kind == "complement" and self._is_inside_a_thought(cut, clause):
            return True
        if verb is None or not self._is_thought(cut, clause):
            return False
        goes_on = verb.tense == "present" and not verb.compound and not self._must(verb)
        subject = self.reading.norm(verb.subject) if verb.subject is not None else ""
        denied = any(self.reading.norm(i) in ("ne", "n'") for i in clause.own if i < verb.finite)
        return goes_on or subject in self.lists["sujets_de_commentaire"] or (denied and verb.tense != "future")

    def _has_its_time(self, sentence: Sentence) -> bool:
        """« pourra descendre dès que la vanne aura été fermée », « doit être prêt en mai »."""
        dated = any(sentence.span.covers(date.span) and date.precision in _DAYS for date in self.dates)
        return dated or any(token.norm in _TERMS for token in self.reading.words(sentence))

    def _is_wished(self, cut: tuple[Clause, ...], clause: Clause, verb: VerbGroup) -> bool:
        """« souhaitent que A soit réparé mais aussi que B reste »; « a demandé que » is an act."""
        tokens, wishes = self.reading.tokens, self.lists["voeux"] | self.lists["espoirs"]
        here = cut.index(clause)
        held = any(c.parent == here and c.kind == "complement" for c in cut)
        bare = verb.infinitive is None and not verb.compound and verb.tense != "past"  # not « veut prouver que »
        wishing = bare and held and tokens[verb.main].lemma in wishes
        over = self._over(cut, clause)
        led = over is not None and over.lemma in wishes and not over.has("VerbForm=Part")
        return wishing or (clause.kind == "complement" and led)

    def _is_needed(self, verb: VerbGroup) -> bool:
        """« doit peser moins de 300 kilos »; not « doit avoir lieu »."""
        behind = verb.infinitive if verb.infinitive is not None else verb.last
        states = self.reading.tokens[behind].lemma in self.lists["etats_exiges"] and not verb.passive
        return self._must(verb) and states and self.reading.norm(behind + 1) != "lieu"

    def _must(self, verb: VerbGroup) -> bool:
        return self.reading.norm(verb.finite) in ("doit", "doivent", "devra", "devront") and not verb.compound

    def _is_allowed(self, verb: VerbGroup) -> bool:
        """« Ils pourront juste garder leur titre », « Il ne sera plus permis de »: a rule, for whoever it binds."""
        finite = self.reading.norm(verb.finite)
        subject = self.reading.norm(verb.subject) if verb.subject is not None else ""
        near = {token.norm for token in self.reading.tokens[verb.finite + 1 : verb.finite + 4]}
        ruled = finite == "sera" and subject == "il" and bool(near & self.lists["droits"])
        return ruled or (finite in ("pourra", "pourront") and subject in PERSONAL)

    def _is_awaited(self, verb: VerbGroup) -> bool:
        """« est attendu par les habitants »: wished for; « est attendu vendredi par » has its day."""
        behind = self.reading.norm(verb.last + 1) if verb.last + 1 < len(self.reading.tokens) else ""
        return self.reading.tokens[verb.main].lemma == "attendre" and verb.passive and behind == "par"

    def _is_thought(self, cut: tuple[Clause, ...], clause: Clause) -> bool:
        over = self._over(cut, clause)
        return clause.kind == "complement" and over is not None and over.lemma in self.lists["avis"]

    def _is_inside_a_thought(self, cut: tuple[Clause, ...], clause: Clause) -> bool:
        """« Ils estiment que la clause peut tomber, car ils affirment que | le bac est parti »: told to hold it up."""
        outer = clause.parent
        while outer is not None and not self._is_thought(cut, cut[outer]):
            outer = cut[outer].parent
        return outer is not None

    def _over(self, cut: tuple[Clause, ...], clause: Clause) -> Token | None:
        """The verb that « que » completes: the one right before it, adverbs aside, else that of the clause around."""
        tokens, at = self.reading.tokens, clause.introducer
        if at is None or tokens[at].norm not in _THAT:
            return None
        at -= 1
        while at > 0 and tokens[at].pos in ("ADV", "CCONJ"):
            at -= 1
        if tokens[at].pos == "VERB":
            return tokens[at]
        around = cut[clause.parent].verb if clause.parent is not None else None
        return tokens[around.main] if around is not None else None
