"""The words of a definition: where they end, and whether they define or only describe one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.extract.terms.phrases import CLOSING, OPENING, Phrase, is_content
from dossier.extract.terms.rules import nouns, vocabulary, words
from dossier.extract.terms.words import stem
from dossier.model import Token

_DASHES = frozenset("–—-")
_BREAKS = frozenset(",;:.!?…–—")
OF = frozenset({"de", "d'", "d"})
_NEAR_ANNOUNCEMENT = 6
_ITEMS = 20  # of the list that a definition may be: no sentence that defines holds more
_LEARNED_GENUS = re.compile(r"\w{3,}(?:ose|ite|pathie|émie|oïde|cide|logie)")

_DEED = re.compile(r"\w{3,}(?:ment|tion|sion|age|ure|ance|ence)")

Tokens = Sequence[Token]


def end_of_meaning(tokens: Tokens, start: int, opener: str, language: str) -> int:
    """The index after the last token of the definition that starts at `start`.

    A bracket closes a bracket and a dash a dash; else the first break that no list and no aside explains.
    """
    depth, quoted, position = 0, False, start
    while position < len(tokens):
        text = tokens[position].text
        if text in OPENING | CLOSING:
            quoted = not quoted if text == '"' else text in OPENING
        elif text in "([":
            depth += 1
        elif text in ")]" and not depth:
            break
        elif text in ")]":
            depth -= 1
        elif not depth and not quoted and _breaks(text, opener):
            resumed = _resumes(tokens, position, language) if text == "," else None
            if resumed is None:
                break
            position = resumed
            continue
        position += 1
    return _without_marks(tokens, start, position)


def _without_marks(tokens: Tokens, start: int, end: int) -> int:
    while end > start and tokens[end - 1].pos == "PUNCT" and tokens[end - 1].text not in CLOSING | {")"}:
        end -= 1
    return end


def _breaks(text: str, opener: str) -> bool:
    if opener == "(":
        return text == ";"
    if opener in _DASHES | {":"}:
        return text in _DASHES or (text in _BREAKS and text != ",")
    return text in _BREAKS


def _resumes(tokens: Tokens, comma: int, language: str) -> int | None:
    """Where the definition goes on behind a comma: an aside is stepped over, a list goes to its « et »."""
    first, listed = _item_behind(tokens, comma, language)
    last = first
    for _ in range(_ITEMS):
        if last is None or not listed:
            break
        last, listed = _item_behind(tokens, last, language)
    return None if listed or last is None else first


def _item_behind(tokens: Tokens, comma: int, language: str) -> tuple[int | None, bool]:
    """Where an aside or item behind a comma ends, None when it is neither; whether its list has yet to end."""
    after = comma + 1
    while after < len(tokens) and tokens[after].text not in _BREAKS | {"(", ")"}:
        after += 1
    closed = after < len(tokens) and tokens[after].text == ","
    if comma and tokens[comma - 1].norm in words(language, "ouvrent_une_proposition"):
        return after + 1 if closed else None, False
    part = tokens[comma + 1 : after]
    if not part or any(token.is_conjugated for token in part):
        return None, False
    if closed and _goes_on(tokens, comma, after):
        return after + 1, False
    joins = any(token.norm in ("et", "ou") for token in part[1:])
    if joins and part[0].pos in (tokens[_last_item(tokens, comma)].pos, tokens[comma - 1].pos):
        return after, False
    starts_item = part[0].norm in words(language, "determinants_de_definition")
    return (after, True) if closed and starts_item else (None, False)


def _goes_on(tokens: Tokens, comma: int, closing: int) -> bool:
    """« une infection bénigne |, non contagieuse, | due à », « permet de juger |, sans délai, | une personne ».

    More of the same follows the aside, or what the infinitive before it lacks.
    """
    first, behind = tokens[comma + 1], tokens[closing + 1 : closing + 2]
    if not behind:
        return False
    quality = first.pos == "ADJ" or first.is_past_participle or first.norm == "non"
    if quality and tokens[comma - 1].pos in ("NOUN", "ADJ"):
        return behind[0].is_past_participle or behind[0].pos == "ADJ" or behind[0].norm == "qui"
    near = next((t for t in reversed(tokens[:comma]) if t.pos != "ADV"), None)
    lacking = near is not None and near.has("VerbForm=Inf")
    return lacking and first.norm == "sans" and behind[0].pos in ("DET", "NUM")


def _last_item(tokens: Tokens, comma: int) -> int:
    """The first token of the last item before `comma`: « des postes », « d'eau »."""
    for position in range(comma - 1, 0, -1):
        if tokens[position].norm in OF or tokens[position - 1].pos in ("VERB", "AUX", "PUNCT"):
            return position
    return 0


