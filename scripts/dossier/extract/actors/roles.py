"""What an apposition says of a person: « X, chef du service des urgences, », « la maire, X »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.lists import ARTICLE
from dossier.match.forms import finder_of
from dossier.match.nouns import noun_phrase_from
from dossier.model import Evidence, Role, Span, Token

_RULE = "acteurs.personne"
_FIELDS = 2  # « urbanisme et travaux »
_FARTHEST = 12  # tokens from a function to the name it is told of
_IS = frozenset({"est", "reste", "demeure"})
_ONE = frozenset({"un", "une"})
_THE = ARTICLE | _ONE | {"son", "sa", "notre", "leur", "du", "au"}
_SIDES = ("iste", "crate")
_CHARGES = frozenset({"de", "du", "d'", "de la", "de l'"})
_LINKS = frozenset({"de", "du", "d'", "la", "l'", "le", "des", "de la", "de l'"})


def find_roles(ground: Ground, mentions: Sequence[Mention]) -> Iterator[Role]:
    """The roles that the article gives a person, each beside a mention of them."""
    for mention in mentions:
        tokens = ground.tokens_in(mention.span)
        if span := _behind(ground, tokens[-1].index + 1):
            yield Role(span, Evidence(_RULE, (span,)))
        if span := _told(ground, tokens[-1].index + 1):
            yield Role(span, Evidence(_RULE, (span,)))
        if span := _before(ground, tokens[0].index):
            yield Role(span, Evidence(_RULE, (span,)))


def _behind(ground: Ground, comma: int) -> Span | None:
    """« X, directeur du port », « X, la présidente de la ligue, », « X, ancien préfet »."""
    if comma + 1 >= ground.end(comma - 1):
        return None
    if ground.tokens[comma].text != ",":
        return _in_brackets(ground, comma) if ground.tokens[comma].text == "(" else None
    with_article = ground.tokens[comma + 1].norm in ARTICLE | _ONE
    first = noun = comma + 1 + with_article
    while noun < ground.end(comma) and ground.tokens[noun].norm in ground.lists["devant_fonction"]:
        noun += 1
    if noun >= ground.end(comma) or not (_is_office(ground, noun) or _is_trade(ground, noun)):
        return None
    sentence = ground.reading.sentences[ground.tokens[comma].sentence]
    phrase = noun_phrase_from(ground.reading, first, sentence)
    last = _past_second_charge(ground, _past_further_field(ground, phrase.last)) if phrase is not None else first
    if phrase is None or (with_article and not _is_closed(ground, noun, last)):
        return None
    return _trimmed(ground, first, max(last, noun + 1))


def _in_brackets(ground: Ground, bracket: int) -> Span | None:
    """« Claude Morand (président) », « Shirley Bosc (réalisatrice de Foix) »: all that the brackets hold."""
    end = min(ground.end(bracket), bracket + _FARTHEST)
    closing = next((i for i in range(bracket + 1, end) if ground.tokens[i].text in (")", ",")), None)
    told = _is_office(ground, bracket + 1) or _is_trade(ground, bracket + 1)
    if closing is None or not told or any(t.has("VerbForm=Fin") for t in ground.tokens[bracket + 1 : closing]):
        return None
    return ground.span(bracket + 1, closing)


def _told(ground: Ground, verb: int) -> Span | None:
    """« X est maire de Lens », « X, 49 ans, est éleveuse »: what the sentence says that a person is."""
    if verb + 3 < ground.end(verb - 1) and ground.tokens[verb].text == "," and ground.tokens[verb + 2].norm == "ans":
        verb += 4
    if verb + 1 >= ground.end(verb - 1) or ground.tokens[verb].norm not in _IS:
        return None
    first = verb + 1 + (ground.tokens[verb + 1].norm in ARTICLE | _ONE)
    sentence = ground.reading.sentences[ground.tokens[verb].sentence]
    told = first < sentence.last and (_is_office(ground, first) or _is_trade(ground, first))
    phrase = noun_phrase_from(ground.reading, verb + 1, sentence) if told else None
    return _trimmed(ground, first, phrase.last) if phrase is not None and phrase.last > first else None


def _past_further_field(ground: Ground, last: int) -> int:
    """« l'adjoint | urbanisme | et travaux à la mairie »: bare nouns behind a function are its fields."""
    for _ in range(_FIELDS):
        first = last + (last < ground.end(last - 1) and ground.tokens[last].norm == "et")
        bare = ground.tokens[first] if first < ground.end(last - 1) else None
        if bare is None or bare.pos != "NOUN" or not bare.text[0].islower():
            break
        further = noun_phrase_from(ground.reading, first, ground.reading.sentences[bare.sentence])
        if further is None or further.last <= last:
            break
        last = further.last
    return last


