"""The words that name a fact: its own clause without asides, or the whole statement where that cannot stand alone."""

from __future__ import annotations

from dossier.extract.events.fronts import has_its_subject
from dossier.extract.events.hanging import without_hanging_subject
from dossier.extract.events.relatives import antecedent, named_before, without_pronoun
from dossier.extract.events.starts import Starts
from dossier.extract.events.tails import Tails
from dossier.lexicon import Rule, load_lexicon
from dossier.match.clauses import Clause
from dossier.match.cuts import is_balanced, kept_spans, stands_alone, tokens_in
from dossier.match.headlines import past_dateline
from dossier.match.levels import outside_marks
from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.units import reads_alone, units
from dossier.match.verbs import VerbGroup
from dossier.model import Claim, Reading, Sentence, Span

Label = tuple[Span, ...]


def label_of(
    reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause, claim: Claim, *, whole: bool = False
) -> Label | None:
    """Kept spans in order of the text; None for a relative whose noun is not certain. `whole`: with who says it."""
    labels = _Labels(reading, sentence, cut, clause, claim)
    if whole:
        return labels.of_statement()
    if clause.kind == "gerund":
        return labels.of_plan()
    if clause.kind == "relative":
        found = labels.of_relative()
    else:
        found = labels.of_clause() or labels.of_second_verb() or labels.of_claim() or labels.of_statement()
    lists = load_lexicon(reading.article.language, "evenements", Rule).lists
    found = without_hanging_subject(reading, sentence, cut, clause, found) if found else None
    return Tails(reading, sentence, clause, labels.sure_cues(), lists).cut(found) if found else None


