"""What is read: spans, the article, its paragraphs, sentences and tokens."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from dossier.model.labels import Certainty

_START = attrgetter("span.start")  # of a token or a sentence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand in `Article.text`: code points, `start` included, `end` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span has at least one character: {self.start}, {self.end}")

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of one finding, by its id, beside the seed. None is as it was read.

    `voice` is outermost first, each in words of the article; empty is the article's own voice. `line` counts from 1.
    """

    finding: str
    certainty: Certainty | None = None
    negated: bool | None = None
    voice: tuple[str, ...] | None = None
    removed: bool = False
    reason: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A seed once read: what is frozen, and what every offset refers to.

    `text` is the body, paragraphs separated by one blank line, in NFC; the title, the byline and
    the publisher's last line are not part of it. `replaced` counts the characters that became
    U+FFFD because they could hide text (controls, lone surrogates, bidi overrides).
    """

    slug: str
    title: str
    text: str
    seed: str = ""
    sha256: str = ""
    byline: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str = "fr"
    licence: str | None = None
    excerpts_only: bool = False
    replaced: int = 0
    corrections: tuple[Correction, ...] = ()

    def quote(self, span: Span) -> str:
        """The exact words at `span`. Raises IndexError outside the text."""
        if span.end > len(self.text):
            raise IndexError(f"{self.slug}: {span} is outside the text ({len(self.text)} characters)")
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Paragraph:
    id: str  # "p1"
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str  # "p1s1"
    paragraph: str
    span: Span
    first: int  # index of its first token in Reading.tokens
    last: int  # index after its last token


@dataclass(frozen=True, slots=True)
class Token:
    """One token as the language model sees it. `head` is an index in `Reading.tokens`."""

    index: int
    span: Span
    text: str
    norm: str  # lower case, straight apostrophe: what lexicon forms are compared with
    lemma: str
    pos: str  # Universal POS
    dep: str  # Universal dependency to `head`
    head: int
    morph: frozenset[str]  # {"Mood=Cnd", "Number=Sing", …}
    sentence: int  # index in Reading.sentences

    def has(self, feature: str) -> bool:
        return feature in self.morph

    @property
    def pronoun(self) -> str:
        """« il » for « -t-il » and « -il », which stand behind their verb; any other token's `norm`."""
        return self.norm.lstrip("-").removeprefix("t-")

    @property
    def is_past_participle(self) -> bool:
        """« fermé »; not « fermant », a participle too."""
        return "VerbForm=Part" in self.morph and not self.norm.endswith("ant")

    @property
    def is_conjugated(self) -> bool:
        """« ferme », « a », as the model reads them."""
        return self.pos in ("VERB", "AUX") and "VerbForm=Fin" in self.morph


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """What the statistical model took for a name: label PER, ORG, LOC or MISC."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Reading:
    """An article cut and parsed. Nothing in it is yet a finding. It equals itself alone."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    entities: tuple[NamedEntity, ...]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.first : sentence.last]

    def norm(self, index: int) -> str:
        """What the token at `index` is compared by; "" outside: a text may have no full stop, or one word."""
        return self.tokens[index].norm if 0 <= index < len(self.tokens) else ""

    def token_from(self, position: int) -> int:
        """The index of the first token that starts at the code point `position` or behind it."""
        return bisect_left(self.tokens, position, key=_START)

    def token_at(self, position: int) -> int:
        """The index of the token that holds the code point `position`, or else stands last before it."""
        return bisect_right(self.tokens, position, key=_START) - 1

    def inside(self, span: Span) -> tuple[Token, ...]:
        """The tokens that stand wholly in `span`."""
        first, last = self.token_from(span.start), self.token_from(span.end)
        while last > first and self.tokens[last - 1].span.end > span.end:
            last -= 1
        return self.tokens[first:last]

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds the code point `position`; IndexError if none does."""
        place = bisect_right(self.sentences, position, key=_START) - 1
        if place >= 0 and position < self.sentences[place].span.end:
            return self.sentences[place]
        raise IndexError(f"{self.article.slug}: no sentence at {position}")
