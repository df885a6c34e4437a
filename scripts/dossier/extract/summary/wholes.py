"""The whole of a subject of which only the end was read: « Les partis | de gauche et les Verts »."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from dossier.extract.summary.openings import before_clitics
from dossier.match.headlines import past_dateline
from dossier.match.nouns import NounPhrase
from dossier.model import Actor, Reading, Sentence, Span, Token

_OF = frozenset({"de", "d'", "du", "des"})
_JOINS = frozenset({"et", "ou"})
_BREAKS = frozenset({",", ";", ":", "(", ")", "«", "»", "“", "”", '"', "–", "—"})
_MANY = ("aine", "aines", "millier", "milliers", "million", "millions", "moitié", "tiers", "quart", "plupart")
_OF_LISTS = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "NUM")
_LONGEST = 18  # tokens of « une dizaine de parents et d'élèves de l'école Jean Moulin à Dole »


def whole_subjects(
    reading: Reading, sentence: Sentence, found: Sequence[Span], finite: int, is_human: Callable[[Token], bool]
) -> tuple[Span, ...]:
    """Each of them whole: « Une dizaine d' | élus | de Foix »; none that is only said of a thing."""
    whole = (_whole_subject(reading, sentence, span, finite, is_human) for span in found)
    told = dict.fromkeys(span for span in whole if span)
    return tuple(s for s in told if not any(o != s and o.covers(s) for o in told))


def with_count(
    reading: Reading, sentence: Sentence, found: Sequence[Span], finite: int, is_human: Callable[[Token], bool]
) -> tuple[Span, ...]:
    """« une cinquantaine d' | élus de Foix | »: how many goes with who."""
    counted = []
    for span in found:
        first = reading.token_from(span.start)
        many = reading.norm(first - 1) in _OF and reading.norm(first - 2).endswith(_MANY)
        whole = _whole_subject(reading, sentence, span, finite, is_human) if many else span
        counted.extend([whole] if whole else [])
    return tuple(counted)


def listed_names(reading: Reading, sentence: Sentence, finite: int, actors: Sequence[Actor]) -> tuple[Span, ...]:
    """« Anne Petit, Luc Roux et Paul Morel | – comme tout le conseil – jouent »: names alone, up to the first break."""
    first = past_dateline(reading, sentence)
    end = next((t.index for t in reading.tokens[first:finite] if _breaks(t, reading)), finite)
    words = reading.tokens[first:end]
    named = all(t.text[0].isupper() or t.norm in ("et", ",", "-") for t in words) and any(t.norm == "et" for t in words)
    if not named or end == finite or not reading.tokens[finite].has("Number=Plur"):
        return ()
    span = Span(words[0].span.start, words[-1].span.end)
    persons = [a for a in actors if a.kind == "person" and any(span.covers(m) for m in a.mentions)]
    return (span,) if len(persons) > 1 else ()


def together(reading: Reading, met: Sequence[Span]) -> tuple[Span, ...]:
    """« La rencontre entre Anne Petit et Paul Roux »; but the first of « La réponse de Luc Roux au rapport d'Anne »."""
    ordered, text = sorted(met), reading.article.text
    joined = all(text[a.end : b.start].strip(" ,") in ("", "et", "et de", "et d'") for a, b in pairwise(ordered))
    return tuple(met) if joined else tuple(ordered[:1])


def _whole_subject(
    reading: Reading, sentence: Sentence, span: Span, finite: int, is_human: Callable[[Token], bool]
) -> Span | None:
    """The span, or all that it ends; None when that is a thing: « La colère | des agriculteurs », and so nobody."""
    span = _with_list(reading, sentence, span, finite)
    start = max(past_dateline(reading, sentence), sentence.first)
    first = next((t.index for t in reading.words(sentence) if t.span.start >= span.start), sentence.first)
    before = reading.norm(first - 1) if first > start else ""
    if first >= finite or before not in _OF | _JOINS:
        return span
    opening = _opening(reading, first, start)
    words = reading.tokens[opening:first]
    if not words or not (opens(words[0]) or words[0].pos == "ADV"):
        return None
    heads = [t for t in words if t.pos in ("NOUN", "PROPN") and not t.norm.endswith(_MANY)]
    if heads and heads[0].pos == "NOUN" and not is_human(heads[0]):
        return None
    end = _end(reading, sentence, first, finite)
    return Span(words[0].span.start, reading.tokens[end - 1].span.end) if end - opening <= _LONGEST else None


