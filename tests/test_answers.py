"""Who, when and where of a plain news item: what stands beside the fact answers nothing."""

import datetime as dt

import pytest

from dossier.model import Article
from dossier.pipeline import EditorWords, analyse_all

WHO = {
    "a_town_that_wins": ("Dax a battu Pau (3-1) dimanche.", ["Dax"]),
    "a_town_that_only_is": ("La ville de Dax compte trois écoles.", []),
    "a_canton_that_decides": (
        "Le canton de Vaud a exprimé son soutien jeudi. L'Insel a ouvert un étage. L'Insel recrute. L'Insel aide.",
        ["Le canton de Vaud"],
    ),
    "a_driver_far_from_his_verb": (
        "Le chauffeur du car qui a renversé un cycliste, vendredi soir à Foix, est en fuite.",
        ["Le chauffeur du car"],
    ),
    "a_title_and_the_name_behind_it": (
        "Le préfet de l'Ariège, Paul Roux, a fermé le col lundi.", ["Le préfet de l'Ariège, Paul Roux"],
    ),
    "a_day_and_a_place_ahead": (
        "Ce mercredi, au tribunal de Foix, le procureur a donné ses réquisitions.", ["le procureur"],
    ),
    "somebody_beside_the_team": ("Les Verts, le capitaine en tête, ont quitté le stade lundi.", ["Les Verts"]),
    "the_police_at_his_heels": ("La police aux trousses, le voleur a fui vers Foix.", ["le voleur"]),
    "both_halves_of_a_subject": (
        "Les neuf jurés et les trois magistrats ont délibéré lundi.", ["Les neuf jurés et les trois magistrats"],
    ),
    "two_who_are_named_between_commas": (
        "La vice-présidente chargée des ports, Anne Petit, et le maire de Sète, Paul Roux, ont signé un accord.",
        ["Anne Petit", "Paul Roux"],
    ),
    "which_pupils": (
        "Les élèves inscrits à l'internat de Foix, fermé depuis lundi, ont défilé.",
        ["Les élèves inscrits à l'internat de Foix"],
    ),
    "a_predecessor_does_nothing": (
        "La ministre élue Anne Petit se rendra à Dakar, comme le faisait Jean Morel. Jean Morel dort. "
        "Jean Morel rit.",
        ["Anne Petit"],
    ),
    "sources_are_nobody": ("Lundi, des sources policières ont confirmé que l'enquête avançait.", []),
    "by_whom_it_was_opened": ("Une enquête a été ouverte lundi par le parquet de Foix.", ["le parquet de Foix"]),
    "whose_defeat": ("La défaite de l'équipe de Belgique est la plus lourde depuis 2010.", ["l'équipe de Belgique"]),
    "one_who_lives_there": ("Un jeune Landais de 23 ans a été condamné lundi.", ["Un jeune Landais de 23 ans"]),
    "civilians": ("Au moins neuf civils ont été tués mardi à Foix.", ["Au moins neuf civils"]),
    "a_crowd_by_thousands": ("Plusieurs milliers de personnes ont défilé samedi.", ["Plusieurs milliers de personnes"]),
    "ice_is_nobody": ("Les glaciers alpins ont reculé.", []),
    "behind_a_dateline": ("Foix - Luc Ferrand, porte-parole du conseil, a démissionné lundi.", ["Luc Ferrand"]),
    "a_derby_is_no_dateline": ("Foix - Pau se jouera lundi.", []),
    "behind_a_long_frame": (
        "À la suite de l'incendie qui a ravagé la mairie de Foix, le parquet de Pau a envoyé un expert.",
        ["le parquet de Pau"],
    ),
    "behind_two_frames": (
        "Une semaine après la fermeture de l'usine, près de Foix, les éleveurs ariégeois ne décolèrent pas.",
        ["les éleveurs ariégeois"],
    ),
    "behind_a_session": (
        "À sa première séance du conseil, Anne Morel, élue à la mairie de Foix, a promis un budget.", ["Anne Morel"],
    ),
    "some_hundred_and_others": (
        "Une centaine d'agriculteurs, mais aussi bouchers et salariés, se sont mobilisés lundi.",
        ["Une centaine d'agriculteurs"],
    ),
    "two_blows_in_a_relative": (
        "Le chauffeur du car qui avait percuté un camion mardi, tuant un gendarme et en blessant deux, a été écroué.",
        ["Le chauffeur du car"],
    ),
    "a_delegation": (
        "Une délégation de la Cedral, conduite par Anne Roy, est arrivée lundi.", ["Une délégation de la Cedral"],
    ),
    "some_hundred_behind_a_cleft": (
        "C'est avec émotion qu'une centaine de salariés s'est rassemblée lundi.", ["une centaine de salariés"],
    ),
    "hundreds": ("Deux cents salariés ont manifesté mardi.", ["Deux cents salariés"]),
    "money_is_nobody": ("Plus de 70 M$ seront investis dans les écoles.", []),
    "a_street_is_nobody": ("L'incendie survenu rue de Berghes à Foix est criminel.", []),
    "some_of_them_and_others": (
        "Avec des pancartes, une dizaine de parents et d'élèves de l'école se sont réunis lundi.",
        ["une dizaine de parents et d'élèves de l'école"],
    ),
    "some_fifty_of_a_region": (
        "Ce lundi, une cinquantaine d'élus du Morvan avait rendez-vous à Foix.", ["une cinquantaine d'élus du Morvan"],
    ),
    "parties_and_one_more": (
        "Les partis de gauche et l'UDC veulent changer la loi.", ["Les partis de gauche et l'UDC"],
    ),
    "three_names_and_an_aside": (
        "Anne Petit, Luc Serrano et Paul Morel – comme tout le conseil – jouent gros ce 9 mai. Paul Morel rit. "
        "Paul Morel dort.",
        ["Anne Petit, Luc Serrano et Paul Morel"],
    ),
    "a_painter_s_picture": (
        "Un Courbet rejoindra le musée de Dole lundi. Gustave Courbet l'a peint. Courbet est mort à la Tour.", [],
    ),
    "whose_answer_to_whom": (
        "La première réponse de Paul Morel à la composition du cabinet d'Anne Petit a surpris. Paul Morel rit. "
        "Anne Petit rit.",
        ["Paul Morel"],
    ),
    "several_trades": (
        "Les médecins, infirmières et aides-soignants doivent être vaccinés lundi.",
        ["Les médecins, infirmières et aides-soignants"],
    ),
    "a_little_girl": ("Une fillette de 3 ans a trouvé la mort lundi à Foix.", ["Une fillette de 3 ans"]),
    "who_says_i": ("« J'ai compris que c'était fini », a raconté Paul Serrano.", ["Paul Serrano"]),
    "behind_a_colon": ("Coup de théâtre : le maire, Paul Roux, a démissionné.", ["le maire, Paul Roux"]),
}  # fmt: skip

