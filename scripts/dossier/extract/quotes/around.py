"""The words around a quotation, and whether its own make a sentence."""

from __future__ import annotations

from dossier.model import Reading, Span, Token

MARKS = '«»“”"'
SPACES = " \n\u00a0\u202f"


def tokens_after(reading: Reading, span: Span) -> list[Token]:
    """The tokens behind the closing mark, up to the end of its sentence."""
    tokens, first = reading.tokens, reading.token_from(span.end)
    if first < len(tokens) and tokens[first].text in MARKS:
        first += 1
    if first == len(tokens) or "\n\n" in reading.article.text[span.end : tokens[first].span.start]:
        return []  # « X. » ⏎ « Craignant une crue, la bâtonnière … »
    return list(tokens[first : reading.sentences[tokens[first].sentence].last])


def sentence_behind(reading: Reading, span: Span, after: list[Token]) -> list[Token]:
    """`after`, or the sentence behind the dot that stands outside the marks: « "On a peur". | Voilà ce que dit … »."""
    if not after or any(t.pos != "PUNCT" for t in after) or after[-1].index + 1 == len(reading.tokens):
        return after
    following = reading.sentences[reading.tokens[after[-1].index + 1].sentence]
    apart = "\n\n" in reading.article.text[span.end : following.span.start]
    return after if apart else list(reading.words(following))


def tokens_before(reading: Reading, span: Span) -> list[Token]:
    """The tokens of the sentence before the opening mark."""
    first = reading.token_from(span.start)
    if first == len(reading.tokens):
        return []
    sentence = reading.sentences[reading.tokens[first].sentence]
    before = reading.tokens[sentence.first : first]
    return [t for t in before if t.span.end <= span.start and t.text not in MARKS]


def is_sentence(reading: Reading, span: Span) -> bool:
    """A conjugated verb of its own, and more than two words."""
    inside = reading.inside(span)
    words = [t for t in inside if t.pos != "PUNCT"]
    finite = any(t.has("VerbForm=Fin") for t in inside)
    end = reading.article.quote(span)[-1]
    return end in "!?" or (len(words) > 2 and (finite or end == "."))


def answers(reading: Reading, asked: Span, span: Span) -> bool:
    """« Pourquoi ? » « Je ne sais pas. »: nothing but marks between the two, and another one speaks."""
    text = reading.article.text
    return text[asked.end - 1] == "?" and not text[asked.end : span.start].strip(MARKS + SPACES)
