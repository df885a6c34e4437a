"""The pages as a whole: where they are, their links, their typography, and what strangers' words can do to them."""

import dataclasses
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path, PurePosixPath

import markdown  # type: ignore[import-untyped]  # it ships no types
import pytest

from dossier.codec import Evaluation, Measure, Stamp
from dossier.corpus import build_corpus
from dossier.glossary import Glossary, GlossaryEntry, load_glossary
from dossier.model import Analysis, Article, Attribution, Caution, Role
from dossier.render.pages import render_pages
from dossier.render.views.wording import CERTAINTIES
from first_seed import Builder, bare_article, dated_article, first_seed
from html_reading import read_html

ROOT = Path(__file__).parent.parent
STAMP = Stamp("0.1.0", "fr_core_news_md 3.8.0", "0" * 64)
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
GLOSSARY = load_glossary(ROOT / "seeds" / "glossaire.toml")
CASES = {
    "first": (first_seed(),),
    "dated": (dated_article(),),
    "bare": (bare_article(),),
    "many": (first_seed(), dated_article(), bare_article()),
}


def pages_of(*analyses: Analysis) -> dict[str, str]:
    return render_pages(build_corpus(analyses, GLOSSARY), STAMP)


def html_of(page: str) -> str:
    body = page.split("---\n", 2)[2]
    return str(markdown.markdown(body, extensions=EXTENSIONS))


