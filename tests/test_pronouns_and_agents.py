"""Who speaks when a pronoun, an agent or a dateline stands nearer than the speaker: one text for each trap."""

from __future__ import annotations

import pytest

from claim_answers import answers_to
from dossier.model import Analysis, Article
from dossier.pipeline import EditorWords, analyse_all

CASES: dict[str, tuple[str, list[str]]] = {
    # What stands between the subject and its verb
    "agents_joined_by_and": (
        "La coopérative créée par Luc Martel et Nina Ferrand assure que le quai est sûr.",
        ["asserted | + | la coopérative | le quai est sûr"]),
    "three_agents": (
        "L'atelier fondé par Paul Roy, Rita Lopez et Luc Martel affirme que le quai est sûr.",
        ["asserted | + | l'atelier | le quai est sûr"]),
    "a_verb_before_the_agents": (
        "La digue a été bâtie par Anne Roy et Luc Marin assure que le pont tient.",
        ["asserted | + | | La digue a été bâtie par Anne Roy", "asserted | + | Luc Marin | le pont tient"]),
    "a_dateline_is_no_subject": (
        "LYON (Reuters) - Le groupe de chimie Altéo, qui réduit ses coûts, a dit mardi ne pas vouloir vendre son usine.",
        ["asserted | − | le groupe de chimie Altéo | ne pas vouloir vendre son usine"]),
    # Whom the pronoun of an aside takes up
    "not_who_is_named_in_a_complement": (
        "« Nous avons agi vite », a dit le maire après la visite du préfet Jean Sorel. « Le pont rouvrira », "
        "a-t-il promis.",
        ["asserted | + | le maire | Nous avons agi vite", "announced | + | le maire | Le pont rouvrira"]),
    "whose_gender_says_otherwise": (
        "« Nous avons agi vite », a dit la maire après la visite de Jean Sorel. « Le pont rouvrira », a-t-il promis.",
        ["asserted | + | la maire | Nous avons agi vite", "announced | + | Jean Sorel | Le pont rouvrira"]),
    "who_acted_since": (
        "« Nous avons agi vite », a dit le maire. Jean Sorel est reparti lundi. « Le pont rouvrira », a-t-il promis.",
        ["asserted | + | le maire | Nous avons agi vite", "asserted | + | | Jean Sorel est reparti lundi",
         "announced | + | Jean Sorel | Le pont rouvrira"]),
    "a_house_that_opens_the_text": (
        "La société Brevex vend son usine, a-t-elle indiqué jeudi.",
        ["asserted | + | Brevex | La société Brevex vend son usine"]),
    "an_association_is_its_name": (
        "L'association Horizon réclame une enquête, a-t-elle dit mardi.",
        ["asserted | + | Horizon | L'association Horizon réclame une enquête"]),
    "someone_announces_a_plan_of_theirs": (
        "Le maire de Vire ferme la piscine, a-t-il annoncé jeudi.",
        ["asserted | + | le maire de Vire | Le maire de Vire ferme la piscine"]),
    "a_function_and_its_name_are_one": (
        "La porte-parole du collectif, Nora Blanc, a tenu une conférence. « C'est fini », a-t-elle dit.\n\n"
        "Elle soutient que la région ment.",
        ["asserted | + | | La porte-parole du collectif, Nora Blanc, a tenu une conférence",
         "asserted | + | Nora Blanc | C'est fini", "asserted | + | Nora Blanc | la région ment"]),
    "a_town_that_is_only_told_of": (
        "La porte-parole du collectif, Nora Blanc, a tenu une conférence. « C'est fini », a-t-elle dit.\n\n"
        "La ville doit « donner l'exemple », dit-elle.",
        ["asserted | + | | La porte-parole du collectif, Nora Blanc, a tenu une conférence",
         "asserted | + | Nora Blanc | C'est fini", "asserted | + | Nora Blanc | La ville doit « donner l'exemple »"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_who_is_meant(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]


def speakers(analysis: Analysis) -> list[str | None]:
    """The name of the actor behind each quotation."""
    names = {actor.id: actor.name for actor in analysis.actors}
    return [names.get(quote.speaker.actor or "") if quote.speaker else None for quote in analysis.quotes]


def test_a_quotation_has_the_actor_that_the_claims_know() -> None:
    text = "La porte-parole, Nora Blanc, est venue. « C'est fini », a-t-elle dit.\n\n« Tout brûle », a-t-elle ajouté."
    (analysis,) = analyse_all([Article(slug="a", title="", text=text)], EditorWords())
    assert speakers(analysis) == ["Nora Blanc", "Nora Blanc"]


def test_a_quotation_has_no_actor_whom_the_claims_refuse() -> None:
    text = CASES["not_who_is_named_in_a_complement"][0]
    (analysis,) = analyse_all([Article(slug="a", title="", text=text)], EditorWords())
    assert speakers(analysis) == [None, None]
