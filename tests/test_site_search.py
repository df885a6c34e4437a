"""Search as a reader uses it: words typed in a hurry, in a real browser, on a site whose words are known."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dossier.corpus import build_corpus
from dossier.glossary import Glossary
from dossier.render.views.findable import entries
from dossier.render.views.places import locate
from fixtures_site import Site, built, opened
from html_reading import read_html
from test_pages import hostile_article


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


def first_results(page: Page, query: str) -> list[str]:
    """The words of the three first pages found and of the findings shown under each, one line a finding."""
    search(page, query)
    items = page.locator(".md-search-result__item")
    return [
        " ".join(link.inner_text().split())
        for rank in range(min(3, items.count()))
        for link in items.nth(rank).locator(".md-search-result__link:visible").all()
    ]


@pytest.fixture(scope="module")
def findings_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Three short articles, read and built as a user does."""
    folder = tmp_path_factory.mktemp("findings")
    with built(folder, Path(__file__).parent / "search_seeds") as site:
        yield site


@pytest.fixture(scope="module")
def findings(browser: Browser, findings_site: Site) -> Iterator[Page]:
    with opened(browser) as (page, faults):
        page.goto(findings_site.address)
        page.keyboard.press("f")
        yield page
        assert faults == []


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


# What is typed, the kind of finding that should come, words of it. The finding is among the first three results.
QUERIES = (
    # accents, capitals, ligatures
    ("eleves", "Acteur", "élèves"),
    ("ÉLÈVES", "Affirmation", "Les élèves ont quitté"),
    ("prefet", "Affirmation", "Le préfet aurait décidé"),
    ("HOPITAL", "Source", "fermeture de l’hôpital"),
    ("oeuvre", "Affirmation", "L’œuvre d’art"),
    ("œuvre", "Événement", "L’œuvre d’art"),
    ("etrangere", "Affirmation", "Une entreprise étrangère"),
    # elision and hyphens, straight and curved
    ("l'usine", "Source", "L’usine de Nantes a vendu"),
    ("l’usine", "Événement", "L’usine de Nantes a vendu"),
    ("d'eau", "Terme", "enrichissement excessif de l’eau"),
    ("l'ARS", "Terme", "Agence régionale de santé"),
    ("aujourd'hui", "Affirmation", "Conseil d’État"),
    ("main-d'oeuvre", "main-d’œuvre", "L’usine de Nantes cherche"),
    # plurals, regular and not
    ("usines", "Source", "L’usine de Nantes"),
    ("hopitaux", "Affirmation", "l’hôpital"),
    ("travail", "Affirmation", "retardée par les travaux"),
    ("travaux", "Source", "retardée par les travaux"),
    ("oeil", "Affirmation", "pour leurs yeux"),
    ("yeux", "Source", "pour leurs yeux"),
    ("vitrail", "Affirmation", "les vitraux de la chapelle"),
    ("cheval", "Événement", "ses chevaux de trait"),
    ("municipal", "Affirmation", "conseillers municipaux"),
    ("journal", "Source", "Les journaux européens"),
    # verbs
    ("retarder", "Événement", "pourrait être retardée"),
    ("retardé", "Affirmation", "pourrait être retardée"),
    ("retardées", "Source", "pourrait être retardée"),
    ("retardait", "Événement", "pourrait être retardée"),
    ("fermer", "Événement", "captage de Vauzelles a été fermé"),
    ("fermaient", "Affirmation", "Nous fermons trois classes"),
    ("vendre", "Événement", "a vendu ses chevaux"),
    ("publier", "Affirmation", "ont publié l’enquête"),
    ("construire", "Affirmation", "construirait un nouveau site"),
    ("déverser", "Événement", "aurait déversé des effluents"),
    ("lever", "Affirmation", "seraient levées"),
    ("revenir", "Source", "Si la pluie revenait"),
    # feminine and masculine
    ("directeur", "Acteur", "directrice de l’académie"),
    ("infirmier", "Acteur", "infirmières"),
    ("étranger", "Source", "Une entreprise étrangère"),
    ("européenne", "Source", "Les journaux européens"),
    # names, terms, figures, certainty, several words, a word half typed
    ("ars", "Terme", "ARS"),
    ("Claire Morin", "Acteur", "Claire Morin"),
    ("nutriment", "Terme", "eutrophisation"),
    ("3,8", "Affirmation", "depuis 3,8 ans"),
    ("mars 2025", "Événement", "3 mars 2025"),
    ("non confirmé", "Affirmation", "non confirmé"),
    ("le préfet de l'hôpital", "Affirmation", "Le préfet aurait décidé la fermeture de l’hôpital"),
    ('"eau potable"', "Affirmation", "L’eau du réseau reste potable"),
    ("eutroph", "Terme", "eutrophisation"),
)


