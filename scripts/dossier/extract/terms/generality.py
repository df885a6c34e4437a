"""Whether words define a kind of thing in general, or only tell of one thing, one day, one opinion."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier.extract.terms import meanings as m
from dossier.extract.terms.meanings import Tokens
from dossier.extract.terms.phrases import is_plural
from dossier.extract.terms.rules import nouns, words
from dossier.extract.terms.words import is_acronym, stem

_NEAR_HEAD, _NEAR_TIME = 3, 6
_YEAR = re.compile(r"1\d{3}|20\d\d")


def defines(part: Tokens, language: str) -> bool:
    """Whether an apposition says what the thing is in general: a known genus, or « ces X qui… »."""
    head = m.head_of(part, language)
    if head is None or not is_general(part, language):
        return False
    related = any(token.norm in words(language, "ouvrent_une_proposition") for token in part)
    if part[0].norm in words(language, "demonstratifs"):
        to_do = any(of.norm in ("à", "de", "d'") and verb.has("VerbForm=Inf") for of, verb in pairwise(part))
        return related or to_do or is_plural(part[head])  # « …, ce modèle de langue » is no meaning
    return m.is_genus(part[head], language)


def is_bare_definite(part: Tokens, language: str) -> bool:
    """« l'opposition « classique » »: one thing, the article says, and nothing narrows it."""
    definite = part[0].norm in ("le", "la", "l'", "les")
    narrowed = any(t.pos == "ADP" or t.norm in words(language, "ouvrent_une_proposition") for t in part)
    return definite and not narrowed


def is_general(part: Tokens, language: str) -> bool:
    """Neither past nor future, no person, no owner and no measure: what holds of the thing whenever it is met."""
    head = m.head_of(part, language)
    if head is None or _ranks(part) or not m.is_noun_phrase(part, language):
        return False
    # « les navetteurs, ces travailleurs qui… » says who such people are, « un homme discret » who one is
    of_people = part[0].norm in words(language, "demonstratifs") and is_plural(part[head])
    if stem(part[head].norm) in nouns(language, "personnes") and not of_people:
        return False
    if m.count_content(part, language) < 2 or _somebody_speaks(part, language) or _is_one_thing(part, language):
        return False
    near = [token for token in part[: head + _NEAR_HEAD] if token.pos in ("ADJ", "VERB", "ADV")]
    precise = nouns(language, "referent_precis")
    if not is_plural(part[head]) and any(stem(token.norm) in precise for token in near):
        return False
    passing = words(language, "reperes_de_temps") | words(language, "appreciations")
    if any(token.norm in passing for token in part[: head + _NEAR_TIME]):
        return False
    return not _tells_one_time(part) and not _measures(part, head) and not _weighs(part, head)


def _somebody_speaks(part: Tokens, language: str) -> bool:
    """« mon équipe », « nous »; « où l'on danse » and « qu'on utilise » are said of anybody."""
    anybody = words(language, "ouvrent_une_proposition") | {"l'"}
    own = words(language, "personnels")
    return any(
        token.norm in own and not (token.norm == "on" and before is not None and before.norm in anybody)
        for before, token in zip((None, *part), part, strict=False)
    )


def _is_one_thing(part: Tokens, language: str) -> bool:
    """« un ouvrage du XVIIIe siècle », « achevé en 2019 », « un bateau de la SNSM », « qu'il juge dangereuse »."""
    for position, (token, following) in enumerate(pairwise(part)):
        someone = position > 1 and stem(part[position - 2].norm) in nouns(language, "personnes")
        aged = someone and following.norm == "ans"  # « le corps d'une femme de trente ans »
        owned = token.norm in ("la", "du", "l'") and is_acronym(following.text)
        judged = token.norm in ("que", "qu'") and following.norm in ("il", "elle", "ils", "elles")
        dated = token.norm != "depuis" and _YEAR.fullmatch(following.text)  # « interdit depuis 2018 » still holds
        for_whom = token.norm == "pour" and following.norm in ("le", "la", "les", "l'") and position < _NEAR_TIME
        kin = m.owns(token, language) and stem(following.norm) in nouns(language, "personnes")
        # « un examen pratiqué à Lyon »
        there = position and token.norm == "à" and following.text[0].isupper() and part[position - 1].is_past_participle
        if aged or owned or judged or dated or for_whom or kin or there or following.norm in ("siècle", "siècles"):
            return True
    # « un principe qui divise »: a verb alone weighs the thing.
    return len(part) > 1 and part[-2].norm == "qui" and part[-1].is_conjugated


