"""The hostile seeds as texts: every file name, line and HTML fragment that a seed puts before the reader."""

from __future__ import annotations

import html
import re
import tarfile
from pathlib import Path

ARCHIVE = Path(__file__).parent / "hostile" / "seeds.tar.gz"
MARKER = "xssmark"

# What no page shows, spelled out here on its own: controls but tab and newline, lone surrogates, bidi overrides, tags.
HIDING = {
    code: "\ufffd"
    for low, high in (
        (0x00, 0x08),
        (0x0B, 0x1F),
        (0x7F, 0x9F),
        (0xD800, 0xDFFF),
        (0x202A, 0x202E),
        (0x2066, 0x2069),
        (0xE0000, 0xE007F),
    )
    for code in range(low, high + 1)
}


def shown(text: str) -> str:
    """`text` as a page must show it."""
    return text.translate(HIDING)


def hostile_texts() -> dict[str, tuple[str, ...]]:
    """Seed name to its distinct texts, the file name first; the whole file, line breaks and all, is the last."""
    texts = {}
    with tarfile.open(ARCHIVE) as archive:
        for member in archive.getmembers():
            if member.isfile():
                stream = archive.extractfile(member)
                assert stream is not None
                name = Path(member.name).name
                texts[name] = tuple(dict.fromkeys(_texts(name, stream.read())))
    return dict(sorted(texts.items()))


def _texts(name: str, data: bytes) -> list[str]:
    whole = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "surrogateescape")
    lines = re.split(r"\r\n|\r|\n", whole)
    fragments = [html.unescape(fragment) for fragment in re.split(r"<[^>]*>", whole)]
    return [text for text in (name, *lines, *fragments, whole) if text.strip()]


TEXTS = hostile_texts()
EVERY = tuple(dict.fromkeys(text for texts in TEXTS.values() for text in texts))
