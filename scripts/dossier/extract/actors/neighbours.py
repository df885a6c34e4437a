"""What stands around a lone name that the model mistakes: whose trade it is, and why it is no place."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground
from dossier.extract.actors.lists import ARTICLE, OF
from dossier.model import Token

_NEAR = 5  # tokens from « placé » to « en liquidation », from « supprimé » to « postes »
_LINKS = (",", "et", "ou")


def trades(ground: Ground, index: int) -> bool:
    """« Vernalis a licencié trente salariés », « le chiffre d'affaires de Vernalis »: somewhere in the article."""
    same = ground.places_of[ground.tokens[index].text]
    house = any(_owns(ground, i) or _acts(ground, i) or _fails(ground, i) or _employs(ground, i) for i in same)
    return house and not _is_surname(ground, same)


def _is_surname(ground: Ground, places: list[int]) -> bool:
    """« Paul Vernal », « M. Vernal »: a person bears it, and is meant each time."""
    before = (ground.before(i) for i in places)
    titles = ground.lists["civilites"] | ground.lists["grades"]
    return any(b is not None and (b.norm in titles or b.pos == "PROPN" or ground.opens_person(b.index)) for b in before)


def _owns(ground: Ground, index: int) -> bool:
    of = ground.before(index)
    if of is None or of.norm not in OF:
        return False
    owned = (ground.words(max(of.index - size, 0), of.index).lower() for size in (1, 3))
    return any(words in ground.lists["biens_de_maison"] for words in owned)


def _employs(ground: Ground, index: int) -> bool:
    """« le directeur d'Haroma », « les salariés d'Haroma »."""
    of = ground.before(index)
    noun = ground.before(of.index) if of is not None and of.norm in ("de", "d'") else None
    return noun is not None and noun.norm in ground.lists["gens_de_firme"]


def is_told_person(ground: Ground, index: int) -> bool:
    """« a commenté Steenberg, champion du monde », « le Belge Steenberg »: somewhere, and nowhere « à Steenberg »."""
    same = ground.places_of[ground.tokens[index].text]
    before = [ground.before(i) for i in same]
    placed = any(b is not None and b.norm in ("à", "en", "de", "d'", "vers", "dans") for b in before)
    return not placed and any(_has_a_role(ground, i) or _is_from_somewhere(ground, i) for i in same)


def speaks_by_role(ground: Ground, index: int) -> bool:
    """« », a commenté Steenberg, champion du monde »: somebody, even where the model reads a house."""
    verb = ground.before(index)
    return verb is not None and verb.pos == "VERB" and _has_a_role(ground, index)


def _has_a_role(ground: Ground, index: int) -> bool:
    comma = ground.after(index)
    noun = ground.after(comma.index) if comma is not None and comma.text == "," else None
    return noun is not None and noun.norm in ground.lists["fonctions"] | ground.lists["fonctions_de_role"]


def _is_from_somewhere(ground: Ground, index: int) -> bool:
    people = ground.before(index)
    return people is not None and people.text.istitle() and ground.is_one_from_somewhere(people)


def _acts(ground: Ground, index: int) -> bool:
    """A verb of trade right behind, or one that only a house does to its posts, its sites."""
    verb = _verb_behind(ground, index)
    if verb is None:
        return False
    behind = ground.tokens[verb.index + 1 : min(verb.index + 1 + _NEAR, ground.end(index))]
    posts = any(token.norm in ground.lists["postes"] for token in behind)
    return verb.lemma in ground.lists["verbes_de_maison"] or (verb.lemma in ground.lists["coupes"] and posts)


def _verb_behind(ground: Ground, index: int) -> Token | None:
    """The verb of which the name is the subject, its auxiliary aside: « Vernalis | va supprimer »."""
    for token in ground.tokens[index + 1 : min(index + 1 + _NEAR, ground.end(index))]:
        if token.pos == "VERB" and token.lemma != "aller":
            return token
        if token.pos not in ("AUX", "ADV", "VERB") and token.norm not in ("ne", "n'"):
            return None
    return None


