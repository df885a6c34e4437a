"""Words that make a clause less than asserted: what each rule asks of the words around its form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dossier.extract.claims.certainty import bearings, duties, suppositions
from dossier.extract.claims.certainty.outcomes import is_over
from dossier.extract.claims.certainty.polarity import denies, infinitive_after, is_led_to_act
from dossier.extract.claims.rules import MOOD_OF, CertaintyRule, ClaimRules, SentenceHits, evidence
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.openers import grammar
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Evidence, Mood, Reading, Sentence, Tense, Token

Degree = tuple[Mood, Tense, Evidence]

_DUE = ("certitude.devait", "certitude.attendu")
_DONE = ("avoir", "être", "exclure", "écarter")  # « annonce avoir vendu », « annonce exclure »
_SEARCHED = 6  # tokens behind « devait » in which its infinitive stands


@dataclass(frozen=True, slots=True)
class DegreeReader:
    """Reads the words of certitude.toml in one sentence."""

    reading: Reading
    sentence: Sentence
    hits: SentenceHits
    rules: ClaimRules

    def find(self, clause: Clause, own: frozenset[int]) -> list[Degree]:
        """Mood, time and words of each rule that holds among the tokens `own` of `clause`."""
        found: list[Degree] = []
        for hit in self.hits.certainty:
            rule = self.rule_of(hit, own)
            beside = clause.verb is not None and hit.first not in clause.verb.tokens
            apart = rule.id == "certitude.accusation" and beside  # « Parmi eux, un marin, accusé d'avoir fui. » is not
            if hit.first in own and not apart and self._holds(rule.id, hit, clause, own):
                found.append(_degree(rule, evidence(rule, hit)))
        seen = {cue.rule for _, _, cue in found}
        parted = (self._parted(clause), self._hints(clause), self._put_off(clause, own))
        return [*found, *(degree for degree in parted if degree and degree[2].rule not in seen)]

    def rule_of(self, hit: Hit, own: frozenset[int]) -> CertaintyRule:
        """The rule of a form, or of what stands behind it: « souhaite ouvrir » plans, « souhaite que » wishes."""
        rules, tokens = self.rules.certainty, self.reading.tokens
        rule = rules.by_form[hit.form]
        if rule.id == "certitude.crainte" and tokens[hit.last - 1].lemma in rules.lists["projettent"]:
            behind = infinitive_after(self.reading, self.sentence, hit.last, own)
            return rules.by_id["certitude.prevu"] if behind else rule
        if tokens[hit.last - 1].lemma == "demander" and bearings.wonders(self.reading, self.sentence, hit):
            return rules.by_id["certitude.interroge"]
        if rule.id == "certitude.prevu" and tokens[hit.last - 1].lemma == "prévoir":
            return rules.by_id["certitude.prevoit"] if self.reading.norm(hit.last) in ("que", "qu'") else rule
        if rule.id in ("certitude.devait", "certitude.doit") and self._is_guessed(hit):
            return rules.by_id["certitude.devine"]
        return rule

    def _parted(self, clause: Clause) -> Degree | None:
        """« est | désormais | attendu », « était, depuis mars, prévue »: the same forms, an adverb in between."""
        verb, tokens = clause.verb, self.reading.tokens
        if verb is None or len(verb.tokens) != 2 or tokens[verb.finite].lemma != "être" or self._is_a_lead(clause):
            return None
        rule = self.rules.certainty.by_form.get(f"{tokens[verb.finite].norm} {tokens[verb.main].norm}")
        own = frozenset(clause.own)
        apart = self._is_longed_for(verb.last + 1, own) or self._was(own) or self._is_graded(verb)
        if rule is None or rule.id != "certitude.attendu" or apart:
            return None
        return _degree(rule, Evidence(rule.id, (tokens[verb.finite].span, tokens[verb.main].span)))

    def _is_graded(self, verb: VerbGroup) -> bool:
        """« C'est plus attendu »: it surprises less, and nothing is due."""
        return any(t.norm in self._lists["degres"] for t in self.reading.tokens[verb.finite + 1 : verb.main])

    def _put_off(self, clause: Clause, own: frozenset[int]) -> Degree | None:
        """« doit | encore | être refait »."""
        rule = self.rules.certainty.by_id["certitude.attendu"]
        hit = duties.put_off(self.reading, clause, frozenset(rule.formes))
        known = hit is not None and self._holds(rule.id, hit, clause, own)
        return _degree(rule, evidence(rule, hit)) if hit is not None and known else None

    def _hints(self, clause: Clause) -> Degree | None:
        """« laissent | donc | à supposer que »: the same with « laisser »."""
        verb, tokens = clause.verb, self.reading.tokens
        if verb is None or tokens[verb.main].lemma != "laisser":
            return None
        thought = self._infinitive_behind(verb.main + 1)
        rule = self.rules.certainty.by_id["certitude.indices"]
        known = thought is not None and f"laisser {thought.norm}" in rule.verbes
        if thought is None or not known or self.reading.norm(thought.index + 1) not in ("que", "qu'"):
            return None
        return _degree(rule, Evidence(rule.id, (tokens[verb.main].span, thought.span)))

    def _is_a_lead(self, clause: Clause) -> bool:
        """« La thèse du suicide est envisagée »: it is, and nothing is planned."""
        if clause.verb is None or clause.verb.subject is None:
            return False
        held = self.reading.tokens[clause.verb.main].lemma == "fixer"  # « Le feu est fixé »: it spreads no more
        return self.reading.norm(clause.verb.subject) in self._lists["feux" if held else "pistes"]

    def _holds(self, rule: str, hit: Hit, clause: Clause, own: frozenset[int]) -> bool:
        """What each rule asks of the words around its form."""
        after, infinitive = self._next(hit.last, own), infinitive_after(self.reading, self.sentence, hit.last, own)
        norm, pos = (after.norm, after.pos) if after else ("", "")
        if hit.form.startswith("risque") or (rule in _DUE and self._was(own)):
            return hit.form.startswith("risque") and self.reading.tokens[hit.first].pos == "VERB"
        far = self.reading.tokens[min(past_asides(self.reading, hit.last, self.sentence), self.sentence.last - 1)]
        que, led = far.norm in ("que", "qu'"), after if self.reading.tokens[far.index - 1].pos == "ADP" else far
        verbal = any(t.pos in ("VERB", "AUX") for t in self.reading.tokens[hit.first : hit.last])
        aside = partial(bearings.bears_aside, self.reading, self.sentence, hit, clause, self._lists)
        denied = partial(denies, self.reading, self.sentence, hit)
        asked: dict[str, Callable[[], bool]] = {
            "certitude.presume": lambda: self._is_copula(hit, own) or self._is_thought_done(hit),
            "certitude.accusation": lambda: infinitive or (verbal and self._is_to_act(hit, own)),
            "certitude.reproche": lambda: self._blames(hit),
            "certitude.prevu": lambda: self._is_planned(hit, pos if norm not in ("de", "d'") else "", infinitive),
            "certitude.attendu": lambda: not (self._is_a_lead(clause) or self._is_owed(hit, clause, own)),
            "certitude.imminent": lambda: infinitive and self._is_predicate(hit, clause),
            "certitude.sans_preuve": lambda: que or not self._needs_que(hit.form),
            "certitude.crainte": lambda: verbal and que and not (denied() or bearings.is_only(self.reading, hit)),
            "certitude.croyance": lambda: que and bearings.is_past(self.reading, hit) and not denied(),
            "certitude.these": lambda: False,  # of what it says, and not of what holds it
            **dict.fromkeys(("certitude.indices", "certitude.rumeur"), lambda: que),
            "certitude.bientot": lambda: bearings.is_on_the_programme(self.reading, hit, clause, self._lists),
            "certitude.jour_dit": lambda: bearings.is_due_that_day(self.reading, hit, clause, self._lists),
            "certitude.attente": lambda: verbal and self.reading.norm(hit.first - 1) not in ("ne", "n'"),
            "certitude.opinion": lambda: que and ("pas loin" in hit.form or not denied()),
            "certitude.intention": lambda: que or infinitive,
            "certitude.devait": lambda: infinitive and not self._is_unplanned(hit, clause, own),
            "certitude.doit": lambda: infinitive and self._is_dated(own),
            "certitude.annonce": lambda: verbal and self._announces(hit, after, led),
            "certitude.hypothese": lambda: suppositions.supposes(self.reading, self.sentence, hit, clause),
            "certitude.eventualite": lambda: suppositions.depends(self.reading, self.sentence, hit, clause),
            "certitude.probable": lambda: not aside(),
            "certitude.improbable": lambda: que or not hit.form.endswith("douteux"),
            "certitude.apparence": lambda: not (aside() or self._is_ours(hit)),
        }
        if rule == "certitude.apparence" and hit.form.startswith("par") and "-" not in hit.form:  # « paraît »
            return infinitive or pos == "ADJ"
        return asked[rule]() if rule in asked else True

    def _is_ours(self, hit: Hit) -> bool:
        """« Cela ne nous semble pas juste »: what whoever speaks thinks, and no doubt."""
        return self.reading.norm(hit.first - 1) in ("nous", "me", "m'") if hit.first > self.sentence.first else False

    def _is_to_act(self, hit: Hit, own: frozenset[int]) -> bool:
        return is_led_to_act(self.reading, self.sentence, hit.last, own)

    def _is_planned(self, hit: Hit, pos: str, infinitive: bool) -> bool:
        """« compte recruter », « a promis d'ouvrir », « a promis une loi »; not « n'a pas souhaité réagir »."""
        main = self.reading.tokens[hit.last - 1]
        if main.has("VerbForm=Inf") or (main.is_past_participle and main.lemma not in self._lists["engagent"]):
            return False
        was = main.lemma == "viser" or bearings.tells_what(self.reading, self.sentence, hit.first)
        if (was and main.has("Tense=Imp")) or bearings.is_denied(self.reading, self.sentence, hit):
            return False  # « Ces mesures visaient à réduire le bruit »: an aim of the past
        if main.lemma in self._lists["projettent"] and not self._wants_to_do(hit):
            return False
        if main.lemma == "entendre" and self.reading.norm(hit.last) in ("dire", "parler"):
            return False  # « entend parler d'un rachat »
        if pos == "NUM" and main.lemma == "prévoir":
            return not main.is_past_participle and not self._is_a_text(hit)  # « prévoit six bacs sur dix »
        return infinitive or (pos == "DET" and main.lemma in self._lists["annoncent_un_nom"])

    def _announces(self, hit: Hit, after: Token | None, far: Token | None) -> bool:
        """« annonce une fête », « annonce via son site ouvrir une halle »; not « la mort de », « avoir vendu »."""
        if after is None or far is None:
            return False
        if any(t.has("VerbForm=Inf") and t.lemma not in _DONE for t in (after, far)):
            return True
        told = self.reading.tokens[hit.last - 1].is_past_participle
        start = after.index if told else hit.last  # « annonce aujourd'hui ses résultats » keeps its day
        named = after.pos in ("DET", "NUM", "PROPN") or after.norm == "des"
        return named and not is_over(self.reading, self.sentence, start, self._lists)

    def _is_owed(self, hit: Hit, clause: Clause, own: frozenset[int]) -> bool:
        """« estime que les primes doivent être versées », « Pour voler, un planeur doit être pesé »."""
        if hit.form.startswith("doi"):
            behind = self.reading.tokens[hit.last : self.sentence.last]
            why = any(t.norm in self._lists["motivent"] for t in behind)
            why = why or duties.is_a_norm(self.reading, self.sentence, hit, self._lists)
            why = why or duties.is_thought(self.reading, self.sentence, hit.last, self._lists)
            rule = bearings.sets_a_rule(self.reading, self.sentence, hit)
            why = why or duties.tells_how(self.reading, self.sentence, hit)
            why = rule or (why and not self._is_dated(own)) or self._is_a_duty(own)
            return why or duties.is_argued(self.reading, self.sentence, clause, self._lists)
        return "attend" in hit.form and self._is_longed_for(hit.last, own)

    def _is_unplanned(self, hit: Hit, clause: Clause, own: frozenset[int]) -> bool:
        """« a rappelé que le tri devait être respecté »: what had to be; « devait livrer du sel quand il a coulé »."""
        norm = duties.is_a_norm(self.reading, self.sentence, hit, self._lists)
        argued = duties.is_argued(self.reading, self.sentence, clause, self._lists)
        argued = argued or bearings.is_cut_short(self.reading, self.sentence, clause)
        return argued or self._is_a_duty(own) or (norm and not self._is_dated(own))

    def _is_longed_for(self, behind: int, own: frozenset[int]) -> bool:
        """« est attendu par les riverains », « est attendu depuis dix ans »: wished, and not due."""
        return self.reading.norm(behind) == "par" or any(self.reading.norm(i) == "depuis" for i in own if i >= behind)

    def _is_a_text(self, hit: Hit) -> bool:
        """« Le contrat prévoit deux clauses »: it holds them."""
        subject = subject_of(self.reading, self.sentence, hit.first)
        return subject is None or self.reading.tokens[subject.head].norm in self._lists["textes"]

    def _wants_to_do(self, hit: Hit) -> bool:
        """« veut fermer »; not « veut dire », nor « ne veut pas partir »."""
        verb = self._infinitive_behind(hit.last)
        if verb is None or bearings.is_to_be_heard(self.reading, verb, self._lists):
            return False
        ahead = self.reading.tokens[max(self.sentence.first, hit.first - 2) : hit.first]
        past = self.reading.tokens[hit.first].has("Tense=Imp")  # « voulait vendre » tells of a wish that was
        denied = any(t.norm in ("ne", "n'") for t in ahead)
        return verb.lemma not in self._lists["ne_projettent_rien"] and not (denied or past)

    def _infinitive_behind(self, start: int) -> Token | None:
        behind = self.reading.tokens[start : min(start + _SEARCHED, self.sentence.last)]
        return next((t for t in behind if t.has("VerbForm=Inf")), None)

    def _is_guessed(self, hit: Hit) -> bool:
        """« devait avoir trente ans », « doit avoir fui »: a guess, where « devait avoir lieu » is a plan."""
        verb = self._infinitive_behind(hit.last)
        if verb is None or verb.lemma not in self._lists["devines"]:
            return False
        after = self.reading.tokens[min(verb.index + 1, self.sentence.last - 1)]
        if verb.lemma != "avoir":
            reflexive = self.reading.norm(verb.index - 1) in ("se", "s'")  # « devaient se trouver là », not « trouver »
            return hit.form.startswith("devai") and (verb.lemma != "trouver" or reflexive)
        counted = after.pos == "NUM" or self.reading.norm(verb.index + 2).endswith("aine")
        return counted or (after.has("VerbForm=Part") and after.norm != "lieu")

    def _is_a_duty(self, own: frozenset[int]) -> bool:
        """« Jusqu'ici, chaque élève devait payer »: what had to be done, and no plan."""
        return any(self.reading.tokens[i].norm in self._lists["obligations"] for i in own)

    def _was(self, own: frozenset[int]) -> bool:
        """« devait initialement ouvrir en mars »: a plan of yesterday."""
        return any(self.reading.tokens[i].norm in self._lists["plans_d_hier"] for i in own)

    def _is_dated(self, own: frozenset[int]) -> bool:
        """« doit comparaître lundi »; « doivent porter un casque » plans nothing."""
        norms = {self.reading.tokens[i].norm for i in own}
        return bool(norms & self._lists["echeances"]) and not norms & self._lists["obligations"]

    def _is_predicate(self, hit: Hit, clause: Clause) -> bool:
        """« est désormais | en passe de signer »: right behind « être », which is the verb of the clause."""
        tokens, verb = self.reading.tokens, clause.verb
        if verb is not None and hit.first in verb.tokens and tokens[verb.finite].lemma == "être":
            return True  # « est appelé à durer »
        if verb is None or not verb.last < hit.first or tokens[verb.main].lemma not in ("être", "sembler", "paraître"):
            return False
        return all(t.pos == "ADV" or t.norm == "tout" for t in tokens[verb.last + 1 : hit.first])

    def _needs_que(self, form: str) -> bool:
        """« pas de preuve que », « rien ne dit que »; « n'a pas été confirmé » says it all."""
        first, last = form.split(maxsplit=1)[0], form.rsplit(maxsplit=1)[-1]
        return last == "preuve" or (first == "rien" and last != "permet")

    def _blames(self, hit: Hit) -> bool:
        """« lui reproche d'avoir fui », and not « lui reproche d'être dure »."""
        verb = self._infinitive_behind(hit.last)
        return verb is not None and verb.lemma == "avoir" and self.reading.norm(verb.index - 1) in ("d'", "de")

    @property
    def _lists(self) -> dict[str, frozenset[str]]:
        return self.rules.certainty.lists

    def _is_copula(self, hit: Hit, own: frozenset[int]) -> bool:
        """« La source présumée est une vanne », not « les victimes présumées ont été entendues »."""
        if self.reading.tokens[max(hit.first - 1, 0)].lemma == "être":
            return False  # « il est présumé innocent »
        words = [self.reading.tokens[i] for i in own if not hit.first <= i < hit.last]
        verbs = [token for token in words if token.pos in ("VERB", "AUX") and token.has("VerbForm=Fin")]
        alone = len(verbs) == 1 and verbs[0].lemma == "être"
        return alone and not self.reading.tokens[verbs[0].index + 1].is_past_participle  # « est parvenue à »

    def _is_thought_done(self, hit: Hit) -> bool:
        """« est supposée avoir fui »; not « est supposée ouvrir lundi »."""
        led = self.reading.tokens[max(hit.first - 1, 0)].lemma == "être"
        return led and self.reading.norm(hit.last) in ("avoir", "être")

    def _next(self, index: int, own: frozenset[int]) -> Token | None:
        tokens = self.reading.tokens
        calendar = grammar(self.reading)["circonstances"]
        passed = (t for t in tokens[index : index + 5] if t.pos != "ADV" and t.norm not in calendar)
        following = next(passed, None)
        return following if following and (following.index in own or following.norm in ("que", "qu'")) else None


def _degree(rule: CertaintyRule, cue: Evidence) -> Degree:
    if rule.effet == "planned":
        return "indicative", "planned", cue
    return MOOD_OF[rule.effet], "present", cue
