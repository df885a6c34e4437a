"""A point before anyone knows whether it can be read alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.match.clauses import Clause
from dossier.match.verbs import VerbGroup
from dossier.model import Claim, Evidence, Reading, Sentence, Span, Token

_ASKED = re.compile(r"[«“\"][^«»“”\".!:]*\?\s*[»”\"],?\s*[^«»“”\".:]{,90}")
_CLOSING = ' »”"\u00a0\u202f'


@dataclass(frozen=True, slots=True)
class Draft:
    """The words kept of one statement: `part` holds its tokens, cut ones too, `tokens` those that the page shows.

    `claims` are what it tells, `label` the one whose certainty and voice the page gives.
    """

    sentence: Sentence
    cut: tuple[Clause, ...]
    part: range
    spans: tuple[Span, ...]
    tokens: tuple[Token, ...]
    claims: tuple[Claim, ...]
    label: Claim

    @property
    def main(self) -> VerbGroup | None:
        """The verb of its first main clause."""
        ranks = ("main", "coordinate")
        return next((c.verb for c in self.cut if c.verb and c.kind in ranks and c.verb.finite in self.part), None)

    @property
    def spoken(self) -> tuple[Claim, ...]:
        """Its claims but for those that a cause alone makes: « un retard, dû à une panne », which nobody says."""
        verbal = [t for t in self.tokens if t.has("VerbForm=Inf") or (t.has("VerbForm=Fin") and not self._governed(t))]
        return tuple(c for c in self.claims if any(c.span.covers(t.span) for t in verbal)) or self.claims

    def _governed(self, token: Token) -> bool:
        """« une agence de | presse », « dans l' | est »: read as a verb, and none."""
        before = [t for t in self.tokens if t.index < token.index][-2:]
        article = bool(before) and before[-1].norm in ("le", "la", "l'")
        return any(t.pos == "ADP" for t in before[-1 - article : len(before) - article])

    def shows(self, index: int) -> bool:
        """Whether the page shows the token at `index`."""
        return any(token.index == index for token in self.tokens)


def asks(reading: Reading, sentence: Sentence) -> bool:
    """Whether a question mark ends the sentence, in its last quotation marks or behind them.

    Or nothing follows them but who asks: « « Qui paiera ? » a-t-il demandé ».
    """
    words = reading.article.quote(sentence.span).rstrip(_CLOSING + ".")
    return words.endswith("?") or bool(_ASKED.fullmatch(words))


def doubt(rule: str, first: Token, last: Token | None = None) -> Evidence:
    """What `rule` sees in the words from `first` to `last`."""
    return Evidence(rule, (Span(first.span.start, (last or first).span.end),))
