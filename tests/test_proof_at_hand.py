"""Cards beside citations and terms: by pointer, keyboard, touch; from a folder; without scripts."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Locator, Page, expect

from fixtures_site import ROOT, Site, opened

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PLACES = ("resume.html", "chronologie.html", "glossaire.html", "affirmations.html", "acteurs.html", "index.html")


def article_of(site: Site) -> str:
    return next(name for name in site.pages if re.fullmatch(r"articles/.+/index\.html", name))


def card(page: Page) -> Locator:
    return page.locator(".card:popover-open")


def press_until_focused(page: Page, link: Locator) -> None:
    """Tab, as a reader would, until `link` has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            return
    raise AssertionError("the keyboard does not reach the link")


def test_every_citation_has_the_card_of_its_sentence_word_for_word(tab: Page, built_site: Site) -> None:
    sentences = {}
    for entry in json.loads((built_site.folder / "data" / "index.json").read_text("utf-8"))["articles"]:
        record = json.loads((built_site.folder / "data" / entry["file"]).read_text("utf-8"))
        for sentence in record["sentences"]:
            words = record["article"]["text"][sentence["start"] : sentence["end"]]
            sentences[f"articles/{entry['slug']}/index.html#{sentence['id']}"] = words
    for name in PLACES:
        tab.goto(built_site.address + name)
        cites = tab.evaluate(
            """() => {
               const kept = document.querySelector(".cards template")?.content;
               const held = (id) => kept?.getElementById(id) ?? document.getElementById(id);
               return [...document.querySelectorAll("article a.cite")].map((a) => [
                 a.getAttribute("href"), a.dataset.card,
                 held(`${a.dataset.card}-mots`)?.textContent,
                 held(a.dataset.card)?.querySelector("a").getAttribute("href")])
             }"""
        )
        assert cites or name == "index.html", name
        for href, key, words, target in cites:
            assert words == sentences[href], f"{name}: {key}"
            assert target == href


STATEMENTS = (
    ".points > li, .timeline__item, .ledger--claims tbody tr, .ledger--relations tbody tr, .lines > li, .term__facts,"
    ".answers dd:not(:has(.muted, .write)), .actor, .ledger[aria-label^='Acteurs placés'] tbody tr,"
    ".ledger[aria-label^='Affirmations triées'] tbody tr, .ledger[aria-label^='Conditionnels relevés'] tbody tr"
)


def test_every_statement_leads_to_the_sentence_that_proves_it(tab: Page, built_site: Site) -> None:
    for name in (*PLACES, "fiche-corrige.html", "imprimer.html"):
        tab.goto(built_site.address + name)
        told = tab.locator(STATEMENTS)
        assert told.count() > 0, name
        unproved = told.evaluate_all(
            r"""them => {
              const proves = (link) => /#(partie-\d+-)?p\d+s\d+$/.test(link.href);
              return them.filter((one) => ![...one.querySelectorAll("a")].some(proves)).map((one) => one.textContent);
            }"""
        )
        assert unproved == [], name


