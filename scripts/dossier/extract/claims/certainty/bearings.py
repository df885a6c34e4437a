"""What a word of doubt bears on, when it is not what the verb says."""

from __future__ import annotations

from collections.abc import Container, Mapping, Set
from itertools import pairwise

from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import noun_phrase_from, noun_phrase_of
from dossier.match.openers import grammar
from dossier.model import Reading, Sentence, Token

_SECOND = frozenset({"pas", "plus", "jamais", "guère", "nullement"})
_LINKS = frozenset({("en", "effet"), ("en", "fait"), ("par", "ailleurs"), ("par", "conséquent"), ("en", "revanche")})
_ALL_THE_SAME = frozenset({"tout", "de", "même", "quand"})  # « se demande tout de même si »
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')


def bears_aside(
    reading: Reading, sentence: Sentence, hit: Hit, clause: Clause, lists: Mapping[str, frozenset[str]]
) -> bool:
    """« trois puits potentiellement pollués »: what the verb says is not in doubt."""
    place = (reading, sentence, hit, clause)
    if bears_on_the_head(*place) or bears_on_the_tail(*place, lists["causes_en_doute"]):
        return True
    if _is_beside_the_verb(reading, hit, clause):
        return True
    if bears_on_an_apposition(*place, lists) or is_a_noun(reading, hit, lists):
        return True
    return hit.form in lists["adverbes_de_doute"] and bears_on_a_noun(*place, lists["font_un_attribut"])


def _is_beside_the_verb(reading: Reading, hit: Hit, clause: Clause) -> bool:
    """« La meute était petite, | ne comptant peut-être que dix loups »: that it was small is sure."""
    if clause.verb is None or hit.first <= clause.verb.last:
        return False
    ahead = reading.tokens[clause.verb.last + 1 : hit.first]
    comma = next((n for n in range(len(ahead) - 1, -1, -1) if ahead[n].norm == ","), None)
    rest = [t for t in ahead[comma + 1 :] if t.norm not in ("ne", "n'", "en", "tout")] if comma is not None else []
    return bool(rest) and rest[0].has("VerbForm=Part") and rest[0].norm.endswith("ant")


def bears_on_the_head(reading: Reading, sentence: Sentence, hit: Hit, clause: Clause) -> bool:
    """« Sans doute par prudence, le maire se tait »: what is in doubt is the reason, not the silence."""
    after = reading.tokens[min(hit.last, sentence.last - 1)]
    opens = hit.first == sentence.first and after.pos == "ADP"
    if (after.norm, reading.norm(after.index + 1)) in _LINKS:
        return False  # « Selon toute vraisemblance en effet, le bac a coulé »: no reason
    before = reading.tokens[hit.last : clause.verb.finite] if clause.verb else ()
    return opens and any(token.norm == "," for token in before)


def bears_on_a_noun(
    reading: Reading, sentence: Sentence, hit: Hit, clause: Clause, predicating: Container[str]
) -> bool:
    """« trois puits potentiellement pollués », « Le marin, peut-être blessé, a fui »: only the noun is in doubt.

    Behind a verb of `predicating` it is all that is said: « rend la digue potentiellement dangereuse ».
    """
    tokens, verb = reading.tokens, clause.verb
    if verb is None or hit.last >= sentence.last or hit.first == sentence.first:
        return False
    after, before = tokens[hit.last], tokens[hit.first - 1]
    described = after.pos in ("ADJ", "NOUN") or after.is_past_participle  # « contaminés », read as a noun
    if not described or after.index in verb.tokens:
        return False
    if before.norm == ",":
        closed = any(t.norm == "," for t in tokens[hit.last : verb.finite])
        return closed and tokens[before.index - 1].pos in ("NOUN", "PROPN")
    if before.text in _OPENING:  # « La conductrice, « sans doute fatiguée », a freiné »
        return any(token.text in _CLOSING for token in tokens[hit.last : max(hit.last, verb.finite)])
    if before.pos == "DET" and after.pos in ("NOUN", "ADJ"):  # « le soi-disant expert »
        return True
    held = noun_phrase_of(reading, before.index, sentence) if before.pos in ("NOUN", "PROPN") else None
    governed = held is not None and tokens[held.first - 1].norm in ("de", "d'", "du", "des", "à", "par", "pour")
    attribute = verb.last < before.index and tokens[verb.main].lemma in predicating and not governed
    return before.pos in ("NOUN", "PROPN") and not attribute


