"""From a folder to articles: each seed is read by its format, cleaned, measured, named a language."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from dossier.errors import Refusal
from dossier.model import Article
from dossier.seeds import limits
from dossier.seeds.blocks import Block
from dossier.seeds.clean import REPLACEMENT, clean_text, one_line
from dossier.seeds.corrections import check_voices
from dossier.seeds.decode import decode
from dossier.seeds.draft import Draft
from dossier.seeds.files import find_strays, list_seeds, read_bytes, shown
from dossier.seeds.languages import french_name, identify, readable
from dossier.seeds.layout import settle
from dossier.seeds.limits import written
from dossier.seeds.metadata import Metadata
from dossier.seeds.names import slugs
from dossier.seeds.plain import read_plain
from dossier.seeds.sidecar import read_sidecar


def read_folder(folder: Path) -> tuple[tuple[Article, ...], tuple[Refusal, ...]]:
    """The articles of `folder` and the refusals, both sorted by file name."""
    paths = list_seeds(folder)
    slug_of = slugs(path.name for path in paths)
    articles: dict[Article, Article] = {}
    refusals = list(find_strays(folder))
    for path in paths:
        try:
            article = read_article(path, slug_of[path.name])
            # The same words under two mastheads are two articles; the same file twice is a slip.
            content = replace(article, slug="", seed="")
            if content in articles:
                remedy = "Retirez l'un des deux, ou dites ce qui les distingue dans leurs fichiers .toml"
                raise Refusal(shown(path), f"c'est le même article que {articles[content].seed}", remedy)
            articles[content] = article
        except Refusal as refusal:
            refusals.append(refusal)
    return tuple(articles.values()), tuple(sorted(refusals, key=lambda refusal: refusal.path.name))


def read_article(path: Path, slug: str) -> Article:
    """The article in one seed and its sidecar. Raises Refusal."""
    page = path.suffix.lower() in (".html", ".htm")
    data = read_bytes(path, limits.PAGE_BYTES if page else limits.TEXT_BYTES)
    sidecar = read_sidecar(path.with_suffix(".toml"))
    raw = decode(data, path, sidecar.metadata.encoding)
    draft = _draft(clean_text(raw)[0], path)
    blocks = tuple(replace(block, text=one_line(block.text)) for block in draft.blocks)
    worded = tuple(block for block in blocks if any(character.isalnum() for character in block.text))
    found, body = settle(worded, draft.metadata, sidecar.metadata, draft.titled)
    known = sidecar.metadata.over(found).over(Metadata(title=one_line(path.stem)))
    _check_size(body, known, path)
    text = "\n\n".join(block.text for block in body)
    check_voices(sidecar.corrections, text, path.with_suffix(".toml"))
    seen = "\n".join(filter(None, (known.title, known.byline, known.publisher, text)))
    return Article(
        slug=slug,
        title=known.title or slug,
        text=text,
        seed=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        byline=known.byline,
        publisher=known.publisher,
        published=known.published,
        url=known.url,
        language=known.language or _identified(text, path, body[0].line),
        licence=known.licence,
        excerpts_only=bool(known.excerpts_only),
        replaced=max(0, seen.count(REPLACEMENT) - raw.count(REPLACEMENT)),
        corrections=sidecar.corrections,
    )


def _draft(text: str, path: Path) -> Draft:
    suffix = path.suffix.lower()
    if suffix in (".html", ".htm"):
        from dossier.seeds.html import read_page  # noqa: PLC0415  # trafilatura takes half a second

        return read_page(text, path)
    _check_lines(text, path)
    if suffix == ".txt":
        return read_plain(text, path)
    from dossier.seeds.markdown import read_markdown  # noqa: PLC0415  # a parser that most folders do not need

    return read_markdown(text, path)


def _check_lines(text: str, path: Path) -> None:
    lines = text.removesuffix("\n").split("\n")
    if len(lines) > limits.LINES:
        raise _too_much(path, "ce fichier a", len(lines), "lignes", limits.LINES, None)
    for number, line in enumerate(lines, 1):
        if len(line) > limits.PARAGRAPH:
            raise _too_much(path, "cette ligne a", len(line), "caractères", limits.PARAGRAPH, number)


def _check_size(body: tuple[Block, ...], known: Metadata, path: Path) -> None:
    if known.title and len(known.title) > limits.TITLE:
        problem = f"le titre a {written(len(known.title))} caractères, la limite est {written(limits.TITLE)}"
        remedy = f'Mettez le titre seul sur la première ligne, ou écrivez title = "…" dans {path.stem}.toml'
        raise Refusal(shown(path), problem, remedy, line=1)
    if not body:
        remedy = "Ajoutez les paragraphes de l'article sous le titre, ou retirez ce fichier"
        raise Refusal(shown(path), "il n'y a pas de texte sous le titre", remedy, line=1)
    if len(body) > limits.PARAGRAPHS:
        raise _too_much(path, "l'article a", len(body), "paragraphes", limits.PARAGRAPHS, None)
    for block in body:
        if len(block.text) > limits.PARAGRAPH:
            raise _too_much(path, "ce paragraphe a", len(block.text), "caractères", limits.PARAGRAPH, block.line)
    if (size := sum(len(block.text) for block in body)) > limits.CHARACTERS:
        raise _too_much(path, "l'article a", size, "caractères", limits.CHARACTERS, None)


def _too_much(path: Path, holder: str, size: int, unit: str, limit: int, line: int | None) -> Refusal:
    problem = f"{holder} {written(size)} {unit}, la limite est {written(limit)}"
    return Refusal(shown(path), problem, "Coupez-le en plusieurs fichiers, ou gardez l'article seul", line)


def _identified(text: str, path: Path, line: int | None) -> str:
    code = identify(text)
    if code in readable():
        return code
    name = french_name(code)
    article = "l'" if name[0] in "aeiouéêœ" or name == "hébreu" else "le "
    problem = f"la langue reconnue est {article}{name} ({code}), pour laquelle il n'y a pas de lexique"
    remedy = f'Si elle est mal reconnue, écrivez language = "{readable()[0]}" dans {path.stem}.toml'
    raise Refusal(shown(path), problem, remedy, line)
