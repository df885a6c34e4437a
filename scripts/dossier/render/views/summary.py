"""Résumé: leads, points by what they are worth, and the six questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import Analysis, Point
from dossier.render.markdown import Emitted, heading
from dossier.render.views.chips import Legend, legend
from dossier.render.views.places import Places, article_label
from dossier.render.views.points import WORTHS, PointView, Worth, point_view, point_views, worth
from dossier.render.views.wording import QUESTIONS


@dataclass(frozen=True, slots=True)
class Group:
    """Points of one worth; `empty` says why there are none."""

    heading: Emitted
    note: str
    points: tuple[PointView, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the six questions; no words where none were found to answer it."""

    question: str
    answers: tuple[Emitted, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The six questions put to one article, which has a heading when there are several."""

    heading: Emitted | None
    rows: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The view of `resume.md`."""

    leads: tuple[PointView, ...]
    groups: tuple[Group, ...]
    questions: tuple[Answers, ...]
    legend: tuple[Legend, ...]


def summary_view(places: Places) -> SummaryView:
    """The view of `resume.md`: the first mention of each term is linked to the glossary."""
    seen: set[str] = set()
    articles = places.corpus.articles
    leads = [(a.article.slug, a.summary.lead) for a in articles if a.summary.lead]
    points = [(a.article.slug, point) for a in articles for point in a.summary.points if point != a.summary.lead]
    return SummaryView(
        tuple(point_view(places, slug, point, seen) for slug, point in leads),
        tuple(_group(places, points, kind, seen, {worth(lead) for _, lead in leads}) for kind in WORTHS),
        tuple(_answers(places, analysis) for analysis in articles),
        legend(point.certainty for _, point in (*leads, *points)),
    )


def _group(
    places: Places, points: Sequence[tuple[str, Point]], kind: Worth, seen: set[str], leads: set[Worth]
) -> Group:
    views = point_views(places, ((slug, point) for slug, point in points if worth(point) == kind), seen)
    empty = kind.empty.format(" autre" if kind in leads else "")
    return Group(heading(2, kind.title, kind.anchor), kind.note, views, empty)


def _answers(places: Places, analysis: Analysis) -> Answers:
    slug = analysis.article.slug
    title = heading(3, article_label(analysis), f"questions-{slug}") if places.many else None
    return Answers(title, answers_to(places, analysis))


def answers_to(places: Places, analysis: Analysis) -> tuple[Answer, ...]:
    """The six questions with the words of the article that answer them, each linked to its sentence."""
    slug, found = analysis.article.slug, dict(analysis.summary.questions)
    rows = []
    for question, words in QUESTIONS.items():
        spans = found.get(question, ())
        answers = tuple(
            Emitted(f"{places.quoted(slug, span)} {places.cite(slug, id_, lit=[span], named=False)}")
            for span in spans
            for id_ in places.sentences_at(slug, [span])[:1]
        )
        rows.append(Answer(words, answers))
    return tuple(rows)
