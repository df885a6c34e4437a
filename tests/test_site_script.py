"""What the filters do: rows that fail one are hidden, a wanted row is shown."""

from playwright.sync_api import Browser, expect

from fixtures_site import Site, opened


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
