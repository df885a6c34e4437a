from __future__ import annotations

import datetime as dt
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.errors import Refusal
from dossier.seeds import read_seed
from dossier.seeds.signature import published_line
from dossier.text import paragraph_spans
from seeding import BODY, P1, P2, paragraphs, read, refused

FIRST_SEED = Path(__file__).parent.parent / "seeds" / "000_6acfe67ea8cf806a.txt"


def test_the_first_seed() -> None:
    article = read_seed(FIRST_SEED, "000-6acfe67ea8cf806a")
    assert article.title == "DeepSeek R2 Retardé : Problèmes de Puces Huawei Forcent l'Usage de NVIDIA"
    assert (article.byline, article.publisher) == ("Insideainews", "OmegaNext Actualités IA")
    assert (article.published, article.language, article.replaced) == (None, "fr", 0)
    assert article.sha256 == "99c4bf6eeca7759c61a781a7c02a4bc724152c98f99d7863dd32a9f103b79677"
    starts = [paragraph.split()[0] for paragraph in paragraphs(article)]
    assert starts == ["La", "Suite", "Ce", "Des", "La"]
    assert article.text.endswith("son entraînement réussi sur le matériel NVIDIA.")


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("Par Camille Durand", "Camille Durand"),
        ("PAR CAMILLE DURAND", "CAMILLE DURAND"),
        ("Par Camille Durand (à Nîmes), avec AFP", "Camille Durand (à Nîmes), avec AFP"),
        ("Camille Durand", "Camille Durand"),
        ("La rédaction avec AFP", "La rédaction avec AFP"),
        ("@camilledurand", "@camilledurand"),
    ],
)
def test_a_short_line_under_the_title_is_the_byline(tmp_path: Path, head: str, byline: str) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{head}\n\n{BODY}")
    assert (article.title, article.byline, paragraphs(article)) == ("Budget voté", byline, [P1, P2])


@pytest.mark.parametrize(
    "first",
    [
        "Par ailleurs, le maire a démissionné.",
        "Par Toutatis !",
        "Le maire a démissionné.",
        "Que faire ?",
        "De quoi parle-t-on :",
        "le maire a démissionné",
        "Une phrase bien trop longue pour être le nom de qui que ce soit en ce bas monde",
    ],
)
def test_a_sentence_under_the_title_is_no_byline(tmp_path: Path, first: str) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{first}\n\n{BODY}")
    assert (article.byline, paragraphs(article)) == (None, [first, P1, P2])


