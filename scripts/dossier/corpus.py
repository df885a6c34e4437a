"""All articles together: actors and terms that several share, and the editors' definitions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier.extract.terms.words import key_of, standing, stems, words_of
from dossier.glossary import Glossary, GlossaryEntry
from dossier.lexicon import normalise
from dossier.model import (
    Actor,
    ActorKind,
    Analysis,
    Conditional,
    Date,
    Definition,
    Figure,
    Quote,
    Role,
    Span,
    Term,
    named_ids,
    numbered,
)

_ROOT, _SMALL = 5, 3  # letters that one word's forms share; those of words that say little
_Finding = TypeVar("_Finding", Date, Conditional, Quote, Figure, Role)


@dataclass(frozen=True, slots=True)
class Place:
    """A span and the article it stands in."""

    slug: str
    span: Span


@dataclass(frozen=True, slots=True)
class SharedActor:
    """One actor over all articles; `parts` are what each article has of it."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    parts: tuple[tuple[str, Actor], ...]


@dataclass(frozen=True, slots=True)
class SharedTerm:
    """One term over all articles: what each has of it, and every place where it stands."""

    id: str
    name: str
    expansion: str | None
    editor: GlossaryEntry | None
    parts: tuple[tuple[str, Term], ...]
    occurrences: tuple[Place, ...]

    @property
    def definitions(self) -> tuple[tuple[str, Definition], ...]:
        """The sources' own definitions, each with its article; where there is one, `editor` steps back."""
        return tuple((slug, term.definition) for slug, term in self.parts if term.definition)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the pages are made from. Articles stand newest first, the undated last, then by slug."""

    articles: tuple[Analysis, ...]
    actors: tuple[SharedActor, ...]
    terms: tuple[SharedTerm, ...]

    def editor_of(self, slug: str) -> Mapping[str, tuple[str, str]]:
        """Id to (definition, reference), for the terms of one article that an editor defines."""
        return {
            part.id: (term.editor.definition, term.editor.reference)
            for term in self.terms
            if term.editor
            for name, part in term.parts
            if name == slug
        }


def build_corpus(analyses: Sequence[Analysis], glossary: Glossary) -> Corpus:
    """Articles in a stable order, actors merged by id, terms by name, editors' definitions found."""
    articles = tuple(publishable(analysis) for analysis in sorted(analyses, key=_newest_first))
    terms = tuple(_shared_terms(articles, glossary))
    ids = numbered(term.id for term in terms)  # two names may have one id: « côte » here, « côté » there
    apart = tuple(replace(term, id=id_) for term, id_ in zip(terms, ids, strict=True))
    return Corpus(articles, tuple(_shared_actors(articles)), apart)


