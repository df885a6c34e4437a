"""What the model alone takes for a name, once its known mistakes are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention, initials_fit, plain_letters
from dossier.extract.actors.houses import house_end
from dossier.extract.actors.lists import OF
from dossier.extract.actors.media import is_media_title
from dossier.extract.actors.neighbours import (
    between_places,
    is_listed_person,
    is_no_place,
    is_told_person,
    speaks_by_role,
    trades,
)
from dossier.extract.actors.no_bodies import is_federal_state
from dossier.extract.actors.no_names import is_detached, is_heading
from dossier.extract.actors.places import with_article
from dossier.extract.actors.products import CODE
from dossier.model import ActorKind, NamedEntity, Token

_LABELS: dict[str, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "product"}
_CAMEL = re.compile(r"[a-zà-ÿ][A-Z]")  # « PepsiCo »
_RULES: dict[ActorKind, str] = {"place": "acteurs.lieu"}
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes"})
_NUMBERED = re.compile(r"[A-Z]{1,2}-?\d{3,}")  # « A330 »
_LONG_FORM = 12  # tokens of « plan d'aménagement et de développement durables »
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9]{1,5}(?:-[A-Z]{1,2})?")  # « BRAV-M »


def find_labelled(ground: Ground) -> Iterator[Mention]:
    """Capitalised, no common word, and of a kind that its neighbours do not deny."""
    for entity in ground.reading.entities:
        bounds = _trimmed(ground, entity)
        if bounds is None:
            continue
        first, last = bounds
        kind = None if _is_of_a_thing(ground, first) else _kind(ground, entity, first, last)
        if kind is not None:
            if kind == "place":
                first = with_article(ground, first)
            yield Mention(ground.span(first, last), kind, _RULES.get(kind, "acteurs.modele"))


def _trimmed(ground: Ground, entity: NamedEntity) -> tuple[int, int] | None:
    """Without what opens or closes it by mistake; None when no capitalised word is left."""
    tokens = list(ground.tokens_in(entity.span))
    skipped = ground.lists["civilites"] | ground.lists["jamais"] | ground.lists["fonctions"] | {"premier", "première"}
    cut = False
    while tokens and (
        not tokens[0].text[0].isupper() or tokens[0].norm in skipped or _is_opening_word(ground, tokens[0])
    ):
        cut = cut or tokens[0].text[0].islower() or tokens[0].norm in skipped
        tokens = tokens[1:]
    if not tokens or (cut and entity.label in ("PER", "ORG")):
        return None  # « ministre de la Santé » names neither Santé nor an organisation
    first = tokens[0].index
    last = house_end(ground, first) if entity.label in ("ORG", "MISC") else ground.run(first)
    last = min(last, tokens[-1].index + 1)
    while last > first + 1 and ground.tokens[last - 1].norm in ground.lists["particules"]:
        last -= 1  # « CH d' », « Est de la », where the model stops short
    if last <= first or _says_nothing(ground, first, last):
        return None
    return first, last


def _is_opening_word(ground: Ground, token: Token) -> bool:
    return token.pos in ("DET", "ADP", "ADV", "SCONJ", "PRON", "CCONJ", "INTJ") and ground.opens(token.index)


def _says_nothing(ground: Ground, first: int, last: int) -> bool:
    """A word that names nothing alone, a field, a contest, a heading, a verb at the start of a sentence."""
    token, lists = ground.tokens[first], ground.lists
    if last - first == 1 and _says_nothing_alone(ground, token):
        return True
    alone = not any(t.text[0].isupper() for t in ground.tokens[first + 1 : last])
    if token.norm in lists["textes_fondateurs"] or (last - first == 1 and is_detached(ground, token)):
        return True
    charged = ground.words(max(0, first - 3), first).lower().startswith(("chargé de la", "chargée de la"))
    field = charged or (alone and token.norm in lists["domaines"] | lists["camps"])
    contest = ground.tokens[last - 1].norm in lists["competitions"]
    if field or contest or is_heading(ground, first):
        return True
    return last - first > 1 and ground.opens(first) and token.pos in ("VERB", "AUX")


def _says_nothing_alone(ground: Ground, token: Token) -> bool:
    """A lone head word (« le Conseil »), a people (« le Slovène »), a common word at the start of a sentence."""
    lists, before = ground.lists, ground.before(token.index)
    common = lists["majuscules_communes"] | lists["majuscules_du_modele"]
    if token.norm in lists["tetes_d_organismes"] | lists["nationalites"] | common or len(token.text) == 1:
        return True
    if ground.is_demonym(token) or (ground.opens(token.index) and token.pos != "PROPN"):
        return True
    half = before is not None and before.text.endswith(("-Le", "-La", "-De", "-Du"))  # « anti-Le | Pen »
    many = before is not None and before.norm in ("les", "aux") and token.norm[-1] in "sx"
    return half or (many and _is_someone(ground, token.index))  # « les Merlus »: a nickname of many


def _is_someone(ground: Ground, index: int) -> bool:
    entity = ground.label(index)
    return entity is not None and entity.label == "PER"


def _kind(ground: Ground, entity: NamedEntity, first: int, last: int) -> ActorKind | None:
    """The kind that the words or their neighbours tell, else the model's; None when it is no actor."""
    tokens = ground.tokens[first:last]
    if is_media_title(ground, tokens) and entity.label != "PER":
        return None if ground.in_title(first) else "media"  # « Les Couleurs du Figaro », an exhibition
    state = is_federal_state(ground, tokens[0])
    if state or _is_body(ground, tokens) or _of_its_people(ground, first):
        return "place" if state else "organisation"
    if last - first == 1 and _ACRONYM.fullmatch(tokens[0].text):
        return _kind_of_acronym(ground, entity, first)
    kind = _LABELS[entity.label] if last - first > 1 else _kind_alone(ground, _LABELS[entity.label], first)
    if kind == "person" and sum(t.text[0].isupper() for t in tokens) > 1:
        return None  # `people` has looked at it and found no person: « Renaissance de la Sarthe »
    if kind == "place":
        return _kind_of_place(ground, first, last)
    return _kind_of_thing(ground, first, last) if kind == "product" else kind


