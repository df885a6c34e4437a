"""Dated events as iCalendar (RFC 5545), for a diary.

An event lasts the whole interval that the text gives and takes up no time. What is not asserted is TENTATIVE; nothing
is CONFIRMED, because the dossier does not judge what is true. DTSTAMP is the day of publication, or the first day of
1970 for an undated article: the time of the build would make two builds differ.
"""

from __future__ import annotations

import datetime as dt

from icalendar import Calendar
from icalendar import Event as Entry

from dossier.model import Analysis, Event
from dossier.render.exports.labels import (
    BASES,
    PRECISIONS,
    article_words,
    event_date,
    event_label,
    event_voice,
)
from dossier.render.markdown import safe_url
from dossier.render.views.chips import voice_words
from dossier.render.views.downloads import calendar_events
from dossier.render.views.places import Places, sentence_label
from dossier.render.views.wording import CERTAINTIES, CERTAINTY_NOTES, NBSP, in_quotes

_UNDATED = dt.date(1970, 1, 1)


def calendar(places: Places) -> str:
    """A calendar of the dated events, in order of time."""
    whole = Calendar()
    whole.add("prodid", "-//Dossier//Chronologie//FR")
    whole.add("version", "2.0")
    whole.add("x-wr-calname", "Dossier : chronologie")
    for analysis, event in calendar_events(places.corpus):
        whole.add_component(_entry(analysis, event))
    data: bytes = whole.to_ical()
    return data.decode()


def _entry(analysis: Analysis, event: Event) -> Entry:
    article, entry = analysis.article, Entry()
    entry.add("uid", f"{event.id}.{article.sha256[:16]}@dossier.invalid")
    entry.add("dtstamp", dt.datetime.combine(article.published or _UNDATED, dt.time(), dt.UTC))
    entry.add("summary", event_label(analysis, event))
    entry.add("description", _description(analysis, event))
    entry.add("categories", [CERTAINTIES[event.certainty]])
    entry.add("transp", "TRANSPARENT")
    if event.certainty != "asserted":
        entry.add("status", "TENTATIVE")
    if event.when and event.when.first and event.when.last:
        entry.add("dtstart", event.when.first)
        if event.when.last < dt.date.max:  # the end is the day after the last
            entry.add("dtend", event.when.last + dt.timedelta(1))
    if article.url and (url := safe_url(article.url)):
        entry.add("url", url)
    return entry


def _description(analysis: Analysis, event: Event) -> str:
    """The exact words, then everything that the diary must not lose."""
    article, when = analysis.article, event.when
    date = ""
    if when:
        date = f"{event_date(event)} ({in_quotes(article.quote(when.span))}, {BASES[when.basis]}"
        date += f"{NBSP}; précision{NBSP}: {PRECISIONS[when.precision]})"
    lines = (
        in_quotes(article.quote(event.span)),
        f"Certitude{NBSP}: {CERTAINTIES[event.certainty]} ({CERTAINTY_NOTES[event.certainty]})",
        f"Voix{NBSP}: {voice_words(event_voice(analysis, event))}",
        f"Date{NBSP}: {date}",
        f"Source{NBSP}: {article_words(analysis)}, {sentence_label(event.sentence)}",
    )
    return "\n".join(lines)
