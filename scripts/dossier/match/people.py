"""Which common nouns stand for someone: a function, a body, an unnamed source."""

from __future__ import annotations

from dossier.lexicon import Rule, load_lexicon
from dossier.model import Reading, Token


def people(reading: Reading) -> dict[str, frozenset[str]]:
    """The lists of human nouns of the article's language."""
    return load_lexicon(reading.article.language, "humains", Rule).lists


def first_names(reading: Reading) -> frozenset[str]:
    """The common first names, of either gender or of both, in lower case."""
    words = people(reading)
    return words["prenoms_feminins"] | words["prenoms_masculins"] | words["prenoms_sans_genre"]


def is_someone(reading: Reading, token: Token) -> bool:
    """A name, a pronoun, or a noun of a function, a body or a trade; not « rien », « le constat », « un tour »."""
    named = token.pos == "NOUN" and token.text[0].isupper()  # « les Brigades des martyrs »
    words = people(reading)
    if token.norm in words["personne"]:
        return False
    if named or token.pos == "PROPN" or (token.pos == "PRON" and token.norm in words["pronoms"]):
        return True
    if token.norm in words["personnes"] | words["corps"] | words["anonymes"]:
        return True
    if token.norm == "corps" and reading.norm(token.index + 1) in words["corps_de"]:
        return True
    joined = reading.tokens[token.index + 1 : token.index + 3]
    if len(joined) > 1 and joined[0].text in ("-", "‑"):
        whole = f"{token.norm}-{joined[1].norm}"
        if joined[1].norm in words["personnes"] or whole in words["personnes"] | words["corps"]:
            return True  # « aides | - | soignantes », « état | - | major »
    trade = token.pos in ("NOUN", "ADJ") and token.norm.endswith(tuple(words["fins"]))
    return trade and not {token.norm, token.norm.removesuffix("s")} & words["pas_un_humain"]
