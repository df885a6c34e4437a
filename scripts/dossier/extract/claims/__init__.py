"""Who says what, and how surely: one claim for each clause that says something of the world."""

from dossier.extract.claims.find import find_claims
from dossier.extract.claims.rules import AttributionRule, CertaintyRule, ClaimRules

__all__ = ["AttributionRule", "CertaintyRule", "ClaimRules", "find_claims"]
