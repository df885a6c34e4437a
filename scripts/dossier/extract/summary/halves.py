"""A sentence that is only a part of a quotation: without the mark whose pair stands in another sentence."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import clauses
from dossier.match.cuts import is_balanced
from dossier.match.forms import FormFinder
from dossier.match.genders import SUBJECT_FEATURES
from dossier.match.speech import says
from dossier.model import Quote, Reading, Sentence, Span, Token

_MARKS = frozenset({"«", "»", "“", "”", '"'})
_NEAR = 5  # tokens from a closing mark to the verb of saying: « », a-t-il dit »


class Halves:
    """Takes the lone marks out of the points of one article."""

    def __init__(self, reading: Reading, quotes: Sequence[Quote], rules: Lexicon[Rule]) -> None:
        self.reading, self.quotes = reading, quotes
        self.own = FormFinder(rules.by_id["resume.propos_du_milieu"].formes)

    def whole(self, sentence: Sentence, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """`spans` without the lone mark, when all that is left is said by one: « La grange a brûlé, raconte-t-il ».

        As they are when the words quoted and those of the article would run into each other, or when « je » or
        « N'ayez pas peur » would stand there without marks.
        """
        if is_balanced(self.reading, spans):
            return spans
        opened, closed = self._lone(sentence)
        shown = [mark for mark in (*opened, *closed) if any(span.covers(mark.span) for span in spans)]
        first = all(spans[0].start == mark.span.start for mark in opened)
        words = self.reading.words(sentence)
        own = any(self.own.find(self.reading, words)) or any(t.norm.endswith("ez") for t in words if t.is_conjugated)
        if own or not (shown and first and all(self._is_said(mark, sentence, spans) for mark in closed)):
            return spans
        for mark in shown:
            spans = tuple(piece for span in spans for piece in self._around(span, mark))
        ends = [mark for mark in closed if mark in shown and self._is_said_by_pronoun(mark, sentence)]
        return tuple(span for span in spans if not ends or span.start < ends[0].span.start)

    def behind_colon(self, sentence: Sentence) -> range | None:
        """« La salle est prête » : | au musée, les équipes s'affairent: what the article tells itself."""
        quote = next((q for q in self.quotes if sentence.span.covers(q.span)), None)
        before = [t for t in self.reading.words(sentence) if quote and t.span.end <= quote.span.start]
        after = [t for t in self.reading.words(sentence) if quote and t.span.start >= quote.span.end]
        if quote is None or quote.speaker is not None or [t.norm in _MARKS for t in before] != [True]:
            return None
        colon = after[1] if len(after) > 2 and after[0].norm in _MARKS and after[1].norm == ":" else None
        told = [c for c in clauses(self.reading, sentence) if c.verb and colon and c.verb.finite > colon.index]
        verb = next((c.verb for c in told if c.kind in ("main", "coordinate")), None)
        return range(colon.index + 1, sentence.last) if colon and verb and verb.subject is not None else None

    def _lone(self, sentence: Sentence) -> tuple[list[Token], list[Token]]:
        """The mark that opens what this sentence does not close, the one that closes what it does not open."""
        words = self.reading.words(sentence)
        opened: list[Token] = []
        closed: list[Token] = []
        for quote in self.quotes:
            starts, ends = sentence.span.start <= quote.span.start, quote.span.end <= sentence.span.end
            if starts and not ends:
                opened += [t for t in words if t.span.end <= quote.span.start and t.norm in _MARKS][-1:]
            elif ends and not starts and quote.span.end > sentence.span.start:
                closed += [t for t in words if t.span.start >= quote.span.end and t.norm in _MARKS][:1]
        return opened, closed

    def _is_said(self, mark: Token, sentence: Sentence, spans: Sequence[Span]) -> bool:
        """Whether nothing is shown behind the mark, or « , a dit le maire »."""
        ahead = [t for t in self.reading.tokens[mark.index + 1 : sentence.last] if spans[-1].end >= t.span.end]
        return not any(t.text[-1].isalnum() for t in ahead) or any(says(self.reading, t) for t in ahead[:_NEAR])

    def _is_said_by_pronoun(self, mark: Token, sentence: Sentence) -> bool:
        """« La grange a brûlé | », raconte-t-il |, whose name the page gives better."""
        near = self.reading.tokens[mark.index + 1 : min(mark.index + 1 + _NEAR, sentence.last)]
        return any(t.norm.startswith("-") and t.pronoun in SUBJECT_FEATURES for t in near)

    def _around(self, span: Span, mark: Token) -> list[Span]:
        """The words of `span` before and behind `mark`."""
        if not span.covers(mark.span):
            return [span]
        text = self.reading.article.text
        before = text[span.start : mark.span.start].rstrip()
        behind = text[mark.span.end : span.end].lstrip()
        pieces = [(span.start, before), (span.end - len(behind), behind)]
        return [Span(at, at + len(words)) for at, words in pieces if any(char.isalnum() for char in words)]
