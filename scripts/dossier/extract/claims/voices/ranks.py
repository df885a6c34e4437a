"""Which of several voices hands on the others: the wider, the later, and a paper before its sources."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.model import Reading


def ranked(reading: Reading, sources: Sources, voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """The voices of one sentence, outermost first."""
    order = sorted(voices, key=_inwards)
    for place in range(1, len(order)):
        inner, outer = order[place], order[place - 1]
        if _hand_on(outer, inner) and _is_paper(reading, sources, inner) and not _is_paper(reading, sources, outer):
            order[place - 1], order[place] = inner, outer
    return tuple(order)


def _inwards(voice: Voice) -> tuple[bool, int, int, int]:
    """Orders voices from the outermost in: the wider ones first, of two as wide the one told later."""
    begins, ends = voice.frame or (0, voice.last)
    begins = begins if begins > voice.first else 0  # « X dit que Y assure avoir … »: only what comes behind tells later
    return voice.reach == "here", voice.first - max(voice.last, ends), voice.first, -begins


def _hand_on(one: Voice, other: Voice) -> bool:
    """« …, rapporte X, d'après Y »: two who stand beside what they tell, one source each."""
    framed = one.frame is not None and other.frame is not None and one.reach == other.reach == "here"
    return framed and len(one.chain) == len(other.chain) == 1


def _is_paper(reading: Reading, sources: Sources, voice: Voice) -> bool:
    """« rapporte Reuters », « a révélé L'Écho »: a medium, or a name that does what papers do."""
    known = sources.actor(voice.chain[0].actor)
    if known is not None:
        return known.kind == "media"
    words = [token for span in voice.cue.spans for token in reading.inside(span)]
    named = voice.chain[0].name.split()[-1][0].isupper()
    return named and any({token.lemma, token.norm} & sources.lists["font_la_presse"] for token in words)
