"""Where the source of « selon » starts and ends, and whether it tells only a part of its clause."""

from __future__ import annotations

from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.model import Reading, Sentence, Token

_STRONG = ("lui", "elle", "eux", "elles")
_TURNS = (
    ["d'", "ailleurs"],
    ["par", "ailleurs"],
    ["en", "effet"],
    ["en", "revanche"],
    ["en", "outre"],
    ["par", "contre"],
    ["du", "reste"],
)
_SELF = ("je", "j'")


def source_from(reading: Reading, start: int, sentence: Sentence) -> NounPhrase | None:
    """The phrase that names the source behind « selon »: « ce qu'a appris | Le Nouvelliste », « lui | de partir »."""
    start = _past_what_they_say(reading, start, sentence)
    phrase = noun_phrase_from(reading, start, sentence)
    alone = phrase is not None and reading.tokens[start].norm in _STRONG
    return NounPhrase(start, start, start + 1, start + 1) if alone else phrase


def _past_what_they_say(reading: Reading, start: int, sentence: Sentence) -> int:
    """« selon | ce qu'a appris | Le Nouvelliste »: the source stands behind the verb."""
    tokens = reading.tokens
    if start + 2 >= sentence.last or tokens[start].norm != "ce" or tokens[start + 1].norm not in ("que", "qu'"):
        return start
    behind = start + 2
    while behind < sentence.last and (
        tokens[behind].pos in ("VERB", "AUX", "ADV") or tokens[behind].norm in ("en", "y")
    ):
        behind += 1
    return behind


def is_from_oneself(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> bool:
    """« Selon les éléments que j'ai », « D'après ce que je sais »: whoever speaks there is the source."""
    behind = reading.tokens[phrase.last : min(phrase.last + 2, sentence.last)]
    led = len(behind) == 2 and behind[0].norm in ("que", "qu'", "dont") and behind[1].norm in _SELF
    return led or reading.tokens[phrase.head].norm in _SELF


def past_turn(reading: Reading, end: int, sentence: Sentence) -> int:
    """« Selon la mairie | d'ailleurs |, … »: the turn goes with the source."""
    norms = [token.norm for token in reading.tokens[end : min(end + 3, sentence.last)]]
    return end + 2 if norms[:2] in _TURNS and norms[2:] == [","] else end


def is_of_a_part(reading: Reading, hit: Hit, phrase: NounPhrase, sentence: Sentence) -> bool:
    """« Le toit a cédé, faisant, selon la police, | trois morts », « …: pas d'original selon lui, pas de témoin ».

    What the source, `phrase` behind `hit`, tells has no verb of its own, and whoever writes tells the rest.
    """
    tokens, first, end = reading.tokens, hit.first, phrase.last
    if first == sentence.first or end >= sentence.last - 1 or _tells(tokens[end : sentence.last]):
        return False
    colon = next((t.index for t in reversed(tokens[sentence.first : first]) if t.norm == ":"), None)
    if colon is not None and colon < first - 1:
        return not _tells(tokens[colon:first]) and _tells(tokens[sentence.first : colon])
    return _in_a_participle(reading, first, end, sentence)


def _in_a_participle(reading: Reading, first: int, end: int, sentence: Sentence) -> bool:
    tokens = reading.tokens
    ahead = tokens[sentence.first : first]
    doing = next((t.index for t in reversed(ahead) if t.norm.endswith("ant") and t.has("VerbForm=Part")), None)
    if doing is None or tokens[doing - 1].norm == "en" or _tells(tokens[doing:first]):
        return False
    after = tokens[end + (tokens[end].norm == ",")]
    goes_on = after.pos in ("DET", "NUM", "NOUN", "PROPN", "ADJ", "ADP")
    return goes_on and _tells(tokens[sentence.first : doing])


def _tells(words: tuple[Token, ...]) -> bool:
    return any(token.has("VerbForm=Fin") for token in words)
