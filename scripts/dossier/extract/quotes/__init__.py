"""Words between quotation marks, and who says them."""

from dossier.extract.quotes.find import QuoteRule, find_quotes
from dossier.extract.quotes.links import with_actors

__all__ = ["QuoteRule", "find_quotes", "with_actors"]
