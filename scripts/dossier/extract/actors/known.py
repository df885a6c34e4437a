"""Names that the lexicon or the editor knows."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.ground import Ground, Mention, plain
from dossier.model import NamedEntity, Token
from dossier.names import KnownName, fold_capitals

_RULE = "acteurs.nom_connu"
_LONGEST = 12
# « au Monde », « du Parisien », « au Caire »: the article of a name, contracted or without its capital.
_ARTICLES = {
    "au": "Le ",
    "du": "Le ",
    "le": "Le ",
    "la": "La ",
    "l'": "L'",
    "aux": "Les ",
    "des": "Les ",
    "les": "Les ",
}
_CONTRACTED = frozenset({"au", "du", "aux", "des"})
_AHEAD = 8  # characters, white space and all, that tell whether a form may open


def find_known(ground: Ground) -> Iterator[Mention]:
    """Forms of the lexicon, the longest first, with their capitals."""
    for sentence in ground.reading.sentences:
        position = sentence.first
        while position < sentence.last:
            last, entry = _known_at(ground, position)
            if entry is not None and _names(ground, position, last, entry):
                yield Mention(ground.span(position, last), entry.genre, _RULE, entry.nom)
                position = last
            else:
                position += 1


def _names(ground: Ground, first: int, last: int, entry: KnownName) -> bool:
    other = _is_road(ground, first, last) or _is_word(ground, first, last, entry) or _is_native(ground, first, entry)
    return not (other or _is_a_law(ground, first, entry) or _part_of_another(ground, first, last, entry))


def _is_a_law(ground: Ground, first: int, entry: KnownName) -> bool:
    """« la loi | Renault », « un amendement | Danone »: what bears the name of a house is not the house."""
    before = ground.before(first)
    return entry.genre == "organisation" and before is not None and before.norm in ground.lists["lois_nommees"]


def _known_at(ground: Ground, first: int) -> tuple[int, KnownName | None]:
    article = _article(ground, first)
    if article is None and not _may_open(ground, first):
        return first, None
    for last in range(min(first + _LONGEST, ground.end(first)), first, -1):
        words = ground.words(first, last)
        entry = ground.names.by_form.get(words) or _in_capitals(ground, words) or _with_article(ground, article, words)
        entry = entry or _with_more_capitals(ground, words)
        if entry is not None:
            return last, entry
    return first, None


def _may_open(ground: Ground, first: int) -> bool:
    start = ground.tokens[first].span.start
    return ground.names.may_open(plain(ground.reading.article.text[start : start + _AHEAD]))


def _in_capitals(ground: Ground, words: str) -> KnownName | None:
    """« PARIS. Les négociations… », « MARSEILLE (AFP) »: a known place, written in capitals."""
    entry = ground.names.by_form.get(words.title()) if words.isupper() and len(words) > 3 else None
    return entry if entry is not None and entry.genre == "place" else None


def _with_more_capitals(ground: Ground, words: str) -> KnownName | None:
    """« République Démocratique du Congo », « Elysée »: a known form, each of its capitals written."""
    form = ground.names.by_fold.get(fold_capitals(words).casefold()) if words[0].isupper() else None
    if form is None or (" " not in words and fold_capitals(words) != fold_capitals(form)):
        return None
    kept = all(ours.isupper() for ours, theirs in zip(words, form, strict=False) if theirs.isupper())
    return ground.names.by_form[form] if kept and not words.isupper() else None


def _article(ground: Ground, first: int) -> Token | None:
    """The article in small letters before a capital: « un entretien au | Monde », but not « la Coupe du | Monde »."""
    article = ground.before(first)
    if article is None or article.norm not in _ARTICLES or article.text[0].isupper():
        return None
    before = ground.before(article.index)
    other = before is not None and before.norm in ground.lists["devant_le_monde"]
    return None if other or not ground.tokens[first].text[0].isupper() else article


def _with_article(ground: Ground, article: Token | None, words: str) -> KnownName | None:
    entry = ground.names.by_form.get(_ARTICLES[article.norm] + words) if article is not None else None
    if article is None or entry is None:
        return None
    fits = entry.genre == "media" or (entry.genre == "place" and article.norm in _CONTRACTED)
    return entry if fits else None


def _is_word(ground: Ground, first: int, last: int, entry: KnownName) -> bool:
    """« Somme toute », « la Libération »: a place's or a paper's name that is also a word, in that word's place."""
    token = ground.tokens[first]
    if entry.genre == "media" and last - first == 1 and token.norm in ground.lists["majuscules_communes"]:
        before = ground.before(first)
        return before is not None and before.pos in ("DET", "ADP") and before.norm in _ARTICLES
    if entry.genre == "media" and not any(character.isupper() for character in ground.words(first, last)):
        return not _is_said_by(ground, first, last)
    if entry.genre != "place":
        return False
    word = token.pos not in ("PROPN", "X") and ground.label(first) is None
    return last - first == 1 and word and not token.text.isupper() and ground.opens(first)


