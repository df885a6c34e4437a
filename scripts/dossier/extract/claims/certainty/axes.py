"""Mood, time and polarity of one clause, each with the words that decided it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.extract.claims.certainty.degrees import Degree, DegreeReader
from dossier.extract.claims.certainty.hindsight import sums_up, tells_of_the_past
from dossier.extract.claims.certainty.ifs import Ifs
from dossier.extract.claims.certainty.polarity import PolarityReader
from dossier.extract.claims.certainty.reminders import reminds
from dossier.extract.claims.certainty.semblances import asks_to_agree, seems_around
from dossier.extract.claims.certainty.theses import thought
from dossier.extract.claims.certainty.vouching import vouched
from dossier.extract.claims.rules import ClaimRules, SentenceHits
from dossier.match.clauses import Clause
from dossier.model import Certainty, Conditional, Evidence, Mood, Reading, Sentence, Span, Tense, certainty_of

_INVERTED = ("il", "elle", "ils", "elles", "on", "je", "nous", "vous", "ce")
_PLANNED_STATES = ("certitude.attendu", "certitude.imminent", "certitude.intention", "certitude.doit")
_CONDITIONS = ("certitude.hypothese", "certitude.condition")
_STRONGER: tuple[Mood, ...] = ("hypothetical", "borrowed", "modal", "hedged", "indicative")


@dataclass(frozen=True, slots=True)
class Axes:
    """What a clause's own words say of its certainty and polarity."""

    mood: Mood = "indicative"
    time: Tense = "present"
    negated: bool = False
    cues: tuple[Evidence, ...] = ()

    @property
    def certainty(self) -> Certainty:
        """The label that mood and time give."""
        return certainty_of(self.mood, self.time)

    def unplanned(self) -> Axes:
        """« La ville doit fermer la piste cet été », when somebody only asks for it: no plan."""
        kept = tuple(cue for cue in self.cues if cue.rule not in _PLANNED_STATES)
        return self if kept == self.cues else replace(self, mood="modal", time="present", cues=kept)

    def under(self, outer: Axes) -> Axes:
        """A complement under « il semble que », « il est possible que »: the frame's mood holds for it."""
        mood: Mood = min((self.mood, outer.mood), key=_STRONGER.index)
        time = self.time if outer.time not in ("future", "planned") else outer.time
        return Axes(mood, time, self.negated or outer.negated, (*outer.cues, *self.cues))


