"""Glossaire: every term in alphabetical order, with its definition and whose it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier.corpus import SharedTerm
from dossier.lexicon import normalise
from dossier.model import Span
from dossier.render.markdown import Emitted, heading, html_text, inline, link
from dossier.render.views.places import Places
from dossier.render.views.wording import NBSP, capitalised, collation, count, listed


@dataclass(frozen=True, slots=True)
class DefinitionView:
    """A definition and where it comes from: a sentence of an article, or an editor's reference."""

    words: Emitted
    origin: Emitted
    cited: bool  # from a sentence of the source


@dataclass(frozen=True, slots=True)
class TermView:
    """One entry. `forms` are the other ways it is written; no definition means that none was found.

    `proposal` is then the entry of `seeds/glossaire.toml` that would define it, one line each.
    """

    heading: Emitted
    forms: Emitted | None
    definitions: tuple[DefinitionView, ...]
    places: tuple[Emitted, ...]
    proposal: tuple[Emitted, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms under one letter."""

    heading: Emitted
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The view of `glossaire.md`."""

    index: tuple[Emitted, ...]
    letters: tuple[Letter, ...]
    tally: str


def glossary_view(places: Places) -> GlossaryView:
    """Terms by letter, é with e; what is not a letter stands under 0–9."""
    terms = sorted(places.corpus.terms, key=lambda term: collation(term.name))
    groups = [(letter, list(group)) for letter, group in groupby(terms, key=_letter)]
    return GlossaryView(
        tuple(link(letter, f"#{_anchor(letter)}") for letter, _ in groups),
        tuple(Letter(heading(2, letter, _anchor(letter)), tuple(_term(places, t) for t in g)) for letter, g in groups),
        _tally(terms),
    )


def _letter(term: SharedTerm) -> str:
    first = collation(term.name)[0][:1]
    return first.upper() if first.isalpha() and first.isascii() else "0–9"


def _anchor(letter: str) -> str:
    return f"lettre-{letter.lower()}" if letter.isalpha() else "chiffres-et-signes"


def _tally(terms: Sequence[SharedTerm]) -> str:
    own = sum(1 for term in terms if term.definitions)
    edited = sum(1 for term in terms if not term.definitions and term.editor)
    shares = ((own, "par la source"), (edited, "par la rédaction"))
    told = [f"{number} défini{'s' * (number > 1)} {by}" for number, by in shares if number]
    bare = len(terms) - own - edited
    return f"{count(len(terms), 'terme')}{NBSP}: {listed([*told, *([f'{bare} sans définition'] if bare else [])])}."


def _term(places: Places, term: SharedTerm) -> TermView:
    by_article: dict[str, list[Span]] = {p.slug: [] for p in term.occurrences}
    for place in term.occurrences:
        by_article[place.slug].append(place.span)
    forms, definitions = _forms(places, term), _definitions(places, term)
    return TermView(
        heading(3, term.name, term.id),
        Emitted(", ".join(map(inline, forms))) if forms else None,
        definitions,
        tuple(places.cite(slug, *places.sentences_at(slug, at), lit=at) for slug, at in by_article.items()),
        () if definitions else tuple(map(html_text, _entry(term, forms))),
    )


def _entry(term: SharedTerm, forms: Sequence[str]) -> Iterator[str]:
    """The lines of TOML that define the term, to be completed; a JSON string is a TOML string."""
    yield "[[entree]]"
    yield f"terme = {json.dumps(term.name, ensure_ascii=False)}"
    if forms:
        yield f"variantes = {json.dumps(list(forms), ensure_ascii=False)}"
    yield 'definition = "…"'
    yield 'reference = "Organisme ou ouvrage, titre, date, article"'


def _forms(places: Places, term: SharedTerm) -> tuple[str, ...]:
    """Acronym or long form, then the inflected forms found; not yet through the door."""
    long = [term.expansion, term.editor.terme if term.editor else None, term.editor.sigle if term.editor else None]
    found = (places.by_slug[p.slug].article.quote(p.span) for p in term.occurrences)
    forms: dict[str, str] = {}
    for form in (*(words for words in long if words), *found):
        forms.setdefault(normalise(form), form)
    forms.pop(normalise(term.name), None)
    return tuple(forms.values())


def _definitions(places: Places, term: SharedTerm) -> tuple[DefinitionView, ...]:
    if term.definitions:
        return tuple(
            DefinitionView(
                places.quoted(slug, definition.span),
                places.cite(slug, *places.sentences_at(slug, [definition.span]), lit=[definition.span]),
                cited=True,
            )
            for slug, definition in term.definitions
        )
    if not term.editor:
        return ()
    words = inline(capitalised(term.editor.definition))
    origin = Emitted(f"Référence{NBSP}: {inline(term.editor.reference)}")
    return (DefinitionView(words, origin, cited=False),)