def test_the_only_paragraph_is_never_taken_for_a_byline(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", "Budget voté\n\nLe maire a démissionné hier")
    assert (article.byline, article.text) == (None, "Le maire a démissionné hier")


@pytest.mark.parametrize("dash", ["-", "–", "—", "|", "·"])
def test_the_last_line_that_repeats_the_title_gives_the_publisher(tmp_path: Path, dash: str) -> None:
    article = read(
        tmp_path, "a.txt", f"L'eau : un budget - voté\n\n{BODY}\nL’eau : un budget - voté {dash} 20minutes.fr"
    )
    assert (article.title, article.publisher) == ("L'eau : un budget - voté", "20minutes.fr")
    assert paragraphs(article) == [P1, P2]


def test_the_publisher_line_may_follow_the_text_at_once(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{P1}\nBudget voté - Le Courrier\n")
    assert (article.publisher, paragraphs(article)) == ("Le Courrier", [P1])


def test_a_last_line_that_only_repeats_the_title_is_dropped(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{BODY}\nBudget voté\n")
    assert (article.publisher, paragraphs(article)) == (None, [P1, P2])


def test_a_paragraph_that_starts_with_the_title_is_text(tmp_path: Path) -> None:
    last = "Budget voté, mais par une voix seulement."
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{BODY}\n{last}")
    assert (article.publisher, paragraphs(article)) == (None, [P1, P2, last])


@pytest.mark.parametrize(
    ("title", "ending", "publisher"),
    [
        ("Budget voté | Le Courrier", "", "Le Courrier"),
        ("Budget voté - Le Courrier", "Budget voté", "Le Courrier"),
        ("Budget voté | Le Courrier", "Budget voté | Le Courrier", "Le Courrier"),
    ],
)
def test_a_title_that_ends_with_its_site(tmp_path: Path, title: str, ending: str, publisher: str) -> None:
    article = read(tmp_path, "a.txt", f"{title}\n\n{BODY}\n{ending}")
    assert (article.title, article.publisher, paragraphs(article)) == ("Budget voté", publisher, [P1, P2])


def test_a_dash_in_a_title_is_part_of_it(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget - la séance du mardi\n\n{BODY}")
    assert (article.title, article.publisher) == ("Budget - la séance du mardi", None)


LONG = " ".join(["Le conseil municipal a longuement débattu du budget de la ville"] * 3) + "."


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"Titre\n{LONG}\nUn intertitre\n{LONG} Fin.\n", [LONG, "Un intertitre", f"{LONG} Fin."]),
        (f"Titre\n\n{LONG}\n{P1}\n\n{P2}", [LONG, P1, P2]),
        (f"Titre\n{P1}\n{P2}\nFin du débat", [P1, P2, "Fin du débat"]),
        ("Titre\n\nLe conseil municipal a adopté\nle budget. Il le fera\nencore demain.", [
            "Le conseil municipal a adopté le budget. Il le fera encore demain."
        ]),
        (f"\n\nTitre\n\n\n\n  {P1}  \n \t \n\u00a0{P2}\u202f\n\n\n", [P1, P2]),
        (f"Titre\n\n{P1}\n\n***\n\n-----\n\n{P2}", [P1, P2]),
        (f"Titre\r\n\r\n{P1}\r\n\r\n{P2}\r\n", [P1, P2]),
        (f"Titre\r\r{P1}\r\r{P2}", [P1, P2]),
        (f"Titre\n\n{P1}\u2029{P2}", [P1, P2]),
    ],
    ids=["one-line-each", "one-block", "short-lines", "wrapped", "spaces", "ornaments", "crlf", "cr", "u2029"],
)  # fmt: skip
def test_paragraphs_however_they_are_separated(tmp_path: Path, content: str, expected: list[str]) -> None:
    assert paragraphs(read(tmp_path, "a.txt", content)) == expected


def test_a_byline_in_a_seed_without_blank_lines(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\nPar Camille Durand\n{LONG}\n{P1}\nBudget voté - Le Courrier")
    assert (article.byline, article.publisher) == ("Camille Durand", "Le Courrier")
    assert paragraphs(article) == [LONG, P1]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 12 mars 2025", dt.date(2025, 3, 12)),
        ("Publié le mercredi 1er février 2023 à 14h30", dt.date(2023, 2, 1)),
        ("Publié le 02/01/2024 à 09:05, mis à jour le 03/01/2024 à 10 h", dt.date(2024, 1, 2)),
        ("Mis en ligne le 3 août 2024 • Modifié le 4 août 2024", dt.date(2024, 8, 3)),
        ("Publié le 31 février 2025", None),
        ("Publié le 12 mars", None),
        ("Publié le 12 mars 2025, le rapport accuse la ville.", None),
        ("Mis à jour le 12 mars 2025", None),
        ("Publiée le 12 mars 2025", dt.date(2025, 3, 12)),
        ("Le 12 mars 2025", None),
    ],
)
def test_a_line_that_is_wholly_a_date_of_publication(line: str, day: dt.date | None) -> None:
    assert published_line(line) == day


@pytest.mark.parametrize(
    "head", ["Par Camille Durand\n\nPublié le 12 mars 2025", "Publié le 12 mars 2025\n\nCamille Durand"]
)
def test_a_date_line_under_the_title_leaves_the_text(tmp_path: Path, head: str) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{head}\n\n{BODY}")
    assert (article.byline, article.published) == ("Camille Durand", dt.date(2025, 3, 12))
    assert paragraphs(article) == [P1, P2]


def test_a_date_in_the_text_dates_nothing(tmp_path: Path) -> None:
    late = "Publié le 12 mars 2025"
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{BODY}\n{late}\n")
    assert (article.published, paragraphs(article)) == (None, [P1, P2, late])


def test_what_looks_like_markup_is_text(tmp_path: Path) -> None:
    markup = "<b>Le budget</b> [est](http://x) *voté* &amp; &#x202e; {{ x }}"
    article = read(tmp_path, "a.txt", f"Budget <i>voté</i>\n\n{P1}\n\n{markup}")
    assert (article.title, paragraphs(article)) == ("Budget <i>voté</i>", [P1, markup])


