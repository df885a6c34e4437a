"""When two ways to write a source or a term name the same one."""

from __future__ import annotations

import re

# fmt: off
_DETERMINERS = frozenset({
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "ces", "son", "sa", "ses",
    "leur", "leurs", "notre", "nos", "mon", "ma", "mes", "au", "aux",
})
# fmt: on


def words_of(name: str) -> tuple[str, ...]:
    """Its words in lower case, without the determiners at the front."""
    words = re.findall(r"\w+", name.casefold())
    while len(words) > 1 and words[0] in _DETERMINERS:
        words.pop(0)
    return tuple(words)


def same_source(expected: str, found: str) -> bool:
    """True when `found` is one of the forms parted by `/` in `expected`; what follows a name may be left out or kept.

    « une source » and « une source proche du dossier » are the same, so are « la neurologue Inès Charpentier » and
    « Inès Charpentier »; « un proche du dossier » is another.
    """
    given = words_of(found)
    for form in expected.split("/"):
        wanted = words_of(form)
        shorter = min(len(wanted), len(given))
        if shorter and wanted[:shorter] == given[:shorter]:
            return True
        if wanted and form.split()[-1][0].isupper() and given[-len(wanted) :] == wanted:
            return True
    return False


def same_term(expected: str, found: str) -> bool:
    """True for the same words, whatever their number: « captages » is « captage »."""
    singular = [[word.rstrip("sx") for word in words_of(name)] for name in (expected, found)]
    return singular[0] == singular[1]


def same_words(expected: str, found: str) -> bool:
    """True when one holds the other and at least half of it."""
    one, other = sorted((" ".join(words_of(expected)), " ".join(words_of(found))), key=len)
    return one in other and 2 * len(one) >= len(other)
