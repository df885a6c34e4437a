"""What stands between a noun and what it goes with: « la section roulage », « le député tout juste élu X »."""

from __future__ import annotations

from dossier.match.openers import grammar
from dossier.match.people import people
from dossier.model import Reading, Sentence, Token

_ADVERBS = 3  # tokens of « tout aussi récemment »
_SECOND = frozenset({"adjoint", "adjointe", "adjoints", "adjointes", "délégué", "déléguée", "délégués", "déléguées"})
_SET = frozenset({("forces", "armées"), ("groupe", "armé"), ("groupes", "armés")})  # the model reads a verb
_CHARGED = frozenset({"chargé", "chargée", "chargés", "chargées"})
_OF = ("de", "d'", "du", "des")
_PARTICIPLES = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues")


def compound_end(reading: Reading, position: int, sentence: Sentence) -> int:
    """The token behind such words when they start at token `position`, else `position`."""
    if position + 1 >= sentence.last or position == sentence.first:
        return position
    if _is_second_noun(reading, position, sentence) or _ends_a_title(reading, position) or _is_year(reading, position):
        return position + 1
    if _is_party(reading, position):
        return position + 2
    return _past_participle(reading, position, sentence)


def _is_second_noun(reading: Reading, position: int, sentence: Sentence) -> bool:
    """« la section | roulage | du parquet », « la procureure | adjointe | Anne Roy »; not « la section mardi »."""
    before, noun, after = reading.tokens[position - 1 : position + 2]
    words = grammar(reading)
    timed = noun.norm in words["circonstances"] | words["mois"]
    if before.pos != "NOUN" or noun.pos != "NOUN" or timed or noun.text[0].isupper() or before.text[0].isupper():
        return False
    return before.norm in people(reading)["services"] or _is_name(after)


def _is_party(reading: Reading, position: int) -> bool:
    """« la sénatrice | Les Républicains | Anne Picard »: a party and its article, between a function and a name."""
    before, article, name = reading.tokens[position - 1 : position + 2]
    held = before.norm.removesuffix("s") in people(reading)["personnes"] or before.norm in people(reading)["personnes"]
    return held and before.pos == "NOUN" and article.text in ("Les", "La") and name.text[0].isupper()


def _is_year(reading: Reading, position: int) -> bool:
    """« un arrêté du 12 avril | 2019 »: a month stands before it."""
    before, year = reading.tokens[position - 1 : position + 1]
    figures = len(year.text) == 4 and year.text.isdigit() and year.text[:2] in ("18", "19", "20")
    return figures and before.norm in grammar(reading)["mois"]


def _ends_a_title(reading: Reading, position: int) -> bool:
    """« la directrice | adjointe | de la Ligue », « la vice-première | ministre », « la maire | chargée | de »."""
    before, token, after = reading.tokens[position - 1 : position + 2]
    if (before.norm, token.norm) in _SET:
        return True
    if token.norm in _SECOND or (token.norm == "ministre" and before.norm.startswith("vice-prem")):
        return before.pos in ("NOUN", "ADJ")
    return token.norm in _CHARGED and after.norm in _OF and before.pos in ("NOUN", "ADJ")


def _past_participle(reading: Reading, position: int, sentence: Sentence) -> int:
    """« le député | récemment élu | Pascal Roy »: an adverb, a participle, and the name of whom they tell."""
    tokens, at = reading.tokens, position
    while at < min(position + _ADVERBS, sentence.last) and tokens[at].pos == "ADV":
        at += 1
    led = at > position or (tokens[at - 1].pos == "ADJ" and tokens[at - 1].norm.endswith("ment"))  # « fraîchement »
    if not led or at + 1 >= sentence.last or not tokens[at].norm.endswith(_PARTICIPLES):
        return position
    told = tokens[at].pos in ("VERB", "ADJ", "NOUN") and not tokens[at].has("VerbForm=Fin")
    return at + 1 if told and _is_name(tokens[at + 1]) else position


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[0].isupper()
