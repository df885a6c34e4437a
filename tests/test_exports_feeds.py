"""The feed as feedparser reads it, llms.txt as markdown-it does, and their addresses once the site has one."""

import re
from dataclasses import replace
from pathlib import Path
from time import struct_time
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]  # it ships no types
import pytest
from markdown_it import MarkdownIt

from dossier.model import Analysis
from dossier.render.views.downloads import MOST_LISTED, MOST_NEWS
from dossier.site.html import give_addresses
from dossier.site.state import site_fingerprint
from exporting import HOSTILE, exported, hostile
from first_seed import bare_article, dated_article, first_seed
from html_reading import read_html
from small_analysis import ANALYSIS

MARKDOWN = MarkdownIt("commonmark")


def feed(*analyses: Analysis) -> feedparser.FeedParserDict:
    found = feedparser.parse(exported(*analyses)["rss.xml"].encode())
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "rss20"
    return found


def links(text: str) -> list[str]:
    """Where a Markdown text leads."""
    inline = (child for token in MARKDOWN.parse(text) for child in token.children or ())
    return [str(child.attrs["href"]) for child in inline if child.type == "link_open"]


def test_an_item_has_the_lead_with_its_certainty_and_voice_and_the_day_of_publication() -> None:
    (entry,) = feed(ANALYSIS).entries
    assert entry.title == "Une usine ferme"
    assert entry.link == "articles/usine/index.html"
    assert entry.id == "usine"
    assert not entry.guidislink
    assert entry.publisher == "Le Courrier"
    assert entry.published_parsed == struct_time((2025, 8, 13, 0, 0, 0, 2, 225, 0))
    assert entry.summary == (
        "<p>[non confirmé, voix\u00a0: Paul Roy] L’usine 🎭 de Nantes aurait fermé […] selon le maire […]</p>"
    )


def test_an_undated_article_has_no_day_and_stands_last() -> None:
    found = feed(first_seed(), ANALYSIS)
    assert ["published" in entry for entry in found.entries] == [True, False]
    assert found.feed.updated == "Wed, 13 Aug 2025 00:00:00 GMT"
    assert "updated" not in feed(bare_article()).feed


def many(number: int) -> list[Analysis]:
    return [replace(ANALYSIS, article=replace(ANALYSIS.article, slug=f"usine-{rank}")) for rank in range(number)]


def test_the_feed_and_the_plan_have_an_end() -> None:
    files = exported(*many(MOST_LISTED + 1))
    assert len(feedparser.parse(files["rss.xml"]).entries) == MOST_NEWS
    found = [target for target in links(files["llms.txt"]) if target.startswith("articles/usine")]
    assert len(found) == MOST_LISTED
    assert "[Tous les articles](articles/index.html)" in files["llms.txt"]


def test_the_plan_has_the_shape_of_llms_txt() -> None:
    """llmstxt.org: a title, a quotation that sums up, paragraphs, then sections that are lists of links with notes."""
    tokens = MARKDOWN.parse(exported(ANALYSIS, dated_article())["llms.txt"])
    blocks = [token.tag for token in tokens if token.level == 0 and token.nesting != -1]
    assert blocks == ["h1", "blockquote", "p", *["h2", "ul"] * 3]
    items = [token.content for token, above in zip(tokens[1:], tokens, strict=False) if above.type == "paragraph_open"]
    assert all(re.match(r"\[[^]]+\]\([^)]+\): ", item) for item in items[2:])


def test_hostile_words_are_text_in_the_feed_and_in_the_plan() -> None:
    calm = exported(hostile("Motcalme"))["llms.txt"]
    calm_words = "".join(read_html(MARKDOWN.render(calm))[1])
    for words in HOSTILE:
        files = exported(hostile(words))
        (item,) = ET.fromstring(files["rss.xml"]).iter("item")
        for name in ("title", "description"):
            skeleton, texts = read_html(str(item.findtext(name)))
            assert {part[1:] for part in skeleton} <= {("p",)}, words
            assert words in "".join(texts)
        assert str(item.findtext("link")) == "articles/essai/index.html"
        assert links(files["llms.txt"]) == links(calm), words
        shown = "".join(read_html(MARKDOWN.render(files["llms.txt"]))[1])
        assert shown == calm_words.replace("Motcalme", words)


@pytest.mark.parametrize("words", ["Une usine ferme", "</title><link>https://piege.example/</link>", "[x](data/piege)"])
def test_addresses_are_whole_once_the_site_has_one(tmp_path: Path, words: str) -> None:
    analysis = replace(ANALYSIS, article=replace(ANALYSIS.article, title=words))
    files = exported(analysis)
    for name in ("rss.xml", "llms.txt"):
        (tmp_path / name).write_text(files[name], "utf-8")
    give_addresses(tmp_path, "https://exemple.fr/dossier/")
    found = feedparser.parse((tmp_path / "rss.xml").read_bytes())
    assert found.feed.link == "https://exemple.fr/dossier/index.html"
    assert {
        "rel": "self",
        "href": "https://exemple.fr/dossier/rss.xml",
        "type": "application/rss+xml",
    } in found.feed.links
    assert found.entries[0].link == "https://exemple.fr/dossier/articles/usine/index.html"
    plan = (tmp_path / "llms.txt").read_text("utf-8")
    assert links(plan) == [f"https://exemple.fr/dossier/{target}" for target in links(files["llms.txt"])]
    title = str(ET.parse(tmp_path / "rss.xml").findtext("channel/item/title"))
    assert "".join(read_html(title)[1]) == words


def test_a_site_with_another_address_is_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "")
    before = site_fingerprint(tmp_path, tmp_path / "site")
    assert site_fingerprint(tmp_path, tmp_path / "site") == before
    monkeypatch.setenv("SITE_URL", "https://exemple.fr/dossier/")
    assert site_fingerprint(tmp_path, tmp_path / "site") != before
