"""The words that pages put around an article; they are read before its language is known."""

from __future__ import annotations

from dossier.lexicon import Rule, load_lexicon


def page_words() -> dict[str, frozenset[str]]:
    """The lists of `pages.toml`."""
    return load_lexicon("fr", "pages", Rule).lists
