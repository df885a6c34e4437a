"""Verb groups, one trap at a time: which words, and what the auxiliary says."""

from __future__ import annotations

import pytest

from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Article, Reading
from dossier.nlp import read_articles

# The words of the group, and the flags it has among compound, passive, perfect.
GROUPS = {
    "simple": ("La ville accueille un congrès.", "accueille", ""),
    "perfect_with_avoir": ("Le maire a fui.", "a fui", "compound perfect"),
    "perfect_with_etre": ("Le maire est venu.", "est venu", "compound perfect"),
    "perfect_with_etre_feminine": ("La lettre serait arrivée hier.", "serait arrivée", "compound perfect"),
    "perfect_of_a_pronominal": ("L'accident se serait produit hier.", "serait produit", "compound perfect"),
    "passive_present": ("Le suspect est détenu.", "est détenu", "compound passive"),
    "passive_conditional": ("Ces puces seraient conçues en Chine.", "seraient conçues", "compound passive"),
    "passive_perfect": ("La sortie aurait été retardée.", "aurait été retardée", "compound passive perfect"),
    "modal_and_infinitive": ("Le texte pourrait être publié.", "pourrait être publié", ""),
    "modal_perfect": ("Le texte n'a pas pu être publié.", "a pu être publié", "compound perfect"),
    "inverted_pronoun": ("Le maire aurait-il menti ?", "aurait menti", "compound perfect"),
    "clitics_and_negation": ("Il ne les en aurait jamais informés.", "aurait informés", "compound perfect"),
    "adverbs_between": ("Il aurait sans doute déjà fui.", "aurait fui", "compound perfect"),
    "adverbial_phrase_between": ("Il aurait à plusieurs reprises menti.", "aurait menti", "compound perfect"),
    "parenthesis_between": (
        "Ils auraient, pour le compte d'un tiers, versé des primes.", "auraient versé", "compound perfect",
    ),
    "source_between": ("Le fonds aurait selon nos sources perdu un milliard.", "aurait perdu", "compound perfect"),
    "a_comma_does_not_always_open_a_parenthesis": ("Il a, dit-elle, trois enfants.", "a", ""),
    "a_set_phrase_between": ("La caisse a de son côté relevé ses taux.", "a relevé", "compound perfect"),
    "a_day_between": ("Le jury a ce mardi soir annulé le vote.", "a annulé", "compound perfect"),
    "a_quoted_participle": ("Le gardien a lui aussi « entendu un chien ».", "a entendu", "compound perfect"),
    "a_quoted_quality_is_no_perfect": ("La foule est « fatiguée ».", "est", ""),
    "a_day_before_an_object": ("Le club a mardi un match serré.", "a", ""),
    "money_that_is_placed": ("Elle a de l'argent placé en Suisse.", "a", ""),
    "participle_of_another_noun": ("Elle aurait en main un accord signé.", "aurait", ""),
}  # fmt: skip


def first_group(text: str) -> tuple[Reading, VerbGroup]:
    (reading,) = read_articles([Article(slug="a", title="", text=text)])
    return reading, verb_groups(reading, reading.sentences[0])[0]


@pytest.mark.parametrize(("text", "words", "flags"), GROUPS.values(), ids=GROUPS.keys())
def test_a_group_has_its_words_and_no_other(text: str, words: str, flags: str) -> None:
    reading, group = first_group(text)
    assert " ".join(reading.tokens[index].text for index in group.tokens) == words
    assert " ".join(flag for flag in ("compound", "passive", "perfect") if getattr(group, flag)) == flags


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Le maire de la ville partirait.", "maire"),
        ("La police, selon nous, se tait.", "police"),
        ("Il y aurait deux blessés.", "Il"),
    ],
)
def test_the_subject_is_the_head_of_its_phrase(text: str, subject: str) -> None:
    (reading,) = read_articles([Article(slug="a", title="", text=text)])
    groups = verb_groups(reading, reading.sentences[0])
    assert subject in [reading.tokens[group.subject].text for group in groups if group.subject is not None]
