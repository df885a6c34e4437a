"""An HTML page as two things to compare: its skeleton (elements, attributes, comments) and its texts."""

from __future__ import annotations

from html.parser import HTMLParser


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.skeleton: list[tuple[str, ...]] = []
        self.texts = [""]

    def _cut(self, *what: str) -> None:
        self.skeleton.append(what)
        self.texts.append("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._cut("<", tag, *(f"{name}={value}" for name, value in attrs))

    def handle_endtag(self, tag: str) -> None:
        self._cut(">", tag)

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data

    def handle_comment(self, data: str) -> None:
        self._cut("comment", data)

    def handle_decl(self, decl: str) -> None:
        self._cut("declaration", decl)

    def unknown_decl(self, data: str) -> None:
        self._cut("declaration", data)

    def handle_pi(self, data: str) -> None:
        self._cut("instruction", data)


def read_html(page: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """The skeleton of a page, and the texts between its parts (one more than parts)."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.skeleton, reader.texts