def _is_said_by(ground: Ground, first: int, last: int) -> bool:
    """« écrit 24 heures », « 24 heures et Le Temps rapportent »: not « pendant 24 heures »."""
    before, after = ground.before(first), ground.after(last - 1)
    if before is None and after is not None:
        joined = ground.after(after.index) if after.norm == "et" else None
        return after.pos in ("VERB", "AUX") or (joined is not None and joined.text[0].isupper())
    return before is not None and (before.norm in ground.lists["devant_source"] or before.pos == "VERB")


def _is_native(ground: Ground, first: int, entry: KnownName) -> bool:
    """« l'Argentine | Nadia Moreno »: one who is from there, and not the country."""
    behind = ground.run(first + 1) if first + 1 < ground.end(first) else first + 1
    named = behind > first + 2 and ground.known(first + 1, behind) is None
    if entry.genre == "place" and ground.tokens[first].norm in ground.lists["nationalites"]:
        before = ground.before(first)
        if before is not None and before.norm == "un":
            return True  # « un Suisse de 30 ans », « la victime, un Suisse, »
    return entry.genre == "place" and named and ground.is_one_from_somewhere(ground.tokens[first])


def _is_road(ground: Ground, first: int, last: int) -> bool:
    """« la RN 12 » is a road, the RN a party."""
    number = ground.after(last - 1)
    road = last - first == 1 and ground.tokens[first].norm in ground.lists["routes"]
    return road and number is not None and number.text[0].isdigit()


def _in_title(ground: Ground, first: int, last: int) -> bool:
    """« Le Temps des cerises », « La Naissance du Monde »: the marks hold more than the newspaper's name."""
    inside = ground.quoted(first - 1) if first else None
    if inside is not None:
        return inside[1] > last and ground.tokens[last].norm in ("de", "des", "du", "d'")
    return ground.in_title(first)


def _may_go_on(ground: Ground, last: int, entity: NamedEntity, entry: KnownName) -> bool:
    """What the model reads as one house, or as one place: « Berlin | Mitte », not « Rennes | Métropole Handball »."""
    head = last < len(ground.tokens) and ground.tokens[last].norm in ground.lists["tetes_d_organismes"]
    return entity.label == "ORG" or (entity.label != "PER" and entry.genre == "place" and not head)


def _opens_longer(ground: Ground, first: int, last: int, entry: KnownName) -> bool:
    """« Google | DeepMind », « Nantes | Métropole »: one house for the model, and the rest is no known name."""
    after = ground.after(last - 1)
    if after is None or not after.text[0].isupper() or entry.genre not in ("organisation", "place"):
        return False
    one = ground.label(first) is ground.label(after.index) and ground.label(first - 1) is not ground.label(first)
    return one and ground.known(after.index, ground.run(after.index)) is None


def _closes_longer(ground: Ground, first: int, last: int) -> bool:
    """« Thomson | Reuters »: one house for the model, and its first word is of no other name."""
    before, entity = ground.before(first), ground.label(first)
    if before is None or entity is None or entity.label != "ORG" or ground.label(before.index) is not entity:
        return False
    named = before.pos == "PROPN" and before.text.istitle() and last == ground.run(before.index)
    return named and before.norm not in ground.lists["tetes_d_organismes"] and not ground.opens_person(before.index)


