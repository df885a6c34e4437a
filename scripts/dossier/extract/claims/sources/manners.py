"""« selon » behind which nobody speaks: « selon la saison », « selon un parcours inédit »."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.nouns import NounPhrase


def has_no_voice(sources: Sources, rule: str, form: str, phrase: NounPhrase) -> bool:
    """« selon la saison », « selon l'état des routes », « du point de vue de ses délais », and no body."""
    tokens, lists = sources.reading.tokens, sources.lists
    if rule == "attributions.pour" and tokens[phrase.head].norm in lists["soi"]:
        return True  # « « Pour moi, c'est fini », a dit la maire »: she says so already
    owned = tokens[phrase.first].norm in lists["possessifs"]
    if owned and rule == "attributions.aux_yeux" and not sources.may_speak(phrase):
        return True
    joined = sources.reading.norm(phrase.head + 1) in ("-", "‑")
    manner = form in ("selon", "d'après") and _is_a_manner(sources, phrase)
    return manner or (tokens[phrase.head].norm in lists["sans_voix"] and not joined)


def _is_a_manner(sources: Sources, phrase: NounPhrase) -> bool:
    """« selon une grille fixe »: one of several things, through which nobody speaks; not « selon une habitante »."""
    tokens, lists = sources.reading.tokens, sources.lists
    head = tokens[phrase.head]
    one_of_several = tokens[phrase.first].norm in ("un", "une", "des") and phrase.first < phrase.head
    if not one_of_several or head.pos != "NOUN" or sources.may_speak(phrase):
        return False
    if sources.reading.norm(phrase.last) in lists["se_consultent"]:
        return False  # « selon un projet de décret consulté par l'agence »
    told = lists["sans_auteur"] | lists["presse"] | lists["disent"]
    return head.norm not in told and not head.norm.endswith(tuple(lists["fins_de_gens"]))
