"""Which claims tell a fact, in which phase, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.events.advice import Advice
from dossier.extract.events.aims import Aims
from dossier.extract.events.clefts import behind_a_colon, day_of, inside_a_cleft, is_framed, what_one_learns
from dossier.extract.events.comments import Comments, is_over
from dossier.extract.events.ground import Ground
from dossier.extract.events.hollow import compares, is_step, never_was
from dossier.extract.events.instants import is_over_at_once, is_settled
from dossier.extract.events.labels import Label, label_of
from dossier.extract.events.phases import Phases
from dossier.extract.events.shown import shows_no_fact, tells_the_main_verb, was_said_before
from dossier.extract.events.states import States, is_reflexive_perfect
from dossier.extract.events.when import days_confessed, frame_of, headers, is_against, narrowest, opening_day, when_of
from dossier.match.clauses import Clause
from dossier.match.cuts import clause_of, tokens_in
from dossier.match.forms import finder_of
from dossier.match.recent import is_recent
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Claim, Date, Phase, Sentence, Span, When

_STILL = ("encore", "toujours", "désormais")
_STEPS = ("dates.distance", "dates.relatif")
_ASKED = ("certitude.question", "certitude.interroge")


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim that tells something that happens. `rank`: -1 told as a beginning, 1 as an end, 2 the news itself."""

    claim: Claim
    sentence: Sentence
    clause: Clause
    label: Label
    rule: str
    phase: Phase
    when: When | None
    rank: int
    position: int


