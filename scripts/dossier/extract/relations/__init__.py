"""Relations: what a claim says that one actor does to another, by its verb or by the noun of a deed."""

from dossier.extract.relations.find import find_relations
from dossier.extract.relations.rules import RelationRule

__all__ = ["RelationRule", "find_relations"]
