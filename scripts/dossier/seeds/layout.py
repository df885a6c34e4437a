"""Which blocks are the article, and which are its title, its byline, its date line, its publisher."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from dossier.seeds.blocks import Block
from dossier.seeds.metadata import Metadata, without_par

_SITE = re.compile(r"\s+[-–—|·•]\s+(\S.{0,79})")
_PIPED = re.compile(r"(.*\S)\s+\|\s+([^|]{1,40})")
_SAME = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})

# « Par Camille Durand », not « Par ailleurs, … » nor « Par Toutatis ! ».
_SIGNED = re.compile(r"(?:[Pp]ar|PAR)\s+[^\W\d_a-zà-ÿ]\S*(?:\s+\S+){0,11}")
_NAME = re.compile(r"[^\W_a-zà-ÿ]\S*(?:\s+\S+){0,9}|@\S+")
_DATED = re.compile(
    r"(?:article\s+)?(?:publié|paru|posté|diffusé|mis\s+en\s+ligne)e?\s+le\s+"
    r"(?:(?:\w+di|dimanche)\s+)?(?P<day>\d{1,2})(?:er)?[\s/.-]+(?P<month>\d{1,2}|[^\W\d_]+)[\s/.-]+(?P<year>\d{4})"
    r"(?:,?\s*(?:à|-|–|\|)?\s*\d{1,2}\s*[h:]\s*(?:\d{2})?)?"
    r"(?:\s*[,(|–—·•-]?\s*(?:mis\s+à\s+jour|modifié|actualisé)\b.{0,60})?\.?",
    re.IGNORECASE,
)

Blocks = tuple[Block, ...]


def settle(blocks: Blocks, given: Metadata, sidecar: Metadata, titled: bool) -> tuple[Metadata, Blocks]:
    """What the blocks say of the article, and the blocks of its text.

    `given` came with the blocks: a head, a page's metadata. If it has no title, the first block is
    one when it looks so, or whenever `titled` says that this kind of seed starts with its title and
    the sidecar gives none. If it has one, only what repeats the metadata or is signed is taken out.
    """
    if not blocks:
        return given, blocks
    own = blocks[0].text if _is_title(blocks[0], given.title, sidecar.title, titled) else None
    body = blocks if own is None else blocks[1:]
    title, site = _title_and_site(own, given.title)
    if body:
        last = body[-1].text
        sites = [_after(last, known) for known in (own, given.title, title, sidecar.title)]
        if any(after is not None for after in sites):
            site, body = site or next(filter(None, sites), None), body[:-1]
        elif after := _after(own or "", last):
            title, site, body = last, after, body[:-1]
    found = replace(given.over(Metadata(publisher=site or None)), title=title)
    return _without_signature(body, found, sidecar, names=given.title is None and own is not None)


def looks_like_title(text: str) -> bool:
    """Whether `text` is short and does not end as a sentence of the body does."""
    return len(text) <= 200 and len(text.split()) <= 30 and text[-1] not in ".,;:"


def split_site(title: str) -> tuple[str, str | None]:
    """« Le titre | Le Site » cut in two; a dash is left alone, for titles have their own."""
    match = _PIPED.fullmatch(title)
    return (match[1], match[2].strip()) if match else (title, None)


def _is_title(first: Block, given: str | None, sidecar: str | None, titled: bool) -> bool:
    if any(_same(first.text) == _same(known) for known in (given, sidecar) if known):
        return True
    if given is not None:
        return bool(_after(given, first.text))
    return (titled and sidecar is None) or first.heading or looks_like_title(first.text)


def _title_and_site(own: str | None, given: str | None) -> tuple[str | None, str | None]:
    if own is None or given is None:
        return split_site(own) if own else (given, None)
    site = _after(given, own)
    return (own, site) if site else (given, None)


def _after(line: str, title: str | None) -> str | None:
    """The site that `line` adds to `title`: "" when it is the title alone, None when it is anything else."""
    if not title or not _same(line).startswith(_same(title)):
        return None
    rest = line[len(title) :]
    match = _SITE.fullmatch(rest)
    return match[1] if match else (None if rest.strip() else "")


def _same(text: str) -> str:
    return text.translate(_SAME)


def _without_signature(body: Blocks, found: Metadata, sidecar: Metadata, names: bool) -> tuple[Metadata, Blocks]:
    """Takes a byline and a date line off the top, in either order; a paragraph always stays.

    `names` lets a byline be a short line without « Par ».
    """
    signed = dated = False
    while len(body) > 1:
        line = body[0]
        if not dated and (day := published_line(line.text)):
            dated, found = True, found.over(Metadata(published=day))
        elif not signed and _is_byline(line, (found.byline, sidecar.byline), names):
            signed, found = True, found.over(Metadata(byline=without_par(line.text)))
        else:
            break
        body = body[1:]
    return found, body


def _is_byline(line: Block, known: tuple[str | None, ...], names: bool) -> bool:
    text = line.text
    if any(_same(without_par(text)) == _same(name) for name in known if name):
        return True
    if line.heading or len(text) > 200 or text[-1] in ".!?…:,»":
        return False
    return bool(_SIGNED.fullmatch(text) or (names and len(text) <= 80 and _NAME.fullmatch(text)))


def published_line(text: str) -> dt.date | None:
    """The day of a line that is wholly « Publié le 12 mars 2025 à 14 h 30 », or None."""
    match = _DATED.fullmatch(text) if len(text) <= 200 else None
    if match is None:
        return None
    month = match["month"]
    try:
        number = int(month) if month.isdigit() else _months().index(month.lower()) + 1
        return dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _months() -> list[str]:
    from babel.dates import get_month_names  # noqa: PLC0415  # few seeds have such a line

    names = get_month_names("wide", locale="fr")
    return [names[number] for number in range(1, 13)]