def _is_of_a_thing(ground: Ground, first: int) -> bool:
    """« le courant chaud | El Morro », « la tempête | Ciaran »: what bears the name does not act."""
    noun = ground.before(first)
    if noun is not None and noun.pos == "ADJ" and noun.text[0].islower():
        noun = ground.before(noun.index)
    return noun is not None and noun.norm in ground.lists["choses_a_nom"] | ground.lists["lois_nommees"]


def _kind_alone(ground: Ground, kind: ActorKind, index: int) -> ActorKind:
    """The kind of a name of one word, which the model often mistakes and the words before it tell."""
    if kind == "product" and trades(ground, index):
        return "organisation"
    if kind in ("person", "place") and (_is_house(ground, index) or trades(ground, index)):
        return "organisation"
    if (kind == "place" and is_told_person(ground, index)) or speaks_by_role(ground, index):
        return "person"
    if between_places(ground, index):
        return "place"
    told = _told_at if kind == "person" else _told_of
    return "place" if kind in ("person", "organisation") and told(ground, index) else kind


def _is_body(ground: Ground, tokens: tuple[Token, ...]) -> bool:
    """« Fédération… », « Racing… », « … FC »."""
    clubs = ground.lists["clubs"]
    return tokens[0].norm in ground.lists["tetes_d_organismes"] | clubs or tokens[-1].norm in clubs


def _kind_of_place(ground: Ground, first: int, last: int) -> ActorKind | None:
    before = ground.before(first)
    if before is not None and before.norm in _OWN:
        return None  # « son Arrêté de nomination »
    noun = ground.before(before.index) if before is not None and before.norm in OF else None
    if noun is not None and noun.norm in ground.lists["devant_une_espece_ou_une_oeuvre"]:
        return None
    if _is_apposed(ground, first, last):
        return "organisation"
    if is_no_place(ground, first, last):
        return None
    if is_listed_person(ground, first, last):
        return "person"
    return "place" if _in_place(ground, first, last) else None


def _kind_of_acronym(ground: Ground, entity: NamedEntity, first: int) -> ActorKind | None:
    """« la NASA », « Marc Vidal (FO) »: a body with its article, or the house of the one before the brackets."""
    before = ground.before(first)
    if before is None:
        return None
    if _NUMBERED.fullmatch(ground.tokens[first].text):
        road = [t.norm for t in ground.tokens[max(0, first - 2) : first]] == ["sur", "l'"]
        return "product" if before.pos in ("DET", "ADP") and not road else None
    if before.norm == "(":
        if ground.tokens[first].norm in ground.lists["cantons"]:
            return None
        if _stands_for_no_body(ground, before.index, ground.tokens[first].text):
            return None
        named = ground.before(before.index)
        inside = named is not None and (named.pos == "PROPN" or ground.label(named.index) is not None)
        return "organisation" if inside and entity.label in ("ORG", "LOC") else None
    article = before.norm in ("la", "le", "l'", "du", "au", "de", "et", ",")
    return "organisation" if article and entity.label == "ORG" else None


def _stands_for_no_body(ground: Ground, bracket: int, short: str) -> bool:
    """« le Plan d'aménagement de la forêt (PAF) »: what the letters stand for starts with no word of a body."""
    sentence = ground.reading.sentences[ground.tokens[bracket].sentence]
    for first in range(bracket - 1, max(sentence.first, bracket - _LONG_FORM) - 1, -1):
        if ground.tokens[first].norm[:1] == plain_letters(short[0]).lower() and first + 1 < bracket:
            words = ground.words(first, bracket)
            if initials_fit(short, words) and len(words.split()) >= len(short):
                return ground.tokens[first].norm in ground.lists["tetes_de_choses"]
    return False


