"""The reading of the French conditional: borrowed, modal, reported future or hypothetical."""

from dossier.extract.conditionals.find import find_conditionals
from dossier.extract.conditionals.rules import ConditionalRule

__all__ = ["ConditionalRule", "find_conditionals"]