class AxesReader:
    """Reads the axes of the clauses of one sentence."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        clauses: tuple[Clause, ...],
        hits: SentenceHits,
        conditionals: tuple[Conditional, ...],
        rules: ClaimRules,
    ) -> None:
        self.reading, self.sentence, self.clauses = reading, sentence, clauses
        self.hits, self.rules = hits, rules
        self.conditionals = {c.span: c for c in conditionals}
        self.polarity = PolarityReader(reading, sentence, hits, rules)
        self.degrees = DegreeReader(reading, sentence, hits, rules)
        self.ifs = Ifs(reading, sentence, rules.certainty.lists)

    def read(self, index: int, own: frozenset[int]) -> Axes:
        """Axes of `clauses[index]`, decided by the tokens of `own` alone."""
        clause = self.clauses[index]
        if reminds(self.reading, self.sentence, clause, self.rules.attributions.lists):
            return Axes()  # « il faudrait rappeler que »: what it tells is sure
        axes = self._of_its_own(index, own)
        held = vouched(self.reading, self.sentence, self.clauses, index, self.rules.certainty.lists)
        if held is None or axes.negated or axes.mood != "indicative":
            return axes
        told = self.read(held, frozenset(self.clauses[held].own))  # « Il est certain que le pont fermera »
        kept = tuple(cue for cue in told.cues if not cue.rule.startswith("negation."))
        return replace(told, negated=False, cues=(*axes.cues, *kept))  # « Je crois que je ne sais pas » is no denial

    def _of_its_own(self, index: int, own: frozenset[int]) -> Axes:
        clause = self.clauses[index]
        asked = self._question(clause, own)  # « Qui oserait encore parler ? » supposes nothing
        supposed = (self._conditional(clause), self._condition(index))
        told = own | seems_around(self.reading, self.clauses, index)
        said = [*self.degrees.find(clause, told), self._future(clause), self._emphasised(index)]
        said.append(thought(self.clauses, index, self.hits, self.rules))
        found = [m for m in (*supposed, *said, asked) if m is not None]
        if supposed[0] and supposed[0][0] == "borrowed":  # « aurait menacé de partir au cas où »: the threat is news
            found = [m for m in found if m[2].rule not in _CONDITIONS]  # « Si la mairie nie, le bac serait vendu » too
        if self._is_called_off(index):
            found = [m for m in found if m[2].rule != "certitude.devait"]
        mood: Mood = "modal" if asked else min((m for m, _, _ in found), key=_STRONGER.index, default="indicative")
        time: Tense = next((t for _, t, _ in found if t in ("planned", "future")), self._tense(clause))
        negation = self.polarity.negation(clause, own)
        if negation and time == "planned":  # « Aucune évacuation n'est envisagée » announces nothing
            found = [m for m in found if m[2].rule not in _PLANNED_STATES]
            time = next((t for _, t, _ in found if t in ("planned", "future")), self._tense(clause))
        return Axes(mood, time, bool(negation), (*(cue for _, _, cue in found), *negation))

    def _is_called_off(self, index: int) -> bool:
        """« La foire, qui devait ouvrir lundi, a été annulée », « devait ouvrir, mais a été annulée »: no plan."""
        clause, later = self.clauses[index], self.clauses[index + 1 :]
        others = [self.clauses[clause.parent]] if clause.kind == "relative" and clause.parent is not None else []
        others += [c for c in later if c.kind == "coordinate" and c.parent in (clause.parent, index)]
        verbs = (c.verb for c in others if c.verb is not None and c.verb.perfect)
        return any(self.reading.tokens[v.main].lemma in self.rules.certainty.lists["annulent"] for v in verbs)

    def _conditional(self, clause: Clause) -> Degree | None:
        """The conditional's reading; the cue is the whole verb group, « aurait été retardée », and what decided."""
        if clause.verb is None:
            return None
        conditional = self.conditionals.get(self.reading.tokens[clause.verb.finite].span)
        if conditional is None:
            return None
        tokens = self.reading.tokens
        words = Span(conditional.span.start, max(conditional.span.end, tokens[clause.verb.last].span.end))
        deciding = (span for span in conditional.evidence.spans if not words.overlaps(span))
        cue = Evidence(conditional.evidence.rule, (words, *filter(self.sentence.span.covers, deciding)))
        if conditional.reading == "reported_future":
            return "indicative", "future", cue
        return conditional.reading, "present", cue

    def _condition(self, index: int) -> Degree | None:
        """« si » before a clause that this one depends on."""
        tokens = self.reading.tokens
        for clause in self.clauses:
            if clause.introducer is None or clause.kind != "adverbial" or not self._conditions(clause, index):
                continue
            introducer = tokens[clause.introducer]
            if introducer.norm in ("que", "qu'") and tokens[clause.introducer - 1].norm == "moins":
                return "hypothetical", "present", Evidence("certitude.condition", (introducer.span,))
            even = clause.introducer > 0 and tokens[clause.introducer - 1].norm in ("même", "comme")
            verb = clause.verb
            if self._is_cleft(index, clause):
                continue
            main = self.clauses[index].verb
            settled = self.ifs.asks(clause.first) or self.ifs.rules(main, clause) or even
            settled = settled or (verb is not None and self.ifs.is_so(verb, main, clause))
            supposes = verb is not None and verb.mood == "indicative" and not settled
            if introducer.norm in ("si", "s'") and supposes:
                return "hypothetical", "present", Evidence("certitude.condition", (introducer.span,))
        return None

    def _is_cleft(self, index: int, adverbial: Clause) -> bool:
        """« Ce n'est pas un hasard si ces dérapages ont eu lieu »: they did."""
        verb, tokens = self.clauses[index].verb, self.reading.tokens
        if verb is None or tokens[verb.main].lemma != "être" or adverbial.first < verb.finite:
            return False
        near = tokens[max(self.sentence.first, verb.finite - 2) : verb.finite]
        past = adverbial.verb is not None and (adverbial.verb.perfect or adverbial.verb.tense == "present")
        return past and any(token.norm in ("ce", "c'") for token in near)

    def _conditions(self, adverbial: Clause, index: int) -> bool:
        """Whether « si » depends on the clause `index`: no « ; » stands between, and it leads or belongs to it."""
        clause, tokens = self.clauses[index], self.reading.tokens
        leads = adverbial.last == clause.first and adverbial.parent == clause.parent
        if (adverbial.parent != index and not leads) or clause.verb is None:
            return False
        between = tokens[clause.verb.last : adverbial.first] if adverbial.first > clause.verb.last else ()
        return not any(token.norm in (";", ":") for token in between)

    def _emphasised(self, index: int) -> Degree | None:
        """« C'est un voisin | qui aurait donné l'alerte »: as certain and as far ahead as what the voisin did."""
        held = (self.clauses[n] for n in self.clauses[index].held)
        told = (clause for clause in held if self.is_emphatic(clause, index))
        return next((self._conditional(clause) or self._future(clause) for clause in told), None)

    def is_emphatic(self, relative: Clause, index: int) -> bool:
        """Whether `clauses[index]` is « c'est X », and `relative` the « qui … » or « que … » behind it."""
        verb, tokens = self.clauses[index].verb, self.reading.tokens
        behind = relative.kind in ("relative", "complement") and relative.parent == index
        if not behind or verb is None or tokens[verb.main].lemma != "être":
            return False
        near = tokens[max(self.sentence.first, verb.finite - 2) : verb.finite]
        opened = relative.introducer is not None and tokens[relative.introducer].norm in ("qui", "que", "qu'")
        apart = [t.norm for t in tokens[verb.last : relative.introducer]].count(",") == 1
        if apart:
            return False  # « C'est une bonne décision, | qui va nous aider »: no news of the decision
        return opened and any(token.norm in ("ce", "c'") for token in near)

    def _future(self, clause: Clause) -> Degree | None:
        verb = clause.verb
        if verb is None or verb.mood != "indicative":
            return None
        tokens = self.reading.tokens
        goes = (
            tokens[verb.finite].lemma == "aller" and tokens[verb.main].lemma == "aller" and verb.infinitive is not None
        )
        if verb.tense == "future" and (self._looks_back(clause)):
            return None
        if verb.tense == "future" or (goes and verb.tense in ("present", "imperfect")):
            words = Span(tokens[verb.finite].span.start, tokens[verb.last].span.end)
            return "indicative", "future", Evidence("certitude.futur", (words,))
        return None

    def _looks_back(self, clause: Clause) -> bool:
        lists = self.rules.certainty.lists
        return sums_up(self.reading, self.sentence, clause, lists) or tells_of_the_past(
            self.reading, self.clauses, clause
        )

    def _question(self, clause: Clause, own: frozenset[int]) -> Degree | None:
        """The mark stands in the clause, right behind it, or at the end of its sentence behind an inverted subject."""
        tokens = self.reading.tokens
        behind = max(own, default=clause.first) + 1
        near = [*sorted(own), behind] if behind < len(tokens) else sorted(own)
        if clause.verb is None:
            near = list(range(clause.first, clause.last))  # « Et si l'on demandait leur avis aux habitants ? »
        mark = next((tokens[i] for i in near if tokens[i].norm == "?"), None)
        last = tokens[self.sentence.last - 1]
        inverted = any(tokens[i].norm.startswith("-") and tokens[i].norm.endswith(_INVERTED) for i in own)
        if mark is None and last.norm == "?" and inverted and clause.kind in ("main", "coordinate"):
            mark = last
        if mark is None or asks_to_agree(self.reading, self.sentence, mark.index):
            return None
        return "modal", "present", Evidence("certitude.question", (mark.span,))

    def _tense(self, clause: Clause) -> Tense:
        verb = clause.verb
        if verb is None or verb.mood == "conditional":
            return "present"
        if verb.perfect and verb.tense == "imperfect":
            return "before"
        return "past" if verb.perfect or verb.tense in ("past", "imperfect") else "present"
