"""Articles/SLUG: the source entire, every finding marked in place, and what was used of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Analysis, Article, ConditionalReading, Sentence, Span
from dossier.render.markdown import (
    Emitted,
    Mark,
    external_link,
    front_matter_title,
    heading,
    html_text,
    inline,
    sentence_html,
)
from dossier.render.views.chips import Legend, legend
from dossier.render.views.corrections import CorrectionView, correction_views
from dossier.render.views.days import day
from dossier.render.views.margins import Margin, Note
from dossier.render.views.places import ACTORS, CLAIMS, GLOSSARY, Places, place_of, sentence_label
from dossier.render.views.wording import NBSP, count, grouped, in_quotes

ROOT = "../../"
# Kind of mark to the words of its box: what a reader can show or hide in the text and in its margin.
MARKS = {
    "cue": "indices de certitude",
    "quote": "paroles citées",
    "date": "dates",
    "figure": "quantités",
    "actor": "acteurs",
    "term": "termes",
}
READINGS: dict[ConditionalReading, str] = {
    "borrowed": "conditionnel de presse (le fait est rapporté, pas confirmé)",
    "modal": "possibilité ou devoir (le verbe dit ce qui peut ou doit être)",
    "reported_future": "futur vu du passé (une suite est annoncée)",
    "hypothetical": "hypothèse ou atténuation (le fait dépend d’une condition)",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A name and its value; `small` for what few readers look for."""

    name: str
    value: Emitted
    small: bool = False


@dataclass(frozen=True, slots=True)
class Toggle:
    """A box that shows or hides one kind of mark; its label is a sample of the mark."""

    kind: str
    sample: Emitted


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence in HTML and its name in words; no id for the `[…]` of a sentence kept back."""

    words: Emitted
    id: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """One paragraph: its sentences, one line each, and the notes in its margin."""

    id: str
    sentences: tuple[SentenceView, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ConditionalView:
    """One verb form in the conditional and how it is read."""

    words: Emitted
    reading: str
    cite: Emitted


@dataclass(frozen=True, slots=True)
class Use:
    """How many sentences one page rests on."""

    page: Emitted
    sentences: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """The view of one `articles/SLUG/index.md`."""

    front_title: Emitted
    heading: Emitted
    metadata: tuple[Row, ...]
    reference: Emitted
    excerpts: str | None
    toggles: tuple[Toggle, ...]
    legend: tuple[Legend, ...]
    paragraphs: tuple[ParagraphView, ...]
    conditionals: tuple[ConditionalView, ...]
    corrections: tuple[CorrectionView, ...]
    uses: tuple[Use, ...]
    coverage: str
    unused: tuple[Emitted, ...]


def source_view(places: Places, analysis: Analysis) -> SourceView:
    """The article's page; with excerpts only, the sentences that the dossier quotes and no other."""
    article = analysis.article
    uses = _uses(analysis)
    used = set().union(*uses.values())
    marks = _marks(places, analysis)
    shown = list(quotable(analysis))
    unused = [s.id for s in analysis.sentences if s.id not in used]
    return SourceView(
        front_matter_title(article.title),
        heading(1, article.title, "titre"),
        tuple(_metadata(analysis)),
        html_text(_reference(analysis.article)),
        _excerpts(analysis, len(shown)) if article.excerpts_only else None,
        tuple(_toggles(marks)),
        legend(claim.certainty for claim in analysis.claims),
        tuple(_paragraphs(Margin(places, analysis, ROOT), shown, marks, used)),
        tuple(_conditionals(places, analysis)),
        tuple(correction_views(places, analysis, {sentence.id for sentence in shown})),
        tuple(Use(Emitted(page), count(len(ids), "phrase") if ids else "aucune") for page, ids in uses.items()),
        _coverage(len(analysis.sentences), len(unused)),
        () if article.excerpts_only else tuple(_here(id_) for id_ in unused),
    )


def _metadata(analysis: Analysis) -> Iterator[Row]:
    article = analysis.article
    if article.byline:
        yield Row("Signature", inline(article.byline))
    if article.publisher or article.url:
        name = article.publisher or "le site d’origine"
        yield Row("Publié par", external_link(name, article.url) if article.url else inline(name))
    dated = article.published
    yield Row("Date de parution", Emitted(day(dated) if dated else "non donnée"))
    yield Row("Licence", inline(article.licence) if article.licence else Emitted("non précisée"))
    yield Row("Fichier reçu", inline(article.seed))
    if article.replaced:
        many = "s" if article.replaced > 1 else ""
        replaced = count(article.replaced, "caractère")
        yield Row("Nettoyage", Emitted(f"{replaced} invisible{many} remplacé{many} par {NBSP}\ufffd"))
    yield Row("Empreinte SHA-256", Emitted(f"`{article.sha256}`"), small=True)


def _reference(article: Article) -> str:
    """Who, what, where, when, for whoever quotes a sentence: « Jeanne Roy, « Titre », L’Écho, 13 mars 2025 »."""
    dated = day(article.published) if article.published else "sans date"
    pieces = [article.byline, in_quotes(article.title), article.publisher, dated]
    return ", ".join(piece for piece in pieces if piece)


def _excerpts(analysis: Analysis, shown: int) -> str:
    return (
        f"La licence de cet article n’en permet que des extraits{NBSP}: cette page montre les {shown} phrases citées "
        f"dans le dossier, sur {len(analysis.sentences)}. Le texte entier est chez l’éditeur."
    )


