"""Articles parsed and put into our own types: one `Doc` per paragraph, sentences cut by our rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dossier.lexicon import normalise
from dossier.model import Article, NamedEntity, Paragraph, Reading, Sentence, Span, Token
from dossier.nlp.corrections import correct
from dossier.nlp.language import load_model
from dossier.text import paragraph_spans, sentence_spans

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 32  # paragraphs; measured fastest


def read_articles(articles: Sequence[Article]) -> tuple[Reading, ...]:
    """Parse articles; the result does not depend on how many are given at once."""
    model = load_model()
    texts = [(article, span) for article in articles for span in paragraph_spans(article.text)]
    docs = model.pipe((_prepare(article, span, model) for article, span in texts), batch_size=_BATCH)
    return tuple(_read(article, docs) for article in articles)


def _prepare(article: Article, paragraph: Span, model: Language) -> Doc:
    """A paragraph in tokens, its sentence starts set: the parser respects them."""
    doc = model.make_doc(article.quote(paragraph))
    starts = {cut.start - paragraph.start for cut in sentence_spans(article.text, paragraph)}
    for token in doc:
        token.is_sent_start = token.idx in starts
    return doc


def _read(article: Article, docs: Iterator[Doc]) -> Reading:
    """Takes from `docs` as many as the article has paragraphs."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    entities: list[NamedEntity] = []
    for number, span in enumerate(paragraph_spans(article.text), 1):
        paragraph, doc, cuts = Paragraph(f"p{number}", span), next(docs), tuple(sentence_spans(article.text, span))
        found = [
            NamedEntity(Span(span.start + entity.start_char, span.start + entity.end_char), entity.label_)
            for entity in doc.ents
        ]
        added = correct(_tokens(doc, span.start, len(tokens), len(sentences), cuts), found, article.language)
        for index, cut in enumerate(cuts):
            inside = [token.index for token in added if token.sentence == len(sentences)]
            sentences.append(Sentence(f"{paragraph.id}s{index + 1}", paragraph.id, cut, inside[0], inside[-1] + 1))
        paragraphs.append(paragraph)
        tokens.extend(added)
        entities.extend(found)
    return Reading(article, tuple(paragraphs), tuple(sentences), tuple(tokens), tuple(entities))


def _tokens(doc: Doc, offset: int, first: int, sentence: int, cuts: Sequence[Span]) -> list[Token]:
    """Our tokens for `doc`; white-space tokens are dropped, heads re-indexed."""
    kept = [token for token in doc if not token.is_space]
    index_of = {token.i: first + position for position, token in enumerate(kept)}
    made: list[Token] = []
    current = 0
    for token in kept:
        start = offset + token.idx
        while start >= cuts[current].end:
            current += 1
        head = token.head
        while head.i not in index_of and head.head.i != head.i:
            head = head.head
        index = index_of[token.i]
        made.append(
            Token(
                index=index,
                span=Span(start, start + len(token.text)),
                text=token.text,
                norm=normalise(token.text),
                lemma=token.text.lower(),
                pos=token.pos_,
                dep=token.dep_,
                head=index_of.get(head.i, index),
                morph=frozenset(str(token.morph).split("|")) - {""},
                sentence=sentence + current,
            )
        )
    return made