def bears_on_an_apposition(
    reading: Reading, sentence: Sentence, hit: Hit, clause: Clause, lists: Mapping[str, frozenset[str]]
) -> bool:
    """« Deux hommes, sans doute des marins, ont coulé »: that there were two of them is sure.

    Behind an attribute « peut-être » gives another name, and all is in doubt: « C'est un renard, peut-être un loup ».
    """
    tokens, verb = reading.tokens, clause.verb
    if verb is None or hit.first < sentence.first + 2 or hit.form not in lists["adverbes_de_doute"]:
        return False
    named = tokens[hit.first - 2].pos in ("NOUN", "PROPN", "ADJ") and tokens[hit.first - 1].norm == ","
    attribute = verb.last < hit.first and tokens[verb.main].lemma in lists["font_un_attribut"]
    one = tokens[min(hit.last, sentence.last - 1)].norm in ("un", "une", "des")
    start = hit.last + (one and tokens[hit.last].norm == "des")  # read as a preposition
    phrase = noun_phrase_from(reading, start, sentence) if one else None
    if not named or phrase is None or (attribute and hit.form in lists["autre_nom"]):
        return False
    after = tokens[min(phrase.last, sentence.last - 1)]
    return after.norm in (",", ".", ")") and tokens[hit.first - 2].index not in verb.tokens


def is_a_noun(reading: Reading, hit: Hit, lists: Mapping[str, frozenset[str]]) -> bool:
    """« un a priori », « sans a priori »: a prejudice, and no doubt."""
    ahead = reading.tokens[hit.first - 1] if hit.first else None
    named = ahead is not None and (ahead.pos == "DET" or ahead.norm in lists["devant_un_prejuge"])
    return named and hit.form.endswith("priori")


