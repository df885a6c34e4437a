"""The statistical model, loaded without what is not used and with a tokenizer that compiles fast."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.settings import MODEL

if TYPE_CHECKING:
    from spacy.language import Language

# What spaCy writes around each alternative of the French `token_match`, and where an alternative's ending starts.
_FLAGS = "(?iu)"
_OPENING, _BETWEEN, _CLOSING = _FLAGS + "(?:^", ")|(?:^", ")"
_ENDLESS = 501  # characters
_ELIDED = "^(?:c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|quoiqu)['’]$"
_ELIDED_MARK = "|(?<=[cdjlmnstuCDJLMNSTU]['’])[\"«“](?=\\w)"
_TWO_HYPHENS = r"|\)(?=--)|--"
_JOINT = re.compile(r"\[(?:[-–—‐‑]{5}|['’]{2})\]")


@cache
def load_model() -> Language:
    """The French pipeline: tagger, parser and entities.

    `spacy.lang.fr` compiles a pattern of 1.45 MB when it is imported (4 s). The language « xx » with the model's own
    tokenizer, that pattern written shorter, gives the same tokens (inversions and marks behind « qu' » apart).
    """
    import spacy  # noqa: PLC0415  # takes a second, and nothing needs it when no article has changed
    import srsly  # type: ignore[import-untyped]  # noqa: PLC0415  # the same; it has no stubs

    folder = _model_folder()
    model = spacy.load(folder, config={"nlp.lang": "xx"}, exclude=["tokenizer", "lemmatizer", "senter"])
    settings = srsly.msgpack_loads((folder / "tokenizer").read_bytes())
    settings["token_match"] = keep_endless(keep_elided(split_inversions(shorten(settings["token_match"]))))
    settings["infix_finditer"] += _ELIDED_MARK + _TWO_HYPHENS
    tokenizer: Any = model.tokenizer  # spaCy types it as any callable
    tokenizer.from_bytes(srsly.msgpack_dumps(settings))
    return model


def shorten(pattern: str) -> str:
    """The same pattern, each ending written once behind all the beginnings that take it."""
    endings: dict[str, list[str]] = {}
    for alternative in pattern.removeprefix(_OPENING).removesuffix(_CLOSING).split(_BETWEEN):
        joint = _JOINT.search(alternative)
        at = joint.start() if joint else len(alternative)
        endings.setdefault(alternative[at:], []).append(alternative[:at])
    return _FLAGS + "|".join(f"(?:^(?:{'|'.join(starts)}){ending})" for ending, starts in endings.items())


def split_inversions(pattern: str) -> str:
    """The same pattern, without « Est-il » and « porte-t-on », read so far like « est-allemand », « porte-clés ».

    Two hyphens are a dash: « PARIS (Agence)--Le port a fermé » joins no words.
    """
    flags, alternatives = pattern[: len(_FLAGS)], pattern[len(_FLAGS) :]
    return f"{flags}(?!.*--)(?!.*[-‐‑](?:ce|elles?|ils?|je|nous|on|t|tu|vous)$)(?:{alternatives})"


def keep_elided(pattern: str) -> str:
    """The same pattern, which also takes « qu' » whole where a mark follows it: « indique qu'« aucun blessé … »."""
    flags, alternatives = pattern[: len(_FLAGS)], pattern[len(_FLAGS) :]
    return f"{flags}(?:{_ELIDED})|(?:{alternatives})"


def keep_endless(pattern: str) -> str:
    """The same pattern, which also takes whole any word of more than 500 characters.

    The tokenizer takes affixes off one by one, each time from the start: 4 000 characters of « l'l'l' » took it four
    seconds, 10 000 of « +++ » a minute. No French word and no address of an article is so long.
    """
    flags, alternatives = pattern[: len(_FLAGS)], pattern[len(_FLAGS) :]
    return f"{flags}(?:^\\S{{{_ENDLESS},}}$)|(?:{alternatives})"


def _model_folder() -> Path:
    package = import_module(MODEL)
    return next(Path(str(package.__file__)).parent.glob(f"{MODEL}-*"))
