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
    # A noun for whoever holds one of several offices
    "the_edile": ("Anne Roy, maire de Dinan, a cédé. Le quai est vide.\n\n« C'est fini », a dit l'édile.", "Anne Roy"),
    "the_elected": (
        "Luc Marin, adjoint aux sports, a voté.\n\n« Le stade ouvrira », a promis l'élu dinannais.", "Luc Marin"),
    "the_magistrate": (
        "Anne Roy, procureure de Foix, a parlé. « Il a fui », a précisé la magistrate.", "Anne Roy"),
    "the_first_magistrate": (
        "Luc Marin, maire de Foix, tient bon. « Le bac restera », répète le premier magistrat.", "Luc Marin"),
    "the_unionist": ("Luc Marin, délégué CGT, a pris la parole. « On tient », a lancé le syndicaliste.", "Luc Marin"),
    "a_judge_too": (
        "Luc Marin, procureur de Foix, a parlé. Un juge l'écoute. « Il a fui », a précisé le magistrat.", None),
    "two_elected": (
        "Luc Marin, maire de Foix, et Paul Roy, député, ont voté. « C'est fait », a dit l'élu.", None),
    "once_elected": ("Luc Marin, ancien maire de Foix, et Paul Roy se taisent. « Non », a dit l'édile.", None),
    "an_edile_of_another_gender": ("Luc Marin, procureur, a parlé. « Il a fui », a précisé la magistrate.", None),
    "one_more_come_since": (
        "Luc Marin, maire de Foix, est venu. Paul Roy l'a suivi. « C'est fait », a dit l'élu.", None),
    # A trade, when nobody else is in play
    "a_trainer_from_abroad": (
        "Luc Marin a perdu à Lens. « On a mal joué », a regretté le technicien portugais.", "Luc Marin"),
    "a_novelist": ("Anne Roy publie un recueil. « J'écris la nuit », raconte la romancière.", "Anne Roy"),
    "a_young_one": ("Anne Roy, élue de Foix, a voté. « J'écoute », confie la jeune élue.", "Anne Roy"),
    "an_age": ("Luc Marin a marqué à Lens. « J'y pense », sourit l'attaquant de 23 ans.", "Luc Marin"),
    "somebody_else_without_a_name": (
        "Un exploitant a tout perdu. Luc Marin est venu le voir. « Je vends », dit l'agriculteur.", None),
    "once_of_that_trade": (
        "Luc Marin, ancien boulanger, a vendu son four. « C'est dur », dit le boulanger.", None),
    "this_inspector": (
        "Anne Roy aime le mail. « Une réussite », juge cette inspectrice des finances.", "Anne Roy"),
    "this_other_one": (
        "Anne Roy aime le mail. Une voisine passe. « Une réussite », juge cette inspectrice des finances.", None),
    # A body of which the text said that it is that
    "the_ngo": ("L'ONG Terre vive porte plainte. « Le lac meurt », a alerté l'ONG.", "Terre vive"),
    "the_daily": ("Le quotidien La Digue l'a écrit. « Le bac a coulé », assure le quotidien.", "La Digue"),
    "the_union": (
        "Le Syndicat des dockers de Foix a voté. Le quai est vide. « On tient », dit le syndicat.",
        "Syndicat des dockers de Foix"),
    "another_ngo": (
        "L'ONG Terre vive porte plainte. Une autre ONG la suit. « Le lac meurt », a alerté l'ONG.", None),
}  # fmt: skip


@pytest.mark.parametrize("name", ROLES)
def test_a_role_told_of_one_person_names_them(name: str) -> None:
    text, person = ROLES[name]
    (analysis,) = analyse_all([Article(slug="a", title="", text=text)], EditorWords())
    speaker = analysis.quotes[-1].speaker
    assert speaker is not None
    assert next((actor.name for actor in analysis.actors if actor.id == speaker.actor), None) == person
