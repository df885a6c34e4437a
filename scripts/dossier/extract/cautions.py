"""What the article does not say, or says with less strength than its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.lexicon import normalise
from dossier.match.nouns import noun_phrase_of
from dossier.match.subjects import PERSONAL
from dossier.model import Actor, Article, Attribution, Caution, Claim, Date, Reading, Span

_DEFINITE = frozenset({"le", "la", "l'", "les", "ses", "leurs", "nos", "mes", "vos", "ces"})
_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?:ées|és|ée|é|er|es|e|s)$")
_CONDITIONAL = re.compile(r"\b(?:au|se|pou|dev|fe|i|vien|voud)\w*rai(?:t|ent)\b")


def find_cautions(
    reading: Reading,
    claims: tuple[Claim, ...],
    actors: tuple[Actor, ...],
    dates: tuple[Date, ...],
    offices: frozenset[str],
) -> tuple[Caution, ...]:
    """The cautions of an article, the most general first. `offices` are the groups that news comes from."""
    found = (
        _no_date(reading.article, dates),
        _outlets(reading.article),
        _title(reading, claims),
        _single_source(claims),
        _unnamed(reading, claims, actors, offices),
        _share(reading, claims),
    )
    return tuple(caution for caution in found if caution)


def _no_date(article: Article, dates: tuple[Date, ...]) -> Caution | None:
    if article.published is not None:
        return None
    explicit = [date for date in dates if date.basis == "explicit"]
    uncomputed = tuple(date.span for date in dates if date.basis == "none")
    return Caution("no_date", spans=uncomputed, count=len(explicit), total=len(dates))


def _outlets(article: Article) -> Caution | None:
    """A byline and a publisher that name two outlets; a person's byline is no contradiction."""
    if not article.byline or not article.publisher or " " in article.byline.strip():
        return None
    byline, publisher = (re.sub(r"\W", "", name.casefold()) for name in (article.byline, article.publisher))
    if byline in publisher or publisher in byline:
        return None
    return Caution("outlets_differ", names=(article.byline, article.publisher))


def _title(reading: Reading, claims: tuple[Claim, ...]) -> Caution | None:
    """The title states flatly what the body leaves unconfirmed: same verb, and a name in common."""
    title = normalise(reading.article.title)
    if _CONDITIONAL.search(title) or "?" in title or "selon" in title.split():
        return None
    flat = {_stem(normalise(word)): word for word in _WORD.findall(reading.article.title)}
    for claim in claims:
        if claim.certainty not in ("unconfirmed", "possible"):
            continue
        inside = reading.inside(claim.span)
        verbs = {_stem(t.norm) for t in inside if t.pos == "VERB"}
        names = {
            _stem(t.norm) for t in inside if t.pos in ("PROPN", "NOUN")
        } - verbs  # « la découverte »: one word twice
        if verbs & flat.keys() and names & flat.keys():
            words = tuple(flat[stem] for stem in sorted(verbs & flat.keys()))
            return Caution("title_stronger", spans=(claim.span,), sentences=(claim.sentence,), names=words)
    return None


def _stem(word: str) -> str:
    """Enough of a word to see « retardé » in « retardée »."""
    return _ENDING.sub("", word) if len(word) > 4 else word


def _single_source(claims: tuple[Claim, ...]) -> Caution | None:
    reported = [claim for claim in claims if claim.voice]
    names = {claim.voice[0].name for claim in reported if claim.voice[0].kind == "named"}
    if len(names) != 1:
        return None
    carried = [claim for claim in reported if claim.voice[0].name in names]
    spans = tuple(claim.voice[0].span for claim in carried)
    return Caution("single_source", spans=spans, count=len(carried), total=len(reported), names=tuple(names))


def _unnamed(
    reading: Reading, claims: tuple[Claim, ...], actors: tuple[Actor, ...], offices: frozenset[str]
) -> Caution | None:
    """Sources without a name, and groups whose office lets them know what a claim tells that nobody confirms."""
    sources = list(_unnamed_sources(claims))
    spans = [source.span for source in sources if not _already_met(reading, source.span)]
    unconfirmed = [claim.span for claim in claims if claim.certainty == "unconfirmed" and not claim.voice]
    for actor in actors:
        for mention in actor.mentions if actor.kind == "group" else ():
            told = any(span.covers(mention) for span in unconfirmed)
            if told and normalise(reading.article.quote(mention)) in offices and _may_have_told(reading, mention):
                spans.append(_whole(reading, mention))
    distinct = tuple(sorted({span for span in spans if not any(o != span and o.covers(span) for o in spans)}))
    return Caution("unnamed_source", spans=distinct, count=len(distinct)) if distinct else None


def _already_met(reading: Reading, span: Span) -> bool:
    """« elle », « la même source », « ce témoin »: one that the text has already spoken of."""
    words = _WORD.findall(normalise(reading.article.quote(span)))
    return words[-1] in PERSONAL | {"lui", "eux"} or words[0] in ("ce", "cet", "cette", "ces") or "même" in words[:2]


def _may_have_told(reading: Reading, mention: Span) -> bool:
    """« Des élus auraient vu la lettre »; not « Les élus seraient désignés »: the news is about them."""
    head = next(token for token in reading.tokens if token.span.start == mention.start)
    before = reading.tokens[head.index - 1].norm if head.index else ""
    return head.dep != "nsubj:pass" and before not in _DEFINITE


def _whole(reading: Reading, mention: Span) -> Span:
    """« des fonctionnaires du gouvernement chinois », around « fonctionnaires »."""
    head = next(token for token in reading.tokens if token.span.start == mention.start)
    return noun_phrase_of(reading, head.index, reading.sentences[head.sentence]).span(reading)


def _unnamed_sources(claims: tuple[Claim, ...]) -> Iterator[Attribution]:
    for claim in claims:
        yield from (source for source in claim.voice if source.kind == "unnamed")


def _share(reading: Reading, claims: tuple[Claim, ...]) -> Caution | None:
    sentences = tuple(dict.fromkeys(claim.sentence for claim in claims if claim.certainty == "unconfirmed"))
    if not sentences:
        return None
    return Caution("conditional_share", sentences=sentences, count=len(sentences), total=len(reading.sentences))
