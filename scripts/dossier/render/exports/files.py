"""Every exported file and where it stands; one that would be empty, as a calendar without days, is not written."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.codec import Record
from dossier.corpus import Corpus
from dossier.render.exports.annotations import annotation_collection
from dossier.render.exports.calendars import calendar
from dossier.render.exports.cards import cards
from dossier.render.exports.feeds import feed, guide
from dossier.render.exports.references import bibtex, csl, ris
from dossier.render.exports.tables import claims_table, events_table, terms_table
from dossier.render.exports.timelines import timeline
from dossier.render.views import downloads as at
from dossier.render.views.places import Places, locate


def export_files(corpus: Corpus, records: Sequence[Record]) -> dict[str, bytes]:
    """POSIX path under docs/ to bytes; its `records` have the text that each licence lets be published."""
    places = locate(corpus)
    files = {
        at.CLAIMS: claims_table(places),
        at.EVENTS: events_table(places),
        at.TERMS: terms_table(places),
        at.BIBTEX: bibtex(corpus.articles),
        at.RIS: ris(corpus.articles),
        at.CSL: csl(corpus.articles),
        at.FEED: feed(places),
        at.GUIDE: guide(places),
    }
    files |= _dated(places) | _of_articles(places, records)
    if at.defined_terms(corpus):
        files[at.CARDS] = cards(places)
    return {path: text.encode() for path, text in files.items()}


def _dated(places: Places) -> dict[str, str]:
    if not any(at.calendar_events(places.corpus)):
        return {}
    return {at.CALENDAR: calendar(places), at.TIMELINE: timeline(places)}


def _of_articles(places: Places, records: Sequence[Record]) -> dict[str, str]:
    files: dict[str, str] = {}
    for analysis, record in zip(places.corpus.articles, records, strict=True):
        slug = analysis.article.slug
        files |= {
            at.article_file(slug, "txt"): record.article.text,
            at.article_file(slug, "annotations.jsonld"): annotation_collection(places, analysis, record.article.text),
            at.article_file(slug, "bib"): bibtex([analysis]),
            at.article_file(slug, "ris"): ris([analysis]),
            at.article_file(slug, "csl.json"): csl([analysis]),
        }
    return files
