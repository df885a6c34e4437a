"""All the mentions of a reading: each way of finding one in turn, the surest first."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.extract.actors.aged import with_aged
from dossier.extract.actors.bodies import find_institutions
from dossier.extract.actors.branches import find_branches
from dossier.extract.actors.clubs import find_clubs, named_by_towns
from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.groups import find_groups
from dossier.extract.actors.houses import find_houses
from dossier.extract.actors.known import find_known
from dossier.extract.actors.labelled import find_labelled
from dossier.extract.actors.media import find_media
from dossier.extract.actors.parties import find_party_members
from dossier.extract.actors.people import find_persons, find_titled
from dossier.extract.actors.places import find_named_places, find_places, find_riversides, find_saints, find_streets
from dossier.extract.actors.products import find_products
from dossier.extract.actors.set_phrases import names_nobody


def find_mentions(ground: Ground) -> tuple[Mention, ...]:
    """Mentions in order of the text, none overlapping another; where two do, the surer way's stays."""
    kept: list[Mention] = []
    taken: set[int] = set()
    designated = _longest_first(
        (
            *find_known(ground),
            *find_clubs(ground),
            *find_institutions(ground),
            *find_houses(ground),
            *find_named_places(ground),
            *find_saints(ground),
            *find_riversides(ground),
            *find_streets(ground),
            *find_media(ground),
        )
    )
    for source in (
        find_titled(ground),
        find_party_members(ground),
        find_branches(ground),
        find_products(ground),
        designated,
        find_persons(ground),
        find_groups(ground),
        find_places(ground),
        find_labelled(ground),
    ):
        for mention in source:
            indices = {token.index for token in ground.tokens_in(mention.span)}
            if indices and not indices & taken and not names_nobody(ground, mention):
                taken |= indices
                kept.append(mention)
    return with_aged(ground, named_by_towns(ground, sorted(kept, key=lambda mention: mention.span)))


def _longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    """« parquet de Paris » before Paris, « Fédération française de football » before « Fédération française »."""
    return sorted(mentions, key=lambda mention: mention.span.start - mention.span.end)
