"""An .html seed: the article that trafilatura finds in a page, and what the page says of it.

Nothing is fetched, no markup survives, and a date comes only from what the page declares.
"""

from __future__ import annotations

import datetime as dt
import html
import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from htmldate import find_date
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types
from lxml.html import document_fromstring  # type: ignore[import-untyped]  # lxml ships no types
from trafilatura import bare_extraction
from trafilatura.settings import Document

from dossier.errors import Refusal
from dossier.seeds.blocks import Block, paragraphs
from dossier.seeds.clean import REPLACEMENT, clean_text, one_line
from dossier.seeds.draft import Draft
from dossier.seeds.files import shown
from dossier.seeds.layout import split_site
from dossier.seeds.limits import FIELD, TITLE
from dossier.seeds.metadata import Metadata, day, web_address, without_par
from dossier.seeds.signature import published_line

# Their warnings are about pages, and our refusal says the same in French.
for _name in ("trafilatura", "htmldate", "readability", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

# The date that trafilatura guesses may come from an address or a text: it is not used.
_QUICK = {"extensive_search": False}
_NOT_SHOWN = ["//template", "//*[@hidden]"]
_REFERENCE = re.compile(r"&(?:#(?:\d{1,8}|[xX][0-9a-fA-F]{1,8})|nbsp);?")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_PUBLICATION = re.compile(r"publi|date|issued|created", re.IGNORECASE)
_OTHER_DATE = re.compile(r"modif|update|expir|valid|birth|death", re.IGNORECASE)
_JSON_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"<>]{1,40})"')
_UNDER_TITLE = 40  # elements
_BLOCKS = {"p", "head", "list", "item", "quote", "table", "row", "code", "div"}
_CUT, _HEADING, _NEW_LINE = "\x1e", "\x1d", "\x1f"
_SPACE = re.compile(r"\s+", re.ASCII)
_DATED = "//meta[@content] | //time[@pubdate] | //*[@itemprop='datePublished']"


def read_page(text: str, path: Path) -> Draft:
    """The article of the page `text`. Raises Refusal when there is none."""
    try:
        # trafilatura makes plain spaces of the no-break ones: two characters that the page does not have stand in.
        nbsp, narrow = islice((sign for sign in map(chr, range(0x2800, 0x2900)) if sign not in text), 2)
        page = _REFERENCE.sub(_settled, _DECLARATION.sub("", text, count=1))
        page = page.replace("\u00a0", nbsp).replace("\u202f", narrow)
        found = bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_QUICK,
            prune_xpath=_NOT_SHOWN,
        )
        published = _published(page)
        heading = str(document_fromstring(page).findtext(".//title") or "")
    except Exception as error:  # the parsers fail on broken pages in many ways, and the other seeds go on
        raise _nothing_found(path) from error
    if not isinstance(found, Document):
        raise _nothing_found(path)

    def restored(words: str | None) -> str:
        return one_line((words or "").replace(nbsp, "\u00a0").replace(narrow, "\u202f"))

    metadata = replace(_metadata(found, heading, restored), published=published)
    return Draft(metadata, tuple(replace(block, text=restored(block.text)) for block in _blocks(found.body)))


def _nothing_found(path: Path) -> Refusal:
    remedy = "Enregistrez la page de l'article lui-même, ou copiez son texte dans un fichier .txt"
    return Refusal(shown(path), "aucun article n'a été trouvé dans cette page", remedy)


def _settled(reference: re.Match[str]) -> str:
    """A character reference once read, if it is a no-break space or could hide text; else as it was."""
    character = html.unescape(reference[0])
    hides = clean_text(character)[0] == REPLACEMENT
    return REPLACEMENT if hides else character if character in "\u00a0\u202f" else reference[0]


def _site_behind(title: str, heading: str) -> str | None:
    """« Le Journal », where the head of the page is titled « Budget voté | Le Journal »."""
    whole, site = split_site(heading)
    return site if title and whole == title else None


def _metadata(found: Document, heading: str, restored: Callable[[str | None], str]) -> Metadata:
    """What the page says of itself; `heading` is the title in its head."""
    title, site = split_site(restored(found.title))
    site = site or _site_behind(title, restored(heading))
    return Metadata(
        title=title if 0 < len(title) <= TITLE else None,
        byline=without_par(restored(found.author).replace("; ", ", "))[:FIELD] or None,
        publisher=restored(found.sitename)[:FIELD] or site,
        url=web_address(found.url or ""),
        licence=restored(found.license)[:FIELD] or None,
    )


def _published(page: str) -> dt.date | None:
    """The day of publication that the page declares: not a change, not a date of the text or of an address."""
    tree = document_fromstring(page)
    declared = [_declaration(element) for element in tree.xpath(_DATED)]
    if match := _JSON_PUBLISHED.search(page):
        declared.append(f'<script type="application/ld+json">{{"datePublished": "{match[1]}"}}</script>')
    if not any(declared):
        return _shown_day(tree)
    page = f"<html><head>{''.join(declared)}</head><body></body></html>"
    # Fixed bounds: the same page gives the same date whatever the day of the build.
    found = find_date(page, extensive_search=False, original_date=True, min_date="1900-01-01", max_date="2999-12-31")
    return day(found or "")


def _shown_day(tree: etree._Element) -> dt.date | None:
    """The day under the title of a page that declares none: « Publié le … », or the `time` of its entry."""
    for element in tree.xpath("//h1[1]/following::*")[:_UNDER_TITLE]:
        words = one_line(element.text_content()) if isinstance(element.tag, str) else ""
        entry = element.tag == "time" and re.search(r"\b(?:published|entry-date|pubdate)\b", element.get("class", ""))
        if found := day(element.get("datetime", "")) if entry else published_line(words):
            return found
    return None


def _declaration(element: etree._Element) -> str:
    name = " ".join(element.get(key, "") for key in ("name", "property", "itemprop", "http-equiv"))
    if element.tag == "meta" and (_OTHER_DATE.search(name) or not _PUBLICATION.search(name)):
        return ""
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def _blocks(body: etree._Element) -> Iterator[Block]:
    """The paragraphs, subheadings, list items, quotations and table rows of an extracted body."""
    for run in "".join(_pieces(body)).split(_CUT):
        heading = run.startswith(_HEADING)
        lines = [Block(line.strip(), heading=heading) for line in run.removeprefix(_HEADING).split(_NEW_LINE)]
        yield from paragraphs([line for line in lines if line.text])


def _pieces(element: etree._Element) -> Iterator[str]:
    """The words under `element` and behind it, with marks that no cleaned page holds."""
    if element.tag in _BLOCKS:
        yield _CUT
    if element.tag == "head":
        yield _HEADING
    elif element.tag == "lb":
        yield _NEW_LINE
    elif element.tag == "cell" and element.getprevious() is not None:
        yield " | "
    # Struck words were taken back by the paper: they are not what the article says.
    if element.tag != "del":
        yield _SPACE.sub(" ", element.text or "")
        for child in element:
            yield from _pieces(child)
    if element.tag in _BLOCKS:
        yield _CUT
    yield _SPACE.sub(" ", element.tail or "")
