"""Mood, time and polarity of one clause, each with the words that decided it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.extract.claims.rules import MOOD_OF, ClaimRules, SentenceHits, evidence
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.openers import grammar
from dossier.model import Conditional, Evidence, Mood, Reading, Sentence, Span, Tense, Token

_INVERTED = ("il", "elle", "ils", "elles", "on", "je", "nous", "vous", "ce")
_STRONGER: tuple[Mood, ...] = ("hypothetical", "borrowed", "modal", "hedged", "indicative")


@dataclass(frozen=True, slots=True)
class Axes:
    """What a clause's own words say of its certainty and polarity."""

    mood: Mood = "indicative"
    time: Tense = "present"
    negated: bool = False
    cues: tuple[Evidence, ...] = ()

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

    def read(self, index: int, own: frozenset[int]) -> Axes:
        """Axes of `clauses[index]`, decided by the tokens of `own` alone."""
        clause = self.clauses[index]
        asked = self._question(clause, own)
        supposed = (self._conditional(clause), self._condition(index))
        found = [m for m in (*supposed, *self._certainty(clause, own), asked) if m is not None]
        mood: Mood = min((m for m, _, _ in found), key=_STRONGER.index, default="indicative")
        mood = "modal" if asked else mood  # « Qui oserait encore parler ? » supposes nothing
        time: Tense = next((t for _, t, _ in found if t in ("planned", "future")), self._tense(clause))
        negation = self._negation(clause, own)
        return Axes(mood, time, bool(negation), (*(cue for _, _, cue in found), *negation))

    def _conditional(self, clause: Clause) -> tuple[Mood, Tense, Evidence] | None:
        """The conditional's reading; the cue is the whole verb group, « aurait été retardée », and what decided."""
        if clause.verb is None:
            return None
        conditional = self.conditionals.get(self.reading.tokens[clause.verb.finite].span)
        if conditional is None:
            return None
        tokens = self.reading.tokens
        words = Span(conditional.span.start, max(conditional.span.end, tokens[clause.verb.last].span.end))
        deciding = (span for span in conditional.evidence.spans if not words.overlaps(span))
        inside = (span for span in deciding if self.sentence.span.covers(span))
        cue = Evidence(conditional.evidence.rule, (words, *inside))
        if conditional.reading == "reported_future":
            return "indicative", "future", cue
        return conditional.reading, "present", cue

    def _condition(self, index: int) -> tuple[Mood, Tense, Evidence] | None:
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
            asked = tokens[clause.first - 1].norm in self.rules.certainty.lists["interrogation_indirecte"]
            if introducer.norm in ("si", "s'") and verb and verb.mood == "indicative" and not (even or asked):
                return "hypothetical", "present", Evidence("certitude.condition", (introducer.span,))
        return None

    def _conditions(self, adverbial: Clause, index: int) -> bool:
        """Whether « si » depends on the clause `index`: no « ; » stands between, and it leads or belongs to it."""
        clause, tokens = self.clauses[index], self.reading.tokens
        leads = adverbial.last == clause.first and adverbial.parent == clause.parent
        if (adverbial.parent != index and not leads) or clause.verb is None:
            return False
        between = tokens[clause.verb.last : adverbial.first] if adverbial.first > clause.verb.last else ()
        return not any(token.norm in (";", ":") for token in between)

    def _certainty(self, clause: Clause, own: frozenset[int]) -> list[tuple[Mood, Tense, Evidence]]:
        found: list[tuple[Mood, Tense, Evidence]] = []
        for hit in self.hits.certainty:
            rule = self.rules.certainty.by_form[hit.form]
            if hit.first in own and self._holds(rule.id, hit, own):
                planned = rule.effet == "planned"
                mood: Mood = "indicative" if rule.effet == "planned" else MOOD_OF[rule.effet]
                found.append((mood, "planned" if planned else "present", evidence(rule, hit)))
        future = self._future(clause)
        return [*found, future] if future else found

    def _holds(self, rule: str, hit: Hit, own: frozenset[int]) -> bool:
        """What each rule asks of the words around its form."""
        after, infinitive = self._next(hit.last, own), self._infinitive_after(hit.last, own)
        norm, pos = (after.norm, after.pos) if after else ("", "")
        if hit.form.startswith("risque"):
            return self.reading.tokens[hit.first].pos == "VERB"
        if hit.form in ("doute", "sans doute"):
            return hit.form == "sans doute" and norm != "aucun"
        asked = {
            "certitude.presume": self._is_copula(hit, own),
            "certitude.accusation": infinitive,
            "certitude.prevu": infinitive or (pos == "DET" and hit.form in self._lists["annoncent_un_nom"]),
            "certitude.crainte": norm in ("que", "qu'"),
            "certitude.annonce": pos in ("DET", "NUM", "PROPN") or norm == "des",
        }
        if rule == "certitude.apparence" and hit.form.startswith("para") and "-" not in hit.form:
            return infinitive or pos == "ADJ"
        return asked.get(rule, True)

    @property
    def _lists(self) -> dict[str, frozenset[str]]:
        return self.rules.certainty.lists

    def _is_copula(self, hit: Hit, own: frozenset[int]) -> bool:
        """« La source présumée est une vanne », not « les victimes présumées ont été entendues »."""
        words = [self.reading.tokens[i] for i in own if not hit.first <= i < hit.last]
        verbs = [token for token in words if token.pos in ("VERB", "AUX")]
        return len(verbs) == 1 and verbs[0].lemma == "être"

    def _next(self, index: int, own: frozenset[int]) -> Token | None:
        tokens = self.reading.tokens
        calendar = grammar(self.reading)["circonstances"]
        passed = (t for t in tokens[index : index + 5] if t.pos != "ADV" and t.norm not in calendar)
        following = next(passed, None)
        return following if following and (following.index in own or following.norm in ("que", "qu'")) else None

    def _infinitive_after(self, index: int, own: frozenset[int]) -> bool:
        """« prévoit (toujours) d'ouvrir », « compte recruter », but not « compte 300 habitants »."""
        for token in self.reading.tokens[index : min(index + 6, self.sentence.last)]:
            if token.has("VerbForm=Inf"):
                return True
            light = token.pos in ("ADV", "PRON") or token.norm in ("de", "d'", "à", "ne", "pas")
            if token.index not in own or not light:
                return False
        return False

    def _future(self, clause: Clause) -> tuple[Mood, Tense, Evidence] | None:
        verb = clause.verb
        if verb is None or verb.mood != "indicative":
            return None
        tokens = self.reading.tokens
        near = tokens[verb.finite].norm in ("va", "vont", "vais", "allons", "allez") and verb.infinitive is not None
        if verb.tense == "future" or near:
            words = Span(tokens[verb.finite].span.start, tokens[verb.last].span.end)
            return "indicative", "future", Evidence("certitude.futur", (words,))
        return None

    def _question(self, clause: Clause, own: frozenset[int]) -> tuple[Mood, Tense, Evidence] | None:
        """The mark stands in the clause, right behind it, or at the end of its sentence behind an inverted subject."""
        tokens = self.reading.tokens
        behind = max(own, default=clause.first) + 1
        near = [*sorted(own), behind] if behind < len(tokens) else sorted(own)
        mark = next((tokens[i] for i in near if tokens[i].norm == "?"), None)
        last = tokens[self.sentence.last - 1]
        inverted = any(tokens[i].norm.startswith("-") and tokens[i].norm.endswith(_INVERTED) for i in own)
        if mark is None and last.norm == "?" and inverted and clause.kind in ("main", "coordinate"):
            mark = last
        return ("modal", "present", Evidence("certitude.question", (mark.span,))) if mark else None

    def _tense(self, clause: Clause) -> Tense:
        verb = clause.verb
        if verb is None or verb.mood == "conditional":
            return "present"
        if verb.perfect and verb.tense == "imperfect":
            return "before"
        return "past" if verb.perfect or verb.tense in ("past", "imperfect") else "present"

    def _negation(self, clause: Clause, own: frozenset[int]) -> list[Evidence]:
        """« ne » and its second word around the verb; « ne » alone with the few verbs that allow it."""
        if clause.verb is None:
            return []
        tokens = self.reading.tokens
        if said := self._denied_saying(clause):
            return [said]
        before = range(clause.verb.finite - 1, clause.first - 1, -1)
        ne = next((i for i in before if tokens[i].norm in ("ne", "n'")), None)
        if ne is None or ne not in own or clause.verb.finite - ne > 4:
            return self._denial(clause)
        for hit in self.hits.negation:
            rule = self.rules.negation.by_form[hit.form]
            if hit.form == "plus" and hit.last < self.sentence.last and tokens[hit.last].norm in ("que", "qu'"):
                continue  # « nous ne jouons plus que sur quatre places »
            if rule.id == "negation.ne_pas" and hit.first in own and self._second_word(hit, clause, ne):
                return [evidence(rule, hit)]
        for hit in self.hits.negation:
            if hit.first == ne and not any(tokens[i].norm in ("que", "qu'") for i in own if i > clause.verb.last):
                return [evidence(self.rules.negation.by_form[hit.form], hit)]
        return self._denial(clause)

    def _denied_saying(self, clause: Clause) -> Evidence | None:
        """« assure ne pas avoir été informé »: what is said is denied, not the saying."""
        assert clause.verb is not None  # the caller looked
        tokens = self.reading.tokens
        for speech in self.hits.speech:
            after = [t for t in tokens[speech.last : speech.last + 3] if t.norm not in ("de", "d'")]
            if speech.last - 1 in clause.verb.tokens and after and after[0].norm in ("ne", "n'"):
                near = range(after[0].index + 1, after[0].index + 4)  # « jure n'avoir rien su »
                rules = self.rules.negation.by_form
                return next((evidence(rules[hit.form], hit) for hit in self.hits.negation if hit.first in near), None)
        return None

    def _second_word(self, hit: Hit, clause: Clause, ne: int) -> bool:
        """Near the verb on either side: « n'a pas », « aucun blessé n'est », « n'a trouvé ni »."""
        assert clause.verb is not None  # the caller looked
        if self.reading.tokens[hit.first].norm in ("personne", "point", "pas") and hit.first < ne:
            return hit.first == clause.first or self.reading.tokens[hit.first - 1].pos != "DET"
        far = self.reading.tokens[hit.first].norm == "ni"  # « ne voyait dans la locomotive ni un coût ni un bilan »
        return clause.first <= hit.first < ne or far or hit.first - clause.verb.last <= 3

    def _denial(self, clause: Clause) -> list[Evidence]:
        assert clause.verb is not None  # the caller looked
        words = set(clause.verb.tokens)
        for hit in self.hits.negation:
            rule = self.rules.negation.by_form[hit.form]
            if rule.id == "negation.dementi" and words & set(range(hit.first, hit.last)):
                tokens = self.reading.tokens
                after = tokens[hit.last] if hit.last < self.sentence.last else None
                far = past_asides(self.reading, hit.last, self.sentence)
                infinitive = any(self._infinitive_after(at, frozenset(clause.own)) for at in (hit.last, far))
                if after and (after.norm in ("que", "qu'") or infinitive):
                    return [evidence(rule, hit)]
        return []