class _Labels:
    def __init__(
        self, reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause, claim: Claim
    ) -> None:
        self.reading, self.sentence, self.cut, self.clause, self.claim = reading, sentence, cut, clause, claim
        self.words = grammar(reading)
        self.starts = Starts(reading, sentence)
        self.conceded = range(0)
        self.cues = [span for cue in claim.cues for span in cue.spans if sentence.span.covers(span)]

    def of_plan(self) -> Label | None:
        """« tout en prévoyant d'utiliser X »: what is planned is « utiliser X »."""
        tokens = tokens_in(self.reading, self.sentence, self.claim.span)
        infinitive = next((t for t in tokens if t.has("VerbForm=Inf")), None)
        if infinitive is None:
            return None
        behind = [t for t in tokens if t.index >= infinitive.index]
        stop = next((i for i, t in enumerate(behind) if t.norm in ("–", "—", ",", "(")), len(behind))
        return (Span(infinitive.span.start, behind[stop - 1].span.end),)

    def of_relative(self) -> Label | None:
        """« l'action, qui avait perdu 18 % depuis janvier »: the noun phrase and what the relative tells of it."""
        if (first := antecedent(self.reading, self.sentence, self.clause)) is None:
            return None
        part = range(first, self._end(self.clause.last))
        spans = kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))
        told = without_pronoun(self.reading, self.clause, spans) if self._is_sound(spans) else None
        return told if told is None or self._holds(told) else spans

    def _holds(self, spans: Label) -> bool:
        return all(any(s.covers(cue) for s in spans) for cue in self.sure_cues())

    def sure_cues(self) -> list[Span]:
        """A negation, a conditional, an adverb of doubt; speakers may stay out, the page names them."""
        sure = (cue for cue in self.claim.cues if not cue.rule.startswith(_VOICES))
        return [span for cue in sure for span in cue.spans if self.sentence.span.covers(span)]

    def of_claim(self) -> Label | None:
        """« | L'un des guides est mort |, l'autre est blessé »: what opens the sentence on its own subject."""
        tokens, verb = tokens_in(self.reading, self.sentence, self.claim.span), self.clause.verb
        first = self.starts.behind_link(past_dateline(self.reading, self.sentence))
        if verb is None or verb.subject is None or not first <= verb.subject < verb.finite or not tokens:
            return None
        opens = tokens[0].index <= first and self.clause.kind == "main"
        if not opens or not self._ends_well(tokens[-1].index) or self._goes_on(tokens[-1].index):
            return None
        part = self._short(range(first, self._end(self._closed(first, tokens[-1].index + 1))))
        if not self._holds_cues(part) or self._is_conditioned(part):
            return None
        spans = kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))
        return spans if self._is_sound(spans) else None

    def _goes_on(self, last: int) -> bool:
        """« l'ont emporté | et remontent »: the same subject does both."""
        after = next((c for c in self.cut if c.kind == "coordinate" and c.first > last), None)
        return after is not None and not has_its_subject(self.reading, after) and self.reading.norm(after.first) == "et"

    def of_clause(self) -> Label | None:
        """The clause itself, when it starts on its own subject and nothing outside it restricts it."""
        tokens = tokens_in(self.reading, self.sentence, self.claim.span)
        verb = self.clause.verb
        if verb is None or verb.subject is None or not self._ends_well(tokens[-1].index):
            return None
        first = self.starts.behind_frame(self.starts.behind_manner(self.starts.own_start(tokens[0].index)), verb)
        first = self._behind_concession(first, verb)
        before = self.reading.tokens[first : verb.finite]
        if not first <= verb.subject < verb.finite or any(self.starts.points_back(t, verb.subject) for t in before):
            return None
        head = self.reading.tokens[verb.subject]
        opens = before[0].pos in ("DET", "PROPN", "NOUN", "NUM") or before[0].norm in _DAYS
        if head.pos not in _NOUNS or not (opens or (first == self.sentence.first and before[0].pos == "ADP")):
            return None
        part = self._short(range(first, self._end(self._closed(first, tokens[-1].index + 1))))
        if not self._holds_cues(part) or self._is_conditioned(part):
            return None
        spans = kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))
        return spans if self._is_sound(spans) else None

    def _behind_concession(self, first: int, verb: VerbGroup) -> int:
        """« Si aucun témoin n'a parlé, | le guide a été arrêté »: what is done is done, whatever stands beside it."""
        done = verb.mood == "indicative" and (verb.tense == "past" or (verb.perfect and verb.tense == "present"))
        beside = next((c for c in self.cut if c.kind == "adverbial" and c.first == self.sentence.first), None)
        subject = subject_of(self.reading, self.sentence, verb.finite)
        if beside is None or subject is None or not done or self.claim.certainty != "asserted":
            return first
        if subject.first != beside.last + 1 and subject.first != beside.last:
            return first
        self.conceded = range(self.sentence.first, subject.first)
        return subject.first

    def of_second_verb(self) -> Label | None:
        """« X dénonce le texte et promet un recours »: the second verb borrows X from the first."""
        verb = self.clause.verb
        if self.clause.kind != "coordinate" or verb is None:
            return None
        pronoun = named_before(self.reading, self.cut, self.clause)
        own = [i for i in self.clause.own if i < verb.finite and i != pronoun]
        if any(
            self.reading.norm(i) not in self.words["clitiques"] | {"et", "mais", "puis", ",", ";", ":"} for i in own
        ):
            return None
        subject = self._borrowed(verb) if pronoun is None else self._of_the_main(verb)
        start = min((i for i in own if self.reading.tokens[i].norm in self.words["clitiques"]), default=verb.finite)
        main = self.cut[0].verb
        if subject is None or subject.last > start or self.reading.tokens[subject.head].pos not in _NOUNS:
            return None
        if any(token.norm in self.starts.renvois for token in self.reading.tokens[subject.first : subject.head]):
            return None
        part = range(start, self._end(self.clause.last))
        opens = (
            main is not None
            and main.finite >= subject.last
            and not any(clause.verb and clause.verb.finite < main.finite for clause in self.cut)
        )
        framed = opens and not self.reading.tokens[self.sentence.first].has(
            "VerbForm=Part"
        )  # not « Menés à la pause, »
        named = range(self.sentence.first if framed else subject.first, subject.last)  # with « À partir de juin, »
        if not self._holds_cues(part) or (self._is_conditioned(part) and not opens):
            return None
        tail = kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))
        spans = (_span(self.reading, named), *tail)
        return spans if stands_alone(self.reading, self.sentence, spans) else None

    def _of_the_main(self, verb: VerbGroup) -> NounPhrase | None:
        main = self.cut[0].verb or verb
        return subject_of(self.reading, self.sentence, main.finite)

    def _borrowed(self, verb: VerbGroup) -> NounPhrase | None:
        """The subject of the first verb: « | Le maire | a promis un bac, a loué un ferry et a vendu le quai »."""
        subject = subject_of(self.reading, self.sentence, verb.finite)
        for clause in reversed(self.cut):
            told = clause.verb if subject is not None and subject.head in clause.own else None
            if told is not None and subject is not None and told.finite < subject.first and told.finite < verb.finite:
                subject = subject_of(self.reading, self.sentence, told.finite)  # what it found is an object
        return subject

    def of_statement(self) -> Label:
        """All that the sentence says with this clause, without its asides."""
        verb = self.clause.verb.finite if self.clause.verb else self.clause.first
        parts = units(self.reading, self.sentence, self.cut)
        part = next(part for part in parts if verb in part)
        if part.start == self.sentence.first:
            part = range(self.starts.behind_link(past_dateline(self.reading, self.sentence)), part.stop)
        if part.stop == self.sentence.last:
            part = range(part.start, min(part.stop, self._unsigned().stop))
        part = self._short(part)
        whole = self._short(self._unsigned())
        if not reads_alone(self.reading, self.sentence, part, self.cut) or not self._holds_cues(part):
            part = whole
        return kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))

    def _unsigned(self) -> range:
        """The sentence behind its dateline and its connective, short of a speaker that ends it: « …, a précisé X »."""
        first = self.starts.behind_link(past_dateline(self.reading, self.sentence))
        verb = self.clause.verb
        asides = ((n, c) for n, c in enumerate(self.cut) if c.kind == "incise" and verb and verb.last < c.first)
        spoken = (c for n, c in asides if self._runs_out(n, c))
        ends = (c.first for c in spoken if "," in (self.reading.norm(c.first - 1), self.reading.norm(c.first)))
        last = min(ends, default=self.sentence.last)
        told = range(first, self._end(last))
        balanced = is_balanced(self.reading, (_span(self.reading, told),)) and self._holds_cues(told)
        return told if balanced else range(first, self.sentence.last)

    def _runs_out(self, number: int, incise: Clause) -> bool:
        """Whether it ends the sentence: nothing but the speaker, and what is told of him, comes behind."""
        behind = (c for c in self.cut if c is not incise and c.verb and c.verb.finite > incise.first)
        told = incise.verb is not None and says(self.reading, self.reading.tokens[incise.verb.main])
        ends = told and incise.last >= self.sentence.last - 1
        return ends and all(clause.parent is not None and clause.parent >= number for clause in behind)

    def _closed(self, first: int, last: int) -> int:
        """With the mark that closes a quotation opened inside: « pour "mise en danger | "»."""
        tokens = self.reading.tokens
        open_ = not is_balanced(self.reading, (_span(self.reading, range(first, last)),))
        return last + (open_ and last < self.sentence.last and tokens[last].norm in ('"', "»", "”", ")"))

    def _short(self, part: range) -> range:
        """Short of what « : » explains, when a whole statement stands before it."""
        outside = outside_marks(self.reading, self.sentence)
        verb = self.clause.verb
        colon = next((i for i in part if self.reading.tokens[i].norm == ":" and i in outside), None)
        if colon is None or verb is None or verb.last >= colon - _OBJECT:
            return part
        told = range(part.start, self._end(colon))
        return told if self._holds_cues(told) and self._is_sound((_span(self.reading, told),)) else part

    def _end(self, last: int) -> int:
        """Short of the punctuation that ends a clause."""
        while self.reading.tokens[last - 1].norm in (",", ";", ".", ":"):
            last -= 1
        return last

    def _ends_well(self, last: int) -> bool:
        """Punctuation, « et », or the end of the sentence stands behind."""
        if last + 1 >= self.sentence.last:
            return True
        after = self.reading.tokens[last + 1]
        return after.norm in (",", ".", ";", ":", ")", "»") or after.pos in ("CCONJ", "PUNCT")

    def _holds_cues(self, part: range) -> bool:
        whole = _span(self.reading, part)
        return all(whole.covers(span) for span in self.sure_cues())

    def _own_cues(self, part: range) -> list[Span]:
        whole = _span(self.reading, part)
        return [span for span in self.cues if whole.covers(span)]

    def _is_conditioned(self, part: range) -> bool:
        """« Si …, », « sauf … », « Sur les sept, … »: a frame stands in the sentence and out of the label."""
        outside = outside_marks(self.reading, self.sentence)
        return any(
            self.reading.tokens[i].norm in self.words["restreignent"] and self._opens_a_piece(i)
            for i in range(self.sentence.first, self.sentence.last)
            if i not in part and i in outside and not self._is_voice(i) and not self._adds(i)
            if not self._is_of_another(i)
        )

    def _is_of_another(self, index: int) -> bool:
        """« a fermé un pont et a promis un bac, | sous réserve »: what is done is done, whatever comes of the next."""
        verb = self.clause.verb
        done = verb is not None and verb.perfect and self.claim.certainty == "asserted" and not self.claim.negated
        later = (c.first for c in self.cut if c.kind == "coordinate" and c.verb and c.first >= self.clause.last)
        return done and (any(first <= index for first in later) or index in self.conceded)

    def _adds(self, index: int) -> bool:
        """« En plus des blessés », « En outre »: nothing is restricted."""
        return self.reading.norm(index) == "en" and self.reading.norm(index + 1) in (
            "plus",
            "outre",
            "effet",
            "revanche",
            "parallèle",
            "fait",
        )

    def _is_voice(self, index: int) -> bool:
        """« À en croire X »: the page names X."""
        span = self.reading.tokens[index].span
        return any(cue.rule.startswith(_VOICES) and span.overlaps(s) for cue in self.claim.cues for s in cue.spans)

    def _opens_a_piece(self, index: int) -> bool:
        return index == self.sentence.first or self.reading.tokens[index - 1].pos in ("PUNCT", "CCONJ", "ADV")

    def _is_sound(self, spans: Label) -> bool:
        return stands_alone(self.reading, self.sentence, spans)


_NOUNS = ("NOUN", "PROPN")
_DAYS = ("hier", "avant-hier", "aujourd'hui")
_OBJECT = 3  # tokens between the verb and « : »: below, what it says may come behind
_VOICES = ("attributions.", "paroles.", "citations.")


def _span(reading: Reading, part: range) -> Span:
    return Span(reading.tokens[part.start].span.start, reading.tokens[part.stop - 1].span.end)
