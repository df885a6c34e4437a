"""Which of the things told have a row in the ledger, and which a relative only tells in passing."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Claim, Relation


def parted(told: Sequence[Claim], relations: Sequence[Relation]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The rows of the ledger, and what is told in passing.

    « Le maire, qui a démissionné lundi, est revenu » is one row. What a relation rests on keeps its row, as every line
    of the map leads to one; so does what a person corrected.
    """
    tied = {relation.claim for relation in relations}
    passing = tuple(claim for claim in told if claim.in_passing and not (claim.by_hand or claim.id in tied))
    return tuple(claim for claim in told if claim not in passing), passing
