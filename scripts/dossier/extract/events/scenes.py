"""A day that a participle takes and that is the verb's too: « ont été blessés dans un accident survenu | mardi »."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.clauses import Clause
from dossier.match.verbs import VerbGroup
from dossier.model import Date, Reading, Token

_INTO = ("dans", "lors", "cours")
_OPENINGS = ("dans", "lors", "au")  # « Au cours de raids menés mardi, ils ont tué deux gardes »
_NOUN_WORDS = ("DET", "NOUN", "PROPN", "ADJ", "ADP", "NUM")
_DAYS = ("day", "time")


def is_of_the_scene(reading: Reading, clause: Clause, date: Date, lists: Mapping[str, frozenset[str]]) -> bool:
    """« sont morts dans l'incendie d'une grange survenu | mardi »: what took place there took them."""
    verb = clause.verb
    if verb is None or date.precision not in _DAYS or not _is_over(verb):
        return False
    behind = [t for t in reading.tokens[verb.last + 1 : clause.last] if t.span.end <= date.span.start]
    ahead = [reading.tokens[i] for i in clause.own if i < verb.finite and reading.tokens[i].span.end <= date.span.start]
    opens = bool(ahead) and ahead[0].norm in _OPENINGS and date.span.end <= reading.tokens[verb.finite].span.start
    return _tells_a_scene(ahead if opens else behind, lists["departs"])


def _tells_a_scene(behind: list[Token], starts: frozenset[str]) -> bool:
    """« dans | un accident de la route | survenu », with nothing but a noun phrase between."""
    while behind and behind[-1].pos in ("ADP", "DET", "ADV"):
        behind = behind[:-1]
    if not behind or not (behind[-1].has("VerbForm=Part") and behind[-1].lemma in starts):
        return False
    opening = next((n for n in range(len(behind) - 2, -1, -1) if behind[n].norm in _INTO), None)
    return opening is not None and all(t.pos in _NOUN_WORDS for t in behind[opening + 1 : -1])


def _is_over(verb: VerbGroup) -> bool:
    return verb.mood == "indicative" and (verb.tense == "past" or (verb.perfect and verb.tense == "present"))