WHEN = {
    "how_long_it_lasted": ("La réunion a duré près de 2h15.", []),
    "what_somebody_was_last_year": (
        "C'est d'abord la Belge Anne Petit, finaliste l'an dernier, qui ouvrira le tournoi jeudi à Foix.", ["jeudi"],
    ),
    "the_next_fair": ("La ministre viendra en mars au prochain salon.", ["mars"]),
    "until_now": ("La tour est la plus haute à ce jour.", []),
    "the_day_of_a_report": (
        "Les incendies qui ont éclaté le 10 mai près de Foix ont fait six blessés, selon un bilan publié jeudi.",
        ["le 10 mai"],
    ),
    "the_day_of_a_study": ("Les abeilles ont perdu le sens de l'orientation, constate jeudi une enquête.", []),
    "the_day_one_learnt_it": ("Un chauffeur a été écroué, a-t-on appris vendredi auprès du parquet.", []),
    "an_hour_and_its_day": (
        "Un accident a eu lieu vers 15h50, mardi 13 mai, près de Foix.", ["vers 15h50", "mardi 13 mai"],
    ),
    "about_an_hour_that_day": (
        "Aux environs de 13 heures, ce jeudi 3 octobre, un individu a attaqué un agent à Foix.",
        ["ce jeudi 3 octobre"],
    ),
    "from_a_day_on": ("À partir du 1er mars, la règle changera.", ["À partir du 1er mars"]),
    "the_year_of_a_budget": ("Le conseil a voté le budget 2024 de la régie.", []),
    "the_year_of_a_cup_and_a_time": ("Elle manquera les qualifications du Mondial 2026 début mai.", ["début mai"]),
    "when_a_painting_was_stolen": ("Le musée de Foix vient de retrouver une toile volée en 1989.", []),
    "a_day_said_twice": ("La réunion a eu lieu hier jeudi 15 mai au siège du groupe.", ["hier jeudi 15 mai"]),
    "when_a_forest_fire_was": (
        "Le feu de forêt qui s'est déclaré mardi 13 mai à Foix a brûlé cent hectares.", ["mardi 13 mai"],
    ),
    "when_the_fire_was": (
        "L'incendie qui a eu lieu dimanche matin dans un immeuble de Foix est criminel.", ["dimanche matin"],
    ),
    "a_title_of_a_book": ("Le roman a été primé pour Partir à l'aube, aux éditions Holm.", []),
}  # fmt: skip

