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
def _starts_and_longest(forms: frozenset[str]) -> tuple[frozenset[str], int]:
    """Every beginning of a first word, as tokenizers cut it, and the length of the longest form in code points."""
    starts = frozenset(form.split()[0][:length] for form in forms for length in range(1, len(form) + 1))
    return starts, max((len(form) for form in forms), default=0)


class FormFinder:
    """Finds forms of a lexicon, the longest first, never two over the same token.

    Forms are compared as `normalise` writes them, whatever the tokenizer did to apostrophes and
    hyphens; they start and end on token borders and stay inside one sentence.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = frozenset(forms)
        self._starts, self._longest = _starts_and_longest(self._forms)

    def find(self, reading: Reading, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Hits among `tokens` (one sentence's), from left to right."""
        position = 0
        while position < len(tokens):
            hit = self._longest_at(reading, tokens, position)
            if hit is None:
                position += 1
            else:
                yield hit
                position += hit.last - hit.first

    def _longest_at(self, reading: Reading, tokens: Sequence[Token], position: int) -> Hit | None:
        if tokens[position].norm not in self._starts:
            return None
        start = tokens[position].span.start
        best: Hit | None = None
        for token in tokens[position:]:
            if token.span.end - start > self._longest + 4:  # some room for doubled white space
                break
            span = Span(start, token.span.end)
            form = normalise(reading.article.quote(span))
            if form in self._forms:
                best = Hit(form, tokens[position].index, token.index + 1, span)
        return best

    def find_all(self, reading: Reading) -> Iterator[Hit]:
        """Hits in every sentence, in order of the text."""
        for sentence in reading.sentences:
            yield from self.find(reading, reading.words(sentence))
