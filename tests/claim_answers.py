"""What a claim says, in one line: the form in which tests expect it."""

from __future__ import annotations

from dossier.model import Article, Claim


def answer(article: Article, claim: Claim) -> str:
    """« certainty | − when negated | chain, outermost first | words of the claim »."""
    chain = " → ".join(source.name for source in claim.voice)
    sign = "−" if claim.negated else "+"
    return f"{claim.certainty} | {sign} | {chain} | {article.quote(claim.span)}".replace("|  |", "| |")
