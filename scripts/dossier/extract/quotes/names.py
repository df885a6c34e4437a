"""Which words between marks are a name, or an attribute that nobody is said to have spoken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.match.said_names import said_names
from dossier.model import Reading, Span, Token


def is_title(reading: Reading, span: Span, before: Sequence[Token], lists: Mapping[str, frozenset[str]]) -> bool:
    """The name of a work or of a plan: « le projet « Cœur de ville » », « baptisé « Une place pour tous » »."""
    if not before:
        return False
    last = before[-1]
    if not reading.article.text[span.start].isupper():
        return last.norm in lists["baptisent"]
    if last.norm != ":" and (_is_name(reading, span) or _has_an_author(reading, span)):
        return True
    return last.pos == "NOUN" or last.norm in lists["nomment"]


def _has_an_author(reading: Reading, span: Span) -> bool:
    """« L'Oubli des quais » de Paul Roy: a work, and who made it."""
    first = reading.token_from(span.end)
    after = [t for t in reading.tokens[first : first + 4] if t.span.start >= span.end and t.pos != "PUNCT"]
    verb = any(t.has("VerbForm=Fin") for t in reading.inside(span))
    return len(after) > 1 and after[0].norm in ("de", "d'") and after[1].text[0].isupper() and not verb


def _is_name(reading: Reading, span: Span) -> bool:
    """« le reporter du « New York Times » »: nothing but capitals."""
    words = [t for t in reading.inside(span) if t.pos != "PUNCT"]
    return len(words) > 1 and all(t.text[0].isupper() or t.norm in ("de", "du", "d'") for t in words)


def is_attribute(reading: Reading, span: Span, before: Sequence[Token]) -> bool:
    """« Après avoir été « interdit de quai » par les dockers »."""
    return bool(before) and before[-1].lemma == "être" and reading.article.text[span.start].islower()


def is_said_name(reading: Reading, mark: int) -> bool:
    """« le célèbre « Va-t'en » de Luc Marin »: words that stand for a noun, and that this sentence does not say."""
    sentence = reading.sentences[reading.tokens[mark].sentence]
    return mark + 1 in said_names(reading, sentence)