def _of_its_people(ground: Ground, first: int) -> bool:
    """« les salariés de Valorix », « le modèle K7 de Zenthor »: a house has staff and makes things."""
    of = ground.before(first)
    if of is not None and of.norm in ("la", "l'") and ground.before(of.index) is not None:
        of = ground.before(of.index)  # « des archéologues de l'Inrap »
    if of is None or of.norm not in ("de", "d'", "du", "de la", "de l'"):
        return False
    noun = ground.before(of.index)
    if noun is None:
        return False
    if noun.norm in ground.lists["gens_de_maison"]:
        return True
    made = ground.before(noun.index)
    return CODE.fullmatch(noun.text) is not None and made is not None and made.norm in ground.lists["produits"]


def _is_house(ground: Ground, index: int) -> bool:
    """« PepsiCo », « racheter Britvic », « JPMorgan et Nomura »: by its spelling, a sale, a known house beside it."""
    if _CAMEL.search(ground.tokens[index].text):
        return True
    before = ground.before(index)
    if before is None or before.norm in ground.lists["rachats"]:
        return before is not None
    if before.norm in ("de", "d'") and _is_joined_to_house(ground, before):
        return True
    joined = ground.before(before.index) if before.norm == "et" else None
    entry = ground.known(joined.index, joined.index + 1) if joined is not None else None
    return entry is not None and entry.genre == "organisation"


def _is_joined_to_house(ground: Ground, of: Token) -> bool:
    """« de Postmedia et | de | Torstar »: what « de » joins to a house is one too."""
    joint = ground.before(of.index)
    other = ground.before(joint.index) if joint is not None and joint.norm == "et" else None
    entity = ground.label(other.index) if other is not None else None
    return entity is not None and entity.label == "ORG" and entity.span.end == (other.span.end if other else 0)


def _is_apposed(ground: Ground, first: int, last: int) -> bool:
    """« les cliniques Médivalle », « l'entrepôt Lorival »: a name set against a noun is a house's, not a place's."""
    noun = ground.before(first)
    of = ground.before(noun.index) if noun is not None else None
    noun_like = noun is not None and (noun.pos == "NOUN" or (noun.pos == "ADJ" and of is not None and of.pos == "ADP"))
    if noun is None or not noun_like or noun.text[0].isupper() or "-" in ground.words(first, last):
        return False
    return (
        noun.norm not in ground.lists["lieux_nommes"] | ground.lists["mots_de_lieu"] | ground.lists["domaines_de_lieu"]
    )


def _told_at(ground: Ground, first: int) -> bool:
    """« un accident à Delle », « À Delle, »: a lone name is a place; « un hommage à Petit » is not."""
    to = ground.before(first)
    if _told_of(ground, first) or (to is not None and to.text == "À"):
        return True
    if to is not None and to.norm == "par":
        verb = ground.before(to.index)
        return verb is not None and verb.norm in ground.lists["passages"]  # « passer par Charleval »
    noun = ground.before(to.index) if to is not None and to.text == "à" else None
    return noun is not None and noun.pos in ("NOUN", "PROPN") and noun.norm not in ground.lists["noms_a_quelqu_un"]


def _told_of(ground: Ground, first: int) -> bool:
    """« la salle des fêtes | de Percy », « les habitants | de Percy »."""
    of = ground.before(first)
    if of is None or of.norm not in ("de", "d'"):
        return False
    sentence = ground.reading.sentences[of.sentence]
    nouns = [t for t in ground.tokens[max(sentence.first, of.index - 3) : of.index] if t.pos in ("NOUN", "PUNCT")]
    listed = ground.lists["lieux_nommes"] | ground.lists["domaines_de_lieu"] | ground.lists["devant_commune"]
    return any(noun.norm in listed for noun in nouns) and nouns[-1].pos == "NOUN"


def _in_place(ground: Ground, first: int, last: int) -> bool:
    """A place is said with a preposition or an article, or behind a verb; alone at the start, only when repeated."""
    before = ground.before(first)
    if before is None or ground.opens(first):
        return ground.tokens[first].pos == "PROPN" and _repeated(ground, first, last)
    return True


def _kind_of_thing(ground: Ground, first: int, last: int) -> ActorKind | None:
    """MISC is a work, an event, a thing: only a code or a name told twice is kept."""
    words = ground.words(first, last)
    town = ground.known(first, first + 1)
    if town is not None and town.genre == "place":
        return None  # « Paris Games Week »
    if CODE.fullmatch(words):
        return "product"
    return "product" if _repeated(ground, first, last) and ground.tokens[first].pos == "PROPN" else None


def _repeated(ground: Ground, first: int, last: int) -> bool:
    """Whether the same words stand elsewhere in the article."""
    texts = [token.text for token in ground.tokens[first:last]]
    return any(
        index != first and [token.text for token in ground.tokens[index : index + last - first]] == texts
        for index in ground.places_of[texts[0]]
    )
