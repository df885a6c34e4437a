"""« C'est à Dole | que le maire a inauguré une crèche |»: what stands behind « que » tells the fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from dossier.match.clauses import Clause
from dossier.match.recent import is_recent
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL
from dossier.model import Date, Reading, Token, When

_THIS = ("c'", "ce")
_BACK = PERSONAL | {"ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "lui", "eux", "cela", "ça"}
_WHERE = frozenset({"à", "au", "aux", "en", "dans", "sur", "devant", "près", "vers", "chez", "lors", "sous", "depuis"})
_LEARNT = 4  # tokens of « vient d'apprendre »
_NAMED = ("NOUN", "PROPN", "NUM")


def inside_a_cleft(
    reading: Reading, dates: Sequence[Date], cut: tuple[Clause, ...], clause: Clause | None
) -> Clause | None:
    """The clause that tells the fact: « C'est un passant | qui a donné l'alerte |», « C'est lundi | que … |»."""
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or clause.kind != "main" or reading.norm(verb.finite - 1) not in _THIS:
        return clause
    later = (c for c in cut if c.kind in ("relative", "complement") and c.first > verb.finite)
    told = next((c for c in later if _over(c) or (c.verb is not None and is_recent(reading, c.verb))), None)
    if told is None or told.introducer is None:
        return clause
    behind = reading.tokens[verb.last + 1 : told.first]
    between = list(dropwhile(lambda t: t.pos == "ADV", behind))  # « C'est | justement | pour »
    led = reading.norm(told.introducer)
    if led == "qui" and told.kind == "relative":
        named = any(t.pos == "NOUN" for t in between) and between[0].pos in ("DET", "NUM")
        return told if named else clause
    framed = led in ("que", "qu'") and (_tells_where_or_when(dates, between) or _tells_what_for(between))
    return told if framed and not _is_inverted(told) else clause


def behind_a_colon(reading: Reading, clause: Clause | None) -> Clause | None:
    """« Le retard sera rattrapé : | hier le maire et le recteur ont signé |»: a statement, where an aside was read."""
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or clause.kind != "incise" or verb.subject is None or verb.subject > verb.finite:
        return clause
    opened = any(reading.norm(i) == ":" for i in range(max(0, clause.first - 1), clause.first + 1))
    return replace(clause, kind="coordinate") if opened and not says(reading, reading.tokens[verb.main]) else clause


def what_one_learns(reading: Reading, cut: tuple[Clause, ...], clause: Clause | None) -> Clause | None:
    """« On vient d'apprendre | qu'un suspect a été arrêté lundi |», « On a appris que … »: how one knows is no fact."""
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.subject is None or reading.norm(verb.subject) not in ("on", "l'on"):
        return clause
    told = next((c for c in cut if c.kind == "complement" and c.first > verb.finite and _over(c)), None)
    between = reading.tokens[verb.finite : told.first] if told is not None else ()
    learns = bool(between) and between[-1].lemma == "apprendre"
    return told if learns and len(between) <= _LEARNT else clause


def is_framed(reading: Reading, cut: tuple[Clause, ...], told: Clause) -> bool:
    """Whether the whole sentence is its label: « C'est à Dole que le maire a inauguré une crèche »."""
    led = reading.norm(told.introducer) if told.introducer is not None else ""
    main = cut[0].verb
    opens = main is not None and main.finite > 0 and reading.norm(main.finite - 1) in _THIS
    return opens and told is not cut[0] and cut[0].first <= cut[0].last <= told.last and led in ("que", "qu'")


def day_of(reading: Reading, dates: Sequence[Date], cut: tuple[Clause, ...], told: Clause) -> When | None:
    """« C'est | en 2015 | que l'usine a fermé »."""
    main = cut[0].verb
    between = reading.tokens[main.last + 1 : told.first] if main is not None else ()
    if not between:
        return None
    near = (d for d in dates if between[0].span.start <= d.span.start <= between[-1].span.start)
    opens = (d for d in near if d.first and all(t.pos in ("ADP", "DET") for t in between if t.span.end <= d.span.start))
    date = next(opens, None)
    return When(date.span, date.first, date.last, date.precision, date.basis) if date else None


def _tells_where_or_when(dates: Sequence[Date], between: Sequence[Token]) -> bool:
    """« | au lycée d'Ornans | », « | lundi | »; not « la promesse », « à ce moment », « pour Dole »."""
    if not between or any(t.norm in _BACK for t in between):
        return False
    dated = any(d.span.start == between[0].span.start for d in dates)
    where = between[0].norm in _WHERE or (between[0].norm == "du" and between[1].norm == "côté")
    return dated or (where and any(t.pos in _NAMED for t in between))


def _tells_what_for(between: Sequence[Token]) -> bool:
    """« | pour dénoncer le mépris | », « | afin de réclamer un toit | »; not « pour lui »."""
    near = between[:3] if between and between[0].norm in ("pour", "afin") else ()
    return any(t.has("VerbForm=Inf") for t in near) and not any(t.norm in _BACK for t in between)


def _is_inverted(told: Clause) -> bool:
    """« C'est à Dole qu'a eu lieu la fête »: its subject stands behind, and its end is less sure."""
    verb = told.verb
    return verb is None or verb.subject is None or verb.subject > verb.finite


def _over(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.perfect and clause.verb.mood == "indicative"
