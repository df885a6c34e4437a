"""A .txt seed: a title line, then blocks. It holds no markup: what looks like some is text."""

from __future__ import annotations

from pathlib import Path

from dossier.seeds.blocks import text_blocks
from dossier.seeds.draft import Draft
from dossier.seeds.metadata import Metadata


def read_plain(text: str, path: Path) -> Draft:
    """The blocks of `text`; the first one is its title line."""
    return Draft(Metadata(), text_blocks(text), titled=True)