def test_no_break_spaces_stay_and_what_hides_is_counted_where_it_shows(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Bud\x00get\n\nPar C\u202eD\n\n{P1}\n\n«\u00a0Oui\u202f! » 12\u00a0%\x93")
    assert (article.title, article.byline) == ("Bud\ufffdget", "C\ufffdD")
    assert paragraphs(article)[1] == "«\u00a0Oui\u202f! » 12\u00a0%\ufffd"
    assert article.replaced == 3


@pytest.mark.parametrize(
    "content", ["Budget voté", "Budget voté\n\n\n", "Budget voté\n\nBudget voté - Le Courrier", "a"]
)
def test_a_title_alone_is_refused(tmp_path: Path, content: str) -> None:
    assert refused(tmp_path, "a.txt", content) == (
        "a.txt:1: il n'y a pas de texte sous le titre. "
        "Ajoutez les paragraphes de l'article sous le titre, ou retirez ce fichier."
    )


@pytest.mark.parametrize(
    ("encoding", "codec"),
    [("windows-1252", "cp1252"), ("latin1", "cp1252"), ("UTF-16", "utf-16"), ("iso-8859-15", "iso8859-15")],
)
def test_another_encoding_when_the_sidecar_names_it(tmp_path: Path, encoding: str, codec: str) -> None:
    text = f"Budget voté à Nîmes\n\n{BODY}"
    article = read(tmp_path, "a.txt", text.encode(codec), f'encoding = "{encoding}"')
    assert (article.title, paragraphs(article)) == ("Budget voté à Nîmes", [P1, P2])


def test_a_byte_order_mark_is_not_part_of_the_title(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", f"\ufeffBudget voté\n\n{BODY}").title == "Budget voté"


def test_a_named_encoding_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a.txt", b"Budget\n\n\x81", 'encoding = "windows-1252"') == (
        "a.txt: ce fichier n'est pas en cp1252, que nomme a.toml. Corrigez « encoding » dans a.toml."
    )


WORDS = st.sampled_from(
    ["Le maire", "voté", ".", "\n", "\n\n", " ", "\u00a0", "\t", "Par X", "-", "\x00", "e\u0301", "T", "|"]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=25).map("".join))
def test_a_text_is_paragraphs_one_blank_line_apart(tmp_path: Path, content: str) -> None:
    try:
        article = read(tmp_path, "a.txt", content, 'language = "fr"')
    except Refusal as refusal:
        assert refusal.path.name == "a.txt"
        return
    blocks = paragraphs(article)
    assert all(block == block.strip() and "\n" not in block and "  " not in block for block in blocks)
    assert all(any(character.isalnum() for character in block) for block in blocks)
    assert unicodedata.is_normalized("NFC", article.text)
    assert [article.quote(span) for span in paragraph_spans(article.text)] == blocks


@pytest.mark.parametrize(
    ("head", "byline", "day"),
    [
        ("Camille Durand • 12 mars 2025 à 8 h 14", "Camille Durand", dt.date(2025, 3, 12)),
        ("Par Camille Durand — Publié le 12 mars 2025 à 08:14", "Camille Durand", dt.date(2025, 3, 12)),
        ("Publié le 12/03/2025 à 08:14 par Camille Durand", "Camille Durand", dt.date(2025, 3, 12)),
        ("Le Courrier, mercredi 12 mars 2025", "Le Courrier", dt.date(2025, 3, 12)),
        ("Nîmes, le 12 mars 2025", None, dt.date(2025, 3, 12)),
        ("INONDATIONS — 12.03.2025, 07h15", None, dt.date(2025, 3, 12)),
        ("12 mars 2025", None, dt.date(2025, 3, 12)),
        ("Mis à jour le 12.03.2025, 08h14", None, None),
        ("Par C. D.", "C. D.", None),
        ("Par la rédaction, avec AFP", "la rédaction, avec AFP", None),
    ],
)
def test_a_line_that_signs_and_dates(tmp_path: Path, head: str, byline: str | None, day: dt.date | None) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{head}\n\n{BODY}")
    assert (article.byline, article.published, paragraphs(article)) == (byline, day, [P1, P2])


@pytest.mark.parametrize(
    "subtitle", ["Plus de peur que de mal", "Budget voté le 12 mars 2025", "Une première depuis dix ans"]
)
def test_a_subtitle_is_no_byline(tmp_path: Path, subtitle: str) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{subtitle}\n\n{BODY}")
    assert (article.byline, article.published, paragraphs(article)) == (None, None, [subtitle, P1, P2])


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Le maire démissionne",
        ">> À lire également : le budget en cinq questions",
        "Temps de lecture : 2 min",
        "Partager sur Facebook",
        "PUBLICITÉ",
        "Abonnez-vous pour 1 € le premier mois, sans engagement.",
        "Il vous reste 80 % de cet article à découvrir. La suite est réservée aux abonnés.",
        "Inscrivez-vous à notre newsletter et recevez chaque matin l'essentiel.",
        "Le maire, mardi, devant la mairie. © Le Courrier - C. D.",
        "Photo : C. D.",
        "© Le Courrier 2025. Tous droits réservés.",
        "3 commentaires",
    ],
)
def test_what_a_page_adds_to_its_article_goes(tmp_path: Path, line: str) -> None:
    assert paragraphs(read(tmp_path, "a.txt", f"Budget voté\n\n{P1}\n\n{line}\n\n{P2}")) == [P1, P2]


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi entre les lignes du budget demande de la patience.",
        "Partager le pain est un vieux geste.",
        "Publicité mensongère : le groupe est condamné.",
        "La photo montre le maire devant la mairie.",
        "Le vote électronique, tous droits de vote confondus, a duré deux heures et demie dans la grande salle.",
        "Menu unique à la cantine, a décidé le conseil.",
    ],
)
def test_a_sentence_that_looks_like_a_prompt_stays(tmp_path: Path, line: str) -> None:
    assert paragraphs(read(tmp_path, "a.txt", f"Budget voté\n\n{P1}\n\n{line}\n\n{P2}")) == [P1, line, P2]


