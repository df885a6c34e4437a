"""The calendar as vobject reads it, the timeline against the format that TimelineJS documents."""

import datetime as dt
import json
import re

import pytest
import vobject  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dossier.model import Analysis
from exporting import AUGUST, HOSTILE, MONDAY, SUNDAY, exported, hostile, small
from first_seed import dated_article, first_seed
from html_reading import read_html
from small_analysis import ANALYSIS

CALENDAR, TIMELINE = "data/exports/chronologie.ics", "data/exports/chronologie.timeline.json"
# Written from timeline.knightlab.com/docs/json-format.html: its objects, which fields they need, which they may have.
DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "display_date": {"type": "string"},
    },
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
SLIDE = {
    "type": "object",
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "text": TEXT,
        "group": {"type": "string"},
        "display_date": {"type": "string"},
        "autolink": {"type": "boolean"},
        "unique_id": {"type": "string", "minLength": 1},
    },
    "additionalProperties": False,
}
DOCUMENTED = Draft202012Validator(
    {
        "type": "object",
        "required": ["events"],
        "properties": {
            "title": SLIDE,
            "events": {"type": "array", "minItems": 1, "items": SLIDE | {"required": ["start_date"]}},
            "scale": {"enum": ["human", "cosmological"]},
        },
        "additionalProperties": False,
    }
)


def entries(*analyses: Analysis) -> list[vobject.base.Component]:
    text = exported(*analyses)[CALENDAR]
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
    calendar = vobject.readOne(text, validate=True)
    assert calendar.version.value == "2.0"
    return list(calendar.vevent_list)


def slides(*analyses: Analysis) -> list[dict[str, object]]:
    data = json.loads(exported(*analyses)[TIMELINE])
    DOCUMENTED.validate(data)
    found: list[dict[str, object]] = data["events"]
    return found


def test_an_unconfirmed_event_is_tentative_and_says_so() -> None:
    (entry,) = entries(ANALYSIS)
    assert entry.summary.value == "[non confirmé] L’usine […] aurait fermé […] – voix\u00a0: Paul Roy"
    assert entry.status.value == "TENTATIVE"
    assert entry.categories.value == ["non confirmé"]
    assert entry.dtstart.value == MONDAY
    assert entry.dtend.value == dt.date(2025, 8, 12)
    assert entry.dtstamp.value == dt.datetime(2025, 8, 13, tzinfo=dt.UTC)
    assert entry.url.value == "https://exemple.fr/usine"
    assert entry.transp.value == "TRANSPARENT"
    assert entry.description.value.split("\n") == [
        "«\u202fL’usine 🎭 de Nantes aurait fermé lundi\u202f»",
        "Certitude\u00a0: non confirmé (donné au conditionnel ou avec réserve, sans être confirmé)",
        "Voix\u00a0: Paul Roy",
        "Date\u00a0: 11\u00a0août 2025 («\u202flundi\u202f», comptée depuis la parution\u00a0; précision\u00a0: jour)",
        "Source\u00a0: «\u202fUne usine ferme\u202f», Le Courrier, 13\u00a0août 2025, §\u00a01,\u00a0phrase\u00a01",
    ]


def test_an_asserted_event_has_no_status_for_nothing_is_confirmed_here() -> None:
    found = {entry.summary.value.startswith("["): hasattr(entry, "status") for entry in entries(dated_article())}
    assert found == {False: False, True: True}


def test_the_undated_event_is_left_out() -> None:
    assert len(ANALYSIS.events) == 2
    assert len(entries(ANALYSIS)) == len(slides(ANALYSIS)) == 1
    assert CALENDAR not in exported(first_seed())


@pytest.mark.parametrize("precision", ["decade", "century"])
def test_a_decade_is_no_entry_of_a_calendar(precision: str) -> None:
    years = dt.date(1990, 1, 1), dt.date(1999 if precision == "decade" else 2089, 12, 31)
    assert CALENDAR not in exported(small(*years, precision))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "last", "precision", "start", "end", "words"),
    [
        (MONDAY, MONDAY, "day", {"year": 2025, "month": 8, "day": 11}, None, "11\u00a0août 2025"),
        (*AUGUST, "month", {"year": 2025, "month": 8}, None, "Août 2025"),
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), "year", {"year": 2024}, None, "2024"),
        (
            *(MONDAY, SUNDAY, "week", {"year": 2025, "month": 8, "day": 11}, {"year": 2025, "month": 8, "day": 17}),
            "Semaine du\u00a011 au\u00a017\u00a0août 2025",
        ),
    ],
    ids=["day", "month", "year", "week"],
)
def test_a_date_keeps_its_precision(
    first: dt.date, last: dt.date, precision: str, start: object, end: object, words: str
) -> None:
    analysis = small(first, last, precision)  # type: ignore[arg-type]
    (slide,) = slides(analysis)
    assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (start, end, words)
    (entry,) = entries(analysis)
    assert (entry.dtstart.value, entry.dtend.value) == (first, last + dt.timedelta(1))


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    (entry,) = entries(small(dt.date.max, dt.date.max, "day"))
    assert entry.dtstart.value == dt.date.max
    assert not hasattr(entry, "dtend")


def test_a_slide_says_its_certainty_voice_and_source() -> None:
    (slide,) = slides(ANALYSIS)
    assert slide["group"] == "non confirmé"
    assert slide["unique_id"] == "e-1"
    assert slide["text"] == {
        "headline": "[non confirmé] L’usine […] aurait fermé […] – voix\u00a0: Paul Roy",
        "text": (
            "<p>«\u202fL’usine 🎭 de Nantes aurait fermé lundi\u202f»</p>"
            "<p>Certitude\u00a0: non confirmé. Voix\u00a0: Paul Roy.</p>"
            "<p>Source\u00a0: «\u202fUne usine ferme\u202f», Le Courrier, 13\u00a0août 2025, "
            "§\u00a01,\u00a0phrase\u00a01.</p>"
        ),
    }


def test_two_articles_that_tell_the_same_have_entries_of_their_own() -> None:
    uids = [entry.uid.value for entry in entries(dated_article(), ANALYSIS)]
    assert len(set(uids)) == len(uids)
    assert uids == [entry.uid.value for entry in entries(ANALYSIS, dated_article())]


def test_hostile_words_stay_text_in_both() -> None:
    calm = [sorted(entry.contents) for entry in entries(hostile("Motcalme"))]
    for words in HOSTILE:
        found = entries(hostile(words))
        assert [sorted(entry.contents) for entry in found] == calm, words
        assert words in found[0].description.value
        for slide in slides(hostile(words)):
            shown = slide["text"]
            assert isinstance(shown, dict)
            skeleton, texts = read_html(shown["text"])
            assert {part[1:] for part in skeleton} == {("p",)}, words
            assert words in "".join(texts)
            assert read_html(shown["headline"])[0] == [], words


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_words_come_back_from_the_calendar(words: str) -> None:
    kept = " ".join(words.split())
    entry = entries(hostile(kept))[0]
    assert f"«\u202f{kept} aurait {kept}\u202f»" == re.sub(r"\n.*", "", entry.description.value, flags=re.DOTALL)
