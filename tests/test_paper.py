"""What is made to be printed: the whole dossier on one page, the sheet of exercises, and every page on paper."""

import dataclasses
import io
import re
import unicodedata
from collections.abc import Iterator
from html import unescape

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from dossier.corpus import build_corpus
from dossier.glossary import Glossary
from dossier.model import Analysis
from dossier.render.pages import MOST_PRINTED, render_pages
from dossier.render.views.worksheet import MOST_ACTORS, MOST_CLAIMS
from dossier.render.whole import join_pages
from first_seed import bare_article, dated_article, first_seed
from fixtures_site import Site, opened
from test_pages import STAMP, html_of, pages_of


def text_of(page: Page) -> list[str]:
    """The words of each page of its PDF, one space between them."""
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [squeezed(sheet.extract_text()) for sheet in reader.pages]


def squeezed(words: str) -> str:
    """Without white space, ligatures undone: a PDF cuts lines and joins « fi » as it likes."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))


@pytest.fixture(scope="module")
def tab(browser: Browser, built_site: Site) -> Iterator[Page]:
    with opened(browser) as (page, faults):
        yield page
        assert faults == []


# The page of the whole dossier -----------------------------------------------------------------------------------


def test_a_part_keeps_its_words_and_its_links_stay_inside() -> None:
    pages = {
        "resume.md": "---\ntitle: R\n---\n\n# Résumé {: #resume }\n\n"
        "[mot](glossaire.md#eau) [A](articles/un/index.md#p1s1){: .cite } [autre](methode.md#limites)\n",
        "articles/un/index.md": "---\ntitle: U\n---\n\n# Un {: #titre }\n\n## Le texte {: #texte }\n\n"
        '<span class="sentence" id="p1s1">L’<a class="mark" href="../../glossaire.html#eau">eau</a> id="p9s9"</span>\n',
        "glossaire.md": "---\ntitle: G\n---\n\n# Glossaire {: #glossaire }\n\n### eau {: #eau }\n\n"
        "[Résumé](resume.md)\n",
    }
    summary, article, glossary = join_pages(pages, frozenset())
    assert summary.anchor == "partie-1-resume"
    assert "[mot](#partie-3-eau)" in summary.body
    assert "[A](#partie-2-p1s1){: .cite }" in summary.body
    assert "[autre](methode.md#limites)" in summary.body
    assert "### Le texte {: #partie-2-texte }" in article.body
    assert '<span class="sentence" id="partie-2-p1s1" data-place="1.1">' in article.body
    assert 'href="#partie-3-eau"' in article.body
    assert '</a> id="p9s9"</span>' in article.body, "words of a source that look like an attribute are left alone"
    assert "[Résumé](#partie-1-resume)" in glossary.body


def test_a_section_left_out_goes_with_its_own_sections_and_no_other() -> None:
    page = "# P {: #p }\n\nun\n\n## A {: #a }\n\ndeux\n\n### B {: #b }\n\ntrois\n\n## C {: #c }\n\nquatre\n"
    (part,) = join_pages({"p.md": page}, frozenset({"a"}))
    assert re.findall(r"un|deux|trois|quatre", part.body) == ["un", "quatre"]


def test_the_whole_dossier_says_all_that_its_pages_say() -> None:
    pages = pages_of(first_seed(), dated_article())
    whole = words_of(html_of(pages["imprimer.md"]))
    for path in ("resume.md", "chronologie.md", "glossaire.md", "affirmations.md", "acteurs.md"):
        page = pages[path].partition('\n<p class="data"')[0]  # files are of no use on paper
        page = re.sub(r'<form.*?</form>|<details class="proposal".*?</details>', "", page, flags=re.DOTALL)
        page = page.replace("## Légende {: #legende }", "")  # one stands before the parts
        for line in words_of(html_of(page)).split("\n"):
            assert line in whole, path
    assert pages["imprimer.md"].count('<ul class="legend"') == 1


def words_of(html: str) -> str:
    return re.sub(r" *\n+ *", "\n", unescape(re.sub(r"<[^>]+>", "", html))).strip()


def test_a_link_that_loses_its_card_keeps_no_empty_list_of_attributes() -> None:
    whole = pages_of(first_seed(), dated_article())["imprimer.md"]
    assert "data-card" not in whole
    assert "{: }" not in whole


def test_too_many_articles_are_printed_page_by_page() -> None:
    article = bare_article()
    many = [
        dataclasses.replace(article, article=dataclasses.replace(article.article, slug=f"bref-{number}"))
        for number in range(MOST_PRINTED + 1)
    ]
    page = render_pages(build_corpus(many, Glossary()), STAMP)["imprimer.md"]
    assert "ne s’imprime pas d’un bloc" in page
    assert "bref-1" not in page


# The sheet -------------------------------------------------------------------------------------------------------


def test_the_sheet_asks_and_its_answers_answer() -> None:
    seed = first_seed()
    pages = pages_of(seed)
    sheet, answers = html_of(pages["fiche.md"]), html_of(pages["fiche-corrige.md"])
    table = re.search(r'aria-label="Affirmations.*?</table>', sheet, re.DOTALL)
    assert table
    assert 'class="badge' not in table[0] and 'class="voice' not in table[0]
    asked_words = squeezed(words_of(table[0]))
    asked_claims = [c for c in seed.claims if squeezed(seed.article.quote(c.span)) in asked_words]
    assert len(asked_claims) >= min(len(seed.claims), MOST_CLAIMS)
    assert {claim.certainty for claim in asked_claims} == {claim.certainty for claim in seed.claims}
    for claim in asked_claims:
        assert squeezed(seed.article.quote(claim.span)) in squeezed(words_of(answers))
    asked = re.search(r'aria-label="Conditionnels.*?</table>', sheet, re.DOTALL)
    assert asked
    assert asked[0].count("<tr>") == len(seed.conditionals) + 1
    for conditional in seed.conditionals:
        words = seed.article.quote(conditional.span)
        assert words not in words_of(asked[0]), "the sheet must not tell what is to be found"
        assert f"«\u202f{words}\u202f»" in words_of(answers)


def test_the_sheet_says_how_many_claims_and_actors_it_leaves_out() -> None:
    seed = first_seed()
    sheet = pages_of(seed)["fiche.md"]
    assert (
        f"Le texte en contient [{len(seed.claims) - MOST_CLAIMS}\u00a0autres](affirmations.md), au registre." in sheet
    )
    assert f"Le texte en nomme [{len(seed.actors) - MOST_ACTORS}\u00a0autres](acteurs.md)." in sheet


def test_the_sheet_shows_the_whole_text_under_numbers_and_without_marks() -> None:
    seed = first_seed()
    sheet = pages_of(seed)["fiche.md"]
    assert "<mark" not in sheet
    for sentence in seed.sentences:
        assert f"<sup>{sentence.id[1:].replace('s', '.')}</sup>" in sheet
        assert squeezed(seed.article.quote(sentence.span)) in squeezed(words_of(sheet))


def test_the_sheet_of_an_article_in_excerpts_shows_no_more_than_its_page() -> None:
    seed = dated_article()
    lead = dataclasses.replace(seed.summary, points=())
    bare = dataclasses.replace(seed, claims=(), events=(), quotes=(), actors=(), terms=(), summary=lead)
    excerpts = dataclasses.replace(bare, article=dataclasses.replace(seed.article, excerpts_only=True))
    pages = pages_of(excerpts)
    page = words_of(html_of(pages[f"articles/{seed.article.slug}/index.md"]))
    hidden = [s for s in seed.sentences if seed.article.quote(s.span) not in page]
    assert hidden
    for sentence in hidden:
        assert squeezed(seed.article.quote(sentence.span)) not in squeezed(words_of(pages["fiche.md"]))
    assert "des phrases manquent" in pages["fiche.md"]


@pytest.mark.parametrize("analysis", [first_seed(), bare_article()], ids=["first", "bare"])
def test_pages_for_paper_are_left_out_of_search(analysis: Analysis) -> None:
    pages = pages_of(analysis)
    for name in ("imprimer.md", "fiche.md", "fiche-corrige.md"):
        assert "search:\n  exclude: true\n---" in pages[name]


# On paper --------------------------------------------------------------------------------------------------------


def test_the_whole_dossier_prints_every_claim_and_no_control(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "affirmations.html")
    claims = [squeezed(cell) for cell in tab.locator("#registre tbody td:first-child").all_inner_texts()]
    tab.goto(built_site.address + "imprimer.html")
    sentences = tab.locator(".source .sentence").count()
    sheets = text_of(tab)
    whole = "".join(sheets)
    assert claims
    assert all(claim in whole for claim in claims)
    assert "§1,phrase1" in whole
    assert "1.1" in whole and sentences > 1
    for control in ("Alleraucontenu", "Rechercher", "Passerenmode", "imprimez-la", "Touteslespages"):
        assert control not in whole
    assert 4 <= len(sheets) <= 40
    assert all(f"{number}/{len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))
    assert all(len(sheet) > 40 for sheet in sheets), "an empty sheet of paper"


def test_an_article_on_paper_has_the_numbers_of_its_citations_and_no_id(tab: Page, built_site: Site) -> None:
    tab.goto(
        built_site.address + next(name for name in built_site.pages if re.fullmatch(r"articles/.+/index\.html", name))
    )
    whole = "".join(text_of(tab))
    assert "§2,phrase1" in whole and "2.1Suite" in whole
    assert "p2s1" not in whole


def test_each_sheet_of_the_whole_says_its_part(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "imprimer.html")
    sheets = text_of(tab)
    annotated = [number for number, sheet in enumerate(sheets) if "Texteannoté" in sheet]
    assert annotated == list(range(annotated[0], len(sheets))), "the articles are the last part"
    assert len(annotated) > 1
    assert sum("Affirmations" in sheet for sheet in sheets[: annotated[0]]) > 1


def test_a_table_that_runs_over_repeats_its_head_and_cuts_no_row(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "affirmations.html")
    rows = [squeezed(row) for row in tab.locator("#registre tbody td:first-child").all_inner_texts()]
    head = squeezed("".join(tab.locator("#registre th").all_inner_texts()))
    sheets = text_of(tab)
    with_rows = [sheet for sheet in sheets if any(row in sheet for row in rows)]
    assert len(with_rows) > 1
    assert all(head in sheet for sheet in with_rows)
    assert [row for row in rows if not any(row in sheet for sheet in sheets)] == []


def test_the_address_of_another_site_is_printed_and_ours_are_not(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "resume.html")
    tab.evaluate(
        """() => { const link = document.createElement("a");
                   link.href = "https://exemple.fr/enquete?page=2";
                   link.textContent = "L’enquête";
                   document.querySelector("article p").append(link); }"""
    )
    whole = "".join(text_of(tab))
    assert "L’enquête<https://exemple.fr/enquete?page=2>" in whole
    assert "index.html" not in whole


def test_the_sheet_leaves_room_to_write(tab: Page, built_site: Site) -> None:
    tab.goto(built_site.address + "fiche.html")
    tab.emulate_media(media="print")
    for line in tab.locator(".write").all():
        box = line.bounding_box()
        assert box
        assert box["height"] >= 28, "8 mm and more for a line of handwriting"
        assert box["width"] >= 300
    tab.emulate_media(media="null")
    sheets = text_of(tab)
    assert len(sheets) == 2, "an article of the usual length is two pages, one leaf"
    whole = "".join(sheets)
    assert "Nom:" in whole and "Date:" in whole
    assert "corrigé" not in whole
