"""Quantities: one sentence and its answer for each trap.

An answer is `words = value unit ~ (what is counted)`: `low..high` for a range, `~` when the text
blurs it. A sentence without a quantity has none. `figures.toml` has many more, read after their dates.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path

import pytest

from dossier.extract.dates import DateRule, find_dates
from dossier.extract.figures import FigureRule, find_figures
from dossier.lexicon import load_lexicon
from dossier.model import Article, Date, Evidence, Figure, Reading, Span
from dossier.nlp import read_articles
from marks import read_values

RULES = load_lexicon("fr", "chiffres", FigureRule)
PRESS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("figures.toml").read_text("utf-8"))
LABELLED = {f"{kind}.{name}": read_values(marked) for kind, group in PRESS.items() for name, marked in group.items()}
NARROW, FIRM = "\u202f", "\u00a0"

CASES: dict[str, tuple[str, list[str]]] = {
    # How a number is written
    "narrow_space": (f"La commune compte 3{NARROW}200 habitants.", [f"3{NARROW}200 = 3200 (habitants)"]),
    "plain_space": ("Le stade accueille 47 000 spectateurs.", ["47 000 = 47000 (spectateurs)"]),
    "dot_between_thousands": ("L'étude porte sur 1.250 volontaires.", ["1.250 = 1250 (volontaires)"]),
    "decimal_comma": ("Le patient pesait 62,5 kg.", ["62,5 kg = 62.5 kg"]),
    "decimal_dot_before_a_million": (
        "Le prix est de 3.5 millions de dollars.",
        ["3.5 millions de dollars = 3500000 dollar"],
    ),
    "words": (
        "Le quartier compte quatre-vingt-dix maisons et deux cents appartements.",
        ["quatre-vingt-dix = 90 (maisons)", "deux cents = 200 (appartements)"],
    ),
    "words_with_et_inside": (
        "Soixante-douze pompiers et vingt et un véhicules sont mobilisés.",
        ["Soixante-douze = 72 (pompiers)", "vingt et un = 21 (véhicules)"],
    ),
    "words_from_seventeen_to_nineteen": (
        "Dix-neuf morts et dix-sept blessés.",
        ["Dix-neuf = 19 (morts)", "dix-sept = 17 (blessés)"],
    ),
    "million_in_words": ("Un million de doses ont été livrées.", ["Un million = 1000000 (doses)"]),
    "million_and_a_half": (
        "Deux millions et demi de foyers sont concernés.",
        ["Deux millions et demi = 2500000 (foyers)"],
    ),
    "scaled_with_a_firm_space": (
        f"Le groupe a levé 1,5{FIRM}milliard d'euros.",
        [f"1,5{FIRM}milliard d'euros = 1500000000 euro"],
    ),
    "below_zero": ("La température est descendue à -5 °C.", ["-5 °C = -5 °C"]),
    "below_zero_in_words": ("Il a fait moins 5 degrés.", ["moins 5 degrés = -5 degré"]),
    "plus_sign": ("Les exportations (+0,4 %) progressent.", ["+0,4 % = 0.4 %"]),
    # Units
    "euros": ("Le prix passera à 4,35 euros.", ["4,35 euros = 4.35 euro"]),
    "prefixed_euros": ("La ministre a promis 12 M€ aux hôpitaux.", ["12 M€ = 12000000 euro"]),
    "billions_of_euros": ("Le chiffre d'affaires atteint 3,2 Md€.", ["3,2 Md€ = 3200000000 euro"]),
    "sign_stuck_to_the_number": ("La pièce coûte 1000€.", ["1000€ = 1000 euro"]),
    "sign_before_the_number": ("L'entreprise a perdu $3 milliards.", ["$3 milliards = 3000000000 dollar"]),
    "percent": ("Les prix ont augmenté de 5,2 %.", ["5,2 % = 5.2 %"]),
    "percent_of": ("L'eau dessert 20 % du canton.", ["20 % = 20 % (canton)"]),
    "percent_of_its": ("Le groupe perd 4 % de ses effectifs.", ["4 % = 4 % (effectifs)"]),
    "points": ("L'action a cédé 0,8 point.", ["0,8 point = 0.8 point"]),
    "points_of_sale_are_counted": ("L'enseigne a trois points de vente.", ["trois = 3 (points)"]),
    "speed": ("Le radar a mesuré 187 km/h.", ["187 km/h = 187 km/h"]),
    "surface_of": ("Le feu a parcouru 25 hectares de forêt.", ["25 hectares = 25 ha (forêt)"]),
    "distance_from_a_place": ("Il vit à 140 km de Sanaa.", ["140 km = 140 km"]),
    "age": ("Jean Dupont, 45 ans, a été entendu.", ["45 ans = 45 an"]),
    "concentration": ("Le taux est de 0,27 microgramme par litre.", ["0,27 microgramme par litre = 0.27 µg/L"]),
    "fine": ("Il paiera 10 000 € d'amende.", ["10 000 € = 10000 euro (amende)"]),
    "rate_in_two_counts": (
        "L'incidence atteint 250 cas pour 100 000 habitants.",
        ["250 = 250 (cas)", "100 000 = 100000 (habitants)"],
    ),
    # What is counted
    "adjective_before_the_noun": ("La région compte 65 nouveaux cas.", ["65 = 65 (nouveaux cas)"]),
    "participle_as_a_noun": ("L'accident a fait 12 blessés.", ["12 = 12 (blessés)"]),
    "participle_with_an_agent": (
        "Sur 300 amendements, dont 12 déposés par la gauche, aucun ne passe.",
        ["300 = 300 (amendements)", "12 = 12 (amendements)"],
    ),
    "verb_read_as_a_noun": ("Parmi eux, 226 résident en ville et 40 000 ailleurs.", ["40 000 = 40000"]),
    "some_of_a_count": (
        "Quatre des six policiers sont mis en cause.",
        ["Quatre = 4 (policiers)", "six = 6 (policiers)"],
    ),
    "they_were": ("Ils étaient 300 à manifester.", ["300 = 300"]),
    # Approximations
    "pres_de": ("Le chantier coûtera près de 12 000 euros.", ["près de 12 000 euros = 12000 euro ~"]),
    "au_moins": ("Le séisme a fait au moins 43 morts.", ["au moins 43 = 43 ~ (morts)"]),
    "quelque": ("L'usine emploie quelque 300 salariés.", ["quelque 300 = 300 ~ (salariés)"]),
    "plus_de": ("La dette dépasse plus de 110 % du PIB.", ["plus de 110 % = 110 % ~ (PIB)"]),
    "de_l_ordre_de": (
        "Un budget de l'ordre de 2,3 millions d'euros.",
        ["de l'ordre de 2,3 millions d'euros = 2300000 euro ~"],
    ),
    "environ_behind": ("Il y avait 300 personnes environ.", ["300 personnes environ = 300 ~ (personnes)"]),
    "near_a_million": (
        "La Covid-19 a tué près d'un million d'Américains.",
        ["près d'un million = 1000000 ~ (Américains)"],
    ),
    "among_them": ("L'existence de près de 6000 d'entre elles est sûre.", ["près de 6000 = 6000 ~"]),
    "tens": ("Une dizaine de personnes ont été interpellées.", ["Une dizaine = 10 ~ (personnes)"]),
    "hundreds": ("Il y a une centaine de blessés.", ["une centaine = 100 ~ (blessés)"]),
    "tens_with_an_article": ("Le test vise la cinquantaine de coureurs ciblés.", ["la cinquantaine = 50 ~ (coureurs)"]),
    "tens_of_kilometres": ("La ville est à une vingtaine de kilomètres.", ["une vingtaine de kilomètres = 20 km ~"]),
    "half_a_dozen": ("Une demi-douzaine de substituts arrivent.", ["Une demi-douzaine = 6 ~ (substituts)"]),
    "nobody_knows_how_many": ("Des milliers de manifestants et plusieurs millions d'euros.", []),
    "fortnight_sale": ("La quinzaine commerciale débute lundi.", []),
    "quarantine": ("L'animal est placé en quarantaine.", []),
    # Ranges
    "entre_et": ("Entre 10 000 et 15 000 personnes ont défilé.", ["Entre 10 000 et 15 000 = 10000..15000 (personnes)"]),
    "de_a_on_the_same_scale": (
        "Le déficit atteindra de 3 à 5 millions d'euros.",
        ["de 3 à 5 millions d'euros = 3000000..5000000 euro"],
    ),
    "on_two_scales": (
        "Il faut entre 500 000 et 1 million d'euros.",
        ["entre 500 000 et 1 million d'euros = 500000..1000000 euro"],
    ),
    "a_alone": ("Il faut compter 10 à 12 % de frais.", ["10 à 12 % = 10..12 % (frais)"]),
    "hyphen": ("Il faut 10-15 % de marge.", ["10-15 % = 10..15 % (marge)"]),
    "two_or_three": ("Il a convoqué deux ou trois élus.", ["deux ou trois = 2..3 (élus)"]),
    "a_change_is_no_range": ("Le taux est passé de 3 % à 5 %.", ["3 % = 3 %", "5 % = 5 %"]),
    "a_change_lends_its_unit": ("La vitesse passe de 90 à 80 km/h.", ["90 = 90 km/h", "80 km/h = 80 km/h"]),
    "opening_hours": ("Le centre ouvre de 9 à 18 heures.", []),
    "years": ("Entre 1990 et 1999, la population a grandi.", []),
    # Parts and multiples
    "third": ("Un tiers des communes n'a plus de médecin.", ["Un tiers = 0.3333 (communes)"]),
    "half": ("La moitié des élèves étaient absents.", ["La moitié = 0.5 (élèves)"]),
    "three_quarters": ("Les trois quarts des logements sont vides.", ["Les trois quarts = 0.75 (logements)"]),
    "more_than_half": ("Plus de la moitié des votants ont dit non.", ["Plus de la moitié = 0.5 ~ (votants)"]),
    "quarter_of_a_point": ("La Fed a baissé ses taux d'un quart de point.", ["un quart de point = 0.25 point"]),
    "quarter_final": ("Le club jouera un quart de finale.", []),
    "third_party": ("Un tiers a été entendu comme témoin.", []),
    "nine_out_of_ten": ("Neuf Français sur dix approuvent la mesure.", ["Neuf Français sur dix = 0.9 (Français)"]),
    "one_out_of_eight": ("Une femme sur huit est concernée.", ["Une femme sur huit = 0.125 (femme)"]),
    "round_the_clock": ("Le service fonctionne 24 heures sur 24 et 7 jours sur 7.", []),
    "twice_as_much": ("La France produit deux fois plus de blé.", ["deux fois plus = 2 fois (blé)"]),
    "three_times_less": ("La molécule est trois fois moins toxique.", ["trois fois moins = 3 fois"]),
    "twice_in_time": ("Il a gagné deux fois le tournoi.", []),
    # What is no quantity
    "article_un": ("Le président a reçu un ministre et une députée.", []),
    "both": ("Les deux conducteurs sont indemnes.", []),
    "address": ("La mairie se trouve au 12 rue de la Paix, 75011 Paris.", []),
    "address_with_a_comma": ("Il vit à la hauteur du 37, rue de la Libération.", []),
    "phone": ("Appelez le 03 83 12 34 56 ou le 17.", []),
    "road": ("L'accident s'est produit sur la D117, près de la RD 184 et de l'A 6.", []),
    "county_in_brackets": ("La salle des fêtes de Toul (54) a rouvert.", []),
    "county": ("Le député vient du 93.", []),
    "score": ("Nancy s'est imposé 3-1 face à Metz.", []),
    "score_with_a": ("Paris l'a emporté 2 à 1 à Lens.", []),
    "sets": ("Il s'incline 6-4, 6-3.", []),
    "race": ("Il est champion du 400 mètres haies et du 3 000 mètres.", []),
    "league": ("Le club évolue en Ligue 1 et vise le top 5.", []),
    "rank_and_bib": ("Elle a terminé à la 2e place avec le dossard 12.", []),
    "article_of_law": ("L'article 49.3 et l'article L. 123-4 ont été utilisés.", []),
    "law_number": ("La loi n° 2018-493 du 20 juin 2018 s'applique.", []),
    "page": ("La page 12 du rapport est vide.", []),
    "product": ("L'iPhone 15 tourne sous iOS 18 avec une puce A17.", []),
    "chips": ("Les puces H20 et MI308 ont été expédiées.", []),
    "virus": ("Le virus SARS-CoV-2 et la souche H5N1 circulent.", []),
    "index": ("Le CAC 40 a clôturé en hausse.", []),
    "year": ("En 2023, les ventes avaient reculé.", []),
    "year_of_a_text": ("Les textes de 2019 consacrés à l'eau restent.", []),
    "year_like_count": ("Un groupe de 2000 personnes attend.", ["2000 = 2000 (personnes)"]),
    "decade": ("Cela date des années 1990.", []),
    "clock": ("Le match commence à 20 h 30 et finit vers 23 heures.", []),
    "four_by_four": ("Le 4x4 a percuté le bus de la ligne 9.", []),
    "event_with_a_capital": ("Les 24 Heures du Mans débutent.", []),
    "zero_waste": ("La ville vise le zéro déchet.", []),
    "list_number": ("1. La mairie vote le budget.", []),
}


@cache
def read(text: str) -> Reading:
    return read_articles([Article(slug="a", title="", text=text)])[0]


def meaning(text: str, figure: Figure) -> str:
    value = f"{round(figure.value, 4):.15g}"
    upper = f"..{figure.upper:.15g}" if figure.upper is not None else ""
    unit = f" {figure.unit}" if figure.unit else ""
    counted = f" ({text[figure.counted.start : figure.counted.end]})" if figure.counted else ""
    return f"{value}{upper}{unit}{' ~' if figure.approximate else ''}{counted}"


def answer(text: str, figure: Figure) -> str:
    return f"{text[figure.span.start : figure.span.end]} = {meaning(text, figure)}"


@pytest.mark.parametrize(("text", "answers"), CASES.values(), ids=CASES)
def test_what_a_sentence_measures(text: str, answers: list[str]) -> None:
    assert [answer(text, figure) for figure in find_figures(read(text), (), RULES)] == answers


def test_a_date_is_left() -> None:
    text = "Le procès durera 12 jours et coûtera 12 000 euros."
    start = text.index("12 jours")
    span = Span(start, start + len("12 jours"))
    date = Date(span, "DURATION", "P12D", None, None, "day", "none", Evidence("dates.duree", (span,)))
    assert [answer(text, f) for f in find_figures(read(text), (date,), RULES)] == ["12 000 euros = 12000 euro"]


def test_a_day_is_left_even_when_no_date_was_found() -> None:
    assert not find_figures(read("Le vote est prévu le 12 mars et les 13 et 14 avril."), (), RULES)


def test_the_span_is_the_proof_and_what_is_counted_stands_apart() -> None:
    text = "Il y avait près de 300 nouveaux élèves."
    (figure,) = find_figures(read(text), (), RULES)
    assert figure.evidence == Evidence("chiffres.approx", (figure.span,))
    assert figure.counted is not None
    assert not figure.span.overlaps(figure.counted)


@pytest.fixture(scope="module")
def read_in_press() -> dict[str, list[tuple[Span, str]]]:
    day, dates = dt.date(2026, 5, 13), load_lexicon("fr", "dates", DateRule)
    articles = [Article(slug=name, title="", text=text, published=day) for name, (text, _) in LABELLED.items()]
    return {
        reading.article.slug: [
            (figure.span, meaning(reading.article.text, figure))
            for figure in find_figures(reading, find_dates(reading, dates), RULES)
        ]
        for reading in read_articles(articles)
    }


@pytest.mark.parametrize("name", LABELLED)
def test_a_sentence_of_the_press(name: str, read_in_press: dict[str, list[tuple[Span, str]]]) -> None:
    assert read_in_press[name] == LABELLED[name][1]
