"""Where the clause of a verb starts, when no word opens it: at a break, a conjunction or its subject."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.insertions import nominal_quotes, takes_up
from dossier.match.nouns import noun_phrase_from, noun_phrase_of
from dossier.match.openers import grammar
from dossier.match.said_names import said_names
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

STRONG = (";", ":")
_SUBJECTS = frozenset(
    {"il", "elle", "on", "ils", "elles", "ce", "c'", "cela", "ça", "je", "j'", "nous", "vous", "ne", "n'"}
)
_OF = frozenset({"de", "d'", "du", "des"})
_CLOSING = {"(": ")", "–": "–", "—": "—"}


def cut_before(reading: Reading, sentence: Sentence, group: VerbGroup, after: int, *, resumes: bool) -> int:
    """Where the clause of `group` starts: behind token `after`, at a break or a conjunction.

    `resumes`: an outer clause, of which words were read before, goes on with this verb.
    """
    words = grammar(reading)
    region = reading.tokens[after + 1 : group.finite]
    quoted = {*nominal_quotes(region), *said_names(reading, sentence)}
    breaks = [t.index for t in region if t.norm in words["ruptures"] and t.index not in quoted]
    conjunction = _conjunction(reading, [t for t in region if not _joins_subjects(reading, t.index, sentence, group)])
    strong = [t.index for t in region if t.norm in STRONG]
    if strong:
        return strong[-1]
    inside = [index for index in breaks if conjunction is not None and index > conjunction]
    apposed = len(inside) == 2 and all(t.norm in words["clitiques"] for t in region if t.index > inside[-1])
    lead = reading.tokens[conjunction + 1] if conjunction is not None else None
    aside = lead is not None and (lead.norm == "," or lead.pos in ("ADV", "ADP"))
    if not resumes and (comma := _before_subject(reading, breaks, conjunction)) is not None:
        return comma
    if conjunction is not None and (apposed or aside or not inside):
        return conjunction  # « et l'un d'eux, Gérard Poitou, soutient », « et jamais, de mémoire d'homme, »
    if breaks:
        return breaks[-2] if takes_up(reading, breaks) or _dates_what_follows(reading, breaks) else breaks[-1]
    subject = group.subject
    if subject is None or not region or subject < region[0].index:
        return group.finite
    start = max(region[0].index, noun_phrase_of(reading, subject, sentence).first)
    return start - (reading.norm(start - 1) == "donc" and start > region[0].index)  # « il pleut | donc on rentre »


def brackets(reading: Reading, sentence: Sentence) -> dict[int, str]:
    """Parentheses and dashes that open, each with the mark that closes it: by pairs, in the order of the text."""
    found: dict[int, str] = {}
    opened: Token | None = None
    for token in reading.words(sentence):
        closes = opened is not None and token.norm == _CLOSING[opened.norm]
        if opened is not None and closes:
            found[opened.index] = token.norm
            opened = None
        elif opened is None and token.norm in _CLOSING and token.index > sentence.first:
            opened = token
        elif opened is not None and token.norm == "(":
            opened = token  # « A – B (1850) »: the dash was alone
    return found


def _conjunction(reading: Reading, region: Sequence[Token]) -> int | None:
    """The first « et » that plainly joins clauses, else the last one of any kind."""
    tokens = reading.tokens
    found = [t.index for t in region if t.pos == "CCONJ" and t.norm != "ni" and not _joins_words(tokens, t.index)]
    plain = (i for i in found if tokens[i + 1].norm == "," or tokens[i + 1].pos in ("ADP", "SCONJ"))
    last = found[-1] if found else None
    if last is not None and tokens[last + 1].norm in _SUBJECTS:
        return last  # « un modèle de patience et de bonté, | et il paiera »
    return next(plain, last)


def _joins_subjects(reading: Reading, index: int, sentence: Sentence, group: VerbGroup) -> bool:
    """« …, la mairie | et | la préfecture ont payé »: one alone would take a verb in the singular."""
    tokens = reading.tokens
    if tokens[index].norm != "et" or not tokens[group.finite].has("Number=Plur"):
        return False
    second, end = noun_phrase_from(reading, index + 1, sentence), group.finite
    while tokens[end - 1].norm in grammar(reading)["clitiques"] and end - 1 > index:
        end -= 1
    if second is None or second.last != end or any(t.norm == "et" for t in tokens[second.first : end]):
        return False
    words = (tokens[second.first], tokens[second.head])
    several = any(token.has("Number=Plur") for token in words)
    return not several and (words[1].pos == "PROPN" or any(token.has("Number=Sing") for token in words))


def _joins_words(tokens: Sequence[Token], index: int) -> bool:
    """« un club rouge | et | noir va payer », « d'un audit, | et | non d'une enquête », « du bas | et | du haut »."""
    before, after = tokens[max(0, index - 1)], tokens[index + 1]
    if after.norm in ("non", "pas") or before.pos == after.pos == "ADJ":
        return True
    near = tokens[max(0, index - 3) : index]
    return after.norm in _OF and before.pos in ("NOUN", "PROPN") and any(t.norm in _OF for t in near)


def _before_subject(reading: Reading, breaks: Sequence[int], conjunction: int | None) -> int | None:
    """« Alors que la mairie se tait | , les riverains, eux, manifestent »: what ends the clause that came first.

    « S'il pleut en Corse, à Nice et à Lens | , il neige à Brest »: past a list.
    """
    subjects = [i for i in breaks if reading.tokens[i + 1].pos in ("DET", "PRON", "PROPN", "NUM")]
    behind = [i for i in subjects if conjunction is not None and i > conjunction]
    return next(iter(behind or subjects), None)


def _dates_what_follows(reading: Reading, breaks: Sequence[int]) -> bool:
    """« La côte n'est pas épargnée | , en 2016, deux digues ont cédé »: the year is that of the next clause."""
    piece = reading.tokens[breaks[-2] + 1 : breaks[-1]] if len(breaks) > 1 else ()
    led = len(piece) > 1 and piece[0].norm in ("en", "le", "depuis", "dès")
    return led and piece[1].text.isdigit()
