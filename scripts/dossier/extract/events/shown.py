"""What a label shows beside the fact it is made for: the verb that its whole sentence starts with."""

from __future__ import annotations

from collections.abc import Set

from dossier.extract.events.labels import Label
from dossier.match.clauses import Clause
from dossier.model import Reading


def was_said_before(cut: tuple[Clause, ...], clause: Clause) -> bool:
    """« En 2023, l'actionnaire avait promis qu'aucun site ne fermerait »: the promise is a past, not a plan."""
    main = cut[0].verb
    said = main is not None and main.perfect and main.tense == "imperfect" and main.finite < clause.first
    return clause.kind == "complement" and said


def tells_the_main_verb(
    reading: Reading, cut: tuple[Clause, ...], clause: Clause, label: Label, *, earlier: bool = False
) -> bool:
    """« Il a nié, avant de reconnaître qu'il avait menti »: what the label tells first is that he spoke.

    `earlier`: so does « Mardi, le parquet avait confirmé qu'elle avait menti ».
    """
    main = cut[0].verb
    tenses = ("present", "imperfect") if earlier else ("present",)
    if main is None or clause.kind != "complement" or not (main.perfect and main.tense in tenses):
        return False
    return any(span.covers(reading.tokens[main.finite].span) for span in label)


def shows_no_fact(
    reading: Reading, rule: str, cut: tuple[Clause, ...], clause: Clause, label: Label, states: Set[str]
) -> bool:
    """« Elle ne mesure que deux micromètres et pourrait … », « Il sera permis de pêcher, comme on l'a fait ».

    The label would tell how things are, or what is to come as if it were over.
    """
    main = cut[0].verb
    if main is None or clause is cut[0]:
        return clause.kind == "complement"  # « Et surtout du fait que le port pourrait fermer. »
    finite = reading.tokens[main.finite]
    shown = any(span.covers(finite.span) for span in label)
    ahead = rule == "evenements.accompli" and main.tense == "future" and main.mood == "indicative" and not main.perfect
    describes = clause.kind == "coordinate" and rule == "evenements.a_venir"
    return shown and (ahead or (describes and not main.compound and finite.norm in states))
