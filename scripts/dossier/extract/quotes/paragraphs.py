"""Quotations that other paragraphs explain: one left open, one that goes on, one told again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.quotes.neighbours import Neighbours
from dossier.match.subjects import PERSONAL
from dossier.model import Evidence, Quote, Reading, Speaker

_HEADING = 12  # words from which a quotation alone on its line is no heading of what follows
_REPEATED = 4  # words from which the same words are no chance
_MARKS = ' \n\u00a0\u202f«»“”".'
_END = re.compile(r"[.!?…]\W*$")
_MYSELF = frozenset({"je", "j'"})


def over_paragraphs(reading: Reading, quotes: list[Quote], neighbours: Neighbours) -> tuple[Quote, ...]:
    """The quotations of an article, with the speakers that only the other ones tell."""
    _left_open(reading, quotes)
    for index, quote in enumerate(quotes):
        if quote.evidence.rule == "citations.seule" and quote.speaker is None:
            quotes[index] = _told_again(reading, quote, quotes) or quote
    for index, quote in enumerate(quotes[1:], start=1):
        if quote.evidence.rule == "citations.seule" and quote.speaker is None:
            quotes[index] = _gone_on(reading, quote, quotes[:index], neighbours) or quote
    return tuple(quotes)


def _left_open(reading: Reading, quotes: list[Quote]) -> None:
    """A quotation left open at the end of a paragraph is said by whoever says the next one, or the one before."""
    ends = {paragraph.span.end for paragraph in reading.paragraphs}
    for index in range(len(quotes) - 2, -1, -1):
        following = quotes[index + 1]
        guessed = following.speaker is not None and quotes[index].evidence.rule == "citations.enchassee"
        unsaid = quotes[index].verb is None and guessed  # « la skippeuse « est descendue. ¶ … », a dit le parquet »
        if (quotes[index].speaker is None or unsaid) and quotes[index].span.end in ends:
            quotes[index] = replace(quotes[index], speaker=following.speaker, verb=following.verb)
    for index in range(1, len(quotes)):
        before = quotes[index - 1]
        if quotes[index].speaker is None and before.span.end in ends:
            quotes[index] = replace(quotes[index], speaker=before.speaker, verb=before.verb)


def _told_again(reading: Reading, quote: Quote, quotes: Sequence[Quote]) -> Quote | None:
    """« « On a peur » » as a heading, and below: « « On a peur de sortir », confie Anne Petit »."""
    words = _plain(reading, quote)
    if len(words.split()) < _REPEATED:
        return None
    told = [q for q in quotes if q is not quote and q.speaker is not None and words in _plain(reading, q)]
    if len({_who(reading, q.speaker) for q in told}) != 1 or not all(_is_known(reading, q.speaker) for q in told):
        return None
    return replace(quote, speaker=told[0].speaker, verb=None, evidence=Evidence("citations.repetee", (quote.span,)))


def _gone_on(reading: Reading, quote: Quote, before: Sequence[Quote], neighbours: Neighbours) -> Quote | None:
    """A quotation that opens its paragraph, right behind a paragraph that quotes one person alone."""
    here = next(n for n, p in enumerate(reading.paragraphs) if p.span.covers(quote.span))
    above = reading.paragraphs[here - 1].span if here else None
    told = [q for q in before if above is not None and above.covers(q.span) and q.speaker is not None]
    last = told[-1] if told else None
    if last is None or last.speaker is None or not _opens(reading, quote):
        return None
    one = len({_who(reading, q.speaker) for q in told}) == 1
    if not one or not neighbours.is_alone(last.speaker, quote.span):
        return None
    return replace(
        quote, speaker=last.speaker, verb=last.verb, evidence=Evidence("citations.paragraphe", (quote.span,))
    )


def _opens(reading: Reading, quote: Quote) -> bool:
    """Whether it opens its paragraph, and is no heading of what follows."""
    paragraph = next(p.span for p in reading.paragraphs if p.span.covers(quote.span))
    text, words = reading.article.text, reading.article.quote(quote.span)
    if text[paragraph.start : quote.span.start].strip(_MARKS):
        return False
    whole = not text[quote.span.end : paragraph.end].strip(_MARKS)
    told = _END.search(words) is not None or len(words.split()) >= _HEADING
    return told if whole else any(t.norm in _MYSELF for t in reading.inside(quote.span))


def _plain(reading: Reading, quote: Quote) -> str:
    return " ".join(re.findall(r"\w+", reading.article.quote(quote.span).lower()))


def _is_known(reading: Reading, speaker: Speaker | None) -> bool:
    """Not « elle », which would tell nothing above."""
    if speaker is None:
        return False
    return speaker.actor is not None or reading.article.quote(speaker.span).lower() not in PERSONAL


def _who(reading: Reading, speaker: Speaker | None) -> str | None:
    if speaker is None:
        return None
    return speaker.actor or reading.article.quote(speaker.span).lower()
