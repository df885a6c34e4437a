"""What looks like an aside, and stays: who a speaker is, and what holds the verb of another."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dossier.match.openers import grammar
from dossier.model import Reading, Span


def resumes(reading: Reading, commas: Collection[int], aside: range) -> bool:
    """Whether a verb stands right behind a comma of `aside`, and another before: that of whom the aside tells.

    « un car, | qui en suivait deux dont un vide, a calé ».
    """
    clitics = grammar(reading)["clitiques"]
    told = [i for i in aside if reading.tokens[i].is_conjugated]
    for comma in (i for i in commas if i in aside):
        verb = comma + 1
        while verb in aside and reading.norm(verb) in clitics:
            verb += 1
        if verb in told and told[0] < comma:
            return True
    return False


def presents(reading: Reading, opening: int, speakers: Sequence[Span]) -> bool:
    """« relève Paul Petit, | élu CGT au comité, qui peine »: who the speaker is; what he does and says may go."""
    name, token = reading.tokens[opening - 1], reading.tokens[opening + 1]
    speaks = name.pos == "PROPN" and any(span.end == name.span.end for span in speakers)
    described = token.is_past_participle or token.pos in ("ADJ", "NOUN")
    return speaks and described and token.norm not in grammar(reading)["relatifs"]
