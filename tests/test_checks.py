"""Each promise of an analysis: kept by a small valid one, and caught when one thing in it is broken."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dossier.checks import broken_promises, check_analysis, check_record, known_rules
from dossier.codec import Stamp, record_of, write_record
from dossier.errors import BrokenPromise
from dossier.lexicon import Rule, load_lexicon
from dossier.model import Analysis, Article, Caution, Evidence, Paragraph, Span, Summary
from small_analysis import (
    ANALYSIS,
    ARTICLE,
    BY_DAY,
    BY_MONTH,
    CLOSED,
    CLOSING,
    COST,
    COSTS,
    INFERENCE,
    LEAD,
    MAYOR,
    PARAGRAPHS,
    QUOTE,
    REOPENS,
    ROY,
    RULES,
    SENTENCES,
    SHUTS,
    SPEAKER,
    TEXT,
    USINE,
    span,
)


def problems(**changes: Any) -> tuple[str, ...]:
    """What is broken in the small analysis with `changes`, its article read again as it is."""
    return broken_promises(replace(ANALYSIS, **changes), ARTICLE, RULES)


def test_a_valid_analysis_breaks_nothing() -> None:
    assert broken_promises(ANALYSIS, ARTICLE, RULES) == ()


def test_an_article_without_a_word_breaks_nothing() -> None:
    empty = Article("vide", "Vide", "")
    assert broken_promises(Analysis(empty, (), ()), empty, ()) == ()


def test_one_character_of_difference_in_the_text_read_again() -> None:
    reread = replace(ARTICLE, text=TEXT.replace("lundi", "lundI"))
    assert broken_promises(ANALYSIS, reread, RULES) == ("le texte relu diffère au caractère 37",)


def test_one_character_more_in_the_text_read_again() -> None:
    reread = replace(ARTICLE, text=TEXT + "!")
    assert broken_promises(ANALYSIS, reread, RULES) == (f"le texte relu diffère au caractère {len(TEXT)}",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"title": "Une usine ouvre"}, "« title » relu diffère : 'Une usine ferme', puis 'Une usine ouvre'"),
        ({"sha256": "1" * 64}, f"« sha256 » relu diffère : '{'0' * 64}', puis '{'1' * 64}'"),
        ({"publisher": None}, "« publisher » relu diffère : 'Le Courrier', puis None"),
    ],
)
def test_a_seed_that_changed_under_its_analysis(change: dict[str, Any], problem: str) -> None:
    assert broken_promises(ANALYSIS, replace(ARTICLE, **change), RULES) == (problem,)


def test_text_in_another_normal_form() -> None:
    decomposed = Article("nfd", "E\u0301te\u0301", "Cafe\u0301.")
    analysis = Analysis(decomposed, (Paragraph("p1", Span(0, 6)),), (replace(SENTENCES[0], span=Span(0, 6)),))
    found = broken_promises(analysis, decomposed, ())
    assert found == ("« title » n'est pas en NFC", "« text » n'est pas en NFC")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"quotes": (replace(QUOTE, verb=Span(0, 999)),)}, "quotes verb : 0-999 sort du texte, qui a 169 caractères"),
        (
            {"claims": (replace(CLOSED, voice=(replace(MAYOR, span=Span(7, 8)),)),)},
            "claims c-1 voice span : 7-8 ne contient aucun mot",
        ),
        (
            {"summary": Summary(None, (), (("why", (Span(9, 999),)),))},
            "summary questions : 9-999 sort du texte, qui a 169 caractères",
        ),
    ],
)
def test_a_span_outside_the_text_or_without_a_word(change: dict[str, Any], problem: str) -> None:
    assert problems(**change) == (problem,)


def test_words_in_no_paragraph() -> None:
    shorter = replace(PARAGRAPHS[0], span=Span(8, PARAGRAPHS[0].span.end))
    sentence = replace(SENTENCES[0], span=shorter.span)
    found = problems(paragraphs=(shorter, PARAGRAPHS[1]), sentences=(sentence, *SENTENCES[1:]))
    assert "le texte : « L’usine » n'est dans aucune partie" in found


def test_words_in_no_sentence() -> None:
    shorter = replace(SENTENCES[2], span=Span(SENTENCES[2].span.start, len(TEXT) - 1))
    assert problems(sentences=(*SENTENCES[:2], shorter)) == ("p2 : « . » n'est dans aucune partie",)


def test_sentences_that_overlap() -> None:
    longer = replace(SENTENCES[1], span=Span(SENTENCES[1].span.start, SENTENCES[2].span.start + 1))
    (found,) = problems(sentences=(SENTENCES[0], longer, SENTENCES[2]))
    assert found.startswith("p2 : les parties se chevauchent")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"claims": (CLOSED, REOPENS, replace(COSTS, span=span("selon")))}, "c-3 : 40-45 n'est pas dans p2s2"),
        ({"events": (replace(CLOSING, span=REOPENS.span),)}, "e-1 : 69-92 n'est pas dans p1s1"),
        ({"events": (replace(CLOSING, label=(span("promis"),)),)}, "e-1 : 103-109 n'est pas dans p1s1"),
        ({"events": (replace(CLOSING, sentence="p9s9"),)}, "e-1 : la phrase p9s9 n'existe pas"),
        ({"summary": Summary(replace(LEAD, spans=(span("août"),)), (), ())}, "point : 88-92 n'est pas dans p1s1"),
    ],
)
def test_words_outside_the_sentence_that_is_named(change: dict[str, Any], problem: str) -> None:
    assert problems(**change) == (problem,)


@pytest.mark.parametrize(
    ("spans", "problem"),
    [
        ((), "aucun mot gardé"),
        ((span("selon le maire"), span("L’usine")), "les mots gardés ne se suivent pas"),
        ((span("selon le maire"), span("le maire")), "les mots gardés ne se suivent pas"),
    ],
)
def test_a_cut_keeps_words_in_order_and_once(spans: tuple[Span, ...], problem: str) -> None:
    assert problems(summary=Summary(replace(LEAD, spans=spans), (), ())) == (f"point p1s1 : {problem}",)
    assert problems(events=(replace(CLOSING, label=spans),)) == (f"e-1 : {problem}",)


@pytest.mark.parametrize("words", ["rouvrirons en août", "Nous rouvrirons", "lundi"])
def test_a_quote_without_its_marks(words: str) -> None:
    at = span(words)
    found = problems(quotes=(replace(QUOTE, span=at),))
    assert found == (f"citation {at.start}-{at.end} : pas de guillemets autour de ces mots",)


def test_an_id_given_twice() -> None:
    assert problems(terms=(INFERENCE, replace(USINE, id="t-inference"))) == ("identifiant donné 2 fois : t-inference",)
    assert problems(terms=(INFERENCE, replace(USINE, id="c-1"))) == ("identifiant donné 2 fois : c-1",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            {"sentences": (replace(SENTENCES[0], paragraph="p7"), *SENTENCES[1:])},
            "p1s1 : le paragraphe p7 n'existe pas",
        ),
        (
            {"claims": (CLOSED, COSTS, replace(REOPENS, voice=(replace(MAYOR, actor="a-x"),)))},
            "c-2 : l'acteur a-x n'existe pas",
        ),
        ({"quotes": (replace(QUOTE, speaker=replace(SPEAKER, actor="a-x")),)}, "citation : l'acteur a-x n'existe pas"),
        ({"cautions": (Caution("no_date", sentences=("p4s1",)),)}, "alerte no_date : la phrase p4s1 n'existe pas"),
        ({"summary": Summary(replace(LEAD, claim="c-9"), (), ())}, "point p1s1 : l'affirmation c-9 n'existe pas"),
        ({"actors": (*ANALYSIS.actors[:1], replace(ROY, mentions=()))}, "a-roy : aucune mention"),
        (
            {"relations": (replace(SHUTS, target="a-x"),)},
            "relation a-usine → a-x : l'affirmation ou un acteur n'existe pas",
        ),
        ({"terms": (replace(USINE, occurrences=()),)}, "t-usine : aucune occurrence"),
        ({"claims": (CLOSED, REOPENS, replace(COSTS, voice=(replace(MAYOR, name=" "),)))}, "c-3 : une source sans nom"),
    ],
)
def test_a_reference_to_nothing(change: dict[str, Any], problem: str) -> None:
    assert problem in problems(**change)


@pytest.mark.parametrize(
    "point", [replace(COST, certainty="unconfirmed"), replace(COST, voice=(MAYOR,)), replace(COST, claim="c-1")]
)
def test_a_point_says_what_its_claim_says_and_no_more(point: Any) -> None:
    (found,) = problems(summary=Summary(LEAD, (point,), ()))
    assert found.startswith("point p2s2 : ne dit pas la même chose que")


FIRST, LAST = dt.date(2025, 8, 1), dt.date(2025, 8, 31)


@pytest.mark.parametrize(
    ("date", "problem"),
    [
        (replace(BY_MONTH, first=LAST, last=FIRST), "date 2025-08 : finit avant de commencer"),
        (replace(BY_MONTH, last=FIRST), "date 2025-08 : 1 jour(s), plus fin que sa précision (month)"),
        (replace(BY_MONTH, value="2025-08-14"), "date 2025-08-14 : plus fine que sa précision (month)"),
        (replace(BY_MONTH, precision="season"), "date 2025-08 : 31 jour(s), plus fin que sa précision (season)"),
        (replace(BY_MONTH, basis="none"), "date 2025-08 : des jours calculés sans base"),
        (replace(BY_DAY, first=None, last=None), "date 2025-08-11 : une base, mais aucun jour"),
    ],
)
def test_a_date_that_cannot_be(date: Any, problem: str) -> None:
    assert problem in problems(dates=(date,))


def test_the_date_of_an_event_that_cannot_be() -> None:
    assert CLOSING.when is not None
    when = replace(CLOSING.when, precision="year")
    found = problems(events=(replace(CLOSING, when=when),))
    assert found == ("e-1 quand : 1 jour(s), plus fin que sa précision (year)",)


def test_a_month_of_february_is_a_month() -> None:
    february = replace(BY_MONTH, value="2025-02", first=dt.date(2025, 2, 1), last=dt.date(2025, 2, 28))
    assert problems(dates=(february,)) == ()


def test_a_rule_that_no_lexicon_has() -> None:
    by_hand = Evidence("invention.pure", (span("usine"),))
    assert problems(terms=(replace(USINE, evidence=by_hand),)) == ("règle inconnue : « invention.pure »",)


def test_the_known_rules_are_those_of_the_lexicons() -> None:
    assert known_rules("fr") >= load_lexicon("fr", "resume", Rule).by_id.keys()
    assert known_rules("xx") == frozenset()


def test_the_build_stops_and_says_everything_at_once() -> None:
    broken = replace(ANALYSIS, claims=(CLOSED, replace(REOPENS, id="c-1"), COSTS))
    with pytest.raises(BrokenPromise) as caught:
        check_analysis(broken, ARTICLE)
    lines = str(caught.value).splitlines()
    assert lines[0] == "usine.txt: identifiant donné 2 fois : c-1."
    assert "usine.txt: règle inconnue : « acteurs.nom »." in lines
    assert lines[-1] == "C'est un défaut de dossier : rien n'est écrit, signalez-le."


def written(analysis: Analysis = ANALYSIS) -> bytes:
    return write_record(record_of(analysis, Stamp("0.1.0", "modèle", "0"), {}))


def test_every_quote_of_a_record_is_exact() -> None:
    assert check_record(written(), ARTICLE) == written().count(b'"words"')


def test_every_quote_of_an_article_in_excerpts_is_exact() -> None:
    article = replace(ARTICLE, excerpts_only=True)
    data = written(replace(ANALYSIS, article=article))
    assert "█".encode() in data
    assert check_record(data, article) == data.count(b'"words"')


def shift(record: Any) -> None:
    record["quotes"][0]["speaker"]["start"] += 1


def retouch(record: Any) -> None:
    record["summary"]["lead"]["attribution"][0]["words"] = "Paul roy"


def rewrite(record: Any) -> None:
    record["summary"]["points"][0]["text"] = "[…] coûte 13 000 euros"


def relabel(record: Any) -> None:
    record["events"][0]["label"] = "L’usine […] a fermé […]"


def replace_text(record: Any) -> None:
    record["article"]["text"] = TEXT.replace("lundi", "mardi")


@pytest.mark.parametrize(
    ("alter", "problem"),
    [
        (shift, "fiche.quotes[0].speaker : « il » n'est pas le texte de 101 à 102"),
        (retouch, "fiche.summary.lead.attribution[0] : « Paul roy » n'est pas le texte de 56 à 64"),
        (rewrite, "fiche.summary.points[0] : « coûte 13 000 euros » n'est pas dans le texte"),
        (relabel, "fiche.events[0] : « a fermé » n'est pas dans le texte"),
        (replace_text, "fiche : le texte n'est pas celui de l'article"),
        (replace_text, "fiche.dates[0] : « lundi » n'est pas le texte de 33 à 38"),
    ],
)
def test_a_record_that_does_not_quote_exactly(alter: Callable[[Any], None], problem: str) -> None:
    record = json.loads(written())
    alter(record)
    with pytest.raises(BrokenPromise) as caught:
        check_record(json.dumps(record).encode(), ARTICLE)
    assert f"usine.txt: {problem}." in str(caught.value).splitlines()
