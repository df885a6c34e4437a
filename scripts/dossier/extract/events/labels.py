"""The words that name a fact: its own clause without asides, or the whole statement where that cannot stand alone."""

from __future__ import annotations

import re

from dossier.extract.events.relatives import antecedent
from dossier.match.clauses import Clause
from dossier.match.cuts import is_balanced, kept_spans, stands_alone, tokens_in
from dossier.match.forms import FormFinder
from dossier.match.headlines import past_dateline
from dossier.match.levels import outside_marks
from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL, subject_of
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
        return labels.of_relative()
    return labels.of_clause() or labels.of_second_verb() or labels.of_statement()


class _Labels:
    def __init__(
        self, reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause, claim: Claim
    ) -> None:
        self.reading, self.sentence, self.cut, self.clause, self.claim = reading, sentence, cut, clause, claim
        self.words = grammar(reading)
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
        first = antecedent(self.reading, self.sentence, self.clause)
        if first is None:
            return None
        part = range(first, self._end(self.clause.last))
        spans = kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))
        return spans if self._is_sound(spans) else None

    def of_clause(self) -> Label | None:
        """The clause itself, when it starts on its own subject and nothing outside it restricts it."""
        tokens = tokens_in(self.reading, self.sentence, self.claim.span)
        verb = self.clause.verb
        if verb is None or verb.subject is None or not self._ends_well(tokens[-1].index):
            return None
        first = self._behind_frame(self._own_start(tokens[0].index), verb)
        before = self.reading.tokens[first : verb.finite]
        if not first <= verb.subject < verb.finite or any(t.norm in self._back() for t in before):
            return None
        head = self.reading.tokens[verb.subject]
        if head.pos not in _NOUNS or before[0].pos not in ("DET", "PROPN", "NOUN", "ADP", "NUM"):
            return None
        if first > self.sentence.first and before[0].pos == "ADP":
            return None
        part = self._short(range(first, self._end(self._closed(first, tokens[-1].index + 1))))
        if not self._holds_cues(part) or self._is_conditioned(part):
            return None
        spans = kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))
        return spans if self._is_sound(spans) else None

    def of_second_verb(self) -> Label | None:
        """« X dénonce le texte et promet un recours »: the second verb borrows X from the first."""
        verb = self.clause.verb
        if self.clause.kind != "coordinate" or verb is None:
            return None
        own = [i for i in self.clause.own if i < verb.finite]
        if any(
            self.reading.tokens[i].norm not in self.words["clitiques"] | {"et", "mais", "puis", ",", ";"} for i in own
        ):
            return None
        subject = self._borrowed(verb)
        start = min((i for i in own if self.reading.tokens[i].norm in self.words["clitiques"]), default=verb.finite)
        main = self.cut[0].verb
        if subject is None or subject.last > start or self.reading.tokens[subject.head].pos not in _NOUNS:
            return None
        if any(token.norm in self._back() for token in self.reading.tokens[subject.first : subject.head]):
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
            part = range(self._behind_link(past_dateline(self.reading, self.sentence)), part.stop)
        if part.stop == self.sentence.last:
            part = range(part.start, min(part.stop, self._unsigned().stop))
        part = self._short(part)
        whole = self._short(self._unsigned())
        if not reads_alone(self.reading, self.sentence, part, self.cut) or not self._holds_cues(part):
            part = whole
        return kept_spans(self.reading, self.sentence, self.cut, part, self._own_cues(part))

    def _unsigned(self) -> range:
        """The sentence behind its dateline and its connective, short of a speaker that ends it: « …, a précisé X »."""
        first = self._behind_link(past_dateline(self.reading, self.sentence))
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

    def _own_start(self, first: int) -> int:
        """Behind « et », « mais », « que », « En effet, » and a comma."""
        tokens, first = self.reading.tokens, self._behind_link(first)
        while tokens[first].pos in ("CCONJ", "SCONJ", "PUNCT") or tokens[first].norm in ("que", "qu'"):
            if tokens[first].norm in _MARKS | self.words["conditions"] | self.words["subordonnants"]:
                break
            first += 1
        return first

    def _behind_link(self, first: int) -> int:
        """Behind « 14 mai 2011 : », « En revanche, », « D'autant que »; « Quoi qu'il en soit » stays."""
        tokens = self.reading.tokens
        start = self._past_header() if first == self.sentence.first else first
        for hit in FormFinder(self.words["liaisons"]).find(self.reading, tokens[start : self.sentence.last]):
            comma = self.reading.norm(hit.last) == ","
            if hit.first == start and (comma or tokens[hit.last - 1].norm in ("que", "qu'")):
                return hit.last + comma
            break
        return start

    def _past_header(self) -> int:
        """« 14 mai 2011 : | il est arrêté »: the page shows the day beside the label."""
        header = _HEADER.match(self.reading.article.quote(self.sentence.span))
        start = self.sentence.span.start + (header.end() if header else 0)
        words = self.reading.words(self.sentence)
        return next((token.index for token in words if token.span.start >= start), self.sentence.first)

    def _behind_frame(self, first: int, verb: VerbGroup) -> int:
        """« Suite au succès du film, | le studio … », « Malgré la pluie, | … »: what led to a fact is not the fact."""
        subject = subject_of(self.reading, self.sentence, verb.finite)
        hits = FormFinder(self.words["cadres_du_recit"]).find(self.reading, self.reading.tokens[first : verb.finite])
        opened = any(hit.first == first for hit in hits)
        if subject is None or not opened or self.reading.tokens[subject.first - 1].norm != ",":
            return first
        return subject.first

    def _back(self) -> frozenset[str]:
        return (self.words["renvois"] - self.words["clitiques"] - {"deux", "trois"}) | (PERSONAL - {"on"})

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
        """A negation, a conditional, an adverb of doubt stands inside; speakers may stay out, the page names them."""
        whole = _span(self.reading, part)
        sure = (cue for cue in self.claim.cues if not cue.rule.startswith(_VOICES))
        return all(whole.covers(span) for cue in sure for span in cue.spans if self.sentence.span.covers(span))

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
        )

    def _adds(self, index: int) -> bool:
        """« En plus des blessés », « En outre »: nothing is restricted."""
        after = self.reading.norm(index + 1)
        return self.reading.norm(index) == "en" and after in ("plus", "outre", "effet", "revanche", "parallèle", "fait")

    def _is_voice(self, index: int) -> bool:
        """« À en croire X »: the page names X."""
        span = self.reading.tokens[index].span
        return any(cue.rule.startswith(_VOICES) and span.overlaps(s) for cue in self.claim.cues for s in cue.spans)

    def _opens_a_piece(self, index: int) -> bool:
        return index == self.sentence.first or self.reading.tokens[index - 1].pos in ("PUNCT", "CCONJ", "ADV")

    def _is_sound(self, spans: Label) -> bool:
        return stands_alone(self.reading, self.sentence, spans)


_NOUNS = ("NOUN", "PROPN")
_MARKS = frozenset({"«", "“", '"', "("})
_HEADER = re.compile(
    r"(?:[Ll]e )?(?:\d{1,2}(?:er)? )?[^\W\d_]{3,9}\.?(?: \d{4})? ?: (?=\S+ \S+ \S)|\d{4} ?: (?=\S+ \S+ \S)"
)
_OBJECT = 3  # tokens between the verb and « : »: below, what it says may come behind
_VOICES = ("attributions.", "paroles.", "citations.")


def _span(reading: Reading, part: range) -> Span:
    return Span(reading.tokens[part.start].span.start, reading.tokens[part.stop - 1].span.end)