def _with_list(reading: Reading, sentence: Sentence, span: Span, finite: int) -> Span:
    """« Les médecins |, infirmières et aides-soignants | doivent »: the nouns behind it, up to the verb."""
    stop = before_clitics(reading, sentence, finite)
    words = [t for t in reading.tokens[sentence.first : stop] if t.span.start >= span.end]
    nouns = all(t.pos in _OF_LISTS or t.norm in (",", "-") for t in words)
    joined = any(t.norm in _JOINS for t in words) and words[0].norm in _JOINS | {","}
    listed = nouns and joined and words[-1].norm != "," and reading.tokens[finite].has("Number=Plur")
    return Span(span.start, words[-1].span.end) if listed else span


def _opening(reading: Reading, first: int, start: int) -> int:
    """Where the phrase starts; names with commas between them are one: « Anne Petit, Luc Roux et | Paul Morel »."""
    opening = first
    while opening > start and not _breaks(reading.tokens[opening - 1], reading):
        opening -= 1
    return opening


def _breaks(token: Token, reading: Reading) -> bool:
    around = reading.tokens[max(0, token.index - 1) : token.index + 2 : 2]
    listed = token.norm == "," and len(around) == 2 and all(t.text[0].isupper() for t in around)
    return (token.norm in _BREAKS and not listed) or token.has("VerbForm=Fin")


def _end(reading: Reading, sentence: Sentence, first: int, finite: int) -> int:
    stop = before_clitics(reading, sentence, finite)
    return next((t.index for t in reading.tokens[first:stop] if t.norm in _BREAKS or t.has("VerbForm=Fin")), stop)


def first_and_joined(reading: Reading, found: Sequence[Span]) -> tuple[Span, ...]:
    """« Les tracteurs de la | Cedral | et des | Jeunes Éleveurs »: the first, and whom an « et de » joins to it."""
    kept, text = list(found[:1]), reading.article.text
    for span in sorted(found[1:]):
        between = text[kept[-1].end : span.start].split() if span.start > kept[-1].end else []
        if between[:1] == ["et"] and set(between[1:]) <= {"de", "des", "du", "d'", "la", "les", "le"}:
            kept.append(span)
    return tuple(kept)


def with_article(reading: Reading, name: Span, phrase: NounPhrase | None) -> Span:
    """« Les | Verts », « Le | Parlement »."""
    words = reading.tokens[phrase.first : phrase.first + 2] if phrase else ()
    led = len(words) > 1 and words[0].norm in ("le", "la", "l'", "les") and words[1].span.start == name.start
    return Span(words[0].span.start, name.end) if led else name


def lists(reading: Reading, comma: Token) -> bool:
    """« élus de Foix, Pau et Dax »: between names."""
    around = reading.tokens[max(0, comma.index - 1) : comma.index + 2 : 2]
    return comma.norm == "," and len(around) == 2 and all(t.pos == "PROPN" for t in around)


def opens(token: Token) -> bool:
    """Whether a subject may start there."""
    return token.pos in ("DET", "PROPN", "NUM") or (token.pos == "ADP" and token.norm in ("des", "du"))


def is_a_work(reading: Reading, span: Span, actors: Sequence[Actor]) -> bool:
    """« Un Courbet » hangs on a wall: a person's name behind « un » is a thing of his."""
    words = reading.inside(span)
    if len(words) < 2 or words[0].norm not in ("un", "une"):
        return False
    return any(a.kind == "person" and m.start == words[1].span.start for a in actors for m in a.mentions)
