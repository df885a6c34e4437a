"""Lines of a page that are not its article: prompts, captions, links to other articles, credits.

Whole lines only, and short ones: what stands in a sentence of the article stays there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dossier.seeds.words import page_words

_LONGEST = 40  # words
_CRUMB = 4  # words


def _any_of(*shapes: str) -> str:
    return "(?:" + "|".join(shapes) + ")"


def _either(words: frozenset[str]) -> str:
    """Any of `words`, the longest first, however wide the spaces inside."""
    return _any_of(*(r"\s+".join(map(re.escape, form.split())) for form in sorted(words, key=lambda w: (-len(w), w))))


_PLAIN = r"[\w\s.,;:!?'«»&/|()·•–—-]"  # what a credit is written with
# « © Le Courrier 2025. Tous droits réservés. », « Le maire. © AFP », « Photo : P. L. », « Crédit photo … »
_CREDIT = _any_of(
    rf"{_PLAIN}*©{_PLAIN}{{0,90}}|{_PLAIN}*\btous\s+droits\s+(?:de\s+reproduction\s+)?réservés{_PLAIN}{{0,60}}",
    r"\(?(?:crédits?\s+)?photos?(?:\s+d'(?:illustration|archives?))?\s*(?:[:/|]|–|—|-\s)\s*[^.]*(?:\.\s?\w\.?)*\)?",
    r"crédits?\s*:\s*\S+(?:\s+\S+){0,5}|(?:image|photo)\s+d'(?:illustration|archives?)\b.*",
)
_COUNTED = _any_of(
    r"\d+\s+commentaires?|lecture\s*:?\s*\d+\s*min.*|\d+\s*min(?:utes?)?\s+de\s+lecture",
    r"(?:déjà|vous\s+êtes)\s+abonnée?s?\s*[?!].*|pour\s+lire\s+la\s+suite\b.*abonn.*",
    r"il\s+vous\s+reste\s+\d+.*\bà\s+(?:découvrir|lire)\b.*",
)


@cache
def _line() -> re.Pattern[str]:
    """A whole line that is no part of an article."""
    words = page_words()
    # « Lire aussi : … », « >> À lire également », « Voir aussi | … »: a link, with what it leads to.
    link = rf"(?:(?:à|a)\s+)?{_either(words['mene_ailleurs'])}\s+(?:aussi|également|encore)\b(?:\s*[:|»>–-].*|[^.]*)"
    asked = _any_of(
        _either(words["invitations"]),
        rf"{_either(words['appels'])}(?!\w).*|{_either(words['etiquettes'])}\s*:.*",
        rf"(?:inscrivez-vous|recevez)\b.*\b{_either(words['envois'])}\b.*",
        _COUNTED,
    )
    return re.compile(rf"[>»→•▶►*–—-]*\s*(?:{link}|(?:{asked}|{_CREDIT})\.?)", re.IGNORECASE)


@cache
def _home() -> re.Pattern[str]:
    return re.compile(rf"{_either(page_words()['accueil'])}\W*.{{0,40}}", re.IGNORECASE)


@cache
def _section() -> re.Pattern[str]:
    beside = r"(?:\s*[-–—|/&>»]\s*\w[\w' -]{0,30})?"
    return re.compile(_either(page_words()["rubriques"]) + beside, re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a whole line is a prompt, a caption with its credit, a link to another article."""
    return len(text.split()) <= _LONGEST and bool(_line().fullmatch(text.replace("’", "'")))


def before_title(lines: Sequence[str]) -> int:
    """How many lines stand before a title: « Accueil », « Faits divers »; 0 when none is certain."""
    skipped, home = 0, False
    while skipped + 2 < len(lines):
        line, following = lines[skipped], lines[skipped + 1]
        home = home or bool(_home().fullmatch(line))
        crumb = (
            bool(_section().fullmatch(line)) or bool(_home().fullmatch(line)) or (home and len(line.split()) <= _CRUMB)
        )
        if not crumb or following[-1] in ".,;:":
            break
        skipped += 1
    return skipped
