"""Facts that a noun tells with its day: « Depuis | l'effondrement du pont, le 12 mai |, les bus … »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.events.ground import Ground
from dossier.match.clauses import Clause
from dossier.match.forms import finder_of
from dossier.match.nouns import NounPhrase, noun_phrase_before
from dossier.model import Date, Sentence, Token

_LIGHT = ("ADP", "DET", "ADV")
_LED = ("le", "la", "l'", "les", "du", "des", "au", "aux")


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a fact, from `first` to `last` not included, and its day."""

    clause: Clause
    date: Date
    first: int
    last: int


def by_noun(ground: Ground, sentence: Sentence, date: Date) -> Told | None:
    """Behind « depuis », « après », or as the subject; not « a refusé la vente du parc le 3 mai », a day of refusal."""
    reading = ground.reading
    before = _ahead(reading.words(sentence), date)
    noun = noun_phrase_before(reading, before[-1].index + 1, sentence, governed=True) if before else None
    if noun is None or reading.tokens[noun.head].lemma not in ground.lists["noms_d_action"]:
        return None
    led = reading.tokens[noun.first]
    if led.norm not in _LED or not (
        _is_landmark(ground, sentence, noun.first) or _is_subject(ground, sentence, noun, date)
    ):
        return None
    contracted = led.norm in ("au", "aux") or (led.norm in ("du", "des") and led.pos == "ADP")
    last = next((t.index for t in reading.words(sentence) if t.span.start >= date.span.end), sentence.last)
    clause = next((c for c in ground.cut[sentence.id] if noun.head in c.own), ground.cut[sentence.id][0])
    return Told(clause, date, noun.first + contracted, last)


def _ahead(words: Sequence[Token], date: Date) -> list[Token]:
    """The words ahead of the day, without its preposition and the comma that parts it."""
    before = [t for t in words if t.span.end <= date.span.start]
    while before and before[-1].pos in _LIGHT:
        before.pop()
    return before[:-1] if before and before[-1].norm == "," else before


def _is_landmark(ground: Ground, sentence: Sentence, first: int) -> bool:
    """« depuis | l'effondrement », « à la suite | du décès »."""
    reading = ground.reading
    words = reading.tokens[sentence.first : first + 1]
    hits = finder_of(ground.lists["reperes"]).find(reading, words)
    return any(hit.last in (first, first + 1) and reading.norm(hit.first) != "avant" for hit in hits)


def _is_subject(ground: Ground, sentence: Sentence, noun: NounPhrase, date: Date) -> bool:
    verbs = [c.verb for c in ground.cut[sentence.id] if c.verb is not None]
    ahead = min((v.finite for v in verbs), default=sentence.first)
    opens = noun.first == sentence.first and date.span.end <= ground.reading.tokens[ahead].span.start
    return opens or any(verb.subject == noun.head for verb in verbs)