def _fails(ground: Ground, index: int) -> bool:
    """« a placé Vernalis en liquidation »."""
    behind = [token.norm for token in ground.tokens[index + 1 : min(index + 3, ground.end(index))]]
    return behind[:1] == ["en"] and behind[-1] in ("liquidation", "redressement")


def is_no_place(ground: Ground, first: int, last: int) -> bool:
    """« Entre Dupont et la ville », « le Mésosaurus », « dans le sens Rouen-Caen », « Castrais et Albigeois »."""
    before, words = ground.before(first), ground.words(first, last)
    if before is not None and before.norm == "entre":
        return _is_party(ground, last)
    if before is not None and before.pos == "NUM" and before.text[0].isalpha():
        return True  # « quatre | Canadair »
    led = before is not None and before.norm in ground.lists["devant_deux_bouts"]
    species = words.lower().endswith(tuple(ground.lists["finales_d_especes"]))
    return species or (led and "-" in words) or (last - first == 1 and _are_people(ground, first))


def between_places(ground: Ground, index: int) -> bool:
    """« entre | Sabrelle | et Foix, »: one end of a road whose other end is a place."""
    before, joint = ground.before(index), ground.after(index)
    if before is None or before.norm != "entre" or joint is None or joint.norm != "et":
        return False
    other = ground.after(joint.index)
    entity = ground.label(other.index) if other is not None else None
    return entity is not None and entity.label == "LOC"


def _is_party(ground: Ground, last: int) -> bool:
    """« entre Dupont et | la ville »: the other end is nobody's town."""
    other = ground.tokens[last : min(last + 3, ground.end(last - 1))]
    if len(other) < 3 or other[0].norm != "et" or other[1].norm not in ARTICLE | {"son", "sa", "ses", "leur"}:
        return False
    return other[2].pos == "NOUN" and other[2].text[0].islower()


def _are_people(ground: Ground, index: int) -> bool:
    """« Bordelais, Castrais et Albigeois »: two plurals of peoples side by side, without an article."""
    token, before = ground.tokens[index], ground.before(index)
    if not _is_people_form(ground, token) or (before is not None and before.pos in ("ADP", "DET")):
        return False
    sentence = ground.reading.sentences[token.sentence]
    others = (t for t in ground.reading.words(sentence) if t.index != index and _is_people_form(ground, t))
    return any(other.pos != "VERB" for other in others)


def _is_people_form(ground: Ground, token: Token) -> bool:
    return token.text[0].isupper() and token.norm[-1] == "s" and ground.is_demonym_form(token)


def is_listed_person(ground: Ground, first: int, last: int) -> bool:
    """« (Lucu, Penaud, Banos) », « Paul Roy, Malachi Hawkes »: a list of persons, and no known place in it."""
    mates = [*_mates(ground, first - 1, -1), *_mates(ground, last, 1)]
    labels = [entity.label if entity is not None else "" for entity in map(ground.label, mates)]
    known = any(ground.known(i, i + 1) is not None for i in (first, *mates))
    return len(mates) > 1 and labels.count("PER") * 2 >= len(mates) and not known


def _mates(ground: Ground, start: int, step: int) -> list[int]:
    """A token of each further name of the list, from a comma or « et » on, one way."""
    found: list[int] = []
    sentence = ground.reading.sentences[ground.tokens[min(max(start, 0), len(ground.tokens) - 1)].sentence]
    while sentence.first <= start < sentence.last and ground.tokens[start].norm in _LINKS:
        start += step
        if not sentence.first <= start < sentence.last or not ground.tokens[start].text[0].isupper():
            break
        found.append(start)
        while sentence.first <= start < sentence.last and _is_of_name(ground, start):
            start += step
    return found


def _is_of_name(ground: Ground, index: int) -> bool:
    return ground.tokens[index].text[0].isupper() or ground.tokens[index].text in ("-", "‑")
