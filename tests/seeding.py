"""Seeds written for a test, and what the reader makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.errors import Refusal
from dossier.model import Article
from dossier.seeds import read_seed

P1 = "Le conseil municipal a adopté mardi le budget de la ville."
P2 = "Selon la préfecture, douze communes sont concernées par la mesure."
BODY = f"{P1}\n\n{P2}\n"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(folder: Path, name: str, content: str | bytes, sidecar: str = "") -> Article:
    """The article that `content` gives under `name`, with `sidecar` as its TOML."""
    path = write(folder, name, content)
    if sidecar:
        write(folder, path.stem + ".toml", sidecar)
    return read_seed(path, "article")


def paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


def refused(folder: Path, name: str, content: str | bytes, sidecar: str = "") -> str:
    """The message that refuses `content`, without its folder."""
    with pytest.raises(Refusal) as caught:
        read(folder, name, content, sidecar)
    return str(caught.value).replace(f"{folder}/", "")
