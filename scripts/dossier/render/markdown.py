"""The only door between source text and a page.

Source text comes from strangers. What is dangerous where it lands becomes a character reference, which no Markdown
rule, template or HTML parser reads as anything but text; everything else stays legible in a diff. The same encoding
serves Markdown, HTML and SVG, so a value moved from one to the other stays inert.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from urllib.parse import quote, urlsplit

from dossier.model import Article, Sentence, Span


class Emitted(str):
    """Text that came through the door, or our own Markdown around it; `emit` lets it pass unchanged."""

    __slots__ = ()


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Controls, lone surrogates, bidi overrides, tag characters: they hide text, or forge the placeholders of Markdown.
_HIDING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
# Our own cut mark, `[…]`, is no link as long as no bracket, parenthesis or colon follows.
_ANYWHERE = re.compile(
    r"\[…\](?=[\s.,;!?»]|\Z)"
    r"|[&<>\\`*_\[\]{|\t\n\u2028\u2029]"
    r"|/(?=//)"  # `///Footnotes Go Here///` says where the notes go
)
# At the start of a line: headings, lists, rules, definitions, admonitions, tabs, fences.
_START = re.compile(
    r"\A(?:(\d+)([.)])(?=\s|\Z)|([\s#=]|-(?=[\s-]|\Z)|\+(?=\s|\Z)|:(?=[\s:-]|\Z)|!(?=!!)|\?(?=\?\?)|~(?=~~)))"
)
_END = re.compile(r"[\s#]\Z")
_NOT_IN_YAML = re.compile("[\ufeff\ufffe\uffff]")
# What ends a script element, opens a reference or a code span, or breaks a line: in JSON, only strings hold it.
_IN_DATA = re.compile("[<>&`\u2028\u2029\ufeff\ufffe\uffff]")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_TARGET = re.compile(r"(?!/)[A-Za-z0-9._/-]*(?:#[A-Za-z][A-Za-z0-9_-]*)?\Z")


def _reference(character: str) -> str:
    return _NAMED.get(character) or f"&#{ord(character)};"


def _encoded(text: str) -> str:
    shown = _HIDING.sub("\ufffd", text)
    return _ANYWHERE.sub(lambda found: found[0] if found[0] == "[…]" else _reference(found[0]), shown)


def emit(value: object) -> str:
    """What a template prints, as `finalize` of its environment: text that did not come through the door is encoded.

    Raises TypeError for anything but text and whole numbers: None and lists have no words of their own.
    """
    if isinstance(value, Emitted):
        return value
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError(f"a page shows text and whole numbers, not {type(value).__name__}")
    return inline(str(value))


def inline(text: str) -> Emitted:
    """Source text for one line of Markdown: paragraph, list item, heading, table cell, definition, link text.

    White space, the end of the line or a closing mark must follow it.
    """
    body = _START.sub(lambda found: (found[1] or "") + _reference(found[2] or found[3]), _encoded(text))
    return Emitted(_END.sub(lambda found: _reference(found[0]), body))


def html_text(text: str) -> Emitted:
    """Source text between two tags of HTML or SVG, on their line; inert in Markdown too, behind a tag."""
    return Emitted(_encoded(text))


def searchable(text: str) -> str:
    """Source text in the index of the search, which cuts it at its words and shows it as HTML."""
    return _HIDING.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def front_matter_title(text: str) -> Emitted:
    """The value of `title:`, quotes included: HTML, because Material prints titles as they are, in every page's nav.

    Raises ValueError for an empty title: Material would take the first heading instead, and print it unescaped.
    """
    if not text.strip():
        raise ValueError("a page has a title")
    value = _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04X}", _encoded(text).replace('"', "&quot;"))
    return Emitted(f'"{value}"')


def heading(level: int, text: str, anchor: str) -> Emitted:
    """A Markdown heading of our own `anchor`: left to itself, Markdown makes an id of the words."""
    return Emitted(f"{'#' * level} {inline(text)} {{: #{_name(anchor)} }}")


def link(text: str, target: str) -> Emitted:
    """A Markdown link to a page of ours: a relative path, with `#anchor` or not. Raises ValueError for another."""
    if not target or not _TARGET.match(target):
        raise ValueError(f"not a path of ours: {target!r}")
    return Emitted(f"[{inline(text)}]({target})")


def html_link(text: str, target: str) -> Emitted:
    """The same in HTML, behind a tag or a word on its line; the path then ends in `.html`."""
    if not target or not _TARGET.match(target):
        raise ValueError(f"not a path of ours: {target!r}")
    return Emitted(f'<a href="{target}">{html_text(text)}</a>')


def external_link(text: str, url: str) -> Emitted:
    """A Markdown link to the publisher, or the text alone when `url` is not safe to follow."""
    address = safe_url(url)
    if address is None:
        return inline(text)
    href = address.replace("&", "&amp;")
    return Emitted(f'[{inline(text)}](<{href}>){{: rel="external nofollow noopener noreferrer" }}')


def safe_url(url: str) -> str | None:
    """`url` in ASCII with what is not a URL character percent-encoded; None unless http or https to a named host.

    None too for a user name, a password, white space, a control character or a backslash.
    """
    if re.search(r"[\s\\]", url) or _HIDING.search(url):
        return None
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return None
    if not re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?", host):
        return None
    address = f"{parts.scheme}://{host}" + ("" if port is None else f":{port}") + quote(parts.path, "/%:@!$&+,;=~")
    query, fragment = (quote(part, "/%:@!$&+,;=~?") for part in (parts.query, parts.fragment))
    return address + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a sentence to set apart, by our own classes; a link when it has a `target` (a path of ours).

    `card` is the id of what the link shows at hand.
    """

    span: Span
    classes: tuple[str, ...]
    target: str | None = None
    card: str | None = None

    def __post_init__(self) -> None:
        if not self.classes or not all(map(_NAME.match, self.classes)):
            raise ValueError(f"not classes of ours: {self.classes}")
        if self.target is not None and not (self.target and _TARGET.match(self.target)):
            raise ValueError(f"not a path of ours: {self.target!r}")
        if self.card is not None:
            _name(self.card)


