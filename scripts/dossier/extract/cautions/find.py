"""What the article does not say, or says with less strength than its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dossier.extract.cautions.hidden import hidden_names
from dossier.lexicon import normalise
from dossier.match.nouns import noun_phrase_of
from dossier.match.people import is_someone, people
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL, subject_of
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Article, Attribution, Caution, Claim, Date, Quote, Reading, Span

_DEFINITE = frozenset({"le", "la", "l'", "les", "ses", "leurs", "nos", "mes", "vos", "ces"})
_THE = frozenset({"le", "la", "l'", "les"})
_WHAT_IS_SAID = frozenset({"que", "qu'", ":", "«", "“", '"'})
_CLOSING = frozenset({"»", "”", '"'})
_ACCORDING = frozenset({"pour", "selon"})
_NEAR = 10  # tokens from a quotation to the name of who says it
_FEWEST = 2  # claims that one source carries
_PRONOUNS = frozenset({"lui", "eux", "ci", "là", "celles", "ceux"})
_OF = 2  # words of « de la »
_WORD = re.compile(r"\w+")
_SITE = re.compile(r"[a-z]{2,}\.[a-z]{2,}")
_ENDING = re.compile(r"(?:ées|és|ée|é|er|es|e|s)$")
_CONDITIONAL = re.compile(r"\b(?:au|se|pou|dev|fe|i|vien|voud)\w*rai(?:t|ent)\b")


def find_cautions(
    reading: Reading,
    claims: tuple[Claim, ...],
    actors: tuple[Actor, ...],
    dates: tuple[Date, ...],
    quotes: tuple[Quote, ...],
    offices: frozenset[str],
    lists: Mapping[str, frozenset[str]],
) -> tuple[Caution, ...]:
    """The cautions of an article, the most general first.

    `offices` are the groups that news comes from; `lists` are those of the attributions.
    """
    found = (
        _no_date(reading.article, dates),
        _outlets(reading.article),
        _title(reading, claims, lists["titres_prudents"]),
        _single_source(reading, claims, actors, quotes, lists["informent"]),
        _unnamed(reading, claims, actors, offices, lists),
        _share(reading, claims),
    )
    return tuple(caution for caution in found if caution)


def _no_date(article: Article, dates: tuple[Date, ...]) -> Caution | None:
    if article.published is not None:
        return None
    explicit = [date for date in dates if date.basis == "explicit"]
    uncomputed = tuple(date.span for date in dates if date.basis == "none" and _would_date(date))
    return Caution("no_date", spans=uncomputed, count=len(explicit), total=len(dates))


def _would_date(date: Date) -> bool:
    """« jeudi », « hier »; not « par an », « dix jours », « actuel », « il y a cent millions d'années »."""
    always = date.evidence.rule == "dates.adjectif" or (
        date.evidence.rule == "dates.indefini" and date.value == "PRESENT_REF"
    )
    far = date.value == "PAST_REF" and date.precision in ("year", "decade", "century")
    return date.type in ("DATE", "TIME") and not (always or far)


def _outlets(article: Article) -> Caution | None:
    """A byline and a publisher that name two outlets; a person's byline is no contradiction."""
    if not article.byline or not article.publisher or " " in article.byline.strip():
        return None
    byline, publisher = (re.sub(r"\W", "", name.casefold()) for name in (article.byline, article.publisher))
    if byline in publisher or publisher in byline:
        return None
    return Caution("outlets_differ", names=(article.byline, article.publisher))


def _title(reading: Reading, claims: tuple[Claim, ...], careful: frozenset[str]) -> Caution | None:
    """The title states flatly what the body leaves unconfirmed: same verb, and a name in common."""
    title = normalise(reading.article.title)
    if _CONDITIONAL.search(title) or "?" in title or not careful.isdisjoint(_WORD.findall(title)):
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


def _single_source(
    reading: Reading,
    claims: tuple[Claim, ...],
    actors: tuple[Actor, ...],
    quotes: tuple[Quote, ...],
    inform: frozenset[str],
) -> Caution | None:
    """One who is named, and nobody else: no « des sources », no quotation without author, no one else who speaks.

    One remark is too little to say so.
    """
    reported = [claim for claim in claims if claim.voice]
    carried = [claim for claim in reported if claim.voice[0].kind == "named"]
    names = {claim.voice[0].name for claim in carried}
    bare = {quote.span for quote in quotes}  # a quotation that stands for whoever says it
    others = any(claim.voice[0].kind == "unnamed" or claim.voice[0].span in bare for claim in reported)
    sources = {claim.voice[0].actor for claim in carried}
    if (
        len(names) != 1
        or len(carried) < _FEWEST
        or others
        or _are_several(reading, carried)
        or _is_a_thing(reading, carried)
        or _quoted_besides(reading, actors, sources)
        or _speaks_besides(reading, actors, sources, inform)
    ):
        return None
    told = tuple(claim.voice[0].span for claim in carried)
    full = tuple(span for span in told if not _is_a_pronoun(reading, span))
    return Caution("single_source", spans=full or told, count=len(carried), total=len(reported), names=tuple(names))


def _are_several(reading: Reading, carried: Sequence[Claim]) -> bool:
    """« le parquet et la police »: two who say the same."""
    return any(token.norm == "et" for claim in carried for token in reading.inside(claim.voice[0].span))


