"""What is told of others, in the words of the press: one text and its answer for each trap, as in `test_voices`."""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
    # An adverb between the verb and « que »
    "indique_encore_que": (
        "La mairie indique encore qu'elle vendra deux grues.",
        ["announced | + | la mairie | elle vendra deux grues"]),
    "encore_que_concedes": (
        "La criée rouvre, encore que rien ne soit sûr.",
        ["asserted | + | | La criée rouvre, encore que rien ne soit sûr"]),
    "a_noun_that_says_past_an_adverb": (
        "Le rapport note par ailleurs que la grue a été repeinte.",
        ["asserted | + | le rapport | la grue a été repeinte"]),
    "a_noun_that_says_past_commas": (
        "L'élu vert note, toutefois, que la grue est neuve.", ["asserted | + | l'élu vert | la grue est neuve"]),
    "a_report_underlines": (
        "Le rapport souligne que la grue a été repeinte.", ["asserted | + | le rapport | la grue a été repeinte"]),
    # What stands in the way of who speaks
    "an_aside_between_dashes": (
        "La capitainerie de Dinan - celle que dirige Luc Marin - a ajouté que le bac fuyait.",
        ["asserted | + | la capitainerie de Dinan | le bac fuyait"]),
    "an_aside_between_long_dashes": (
        "Le syndicat du port — dont le trésorier est Luc Marin — affirme que le bac fuit.",
        ["asserted | + | le syndicat du port | le bac fuit"]),
    "a_comment_and_whom_it_was_made_to": (
        "Le bac fuit. C'est ce que la capitainerie a laissé entendre aux riverains en leur conseillant la patience.",
        ["asserted | + | la capitainerie | Le bac fuit",
         "asserted | + | | C'est ce que la capitainerie a laissé entendre aux riverains "
         "en leur conseillant la patience"]),
    "tout_en_assurant": (
        "La préfète a répété que le port était prêt à rouvrir tout en assurant que la criée resterait fermée.",
        ["asserted | + | la préfète | le port était prêt à rouvrir",
         "announced | + | la préfète | la criée resterait fermée"]),
    "said_at_the_presidency": (
        "Le bac est perdu, a-t-on précisé à la présidence.", ["asserted | + | la présidence | Le bac est perdu"]),
    "the_same_source_to_an_agency": (
        "Le bac est perdu, a-t-on appris auprès de la préfecture. "
        "Le quai est vide, a-t-on ajouté de même source à l'AFP.",
        ["asserted | + | la préfecture | Le bac est perdu", "asserted | + | la préfecture | Le quai est vide"]),
    "for_me_in_a_quotation": (
        "« Pour moi, la criée est finie », a dit Inès Carvalho.",
        ["asserted | + | Inès Carvalho | Pour moi, la criée est finie"]),
    "a_likelihood_is_nobody": (
        "Selon toutes vraisemblances en effet, le bac a coulé.",
        ["unconfirmed | + | | Selon toutes vraisemblances en effet, le bac a coulé"]),
    "what_begins_says_nothing": (
        "La mairie constate que la coque commence à prendre l'eau.",
        ["asserted | + | la mairie | la coque commence à prendre l'eau"]),
    "a_second_relative": (
        "La batelière a décrit un projet qu'elle jugeait utile mais qu'elle ne défendait pas.",
        ["asserted | + | | La batelière a décrit un projet qu'elle jugeait utile mais qu'elle ne défendait pas"]),
    # A study in an aside, with its day
    "a_study_behind_a_comparison": (
        "Les bacs peints ont coûté plus cher en goudron que les autres, "
        "constate mardi une étude de l'université de Dinan.",
        ["asserted | + | université de Dinan | Les bacs peints ont coûté plus cher en goudron que les autres"]),
    "a_study_that_shows": (
        "Les bacs peints ont perdu leur goudron, montre lundi une enquête de l'université de Dinan.",
        ["asserted | + | université de Dinan | Les bacs peints ont perdu leur goudron"]),
    # Nobody says it
    "a_reminder": (
        "Il convient de rappeler que le port a perdu dix grues.", ["asserted | + | | le port a perdu dix grues"]),
    "a_reminder_behind_si": (
        "Si le port vend ses grues, il faudrait se souvenir que la ville n'en possède aucune.",
        ["asserted | − | | la ville n'en possède aucune"]),
    "it_must_be_said": (
        "Le batelier Luc Marin est venu. Il faut dire que le port compte vendre ses grues.",
        ["asserted | + | | Le batelier Luc Marin est venu", "announced | + | | le port compte vendre ses grues"]),
    "it_must_not_be_forgotten": (
        "Il ne faut pas oublier que le port a perdu dix grues.", ["asserted | + | | le port a perdu dix grues"]),
    "it_is_well_to_wait": (
        "Il convient d'attendre que la grue soit repeinte.",
        ["asserted | + | | Il convient d'attendre que la grue soit repeinte"]),
    "he_agrees": (
        "Le maire est venu. Il convient que la grue est vieille.",
        ["asserted | + | | Le maire est venu", "asserted | + | le maire | la grue est vieille"]),
    "traces_that_make_think": (
        "Ces marques font penser qu'il s'agit d'une grue.", ["unconfirmed | + | | il s'agit d'une grue"]),
    "let_us_tell_ourselves": (
        '"Disons-nous franchement que nous ne vendrons rien", a lancé Luc Marin.',
        ["announced | − | Luc Marin | nous ne vendrons rien"]),
    # What is not planned, not wished
    "no_plan": (
        "Le port n'envisage pas de vendre ses grues.",
        ["asserted | − | | Le port n'envisage pas de vendre ses grues"]),
    "no_plan_of_before": (
        "Le port n'avait jamais prévu de vendre ses grues.",
        ["asserted | − | | Le port n'avait jamais prévu de vendre ses grues"]),
    "a_plan_all_the_same": (
        "Le port ne compte pas moins vendre ses grues.",
        ["announced | + | | Le port ne compte pas moins vendre ses grues"]),
    "a_norm_that_does_not_demand": (
        "La norme n'exige pas qu'on repeigne les grues.",
        ["asserted | − | | La norme n'exige pas qu'on repeigne les grues"]),
    "two_fears": (
        "Ils craignent que la grue ne soit vendue et que le port n'ait aucun client.",
        ["possible | + | ils | la grue ne soit vendue", "possible | − | ils | le port n'ait aucun client"]),
    # Whose the sentence before is
    "an_appeal_is_no_plan": (
        "La ville doit vendre ses grues dès cet été. C'est l'appel qu'a lancé lundi le docteur Paul Roy.",
        ["possible | + | Paul Roy | La ville doit vendre ses grues dès cet été",
         "asserted | + | | C'est l'appel qu'a lancé lundi le docteur Paul Roy"]),
    "a_finding_that_somebody_draws_up": (
        "La grue est trop vieille. C'est le constat que dresse la préfecture.",
        ["asserted | + | la préfecture | La grue est trop vieille",
         "asserted | + | | C'est le constat que dresse la préfecture"]),
    "a_demand_that_somebody_got": (
        "La grue est trop vieille. C'est la proposition que le conseil a votée.",
        ["asserted | + | | La grue est trop vieille",
         "asserted | + | | C'est la proposition que le conseil a votée"]),
    # Who blames, who stands against, who calls themselves so
    "a_blame": (
        "Le syndicat reproche à la direction d'avoir vendu deux grues, ce qui prive les dockers de travail.",
        ["unconfirmed | + | le syndicat | Le syndicat reproche à la direction d'avoir vendu deux grues, "
         "ce qui prive les dockers de travail",
         "asserted | + | | ce qui prive les dockers de travail"]),
    "a_deed_on_their_side": (
        "La mairie, elle, a vendu la grue.", ["asserted | + | | La mairie, elle, a vendu la grue"]),
    "she_calls_herself": (
        "La maire se dit « confiante » pour la criée.",
        ["asserted | + | la maire | La maire se dit « confiante » pour la criée"]),
    "he_called_himself": (
        "Le grutier, connu pour son calme, s'est dit « très heureux » de ce prix.",
        ["asserted | + | le grutier | Le grutier, connu pour son calme, s'est dit « très heureux » de ce prix"]),
    "they_put_forward_figures": (
        "Je trouve vain le défilé des élus qui expliquent que le port est une chance, avancent des calculs, et rient.",
        ["asserted | + | | Je trouve vain le défilé des élus qui expliquent que le port est une chance",
         "asserted | + | des élus | le port est une chance", "asserted | + | | rient"]),
    "a_name_that_ends_with_its_mark": (
        "La coalition Sauvons nos quais!, qui rassemble dix comités, assure que le port est vieux.",
        ["asserted | + | la coalition Sauvons nos quais! | le port est vieux"]),
    "someone_just_named": (
        "Le fossile est ancien, relève Paul Roy, géologue. « Il était sous le quai », ajoute le spécialiste.",
        ["asserted | + | Paul Roy | Le fossile est ancien", "asserted | + | Paul Roy | Il était sous le quai"]),
    "someone_else": (
        "Paul Roy salue le travail de la chercheuse. « Il était sous le quai », ajoute la chercheuse.",
        ["asserted | + | | Paul Roy salue le travail de la chercheuse",
         "asserted | + | la chercheuse | Il était sous le quai"]),
    "a_hope": (
        "Le port a bon espoir de garder sa grue.", ["possible | + | | Le port a bon espoir de garder sa grue"]),
    # Marks
    "marks_around_the_verb": (
        "Dans une lettre, le syndicat Holm «demande aux élus de vendre la grue».",
        ["asserted | + | le syndicat Holm | Dans une lettre, le syndicat Holm «demande aux élus de vendre la grue»"]),
    "straight_single_marks": (
        "Deux grues ont coulé, selon la mairie. 'Tout recule', fait remarquer Luc Marin.",
        ["asserted | + | la mairie | Deux grues ont coulé", "asserted | + | Luc Marin | Tout recule"]),
    "a_relative_inside_marks": (
        "Il compare la grue à un vieillard qui « tient debout, et parfois s'écroule », et le port à un enfant.",
        ["asserted | + | | Il compare la grue à un vieillard qui « tient debout, et parfois s'écroule », "
         "et le port à un enfant"]),
    # Whole statements
    "not_before_thursday": (
        "Ce n'est que jeudi que les grutiers sauront lesquels partiront.",
        ["announced | + | | Ce n'est que jeudi que les grutiers sauront lesquels partiront"]),
    "a_likeness": (
        "Comme le reste du quai, la criée Holm a été ruinée par le gel.",
        ["asserted | + | | Comme le reste du quai, la criée Holm a été ruinée par le gel"]),
    "a_likeness_and_a_relative": (
        "Comme beaucoup d'autres, la criée, qui emploie dix marins, a fermé.",
        ["asserted | + | | Comme beaucoup d'autres, la criée, qui emploie dix marins, a fermé"]),
    "an_english_noun": (
        "Holm, leader des grues depuis 2022, a vendu lundi sa criée.",
        ["asserted | + | | Holm, leader des grues depuis 2022, a vendu lundi sa criée"]),
    "an_adjective_like_a_future": (
        "Ce rachat ouvre une course à la grue superintelligente entre les ports.",
        ["asserted | + | | Ce rachat ouvre une course à la grue superintelligente entre les ports"]),
    "what_it_was_for": (
        "« On ne savait pas du tout à quoi elle servait », avoue le grutier.",
        ["asserted | − | le grutier | On ne savait pas du tout à quoi elle servait"]),
    "so": (
        "« La grue est vieille donc on la repeint », dit le grutier.",
        ["asserted | + | le grutier | La grue est vieille", "asserted | + | le grutier | donc on la repeint"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_of_others(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