def _uses(analysis: Analysis) -> dict[str, set[str]]:
    """Page to the ids of the sentences it rests on."""
    summary = analysis.summary
    points = {point.sentence for point in (summary.lead, *summary.points) if point}
    spoken = [*(quote.span for quote in analysis.quotes), *(r.span for actor in analysis.actors for r in actor.roles)]
    defined = [term.definition.span for term in analysis.terms if term.definition]
    asked = [span for _, spans in summary.questions for span in spans]
    return {
        "[Résumé](../../resume.md)": points | _holding(analysis, asked),
        "[Chronologie](../../chronologie.md)": {event.sentence for event in analysis.events},
        "[Affirmations](../../affirmations.md)": {claim.sentence for claim in analysis.claims},
        "[Acteurs](../../acteurs.md) (paroles et fonctions)": _holding(analysis, spoken),
        "[Glossaire](../../glossaire.md) (définitions)": _holding(analysis, defined),
    }


def _holding(analysis: Analysis, spans: list[Span]) -> set[str]:
    return {s.id for s in analysis.sentences if any(s.span.overlaps(span) for span in spans)}


def quotable(analysis: Analysis) -> tuple[Sentence, ...]:
    """The sentences that the licence lets show: all of them, or those that the dossier quotes."""
    if not analysis.article.excerpts_only:
        return analysis.sentences
    used = set().union(*_uses(analysis).values())
    return tuple(sentence for sentence in analysis.sentences if sentence.id in used)


def _coverage(total: int, unused: int) -> str:
    if not total:
        return "L’article n’a aucune phrase."
    if not unused:
        return f"Les {grouped(total)} phrases de l’article ont servi." if total > 1 else "La seule phrase a servi."
    return f"{count(total - unused, 'phrase')} sur {grouped(total)} ont servi."


def _here(id_: str) -> Emitted:
    return Emitted(f"[{sentence_label(id_)}](#{id_})")


def _paragraphs(margin: Margin, shown: list[Sentence], marks: list[Mark], used: set[str]) -> Iterator[ParagraphView]:
    """Paragraphs that have something to show, `[…]` wherever a sentence is kept back."""
    kept, analysis = {sentence.id for sentence in shown}, margin.analysis
    for paragraph in analysis.paragraphs:
        here = [sentence for sentence in analysis.sentences if sentence.paragraph == paragraph.id]
        lines: list[SentenceView] = []
        for sentence in here:
            if sentence.id in kept:
                use = "coverage--used" if sentence.id in used else "coverage--unused"
                words = sentence_html(analysis.article, sentence, marks, ("sentence", use), place_of(sentence.id))
                lines.append(SentenceView(words, sentence.id, sentence_label(sentence.id)))
            elif not lines or lines[-1].id:
                lines.append(SentenceView(Emitted("[…]")))
        if any(line.id for line in lines):
            unused = [sentence.id for sentence in here if sentence.id in kept - used]
            yield ParagraphView(paragraph.id, tuple(lines), margin.notes(paragraph.span, unused))


def _marks(places: Places, analysis: Analysis) -> list[Mark]:
    """Cues, linked to their claim; quotes, dates, figures; terms and actors, linked where first named."""
    slug = analysis.article.slug
    cues = {
        span: Mark(
            span,
            ("mark", "mark--cue", f"mark--{claim.certainty}"),
            f"{ROOT}{CLAIMS}.html#{places.anchor(slug, claim.id)}" if claim in analysis.claims else None,
        )
        for claim in (*analysis.passing, *analysis.claims)
        for cue in claim.cues
        for span in cue.spans
    }
    found = list(cues.values())
    for kind, findings in (("quote", analysis.quotes), ("date", analysis.dates), ("figure", analysis.figures)):
        found += [Mark(finding.span, ("mark", f"mark--{kind}")) for finding in findings]
    for actor in analysis.actors:
        found += _linked(actor.mentions, "actor", f"{ROOT}{ACTORS}.html#{actor.id}")
    by_term: dict[str, list[Span]] = {}
    for id_, span in places.terms.get(slug, ()):
        by_term.setdefault(id_, []).append(span)
    for id_, spans in by_term.items():
        found += _linked(spans, "term", f"{ROOT}{GLOSSARY}.html#{id_}", places.cards.define(id_))
    return found


def _toggles(marks: Sequence[Mark]) -> Iterator[Toggle]:
    """A box for each kind of mark that the text carries, one for the use of each sentence, one for the margin."""
    shown = {name for mark in marks for name in mark.classes}
    for kind, words in MARKS.items():
        if f"mark--{kind}" in shown:
            yield Toggle(kind, Emitted(f'<mark class="mark mark--{kind}">{words}</mark>'))
    samples = ("used", "a servi"), ("unused", "n’a pas servi")
    uses = " / ".join(f'<span class="coverage--{use}">{words}</span>' for use, words in samples)
    yield Toggle("coverage", Emitted(f"ce qui {uses}"))
    yield Toggle("notes", Emitted("notes"))


def _linked(spans: Sequence[Span], kind: str, target: str, card: str | None = None) -> Iterator[Mark]:
    for rank, span in enumerate(sorted(spans)):
        yield Mark(span, ("mark", f"mark--{kind}"), target if rank == 0 else None, card)


def _conditionals(places: Places, analysis: Analysis) -> Iterator[ConditionalView]:
    slug = analysis.article.slug
    for conditional in analysis.conditionals:
        for id_ in places.sentences_at(slug, [conditional.span])[:1]:
            yield ConditionalView(places.quoted(slug, conditional.span), READINGS[conditional.reading], _here(id_))