class _Anchors(HTMLParser):
    """Ids and link targets of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html_of(page))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]


@pytest.fixture(scope="module", params=list(CASES))
def pages(request: pytest.FixtureRequest) -> dict[str, str]:
    return pages_of(*CASES[request.param])


def test_the_eight_pages_but_the_hand_written_one_one_an_article_and_those_made_for_paper() -> None:
    assert set(pages_of(first_seed())) == {
        *("index.md", "resume.md", "chronologie.md", "glossaire.md", "affirmations.md", "acteurs.md", "mesures.md"),
        *("reutiliser.md", "articles/index.md", "articles/deepseek-r2-retarde/index.md"),
        *("imprimer.md", "fiche.md", "fiche-corrige.md"),
    }


def test_every_link_leads_to_a_page_and_an_anchor(pages: dict[str, str]) -> None:
    written = {"methode.md": (ROOT / "docs" / "methode.md").read_text("utf-8")}
    anchors = {path: _Anchors(page) for path, page in (pages | written).items()}
    for path, found in anchors.items():
        for link in found.links:
            target, _, anchor = link.partition("#")
            page = _resolved(path, target.replace(".html", ".md")) if target else path
            if page.startswith("data/") or page in ("rss.xml", "llms.txt"):  # files, which test_exports looks for
                continue
            assert page in anchors, f"{path}: {link}"
            assert not anchor or anchor in anchors[page].ids, f"{path}: {link}"


def _resolved(path: str, target: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_no_id_stands_twice_on_a_page(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        ids = _Anchors(page).ids
        assert len(ids) == len(set(ids)), path


def test_the_same_sentence_in_two_articles_makes_no_id_twice() -> None:
    twin = dataclasses.replace(first_seed(), article=dataclasses.replace(first_seed().article, slug="reprise"))
    for path, page in pages_of(first_seed(), twin).items():
        ids = _Anchors(page).ids
        assert len(ids) == len(set(ids)), path


def test_every_table_row_and_list_item_is_rendered_not_shown_as_markup(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        rendered = html_of(page)
        assert "markdown=" not in rendered, path
        assert "{:" not in rendered and "](" not in rendered, path
        assert not re.search(r"<p>\s*</?(?:caption|svg|figure|li|tr|td)", rendered), path


def test_headings_skip_no_level(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])", html_of(page))]
        assert levels[0] == 1 and levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_no_section_is_empty(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        body = html_of(page)
        for heading, deeper in re.findall(r"<h([1-4])[^>]*>[^<]*</h[1-4]>\s*(?:<h([1-4])|\Z)", body):
            assert deeper and int(deeper) > int(heading), f"{path}: a heading with nothing under it"


def test_a_page_that_shows_certainties_says_what_each_means(pages: dict[str, str]) -> None:
    """In cards too they are said in words; a page that has them in its cards alone shows no legend."""
    for path, whole in pages.items():
        page = whole.partition('<section class="cards"')[0]
        told = "".join(re.findall(r'<ul class="legend".*?</ul>', page, re.DOTALL))
        shown = set(re.findall(rf"(?:badge|mark|timeline__item)--({'|'.join(CERTAINTIES)})\b", page))
        assert shown <= set(re.findall(r"badge--(\w+)", told)), path


def test_the_home_page_offers_the_paper_the_sheet_and_the_files(pages: dict[str, str]) -> None:
    for name in ("imprimer.md", "fiche.md", "reutiliser.md", "methode.md"):
        assert f"]({name})" in pages["index.md"]


def test_french_spaces_before_double_punctuation_and_inside_quotation_marks(pages: dict[str, str]) -> None:
    source = " ".join(analysis.article.text + analysis.article.title for case in CASES.values() for analysis in case)
    own = (ROOT / "docs" / "methode.md").read_text("utf-8").split("```")[0::2]
    for path, page in [*pages.items(), *(("methode.md", part) for part in own)]:
        skeleton, texts = read_html(markdown.markdown(page.split("---\n", 2)[-1], extensions=EXTENSIONS))
        data = {number for number, part in enumerate(skeleton, 1) if part[:2] == ("<", "script")}
        for words in (text for number, text in enumerate(texts) if number not in data):
            for wrong in re.findall(r"\S* [;!?»]|\S* :(?=\s)|« \S*", words):
                assert wrong in source, f"{path}: {words!r}"


def test_badges_say_their_certainty_in_words(pages: dict[str, str]) -> None:
    for page in pages.values():
        for certainty, words in re.findall(r'<span class="badge badge--(\w+)">([^<]*)</span>', page):
            assert (
                words
                in {
                    "asserted": ["affirmé"],
                    "unconfirmed": ["non confirmé"],
                    "possible": ["possible"],
                    "announced": ["annoncé"],
                    "hypothetical": ["hypothétique"],
                    "edited": ["rédaction"],
                    "negated": ["négation", "démenti"],
                }[certainty]
            )


def test_nothing_that_the_content_policy_refuses(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        for row in read_html(html_of(page))[0]:
            assert row[1] != "style", path
            assert row[1] != "script" or row in ((">", "script"), ("<", "script", "type=application/ld+json")), path
            assert not any(part.startswith(("style=", "on")) for part in row[2:]), path


def test_the_bare_article_says_why_each_page_has_nothing() -> None:
    pages = pages_of(bare_article())
    said = {
        "index.md": "Aucune affirmation n’a été trouvée",
        "resume.md": "Aucune phrase retenue n’est posée comme un fait",
        "chronologie.md": "Aucun événement n’a été trouvé",
        "glossaire.md": "Aucun terme à définir n’a été trouvé",
        "affirmations.md": "Aucune affirmation n’a été trouvée",
        "acteurs.md": "Aucun acteur n’a été trouvé",
        "mesures.md": "Aucune mesure n’a encore été faite",
        "articles/bref/index.md": "Aucun verbe au conditionnel",
    }
    for path, words in said.items():
        assert words in pages[path], path


def test_the_drawn_events_are_the_listed_events() -> None:
    page = pages_of(first_seed(), dated_article())["chronologie.md"]
    drawn = set(re.findall(r'<a href="#(e-[\w-]+)"[^>]*><title>', page))
    listed = set(re.findall(r'<li class="timeline__item[^>]* id="(e-[\w-]+)"', page))
    assert drawn == listed
    assert len(listed) == 9


def test_a_drawing_as_long_as_the_list_is_left_out() -> None:
    text = " ".join(f"Le club a gagné le match {n}." for n in range(1, 140))
    for dated in (True, False):
        b = Builder(Article("club", "Club", text))
        claims = [b.claim(f"p1s{n}", f"Le club a gagné le match {n}") for n in range(1, 140)]
        day = b.date("p1s1", "club", "day", ("2025-05-12", "2025-05-12"))
        events = tuple(
            b.event(n, "main", claim, f"Le club a gagné le match {n}", when=day if dated else None)
            for n, claim in enumerate(claims, 1)
        )
        page = pages_of(b.analysis(claims=tuple(claims), events=events))["chronologie.md"]
        assert "<svg" not in page
        assert "Trop d’événements" in page
        assert page.count('class="timeline__item ') == 139


def test_every_line_of_the_map_is_a_row_of_the_table() -> None:
    page = pages_of(first_seed())["acteurs.md"]
    drawn = set(re.findall(r'<a href="#(relation-\d+)">', page))
    assert drawn
    assert drawn <= set(re.findall(r'<tr id="(relation-\d+)"', page))


def test_an_evaluation_is_shown_in_french_figures() -> None:
    evaluation = Evaluation(STAMP, (Measure("Conditionnels", "ensemble", "GSD", 145, 86.0, 73.6, 79.3),))
    page = render_pages(build_corpus([first_seed()], GLOSSARY), STAMP, evaluation)["mesures.md"]
    assert "<td>79,3\u00a0%</td></tr>" in page
    assert "Aucune mesure" not in page


def test_the_same_corpus_gives_the_same_pages_whatever_the_order_of_articles() -> None:
    assert pages_of(*CASES["many"]) == pages_of(*CASES["many"][::-1])


SAYS_NOTHING = ("mesures.md", "reutiliser.md", "articles/bref/index.md")
HOSTILE = (
    "<script>xssmark()</script>",
    '"><img src=x onerror=xssmark>',
    "[xssmark](javascript:xssmark)",
    "![xssmark](https://xssmark.example/x.png)",
    "{{ xssmark }} {% include 'xssmark' %}",
    "</td></tr></table><iframe src=//xssmark>",
    '{: onclick="xssmark" .xssmark }',
    "<![ xssmark",
    "*xssmark* `xssmark` | xssmark",
)


def hostile_article(words: str) -> Analysis:
    """`words` wherever a page shows something of a seed: title, names, sentence, term, role, sources."""
    article = Article("hostile", words, f"Lui, {words} dit.", words, "3" * 64, words, words, None, words, "fr", words)
    b = Builder(article)
    actor = b.actor(words, "person")
    actor = dataclasses.replace(
        actor, aliases=(f"le {words}",), mentions=(b.at(words),), roles=(Role(b.at(words), b.proof("r.x", words)),)
    )
    other = dataclasses.replace(b.actor("Lui", "person"), mentions=(b.at("Lui"),))
    claim = b.claim("p1s1", f"Lui, {words} dit", words, voice=(Attribution("named", words, actor.id, b.at(words)),))
    return b.analysis(
        actors=(actor, other),
        claims=(claim,),
        events=(b.event(1, "main", claim, words),),
        terms=(dataclasses.replace(b.term(words, words), occurrences=(b.at(words),), expansion=words),),
        summary=dataclasses.replace(b.analysis().summary, lead=b.point(claim), questions=(("who", (b.at(words),)),)),
        cautions=(Caution("title_stronger", spans=(b.at(words),), names=(words,)),),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_seed_are_text_on_every_page(words: str) -> None:
    entry = GlossaryEntry(terme="x", sigle=words, definition=words, reference=words)
    corpus = build_corpus([hostile_article(words), bare_article()], Glossary((entry,)))
    for path, page in render_pages(corpus, STAMP).items():
        skeleton, texts = read_html(html_of(page))
        assert not any("xssmark" in part for row in skeleton for part in row), path
        assert any("xssmark" in text for text in texts) or path in SAYS_NOTHING, path
