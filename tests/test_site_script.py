"""What the one script does: an altered record is told, data not read is not praised, a wanted row is shown."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, opened, served


@pytest.fixture
def altered(sample_site: Site, tmp_path: Path) -> Iterator[Site]:
    """The sample site with one letter of one quotation changed after the build."""
    site = tmp_path / "site"
    shutil.copytree(sample_site.folder, site)
    record = json.loads((site / "data" / "ecoles.json").read_text("utf-8"))
    record["claims"][0]["words"] = "L’eaux"
    (site / "data" / "ecoles.json").write_text(json.dumps(record), "utf-8")
    with served(site) as found:
        yield found


def recheck(page: Page) -> str:
    page.get_by_role("button", name="Revérifier").click()
    said = page.locator(".recheck output")
    expect(said).not_to_have_text("")
    expect(said).not_to_contain_text("en cours")
    return said.inner_text()


def test_offsets_are_counted_in_code_points(browser: Browser, sample_site: Site) -> None:
    """The sample's text opens with a wave, one code point and two UTF-16 units."""
    with opened(browser) as (page, faults):
        page.goto(sample_site.address + "methode.html")
        assert recheck(page) == "2 citations sur 2 sont exactes, dans 1 article."
        assert faults == []


def test_one_changed_letter_is_told(browser: Browser, altered: Site) -> None:
    with opened(browser) as (page, _):
        page.goto(altered.address + "methode.html")
        assert recheck(page).splitlines() == [
            "1 citation sur 2 est exacte, dans 1 article.",
            "Inexact : « L’eaux » (Écoles, position 2)",
        ]


def test_data_that_cannot_be_read_are_not_said_to_be_exact(browser: Browser, altered: Site) -> None:
    (altered.folder / "data" / "ecoles.json").unlink()
    with opened(browser) as (page, _):
        page.goto(altered.address + "methode.html")
        assert "rien n’a été vérifié" in recheck(page)


def test_opened_from_a_folder_the_check_says_that_it_cannot_read(browser: Browser, sample_site: Site) -> None:
    with opened(browser) as (page, _):
        page.goto((sample_site.folder / "methode.html").as_uri())
        assert "make serve" in recheck(page)


def test_two_filters_hide_what_fails_either_one(browser: Browser, sample_site: Site) -> None:
    with opened(browser) as (page, faults):
        page.goto(sample_site.address + "affirmations.html")
        page.get_by_label("Voix").select_option("article")
        assert [row.get_attribute("id") for row in page.locator(".ledger tbody tr:visible").all()] == ["c-2", "c-3"]
        page.get_by_label("Certitude").select_option("unconfirmed")
        expect(page.locator(".ledger tbody tr:visible")).to_have_count(0)
        expect(page.locator(".filters output")).to_have_text("0 ligne sur 3")
        assert faults == []


def test_a_link_to_a_hidden_row_shows_it(browser: Browser, sample_site: Site) -> None:
    with opened(browser) as (page, faults):
        page.goto(sample_site.address + "affirmations.html")
        page.get_by_label("Certitude").select_option("asserted")
        expect(page.locator("#c-1")).to_be_hidden()
        page.evaluate("location.hash = 'c-1'")
        expect(page.locator("#c-1")).to_be_visible()
        expect(page.get_by_label("Certitude")).to_have_value("")
        assert faults == []


def test_on_a_phone_each_row_is_a_card_that_names_its_cells(browser: Browser, sample_site: Site) -> None:
    with opened(browser, width=360) as (page, _):
        page.goto(sample_site.address + "affirmations.html")
        cells = page.locator("#c-1 td").all()
        boxes = [box for cell in cells if (box := cell.bounding_box())]
        assert [box["x"] for box in boxes] == [boxes[0]["x"]] * len(cells)
        content = "getComputedStyle(document.querySelector('#c-1 td:nth-child(2)'), '::before').content"
        assert "Voix" in page.evaluate(f"document.querySelector('#c-1 td:nth-child(2)').dataset.label + {content}")
