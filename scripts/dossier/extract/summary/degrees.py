"""Doubts about how sure a point is: words that the label of the page does not answer for."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.summary.drafts import Draft, doubt
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause
from dossier.match.forms import FormFinder, Hit
from dossier.match.verbs import VerbGroup
from dossier.model import Evidence, Reading, Token, Worth

_WORTHS: dict[str, Worth] = {"asserted": "known", "unconfirmed": "reported"}  # the others say what may follow

_BY_DEFAULT = frozenset({"conditionnel.simple"})  # readings of what no sign decides
_FORESEES = frozenset({"paroles.opinion"})


class Degrees:
    """Compares the label of a point with its words."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.hedges = FormFinder(rules.by_id["resume.reserve_affirmee"].formes)

    def doubts(self, draft: Draft) -> Iterator[Evidence]:
        """Every sign that the certainty on the page may be another's."""
        certainties = {_WORTHS.get(claim.certainty, "ahead") for claim in draft.spoken}
        if len(certainties) > 1:
            yield Evidence("resume.certitudes_melees", tuple(dict.fromkeys(claim.span for claim in draft.spoken)))
        if draft.label.certainty == "hypothetical":
            yield from self._stated_if(draft)
        if draft.label.certainty == "asserted":
            yield from self._not_yet(draft)
            yield from (Evidence("resume.reserve_affirmee", (hit.span,)) for hit in self._hedged(draft))
        else:
            yield from self._detailed(draft)
        if draft.label.voice:
            yield from self._unsure(draft)

    def _detailed(self, draft: Draft) -> Iterator[Evidence]:
        """« est mort, peut-être d'une chute », « animé par l'annonce des prix »: a detail is not sure, or to come."""
        cues = [cue for cue in draft.label.cues if cue.rule.startswith(("certitude.", "conditionnel."))]
        if draft.main is not None and cues and all(self._is_detail(draft, draft.main, cue) for cue in cues):
            yield from (Evidence("resume.certitude_de_detail", cue.spans) for cue in cues)

    def _is_detail(self, draft: Draft, main: VerbGroup, cue: Evidence) -> bool:
        """No verb, and parted from the main one; or a noun that completes another."""
        words = [t for t in draft.tokens if any(span.covers(t.span) for span in cue.spans)]
        if not words or any(t.pos in ("VERB", "AUX") for t in words):
            return False
        if words[0].index < main.finite:  # « Venu du sud, sans doute à pied, il a dormi à Lans »
            behind = [t.norm for t in draft.tokens if words[-1].index < t.index < main.finite]
            ahead = [t.norm for t in draft.tokens if t.index < words[0].index]
            return "," in behind and "," in ahead
        between = [t for t in draft.tokens if main.last < t.index < words[0].index]
        parted = any(t.norm in (",", "et", "(", ":") or t.has("VerbForm=Part") for t in between)
        led = self.reading.tokens[words[0].index - 1].pos in ("DET", "ADP")
        return parted or (words[0].pos == "NOUN" and led and bool(between))

    def _stated_if(self, draft: Draft) -> Iterator[Evidence]:
        """« Si les ventes ont progressé, les prix ont baissé »: two facts, and no condition."""
        opens = {c.introducer for c in draft.cut}
        opener = next((t for t in draft.tokens if t.norm in ("si", "s'") and t.index in opens), None)
        told = [c.verb for c in draft.cut if c.verb and draft.shows(c.verb.finite) and c.kind != "relative"]
        but = opener is not None and self.reading.norm(opener.index + 1) in ("ce", "c'")  # « si ce n'était »: but for
        ahead = [v for v in told if opener is not None and not _in_the_if(draft, v, opener)]
        if opener is not None and (but or all(_states(v) or _has_been(v) or self._recalls(v) for v in ahead)):
            last = next((verb for verb in told if verb.finite > opener.index), None)
            yield doubt("resume.si_constate", opener, self.reading.tokens[last.last] if last else None)

    def _recalls(self, verb: VerbGroup) -> bool:
        """« (Si la taxe fait crier,) il faudrait se souvenir que »: a fact that no condition suspends."""
        said = self.reading.tokens[verb.infinitive] if verb.infinitive is not None else None
        return said is not None and said.lemma in self.lists["rappellent"]

    def _unsure(self, draft: Draft) -> Iterator[Evidence]:
        """« réplique que l'État paierait »: news not confirmed, a promise or a guess, and no sign of which.

        « estime que les prix monteront » foresees, « demande que l'école ouvre » wants: nobody announces.
        """
        rules = {cue.rule for cue in draft.label.cues}
        for cue in draft.label.cues:
            tokens = [t for t in draft.tokens if any(span.covers(t.span) for span in cue.spans)]
            if cue.rule in _BY_DEFAULT or (cue.rule == "conditionnel.parole_passee" and self._is_state(draft, cue)):
                yield Evidence("resume.conditionnel_incertain", cue.spans)
            if cue.rule == "certitude.devait":  # « a plaidé qu'il devait être acquitté »: ought to be
                yield Evidence("resume.devoir_rapporte", cue.spans)
            if draft.label.certainty == "announced" and cue.rule in _FORESEES:
                yield Evidence("resume.prevision", cue.spans)
            if "certitude.crainte" in rules and any(t.lemma in self.lists["demandent"] for t in tokens):
                yield Evidence("resume.demande", cue.spans)

    def _is_state(self, draft: Draft, cue: Evidence) -> bool:
        """« a dit que tout acheteur serait un concurrent »: what is so, or would be so, and no promise."""
        verbs = (c.verb for c in draft.cut if c.verb and draft.shows(c.verb.finite))
        told = (v for v in verbs if any(span.covers(self.reading.tokens[v.finite].span) for span in cue.spans))
        return any(self.reading.tokens[v.main].lemma == "être" and not v.compound for v in told)

    def _not_yet(self, draft: Draft) -> Iterator[Evidence]:
        """« aurait fui », « doit s'ouvrir », « rouvrira », in what is told as a fact; not « un match qui comptera »."""
        for clause in draft.cut:
            verb = clause.verb
            if verb is None or not draft.shows(verb.finite):
                continue
            first, last = self.reading.tokens[verb.finite], self.reading.tokens[verb.last]
            relates = clause.kind in ("relative", "adverbial") or first.dep == "acl:relcl"
            aside = relates and not self._is_cleft(draft)
            if verb.mood == "conditional" and (verb.compound or not aside):
                yield doubt("resume.conditionnel_affirme", first, last)
            elif not aside and (self._will(clause) or self._must(draft, verb) or self._plans(verb)):
                yield doubt("resume.a_venir_affirme", first, last)

    def _is_cleft(self, draft: Draft) -> bool:
        """« Ce sont les avocats qui s'exprimeront jeudi »: the relative is what is told."""
        main = draft.main
        before = self.reading.norm(main.finite - 1) if main and main.finite else ""
        return main is not None and self.reading.tokens[main.main].lemma == "être" and before in ("c'", "ce")

    def _will(self, clause: Clause) -> bool:
        """« rouvrira »; not « L'été aura été chaud », which the label, had it been to come, would not call a fact."""
        verb = clause.verb
        looks_back = clause.kind in ("main", "coordinate") and verb is not None and verb.compound and verb.perfect
        return verb is not None and verb.tense == "future" and not looks_back

    def _must(self, draft: Draft, verb: VerbGroup) -> bool:
        """« doit s'ouvrir », « devait rouvrir »; not « a dû attendre », nor « L'eau doit être défendue, selon X »."""
        must = self.reading.tokens[verb.main].lemma == "devoir" and not verb.compound
        done = self.reading.tokens[verb.infinitive] if verb.infinitive is not None else None
        dated = any(t.norm in self.lists["temps"] or t.text.isdigit() for t in draft.tokens)
        asked = draft.label.voice and done is not None and done.is_past_participle and done.lemma != "être"
        if asked and not dated and verb.tense == "present":
            return False
        return must and verb.infinitive is not None and verb.tense in ("present", "imperfect")

    def _plans(self, verb: VerbGroup) -> bool:
        """« cela va continuer », « allait rouvrir », « prévoit six trains sur dix »."""
        lemma = self.reading.tokens[verb.main].lemma
        going = lemma == "aller" and verb.infinitive is not None
        return not verb.compound and (going or (lemma in self.lists["projettent"] and verb.tense == "present"))

    def _hedged(self, draft: Draft) -> Iterator[Hit]:
        """« risque de céder »; not « fermé en raison d'un risque de crue », the noun."""
        hits = (hit for hit in self.hedges.find(self.reading, draft.tokens) if not self._qualifies(draft, hit))
        return (hit for hit in hits if hit.first == 0 or self.reading.tokens[hit.first - 1].pos not in ("DET", "ADJ"))

    def _qualifies(self, draft: Draft, hit: Hit) -> bool:
        """« Le feu | probablement | criminel de Lans est éteint », « morts dans un attentat | sans doute | dû à »."""
        main, before = draft.main, self.reading.tokens[max(0, hit.first - 1)]
        if main is None or before.pos != "NOUN" or before.index < draft.tokens[0].index:
            return False
        behind = self.reading.tokens[hit.last]
        led = self.reading.tokens[max(0, before.index - 2)]
        aside = hit.last < main.finite or (led.pos == "ADP" and led.index > main.last)
        return aside and (behind.pos == "ADJ" or behind.is_past_participle)


def _in_the_if(draft: Draft, verb: VerbGroup, opener: Token) -> bool:
    """Whether the verb is that of the clause that « si » opens."""
    return any(c.verb is verb and c.introducer == opener.index for c in draft.cut)


def _has_been(verb: VerbGroup) -> bool:
    """« avaient appelé »: over and done, whatever the condition beside it."""
    return verb.compound and verb.mood == "indicative" and verb.tense != "future"


def _states(verb: VerbGroup) -> bool:
    """« baissent », « ont baissé »; « baissaient » and « étaient baissés » may be supposed."""
    return verb.mood in ("indicative", "subjunctive") and verb.tense in ("present", "past")
