from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.seeds import clean_text
from dossier.seeds.clean import one_line

TRAPS = list(
    "aé \n\t\r\v\f\x00\x1b\x1c\x85\x9b\u00a0\u202f\u2028\u2029\u200b\u200c\u200d\u200e\ufeff\u00ad\u0301\u0316\u0344"
    "\u1fef\u212b\u0f73\u115f\u1100\u1161\ufe0f\ufe00\u034f\ufffd\ud800\U0001f600\U000e0041\u202e\u0590\u0650\ufdd0"
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(TRAPS), max_size=30).map("".join),
    st.lists(st.one_of(st.sampled_from(TRAPS), st.characters(codec=None)), max_size=20).map("".join),
)
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff\U000e0000-\U000e007f]"
)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("12\u00a0millions\u202f; « oui\u00a0»", "12\u00a0millions\u202f; « oui\u00a0»"),
        ("e\u0301te\u0301", "été"),
        ("a\r\nb\rc\vd\fe\u2028f", "a\nb\nc\nd\ne\nf"),
        ("a\u2029b", "a\n\nb"),
        ("a\tb", "a b"),
        ("gouverne\u00adment Hua\u200bwei\u2060 \ufeffR2\u200e a\u200db", "gouvernement Huawei R2 ab"),
        ("👩\u200d💻 ❤\ufe0f", "👩\u200d💻 ❤\ufe0f"),
        ("L’œuvre d'Ægir — « voilà »…", "L’œuvre d'Ægir — « voilà »…"),
        ("שלום سلام 中文", "שלום سلام 中文"),
    ],
)
def test_what_french_typography_and_other_scripts_need_stays(raw: str, kept: str) -> None:
    assert clean_text(raw) == (kept, 0)


@pytest.mark.parametrize(
    "hiding",
    [
        *["\x00", "\x02", "\x1b", "\x7f", "\x80", "\x93", "\x85"],  # controls
        *["\ud800", "\udfff", "\ufffe", "\U0010ffff", "\ufdd0"],  # surrogates, noncharacters
        *["\u202a", "\u202e", "\u2066", "\u2069", "\u061c"],  # direction
        *["\U000e0041", "\U000e0100", "\ufe00"],  # tags, variation selectors
        *["\u115f", "\u3164", "\uffa0", "\u034f", "\u2063", "\u206a", "\ufff9"],  # fillers, invisible signs
    ],
)
def test_what_could_hide_text_is_replaced_and_counted(hiding: str) -> None:
    assert clean_text(f"avant{hiding}après") == ("avant\ufffdaprès", 1)


def test_marks_heaped_on_one_letter_are_cut_after_eight() -> None:
    assert clean_text("Z" + "\u0300" * 20) == ("Z" + "\u0300" * 8 + "\ufffd" * 12, 12)


def test_a_million_unordered_marks_take_no_minute() -> None:
    assert clean_text("\u0301\u0316" * 500_000)[1] == 999_992


def test_a_replacement_character_of_the_source_is_not_counted_as_ours() -> None:
    assert clean_text("b\ufffdcl\ufffd\x00") == ("b\ufffdcl\ufffd\ufffd", 1)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_cleaned_text_is_nfc_holds_nothing_forbidden_and_is_clean_for_good(raw: str) -> None:
    text, replaced = clean_text(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert not FORBIDDEN.search(text)
    assert replaced >= 0
    assert clean_text(text) == (text, 0)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_one_line_has_no_break_and_no_space_around_it(raw: str) -> None:
    line = one_line(raw)
    assert "\n" not in line
    assert line == line.strip() == one_line(line)
