"""What a reader needs defined: terms, acronyms, and the words of the source that define them."""

from dossier.extract.terms.find import find_terms
from dossier.extract.terms.rules import TermRule

__all__ = ["TermRule", "find_terms"]
