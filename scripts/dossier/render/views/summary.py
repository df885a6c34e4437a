"""Résumé: leads, points by what they are worth, and the six questions."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import Analysis, Point
from dossier.render.markdown import Emitted, heading, inline
from dossier.render.views.chips import Legend, legend
from dossier.render.views.home import origin
from dossier.render.views.places import Places
from dossier.render.views.points import WORTHS, PointView, Worth, point_view, point_views, worth
from dossier.render.views.wording import NBSP, QUESTIONS, count


@dataclass(frozen=True, slots=True)
class Group:
    """Points of one worth; `empty` says why there are none."""

    title: str
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
class Digest:
    """One article among several: its lead, what else `tally` counts, the six questions."""

    heading: Emitted
    origin: Emitted
    lead: PointView | None
    tally: str | None
    groups: tuple[Group, ...]
    rows: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The view of `resume.md`: `digests` when there are several articles, else `leads`, `groups` and `questions`.

    `titles`: of that one article, without which « le suspect » in its points names nobody.
    """

    digests: tuple[Digest, ...]
    folded: bool
    titles: tuple[Emitted, ...]
    leads: tuple[PointView, ...]
    groups: tuple[Group, ...]
    questions: tuple[Answer, ...]
    legend: tuple[Legend, ...]


def summary_view(places: Places) -> SummaryView:
    """The view of `resume.md`: the first mention of each term is linked to the glossary."""
    seen: set[str] = set()
    articles = places.corpus.articles
    points = [point for a in articles for point in (a.summary.lead, *_points(a)) if point]
    shown = legend(point.certainty for point in points)
    if places.many:
        return SummaryView(tuple(_digest(places, a, seen) for a in articles), places.folds, (), (), (), (), shown)
    leads = tuple(lead for a in articles if (lead := _lead(places, a, seen)))
    groups = tuple(group for a in articles for group in _groups(places, a, seen))
    questions = tuple(row for a in articles for row in answers_to(places, a))
    titles = tuple(Emitted(f"«{NBSP}{inline(a.article.title)}{NBSP}»") for a in articles)
    return SummaryView((), places.folds, titles, leads, groups, questions, shown)


def _points(analysis: Analysis) -> list[Point]:
    return [point for point in analysis.summary.points if point != analysis.summary.lead]


def _lead(places: Places, analysis: Analysis, seen: set[str]) -> PointView | None:
    lead = analysis.summary.lead
    return point_view(places, analysis.article.slug, lead, seen, named=False) if lead else None


def _groups(places: Places, analysis: Analysis, seen: set[str]) -> tuple[Group, ...]:
    return tuple(_group(places, analysis, kind, seen) for kind in WORTHS)


def _group(places: Places, analysis: Analysis, kind: Worth, seen: set[str]) -> Group:
    slug, lead = analysis.article.slug, analysis.summary.lead
    found = ((slug, point) for point in _points(analysis) if worth(point) == kind)
    views = point_views(places, found, seen, named=False)
    empty = kind.empty.format(" autre" if lead and worth(lead) == kind else "")
    return Group(kind.title, heading(2, kind.title, kind.anchor), kind.note, views, empty)


def _digest(places: Places, analysis: Analysis, seen: set[str]) -> Digest:
    """Lead, then only the groups that hold something: an absence said for each of many articles says nothing."""
    lead = _lead(places, analysis, seen)
    groups = tuple(group for group in _groups(places, analysis, seen) if group.points)
    number = sum(len(group.points) for group in groups)
    tally = count(number, "autre phrase retenue", "autres phrases retenues") if number else None
    title = heading(2, analysis.article.title, f"resume-{analysis.article.slug}")
    signed = Emitted(f"{origin(analysis)}. {places.whole_link(analysis.article.slug)}")
    return Digest(title, signed, lead, tally, groups, answers_to(places, analysis))


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