def _part_of_another(ground: Ground, first: int, last: int, entry: KnownName) -> bool:
    """« Paris-Saclay », « Paul Vienne », « le Parisien Luc Armand »: a known form inside another name."""
    if _is_hyphened(ground, first, last) or _is_field(ground, last) or _is_sponsor(ground, last, entry):
        return True
    entity = ground.label(first)
    if entity is not None and _may_go_on(ground, last, entity, entry) and _opens_longer(ground, first, last, entry):
        return True
    if entry.genre == "person" and last - first == 1 and _has_first_name(ground, first, entry):
        return True
    if entity is not None and entity.label == "PER" and entry.genre != "person":
        named = [t for t in ground.tokens_in(entity.span) if t.text[0].isupper() and t.norm not in _ARTICLES]
        if named and (_opens_person(ground, first, last, entry, named) or _inside_person(ground, first, named)):
            return True
    told = ground.before(first)
    told_to = told is not None and told.norm == "à"  # « a expliqué à | Belga | Silvana Roy »
    if entry.genre != "media" or told_to or ground.words(first, last).isupper():
        return False  # « a dit à l'AFP | Carole Morin »
    following = ground.label(last) if last < ground.end(first) else None
    longer = _in_title(ground, first, last) or _closes_longer(ground, first, last)
    return longer or (following is not None and following.label == "PER")


def _is_sponsor(ground: Ground, last: int, entry: KnownName) -> bool:
    """« l'Orange | Vélodrome », « le Groupama | Stadium »: a house that gives its name to a stadium."""
    after = ground.after(last - 1)
    return entry.genre == "organisation" and after is not None and after.text in ground.lists["enceintes"]


def _is_field(ground: Ground, last: int) -> bool:
    """« la Défense | civile »: a field with its adjective, and no quarter of Paris."""
    field = ground.tokens[last - 1].norm in ground.lists["domaines"] and last < ground.end(last - 1)
    if field and _is_the_field(ground, last - 1):
        return True
    return field and ground.tokens[last].pos == "ADJ" and ground.tokens[last].text[0].islower()


def _is_the_field(ground: Ground, index: int) -> bool:
    """« travaille pour la | Défense »; one is « à la Défense »."""
    article = ground.before(index)
    of = ground.before(article.index) if article is not None and article.text == "la" else None
    return of is not None and of.norm in ("pour", "de", "et", "dans")


def _has_first_name(ground: Ground, first: int, entry: KnownName) -> bool:
    """« Nathalie | Sarkozy »: another first name, another person; « Président | Macron » has none."""
    before = ground.before(first)
    if before is None or not before.text.istitle() or not before.text.isalpha() or len(before.text) < 2:
        return False
    lists = ground.lists
    titles = lists["civilites"] | lists["grades"] | lists["fonctions"] | lists["jamais"] | lists["nationalites"]
    same = before.text in entry.nom.replace("-", " ").split()
    named = before.pos == "PROPN" or ground.opens_person(before.index)
    return named and not same and before.norm not in titles and ground.known(before.index, first) is None


def _is_hyphened(ground: Ground, first: int, last: int) -> bool:
    tokens = ground.tokens
    glued_behind = last < len(tokens) and tokens[last].span.start == tokens[last - 1].span.end
    glued_before = first > 0 and tokens[first - 1].span.end == tokens[first].span.start
    return (glued_behind and tokens[last].text[0] in "-‑") or (glued_before and tokens[first - 1].text[-1] in "-‑")


def _opens_person(ground: Ground, first: int, last: int, entry: KnownName, named: list[Token]) -> bool:
    """« Sofia | Goggia »: a town's name opens the name that the model reads."""
    longer = named[0].index == first and named[-1].index >= last
    return entry.genre == "place" and longer and ground.known(first, named[-1].index + 1) is None


def _inside_person(ground: Ground, first: int, named: list[Token]) -> bool:
    """« Paul | Vienne »: no known name and no function stands before it in what the model reads."""
    inside = named[0].index < first and ground.known(named[0].index, named[0].index + 1) is None
    return inside and not ground.lists["fonctions"] & {token.norm for token in named}