def test_a_statement_lights_its_own_words_and_says_who_speaks_and_by_what_sign(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    point = tab.locator(".points > li", has_text="Des sources citées par le Financial Times").first
    point.locator("a.cite").hover()
    shown = card(tab)
    expect(shown).to_have_count(1)
    lit = " ".join(shown.locator(".mark--lit").all_inner_texts())
    assert lit.startswith("Des sources citées par le Financial Times ont indiqué que les processeurs Huawei")
    assert "logiciels d’accompagnement" not in lit
    expect(shown.locator(".voice")).to_have_text("Financial Times, citant «\u202fdes sources\u202f»")
    expect(shown.locator(".badge")).to_have_text("affirmé")
    expect(shown.locator(".card__cues")).to_contain_text("indiqué")


def test_the_pointer_shows_a_card_can_enter_it_and_leaves_it(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    link = tab.locator("a.cite").nth(1)
    link.hover()
    expect(card(tab)).to_be_visible()
    card(tab).locator(".card__words").hover()
    tab.wait_for_timeout(700)
    expect(card(tab)).to_be_visible()
    tab.locator("h1").hover()
    expect(card(tab)).to_have_count(0)


def test_escape_closes_the_card_under_the_pointer(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    tab.locator("a.cite").nth(1).hover()
    expect(card(tab)).to_be_visible()
    tab.keyboard.press("Escape")
    expect(card(tab)).to_have_count(0)
    tab.wait_for_timeout(400)
    expect(card(tab)).to_have_count(0)


def test_the_keyboard_shows_a_card_enters_it_and_escapes(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    link = tab.locator("article a.cite").first
    press_until_focused(tab, link)
    expect(card(tab)).to_be_visible()
    expect(card(tab)).to_have_id(str(link.get_attribute("data-card")))
    tab.keyboard.press("Tab")
    expect(card(tab).locator("a")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(card(tab)).to_have_count(0)
    expect(link).to_be_focused()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Shift+Tab")
    expect(card(tab)).to_be_visible()
    target = str(link.get_attribute("href")).split("#")[1]
    tab.keyboard.press("Enter")
    expect(tab.locator(f"#{target}:target")).to_be_in_viewport()
    expect(tab.locator(f"#{target}")).to_have_css("outline-style", "solid")


def test_a_link_is_described_by_the_words_of_its_card(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    link = tab.locator("article a.cite").first
    expect(link).to_have_attribute("aria-describedby", re.compile("^preuve-"))
    described = str(link.get_attribute("aria-describedby"))
    expect(tab.locator(f"#{described}")).to_contain_text("aurait été retardée")


def test_a_card_costs_nothing_until_its_link_is_near(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "affirmations.html")
    last = tab.locator("article a.cite").last
    key = str(last.get_attribute("data-card"))
    expect(tab.locator(f"#{key}")).to_have_count(0)
    last.scroll_into_view_if_needed()
    expect(last).to_have_attribute("aria-describedby", f"{key}-mots")
    expect(tab.locator(f"#{key}-mots")).to_have_count(1)


def test_a_first_tap_shows_the_card_a_second_follows_the_link(browser: Browser, built_site: Site) -> None:
    with opened(browser, width=360, touch=True) as (page, faults):
        page.goto(built_site.address + "resume.html")
        link = page.locator("a.cite").nth(2)
        link.tap()
        expect(card(page)).to_be_visible()
        assert page.url.endswith("resume.html")
        page.locator("h1").tap()
        expect(card(page)).to_have_count(0)
        link.tap()
        link.tap()
        page.wait_for_url("**/articles/**")
        page.go_back()
        page.locator("a.cite").nth(2).tap()
        card(page).get_by_role("link", name="Voir dans le texte annoté").tap()
        page.wait_for_url("**/articles/**#p*")
        assert faults == []


def test_a_card_never_hides_its_link_nor_leaves_a_phone_s_screen(browser: Browser, built_site: Site) -> None:
    with opened(browser, width=360, touch=True) as (page, _):
        for name in ("resume.html", "acteurs.html", article_of(built_site)):
            page.goto(built_site.address + name)
            for link in page.locator("article a[data-card]").all()[:12]:
                if link.evaluate("link => link.closest('.card') !== null") or not link.is_visible():  # in a fold
                    continue
                page.keyboard.press("Escape")
                link.tap()
                expect(card(page)).to_have_count(1)
                shown, at = card(page).bounding_box(), link.evaluate("link => link.getClientRects()[0].toJSON()")
                assert shown
                assert shown["x"] >= 0 and shown["x"] + shown["width"] <= 360
                assert shown["y"] >= at["bottom"] or shown["y"] + shown["height"] <= at["top"], name
            assert page.evaluate("document.scrollingElement.scrollWidth") == 360


def test_a_card_stays_when_the_height_changes_and_goes_with_the_width(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    press_until_focused(tab, tab.locator("article a.cite").first)
    tab.set_viewport_size({"width": 1280, "height": 700})
    tab.wait_for_timeout(200)
    expect(card(tab)).to_be_visible()
    tab.set_viewport_size({"width": 900, "height": 700})
    expect(card(tab)).to_have_count(0)


def test_from_a_folder_the_cards_are_shown_too(browser: Browser, built_site: Site) -> None:
    with opened(browser) as (page, faults):
        page.goto((built_site.folder / "resume.html").as_uri())
        page.locator("a.cite").first.hover()
        expect(card(page)).to_contain_text("aurait été retardée")
        assert faults == []


def test_without_scripts_a_citation_is_a_plain_link_and_no_card_is_seen(browser: Browser, built_site: Site) -> None:
    with opened(browser, javascript=False) as (page, faults):
        page.goto(built_site.address + "resume.html")
        link = page.locator("a.cite").first
        target = str(link.get_attribute("href")).split("#")[1]
        link.hover()
        link.click()
        expect(page.locator(f"#{target}:target")).to_be_in_viewport()
        for name in built_site.pages:
            page.goto(built_site.address + name)
            expect(page.locator(".card:visible")).to_have_count(0)
        assert faults == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_while_a_card_is_open(browser: Browser, built_site: Site, width: int, dark: bool) -> None:
    with opened(browser, width=width, dark=dark) as (page, _):
        for name, links in (("resume.html", "a.cite"), (article_of(built_site), "a.mark--term")):
            page.goto(built_site.address + name)
            page.locator(links).nth(1).hover()
            expect(card(page)).to_be_visible()
            found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
            assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def test_a_term_shows_its_meaning_and_whose_it_is(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + article_of(built_site))
    tab.locator("a.mark--term", has_text="inférence").hover()
    expect(card(tab)).to_contain_text("le processus d’application du modèle entraîné")
    expect(card(tab).locator(".card__said")).to_contain_text("La source, §")
    tab.locator("a.mark--term", has_text="startup").hover()
    expect(card(tab).locator(".card__said")).to_contain_text("La rédaction, d’après")
    press_until_focused(tab, tab.locator("a.mark--term").first)
    expect(card(tab).locator(".card__title")).to_have_text("modèle de langage étendu")


def test_cards_and_margins_are_not_in_the_search_index(built_site: Site) -> None:
    read = json.loads((built_site.folder / "search" / "search_index.json").read_text("utf-8"))
    index = " ".join(entry["text"] for entry in read["docs"])
    assert "aurait été retardée" in index
    for words in (
        "Voir dans le texte annoté",
        "Voir dans le glossaire",
        "Proposer une définition",
        "Copier la citation",
        "N’ont pas servi :",
    ):
        assert words not in index


def test_an_undefined_term_shows_how_to_define_it(tab: Page, tmp_path: Path) -> None:
    """Not in the site of the first seed, whose terms the editors' glossary all defines."""
    text = "Le Service d’information de la rivière (SIR) a fermé le captage mardi. Le SIR ne dit pas pourquoi."
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "captage.txt").write_text(f"Le captage ferme\n\n{text}\n", "utf-8")
    options = [part for name in ("seeds", "docs", "site") for part in (f"--{name}", str(tmp_path / name))]
    subprocess.run([sys.executable, str(ROOT / "scripts" / "build.py"), *options], check=True)
    tab.goto((tmp_path / "site" / "glossaire.html").as_uri())
    proposal = tab.locator("details.proposal").first
    expect(proposal.locator("pre")).to_be_hidden()
    press_until_focused(tab, proposal.locator("summary"))
    tab.keyboard.press("Enter")
    expect(proposal.locator("pre")).to_contain_text('[[entree]]\nterme = "')
