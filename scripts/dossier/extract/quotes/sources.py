"""Turns that give a source around a quotation: « selon X », « d'après X », « aux yeux de X », « pour X »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.match.forms import FormFinder, Hit
from dossier.model import Reading, Token

_OPENING = 3  # tokens


class Sources:
    """Finds the turns of one article that name whose words or whose view it tells."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self._finder = reading, FormFinder(lists["sources"])

    def first(self, tokens: Sequence[Token]) -> Hit | None:
        """The first turn among `tokens`."""
        return next(iter(self._finder.find(self.reading, tokens)), None)

    def at(self, tokens: Sequence[Token], index: int) -> Hit | None:
        """The turn that starts at token `index`."""
        return next((hit for hit in self._finder.find(self.reading, tokens) if hit.first == index), None)

    def ahead(self, before: Sequence[Token]) -> Hit | None:
        """« Selon le maire, « … » »; « pour » only where it opens: not « jugé pour vol, « … » »."""
        hits = self._finder.find(self.reading, before)
        return next((hit for hit in hits if hit.form != "pour" or hit.first - before[0].index < _OPENING), None)

    def of_view(self, before: Sequence[Token]) -> Hit | None:
        """« Aux yeux de X, c'est clair : », « Elles n'attendent rien, selon X : »."""
        hits = [
            h for h in self._finder.find(self.reading, before) if not self.reading.tokens[h.last].has("VerbForm=Inf")
        ]  # « Pour commencer, »
        opening = next((hit for hit in hits if self._opens(hit, before)), None)
        verbs = [t.index for t in before if t.has("VerbForm=Fin")]
        behind = (hit for hit in hits if hit.first > max(verbs, default=0) and self._is_apart(hit))
        return opening or next(behind, None)

    def _is_apart(self, hit: Hit) -> bool:
        """« Rien ne va plus, pour Luc Marin : »; not « Le gel est mauvais pour la vigne : », whom it harms."""
        return hit.form != "pour" or self.reading.norm(hit.first - 1) == ","

    def _opens(self, hit: Hit, before: Sequence[Token]) -> bool:
        """« Mais selon X, »; not « Inquiète pour sa fille, elle se confie : »."""
        ahead = [t for t in before if t.index < hit.first]
        described = any(t.pos in ("ADJ", "NOUN", "VERB") for t in ahead) and hit.form == "pour"
        return len(ahead) < _OPENING and not described
