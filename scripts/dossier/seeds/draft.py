"""What the reader of one format gives: blocks not yet cleaned, and what came with them."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.seeds.blocks import Block
from dossier.seeds.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Draft:
    """A seed once its format is gone. `titled`: this format starts with its title line."""

    metadata: Metadata
    blocks: tuple[Block, ...]
    titled: bool = False