def test_a_credit_with_a_word_without_end_is_read(tmp_path: Path) -> None:
    """Shared out among six words in every way, 100 letters cost an hour."""
    line = f"Crédit : {'a' * 5000} b c d e f g h"
    assert paragraphs(read(tmp_path, "a.txt", f"Budget voté\n\n{P1}\n\n{line}\n\n{P2}")) == [P1, line, P2]


@pytest.mark.parametrize(
    "crumbs", ["Accueil\nFaits divers\nLozère", "Faits divers", "FAITS DIVERS", "Accueil\n\nSports | Football"]
)
def test_what_stands_before_the_title_is_no_title(tmp_path: Path, crumbs: str) -> None:
    article = read(tmp_path, "a.txt", f"{crumbs}\n\nLe budget de la ville est voté\n\n{BODY}")
    assert (article.title, article.byline, paragraphs(article)) == ("Le budget de la ville est voté", None, [P1, P2])


def test_a_title_of_one_word_stays_a_title(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Sports\n\n{BODY}")
    assert (article.title, paragraphs(article)) == ("Sports", [P1, P2])


def test_a_page_pasted_whole(tmp_path: Path) -> None:
    pasted = (
        "Accueil\nLozère\n\nLe budget de la ville est voté\n\nPar Camille Durand\n"
        "Publié le 12/03/2025 à 08:14, mis à jour le 13/03/2025 à 10:00\nTemps de lecture : 2 min\nPartager\n\n"
        f"{P1}\n\nLire aussi : Le maire démissionne\n\n{P2}\n\n"
        "© Le Courrier 2025. Tous droits réservés.\n"
    )
    article = read(tmp_path, "a.txt", pasted)
    assert (article.title, article.byline) == ("Le budget de la ville est voté", "Camille Durand")
    assert (article.published, paragraphs(article)) == (dt.date(2025, 3, 12), [P1, P2])


@pytest.mark.parametrize(
    ("last", "byline"),
    [
        ("Source : AFP", "Source : AFP"),
        ("(avec l'Agence centrale)", "avec l'Agence centrale"),
        ("Propos recueillis par Camille Durand", "Propos recueillis par Camille Durand"),
    ],
)
def test_a_last_line_that_names_its_source_signs(tmp_path: Path, last: str, byline: str) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\n{BODY}\n{last}\n")
    assert (article.byline, paragraphs(article)) == (byline, [P1, P2])


def test_a_last_line_that_signs_again_goes(tmp_path: Path) -> None:
    article = read(tmp_path, "a.txt", f"Budget voté\n\nPar Camille Durand\n\n{BODY}\nCamille Durand (avec AFP)\n")
    assert (article.byline, paragraphs(article)) == ("Camille Durand", [P1, P2])


def test_the_lead_of_an_article_without_title_is_not_lost(tmp_path: Path) -> None:
    lead = f"{P1} Il entre en vigueur jeudi."
    article = read(tmp_path, "budget-de-nimes.txt", f"{lead}\n\n{P2}\n")
    assert (article.title, paragraphs(article)) == ("budget-de-nimes", [lead, P2])


def test_wrapped_paragraphs_without_blank_lines(tmp_path: Path) -> None:
    first = (
        "Le conseil municipal a adopté mardi le budget de\nla ville. Il compte douze millions d'euros, dont\nquatre."
    )
    second = (
        "Selon la préfecture, douze communes ont fait de\nmême depuis le mois de janvier, ce que conteste\nle parti."
    )
    article = read(tmp_path, "a.txt", f"Budget voté\n{first}\n{second}\n")
    assert paragraphs(article) == [first.replace("\n", " "), second.replace("\n", " ")]
