"""Every broken promise of an analysis and of its record: the build stops on the first article that has one."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable
from functools import cache

from dossier.checks.annotations import inexact_selectors
from dossier.checks.findings import broken_findings
from dossier.checks.places import broken_places, outside
from dossier.checks.records import count_quotes, inexact_quotes
from dossier.checks.sources import changed
from dossier.errors import BrokenPromise
from dossier.model import Analysis, Article
from dossier.settings import LEXICONS

__all__ = ["broken_promises", "check_analysis", "check_annotations", "check_record", "known_rules"]


def check_analysis(analysis: Analysis, reread: Article) -> None:
    """Raises BrokenPromise, naming everything, when `analysis` does not keep to its article read again."""
    _refuse(analysis.article, broken_promises(analysis, reread, known_rules(analysis.article.language)))


def broken_promises(analysis: Analysis, reread: Article, rules: Collection[str]) -> tuple[str, ...]:
    """What `analysis` promises and does not keep, in French; `rules` are the ids that evidence may name."""
    problems = (*changed(analysis.article, reread), *outside(analysis))
    if problems:  # nothing can be asked of spans in another text
        return problems
    return (*broken_places(analysis), *broken_findings(analysis, rules))


def check_record(data: bytes, article: Article) -> int:
    """How many quotes of the record in `data` were compared with `article`, all exact.

    Raises BrokenPromise, naming those that are not.
    """
    _refuse(article, inexact_quotes(data, article))
    return count_quotes(data)


def check_annotations(data: bytes, published: bytes, article: Article) -> None:
    """Raises BrokenPromise, naming those that are not exact, when an annotation does not select the article's words."""
    _refuse(article, inexact_selectors(data, published, article))


@cache
def known_rules(language: str) -> frozenset[str]:
    """The ids of every rule of a language's lexicons."""
    files = sorted((LEXICONS / language).glob("*.toml"))
    return frozenset(rule["id"] for path in files for rule in tomllib.loads(path.read_text("utf-8")).get("regle", ()))


def _refuse(article: Article, problems: Iterable[str]) -> None:
    lines = [f"{article.seed}: {problem}." for problem in problems]
    if lines:
        raise BrokenPromise("\n".join((*lines, "C'est un défaut de dossier : rien n'est écrit, signalez-le.")))
