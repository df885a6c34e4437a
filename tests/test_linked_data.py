"""What pages say in schema.org, as a JSON-LD processor and browsers read it, and that no text leaves its data block."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from pyld import jsonld  # type: ignore[import-untyped]  # it ships no types

from dossier.model import Analysis
from dossier.render.markdown import data_block
from dossier.render.pages import render_pages
from exporting import HOSTILE, STAMP, corpus_of, hostile
from first_seed import bare_article, dated_article, first_seed
from fixtures_site import ROOT, opened, served
from hostile_texts import EVERY, shown
from html_reading import read_html
from small_analysis import ANALYSIS

SCHEMA = "https://schema.org/"
# The properties that schema.org gives to the types that we use, of those that we use.
ANYTHING = {"@type", "@id", "name", "description", "alternateName", "url"}
WORK = ANYTHING | {"headline", "text", "inLanguage", "creditText", "publisher", "datePublished", "isPartOf", "author"}
PROPERTIES = {
    "NewsArticle": WORK,
    "Quotation": WORK | {"spokenByCharacter"},
    "Claim": WORK | {"appearance"},
    "DefinedTermSet": WORK | {"hasDefinedTerm"},
    "DefinedTerm": ANYTHING | {"inDefinedTermSet"},
    "Person": ANYTHING,
    "Organization": ANYTHING,
}
PATHS = {"articles": "https://exemple.fr/articles/usine/index.html", "glossaire": "https://exemple.fr/glossaire.html"}
TEXTS = tuple(text[:1500] for text in EVERY)


def data_in(html: str) -> list[Any]:
    """Every data block of a page."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    return [
        json.loads(part.text or "") for part in document.iter("script") if part.get("type") == "application/ld+json"
    ]


def pages_of(*analyses: Analysis) -> dict[str, str]:
    return render_pages(corpus_of(*analyses), STAMP)


def node(page: str, *analyses: Analysis) -> Any:
    (found,) = data_in(pages_of(*analyses)[page])
    assert found.pop("@context") == "https://schema.org"
    return found


def test_an_article_is_a_news_article_with_its_quotations_and_claims() -> None:
    article, quotation, closed, reopens, costs = node("articles/usine/index.md", ANALYSIS)["@graph"]
    assert article == {
        "@type": "NewsArticle",
        "@id": "#article",
        "headline": "Une usine ferme",
        "inLanguage": "fr",
        "publisher": {"@type": "Organization", "name": "Le Courrier"},
        "datePublished": "2025-08-13",
        "url": "https://exemple.fr/usine",
    }
    assert quotation == {
        "@type": "Quotation",
        "text": "Nous rouvrirons en août",
        "isPartOf": {"@id": "#article"},
        "spokenByCharacter": {"@type": "Person", "name": "Paul Roy"},
        "creditText": "il",
    }
    assert closed == {
        "@type": "Claim",
        "@id": "../../affirmations.html#c-1",
        "text": "L’usine 🎭 de Nantes aurait fermé lundi",
        "description": "non confirmé, voix\u00a0: Paul Roy",
        "appearance": {"@id": "#article"},
        "author": {"@type": "Person", "name": "Paul Roy"},
    }
    assert reopens["description"] == "annoncé, voix\u00a0: Paul Roy"
    assert costs["description"] == "affirmé, voix\u00a0: l’article"
    assert "author" not in costs


def test_the_glossary_is_a_set_of_terms_that_say_whose_definition_they_have() -> None:
    found = node("glossaire.md", ANALYSIS)
    assert (found["@type"], found["name"]) == ("DefinedTermSet", "Glossaire")
    said = {term["name"]: term.get("description") for term in found["hasDefinedTerm"]}
    assert said == {
        "inférence": "«\u202fcalcul des réponses\u202f» (source\u00a0: Une usine ferme)",
        "usine": "lieu où l’on fabrique (rédaction\u00a0: Dictionnaire d’essai)",
    }


def nodes(part: object) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield from [part] if "@type" in part else []
        for value in part.values():
            yield from nodes(value)
    elif isinstance(part, list):
        for value in part:
            yield from nodes(value)


@pytest.mark.parametrize(
    "analysis", [ANALYSIS, first_seed(), dated_article(), bare_article()], ids=lambda a: a.article.slug
)
def test_every_property_is_one_of_its_type(analysis: Analysis) -> None:
    found = [n for page in pages_of(analysis).values() for data in data_in(page) for n in nodes(data)]
    assert {"NewsArticle", "DefinedTermSet"} <= {n["@type"] for n in found}
    for each in found:
        assert set(each) - {"@context"} <= PROPERTIES[each["@type"]], each


def test_a_processor_finds_the_claims_by_the_address_of_their_page() -> None:
    data = {"@context": {"@vocab": SCHEMA}} | node("articles/usine/index.md", ANALYSIS)
    found = jsonld.expand(data, {"base": PATHS["articles"]})
    claims = {each["@id"]: each for each in found if each["@type"] == [f"{SCHEMA}Claim"]}
    assert set(claims) == {f"https://exemple.fr/affirmations.html#c-{number}" for number in (1, 2, 3)}
    for claim in claims.values():
        assert claim[f"{SCHEMA}appearance"] == [{"@id": f"{PATHS['articles']}#article"}]


def test_hostile_words_are_words_of_the_data() -> None:
    for words in HOSTILE:
        pages = pages_of(hostile(words))
        (article,), (glossary,) = data_in(pages["articles/essai/index.md"]), data_in(pages["glossaire.md"])
        assert article["@graph"][0]["headline"] == words
        assert {term["name"] for term in glossary["hasDefinedTerm"]} >= {words}


@settings(deadline=None)
@given(st.text())
def test_any_text_comes_back_and_ends_nothing(text: str) -> None:
    block = data_block({text: [text]})
    skeleton, inside = read_html(block)
    assert skeleton == [("<", "script", "type=application/ld+json"), (">", "script")]
    assert json.loads(inside[1]) == {shown(text): [shown(text)]}
    assert not set(inside[1]) & set("<>&`\n\u2028\u2029")
    assert data_in(f"<!doctype html><title>x</title>{block}<p>suite") == [{shown(text): [shown(text)]}]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with a data block for each hostile text, built by MkDocs with our own mkdocs.yml and theme."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "docs").mkdir()
    blocks = "\n\n".join(data_block({"text": text}) for text in TEXTS)
    (folder / "docs" / "index.md").write_text(f"# Calme\n\n{blocks}\n\nFin.\n", "utf-8", newline="\n")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "theme": {"custom_dir": str(ROOT / "scripts" / "theme")},
        "nav": ["index.md"],
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(folder / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"SITE_URL": ""})
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_mkdocs_leaves_every_block_as_it_is(site: Path) -> None:
    page = (site / "index.html").read_text("utf-8")
    assert data_in(page) == [{"text": shown(text)} for text in TEXTS]
    assert "<p>Fin.</p>" in page


def test_the_search_index_holds_no_data(site: Path) -> None:
    entries = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert [entry["text"] for entry in entries] == ["<p>Fin.</p>"]


def test_chromium_reads_the_same_data_and_says_nothing_of_the_content_policy(browser: Browser, site: Path) -> None:
    read = "parts => parts.map(part => JSON.parse(part.textContent))"
    with served(site) as found, opened(browser) as (page, faults):
        page.goto(found.address)
        data = page.eval_on_selector_all('script[type="application/ld+json"]', read)
        assert data == [{"text": shown(text)} for text in TEXTS]
        assert page.evaluate("Object.keys(window).filter(name => /xss/i.test(name))") == []
    assert faults == []
