"""A future that looks back: « L'été aura été chaud », « Il ouvrira un atelier en 1962 »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.match.clauses import Clause
from dossier.model import Reading, Sentence

_OLDEST = 1000  # a number below is no year
_OPENING = 3  # tokens of « , en | 1962 » in front of the subject


def sums_up(reading: Reading, sentence: Sentence, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« L'été aura été chaud. »: looked back upon; not « Le pont aura été réparé d'ici mardi »."""
    verb = clause.verb
    if verb is None or not verb.compound or not verb.perfect or clause.kind not in ("main", "coordinate"):
        return False
    words = reading.tokens[sentence.first : sentence.last]
    due = (t.norm in lists["echeances"] and t.index > verb.last for t in words)
    awaited = (t.norm in lists["avant_terme"] for t in words)
    future = (t.has("Tense=Fut") and t.index not in verb.tokens for t in words)
    return not (any(due) or any(awaited) or any(future))


def tells_of_the_past(reading: Reading, clauses: Sequence[Clause], clause: Clause) -> bool:
    """« Il ouvrira un atelier en 1962 et formera vingt élèves »: told as if ahead, of a year gone by."""
    beside = clauses[:1] if clause.kind == "coordinate" else ()
    return any(_is_in_a_past_year(reading, each) for each in (clause, *beside))


def _is_in_a_past_year(reading: Reading, clause: Clause) -> bool:
    published, verb, tokens = reading.article.published, clause.verb, reading.tokens
    if published is None or verb is None or verb.tense != "future":
        return False
    for at in (i for i in clause.own if i > verb.last or i < clause.first + _OPENING):
        told = tokens[at].norm == "en" and reading.norm(at + 1).isdigit()
        year = int(reading.norm(at + 1)) if told else published.year
        between = tokens[verb.last + 1 : at]
        apart = any(t.has("VerbForm=Part") or t.norm == "," for t in between)  # « les toiles peintes en 1962 »
        if _OLDEST <= year < published.year and not apart:
            return True
    return False
