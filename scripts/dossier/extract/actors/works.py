"""Capitals of works, prizes and people: « le film Revoir Paris », « la soirée des Molière », « la Franco-Belge »."""

from __future__ import annotations

from dossier.extract.actors.ground import Ground, Mention
from dossier.model import Token
from dossier.nlp.conjugations import load_conjugations

_LIST = (",", "et", "ou")


def names_a_work(ground: Ground, mention: Mention, first: int, last: int) -> bool:
    """What no one is: a word of a title, a prize, someone of two countries. Tokens from `first` to `last`."""
    if mention.kind in ("media", "product") or (mention.name is not None and mention.kind != "place"):
        return False
    if mention.kind == "place" and _is_of_two_countries(ground, first, last):
        return True
    return _is_in_a_title(ground, mention, first) or _is_a_prize(ground, first, last)


def _is_of_two_countries(ground: Ground, first: int, last: int) -> bool:
    """« La Franco-Belge Anne Petit »: an adjective of country behind that of another."""
    words = ground.words(first, last).lower()
    one, hyphen, other = words.partition("-")
    return bool(hyphen) and one in ground.lists["nationalites_jointes"] and other in ground.lists["nationalites"]


def _is_in_a_title(ground: Ground, mention: Mention, first: int) -> bool:
    """« dans Quitter | Rome | », « le film Revoir | Paris | »: behind an infinitive with a capital amid a sentence.

    Where it is a body, « le collectif Sauver Dole », only what tells a work makes it one.
    """
    start = first if _is_infinitive(ground, ground.tokens[first]) else first - 1
    verb = ground.tokens[start] if start >= 0 and ground.end(start) > first else None
    if verb is None or not _is_infinitive(ground, verb) or ground.opens(start):
        return False
    return start < first or (mention.kind != "group" and _tells_a_work(ground, start))


def _is_infinitive(ground: Ground, token: Token) -> bool:
    """« Quitter », « Revoir »: with a capital, whatever the model reads."""
    table = load_conjugations(ground.reading.article.language)
    return token.text.istitle() and any(form.tense == "W" for form in table.read(token.norm))


def _tells_a_work(ground: Ground, start: int) -> bool:
    """« le film | Revoir Paris », « son rôle dans | Quitter Rome et | Aimer Paris »."""
    before = ground.before(start)
    while before is not None and (before.text in _LIST or before.text[0].isupper()):
        before = ground.before(before.index)
    if before is None or before.norm in ground.lists["oeuvres"]:
        return before is not None
    played = ground.before(before.index) if before.norm == "dans" else None
    return played is not None and (played.norm in ("rôle", "rôles") or played.lemma in ("jouer", "tourner"))


def _is_a_prize(ground: Ground, first: int, last: int) -> bool:
    """« la soirée des | César |, des | Molière | », « le | Goya | du meilleur film »."""
    if last > first + 1:
        return False
    after = [token.norm for token in ground.tokens[last : min(last + 3, ground.end(first))]]
    if after[:1] and after[0] in ("du", "de", "des") and any(norm.startswith("meilleur") for norm in after):
        return True
    of = ground.before(first)
    while of is not None and of.norm == "des":
        noun = ground.before(of.index)
        if noun is None or noun.text not in _LIST:
            return noun is not None and noun.norm in ground.lists["remises_de_prix"]
        named = ground.before(noun.index)
        of = ground.before(named.index) if named is not None and named.text[0].isupper() else None
    return False
