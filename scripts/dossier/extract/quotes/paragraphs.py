"""Quotations that go on over paragraphs."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import Quote, Reading


def over_paragraphs(reading: Reading, quotes: list[Quote]) -> tuple[Quote, ...]:
    """A quotation left open at the end of a paragraph is said by whoever says the next one."""
    ends = {paragraph.span.end for paragraph in reading.paragraphs}
    for index in range(len(quotes) - 2, -1, -1):
        following = quotes[index + 1]
        if quotes[index].speaker is None and quotes[index].span.end in ends:
            quotes[index] = replace(quotes[index], speaker=following.speaker, verb=following.verb)
    return tuple(quotes)
