"""Cards: what a citation or a term shows at hand, as asked for by the page that cites it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from dossier.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence of an article, the words of it that a statement rests on, and the claim that gives voice and cues."""

    slug: str
    sentence: str
    lit: tuple[Span, ...]
    claim: Claim | None

    @property
    def key(self) -> str:
        """The card's id on its page: the same words of the same sentence, with the same voice, share one card."""
        told = repr((self.slug, [(span.start, span.end) for span in self.lit], self.claim and self.claim.id))
        return f"preuve-{self.sentence}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


@dataclass(slots=True)
class Wanted:
    """The cards of one page, by key, gathered while its statements are worded; term cards hold the term's id."""

    proofs: dict[str, Proof] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)

    def prove(self, proof: Proof) -> str:
        """The key of the card for `proof`, which the page will hold."""
        self.proofs[proof.key] = proof
        return proof.key

    def define(self, term: str) -> str:
        """The key of the card for the term of that id, which the page will hold."""
        self.terms[f"sens-{term}"] = term
        return f"sens-{term}"
