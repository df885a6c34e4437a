"""Hostile texts in a real site: built by MkDocs with our own mkdocs.yml and theme, then read as a browser reads it."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from dossier.model import Article, Sentence, Span
from dossier.render.markdown import Mark, front_matter_title, heading, html_text, inline, link, sentence_html
from fixtures_site import opened, served
from hostile_texts import EVERY, MARKER, shown
from html_reading import read_html

ROOT = Path(__file__).parent.parent
PER_PAGE = 30
TEXTS = tuple(text[:1500] for text in EVERY)
PAGES = {
    "harmless": tuple(f"MOTCALME{number}" for number in range(PER_PAGE)),
    **{
        f"page-{start:03}": tuple(TEXTS[start + number] for number in range(PER_PAGE))
        for start in range(0, len(TEXTS) - PER_PAGE + 1, PER_PAGE)
    },
    "page-last": TEXTS[-PER_PAGE:],
}


def title_of(texts: tuple[str, ...]) -> str:
    return " · ".join(text[:100] for text in texts)


def block(number: int, text: str) -> str:
    """Every way in which a page of ours shows source text."""
    article, whole = Article("essai", "Titre", text), Span(0, len(text))
    sentence = sentence_html(
        article, Sentence(f"s{number}", "p1", whole, 0, 0), [Mark(whole, ("mark",), "harmless.html")]
    )
    return f"""
{heading(3, text, f"h{number}")}

{inline(text)}

- {inline(text)} <span class="meta">{html_text(text)}</span>

| Texte | Lien |
|---|---|
| {inline(text)} | {link(text, "harmless.md")} |

{inline(text)}
: {inline(text)}

<p>{sentence}</p>
"""


def page(texts: tuple[str, ...]) -> str:
    title = title_of(texts)
    blocks = "".join(block(number, text) for number, text in enumerate(texts))
    return f"---\ntitle: {front_matter_title(title)}\n---\n\n{heading(1, title, 'titre')}\n\n## Textes\n{blocks}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; MkDocs runs by itself, as in the build, with its own warnings."""
    folder = tmp_path_factory.mktemp("hostile")
    docs = folder / "docs"
    docs.mkdir()
    for name, texts in PAGES.items():
        (docs / f"{name}.md").write_text(page(texts), "utf-8", newline="\n")
    for name in ("index", "fin"):
        (docs / f"{name}.md").write_text("# Calme\n", "utf-8")
    nav = ["index.md", *(f"{name}.md" for name in PAGES), "fin.md"]
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "theme": {"custom_dir": str(ROOT / "scripts" / "theme")},
        "nav": nav,
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(folder / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"SITE_URL": ""})
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def built(site: Path) -> dict[str, str]:
    return {name: (site / f"{name}.html").read_text("utf-8") for name in PAGES}


def body(html: str) -> str:
    (found,) = re.findall(r"<article class=\"md-content__inner md-typeset\">.*?</article>", html, re.DOTALL)
    return str(found)


def expected(words: str, texts: tuple[str, ...]) -> str:
    """What `words` of the harmless page are on the page of `texts`."""
    words = words.replace(title_of(PAGES["harmless"]), shown(title_of(texts)))
    return re.sub(r"MOTCALME(\d+)", lambda found: shown(texts[int(found[1])]), words)


def test_every_page_has_the_elements_of_a_harmless_page_and_its_own_text(built: dict[str, str]) -> None:
    skeleton, words = read_html(body(built["harmless"]))
    for name, texts in PAGES.items():
        found_skeleton, found_words = read_html(body(built[name]))
        assert found_skeleton == skeleton, texts
        assert found_words == [expected(part, texts) for part in words]


def test_no_page_has_a_seed_in_an_element_an_attribute_a_comment_or_a_script(built: dict[str, str]) -> None:
    skeleton, _ = read_html(built["harmless"])
    elements = Counter(part[:2] for part in skeleton)
    for name, html in built.items():
        found, texts = read_html(html)
        assert Counter(part[:2] for part in found) == elements, name
        assert [part for part in found if MARKER in " ".join(part).lower()] == []
        inside = zip(found, texts[1:], strict=True)
        assert [text for part, text in inside if part[1] in ("script", "style") and MARKER in text.lower()] == []


NAVIGATION = re.compile(
    r'<header class="md-header.*?</header>'
    r'|<nav class="md-tabs".*?</nav>'
    r'|<div class="md-sidebar md-sidebar--primary".*?<div class="md-sidebar md-sidebar--secondary"',
    re.DOTALL,
)


