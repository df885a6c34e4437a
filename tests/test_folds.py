"""A dossier of many articles: each behind its fold, found by its address, by filters, without scripts and on paper."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, built, opened
from test_paper import text_of
from test_site_search import search

TOWNS = ("Vézelay", "Mirande", "Fécamp", "Orthez", "Lodève")
FOLDED = ("resume.html", "affirmations.html", "acteurs.html", "chronologie.html", "fiche-corrige.html", "index.html")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("many")
    (folder / "seeds").mkdir()
    for town in TOWNS:
        told = (
            f"{town} ferme sa piscine\n\nLa mairie de {town} a fermé la piscine. Selon la préfecture, l’eau aurait "
            f"été polluée. Jeanne Roy, maire de {town}, a promis une réouverture.\n\nLe bassin pourrait rouvrir en mai "
            "2031. Les travaux ont commencé. Des riverains affirment que le chantier gêne les commerces.\n"
        )
        (folder / "seeds" / f"{town}.txt").write_text(told, "utf-8")
    with built(folder) as found:
        yield found


def test_each_article_is_a_heading_and_a_closed_fold(tab: Page, many: Site) -> None:
    for name in ("resume.html", "affirmations.html"):
        tab.goto(many.address + name)
        for town in TOWNS:
            expect(tab.get_by_role("heading", name=f"{town} ferme sa piscine", level=2)).to_be_visible()
        assert tab.locator("article details.more").count() >= len(TOWNS)
        expect(tab.locator("article details.more[open]")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_the_fold_that_holds_the_target_opens(browser: Browser, many: Site, javascript: bool, width: int) -> None:
    with opened(browser, javascript=javascript, width=width) as (page, _):
        page.goto(many.address + "affirmations.html")
        anchor = str(page.locator("#registre tbody tr").last.get_attribute("id"))
        page.goto(many.address + "resume.html")
        page.goto(f"{many.address}affirmations.html#{anchor}")
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()
        expect(page.locator("article details.more[open]")).to_have_count(1)


def test_a_row_s_link_to_itself_puts_its_id_in_the_address(tab: Page, many: Site) -> None:
    tab.goto(many.address + "affirmations.html")
    tab.locator("summary").first.click()
    row = tab.locator("#registre tbody tr").nth(1)
    anchor = row.get_attribute("id")
    link = row.get_by_role("link", name=f"Lien vers cette affirmation, {anchor}")
    box = link.bounding_box()
    assert box and min(box["width"], box["height"]) >= 24
    link.click()
    assert tab.url.endswith(f"affirmations.html#{anchor}")


def test_filters_open_what_they_leave_and_hide_the_rest(tab: Page, many: Site) -> None:
    tab.goto(many.address + "affirmations.html")
    tab.locator("select[name=article]").select_option(label=f"{TOWNS[2]} ferme sa piscine")
    expect(tab.locator("#registre h2:visible")).to_have_count(1)
    assert tab.locator("#registre tbody tr:visible").count() > 1
    tab.get_by_role("button", name="Tout montrer").click()
    expect(tab.locator("#registre h2:visible")).to_have_count(len(TOWNS))
    expect(tab.locator("#registre tbody tr:visible")).to_have_count(0)


def test_one_button_opens_all_and_closes_all(tab: Page, many: Site) -> None:
    tab.goto(many.address + "resume.html")
    button = tab.locator(".folds button")
    expect(button).to_have_text("Tout déplier")
    button.click()
    expect(tab.locator("article details.more:not([open])")).to_have_count(0)
    expect(button).to_have_text("Tout replier")
    button.click()
    expect(tab.locator("article details.more[open]")).to_have_count(0)


def test_paper_has_what_is_folded_even_without_a_script(browser: Browser, many: Site) -> None:
    with opened(browser, javascript=False) as (page, _):
        page.goto(many.address + "affirmations.html")
        rows = page.locator("#registre tbody tr")
        expect(rows.first).to_be_hidden()
        page.emulate_media(media="print")
        for row in rows.all():
            assert row.evaluate("row => row.checkVisibility({contentVisibilityAuto: true})")
        expect(page.locator("summary").first).to_be_hidden()


def test_a_result_of_the_search_opens_the_fold_it_is_in(tab: Page, many: Site) -> None:
    tab.goto(many.address + "methode.html")
    search(tab, "polluée")
    found = tab.locator("a.md-search-result__link[href*='affirmations.html'][href*='#c-']").first
    found.click()
    tab.wait_for_url("**/affirmations.html*")
    expect(tab.locator("article details.more[open]")).to_have_count(1)
    expect(tab.locator("#registre tr:target")).to_be_in_viewport()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)], ids=["wide-light", "narrow-dark"])
@pytest.mark.parametrize("name", FOLDED)
def test_axe_finds_nothing_with_folds_closed_and_open(
    browser: Browser, many: Site, name: str, width: int, dark: bool
) -> None:
    with opened(browser, width=width, dark=dark) as (page, faults):
        page.goto(many.address + name)
        for _ in range(2):
            found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
            assert found == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        assert faults == []


def test_each_article_has_a_sheet_of_its_own_that_the_contents_name(tab: Page, many: Site) -> None:
    tab.goto(many.address + "fiche.html")
    links = tab.locator(".sheets a")
    assert links.count() == len(TOWNS)
    links.last.click()
    expect(tab.get_by_role("heading", name=links.last.inner_text(), level=2)).to_be_in_viewport()
    titles = [f"{town}fermesapiscine" for town in TOWNS]
    contents, *sheets = text_of(tab)
    assert all(title in contents for title in titles)
    assert len(sheets) <= 2 * len(TOWNS)
    first = [sheet for sheet in sheets if "Nom:" in sheet]
    assert len(first) == len(TOWNS)
    assert all(any(title in sheet for title in titles) for sheet in first)


def test_the_whole_of_many_articles_has_one_legend_and_finds_its_targets(tab: Page, many: Site) -> None:
    tab.goto(many.address + "imprimer.html")
    assert "".join(text_of(tab)).count("supposé,souscondition") <= 1
    link = tab.locator(".contents a").last
    link.click()
    expect(tab.locator("h2.part").last).to_be_in_viewport()
    target = str(tab.locator(".whole a[href^='#']").last.get_attribute("href"))
    tab.goto(f"{many.address}imprimer.html{target}")
    expect(tab.locator(target)).to_be_in_viewport()


def test_a_link_to_itself_stands_beside_its_sentence_on_a_narrow_screen(browser: Browser, many: Site) -> None:
    with opened(browser, width=360) as (page, _):
        page.goto(many.address + "chronologie.html")
        page.get_by_role("button", name="Tout déplier").click()
        tops = page.locator(".with-here").evaluate_all(
            "pairs => pairs.map(pair => [...pair.children].map(child => Math.round(child.getBoundingClientRect().top)))"
        )
        assert len(tops) > len(TOWNS)
        assert all(abs(cite - here) <= 2 for cite, here in tops)


def test_a_long_table_of_contents_has_the_sections_only(tab: Page, many: Site, built_site: Site) -> None:
    tab.goto(built_site.address + "acteurs.html")
    assert tab.locator(".md-nav--secondary .md-nav .md-nav__link").count() > 0
    for name in FOLDED:
        tab.goto(many.address + name)
        assert tab.locator(".md-nav--secondary .md-nav__link").count() <= 41, name


def test_a_page_loads_the_scripts_it_has_a_use_for(tab: Page, many: Site) -> None:
    for name, held in (("resume", "fold proof"), ("affirmations", "fold proof filters"), ("methode", "recheck")):
        tab.goto(f"{many.address}{name}.html")
        sources = tab.locator("script[defer]").evaluate_all("scripts => scripts.map(script => script.src)")
        assert [source.rpartition("/")[2].removesuffix(".js") for source in sources] == held.split(), name
