"""Sentences of the text that are its title, or one of its titles; the dateline in front of the first one."""

from __future__ import annotations

import re

from dossier.lexicon import normalise
from dossier.match.people import first_names
from dossier.match.verbs import verb_groups
from dossier.model import Reading, Sentence

_NAMES = frozenset({"NOUN", "PROPN"})
_LONGEST = 9  # tokens
_HEADING = 12  # words
_ENDS = ".!?…"
_CLOSING = '»”")'
_DAY = r", (?:le )?\d{1,2}(?:er)? \w{3,9}\.?(?: \d{4})?"
_AGENCY = r" \([^()]{2,30}\)"
_SIGNED = r"\([A-ZÀ-Ý][\w.' -]{2,30}\)|[A-ZÀ-Ý]{3,}(?:[ -][A-ZÀ-Ý]{2,}){0,3}"  # « (Agence Mer) – », « LORIENT – »
_DASH = "(?:--|[-–—|])"
_DATELINE = re.compile(
    rf"(?:[A-ZÀ-Ý][\w'’ -]{{1,30}}(?:{_DAY}(?:{_AGENCY})?|{_AGENCY}(?:{_DAY})?)|(?:{_SIGNED})(?= {_DASH} |--))"
    rf" ?{_DASH} ?(?=[«\"“A-ZÀ-Ý])"
)

_TOWN = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){0,2} [-–—] (?=(?P<word>[A-ZÀ-Ý]\w*)[ '’])")
_ARTICLES = frozenset({"Le", "La", "Les", "L", "Un", "Une", "Des"})
_PLACED = re.compile(r"\([A-ZÀ-Ý][\w'’. -]{1,28}\) ?(?:[-–—] ?)?(?=[«\"“A-ZÀ-Ý])")  # « (Québec) La ministre »


def is_headline(reading: Reading, sentence: Sentence) -> bool:
    """« RENNES SE SÉPARE DE DIAWARA »; « Une Alsacienne se noie » before « Une Alsacienne s'est noyée mardi »."""
    spelt = [token for token in reading.words(sentence) if token.text[0].isalpha()]
    capitals = len(spelt) > 2 and all(token.text.isupper() for token in spelt)
    return capitals or _is_told_again(reading, sentence) or is_heading(reading, sentence)


def is_heading(reading: Reading, sentence: Sentence) -> bool:
    """« Un chantier hors de prix »: a short paragraph without a full stop, between two that have theirs."""
    at = next(n for n, paragraph in enumerate(reading.paragraphs) if paragraph.id == sentence.paragraph)
    whole = reading.paragraphs[at].span
    words = sum(token.pos != "PUNCT" for token in reading.words(sentence))
    if not 0 < at < len(reading.paragraphs) - 1 or sentence.span != whole or words > _HEADING:
        return False
    before, here, after = (reading.article.quote(reading.paragraphs[n].span) for n in (at - 1, at, at + 1))
    return not _is_closed(here) and here[-1] not in ",;:" and _is_closed(before) and _is_closed(after)


def _is_closed(text: str) -> bool:
    """Whether a full stop ends the text, inside the last marks or behind them."""
    return text.rstrip(_CLOSING + " \u00a0\u202f").endswith(tuple(_ENDS)) or text[-1] in _ENDS


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
    found = _DATELINE.match(text) or (_town_and_dash(reading, text) if sentence.first == 0 else None)
    if found is None or any(dash in text[found.end() :] for dash in (" – ", " — ", " - ")):
        return sentence.first
    behind = sentence.span.start + found.end()
    return next((t.index for t in reading.words(sentence) if t.span.start >= behind), sentence.first)


def _town_and_dash(reading: Reading, text: str) -> re.Match[str] | None:
    """« Foix - Le port a fermé », « Foix - Luc Ferrand a dit »; not « Foix - Pau se jouera lundi »."""
    found = _TOWN.match(text)
    return found if found and (found["word"] in _ARTICLES or found["word"].lower() in first_names(reading)) else None


def title_words(reading: Reading) -> set[str]:
    """The words of the title, in lower case."""
    return {word.strip(".,;:!?«»\"()’'") for word in normalise(reading.article.title).replace("'", " ").split()}
