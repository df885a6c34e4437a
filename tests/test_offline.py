"""`make offline`: the site in one file, opened from a folder as one who receives it does."""

import os
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from fixtures_site import Site, opened
from offline import write_bundle
from test_site_search import search


@pytest.fixture(scope="module")
def unpacked(built_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("received")
    write_bundle(built_site.folder, folder / "dossier.zip")
    with zipfile.ZipFile(folder / "dossier.zip") as bundle:
        bundle.extractall(folder)
    return folder / "dossier"


def test_every_page_opens_from_the_folder_and_asks_nothing_of_a_host(browser: Browser, unpacked: Path) -> None:
    pages = sorted(unpacked.rglob("*.html"))
    assert len(pages) > 8
    asked = []
    with opened(browser) as (page, faults):
        page.on("request", lambda sent: asked.append(sent.url))
        for path in pages:
            page.goto(path.as_uri())
            expect(page.locator("article h1")).to_be_visible()
        assert faults == []
    inside = unpacked.as_uri()
    assert [url for url in asked if not url.startswith((inside, "data:", "blob:", "about:"))] == []


def test_links_and_search_work_from_the_folder(browser: Browser, unpacked: Path) -> None:
    with opened(browser) as (page, faults):
        page.goto((unpacked / "index.html").as_uri())
        page.locator(".md-tabs__link", has_text="Affirmations").click()
        page.locator(".ledger .cite").first.click()
        expect(page.locator(".sentence:target")).to_be_visible()
        page.keyboard.press("f")
        found = search(page, page.locator(".sentence:target").inner_text().split(" ")[1])
        assert any("Source" in words for words in found.values()), found
        assert faults == []


def test_the_same_site_gives_the_same_bytes(built_site: Site, tmp_path: Path) -> None:
    write_bundle(built_site.folder, tmp_path / "one.zip")
    for path in built_site.folder.rglob("*.html"):
        os.utime(path)
    write_bundle(built_site.folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as bundle:
        names = bundle.namelist()
        assert names == sorted(names)
        assert {entry.date_time[0] for entry in bundle.infolist()} == {1980}
        assert not any(name.endswith((".map", "404.html", "sitemap.xml")) for name in names)


def test_without_a_site_one_is_told_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make site"):
        write_bundle(tmp_path, tmp_path / "dossier.zip")
    assert list(tmp_path.iterdir()) == []
