"""The findings of an article as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD.

The target is the plain text beside the file, so that positions (code points, half-open) mean the same to everybody;
each target has its position and its exact words with what stands around them. `check_annotations` reads them again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier.model import Analysis, Span
from dossier.render.exports.labels import event_date, event_voice
from dossier.render.views.chips import voice_words
from dossier.render.views.places import Places
from dossier.render.views.source import READINGS
from dossier.render.views.wording import CERTAINTIES, KINDS, NBSP

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points before and after the exact words
Body = tuple[str, str]  # purpose, value
Note = tuple[str, Span, list[Body]]  # identifier, where, bodies


def annotation_collection(places: Places, analysis: Analysis, text: str) -> str:
    """An AnnotationCollection with one page, an annotation a line; `text` is the text as published."""
    slug = analysis.article.slug
    page = f"../../../articles/{slug}/index.html"
    notes = list(_notes(places, analysis))
    # Of an article published as excerpts, a term may stand in words that are withheld.
    shown = [note for note in notes if text[note[1].start : note[1].end] == analysis.article.quote(note[1])]
    items = [_annotation(slug, page, text, *note) for note in shown]
    head = {
        "@context": _CONTEXT,
        "id": f"{slug}.annotations.jsonld",
        "type": "AnnotationCollection",
        "label": f"Ce que Dossier a trouvé dans «\u202f{analysis.article.title}\u202f»",
        "total": len(items),
    }
    lines = ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items)
    first = f'"first": {{"id": "#page", "type": "AnnotationPage", "startIndex": 0, "items": [\n{lines}\n]}}'
    return f"{json.dumps(head, ensure_ascii=False)[:-1]}, {first}}}\n"


def _annotation(slug: str, page: str, text: str, id_: str, span: Span, bodies: list[Body]) -> dict[str, object]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "id": f"#{id_}",
        "type": "Annotation",
        "motivation": [purpose for purpose, _ in bodies],
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": value, "language": "fr"} for purpose, value in bodies
        ],
        "target": {"source": f"{slug}.txt", "scope": page, "selector": [quote, position]},
    }


def _notes(places: Places, analysis: Analysis) -> Iterator[Note]:
    yield from _statements(analysis)
    yield from _words(analysis)
    names = {term.id: term.name for term in places.corpus.terms}
    for id_, span in places.terms.get(analysis.article.slug, ()):
        yield _at(id_, span), span, [("tagging", "terme"), ("identifying", names[id_])]
    for term in analysis.terms:
        if term.definition:
            bodies = [("tagging", "définition"), ("identifying", term.name)]
            yield f"{term.id}-definition", term.definition.span, bodies


def _statements(analysis: Analysis) -> Iterator[Note]:
    """Claims and events, with certainty and voice."""
    for claim in analysis.claims:
        bodies = [("tagging", "affirmation"), ("classifying", CERTAINTIES[claim.certainty])]
        bodies += [("describing", f"voix{NBSP}: {voice_words(claim.voice)}")]
        yield claim.id, claim.span, [*bodies, *([("describing", "négation")] if claim.negated else [])]
    for event in analysis.events:
        bodies = [("tagging", "événement"), ("classifying", CERTAINTIES[event.certainty])]
        bodies += [("describing", f"voix{NBSP}: {voice_words(event_voice(analysis, event))}")]
        bodies += [("describing", f"date{NBSP}: {event_date(event) or 'aucune'}")]
        yield event.id, event.span, bodies


def _words(analysis: Analysis) -> Iterator[Note]:
    """Quotations, dates, conditionals, actors and figures."""
    article = analysis.article
    for quote in analysis.quotes:
        speaker = article.quote(quote.speaker.span) if quote.speaker else "non donné par le texte"
        bodies = [("tagging", "citation"), ("describing", f"locuteur{NBSP}: {speaker}")]
        yield _at("citation", quote.span), quote.span, bodies
    for date in analysis.dates:
        yield _at("date", date.span), date.span, [("tagging", "date"), ("describing", f"TIMEX3{NBSP}: {date.value}")]
    for verb in analysis.conditionals:
        bodies = [("tagging", "conditionnel"), ("classifying", str(READINGS[verb.reading]))]
        yield _at("conditionnel", verb.span), verb.span, bodies
    for actor in analysis.actors:
        for span in actor.mentions:
            yield _at(actor.id, span), span, [("tagging", KINDS[actor.kind]), ("identifying", actor.name)]
    for figure in analysis.figures:
        amount = f"{figure.value:.15g} {figure.unit or ''}".strip()
        yield _at("chiffre", figure.span), figure.span, [("tagging", "chiffre"), ("describing", amount)]


def _at(kind: str, span: Span) -> str:
    return f"{kind}-{span.start}-{span.end}"
