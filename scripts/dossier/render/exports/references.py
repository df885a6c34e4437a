"""How to cite the articles: BibTeX, RIS and CSL-JSON.

A byline is one literal name: it may be a person, a desk or an agency, and cutting it in given and family name would
be a guess. What the article does not give (a date, a signature) is left out, never made up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from dossier.model import Analysis, Article
from dossier.render.markdown import safe_url

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"fr": "french"}
# BibTeX counts braces even behind a backslash: an alone one is named, not escaped.
_TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
# Two signs that TeX prints as one: « -- » is a dash to it.
_LIGATURES = re.compile(r"(?<=[-`'?!,<>])(?=[-`',<>])")
_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def bibtex(articles: Iterable[Analysis]) -> str:
    """One entry for each article, its slug as key."""
    return "\n".join(_bibtex(analysis.article) for analysis in articles)


def _bibtex(article: Article) -> str:
    published, url = article.published, _url(article)
    fields = [
        ("title", f"{{{{{tex(article.title)}}}}}"),
        ("author", article.byline and f"{{{{{tex(article.byline)}}}}}"),
        ("journal" if article.publisher else "", article.publisher and f"{{{tex(article.publisher)}}}"),
        ("year", published and f"{{{published.year:04}}}"),
        ("month", published and _MONTHS[published.month - 1]),
        ("day", published and f"{{{published.day}}}"),
        ("url", url and f"{{{url}}}"),
        ("language", f"{{{_LANGUAGES.get(article.language, article.language)}}}"),
    ]
    kind = "article" if article.publisher else "misc"
    lines = [f"  {name} = {value}" for name, value in fields if value]
    return f"@{kind}{{{article.slug},\n" + ",\n".join(lines) + "\n}\n"


def tex(text: str) -> str:
    """Source text as TeX prints it, on one line, its braces balanced."""
    return "".join(_TEX.get(sign, sign) for sign in _LIGATURES.sub("\0", _one_line(text))).replace("\0", "{}")


def ris(articles: Iterable[Analysis]) -> str:
    """One record for each article."""
    return "\r\n".join("".join(f"{tag}  - {value}\r\n" for tag, value in _ris(a.article)) for a in articles)


def _ris(article: Article) -> Iterator[tuple[str, str]]:
    published, url = article.published, _url(article)
    yield "TY", "NEWS"
    yield "ID", article.slug
    yield "TI", _one_line(article.title)
    if article.byline:
        yield "AU", _one_line(article.byline)
    if article.publisher:
        yield "T2", _one_line(article.publisher)
    if published:
        yield "PY", f"{published.year:04}"
        yield "DA", f"{published:%Y/%m/%d}"
    if url:
        yield "UR", url
    yield "LA", article.language
    yield "ER", ""


def csl(articles: Sequence[Analysis]) -> str:
    """A list of CSL items of type article-newspaper."""
    return json.dumps([_csl(each.article) for each in articles], ensure_ascii=False, indent=1) + "\n"


def _csl(article: Article) -> dict[str, object]:
    published = article.published
    item = {
        "id": article.slug,
        "type": "article-newspaper",
        "title": article.title,
        "author": [{"literal": article.byline}] if article.byline else None,
        "container-title": article.publisher,
        "issued": {"date-parts": [[published.year, published.month, published.day]]} if published else None,
        "URL": _url(article),
        "language": article.language,
    }
    return {name: value for name, value in item.items() if value}


def _url(article: Article) -> str | None:
    return safe_url(article.url) if article.url else None


def _one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()
