"""Writing to disk: only what changed, nothing of a person's lost, nothing half-written."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.errors import Busy, CannotWrite
from dossier.site.disk import MANIFEST, differences, intact, locked, read_manifest, write_pages

PAGES = {"index.md": b"# Accueil\n", "articles/a/index.md": b"# A\n"}


def test_pages_are_written_and_listed(tmp_path: Path) -> None:
    written = write_pages(tmp_path, PAGES)
    assert written.changed == ("articles/a/index.md", "index.md")
    assert (tmp_path / "articles/a/index.md").read_bytes() == b"# A\n"
    assert set(read_manifest(tmp_path)) == set(PAGES)


def test_a_second_write_touches_nothing(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    before = (tmp_path / "index.md").stat().st_mtime_ns
    assert write_pages(tmp_path, PAGES).changed == ()
    assert (tmp_path / "index.md").stat().st_mtime_ns == before


def test_only_the_page_that_changed_is_replaced(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    kept = (tmp_path / "articles/a/index.md").stat().st_ino
    assert write_pages(tmp_path, PAGES | {"index.md": b"# Neuf\n"}).changed == ("index.md",)
    assert (tmp_path / "articles/a/index.md").stat().st_ino == kept


def test_a_page_whose_seed_is_gone_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    assert write_pages(tmp_path, {"index.md": PAGES["index.md"]}).removed == ("articles/a/index.md",)
    assert not (tmp_path / "articles").exists()


def test_a_page_edited_by_hand_is_kept_and_named(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    (tmp_path / "index.md").write_text("# À moi\n", "utf-8")
    written = write_pages(tmp_path, PAGES | {"index.md": b"# Neuf\n"})
    assert written.kept == ("index.md",)
    assert (tmp_path / "index.md").read_text("utf-8") == "# À moi\n"
    assert write_pages(tmp_path, PAGES | {"index.md": b"# Encore\n"}).kept == ("index.md",)


def test_an_edited_page_whose_seed_is_gone_is_kept(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    (tmp_path / "articles/a/index.md").write_text("notes\n", "utf-8")
    assert write_pages(tmp_path, {"index.md": PAGES["index.md"]}).kept == ("articles/a/index.md",)
    assert (tmp_path / "articles/a/index.md").read_text("utf-8") == "notes\n"


def test_a_file_that_no_build_wrote_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("écrit avant\n", "utf-8")
    assert write_pages(tmp_path, PAGES).kept == ("index.md",)


def test_a_page_undone_by_hand_belongs_to_the_build_again(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    (tmp_path / "index.md").write_text("# À moi\n", "utf-8")
    write_pages(tmp_path, PAGES)
    (tmp_path / "index.md").write_bytes(PAGES["index.md"])
    assert write_pages(tmp_path, PAGES | {"index.md": b"# Neuf\n"}).changed == ("index.md",)


def test_intact_sees_a_missing_and_an_edited_page(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    assert intact(tmp_path)
    (tmp_path / "index.md").write_text("autre", "utf-8")
    assert not intact(tmp_path)
    (tmp_path / "index.md").unlink()
    assert not intact(tmp_path)


def test_a_symbolic_link_is_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "dehors"
    outside.mkdir()
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "articles").symlink_to(outside)
    with pytest.raises(CannotWrite, match="lien symbolique"):
        write_pages(docs, PAGES)
    assert list(outside.iterdir()) == []


def test_when_the_disk_refuses_no_page_has_changed(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    (tmp_path / ".staging").write_text("un fichier à la place du dossier", "utf-8")
    with pytest.raises(CannotWrite, match="à moitié"):
        write_pages(tmp_path, PAGES | {"index.md": b"# Neuf\n"})
    assert (tmp_path / "index.md").read_bytes() == PAGES["index.md"]


def test_differences_are_a_diff_of_what_would_change(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    assert list(differences(tmp_path, PAGES)) == []
    lines = list(differences(tmp_path, PAGES | {"index.md": b"# Neuf\n"}))
    assert lines[0] == "--- docs/index.md"
    assert {"-# Accueil", "+# Neuf"} <= set(lines)
    gone = list(differences(tmp_path, {"index.md": PAGES["index.md"]}))
    assert "-# A" in gone


def hold(folder: Path, ready: multiprocessing.synchronize.Event, done: multiprocessing.synchronize.Event) -> None:
    with locked(folder):
        ready.set()
        done.wait(20)


def test_two_builds_exclude_each_other(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(tmp_path, ready, done))
    other.start()
    try:
        assert ready.wait(20)
        with pytest.raises(Busy, match="autre construction"), locked(tmp_path):
            pass
    finally:
        done.set()
        other.join(20)
    with locked(tmp_path):
        assert (tmp_path / ".lock").exists()


def test_a_broken_manifest_is_told_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("{", "utf-8")
    with pytest.raises(Exception, match=r"manifest\.json: .*Restaurez"):
        write_pages(tmp_path, PAGES)


NAMES = st.sampled_from(["index.md", "a.md", "b/c.md", "b/d.md", "data/x.json"])
BOOKS = st.dictionaries(NAMES, st.binary(max_size=20), min_size=1)


@given(books=st.lists(BOOKS, min_size=1, max_size=4))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_series_of_builds_the_folder_holds_the_last_one(
    books: list[dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("docs")
    for book in books:
        write_pages(folder, book)
    found = {
        Path(where, name).relative_to(folder).as_posix(): Path(where, name).read_bytes()
        for where, _, files in os.walk(folder)
        for name in files
        if not name.startswith(".")
    }
    assert found == books[-1]
