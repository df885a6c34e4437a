"""Why the other rules of a lexicon did not take what one rule took."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from dossier.extract.dates.patterns import level, patterns
from dossier.lexicon import normalise
from dossier.nlp.conjugations import forms_of
from dossier.settings import LEXICONS

# What an unmarked claim was looked at with.
CLAIM_LEXICONS = ("attributions", "certitude", "conditionnels", "negation", "paroles")
_ASKS = {
    "temps": "un temps {}",
    "personne": "une personne : {}",
    "cite": "entre guillemets : {}",
    "verbes": "un verbe parmi {}",
    "sujets": "un sujet parmi {}",
    "mots": "un mot parmi {}",
    "formes": "une tournure parmi {}",
    "signe": "le signe « {} »",
}
_SHOWN = 6  # words of a list; the lexicon has the rest

RawRule = dict[str, Any]


@cache
def raw_rules(language: str) -> dict[str, tuple[RawRule, ...]]:
    """The rules of every lexicon as their files write them, in their order, by the file's name."""
    files = sorted((LEXICONS / language).glob("*.toml"))
    return {path.stem: tuple(tomllib.loads(path.read_text("utf-8")).get("regle", ())) for path in files}


def rule_named(language: str, name: str) -> RawRule:
    """The rule as its lexicon writes it; empty for what only the model proposed."""
    return next((rule for rules in raw_rules(language).values() for rule in rules if rule["id"] == name), {})


def rivals(language: str, sentence: str, words: str, taken: Collection[str]) -> Iterator[str]:
    """Lines in French about the rules in the running for `words` of `sentence`; `taken` are those that fired."""
    for name, rules in raw_rules(language).items():
        ids = [rule["id"] for rule in rules]
        if taken and not set(ids) & set(taken):
            continue
        if not taken and name not in CLAIM_LEXICONS:
            continue
        if name == "conditionnels":
            yield from _by_order(rules, ids, taken)
        elif name == "dates":
            yield from _by_length(language, sentence, words, taken)
        else:
            yield from _by_words(language, rules, sentence, taken)


def _by_words(language: str, rules: tuple[RawRule, ...], sentence: str, taken: Collection[str]) -> Iterator[str]:
    """Rules that have a word in the sentence and still left it."""
    folded = _spaced(re.sub(r"[^\w’ʼ'-]+", " ", sentence))
    for rule in rules:
        conjugated = (form for words in rule.get("verbes", ()) for form in forms_of(language, words))
        present = [form for form in (*rule.get("formes", ()), *conjugated) if _spaced(form) in folded]
        if present and rule["id"] not in taken:
            yield f"  écartée : {rule['id']}, bien que « {present[0]} » soit dans la phrase"
            yield from (f"    {line}" for line in filter(None, (rule.get("note"),)))
            yield from (f"    elle laisse : {example}" for example in rule["non"])


def _spaced(words: str) -> str:
    return f" {normalise(words)} ".replace("'", "' ").replace("  ", " ")


def _by_order(rules: tuple[RawRule, ...], ids: list[str], taken: Collection[str]) -> Iterator[str]:
    """Readings of the conditional are tried in the order of the lexicon; the first whose sign is there wins."""
    fired = next((number for number, name in enumerate(ids) if name in taken), None)
    if fired is None:
        return
    reading = rules[fired]["lecture"]
    for rule in rules[:fired]:
        if rule["lecture"] != reading:
            yield f"  écartée : {rule['id']} ({rule['lecture']}), essayée avant ; il lui faut {_needs(rule)}"
    after = [
        f"{rule['id']} ({rule['lecture']})" for rule in rules[fired + 1 :] if rule["lecture"] != rules[fired]["lecture"]
    ]
    if after:
        yield f"  viennent après elle et n'ont pas été essayées : {', '.join(after)}"


def _needs(rule: RawRule) -> str:
    asked = []
    for key, phrase in _ASKS.items():
        if key in rule:
            value = rule[key]
            shown = (
                ", ".join(value[:_SHOWN]) + ("…" if len(value) > _SHOWN else "") if isinstance(value, list) else value
            )
            asked.append(phrase.format(shown))
    return " et ".join(asked)


def _by_length(language: str, sentence: str, words: str, taken: Collection[str]) -> Iterator[str]:
    """Of the shapes that fit at one place, the first and the longest is taken."""
    start = sentence.find(words)
    for name, pattern in patterns(language):
        for match in pattern.finditer(level(sentence)):
            if name not in taken and match.start() < start + len(words) and start < match.end():
                other = sentence[match.start() : match.end()]
                yield f"  écartée : {name}, qui prendrait « {other} » : plus court, ou plus loin"
