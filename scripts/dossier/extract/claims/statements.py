"""Which clauses of a sentence say something of their own, and which only introduce or hold another."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.claims.certainty.polarity import denies
from dossier.extract.claims.certainty.reminders import is_an_order, reminds
from dossier.extract.claims.certainty.semblances import only_seems
from dossier.extract.claims.deciders import is_who_decided
from dossier.extract.claims.passages import Passage
from dossier.extract.claims.sources.phrases import Voice
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.headlines import past_dateline
from dossier.match.set_asides import is_set_aside
from dossier.match.speech import goes_on

# « Le maire a l'intention que la salle ouvre »: whose intention it is belongs to it; so does « peu probable ».
_KEPT = ("certitude.intention", "certitude.improbable", "certitude.attente")
# « Les éleveurs ne craignent pas que le loup revienne » does not say that it does, nor that it does not.
_THOUGHT = ("certitude.crainte", "certitude.croyance", "certitude.prevu")
_NEAR = 8  # tokens from « rien ne permet » to « que »


class Statements:
    """Judges the clauses of one sentence. `frames` are the tokens that only say who speaks."""

    def __init__(self, passage: Passage) -> None:
        self.reading, self.sentence, self.cut = passage.reading, passage.sentence, passage.clauses
        self.hits, self.voices, self.axes, self.rules = passage.hits, passage.voices, passage.axes, passage.rules
        self.frames = {i for voice in self.voices if voice.frame for i in range(*voice.frame)}

    def plan_behind(self, holder: Clause) -> range | None:
        """« …, tout en prévoyant de », « …, affirmant que »: a claim of its own, that ends the one before it."""
        for clause in (self.cut[n] for n in holder.held):
            if clause.kind != "gerund":
                continue
            told = any(self._governed(c) for c in self._complements(clause))
            if told or self.says(-1, clause, frozenset(clause.own)):
                return range(clause.first, clause.last)
        return None

    def says(self, index: int, clause: Clause, own: frozenset[int]) -> bool:
        """Whether `clause`, of which `own` are the words left, is a claim."""
        if self._is_half_an_answer(clause) or self._is_half_a_question(index, clause):
            return False
        if index == 0 and clause.verb is None and self.is_a_bare_relative(clause):
            return True
        words = any(self.reading.tokens[i].pos in ("VERB", "AUX", "NOUN", "PROPN") for i in own)
        if clause.kind == "gerund":
            says = any(h.first in own and self._plans(h, own) for h in self.hits.certainty)
        elif clause.verb is None:
            if index == 0 and self._wonders(clause):
                return True
            start = past_dateline(self.reading, self.sentence)  # « (Nantes) - Selon La Digue » says nothing
            says = index == 0 and sum(i >= start for i in own) > 3
        elif self._in_the_infinitive(clause, own):
            says = True
        elif clause.verb.finite in self.frames or self._is_frame(clause) or self._orders(clause):
            says = False
        else:
            says = self._says_by_kind(index, clause)
        return words and says

    def _is_half_an_answer(self, clause: Clause) -> bool:
        """« Pas avant sa restauration. »: half an answer, that nobody gives and that says nothing alone."""
        norms = [t.norm for t in self.reading.tokens[clause.first : clause.last] if t.pos != "PUNCT"]
        bare = clause.verb is None and not self.voices
        return bare and norms[:1] == ["pas"] and norms[1:2] in (["avant"], ["sans"], ["après"], ["tant"])

    def _is_half_a_question(self, index: int, clause: Clause) -> bool:
        """« La fin du bac ? », « Un bac qui coule ? »: whoever asks without a verb says nothing; not « Et si … ? »."""
        asked = index == 0 and clause.verb is None and self.reading.tokens[self.sentence.last - 1].norm == "?"
        told = any(t.has("VerbForm=Inf") for t in self.reading.words(self.sentence))  # « Comment le prouver ? »
        return asked and not (told or self.voices or self._wonders(clause))

    def is_a_bare_relative(self, clause: Clause) -> bool:
        """« Un procès qui a été reporté. », « Ce qui rassure les riverains. »: the whole sentence says it."""
        relative = next((self.cut[n] for n in self.cut[0].held), None)
        if relative is None or relative.kind != "relative" or relative.verb is None:
            return False
        ahead = self.frames.intersection(range(clause.first, relative.first + 2))
        return relative.first - clause.first < 4 and not ahead  # « Un pont qui coûtera cher, | selon la mairie |. »

    def _in_the_infinitive(self, clause: Clause, own: frozenset[int]) -> bool:
        """« La directrice conteste | avoir rationné les repas »."""
        starts = [v.frame[1] for v in self.voices if v.frame and v.frame[0] == clause.first and v.first == clause.first]
        tokens = self.reading.tokens
        return any(at in own and any(t.has("VerbForm=Inf") for t in tokens[at : at + 5]) for at in starts)

    def _wonders(self, clause: Clause) -> bool:
        """« Et si l'on demandait leur avis aux habitants ? »"""
        supposed = any(self.cut[n].kind == "adverbial" for n in self.cut[0].held)
        return supposed and any(t.norm == "?" for t in self.reading.tokens[clause.first : self.sentence.last])

    def _says_by_kind(self, index: int, clause: Clause) -> bool:
        match clause.kind:
            case "incise":
                return not (self._speaks(clause) or self._is_heard(clause) or self._is_empty(clause))
            case "complement":
                if clause.parent is not None and self._is_asked(self.cut[clause.parent]):
                    return False  # « Nul ne sait s'il croit | que le bac coule »
                return self._governed(clause) or self._asserted_by_parent(index)
            case "relative":
                return self._is_told(index, clause)
            case "adverbial":
                told = clause.introducer is not None and self.reading.tokens[clause.introducer].norm == "car"
                told = told or self._is_all_there_is(index, clause)
                doubted = self._conditional(clause) and self._is_surer_or_less(index)
                return told or doubted or self._is_unproven(clause)
        return True

    def _is_asked(self, clause: Clause) -> bool:
        at = clause.introducer
        opened = clause.kind == "adverbial" and at is not None and self.reading.tokens[at].norm in ("si", "s'")
        return opened and self.axes.ifs.asks(clause.first)

    def _is_unproven(self, clause: Clause) -> bool:
        """« Alors que cette mort n'est pas confirmée, la mairie se tait »: the doubt is told in passing."""
        rules = self.rules.certainty.by_form
        unproven = (h for h in self.hits.certainty if rules[h.form].id == "certitude.sans_preuve")
        return clause.verb is not None and any(
            h.first in clause.verb.tokens or h.last - 1 in clause.verb.tokens for h in unproven
        )

    def _is_all_there_is(self, index: int, clause: Clause) -> bool:
        """« Si la ferme compte dix vaches, l'étable compte trois chevaux »: where no other verb was read."""
        if clause.introducer is None or self.reading.tokens[clause.introducer].norm not in ("si", "s'"):
            return False
        rest = [c for n, c in enumerate(self.cut) if n != index]
        return not any(c.verb or any(self.reading.tokens[i].pos != "PUNCT" for i in c.own) for c in rest)

    def _is_told(self, index: int, clause: Clause) -> bool:
        """Whether a relative says something that its main clause does not, or a fact of its own in passing."""
        if clause.parent is not None and self._is_cleft(index, clause.parent):
            return False  # « C'est un voisin | qui aurait donné l'alerte »
        return self._is_a_statement(index, clause) or (self._after_comma(clause) and self._tells_a_fact(clause))

    def in_passing(self, index: int, clause: Clause, voices: Sequence[Voice]) -> bool:
        """« Le maire, | qui a démissionné lundi, | est revenu »: the whole says it too, as surely, in its `voices`."""
        told = any(voice.first >= clause.first for voice in voices)  # « …, | qui a parlé de « gâchis » »
        return clause.kind == "relative" and not (told or self._is_a_statement(index, clause))

    def _is_a_statement(self, index: int, clause: Clause) -> bool:
        """Whether a relative is told by somebody, or not as surely as its main clause."""
        if any(v.frame and v.frame[0] <= clause.first < v.frame[1] for v in self.voices):
            return True  # « …, pour qui la direction refuse tout dialogue »
        if any(v.frame and v.first == clause.first <= v.frame[0] < clause.first + 3 for v in self.voices):
            return True  # « Les bacs qui, | selon un marin, | prenaient l'eau ont coulé »
        return self._is_surer_or_less(index)

    def _is_cleft(self, index: int, parent: int) -> bool:
        second = any(self.cut[n].kind == "relative" for n in self.cut[parent].held if n < index)
        told = second or self._conditional(self.cut[index])  # « C'est la maire, qui dormait, | qui a donné l'alerte »
        return told and self.axes.is_emphatic(self.cut[index], parent)

    def _is_surer_or_less(self, index: int) -> bool:
        """« Le butin, qui s'élèverait à 90 000 euros, n'a pas été retrouvé »: not as certain as what holds it."""
        clause = self.cut[index]
        apart = clause.introducer is None or self._after_comma(
            clause
        )  # « (un ailier qui boite) | et sera opéré mardi »
        if clause.parent is None or not (apart or self._borrowed(clause)):
            return False
        held, holder = (
            self.axes.read(i, frozenset(self.cut[i].own) - self.frames).certainty for i in (index, clause.parent)
        )
        # « L'éclusier, qui se dit inquiet, n'est pas loin de penser que »: what he thinks is in doubt, he is not.
        return held != holder and not (held == "asserted" and self._is_frame(self.cut[clause.parent]))

    def _tells_a_fact(self, clause: Clause) -> bool:
        """« , qui a démissionné »; « , qui emploie 48 personnes » only describes."""
        return clause.verb is not None and (clause.verb.perfect or clause.verb.tense in ("past", "future"))

    def _plans(self, hit: Hit, own: frozenset[int]) -> bool:
        rule = self.axes.degrees.rule_of(hit, own)
        return rule.id == "certitude.prevu" and hit.form in self.rules.certainty.lists["gerondifs"]

    def _speaks(self, clause: Clause) -> bool:
        words = set(clause.verb.tokens) if clause.verb else set()
        cues = [span for v in self.voices if v.cue.rule.startswith("citations.") for span in v.cue.spans]
        if any(span.covers(self.reading.tokens[index].span) for index in words for span in cues):
            return True  # « …, souffle un agent »: whatever verb gives a quotation to its speaker
        return any(words & set(range(hit.first, hit.last)) for hit in self.hits.speech)

    def _is_heard(self, clause: Clause) -> bool:
        """« …, apprend-on de source policière », « …, a-t-on appris »."""
        return any(hit.first in clause.own for hit in self.hits.attributions if self.rules.is_impersonal(hit))

    def _orders(self, clause: Clause) -> bool:
        """« Rentrez vos poubelles »: whoever reads is told what to do, and nothing of the world."""
        verb = clause.verb
        if verb is None or clause.kind not in ("main", "coordinate"):
            return False
        if any(self.cut[n].kind in ("complement", "adverbial") for n in clause.held):
            return False  # « Prenez-le comme vous voudrez, mais quoi qu'il en soit, le bac partira »
        told = any(v.first <= verb.finite < v.last for v in self.voices)  # « « Partez », a dit le préfet » does
        return not told and is_an_order(self.reading, self.sentence, verb)

    def _is_empty(self, clause: Clause) -> bool:
        """« …, semble-t-il, … », « …, on le comprend, … », « …, a décidé le conseil »."""
        aside = clause.verb is not None and is_set_aside(self.reading, self.sentence, clause.verb)
        decided = is_who_decided(self.reading, self.sentence, clause, self.rules.attributions.lists)
        return aside or decided or only_seems(self.reading, clause)

    def _is_frame(self, clause: Clause) -> bool:
        """A clause that only introduces its complement: « X affirme que », « il semble que », « X prévient : »."""
        said = self._complements(clause)
        if not said:
            return self._announces(clause)
        if clause.kind != "incise" and any(goes_on(self.reading, i) for i in clause.own) and not self._speaks(clause):
            return False  # « Le maire a visité le site avant d'assurer que »
        if clause.kind == "relative":
            return any(self._governed(c) for c in said) and self._speaks(clause)
        return any(self._governed(c) for c in said) or self._only_leads_to(clause, said[0])

    def _complements(self, clause: Clause) -> list[Clause]:
        return [self.cut[n] for n in clause.held if self.cut[n].kind == "complement"]

    def _announces(self, clause: Clause) -> bool:
        """« Un conseiller tempère : rien n'est signé »: nothing but adverbs stand between the verb and its colon."""
        verb = clause.verb
        said = [h.last for h in self.hits.speech if verb and set(verb.tokens) & set(range(h.first, h.last))]
        if verb is None or not said or verb.passive:
            return False
        start, words = max(verb.last + 1, *said), self.reading.words(self.sentence)
        if words[-1].norm == ":" and past_asides(self.reading, start, self.sentence) >= words[-1].index:
            return True  # « Le maire a prévenu mardi : ⏎ … »
        behind = self.reading.tokens[start : self.sentence.last]
        colon = next((t for t in behind if t.pos != "ADV" or t.norm in ("pas", "plus", "jamais")), None)
        return colon is not None and colon.norm == ":" and any(v.first >= colon.index for v in self.voices)

    def _only_leads_to(self, clause: Clause, complement: Clause) -> bool:
        """« il semble que », « le cas suggère que »: the complement is what is said."""
        verb = clause.verb
        if verb is None or complement.introducer is None:
            return False
        if reminds(self.reading, self.sentence, clause, self.rules.attributions.lists):
            return True  # « il faut rappeler que »
        if self._is_denied(clause):
            return self._hedged(clause, complement.introducer)
        shows = self.rules.attributions.lists["verbes_de_preuve"]
        if self.reading.tokens[verb.main].norm in self.rules.attributions.lists["presentatifs"]:
            return True  # « Reste que le trésor est de faible valeur »
        return self._hedged(clause, complement.introducer) or self.reading.tokens[verb.main].norm in shows

    def _hedged(self, clause: Clause, introducer: int) -> bool:
        """« il semble que », « rien ne prouve toutefois que »."""
        tokens = self.reading.tokens
        for hit in self.hits.certainty:
            between = tokens[hit.last : introducer]
            near = hit.first in clause.own and hit.last <= introducer and len(between) < _NEAR
            allowed = hit.form.endswith("permet") and any(t.has("VerbForm=Inf") for t in between[:2])
            rule = self.rules.certainty.by_form[hit.form].id
            if rule in _KEPT or (rule in _THOUGHT and denies(self.reading, self.sentence, hit)):
                continue
            if near and (allowed or past_asides(self.reading, hit.last, self.sentence) == introducer):
                return True  # « rien ne permet d'affirmer à ce stade que »
        return False

    def _is_denied(self, clause: Clause) -> bool:
        """« Nous n'avons pas démontré qu'elles rêvent » does not say that they do."""
        negation = (h for h in self.hits.negation if self.rules.negation.by_form[h.form].id == "negation.ne_pas")
        shown = (
            clause.verb
            and self.reading.tokens[clause.verb.main].norm in self.rules.attributions.lists["verbes_de_preuve"]
        )
        return bool(shown) and any(hit.first in clause.own for hit in negation)

    def _asserted_by_parent(self, index: int) -> bool:
        clause = self.cut[index]
        return clause.parent is not None and self._only_leads_to(self.cut[clause.parent], clause)

    def _governed(self, clause: Clause) -> bool:
        starts = (clause.first, clause.introducer)
        beside = [
            c for c in self.cut if c.parent == clause.parent and c.kind == "complement" and c.first < clause.first
        ]
        if clause.kind == "complement" and beside and self._governed(beside[0]):
            return True  # « on apprend qu'elle est née ici et qu'elle y a vécu »
        return any(v.first == clause.first or (v.frame and v.frame[1] in starts) for v in self.voices)

    def _after_comma(self, clause: Clause) -> bool:
        return clause.first > self.sentence.first and self.reading.tokens[clause.first - 1].norm in (",", "–", "—", "(")

    def _borrowed(self, clause: Clause) -> bool:
        found = self.axes.conditionals.get(self.reading.tokens[clause.verb.finite].span) if clause.verb else None
        return found is not None and found.reading == "borrowed"

    def _conditional(self, clause: Clause) -> bool:
        return clause.verb is not None and self.reading.tokens[clause.verb.finite].span in self.axes.conditionals
