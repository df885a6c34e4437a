"""The exported files as they stand in docs/ and in the expected articles, read by programs that are not ours."""

import json
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it ships no types
import pytest
import rispy  # type: ignore[import-untyped]  # it ships no types
import vobject  # type: ignore[import-untyped]  # it ships no types

from fixtures_site import ROOT
from test_exports_references import CSL, parsed
from test_exports_tables import ACTS, rows
from test_exports_time import DOCUMENTED
from test_linked_data import PROPERTIES, data_in, nodes

FOLDERS = {"docs": ROOT / "docs"} | {
    path.name: path / "expected" for path in sorted((ROOT / "tests" / "articles").iterdir())
}


@pytest.fixture(params=list(FOLDERS))
def docs(request: pytest.FixtureRequest) -> Path:
    return FOLDERS[request.param]


def exports(docs: Path) -> Path:
    return docs / "data" / "exports"


def records(docs: Path) -> dict[str, Any]:
    """Slug to record."""
    listed = json.loads((docs / "data" / "index.json").read_text("utf-8"))["articles"]
    return {entry["slug"]: json.loads((docs / "data" / entry["file"]).read_text("utf-8")) for entry in listed}


def text_of(path: Path) -> str:
    """What a file holds, its line ends as they are."""
    return path.read_bytes().decode()


def test_the_tables_say_what_the_records_say(docs: Path) -> None:
    for name, kind in (("affirmations", "claims"), ("evenements", "events")):
        found = rows(text_of(exports(docs) / f"{name}.csv"))
        wanted = [(slug, each) for slug, record in records(docs).items() for each in record[kind]]
        assert len(found) == len(wanted) > 0
        for row, (slug, each) in zip(found, wanted, strict=True):
            words = row["mots"].removeprefix("'")
            place = row["article"], int(row["debut"]), int(row["fin"]), words
            assert place == (slug, each["start"], each["end"], each["words"])
            assert (row["certitude"] == "affirmé") == (each["certainty"] == "asserted")
            assert not any(ACTS.match(cell) for cell in row.values())


def test_the_calendar_and_the_timeline_hold_the_same_events(docs: Path) -> None:
    dated = [
        event for record in records(docs).values() for event in record["events"] if (event["when"] or {}).get("first")
    ]
    path = exports(docs) / "chronologie.ics"
    if not dated:
        assert not path.exists()
        return
    entries = list(vobject.readOne(text_of(path), validate=True).vevent_list)
    assert sorted(e.dtstart.value.isoformat() for e in entries) == sorted(event["when"]["first"] for event in dated)
    uncertain = [event for event in dated if event["certainty"] != "asserted"]
    assert sum(hasattr(entry, "status") for entry in entries) == len(uncertain)
    data = json.loads(text_of(exports(docs) / "chronologie.timeline.json"))
    DOCUMENTED.validate(data)
    assert [slide["group"] == "affirmé" for slide in data["events"]].count(False) == len(uncertain)


def test_the_references_agree(docs: Path) -> None:
    bib = parsed(text_of(exports(docs) / "references.bib"))
    ris = {entry["id"]: entry for entry in rispy.loads(text_of(exports(docs) / "references.ris"))}
    csl = json.loads(text_of(exports(docs) / "references.csl.json"))
    CSL.validate(csl)
    for item in csl:
        article = records(docs)[item["id"]]["article"]
        assert item["title"] == bib[item["id"]]["title"] == ris[item["id"]]["title"] == article["title"]
        year = (article["published"] or "")[:4]
        assert (bib[item["id"]].get("year", ""), ris[item["id"]].get("year", "")) == (year, year)


def test_the_feed_lists_the_articles(docs: Path) -> None:
    found = feedparser.parse((docs / "rss.xml").read_bytes())
    assert not found.bozo
    assert [entry.id for entry in found.entries] == list(records(docs))


def test_the_annotations_select_exact_words_of_the_text_beside_them(docs: Path) -> None:
    for slug, record in records(docs).items():
        text = text_of(exports(docs) / "articles" / f"{slug}.txt")
        assert text == record["article"]["text"]
        items = json.loads(text_of(exports(docs) / "articles" / f"{slug}.annotations.jsonld"))["first"]["items"]
        assert len(items) > len(record["claims"])
        for item in items:
            quote, position = item["target"]["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]


def test_the_pages_speak_schema_org(docs: Path) -> None:
    for slug, record in records(docs).items():
        (data,) = data_in((docs / "articles" / slug / "index.md").read_text("utf-8"))
        kinds = [each["@type"] for each in data["@graph"]]
        assert kinds.count("Claim") == len(record["claims"])
        assert kinds.count("Quotation") == len(record["quotes"])
        assert all(set(each) - {"@context"} <= PROPERTIES[each["@type"]] for each in nodes(data))