def _ranks(part: Tokens) -> bool:
    """« l'un des indices les plus suivis », « une des plus vieilles races »: where it stands among others."""
    return any(one.norm in ("un", "une") and of.norm == "des" for one, of in pairwise(part[:3]))


def _tells_one_time(part: Tokens) -> bool:
    """« un champignon qui a détruit la récolte » tells of one day."""
    for position, token in enumerate(part):
        either = token.norm.endswith("it") and not token.norm.endswith("ait")  # « réunit » is as often a present
        if token.is_conjugated and any(token.has(f"Tense={tense}") for tense in ("Past", "Imp", "Fut")) and not either:
            return True
        if token.norm in ("étant", "ayant"):
            return True  # « la phase froide étant désignée par… »
        compound = token.is_conjugated and token.norm in ("a", "ont", "avait", "avaient")
        following = part[position + 1 : position + 3]
        if compound and any(t.has("VerbForm=Part") and t.has("Tense=Past") for t in following):
            return True
    return False


def _weighs(part: Tokens, head: int) -> bool:
    """« procédure quasiment automatique »: how much, and not what."""
    return any(token.pos == "ADV" and token.norm not in ("non", "ne", "n'") for token in part[head + 1 : head + 2])


def _measures(part: Tokens, head: int) -> bool:
    """« une structure de 300 places »: one thing, measured."""
    after = part[head + 1 : head + 3]
    return len(after) == 2 and after[0].norm in m.OF and (after[1].pos == "NUM" or after[1].text[0].isdigit())


def is_list(part: Tokens, language: str) -> bool:
    """« …, les capacités technologiques et les réalités du marché »: items, each with its own article."""
    for token, following in pairwise(part):
        if token.norm in words(language, "ouvrent_une_proposition") or token.norm == "entre":
            return False  # « le rapport entre les fonds propres et les engagements »
        if token.norm in ("et", "ou") and (following.pos in ("DET", "NUM") or m.is_determiner(following, language)):
            return True
    return False


def enumerates(part: Tokens, language: str) -> bool:
    """« absence de pluie, rafales de vent »: examples without articles, and no meaning."""
    for token, following in pairwise(part):
        if token.norm in words(language, "ouvrent_une_proposition"):
            return False
        if token.text == "," and following.pos == "NOUN":
            return True
    return False


def is_anybody(part: Tokens, language: str) -> bool:
    """« une personne qui signale un crime », « celui qui… »: who is called so, whoever it is."""
    anyone = len(part) > 3 and part[0].norm in ("un", "une") and part[1].norm in ("personne", "individu")
    return anyone and part[2].norm in ("qui", "dont")


def says_what_for(part: Tokens, language: str) -> bool:
    """« qui réunit… », « destiné à… »: what narrows a kind of thing in general."""
    opened = words(language, "ouvrent_une_proposition") - {"que", "qu'", "comme", "si"}
    return any(token.norm in opened or token.norm in words(language, "buts") for token in part)


def is_narrowed(part: Tokens, language: str) -> bool:
    """« creusé par l'eau », « qui réunit… »: behind the noun, what sets this kind apart."""
    opened = words(language, "ouvrent_une_proposition") - {"comme", "si"}
    return any(token.norm in opened or token.has("VerbForm=Part") for token in part[1:])
