"""Seeds to articles: what a folder of .txt, .md and .html files says, and why a file is refused.

Reading changes characters once (`clean`); every offset of a finding refers to the text kept here.
What may stand in a folder is in `files`, how much a seed may hold in `limits`. Importing this
package loads none of the parsers, nor the model: a build that finds nothing new only lists the folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import Refusal
from dossier.seeds.clean import clean_text
from dossier.seeds.files import inputs_of, list_seeds

if TYPE_CHECKING:
    from dossier.model import Article

__all__ = ["Seeds", "clean_text", "inputs_of", "list_seeds", "read_seed", "read_seeds"]


@dataclass(frozen=True, slots=True)
class Seeds:
    """What reading a folder gives, both sorted by file name."""

    articles: tuple[Article, ...]
    refusals: tuple[Refusal, ...]


def read_seeds(folder: Path) -> Seeds:
    """Every article of `folder`; what cannot be read is refused and never stops the others.

    Raises Refusal only for the folder itself.
    """
    from dossier.seeds.read import read_folder  # noqa: PLC0415  # see above

    articles, refusals = read_folder(folder)
    return Seeds(articles, refusals)


def read_seed(path: Path, slug: str) -> Article:
    """The article in one seed and its sidecar. Raises Refusal."""
    from dossier.seeds.read import read_article  # noqa: PLC0415  # see above

    return read_article(path, slug)
