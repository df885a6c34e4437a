"""How sure a frame makes what it holds; duties that plan nothing; asides and orders that say nothing: by sentence.

An answer is written as in tests/test_claims.py.
"""

from __future__ import annotations

import pytest

from claim_answers import answers_to

CASES: dict[str, tuple[str, list[str]]] = {
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
    # What someone answers for
    "it_is_certain": ("Il est certain que le bac restera à quai.",
                      ["announced | + | | Il est certain que le bac restera à quai"]),
    "i_can_promise_it": (
        "« Je peux vous garantir que dès mai les bacs seront repeints », a dit la maire.",
        ["announced | + | la maire | Je peux vous garantir que dès mai les bacs seront repeints"]),
    "i_think_it_false": ("« Je pense que la digue ne tiendra pas », a dit la maire.",
                         ["announced | − | la maire | Je pense que la digue ne tiendra pas"]),
    "i_think_if": (
        "Je crois que si elle revenait, nous ne la reconnaîtrions pas.",
        ["hypothetical | − | | Je crois que si elle revenait, nous ne la reconnaîtrions pas"]),
    "i_am_sure_it_was": ("Nous sommes sûrs que le quai a bougé.",
                         ["asserted | + | | Nous sommes sûrs que le quai a bougé"]),
    "it_is_not_certain": ("Il n'est pas certain que le bac coule.", ["possible | + | | le bac coule"]),
    "i_do_not_think_so": ("Je ne pense pas que le bac coule.", ["asserted | − | | Je ne pense pas que le bac coule"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_how_surely_it_is_said(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
