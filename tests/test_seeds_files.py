from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier.errors import Refusal
from dossier.seeds import Seeds, inputs_of, list_seeds, read_seed, read_seeds
from seeding import BODY, refused, write

ARTICLE = f"Budget voté\n\n{BODY}"


def messages(folder: Path) -> list[str]:
    return [str(refusal).replace(f"{folder}/", "") for refusal in read_seeds(folder).refusals]


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """Root may read everything: the tests of permissions are run as nobody."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_seeds_are_listed_by_name_without_hidden_files_notices_and_leftovers(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "C.HTML", "d.htm", "e.markdown", "#1.txt", "-rf.txt"):
        write(tmp_path, name, ARTICLE)
    for name in (".cache.txt", "README.md", "readme.TXT", "b.md~", "~$b.docx", "Thumbs.db", "desktop.ini", ".toml"):
        write(tmp_path, name, ARTICLE)
    assert [p.name for p in list_seeds(tmp_path)] == [
        "#1.txt",
        "-rf.txt",
        "C.HTML",
        "a.txt",
        "b.md",
        "d.htm",
        "e.markdown",
    ]


def test_the_inputs_of_a_build_are_the_seeds_and_every_toml(tmp_path: Path) -> None:
    for name in ("a.txt", "a.toml", "glossaire.toml", "noms.toml", "perdu.toml", ".cache.toml", "photo.jpg"):
        write(tmp_path, name, "")
    assert [p.name for p in inputs_of(tmp_path)] == ["a.toml", "a.txt", "glossaire.toml", "noms.toml", "perdu.toml"]


def test_one_refused_seed_never_stops_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ARTICLE)
    write(tmp_path, "b.txt", b"\xff\xfe\x00")
    write(tmp_path, "c.md", "---\ntitle: [\n---\n")
    write(tmp_path, "d.html", "<p>")
    write(tmp_path, "e.txt", ARTICLE.replace("voté", "rejeté"))
    seeds = read_seeds(tmp_path)
    assert [article.seed for article in seeds.articles] == ["a.txt", "e.txt"]
    assert [refusal.path.name for refusal in seeds.refusals] == ["b.txt", "c.md", "d.html"]


def test_a_link_a_pipe_a_socket_and_a_folder_are_refused_by_name(tmp_path: Path) -> None:
    secret = write(tmp_path.parent, "secret.txt", ARTICLE)
    (tmp_path / "lien.txt").symlink_to(secret)
    (tmp_path / "mort.md").symlink_to("nulle-part")
    os.mkfifo(tmp_path / "tube.txt")
    (tmp_path / "dossier.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "prise.txt"))
        assert messages(tmp_path) == [
            f"dossier.txt: c'est un dossier. Posez ses articles directement dans {tmp_path}, ou écartez-le.",
            "lien.txt: c'est un lien symbolique, et aucun lien n'est suivi. Copiez le fichier lui-même.",
            "mort.md: c'est un lien symbolique, et aucun lien n'est suivi. Copiez le fichier lui-même.",
            "prise.txt: ce n'est pas un fichier ordinaire (tube, prise ou périphérique). Retirez-le.",
            "tube.txt: ce n'est pas un fichier ordinaire (tube, prise ou périphérique). Retirez-le.",
        ]
        assert list_seeds(tmp_path) == inputs_of(tmp_path) == ()


@pytest.mark.parametrize("kind", ["lien symbolique", "fichier ordinaire", "dossier"])
def test_a_file_that_changed_its_nature_since_it_was_listed_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.txt"
    if kind == "lien symbolique":
        path.symlink_to(write(tmp_path, "b.txt", ARTICLE))
    elif kind == "dossier":
        path.mkdir()
    else:
        os.mkfifo(path)
    with pytest.raises(Refusal, match=rf"a\.txt: (c'est un|ce n'est pas un) {kind}"):
        read_seed(path, "a")


def test_a_socket_is_refused_without_being_opened(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "a.txt"))
        with pytest.raises(Refusal, match=r"a\.txt: ce n'est pas un fichier ordinaire"):
            read_seed(tmp_path / "a.txt", "a")


def test_a_sidecar_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to(write(tmp_path, "autre.toml", 'title = "Autre"'))
    assert refused(tmp_path, "a.txt", ARTICLE) == (
        "a.toml: c'est un lien symbolique, et aucun lien n'est suivi. Copiez le fichier lui-même."
    )


def test_a_file_gone_meanwhile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"a\.txt: ce fichier n'existe pas, ou plus\. Relancez la construction\."):
        read_seed(tmp_path / "a.txt", "a")


def test_a_file_that_may_not_be_read_says_which_right_is_missing(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ARTICLE)
    path.chmod(0)
    with an_ordinary_user(), pytest.raises(Refusal) as caught:
        read_seed(path, "a")
    assert str(caught.value) == f"{path}: la lecture n'est pas permise. Donnez-en le droit : chmod u+r {path}."


def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        with an_ordinary_user(), pytest.raises(Refusal, match="la lecture n'est pas permise"):
            read_seeds(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_missing_folder_a_linked_one_and_a_file_are_no_seeds_folder(tmp_path: Path) -> None:
    (tmp_path / "lien").symlink_to(tmp_path)
    write(tmp_path, "fichier", "")
    wanted = {
        "absent": "le dossier des articles n'existe pas. Créez-le et posez-y vos articles (.txt, .md ou .html), "
        "ou donnez-en un autre avec --seeds.",
        "lien": "le dossier des articles est un lien symbolique. Donnez le vrai dossier avec --seeds.",
        "fichier": "ce n'est pas un dossier. Donnez le dossier qui contient les articles.",
    }
    for name, message in wanted.items():
        for listing in (read_seeds, list_seeds, inputs_of):
            with pytest.raises(Refusal) as caught:
                listing(tmp_path / name)
            assert str(caught.value) == f"{tmp_path / name}: {message}"


def test_an_empty_folder_gives_nothing_and_refuses_nothing(tmp_path: Path) -> None:
    assert read_seeds(tmp_path) == Seeds((), ())


def test_formats_that_are_not_read_say_so(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", "PK")
    write(tmp_path, "sans-extension", ARTICLE)
    remedy = "Enregistrez l'article en .txt, .md ou .html, ou faites commencer le nom par un point pour l'écarter."
    assert messages(tmp_path) == [
        f"a.docx: le format « .docx » n'est pas lu. {remedy}",
        f"sans-extension: un fichier sans extension n'est pas lu. {remedy}",
    ]


def test_the_pictures_of_a_saved_page_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "Budget voté_fichiers").mkdir()
    (tmp_path / "Budget voted_files").mkdir()
    assert messages(tmp_path) == []


def test_a_name_that_a_terminal_would_obey_is_refused_and_shown_harmless(tmp_path: Path) -> None:
    write(tmp_path, "a\x1b[31m\n.txt", ARTICLE)
    (tmp_path / os.fsdecode(b"latin-\xe9.txt")).write_text(ARTICLE)
    problem = "le nom du fichier contient des caractères de commande, ou n'est pas en UTF-8"
    assert messages(tmp_path) == [
        f"a\ufffd[31m\ufffd.txt: {problem}. Renommez-le avec des lettres et des chiffres.",
        f"latin-\ufffd.txt: {problem}. Renommez-le avec des lettres et des chiffres.",
    ]


def test_a_sidecar_without_its_article_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ARTICLE)
    write(tmp_path, "a.toml", 'byline = "AFP"')
    write(tmp_path, "b.toml", "")
    write(tmp_path, "glossaire.toml", "")
    assert messages(tmp_path) == [
        "b.toml: ce fichier TOML n'accompagne aucun article. "
        "Donnez-lui le nom de son article (b.txt, .md ou .html à côté de lui), ou retirez-le."
    ]


def test_the_same_file_twice_is_a_slip_and_the_second_names_the_first(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ARTICLE)
    write(tmp_path, "copie de a.txt", ARTICLE)
    assert [article.seed for article in read_seeds(tmp_path).articles] == ["a.txt"]
    assert messages(tmp_path) == [
        "copie de a.txt: c'est le même article que a.txt. "
        "Retirez l'un des deux, ou dites ce qui les distingue dans leurs fichiers .toml."
    ]


def test_the_same_words_under_two_mastheads_are_two_articles(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ARTICLE)
    write(tmp_path, "b.txt", ARTICLE)
    write(tmp_path, "b.toml", 'publisher = "Le Courrier"')
    write(tmp_path, "c.txt", f"{ARTICLE}\nBudget voté - La Gazette")
    assert [(a.seed, a.publisher) for a in read_seeds(tmp_path).articles] == [
        ("a.txt", None),
        ("b.txt", "Le Courrier"),
        ("c.txt", "La Gazette"),
    ]
    assert messages(tmp_path) == []


def test_importing_the_package_loads_no_parser() -> None:
    heavy = {
        "trafilatura",
        "lxml",
        "htmldate",
        "py3langid",
        "numpy",
        "markdown_it",
        "yaml",
        "babel",
        "spacy",
        "msgspec",
    }
    script = f"import sys, dossier.seeds; print(sorted({heavy!r} & sys.modules.keys()))"
    scripts = Path(__file__).parent.parent / "scripts"
    done = subprocess.run([sys.executable, "-c", script], cwd=scripts, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
