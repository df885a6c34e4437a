from __future__ import annotations

from pathlib import Path

import pytest

from dossier.seeds import limits as lim
from dossier.settings import ROOT
from seeding import BODY, refused

ARTICLE = f"Budget voté\n\n{BODY}"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "a.txt:1: ce fichier est vide. Mettez-y l'article, ou retirez-le."),
        ("a.txt", b" \n\t\n", "a.txt:1: ce fichier est vide. Mettez-y l'article, ou retirez-le."),
        ("a.html", b"", "a.html:1: ce fichier est vide. Mettez-y l'article, ou retirez-le."),
        (
            "a.txt",
            b"%PDF-1.7\n",
            "a.txt: ce n'est pas du texte, mais un PDF. Ouvrez-le et enregistrez l'article en .txt, .md ou .html.",
        ),
        (
            "a.md",
            b"PK\x03\x04docx",
            "a.md: ce n'est pas du texte, mais une archive ZIP, ou un document .docx, .odt ou .epub. "
            "Ouvrez-le et enregistrez l'article en .txt, .md ou .html.",
        ),
        (
            "a.txt",
            rb"{\rtf1 Budget}",
            "a.txt: ce n'est pas du texte, mais un document RTF. "
            "Ouvrez-le et enregistrez l'article en .txt, .md ou .html.",
        ),
        (
            "a.txt",
            b"\x7fELF\0\0\xff\0",
            "a.txt: ce n'est pas du texte. Ouvrez-le et enregistrez l'article en .txt, .md ou .html.",
        ),
        (
            "a.txt",
            "Budget".encode("utf-16-le"),
            "a.txt: ce n'est pas du texte lisible : plus d'un caractère sur dix est un code de commande. "
            "Ouvrez-le et enregistrez l'article en .txt, .md ou .html.",
        ),
        (
            "a.txt",
            f"Budget\n\n{BODY}".encode("latin-1"),
            "a.txt:3: ce fichier n'est pas en UTF-8. Enregistrez-le en UTF-8, ou nommez son encodage dans a.toml, "
            'par exemple : encoding = "windows-1252".',
        ),
        (
            "a.txt",
            ARTICLE.encode("utf-16"),
            "a.txt:1: ce fichier n'est pas en UTF-8. Enregistrez-le en UTF-8, ou nommez son encodage dans a.toml, "
            'par exemple : encoding = "utf-16".',
        ),
        (
            "a.html",
            "<meta charset='koi8-r'>\n<p>été".encode("latin-1"),
            "a.html:2: ce fichier n'est pas en UTF-8. Enregistrez-le en UTF-8, ou nommez son encodage dans a.toml, "
            'par exemple : encoding = "windows-1252".',
        ),
    ],
)
def test_bytes_that_are_no_french_text_say_what_they_are(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    assert refused(tmp_path, name, content) == message


CUT = "Coupez-le en plusieurs fichiers, ou gardez l'article seul."


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "a.txt",
            "x" * (lim.TEXT_BYTES + 1),
            "a.txt: ce fichier est trop gros : 1\u202f000\u202f001 octets, la limite est 1\u202f000\u202f000. "
            "Gardez l'article seul, ou coupez-le en plusieurs fichiers.",
        ),
        (
            "a.html",
            "x" * (lim.PAGE_BYTES + 1),
            "a.html: ce fichier est trop gros : 3\u202f000\u202f001 octets, la limite est 3\u202f000\u202f000. "
            "Gardez l'article seul, ou coupez-le en plusieurs fichiers.",
        ),
        (
            "a.txt",
            "T\n\n" + "x" * 20_001,
            f"a.txt:3: cette ligne a 20\u202f001 caractères, la limite est 20\u202f000. {CUT}",
        ),
        ("a.md", "x\n" * 10_001, f"a.md: ce fichier a 10\u202f001 lignes, la limite est 10\u202f000. {CUT}"),
        (
            "a.txt",
            "T\n\n" + "un deux trois\n" * 1_500,
            f"a.txt:3: ce paragraphe a 20\u202f999 caractères, la limite est 20\u202f000. {CUT}",
        ),
        (
            "a.txt",
            "T\n\n" + "Non.\n\n" * 2_001,
            f"a.txt: l'article a 2\u202f001 paragraphes, la limite est 2\u202f000. {CUT}",
        ),
        (
            "a.md",
            "# T\n\n" + ("mot " * 4_999 + "mot.\n\n") * 16,
            f"a.md: l'article a 320\u202f000 caractères, la limite est 300\u202f000. {CUT}",
        ),
        (
            "a.txt",
            "Un titre " * 40 + f"\n\n{BODY}",
            "a.txt:1: le titre a 359 caractères, la limite est 300. "
            'Mettez le titre seul sur la première ligne, ou écrivez title = "…" dans a.toml.',
        ),
    ],
)
def test_a_seed_too_large_says_its_size_and_the_limit(tmp_path: Path, name: str, content: str, message: str) -> None:
    assert refused(tmp_path, name, content) == message


def test_a_sidecar_too_large_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a.txt", ARTICLE, "#" * (lim.SIDECAR_BYTES + 1)) == (
        "a.toml: ce fichier est trop gros : 100\u202f001 octets, la limite est 100\u202f000. "
        "Gardez l'article seul, ou coupez-le en plusieurs fichiers."
    )


def test_the_page_on_method_tells_each_limit() -> None:
    told = (ROOT / "docs" / "methode.md").read_text("utf-8").partition("{: #refus }")[2].partition("\n## ")[0]
    limits = {name: value for name, value in vars(lim).items() if name.isupper()}
    assert limits
    assert [name for name, value in limits.items() if f" {lim.written(value)} " not in told] == []
