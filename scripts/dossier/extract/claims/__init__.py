"""Who says what, and how surely: one claim for each clause that says something of the world.

`sources` finds in words who may speak, `voices` says who speaks in a sentence, `certainty` how surely and whether it is
denied; `statements` chooses the clauses, `ends` cuts them, `find` puts all four together,
`ledger` parts the rows of the ledger from what is told in passing.
"""

from dossier.extract.claims.find import find_claims
from dossier.extract.claims.ledger import parted
from dossier.extract.claims.rules import AttributionRule, CertaintyRule, ClaimRules

__all__ = ["AttributionRule", "CertaintyRule", "ClaimRules", "find_claims", "parted"]
