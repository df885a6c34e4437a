"""An article's annotations as any other program sees them: each selector is read again on the published text."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dossier.model import Article


def inexact_selectors(data: bytes, published: bytes, article: Article) -> Iterator[str]:
    """Targets whose position and exact words are not the article's, or whose surroundings are not the published text's.

    `published` is the plain text that the targets name, in which a licence may withhold what no finding quotes.
    """
    text = published.decode()
    if len(text) != len(article.text):
        yield "annotations : le texte publié n'a pas la longueur de l'article"
    items = msgspec.json.decode(data)["first"]["items"]
    if repeated := len(items) - len({item["id"] for item in items}):
        yield f"annotations : {repeated} identifiant(s) donné(s) deux fois"
    for item in items:
        quote, position = item["target"]["selector"]
        start, end, exact = position["start"], position["end"], quote["exact"]
        if not exact == article.text[start:end] == text[start:end]:
            yield f"annotation {item['id']} : « {exact} » n'est pas le texte de {start} à {end}"
        around = quote["prefix"], quote["suffix"]
        if around != (text[start - len(around[0]) : start], text[end : end + len(around[1])]):
            yield f"annotation {item['id']} : ce qui entoure « {exact} » n'est pas dans le texte publié"
