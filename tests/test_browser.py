"""The repository's own site as a reader meets it: wide and light, narrow and dark, on paper, without scripts."""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, opened

SCREENS = pytest.mark.parametrize(
    ("width", "dark"),
    [(1280, False), (1280, True), (360, False), (360, True)],
    ids=["wide-light", "wide-dark", "narrow-light", "narrow-dark"],
)
# Every rule of axe: those that it runs by itself (WCAG 2.2 A and AA, best practices), those of level AAA and the
# experimental ones. Left out: focus-order-semantics, which knows no role for a drawing that scrolls but a landmark.
MORE = (
    *("color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size"),
    *("css-orientation-lock", "hidden-content", "label-content-name-mismatch", "p-as-heading"),
    *("table-fake-caption", "td-has-header"),
)
RULES = {"rules": {rule: {"enabled": True} for rule in MORE}}


@SCREENS
def test_every_page_opens_without_a_fault_and_asks_nothing_of_another_host(
    browser: Browser, built_site: Site, width: int, dark: bool
) -> None:
    with opened(browser, width=width, dark=dark) as (page, faults):
        for name in built_site.pages:
            page.goto(built_site.address + name)
            expect(page.locator("article h1")).to_be_visible()
        assert faults == []


@SCREENS
def test_axe_finds_nothing_on_any_page(browser: Browser, built_site: Site, width: int, dark: bool) -> None:
    found = []
    with opened(browser, width=width, dark=dark) as (page, _):
        for name in built_site.pages:
            page.goto(built_site.address + name)
            results = Axe().run(page, options=RULES).response
            found += [
                f"{name}: {rule['id']}: {node['html']}: {node['failureSummary']}"
                for rule in results["violations"]
                for node in rule["nodes"]
            ]
    assert found == []


def test_axe_does_find_a_picture_without_words(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address)
    tab.evaluate("document.querySelector('article').append(new Image())")
    results = Axe().run(tab, options=RULES).response
    assert [rule["id"] for rule in results["violations"]] == ["image-alt"]


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_is_wider_than_a_phone(browser: Browser, built_site: Site, width: int) -> None:
    """WCAG 2.2, 1.4.10: 320 CSS pixels, which is a screen of 1280 enlarged four times."""
    too_wide = {}
    with opened(browser, width=width) as (page, _):
        for name in built_site.pages:
            page.goto(built_site.address + name)
            needed = page.evaluate("document.scrollingElement.scrollWidth")
            if needed > width:
                too_wide[name] = needed
    assert too_wide == {}


def test_every_page_reads_without_javascript(browser: Browser, built_site: Site) -> None:
    with opened(browser, javascript=False) as (page, faults):
        for name in built_site.pages:
            page.goto(built_site.address + name)
            expect(page.locator("article h1")).to_be_visible()
            expect(page.locator(".md-tabs__link", has_text="Méthode")).to_be_visible()
            for control in page.locator("form, [data-recheck]").all():
                expect(control).to_be_hidden()
        page.goto(built_site.address + "affirmations.html")
        rows = page.locator(".ledger tbody tr")
        assert rows.count() > 0
        for row in rows.all():
            expect(row).to_be_visible()
        assert faults == []


def test_every_page_prints_its_text_alone_in_black(browser: Browser, built_site: Site) -> None:
    with opened(browser, dark=True) as (page, _):
        page.emulate_media(media="print")
        for name in built_site.pages:
            page.goto(built_site.address + name)
            expect(page.locator("article h1")).to_be_visible()
            for frame in (".md-header", ".md-tabs", ".md-sidebar", ".filters", ".recheck"):
                expect(page.locator(f"{frame}:visible")).to_have_count(0)
            expect(page.locator("article h1")).to_have_css("color", "rgb(0, 0, 0)")
            expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        page.goto(built_site.address + "affirmations.html")
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_first_key_stroke_offers_to_skip_to_the_text(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    tab.keyboard.press("Tab")
    skip = tab.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_have_text("Aller au contenu")
    tab.keyboard.press("Enter")
    expect(tab.locator("article h1")).to_be_in_viewport()


def test_what_has_the_focus_is_outlined(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    seen = []
    for _ in range(40):
        tab.keyboard.press("Tab")
        html = tab.evaluate("document.activeElement.outerHTML")
        outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if html.startswith(("<a ", "<button", "<select")):
            seen.append(html)
            assert outline == "solid", html
    assert any('class="cite' in html for html in seen)


def test_a_citation_leads_to_the_sentence_and_shows_it(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "affirmations.html")
    link = tab.locator(".ledger .cite").last
    target = str(link.get_attribute("href")).split("#")[1]
    link.click()
    sentence = tab.locator(f"#{target}")
    expect(sentence).to_be_in_viewport()
    expect(sentence).to_have_css("outline-style", "solid")


def test_the_colours_are_those_of_the_system_until_one_chooses(browser: Browser, built_site: Site) -> None:
    with opened(browser, dark=True) as (page, faults):
        page.goto(built_site.address)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_title("Passer en mode clair").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        page.goto(built_site.address + "resume.html")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        assert faults == []


def test_the_tab_of_the_open_page_is_said_to_be_current(tab: Page, built_site: Site) -> None:
    article = next(name for name in built_site.pages if re.fullmatch(r"articles/.+/index\.html", name))
    for name, label, kind in (("acteurs.html", "Acteurs", "page"), (article, "Articles", "true")):
        tab.goto(built_site.address + name)
        expect(tab.locator(".md-tabs__link[aria-current]")).to_have_text(label)
        expect(tab.locator(".md-tabs__link[aria-current]")).to_have_attribute("aria-current", kind)


def test_the_ledger_filters_by_certainty_and_by_voice(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "affirmations.html")
    total = tab.locator(".ledger tbody tr").count()
    for name in ("certainty", "voice"):
        choice = tab.locator(f"select[name={name}]")
        values = [value for option in choice.locator("option").all() if (value := option.get_attribute("value"))]
        assert values
        for value in values:
            choice.select_option(value)
            rows = tab.locator(".ledger tbody tr:visible").all()
            assert rows
            assert all(value in str(row.get_attribute(f"data-{name}")).split() for row in rows)
            assert re.fullmatch(rf"{len(rows)} affirmations? sur {total}", tab.locator(".filters output").inner_text())
        choice.select_option("")
        expect(tab.locator(".ledger tbody tr:visible")).to_have_count(total)


def quotations(value: object) -> Iterator[str]:
    """The words of every object of a record that has `start`, `end` and `words`, or `spans` and `text`."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and "spans" in value:
            yield value["text"]
        if isinstance(value.get("words"), str) and isinstance(value.get("start"), int):
            yield value["words"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from quotations(part)


def test_a_reader_can_check_every_quotation_again(tab: Page, built_site: Site) -> None:
    data = built_site.folder / "data"
    files = [entry["file"] for entry in json.loads((data / "index.json").read_text("utf-8"))["articles"]]
    records = [json.loads((data / name).read_text("utf-8")) for name in files]
    count = len(list(quotations(records)))
    tab.goto(built_site.address + "methode.html")
    tab.get_by_role("button", name="Revérifier").click()
    said = tab.locator(".recheck output")
    expect(said).to_contain_text("exacte")
    numbers = re.sub(r"(?<=\d)\s(?=\d)", "", said.inner_text())
    assert count > 1
    assert numbers.startswith(f"{count} citations sur {count} sont exactes, dans {len(records)} article")
