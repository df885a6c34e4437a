"""Companies, clubs, associations and media, by the noun or the legal form beside their name."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.bodies import behind_complement
from dossier.extract.actors.clubs import is_sport
from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.lists import ARTICLE, OF
from dossier.extract.actors.presented import is_presented
from dossier.extract.actors.products import CODE
from dossier.extract.actors.set_phrases import is_species
from dossier.extract.actors.trades import is_trade
from dossier.match.forms import Hit, finder_of
from dossier.model import ActorKind, Token


def find_houses(ground: Ground) -> Iterator[Mention]:
    """« le groupe Valorix », « la start-up lyonnaise Helivance », « le quotidien La Gazette », « chez Gallimard »."""
    houses: tuple[tuple[str, ActorKind, str], ...] = (
        ("maisons", "organisation", "acteurs.entreprise"),
        ("presse", "media", "acteurs.media"),
    )
    for words, kind, rule in houses:
        for hit in finder_of(ground.lists[words]).find_all(ground.reading):
            yield from _named(ground, hit, kind, rule)
    sport = is_sport(ground)
    for token in ground.tokens:
        if token.norm in ground.lists["formes_juridiques"] and token.text.isupper() and not ground.opens(token.index):
            yield from _with_legal_form(ground, token)
        elif sport and _is_club(ground, token):
            yield Mention(token.span, "organisation", "acteurs.entreprise")
        elif token.norm == "chez":
            yield from _at_house(ground, token)
        elif token.norm in ground.lists["nationalites"] and token.text[0].islower():
            yield from _of_country(ground, token)
        elif is_presented(ground, token) or is_trade(ground, token):
            first = token.index - is_trade(ground, token)
            yield Mention(ground.span(first, token.index + 1), "organisation", "acteurs.entreprise")


def _is_club(ground: Ground, token: Token) -> bool:
    """« l'ASM », « le RCT »: the acronym of a club, behind its article, in a text of sport."""
    before = ground.before(token.index)
    acronym = token.text.isupper() and token.text.isalpha() and 3 <= len(token.text) <= 5
    opened = acronym and token.text.startswith(tuple(ground.lists["sigles_de_club"]))
    return opened and before is not None and before.norm in ("l'", "le", "la", "du", "au", "à", "contre")


def _of_country(ground: Ground, people: Token) -> Iterator[Mention]:
    """« le canadien Couche-Tard », « l'allemand Helvor »: in small letters, a company of that country."""
    article = ground.before(people.index)
    if article is None or article.norm not in ("le", "l'", "au", "du"):
        return
    first = people.index + 1
    last = ground.run(first) if first < ground.end(people.index) else first
    if last > first and ground.known(first, last) is None and not _is_full_name(ground, first, last):
        yield Mention(ground.span(first, last), "organisation", "acteurs.entreprise")


def _is_full_name(ground: Ground, first: int, last: int) -> bool:
    return _is_person(ground, first) and last - first > 1


def _named(ground: Ground, noun: Hit, kind: ActorKind, rule: str) -> Iterator[Mention]:
    position, end = noun.last, ground.end(noun.first)
    while position < end and _describes(ground, ground.tokens[position]):
        position += 1
    if position < end and (inside := ground.quoted(position)):
        yield Mention(ground.span(*inside), kind, rule)
        return
    if position < end and ground.tokens[position].norm in OF | {"au", "à", "en"}:  # « le parti au pouvoir, X, »
        behind = behind_complement(ground, noun, position)
        if behind is None:
            yield from _apposed(ground, position, kind, rule)
            return
        position = behind
    last = house_end(ground, position) if position < end else position
    if last == position + 1 and noun.form == "laboratoire" and CODE.fullmatch(ground.tokens[position].text):
        return  # « un laboratoire P4 »: a class of safety
    if last > position and not _other_name(ground, position, last) and noun.form in ground.lists["noms_de_deux_mots"]:
        last = _with_second_word(ground, last)
        last += last == position + 1 and _ends_with_adjective(ground, last, closed=True)
    last += last == position + 1 and _ends_with_adjective(ground, last)
    last += noun.form in ground.lists["noms_de_deux_mots"] and last > position and _is_county(ground, last)
    of = ground.before(noun.first)
    chief = of is not None and of.norm in ("de", "du") and _is_full_name(ground, position, last)  # « chef de groupe »
    leads = last > position + 1 and (chief or ground.opens_person(position)) and not _is_led_by_another(ground, last)
    if leads and _of_function(ground, noun.first):
        return  # « le chef de cabinet | Mark Meadows », « la PDG du groupe | Anne Morel »
    if last > position and not (_other_name(ground, position, last) or _is_no_name(ground, noun.first, position, last)):
        yield Mention(ground.span(position, last), kind, rule)


