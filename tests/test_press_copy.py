"""Who says it, and what is said, in agency and regional copy: answers as in `test_claims`, one trap a row."""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
    # « SA » behind a name is a legal form, and no possessive
    "a_company_announces": (
        "Morvan SA a annoncé que son chantier de Dinan fermait.",
        ["asserted | + | Morvan SA | son chantier de Dinan fermait"]),
    "a_bank_had_said": (
        "La banque Morvan SA avait averti que le contrat était signé.",
        ["asserted | + | Morvan SA | le contrat était signé"]),
    "a_company_with_a_hyphen": (
        "Morvan-SA affirme que le quai est sûr.", ["asserted | + | Morvan-SA | le quai est sûr"]),
    "a_company_does": ("Morvan SA vend ses bacs.", ["asserted | + | | Morvan SA vend ses bacs"]),
    "a_company_under_examination": (
        "L'affaire Morvan SA mise en veille a repris.",
        ["asserted | + | | L'affaire Morvan SA mise en veille a repris"]),
    "capitals_all_along": (
        "Selon lui, LA VILLE A VENDU SA HALLE.", ["asserted | + | lui | LA VILLE A VENDU SA HALLE"]),
    # The date of a document is whole
    "a_report_and_its_year": (
        "Selon un rapport du 4 mars 2022, les digues cèdent.",
        ["asserted | + | un rapport du 4 mars 2022 | les digues cèdent"]),
    "as_a_decree_says": (
        "La pêche est fermée, précise le décret du 5 juin 2020.",
        ["asserted | + | le décret du 5 juin 2020 | La pêche est fermée"]),
    "a_month_and_its_year": (
        "Une étude de février 2020 affirme que l'eau est trouble.",
        ["asserted | + | une étude de février 2020 | l'eau est trouble"]),
    "a_number_that_is_no_year": (
        "Selon un bilan du 4 mars, 2022 bacs ont coulé.",
        ["asserted | + | un bilan du 4 mars | 2022 bacs ont coulé"]),
    # « Pour X »: who judges, and to whom it happens
    "for_a_team_that_lost": (
        "Pour Dinan, cette troisième défaite met fin à une belle série.",
        ["asserted | + | | Pour Dinan, cette troisième défaite met fin à une belle série"]),
    "for_a_club_it_is_the_end": (
        "Pour le club, c'est la fin d'un cycle.", ["asserted | + | | Pour le club, c'est la fin d'un cycle"]),
    "for_a_town_that_judges": (
        "Pour la commune, le bac est indispensable.", ["asserted | + | la commune | le bac est indispensable"]),
    "for_a_union": (
        "Pour le syndicat, la crise a tout aggravé.", ["asserted | + | le syndicat | la crise a tout aggravé"]),
    "for_a_coach_that_lost": (
        "Pour l'entraîneur, cette défaite compte.", ["asserted | + | l'entraîneur | cette défaite compte"]),
    # « C'est ce que » says whose the sentence before is; « c'est moins que ce que » measures
    "less_than_was_hoped": (
        "Le juge a rejeté la demande. C'est moins que ce qu'espérait la défense.",
        ["asserted | + | | Le juge a rejeté la demande", "asserted | + | | C'est moins que ce qu'espérait la défense"]),
    "against_what_is_told": (
        "La digue a cédé. C'est contraire à ce qu'affirme la mairie.",
        ["asserted | + | | La digue a cédé", "asserted | + | | C'est contraire à ce qu'affirme la mairie"]),
    "hoped_and_come_true": (
        "Le juge a rejeté la demande. C'est ce qu'espérait la défense.",
        ["asserted | + | | Le juge a rejeté la demande", "asserted | + | | C'est ce qu'espérait la défense"]),
    "what_is_told": (
        "La digue a cédé. C'est à peu près ce que dit la mairie.",
        ["asserted | + | la mairie | La digue a cédé", "asserted | + | | C'est à peu près ce que dit la mairie"]),
    # Two hyphens are a dash
    "a_dateline_with_two_hyphens": (
        "DINAN (Agence Mer-Port)--Le groupe Morvan a annoncé que son chantier fermait lundi.",
        ["asserted | + | Morvan | son chantier fermait lundi"]),
    "a_bare_dateline_with_two_hyphens": (
        "DINAN--Le maire a annoncé que la halle ouvrira.", ["announced | + | le maire | la halle ouvrira"]),
    # Between the verb and who speaks, an occasion
    "said_after_a_match": (
        "« La digue a tenu », a admis après la rencontre Luc Dubreil, capitaine de Dinan.",
        ["asserted | + | Luc Dubreil | La digue a tenu"]),
    "said_when_a_match_ends": (
        "« La digue a tenu », a commenté à l'issue du match Rémi Le Gall, l'entraîneur.",
        ["asserted | + | Rémi Le Gall | La digue a tenu"]),
    "said_to_the_press": (
        "« La digue a tenu », a dit lors d'une conférence de presse Inès Carvalho, la maire.",
        ["asserted | + | Inès Carvalho | La digue a tenu"]),
    "said_after_a_defeat_by_a_function": (
        "« La digue a tenu », a reconnu après la défaite le capitaine Luc Dubreil.",
        ["asserted | + | Luc Dubreil | La digue a tenu"]),
    "a_match_called_by_two_towns": (
        "« La digue a tenu », a dit après le match Brest-Dinan la préfète.",
        ["asserted | + | la préfète | La digue a tenu"]),
    # A party between what somebody is and their name
    "a_party_with_its_article": (
        "« La digue a tenu », a lancé le chef des députés Les Républicains Luc Dubreil.",
        ["asserted | + | Luc Dubreil | La digue a tenu"]),
    "a_party_of_one_word": (
        "« La digue a tenu », a jugé la sénatrice Renaissance Inès Carvalho.",
        ["asserted | + | Inès Carvalho | La digue a tenu"]),
    "according_to_the_member_of_a_party": (
        "Selon l'élue Les Écologistes Inès Carvalho, la digue a tenu.",
        ["asserted | + | Inès Carvalho | la digue a tenu"]),
    "two_first_names_and_no_party": (
        "Selon le député Ousmane Paul Diouf, la digue a tenu.",
        ["asserted | + | Ousmane Paul Diouf | la digue a tenu"]),
    # One of several sources
    "one_of_these_sources": (
        "Une de ces sources affirme que le bac a coulé.",
        ["asserted | + | une de ces sources | le bac a coulé"]),
    "one_of_the_two_of_these_sources": (
        "Selon deux de ces sources, le bac a coulé.", ["asserted | + | deux de ces sources | le bac a coulé"]),
    "heard_of_sources": (
        "Le bac a coulé, a-t-on appris de sources concordantes.",
        ["asserted | + | de sources concordantes | Le bac a coulé"]),
    # A quotation, and what its speaker feels
    "the_mayor_does_not_hide_her_joy": (
        "« Nous avons gagné. » La maire ne cache pas sa joie.",
        ["asserted | + | la maire | Nous avons gagné", "asserted | − | | La maire ne cache pas sa joie"]),
    "the_mayor_signs": (
        "« Nous avons gagné. » La maire a signé un arrêté.",
        ["asserted | + | citation sans auteur donné | Nous avons gagné",
         "asserted | + | | La maire a signé un arrêté"]),
    # Marks do not hide the verb; an adverb does not hide the turn of phrase
    "makes_sense_in_marks": (
        "Les analystes considèrent que cette vente « fait sens ».",
        ["asserted | + | les analystes | cette vente « fait sens »"]),
    "expects_then_that": (
        "La ville s'attend donc à ce que le pont ferme.",
        ["possible | + | | La ville s'attend donc à ce que le pont ferme"]),
    "does_not_expect": (
        "La ville ne s'attendait donc pas à ce que le pont ferme.",
        ["asserted | − | | La ville ne s'attendait donc pas à ce que le pont ferme"]),
    # « Si » beside what has been done opposes two facts
    "if_both_dykes_still_hold": (
        "Si les deux digues tiennent encore, celle du port a été évacuée.",
        ["asserted | + | | Si les deux digues tiennent encore, celle du port a été évacuée"]),
    "if_the_culprit_stays_away": (
        "Si l'auteur reste introuvable, deux complices ont été arrêtés.",
        ["asserted | + | | Si l'auteur reste introuvable, deux complices ont été arrêtés"]),
    "if_the_weather_is_fair": (
        "Si le temps est clément, la ville a prévu un feu d'artifice.",
        ["hypothetical | + | | Si le temps est clément, la ville a prévu un feu d'artifice"]),
    "if_you_are_ill": (
        "Si vous êtes malade, vous avez attrapé le virus ici.",
        ["hypothetical | + | | Si vous êtes malade, vous avez attrapé le virus ici"]),
    "if_the_plan_is_rejected": (
        "Si le projet est rejeté, la ville a perdu un an.",
        ["hypothetical | + | | Si le projet est rejeté, la ville a perdu un an"]),
    # Where a claim ends, and what « que » takes up
    "an_and_before_a_source": (
        "Le bac a quitté le port et, selon la préfète, a coulé.",
        ["asserted | + | | Le bac a quitté le port", "asserted | + | la préfète | a coulé"]),
    "a_fault_that_others_denounced": (
        "La mairie a reconnu sa faute, qu'avaient dénoncée les riverains.",
        ["asserted | + | | La mairie a reconnu sa faute, qu'avaient dénoncée les riverains"]),
    "a_day_before_an_inverted_subject": (
        "Le maire a affirmé, mardi, que partaient trois bacs.", ["asserted | + | le maire | partaient trois bacs"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_who_says_what(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