WHERE = {
    "against_whom": ("L'équipe a perdu face au Danemark (38-30) lundi à Lille.", ["à Lille"]),
    "on_whom": ("L'organisation a imposé de lourdes sanctions à Niamey.", []),
    "two_places_of_one_preposition": (
        "Des élus ont été tués mardi dans le Nord-Kivu et l'Ituri.", ["dans le Nord-Kivu et l'Ituri"],
    ),
    "the_town_of_a_building": (
        "Le jury a rendu son verdict lundi, au palais de justice d'Alençon.", ["au palais de justice d'Alençon"],
    ),
    "part_of_a_range": ("Des skieurs ont été ensevelis dans les Alpes grisonnes lundi.", ["dans les Alpes grisonnes"]),
    "where_some_of_them_work": (
        "Trois élus, dont deux conseillers à l'ambassade de France à Dakar, ont été arrêtés lundi.", [],
    ),
    "where_a_law_was_voted": ("Une loi sur les ports, adoptée lundi à Rennes, entre en vigueur en 2026.", []),
    "at_a_head_office": ("La réunion a eu lieu lundi au siège du groupe Doual.", ["au siège du groupe Doual"]),
    "before_an_office": (
        "Des élus se sont réunis mardi devant la préfecture de Foix.", ["devant la préfecture de Foix"],
    ),
    "whom_one_answers": ("Les salariés ont répondu à la préfecture mardi.", []),
    "whom_one_speaks_to": ("Le port ferme, a expliqué à Belga Anne Morel, du syndicat.", []),
    "what_one_is_elected_to": ("Anne Morel, élue à la mairie de Foix, a promis un budget.", []),
    "a_session": ("À sa première assemblée du conseil, Anne Morel a promis un budget.", []),
    "a_right": ("Le port a droit à son musée de la Mer.", []),
    "in_the_south": ("Des os ont été découverts dans le sud de la France.", ["dans le sud de la France"]),
    "in_the_north_east": (
        "Des civils ont été tués mardi contre un village dans le nord-est du Nigeria.", ["dans le nord-est du Nigeria"],
    ),
    "which_road": ("Des éleveurs ont bloqué lundi une voie sur la nationale 118.", ["sur la nationale 118"]),
    "what_a_place_is": ("Un pont a cédé lundi sur le territoire de Foix.", ["sur le territoire de Foix"]),
    "a_village_one_attacks": ("Un homme a mené lundi un raid sur un village.", []),
    "where_somebody_works": ("Sara Blin, géologue à Namur, a répondu lundi.", []),
    "on_an_island": ("Un incendie a détruit lundi une grange sur l'île de Groix.", ["sur l'île de Groix"]),
}  # fmt: skip


def _answers(question: str, text: str) -> list[str]:
    article = Article(slug="essai", title="", text=text, published=dt.date(2025, 5, 16))
    (analysis,) = analyse_all([article], EditorWords())
    return [article.quote(span) for span in dict(analysis.summary.questions)[question]]  # type: ignore[index]  # a Question


@pytest.mark.parametrize(("text", "expected"), WHO.values(), ids=WHO.keys())
def test_who(text: str, expected: list[str]) -> None:
    assert _answers("who", text) == expected


@pytest.mark.parametrize(("text", "expected"), WHEN.values(), ids=WHEN.keys())
def test_when(text: str, expected: list[str]) -> None:
    assert _answers("when", text) == expected


@pytest.mark.parametrize(("text", "expected"), WHERE.values(), ids=WHERE.keys())
def test_where(text: str, expected: list[str]) -> None:
    assert _answers("where", text) == expected


def test_a_coach_is_no_cause() -> None:
    assert _answers("why", "Un enfant est mort lundi dans un accident de car sur l'autoroute A8 à Foix.") == []
    assert _answers("why", "Le port a fermé lundi, car la digue est fissurée.") == ["car la digue est fissurée"]


def test_a_lapse_is_no_manner() -> None:
    assert _answers("how", "Au terme de plusieurs jours de recherches, les pompiers ont remonté un corps lundi.") == []


def test_to_win_has_no_aim() -> None:
    assert _answers("why", "Dax a dominé Pau dimanche pour confirmer sa forme.") == []


def test_a_meeting_has_an_aim() -> None:
    text = "Une réunion a eu lieu lundi à Foix, afin de présenter les offres de reprise."
    assert _answers("why", text) == ["afin de présenter les offres de reprise"]


def test_whose_attack_it_is_says_not_why() -> None:
    assert _answers("why", "Dix personnes ont été tuées lundi dans un raid attribué au groupe islamiste Azmar.") == []
