"""What a relative tells in passing: no row in the ledger, and all the rest of it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from claim_answers import answer
from dossier.checks import broken_promises, known_rules
from dossier.codec import cut_text, pack_analysis, unpack_analysis
from dossier.corpus import build_corpus
from dossier.glossary import Glossary
from dossier.model import Analysis, Article, Correction
from dossier.pipeline import EditorWords, analyse_all
from dossier.render.views.places import locate
from dossier.render.views.proofs import card_views
from dossier.render.views.relations import relation_views
from dossier.render.views.timeline import claim_of, timeline_view

PAPER = dt.date(2025, 5, 16)  # a Friday

# The text; of each event its label and what its claim says: the relative, where it tells the event.
EVENTS = {
    "as_sure_as_the_whole": (
        "Le bac, qui a coulé mardi, a été renfloué jeudi.",
        [
            ("Le bac […] a coulé mardi", "asserted | + | | qui a coulé mardi"),
            ("Le bac […] a été renfloué jeudi", "asserted | + | | Le bac, qui a coulé mardi, a été renfloué jeudi"),
        ],
    ),
    "the_whole_is_denied": (
        "Les dégâts n'ont pas été chiffrés par les pompiers, qui ont évacué le port mardi.",
        [("les pompiers […] ont évacué le port mardi", "asserted | + | | qui ont évacué le port mardi")],
    ),
    "the_whole_is_told_by_another": (
        "Un orage a noyé dix caves, qui ont été vidées jeudi, a indiqué la préfète Inès Roca.",
        [
            (
                "Un orage a noyé dix caves",
                "asserted | + | Inès Roca | Un orage a noyé dix caves, qui ont été vidées jeudi",
            ),
            ("dix caves […] ont été vidées jeudi", "asserted | + | Inès Roca | qui ont été vidées jeudi"),
        ],
    ),
    "nothing_holds_it": (
        "Le pont est sûr, assure le maire, qui a fermé la voie mercredi.",
        [("le maire […] a fermé la voie mercredi", "asserted | + | | qui a fermé la voie mercredi")],
    ),
    "it_is_ahead": (
        "Le bac partira avec l'équipe, qui montera à bord samedi.",
        [
            (
                "Le bac partira avec l'équipe",
                "announced | + | | Le bac partira avec l'équipe, qui montera à bord samedi",
            ),
            ("l'équipe […] montera à bord samedi", "announced | + | | qui montera à bord samedi"),
        ],
    ),
}


# The text; who does what to whom, and the row of the ledger that says it.
RELATIONS = {
    "the_whole_says_it_too": (
        "Greenpeace, qui a poursuivi TotalEnergies, a perdu.",
        ["Greenpeace opposes TotalEnergies: Greenpeace, qui a poursuivi TotalEnergies, a perdu"],
    ),
    "the_whole_is_denied": (
        "Greenpeace, qui a poursuivi TotalEnergies, n'a pas gagné.",
        ["Greenpeace opposes TotalEnergies: qui a poursuivi TotalEnergies"],
    ),
    "the_relative_is_denied": (
        "Renault, qui n'a pas racheté Nissan, ferme une usine.",
        ["Renault not does Nissan: qui n'a pas racheté Nissan"],
    ),
    "nothing_holds_it": (
        "Le bac est vide, selon Greenpeace, qui a poursuivi TotalEnergies.",
        ["Greenpeace opposes TotalEnergies: qui a poursuivi TotalEnergies"],
    ),
}


def read(text: str, *corrections: Correction) -> Analysis:
    article = Article(slug="un", title="", text=text, published=PAPER, corrections=corrections)
    return next(analyse_all([article], EditorWords()))


def of_events(analysis: Analysis) -> list[tuple[str, str]]:
    told = ((event, claim_of(analysis, event)) for event in analysis.events)
    return [
        (cut_text(analysis.article, event.span, event.label), answer(analysis.article, claim) if claim else "")
        for event, claim in told
    ]


def of_relations(analysis: Analysis) -> list[str]:
    names, rows = {actor.id: actor.name for actor in analysis.actors}, {claim.id: claim for claim in analysis.claims}
    told = ((found, rows[found.claim]) for found in analysis.relations)
    return [
        f"{names[found.source]} {'not ' * row.negated}{found.kind} {names[found.target]}: "
        + analysis.article.quote(row.span)
        for found, row in told
    ]


@pytest.mark.parametrize("name", EVENTS)
def test_the_events_of_relatives_keep_their_day_their_voice_and_their_sign(name: str) -> None:
    text, expected = EVENTS[name]
    analysis = read(text)
    assert of_events(analysis) == expected
    assert not {claim.span for claim in analysis.passing} & {claim.span for claim in analysis.claims}


@pytest.mark.parametrize("name", RELATIONS)
def test_a_relation_rests_on_a_row_that_says_the_same_of_it(name: str) -> None:
    text, expected = RELATIONS[name]
    assert of_relations(read(text)) == expected


def test_the_card_of_an_event_told_by_a_relative_has_its_voice_and_its_words() -> None:
    analysis = read(EVENTS["nothing_holds_it"][0])
    places = locate(build_corpus([analysis], Glossary(())))
    timeline_view(places)
    (card,) = card_views(places)
    assert "qui a fermé" in re.sub("<[^>]*>", "", card.words)
    assert re.sub("<[^>]*>", "", card.said).split() == ["affirmé", "l’article"]


def test_two_actors_that_only_a_relative_names_are_cited_together_and_lead_to_its_sentence() -> None:
    text = "Le pont est sûr, assure Luc Marin, qui a croisé Inès Roca et Paul Marceron hier."
    analysis = read(text)
    places = locate(build_corpus([analysis], Glossary(())))
    _, rows = relation_views(places)
    (row,) = (row for row in rows if "qui a croisé" in row.words)
    assert analysis.claims[0].span.end < text.index("qui") and len(analysis.claims) == 1
    assert "articles/un/index.md#p1s1" in row.words


def test_a_relative_that_a_person_corrects_has_its_row() -> None:
    text = "Le patron de la halle, qui a démissionné lundi, a quitté la ville."
    (told,) = read(text).passing
    analysis = read(text, Correction(told.id, certainty="unconfirmed"))
    assert (told.id, "unconfirmed") in {(claim.id, claim.certainty) for claim in analysis.claims}
    assert analysis.passing == ()


def test_a_claim_that_a_person_removes_leaves_no_half_of_it_in_the_ledger() -> None:
    text = "Le patron de la halle, qui a démissionné lundi, a quitté la ville."
    (whole,) = read(text).claims
    assert read(text, Correction(whole.id, removed=True)).claims == ()


def test_what_is_told_in_passing_keeps_every_promise_and_is_kept() -> None:
    analysis = read(EVENTS["the_whole_is_denied"][0])
    (told,) = analysis.passing
    assert broken_promises(analysis, analysis.article, known_rules("fr")) == ()
    assert unpack_analysis(pack_analysis(analysis)) == analysis
    stray = replace(analysis, passing=(replace(told, sentence="p9s9"),))
    assert any("p9s9" in problem for problem in broken_promises(stray, analysis.article, known_rules("fr")))
