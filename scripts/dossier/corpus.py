"""All articles together: actors and terms that several share, and the editors' definitions."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from dossier.errors import Refusal
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
    finding_ids,
)

_Finding = TypeVar("_Finding", Date, Conditional, Quote, Figure, Role)


_KEYS = "Une entrée a terme, definition et reference ; elle peut avoir variantes et sigle"


class GlossaryEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An editor's definition and the published reference it comes from."""

    terme: str
    definition: str
    reference: str
    variantes: tuple[str, ...] = ()
    sigle: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way the term is written, the citation form first."""
        return (self.terme, *self.variantes, *((self.sigle,) if self.sigle else ()))


@dataclass(frozen=True, slots=True)
class Glossary:
    """The editors' definitions, each form of a term belonging to one entry only."""

    entries: tuple[GlossaryEntry, ...] = ()

    def find(self, *forms: str | None) -> GlossaryEntry | None:
        """The entry that has one of `forms`, case and apostrophes aside."""
        wanted = {normalise(form) for form in forms if form}
        return next((e for e in self.entries if wanted & {normalise(form) for form in e.forms}), None)


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

    @property
    def editor(self) -> Mapping[str, tuple[str, str]]:
        """Term id to (definition, reference), for the terms that an editor defines."""
        return {
            id_: (term.editor.definition, term.editor.reference)
            for term in self.terms
            if term.editor
            for id_ in (term.id, *(part.id for _, part in term.parts))
        }


def load_glossary(path: Path) -> Glossary:
    """The editors' definitions in `path`; none if there is no such file. Raises Refusal, with the entry's line."""
    if not path.exists():
        return Glossary()
    try:
        text = path.read_text("utf-8")
        raw = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refusal(path, f"ce fichier ne se lit pas ({error})", "Écrivez-le en TOML et en UTF-8") from error
    if unknown := sorted(raw.keys() - {"entree"}):
        raise Refusal(path, f"clé inconnue : {', '.join(unknown)}", "Ce fichier ne contient que des [[entree]]")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*entree\s*\]\]", line)]
    entries: list[GlossaryEntry] = []
    taken: dict[str, str] = {}
    for index, table in enumerate(raw.get("entree", ())):
        line = lines[index] if index < len(lines) else None
        entry = _entry(path, line, table)
        for form in {normalise(form): None for form in entry.forms}:
            if form in taken:
                problem = f"« {form} » est déjà une forme de « {taken[form]} »"
                raise Refusal(path, problem, "Gardez cette forme dans une seule entrée", line)
            taken[form] = entry.terme
        entries.append(entry)
    return Glossary(tuple(entries))


def _entry(path: Path, line: int | None, table: Mapping[str, object]) -> GlossaryEntry:
    if unknown := sorted(table.keys() - set(GlossaryEntry.__struct_fields__)):
        raise Refusal(path, f"clé inconnue : {', '.join(unknown)}", _KEYS, line)
    if missing := [key for key in ("terme", "definition", "reference") if not table.get(key)]:
        raise Refusal(path, f"il manque {', '.join(missing)}", _KEYS, line)
    try:
        entry = msgspec.convert(table, GlossaryEntry)
    except msgspec.ValidationError as error:
        raise Refusal(
            path, "une valeur n'est ni un texte ni, pour variantes, une liste de textes", _KEYS, line
        ) from error
    if not all(words.strip() for words in (*entry.forms, entry.definition, entry.reference)):
        raise Refusal(path, f"« {entry.terme} » : une valeur est vide", _KEYS, line)
    return entry


def build_corpus(analyses: Sequence[Analysis], glossary: Glossary) -> Corpus:
    """Articles in a stable order, actors merged by id, terms by name, editors' definitions found."""
    articles = tuple(publishable(analysis) for analysis in sorted(analyses, key=_newest_first))
    return Corpus(articles, tuple(_shared_actors(articles)), tuple(_shared_terms(articles, glossary)))


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

    actors = (replace(a, mentions=inside(a.mentions), roles=shown(a.roles)) for a in analysis.actors)
    terms = (replace(t, occurrences=inside(t.occurrences)) for t in analysis.terms)
    return replace(
        analysis,
        dates=shown(analysis.dates),
        conditionals=shown(analysis.conditionals),
        quotes=shown(analysis.quotes),
        actors=tuple(actor for actor in actors if actor.mentions),
        claims=tuple(claim for claim in analysis.claims if claim.sentence in ids),
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
    parts: defaultdict[str, list[tuple[str, Term]]] = defaultdict(list)
    for analysis in articles:
        for term in analysis.terms:
            entry = glossary.find(term.name, term.expansion)
            parts[entry.terme if entry else normalise(term.name)].append((analysis.article.slug, term))
    for found in parts.values():
        first = found[0][1]
        expansion = next((term.expansion for _, term in found if term.expansion), None)
        entry = glossary.find(first.name, expansion)
        places = _places(articles, found, entry)
        yield SharedTerm(first.id, first.name, expansion, entry, tuple(found), places)
    for entry in glossary.entries:
        if entry.terme not in parts and (places := _places(articles, (), entry)):
            id_ = next(finding_ids("t", [entry.terme]))
            yield SharedTerm(id_, entry.terme, entry.sigle, entry, (), places)


def _places(
    articles: Sequence[Analysis], found: Iterable[tuple[str, Term]], entry: GlossaryEntry | None
) -> tuple[Place, ...]:
    """Where the term stands, in reading order: what was found, then the entry's forms elsewhere."""
    places = {Place(slug, span) for slug, term in found for span in term.occurrences}
    if entry:
        taken = tuple(places)
        for place in _standing(articles, entry.forms):
            if not any(place.slug == other.slug and place.span.overlaps(other.span) for other in taken):
                places.add(place)
    rank = {analysis.article.slug: position for position, analysis in enumerate(articles)}
    return tuple(sorted(places, key=lambda place: (rank[place.slug], place.span)))


def _standing(articles: Sequence[Analysis], forms: Iterable[str]) -> Iterator[Place]:
    """Where one of `forms`, or its plain plural, stands as whole words; capitals count in an acronym."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    spellings = [form if form.isupper() else f"(?i:{form})" for form in map(re.escape, longest_first)]
    pattern = re.sub("['’]", "['’]", "|".join(spellings))
    for analysis in articles:
        for match in re.finditer(rf"(?<![\w-])(?:{pattern})[sx]?(?![\w-])", analysis.article.text):
            yield Place(analysis.article.slug, Span(*match.span()))