def _past_second_charge(ground: Ground, last: int) -> int:
    """« directrice des musées d'Orsay | et de l'Orangerie », « maire de Lens | et de Vire »: one office of both."""
    end = ground.end(last - 1)
    if last + 2 >= end or ground.tokens[last].norm != "et" or ground.tokens[last + 1].norm not in _CHARGES:
        return last
    charge = noun_phrase_from(ground.reading, last + 2, ground.reading.sentences[ground.tokens[last].sentence])
    closed = charge is not None and charge.last < end and ground.tokens[charge.last].text in (",", ".", ")", ";")
    return charge.last if charge is not None and closed else last


def _is_closed(ground: Ground, noun: int, last: int) -> bool:
    """A mark behind the function: « Contacté par Morel, le maire a répondu » tells of two people.

    So do « Morel, la députée Petit », « Morel, le maire et deux élus » and « Morel, le maire, et Petit ».
    """
    named = noun + 1 < ground.end(noun) and ground.is_name_word(ground.tokens[noun + 1])
    last = _past_participle(ground, last)
    if named or last >= ground.end(last - 1) or ground.tokens[last].text not in (",", ".", ")", ";"):
        return False
    further = ground.after(last)
    return further is None or further.norm not in ("et", "ou", "ainsi")


def _past_participle(ground: Ground, last: int) -> int:
    """« , le PDG de l'entreprise | travaillant pour l'armée |. »: nothing there tells of anyone else."""
    end = ground.end(last - 1)
    if last >= end or not ground.tokens[last].norm.endswith("ant"):
        return last
    mark = next((i for i in range(last, end) if ground.tokens[i].text in (",", ".", ")", ";")), last)
    return last if any(t.has("VerbForm=Fin") for t in ground.tokens[last:mark]) else mark


def _before(ground: Ground, name: int) -> Span | None:
    """« la ministre chargée du Logement, X », « le procureur du roi de Liège, X », « le juge X »."""
    sentence = ground.reading.sentences[ground.tokens[name].sentence]
    last = name
    if last > sentence.first and ground.tokens[last - 1].norm in ground.lists["civilites"]:
        last -= 1  # « le ministre, M. Belhadj »
    apposed = last > sentence.first and ground.tokens[last - 1].text == ","
    last -= apposed
    if not apposed and ground.tokens[last - 1].norm in _LINKS:
        return None  # « l'avocat de | X »
    last_word = _before_letters(ground, last) if apposed else last
    function = _function(ground, max(sentence.first, last - _FARTHEST), last_word, apposed=apposed)
    if function is None or (not apposed and _of_another(ground, function)) or _speaks(ground, ground.tokens[function]):
        return None
    first = function
    while first > sentence.first and ground.tokens[first - 1].norm in ground.lists["devant_fonction"]:
        first -= 1
    return Span(ground.tokens[first].span.start, ground.tokens[last - 1].span.end)


def _before_letters(ground: Ground, last: int) -> int:
    """« la cheffe du Parti vert | (PV) |, X »: the letters of a body say nothing of the function."""
    sentence = ground.reading.sentences[ground.tokens[last - 1].sentence]
    bracketed = (
        last - 3 > sentence.first and ground.tokens[last - 1].text == ")" and ground.tokens[last - 3].text == "("
    )
    return last - 3 if bracketed and ground.tokens[last - 2].text.isupper() else last


def _function(ground: Ground, start: int, last: int, *, apposed: bool) -> int | None:
    """The noun of the function that ends before `last`.

    With a comma it is the first of its phrase (« porte-parole du ministre, X »); without, the one beside the name.
    """
    found: int | None = None
    nearest: int | None = None
    for index in range(last - 1, start - 1, -1):
        token = ground.tokens[index]
        beside = not apposed and found is None and _is_named_trade(ground, index)
        if (_is_office(ground, index) or beside) and not token.has("VerbForm=Fin"):
            nearest = index if nearest is None else nearest
            if found is None or apposed or _one_title(ground, index, found):
                found = index
        elif not _inside(ground, token):
            # « David Sénat, conseiller du ministre, X »: the first office is another's
            if token.text == "," and found == index + 1 and _is_person(ground, index - 1):
                found = nearest if nearest != found else None
            break
        elif not apposed and found is None and not (_may_end(ground, token) or _opens_field(ground, index, last)):
            return None
    return found


def _is_office(ground: Ground, index: int) -> bool:
    word = ground.tokens[index].norm.removeprefix("co-").removeprefix("ex-")
    return word in ground.lists["fonctions"] | ground.lists["fonctions_de_role"]


def _is_trade(ground: Ground, index: int) -> bool:
    """« biostatisticienne », « paléontologue »: by the ending, in small letters, and no word that only looks so."""
    token = ground.tokens[index]
    ends = token.norm.endswith(tuple(ground.lists["finales_de_metier"]))
    lists = ground.lists
    other = lists["faux_metiers"] | lists["maisons"] | lists["nationalites"] | lists["grades"] | lists["civilites"]
    return ends and token.pos == "NOUN" and token.text[0].islower() and token.norm not in other