def wonders(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """« se demandent alors | si »: what they wonder is not known; « demande si » asks somebody."""
    if reading.tokens[hit.last - 1].has("VerbForm=Inf"):
        return False  # « C'est à se demander si »: a judgement
    near = [token.norm for token in reading.tokens[max(sentence.first, hit.first - 3) : hit.last]]
    own = "se" in near or "s'" in near or ("je", "me") in pairwise(near) or near.count("nous") > 1
    rest = reading.tokens[hit.last : sentence.last]
    behind = (t for t in rest if t.norm in ("si", "s'") or not (t.pos == "ADV" or t.norm in _ALL_THE_SAME))
    after = next(behind, None)
    return own and after is not None and after.norm in ("si", "s'")


def sets_a_rule(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """« Pour voler, un planeur doit être pesé », « pour que le vote soit valable, il doit être unanime »."""
    words = reading.words(sentence)
    if words[0].norm == "pour" and any(token.has("VerbForm=Inf") for token in words[1:4]):
        return True
    heads = (
        t for t in words if t.norm == "pour" and t.index < hit.first and reading.norm(t.index + 1) in ("que", "qu'")
    )
    return any(t.index == sentence.first or reading.norm(t.index - 1) == "," for t in heads)


def bears_on_the_tail(reading: Reading, sentence: Sentence, hit: Hit, clause: Clause, causes: Set[str]) -> bool:
    """« Le match a été arrêté, sans doute en raison de la pluie »: it was; « tué, sans doute par Luc » is left."""
    tokens, verb = reading.tokens, clause.verb
    if verb is None or hit.last + 1 >= sentence.last or hit.first - 1 <= verb.last:
        return False
    told = {tokens[hit.last].norm, f"{tokens[hit.last].norm} {tokens[hit.last + 1].norm}"}
    ends = not any(token.has("VerbForm=Fin") for token in tokens[hit.last : clause.last])
    return ends and bool(told & causes)


def tells_what(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """« raconte ce qu'ils | comptaient faire »: an aim that they had, and no plan."""
    ahead = [token.norm for token in reading.tokens[max(sentence.first, verb - 5) : verb]]
    return any(pair in (("ce", "que"), ("ce", "qu'")) for pair in pairwise(ahead))


def is_denied(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """« n'envisage pas de fermer », « n'avait jamais prévu de », « ne compte plus »; not « ne compte pas moins »."""
    tokens, light = reading.tokens, grammar(reading)["clitiques"] - {"ne", "n'"}
    start = hit.first
    while start > sentence.first and (tokens[start - 1].norm in light | _SECOND or tokens[start - 1].lemma == "avoir"):
        start -= 1
    led = start > sentence.first and tokens[start - 1].norm in ("ne", "n'")
    near = [token.norm for token in tokens[start : min(hit.last + 2, sentence.last)]]
    return led and any(norm in _SECOND for norm in near) and not {"que", "qu'", "moins"} & set(near)


def is_on_the_programme(reading: Reading, hit: Hit, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« La piscine rouvre demain », « Demain, la fanfare joue »; not « La ville prépare le bal de demain »."""
    verb, before = clause.verb, reading.norm(hit.first - 1)
    if verb is None or verb.compound or verb.tense != "present" or verb.mood != "indicative":
        return False
    apart = hit.first in clause.own and before not in ("de", "d'", "du", "pour", "à")
    return apart and reading.tokens[verb.main].lemma in lists["au_programme"]


def is_due_that_day(reading: Reading, hit: Hit, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« La piscine rouvre samedi »; not « Samedi, la piscine rouvre », « La mairie ferme la piscine samedi »."""
    verb = clause.verb
    if verb is None or not verb.last < hit.first or clause.kind not in ("main", "coordinate", "complement"):
        return False
    between = [token.norm for token in reading.tokens[verb.last + 1 : hit.first]]
    alone = between in ([], ["ses", "portes"], ["leurs", "portes"])
    bare = alone and reading.norm(hit.last) not in ("dernier", "passé")
    due = reading.tokens[verb.main].lemma in lists["ouvrent_a_date"]
    return bare and due and is_on_the_programme(reading, hit, clause, lists)


def is_to_be_heard(reading: Reading, infinitive: Token, lists: Mapping[str, frozenset[str]]) -> bool:
    """« veulent | se faire entendre »; not « veut se faire construire une maison »."""
    done = infinitive.lemma == "faire" and reading.norm(infinitive.index - 1) in ("se", "s'")
    return done and reading.norm(infinitive.index + 1) in lists["se_font"]


def is_cut_short(reading: Reading, sentence: Sentence, clause: Clause) -> bool:
    """« La barge devait livrer du sel | quand elle a coulé »: what it was about, and nothing to come."""
    at = next((t.index for t in reading.words(sentence) if t.norm in ("quand", "lorsque", "lorsqu'")), None)
    if at is None or clause.verb is None or at < clause.verb.last:
        return False
    verb = next((t for t in reading.tokens[at + 1 : sentence.last] if t.has("VerbForm=Fin")), None)
    if verb is None or verb.has("Tense=Imp") or verb.has("Tense=Fut"):
        return False
    done = reading.tokens[min(verb.index + 1, sentence.last - 1)].is_past_participle
    return verb.has("Tense=Past") or (done and verb.lemma in ("avoir", "être"))


def is_only(reading: Reading, hit: Hit) -> bool:
    """« ne la proposer | qu'en été »: « ne … que », and nothing that someone proposes."""
    infinitive = reading.tokens[hit.first].has("VerbForm=Inf")
    return infinitive and any(reading.norm(hit.first - step) in ("ne", "n'") for step in (1, 2) if hit.first >= step)


def is_past(reading: Reading, hit: Hit) -> bool:
    """« croyait », « a cru », « crut »; not « croit »."""
    return any(t.has("Tense=Imp") or t.has("Tense=Past") for t in reading.tokens[hit.first : hit.last])
