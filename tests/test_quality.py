"""What a site owes its readers whatever it says: light, still, reached by the keyboard, whole without scripts."""

import gzip
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, opened

# Kilobytes of the first page, compressed: page, styles, scripts, drawings; the index of search grows with the dossier.
MOST_BYTES = 110_000
MOST_TABS = 80
SCREENS = pytest.mark.parametrize("width", [1280, 360])
SHIFT = """new Promise((resolve) => {
  let sum = 0;
  const moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      sum += entry.value;
      moved.push(...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "?"));
    }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([sum, moved]), 300);
})"""
FOCUSED = """async () => {
  // Two frames: the skip link slides in.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const shown = element.matches(".md-option") ? element.nextElementSibling
    : element.matches(".md-toggle") ? document.querySelector(".md-header") : element;
  const style = getComputedStyle(shown);
  const last = window.lastFocused;
  // A card stands at the end of the page and, in the order of focus, behind the link that opened it.
  const card = element.closest(".card");
  if (!card) window.lastFocused = element;
  const later = card ? last?.dataset.card === card.id
    : !last || Boolean(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const box = shown.getBoundingClientRect();
  return {
    html: element.outerHTML.slice(0, 120),
    outlined: style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2,
    after: later,
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
  };
}"""


def kinds(site: Site) -> list[str]:
    """One page of each kind."""
    articles = [name for name in site.pages if name.startswith("articles/") and name != "articles/index.html"]
    return [name for name in site.pages if name not in articles] + articles[:1]


def test_the_first_page_is_light(browser: Browser, built_site: Site) -> None:
    asked: list[str] = []
    with opened(browser) as (page, faults):
        page.on("requestfinished", lambda request: asked.append(request.url))
        page.goto(built_site.address)
        page.wait_for_load_state("networkidle")
        assert faults == []
    files = [Path(unquote(urlsplit(url).path).lstrip("/") or "index.html") for url in asked]
    sizes = {
        file.name: len(gzip.compress((built_site.folder / file).read_bytes(), 9))
        for file in files
        if file.name != "search_index.json"
    }
    assert {"index.html", "frame.css"} <= set(sizes)
    assert any(name.startswith("bundle.") for name in sizes)
    assert sum(sizes.values()) < MOST_BYTES, sizes


@SCREENS
def test_nothing_moves_while_a_page_loads(browser: Browser, built_site: Site, width: int) -> None:
    moved = {}
    with opened(browser, width=width) as (page, _):
        for name in kinds(built_site):
            for _ in range(2):  # a page that moves does so each time; a frame late on a busy machine does not
                page.goto(built_site.address + name)
                total, what = page.evaluate(SHIFT)
                if not total:
                    break
            else:
                moved[name] = (total, what)
    assert moved == {}


def test_a_page_that_moves_would_be_seen(browser: Browser, built_site: Site) -> None:
    with opened(browser) as (page, _):
        page.goto(built_site.address)
        page.evaluate(SHIFT)
        page.evaluate("document.querySelector('article').prepend(Object.assign(new Image(), { height: 300 }))")
        assert page.evaluate(SHIFT)[0] > 0


@SCREENS
def test_the_keyboard_goes_through_a_page_in_order_and_shows_where_it_is(
    browser: Browser, built_site: Site, width: int
) -> None:
    faults = {}
    with opened(browser, width=width) as (page, _):
        for name in kinds(built_site):
            page.goto(built_site.address + name)
            stops = tab_through(page)
            assert 'class="md-skip' in stops[0]["html"], name
            assert len(stops) > 8, name
            wrong = [s["html"] for s in stops if not (s["outlined"] and s["after"] and s["seen"])]
            if wrong:
                faults[name] = wrong
    assert faults == {}


def tab_through(page: Page) -> list[dict[str, Any]]:
    """What the Tab key stops at, in order, to the end of the page or `MOST_TABS` stops."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None or (stops and 'class="md-skip' in found["html"]):  # beyond the end, or round again
            break
        stops.append(found)
    return stops


@SCREENS
def test_without_scripts_the_site_is_walked_by_its_links(browser: Browser, built_site: Site, width: int) -> None:
    """From Accueil to a claim, to the sentence it rests on, and to every page of the footer or the tabs."""
    with opened(browser, width=width, javascript=False) as (page, faults):
        page.goto(built_site.address)
        page.locator("article a[href='affirmations.html']").click()
        page.locator(".ledger .cite").first.click()
        sentence = page.locator(".sentence:target")
        expect(sentence).to_be_visible()
        expect(sentence).to_have_css("outline-style", "solid")
        links = page.locator(".footer__pages a:visible, .md-tabs__link:visible")
        names = links.all_inner_texts()
        assert len(names) == 8
        for name in names:
            page.locator(".footer__pages a:visible, .md-tabs__link:visible").get_by_text(name, exact=True).click()
            expect(page.locator("article h1")).to_be_visible()
        for name in ("Tout imprimer", "Fiche d’analyse à remplir"):
            page.locator("footer").get_by_role("link", name=name).click()
            expect(page.locator("article h1")).to_be_visible()
        assert faults == []


@SCREENS
def test_without_scripts_each_citation_leads_to_a_lit_sentence(browser: Browser, built_site: Site, width: int) -> None:
    with opened(browser, width=width, javascript=False) as (page, faults):
        targets: set[str] = set()
        for name in kinds(built_site):
            page.goto(built_site.address + name)
            # `href` as the browser resolves it.
            targets |= set(page.locator("article a.cite").evaluate_all("links => links.map((link) => link.href)"))
        assert {urlsplit(target).path for target in targets} > {"/imprimer.html"}, "and the pages of the articles"
        for target in sorted(targets):
            page.goto(target)
            sentence = page.locator(".sentence:target")
            expect(sentence, target).to_be_in_viewport()
            expect(sentence, target).to_have_css("outline-style", "solid")
        assert faults == []


@pytest.mark.parametrize("width", [360, 768, 1000, 1280])
def test_neither_a_page_nor_a_drawing_scrolls_sideways(browser: Browser, built_site: Site, width: int) -> None:
    wide = """() => [document.scrollingElement, ...document.querySelectorAll(".figure-svg__scroll")]
      .filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.className || "page")"""
    with opened(browser, width=width) as (page, _):
        found = {}
        for name in kinds(built_site):
            page.goto(built_site.address + name)
            found[name] = page.evaluate(wide)
    assert {name: boxes for name, boxes in found.items() if boxes} == {}
