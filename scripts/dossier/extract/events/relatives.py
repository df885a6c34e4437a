"""The noun that a relative tells something of, where the words leave no doubt which."""

from __future__ import annotations

from dossier.match.clauses import Clause
from dossier.match.nouns import NounPhrase, noun_phrase_before
from dossier.match.openers import grammar
from dossier.match.subjects import PERSONAL
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

_NOUNS = ("NOUN", "PROPN")
_TELLING = ("qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles")
_CLASHES = (("Number=Sing", "Number=Plur"), ("Number=Plur", "Number=Sing"))


def antecedent(reading: Reading, sentence: Sentence, clause: Clause) -> int | None:
    """The first token of « l'action | , qui avait perdu 18 % »; None where another noun may be meant."""
    verb, first, tokens = clause.verb, clause.first, reading.tokens
    if verb is None or clause.introducer is None or not _names_its_subject(reading, clause, verb):
        return None
    parted = tokens[first - 1].norm == ","
    noun = noun_phrase_before(reading, first - parted, sentence, governed=True)
    if noun is None or not _is_antecedent(reading, sentence, clause, noun, verb):
        return None
    led = tokens[noun.first]
    contracted = led.norm in ("au", "aux") or (led.norm in ("du", "des") and led.pos == "ADP")
    return noun.first + contracted  # « Suite | au | succès du film, qui »


def _names_its_subject(reading: Reading, clause: Clause, verb: VerbGroup) -> bool:
    """« qui a fui », « dont le frère a fui »; not « où elle fut », nor « que »."""
    between, introducer = reading.tokens[clause.first : verb.finite], clause.introducer or 0
    governed = clause.first < introducer or reading.tokens[introducer - 1].pos == "ADP"  # « sans qui »
    back = PERSONAL | grammar(reading)["pronoms_objets"]  # « sa démission au préfet, qui l'a acceptée »
    telling = reading.tokens[introducer].norm in _TELLING and not governed
    return telling and not any(token.norm in back and token.pos == "PRON" for token in between)


def _is_antecedent(reading: Reading, sentence: Sentence, clause: Clause, noun: NounPhrase, verb: VerbGroup) -> bool:
    """A named noun of the number of the verb; not « X, vigneron à Fleurie, qui », « 61 ans, qui »."""
    tokens, finite = reading.tokens, reading.tokens[verb.finite]
    head, before = tokens[noun.head], tokens[max(sentence.first, noun.first - 2) : noun.first]
    named = head.pos in _NOUNS and tokens[noun.first].pos in ("DET", "PROPN", "NUM")
    governed = len(before) == 2 and before[1].pos == "ADP"
    # « , vigneron | à Fleurie, qui », « cousin du maquereau et | du thon, dont », « l'agence (ARB) | de Foix, qui »
    apart = governed and (before[0].norm in (",", ")") or before[0].pos in (*_NOUNS, "CCONJ"))
    agrees = tokens[clause.introducer or 0].norm != "qui" or not _clash(head, finite)
    joined = any(t.pos == "CCONJ" for t in tokens[noun.first : noun.last]) and not finite.has("Number=Plur")
    between = tokens[max(noun.first - 1, 0)].norm == "entre"  # « entre la Loire et la Vilaine, qui »
    unsure = apart or joined or between or _may_be_another(tokens, noun, finite)
    return named and agrees and not unsure and head.norm not in grammar(reading)["mesures"]


def _may_be_another(tokens: tuple[Token, ...], noun: NounPhrase, finite: Token) -> bool:
    """« la conduite | du guide, qui avait quitté le groupe »: the second noun has its article and the same number.

    « Suite au succès du modèle, qui avait … » tells what came before, all of it.
    """
    if noun.first and tokens[noun.first - 1].norm == "suite":
        return False
    inner = (tokens[i] for i in range(noun.core_last, noun.last) if tokens[i].pos == "NOUN")
    led = ((token, tokens[token.index - 1]) for token in inner)
    named = (token for token, before in led if before.pos == "DET" or before.norm in ("du", "des", "au", "aux"))
    return any(not _clash(token, finite) for token in named)


def _clash(one: Token, other: Token) -> bool:
    return any(one.has(a) and other.has(b) for a, b in _CLASHES)
