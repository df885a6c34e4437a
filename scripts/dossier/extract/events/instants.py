"""Acts told in the present that are over as soon as done: « L'homme succombe », « Le parti passe à 12 sièges »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dossier.match.clauses import Clause
from dossier.model import Reading, Token

_RANKS = ("main", "coordinate")
_HOURS = ("heure", "heures", "h", "h.")
_COUNTED = 5  # tokens of « de 40 sièges à 37 »
_OPENED = 5  # tokens of « une deuxième enquête »


def is_over_at_once(reading: Reading, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« découvre un corps », « ouvre une enquête », « passe à 12 sièges », « n'est pas réélue »; not « examine »."""
    verb = clause.verb
    if verb is None or clause.kind not in _RANKS or verb.infinitive is not None:
        return False
    lemma, behind = reading.tokens[verb.main].lemma, reading.tokens[verb.last + 1 : clause.last]
    if any(reading.norm(i) in ("ne", "n'") for i in clause.own if i < verb.finite):
        return verb.passive and lemma in lists["attendus"]
    if reading.norm(verb.finite - 1) in ("se", "s'"):
        return lemma in lists["instants_pronominaux"]  # not « se heurte à un obstacle »
    if lemma in lists["perdent_ou_gagnent"]:
        return bool(behind) and behind[0].pos == "NUM"  # not « perd patience »
    counts = lemma in lists["montent_ou_baissent"] and _has_its_count(behind)
    opens = lemma in lists["ouvrent"] and any(t.norm in lists["procedures"] for t in behind[:_OPENED])
    return counts or opens or lemma in lists["actes_d_un_instant"]


def _has_its_count(behind: Sequence[Token]) -> bool:
    """« passe de 40 à 37 sièges »; not « passe à 9 heures », « progresse de 3 km/an »."""
    led = (after for token, after in pairwise(behind[:_COUNTED]) if token.norm in ("à", "de") and after.pos == "NUM")
    count = next(led, None)
    hour = count is not None and (
        "h" in count.norm or any(t.norm in _HOURS or "/" in t.norm for t in behind[:_COUNTED])
    )
    return count is not None and not hour


def is_settled(reading: Reading, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« est acquitté », « est condamné à 25 ans de prison »; not « est arrêté », that may last."""
    verb = clause.verb
    if verb is None or not verb.passive or verb.perfect:
        return False
    lemma, behind = reading.tokens[verb.main].lemma, reading.tokens[verb.last + 1 : clause.last]
    sentenced = lemma == "condamner" and len(behind) > 1 and behind[0].norm == "à" and behind[1].pos in ("NUM", "DET")
    return sentenced or lemma in lists["issues"]
