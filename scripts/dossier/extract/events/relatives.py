"""The noun that a relative tells something of, where the words leave no doubt which."""

from __future__ import annotations

from dossier.match.clauses import Clause
from dossier.match.cuts import is_balanced
from dossier.match.nouns import NounPhrase, noun_phrase_before
from dossier.match.openers import grammar
from dossier.match.subjects import PERSONAL
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Span, Token

_NOUNS = ("NOUN", "PROPN")
_TELLING = ("qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles")
_HENCE = ("donc", "ainsi", "aussi", "finalement", "enfin", "bien")  # « C'est donc un voisin qui »
_CONTRACTED = ("au", "aux", "du", "des")
_THIRD = ("il", "elle", "ils", "elles")
_CLASHES = (("Number=Sing", "Number=Plur"), ("Number=Plur", "Number=Sing"))


def antecedent(reading: Reading, sentence: Sentence, clause: Clause) -> int | None:
    """The first token of « l'action | , qui avait perdu 18 % »; None where another noun may be meant."""
    verb, first, tokens = clause.verb, clause.first, reading.tokens
    if verb is None or clause.introducer is None or not _names_its_subject(reading, clause, verb):
        return None
    shown = _shown_by_a_cleft(reading, sentence, clause)
    if shown is not None:
        return shown
    if _participle_aside(reading, sentence, first) is not None:
        return None  # « un voisin, alerté par le bruit, qui a prévenu »: the noise, or the neighbour?
    parted = tokens[first - 1].norm == ","
    noun = noun_phrase_before(reading, first - parted, sentence, governed=True)
    if noun is None or not _is_antecedent(reading, sentence, clause, noun, verb):
        return None
    led = tokens[noun.first]
    contracted = led.norm in _CONTRACTED and (led.norm.startswith("au") or led.pos == "ADP")
    return noun.first + contracted  # « Suite | au | succès du film, qui »


def _shown_by_a_cleft(reading: Reading, sentence: Sentence, clause: Clause) -> int | None:
    """« C'est | un camion de la voirie | qui a percuté le cycliste »: no other noun is meant."""
    tokens, first = reading.tokens, clause.first
    aside = _participle_aside(reading, sentence, first)
    for at in range((first if aside is None else aside) - 1, sentence.first, -1):
        if tokens[at].norm == "," or tokens[at].pos == "VERB":
            return None
        if tokens[at].norm in ("est", "sont", "était") and tokens[at - 1].norm in ("c'", "ce"):
            shown = at + 1 + (tokens[at + 1].norm in _HENCE)
            return shown if tokens[shown].pos in ("DET", "NUM") else None
    return None


def _participle_aside(reading: Reading, sentence: Sentence, first: int) -> int | None:
    """The first comma of « un voisin[, alerté par le bruit,] | qui a prévenu »; None where no such aside stands."""
    tokens = reading.tokens
    if first - 1 <= sentence.first or tokens[first - 1].norm != ",":
        return None
    comma = next((at for at in range(first - 2, sentence.first, -1) if tokens[at].norm == ","), None)
    return comma if comma is not None and tokens[comma + 1].is_past_participle else None


def without_pronoun(reading: Reading, clause: Clause, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """« le parquet[, qui] a ouvert une enquête »: without « qui », and what parts it from its verb, the noun acts."""
    tokens, verb, at = reading.tokens, clause.verb, clause.introducer
    first = reading.token_at(spans[0].start)
    contracted = first > 0 and tokens[first - 1].norm in _CONTRACTED and tokens[first].pos != "DET"
    if verb is None or at is None or tokens[at].norm != "qui" or contracted:
        return spans  # « (suite au) succès du film, qui avait plu »: without its article it opens no sentence
    start, clitics = verb.finite, grammar(reading)["clitiques"]
    while start - 1 > at and tokens[start - 1].norm in clitics:
        start -= 1
    noun = next(n for n in range(at - 1, -1, -1) if tokens[n].norm != ",")
    left = (Span(s.start, min(s.end, tokens[noun].span.end)) for s in spans if s.start <= tokens[noun].span.start)
    right = (Span(max(s.start, tokens[start].span.start), s.end) for s in spans if s.end > tokens[start].span.start)
    told = (*left, *right)
    return told if is_balanced(reading, told) else spans


def named_before(reading: Reading, cut: tuple[Clause, ...], clause: Clause) -> int | None:
    """« Le chef a été limogé lundi, et | il | a été remplacé »: the pronoun, where one noun alone agrees with it."""
    tokens, main, verb = reading.tokens, cut[0].verb, clause.verb
    if clause.kind != "coordinate" or main is None or main.subject is None or verb is None or verb.subject is None:
        return None
    pronoun, subject = tokens[verb.subject], tokens[main.subject]
    if pronoun.norm not in _THIRD or subject.pos not in _NOUNS or main.subject > main.finite:
        return None
    others = (t for t in tokens[cut[0].first : verb.subject] if t.pos in _NOUNS and t.index != subject.index)
    alone = not any(_agree(t, pronoun) for t in others if not t.norm.endswith("di"))
    return pronoun.index if alone and _agree(subject, pronoun) and _same(subject, pronoun) else None


def _same(noun: Token, pronoun: Token) -> bool:
    """Whether the noun shows its gender and number."""
    return any(noun.has(f"Gender={g}") for g in ("Masc", "Fem")) and not _clash(noun, pronoun)


def _agree(noun: Token, pronoun: Token) -> bool:
    gender = "Fem" if pronoun.norm.startswith("elle") else "Masc"
    number = "Plur" if pronoun.norm.endswith("s") else "Sing"
    other = {"Fem": "Masc", "Masc": "Fem", "Plur": "Sing", "Sing": "Plur"}
    return not (noun.has(f"Gender={other[gender]}") or noun.has(f"Number={other[number]}"))


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
