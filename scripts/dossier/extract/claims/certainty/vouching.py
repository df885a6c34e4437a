"""« Il est certain que », « Je vous garantis que », « Je crois que »: as sure and as far ahead as what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.match.clauses import Clause
from dossier.model import Reading, Sentence

Lists = Mapping[str, frozenset[str]]
_NEAR = 5  # tokens in front of a verb among which its pronoun stands
_WE = frozenset({"je", "j'", "nous", "on"})
_DENY = frozenset({"ne", "n'"})


def vouched(reading: Reading, sentence: Sentence, clauses: Sequence[Clause], index: int, lists: Lists) -> int | None:
    """The place in `clauses` of what `clauses[index]` answers for; None when it does more, or answers for nothing."""
    verb, tokens = clauses[index].verb, reading.tokens
    held = next((n for n in clauses[index].held if clauses[n].kind == "complement"), None)
    if verb is None or held is None or clauses[held].introducer is None or clauses[held].verb is None:
        return None
    if (verb.mood, verb.tense) != ("indicative", "present") or verb.perfect:
        return None
    start = max(sentence.first, clauses[index].first, verb.finite - _NEAR)
    ahead = {t.norm for t in tokens[start : verb.finite]}
    behind = [t for t in tokens[verb.last + 1 : clauses[held].introducer] if t.pos != "ADV"]
    if ahead & _DENY or len(behind) > 1:
        return None
    said = tokens[verb.last].norm if verb.compound else behind[0].norm if behind else ""
    if tokens[verb.finite].lemma == "être":
        sure = ahead & (_WE | {"il", "ce", "c'"}) and said in lists["surs"]
    else:
        sure = ahead & _WE and not behind and tokens[verb.last].lemma in lists["repondent"]
    return held if sure else None
