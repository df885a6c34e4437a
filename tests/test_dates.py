"""Expressions of time: one sentence and what it says, for each trap. An answer is `words | TIMEX3 value | first..last | basis`.

Sentences are read as published on Wednesday 13 May 2026, unless they stand in UNDATED. `dates.toml` has many more, by kind of press.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from dossier.extract.dates import DateRule, find_dates
from dossier.lexicon import load_lexicon
from dossier.model import Article, Date, Span
from dossier.nlp import read_articles
from marks import read_values

PUBLISHED = dt.date(2026, 5, 13)
CASES: dict[str, tuple[str, list[str]]] = {
    "explicit_day": ("Le pont a rouvert le 3 mars 2024.", ["le 3 mars 2024 | 2024-03-03 | 2024-03-03..2024-03-03 | explicit"]),
    "first_of_the_month": ("La loi s'applique le 1er juillet.", ["le 1er juillet | 2026-07-01 | 2026-07-01..2026-07-01 | publication"]),
    "day_without_year_in_the_past": ("Le club a gagné le 12 février.", ["le 12 février | 2026-02-12 | 2026-02-12..2026-02-12 | publication"]),
    "month_of_the_year_before": ("L'usine a fermé en novembre.", ["novembre | 2025-11 | 2025-11-01..2025-11-30 | publication"]),
    "middle_of_august": ("Le festival s'achèvera mi-août.", ["mi-août | 2026-08 | 2026-08-01..2026-08-31 | publication"]),
    "weekday_in_the_past": ("Le conseil a voté lundi.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "weekday_in_the_future": ("Le conseil votera lundi.", ["lundi | 2026-05-18 | 2026-05-18..2026-05-18 | publication"]),
    "weekday_with_a_present": ("Le club reçoit Lens samedi.", ["samedi | 2026-05-16 | 2026-05-16..2026-05-16 | publication"]),
    "since_a_weekday": ("La route est fermée depuis lundi.", ["lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "weekday_with_its_number": ("Le match aura lieu samedi 23.", ["samedi 23 | 2026-05-23 | 2026-05-23..2026-05-23 | publication"]),
    "list_of_days": (
        "Les audiences auront lieu lundi 18, mardi 19 et mercredi 20 mai.",
        ["lundi 18 | 2026-05-18 | 2026-05-18..2026-05-18 | publication",
         "mardi 19 | 2026-05-19 | 2026-05-19..2026-05-19 | publication",
         "mercredi 20 mai | 2026-05-20 | 2026-05-20..2026-05-20 | publication"]),
    "range_of_days": (
        "Le salon se tient du 3 au 5 juin.",
        ["3 | 2026-06-03 | 2026-06-03..2026-06-03 | publication", "5 juin | 2026-06-05 | 2026-06-05..2026-06-05 | publication"]),
    "fifteen_days": ("Il est parti il y a quinze jours.", ["il y a quinze jours | 2026-04-28 | 2026-04-28..2026-04-28 | publication"]),
    "within_eight_days": ("Le préfet répondra sous huitaine.", ["sous huitaine | 2026-05-21 | 2026-05-21..2026-05-21 | publication"]),
    "distance_from_another_date": (
        "Disparu le 2 mars 2024, il a été retrouvé trois jours plus tard.",
        ["le 2 mars 2024 | 2024-03-02 | 2024-03-02..2024-03-02 | explicit",
         "trois jours plus tard | 2024-03-05 | 2024-03-05..2024-03-05 | context"]),
    "the_day_before_a_date": (
        "Le 2 mars 2024, il pleuvait ; la veille, il neigeait.",
        ["Le 2 mars 2024 | 2024-03-02 | 2024-03-02..2024-03-02 | explicit", "la veille | 2024-03-01 | 2024-03-01..2024-03-01 | context"]),
    "season_with_the_year_of_its_sentence": (
        "Elle se prononcera au second semestre 2027, à l'automne.",
        ["second semestre 2027 | 2027-H2 | 2027-07-01..2027-12-31 | explicit", "l'automne | 2027-FA | 2027-09-01..2027-11-30 | context"]),
    "quarter": ("Les ventes du premier trimestre 2025 reculent.", ["premier trimestre 2025 | 2025-Q1 | 2025-01-01..2025-03-31 | explicit"]),
    "school_year": ("L'année scolaire 2024-2025 a été longue.", ["année scolaire 2024-2025 | 2024-09/2025-08 | 2024-09-01..2025-08-31 | explicit"]),
    "sports_season": ("Le club a fini la saison 2024-25 sans titre.", ["saison 2024-25 | 2024-09/2025-08 | 2024-09-01..2025-08-31 | explicit"]),
    "decade": ("L'usine date des années 1970.", ["années 1970 | 197 | 1970-01-01..1979-12-31 | explicit"]),
    "century": ("L'église est du XIIe siècle.", ["XIIe siècle | 11 | 1101-01-01..1200-12-31 | explicit"]),
    "hour_of_a_day_behind_it": ("L'incendie a pris vers 0 h 40, lundi.", [
        "0 h 40 | 2026-05-11T00:40 | 2026-05-11..2026-05-11 | publication", "lundi | 2026-05-11 | 2026-05-11..2026-05-11 | publication"]),
    "part_of_a_dated_day": ("Le bal a eu lieu dans la soirée du 12 avril.", ["la soirée du 12 avril | 2026-04-12TEV | 2026-04-12..2026-04-12 | publication"]),
    "duration": ("Le chantier durera trois mois.", ["trois mois | P3M | - | none"]),
    "vague_duration": ("L'enquête durera plusieurs semaines.", ["plusieurs semaines | PXW | - | none"]),
    "set_of_weekdays": ("Le marché a lieu tous les jeudis.", ["tous les jeudis | XXXX-WXX-4 | - | none"]),
    "set_of_seasons": ("Chaque été, le village se remplit.", ["Chaque été | XXXX-SU | - | none"]),
    "feast": ("Il faut un repreneur d'ici à Noël.", ["Noël | 2026-12-25 | 2026-12-25..2026-12-25 | publication"]),
    "weeks_to_come_have_no_date": ("Le texte paraîtra dans les semaines à venir.", ["dans les semaines à venir | FUTURE_REF | - | none"]),
    "age_is_no_duration": ("Une fillette de 6 ans a été blessée.", []),
    "band_of_age": ("L'équipe des moins de 20 ans a gagné.", []),
    "street_named_after_a_day": ("Il habite rue du 8 mai 1945.", []),
    "race_named_after_hours": ("Les 24 heures du Mans attirent la foule.", []),
    "planet": ("La sonde a atteint la planète Mars.", []),
    "year_that_counts": ("La commune compte 2021 habitants.", []),
    "auxiliary_is_no_summer": ("Le pont a été fermé.", []),
}  # fmt: skip
UNDATED: dict[str, tuple[str, list[str]]] = {
    "yesterday_without_publication": ("Le stade a fermé hier.", ["hier | XXXX-XX-XX | - | none"]),
    "weekday_without_publication": ("Le conseil a voté mardi.", ["mardi | XXXX-WXX-2 | - | none"]),
    "day_without_publication": ("Le club a gagné le 12 février.", ["le 12 février | XXXX-02-12 | - | none"]),
    "explicit_without_publication": ("Il est né le 3 mars 1962.", ["le 3 mars 1962 | 1962-03-03 | 1962-03-03..1962-03-03 | explicit"]),
}  # fmt: skip

PRESS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))
LABELLED = {f"{kind}.{name}": read_values(marked) for kind, group in PRESS.items() for name, marked in group.items()}


def answer(article: Article, date: Date) -> str:
    days = f"{date.first}..{date.last}" if date.first else "-"
    return f"{article.quote(date.span)} | {date.value} | {days} | {date.basis}"


def answers(cases: dict[str, tuple[str, list[str]]], published: dt.date | None) -> dict[str, list[str]]:
    articles = tuple(Article(slug=name, title="", text=text, published=published) for name, (text, _) in cases.items())
    rules = load_lexicon("fr", "dates", DateRule)
    return {
        reading.article.slug: [answer(reading.article, date) for date in find_dates(reading, rules)]
        for reading in read_articles(articles)
    }


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    return answers(CASES, PUBLISHED) | answers(UNDATED, None)


@pytest.mark.parametrize("name", [*CASES, *UNDATED])
def test_a_date_and_what_it_means(name: str, found: dict[str, list[str]]) -> None:
    assert found[name] == (CASES | UNDATED)[name][1]


@pytest.fixture(scope="module")
def read_in_press() -> dict[str, list[tuple[Span, str]]]:
    articles = [Article(slug=name, title="", text=text, published=PUBLISHED) for name, (text, _) in LABELLED.items()]
    rules = load_lexicon("fr", "dates", DateRule)
    readings = read_articles(articles)
    return {
        reading.article.slug: [(date.span, date.value) for date in find_dates(reading, rules)] for reading in readings
    }


@pytest.mark.parametrize("name", LABELLED)
def test_a_sentence_of_the_press(name: str, read_in_press: dict[str, list[tuple[Span, str]]]) -> None:
    assert read_in_press[name] == LABELLED[name][1]
