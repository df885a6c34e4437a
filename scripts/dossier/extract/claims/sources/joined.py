"""« de source hospitalière et auprès d'un guide »: two who were heard, and one voice."""

from __future__ import annotations

from dossier.match.forms import Hit
from dossier.match.nouns import noun_phrase_from, noun_phrase_of
from dossier.model import Attribution, Reading, Sentence, Span

_SOURCES = ("source", "sources")
_NEAR = 9  # tokens of « auprès de la préfecture de la Drôme et | de source »


def past_joined(reading: Reading, end: int, sentence: Sentence) -> int:
    """The token behind « et auprès d'un guide », « et de source hospitalière » at token `end`; else `end`."""
    tokens = reading.tokens
    if end + 2 >= sentence.last or tokens[end].norm != "et":
        return end
    if tokens[end + 1].norm == "auprès":
        phrase = noun_phrase_from(reading, end + 3, sentence)
        return end if phrase is None else phrase.last
    noun = next((t.index for t in tokens[end + 2 : min(end + 4, sentence.last)] if t.norm in _SOURCES), None)
    led = tokens[end + 1].norm in ("de", "d'")
    return end if noun is None or not led else noun_phrase_of(reading, noun, sentence).last


def is_joined(reading: Reading, hit: Hit) -> bool:
    """« auprès de la police et | de source hospitalière |»: the voice before has it."""
    ahead = reading.tokens[max(0, hit.first - _NEAR) : hit.first]
    return bool(ahead) and ahead[-1].norm == "et" and any(t.norm in ("auprès", *_SOURCES) for t in ahead)


def with_joined(
    reading: Reading, chain: tuple[Attribution, ...], last: int, sentence: Sentence
) -> tuple[tuple[Attribution, ...], int]:
    """The chain that ends at token `last`, and whoever « et » joins to it as one source."""
    end = past_joined(reading, last, sentence)
    if end == last or len(chain) != 1:
        return chain, last
    first = reading.token_at(chain[0].span.start)
    first -= first > 0 and reading.tokens[first - 1].pos == "DET"
    span = Span(reading.tokens[first].span.start, reading.tokens[end - 1].span.end)
    return (Attribution("unnamed", reading.article.quote(span), None, span),), end
