"""Every rule of every lexicon takes its `oui` sentences, at the marked words, and leaves its `non` ones."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from dossier.model import Analysis, Article
from dossier.pipeline import EditorWords, analyse_all
from dossier.settings import LEXICONS
from marks import read_marks

Rules = list[tuple[str, dict[str, Any]]]


def rules() -> Rules:
    found: Rules = []
    for path in sorted(LEXICONS.glob("*/*.toml")):
        raw = tomllib.loads(path.read_text("utf-8"))
        found += [(path.parent.name, rule) for rule in raw.get("regle", [])]
    return found


RULES = rules()


def article(text: str, rule: dict[str, Any], language: str) -> Article:
    published = dt.date.fromisoformat(rule["date"]) if "date" in rule else None
    return Article(slug=rule["id"], title="", text=text, published=published, language=language)


def sentences() -> Iterator[tuple[str, dict[str, Any], str]]:
    for language, rule in RULES:
        yield from ((language, rule, read_marks(sentence).text) for sentence in (*rule["oui"], *rule["non"]))


@pytest.fixture(scope="module")
def analyses() -> dict[tuple[str, str], Analysis]:
    """Every proof sentence read alone, all in one call to the real pipeline."""
    given = list(sentences())
    # What an editor's glossary would define, for the one rule that depends on it.
    words = EditorWords(terms=frozenset(term for _, rule in RULES for term in rule.get("connus", ())))
    read = analyse_all([article(text, rule, language) for language, rule, text in given], words)
    return {(rule["id"], text): analysis for (_, rule, text), analysis in zip(given, read, strict=True)}


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule["id"])
def test_a_rule_takes_its_own_examples(rule: dict[str, Any], analyses: dict[tuple[str, str], Analysis]) -> None:
    for sentence in rule["oui"]:
        marked = read_marks(sentence)
        found = {(span, e.rule) for e in analyses[rule["id"], marked.text].evidence() for span in e.spans}
        for span, label in marked.marks:
            assert (span, label) in found, f"{sentence}\n{sorted((marked.text[s.start : s.end], r) for s, r in found)}"
        assert any(label == rule["id"] for _, label in marked.marks), f"{sentence}: no mark proves this rule"


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule["id"])
def test_a_rule_leaves_its_counterexamples(rule: dict[str, Any], analyses: dict[tuple[str, str], Analysis]) -> None:
    for sentence in rule["non"]:
        found = {e.rule for e in analyses[rule["id"], sentence].evidence()}
        assert rule["id"] not in found, sentence


def test_every_lexicon_file_is_read_by_some_room() -> None:
    package = LEXICONS.parent
    source = "".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    for path in sorted(LEXICONS.glob("*/*.toml")):
        assert re.search(rf'"{path.stem}(\.toml)?"', source), f"{path.name} is read by nobody"
