from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dossier.model import Article
from seeding import BODY, P1, P2, paragraphs, read, refused


def under_title(folder: Path, body: str) -> list[str]:
    return paragraphs(read(folder, "a.md", f"---\ntitle: Budget\nlang: fr\n---\n{body}"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Un *mot* **gras** __souligné__ et `du code`.", ["Un mot gras souligné et du code."]),
        ("Voir [la page](https://a.example 'bulle') et <https://b.example>.", ["Voir la page et https://b.example."]),
        ("Voir [la page][p].\n\n[p]: https://a.example", ["Voir la page."]),
        ("![le maire](maire.jpg)\n\nLe maire.", ["Le maire."]),
        ("## Un intertitre\n\nTexte.", ["Un intertitre", "Texte."]),
        ("Intertitre\n---\n\nTexte.", ["Intertitre", "Texte."]),
        ("- un\n- deux\n  - trois\n\n    suite\n", ["un", "deux", "trois", "suite"]),
        ("1986. Une grande année.", ["1986. Une grande année."]),
        ("1. Un point.\n2) Un autre.", ["1. Un point.", "2) Un autre."]),
        ("> Citation\n> suivie.\n\nTexte.", ["Citation suivie.", "Texte."]),
        ("Ligne une  \nligne deux\\\nligne trois.", ["Ligne une ligne deux ligne trois."]),
        ("\tUn alinéa rentré.\n\n    Un autre.", ["Un alinéa rentré.", "Un autre."]),
        ("A | B\n--|--\n1 | **2**\n\nTexte.", ["A | B", "1 | 2", "Texte."]),
        ("```html\n<b>x</b>\n```\n\nTexte.", ["<b>x</b>", "Texte."]),
        ("***\n\nTexte.\n\n* * *", ["Texte."]),
        ("« Oui\u00a0» &nbsp;; 3&thinsp;% &amp; \\*", ["« Oui\u00a0» \u00a0; 3\u2009% & *"]),
        ("[lien](javascript:alert(1)) <script>x</script>", ["[lien](javascript:alert(1)) <script>x</script>"]),
        ("<div>\n<p>Texte</p>\n</div>\n\n<!-- note -->", ["<div> <p>Texte</p> </div>", "<!-- note -->"]),
        ("~~Faux~~ vrai[^1].\n\n[^1]: https://a.example", ["~~Faux~~ vrai[^1].", "[^1]: https://a.example"]),
        ('--8<-- "x"\n\n[TOC]\n\n{{ x }}', ['--8<-- "x"', "[TOC]", "{{ x }}"]),
        ("> " * 300 + "Texte.", ["Texte."]),
        ("[" * 600 + "Texte.", ["[" * 600 + "Texte."]),
    ],
)
def test_words_stay_and_markup_goes(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert under_title(tmp_path, body) == expected


def test_lists_too_deep_to_be_kept_whole_are_refused(tmp_path: Path) -> None:
    body = "".join(" " * (2 * depth) + "- mot\n" for depth in range(80))
    assert refused(tmp_path, "a.md", body) == (
        "a.md:50: listes ou citations imbriquées au-delà de 49 niveaux. Ramenez ces lignes vers la marge."
    )


def test_a_character_reference_hides_nothing(tmp_path: Path) -> None:
    article = read(tmp_path, "a.md", f"# Budget\n\n{P1}\n\nUn mot &#x202e;caché&#0; ici.")
    assert paragraphs(article)[1] == "Un mot \ufffdcaché\ufffd ici."


@pytest.mark.parametrize(
    ("body", "title", "kept"),
    [
        (f"# Budget voté\n\n{BODY}", "Budget voté", [P1, P2]),
        (f"Budget voté\n===========\n\n{BODY}", "Budget voté", [P1, P2]),
        (f"Budget voté\n\nPar Camille Durand\n\n{BODY}", "Budget voté", [P1, P2]),
        (BODY, "2025-08-14-r2", [P1, P2]),
        (f"# Budget voté\n\n## Contexte\n\n{BODY}", "Budget voté", ["Contexte", P1, P2]),
        (f"# Budget voté\n\n{BODY}\nBudget voté - Le Courrier", "Budget voté", [P1, P2]),
    ],
)
def test_a_seed_without_head_starts_with_its_title_or_takes_its_file_name(
    tmp_path: Path, body: str, title: str, kept: list[str]
) -> None:
    article = read(tmp_path, "2025-08-14-r2.md", body)
    assert (article.title, paragraphs(article)) == (title, kept)


def test_a_title_repeated_under_the_head_is_not_text(tmp_path: Path) -> None:
    article = read(tmp_path, "a.md", f'---\ntitle: "L’eau"\n---\n# L\'eau\n\nPar Camille Durand\n\n## Suite\n\n{BODY}')
    assert (article.title, article.byline) == ("L’eau", "Camille Durand")
    assert paragraphs(article) == ["Suite", P1, P2]


def test_a_short_first_line_under_a_head_is_text(tmp_path: Path) -> None:
    article = read(tmp_path, "a.md", f"---\ntitle: Budget voté\n---\nUn contexte tendu\n\n{BODY}")
    assert (article.byline, paragraphs(article)) == (None, ["Un contexte tendu", P1, P2])


FULL = Article(
    slug="article",
    title="Budget : le vote",
    text=f"{P1}\n\n{P2}",
    byline="Camille Durand, AFP",
    publisher="Le Courrier",
    published=dt.date(2026, 3, 2),
    url="https://courrier.example/budget",
    licence="CC BY 4.0",
    excerpts_only=True,
)


@pytest.mark.parametrize(
    "head",
    [
        """---
title: "Budget : le vote"
byline: [Camille Durand, AFP]
publisher: Le Courrier
published: 2026-03-02
url: https://courrier.example/budget
language: fr
licence: CC BY 4.0
publier: extraits
---""",
        """---
Title: 'Budget : le vote'
author: Par Camille Durand, AFP
site: Le Courrier
date: 2026-03-02 08:30:00 +0100
source: https://courrier.example/budget
lang: fr-FR
license: CC BY 4.0
publier: extraits
tags: [eau, budget]
layout: post
draft: no
hide: {navigation: true}
x: !ENV [HOME, "x"]
...""",
        """+++
title = "Budget : le vote"
authors = ["Camille Durand", "AFP"]
date = 2026-03-02T08:30:00+01:00
source = "Le Courrier"
url = "https://courrier.example/budget"
lang = "fr"
licence = "CC BY 4.0"
publier = "extraits"
[extra]
x = 1
+++""",
    ],
    ids=["yaml", "yaml-of-other-tools", "toml"],
)
def test_the_keys_of_a_head(tmp_path: Path, head: str) -> None:
    article = read(tmp_path, "a.md", f"{head}\n\n{BODY}")
    told = {name: getattr(article, name) for name in Article.__slots__ if name not in ("seed", "sha256")}
    assert told == {name: getattr(FULL, name) for name in told}


def test_the_more_exact_key_wins_and_an_empty_one_says_nothing(tmp_path: Path) -> None:
    names = "author: Rédaction\nbyline: Camille Durand\nsource: AFP\nsite: Courrier"
    head = f"title: ~\n{names}\ndate:\npublished: 2026-03-02"
    article = read(tmp_path, "budget.md", f"---\n{head}\n---\n{BODY}")
    assert (article.title, article.byline, article.publisher) == ("budget", "Camille Durand", "Courrier")
    assert article.published == dt.date(2026, 3, 2)


def test_words_of_a_head_stay_words(tmp_path: Path) -> None:
    article = read(tmp_path, "a.md", f"---\ntitle: 1986\nauthor: no\nsite: 2026-03-02\n---\n{BODY}")
    assert (article.title, article.byline, article.publisher) == ("1986", "no", "2026-03-02")


def test_the_sidecar_wins_over_the_head(tmp_path: Path) -> None:
    article = read(tmp_path, "a.md", f"---\ntitle: Un\nauthor: X Y\n---\n{BODY}", 'title = "Deux"')
    assert (article.title, article.byline) == ("Deux", "X Y")


DATE = "qui n'est pas une date. Écrivez-la ainsi : 2025-08-14."
COLON = 'un deux-points coupe la valeur. Mettez la valeur entre guillemets, ainsi : title: "Budget : le vote".'


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (
            "---\ntitle: Budget\n",
            "a.md:1: l'en-tête ouvert par --- n'est pas fermé. Ajoutez une ligne --- après la dernière clé.",
        ),
        (
            "+++\ntitle = 'x'\n",
            "a.md:1: l'en-tête ouvert par +++ n'est pas fermé. Ajoutez une ligne +++ après la dernière clé.",
        ),
        ("---\nlang: fr\ntitle: Budget voté : la séance\n---\n", f"a.md:3: {COLON}"),
        (
            "---\ntitle: [a\n---\n",
            "a.md:2: l'en-tête ne se lit pas comme du YAML. Écrivez une clé par ligne, et les textes entre guillemets.",
        ),
        ("---\ntitle: un\nTitle: deux\n---\n", "a.md:3: la clé « title » est écrite deux fois. Gardez-en une."),
        (
            "---\n- un\n---\n",
            "a.md:2: l'en-tête n'est pas une suite de clés. Écrivez une clé par ligne, par exemple title: Le titre.",
        ),
        ("---\ntitle: x\ndate: 14 août 2025\n---\n", f"a.md:3: « date » vaut « 14 août 2025 », {DATE}"),
        ("---\ndate: 2025-02-30\n---\n", f"a.md:2: « date » vaut « 2025-02-30 », {DATE}"),
        ("+++\n\ndate = '14 août'\n+++\n", f"a.md:3: « date » vaut « 14 août », {DATE}"),
        (
            "---\nurl: javascript:alert(1)\n---\n",
            "a.md:2: « url » vaut « javascript:alert(1) », qui n'est pas une adresse web. Écrivez-la en entier : https://….",
        ),
        (
            "---\nlang: français\n---\n",
            "a.md:2: « lang » vaut « français », qui n'est pas un code de langue. Écrivez par exemple fr.",
        ),
        ("---\nlang: en\n---\n", "a.md:2: « lang » vaut « en » (anglais), langue sans lexique. Langues lues : fr."),
        ("---\npublier: non\n---\n", 'a.md:2: « publier » vaut « non ». Écrivez "entier" ou "extraits".'),
        (
            "---\nauthor: {name: X}\n---\n",
            "a.md:2: « author » n'est pas un texte. Écrivez une seule valeur, entre guillemets.",
        ),
        (
            f"---\ntitle: {'x' * 301}\n---\n",
            "a.md:2: « title » est trop long : 301 caractères, la limite est 300. Raccourcissez-le.",
        ),
        (
            "---\n" + "# mot\n" * 3_334 + "---\n",
            "a.md:1: l'en-tête a 20\u202f003 caractères, la limite est 20\u202f000. "
            "N'y gardez que les clés de l'article.",
        ),
        (
            "+++\ntitle = Budget\n+++\n",
            "a.md:2: cette ligne ne se lit pas comme du TOML. "
            'Écrivez les textes entre guillemets et les dates sans : title = "Titre", published = 2025-08-14.',
        ),
    ],
)
def test_a_broken_head_says_file_line_and_remedy(tmp_path: Path, head: str, message: str) -> None:
    assert refused(tmp_path, "a.md", f"{head}{BODY}") == message


@pytest.mark.parametrize("bomb", ["x: " + "[" * 9_000, "x: " + "{a: " * 4_000, "? " * 9_000, "&a [*a, *a]"])
def test_a_head_made_to_crash_its_parser_is_refused_or_read(tmp_path: Path, bomb: str) -> None:
    try:
        article = read(tmp_path, "a.md", f"---\n{bomb}\n---\n{BODY}")
    except Exception as error:
        assert str(error).startswith(f"{tmp_path}/a.md:")
    else:
        assert paragraphs(article) == [P1, P2]


def test_a_date_that_python_cannot_hold_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a.md", f"---\ndate: 0000-00-00\n---\n{BODY}").startswith(
        "a.md:2: « date » vaut « 0000-00-00 »"
    )


def test_a_byline_heaped_with_marks_is_a_byline(tmp_path: Path) -> None:
    heap = "\\u0300\\u0489" * 300
    article = read(tmp_path, "a.md", f'---\ntitle: T\nauthor: "Z{heap}"\n---\n{BODY}')
    assert article.byline == "Z" + "\u0300\u0489" * 4 + "\ufffd" * 592
    assert article.replaced == 592
