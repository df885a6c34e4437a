"""The CSV tables as the csv module of Python reads them, and what a spreadsheet would do with a hostile cell."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.render.exports.tables import guarded
from exporting import HOSTILE, exported, hostile
from first_seed import dated_article, first_seed
from small_analysis import ANALYSIS

# What starts a formula in Excel, LibreOffice or Google Sheets, blanks in front or not (OWASP, « CSV Injection »).
ACTS = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
TABLES = ("affirmations", "evenements", "termes")


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True))


def table(name: str, files: dict[str, str]) -> list[dict[str, str]]:
    return rows(files[f"data/exports/{name}.csv"])


def test_a_claim_is_a_row_with_its_voice_certainty_and_cues() -> None:
    first = table("affirmations", exported(ANALYSIS))[0]
    assert first == {
        "affirmation": "c-1",
        "article": "usine",
        "titre": "Une usine ferme",
        "editeur": "Le Courrier",
        "parution": "2025-08-13",
        "phrase": "p1s1",
        "debut": "0",
        "fin": "38",
        "mots": "L’usine 🎭 de Nantes aurait fermé lundi",
        "certitude": "non confirmé",
        "voix": "Paul Roy",
        "genre_de_voix": "nommée",
        "negation": "non",
        "indices": "aurait | selon",
        "lien": "affirmations.html#c-1",
    }


def test_an_event_keeps_the_precision_of_its_date_and_one_without_has_none() -> None:
    closing, reopening = table("evenements", exported(ANALYSIS))
    kept = ("libelle", "certitude", "voix", "premier_jour", "dernier_jour", "precision", "expression", "calcul")
    assert [closing[name] for name in kept] == [
        *("L’usine […] aurait fermé […]", "non confirmé", "Paul Roy", "2025-08-11", "2025-08-11"),
        *("jour", "lundi", "comptée depuis la parution"),
    ]
    assert [reopening[name] for name in kept[3:]] == ["", "", "", "", ""]


def test_a_term_says_whose_definition_it_has() -> None:
    said = {
        row["nom"]: (row["definition"], row["origine"], row["reference"]) for row in table("termes", exported(ANALYSIS))
    }
    assert said == {
        "inférence": ("calcul des réponses", "source", "Une usine ferme"),
        "usine": ("lieu où l’on fabrique", "rédaction", "Dictionnaire d’essai"),
    }


@pytest.mark.parametrize("analysis", [ANALYSIS, first_seed(), dated_article()], ids=lambda each: each.article.slug)
@pytest.mark.parametrize("name", TABLES[:2])
def test_positions_and_words_agree_in_every_row(analysis: object, name: str) -> None:
    text = analysis.article.text  # type: ignore[attr-defined]
    found = table(name, exported(analysis))  # type: ignore[arg-type]
    assert found
    for row in found:
        assert row["mots"].removeprefix("'") == text[int(row["debut"]) : int(row["fin"])]


@given(st.text())
def test_no_cell_is_a_formula_and_dropping_one_apostrophe_gives_the_words_back(words: str) -> None:
    cell = str(guarded(words))
    assert not ACTS.match(cell)
    assert cell.removeprefix("'") == words


@pytest.mark.parametrize("words", ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "'=1", "＝1"])
def test_what_acts_gets_an_apostrophe(words: str) -> None:
    assert guarded(words) == f"'{words}"


@pytest.mark.parametrize("words", ["L’usine = 3", "a-t-il promis", "« -5 »", "", "2025-08-11"])
def test_ordinary_words_stay_as_they_are(words: str) -> None:
    assert guarded(words) == words


def test_hostile_words_stay_in_their_cell() -> None:
    calm = exported(hostile("Motcalme"))
    for words in HOSTILE:
        files = exported(hostile(words))
        for name in TABLES:
            expected, found = table(name, calm), table(name, files)
            assert [set(row) for row in found] == [set(row) for row in expected], words
            assert len(found) == len(expected), words
            assert not any(ACTS.match(cell) for row in found for cell in row.values()), words
        titles = {row["titre"].removeprefix("'") for row in table("affirmations", files)}
        assert titles == {words}
