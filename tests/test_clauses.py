"""Clauses and noun phrases, one trap at a time."""

import pytest

from dossier.match.clauses import clauses
from dossier.model import Article
from dossier.nlp import read_articles

# Each clause as `kind: own words`, in order of opening.
CUTS = {
    "centre_embedded_relative": (
        "Le maire, qui avait démissionné mardi, n'a pas voulu répondre et il ne reviendra plus.",
        ["main: Le maire , , n' a pas voulu répondre", "relative: qui avait démissionné mardi",
         "coordinate: et il ne reviendra plus ."],
    ),
    "two_complements_of_one_verb": (
        "Le procureur a affirmé que le suspect, que la police recherchait, avait fui et qu'il se cacherait en Espagne.",
        ["main: Le procureur a affirmé", "complement: que le suspect , , avait fui",
         "complement: que la police recherchait", "complement: et qu' il se cacherait en Espagne ."],
    ),
    "condition_first_and_speaker_last": (
        "Si la pluie continue, le match sera reporté, a indiqué la ligue.",
        ["main: , le match sera reporté", "adverbial: Si la pluie continue", "incise: , a indiqué la ligue ."],
    ),
    "subject_and_apposition_after_an_adverbial": (
        "Alors que la mairie se tait, les riverains, eux, manifestent.",
        ["main: , les riverains , eux , manifestent .", "adverbial: Alors que la mairie se tait"],
    ),
    "restrictive_relative_without_commas": (
        "L'homme qui parle est mort.",
        ["main: L' homme est mort .", "relative: qui parle"],
    ),
    "a_subject_joined_on_before_its_relative": (
        "Le pont a rouvert, mais le maire, qui craint une rechute, demande des travaux.",
        ["main: Le pont a rouvert ,", "coordinate: mais le maire , , demande des travaux .",
         "relative: qui craint une rechute"],
    ),
    "a_subject_joined_on_before_its_parenthesis": (
        "La ville a fermé la route et le préfet (qui vient de Nantes) a refusé.",
        ["main: La ville a fermé la route", "coordinate: et le préfet ( a refusé .",
         "relative: qui vient de Nantes )"],
    ),
    "a_subject_joined_on_before_its_participle": (
        "Le texte a été voté, mais l'opposition, réunie à Lens, saisira le juge.",
        ["main: Le texte a été voté ,", "coordinate: mais l' opposition , réunie à Lens , saisira le juge ."],
    ),
    "objects_joined_before_their_relative": (
        "« Nous aiderons nos ouvriers et ouvrières, dont le métier est dur », ont ajouté les ministres à Lens.",
        ["main: « Nous aiderons nos ouvriers et ouvrières ,", "relative: dont le métier est dur »",
         "incise: , ont ajouté les ministres à Lens ."],
    ),
    "a_verb_joined_to_the_relative": (
        "La bande, qui a fui par les toits et a volé des outils, dort à Foix.",
        ["main: La bande , , dort à Foix .", "relative: qui a fui par les toits", "relative: et a volé des outils"],
    ),
    "a_plural_joined_to_the_relative_at_the_end": (
        "Le juge n'a pas suivi les avocats, qui sont sortis et ont crié.",
        ["main: Le juge n' a pas suivi les avocats ,", "relative: qui sont sortis", "relative: et ont crié ."],
    ),
    "a_verb_joined_past_the_relative_by_its_number": (
        "Le maire a salué des élus qui boudaient et a quitté la salle.",
        ["main: Le maire a salué des élus", "relative: qui boudaient", "coordinate: et a quitté la salle ."],
    ),
    "a_verb_with_an_object_joined_past_que": (
        "Ils ont livré le chien qu'ils gardaient et ont vendu la niche.",
        ["main: Ils ont livré le chien", "relative: qu' ils gardaient", "coordinate: et ont vendu la niche ."],
    ),
    "ne_que_is_not_a_clause": ("Il n'y a que deux solutions.", ["main: Il n' y a que deux solutions ."]),
    "comparison_is_not_a_clause": (
        "Le stade est plus grand que la mairie.", ["main: Le stade est plus grand que la mairie ."],
    ),
    "gerund": (
        "Le club ferme le site, tout en prévoyant d'ouvrir un musée.",
        ["main: Le club ferme le site ,", "gerund: tout en prévoyant d' ouvrir un musée ."],
    ),
    "a_relative_with_an_apposition_before_its_verb": (
        "Après un scrutin que le mouvement, Avenir uni, dit avoir remporté, les militants se sont réunis.",
        ["main: Après un scrutin , les militants se sont réunis .",
         "relative: que le mouvement , Avenir uni , dit avoir remporté"],
    ),
    "a_noun_that_que_completes": (
        "Dans l'espoir que le train parte, les voyageurs attendent.",
        ["main: Dans l' espoir , les voyageurs attendent .", "complement: que le train parte"],
    ),
    "an_indirect_question_and_a_contrast": (
        "Personne ne sait comment le feu a pris, mais la route est fermée.",
        ["main: Personne ne sait", "adverbial: comment le feu a pris ,", "coordinate: mais la route est fermée ."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUTS.values(), ids=CUTS.keys())
def test_clauses_of_a_sentence(text: str, expected: list[str]) -> None:
    (reading,) = read_articles([Article(slug="essai", title="", text=text)])
    (sentence,) = reading.sentences
    found = clauses(reading, sentence)
    assert [f"{c.kind}: {' '.join(reading.tokens[i].text for i in c.own)}" for c in found] == expected
