"""What a page says of itself in schema.org: an article with its quotations and claims, a set of defined terms.

A claim carries its certainty and voice in `description`, and no rating: a dossier does not judge what is true.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.corpus import SharedTerm
from dossier.model import Actor, Analysis, Attribution, Claim, Quote
from dossier.render.markdown import Emitted, data_block, safe_url
from dossier.render.views.chips import voice_words
from dossier.render.views.places import CLAIMS, Places
from dossier.render.views.wording import CERTAINTIES, NBSP, in_quotes

_CONTEXT = "https://schema.org"
# Who can speak, for schema.org; what only names a place, a product or a group without a name is left out.
_SPEAKERS = {"person": "Person", "organisation": "Organization", "media": "Organization"}
_ARTICLE, _GLOSSARY = "#article", "#glossaire"

Node = dict[str, object]


def article_block(places: Places, analysis: Analysis) -> Emitted:
    """A `NewsArticle` with each `Quotation` and `Claim` that the page shows."""
    actors = {actor.id: actor for actor in analysis.actors}
    graph = [
        _article(analysis),
        *(_quotation(analysis, quote, actors) for quote in analysis.quotes),
        *(_claim(places, analysis, claim, actors) for claim in analysis.claims),
    ]
    return data_block({"@context": _CONTEXT, "@graph": graph})


def glossary_block(places: Places) -> Emitted:
    """A `DefinedTermSet` of every term, each definition with its origin."""
    terms = [_term(places, term) for term in places.corpus.terms]
    named = {"@type": "DefinedTermSet", "@id": _GLOSSARY, "name": "Glossaire", "inLanguage": "fr"}
    return data_block({"@context": _CONTEXT, **named, "hasDefinedTerm": terms})


def definitions(places: Places, term: SharedTerm) -> Iterator[tuple[str, str, str]]:
    """(words, « source » or « rédaction », reference) of each definition; an editor's only where no source has one."""
    for slug, definition in term.definitions:
        article = places.by_slug[slug].article
        yield article.quote(definition.span), "source", article.title
    if not term.definitions and term.editor:
        yield term.editor.definition, "rédaction", term.editor.reference


def _article(analysis: Analysis) -> Node:
    article = analysis.article
    return _known(
        {
            "@type": "NewsArticle",
            "@id": _ARTICLE,
            "headline": article.title,
            "inLanguage": article.language,
            # Not `author`: a byline may name a person, a desk or an agency, and the text does not say which.
            "creditText": article.byline,
            "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
            "datePublished": article.published.isoformat() if article.published else None,
            "url": safe_url(article.url) if article.url else None,
        }
    )


def _quotation(analysis: Analysis, quote: Quote, actors: dict[str, Actor]) -> Node:
    speaker = quote.speaker
    actor = actors.get(speaker.actor or "") if speaker else None
    return _known(
        {
            "@type": "Quotation",
            "text": analysis.article.quote(quote.span),
            "isPartOf": {"@id": _ARTICLE},
            "spokenByCharacter": _speaker(actor),
            "creditText": analysis.article.quote(speaker.span) if speaker else None,
        }
    )


def _claim(places: Places, analysis: Analysis, claim: Claim, actors: dict[str, Actor]) -> Node:
    anchor = places.anchor(analysis.article.slug, claim.id)
    return _known(
        {
            "@type": "Claim",
            "@id": f"../../{CLAIMS}.html#{anchor}",
            "text": analysis.article.quote(claim.span),
            "description": f"{CERTAINTIES[claim.certainty]}, voix{NBSP}: {voice_words(claim.voice)}",
            "appearance": {"@id": _ARTICLE},
            "author": _speaker(_only(claim.voice, actors)),
        }
    )


def _only(voice: tuple[Attribution, ...], actors: dict[str, Actor]) -> Actor | None:
    """The one named source of a claim; of a chain, `description` tells the whole."""
    return actors.get(voice[0].actor or "") if len(voice) == 1 else None


def _speaker(actor: Actor | None) -> Node | None:
    if actor is None or actor.kind not in _SPEAKERS:
        return None
    return {"@type": _SPEAKERS[actor.kind], "name": actor.name}


def _term(places: Places, term: SharedTerm) -> Node:
    said = [
        f"{_worded(words, origin)} ({origin}{NBSP}: {reference})"
        for words, origin, reference in definitions(places, term)
    ]
    return _known(
        {
            "@type": "DefinedTerm",
            "@id": f"#{term.id}",
            "name": term.name,
            "alternateName": term.expansion,
            "description": " ".join(said) or None,
            "inDefinedTermSet": {"@id": _GLOSSARY},
        }
    )


def _worded(words: str, origin: str) -> str:
    return in_quotes(words) if origin == "source" else words


def _known(node: Node) -> Node:
    """`node` without what the text does not give."""
    return {name: value for name, value in node.items() if value is not None}
