"""Tables of claims, events and terms as CSV, for a French spreadsheet and for programs.

UTF-8 with a byte order mark, without which Excel reads « é » as « Ã© »; semicolons, which are what French
spreadsheets cut at; lines end as RFC 4180 says. A spreadsheet runs a cell that starts like a formula: such a cell
gets an apostrophe in front, and so does one that starts with an apostrophe, so that dropping one gives the exact words.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from dossier.codec import cut_text
from dossier.model import Analysis, Attribution, Certainty, Claim, Event
from dossier.render.exports.labels import BASES, PRECISIONS, event_voice
from dossier.render.views.chips import voice_words
from dossier.render.views.linked_data import definitions
from dossier.render.views.places import CLAIMS, GLOSSARY, Places
from dossier.render.views.wording import CERTAINTIES, PHASES

Cell = str | int
_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@＝＋－＠'\t\r\n]")  # full-width signs act too in some spreadsheets
_KINDS = {"named": "nommée", "unnamed": "non nommée", "impersonal": "non précisée"}
_ARTICLE = ("article", "titre", "editeur", "parution")
_PLACE = ("phrase", "debut", "fin", "mots")


def guarded(cell: Cell) -> Cell:
    """The cell as no spreadsheet takes it for a formula; `cell.removeprefix("'")` gives the words back."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def claims_table(places: Places) -> str:
    """One row for each claim, in the order of the articles and their text."""
    head = ("affirmation", *_ARTICLE, *_PLACE, "certitude", "voix", "genre_de_voix", "negation", "indices", "lien")
    return _table(head, (_claim(places, a, claim) for a in places.corpus.articles for claim in a.claims))


def events_table(places: Places) -> str:
    """One row for each event, dated or not."""
    said = ("libelle", "certitude", "voix", "genre_de_voix", "phase", "ordre")
    date = ("premier_jour", "dernier_jour", "precision", "expression", "calcul")
    head = ("evenement", *_ARTICLE, *_PLACE, *said, *date, "lien")
    return _table(head, (_event(places, a, event) for a in places.corpus.articles for event in a.events))


def terms_table(places: Places) -> str:
    """One row for each definition, and one for each term that nobody defines."""
    head = ("terme", "nom", "forme_longue", "definition", "origine", "reference", "emplois", "lien")
    return _table(head, _terms(places))


def _table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(map(guarded, row) for row in rows)
    return f"\ufeff{out.getvalue()}"


def _claim(places: Places, analysis: Analysis, claim: Claim) -> tuple[Cell, ...]:
    article, span = analysis.article, claim.span
    cues = " | ".join(article.quote(cue) for evidence in claim.cues for cue in evidence.spans)
    return (
        *(claim.id, *_origin(analysis), claim.sentence, span.start, span.end, article.quote(span)),
        *(*_said(claim.certainty, claim.voice), "oui" if claim.negated else "non", cues),
        _link(places, analysis, CLAIMS, claim.id),
    )


def _event(places: Places, analysis: Analysis, event: Event) -> tuple[Cell, ...]:
    article, span = analysis.article, event.span
    return (
        *(event.id, *_origin(analysis), event.sentence, span.start, span.end, article.quote(span)),
        cut_text(article, span, event.label),
        *_said(event.certainty, event_voice(analysis, event)),
        *(PHASES[event.phase], event.order, *_days(analysis, event)),
        _link(places, analysis, "chronologie", event.id),
    )


def _days(analysis: Analysis, event: Event) -> tuple[Cell, ...]:
    when = event.when
    if not when:
        return "", "", "", "", ""
    words = analysis.article.quote(when.span)
    if not (when.first and when.last):
        return "", "", "", words, BASES[when.basis]
    return when.first.isoformat(), when.last.isoformat(), PRECISIONS[when.precision], words, BASES[when.basis]


def _terms(places: Places) -> Iterator[tuple[Cell, ...]]:
    for term in places.corpus.terms:
        said = list(definitions(places, term)) or [("", "non défini", "")]
        for definition in said:
            long, link = term.expansion or "", f"{GLOSSARY}.html#{term.id}"
            yield term.id, term.name, long, *definition, len(term.occurrences), link


def _origin(analysis: Analysis) -> tuple[Cell, ...]:
    article = analysis.article
    return (
        article.slug,
        article.title,
        article.publisher or "",
        article.published.isoformat() if article.published else "",
    )


def _said(certainty: Certainty, voice: Sequence[Attribution]) -> tuple[Cell, ...]:
    """Certainty, voice and the kinds of its sources, outermost first."""
    return CERTAINTIES[certainty], voice_words(voice), " > ".join(_KINDS[each.kind] for each in voice) or "article"


def _link(places: Places, analysis: Analysis, page: str, finding: str) -> str:
    return f"{page}.html#{places.anchor(analysis.article.slug, finding)}"
