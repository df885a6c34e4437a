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
}  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    return answers_to(CASES)


@pytest.mark.parametrize("name", CASES)
def test_how_surely_it_is_said(name: str, answers: dict[str, list[str]]) -> None:
    assert answers[name] == CASES[name][1]