def _is_no_name(ground: Ground, noun: int, first: int, last: int) -> bool:
    """« du même parti | Jacques Morel »: whose party it is; « la coalition | Pour que le port vive »: half a name."""
    before = ground.before(noun)
    same = before is not None and before.norm in ("même", "propre", "ancien", "ancienne")
    half = last == first + 1 and ground.tokens[first].pos in ("ADP", "SCONJ", "PRON")
    return half or (same and _is_full_name(ground, first, last))


def _is_county(ground: Ground, index: int) -> bool:
    """« le syndicat CFDT Métaux | 35 a appelé »: a county's number, and nothing that it counts."""
    after = ground.after(index) if index < ground.end(index - 1) else None
    number = after is not None and ground.tokens[index].text.isdigit() and len(ground.tokens[index].text) == 2
    return number and after is not None and after.pos in ("VERB", "AUX", "PUNCT", "ADP", "PRON")


def _of_function(ground: Ground, noun: int) -> bool:
    """« le chef de | cabinet », « la présidente du | parti », « le patron de l' | équipe »."""
    elected = ground.tokens[noun].norm in ground.lists["corps_d_elus"]
    of = ground.before(noun)
    if elected and of is not None and of.norm in ("la", "l'"):
        of = ground.before(of.index)
    led = of is not None and (of.norm in ("de", "d'") or (elected and of.norm == "du"))
    function = ground.before(of.index) if of is not None and led else None
    while function is not None and function.norm in ground.lists["adjectifs_de_fonction"]:
        function = ground.before(function.index)  # « le directeur général du | groupe »
    return function is not None and function.norm in ground.lists["fonctions"]


def _is_led_by_another(ground: Ground, last: int) -> bool:
    """« le patron du groupe Henri Morel |, Luc Petit, »: the name behind the comma is the patron's."""
    named = last + 1 < ground.end(last - 1) and ground.tokens[last].text == ","
    return named and ground.run(last + 1) > last + 2


def _with_second_word(ground: Ground, last: int) -> int:
    """« Terre | et rivages de Picardie », « Aube | nouvelle », « Vent | debout »: a name of common words."""
    end = ground.end(last - 1)
    if last + 1 < end and ground.tokens[last].norm in ("et", "&") and ground.tokens[last + 1].pos in ("NOUN", "ADJ"):
        position = last + 2
        if position + 1 < end and ground.tokens[position].norm in OF:
            start = position + 1 + (ground.tokens[position + 1].norm in ARTICLE)
            named = ground.run(start) if start < end else start
            return named if named > start else position
        return position
    return last


def _ends_with_adjective(ground: Ground, last: int, *, closed: bool = False) -> bool:
    """« la compagnie Radeau | bleu avait joué »: one adjective between a name and its verb is of the name.

    `closed` lets a mark stand for the verb: « le parti Terre | commune, qui… ».
    """
    if last + 1 >= ground.end(last - 1):
        return False
    adjective, after = ground.tokens[last : last + 2]
    one_name = ground.label(last) is not None and ground.label(last) is ground.label(last - 1)
    plain_adjective = (adjective.pos == "ADJ" or one_name) and adjective.norm not in ground.lists["nationalites"]
    return (
        plain_adjective
        and adjective.text[0].islower()
        and (after.pos in ("VERB", "AUX") or (closed and after.text in (",", ".", ")", ";", "»")))
    )