class FactFinder:
    """Reads the claims of one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.dates, self.lists = ground.reading, ground.dates, ground.lists
        self.cut, self.sentences, self.spoken = ground.cut, ground.sentences, ground.spoken
        self.headers = headers(ground.reading, ground.dates)
        self.comments, self.aims, self.states = Comments(ground), Aims(ground), States(ground.reading, ground.lists)
        self.phases, self.advice = Phases(ground), Advice(ground)

    def fact(self, claim: Claim, position: int) -> Fact | None:
        """The fact that a claim tells, or None for a state, a comment or a hypothesis."""
        sentence, cut = self.sentences[claim.sentence], self.cut[claim.sentence]
        done = self._told_done(claim, sentence)
        confessed = done is not None and done.start == claim.span.start
        clause = cut[0] if confessed else clause_of(cut, self.reading, claim.span)
        clause = what_one_learns(self.reading, cut, behind_a_colon(self.reading, clause))
        outer, clause = clause, inside_a_cleft(self.reading, self.dates, cut, clause)
        rule = self._confessed(cut) if confessed else self._rule(claim, sentence, clause) if clause else None
        promised = clause is not None and rule == "evenements.a_venir" and was_said_before(cut, clause)
        rule = "evenements.anterieur" if promised else rule
        cleft = clause is not None and clause is not outer and is_framed(self.reading, cut, clause)
        whole = promised or confessed or cleft
        label = label_of(self.reading, sentence, cut, clause, claim, whole=whole) if clause and rule else None
        if clause is None or rule is None or label is None:
            return None
        empty = shows_no_fact(self.reading, rule, cut, clause, label, self.lists["statifs"])
        if empty or never_was(self.reading, claim, clause, self.lists) or compares(self.reading, clause):
            return None
        stated = tells_the_main_verb(self.reading, cut, clause, label)
        said = tells_the_main_verb(self.reading, cut, clause, label, earlier=True)
        shown = said and rule != "evenements.a_venir"  # « a confirmé que le pont fermerait | en août | »
        when = next(days_confessed(self.reading, self.dates, sentence, done), None) if done else None
        if when is None and (not confessed or rule == "evenements.anterieur"):
            told = "evenements.accompli" if self.phases.announces(rule, clause) else rule
            when = self._when(told, sentence, cut[0] if promised or shown else clause, label)
        when = day_of(self.reading, self.dates, cut, clause) if when is None and cleft else when
        when = self._day_ahead(sentence, rule) if when is None and clause is not outer and not cleft else when
        rule = "evenements.accompli" if rule == "evenements.en_cours" and self._is_over(clause, when) else rule
        undated = rule == "evenements.anterieur" and when is None and not whole
        step = undated and clause.verb is not None and is_step(self.reading, clause.verb, self.lists)
        if step or (self._is_spoken(clause) and not (rule == "evenements.a_venir" and when)):
            return None
        phase = self.phases.phase(rule, claim, clause, when, stated=stated)
        rank = self._rank(claim, sentence, clause.verb)
        return Fact(claim, sentence, clause, label, rule, phase, when, rank, position)

    def _confessed(self, cut: tuple[Clause, ...]) -> str:
        """« avait annoncé le 28 mai avoir vendu » comes before the news, on the day on which it was said."""
        main = cut[0].verb
        earlier = main is not None and main.perfect and main.tense == "imperfect"
        return "evenements.anterieur" if earlier else "evenements.accompli"

    def _told_done(self, claim: Claim, sentence: Sentence) -> Span | None:
        """« a annoncé | avoir ouvert une enquête », behind a verb of saying: what is told is done; not « nie | … »."""
        main, tokens = self.cut[sentence.id][0].verb, self.reading.tokens
        if claim.negated or claim.certainty != "asserted" or main is None or tokens[sentence.last - 1].norm == "?":
            return None
        if not says(self.reading, tokens[main.main]) or tokens[main.main].lemma in self.lists["paroles_contraires"]:
            return None
        words = [t for t in tokens_in(self.reading, sentence, claim.span) if t.index > main.last]
        for token, after in pairwise(words):
            if token.norm in (",", "de", "d'", "pour", "après", "sans"):
                return None
            if token.norm in ("avoir", "être", "s'être") and after.has("VerbForm=Part"):
                return Span(token.span.start, words[-1].span.end)
        return None

    def _rule(self, claim: Claim, sentence: Sentence, clause: Clause) -> str | None:
        if claim.certainty == "hypothetical" or any(c.rule in _ASKED for c in claim.cues):
            return None
        if (
            clause.kind in ("adverbial", "incise")
            or self.comments.is_no_fact(clause, sentence)
            or self.comments.is_hidden_relative(sentence, clause)
            or self.comments.is_asked(clause)
        ):
            return None
        if (
            self.comments.sums_up(sentence, clause)
            or self.comments.is_comment(clause)
            or self.comments.is_idea(clause)
            or self.aims.is_opinion(sentence, clause)
        ):
            return None
        if clause.verb and clause.verb.perfect and clause.verb.tense == "imperfect" and claim.time == "planned":
            return "evenements.anterieur"  # « avait annoncé la suspension des collectes »
        past_plan = any(c.rule == "certitude.devait" for c in claim.cues)  # « devait ouvrir en mai » is not ahead
        over = claim.certainty == "possible" and clause.verb is not None and is_over(clause.verb)
        if claim.certainty in ("announced", "possible") and not past_plan and not over:
            unplanned = self.comments.wishes(clause) or self.aims.is_no_plan(sentence, clause)
            unplanned = unplanned or self._was_due(claim, clause)
            guessed = self.states.is_guess(clause) or self._may_be_so(claim, clause)
            return None if unplanned or guessed or self.advice.is_advice(claim, clause) else "evenements.a_venir"
        return self._told(claim, sentence, clause, clause.verb) if clause.verb else None

    def _was_due(self, claim: Claim, clause: Clause) -> bool:
        """« Les communes étaient appelées à voter »: nobody says whether they did, nor that they will."""
        then = clause.verb is not None and clause.verb.tense == "imperfect" and clause.kind != "complement"
        return then and any(cue.rule == "certitude.imminent" for cue in claim.cues)

    def _may_be_so(self, claim: Claim, clause: Clause) -> bool:
        """« La digue est peut-être fissurée »: now, and not ahead; « une grève est probable », « … mardi » are."""
        verb, tokens = clause.verb, self.reading.tokens
        if verb is None or verb.perfect or verb.tense != "present" or tokens[verb.finite].lemma != "être":
            return False
        doubts = [span for cue in claim.cues if cue.rule == "certitude.probable" for span in cue.spans]
        apart = bool(doubts) and not any(span.overlaps(tokens[verb.finite].span) for span in doubts)
        return apart and not any(claim.span.covers(date.span) for date in self.dates)

    def _told(self, claim: Claim, sentence: Sentence, clause: Clause, verb: VerbGroup) -> str | None:
        if claim.mood == "borrowed":
            lasts = self.reading.tokens[verb.main].lemma in self.lists["etats_rapportes"]
            return "evenements.non_confirme" if verb.perfect and not lasts else None
        if claim.time == "before":
            nothing_done = claim.negated and clause.kind != "main"  # « qu'il n'y était jamais allé »
            return None if nothing_done or self.states.is_quality(verb) else "evenements.anterieur"
        presents = clause.kind == "relative" and self._presents(claim, sentence, clause, verb)
        if presents or self.states.tells_no_act(clause, verb):
            return None
        if verb.mood == "subjunctive" and (not verb.perfect or clause.kind == "complement"):
            return None  # « rien ne prouve que la bactérie se nourrisse », « le fait que des élus | aient signé »
        if (
            self._is_next_step(sentence, clause, verb)
            or verb.tense == "past"
            or (verb.perfect and verb.tense == "present")
            or is_reflexive_perfect(self.reading, verb)
            or is_recent(self.reading, verb)
            or (verb.tense == "imperfect" and self._is_dated_passive(claim, clause, verb))
        ):
            return "evenements.accompli"
        return self._in_the_present(claim, sentence, clause, verb) if verb.tense == "present" else None

    def _in_the_present(self, claim: Claim, sentence: Sentence, clause: Clause, verb: VerbGroup) -> str | None:
        """What goes on, or what is over and told as if it went on: « 14 mai 2011 : il est arrêté »."""
        acts = clause.kind != "relative" and not verb.compound and not claim.negated
        acts = acts and not self._comments(sentence, clause)
        passive = verb.passive and not claim.negated and clause.kind in ("main", "coordinate")
        if (acts or passive) and self._past_frame(sentence):
            return "evenements.accompli"
        lost = claim.negated and is_over_at_once(self.reading, clause, self.lists)  # « La maire n'est pas réélue »
        settled = (passive and is_settled(self.reading, clause, self.lists)) or lost
        return "evenements.en_cours" if acts or settled or self._is_dated_passive(claim, clause, verb) else None

    def _past_frame(self, sentence: Sentence) -> Date | None:
        """The day over that opens the sentence, or heads its paragraph."""
        frame = opening_day(self.reading, self.dates, self.cut[sentence.id], sentence)
        date, published = frame or self.headers.get(sentence.paragraph), self.reading.article.published
        return date if date and date.last and (published is None or date.last < published) else None

    def _is_over(self, clause: Clause, when: When | None) -> bool:
        """« ouvre | en 2019 | une boulangerie », in 2024: told in the present, and over; not « manque encore »."""
        published, verb = self.reading.article.published, clause.verb
        if published is None or verb is None or when is None or when.last is None or when.last >= published:
            return False
        lasts = any(self.reading.norm(i) in _STILL for i in clause.own)
        return when.span.start > self.reading.tokens[verb.finite].span.start and not lasts

    def _is_dated_passive(self, claim: Claim, clause: Clause, verb: VerbGroup) -> bool:
        """« Deux communes sont placées ce mercredi en alerte », « étaient bloquées mardi »; not « était attendu ».

        « Deux hommes comparaissaient ce mardi », « étaient jugés dès ce mardi »: a session has its day too.
        """
        passive = verb.passive and not verb.perfect and verb.tense in ("present", "imperfect")
        session = verb.tense == "imperfect" and self.reading.tokens[verb.main].lemma in self.lists["seances"]
        if (
            not (passive or (session and not verb.compound))
            or clause.kind not in ("main", "coordinate")
            or claim.negated
        ):
            return False
        if verb.tense == "imperfect" and self.reading.tokens[verb.main].lemma in self.lists["participes_sans_fait"]:
            return False
        own = {self.reading.tokens[i].span.start for i in clause.own if i > verb.finite}
        comma = next((i for i in clause.own if i > verb.last and self.reading.norm(i) == ","), clause.last)
        reach = self.reading.tokens[min(comma, len(self.reading.tokens) - 1)].span.start
        days = [d for d in self.dates if d.first and d.precision in ("day", "time") and d.span.start in own]
        days = [d for d in days if d.span.start <= reach]
        ahead = (
            max((i for i in clause.own if self.reading.tokens[i].span.end <= day.span.start), default=0) for day in days
        )
        bounds = self.lists["bornes"] - ({"dès"} if verb.tense == "imperfect" else set())
        return any(self.reading.norm(index) not in bounds for index in ahead)

    def _presents(self, claim: Claim, sentence: Sentence, clause: Clause, verb: VerbGroup) -> bool:
        """« Mme Roy, qui a remis trois rapports, a dit », « qui n'a pas participé », « qui fournit »: who it is."""
        tokens, own = self.reading.tokens, {self.reading.tokens[i].span.start for i in clause.own}
        if any(date.span.start in own and date.first for date in self.dates):
            return False
        either = not verb.compound and tokens[verb.finite].norm.endswith("it")  # « fournit » is a present too
        main = self.cut[sentence.id][0].verb
        speaks = main is not None and main.finite >= clause.last and says(self.reading, tokens[main.main])
        return claim.negated or either or speaks

    def _is_next_step(self, sentence: Sentence, clause: Clause, verb: VerbGroup) -> bool:
        """« Trois mois plus tard, le site était liquidé », « Le 3 mai, le guide était arrêté »: it happened."""
        if clause.kind != "main" or verb.tense != "imperfect" or verb.mood != "indicative" or verb.perfect:
            return False
        day = opening_day(self.reading, self.dates, self.cut[sentence.id], sentence)
        if day and day.precision in ("day", "time") and verb.passive:
            return self.reading.tokens[verb.main].lemma in self.lists["actes_d_un_instant"]
        frame = frame_of(self.reading, self.dates, self.cut[sentence.id], sentence)
        return frame is not None and frame.basis == "context" and frame.evidence.rule in _STEPS

    def _comments(self, sentence: Sentence, clause: Clause) -> bool:
        """A state, a word of someone, or what the article says of what it has just told."""
        tokens, verb = self.reading.tokens, clause.verb
        assert verb is not None  # the caller looked
        subject = tokens[verb.subject] if verb.subject is not None else None
        finite = tokens[verb.finite]
        itself = self.reading.norm(verb.finite - 1) in ("se", "s'")  # « se lance », as against « lance »
        speaks = says(self.reading, finite) and not (itself and finite.lemma in self.lists["instants_pronominaux"])
        if self.states.is_state(verb) or speaks or subject is None:
            return True
        if subject.norm in self.lists["sujets_de_commentaire"]:
            return True
        # « Ce pivot intervient », « ces puces sont lentes »: about what has just been told.
        return subject.index > sentence.first and tokens[subject.index - 1].norm in self.lists["demonstratifs"]

    def _is_spoken(self, clause: Clause) -> bool:
        """Inside quotation marks someone talks; what is told there is what the claims say."""
        return clause.verb is not None and clause.verb.finite in self.spoken

    def _when(self, rule: str, sentence: Sentence, clause: Clause, label: Label) -> When | None:
        published, cut = self.reading.article.published, self.cut[sentence.id]
        told = when_of(self.reading, self.dates, cut, sentence, clause, label)
        fitting = [when for when in told if not is_against(published, rule, when)]
        found = narrowest(self.reading, fitting)
        head = self.headers.get(sentence.paragraph)
        verb = clause.verb
        if found is None and head and rule == "evenements.accompli" and verb and verb.tense == "present":
            return When(head.span, head.first, head.last, head.precision, head.basis)
        return found

    def _day_ahead(self, sentence: Sentence, rule: str) -> When | None:
        """« | Hier dimanche, | ce sont trois plongeurs qui ont repris les recherches »."""
        date = opening_day(self.reading, self.dates, self.cut[sentence.id], sentence)
        when = When(date.span, date.first, date.last, date.precision, date.basis) if date else None
        return when if when and not is_against(self.reading.article.published, rule, when) else None

    def _rank(self, claim: Claim, sentence: Sentence, verb: VerbGroup | None) -> int:
        """A mark of a participle is not the verb's: « Le match, initialement prévu à 15 heures, a été avancé »."""
        words = tokens_in(self.reading, sentence, claim.span)
        for name, rank in (("marques_de_fin", 1), ("marques_de_debut", -1)):
            hits = finder_of(self.lists[name]).find(self.reading, words)
            if any(not self._of_a_participle(hit.last, verb) for hit in hits):
                return rank
        return 0

    def _of_a_participle(self, behind: int, verb: VerbGroup | None) -> bool:
        token = self.reading.tokens[min(behind, len(self.reading.tokens) - 1)]
        return (token.has("VerbForm=Part") or token.pos == "ADJ") and (verb is None or token.index not in verb.tokens)
