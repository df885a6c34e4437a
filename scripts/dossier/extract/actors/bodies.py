"""Institutions, by the noun that says what they are and by what makes them one and only."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.actors.brackets import up_to_acronym
from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.holders import of_holder, of_spokesman
from dossier.extract.actors.lists import ARTICLE, OF, closes_a_list, goes_into_field
from dossier.extract.actors.no_bodies import is_federal_state, is_no_body
from dossier.match.forms import Hit, finder_of
from dossier.match.people import is_someone
from dossier.model import ActorKind, Token

_ROOT = 5  # letters that « infirmières » and « infirmiers » share
_WITHIN = frozenset({"NOUN", "ADJ", "ADP", "DET", "CCONJ", "PROPN"})


def find_institutions(ground: Ground) -> Iterator[Mention]:
    """« le conseil municipal de Vaucelles », « les autorités chinoises », « le lycée Jean-Moulin »."""
    for hit in finder_of(ground.lists["institutions"]).find_all(ground.reading):
        capital = ground.tokens[hit.first].text[0].isupper() and not ground.opens(hit.first)
        last = None if capital or is_no_body(ground, hit) else _designated(ground, hit)
        if last is not None:
            last = up_to_acronym(ground, hit.first, last)
            yield Mention(ground.span(hit.first, last), "organisation", "acteurs.institution")
    for hit in finder_of(ground.lists["corps"]).find_all(ground.reading):
        town = _of_name(ground, hit.last, 0) if hit.last + 1 < ground.end(hit.first) else None
        known = town is not None and any(ground.known(i, town) for i in range(hit.last + 1, town))
        known = known or (town is not None and _is_read_as_town(ground, town - 1))
        last = town if town is not None and known else hit.last  # « agence régionale de santé | d'Occitanie »
        yield Mention(ground.span(hit.first, last), "organisation", "acteurs.institution")
    for token in ground.tokens:
        if (
            token.norm in ground.lists["tetes_d_organismes"]
            and token.text[0].isupper()
            and not ground.opens(token.index)
            and not is_federal_state(ground, token)
        ):
            last = _proper_end(ground, token)
            if last == token.index + 1 and token.text.isupper() and _is_number(ground, last):
                last += 1  # « SDIS 50 »
            last = up_to_acronym(ground, token.index, last)
            if last > token.index + 1:
                kind: ActorKind = "media" if token.norm in ground.lists["titres_de_presse"] else "organisation"
                yield Mention(ground.span(token.index, last), kind, "acteurs.institution")


def _is_read_as_town(ground: Ground, index: int) -> bool:
    entity = ground.label(index)
    return entity is not None and entity.label == "LOC"


def _is_number(ground: Ground, index: int) -> bool:
    return index < ground.end(index - 1) and ground.tokens[index].text.isdigit()


def _one(ground: Ground, first: int) -> bool:
    """« le lycée de X » is one and only, « un lycée de X » is not."""
    before = ground.before(first)
    while before is not None and before.pos in ("ADJ", "NUM"):
        before = ground.before(before.index)
    return before is None or before.norm not in ground.lists["indefinis"]


def _designated(ground: Ground, hit: Hit) -> int | None:
    """The token after what makes an institution one and only: an adjective of country, or « de » and a name."""
    position, end = hit.last, ground.end(hit.first)
    of_country = hit.form.split()[0] in ground.lists["institutions_de_pays"]
    while position < end and ground.tokens[position].pos == "ADJ" and ground.tokens[position].text[0].islower():
        if of_country and ground.tokens[position].norm in ground.lists["nationalites"]:
            return _of_name(ground, position + 1, 0) or position + 1
        position += 1
    if of_country and position < end and ground.tokens[position].norm in ground.lists["nationalites"]:
        return _of_name(ground, position + 1, 0) or position + 1
    if not _one(ground, hit.first):
        return None
    if position < end and ground.is_name_word(ground.tokens[position]):
        run = _longest_known(ground, position)
        if hit.form == "gouvernement" and run - position > 1 and of_spokesman(ground, hit.first):
            return None
        entry = ground.known(position, run)
        free = entry is None or (entry.genre == "place" and hit.form != "gouvernement")  # « l'université Laval »
        return (
            run if hit.form in ground.lists["institutions_nommees"] | ground.lists["collectivites"] and free else None
        )
    last = _of_name(ground, position, 6) if behind_complement(ground, hit, position) is None else None
    if last is not None and of_holder(ground, hit, last):
        last = None
    return _further_fields(ground, last) if last is not None and hit.form == "ministère" else last


def behind_complement(ground: Ground, hit: Hit, position: int) -> int | None:
    """« l'association de consommateurs | Clarea », « le parti d'opposition | Patrie libre »: where the name starts."""
    end = ground.end(hit.first)
    if (
        hit.form not in ground.lists["noms_de_deux_mots"] | ground.lists["noms_a_metier"]
        or position >= end
        or ground.tokens[position].norm not in OF
    ):
        return None
    first = position + 1
    while (
        first < min(end, position + 5)
        and ground.tokens[first].text[0].islower()
        and ground.tokens[first].pos in _WITHIN
    ):
        first += 1
    set_against = first > position + 1 and ground.tokens[first - 1].pos in ("NOUN", "ADJ")
    return first if first < end and set_against and ground.is_name_word(ground.tokens[first]) else None


def _longest_known(ground: Ground, first: int) -> int:
    """After the capitals that start at `first`, with the small words that a known name adds: « Pays | basque »."""
    run = ground.run(first)
    longer = range(min(run + 3, ground.end(first)), run, -1)
    return next((last for last in longer if ground.known(first, last) is not None), run)


def _further_fields(ground: Ground, last: int) -> int:
    """« ministère de l'Économie | et des Finances », « de l'Enseignement supérieur et de la Recherche »."""
    last = _field_end(ground, last)
    while last + 1 < ground.end(last - 1) and ground.tokens[last].norm in ("et", ","):
        behind_comma = ground.tokens[last].norm == ","
        further = _of_name(ground, last + 1 + (behind_comma and ground.tokens[last + 1].norm == "et"), 0)
        if further is None or ground.known(further - 1, further) is not None:
            break
        last = _field_end(ground, further)
    return last


def _field_end(ground: Ground, last: int) -> int:
    """« des Situations | d'urgence », « du Redressement | productif », « des Pêches | maritimes et portuaires »."""
    end, field = ground.end(last - 1), ground.tokens[last - 1]
    if ground.known(last - 1, last) is not None or last >= end:
        return last
    if field.norm in ground.lists["domaines_a_complement"] and ground.tokens[last].norm in OF:
        noun = last + 1 + (last + 1 < end and ground.tokens[last + 1].norm in ARTICLE)
        inner = noun < end and ground.tokens[noun].text[0].islower() and ground.tokens[noun].pos == "NOUN"
        return noun + 1 if inner else last
    fields = ground.lists["domaines"] | ground.lists["domaines_a_complement"]
    if field.norm in fields and ground.tokens[last].pos == "ADJ" and _is_lower(ground, last):
        if ground.tokens[last].norm in ground.lists["nationalites"]:
            return last
        return last + 3 if last + 2 < end and _joined_adjectives(ground, last) else last + 1
    return last + 2 if last + 1 < end and _joined_adjectives(ground, last - 1) and field.pos == "ADJ" else last


