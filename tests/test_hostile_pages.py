"""Our own pages of an article whose every word is hostile: the elements of a calm one, and no word in an attribute."""

import datetime as dt
import re

import pytest
from markdown import Markdown  # type: ignore[import-untyped]  # only its answers are compared

from dossier.codec import Stamp
from dossier.corpus import build_corpus
from dossier.glossary import Glossary, GlossaryEntry
from dossier.model import (
    Actor,
    Analysis,
    Article,
    Attribution,
    Caution,
    Claim,
    Conditional,
    Date,
    Definition,
    Event,
    Evidence,
    Figure,
    Paragraph,
    Point,
    Quote,
    Relation,
    Role,
    Sentence,
    Span,
    Speaker,
    Summary,
    Term,
    When,
)
from dossier.render.pages import render_pages
from dossier.seeds.clean import one_line
from hostile_texts import EVERY
from html_reading import read_html

CALM = "Motcalme"
EXTENSIONS = {"abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"} | {
    "pymdownx.details",
    "pymdownx.superfences",
}
RENDERER = Markdown(extensions=[*EXTENSIONS, "toc"], extension_configs={"toc": {"permalink": "#", "toc_depth": "2-3"}})
Skeleton = list[tuple[str, ...]]


def analysis(words: str) -> Analysis:
    """`words` in every place that a seed can fill: text, title, names, terms, units, sources."""
    size = len(words)
    text = f"{words} aurait {words}, selon {words}.\n\n« {words} », dit {words}."
    subject, verb, place = Span(0, size), Span(size + 1, size + 7), Span(size + 8, 2 * size + 8)
    source, first = Span(2 * size + 16, 3 * size + 16), Span(0, 3 * size + 17)
    second, speaker = Span(first.end + 2, len(text)), Span(len(text) - 1 - size, len(text) - 1)
    quoted, whole = Span(second.start + 2, second.start + 2 + size), Span(0, place.end)

    def by(span: Span) -> Evidence:
        return Evidence("attributions.selon", (span,))

    named, unnamed = Attribution("named", words, "a-1", source), Attribution("unnamed", words, None, speaker)
    return Analysis(
        Article(
            "essai", words, text, words, "0", words, words, dt.date(2025, 1, 2), "https://exemple.fr/", licence=words
        ),
        (Paragraph("p1", first), Paragraph("p2", second)),
        (Sentence("p1s1", "p1", first, 0, 1), Sentence("p2s1", "p2", second, 1, 2)),
        (Date(place, "DATE", "PAST_REF", None, None, "year", "none", by(place)),),
        (Conditional(verb, "borrowed", by(verb)),),
        (Quote(quoted, Speaker(speaker, None), None, by(quoted)),),
        (
            Actor("a-1", words, "person", (f"{words} a",), (source,), by(source), (Role(place, by(place)),)),
            Actor("a-2", f"{words} b", "organisation", (), (subject, quoted), by(subject)),
        ),
        (
            Claim("c-1", "p1s1", whole, (named,), "borrowed", "past", False, (by(verb),)),
            Claim("c-2", "p2s1", quoted, (unnamed,), "indicative", "future", True, (by(quoted),)),
        ),
        (Relation("opposes", "c-1", "a-2", "a-1", by(verb)),),
        (
            Event(
                "e-1",
                "p1s1",
                whole,
                (subject, verb),
                "unconfirmed",
                1,
                "main",
                When(place, None, None, "year", "none"),
                by(verb),
            ),
            Event("e-2", "p2s1", quoted, (quoted,), "announced", 2, "next", None, by(quoted)),
        ),
        (
            Term("t-1", words, words, Definition(place, by(place)), (subject, quoted), by(subject)),
            Term("t-2", f"{words} c", None, None, (source,), by(source)),
        ),
        (Figure(place, 3.0, None, words, False, subject, by(place)),),
        Summary(
            Point("p1s1", (subject, verb), "c-1", "unconfirmed", (named,)),
            (Point("p2s1", (quoted,), "c-2", "announced", (unnamed,)),),
            (("who", (source,)), ("what", (subject,)), ("when", (place,))),
        ),
        (
            Caution("no_date"),
            Caution("single_source", (source,), ("p1s1",), 1, 2, (words,)),
            Caution("unnamed_source", (speaker,), ("p2s1",), 1, 2, (words,)),
            Caution("title_stronger", (verb,), ("p1s1",), names=(words,)),
            Caution("outlets_differ", names=(words, f"{words} d")),
            Caution("conditional_share", (verb,), ("p1s1",), 1, 2),
        ),
    )


def skeletons(words: str) -> dict[str, Skeleton]:
    """Page to its elements and attributes, the front matter left out; MkDocs reads only `title:` there."""
    glossary = Glossary((GlossaryEntry(terme=f"{words} c", definition=words, reference=words),))
    pages = render_pages(build_corpus([analysis(words)], glossary), Stamp("0.1.0", "modèle", "0"))
    found = {}
    for name, page in pages.items():
        head = re.match(r'---\ntitle: (?:"[^"<>\n]*"|[^"<>:\n]+)\n(?:search:\n  exclude: true\n)?---\n', page)
        assert head, f"{name}: {page[:200]}"
        found[name] = read_html(RENDERER.reset().convert(page[head.end() :]))[0]
    return found


@pytest.fixture(scope="module")
def calm() -> dict[str, Skeleton]:
    return skeletons(CALM)


def test_no_word_of_a_seed_is_in_an_element_or_an_attribute(calm: dict[str, Skeleton]) -> None:
    parts = [(name, part) for name, skeleton in calm.items() for part in skeleton]
    assert [(name, part) for name, part in parts if CALM.lower() in " ".join(part).lower()] == []


def elements(skeleton: Skeleton) -> list[tuple[str, ...]]:
    """Elements and the names of their attributes; ids made of words differ, and a long label is drawn on two lines."""
    parts = [(*part[:2], *(attribute.partition("=")[0] for attribute in part[2:])) for part in skeleton]
    second_lines = {
        at + step for at in range(len(parts) - 3) for step in (2, 3)
        if parts[at][:2] == ("<", "text") and parts[at : at + 2] == parts[at + 2 : at + 4]
    }  # fmt: skip
    return [part for at, part in enumerate(parts) if at not in second_lines]


def test_hostile_words_make_the_same_elements_as_calm_ones(calm: dict[str, Skeleton]) -> None:
    expected = {name: elements(part) for name, part in calm.items()}
    texts = {one_line(text)[:80].strip() for text in EVERY}
    for words in sorted(text for text in texts if re.search(r"[^\w\s.,:;'’«»()]", text)):
        assert {name: elements(part) for name, part in skeletons(words).items()} == expected, words
