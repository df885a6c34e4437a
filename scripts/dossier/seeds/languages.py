"""Which language an article is in, identified offline, and how French names a language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dossier.lexicon import languages as readable

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]  # py3langid ships no types

__all__ = ["french_name", "identify", "readable"]

# What a press article may be in. Close relatives of French (Occitan, Walloon, creoles) are left
# out: a short article in French was taken for one of them.
_PRESS = "fr en de es it pt ca nl ro pl cs sv da no fi hu tr ru uk el ar he fa hi zh ja ko vi id"
_SAMPLE = 5_000  # characters: enough for any of these languages


def identify(text: str) -> str:
    """The ISO 639-1 code of the language of `text`. Doubt goes to a language that has lexicons.

    A language without lexicons is returned only when it is more likely than all others together.
    """
    words = re.findall(r"[^\W\d_]{1,30}", text[:_SAMPLE])
    ranked: list[tuple[str, float]] = _identifier().rank(" ".join(words))
    best, probability = ranked[0]
    if best in readable() or probability > 0.5:
        return best
    return next((code for code, _ in ranked if code in readable()), best)


def french_name(code: str) -> str:
    """« anglais » for en; the code itself for a language without a French name."""
    from babel import Locale  # noqa: PLC0415  # needed for refusals only

    return str(Locale("fr").languages.get(code, code))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # numpy, a second

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted({*_PRESS.split(), *readable()} & set(identifier.labels)))
    return identifier
