"""Quotations of `quotes.toml`: the words between the marks, who says them, with which verb."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dossier.model import Analysis, Article, Span
from dossier.pipeline import EditorWords, analyse_all
from marks import read_marks

GROUPS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("quotes.toml").read_text("utf-8"))
OPEN = GROUPS.pop("ouvert")
CASES = {name: read_marks(marked) for group in GROUPS.values() for name, marked in group.items()}
Said = tuple[str, str | None, str | None]


@pytest.fixture(scope="module")
def found() -> dict[str, list[Said]]:
    articles = [Article(slug=name, title="", text=case.text) for name, case in CASES.items()]
    return {analysis.article.slug: said(analysis) for analysis in analyse_all(articles, EditorWords())}


def said(analysis: Analysis) -> list[Said]:
    def words(span: Span | None) -> str | None:
        return analysis.article.quote(span) if span else None

    return [
        (analysis.article.quote(quote.span), words(quote.speaker.span if quote.speaker else None), words(quote.verb))
        for quote in analysis.quotes
    ]


def expected(name: str) -> list[Said]:
    case = CASES[name]
    words = {label: case.text[span.start : span.end] for span, label in case.marks if not label.startswith("quote")}
    quotes = sorted((span, label.partition(".")[2]) for span, label in case.marks if label.startswith("quote"))
    return [
        (case.text[span.start : span.end], words.get(f"speaker.{number}"), words.get(f"verb.{number}"))
        for span, number in quotes
    ]


def test_no_sentence_is_named_twice() -> None:
    assert len(CASES) == sum(map(len, GROUPS.values()))


@pytest.mark.parametrize("name", CASES)
def test_a_quotation_and_who_says_it(name: str, found: dict[str, list[Said]]) -> None:
    assert found[name] == expected(name)


def test_a_speaker_is_the_actor_when_one_person_alone_was_named() -> None:
    text = "Paul Rivoire est arrivé à Nantes. « Il faut agir vite », a-t-il insisté."
    (analysis,) = analyse_all([Article(slug="a", title="", text=text)], EditorWords())
    (quote,) = analysis.quotes
    assert quote.speaker is not None
    assert [actor.name for actor in analysis.actors if actor.id == quote.speaker.actor] == ["Paul Rivoire"]


ROLES = {
    "told_of_one": ("Me Anne Roy, avocate du port, a plaidé. « Il est innocent », a ajouté l'avocate.", "Anne Roy"),
    "told_by_to_be": ("Luc Marin est maire de Dinan. « Le toit est neuf », explique le maire.", "Luc Marin"),
    "age_between": ("Luc Marin, 49 ans, est éleveur. Il vend. « On n'a plus d'herbe », dit l'éleveur.", "Luc Marin"),
    "told_again": (
        "Anne Roy, avocate, entre. « Non », dit l'avocate. « Jamais de la vie », ajoute l'avocate.",
        "Anne Roy",
    ),
    "another_one": ("Me Anne Roy, avocate, a plaidé. Une avocate s'y oppose. « C'est faux », a dit l'avocate.", None),
    "other_gender": ("Luc Marin, maire de Dinan, a cédé. « C'est fini », a dit la maire.", None),
    "former": ("Luc Marin, ancien éleveur, a vendu son pré. « C'est dur », dit l'éleveur.", None),
    "not_bare": ("Me Anne Roy, avocate, a plaidé. « C'est faux », a dit l'avocate du port.", None),
}


@pytest.mark.parametrize("name", ROLES)
def test_a_role_told_of_one_person_names_them(name: str) -> None:
    text, person = ROLES[name]
    (analysis,) = analyse_all([Article(slug="a", title="", text=text)], EditorWords())
    speaker = analysis.quotes[-1].speaker
    assert speaker is not None
    assert next((actor.name for actor in analysis.actors if actor.id == speaker.actor), None) == person
