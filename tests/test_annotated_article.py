"""The annotated article: its words whatever the marks, boxes, margin, citations to copy."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from dossier.corpus import build_corpus
from dossier.glossary import Glossary
from dossier.model import Article, Claim, Evidence, Quote, Span
from dossier.render.views.places import locate
from dossier.render.views.source import source_view
from first_seed import Builder
from fixtures_site import Site, opened
from test_markdown_marks import read_marks

TEXT = "« Le <pont> fermera lundi », selon la mairie & l’État. Il aurait 3 ans."
KINDS = ("cue", "quote", "date", "figure", "actor", "term", "coverage", "notes")


def article_of(site: Site) -> str:
    return next(name for name in site.pages if re.fullmatch(r"articles/.+/index\.html", name))


# The text under its marks --------------------------------------------------------------------------------------------


def spans() -> st.SearchStrategy[tuple[Span, ...]]:
    bounds = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda pair: pair[0] < pair[1])
    return st.lists(bounds.map(lambda pair: Span(*pair)), max_size=3, unique=True).map(tuple)


@given(quotes=spans(), cues=spans(), mentions=spans(), terms=spans())
def test_the_words_of_a_sentence_are_whole_whatever_the_marks(
    quotes: tuple[Span, ...], cues: tuple[Span, ...], mentions: tuple[Span, ...], terms: tuple[Span, ...]
) -> None:
    b = Builder(Article("pont", "Le pont", TEXT))
    home = b.home("p1s1").span
    claim = Claim("c-1", "p1s1", home, (), "borrowed", "past", False, tuple(Evidence("r.x", (at,)) for at in cues))
    actor, term = b.actor("mairie", "organisation"), b.term("pont")
    analysis = b.analysis(
        claims=(claim,),
        quotes=tuple(Quote(at, None, None, Evidence("r.x", (at,))) for at in quotes),
        actors=(replace(actor, mentions=mentions),) if mentions else (),
        terms=(replace(term, occurrences=terms),) if terms else (),
    )
    places = locate(build_corpus([analysis], Glossary()))
    lines = [line.words for paragraph in source_view(places, analysis).paragraphs for line in paragraph.sentences]
    found = [read_marks(line) for line in lines]
    assert [one.text for one in found] == [analysis.article.quote(s.span) for s in analysis.sentences]
    for kind, marked in (("quote", quotes), ("cue", cues), ("actor", mentions), ("term", terms)):
        for sentence, line in zip(analysis.sentences, lines, strict=True):
            positions = {i for at in marked for i in range(at.start, at.end)} & {*range(*_bounds(sentence.span))}
            assert _marked(line, kind) == "".join(TEXT[i] for i in sorted(positions))


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _marked(line: str, kind: str) -> str:
    """The words of `line` that stand inside at least one mark of `kind`."""
    words, depth = "", list[bool]()
    for tag, text in re.findall(r"(<[^>]*>)|([^<]+)", line):
        if tag.startswith("</"):
            depth.pop()
        elif tag:
            depth.append(f"mark--{kind} " in tag or f'mark--{kind}"' in tag)
        elif any(depth):
            words += unescape(text)
    return words


# Boxes and margin ----------------------------------------------------------------------------------------------------


def boxes(page: Page) -> list[str]:
    return [str(box.get_attribute("data-shows")) for box in page.locator(".toggles input").all()]


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])
def test_a_box_hides_its_marks_and_their_notes_and_shows_them_again(
    browser: Browser, built_site: Site, javascript: bool
) -> None:
    with opened(browser, javascript=javascript) as (page, faults):
        page.goto(built_site.address + article_of(built_site))
        kinds = boxes(page)
        assert kinds == [kind for kind in KINDS if kind in kinds]
        assert {"cue", "actor", "term", "coverage", "notes"} <= set(kinds)
        for kind in ("cue", "actor", "term"):
            mark, box = page.locator(f".source .mark--{kind}").first, page.locator(f"[data-shows={kind}]")
            note = page.locator(f".notes__{'claim' if kind == 'cue' else kind}").first
            expect(mark).to_have_css("text-decoration-line", "underline")
            expect(note).to_be_visible()
            box.focus()
            page.keyboard.press("Space")
            expect(mark).to_have_css("text-decoration-line", "none")
            expect(note).to_be_hidden()
            page.keyboard.press("Space")
            expect(mark).to_have_css("text-decoration-line", "underline")
        page.locator("[data-shows=notes]").uncheck()
        expect(page.locator(".notes:visible")).to_have_count(0)
        assert faults == []


def test_links_of_a_hidden_kind_are_no_tab_stop(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + article_of(built_site))
    link = tab.locator(".source a.mark--actor").first
    tab.locator("[data-shows=actor]").uncheck()
    expect(link).to_have_attribute("tabindex", "-1")
    tab.locator("[data-shows=actor]").check()
    expect(link).to_have_attribute("tabindex", "0")


def test_notes_stand_beside_the_text_and_under_it_on_a_phone(browser: Browser, built_site: Site) -> None:
    for width, beside in ((1280, True), (360, False)):
        with opened(browser, width=width) as (page, _):
            page.goto(built_site.address + article_of(built_site))
            text, notes = page.locator(".passage > p").first.bounding_box(), page.locator(".notes").first.bounding_box()
            assert text and notes
            assert (notes["x"] >= text["x"] + text["width"]) is beside
            assert (notes["y"] >= text["y"] + text["height"]) is not beside


def test_every_note_leads_somewhere(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + article_of(built_site))
    hrefs = tab.evaluate("[...new Set([...document.querySelectorAll('.notes a')].map((a) => a.href))]")
    assert hrefs
    for page_name in {href.split("#")[0] for href in hrefs}:
        tab.goto(page_name)
        for href in (href for href in hrefs if href.startswith(page_name)):
            expect(tab.locator(f"[id='{href.split('#')[1]}']")).to_have_count(1)


# Copying a citation --------------------------------------------------------------------------------------------------


def expected_citation(site: Site, page: Page) -> str:
    record = json.loads(next((site.folder / "data").glob("0*.json")).read_text("utf-8"))
    sentence = next(s for s in record["sentences"] if s["id"] == "p2s2")
    article = record["article"]
    words = article["text"][sentence["start"] : sentence["end"]]
    reference = f"{article['byline']}, «\u202f{article['title']}\u202f», {article['publisher']}, sans date"
    ends = "Cependant%2C%20DeepSeek%20a%20rencontr%C3%A9%20des,tentant%20d%E2%80%99utiliser%20les%20puces%20Ascend."
    return f"«\u202f{words}\u202f» {reference}. {page.url.split('#')[0]}#p2s2:~:text={ends}"


@pytest.mark.parametrize("clipboard", ["granted", "refused"])
def test_a_sentence_is_copied_as_a_citation(browser: Browser, built_site: Site, clipboard: str) -> None:
    with opened(browser) as (page, faults):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        if clipboard == "refused":
            page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
        page.goto(built_site.address + article_of(built_site))
        button = page.get_by_role("button", name=re.compile(r"Copier la citation, §\s2, phrase\s2"))
        button.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_have_text(re.compile(r"Citation copiée\s: §\s2,\sphrase\s2\."))
        assert page.evaluate("navigator.clipboard.readText()") == expected_citation(built_site, page)
        expect(button).to_be_focused()
        assert faults == []


def test_the_copied_link_lights_its_sentence_and_finds_it_by_its_words_alone(
    browser: Browser, built_site: Site
) -> None:
    sentence, visible = "#p4s2", "r => r.top >= 0 && r.bottom <= innerHeight"
    with opened(browser) as (page, faults):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(built_site.address + article_of(built_site))
        page.locator("[data-copies=p4s2]").click()
        address = page.evaluate("navigator.clipboard.readText()").rpartition(" ")[2]
        for link in (address, address.replace(sentence, "#")):
            page.goto("about:blank")
            page.goto(link)
            page.wait_for_function(f"({visible})(document.querySelector('{sentence}').getBoundingClientRect())")
            expect(page.locator(f"{sentence}:target")).to_have_count(1)
        assert faults == []


def test_when_no_copy_is_allowed_the_citation_is_shown(browser: Browser, built_site: Site) -> None:
    with opened(browser) as (page, _):
        page.add_init_script(
            "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));"
            "document.execCommand = () => false;"
        )
        page.goto(built_site.address + article_of(built_site))
        page.locator("[data-copies=p2s2]").click()
        expect(page.get_by_role("status")).to_contain_text(expected_citation(built_site, page))


def test_without_scripts_there_is_no_button_to_copy(browser: Browser, built_site: Site) -> None:
    with opened(browser, javascript=False) as (page, _):
        page.goto(built_site.address + article_of(built_site))
        expect(page.locator(".copy:visible")).to_have_count(0)
