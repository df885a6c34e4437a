"""French wording: plurals, lists, alphabetical order, dates never finer than the text."""

import datetime as dt

import pytest

from dossier.model import Attribution, Precision, Span
from dossier.render.views.chips import shares, voice, voice_words, voices
from dossier.render.views.days import day, interval, machine_day
from dossier.render.views.wording import capitalised, collation, count, listed, shortened, spelled


def plain(words: str) -> str:
    """`words` with every no-break space as a plain one."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 phrase"), (1, "1 phrase"), (2, "2 phrases"), (12345, "12 345 phrases")]
)
def test_the_plural_starts_at_two(number: int, words: str) -> None:
    assert plain(count(number, "phrase")) == words


def test_lists_end_with_et() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["", "a", "a et b", "a, b et c"]


def test_e_acute_sorts_with_e_and_capitals_with_small_letters() -> None:
    words = ["zone", "Éclair", "eau", "œuf", "ETA", "ocre", "été"]
    assert sorted(words, key=collation) == ["eau", "Éclair", "ETA", "été", "ocre", "œuf", "zone"]


def test_a_title_is_cut_between_words() -> None:
    assert shortened("Nitrates : le captage de Vauzelles fermé", 24) == "Nitrates : le captage…"
    assert shortened("Un scrutin « volé », dit-elle", 14) == "Un scrutin…", "no mark is opened for nothing"


def test_a_first_capital_leaves_the_rest_alone() -> None:
    assert [capitalised("l’État"), capitalised(""), capitalised("IA")] == ["L’État", "", "IA"]


def test_numbers_below_ten_are_spelled() -> None:
    assert [spelled(1), spelled(9), spelled(10)] == ["un", "neuf", "10"]


def test_the_first_of_the_month_is_an_ordinal() -> None:
    assert [plain(day(dt.date(2025, 4, 1))), plain(day(dt.date(2025, 4, 2)))] == ["1er avril 2025", "2 avril 2025"]


@pytest.mark.parametrize(
    ("precision", "first", "last", "words", "machine"),
    [
        ("day", "2025-03-12", "2025-03-12", "12 mars 2025", "2025-03-12"),
        ("time", "2025-03-12", "2025-03-12", "12 mars 2025", "2025-03-12"),
        ("day", "2025-04-03", "2025-04-05", "du 3 au 5 avril 2025", None),
        ("day", "2025-03-30", "2025-04-01", "du 30 mars au 1er avril 2025", None),
        ("day", "2024-12-30", "2025-01-02", "du 30 décembre 2024 au 2 janvier 2025", None),
        ("week", "2025-03-10", "2025-03-16", "semaine du 10 au 16 mars 2025", None),
        ("month", "2024-05-01", "2024-05-31", "mai 2024", "2024-05"),
        ("month", "2024-03-01", "2024-05-31", "de mars à mai 2024", None),
        ("month", "2024-10-01", "2025-02-28", "d’octobre 2024 à février 2025", None),
        ("season", "2023-06-21", "2023-09-22", "été 2023", None),
        ("season", "2023-12-21", "2024-03-19", "hiver 2023-2024", None),
        ("quarter", "2025-04-01", "2025-06-30", "2e trimestre 2025", None),
        ("quarter", "2025-01-01", "2025-03-31", "1er trimestre 2025", None),
        ("half", "2025-07-01", "2025-12-31", "2e semestre 2025", None),
        ("year", "2025-01-01", "2025-12-31", "2025", "2025"),
        ("year", "2020-01-01", "2024-12-31", "de 2020 à 2024", None),
        ("decade", "1990-01-01", "1999-12-31", "années 1990", None),
        ("century", "1901-01-01", "2000-12-31", "XXe siècle", None),
        ("century", "1801-01-01", "1900-12-31", "XIXe siècle", None),
    ],
)
def test_a_date_keeps_the_precision_of_the_text(
    precision: Precision, first: str, last: str, words: str, machine: str | None
) -> None:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert plain(interval(start, end, precision)) == words
    assert machine_day(start, end, precision) == machine


TIMES = Attribution("named", "Financial Times", None, Span(0, 1))
SOURCES = Attribution("unnamed", "des sources", None, Span(2, 3))
REPORTED = Attribution("impersonal", "il est rapporté que", None, Span(4, 5))


def test_a_chain_of_voices_reads_from_the_outside_in() -> None:
    assert plain(voice_words([TIMES, SOURCES])) == "Financial Times, citant « des sources »"
    assert plain(voice_words([REPORTED])) == "source non précisée (« il est rapporté que »)"
    assert voice_words([]) == "l’article"


def test_a_chain_with_an_unnamed_source_is_marked_even_behind_a_name() -> None:
    assert 'class="voice voice--unnamed"' in voice([TIMES, SOURCES])
    assert 'class="voice"' in voice([TIMES])
    assert 'class="voice voice--article"' in voice([])


def test_a_hostile_name_in_a_voice_is_text() -> None:
    chip = voice([Attribution("named", "<script>x</script> [a](b)", None, Span(0, 1))])
    assert "<script" not in chip
    assert "](b)" not in chip


def test_the_voices_of_a_filter_start_with_the_article() -> None:
    words = [words for _, words in voices([[SOURCES], [TIMES], [], [REPORTED], [TIMES]])]
    assert words == ["l’article", "Financial Times", "sources non nommées", "sources non précisées"]


def test_shares_agree_in_gender_and_number() -> None:
    found = shares(["asserted", "asserted", "unconfirmed", "possible", "possible", "announced"])
    told = ["2\u00a0affirmées", "1\u00a0non confirmée", "2\u00a0possibles", "1\u00a0annoncée"]
    assert [share.words for share in found] == told