def _apposed(ground: Ground, position: int, kind: ActorKind, rule: str) -> Iterator[Mention]:
    """« l'éditeur du logiciel Plume, Lexicor, a promis »: the name stands between commas behind the complement."""
    limit = min(position + 8, ground.end(position))
    while position < limit and ground.tokens[position].pos not in ("PUNCT", "VERB", "AUX", "PRON"):
        position += 1
    if position >= limit - 1 or ground.tokens[position].text != ",":
        return
    first = position + 1
    last = _with_second_word(ground, house_end(ground, first))
    closed = last < ground.end(position) and ground.tokens[last].text == ","
    if last > first and closed and not _other_name(ground, first, last) and not _is_person(ground, first):
        yield Mention(ground.span(first, last), kind, rule)


def _is_person(ground: Ground, first: int) -> bool:
    entity = ground.label(first)
    return entity is not None and entity.label == "PER"


def _describes(ground: Ground, token: Token) -> bool:
    if not token.text[0].islower():
        return False
    of_town = token.norm.endswith(tuple(ground.lists["finales_de_gentile"]))  # « nantaise », read as a name
    listed = token.norm in ground.lists["nationalites"] | ground.lists["qualites"]
    return token.pos == "ADJ" or listed or (of_town and token.pos in ("NOUN", "PROPN"))


def _other_name(ground: Ground, first: int, last: int) -> bool:
    """« le club Paris », « l'éditeur Karim Belhadj »: a known place, or what the model reads as a full name."""
    longest = next((end for end in range(last, first, -1) if ground.known(first, end) is not None), first)
    if longest == last or (longest > first and ground.tokens[longest].text[0].islower()):
        return True  # the lexicon names it better: « le groupe Les Républicains | au Sénat »
    entity = ground.label(first)
    person = entity is not None and entity.label == "PER" and last - first > 1
    return person and ground.tokens[first - 1].norm in ground.lists["metiers"]


def house_end(ground: Ground, first: int) -> int:
    """After the name of a house: capitals, and the common words that the model reads with them."""
    last = _with_kin(ground, ground.run(first))
    entity = ground.label(first)
    if last == first or entity is None:
        return last
    while last < ground.end(first) and ground.label(last) is entity and _common(ground, ground.tokens[last]):
        last += 1
    if ground.tokens[last - 1].norm in ("d'", "de", "du") and last < ground.end(first):
        return max(ground.run(last), last - 1)  # « Brigades des martyrs d' | Al-Aqsa », where the model stops short
    small = ("ADP", "DET", "CCONJ")  # « le syndicat STPN » too, when the model knows no better
    while last > first and ground.tokens[last - 1].pos in small and not ground.tokens[last - 1].text.isupper():
        last -= 1
    return last


def _with_kin(ground: Ground, last: int) -> int:
    """« Castel | et Fils », « Maréchal | & Cie »."""
    joint = last + 1 < ground.end(last - 1) and ground.tokens[last].norm in ("et", "&")
    return last + 2 if joint and ground.tokens[last + 1].text in ground.lists["parentes_de_maison"] else last


def _common(ground: Ground, token: Token) -> bool:
    told = token.pos in ("NOUN", "ADJ", "ADP", "DET") or token.has(
        "VerbForm=Part"
    )  # « les Forces patriotiques | unies »
    return told and token.norm not in ground.lists["jamais"]


def _with_legal_form(ground: Ground, form: Token) -> Iterator[Mention]:
    first = form.index
    while (previous := ground.before(first)) is not None and ground.is_name_word(previous):
        first = previous.index
    if first < form.index:
        first += ground.tokens[first].norm in ARTICLE
        yield Mention(ground.span(first, form.index + 1), "organisation", "acteurs.entreprise")


def _at_house(ground: Ground, token: Token) -> Iterator[Mention]:
    first = token.index + 1
    last = ground.run(first) if first < ground.end(token.index) else first
    if last == first or ground.known(first, last) is not None or is_species(ground, last):
        return
    entity = ground.label(first)
    sentence = ground.reading.sentences[token.sentence]
    near = {t.norm for t in ground.tokens[max(sentence.first, token.index - 4) : token.index]}
    at_work = not near.isdisjoint(ground.lists["publications"] | ground.lists["embauches"])
    if at_work or (entity is not None and entity.label != "PER"):
        yield Mention(ground.span(first, last), "organisation", "acteurs.entreprise")
