"""Ids of findings: stable, readable, and never one for two, in an article as over all of them."""

from __future__ import annotations

from collections import Counter

from dossier.checks import broken_promises, known_rules
from dossier.corpus import build_corpus
from dossier.glossary import Glossary
from dossier.model import Analysis, Article, finding_ids, named_ids
from dossier.pipeline import EditorWords, analyse_all


def analysis(text: str, slug: str = "a", *terms: str) -> Analysis:
    return next(analyse_all([Article(slug=slug, title="", text=text)], EditorWords(frozenset(terms))))


def test_one_name_may_be_an_actor_and_a_term() -> None:
    found = analysis("La CGT, un syndicat de salariés, appelle à la grève. La CGT demande une hausse des salaires.")
    assert [actor.id for actor in found.actors if actor.name == "CGT"] == ["a-cgt"]
    assert [term.id for term in found.terms if term.name == "CGT"] == ["t-cgt"]
    assert not broken_promises(found, found.article, known_rules("fr"))


def test_a_name_never_takes_the_id_of_a_paragraph() -> None:
    found = analysis("Le laboratoire P1, une salle de haute sécurité, a ouvert à Lyon. Le P1 accueille des chercheurs.")
    assert "P1" in [term.name for term in found.terms] + [actor.name for actor in found.actors]
    assert not broken_promises(found, found.article, known_rules("fr"))


def test_two_terms_over_all_articles_never_share_an_anchor() -> None:
    corpus = build_corpus(
        [analysis("La côte recule.", "a", "côte"), analysis("La cote recule.", "b", "cote")], Glossary(())
    )
    assert [term.name for term in corpus.terms] == ["côte", "cote"]
    assert Counter(term.id for term in corpus.terms) == {"t-cote": 1, "t-cote-2": 1}


def test_ids_are_numbered_past_those_already_given() -> None:
    assert list(named_ids("t", ["l’œil", "L’Œil", "L'oeil 2", "l-oeil"])) == [
        "t-l-oeil",
        "t-l-oeil-2",
        "t-l-oeil-2-2",
        "t-l-oeil-3",
    ]


def test_a_name_without_a_latin_letter_has_an_id_of_its_own() -> None:
    beijing, shanghai = named_ids("a", ["北京", "上海"])
    assert beijing != shanghai
    assert [beijing, shanghai] == list(finding_ids("a", ["北京", "上海"]))
