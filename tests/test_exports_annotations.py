"""The annotations as a JSON-LD processor expands them, and each selector read again on the text beside the file."""

import json
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]  # it ships no types

from dossier.checks import check_annotations
from dossier.errors import BrokenPromise
from dossier.model import Analysis
from exporting import HOSTILE, exported, hostile
from first_seed import dated_article, first_seed
from small_analysis import ANALYSIS, TEXT
from test_exports import excerpts

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OA, AS, DC, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://purl.org/dc/elements/1.1/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
# The terms that we use, as the Web Annotation Vocabulary (Recommendation, 2017) maps them; any other key would be lost.
TERMS = {
    "@context": {
        "id": "@id",
        "type": "@type",
        **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
        **{name: f"{OA}{name}" for name in ("tagging", "classifying", "describing", "identifying")},
        **{name: f"{OA}{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
        "AnnotationCollection": f"{AS}OrderedCollection",
        "AnnotationPage": f"{AS}OrderedCollectionPage",
        "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
        "body": {"@id": f"{OA}hasBody", "@type": "@id"},
        "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
        "source": {"@id": f"{OA}hasSource", "@type": "@id"},
        "scope": {"@id": f"{OA}hasScope", "@type": "@id"},
        "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
        "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
        "first": {"@id": f"{AS}first", "@type": "@id"},
        "total": f"{AS}totalItems",
        "startIndex": f"{AS}startIndex",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "value": f"{RDF}value",
        "language": f"{DC}language",
    }
}
AT = "https://exemple.fr/dossier/data/exports/articles/"
CASES = {"small": ANALYSIS, "first": first_seed(), "dated": dated_article()}


def files_of(analysis: Analysis) -> tuple[str, str]:
    """The annotations and the text of the article."""
    files, slug = exported(analysis), analysis.article.slug
    return files[f"data/exports/articles/{slug}.annotations.jsonld"], files[f"data/exports/articles/{slug}.txt"]


def load(url: str, options: object) -> dict[str, Any]:
    del options
    assert url == CONTEXT
    return {"contextUrl": None, "documentUrl": url, "document": TERMS, "contentType": "application/ld+json"}


def expanded(analysis: Analysis) -> dict[str, Any]:
    data = json.loads(files_of(analysis)[0])
    name = f"{analysis.article.slug}.annotations.jsonld"
    (found,) = jsonld.expand(data, {"base": AT + name, "documentLoader": load})
    return dict(found)


def only(node: dict[str, Any], name: str) -> Any:
    (found,) = node[name]
    return found.get("@value", found)


@pytest.mark.parametrize("case", CASES)
def test_a_processor_reads_each_annotation_and_its_selectors_take_the_exact_words(case: str) -> None:
    analysis = CASES[case]
    text, found = files_of(analysis)[1], expanded(analysis)
    assert found["@type"] == [f"{AS}OrderedCollection"]
    annotations = only(found, f"{AS}first")[f"{AS}items"][0]["@list"]
    assert len(annotations) == only(found, f"{AS}totalItems") > len(analysis.claims)
    for annotation in annotations:
        assert annotation["@type"] == [f"{OA}Annotation"]
        assert annotation["@id"].startswith(f"{AT}{analysis.article.slug}.annotations.jsonld#")
        target = only(annotation, f"{OA}hasTarget")
        assert only(target, f"{OA}hasSource")["@id"] == f"{AT}{analysis.article.slug}.txt"
        scope = f"https://exemple.fr/dossier/articles/{analysis.article.slug}/index.html"
        assert only(target, f"{OA}hasScope")["@id"] == scope
        quote, position = target[f"{OA}hasSelector"]
        start, end = only(position, f"{OA}start"), only(position, f"{OA}end")
        exact, prefix, suffix = (only(quote, f"{OA}{name}") for name in ("exact", "prefix", "suffix"))
        assert text[start:end] == exact
        assert text[:start].endswith(prefix)
        assert text[end:].startswith(suffix)


def keys(part: object) -> set[str]:
    if isinstance(part, dict):
        return {key for key in part if not key.startswith("@")} | {key for each in part.values() for key in keys(each)}
    if isinstance(part, list):
        return {key for each in part for key in keys(each)}
    return set()


def test_every_key_is_of_the_vocabulary() -> None:
    assert keys(json.loads(files_of(CASES["first"])[0])) <= set(TERMS["@context"])


def test_a_claim_has_its_certainty_and_voice() -> None:
    items = {item["id"]: item for item in json.loads(files_of(ANALYSIS)[0])["first"]["items"]}
    assert [(body["purpose"], body["value"]) for body in items["#c-1"]["body"]] == [
        ("tagging", "affirmation"),
        ("classifying", "non confirmé"),
        ("describing", "voix\u00a0: Paul Roy"),
    ]
    # A character outside of the BMP counts as one.
    assert items["#c-1"]["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 0, "end": 38}


def test_every_kind_of_finding_is_annotated() -> None:
    items = json.loads(files_of(ANALYSIS)[0])["first"]["items"]
    kinds = {body["value"] for item in items for body in item["body"] if body["purpose"] == "tagging"}
    assert kinds == {
        *("affirmation", "événement", "citation", "date", "conditionnel", "organisation", "personne"),
        *("chiffre", "terme", "définition"),
    }


def test_excerpts_annotate_what_is_shown_and_quote_nothing_else_around_it() -> None:
    data, text = files_of(excerpts())
    assert "█" in text
    check_annotations(data.encode(), text.encode(), excerpts().article)
    assert len(json.loads(data)["first"]["items"]) > 3


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"exact":"lundi"', '"exact":"mardi"', "« mardi » n'est pas le texte"),
        ('"start":0,"end":38', '"start":1,"end":38', "n'est pas le texte de 1 à 38"),
        ('"suffix":", selon le maire', '"suffix":", selon la maire', "n'est pas dans le texte publié"),
        ('"id":"#c-2"', '"id":"#c-1"', "1 identifiant(s) donné(s) deux fois"),
    ],
)
def test_a_tampered_annotation_stops_the_build(before: str, after: str, told: str) -> None:
    data, text = files_of(ANALYSIS)
    check_annotations(data.encode(), text.encode(), ANALYSIS.article)
    assert before in data
    with pytest.raises(BrokenPromise, match=told.replace("(", r"\(").replace(")", r"\)")):
        check_annotations(data.replace(before, after).encode(), text.encode(), ANALYSIS.article)


def test_a_shortened_text_stops_the_build() -> None:
    data, _ = files_of(ANALYSIS)
    with pytest.raises(BrokenPromise, match="longueur"):
        check_annotations(data.encode(), TEXT[:-1].encode(), ANALYSIS.article)


def test_hostile_words_are_selected_exactly() -> None:
    for words in HOSTILE:
        analysis = hostile(words)
        data, text = files_of(analysis)
        check_annotations(data.encode(), text.encode(), analysis.article)
