"""Where the words of a lexicon stand in a reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dossier.lexicon import normalise
from dossier.model import Reading, Span, Token


@dataclass(frozen=True, slots=True)
class Hit:
    """A form and the tokens it covers: indices in `Reading.tokens`, `last` not included."""

    form: str
    first: int
    last: int
    span: Span


@cache
def _beginnings(forms: frozenset[str]) -> frozenset[str]:
    """Every beginning of a form: tokenizers may cut inside a word, and words that begin no form end a search."""
    return frozenset(form[:length] for form in forms for length in range(1, len(form) + 1))


@cache
def finder_of(forms: frozenset[str]) -> FormFinder:
    """The one that finds the words of a list of a lexicon, made once."""
    return FormFinder(forms)


class FormFinder:
    """Finds forms of a lexicon, the longest first, never two over the same token.

    Forms are compared as `normalise` writes them, whatever the tokenizer did to apostrophes and
    hyphens; they start and end on token borders and stay inside one sentence.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = frozenset(forms)
        self._beginnings = _beginnings(self._forms)

    def find(self, reading: Reading, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Hits among `tokens` (one sentence's), from left to right."""
        free = 0
        for position, token in enumerate(tokens):
            if token.norm in self._beginnings and position >= free:
                hit = self._longest_at(reading, tokens, position)
                if hit is not None:
                    yield hit
                    free = position + hit.last - hit.first

    def _longest_at(self, reading: Reading, tokens: Sequence[Token], position: int) -> Hit | None:
        text, start = reading.article.text, tokens[position].span.start
        best: Hit | None = None
        for place in range(position, len(tokens)):
            token = tokens[place]
            form = normalise(text[start : token.span.end])
            if form not in self._beginnings:
                break
            if form in self._forms:
                best = Hit(form, tokens[position].index, token.index + 1, Span(start, token.span.end))
        return best

    def find_all(self, reading: Reading) -> Iterator[Hit]:
        """Hits in every sentence, in order of the text."""
        for sentence in reading.sentences:
            yield from self.find(reading, reading.words(sentence))
