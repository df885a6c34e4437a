"""Dated events as TimelineJS data (its documented JSON format), never finer than the text.

TimelineJS shows `headline` and `text` as HTML, so source words go there encoded; it is told not to make links of them.
"""

from __future__ import annotations

import datetime as dt
import json

from dossier.model import Analysis, Event, Precision
from dossier.render.exports.labels import article_words, event_date, event_label, event_voice
from dossier.render.markdown import bare_html
from dossier.render.views.chips import voice_words
from dossier.render.views.downloads import calendar_events
from dossier.render.views.places import Places, sentence_label
from dossier.render.views.wording import CERTAINTIES, NBSP, capitalised, in_quotes

Slide = dict[str, object]
# Months and years stay whole; of the others TimelineJS knows only the days, and shows the words of `display_date`.
_PARTS: dict[Precision, int] = {"year": 1, "month": 2}


def timeline(places: Places) -> str:
    """The slides in order of time, grouped by certainty."""
    title = {
        "headline": "Chronologie",
        "text": "<p>Chaque événement porte sa certitude et sa voix : ce que dit le texte, pas ce qui est vrai.</p>",
    }
    slides = [_slide(places, analysis, event) for analysis, event in calendar_events(places.corpus)]
    return json.dumps({"title": {"text": title}, "events": slides}, ensure_ascii=False, indent=1) + "\n"


def _slide(places: Places, analysis: Analysis, event: Event) -> Slide:
    voice = bare_html(voice_words(event_voice(analysis, event)))
    lines = (
        in_quotes(bare_html(analysis.article.quote(event.span))),
        f"Certitude{NBSP}: {CERTAINTIES[event.certainty]}. Voix{NBSP}: {voice}.",
        f"Source{NBSP}: {bare_html(article_words(analysis))}, {sentence_label(event.sentence)}.",
    )
    return {
        **_dates(event),
        "display_date": capitalised(event_date(event)),
        "text": {
            "headline": bare_html(event_label(analysis, event)),
            "text": "".join(f"<p>{line}</p>" for line in lines),
        },
        "group": CERTAINTIES[event.certainty],
        "autolink": False,
        "unique_id": places.anchor(analysis.article.slug, event.id),
    }


def _dates(event: Event) -> Slide:
    when = event.when
    if not (when and when.first and when.last):
        raise ValueError(f"{event.id} has no day")
    first, last = _date(when.first, when.precision), _date(when.last, when.precision)
    return {"start_date": first} if first == last else {"start_date": first, "end_date": last}


def _date(day: dt.date, precision: Precision) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return dict(list(parts.items())[: _PARTS.get(precision, 3)])
