"""Who speaks, and how surely, in the short forms of news agencies: one text and its answer for each trap."""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
    # What stands between the verb and whoever speaks
    "a_day_and_its_month": (
        "Le quai s'est effondré, ont indiqué lundi 17 mai des riverains à l'AFP.",
        ["asserted | + | des riverains | Le quai s'est effondré"]),
    "a_day_its_month_and_year": (
        "Le bac est à sec, a indiqué lundi 3 mai 2021 une batelière.",
        ["asserted | + | une batelière | Le bac est à sec"]),
    "told_to_a_journalist": (
        "Le barrage a cédé, ont raconté jeudi des bateliers à une journaliste de la radio.",
        ["asserted | + | des bateliers | Le barrage a cédé"]),
    "told_at_an_hour": (
        "La crue monte, alertent les pompiers à 8h06.", ["asserted | + | les pompiers | La crue monte"]),
    "told_at_so_many_hours": (
        "Le bac prend l'eau, a prévenu la préfète à 18 heures.", ["asserted | + | la préfète | Le bac prend l'eau"]),
    "from_a_source_to_an_agency": (
        "Deux bacs ont coulé, a-t-on expliqué jeudi à l'AFP de source proche du port.",
        ["asserted | + | de source proche du port | Deux bacs ont coulé"]),
    "described_to_an_agency": (
        "« Le quai tremblait », décrit à l'AFP Luc Marin.", ["asserted | + | Luc Marin | Le quai tremblait"]),
    # Whoever hears, or does, and does not say
    "a_row_of_acts": (
        "Les dockers sortent, alertent les pompiers à 8h06, puis coupent le gaz.",
        ["asserted | + | | Les dockers sortent", "asserted | + | | coupent le gaz"]),
    "what_is_announced_says_nothing": (
        "Les deux ports ont rompu et, mardi, ont annoncé des travaux.",
        ["asserted | + | | Les deux ports ont rompu et, mardi"]),
    "whom_a_plan_is_good_for": (
        "Le plan est bon pour la ville : « Nous aurons un quai neuf. »",
        ["asserted | + | | Le plan est bon pour la ville",
         "announced | + | citation sans auteur donné | Nous aurons un quai neuf"]),
    "whose_view_it_is": (
        "Rien ne va plus, pour Luc Marin : « Je vends le bac. »",
        ["asserted | − | | Rien ne va plus, pour Luc Marin", "asserted | + | Luc Marin | Je vends le bac"]),
    "a_thesis_is_nobody": (
        "La batelière conteste l'affirmation selon laquelle le bac pollue la rivière.",
        ["asserted | + | | La batelière conteste l'affirmation selon laquelle le bac pollue la rivière"]),
    "he_is_not_they": (
        "Le bac a coulé, ont-ils dit. Le port est vide, a-t-il dit.",
        ["asserted | + | ils | Le bac a coulé", "asserted | + | il | Le port est vide"]),
    # « comme » without a comma
    "as_the_mayor_has_confirmed": (
        "Le quai restera fermé comme l'a confirmé la maire de Dinan.",
        ["announced | + | la maire de Dinan | Le quai restera fermé"]),
    "as_the_councillors_have_promised": (
        "La digue tiendra comme l'ont promis les élus de la baie.",
        ["announced | + | les élus de la baie | La digue tiendra"]),
    "as_he_had_announced": (
        "La halle est rouverte comme l'avait annoncé Luc Marin.",
        ["asserted | + | Luc Marin | La halle est rouverte"]),
    "as_her_mother_did": ("Elle pêche comme l'a fait sa mère.", ["asserted | + | | Elle pêche comme l'a fait sa mère"]),
    # How whoever speaks looks
    "with_a_closed_face": (
        "« Je vends le bac », a prévenu, le visage fermé, le batelier de Dinan.",
        ["asserted | + | le batelier de Dinan | Je vends le bac"]),
    "in_a_broken_voice": (
        "La digue a cédé, a reconnu, la voix brisée, la préfète.", ["asserted | + | la préfète | La digue a cédé"]),
    # A thesis that somebody rejects is not what they say
    "rejects_the_idea": (
        "La maire balaie l'idée que la halle serait vendue.",
        ["asserted | + | | La maire balaie l'idée que la halle serait vendue"]),
    "has_refuted_the_hypothesis": (
        "Le trésorier a réfuté l'hypothèse que les comptes soient faux.",
        ["asserted | + | | Le trésorier a réfuté l'hypothèse que les comptes soient faux"]),
    "defends_the_idea": (
        "La maire a défendu l'idée que la halle serait vendue.",
        ["announced | + | la maire | la halle serait vendue"]),
    # How sure
    "reported_missing": (
        "Dix marins ont été sauvés et trois autres seraient portés disparus, a annoncé la capitainerie.",
        ["asserted | + | la capitainerie | Dix marins ont été sauvés",
         "unconfirmed | + | la capitainerie | trois autres seraient portés disparus"]),
    "reopens_on_saturday": ("La halle rouvre samedi.", ["announced | + | | La halle rouvre samedi"]),
    "on_saturday_it_reopens": ("Samedi, la halle rouvre.", ["asserted | + | | Samedi, la halle rouvre"]),
    "opens_on_saturdays": ("La halle ouvre le samedi.", ["asserted | + | | La halle ouvre le samedi"]),
    "must_have_forgotten": (
        "Le batelier a dû oublier ses clés.", ["unconfirmed | + | | Le batelier a dû oublier ses clés"]),
    "had_to_leave": ("Le batelier a dû quitter le port.", ["asserted | + | | Le batelier a dû quitter le port"]),
    "if_those_of": (
        "Si les ventes de bacs reculent, celles de barques montent.",
        ["asserted | + | | Si les ventes de bacs reculent, celles de barques montent"]),
    "if_they_are": (
        "Si les quais sont vides, les bacs, eux, sont pleins.",
        ["asserted | + | | Si les quais sont vides, les bacs, eux, sont pleins"]),
    "if_it_rains": (
        "Si la crue monte, celle du canal montera.", ["hypothetical | + | | Si la crue monte, celle du canal montera"]),
    "a_fire_is_fixed": ("Le feu est fixé.", ["asserted | + | | Le feu est fixé"]),
    "fires_are_fixed": ("Les incendies sont désormais fixés.", ["asserted | + | | Les incendies sont désormais fixés"]),
    "a_date_is_fixed": ("Le vote est fixé au 3 juin.", ["announced | + | | Le vote est fixé au 3 juin"]),
    # A quotation of several sentences, and a comment that goes on
    "closed_by_anyone": (
        "« Le port est prêt. Le bac partira lundi », a-t-on précisé à la préfecture.",
        ["asserted | + | la préfecture | Le port est prêt", "announced | + | la préfecture | Le bac partira lundi"]),
    "closed_by_the_firemen": (
        "« La digue tient. Le quai est sec », a-t-on appris auprès de la capitainerie.",
        ["asserted | + | la capitainerie | La digue tient", "asserted | + | la capitainerie | Le quai est sec"]),
    "a_comment_that_adds": (
        "Le bac prend l'eau. C'est ce qu'affirme la batelière, précisant que la coque est percée.",
        ["asserted | + | la batelière | Le bac prend l'eau",
         "asserted | + | | C'est ce qu'affirme la batelière, précisant que la coque est percée",
         "asserted | + | la batelière | la coque est percée"]),
    "an_institute": (
        "L'Institut national des forêts du Sud a indiqué que la digue avait brûlé.",
        ["asserted | + | l'Institut national des forêts du Sud | la digue avait brûlé"]),
    "said_after_their_return": (
        "Des bateliers ont affirmé après leur retour qu'une dizaine de marins manquaient.",
        ["asserted | + | des bateliers | une dizaine de marins manquaient"]),
    "said_before_the_vote": (
        "La maire a répété avant le vote que la halle était vendue.",
        ["asserted | + | la maire | la halle était vendue"]),
    # What is done in case
    "searched_in_case": (
        "Les pompiers fouillaient le port dans l'hypothèse où un enfant serait tombé.",
        ["asserted | + | | Les pompiers fouillaient le port dans l'hypothèse où un enfant serait tombé"]),
    "so_long_ago_since": (
        "Le bac est parti il y a de cela douze ans.", ["asserted | + | | Le bac est parti il y a de cela douze ans"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_what_agencies_write(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
