"""A subject behind what frames the fact: « Après deux mois de grève, dans tout le pays, | les salariés | ont voté »."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.extract.summary.candidates import Candidate
from dossier.extract.summary.openings import before_clitics, is_aside
from dossier.match.headlines import past_dateline
from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.model import Reading, Sentence, Span, Token

_OPENS = ("ADP", "ADV", "SCONJ", "ADJ", "NUM")
_PARTS = frozenset({",", ";", ":", "(", "«", "“", '"', "–", "—"})
_WHOLE = 14  # tokens of « Six agents qui habitent à Dole et travaillent à Dax »
_MANY = ("aine", "aines", "millier", "milliers")


def closes_a_frame(
    reading: Reading, sentence: Sentence, phrase: NounPhrase, finite: int, lists: Mapping[str, frozenset[str]]
) -> bool:
    """Whether the phrase stands between the comma of a frame and the verb, the frame being no subject itself.

    A phrase behind « Le maire de Foix, » may be who he is; one behind « À la suite de l'incendie, » acts.
    """
    tokens, start = reading.tokens, past_dateline(reading, sentence)
    if phrase.first <= start or tokens[phrase.first - 1].norm != ",":
        return False
    first, second = tokens[start : start + 2]
    day = {first.norm, second.norm} & (lists["temps"] | grammar(reading)["circonstances"])
    framed = first.pos in _OPENS or first.is_past_participle or first.has("VerbForm=Part") or bool(day)
    between = tokens[phrase.last : before_clitics(reading, sentence, finite)]
    return framed and (not between or is_aside(reading, between))


def speaker_of_quote(reading: Reading, sentence: Sentence, lead: Candidate, finite: int) -> Span | None:
    """« « C'est une joie », a dit | Anne Roux | »: who says « je », « nous » or « c'est » in a lead all quoted."""
    if reading.tokens[sentence.first].text not in ("«", "“", '"') or not lead.point.voice:
        return None
    subjects = [t for t in reading.tokens[sentence.first + 1 : finite] if t.pos == "PRON" or t.dep.startswith("nsubj")]
    own = bool(subjects) and subjects[0].norm in ("je", "j'", "nous", "on", "c'", "ce", "ça", "cela")
    source = lead.point.voice[0]
    here = sentence.span.covers(source.span) and not any(t.pos == "PRON" for t in reading.inside(source.span))
    return source.span if own and here and source.kind == "named" else None


def counted(reading: Reading, sentence: Sentence, phrase: NounPhrase, finite: int) -> tuple[int, int] | None:
    """« Une centaine d'agriculteurs |, mais aussi | »: its first token and whom it counts, before a comma or a verb."""
    number = reading.tokens[phrase.head]
    behind = reading.tokens[phrase.head + 1 : min(phrase.head + 3, sentence.last - 1)]
    if len(behind) < 2 or not number.norm.endswith(_MANY) or behind[0].norm not in ("de", "d'"):
        return None
    noun = behind[1]
    closed = reading.norm(noun.index + 1) == "," or before_clitics(reading, sentence, finite) == noun.index + 1
    return (phrase.first, noun.index) if noun.pos == "NOUN" and closed else None


def with_number(reading: Reading, phrase: NounPhrase) -> int:
    """The first token of « Une centaine d' | agriculteurs »: how many goes with who."""
    tokens, first = reading.tokens, phrase.first
    if first > 1 and tokens[first - 1].norm in ("de", "d'") and tokens[first - 2].norm.endswith(_MANY):
        first -= 2
        while first > 0 and tokens[first - 1].pos in ("DET", "ADJ", "NUM"):
            first -= 1
    return first


def with_relative(reading: Reading, sentence: Sentence, finite: int, is_human: Callable[[Token], bool]) -> Span | None:
    """« Six agents qui habitent à Dole et travaillent à Dax | ont été arrêtés »: the subject and its relative.

    A number ahead, the verb in the plural and no comma leave no doubt that the relative is of the subject.
    """
    tokens, first = reading.tokens, past_dateline(reading, sentence)
    words = tokens[first:finite]
    noun = next((t for t in words[:3] if t.pos == "NOUN"), None)
    counted = bool(words) and (words[0].pos == "NUM" or words[0].norm in ("des", "plusieurs"))
    if noun is None or not counted or not 2 < len(words) <= _WHOLE or tokens[noun.index + 1].norm != "qui":
        return None
    plain = tokens[finite].has("Number=Plur") and not any(t.norm in _PARTS for t in words)
    told = plain and is_human(noun) and words[-1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
    return Span(words[0].span.start, words[-1].span.end) if told else None
