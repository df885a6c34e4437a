"""How sure a frame makes what it holds; duties that plan nothing; asides and orders that say nothing: by sentence.

An answer is written as in tests/test_claims.py.
"""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
    "whether_in_the_future": (
        "Les mousses doivent dire deux jours avant s'ils viendront ou pas.",
        ["asserted | + | | Les mousses doivent dire deux jours avant s'ils viendront ou pas"]),
    "whether_or_not": (
        "Les passeurs noteront si les mousses sont fatigués ou non.",
        ["announced | + | | Les passeurs noteront si les mousses sont fatigués ou non"]),
    "a_condition_with_a_choice_behind": (
        "Si la marée revient, le bac partira.",
        ["hypothetical | + | | Si la marée revient, le bac partira"]),
    # What is to be done, and what ought to be so
    "still_to_be_done": (
        "La halle doit encore être repeinte.", ["announced | + | | La halle doit encore être repeinte"]),
    "then_to_be_shown": (
        "Les deux maquettes doivent ensuite être montrées au public.",
        ["announced | + | | Les deux maquettes doivent ensuite être montrées au public"]),
    "no_longer_to_be_done": (
        "La halle ne doit plus être repeinte.", ["asserted | − | | La halle ne doit plus être repeinte"]),
    "ought_to_be_firm": ("La consigne doit être claire.", ["asserted | + | | La consigne doit être claire"]),
    "ought_to_be_two_things": (
        "Le pas doit être lent et la charge doit être légère.",
        ["asserted | + | | Le pas doit être lent", "asserted | + | | la charge doit être légère"]),
    "ready_on_a_day": ("La halle doit être prête mardi.", ["announced | + | | La halle doit être prête mardi"]),
    # Asides that say nothing, a tag that asks nothing
    "an_aside_on_what_is_plain": (
        "À peine réveillée, la passeuse était, ce matin-là, on l'imagine, épuisée par la crue.",
        ["asserted | + | | À peine réveillée, la passeuse était, ce matin-là, on l'imagine, épuisée par la crue"]),
    "an_aside_at_the_end": (
        "Le quai n'est pas repeint partout, tant s'en faut.",
        ["asserted | − | | Le quai n'est pas repeint partout, tant s'en faut"]),
    "an_aside_then_another_clause": (
        "Le bac, on s'en doute, coûtera cher, et la ville paiera.",
        ["announced | + | | Le bac, on s'en doute, coûtera cher", "announced | + | | la ville paiera"]),
    "a_tag_asks_nothing": (
        "Les deux bacs portent le même nom, étrange, non ?",
        ["asserted | + | | Les deux bacs portent le même nom, étrange, non"]),
    "a_question_with_yes_or_no": ("Le bac a-t-il coulé, oui ou non ?",
                                  ["possible | + | | Le bac a-t-il coulé, oui ou non"]),
    # Orders
    "an_order_of_the_article": ("Sortez vos barques, car la rivière montera.",
                                ["announced | + | | la rivière montera"]),
    "an_order_denied": ("Ne prenez pas la route des quais. Elle est coupée.", ["asserted | + | | Elle est coupée"]),
    "an_order_of_someone": (
        "« Quittez les quais », a lancé la maire.", ["asserted | + | la maire | Quittez les quais"]),
    "an_order_to_know": ("Sachez que les quais fermeront mardi.", ["announced | + | | les quais fermeront mardi"]),
    "an_order_to_remember": ("Rappelez-vous que le quai a coûté cher.", ["asserted | + | | le quai a coûté cher"]),
    "no_order": ("Vous savez que le quai fermera.", ["asserted | + | | Vous savez que le quai fermera"]),
    "no_order_where_news_follows": (
        "Prenez-le comme vous voulez, mais quoi qu'il en soit, le bac coulera.",
        ["asserted | + | | Prenez-le comme vous voulez, mais quoi qu'il en soit, le bac coulera",
         "announced | + | | le bac coulera"]),
    # What someone answers for
    "a_relative_apart_is_no_news_of_it": (
        "C'est un bon choix, qui va aider les pêcheurs.",
        ["asserted | + | | C'est un bon choix, qui va aider les pêcheurs",
         "announced | + | | qui va aider les pêcheurs"]),
    "it_is_certain": ("Il est certain que le bac restera à quai.",
                      ["announced | + | | Il est certain que le bac restera à quai"]),
    "i_can_promise_it": (
        "« Je peux vous garantir que dès mai les bacs seront repeints », a dit la maire.",
        ["announced | + | la maire | Je peux vous garantir que dès mai les bacs seront repeints"]),
    "i_think_it_false": ("« Je pense que la digue ne tiendra pas », a dit la maire.",
                         ["announced | + | la maire | Je pense que la digue ne tiendra pas"]),
    "i_think_if": (
        "Je crois que si elle revenait, nous ne la reconnaîtrions pas.",
        ["hypothetical | + | | Je crois que si elle revenait, nous ne la reconnaîtrions pas"]),
    "i_am_sure_it_was": ("Nous sommes sûrs que le quai a bougé.",
                         ["asserted | + | | Nous sommes sûrs que le quai a bougé"]),
    "it_is_not_certain": ("Il n'est pas certain que le bac coule.", ["possible | + | | le bac coule"]),
    "i_do_not_think_so": ("Je ne pense pas que le bac coule.", ["asserted | − | | Je ne pense pas que le bac coule"]),
    "not_that_the_rest_knows": ("Les pêcheurs savent que le bac coulera.",
                                ["asserted | + | | Les pêcheurs savent que le bac coulera"]),
    "wonders_all_the_same": (
        "« Je me demande tout de même si le quai tiendra », a dit la maire.",
        ["possible | + | la maire | Je me demande tout de même si le quai tiendra"]),
    # What is denied or supposed
    "cannot_accept_that": ("La ville ne peut tolérer que le bac soit vendu.",
                           ["asserted | − | | La ville ne peut tolérer que le bac soit vendu"]),
    "can_see_no_more_than": (
        "On ne peut voir que des bacs rouillés.",
        ["asserted | + | | On ne peut voir que des bacs rouillés"]),
    "to_do_so_would": (
        "Repeindre les quais prendrait un mois.",
        ["hypothetical | + | | Repeindre les quais prendrait un mois"]),
    "to_do_so_would_says_the_town": (
        "Selon la mairie, repeindre les quais prendrait un mois.",
        ["hypothetical | + | la mairie | repeindre les quais prendrait un mois"]),
    "it_would_be_thinks_someone": (
        "Ce serait un gâchis, estime Inès Roca.", ["hypothetical | + | Inès Roca | Ce serait un gâchis"]),
    "an_amendment_given_up": (
        "L'amendement rejeté aurait permis aux ports de fixer le prix.",
        ["hypothetical | + | | L'amendement rejeté aurait permis aux ports de fixer le prix"]),
    "accused_without_a_verb": ("Parmi eux, un passeur, accusé d'avoir coulé un bac.",
                               ["unconfirmed | + | | Parmi eux, un passeur, accusé d'avoir coulé un bac"]),
    "accused_beside_the_verb": ("Le passeur, accusé d'avoir coulé un bac, sera jugé.",
                                ["announced | + | | Le passeur, accusé d'avoir coulé un bac, sera jugé"]),
    "less_of_a_surprise": (
        "Le résultat est plus attendu au sud.",
        ["asserted | + | | Le résultat est plus attendu au sud"]),
    # « si » that supposes nothing
    "if_so_it_is_why": ("Si le quai ferme, c'est pour le repeindre.",
                        ["asserted | + | | Si le quai ferme, c'est pour le repeindre"]),
    "if_so_it_is_because": (
        "S'ils partent, c'est parce que le quai ferme.",
        ["asserted | + | | S'ils partent, c'est parce que le quai ferme"]),
    "if_so_it_is_the_town_that": ("Si le quai ferme, c'est la ville qui paiera.",
                                  ["hypothetical | + | | Si le quai ferme, c'est la ville qui paiera"]),
    "if_at_first": (
        "Si dans un premier temps elle refuse, elle finit par céder.",
        ["asserted | + | | Si dans un premier temps elle refuse, elle finit par céder"]),
    "if_one_counts": ("Si on compte les deux barques, ce sont dix bateaux de moins.",
                      ["asserted | + | | Si on compte les deux barques, ce sont dix bateaux de moins"]),
    "a_threat_that_is_past": (
        "Ils ont menacé de couler le bac si la ville refuse.",
        ["asserted | + | | Ils ont menacé de couler le bac si la ville refuse"]),
    "not_clearly_known_if": (
        "Nul ne sait clairement si le bac est parti ou s'il coule.",
        ["asserted | − | | Nul ne sait clairement si le bac est parti ou s'il coule"]),
    "not_known_if_he_thinks": (
        "Nul ne sait si le passeur croit que le bac coule.",
        ["asserted | − | | Nul ne sait si le passeur croit que le bac coule"]),
    "only_in_case_of": ("Le port demande de n'appeler qu'en cas de crue.",
                        ["asserted | + | | Le port demande de n'appeler qu'en cas de crue"]),
    # Words that make something else doubtful, or plan nothing
    "a_so_called_expert": ("Le soi-disant expert a menti.", ["asserted | + | | Le soi-disant expert a menti"]),
    "a_note_apparently_written": (
        "La maire n'était pas au courant de cette note apparemment écrite par son cabinet.",
        ["asserted | − | | La maire n'était pas au courant de cette note apparemment écrite par son cabinet"]),
    "a_doubt_beside_the_verb": (
        "La flotte était petite, ne comptant peut-être que dix barques.",
        ["asserted | + | | La flotte était petite, ne comptant peut-être que dix barques"]),
    "hears_of_it": ("On entend parler d'un rachat.", ["asserted | + | | On entend parler d'un rachat"]),
    "intends_to": ("La maire entend vendre le bac.", ["announced | + | | La maire entend vendre le bac"]),
    "presumed_thieves": (
        "La gardienne est parvenue à retenir les deux voleurs présumés.",
        ["asserted | + | | La gardienne est parvenue à retenir les deux voleurs présumés"]),
    # Who decided it stands behind
    "who_decided": ("Le quai sera fermé, a aussi décidé le conseil.", ["announced | + | | Le quai sera fermé"]),
    "a_share_decided": (
        "Le bac restera à quai, ont voulu 70 % des votants.",
        ["announced | + | | Le bac restera à quai"]),
    "what_was_decided_next": (
        "La mairie a fermé le quai, a décidé la vente du bac.",
        ["asserted | + | | La mairie a fermé le quai", "asserted | + | | a décidé la vente du bac"]),
    # Where a clause begins
    "but_what_is_described": (
        "Deux bacs semblent perdus mais le brouillard qui couvre le port nous empêche de les voir.",
        ["unconfirmed | + | | Deux bacs semblent perdus",
         "asserted | + | | le brouillard qui couvre le port nous empêche de les voir"]),
    "and_those_that": (
        "La mairie a fermé le quai et les pêcheurs qui protestaient ont bloqué le port.",
        ["asserted | + | | La mairie a fermé le quai",
         "asserted | + | | les pêcheurs qui protestaient ont bloqué le port"]),
    "an_object_described": (
        "La maire a reçu le passeur et le pêcheur qui dirige le port.",
        ["asserted | + | | La maire a reçu le passeur et le pêcheur qui dirige le port"]),
    "who_adds_without_a_comma": (
        "La maire a parlé. Les quais sont ouverts ajoute-t-elle.",
        ["asserted | + | | La maire a parlé", "asserted | + | la maire | Les quais sont ouverts"]),
    "a_place_called": ("Une barque heurtait un bac au lieu-dit Le Port.",
                       ["asserted | + | | Une barque heurtait un bac au lieu-dit Le Port"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_how_surely_it_is_said(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
