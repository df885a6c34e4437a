"""From an analysis to its record. Every `words` is `article.quote(span)`; nothing is copied from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from msgspec import to_builtins
from msgspec.structs import replace

import dossier.codec.records as r
from dossier import model
from dossier.codec.parts import Range, Words
from dossier.model import Analysis, Question, Span

CUT = "[…]"
WITHHELD = "█"
_WORD = re.compile(r"\w")
_MARK = re.compile(r"\s*[«»“”\"]\s*")


def record_of(analysis: Analysis, stamp: r.Stamp, editor: Mapping[str, tuple[str, str]]) -> r.Record:
    """The record of `analysis`; `editor` gives (definition, reference) by term id, where the source defines nothing.

    Of an article published as excerpts only, the text is withheld but for the words that the record quotes.
    """
    encode = _Encoder(analysis.article)
    record = r.Record(
        1,
        encode.article(),
        tuple(r.Paragraph(each.id, each.span.start, each.span.end) for each in analysis.paragraphs),
        tuple(r.Sentence(each.id, each.paragraph, each.span.start, each.span.end) for each in analysis.sentences),
        tuple(map(encode.date, analysis.dates)),
        tuple(map(encode.conditional, analysis.conditionals)),
        tuple(map(encode.quote, analysis.quotes)),
        tuple(map(encode.actor, analysis.actors)),
        tuple(map(encode.claim, analysis.claims)),
        tuple(map(encode.relation, analysis.relations)),
        tuple(map(encode.event, analysis.events)),
        tuple(encode.term(term, editor.get(term.id)) for term in analysis.terms),
        tuple(map(encode.figure, analysis.figures)),
        encode.summary(analysis),
        tuple(map(encode.caution, analysis.cautions)),
        tuple(map(encode.correction, analysis.amendments)),
        stamp,
    )
    return _withheld(record) if analysis.article.excerpts_only else record


def cut_text(article: model.Article, whole: Span, kept: Sequence[Span]) -> str:
    """The words of `kept`, in order, with `[…]` wherever words of `whole` are left out.

    Punctuation alone is no cut: between two kept spans it is shown, before and after them it is dropped. So is a
    quotation mark left out between two: its pair stands in another sentence.
    """
    text = article.text
    parts = [f"{CUT} " if _WORD.search(text, whole.start, kept[0].start) else ""]
    for index, span in enumerate(kept):
        end = kept[index + 1].start if index + 1 < len(kept) else whole.end
        left_out = _WORD.search(text, span.end, end)
        parts.append(article.quote(span))
        if index + 1 < len(kept):
            lone = "" if text[end] == "," else " "
            parts.append(f" {CUT} " if left_out else _MARK.sub(lone, text[span.end : end]))
        elif left_out:
            parts.append(f" {CUT}")
    return "".join(parts)


class _Encoder:
    """Findings of one article to parts of its record."""

    def __init__(self, article: model.Article) -> None:
        self._article = article

    def _at(self, span: Span) -> tuple[int, int, str]:
        return span.start, span.end, self._article.quote(span)

    def _words(self, spans: Iterable[Span]) -> tuple[Words, ...]:
        return tuple(Words(*self._at(span)) for span in spans)

    def article(self) -> r.Article:
        a = self._article
        return r.Article(
            a.slug, a.title, a.byline, a.publisher, a.published, a.url, a.language, a.seed, a.sha256, a.text
        )

    def date(self, date: model.Date) -> r.Date:
        return r.Date(
            *self._at(date.span), date.type, date.value, date.first, date.last, date.basis, date.evidence.rule
        )

    def conditional(self, conditional: model.Conditional) -> r.Conditional:
        return r.Conditional(*self._at(conditional.span), conditional.reading, conditional.evidence.rule)

    def quote(self, quote: model.Quote) -> r.Quote:
        speaker = r.Speaker(*self._at(quote.speaker.span), quote.speaker.actor) if quote.speaker else None
        verb = Words(*self._at(quote.verb)) if quote.verb else None
        return r.Quote(*self._at(quote.span), speaker, verb, quote.evidence.rule)

    def actor(self, actor: model.Actor) -> r.Actor:
        mentions, roles = self._words(actor.mentions), self._words(role.span for role in actor.roles)
        return r.Actor(actor.id, actor.name, actor.kind, actor.aliases, mentions, roles)

    def _attribution(self, voice: tuple[model.Attribution, ...]) -> tuple[r.Attribution, ...]:
        return tuple(r.Attribution(each.kind, each.name, each.actor, *self._at(each.span)) for each in voice)

    def claim(self, claim: model.Claim) -> r.Claim:
        cues = tuple(r.Cue(*self._at(span), cue.rule) for cue in claim.cues for span in cue.spans)
        voice = self._attribution(claim.voice)
        return r.Claim(claim.id, claim.sentence, *self._at(claim.span), claim.certainty, claim.negated, voice, cues)

    def relation(self, relation: model.Relation) -> r.Relation:
        verb, rule = Words(*self._at(relation.evidence.spans[0])), relation.evidence.rule
        return r.Relation(relation.kind, relation.claim, relation.source, relation.target, verb, rule)

    def event(self, event: model.Event) -> r.Event:
        when = self._when(event.when) if event.when else None
        label = cut_text(self._article, event.span, event.label)
        at = self._at(event.span)
        return r.Event(event.id, event.sentence, *at, label, event.certainty, event.order, event.phase, when)

    def _when(self, when: model.When) -> r.When:
        return r.When(*self._at(when.span), when.first, when.last, when.precision, when.basis)

    def term(self, term: model.Term, editor: tuple[str, str] | None) -> r.Term:
        definition: r.SourceDefinition | r.EditorDefinition | None = None
        if term.definition:
            start, end, words = self._at(term.definition.span)
            definition = r.SourceDefinition(words, start, end)
        elif editor:
            definition = r.EditorDefinition(*editor)
        places = tuple(Range(span.start, span.end) for span in term.occurrences)
        return r.Term(term.id, term.name, term.expansion, definition, places)

    def figure(self, figure: model.Figure) -> r.Figure:
        counted = Words(*self._at(figure.counted)) if figure.counted else None
        return r.Figure(*self._at(figure.span), float(figure.value), figure.unit, figure.approximate, counted)

    def summary(self, analysis: Analysis) -> r.Summary:
        sentences = {sentence.id: sentence.span for sentence in analysis.sentences}
        summary, given = analysis.summary, dict(analysis.summary.questions)
        questions = r.Questions(**{question: self._words(given.get(question, ())) for question in get_args(Question)})
        lead = self._point(summary.lead, sentences[summary.lead.sentence]) if summary.lead else None
        return r.Summary(lead, tuple(self._point(each, sentences[each.sentence]) for each in summary.points), questions)

    def _point(self, point: model.Point, sentence: Span) -> r.Point:
        spans = tuple((span.start, span.end) for span in point.spans)
        text = cut_text(self._article, sentence, point.spans)
        return r.Point(point.sentence, spans, text, point.certainty, self._attribution(point.voice), point.behind)

    def caution(self, caution: model.Caution) -> r.Caution:
        spans = self._words(caution.spans)
        return r.Caution(caution.kind, spans, caution.sentences, caution.count, caution.total, caution.names)

    def correction(self, made: model.Amendment) -> r.Correction:
        return r.Correction(*self._at(made.span), made.finding, made.change, made.before, made.after, made.reason)


def _withheld(record: r.Record) -> r.Record:
    """The record with the text that its findings quote and no other; a correction of other words is left out."""
    text = record.article.text
    shown = [character if character.isspace() else WITHHELD for character in text]
    for start, end in _quoted(to_builtins(replace(record, corrections=()))):
        shown[start:end] = text[start:end]
    corrections = tuple(made for made in record.corrections if WITHHELD not in shown[made.start : made.end])
    return replace(record, article=replace(record.article, text="".join(shown)), corrections=corrections)


def _quoted(part: object) -> Iterator[tuple[int, int]]:
    """Where the words stand that a part of a record shows."""
    if isinstance(part, dict):
        if "words" in part and "start" in part:
            yield part["start"], part["end"]
        yield from part.get("spans", ()) if "text" in part and "spans" in part else ()
        for value in part.values():
            yield from _quoted(value)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from _quoted(value)
