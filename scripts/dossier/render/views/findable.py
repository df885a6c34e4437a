"""What the search of the site finds: one entry a finding, whose title says what kind of finding it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.corpus import SharedActor, SharedTerm
from dossier.model import Analysis, Event
from dossier.render.markdown import searchable
from dossier.render.views.chips import voice_words
from dossier.render.views.days import interval
from dossier.render.views.places import ACTORS, CLAIMS, GLOSSARY, Places, sentence_label
from dossier.render.views.source import quotable
from dossier.render.views.wording import CERTAINTIES, KINDS, unique

TIMELINE = "chronologie"


@dataclass(frozen=True, slots=True)
class Entry:
    """One result: a path under the site with its anchor, and two texts as HTML."""

    location: str
    title: str
    text: str


def entries(places: Places) -> tuple[Entry, ...]:
    """Every finding once, in the order of the pages: the ones that repeat others (résumé, relations) are left out."""
    corpus = places.corpus
    found: list[Entry] = []
    for analysis in corpus.articles:
        found += _claims(places, analysis)
        found += (_event(places, analysis, event) for event in analysis.events)
        found += _sentences(analysis)
    found += (_term(places, term) for term in corpus.terms)
    found += (_actor(places, actor) for actor in corpus.actors)
    return tuple(sorted(found, key=lambda entry: entry.location.partition("#")[0]))


def _entry(location: str, kind: str, names: list[str], text: str) -> Entry:
    return Entry(location, searchable(" · ".join([kind, *names])), searchable(text))


def _claims(places: Places, analysis: Analysis) -> Iterator[Entry]:
    article = analysis.article
    for claim in sorted(analysis.claims, key=lambda claim: claim.span):
        names = [CERTAINTIES[claim.certainty], voice_words(claim.voice)]
        where = f"{CLAIMS}.html#{places.anchor(article.slug, claim.id)}"
        yield _entry(where, "Affirmation", names, article.quote(claim.span))


def _event(places: Places, analysis: Analysis, event: Event) -> Entry:
    article, when = analysis.article, event.when
    dated = interval(when.first, when.last, when.precision) if when and when.first and when.last else "sans date"
    words = " […] ".join(article.quote(span) for span in event.label)
    where = f"{TIMELINE}.html#{places.anchor(article.slug, event.id)}"
    return _entry(where, "Événement", [dated, CERTAINTIES[event.certainty]], words)


def _sentences(analysis: Analysis) -> Iterator[Entry]:
    article = analysis.article
    for sentence in quotable(analysis):
        where = f"articles/{article.slug}/index.html#{sentence.id}"
        yield _entry(where, "Source", [sentence_label(sentence.id)], article.quote(sentence.span))


def _term(places: Places, term: SharedTerm) -> Entry:
    own = [places.by_slug[slug].article.quote(definition.span) for slug, definition in term.definitions]
    edited = [term.editor.definition] if term.editor and not own else []
    editor = term.editor.forms if term.editor else ()
    forms = [form for form in unique((*([term.expansion] if term.expansion else []), *editor)) if form != term.name]
    text = ". ".join([*own, *edited, *forms]) or "Non défini dans la source."
    return _entry(f"{GLOSSARY}.html#{term.id}", "Terme", [term.name], text)


def _actor(places: Places, actor: SharedActor) -> Entry:
    roles = [places.by_slug[slug].article.quote(role.span) for slug, part in actor.parts for role in part.roles]
    text = ". ".join(unique([*actor.aliases, *roles]))
    return _entry(f"{ACTORS}.html#{actor.id}", "Acteur", [actor.name, KINDS[actor.kind]], text)
