"""From mentions to actors: forms of one name merged, acronyms, short forms, repeats, roles."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.actors.candidates import find_mentions
from dossier.extract.actors.ground import Ground, Mention, plain_letters
from dossier.extract.actors.joins import join_acronyms, join_groups, join_other_names, join_qualified
from dossier.extract.actors.products import longer_forms
from dossier.extract.actors.repeats import find_repeats
from dossier.extract.actors.roles import find_roles
from dossier.extract.actors.short_forms import with_short_forms
from dossier.extract.actors.towns import join_towns
from dossier.lexicon import Lexicon, Rule, normalise
from dossier.model import Actor, Evidence, Reading, Span, named_ids
from dossier.names import Names


class ActorRule(Rule, frozen=True, kw_only=True):
    """A way of finding a name; its words are in the lists of the lexicon."""


def find_actors(reading: Reading, names: Names, rules: Lexicon[ActorRule]) -> tuple[Actor, ...]:
    """The actors of an article, in order of their first mention."""
    ground = Ground(reading, names, rules.lists)
    mentions = find_mentions(ground)
    groups = _merged(ground, with_short_forms(ground, mentions))
    join_acronyms(ground, groups)
    join_qualified(ground, groups)
    join_other_names(ground, groups)
    join_groups(ground, groups)
    join_towns(ground, groups)
    for key, mention in find_repeats(ground, groups):
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
