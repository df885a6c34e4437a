"""Two sources in one sentence: those who tell the same, and those who tell each their part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.claims.rules import ClaimRules
from dossier.extract.claims.sources.confirmations import with_article
from dossier.extract.claims.sources.phrases import Voice
from dossier.model import Attribution, Evidence, Reading, SourceKind, Span

_JOINT = 2  # tokens of the longest of them
_JOINTS = (["et"], ["comme"], [",", "et"], ["ainsi", "que"])


def told_by_several(reading: Reading, rules: ClaimRules, voices: Sequence[Voice]) -> list[Voice]:
    """« selon la mairie et selon les pompiers » is no chain; « selon X, …, et selon Y, … » are two stories."""
    found: list[Voice] = []
    for voice in voices:
        last = found[-1] if found else None
        if last is not None and _leads(rules, last, voice):
            if _joins(reading, last, voice) or _tells_a_part(reading, last, voice):
                found[-1] = _pair(reading, last, voice)
                continue
            found[-1] = _before(reading, last, voice)
        found.append(voice)
    return found


def _leads(rules: ClaimRules, one: Voice, other: Voice) -> bool:
    """Whether each is a « selon X »."""
    known = rules.attributions.by_id
    return one.frame is not None and all(
        len(v.chain) == 1 and v.cue.rule in known and known[v.cue.rule].famille == "devant" for v in (one, other)
    )


def _joins(reading: Reading, one: Voice, other: Voice) -> bool:
    ends = reading.token_from(one.chain[0].span.end)
    return other.frame is not None and [t.norm for t in reading.tokens[ends : other.frame[0]]] in _JOINTS


def _tells_a_part(reading: Reading, one: Voice, other: Voice) -> bool:
    """« deux morts selon la police et trois selon les secours »: one clause, of which each tells a part."""
    assert one.frame is not None  # it leads
    if other.frame is None:
        return one.first <= other.first < one.last  # « 900 personnes ont défilé, selon X, | 3 000 selon Y »
    if _counts_behind(reading, one, other):
        return True
    start, between = one.frame[0], reading.tokens[one.frame[1] : other.frame[0]]
    opens = start == 0 or reading.tokens[start - 1].pos == "PUNCT"
    told = any(token.has("VerbForm=Fin") for token in between)
    return not opens and not told and any(t.norm in ("et", "contre", "mais", ",") for t in between)


def _counts_behind(reading: Reading, one: Voice, other: Voice) -> bool:
    """« Selon X, ils étaient 900, | selon Y 3 000 »: a number and no verb behind the second source."""
    assert other.frame is not None  # the caller looked
    sentence = reading.sentences[reading.tokens[other.frame[0]].sentence]
    behind = reading.tokens[other.frame[1] : sentence.last]
    counted = bool(behind) and (behind[0].pos == "NUM" or behind[0].text[0].isdigit())
    return counted and not any(t.pos in ("VERB", "AUX") for t in behind)


def _pair(reading: Reading, one: Voice, other: Voice) -> Voice:
    """Both as one source; what each tells of a part stays in the words with its source."""
    first, second = one.chain[0], other.chain[0]
    kind: SourceKind = "named" if first.kind == second.kind == "named" else "unnamed"
    both = Attribution(
        kind,
        f"{with_article(reading, first)} et {with_article(reading, second)}",
        None,
        Span(first.span.start, second.span.end),
    )
    cue = Evidence(one.cue.rule, (*one.cue.spans, *other.cue.spans))
    return Voice((both,), cue, min(one.first, other.first), max(one.last, other.last), _frame(one, other))


def _frame(one: Voice, other: Voice) -> tuple[int, int] | None:
    if one.frame is None or other.frame is None or other.frame[0] - one.frame[1] > _JOINT:
        return None
    return one.frame[0], max(one.frame[1], other.frame[1])


def _before(reading: Reading, one: Voice, other: Voice) -> Voice:
    """« Selon X, le pont a cédé, | et selon Y, deux maisons sont touchées »: X tells nothing of the maisons."""
    assert other.frame is not None  # it leads
    joint = reading.tokens[other.frame[0] - 1]
    opens = other.first == other.frame[0] and (joint.pos == "CCONJ" or joint.norm == ";")
    return replace(one, last=joint.index) if opens and one.first < joint.index < one.last else one
