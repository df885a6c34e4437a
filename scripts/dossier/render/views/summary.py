"""Résumé: leads, points by what they are worth, and the six questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import Analysis, Point
from dossier.render.markdown import Emitted, heading
from dossier.render.views.chips import Legend, legend
from dossier.render.views.places import Places, article_label
from dossier.render.views.points import PointView, point_view
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


# Title, anchor, what it holds, what is said when it is empty (« autre » when the lead is the only one).
_GROUPS = (
    (
        "Ce qui est affirmé",
        "affirme",
        "Ce que l’article pose comme un fait, de sa propre voix.",
        "Aucune{} phrase retenue n’est posée comme un fait par l’article lui-même.",
    ),
    (
        "Ce qui est rapporté ou au conditionnel",
        "rapporte",
        "Ce que l’article attribue à quelqu’un, ou donne sans le confirmer.",
        "Aucune{} phrase retenue n’est attribuée à une source ni donnée au conditionnel.",
    ),
    (
        "Ce qui pourrait suivre",
        "suite",
        "Ce que l’article annonce, tient pour possible ou suppose.",
        "Aucune{} phrase retenue n’annonce une suite.",
    ),
)


def summary_view(places: Places) -> SummaryView:
    """The view of `resume.md`: the first mention of each term is linked to the glossary."""
    seen: set[str] = set()
    articles = places.corpus.articles
    leads = [(a.article.slug, a.summary.lead) for a in articles if a.summary.lead]
    points = [(a.article.slug, point) for a in articles for point in a.summary.points if point != a.summary.lead]
    return SummaryView(
        tuple(point_view(places, slug, point, seen) for slug, point in leads),
        tuple(_group(places, points, rank, seen, {_rank(lead) for _, lead in leads}) for rank in range(len(_GROUPS))),
        tuple(_answers(places, analysis) for analysis in articles),
        legend(point.certainty for _, point in (*leads, *points)),
    )


def _group(places: Places, points: Sequence[tuple[str, Point]], rank: int, seen: set[str], leads: set[int]) -> Group:
    title, anchor, note, empty = _GROUPS[rank]
    views = tuple(point_view(places, slug, point, seen) for slug, point in points if _rank(point) == rank)
    return Group(heading(2, title, anchor), note, views, empty.format(" autre" if rank in leads else ""))


def _rank(point: Point) -> int:
    if point.certainty in ("possible", "announced", "hypothetical"):
        return 2
    return 1 if point.voice or point.certainty == "unconfirmed" else 0


def _answers(places: Places, analysis: Analysis) -> Answers:
    slug, found = analysis.article.slug, dict(analysis.summary.questions)
    rows = []
    for question, words in QUESTIONS.items():
        spans = found.get(question, ())
        answers = tuple(
            Emitted(f"{places.quoted(slug, span)} {places.sentence_link(slug, id_)}{{: .cite }}")
            for span in spans
            for id_ in places.sentences_at(slug, [span])[:1]
        )
        rows.append(Answer(words, answers))
    title = heading(3, article_label(analysis), f"questions-{slug}") if places.many else None
    return Answers(title, tuple(rows))
