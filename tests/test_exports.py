"""The exported files as a whole: where they are, that pages lead to each, that none says more than it may."""

import dataclasses
import json
import re

import pytest

from dossier.codec import record_of
from dossier.glossary import Glossary
from dossier.model import Analysis
from dossier.render.pages import render_pages
from exporting import HOSTILE, STAMP, corpus_of, exported, hostile
from first_seed import bare_article, dated_article, first_seed
from small_analysis import ANALYSIS, TEXT

CASES = {
    "small": (ANALYSIS,),
    "first": (first_seed(),),
    "bare": (bare_article(),),
    "many": (first_seed(), dated_article(), bare_article(), ANALYSIS),
}
RECORDS = re.compile(r"data/(?:index|[a-z0-9-]+|index\.schema|record\.schema)\.json")


@pytest.mark.parametrize("case", CASES)
def test_pages_lead_to_every_file_and_to_no_other(case: str) -> None:
    files, linked = exported(*CASES[case]), set[str]()
    for page in render_pages(corpus_of(*CASES[case]), STAMP).values():
        targets = re.findall(r"\]\((?:\.\./)*((?:data/|rss|llms)[^)]*)\)", page)
        linked |= {target for target in targets if not RECORDS.fullmatch(target)}
    assert linked == set(files)


def test_the_same_articles_give_the_same_files_whatever_their_order() -> None:
    assert exported(*CASES["many"]) == exported(*CASES["many"][::-1])


def test_without_a_day_there_is_no_calendar_and_without_a_definition_no_cards() -> None:
    assert {path.rsplit("/")[-1] for path in exported(bare_article(), glossary=Glossary())} == {
        *(
            "affirmations.csv",
            "evenements.csv",
            "termes.csv",
            "references.bib",
            "references.ris",
            "references.csl.json",
        ),
        *("rss.xml", "llms.txt", "bref.txt", "bref.annotations.jsonld", "bref.bib", "bref.ris", "bref.csl.json"),
    }


def excerpts() -> Analysis:
    """The small article, of which only the sentence of the first point may be shown, and a definition."""
    article = dataclasses.replace(ANALYSIS.article, excerpts_only=True)
    summary = dataclasses.replace(ANALYSIS.summary, points=())
    return dataclasses.replace(ANALYSIS, article=article, summary=summary, terms=ANALYSIS.terms[1:])


def test_of_an_article_that_may_only_be_excerpted_no_file_gives_another_sentence() -> None:
    shown = "aurait fermé"
    assert any(shown in text for text in exported(excerpts()).values())
    for path, text in exported(excerpts()).items():
        for withheld in ("rouvrirons", "promis", "inférence", "calcul des réponses", "12 000"):
            assert withheld in TEXT
            assert withheld not in text, path


def test_a_claim_is_never_exported_without_its_certainty_and_voice() -> None:
    """In each format, wherever the words of the unconfirmed claim stand, « non confirmé » and the mayor stand too."""
    files, words = exported(ANALYSIS), "de Nantes aurait fermé lundi"
    holders = {path.rsplit("/")[-1]: text for path, text in files.items() if words in text.replace("\r\n ", "")}
    assert set(holders) == {
        *("affirmations.csv", "evenements.csv", "chronologie.ics", "chronologie.timeline.json"),
        *("usine.txt", "usine.annotations.jsonld"),
    }
    for name in set(holders) - {"usine.txt"}:
        unfolded = holders[name].replace("\r\n ", "")
        assert "non confirmé" in unfolded, name
        assert "Paul Roy" in unfolded, name
    feed = next(text for path, text in files.items() if path == "rss.xml")
    assert "[non confirmé, voix\u00a0: Paul Roy] L’usine 🎭 de Nantes aurait fermé […]" in feed


def test_no_file_rates_the_truth() -> None:
    pages = render_pages(corpus_of(*CASES["many"]), STAMP)
    del pages["reutiliser.md"]  # says that there is none
    for text in [*exported(*CASES["many"]).values(), *pages.values()]:
        assert not re.search("ClaimReview|reviewRating|STATUS:CONFIRMED", text)


@pytest.mark.parametrize("words", HOSTILE[:: len(HOSTILE) // 25])
def test_hostile_words_still_give_every_file(words: str) -> None:
    calm, found = exported(hostile("Motcalme")), exported(hostile(words))
    assert set(found) == set(calm)
    assert all(json.loads(text) for path, text in found.items() if path.endswith(("json", "jsonld")))


def test_the_text_that_annotations_point_at_is_the_text_of_the_record() -> None:
    corpus = corpus_of(excerpts(), first_seed())
    files = exported(excerpts(), first_seed())
    for analysis in corpus.articles:
        record = record_of(analysis, STAMP, corpus.editor_of(analysis.article.slug))
        assert files[f"data/exports/articles/{analysis.article.slug}.txt"] == record.article.text
