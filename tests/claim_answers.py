"""What a claim says, in one line: the form in which tests expect it."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.model import Article, Claim
from dossier.pipeline import EditorWords, analyse_all


def answers_to(cases: Mapping[str, tuple[str, list[str]]]) -> dict[str, list[str]]:
    """By the name of each case, a text and what is expected, what the claims of its text say."""
    articles = [Article(slug=name, title="", text=text) for name, (text, _) in cases.items()]
    found = analyse_all(articles, EditorWords())
    return {each.article.slug: [answer(each.article, claim) for claim in each.claims] for each in found}


def answer(article: Article, claim: Claim) -> str:
    """« certainty | − when negated | chain, outermost first | words of the claim »."""
    chain = " → ".join(source.name for source in claim.voice)
    sign = "−" if claim.negated else "+"
    return f"{claim.certainty} | {sign} | {chain} | {article.quote(claim.span)}".replace("|  |", "| |")