def sentence_html(
    article: Article,
    sentence: Sentence,
    marks: Iterable[Mark] = (),
    classes: tuple[str, ...] = ("sentence",),
    place: str = "",
) -> Emitted:
    """One line of HTML: a `span` with the sentence's id and exact words, its marks nested.

    `place` is what paper shows before it, « 2.1 ».

    Of two marks that cross, the later one is cut in two elements; what lies outside the sentence is left out.
    An element whose words go on before or after it says so (`goes-on-before`, `goes-on-after`), so that a border is
    drawn at the ends of the mark alone. A link is never inside another: the inner one is a plain mark.
    """
    names = " ".join(map(_name, classes))
    inside = sorted(
        (mark for mark in marks if mark.span.overlaps(sentence.span)),
        key=lambda mark: (mark.span.start, -mark.span.end),
    )
    body = "".join(_segments(article, sentence.span, inside))
    shown = f' data-place="{html_text(place)}"' if place else ""
    return Emitted(f'<span class="{names}" id="{_name(sentence.id)}"{shown}>{body}</span>')


def _segments(article: Article, span: Span, marks: Sequence[Mark]) -> Iterable[str]:
    bounds = {span.start, span.end}
    for mark in marks:
        bounds |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    pieces: list[str] = []
    opened: list[_Opened] = []
    for start, end in pairwise(sorted(bounds)):
        wanted = [mark for mark in marks if mark.span.start <= start < mark.span.end]
        kept = sum(1 for _ in takewhile(lambda pair: pair[0].mark is pair[1], zip(opened, wanted, strict=False)))
        _close(pieces, opened, kept, start)
        for mark in wanted[kept:]:
            element = "a" if mark.target and all(other.element != "a" for other in opened) else "mark"
            opened.append(_Opened(mark, element, start, len(pieces)))
            pieces.append("")
        pieces.append(html_text(article.quote(Span(start, end))))
    _close(pieces, opened, 0, span.end)
    return pieces


@dataclass(frozen=True, slots=True)
class _Opened:
    """An element not yet closed: its first word's position, and its place among the pieces."""

    mark: Mark
    element: str
    start: int
    place: int


def _close(pieces: list[str], opened: list[_Opened], kept: int, end: int) -> None:
    """Close all but the first `kept`, innermost first; only now is it known which words each element holds."""
    for last in reversed(opened[kept:]):
        mark = last.mark
        before = ["goes-on-before"] if mark.span.start < last.start else []
        after = ["goes-on-after"] if end < mark.span.end else []
        names = " ".join([*mark.classes, *before, *after])
        link = f' href="{mark.target}"' if last.element == "a" else ""
        card = f' data-card="{mark.card}"' if link and mark.card else ""
        pieces[last.place] = f'<{last.element} class="{names}"{link}{card}>'
        pieces.append(f"</{last.element}>")
    del opened[kept:]


def _name(name: str) -> str:
    """An id or a class of ours. Raises ValueError for another."""
    if not _NAME.match(name):
        raise ValueError(f"not a name of ours: {name!r}")
    return name


def bare_html(text: str) -> str:
    """Source text for HTML that no Markdown is read in: a feed, a slide. What XML cannot hold becomes U+FFFD."""
    shown = _NOT_IN_YAML.sub("\ufffd", _HIDING.sub("\ufffd", text))
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def data_block(value: object) -> Emitted:
    """`value` as JSON in a script element of data, on one line: not run, and without a character that ends it.

    Inside, JSON's own escapes stand for what HTML or Markdown could act on; a reader of JSON gets the words back.
    """
    shown = json.dumps(_legible(value), ensure_ascii=False, separators=(",", ":"))
    safe = _IN_DATA.sub(lambda found: f"\\u{ord(found[0]):04X}", shown)
    return Emitted(f'<script type="application/ld+json">{safe}</script>')


def _legible(value: object) -> object:
    """`value` with U+FFFD for what could hide text, in every string of it."""
    if isinstance(value, dict):
        return {_legible(name): _legible(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_legible(each) for each in value]
    return _HIDING.sub("\ufffd", value) if isinstance(value, str) else value
