"""A point of the summary says what its sentence says: each cut is read again, alone, beside its whole sentence."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from typing import Any

import pytest

from dossier.codec import cut_text
from dossier.model import Analysis, Article, Claim, Point
from dossier.pipeline import EditorWords, analyse_all
from dossier.settings import ROOT
from evaluation.gold import read_gold

CUT = " […]"
HARD = tomllib.loads((ROOT / "tests/points.toml").read_text("utf-8"))["coupe"]


@dataclass(frozen=True, slots=True)
class Reread:
    """A point, the claim it tells of, and what its sentence and its cut say when each is read alone."""

    told: str
    whole: Claim
    cut: Claim | None


def the_claim(analysis: Analysis, words: str) -> Claim | None:
    """The claim that shares most words with `words`."""
    wanted = set(words.split())

    def shared(claim: Claim) -> float:
        own = set(analysis.article.quote(claim.span).split())
        return len(own & wanted) / len(own | wanted)

    return max(analysis.claims, key=shared, default=None)


@pytest.fixture(scope="module")
def points() -> list[Reread]:
    texts = [text.article for folder in ("tuning", "held_out") for text in read_gold(ROOT / "tests/gold" / folder)]
    texts += [Article(slug=case["piege"], title="", text=case["texte"]) for case in HARD]
    told: list[tuple[str, str, str, str]] = []
    for analysis in analyse_all(texts, EditorWords()):
        for point in (analysis.summary.lead, *analysis.summary.points):
            if point is not None and CUT.strip() in words_of(analysis, point):
                sentence = next(s.span for s in analysis.sentences if s.id == point.sentence)
                claim = next(c.span for c in analysis.claims if c.id == point.claim)
                quote = analysis.article.quote
                bare = words_of(analysis, point).removeprefix("[…]").removesuffix("[…]").replace(" […] ", ", ").strip()
                told.append((words_of(analysis, point), quote(claim), quote(sentence), bare + "."))
    alone = [
        Article(slug=str(n), title="", text=text) for n, (*_, whole, cut) in enumerate(told) for text in (whole, cut)
    ]
    read = list(analyse_all(alone, EditorWords()))
    found = []
    for number, (shown, words, _, _) in enumerate(told):
        whole, cut = the_claim(read[2 * number], words), the_claim(read[2 * number + 1], words)
        assert whole is not None, shown
        found.append(Reread(shown, whole, cut))
    return found


def words_of(analysis: Analysis, point: Point) -> str:
    sentence = next(s.span for s in analysis.sentences if s.id == point.sentence)
    return cut_text(analysis.article, sentence, point.spans)


@pytest.fixture(scope="module")
def hard() -> dict[str, Analysis]:
    texts = [Article(slug=case["piege"], title="", text=case["texte"]) for case in HARD]
    return {analysis.article.slug: analysis for analysis in analyse_all(texts, EditorWords())}


@pytest.mark.parametrize("case", HARD, ids=lambda case: case["piege"])
def test_a_hard_sentence_loses_only_what_changes_nothing(hard: dict[str, Analysis], case: dict[str, Any]) -> None:
    analysis = hard[case["piege"]]
    summary = analysis.summary
    told = [words_of(analysis, point) for point in (summary.lead, *summary.points) if point]
    assert told == case["points"]


CHOICES = {
    "a_headline_pasted_in_the_text_is_no_lead": (
        "Une Alsacienne se noie. Une Alsacienne de 6 ans s'est noyée mardi dans la piscine d'un hôtel d'Obernai.",
        ["Une Alsacienne de 6 ans s'est noyée mardi dans la piscine d'un hôtel d'Obernai"],
    ),
    "capitals_are_a_headline": (
        "Le club a battu Brest samedi. RENNES SE SÉPARE DE DIAWARA. Le joueur a quitté le club dimanche.",
        ["Le club a battu Brest samedi", "Le joueur a quitté le club dimanche"],
    ),
    "the_same_fact_in_nearly_the_same_words_is_told_once": (
        "La mairie de Foix a fermé la piscine municipale mardi. Le préfet a salué les nageurs. "
        "Mardi, la mairie de Foix a donc fermé la piscine municipale.",
        ["La mairie de Foix a fermé la piscine municipale mardi", "Le préfet a salué les nageurs"],
    ),
    "a_statement_that_leans_back_gives_way": (
        "L'usine de Foix a fermé mardi. Ce refus passe mal. Le préfet a reçu les salariés. "
        "La préfète a quitté la ville. Les salariés ont occupé la mairie. Le maire a quitté la salle.",
        [
            "L'usine de Foix a fermé mardi", "Le préfet a reçu les salariés", "La préfète a quitté la ville",
            "Les salariés ont occupé la mairie", "Le maire a quitté la salle",
        ],
    ),
    "it_stays_right_behind_what_it_leans_on": (
        "L'usine de Foix a fermé mardi. Elle employait 300 personnes. Le préfet a reçu les salariés.",
        ["L'usine de Foix a fermé mardi", "Elle employait 300 personnes", "Le préfet a reçu les salariés"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHOICES.values(), ids=CHOICES.keys())
def test_what_becomes_a_point(text: str, expected: list[str]) -> None:
    (analysis,) = analyse_all([Article(slug="essai", title="", text=text)], EditorWords())
    summary = analysis.summary
    assert [words_of(analysis, point) for point in (summary.lead, *summary.points) if point] == expected


ANSWERS = {
    "a_day_of_the_elections_is_not_the_day_of_the_fact": (
        "when", "Le ministre a démissionné mardi, deux semaines après les élections du 30 avril.", ["mardi"],
    ),
    "a_range_is_whole": ("when", "Un stage se déroulera à Foix du 19 au 23 juillet.", ["19 au 23 juillet"]),
    "a_comparison_dates_nothing": ("when", "La récolte est inférieure à celle de l'an dernier.", []),
    "an_aim_is_no_cause": ("why", "La mairie de Foix a fermé la piscine afin de faire des économies.", []),
    "a_cause_ends_before_a_relative_cut_short": (
        "why", "La mairie a fermé la piscine en raison du gel qui a fendu, mardi, une conduite.", ["en raison du gel"],
    ),
    "a_denied_cause_is_none": ("why", "La mairie a fermé la piscine, mais pas à cause du gel.", []),
    "the_lack_of_something_to_come_is_a_condition": ("why", "Faute d'accord, les négociations pourraient cesser.", []),
    "seen_is_no_cause": ("why", "Seuls deux témoins ont vu de l'argent.", []),
    "a_country_that_one_speaks_of_is_no_place": ("where", "Le conseiller suit les questions relatives à la Corse.", []),
    "the_place_of_an_aside_is_not_that_of_the_fact": (
        "where", "L'entreprise, fondée à Roubaix en 2009, a ouvert une usine à Lyon.", ["à Lyon"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("question", "text", "expected"), ANSWERS.values(), ids=ANSWERS.keys())
def test_answers_in_the_words_of_the_source(question: str, text: str, expected: list[str]) -> None:
    article = Article(slug="essai", title="", text=text, published=dt.date(2025, 5, 16))
    (analysis,) = analyse_all([article], EditorWords())
    answers = dict(analysis.summary.questions)
    assert [article.quote(span) for span in answers[question]] == expected  # type: ignore[index]  # a Question


def test_enough_cuts_are_read_again(points: list[Reread]) -> None:
    assert len(points) >= 60


def test_a_cut_keeps_certainty_negation_and_speaker(points: list[Reread]) -> None:
    changed = [
        f"{point.told}\n  {axes(point.whole)}\n  {axes(point.cut)}"
        for point in points
        if not same(axes(point.whole), axes(point.cut))
    ]
    assert not changed, "\n".join(changed)


Axes = tuple[str, bool, tuple[str, ...]]


def same(whole: Axes | None, cut: Axes | None) -> bool:
    """The same but for a pronoun, whose antecedent the cut may leave behind: the point still names the source."""
    if whole is None or cut is None or whole[:2] != cut[:2] or len(whole[2]) != len(cut[2]):
        return False
    return all(name in ("il", "elle", "ils", "elles", other) for other, name in zip(whole[2], cut[2], strict=True))


def axes(claim: Claim | None) -> Axes | None:
    return (claim.certainty, claim.negated, tuple(source.name for source in claim.voice)) if claim else None
