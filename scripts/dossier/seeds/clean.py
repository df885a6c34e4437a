"""The one place where characters are changed: every offset refers to what comes out of here."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# Line breaks of any system, of word processors (VT) and of text taken from PDF (FF).
_BREAK = re.compile("\r\n|[\r\v\f\u2028]")

# Without ink and without meaning in a French text, and left everywhere by publishing tools: soft
# hyphen, zero-width space, direction marks, word joiner, stray byte order mark, joiners. The one
# that makes a single emoji of several stays.
_INKLESS = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)

# What could hide or disguise words: controls (a C1 is most often a damaged quotation mark), surrogates,
# noncharacters, annotation marks, and the rest of Unicode's Default_Ignorable_Code_Point: bidi
# overrides, tags, fillers, variation selectors other than the emoji's.
_HIDING = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb"
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u202a-\u202e\u2061-\u206f\u3164"
    "\ufe00-\ufe0d\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

# Marks heaped on one letter cover the lines around them, and cost the square of their number to put
# in order. Pointed Hebrew stacks four, Tibetan eight at the very most.
_HEAP = 8
_MAY_HEAP = re.compile(f"[^\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u20cf]{{{_HEAP + 1},}}")

_SPACES = re.compile(r"[ \n]+")


def clean_text(raw: str) -> tuple[str, int]:
    """`raw` in NFC, with line feeds only, and how many characters became U+FFFD because they could hide text.

    U+00A0 and U+202F stay: French typography wants them. Cleaning twice changes nothing more.
    """
    text = _BREAK.sub("\n", raw).replace("\u2029", "\n\n").replace("\t", " ")
    text = _MAY_HEAP.sub(_levelled, _INKLESS.sub("", text))
    text = _MAY_HEAP.sub(_levelled, unicodedata.normalize("NFC", text))
    text = _HIDING.sub(REPLACEMENT, text)
    return text, text.count(REPLACEMENT) - raw.count(REPLACEMENT)


def one_line(raw: str) -> str:
    """`raw` cleaned, on one line, without white space around it."""
    return _SPACES.sub(" ", clean_text(raw)[0]).strip()


def _levelled(run: re.Match[str]) -> str:
    marks, kept = 0, list[str]()
    for character in run[0]:
        marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
        kept.append(character if marks <= _HEAP else REPLACEMENT)
    return "".join(kept)
