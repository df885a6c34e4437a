"""What may stand between a verb of saying and its inverted subject: an addressee, a day, an adverb."""

from __future__ import annotations

from dossier.lexicon import normalise
from dossier.match.nouns import noun_phrase_from
from dossier.match.openers import grammar
from dossier.model import Reading, Sentence, Span


def past_circumstances(reading: Reading, start: int, sentence: Sentence) -> int:
    """The token behind them: « a indiqué | jeudi à l'AFP | la secrétaire »; `start` when there are none."""
    while start < sentence.last:
        after = _past_one(reading, start, sentence)
        if after is None:
            return start
        start = after
    return start


def past_asides(reading: Reading, start: int, sentence: Sentence) -> int:
    """The same, past commas too: « a démenti | mardi, sur son compte, | avoir quitté »."""
    start = past_circumstances(reading, start, sentence)
    while start + 1 < sentence.last and reading.tokens[start].norm == ",":
        start = past_circumstances(reading, start + 1, sentence)
    return start


def _past_one(reading: Reading, start: int, sentence: Sentence) -> int | None:
    token, words = reading.tokens[start], grammar(reading)
    for size in (4, 3, 2):
        near = reading.tokens[start : min(start + size, sentence.last)]
        if normalise(reading.article.quote(Span(token.span.start, near[-1].span.end))) in words["locutions"]:
            return start + len(near)
    if token.pos == "ADV" or token.norm in words["circonstances"]:
        return start + 1
    if token.norm not in words["devant_circonstance"]:
        phrase = noun_phrase_from(reading, start, sentence)
        timed = phrase is not None and reading.tokens[phrase.head].norm in words["circonstances"]
        return phrase.last if phrase and timed else None
    phrase = noun_phrase_from(reading, start + 1, sentence)
    return phrase.core_last if phrase else start + 1