def names_in(part_of_page: str) -> set[str]:
    skeleton, texts = read_html(part_of_page)
    inside = zip(skeleton, texts[1:], strict=True)
    return {" ".join(text.split()) for part, text in inside if part[:2] in (("<", "span"), ("<", "a"))}


def test_titles_are_text_in_the_navigation_of_every_page(built: dict[str, str]) -> None:
    titles = {name: " ".join(shown(title_of(texts)).split()) for name, texts in PAGES.items()}
    for name, html in built.items():
        (head,) = re.findall(r"<title>(.*?)</title>", html, re.DOTALL)
        assert " ".join(unescape(head).split()) == f"{titles[name]} · Dossier"
        header, tabs, sidebar = NAVIGATION.findall(html)
        assert titles[name] in names_in(header)
        assert set(titles.values()) <= names_in(tabs)
        assert set(titles.values()) <= names_in(sidebar)


def test_the_search_index_holds_the_texts_escaped(site: Path) -> None:
    entries = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    found = set()
    for entry in entries:
        assert MARKER not in entry["location"].lower()
        skeleton, texts = read_html(entry["title"] + entry["text"])
        assert {part for part in skeleton if part[1] not in ("p", "li", "ul", "ol") or part[2:]} == set()
        found.add(" ".join("".join(texts).split()))
    everything = "\n".join(found)
    assert [text for text in TEXTS if text.isprintable() and " ".join(text.split()) not in everything] == []


@pytest.fixture
def tab(browser: Browser, site: Path) -> Iterator[tuple[Page, str]]:
    """A tab and the address of the site; fails on any fault, dialog or window."""
    with served(site) as found, opened(browser) as (page, faults):

        def dialog(asked: Dialog) -> None:
            faults.append(f"dialog: {asked.message}")
            asked.dismiss()

        page.on("dialog", dialog)
        page.on("popup", lambda other: faults.append(f"window: {other.url}"))
        yield page, found.address
        assert faults == []


# The page as Chromium parses it, in the shape of html_reading: skeleton and texts.
PARSE = """async names => {
  const read = async name => {
    const document = new DOMParser().parseFromString(await (await fetch(`${name}.html`)).text(), "text/html");
    const skeleton = [], texts = [""];
    const cut = part => { skeleton.push(part); texts.push(""); };
    const walk = node => {
      if (node.nodeType === Node.TEXT_NODE) texts[texts.length - 1] += node.data;
      else if (node.nodeType !== Node.ELEMENT_NODE) cut(["other", node.nodeName, node.data]);
      else {
        cut(["<", node.localName, ...[...node.attributes].map(each => `${each.name}=${each.value}`)]);
        node.childNodes.forEach(walk);
        cut([">", node.localName]);
      }
    };
    const breaches = [...document.querySelectorAll("*")].flatMap(element => [
      element.localName, ...[...element.attributes].flatMap(each => [each.name, each.value]),
      ...(["script", "style"].includes(element.localName) ? [element.textContent] : []),
    ]).filter(value => value.toLowerCase().includes("xssmark"));
    walk(document.querySelector("article"));
    return {skeleton, texts, breaches};
  };
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await read(name)])));
}"""


def test_chromium_reads_the_same_elements_and_texts(tab: tuple[Page, str]) -> None:
    page, address = tab
    page.goto(f"{address}index.html")
    read = page.evaluate(PARSE, list(PAGES))
    harmless = read["harmless"]
    for name, texts in PAGES.items():
        assert read[name]["breaches"] == []
        assert read[name]["skeleton"] == harmless["skeleton"], texts
        assert read[name]["texts"] == [expected(part, texts) for part in harmless["texts"]]


def test_no_page_acts_when_it_is_opened(tab: tuple[Page, str]) -> None:
    page, address = tab
    for name in PAGES:
        page.goto(f"{address}{name}.html", wait_until="load")
        assert page.evaluate("Object.keys(window).filter(name => /xss/i.test(name))") == []


def test_search_results_show_hostile_text_as_text(tab: tuple[Page, str]) -> None:
    page, address = tab
    page.goto(f"{address}index.html")
    page.locator("[data-md-component=search-query]").fill("onerror")
    page.locator(".md-search-result__item").nth(3).wait_for(state="attached")
    results = page.locator(".md-search-result__list").inner_html()
    skeleton, texts = read_html(results)
    assert "onerror" in "".join(texts).lower()
    plain = {"li", "a", "article", "div", "h1", "h2", "p", "mark", "details", "summary", "svg", "path", "nav", "ul"}
    assert {part[1] for part in skeleton} <= plain
    assert [part for part in skeleton if MARKER in " ".join(part).lower()] == []
