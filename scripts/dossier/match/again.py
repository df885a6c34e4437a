"""« l'ONG », « le quotidien »: a common noun that takes up the one body of which the text said that it is that."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.callings import ARTICLES
from dossier.match.people import people
from dossier.model import Actor, Reading, Token

_THESE = frozenset({"cet", "cette", "ce"})
_HELD = ARTICLES | _THESE | {"du", "au"}
_KINDS = ("organisation", "media")


def body_again(reading: Reading, actors: Sequence[Actor], article: Token, noun: Token) -> Actor | None:
    """Whom « l'ONG » means, of « l'ONG Terre vive » named before; None when the text tells of another one."""
    if noun.norm not in people(reading)["corps"]:
        return None
    told = [a for a in actors if a.kind in _KINDS and any(_is_told(reading, a, m.start, noun) for m in a.mentions)]
    named = [a for a in told if a.mentions[0].start < article.span.start]
    if len(told) != 1 or not named:
        return None
    forms = {noun.norm, f"{noun.norm}s"}
    others = (t for t in reading.tokens if t.norm in forms and not _stands_for(reading, t, named[0]))
    return None if any(True for _ in others) else named[0]


def _is_told(reading: Reading, body: Actor, start: int, noun: Token) -> bool:
    """« l'association | Terre vive », « l'|Association des riverains »."""
    first = reading.token_at(start)
    return noun.norm in (reading.norm(first), reading.norm(first - 1))


def _stands_for(reading: Reading, token: Token, body: Actor) -> bool:
    """In its name, right before its name, or bare behind its article: not « une ONG », « l'ONG belge », « les ONG »."""
    at = token.span
    if any(m.covers(at) or 0 <= m.start - at.end <= 1 for m in body.mentions):
        return True
    return reading.norm(token.index - 1) in _HELD and is_bare(reading, token)


def is_bare(reading: Reading, noun: Token) -> bool:
    """« le quotidien »; not « le quotidien du soir », « le quotidien belge », « le quotidien L'Écho »."""
    after = reading.tokens[noun.index + 1] if noun.index + 1 < len(reading.tokens) else None
    return after is None or not (
        after.norm in ("de", "d'", "du", "des", "en") or after.pos in ("ADJ", "PROPN") or after.text in ("-", "‑")
    )
