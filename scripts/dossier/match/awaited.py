"""A subject that « et » or « mais » joins on, while an aside still parts it from its verb."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.insertions import is_inserted
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

_JOIN = ("et", "mais", "or")
_OBJECTS = frozenset({"nous", "vous", "me", "m'", "te", "t'"})
_SUBJECTS = frozenset({"il", "elle", "on", "ils", "elles", "je", "j'", "tu", "ce", "c'", "cela", "ça"})
_NUMBERS = ("Number=Sing", "Number=Plur")


def joins_a_subject(
    reading: Reading, sentence: Sentence, groups: Mapping[int, VerbGroup], after: int, aside: int
) -> int | None:
    """« Le pont a rouvert, | mais le maire, qui craint une rechute, demande des travaux »: the token « mais ».

    `after` is the last word of the verb before it, `aside` the comma or the parenthesis behind the subject.
    """
    tokens, joined = reading.tokens, _joined(reading, sentence, after, aside)
    if joined is None:
        return None
    joint, phrase = joined
    later = [group for at, group in groups.items() if at > aside]
    ends = (")",) if tokens[aside].norm == "(" else (",",)
    told = (g for n, g in enumerate(later) if (n or ends == (")",)) and _stands_behind(reading, g, aside, ends))
    agree = (g for g in told if _agrees(tokens[phrase.first], tokens[phrase.head], tokens[g.finite]))
    return joint if any(not _tells_who_spoke(reading, sentence, g) for g in agree) else None


def joins_what_is_described(
    reading: Reading, sentence: Sentence, groups: Mapping[int, VerbGroup], after: int, relative: int
) -> int | None:
    """« Le pont est fermé, | mais le bruit qui court inquiète les élus »: the token « mais »; no mark parts the verbs.

    `after` is the last word of the verb before it, `relative` the word that opens the relative.
    """
    tokens, joined = reading.tokens, _joined(reading, sentence, after, relative)
    if joined is None:
        return None
    joint, phrase = joined
    later = [groups[at] for at in sorted(groups) if at > relative][:2]
    if len(later) < 2 or tokens[later[1].finite].has("Person=1") or tokens[later[1].finite].has("Person=2"):
        return None
    start = later[1].finite
    while tokens[start - 1].norm in grammar(reading)["clitiques"] | _OBJECTS:
        start -= 1
    between = tokens[later[0].last + 1 : start]
    parted = any(t.pos in ("PUNCT", "CCONJ", "SCONJ") or t.norm in grammar(reading)["relatifs"] for t in between)
    owned = tokens[start - 1].norm in _SUBJECTS
    agrees = _agrees(tokens[phrase.first], tokens[phrase.head], tokens[later[1].finite])
    return joint if agrees and not (parted or owned) else None


def follows_its_subject(reading: Reading, sentence: Sentence, group: VerbGroup, joint: int) -> bool:
    """« Le texte a été voté, | mais l'opposition, réunie à Lens, saisira le juge »; not « mais choquée, dit X »."""
    tokens = reading.tokens
    phrase = noun_phrase_from(reading, joint + 1, sentence) if tokens[joint].norm in _JOIN else None
    if phrase is None or tokens[phrase.head].pos not in ("NOUN", "PROPN") or tokens[phrase.first].pos == "ADP":
        return False
    parted = phrase.last < group.finite and tokens[phrase.last].norm == ","
    agrees = parted and _agrees(tokens[phrase.first], tokens[phrase.head], tokens[group.finite])
    return agrees and not _tells_who_spoke(reading, sentence, group)


def _joined(reading: Reading, sentence: Sentence, after: int, end: int) -> tuple[int, NounPhrase] | None:
    """« mais » between tokens `after` and `end`, and the subject behind it, which `end` closes."""
    tokens = reading.tokens
    joint = next((t.index for t in reversed(tokens[after + 1 : end]) if t.norm in _JOIN), None)
    phrase = noun_phrase_from(reading, joint + 1, sentence) if joint is not None else None
    if joint is None or phrase is None or phrase.last != end or tokens[joint - 1].pos in ("ADP", "DET"):
        return None
    if tokens[phrase.head].pos not in ("NOUN", "PROPN") or tokens[phrase.first].pos not in ("DET", "PROPN", "NUM"):
        return None  # « nos ouvriers | et ouvrières, dont le métier est dur »
    return joint, phrase


def _tells_who_spoke(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """« …, ont ajouté les ministres à Lens »: whoever stands behind such a verb says what stands before it."""
    phrase = noun_phrase_from(reading, group.last + 1, sentence) if says(reading, reading.tokens[group.main]) else None
    someone = phrase is not None and is_someone(reading, reading.tokens[phrase.head])
    return someone or is_inserted(reading, sentence, group)


def _stands_behind(reading: Reading, group: VerbGroup, aside: int, ends: tuple[str, ...]) -> bool:
    """Nothing but clitics between the mark that ends the aside and the verb."""
    at = group.finite - 1
    while at > aside and reading.tokens[at].norm in grammar(reading)["clitiques"]:
        at -= 1
    return at > aside + 1 and reading.tokens[at].norm in ends


def _agrees(first: Token, head: Token, verb: Token) -> bool:
    numbers = [number for number in _NUMBERS if first.has(number) or head.has(number)]
    return not numbers or any(verb.has(number) for number in numbers)
