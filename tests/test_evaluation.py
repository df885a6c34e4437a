"""The evaluation itself: how labels are read, paired and counted, and that the figures shown are those it gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier.codec import Measure, Stamp, read_evaluation
from dossier.model import Span
from dossier.settings import ROOT
from evaluation.__main__ import HELD_OUT, TUNING, own
from evaluation.gold import GoldError, read_gold
from evaluation.names import same_source, same_term, same_words
from evaluation.report import evaluation
from evaluation.scores import Outcome, pairs, rows

TEXT = """
[[texte]]
id = "essai"
registre = "brève"
titre = "Essai"
texte = "Le maire part mardi. Le maire revient mardi."
"""


def write(folder: Path, labels: str) -> Path:
    (folder / "essai.toml").write_text(TEXT + labels, "utf-8")
    return folder


def test_a_label_is_looked_for_behind_the_one_before(tmp_path: Path) -> None:
    (text,) = read_gold(write(tmp_path, 'dates = ["DATE | XXXX-WXX-2 | mardi", "DATE | XXXX-WXX-2 | mardi"]'))
    assert [label.span.start for label in text.labels["dates"]] == [14, 38]


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ('dates = ["DATE | 2025-03-11 | jeudi"]', "« jeudi » is not in the text"),
        ('dates = ["DAY | 2025-03-11 | mardi"]', "« DAY » is not one of"),
        ('enonces = ["asserted | x | | Le maire part mardi"]', "the sign is + or −"),
        ('acteurs = ["person"]', "needs 2 fields"),
        ('chiffres = ["deux | maires | = | mardi"]', "is not a number"),
        ('dattes = ["DATE | 2025-03-11 | mardi"]', "unknown keys"),
    ],
)
def test_a_label_that_cannot_be_read_is_told(tmp_path: Path, labels: str, told: str) -> None:
    with pytest.raises(GoldError, match=re.escape(told)):
        read_gold(write(tmp_path, labels))


def test_spans_are_paired_one_to_one_the_best_overlap_first() -> None:
    expected, found = [Span(0, 10), Span(20, 30)], [Span(0, 5), Span(1, 10), Span(40, 50)]
    assert set(pairs(expected, found, 0)) == {(0, 1), (1, None), (None, 0), (None, 2)}
    assert set(pairs(expected, found, 1)) == {(0, None), (1, None), (None, 0), (None, 1), (None, 2)}
    assert set(pairs(expected, [Span(0, 10)], 1)) == {(0, 0), (1, None)}


def test_precision_recall_and_f1_of_classes_and_their_mean() -> None:
    outcomes = [
        Outcome("t", "a", "a", True, "", 0),
        Outcome("t", "a", "b", False, "", 0),
        Outcome("t", "b", None, False, "", 0),
        Outcome("t", None, "b", False, "", 0),
    ]
    found = {row.label: (row.cases, row.precision, row.recall, row.f1) for row in rows(outcomes, "corpus")}
    assert found["ensemble"] == (3, 1 / 3, 1 / 3, 1 / 3)
    assert found["a"] == (2, 1.0, 0.5, 2 / 3)
    assert found["b"] == (1, 0.0, 0.0, 0.0)
    assert found["macro"] == (2, 0.5, 0.25, 1 / 3)


def test_two_ways_to_name_a_source() -> None:
    assert same_source("Le Monde / le quotidien", "le quotidien du soir")
    assert same_source("une source proche du dossier", "source")
    assert not same_source("un proche du dossier", "une source proche du dossier")
    assert same_term("captages", "captage")
    assert same_words("un puits qui alimente le réseau", "puits qui alimente le réseau")
    assert not same_words("un puits qui alimente le réseau de la ville", "un puits")


@pytest.mark.parametrize(("folder", "corpus"), [("tuning", TUNING), ("held_out", HELD_OUT)])
def test_the_figures_on_the_site_are_those_of_the_rules(folder: str, corpus: str) -> None:
    outcomes = [outcome for _, found in own(folder) for outcome in found]
    given = evaluation(list(rows(outcomes, corpus)), Stamp("", "", "")).measures
    shown = read_evaluation((ROOT / "docs/data/evaluation.json").read_bytes()).measures
    assert _of(shown, corpus) == _of(given, corpus)


def _of(measures: tuple[Measure, ...], corpus: str) -> list[Measure]:
    return [measure for measure in measures if measure.corpus == corpus]


def test_a_third_of_the_labelled_sentences_is_set_aside() -> None:
    tuning, held_out = (sum(_sentences(text.article.text) for text in read_gold(ROOT / "tests/gold" / name))
                        for name in ("tuning", "held_out"))  # fmt: skip
    assert tuning + held_out >= 300
    assert held_out >= (tuning + held_out) / 3 - 10


def _sentences(text: str) -> int:
    return sum(text.count(stop) for stop in (". ", "? ", "! ", ".\n", "?\n", "!\n")) + 1
