"""Capitals that name nobody: the name inside a set phrase, the Latin name of a living thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.works import names_a_work
from dossier.lexicon import normalise
from dossier.model import Token

_OF = frozenset({"de", "d'", "du", "des"})
_LATIN = re.compile(r"[a-z-]{3,}(?:us|um|is|ae|i|ax|ox|ans|ens|es|a)")
_EPITHET = re.compile(
    r"[a-z-]{3,}(?:us|um|is|ae|ans|ens|ica|osa|folia|flora|iana|oides|ophila)"
)  # the endings that few French words have
_FINITE = re.compile(r"\w+(?:a|is|i|es)")  # « Morel viendra » ends as Latin does
_CARS_WITH = frozenset({"une", "la", "l'", "sa", "leur", "cette", "deux", "les", "des"})
_TO_KIND = 9  # tokens from the first word of a title to the comma behind it
_NEAR = 6  # tokens between « une bactérie » and the name that it bears


def names_nobody(ground: Ground, mention: Mention) -> bool:
    """« le tendon d'Achille », « une bactérie, Xylella fastidiosa »: for one word that no other rule names."""
    tokens = ground.tokens_in(mention.span)
    words = normalise(ground.reading.article.quote(mention.span))
    nobody = ground.lists["locutions_d_etat"] | ground.lists["concours"]
    era = words in ground.lists["noms_d_une_ere"] and _is_of_an_era(ground, tokens)
    if era or words in nobody or (words in ground.lists["voitures"] and _is_one(ground, tokens)):
        return True
    if mention.kind == "media" and tokens and _is_of_somebody(ground, tokens):
        return True
    race = mention.kind == "place" and tokens and _is_of_a_race(ground, tokens[0].index)
    if race or (tokens and names_a_work(ground, mention, tokens[0].index, tokens[-1].index + 1)):
        return True
    if mention.name is not None or " " in ground.reading.article.quote(mention.span) or not tokens:
        return False
    first, last = tokens[0].index, tokens[-1].index + 1
    guessed = mention.rule in ("acteurs.modele", "acteurs.lieu") and is_species(ground, last)
    lent = mention.kind == "person" and _bears_a_name(ground, ground.reading.article.quote(mention.span))
    if mention.kind == "person" and mention.rule == "acteurs.modele" and _is_a_work(ground, first):
        return True
    return guessed or lent or _in_set_phrase(ground, first) or _is_species(ground, first, last)


def _is_one(ground: Ground, tokens: Sequence[Token]) -> bool:
    """« une | Audi | percutait une | Dacia |, sa | Renault »: a car, and not its maker."""
    before = ground.before(tokens[0].index) if tokens else None
    return before is not None and before.norm in _CARS_WITH


def _is_of_an_era(ground: Ground, tokens: Sequence[Token]) -> bool:
    """« 52 avant | Jésus-Christ »: a date, and nobody; « Jésus-Christ a parlé » is somebody."""
    before = ground.before(tokens[0].index) if tokens else None
    return before is not None and before.norm in ("avant", "après")


def _is_of_somebody(ground: Ground, tokens: Sequence[Token]) -> bool:
    """« "Le Matin" de Jean Beaudin »: alone in its marks, and a person's: a work, and no newspaper."""
    last = tokens[-1].index + 1
    alone = tokens[0].index > 0 and ground.quoted(tokens[0].index - 1) == (tokens[0].index, last)
    if not alone or last + 2 >= ground.end(last - 1) or ground.tokens[last + 1].norm not in ("de", "d'"):
        return False
    whose = ground.label(last + 2)
    return whose is not None and whose.label == "PER"


def _is_of_a_race(ground: Ground, first: int) -> bool:
    """« le Tour de | France », « du Tour d' | Italie »; not « la Tour de Londres »."""
    of = ground.before(first)
    race = ground.before(of.index) if of is not None and of.norm in ("de", "d'", "du") else None
    if race is None or race.text != "Tour":
        return False
    article = ground.before(race.index)
    return article is None or article.norm in ("le", "du", "au", "un", "ce", "son", "dernier", "premier")


def _bears_a_name(ground: Ground, words: str) -> bool:
    """« les hôpitaux Georges-Pompidou et Henri-Mondor »: hyphens join both names in what bears them."""
    first, _, rest = words.lower().partition("-")
    return bool(rest) and first in ground.first_names and not set(rest.split("-")) & ground.first_names


def _is_a_work(ground: Ground, first: int) -> bool:
    """« publie | Marx | et la lune, un roman »: what the comma says of it, before any verb, is a work."""
    for index in range(first + 1, min(first + _TO_KIND, ground.end(first) - 2)):
        token = ground.tokens[index]
        if token.text == ",":
            article, noun = ground.tokens[index + 1 : index + 3]
            if noun.pos == "ADJ" and index + 3 < ground.end(first):
                noun = ground.tokens[index + 3]  # « un premier roman »
            return article.norm in ("un", "une", "son", "sa") and noun.norm in ground.lists["oeuvres"]
        if token.has("VerbForm=Fin") or token.pos == "PUNCT":
            return False
    return False


def _in_set_phrase(ground: Ground, first: int) -> bool:
    """« le talon d'Achille », « l'échelle de Richter », « du genre Pseudomonas »."""
    before = ground.before(first)
    if before is not None and before.norm in {"genre", "espèce"} | ground.lists["devant_un_nom_commun"]:
        return True
    noun = ground.before(before.index) if before is not None and before.norm in _OF else None
    if noun is not None and noun.norm in ground.lists["saisons_nommees"]:
        return before is not None and before.norm == "des"  # « le temps des Fêtes », « la saison des Pluies »
    return noun is not None and noun.norm in ground.lists["eponymes"]


def _is_species(ground: Ground, first: int, last: int) -> bool:
    """A Latin word behind the name, and in brackets or behind the noun of a living thing."""
    if not _has_epithet(ground, last, _LATIN):
        return False
    sentence = ground.reading.sentences[ground.tokens[last].sentence]
    before = ground.tokens[max(sentence.first, first - _NEAR) : first]
    return any(token.norm in ground.lists["especes"] for token in before)


def is_species(ground: Ground, last: int) -> bool:
    """« chez Candida | albicans »: the Latin word behind a capital is enough where no French word ends so."""
    return _has_epithet(ground, last, _EPITHET) and not ground.tokens[last].has("VerbForm=Part")


def _has_epithet(ground: Ground, last: int, latin: re.Pattern[str]) -> bool:
    if last >= ground.end(last - 1) or not latin.fullmatch(ground.tokens[last].text):
        return False
    epithet = ground.tokens[last]
    finite = epithet.has("VerbForm=Fin") and _FINITE.fullmatch(epithet.norm)
    return not finite and epithet.pos not in ("ADP", "DET", "ADV", "PRON", "CCONJ", "SCONJ")