def _is_a_thing(reading: Reading, carried: Sequence[Claim]) -> bool:
    """« les prévisions »: figures are nobody's, and nobody is alone to tell them."""
    words = [reading.inside(claim.voice[0].span) for claim in carried if claim.voice[0].actor is None]
    nouns = [next((t for t in tokens if t.pos in ("NOUN", "PROPN")), None) for tokens in words]
    return any(noun is not None and not is_someone(reading, noun) for noun in nouns)


def _quoted_besides(reading: Reading, actors: tuple[Actor, ...], sources: set[str | None]) -> bool:
    """« "un souvenir lourd" | pour le maire Paul Roux »: quoted words that another says."""
    others = {m.start for a in actors if a.id not in sources and a.kind == "person" for m in a.mentions}
    for mark in reading.tokens:
        near = reading.tokens[mark.index + 1 : min(mark.index + _NEAR, reading.sentences[mark.sentence].last)]
        if mark.text in _CLOSING and near and near[0].norm in _ACCORDING and any(t.span.start in others for t in near):
            return True
    return False


def _speaks_besides(
    reading: Reading, actors: tuple[Actor, ...], sources: set[str | None], inform: frozenset[str]
) -> bool:
    """Whether somebody else is the subject of a verb of saying: one whom the text names."""
    others = [a for a in actors if a.id not in sources and a.kind in ("person", "organisation", "media")]
    for sentence in reading.sentences:
        for group in verb_groups(reading, sentence):
            verb = reading.tokens[group.main]
            what = reading.norm(group.last + 1) in _WHAT_IS_SAID if group.last + 1 < sentence.last else False
            told = verb.lemma in inform or (what and says(reading, verb))
            phrase = subject_of(reading, sentence, group.finite) if told else None
            if phrase is None or not is_someone(reading, reading.tokens[phrase.head]):
                continue  # « le cas Altaïr suggère que »
            core = range(phrase.first, phrase.core_last)
            if any(reading.tokens[i].span.start == m.start for a in others for m in a.mentions for i in core):
                return True
    return False


def _is_a_pronoun(reading: Reading, span: Span) -> bool:
    """« Il », « -il »: it names nobody."""
    return normalise(reading.article.quote(span)).strip("-").removeprefix("t-") in PERSONAL | {"lui"}


def _unnamed(
    reading: Reading,
    claims: tuple[Claim, ...],
    actors: tuple[Actor, ...],
    offices: frozenset[str],
    lists: Mapping[str, frozenset[str]],
) -> Caution | None:
    """Sources without a name, and groups whose office lets them know what a claim tells that nobody confirms."""
    sources = list(_unnamed_sources(reading, claims, lists["documents"] | lists["chiffres"]))
    spans = [source.span for source in sources if not _already_met(reading, source.span)]
    spans += hidden_names(reading, claims, actors, lists)
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
    return words[-1] in PERSONAL | _PRONOUNS or words[0] in ("ce", "cet", "cette", "ces") or "même" in words[:2]


def _may_have_told(reading: Reading, mention: Span) -> bool:
    """« Des élus auraient vu la lettre »; not « Les élus seraient désignés »: the news is about them."""
    head = next(token for token in reading.tokens if token.span.start == mention.start)
    before = reading.tokens[head.index - 1].norm if head.index else ""
    return head.dep != "nsubj:pass" and before not in _DEFINITE


def _whole(reading: Reading, mention: Span) -> Span:
    """« des fonctionnaires du gouvernement chinois », around « fonctionnaires »."""
    head = next(token for token in reading.tokens if token.span.start == mention.start)
    return noun_phrase_of(reading, head.index, reading.sentences[head.sentence]).span(reading)


def _unnamed_sources(reading: Reading, claims: tuple[Claim, ...], documents: frozenset[str]) -> Iterator[Attribution]:
    for claim in claims:
        for place, source in enumerate(claim.voice):
            behind = claim.voice[place + 1 :]
            if source.kind == "unnamed" and not _is_signed(reading, source.span, behind, documents):
                yield source


def _is_signed(reading: Reading, span: Span, behind: Sequence[Attribution], documents: frozenset[str]) -> bool:
    """« un rapport de l'ONU », « Les statisticiens de l'Agence des ports », « Les Français »: one knows whose it is."""
    words = reading.inside(span)
    nouns = [token for token in words if token.pos in ("NOUN", "PROPN")]
    if not nouns or any(token.norm in people(reading)["anonymes"] for token in words):
        return False  # « l'entourage de Paul Roux »
    if nouns[0].norm in people(reading)["depouillements"] | people(reading)["actes_publics"]:
        return True  # « d'après les premiers résultats définitifs », « un arrêté du 12 avril »: anyone may read it
    # « une projection de gfs.bern »
    named = any(token.text[:1].isupper() or _SITE.fullmatch(token.text) for token in words[1:])
    house = any(token.norm in people(reading)["corps"] for token in nouns[1:])
    if nouns[0].norm in documents:  # a press release is of whoever sends it
        return (
            named or house or nouns[0].norm == "communiqué" or any(_is_of(reading, span, source) for source in behind)
        )
    return words[0].norm in _THE and named


def _is_of(reading: Reading, document: Span, source: Attribution) -> bool:
    """« selon un rapport | de l'ONU | »: the name stands right behind it."""
    between = reading.article.text[document.end : source.span.start].split()
    return source.kind == "named" and source.span.start > document.end and len(between) <= _OF


def _share(reading: Reading, claims: tuple[Claim, ...]) -> Caution | None:
    sentences = tuple(dict.fromkeys(claim.sentence for claim in claims if claim.certainty == "unconfirmed"))
    if not sentences:
        return None
    return Caution("conditional_share", sentences=sentences, count=len(sentences), total=len(reading.sentences))
