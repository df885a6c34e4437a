"""Which blocks are the article, and which are its title, its byline, its date line, its publisher."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.seeds.blocks import Block
from dossier.seeds.furniture import before_title, is_furniture
from dossier.seeds.metadata import Metadata, without_par
from dossier.seeds.signature import HeadLine, is_apart, is_last_line, read_head_line

_SITE = re.compile(r"\s+[-–—|·•]\s+(\S.{0,79})")
_PIPED = re.compile(r"(.*\S)\s+\|\s+([^|]{1,40})")
_HEADS, _RUBRIC = 4, 4  # lines under a title, words of a rubric
_SENTENCES = re.compile(r".{20,}[.!?…][»”\"]?\s+[«“\"]?\s?[^\W\d_a-zà-ÿ].{20,}[.!?…»”\"]", re.DOTALL)
_SAME = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})

Blocks = tuple[Block, ...]


def settle(blocks: Blocks, given: Metadata, sidecar: Metadata, titled: bool) -> tuple[Metadata, Blocks]:
    """What the blocks say of the article, and the blocks of its text.

    `given` came with the blocks: a head, a page's metadata. If it has no title, the first block is
    one when it looks so, or whenever `titled` says that this kind of seed starts with its title and
    the sidecar gives none. If it has one, only what repeats the metadata or is signed is taken out.
    """
    blocks = blocks[:1] + tuple(block for block in blocks[1:] if not is_furniture(block.text))
    if titled and given.title is None and sidecar.title is None:
        blocks = blocks[before_title([block.text for block in blocks]) :]
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
    titled = titled and sidecar is None and not _SENTENCES.fullmatch(first.text)  # the lead of an article without title
    return titled or first.heading or looks_like_title(first.text)


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
    """Takes the byline and the date line off the top, in any order; a paragraph always stays.

    `names` lets a byline be a short line without « Par ». A rubric in front of them goes with them.
    """
    body = _without_rubric(body)
    signed = dated = False
    while len(body) > 1:
        head = _head_of(body[0], (found.byline, sidecar.byline), names and not signed)
        if head is None or (head.published and dated) or (head.byline and signed):
            break
        dated, signed = dated or head.published is not None, signed or head.byline is not None
        found = found.over(Metadata(byline=head.byline, published=head.published))
        body = body[1:]
    if len(body) > 1 and is_last_line(body[-1].text):
        found, body = found.over(Metadata(byline=without_par(body[-1].text.strip("().")))), body[:-1]
    elif len(body) > 1 and found.byline and _signs(body[-1].text, found.byline):
        body = body[:-1]
    return found, body


def _without_rubric(body: Blocks) -> Blocks:
    """« Faits divers » in front of « 30 mai 2023 | 5 h » and « Par Luc Tremblay »."""
    for number, line in enumerate(body[:_HEADS]):
        if is_apart(line.text) or (read_head_line(line.text, names=False) and number):
            rubrics = all(len(rubric.text.split()) <= _RUBRIC and rubric.text[-1].isalnum() for rubric in body[:number])
            return body[number:] if rubrics else body
    return body


def _head_of(line: Block, known: tuple[str | None, ...], names: bool) -> HeadLine | None:
    if any(_same(without_par(line.text)) == _same(name) for name in known if name):
        return HeadLine(byline=without_par(line.text))
    return None if line.heading else read_head_line(line.text, names)


def _signs(line: str, byline: str) -> bool:
    """« Élodie Vidal (avec AFP) », at the end of what Élodie Vidal signs."""
    return re.sub(r"\s*\(?avec\s.{2,40}$", "", _same(line).strip("().")) == _same(byline)
