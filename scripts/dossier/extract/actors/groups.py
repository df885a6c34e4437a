"""People in number whom nothing names: « des témoins », « les riverains », « des techniciens de X »."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.lists import with_joined_names
from dossier.match.forms import finder_of
from dossier.match.nouns import noun_phrase_from
from dossier.model import Token

_APART = frozenset({"en", "dans", "sur", "par", "contre", "depuis", "lors"})
_FARTHER = 3  # tokens that a known name adds to its first word
_BEFORE_VERB = 12  # tokens between « si » and its verb


def find_groups(ground: Ground) -> Iterator[Mention]:
    """Those who speak or act somewhere in the article; not those that only complete a noun, are counted, or undergo."""
    found = tuple(_met(ground))
    doers = {token.norm for token, _ in found if _acts(ground, token)}
    yield from (mention for token, mention in found if token.norm in doers)


def _met(ground: Ground) -> Iterator[tuple[Token, Mention]]:
    """Each group with its own article, whatever it does."""
    for hit in finder_of(ground.lists["groupes_composes"]).find_all(ground.reading):
        if _takes_part(ground, ground.tokens[hit.first], hit.last - 1):
            yield ground.tokens[hit.first], Mention(hit.span, "group", "acteurs.groupe")
    for token in ground.tokens:
        listed = token.norm in ground.lists["groupes"] or _is_subject(ground, token)
        if listed and token.text[0].islower() and _takes_part(ground, token):
            yield token, Mention(token.span, "group", "acteurs.groupe", _of_whom(ground, token))
        elif token.text[0].isupper() and _is_people(ground, token) and _takes_part(ground, token):
            yield token, Mention(token.span, "group", "acteurs.groupe")


def _acts(ground: Ground, token: Token) -> bool:
    """« réclament les riverains », « par des experts », « selon des témoins »; not « invite ses clients à… »."""
    role, seen = token, 0
    while role.dep == "conj" and role.head != role.index and seen < _FARTHER:
        role, seen = ground.tokens[role.head], seen + 1
    if role.dep in ("nsubj", "nsubj:pass"):
        asked = role.dep == "nsubj:pass" and ground.tokens[role.head].norm in ground.lists["adresses"]
        return not asked and not _is_supposed(ground, ground.tokens[role.head])
    if role.dep not in ("obj", "iobj", "obl:arg", "obl:mod", "obl"):
        return True
    if _is_inverted(ground, role) or ground.tokens[role.head].lemma in ground.lists["emeuvent"]:
        return True
    before, after = ground.before(_first_of(ground, token)), ground.after(token.index)
    if before is None or before.norm in ground.lists["devant_source"] | {"par", "auprès", "de"}:
        return True
    beyond = ground.after(after.index) if after is not None else None
    if after is None or beyond is None:
        return False
    told = after.norm in ("de", "d'") and beyond.has("VerbForm=Inf")  # « accuse les rebelles d'avoir rompu la trêve »
    return told or (after.text == "," and beyond.norm == "qui")


def _is_inverted(ground: Ground, token: Token) -> bool:
    """« réclament | les riverains », « ont annoncé les syndicats »: read as an object of a verb without subject."""
    verb = ground.tokens[token.head]
    sentence = ground.reading.sentences[token.sentence]
    near = [t for t in ground.tokens[sentence.first : sentence.last] if t.head == verb.index]
    forms = [verb, *(t for t in near if t.pos == "AUX")]
    several = any(t.has("VerbForm=Fin") and t.has("Number=Plur") for t in forms)
    return verb.index < token.index and several and not any(t.dep.startswith("nsubj") for t in near)


def _is_supposed(ground: Ground, verb: Token) -> bool:
    """« si les juges annulaient le vote », « sans que les élus soient entendus »: nobody has done it."""
    marks = (t for t in ground.tokens[max(0, verb.index - _BEFORE_VERB) : verb.index] if t.head == verb.index)
    return any(t.dep == "mark" and t.norm in ground.lists["supposent"] for t in marks)


def _first_of(ground: Ground, token: Token) -> int:
    """The first token of the group's own words: its article, an adjective, a number."""
    first = token.index
    while (previous := ground.before(first)) is not None and previous.pos in ("DET", "ADJ", "NUM"):
        first = previous.index
    return first


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
    first = _first_of(ground, token)
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
    end = phrase.last if phrase else token.index + 1
    # « les dirigeants de l'UE | et le secrétaire général de l'Otan »
    other = (
        i for i in range(token.index + 1, end - 1) if ground.tokens[i].norm == "et" and _opens_another(ground, i + 1)
    )
    words = ground.tokens[token.index : next(other, end)]
    words = _before_circumstance(ground, words)
    naming = [t for t in words[1:] if t.text[0].isupper() or t.norm in ground.lists["nationalites"]]
    last = with_joined_names(ground, _whole_name(ground, naming[-1].index + 1)) if naming else token.index + 1
    return ground.reading.article.text[token.span.start : ground.tokens[last - 1].span.end]


def _before_circumstance(ground: Ground, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """« conseillers de Foix | à la demande du préfet »: what « à » opens behind a name says nothing of who they are."""
    named = next((n for n, t in enumerate(words[1:], 1) if t.text[0].isupper()), len(words))
    end = next((n for n, t in enumerate(words) if n > named and t.norm in ("à", "au", "aux")), len(words))
    apart = next((n for n, t in enumerate(words) if t.norm in _APART), len(words))  # « victimes | en Norvélie »
    return words[: min(end, apart, _before_media(ground, words))]


def _before_media(ground: Ground, words: tuple[Token, ...]) -> int:
    """« ont dit ses avocats | à l'AFP »: whom they told."""
    for n, token in enumerate(words[:-1]):
        name = n + 1 + (words[n + 1].norm in ("l'", "la", "le"))
        entry = ground.known(words[name].index, words[name].index + 1) if name < len(words) else None
        if token.norm in ("à", "au") and entry is not None and entry.genre == "media":
            return n
    return len(words)


def _opens_another(ground: Ground, index: int) -> bool:
    """« le secrétaire », « un élu »: another of those who are told of."""
    token, after = ground.tokens[index], ground.after(index)
    return token.norm in ("le", "la", "les", "un", "une") and after is not None and after.text[0].islower()


def _whole_name(ground: Ground, last: int) -> int:
    """« députés de l'Assemblée | nationale »: the small letters that a known name adds."""
    first = last - 1
    longer = range(min(last + _FARTHER, ground.end(first)), last, -1)
    return next((end for end in longer if ground.known(first, end) is not None), last)
