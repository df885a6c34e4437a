"""Who opens a sentence and does what its main verb says, however far from that verb: « Le chauffeur du car qui … »."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.clauses import Clause, clauses
from dossier.match.headlines import past_dateline
from dossier.match.nouns import NounPhrase, clash, noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.verbs import VerbGroup
from dossier.model import Actor, Reading, Sentence, Span, Token

_CLOSES = frozenset({",", ")", "–", "—"})  # what may stand between an aside and the verb
_ENDS_A_NAME = frozenset({",", "("})
_STARTS = frozenset({"qui", "que", "qu'", "dont", "où", "("})
_TITLES = frozenset({"m.", "mme", "mlle", "me", "dr"})
_IN = frozenset({"à", "au", "aux", "en", "dans", "devant", "près"})
_FRAME = 12  # tokens of « Lundi, lors d'une réunion du conseil, »


def main_verb(reading: Reading, sentence: Sentence) -> VerbGroup | None:
    """The verb that tells the fact: of the main clause, behind « C'est | Anne Petit | qui », « C'est à Foix que »."""
    cut = clauses(reading, sentence)
    if (told := behind_cleft(reading, sentence)) is not None:
        return told.verb
    if [t.norm for t in reading.words(sentence)[:2]] in (["c'", "est"], ["ce", "sont"]):
        relative = next((c for c in cut if c.kind == "relative" and c.verb and c.introducer is not None), None)
        if relative and relative.introducer is not None and reading.norm(relative.introducer) == "qui":
            return relative.verb
    return next((c.verb for c in cut if c.verb and c.kind == "main"), None)


def behind_cleft(reading: Reading, sentence: Sentence) -> Clause | None:
    """« C'est à Foix | que le conseil a voté »; not « C'est l'appel | qu'a lancé le maire »."""
    words = reading.words(sentence)
    opens = [t.norm for t in words[:2]] == ["c'", "est"] and len(words) > 3
    opens = opens and (words[2].pos == "ADP" or words[2].norm in grammar(reading)["circonstances"])
    told = (c for c in clauses(reading, sentence) if c.verb and c.introducer is not None and c.kind != "adverbial")
    first = next(told, None) if opens else None
    return first if first and first.introducer and reading.norm(first.introducer) in ("que", "qu'") else None


def before_clitics(reading: Reading, sentence: Sentence, finite: int) -> int:
    """Where « ne s'y | est » starts, `finite` being its verb."""
    before = grammar(reading)["clitiques"] | {"nous", "vous", "me", "m'"}
    while finite > sentence.first and reading.tokens[finite - 1].norm in before:
        finite -= 1
    return finite


def opening_subject(reading: Reading, sentence: Sentence, verb: VerbGroup) -> NounPhrase | None:
    """The phrase that opens the sentence, or what follows its frame, if nothing else can be the subject of `verb`.

    In French a phrase without preposition in front of the verb is its subject, unless another stands against the verb:
    « La police aux trousses, | le voleur | a fui ».
    """
    end = before_clitics(reading, sentence, verb.finite)
    colons = [t.index + 1 for t in reading.tokens[sentence.first : end] if t.norm == ":"]
    start = _past_frame(reading, max((past_dateline(reading, sentence), *colons)), end)
    if start >= end or reading.tokens[start].pos not in ("DET", "PROPN", "NUM"):
        return None
    phrase = noun_phrase_from(reading, start, sentence)
    if phrase is None or phrase.last > end or not _agrees(reading, phrase, verb, end):
        return None
    between = reading.tokens[phrase.last : end]
    return phrase if not between or is_aside(reading, between) else None


def _past_frame(reading: Reading, start: int, end: int) -> int:
    """Behind « Lundi, », « Ce mercredi, au tribunal de Foix, »: no verb, no one named, and a phrase behind."""
    tokens, times = reading.tokens, grammar(reading)["circonstances"]
    day = any(t.norm in times for t in tokens[start : start + 2])  # « Ce | mercredi, »
    if start >= end or (not day and tokens[start].pos not in ("ADP", "ADV")):
        return start
    piece = start
    for comma in (t.index for t in tokens[start : min(end, start + _FRAME)] if t.norm == ","):
        inside = tokens[piece].norm in _IN
        if any(t.pos in ("VERB", "AUX") or (t.pos == "PROPN" and not inside) for t in tokens[piece:comma]):
            return start  # « Selon Paul Roux, le maire de Foix, »
        piece = comma + 1
        named = piece + 1 < end and all(t.pos == "PROPN" and t.text.istitle() for t in tokens[piece : piece + 2])
        if tokens[piece].pos == "DET" or named:
            return piece  # « À sa première séance, | Paul Roux, élu en mars, | a »
    return start


def _agrees(reading: Reading, phrase: NounPhrase, verb: VerbGroup, end: int) -> bool:
    """Whether the verb has the number of the noun; « le maire et son adjoint | ont » is of both."""
    head, finite = reading.tokens[phrase.head], reading.tokens[verb.finite]
    related = reading.norm(phrase.last) in _STARTS  # « Le chauffeur | qui a percuté une voiture et un car |, a »
    joined = not related and any(t.norm == "et" for t in reading.tokens[phrase.first : end])
    return not clash(head, finite) and not joined


def is_aside(reading: Reading, between: Sequence[Token]) -> bool:
    """« , élu en mars, », « (UDC) », « qui a renversé un cycliste, vendredi à Foix, »: closed against the verb."""
    tokens, first, last = reading.tokens, between[0], between[-1]
    opens = first.norm in _STARTS or first.norm in (",", "–", "—") or first.has("VerbForm=Part")
    return opens and last.norm in _CLOSES and tokens[last.index - 1].norm != ","


def with_name(reading: Reading, phrase: NounPhrase, actors: Sequence[Actor]) -> Span:
    """The words of a phrase, with the name between commas that tells who it is: « Le préfet | , Paul Roux | , »."""
    span = phrase.span(reading)
    if reading.norm(phrase.last) not in _ENDS_A_NAME:
        return span
    name = reading.tokens[min(phrase.last + 1, len(reading.tokens) - 1)].span.start
    people = (m for actor in actors if actor.kind == "person" for m in actor.mentions if m.start == name)
    mention = next(people, None)
    closing = next((t for t in reading.tokens[phrase.last + 1 :] if mention and t.span.start >= mention.end), None)
    alone = closing is not None and closing.norm == "," and reading.norm(phrase.last) == ","
    return Span(span.start, mention.end) if mention and alone else span


def named_in_apposition(
    reading: Reading, sentence: Sentence, verb: VerbGroup, actors: Sequence[Actor]
) -> tuple[Span, ...]:
    """« La ministre des Ports, Anne Petit, et le maire, Paul Roux, | ont signé »: at least two, each between commas."""
    first, end = past_dateline(reading, sentence), before_clitics(reading, sentence, verb.finite)
    words = reading.tokens[first:end]
    if not reading.tokens[verb.finite].has("Number=Plur") or not any(t.norm == "et" for t in words):
        return ()
    found = []
    for mention in (m for actor in actors if actor.kind == "person" for m in actor.mentions):
        before = [t.norm for t in words if t.span.end <= mention.start and t.norm not in _TITLES][-1:]
        behind = [t.norm for t in words if t.span.start >= mention.end][:1]
        if before == behind == [","]:
            found.append(mention)
    return tuple(sorted(found)) if len(found) > 1 and words[0].pos == "DET" else ()
