"""People in number whom nothing names: « des témoins », « les riverains », « des techniciens de X »."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.lists import with_joined_names
from dossier.match.forms import FormFinder
from dossier.match.nouns import noun_phrase_from
from dossier.model import Token

_FARTHER = 3  # tokens that a known name adds to its first word


@cache
def _finder(phrases: frozenset[str]) -> FormFinder:
    return FormFinder(phrases)


def find_groups(ground: Ground) -> Iterator[Mention]:
    """Those who speak, act, or are met; not those that only complete another noun or are counted."""
    for hit in _finder(ground.lists["groupes_composes"]).find_all(ground.reading):
        if _takes_part(ground, ground.tokens[hit.first], hit.last - 1):
            yield Mention(hit.span, "group", "acteurs.groupe")
    for token in ground.tokens:
        listed = token.norm in ground.lists["groupes"] or _is_subject(ground, token)
        if listed and token.text[0].islower() and _takes_part(ground, token):
            yield Mention(token.span, "group", "acteurs.groupe", _of_whom(ground, token))
        elif token.text[0].isupper() and _is_people(ground, token) and _takes_part(ground, token):
            yield Mention(token.span, "group", "acteurs.groupe")


def _is_subject(ground: Ground, token: Token) -> bool:
    """« mes élèves le disent », not « une centaine d'élèves »: those who are often only counted, and here act."""
    before = ground.before(token.index)
    subject = token.norm in ground.lists["groupes_sujets"] and token.dep in ("nsubj", "nsubj:pass", "obl:agent")
    return subject and before is not None and before.norm in ground.lists["articles_de_groupe"]


def _is_people(ground: Ground, token: Token) -> bool:
    """« les Russes », « des Toulousains »: the plural of a people, no name behind it."""
    before, after = ground.before(token.index), ground.after(token.index)
    if before is None or before.norm not in ("les", "des", "aux") or (after is not None and after.text[0].isupper()):
        return False
    people = token.norm in ground.lists["nationalites"] and token.norm[-1] in "sx"
    return people or ground.is_demonym(token)


def _takes_part(ground: Ground, token: Token, last: int | None = None) -> bool:
    """Whether the group that starts at `token` and ends with the token `last` speaks or acts."""
    first = token.index
    while (previous := ground.before(first)) is not None and previous.pos in ("DET", "ADJ", "NUM"):
        first = previous.index
    before, after = ground.before(first), ground.after(token.index if last is None else last)
    if after is not None and after.text[0].isupper():
        return False  # « les députés Jean Petit et Anne Morel » are named
    if token.norm == "sources" and after is not None and after.norm in ("d'", "de"):
        return False  # sources of water
    determined = first < token.index
    if before is None:
        return determined and (ground.tokens[first].text[0].isalpha() or ground.tokens[first].pos != "NUM")
    if before.norm in ("des", "du", "de", "d'", "de la"):
        return _gathered(ground, before, determined)
    if not determined or before.norm in ground.lists["sans_role"]:
        return False
    return ground.tokens[first].pos != "NUM"


def _gathered(ground: Ground, preposition: Token, determined: bool) -> bool:
    """« une équipe de techniciens », « d'après des experts »; « la colère des riverains » is the anger's."""
    previous = ground.before(preposition.index)
    if previous is None:
        return preposition.norm == "des"
    if previous.norm in ground.lists["collectifs"]:
        return True
    source = previous.norm in ground.lists["devant_source"]
    if source or (preposition.norm == "d'" and previous.norm == "plus"):
        return True
    return preposition.norm == "des" and not determined and previous.pos not in ("NOUN", "PROPN", "ADJ", "ADP")


def _of_whom(ground: Ground, token: Token) -> str:
    """« techniciens de Huawei »: the group is named with the name behind it."""
    phrase = noun_phrase_from(ground.reading, token.index, ground.reading.sentences[token.sentence])
    words = ground.tokens[token.index : phrase.last if phrase else token.index + 1]
    naming = [t for t in words[1:] if t.text[0].isupper() or t.norm in ground.lists["nationalites"]]
    last = with_joined_names(ground, _whole_name(ground, naming[-1].index + 1)) if naming else token.index + 1
    return ground.reading.article.text[token.span.start : ground.tokens[last - 1].span.end]


def _whole_name(ground: Ground, last: int) -> int:
    """« députés de l'Assemblée | nationale »: the small letters that a known name adds."""
    first = last - 1
    longer = range(min(last + _FARTHER, ground.end(first)), last, -1)
    return next((end for end in longer if ground.known(first, end) is not None), last)
