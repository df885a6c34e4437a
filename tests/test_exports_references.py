"""The references as bibtexparser, pylatexenc, rispy and citeproc read them, and the CSL items against a schema."""

import dataclasses
import json

import pytest
import rispy  # type: ignore[import-untyped]  # it ships no types
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import (  # type: ignore[import-untyped]  # it ships no types
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pylatexenc.latex2text import (  # type: ignore[import-untyped]  # it ships no types
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from dossier.model import Analysis
from dossier.render.exports.references import bibtex, csl, ris, tex
from exporting import HOSTILE, exported
from first_seed import first_seed
from small_analysis import ANALYSIS

# Written from the CSL 1.0.2 specification, « CSL-JSON »: the item types and fields that press articles use.
CSL = Draft202012Validator(
    {
        "type": "array",
        "minItems": 1,
        "items": {
            "type": "object",
            "required": ["id", "type"],
            "properties": {
                "id": {"type": ["string", "number"]},
                "type": {"enum": ["article", "article-journal", "article-magazine", "article-newspaper", "webpage"]},
                "title": {"type": "string"},
                "container-title": {"type": "string"},
                "author": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {"literal": {"type": "string"}},
                        "additionalProperties": False,
                    },
                },
                "issued": {
                    "type": "object",
                    "properties": {
                        "date-parts": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 2,
                            "items": {
                                "type": "array",
                                "minItems": 1,
                                "maxItems": 3,
                                "items": {"type": ["string", "number"]},
                            },
                        }
                    },
                    "additionalProperties": False,
                },
                "URL": {"type": "string", "format": "uri"},
                "language": {"type": "string"},
            },
            "additionalProperties": False,
        },
    }
)
# One line of a title, as the reader of seeds leaves it: no control, no blank at its ends, none twice.
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).map(
    lambda text: " ".join(text.split())
)


def titled(words: str) -> Analysis:
    article = dataclasses.replace(ANALYSIS.article, title=words, byline=words, publisher=words)
    return dataclasses.replace(ANALYSIS, article=article)


def undated() -> Analysis:
    article = dataclasses.replace(ANALYSIS.article, published=None, url=None, byline=None, publisher=None)
    return dataclasses.replace(ANALYSIS, article=article)


def tex_reader() -> LatexNodes2Text:
    """What pylatexenc prints, told of three signs of the LaTeX kernel that it does not know."""
    known = get_default_latex_context_db()
    signs = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
    specs = [MacroTextSpec(name, sign) for name, sign in signs.items()]
    known.add_context_category("signs", prepend=True, macros=specs)
    return LatexNodes2Text(latex_context=known, keep_braced_groups=False, math_mode="verbatim")


READER = tex_reader()


def parsed(text: str) -> dict[str, dict[str, str]]:
    """Key to fields, as TeX prints them."""
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=READER)])
    assert library.failed_blocks == []
    return {
        entry.key: {"kind": entry.entry_type} | {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }


def test_bibtex_of_a_dated_article() -> None:
    assert parsed(bibtex([ANALYSIS])) == {
        "usine": {
            "kind": "article",
            "title": "Une usine ferme",
            "journal": "Le Courrier",
            "year": "2025",
            "month": "aug",
            "day": "13",
            "url": "https://exemple.fr/usine",
            "language": "french",
        }
    }


def test_bibtex_makes_nothing_up_for_an_undated_article() -> None:
    assert parsed(bibtex([undated()])) == {"usine": {"kind": "misc", "title": "Une usine ferme", "language": "french"}}


def test_ris_of_a_dated_article() -> None:
    (found,) = rispy.loads(ris([ANALYSIS]))
    assert found == {
        "type_of_reference": "NEWS",
        "id": "usine",
        "title": "Une usine ferme",
        "secondary_title": "Le Courrier",
        "year": "2025",
        "date": "2025/08/13",
        "urls": ["https://exemple.fr/usine"],
        "language": "fr",
    }


def test_a_style_prints_the_csl_item_as_a_reference() -> None:
    items = json.loads(csl([titled("Une usine ferme")]))
    source = CiteProcJSON(items)
    library = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
    )
    library.register(Citation([CitationItem("usine")]))
    (printed,) = (str(line) for line in library.bibliography())
    assert "Une usine ferme" in printed
    assert "2025" in printed


@pytest.mark.parametrize("analysis", [ANALYSIS, undated(), first_seed()], ids=["dated", "undated", "first"])
def test_csl_items_keep_to_the_schema(analysis: Analysis) -> None:
    CSL.validate(json.loads(csl([analysis])))


def test_the_dossier_has_one_file_of_all_and_one_of_each() -> None:
    files = exported(ANALYSIS, first_seed())
    whole = parsed(files["data/exports/references.bib"])
    assert set(whole) == {"usine", "deepseek-r2-retarde"}
    for slug in whole:
        assert parsed(files[f"data/exports/articles/{slug}.bib"]) == {slug: whole[slug]}
    assert len(rispy.loads(files["data/exports/references.ris"])) == 2


def test_a_byline_is_one_literal_name_never_cut() -> None:
    analysis = titled("Anne Roy et Paul Le Goff")
    assert "author = {{Anne Roy et Paul Le Goff}}" in bibtex([analysis])
    assert json.loads(csl([analysis]))[0]["author"] == [{"literal": "Anne Roy et Paul Le Goff"}]
    assert rispy.loads(ris([analysis]))[0]["authors"] == ["Anne Roy et Paul Le Goff"]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("50 % de R&D, 3 $ #1 a_b", r"50 \% de R\&D, 3 \$ \#1 a\_b"),
        ("un } seul", r"un {\textbraceright} seul"),
        (r"\input{x}", r"{\textbackslash}input{\textbraceleft}x{\textbraceright}"),
        ("a -- b --- c", "a -{}- b -{}-{}- c"),
        ("« l'usine »", "« l'usine »"),
    ],
)
def test_tex_prints_what_the_source_says(words: str, written: str) -> None:
    assert tex(words) == written


@settings(deadline=None)
@given(LINES.filter(bool))
def test_any_line_comes_back_from_ris_and_csl(words: str) -> None:
    (found,) = rispy.loads(ris([titled(words)]))
    assert (found["title"], found["secondary_title"], found["authors"]) == (words, words, [words])
    (item,) = json.loads(csl([titled(words)]))
    assert (item["title"], item["container-title"]) == (words, words)


@settings(deadline=None)
@given(LINES.filter(bool))
def test_any_line_comes_back_from_bibtex_and_leaves_the_next_entry_whole(words: str) -> None:
    other = dataclasses.replace(ANALYSIS, article=dataclasses.replace(ANALYSIS.article, slug="suivant"))
    found = parsed(bibtex([titled(words), other]))
    assert [found["usine"][name] for name in ("title", "author", "journal")] == [words] * 3
    assert found["suivant"] == parsed(bibtex([ANALYSIS]))["usine"]


def test_hostile_words_stay_in_their_field() -> None:
    fields = {"kind", "title", "author", "journal", "year", "month", "day", "url", "language"}
    for words in HOSTILE:
        entry = parsed(bibtex([titled(words)]))["usine"]
        assert (set(entry), entry["title"]) == (fields, words)
        (found,) = rispy.loads(ris([titled(words)]))
        assert (found["title"], found["date"]) == (words, "2025/08/13")
        assert json.loads(csl([titled(words)]))[0]["title"] == words
