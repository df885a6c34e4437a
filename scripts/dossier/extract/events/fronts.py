"""A long label without what stands ahead of its subject, or between its subject and its verb."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.clauses import Clause
from dossier.match.nouns import noun_phrase_before
from dossier.match.openers import grammar
from dossier.match.subjects import subject_of
from dossier.model import Reading, Sentence, Span, Token

_TELLING = ("qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles")
_DAYS = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "nuit", "matin", "soir", "midi", "heures"}
    | {"tard", "tôt", "récemment", "dernièrement", "prochainement", "an", "ans", "année", "mois", "semaine", "semaines"}
    | {"jour", "jours", "minutes", "siècle", "après-midi", "soirée", "week-end", "printemps", "été", "automne", "hiver"}
)
_LINKS = ("CCONJ", "ADV", "PUNCT")
_SUBJECTS = ("DET", "PRON", "PROPN", "NOUN", "NUM")
_CLITICS = ("se", "s'", "n'", "ne", "y", "en", "l'", "le", "la", "les")


def has_its_subject(reading: Reading, clause: Clause) -> bool:
    """« et finalement | tout | s'est accéléré »; not « et a ouvert une enquête »."""
    verb = clause.verb
    ahead = [reading.tokens[i] for i in clause.own if verb is not None and i < verb.finite]
    return any(t.pos not in _LINKS and t.norm not in (*_CLITICS, "lui", "leur") for t in ahead)


def head_of(reading: Reading, clause: Clause) -> int | None:
    """The subject, or the first noun of the clause where the model finds it in a relative."""
    verb = clause.verb
    if verb is None or verb.subject in clause.own:
        return verb.subject if verb is not None else None
    return next((i for i in clause.own if i < verb.finite and reading.tokens[i].pos in ("NOUN", "PROPN")), None)


def without_inner(reading: Reading, sentence: Sentence, clause: Clause, label: tuple[Span, ...]) -> tuple[Span, ...]:
    """« Une explosion[, qui s'est produite lundi, à Foix,] a fait trois blessés »; not « X, qui …, et Y, ont »."""
    verb, head = clause.verb, head_of(reading, clause)
    if verb is None or head is None or head > verb.finite:
        return label
    close = verb.finite - 1
    while close > sentence.first and reading.norm(close) in _CLITICS:
        close -= 1
    opens = (i for i in range(head + 1, close) if reading.norm(i) == "," and _tells(reading.tokens[i + 1]))
    start = next(opens, None)
    clash = reading.tokens[verb.finite].has("Number=Plur") and reading.tokens[head].has("Number=Sing")
    if start is None or reading.norm(close) != "," or clash:
        return label
    shown = _shown(reading, sentence, label)
    return spans_of([t for t in shown if not start <= t.index <= close])


def without_front(reading: Reading, sentence: Sentence, clause: Clause, label: tuple[Span, ...]) -> tuple[Span, ...]:
    """« Les quais ne pouvant rouvrir tous, | le port a loué un bac »; a day, a share, a condition stay."""
    verb = clause.verb
    subject = subject_of(reading, sentence, verb.finite) if verb is not None else None
    shown = _shown(reading, sentence, label)
    if verb is None or subject is None or not shown or reading.norm(subject.first - 1) != ",":
        return label
    if reading.norm(subject.first) in ("un", "une") and noun_phrase_before(reading, subject.first - 1, sentence):
        return label  # « Dans le bus, le passager, | un adjudant, | est décédé »
    front = [t for t in shown if t.index < subject.first]
    words = grammar(reading)
    held = words["restreignent"] | words["mois"] | _DAYS
    days = any(t.norm in held or t.pos == "NUM" or t.norm.startswith(("hier", "aujourd", "lendemain")) for t in front)
    apposed = bool(front) and front[0].pos in _SUBJECTS  # « L'un des deux, | un gendarme, | a été blessé »
    return label if days or apposed or not front else spans_of([t for t in shown if t.index >= subject.first])


def spans_of(words: Sequence[Token]) -> tuple[Span, ...]:
    """The spans of words that follow each other."""
    found: list[Span] = []
    last = -2
    for token in words:
        if token.index == last + 1:
            found[-1] = Span(found[-1].start, token.span.end)
        else:
            found.append(token.span)
        last = token.index
    return tuple(found)


def _shown(reading: Reading, sentence: Sentence, label: tuple[Span, ...]) -> list[Token]:
    return [t for t in reading.words(sentence) if any(span.covers(t.span) for span in label)]


def _tells(token: Token) -> bool:
    past = token.has("VerbForm=Part") and token.has("Tense=Past")
    return token.norm in _TELLING or past
