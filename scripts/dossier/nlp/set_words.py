"""Words that their place alone explains: a hyphen used as a dash, « A ce stade », « Cela dit », « fait état »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from dossier.model import Token

_VERBAL = frozenset({"VERB", "AUX"})
_PRESENT = frozenset({"VerbForm=Fin", "Mood=Ind", "Tense=Pres", "Person=3", "Number=Sing"})
_HIM = frozenset({"Person=3", "Number=Sing", "PronType=Prs"})
_MARKS = frozenset('«»“”"')
_BREAKS = (",", "»", "”", '"')
_HAVE = ("a", "ont", "ai", "avons", "avez", "avait", "avaient", "aurait", "auraient", "aura", "auront")
_HAD = {
    "a": ("Tense=Pres", "Number=Sing"),
    "ont": ("Tense=Pres", "Number=Plur"),
    "avait": ("Tense=Imp", "Number=Sing"),
    "avaient": ("Tense=Imp", "Number=Plur"),
}
_ENDS = ("de", "d'", "du", "des", ",", ".")
_RELATIVES = ("qui", "que", "qu'", "dont", "où")
_FAR = 12  # tokens of « que la nouvelle digue du port de Dinan soit »
_PAST = re.compile("...*(?:é|i|u|is|it)")
_PARTICIPLE = frozenset({"VerbForm=Part", "Tense=Past", "Gender=Masc", "Number=Sing"})


def read_alone(
    tokens: Sequence[Token], position: int, before: Sequence[Token], words: dict[str, frozenset[str]]
) -> Token | None:
    """The token put right; None when nothing here explains it. `before` are the tokens of its sentence before it."""
    token = tokens[position]
    after = tokens[position + 1].norm if position + 1 < len(tokens) else ""
    if (placed := _at_its_place(tokens, position, before)) is not None:
        return placed
    opens = not before or before[-1].pos == "PUNCT"
    latin = token.norm == "a" and after in words["apres_a_latin"]  # « n'avait a priori pas »
    heads = token.text == "A" and opens and not after.startswith("-")  # « A ce stade, … »
    if token.pos in _VERBAL and (latin or heads):
        return replace(token, pos="ADP", dep="case", morph=frozenset(), lemma="à")
    if token.text == "Reste" and token.pos not in _VERBAL and opens and after == "à":
        return replace(token, pos="VERB", dep="ROOT", morph=_PRESENT, lemma="rester")  # « Reste à savoir si … »
    if token.norm == "dit" and after == "," and before and before[-1].norm in ("cela", "ceci", "ça"):
        return replace(token, morph=frozenset({"VerbForm=Part"}), lemma="dire")  # « Cela dit, … »
    series = token.norm == "fait" and _ends_a_series(tokens, position)
    if series or (token.norm == "fait" and after in words["apres_fait"] and _is_free(before)):
        return replace(token, pos="VERB", dep="ROOT", morph=_PARTICIPLE if series else _PRESENT, lemma="faire")
    adjective = _of_a_noun(token, before, after) if token.norm in words["adjectifs_ou_verbes"] else None
    him = _of_him(token) or _one_of_them(token, tokens[position + 1 : position + 3])
    return him or adjective or _of_sayings(token, before, words) or _of_having(token, before, after, words)


def _of_him(token: Token) -> Token | None:
    """« La justice | lui | reproche d'avoir menti », read as a possessive."""
    article = token.norm == "lui" and token.pos == "DET"
    return replace(token, pos="PRON", morph=_HIM) if article else None


def leads_to_someone(behind: Sequence[Token], agencies: frozenset[str]) -> bool:
    """« …, note | Anne Petit », « …, décrit | à l'AFP Anne Petit »; not « décrit à l'AFP par un marin comme sûr »."""
    if behind and behind[0].text[0].isupper():
        return True
    agency = next((place for place, token in enumerate(behind) if token.norm in agencies), len(behind))
    led = [token.norm for token in behind[:agency]] in (["à"], ["à", "l'"])
    someone = behind[agency + 1] if led and agency + 1 < len(behind) else None
    return someone is not None and (someone.text[0].isupper() or someone.pos == "DET")


def _of_a_noun(token: Token, before: Sequence[Token], after: str) -> Token | None:
    """« ignorent tout de la situation | précise | de l'usine »: the clause has its verb, and nothing opens another."""
    if token.pos not in _VERBAL or not before or before[-1].pos != "NOUN" or after not in _ENDS:
        return None
    if any(t.norm in (*_RELATIVES, "et", "mais", "car", "si") or t.pos in ("PUNCT", "SCONJ") for t in before[1:]):
        return None
    told = any(t.pos in _VERBAL and t.has("VerbForm=Fin") for t in before)
    return replace(token, pos="ADJ", morph=frozenset(), lemma=token.norm) if told else None


def _one_of_them(token: Token, behind: Sequence[Token]) -> Token | None:
    """« | Une | de ces sources affirme que », « | un | de ses voisins »: no article."""
    led = [each.norm for each in behind]
    of_them = led[:1] == ["de"] and led[1:] != [] and led[1] in ("ces", "ses", "leurs", "nos", "vos", "mes")
    article = token.norm in ("un", "une") and token.pos == "DET"
    return replace(token, pos="PRON", dep="nsubj") if article and of_them else None


