"""« la sénatrice | Les Républicains | Anne Picard »: a party between what somebody is and their name."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention

_LONGEST = 4  # tokens of « Les Républicains », « Place publique et Progrès »
_ARTICLES = ("Les", "La")


def find_party_members(ground: Ground) -> Iterator[Mention]:
    """The party, then who belongs to it: read as one, they would be a body that does not exist."""
    for token in ground.tokens:
        first = token.index + 1
        if token.norm not in ground.lists["gens_de_parti"] or first >= ground.end(token.index):
            continue
        near = range(first + 1, min(first + 1 + _LONGEST, ground.end(first)))
        name = next((index for index in near if _opens(ground, index)), None)
        if name is None or not _is_party(ground, first, name):
            continue
        entry = ground.known(first, name)
        yield Mention(ground.span(first, name), "organisation", "acteurs.institution", entry.nom if entry else None)
        yield Mention(ground.span(name, ground.run(name)), "person", "acteurs.personne")


def _opens(ground: Ground, index: int) -> bool:
    """« Les Républicains | Anne | Picard »: a first name and a surname."""
    token, after = ground.tokens[index], ground.after(index)
    given = token.norm.split("-")[0] in ground.first_names and token.text[0].isupper()
    return given and after is not None and after.text[0].isupper()


def _is_party(ground: Ground, first: int, last: int) -> bool:
    """« Les Écologistes », « Renaissance »; not « Ousmane » of « le député Ousmane Paul Diouf »."""
    tokens = ground.tokens[first:last]
    entry = ground.known(first, last)
    known = entry is not None and entry.genre == "organisation"
    listed = ground.words(first, last).lower() in ground.lists["partis"]
    led = len(tokens) > 1 and tokens[0].text in _ARTICLES and tokens[1].text[0].isupper()
    return (known or listed or led) and all(t.text[0].isalpha() for t in tokens)