def _is_lower(ground: Ground, index: int) -> bool:
    return ground.tokens[index].text[0].islower()


def _of_name(ground: Ground, position: int, between: int) -> int | None:
    """After « de » and a name, with at most `between` common words in between; None when no name stands there."""
    end = ground.end(position - 1)
    if position >= end or ground.tokens[position].norm not in OF:
        return None
    position += 1
    if position < end and ground.tokens[position].norm in ARTICLE:
        position += 1
    limit = min(end, position + between + 1)
    while position < limit and ground.tokens[position].text[0].islower() and ground.tokens[position].pos in _WITHIN:
        if ground.tokens[position].norm in ("tout", "toute"):
            break  # « les hôpitaux de toute la Bretagne »
        position += 1
    if position >= limit or not ground.is_name_word(ground.tokens[position]):
        return None
    if ground.tokens[position].norm in ("premier", "première"):
        return None  # « les services du Premier | ministre »
    last = ground.run(position)
    entry = ground.known(position, last)
    if last - position == 1 and ground.tokens[position].norm in ground.lists["camps"]:
        return None  # « les forces de la Gauche »
    alone = last - position == 1 and ground.tokens[position].norm in ground.lists["tetes_d_organismes"]
    if last == position or alone or (entry is not None and entry.genre != "place"):
        return None
    return _adjectives_end(ground, last)


def _adjectives_end(ground: Ground, last: int) -> int:
    """« ministère des Affaires étrangères »: the adjective of a field that is no place."""
    if last < ground.end(last - 1) and ground.known(last - 1, last) is None:
        token = ground.tokens[last]
        field = ground.tokens[last - 1].norm in ground.lists["domaines"]
        if field and token.pos == "ADJ" and token.norm not in ground.lists["nationalites"]:
            return last + 1
    return last