def publishable(analysis: Analysis) -> Analysis:
    """The analysis as it stands; with excerpts only, what rests on the summary's sentences and definitions.

    Otherwise the ledger alone would quote nearly every sentence of the text.
    """
    if not analysis.article.excerpts_only:
        return analysis
    summary = analysis.summary
    quoted = {point.sentence for point in (summary.lead, *summary.points) if point}
    defined = [term.definition.span for term in analysis.terms if term.definition]
    kept = [s for s in analysis.sentences if s.id in quoted or any(s.span.overlaps(span) for span in defined)]
    ids = {sentence.id for sentence in kept}

    def inside(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(span for span in spans if any(sentence.span.covers(span) for sentence in kept))

    def shown(findings: tuple[_Finding, ...]) -> tuple[_Finding, ...]:
        return tuple(finding for finding in findings if inside([finding.span]))

    claims = {claim.id for claim in analysis.claims if claim.sentence in ids}
    actors = (replace(a, mentions=inside(a.mentions), roles=shown(a.roles)) for a in analysis.actors)
    terms = (replace(t, occurrences=inside(t.occurrences)) for t in analysis.terms)
    return replace(
        analysis,
        dates=shown(analysis.dates),
        conditionals=shown(analysis.conditionals),
        quotes=shown(analysis.quotes),
        actors=tuple(actor for actor in actors if actor.mentions),
        claims=tuple(claim for claim in analysis.claims if claim.id in claims),
        passing=tuple(claim for claim in analysis.passing if claim.sentence in ids),
        relations=tuple(relation for relation in analysis.relations if relation.claim in claims),
        events=tuple(event for event in analysis.events if event.sentence in ids),
        terms=tuple(term for term in terms if term.occurrences),
        figures=shown(analysis.figures),
        summary=replace(summary, questions=tuple((q, inside(spans)) for q, spans in summary.questions)),
        cautions=tuple(
            replace(c, spans=inside(c.spans), sentences=tuple(s for s in c.sentences if s in ids))
            for c in analysis.cautions
        ),
    )


def _newest_first(analysis: Analysis) -> tuple[int, str]:
    published = analysis.article.published
    return (-published.toordinal() if published else 0, analysis.article.slug)


def _shared_actors(articles: Sequence[Analysis]) -> Iterator[SharedActor]:
    parts: defaultdict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for analysis in articles:
        for actor in analysis.actors:
            parts[actor.id].append((analysis.article.slug, actor))
    for id_, found in parts.items():
        first = found[0][1]
        aliases: dict[str, str] = {}
        for alias in (alias for _, actor in found for alias in (actor.name, *actor.aliases)):
            if normalise(alias) != normalise(first.name):
                aliases.setdefault(normalise(alias), alias)
        yield SharedActor(id_, first.name, first.kind, tuple(aliases.values()), tuple(found))


def _shared_terms(articles: Sequence[Analysis], glossary: Glossary) -> Iterator[SharedTerm]:
    """Terms found by the extractor, merged by name or entry; then editors' terms that it did not find."""
    standing_at = {entry.terme: set(_standing(articles, entry.forms)) for entry in glossary.entries}
    parts: defaultdict[str, list[tuple[str, Term]]] = defaultdict(list)
    for analysis in articles:
        for term in analysis.terms:
            entry = glossary.find(term.name, term.expansion) or _entry_over(analysis, term, glossary, standing_at)
            if entry is not None and _stands_for_another(term, entry):
                own = {Place(analysis.article.slug, span) for span in term.occurrences}
                standing_at[entry.terme] -= own
                entry = None
            parts[entry.terme if entry else _key(term, parts)].append((analysis.article.slug, term))
    by_name = {entry.terme: entry for entry in glossary.entries}
    for key, found in parts.items():
        entry = by_name.get(key)
        expansion = next((term.expansion for _, term in found if term.expansion), None)
        places = _places(articles, found, standing_at[entry.terme] if entry else ())
        name = _heading(articles, found[0][1], entry, places)
        id_ = next((term.id for _, term in found if stems(term.name) == stems(name)), found[0][1].id)
        yield SharedTerm(id_, name, expansion, entry, tuple(found), places)
    for entry in glossary.entries:
        if entry.terme not in parts and (places := _places(articles, (), standing_at[entry.terme])):
            id_ = next(named_ids("t", [entry.terme]))
            yield SharedTerm(id_, entry.terme, entry.sigle, entry, (), places)


def _key(term: Term, parts: Mapping[str, list[tuple[str, Term]]]) -> str:
    """Its name; with its long form where another article's own text gives the same letters another one."""
    name = normalise(term.name)
    others = [other for _, other in parts.get(name, ()) if other.expansion]
    same = not term.expansion or not others or any(_alike(term.expansion, other.expansion or "") for other in others)
    return name if same else f"{name} ({normalise(term.expansion or '')})"


def _stands_for_another(term: Term, entry: GlossaryEntry) -> bool:
    """« le groupement de producteurs unis (GPU) » is no « processeur graphique », whatever its letters."""
    long = [form for form in (entry.terme, *entry.variantes) if stems(form) != stems(term.name)]
    return bool(term.expansion and long) and not any(_alike(term.expansion or "", form) for form in long)


def _alike(one: str, other: str) -> bool:
    """Whether two long forms share a word, by its first letters: « processeurs graphiques », « graphics unit »."""
    ours, theirs = ({word[:_ROOT] for word in normalise(form).split() if len(word) > _SMALL} for form in (one, other))
    return bool(ours & theirs)


def _entry_over(
    analysis: Analysis, term: Term, glossary: Glossary, standing_at: Mapping[str, set[Place]]
) -> GlossaryEntry | None:
    """The entry whose own places hold every place of a term that the source does not define."""
    slug = analysis.article.slug
    for entry in glossary.entries if not term.definition else ():
        spans = [place.span for place in standing_at[entry.terme] if place.slug == slug]
        if all(any(span.covers(at) for span in spans) for at in term.occurrences):
            return entry
    return None


def _heading(articles: Sequence[Analysis], term: Term, entry: GlossaryEntry | None, places: Sequence[Place]) -> str:
    """The entry's own word where the articles have it, else theirs: « startup », « IA »."""
    if entry is None or term.expansion:
        return term.name
    texts = {analysis.article.slug: analysis.article for analysis in articles}
    written = {stems(texts[place.slug].quote(place.span)) for place in places}
    return entry.terme if stems(entry.terme) in written else term.name


def _places(
    articles: Sequence[Analysis], found: Iterable[tuple[str, Term]], elsewhere: Iterable[Place]
) -> tuple[Place, ...]:
    """Where the term stands, in reading order: what was found, then an entry's forms elsewhere."""
    taken = tuple({Place(slug, span) for slug, term in found for span in term.occurrences})
    free = {p for p in elsewhere if not any(p.slug == t.slug and p.span.overlaps(t.span) for t in taken)}
    rank = {analysis.article.slug: position for position, analysis in enumerate(articles)}
    return tuple(sorted({*taken, *free}, key=lambda place: (rank[place.slug], place.span)))


def _standing(articles: Sequence[Analysis], forms: Iterable[str]) -> Iterator[Place]:
    """Where one of `forms` stands, the longest first, whatever its number; an acronym in its own capitals."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    for analysis in articles:
        text = analysis.article.text
        words, taken = words_of(text, Span(0, len(text))), list[Span]()
        for form in longest_first:
            spans = standing(words, key_of(form), text)
            taken += [span for span in spans if not any(span.overlaps(other) for other in taken)]
        yield from (Place(analysis.article.slug, span) for span in taken)