def _of_sayings(token: Token, before: Sequence[Token], words: dict[str, frozenset[str]]) -> Token | None:
    """« …, ont indiqué | des | habitants »: no « de les »."""
    article = token.norm == "des" and token.pos == "ADP" and _says_before(before, words)
    return replace(token, pos="DET", dep="det", lemma="un") if article else None


def _says_before(before: Sequence[Token], words: dict[str, frozenset[str]]) -> bool:
    """« …, ont indiqué | mercredi 17 mars | des habitants »: they say it, and nothing is said of them."""
    rest = list(before)
    while rest and (rest[-1].norm in words["jours"] | words["mois_dits"] or rest[-1].norm.isdigit()):
        rest.pop()
    if not rest or rest[-1].lemma not in words["disent_sans_de"]:
        return False
    rest.pop()
    rest = rest[: -1 if rest and rest[-1].norm in _HAVE else len(rest)]
    return bool(rest) and rest[-1].norm in _BREAKS


def _of_having(token: Token, before: Sequence[Token], after: str, words: dict[str, frozenset[str]]) -> Token | None:
    """« …, | a | martelé Inès Carvalho », read as foreign; « avait | sous-entendu | que »."""
    participle = _PAST.fullmatch(after) and after not in words["apres_a_latin"]  # « …, a posteriori »
    if token.norm == "a" and token.pos == "X" and before and before[-1].norm in _BREAKS and participle:
        return replace(token, pos="AUX", morph=_PRESENT, lemma="avoir")
    behind = bool(before) and before[-1].lemma == "avoir" and token.norm in words["participes_seuls"]
    return replace(token, pos="VERB", morph=_PARTICIPLE) if behind else None


def _has_said(token: Token) -> Token:
    """« fermé comme l' | a | dit la maire », read as a noun."""
    morph = frozenset({"VerbForm=Fin", "Mood=Ind", "Person=3", *_HAD[token.norm]})
    return replace(token, pos="AUX", morph=morph, lemma="avoir")


def _at_its_place(tokens: Sequence[Token], position: int, before: Sequence[Token]) -> Token | None:
    """A mark, read as an adjective; « à l'est », « l'indice dollar recule »; « comme l'a dit la maire »."""
    token = tokens[position]
    if token.norm in _HAD and [t.norm for t in before[-2:]] == ["comme", "l'"]:
        return _has_said(token)
    if token.text == "--" or (token.text == "-" and _stands_apart(tokens, position)):
        return replace(token, norm="–", pos="PUNCT", morph=frozenset())  # « le projet - il date de 2003 - »
    if token.text in _MARKS:
        return replace(token, pos="PUNCT", morph=frozenset())
    ahead = [(t.norm, t.pos) for t in before[-2:]]
    if token.norm == "soit" and token.pos in _VERBAL and _is_first_of_two(tokens, position):
        return replace(token, pos="CCONJ", dep="cc", morph=frozenset())
    if token.pos in _VERBAL and ahead[-1:] == [("-", "PUNCT")] and len(ahead) == 2 and ahead[0][1] == "NOUN":
        return replace(token, pos="NOUN", morph=frozenset())  # « au lieu-dit Le Rondeau »
    east = token.norm == "est" and len(ahead) == 2 and ahead[0][1] == "ADP" and ahead[1][0] == "l'"
    beside = token.pos == "AUX" and token.dep == "nmod"
    return replace(token, pos="NOUN", morph=frozenset()) if (east and token.pos in _VERBAL) or beside else None


def _is_first_of_two(tokens: Sequence[Token], position: int) -> bool:
    """« des dégâts | soit légers, soit graves »; not « que la digue soit vendue, soit par la ville »."""
    rest = list(takewhile(lambda t: t.sentence == tokens[position].sentence, tokens[position + 1 :]))
    second = next((n for n, t in enumerate(rest) if t.norm == "soit"), None)
    ahead = takewhile(lambda t: t.pos != "PUNCT", reversed(tokens[max(0, position - _FAR) : position]))
    return second is not None and not any(t.norm in ("que", "qu'") for t in ahead)


def _is_free(before: Sequence[Token]) -> bool:
    """« La note, qui date de mars, | fait état de »: no noun behind its article, and no auxiliary's participle."""
    if not before or before[-1].pos in ("DET", "ADP", "ADJ"):
        return False
    near = takewhile(lambda token: token.pos != "PUNCT", reversed(before))
    return not any(token.lemma in ("être", "avoir") and token.pos in _VERBAL for token in near)


def _ends_a_series(tokens: Sequence[Token], position: int) -> bool:
    """« a repeint la halle, ouvert un quai, | fait appel à »: one more participle of the same « a »."""
    if position == 0 or tokens[position - 1].norm not in (",", "et", "puis"):
        return False
    near = takewhile(lambda token: token.sentence == tokens[position].sentence, reversed(tokens[:position]))
    ahead = list(near)[::-1]
    has = next((place for place, t in enumerate(ahead) if t.norm in _HAVE and t.pos in _VERBAL), len(ahead))
    listed = any(
        one.norm == "," and other.has("VerbForm=Part") and not other.norm.endswith("ant")
        for one, other in pairwise(ahead[has:])
    )
    return listed and not any(t.norm in _RELATIVES for t in ahead)


def _stands_apart(tokens: Sequence[Token], position: int) -> bool:
    """Whether spaces stand on both sides of a token."""
    if not 0 < position < len(tokens) - 1:
        return False
    token = tokens[position].span
    return tokens[position - 1].span.end < token.start and token.end < tokens[position + 1].span.start
