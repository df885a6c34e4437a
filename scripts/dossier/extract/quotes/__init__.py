"""Words between quotation marks, and who says them."""

from dossier.extract.quotes.find import QuoteRule, find_quotes

__all__ = ["QuoteRule", "find_quotes"]
