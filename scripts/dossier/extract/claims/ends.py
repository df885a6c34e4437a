"""Where what is said begins and ends, beside the words that say who says it."""

from __future__ import annotations

from dossier.extract.claims.phrases import Voice
from dossier.match.clauses import Clause
from dossier.model import Reading


class Ends:
    """Reads the ends of the claims of one sentence."""

    def __init__(self, reading: Reading, cut: tuple[Clause, ...], voices: tuple[Voice, ...]) -> None:
        self.reading, self.cut, self.voices = reading, cut, voices

    def before_who_says(self, clause: Clause) -> int:
        """« Le bruit gêne, | peste Inès, qui part », « Le préfet reste prudent | : « … » »: what is said ends there."""
        tokens, verb = self.reading.tokens, clause.verb
        asides = (c for c in self.cut if c.kind == "incise" and c.first > clause.first)
        told = {v.frame[0] for v in self.voices if v.frame}
        ends = [c.first for c in asides if c.first in told and not self._resumes_behind(c, clause)]
        quoted = (v.first for v in self.voices if v.cue.rule.startswith("citations.") and v.first > clause.first + 2)
        ends += [at - 2 for at in quoted if verb and tokens[at - 2].norm == ":" and verb.last < at - 2 < clause.last]
        return min((end for end in ends if end > clause.first), default=clause.last)

    def past_a_name(self, clause: Clause) -> int:
        """« Jean Morel (capitaine) : | « … »": without a verb, what stands before the colon only names who speaks."""
        tokens, verb = self.reading.tokens, clause.verb
        quoted = (v.first for v in self.voices if v.cue.rule == "citations.deux_points" and v.first > clause.first + 2)
        at = next((at for at in quoted if verb and tokens[at - 2].norm == ":" and at <= verb.finite), clause.first)
        return clause.first if any(t.has("VerbForm=Fin") for t in tokens[clause.first : at]) else at

    def _resumes_behind(self, aside: Clause, clause: Clause) -> bool:
        """« Le coût, dit-il, restera le même », « promet-elle, à moins que »: something is still said behind it."""
        own = any(self.reading.tokens[i].pos != "PUNCT" for i in clause.own if i > aside.first)
        behind = (c for c in self.cut if c.verb is not None and c.verb.finite > aside.first and c is not aside)
        return own or any(c.kind not in ("relative", "complement") for c in behind)