def _is_named_trade(ground: Ground, index: int) -> bool:
    """« la biostatisticienne X », « le jeune ébéniste X »: a trade and its article, the name right behind."""
    if not _is_trade(ground, index):
        return False
    before = ground.before(index)
    while before is not None and (before.norm in ground.lists["devant_fonction"] or before.pos == "ADJ"):
        before = ground.before(before.index)
    return before is not None and before.norm in _THE


def _may_end(ground: Ground, token: Token) -> bool:
    """« porte-parole du gouvernement X », « le président rwandais X », « la présidente de la FNAC X »."""
    ends = ground.lists["fins_de_fonction"] | ground.lists["fins_de_role"] | ground.lists["nationalites"] | _LINKS
    sided = token.pos in ("NOUN", "PROPN") and token.norm.endswith(
        _SIDES
    )  # « le député néo-démocrate X », read as a noun
    small = token.norm in ends or ((token.pos == "ADJ" or sided) and token.text[0].islower())
    return small or (ground.is_name_word(token) and _is_named_complement(ground, token.index))


def _opens_field(ground: Ground, index: int, last: int) -> bool:
    """« la secrétaire d'État | à | la Jeunesse X », « le ministre délégué | aux | Ports X », « de la | culture X »."""
    token, after = ground.tokens[index], ground.tokens[index + 1]
    if token.norm in ("à", "aux"):
        return index + 1 < last and (after.norm in _LINKS or ground.is_name_word(after))
    before = ground.before(index)
    field = token.norm in ground.lists["domaines"] | ground.lists["domaines_a_complement"]
    return field and before is not None and before.norm in _LINKS


def _is_named_complement(ground: Ground, index: int) -> bool:
    """« (le ministre) de l'Intérieur | X », « (la secrétaire) de la CGT | X »: a house, a place, a field."""
    before = ground.before(index)
    while before is not None and ground.is_name_word(before):
        index, before = before.index, ground.before(before.index)
    if before is None or _is_person(ground, index) or ground.opens_person(index):
        return False
    return before.norm in _LINKS | {"aux"} or ground.tokens[index].text.isupper()


def _inside(ground: Ground, token: Token) -> bool:
    """Whether a function may go on over the token: « chargée | du | Logement », not « avec », nor « et | le »."""
    after = ground.after(token.index)
    if token.pos == "ADP":
        return token.norm in _LINKS | {"à", "au", "aux", "en", "pour"}
    if token.pos == "CCONJ":
        return after is not None and after.norm not in ARTICLE | {"un", "une", "son", "sa"}
    return token.pos in ("NOUN", "PROPN", "ADJ", "DET", "X", "NUM") or token.has("VerbForm=Part")


def _of_another(ground: Ground, function: int) -> bool:
    """« le porte-parole du président russe X »: nothing tells whether X presides or speaks."""
    of = ground.before(function)
    if of is not None and of.norm in ("la", "l'"):
        of = ground.before(of.index)
    other = ground.before(of.index) if of is not None and of.norm in ("du", "de", "d'", "de la", "de l'") else None
    return other is not None and other.norm in ground.lists["fonctions"]


def _is_person(ground: Ground, index: int) -> bool:
    entity = ground.label(index) if index >= 0 else None
    return entity is not None and entity.label == "PER"


def _one_title(ground: Ground, first: int, noun: int) -> bool:
    """« leader parlementaire | adjoint », « procureur du | roi »."""
    between = ground.tokens[first + 1 : noun]
    if ground.tokens[noun].norm in ("roi", "reine"):
        return [token.norm for token in between] in (["du"], ["de", "la"], ["de la"])
    joined = len(between) > 0 and between[-1].norm == "et"  # « le maire centriste et | président de l'agglo X »
    return all(token.pos == "ADJ" for token in (between[:-1] if joined else between))


def _speaks(ground: Ground, word: Token) -> bool:
    """« …, juge X », right behind a quotation: the verb, not the function."""
    before = ground.before(word.index)
    if before is not None and before.norm == ",":
        before = ground.before(before.index)
    return before is not None and before.text in ("»", "”")


def _trimmed(ground: Ground, first: int, last: int) -> Span:
    """Without what is no part of the function: a circumstance, another person's, the small words of a broken phrase."""
    tokens = ground.tokens[first:last]
    hits = finder_of(ground.lists["hors_fonction"]).find(ground.reading, tokens)
    last = next((hit.first for hit in hits if hit.first > first), last)
    owned = (t for t, after in pairwise(tokens) if t.norm == "et" and after.norm in ("son", "sa", "ses", "leur"))
    last = min(last, *(token.index for token in owned), last)
    while last > first + 1 and ground.tokens[last - 1].pos in ("ADP", "DET", "CCONJ"):
        last -= 1
    return ground.span(first, last)
