"""How far a name goes, by the acronym in brackets behind it."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground, initials_are, initials_fit, letters_fit, syllables_fit

_TO_BRACKET = 9  # tokens from where a name seems to end to the bracket of its acronym
_SHORTEST_WORD = 3  # letters of an acronym said as a word: « Inrap »


def up_to_acronym(ground: Ground, first: int, last: int) -> int:
    """« Direction de l'information | et des relations publiques (DIRP) »: the letters tell how far the name goes."""
    end = min(last + _TO_BRACKET, ground.end(first) - 2)
    for bracket in range(last, end):
        if ground.tokens[bracket].text == "(":
            short = ground.tokens[bracket + 1].text
            said = len(short) > _SHORTEST_WORD and short.isalpha()
            acronym = short.isupper() or (short[0].isupper() and said)  # « (Arsep) »
            if said and short.islower() and initials_are(short, ground.words(first, bracket)):
                return bracket  # « Union suisse des arts | et métiers (usam) »
            longer = acronym and len(short) > 2 and _fits(short, ground.words(first, bracket))
            return bracket if longer and not _fits(short, ground.words(first, last)) else last
        described = ground.tokens[bracket].has("VerbForm=Part")  # « les Forces patriotiques | réunies »
        if not described and ground.tokens[bracket].pos in ("PUNCT", "VERB", "AUX", "PRON"):
            break
    return last


def _fits(short: str, words: str) -> bool:
    return initials_fit(short, words) or letters_fit(short, words) or syllables_fit(short, words)
