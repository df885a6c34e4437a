"""Two sources in one sentence: those who tell the same, and those who tell each their part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.claims.phrases import Voice
from dossier.extract.claims.rules import ClaimRules
from dossier.model import Attribution, Evidence, Reading, SourceKind, Span

_JOINTS = (["et"], ["comme"], [",", "et"], ["ainsi", "que"])


def told_by_several(reading: Reading, rules: ClaimRules, voices: Sequence[Voice]) -> list[Voice]:
    """« selon la mairie et selon les pompiers » is no chain; « selon X, …, et selon Y, … » are two stories."""
    found: list[Voice] = []
    for voice in voices:
        last = found[-1] if found else None
        if last is not None and _leads(rules, last, voice):
            if _joins(reading, last, voice):
                found[-1] = _pair(last, voice)
                continue
            if _count_apart(reading, last, voice):
                found[-1:] = [replace(each, chain=(), frame=None) for each in (last, voice)]
                continue
            found[-1] = _before(reading, last, voice)
        found.append(voice)
    return found


def _leads(rules: ClaimRules, *voices: Voice) -> bool:
    """Whether each is a « selon X »."""
    known = rules.attributions.by_id
    return all(
        v.frame is not None and len(v.chain) == 1 and v.cue.rule in known and known[v.cue.rule].famille == "devant"
        for v in voices
    )


def _joins(reading: Reading, one: Voice, other: Voice) -> bool:
    assert one.frame is not None and other.frame is not None  # they lead
    ends = reading.token_from(one.chain[0].span.end)
    return [t.norm for t in reading.tokens[ends : other.frame[0]]] in _JOINTS


def _count_apart(reading: Reading, one: Voice, other: Voice) -> bool:
    """« deux morts selon la police et trois selon les secours »: one clause, of which each tells a part."""
    assert one.frame is not None and other.frame is not None  # they lead
    start, between = one.frame[0], reading.tokens[one.frame[1] : other.frame[0]]
    opens = start == 0 or reading.tokens[start - 1].pos == "PUNCT"
    told = any(token.has("VerbForm=Fin") for token in between)
    return not opens and not told and any(t.norm in ("et", "contre", "mais", ",") for t in between)


def _pair(one: Voice, other: Voice) -> Voice:
    assert one.frame is not None and other.frame is not None  # they lead
    first, second = one.chain[0], other.chain[0]
    kind: SourceKind = "named" if first.kind == second.kind == "named" else "unnamed"
    both = Attribution(kind, f"{first.name} et {second.name}", None, Span(first.span.start, second.span.end))
    cue = Evidence(one.cue.rule, (*one.cue.spans, *other.cue.spans))
    frame = (one.frame[0], max(one.frame[1], other.frame[1]))
    return Voice((both,), cue, min(one.first, other.first), max(one.last, other.last), frame)


def _before(reading: Reading, one: Voice, other: Voice) -> Voice:
    """« Selon X, le pont a cédé, | et selon Y, deux maisons sont touchées »: X tells nothing of the maisons."""
    assert other.frame is not None  # it leads
    joint = reading.tokens[other.frame[0] - 1]
    opens = other.first == other.frame[0] and (joint.pos == "CCONJ" or joint.norm == ";")
    return replace(one, last=joint.index) if opens and one.first < joint.index < one.last else one
