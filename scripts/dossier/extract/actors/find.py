"""From mentions to actors: forms of one name merged, acronyms, short forms, repeats, roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.extract.actors.candidates import find_mentions
from dossier.extract.actors.ground import Ground, Mention, plain_letters
from dossier.extract.actors.joins import join_acronyms, join_groups, join_qualified
from dossier.extract.actors.products import longer_forms
from dossier.extract.actors.roles import find_roles
from dossier.extract.actors.short_forms import with_short_forms
from dossier.lexicon import Lexicon, Rule, normalise
from dossier.model import Actor, Evidence, Reading, Span, Token, named_ids
from dossier.names import Names

_House = tuple[Span, str, bool]  # where a body is named, its name, whether it is a company or a club


class ActorRule(Rule, frozen=True, kw_only=True):
    """A way of finding a name; its words are in the lists of the lexicon."""


def find_actors(reading: Reading, names: Names, rules: Lexicon[ActorRule]) -> tuple[Actor, ...]:
    """The actors of an article, in order of their first mention."""
    ground = Ground(reading, names, rules.lists)
    mentions = find_mentions(ground)
    groups = _merged(ground, with_short_forms(ground, mentions))
    join_acronyms(ground, groups)
    join_qualified(ground, groups)
    join_groups(ground, groups)
    for key, mention in _repeats(ground, groups):
        groups[key].append(mention)
    order = {rule: rank for rank, rule in enumerate(rules.by_id)}
    makers = frozenset(m.span for found in groups.values() for m in found if m.kind == "organisation")
    found = [(name, sorted(mentions, key=lambda m: m.span)) for name, mentions in groups.items()]
    found.sort(key=lambda pair: pair[1][0].span)
    ids = named_ids("a", (name for name, _ in found))
    return tuple(_actor(ground, id_, *actor, order, makers) for id_, actor in zip(ids, found, strict=True))


def _merged(ground: Ground, mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions by canonical name, whatever their capitals and hyphens, and of a person whatever the accents."""
    groups: dict[str, list[Mention]] = {}
    keys: dict[str, str] = {}
    for mention in mentions:
        words = ground.name_of(mention)
        full = mention.kind == "person" and " " in words
        key = normalise(words).replace("-", " ") if " " in words or "-" in words else normalise(words)
        known = keys.setdefault(_person_key(words) if full else key, words)
        groups.setdefault(known, []).append(mention)
    return groups


def _repeats(ground: Ground, groups: dict[str, list[Mention]]) -> Iterator[tuple[str, Mention]]:
    """« la startup », « l'entreprise »: certain when the words before give one company and no other."""
    houses: dict[int, list[_House]] = {}
    for key, found in groups.items():
        for m in found if _is_body(found) else ():
            houses.setdefault(ground.tokens_in(m.span)[0].sentence, []).append((m.span, key, _is_house(found)))
    for article, noun in pairwise(ground.tokens):
        if article.norm not in ("la", "l'", "le", "cette", "ce") or article.sentence != noun.sentence:
            continue
        if noun.norm not in ground.lists["reprises"] or noun.text[0].isupper() or _followed_by_name(ground, noun):
            continue
        keys = _only_house(ground, article, houses, noun.norm)
        if len(keys) == 1:
            (key,) = keys
            first = groups[key][0]
            yield key, Mention(Span(article.span.start, noun.span.end), first.kind, first.rule)


def _is_body(found: Sequence[Mention]) -> bool:
    return found[0].kind == "organisation"


def _is_house(found: Sequence[Mention]) -> bool:
    """A company or a club; an institution is repeated only by its own noun."""
    return found[0].rule != "acteurs.institution"


def _only_house(ground: Ground, article: Token, houses: dict[int, list[_House]], noun: str) -> set[str]:
    """The bodies named earlier in the sentence; if none, in the sentence before, same paragraph."""
    here = [house for house in houses.get(article.sentence, ()) if house[0].start < article.span.start]
    if not here:
        sentences = ground.reading.sentences
        previous = sentences[article.sentence - 1] if article.sentence else None
        if previous is None or previous.paragraph != sentences[article.sentence].paragraph:
            return set()
        here = houses.get(article.sentence - 1, [])
    named = {key for _, key, _ in here if noun in normalise(key).split()}
    return named or {key for _, key, company in here if company}


def _followed_by_name(ground: Ground, noun: Token) -> bool:
    """« le groupe Huawei », « le groupe danois Holm », « l'agence de Lyon »: another actor, or none, but no repeat."""
    after = ground.after(noun.index)
    if after is not None and after.pos == "ADJ" and noun.norm in ground.lists["reprises_nues"]:
        return True  # « la société civile », « la société française »: people, and no company
    beyond = ground.after(after.index) if after is not None and after.pos in ("ADJ", "NOUN") else None
    if beyond is not None and beyond.text[0].isupper():
        return True  # « danois », read as a noun too
    return after is not None and (after.text[0].isupper() or after.norm in ("de", "du", "des", "d'"))


def _actor(
    ground: Ground, id_: str, name: str, mentions: Sequence[Mention], order: dict[str, int], makers: frozenset[Span]
) -> Actor:
    spans = tuple(mention.span for mention in mentions)
    surest = min(mentions, key=lambda m: order[m.rule])
    forms = dict.fromkeys(ground.reading.article.quote(span) for span in spans)
    kind = surest.kind
    if kind == "product":
        forms |= dict.fromkeys(form for span in spans for form in longer_forms(ground, span, makers))
    return Actor(
        id=id_,
        name=name,
        kind=kind,
        aliases=tuple(form for form in forms if form != name),
        mentions=spans,
        evidence=Evidence(surest.rule, spans),
        roles=tuple(find_roles(ground, mentions)) if kind == "person" else (),
    )


def _person_key(words: str) -> str:
    """« Charles-Beretti » and « Charles Beretti » are one person."""
    return plain_letters(words).lower().replace("-", " ")
