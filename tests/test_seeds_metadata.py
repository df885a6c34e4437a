from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.seeds.metadata import day, web_address
from seeding import BODY, P1, P2, paragraphs, read, refused

TEXT = f"Budget voté\n\nPar Camille Durand\n\n{BODY}\nBudget voté - Le Courrier"


def test_the_sidecar_completes_and_corrects_the_file(tmp_path: Path) -> None:
    sidecar = """title = "Budget rejeté"
byline = "Par Paul Martin"
publisher = "La Gazette"
published = 2025-08-14
url = "https://gazette.example/budget?a=1"
language = "fr"
encoding = "utf-8"
licence = "CC BY 4.0"
publier = "extraits"
"""
    article = read(tmp_path, "a.txt", TEXT, sidecar)
    assert (article.title, article.byline, article.publisher) == ("Budget rejeté", "Paul Martin", "La Gazette")
    assert (article.published, article.url) == (dt.date(2025, 8, 14), "https://gazette.example/budget?a=1")
    assert (article.licence, article.excerpts_only, article.language) == ("CC BY 4.0", True, "fr")
    assert paragraphs(article) == [P1, P2]


def test_without_sidecar_nothing_is_invented(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", TEXT)
    assert (article.published, article.url, article.licence, article.excerpts_only) == (None, None, None, False)


def test_a_sidecar_title_for_a_text_that_has_none(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", BODY, 'title = "Budget voté"')
    assert (article.title, paragraphs(article)) == ("Budget voté", [P1, P2])


def test_the_title_line_goes_even_when_the_sidecar_words_it_otherwise(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget vote\n\n{BODY}\nBudget vote | Le Courrier", 'title = "Budget voté !"')
    assert (article.title, article.publisher, paragraphs(article)) == ("Budget voté !", "Le Courrier", [P1, P2])


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2025-08-14", dt.date(2025, 8, 14)),
        ("2025-08-14T23:59:00-11:00", dt.date(2025, 8, 14)),
        ("2025-08-14 10:00:00", dt.date(2025, 8, 14)),
        ('"2025-08-14"', dt.date(2025, 8, 14)),
        ('"2025-08-14T10:00:00Z"', dt.date(2025, 8, 14)),
        ('"2025-8-4"', dt.date(2025, 8, 4)),
    ],
)
def test_a_date_keeps_the_day_it_was_written_with(tmp_path: Path, written: str, read_as: dt.date) -> None:
    assert read(tmp_path, "a.txt", TEXT, f"published = {written}").published == read_as


KEYS = "title, byline, publisher, published, url, language, encoding, licence, publier et [[correction]]"
TOML = (
    "cette ligne ne se lit pas comme du TOML. "
    'Écrivez les textes entre guillemets et les dates sans : title = "Titre", published = 2025-08-14.'
)


@pytest.mark.parametrize(
    ("sidecar", "message"),
    [
        (
            'byline = "X"\ntitel = "T"',
            f"a.toml:2: clé inconnue : « titel ». Vouliez-vous « title » ? Les clés sont {KEYS}.",
        ),
        ("[meteo]\nx = 1", f"a.toml:1: clé inconnue : « meteo ». Les clés sont {KEYS}."),
        ("title = Budget", f"a.toml:1: {TOML}"),
        ('title = "a"\npublished = 14 août 2025\n', f"a.toml:2: {TOML}"),
        ('title = "a', f"a.toml:1: {TOML}"),
        (
            'title = "a"\ntitle = "b"',
            "a.toml:2: la même clé est écrite deux fois. Gardez une seule des deux lignes.",
        ),
        (
            '\n\npublished = "14 août"',
            "a.toml:3: « published » vaut « 14 août », qui n'est pas une date. Écrivez-la ainsi : 2025-08-14.",
        ),
        (
            "published = 2025",
            "a.toml:1: « published » vaut « 2025 », qui n'est pas une date. Écrivez-la ainsi : 2025-08-14.",
        ),
        ("title = 1986", "a.toml:1: « title » n'est pas un texte. Écrivez une seule valeur, entre guillemets."),
        ('title = ""', "a.toml:1: « title » est vide. Écrivez sa valeur, ou retirez la ligne."),
        (
            'url = "courrier.example"',
            "a.toml:1: « url » vaut « courrier.example », qui n'est pas une adresse web. Écrivez-la en entier : https://….",
        ),
        (
            'language = "frs"',
            "a.toml:1: « language » vaut « frs » (frison oriental), langue sans lexique. Langues lues : fr.",
        ),
        (
            'encoding = "rot13"',
            "a.toml:1: « encoding » vaut « rot13 », qui n'est pas un encodage connu. Écrivez l'un de : "
            "utf-8, utf-16, windows-1252, iso-8859-1, iso-8859-15, mac-roman, cp850.",
        ),
        ('publier = "non"', 'a.toml:1: « publier » vaut « non ». Écrivez "entier" ou "extraits".'),
        ("x = " + "[" * 9_000, "a.toml: trop de crochets imbriqués. Écrivez une clé et un texte par ligne."),
    ],
)
def test_a_broken_sidecar_says_file_line_and_remedy(tmp_path: Path, sidecar: str, message: str) -> None:
    assert refused(tmp_path, "a.txt", TEXT, sidecar) == message


def test_a_sidecar_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes('byline = "AFP"\ntitle = "Été"'.encode("latin-1"))
    assert refused(tmp_path, "a.txt", TEXT) == "a.toml:2: ce fichier n'est pas en UTF-8. Enregistrez-le en UTF-8."


def test_a_sidecar_of_windows_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", TEXT, '\ufeff# notes\r\ntitle = "Été"\r\n').title == "Été"


def test_what_hides_in_a_sidecar_is_replaced_and_counted(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", TEXT, 'byline = "A\\u202EB"\nlicence = "x\\u0000"')
    assert (article.byline, article.licence, article.replaced) == ("A\ufffdB", "x\ufffd", 1)


@pytest.mark.parametrize(
    "address",
    [
        *["javascript:alert(1)", "JaVaScript://a.example/%0aalert(1)", "data:text/html,x", "//a.example", "/page"],
        *["ftp://a.example", "https://", "http://[::1", "https://a.example/a b", 'https://a.example/"x', "https://a<b"],
        *[
            "https://a.example/\u202e",
            "https://a.example\\b",
            "https://a.example/\x00",
            "https://a.example/" + "a" * 10_000,
        ],
    ],
)
def test_an_address_that_a_page_must_not_link_to(address: str) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize("address", ["http://a.example", "https://é.example/x_(y)?q=1&r=2#z", "HTTPS://A.EXAMPLE/"])
def test_an_address_that_a_page_may_link_to(address: str) -> None:
    assert web_address(f" {address} ") == address


@given(st.dates(), st.sampled_from(["", "T10:00", " 10:00:00 +0100"]))
def test_every_iso_day_is_read(date: dt.date, time: str) -> None:
    assert day(date.isoformat() + time) == date
