"""A .md seed: a head, then CommonMark whose words are kept and whose markup goes.

Raw HTML, footnotes, struck words and the syntaxes of extensions stay as they are written: text.
Link targets and images go, as on a printed page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.errors import Refusal
from dossier.seeds.blocks import Block
from dossier.seeds.draft import Draft
from dossier.seeds.files import shown
from dossier.seeds.heads import split_head

# The parser drops in silence what lies deeper; a list counts twice.
_DEEPEST = 100
# A paragraph set in from the margin is not code, and tags are not ours to hide.
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table").disable("code")
_PARSER.core.ruler.disable("inline")
# Links and images cost the square of the brackets: 10 000 of them, 5 seconds.
_BRACKETS = 500
# Forty marks at the start of one line are an ornament or an attack, its text is text.
_HEAP = re.compile(r"^(?: *(?:[>*+-]|\d{1,9}[.)])){40,}", re.MULTILINE)

# CommonMark takes « [^1]: https://… » for a link called ^1, and would drop it.
_NOTE = re.compile(r"(?<!\\)\[\^")


def read_markdown(text: str, path: Path) -> Draft:
    """The blocks of a Markdown text and the metadata of its head. Raises Refusal for a broken head."""
    metadata, body, first = split_head(text, path)
    return Draft(metadata, tuple(_blocks(body, first, path)))


def _blocks(body: str, first: int, path: Path) -> Iterator[Block]:
    env: dict[str, object] = {}
    heading, mark = False, ""
    row: list[str] | None = None
    line: int | None = None
    for token in _PARSER.parse(_NOTE.sub(r"\\[^", _HEAP.sub("", body)), env):
        line = first + token.map[0] if token.map else line
        if token.nesting == 1 and token.level == _DEEPEST - 1:
            problem = f"listes ou citations imbriquées au-delà de {_DEEPEST // 2 - 1} niveaux"
            raise Refusal(shown(path), problem, "Ramenez ces lignes vers la marge", line)
        match token.type:
            case "heading_open" | "heading_close":
                heading = token.type == "heading_open"
            case "list_item_open" if token.info:
                mark = f"{token.info}{token.markup} "
            case "tr_open":
                row = []
            case "tr_close":
                yield Block(" | ".join(row or ()), line)
                row = None
            case "inline" if row is not None:
                row.append(_words(token.content, env))
            case "inline":
                yield Block(mark + _words(token.content, env), line, heading)
                mark = ""
            case "fence":
                yield Block(token.content, line)


def _words(content: str, env: dict[str, object]) -> str:
    """What a reader sees of inline Markdown."""
    if content.count("[") > _BRACKETS:
        return content
    tokens: list[Token] = []
    _PARSER.inline.parse(content, _PARSER, env, tokens)
    return "".join(_visible(tokens))


def _visible(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type != "image":
            yield token.content
