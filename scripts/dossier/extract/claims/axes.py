"""Mood, time and polarity of one clause, each with the words that decided it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.extract.claims.polarity import PolarityReader, infinitive_after
from dossier.extract.claims.rules import MOOD_OF, ClaimRules, SentenceHits, evidence
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.openers import grammar
from dossier.model import Certainty, Conditional, Evidence, Mood, Reading, Sentence, Span, Tense, Token, certainty_of

_INVERTED = ("il", "elle", "ils", "elles", "on", "je", "nous", "vous", "ce")
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

    def read(self, index: int, own: frozenset[int]) -> Axes:
        """Axes of `clauses[index]`, decided by the tokens of `own` alone."""
        clause = self.clauses[index]
        asked = self._question(clause, own)
        supposed = (self._conditional(clause), self._condition(index))
        found = [m for m in (*supposed, *self._certainty(clause, own), asked) if m is not None]
        if supposed[0] and supposed[0][0] == "borrowed":  # « aurait menacé de partir au cas où »: the threat is news
            found = [m for m in found if m[2].rule != "certitude.hypothese"]
        mood: Mood = min((m for m, _, _ in found), key=_STRONGER.index, default="indicative")
        mood = "modal" if asked else mood  # « Qui oserait encore parler ? » supposes nothing
        time: Tense = next((t for _, t, _ in found if t in ("planned", "future")), self._tense(clause))
        negation = self.polarity.negation(clause, own)
        if negation and time == "planned":  # « Aucune évacuation n'est envisagée » announces nothing
            found = [m for m in found if m[2].rule != "certitude.attendu"]
            time = next((t for _, t, _ in found if t in ("planned", "future")), self._tense(clause))
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
            if self._is_cleft(index, clause):
                continue
            asked = self._asks(clause.first)
            if introducer.norm in ("si", "s'") and verb and verb.mood == "indicative" and not (even or asked):
                return "hypothetical", "present", Evidence("certitude.condition", (introducer.span,))
        return None

    def _asks(self, si: int) -> bool:
        """« ne sait pas encore | si la route rouvrira »: an indirect question, and no condition."""
        tokens, at = self.reading.tokens, si - 1
        while at > self.sentence.first and tokens[at].norm in self._lists["avant_si"]:
            at -= 1
        return tokens[at].norm in self._lists["interrogation_indirecte"]

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

    def _certainty(self, clause: Clause, own: frozenset[int]) -> list[tuple[Mood, Tense, Evidence]]:
        found: list[tuple[Mood, Tense, Evidence]] = []
        for hit in self.hits.certainty:
            rule = self.rules.certainty.by_form[hit.form]
            apart = rule.id == "certitude.accusation" and not (clause.verb and hit.first in clause.verb.tokens)
            if hit.first in own and not apart and self._holds(rule.id, hit, own):
                planned = rule.effet == "planned"
                mood: Mood = "indicative" if rule.effet == "planned" else MOOD_OF[rule.effet]
                found.append((mood, "planned" if planned else "present", evidence(rule, hit)))
        future = self._future(clause)
        return [*found, future] if future else found

    def _holds(self, rule: str, hit: Hit, own: frozenset[int]) -> bool:
        """What each rule asks of the words around its form."""
        after, infinitive = self._next(hit.last, own), infinitive_after(self.reading, self.sentence, hit.last, own)
        norm, pos = (after.norm, after.pos) if after else ("", "")
        if hit.form.startswith("risque"):
            return self.reading.tokens[hit.first].pos == "VERB"
        far = self.reading.tokens[min(past_asides(self.reading, hit.last, self.sentence), self.sentence.last - 1)].norm
        verbal = any(t.pos in ("VERB", "AUX") for t in self.reading.tokens[hit.first : hit.last])
        asked = {
            "certitude.presume": self._is_copula(hit, own),
            "certitude.accusation": infinitive or (verbal and self._of_having_done(hit, own)),
            "certitude.prevu": self._is_planned(hit, pos if norm not in ("de", "d'") else "", infinitive),
            "certitude.sans_preuve": far in ("que", "qu'") or not self._needs_que(hit.form),
            "certitude.crainte": verbal and far in ("que", "qu'"),
            "certitude.croyance": far in ("que", "qu'") and self._is_past(hit),
            "certitude.devait": infinitive and not self._is_guessed(hit),
            "certitude.annonce": pos in ("DET", "NUM", "PROPN") or norm == "des",
            "certitude.eventualite": self._heads_clause(hit),
        }
        if rule == "certitude.apparence" and hit.form.startswith("par") and "-" not in hit.form:
            return infinitive or pos == "ADJ"
        return asked.get(rule, True)

    def _is_planned(self, hit: Hit, pos: str, infinitive: bool) -> bool:
        """« compte recruter », « a promis d'ouvrir », « a promis une loi »; not « n'a pas souhaité réagir »."""
        main = self.reading.tokens[hit.last - 1]
        past = main.has("VerbForm=Part") and not main.norm.endswith("ant")
        if main.has("VerbForm=Inf") or (past and main.lemma not in self._lists["engagent"]):
            return False
        return infinitive or (pos == "DET" and main.lemma in self._lists["annoncent_un_nom"])

    def _is_past(self, hit: Hit) -> bool:
        """« croyait », « a cru », « crut »; not « croit »."""
        return any(t.has("Tense=Imp") or t.has("Tense=Past") for t in self.reading.tokens[hit.first : hit.last])

    def _is_guessed(self, hit: Hit) -> bool:
        """« devait avoir trente ans »: a guess, where « devait ouvrir » is a plan."""
        behind = self.reading.tokens[hit.last : min(hit.last + 6, self.sentence.last)]
        verb = next((t for t in behind if t.has("VerbForm=Inf")), None)
        return verb is not None and verb.lemma in self._lists["devines"]

    def _needs_que(self, form: str) -> bool:
        """« pas de preuve que », « rien ne dit que »; « n'a pas été confirmé » says it all."""
        first, last = form.split(maxsplit=1)[0], form.rsplit(maxsplit=1)[-1]
        return last == "preuve" or (first == "rien" and last != "permet")

    def _of_having_done(self, hit: Hit, own: frozenset[int]) -> bool:
        """« accuse les rebelles d'avoir rompu la trêve »."""
        tokens = self.reading.tokens
        behind = (t for t in tokens[hit.last : self.sentence.last] if t.index in own)
        return any(t.has("VerbForm=Inf") and tokens[t.index - 1].norm in ("de", "d'") for t in behind)

    def _heads_clause(self, hit: Hit) -> bool:
        """« En cas de refus, … »: nothing but a break or a conjunction in front of it."""
        before = self.reading.tokens[hit.first - 1] if hit.first > self.sentence.first else None
        return before is None or before.pos in ("PUNCT", "CCONJ") or before.norm in ("que", "qu'")

    @property
    def _lists(self) -> dict[str, frozenset[str]]:
        return self.rules.certainty.lists

    def _is_copula(self, hit: Hit, own: frozenset[int]) -> bool:
        """« La source présumée est une vanne », not « les victimes présumées ont été entendues »."""
        if self.reading.tokens[max(hit.first - 1, 0)].lemma == "être":
            return False  # « il est présumé innocent »
        words = [self.reading.tokens[i] for i in own if not hit.first <= i < hit.last]
        verbs = [token for token in words if token.pos in ("VERB", "AUX") and token.has("VerbForm=Fin")]
        return len(verbs) == 1 and verbs[0].lemma == "être"

    def _next(self, index: int, own: frozenset[int]) -> Token | None:
        tokens = self.reading.tokens
        calendar = grammar(self.reading)["circonstances"]
        passed = (t for t in tokens[index : index + 5] if t.pos != "ADV" and t.norm not in calendar)
        following = next(passed, None)
        return following if following and (following.index in own or following.norm in ("que", "qu'")) else None

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
        if clause.verb is None:
            near = list(range(clause.first, clause.last))  # « Et si l'on demandait leur avis aux habitants ? »
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
