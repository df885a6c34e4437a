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
        "LYON (Reuters) - Le groupe de chimie Altéo, qui réduit ses coûts, a dit mardi ne pas vouloir vendre.",
        ["asserted | − | le groupe de chimie Altéo | ne pas vouloir vendre"]),
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
    # What a place, an hour, a relative, a turn of phrase hide
    "an_office_word_for_word": (
        "La ministre des Forêts Aline Morvan a reçu les scieurs.\n\n« Le bois manque », a déclaré "
        "la ministre des Forêts au Sénat.",
        ["asserted | + | | La ministre des Forêts Aline Morvan a reçu les scieurs",
         "asserted | + | Aline Morvan | Le bois manque"]),
    "an_office_named_further_on": (
        "Le bac a coulé, a expliqué le procureur.\n\nSelon le procureur de Foix, Luc Marin, deux marins ont fui.",
        ["asserted | + | Luc Marin | Le bac a coulé", "asserted | + | Luc Marin | deux marins ont fui"]),
    "an_office_of_here": (
        "La maire de Foix, Anne Roy, a reçu les riverains.\n\nLe quai est vide, selon la maire de la commune.",
        ["asserted | + | | La maire de Foix, Anne Roy, a reçu les riverains",
         "asserted | + | Anne Roy | Le quai est vide"]),
    "an_office_newly_held": (
        "Le nouveau maire de Foix, Luc Marin, a voté contre.\n\nLe maire de Foix assure que le lac est pollué.",
        ["asserted | + | | Le nouveau maire de Foix, Luc Marin, a voté contre",
         "asserted | + | Luc Marin | le lac est pollué"]),
    "a_body_goes_on": (
        "Amnesty International a indiqué que le lac est pollué.\n\nElle a ajouté que le quai est vide.",
        ["asserted | + | Amnesty International | le lac est pollué",
         "asserted | + | Amnesty International | le quai est vide"]),
    "a_body_and_a_woman": (
        "Amnesty International a indiqué que le lac est pollué. Anne Roy a vu le quai.\n\n"
        "Elle a ajouté que le quai est vide.",
        ["asserted | + | Amnesty International | le lac est pollué", "asserted | + | | Anne Roy a vu le quai",
         "asserted | + | Anne Roy | le quai est vide"]),
    "a_body_is_not_they": (
        "Brevex a indiqué que le lac est pollué.\n\nIls ont ajouté que le quai est vide.",
        ["asserted | + | Brevex | le lac est pollué", "asserted | + | ils | le quai est vide"]),
    "an_office_that_two_hold": (
        "Le bac a coulé, a expliqué le procureur.\n\nLuc Marin, procureur de Foix, et Paul Roy, procureur de Pau, "
        "se taisent.",
        ["asserted | + | le procureur | Le bac a coulé",
         "asserted | + | | Luc Marin, procureur de Foix, et Paul Roy, procureur de Pau, se taisent"]),
    "an_office_of_another_place": (
        "Luc Marin, maire de Foix, a reçu les riverains.\n\nLe quai est vide, selon le maire de Pau.",
        ["asserted | + | | Luc Marin, maire de Foix, a reçu les riverains",
         "asserted | + | le maire de Pau | Le quai est vide"]),
    "a_group_that_sits_in_the_house": (
        "La présidente du groupe écologiste au Sénat assure que la digue tient.",
        ["asserted | + | la présidente du groupe écologiste au Sénat | la digue tient"]),
    "told_on_the_radio": (
        "« Le bac a coulé », a commenté la porte-parole du parquet à la radio belge.",
        ["asserted | + | la porte-parole du parquet | Le bac a coulé"]),
    "an_hour_and_a_parenthesis": (
        "« La direction se tait », a affirmé à l'AFP vers 18 h (midi à Montréal) une déléguée.",
        ["asserted | + | une déléguée | La direction se tait"]),
    "a_source_with_its_relative": (
        "Le lac est pollué et le quai est vide, selon un collectif qui appelle à la grève.",
        ["asserted | + | un collectif | Le lac est pollué",
         "asserted | + | un collectif | le quai est vide, selon un collectif qui appelle à la grève"]),
    "a_verb_like_a_participle": (
        "La ligne est coupée depuis l'accident, écrit encore la gendarmerie.",
        ["asserted | + | la gendarmerie | La ligne est coupée depuis l'accident"]),
    "this_means_that": (
        "Ça veut dire que le conseil vote demain.", ["asserted | + | | Ça veut dire que le conseil vote demain"]),
    "accusing_each_other": (
        "Les deux clubs se sont accusés jeudi de la bagarre.",
        ["asserted | + | | Les deux clubs se sont accusés jeudi de la bagarre"]),
    "checked_by_no_source": (
        "Selon le maire, le quai est vide, un chiffre invérifiable de source indépendante.",
        ["asserted | + | le maire | le quai est vide, un chiffre invérifiable de source indépendante"]),
    "what_they_could_say": (
        "Le maire laisse entendre que les riverains pourraient demander de fermer le quai.",
        ["possible | + | le maire | les riverains pourraient demander de fermer le quai"]),
    # What goes on, and what does not
    "hearsay_goes_on": (
        "Selon le parquet, trois hommes auraient fui. Une alarme aurait sonné. La police les recherche.",
        ["unconfirmed | + | le parquet | trois hommes auraient fui",
         "unconfirmed | + | le parquet | Une alarme aurait sonné",
         "asserted | + | | La police les recherche"]),
    "a_name_with_a_common_noun": (
        "Le quai est vide, selon le syndicat Force pétrole.", ["asserted | + | Force pétrole | Le quai est vide"]),
    "the_same_source": (
        "Le bac a coulé, selon une source policière. Deux marins sont morts, a ajouté la même source.",
        ["asserted | + | une source policière | Le bac a coulé",
         "asserted | + | une source policière | Deux marins sont morts"]),
    "hearsay_turns": (
        "Selon La Digue, la mairie aurait vendu le quai. Mais le préfet aurait refusé.",
        ["unconfirmed | + | La Digue | la mairie aurait vendu le quai", "unconfirmed | + | | le préfet aurait refusé"]),
    "a_quotation_behind_an_aside": (
        "Un cycliste est mort, précise la police dans un communiqué. « L'accident s'est produit à Sion. »",
        ["asserted | + | la police | Un cycliste est mort",
         "asserted | + | la police | L'accident s'est produit à Sion"]),
    "somebody_else_acted": (
        "« Le pont tient », dit le maire. Les riverains sont furieux. « Il ne faut pas nous oublier. »",
        ["asserted | + | le maire | Le pont tient", "asserted | + | | Les riverains sont furieux",
         "asserted | − | citation sans auteur donné | Il ne faut pas nous oublier"]),
    "an_aside_of_its_own": (
        "Les médecins ont assuré que la salle est pleine. « Nous opérons », malgré le bruit, a précisé Luc Barrand.",
        ["asserted | + | les médecins | la salle est pleine",
         "asserted | + | Luc Barrand | « Nous opérons », malgré le bruit"]),
    "a_verb_in_marks_behind_ne": (
        "Paul Retz, battu dimanche, ne « songe pas du tout » à arrêter.",
        ["asserted | − | Paul Retz | Paul Retz, battu dimanche, ne « songe pas du tout » à arrêter"]),
    "what_is_regretted_says_nothing": (
        "La ministre a appelé à la « patience de tous », tout en regrettant la lenteur des travaux.",
        ["asserted | + | la ministre | La ministre a appelé à la « patience de tous », "
         "tout en regrettant la lenteur des travaux"]),
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
