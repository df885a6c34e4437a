"""Search as a reader uses it: words typed in a hurry, in a real browser, on a site whose words are known."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures_site import Site, opened


def search(page: Page, query: str) -> dict[str, str]:
    """Titles of the pages found, with the words shown under each."""
    box, said = page.locator("[data-md-component=search-query]"), page.locator(".md-search-result__meta")
    box.fill("")
    box.press("Backspace")
    expect(said).to_have_text(re.compile("Taper"))
    # One key at the end of a pasted query: one question, one answer.
    box.fill(query)
    box.press("Shift")
    expect(said).to_have_text(re.compile("trouvé"))
    found = {}
    for article in page.locator(".md-search-result__item").all():
        title = article.locator("h1, h2").first.inner_text()
        found[title] = article.inner_text()
    return found


@pytest.fixture(scope="module")
def tab(browser: Browser, sample_site: Site) -> Iterator[Page]:
    with opened(browser) as (page, faults):
        page.goto(sample_site.address)
        page.keyboard.press("f")
        yield page
        assert faults == []


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("eleves", "élèves"),
        ("eleve", "élèves"),
        ("ÉLÈVES", "élèves"),
        ("hopital", "hôpital"),
        ("hôpital", "hôpital"),
        ("hopitaux", "hôpital"),
        ("prefet", "préfet"),
        ("ete", "été"),
        ("ecole", "écoles"),
        ("oeuvre", "œuvre"),
        ("l'usine", "usine"),
        ("l’usine", "usine"),
        ("usines", "usine"),
        ("main-d'oeuvre", "main-d’œuvre"),
        ("journal", "journaux"),
        ("journaux", "journaux"),
        ("retarder", "retardé"),
        ("retardée", "retardé"),
        ("ferm", "fermeture"),
        ("FERMETURES", "fermeture"),
        ("ars", "ARS"),
        ("3,8", "3,8"),
        ("le préfet de l'hôpital", "préfet"),
        ('"prefet hopital"', "hôpital"),
    ],
)
def test_words_are_found_however_they_are_typed(tab: Page, query: str, word: str) -> None:
    found = search(tab, query)
    assert any(word.lower() in shown.lower() for shown in found.values()), found


def test_small_words_of_a_query_bring_nothing_by_themselves(tab: Page) -> None:
    assert search(tab, "de l'usine").keys() == search(tab, "usine").keys()


def test_a_word_that_is_nowhere_is_not_found(tab: Page) -> None:
    assert search(tab, "xylophone") == {}


def test_the_words_found_are_marked_with_their_accents(tab: Page) -> None:
    search(tab, "eleves")
    marked = tab.locator(".md-search-result__item mark").all_inner_texts()
    assert {word.lower() for word in marked} == {"élèves"}


def test_a_title_from_a_seed_is_text_in_the_results(tab: Page) -> None:
    titles = " ".join(search(tab, "onerror"))
    assert "<img src=x onerror=alert(1)>" in re.sub(r"\s+", " ", titles)
    assert tab.locator(".md-search-result__item img").count() == 0


def test_search_answers_when_the_site_is_opened_from_a_folder(browser: Browser, sample_site: Site) -> None:
    with opened(browser) as (page, faults):
        page.goto((sample_site.folder / "articles" / "ecoles" / "index.html").as_uri())
        page.keyboard.press("f")
        assert any("élèves" in shown for shown in search(page, "eleves").values())
        assert faults == []