@pytest.mark.parametrize(("query", "kind", "words"), QUERIES, ids=[query for query, _, _ in QUERIES])
def test_a_finding_of_that_kind_is_among_the_first_three_results(
    findings: Page, query: str, kind: str, words: str
) -> None:
    shown = first_results(findings, query)
    assert any(kind in line and words in line for line in shown), shown


@pytest.mark.parametrize(
    ("query", "absent"),
    [
        ("l'usine", {"l’", "l", "le", "la", "les"}),
        ("d'eau", {"d’", "d", "de", "des"}),
        ("porter", {"portail", "potable"}),
        ("prenait", {"prononcer", "première"}),
        ("classer", {"classique"}),
    ],
)
def test_what_only_looks_like_the_words_is_not_found(findings: Page, query: str, absent: set[str]) -> None:
    search(findings, query)
    marked = findings.locator(".md-search-result__item mark").all_inner_texts()
    assert absent.isdisjoint(word.lower() for word in marked)


def test_a_result_that_lacks_a_word_says_which_but_shows_no_stem(findings: Page) -> None:
    assert any("Non trouvé: camion" in line for line in first_results(findings, "usine camion"))
    assert not any("=" in line for line in first_results(findings, "usine retarder"))


def test_the_elision_of_a_query_changes_nothing(findings: Page) -> None:
    assert (
        first_results(findings, "l'usine") == first_results(findings, "usine") == first_results(findings, "de l’usine")
    )


def test_a_result_leads_to_its_finding(findings: Page, findings_site: Site) -> None:
    """Every entry of the index is an element of its page, once; the two forms of the index are the same."""
    search_folder = findings_site.folder / "search"
    index = json.loads((search_folder / "search_index.json").read_text("utf-8"))
    assert json.loads((search_folder / "search_index.js").read_text("utf-8").removeprefix("var __index = ")) == index
    locations = [document["location"] for document in index["docs"]]
    assert len(locations) == len(set(locations))
    ids = {}
    for location in locations:
        page, _, anchor = location.partition("#")
        if page not in ids:
            ids[page] = (findings_site.folder / page).read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in ids[page], location
    search(findings, "effluents")
    findings.locator(".md-search-result__link", has_text="Affirmation ·").first.click()
    expect(findings.locator("tr:target")).to_contain_text("effluents")
    findings.goto(findings_site.address)
    findings.keyboard.press("f")


def test_a_title_in_the_index_is_text(findings_site: Site) -> None:
    index = json.loads((findings_site.folder / "search" / "search_index.json").read_text("utf-8"))
    for document in index["docs"]:
        assert read_html(document["title"])[0] == [], document["location"]


def test_text_of_a_seed_in_the_index_is_text() -> None:
    article = hostile_article("<img src=x onerror=xssmark> & <b>")
    found = entries(locate(build_corpus([article], Glossary())))
    assert {entry.title.split(" · ")[0] for entry in found} == {"Affirmation", "Événement", "Source", "Terme", "Acteur"}
    for entry in found:
        assert read_html(entry.title)[0] == [] and read_html(entry.text)[0] == [], entry


def test_findings_are_found_when_the_site_is_opened_from_a_folder(browser: Browser, findings_site: Site) -> None:
    with opened(browser) as (page, faults):
        page.goto((findings_site.folder / "glossaire.html").as_uri())
        page.keyboard.press("f")
        assert any("Affirmation" in line for line in first_results(page, "retarder"))
        assert faults == []