def head_of(part: Tokens, language: str) -> int | None:
    """The first noun of a phrase that starts with a determiner, an adjective or the noun itself."""
    for position, token in enumerate(part):
        learned = token.pos == "ADJ" and is_genus(token, language)
        if learned and (not _noun_behind(part, position) or (not position and part[1].pos == "ADJ")):
            return position  # « technique qui consiste à… », where the model reads an adjective
        if position and token.has("VerbForm=Part") and token.pos == "VERB" and not _noun_behind(part, position):
            return position if is_determiner(part[position - 1], language) else None  # « une coulée de boue »
        if token.pos in ("NOUN", "X") or (position and token.pos == "PROPN" and token.text.islower()):
            return position
        determines = token.norm in words(language, "determinants_de_definition")
        if not determines and token.pos not in ("DET", "ADJ", "NUM", "ADV"):
            return None
    return None


def _noun_behind(part: Tokens, position: int) -> bool:
    return position + 1 < len(part) and part[position + 1].pos in ("NOUN", "ADJ", "X", "PROPN")


def is_noun_phrase(part: Tokens, language: str) -> bool:
    """No conjugated verb but behind a relative: « la majorité a tenu » is a clause, not a meaning."""
    opened = False
    for before, token in zip((None, *part), part, strict=False):
        opened = opened or token.norm in words(language, "ouvrent_une_proposition")
        governed = before is not None and before.pos in ("ADP", "DET")  # « des mots de passe », read as a verb
        if token.is_conjugated and not opened and not governed:
            return False
    return True


def is_genus(noun: Token, language: str) -> bool:
    """« maladie », « logiciel », or a learned word: « une arbovirose », « un stéroïde »."""
    found = stem(noun.norm)
    listed = found in nouns(language, "genres") or (found,) in vocabulary(language)
    return listed or bool(_LEARNED_GENUS.fullmatch(found))


def count_content(part: Tokens, language: str) -> int:
    """How many of the words mean something."""
    return sum(is_content(token, language) for token in part)


def starts_meaning(token: Token, language: str) -> bool:
    """A determiner or a noun."""
    return token.norm in words(language, "determinants_de_definition") or token.pos in ("DET", "NOUN")


def is_determiner(token: Token, language: str) -> bool:
    """An article or a demonstrative: what a full noun phrase starts with."""
    return token.norm in words(language, "determinants_de_definition") - OF


def is_indefinite(token: Token) -> bool:
    """« un », « une », « des »."""
    return token.pos == "DET" and (token.has("Definite=Ind") or token.norm in ("un", "une"))


def is_deed(noun: Token) -> bool:
    """« affaissement », « migration », « cueillette »: what is done or happens."""
    return noun.pos == "NOUN" and bool(_DEED.fullmatch(noun.norm))


def past_announcement(tokens: Tokens, start: int, end: int, language: str) -> int | None:
    """Where the meaning starts behind « nom donné à », « terme qui désigne »; None where nothing announces one."""
    part = tokens[start:end]
    local = _local_name(part, language)
    if local is not None:
        return start + local
    if stem(part[0].norm) not in nouns(language, "metalangue"):
        return None
    said = next((i for i, t in enumerate(part[:_NEAR_ANNOUNCEMENT]) if t.norm in words(language, "apres_le_nom")), None)
    return start + said + 1 if said is not None and count_content(part[said + 1 :], language) > 1 else None


def _local_name(part: Tokens, language: str) -> int | None:
    """« le nom belge d' | une chambre d'étudiant »: where the thing itself starts."""
    name = 1 if is_determiner(part[0], language) else 0
    if len(part) < name + 4 or part[name].norm != "nom" or part[name + 1].pos != "ADJ":
        return None
    link = part[name + 2].norm
    return name + 3 - (link in ("du", "des")) if link in ("de", "d'", "du", "des") else None


def points(token: Token, language: str) -> bool:
    """« ce », « cette »: the phrase speaks of a thing already shown."""
    return token.norm in words(language, "demonstratifs")


def owns(token: Token, language: str) -> bool:
    """« son », « leur »: the phrase points to something said before."""
    return token.norm in words(language, "possessifs")


def opens_sentence(tokens: Tokens, term: Phrase, language: str) -> bool:
    """« Le X… », « « X »… », « Les long mots (X)… », or « Apparu en 2004, le X… »."""
    first = term.first - (term.first > 0 and tokens[term.first - 1].text in OPENING)
    start = max((i + 1 for i in range(first) if tokens[i].text == ","), default=0)
    before = tokens[start:first]
    if before and before[-1].text == "(":
        return is_determiner(before[0], language) and is_noun_phrase(before, language)
    return not start if not before else len(before) == 1 and is_determiner(before[0], language)
