"""Sentences of the text that are its title, or one of its titles; the dateline in front of the first one."""

from __future__ import annotations

import re

from dossier.match.verbs import verb_groups
from dossier.model import Reading, Sentence

_NAMES = frozenset({"NOUN", "PROPN"})
_LONGEST = 9  # tokens
_DAY = r", (?:le )?\d{1,2}(?:er)? \w{3,9}\.?(?: \d{4})?"
_AGENCY = r" \([^()]{2,30}\)"
_SIGNED = r"\([A-ZÀ-Ý][\w.' -]{2,30}\)|[A-ZÀ-Ý]{3,}(?:[ -][A-ZÀ-Ý]{2,}){0,3}"  # « (Agence Mer) – », « LORIENT – »
_DATELINE = re.compile(
    rf"(?:[A-ZÀ-Ý][\w'’ -]{{1,30}}(?:{_DAY}(?:{_AGENCY})?|{_AGENCY}(?:{_DAY})?)|(?:{_SIGNED})(?= [-–—|] )) ?[-–—|] ?"
    r"(?=[«\"“A-ZÀ-Ý])"
)

_PLACED = re.compile(r"\([A-ZÀ-Ý][\w'’. -]{1,28}\) ?(?:[-–—] ?)?(?=[«\"“A-ZÀ-Ý])")  # « (Québec) La ministre »


def is_headline(reading: Reading, sentence: Sentence) -> bool:
    """« RENNES SE SÉPARE DE DIAWARA »; « Une Alsacienne se noie » before « Une Alsacienne s'est noyée mardi »."""
    spelt = [token for token in reading.words(sentence) if token.text[0].isalpha()]
    return (len(spelt) > 2 and all(token.text.isupper() for token in spelt)) or _is_told_again(reading, sentence)


def _is_told_again(reading: Reading, sentence: Sentence) -> bool:
    """Short, in the present, first of the text; the second sentence names the same."""
    if sentence.first > 0 or sentence.last - sentence.first > _LONGEST or len(reading.sentences) < 2:
        return False
    present = all(verb.tense == "present" and not verb.compound for verb in verb_groups(reading, sentence))
    following = {token.norm for token in reading.words(reading.sentences[1]) if token.pos in _NAMES}
    return present and any(t.norm in following for t in reading.words(sentence) if t.pos in _NAMES)


def past_dateline(reading: Reading, sentence: Sentence) -> int:
    """The first token behind « NANTES, 3 mars (Reuters) – », or of the sentence when it opens with no such line."""
    text = reading.article.quote(sentence.span)
    if (placed := _PLACED.match(text)) is not None:
        behind = sentence.span.start + placed.end()
        return next((t.index for t in reading.words(sentence) if t.span.start >= behind), sentence.first)
    found = _DATELINE.match(text)
    if found is None or any(dash in text[found.end() :] for dash in (" – ", " — ", " - ")):
        return sentence.first
    behind = sentence.span.start + found.end()
    return next((t.index for t in reading.words(sentence) if t.span.start >= behind), sentence.first)