def _proper_end(ground: Ground, head: Token) -> int:
    """After the name that `head` opens; right after `head` when nothing goes with it."""
    following = ground.after(head.index)
    if head.norm in ground.lists["tetes_seules"] and following is not None and following.norm not in OF:
        return head.index + 1  # « le chef de l'État | John Mahama », « la conseillère d'État | vaudoise »
    if head.text.isupper() and following is not None and ground.opens_person(following.index):
        return head.index + 1  # « la directrice du CHU | Anne Roy », not « l'Hôpital Anne Roy »
    return _phrase_end(ground, head)


def _phrase_end(ground: Ground, head: Token) -> int:
    """After « Syndicat mixte du bassin de la Loutre »: adjectives, then complements, never a known body's name."""
    last = position = _words_end(ground, head.index + 1)
    listed = False
    for _ in range(4):
        comma = closes_a_list(ground, position)
        listed = listed or comma
        start = _complement_start(ground, position + comma, head, listed=listed)
        if start is None or _is_of_a_greater(ground, start, head):
            break
        position = _past_doublet(ground, _words_end(ground, start))
        if position == start or _is_body(ground, start, position):
            break
        last = position
    return last


def _complement_start(ground: Ground, position: int, head: Token, *, listed: bool) -> int | None:
    end = ground.end(head.index)
    into = position + 1 < end and goes_into_field(ground, position)
    if position + 1 >= end or (ground.tokens[position].norm not in OF | {"pour", "et"} and not into):
        return None
    following = position + 1
    if ground.tokens[position].norm == "pour" and ground.tokens[following].norm not in ARTICLE:
        return None  # « la Commission européenne | pour non-respect du règlement »
    if ground.tokens[position].norm == "et":  # « du médicament et des produits », not « et la mairie »
        named = listed or ground.label(following) is not None or _is_second_field(ground, following, head)
        if ground.tokens[following].norm not in OF or not named:
            return None
        following += 1
    if following < end and ground.tokens[following].norm in ARTICLE:
        following += 1
    return following


def _is_of_a_greater(ground: Ground, start: int, head: Token) -> bool:
    """« Faculté des lettres | de l'Université de Pau »: one body of another."""
    greater = start < ground.end(head.index) and ground.tokens[start].text[0].isupper()
    savant = ground.lists["tetes_de_savoir"] | {"université", "chu"}
    return greater and head.norm in ground.lists["tetes_de_savoir"] and ground.tokens[start].norm in savant


def _is_second_field(ground: Ground, of: int, head: Token) -> bool:
    """« Faculté des lettres | et de la musique »; not « et de la mairie », nor « et des étudiants »."""
    if head.norm not in ground.lists["tetes_de_savoir"] or ground.tokens[of].norm == "des":
        return False
    noun = of + 1 + (of + 1 < ground.end(of) and ground.tokens[of + 1].norm in ARTICLE)
    token = ground.tokens[noun] if noun < ground.end(of) else None
    plain_noun = token is not None and token.pos == "NOUN" and token.text[0].islower()
    return plain_noun and token is not None and not is_someone(ground.reading, token)


def _words_end(ground: Ground, position: int) -> int:
    """After nouns, adjectives and names; a day or a verb ends a name."""
    end = ground.end(position - 1)
    nouns = int(ground.tokens[position - 1].norm in ground.lists["tetes_d_organismes"])
    while position < end:
        token = ground.tokens[position]
        if ground.is_name_word(token):
            start, position = position, ground.run(position)
            nouns += 1
            if ground.known(start, position) is not None:
                break  # « Hôpital général de Montréal | manque d'infirmières »
        elif (
            token.norm in ground.lists["jamais"]
            or token.pos not in ("NOUN", "ADJ", "PROPN")
            or (token.pos != "ADJ" and nouns)
        ):
            break
        elif token.pos == "ADJ" and position + 2 < end and _joined_adjectives(ground, position):
            position += 3  # « géologiques et minières »
        else:
            nouns += token.pos != "ADJ"
            position += 1
    return position


def _past_doublet(ground: Ground, position: int) -> int:
    """« de professionnelles | et professionnels »: one noun in both genders."""
    if position + 1 >= ground.end(position - 1) or ground.tokens[position].norm != "et":
        return position
    one, other = ground.tokens[position - 1].norm, ground.tokens[position + 1].norm
    same = one != other and len(other) > _ROOT and one[:_ROOT] == other[:_ROOT] and one[-1] == other[-1] == "s"
    return position + 2 if same else position


def _joined_adjectives(ground: Ground, position: int) -> bool:
    joint, other = ground.tokens[position + 1 : position + 3]
    return joint.norm == "et" and other.pos == "ADJ" and other.text[0].islower()


def _is_body(ground: Ground, first: int, last: int) -> bool:
    entry = ground.known(first, last)
    return entry is not None and entry.genre in ("organisation", "media", "person")
