"""Words and rules as data: TOML files under `lexicons/`, each rule with its own proof.

A rule carries the sentences it takes (`oui`, its words marked `[words|rule.id]`) and sentences it
must leave (`non`); the tests run them all. Unknown keys and duplicates are refused.
"""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from dossier.errors import Refusal
from dossier.settings import LEXICONS


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every rule has. A module with more to say declares a subclass beside its use.

    `formes` are compared with `Token.norm`s, words separated by spaces; a rule about syntax alone
    has none. `date`, if any, is the publication date (ISO) its sentences are read with.
    """

    id: str
    oui: tuple[str, ...]
    non: tuple[str, ...]
    formes: tuple[str, ...] = ()
    note: str = ""
    date: str | None = None


class VerbRule(Rule, frozen=True, kw_only=True):
    """A rule that also takes verbs: each infinitive of `verbes` stands for the forms of its third persons.

    The first word of « faire savoir » is the verb. A form of `formes` goes before a form of a verb.
    """

    verbes: tuple[str, ...] = ()


RuleT = TypeVar("RuleT", bound="Rule")
Values = dict[str, str | int | float | bool | list[str]]


class Lexicon(msgspec.Struct, Generic[RuleT], frozen=True):
    """One TOML file: rules with proofs, `[mots]` plain word lists, `[valeurs.X]` word-to-value tables."""

    rules: tuple[RuleT, ...]
    by_id: dict[str, RuleT]
    by_form: dict[str, RuleT]
    lists: dict[str, frozenset[str]]
    values: dict[str, Values]


@cache
def load_lexicon(language: str, name: str, rule_type: type[RuleT]) -> Lexicon[RuleT]:
    """The lexicon `lexicons/LANGUAGE/NAME.toml`. Raises Refusal for a key, type or form it must not hold."""
    path = LEXICONS / language / f"{name}.toml"
    raw = _tables(path)
    try:
        rules: tuple[RuleT, ...] = msgspec.convert(
            raw.get("regle", ()),
            tuple[rule_type, ...],  # type: ignore[valid-type]  # the type is an argument
        )
        lists = msgspec.convert(raw.get("mots", {}), dict[str, tuple[str, ...]])
        values = msgspec.convert(raw.get("valeurs", {}), dict[str, Values])
    except msgspec.ValidationError as error:
        raise Refusal(path, str(error), "Corrigez ce fichier de mots") from error
    by_id: dict[str, RuleT] = {}
    by_form: dict[str, RuleT] = {}
    for rule in rules:
        if rule.id in by_id or not (rule.oui and rule.non):
            raise Refusal(path, f"règle « {rule.id} » en double ou sans preuves", "Gardez-en une, avec oui et non")
        by_id[rule.id] = rule
        for form in rule.formes:
            if form in by_form or form != normalise(form):
                remedy = "Minuscules, apostrophe droite, une seule fois"
                raise Refusal(path, f"forme « {form} » en double ou mal écrite", remedy)
            by_form[form] = rule
    for key, words in lists.items():
        if len(set(words)) != len(words):
            raise Refusal(path, f"liste « {key} » : un mot y est deux fois", "Retirez le doublon")
    return Lexicon(rules, by_id, by_form, {k: frozenset(v) for k, v in lists.items()}, values)


def _tables(path: Path) -> dict[str, object]:
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise Refusal(path, str(error), "Corrigez ce fichier de mots") from error
    if unknown := raw.keys() - {"regle", "mots", "valeurs"}:
        raise Refusal(path, f"clé inconnue : {', '.join(sorted(unknown))}", "Il n'y a que regle, mots et valeurs")
    return raw


@lru_cache(maxsize=2**16)
def normalise(words: str) -> str:
    """Lower case, straight apostrophes, single plain spaces: the form in which words are compared."""
    return " ".join(words.lower().replace("’", "'").replace("ʼ", "'").split())


def languages() -> tuple[str, ...]:
    """The languages that have lexicons, by code."""
    return tuple(sorted(path.name for path in LEXICONS.iterdir() if path.is_dir()))


def fingerprint(language: str) -> str:
    """SHA-256 of a language's lexicons: names and bytes, in order."""
    digest = hashlib.sha256()
    for path in sorted((LEXICONS / language).glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
