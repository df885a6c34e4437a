"""Nouns that one clause holds with a word are not what it stands for: « un débat | sur ce sujet »."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from dossier.match.clauses import Clause, clauses
from dossier.match.people import is_someone
from dossier.model import Reading, Sentence, Token

# What is someone and a place too, or may be said of anyone: « la ville … ce territoire », « les élus … ces gens ».
_EITHER = frozenset({"ville", "commune", "région", "département", "agglomération", "métropole", "canton", "pays"})
_ANYONE = frozenset({"personne", "personnes", "gens", "individus", "hommes", "femmes", "jeunes", "enfants"})
_ORDINAL = re.compile(r"premi(?:er|ère)|seconde?|\w+ième|\d+(?:e|è|ème)")
_PREPOSITIONS = frozenset({"de", "d'", "du", "des"})
_NEAR = 5  # tokens of « du Grand Prix de Pau »
_BEHIND, _WITH = (
    frozenset({"laisser", "traîner"}),
    frozenset({"emporter", "entraîner", "amener", "apporter", "emmener"}),
)
_PARTS = frozenset({",", ":", ";", "(", ")", "–", "—", "et", "mais", "puis"})


def parted(reading: Reading, sentence: Sentence, token: Token, nouns: Sequence[Token]) -> list[Token]:
    """Those of `nouns`, all before `token`, that stand in another clause or in another piece of its own.

    Not the noun that a relative completes: « une étude | qui éclaire cette énigme » is no riddle.
    """
    clause = next((c for c in clauses(reading, sentence) if token.index in c.own), None)
    if clause is None:
        return list(nouns)
    completed = _completed(reading, sentence, clause)
    return [noun for noun in nouns if noun.index not in completed and _apart(reading, clause, noun, token)]


def shows(reading: Reading, shown: Token, noun: Token) -> bool:
    """Whether « cette énigme » may be `noun`: no one who tells of it, « la chaîne »."""
    thing = shown.norm not in _ANYONE and not is_someone(reading, shown)
    return not thing or noun.norm in _EITHER or not is_someone(reading, noun)


def follows_it(reading: Reading, token: Token, told: Sequence[Token]) -> bool:
    """« a rejoint le club | après cela », said of the sentence before; not « a vendu le quai et, après cela, »."""
    verbs = [t for t in told if t.index < token.index and t.has("VerbForm=Fin")]
    led, before = reading.norm(token.index - 1), reading.tokens[max(0, token.index - 2)]
    joins = before.pos in ("PUNCT", "CCONJ") or before.norm in ("puis", "ensuite", "enfin")
    return led in ("avant", "après") and len(verbs) == 1 and not joins


def is_measured_by(reading: Reading, token: Token) -> bool:
    """« plus anciens que | cela »: than what is said before."""
    led = [reading.norm(i) for i in range(max(0, token.index - 4), token.index)]
    return led[-1:] == ["que"] and bool({"plus", "moins", "autre"} & {*led})


def whole_of(reading: Reading, token: Token) -> int | None:
    """« obtenir | l'annulation | de cette décision »: what is annulled is no annulment."""
    at = token.index - 2
    while at > 0 and reading.tokens[at].pos == "ADJ":
        at -= 1
    return at if reading.norm(token.index - 1) in ("de", "d'") else None


def names_itself(reading: Reading, index: int) -> bool:
    """« cette | troisième étape du Tour de France »: which of a row, and of what that has a name."""
    near = reading.tokens[index + 1 : index + 4 + _NEAR]
    ranked = len(near) > 3 and bool(_ORDINAL.fullmatch(near[0].norm)) and near[1].pos == "NOUN"
    if not ranked or near[2].norm not in _PREPOSITIONS:
        return False
    stops = (n for n, t in enumerate(near[2:]) if t.pos in ("VERB", "AUX", "PUNCT", "CCONJ") or t.norm == "qui")
    return any(t.text[0].isupper() for t in near[2 : 2 + next(stops, len(near))])


def is_of_the_title(reading: Reading, index: int, title: Collection[str]) -> bool:
    """« Cette tombe abritait six corps », the first sentence under « Une tombe trouvée à Foix »."""
    token, near = reading.tokens[index], reading.tokens[index + 1 : index + 4]
    noun = next((t for t in near if t.pos == "NOUN"), None)
    return token.sentence == 0 and token.pos == "DET" and noun is not None and noun.norm in title


def stands_for_the_subject(reading: Reading, token: Token, told: Sequence[Token]) -> bool:
    """« Le feu a laissé derrière | lui | », « La crue emporte avec | elle | un pont »."""
    verbs = [t for t in told if t.index < token.index and t.pos == "VERB"]
    led = reading.norm(token.index - 1)
    lemmas = {"derrière": _BEHIND, "avec": _WITH}.get(led, frozenset())
    return token.pronoun in ("lui", "elle", "eux", "elles") and bool(verbs) and verbs[-1].lemma in lemmas


def _apart(reading: Reading, clause: Clause, noun: Token, token: Token) -> bool:
    between = reading.tokens[noun.index + 1 : token.index]
    return noun.index not in clause.own or any(t.norm in _PARTS for t in between)


def _completed(reading: Reading, sentence: Sentence, clause: Clause) -> range:
    """From the verb or the comma before « qui » on: « relaie | une étude de la revue Science | qui »."""
    opener = clause.introducer
    if clause.kind != "relative" or opener is None or reading.norm(opener) != "qui":
        return range(0)
    ahead = reading.tokens[sentence.first : opener]
    stops = (t.index + 1 for t in reversed(ahead) if t.has("VerbForm=Fin") or t.norm in (",", ":", ";"))
    return range(next(stops, sentence.first), opener)
