"""Numbers in words: every word of the table, and the turns that French makes of them."""

import pytest

from dossier.match.numbers import number_words, read_number

VALUES = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt et un": 21, "vingt-deux": 22, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "soixante-dix": 70, "soixante et onze": 71, "soixante-dix-sept": 77,
    "septante": 70,
    "septante-six": 76, "quatre-vingts": 80, "quatre-vingt-un": 81, "huitante": 80, "octante": 80, "huitante-trois": 83,
    "quatre-vingt-dix": 90, "quatre-vingt-dix-sept": 97, "nonante": 90, "nonante-neuf": 99, "cent": 100, "cent un": 101,
    "deux cents": 200, "deux cent trois": 203, "mille": 1000, "mille deux cents": 1200, "deux mille": 2000,
    "trois mille quatre cent vingt-cinq": 3425, "cent mille": 100_000, "quatre-vingt mille": 80_000,
    "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf": 999_999, "un million": 1_000_000,
    "deux millions trois cent mille": 2_300_000, "trois milliards": 3_000_000_000, "un milliard": 1_000_000_000,
}  # fmt: skip
NOT_NUMBERS = ["", "deux trois", "vingt trente", "maire", "cent deux cents", "dix douze"]


@pytest.mark.parametrize(("words", "value"), VALUES.items(), ids=VALUES.keys())
def test_words_have_their_value(words: str, value: int) -> None:
    assert read_number(words.split()) == value


@pytest.mark.parametrize("words", NOT_NUMBERS)
def test_words_that_are_not_one_number(words: str) -> None:
    assert read_number(words.split()) is None


def test_every_word_of_the_table_is_tested() -> None:
    tested = {part for words in VALUES for part in words.replace("-", " ").split()}
    assert number_words() <= tested
