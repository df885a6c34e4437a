"""Finite verb groups: auxiliaries, participle, infinitive, subject.

« n'a pas pu être réalisée » is one group: finite « a », main « pu », infinitive « réalisée »'s chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dossier.lexicon import Rule, load_lexicon
from dossier.match.between import day_at, opens_a_quotation, phrase_at
from dossier.match.memory import once_per_sentence
from dossier.match.said_names import said_names
from dossier.model import Reading, Sentence, Token

VerbMood = Literal["indicative", "conditional", "subjunctive", "imperative"]
VerbTense = Literal["present", "imperfect", "past", "future"]
VerbForm = Literal["VerbForm=Part", "VerbForm=Inf"]

_COUNTING = frozenset({"NUM", "DET", "ADJ", "ADV"})
_BETWEEN = frozenset({"ADV", "PRON", "PART", "INTJ"})
_TENSES: dict[str, VerbTense] = {
    "Tense=Pres": "present",
    "Tense=Imp": "imperfect",
    "Tense=Past": "past",
    "Tense=Fut": "future",
}
_MOODS: dict[str, VerbMood] = {"Mood=Cnd": "conditional", "Mood=Sub": "subjunctive", "Mood=Imp": "imperative"}
_REACH = 7  # tokens between an auxiliary and its participle, adverbs and clitics only
_PERIOD = 10  # tokens of « il y a un peu plus de huit longues années »
_PARENTHESIS = 16  # tokens of « auraient, pour le compte de la société, versé »


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Indices are in `Reading.tokens`. `tokens` holds the verbal words only, in order of the text.

    `main` is the lexical verb (participle of a compound form, else the finite verb itself);
    `infinitive` the infinitive that a modal or semi-auxiliary `main` governs right after it, or the
    participle of that infinitive when it is compound or passive; `subject` the head of the subject.
    `compound`: an auxiliary and a participle; `passive`: that auxiliary is être, and neither « est venu »
    nor « s’est produit »; `perfect`: it is over, « a fui », « est venu », « aurait été saisi », not « est saisi ».
    """

    finite: int
    main: int
    infinitive: int | None
    tokens: tuple[int, ...]
    mood: VerbMood
    tense: VerbTense
    compound: bool
    passive: bool
    perfect: bool
    subject: int | None

    @property
    def last(self) -> int:
        """Index of the last verbal word."""
        return self.tokens[-1]

    @property
    def took_place(self) -> bool:
        """« a acheté », « acheta »; not « achetait », which may tell a habit."""
        return (self.perfect and self.tense in ("present", "imperfect", "past")) or self.tense == "past"


@once_per_sentence
def verb_groups(reading: Reading, sentence: Sentence) -> tuple[VerbGroup, ...]:
    """The finite verb groups of a sentence, in order of the text."""
    groups: list[VerbGroup] = []
    names = said_names(reading, sentence)
    subjects: defaultdict[int, list[Token]] = defaultdict(list)
    for token in reading.words(sentence):
        if token.dep.startswith(("nsubj", "expl:subj")) and token.pos != "PUNCT":  # « Si Gérard - estime que »
            subjects[token.head].append(token)
    for token in reading.words(sentence):
        taken = groups and token.index in groups[-1].tokens
        equates = token.norm == "soit" and reading.tokens[max(sentence.first, token.index - 1)].norm == ","
        other = taken or equates or _is_object(reading, token, sentence) or _is_date(reading, token, sentence)
        other = other or _is_any(reading, token) or _is_east(reading, token) or token.index in names
        if (is_finite(token) or _leads_in_que(reading, token)) and not other:
            groups.append(_group(reading, token, sentence, subjects))
    return tuple(groups)


def is_finite(token: Token) -> bool:
    """Whether a conjugated verb is read here; not an adjective of that form (« leur dépendance continue aux »)."""
    verb = token.pos == "VERB" or (token.pos == "AUX" and token.lemma.endswith(("r", "re")))  # not « automobile »
    conjugated = verb and token.has("VerbForm=Fin") and token.text[-1].isalpha()
    return conjugated and (token.dep != "amod" or token.has("Mood=Cnd"))


def _leads_in_que(reading: Reading, token: Token) -> bool:
    """« L'étude | note | parallèlement que »: no adjective of its noun."""
    after = next((t for t in reading.tokens[token.index + 1 : token.index + 3] if t.pos != "ADV"), None)
    verb = token.pos == "VERB" and token.has("VerbForm=Fin")
    return verb and after is not None and after.norm in ("que", "qu'") and after.pos == "SCONJ"


def _is_date(reading: Reading, token: Token, sentence: Sentence) -> bool:
    """« il y a onze ans », « il y a un peu plus de huit ans » tells when, and nothing else."""
    if token.norm != "a" or [t.norm for t in reading.tokens[max(sentence.first, token.index - 2) : token.index]] != [
        "il",
        "y",
    ]:
        return False
    for behind in reading.tokens[token.index + 1 : min(token.index + _PERIOD, sentence.last)]:
        if behind.norm in _words(reading, "unites_de_temps"):
            return True
        if behind.pos not in _COUNTING and behind.norm not in _words(reading, "devant_une_duree"):
            return False
    return False


def _is_any(reading: Reading, token: Token) -> bool:
    """« n'importe quel agent »: any agent, and no verb."""
    after = reading.tokens[min(token.index + 1, len(reading.tokens) - 1)].norm
    led = token.index > 0 and reading.tokens[token.index - 1].norm == "n'"
    return token.norm == "importe" and led and after in _words(reading, "derriere_n_importe")


def _is_east(reading: Reading, token: Token) -> bool:
    """« Lorgues (est), Salernes (est du pays) », « (nord et est) »: a side of the map, and no verb."""
    before, after = reading.norm(token.index - 1) if token.index else "", reading.norm(token.index + 1)
    opens = before == "(" and after in (")", ",", "/", "et", "du", "-")
    return token.norm == "est" and (opens or (after == ")" and before in ("et", ",", "/", "-")))


def _is_object(reading: Reading, token: Token, sentence: Sentence) -> bool:
    """« a changé la donne »: behind a verb and an article stands a noun, not a second verb."""
    if token.index < sentence.first + 2 or token.has("Mood=Cnd"):
        return False
    article, verb = reading.tokens[token.index - 1], reading.tokens[token.index - 2]
    if article.norm in ("aucun", "aucune", "chaque", "cet", "cette", "quelques", "plusieurs"):
        return True  # « aucun élève ne sera laissé »
    return article.norm in ("le", "la", "les", "l'", "un", "une") and verb.pos == "VERB"


def _group(reading: Reading, finite: Token, sentence: Sentence, subjects: Mapping[int, list[Token]]) -> VerbGroup:
    words = [finite.index]
    main, passive, been = finite, False, False
    participle = _participle_of(reading, finite, sentence) if finite.lemma in ("avoir", "être") else None
    if participle is not None:
        words.append(participle.index)
        main = participle
        been = participle.norm == "été" and finite.lemma == "avoir"
        second = _next_verbal(reading, participle.index, sentence, "VerbForm=Part") if been else None
        if second is not None:
            words.append(second.index)
            main, passive = second, True
        elif finite.lemma == "être":
            passive = not _moves(main, reading) and not _reflexive(reading, finite, sentence)
    infinitive = _infinitive_chain(reading, main, sentence, words)
    return VerbGroup(
        finite=finite.index,
        main=main.index,
        infinitive=infinitive,
        tokens=tuple(words),
        mood=next((mood for feature, mood in _MOODS.items() if finite.has(feature)), "indicative"),
        tense=next((tense for feature, tense in _TENSES.items() if finite.has(feature)), "present"),
        compound=participle is not None,
        passive=passive,
        perfect=participle is not None and (been or not passive),
        subject=_subject(reading, words, sentence, subjects),
    )


def _words(reading: Reading, name: str) -> frozenset[str]:
    return _lists(reading.article.language)[name]


@cache
def _lists(language: str) -> dict[str, frozenset[str]]:
    return load_lexicon(language, "auxiliaires", Rule).lists


def _moves(participle: Token, reading: Reading) -> bool:
    """With these verbs être makes a perfect: « il serait venu »."""
    return participle.lemma in _words(reading, "verbes_a_auxiliaire_etre")


def _reflexive(reading: Reading, finite: Token, sentence: Sentence) -> bool:
    """« se serait produit », « je me suis trompé », « nous nous sommes vus »."""
    clitics = [t.norm for t in reading.tokens[max(sentence.first, finite.index - 3) : finite.index]]
    if clitics[-1:] and clitics[-1] in ("se", "s'", "me", "m'", "te", "t'"):
        return True
    return clitics[-2:] in (["nous", "nous"], ["vous", "vous"])


def _infinitive_chain(reading: Reading, main: Token, sentence: Sentence, words: list[int]) -> int | None:
    infinitive = _next_verbal(reading, main.index, sentence, "VerbForm=Inf")
    if infinitive is None:
        return None
    words.append(infinitive.index)
    if infinitive.norm in ("être", "avoir"):
        participle = _next_verbal(reading, infinitive.index, sentence, "VerbForm=Part")
        if participle is not None:
            words.append(participle.index)
            return participle.index
    return infinitive.index


def _participle_of(reading: Reading, auxiliary: Token, sentence: Sentence) -> Token | None:
    """The participle of a compound form, also behind a parenthesis: « aurait, selon lui, fui »."""
    near = _next_verbal(reading, auxiliary.index, sentence, "VerbForm=Part")
    if near is not None:
        return near
    ahead = reading.tokens[auxiliary.index + 1 : min(auxiliary.index + _PARENTHESIS, sentence.last)]
    if not ahead or not (ahead[0].norm == "," or ahead[0].norm in _words(reading, "ouvrent_une_parenthese")):
        return None
    closing = ahead[0].norm == ","
    for token in ahead[1:]:
        if token.has("VerbForm=Fin") or token.norm in _words(reading, "ferment_le_groupe"):
            return None
        before = reading.tokens[token.index - 1]
        closed = before.norm == "," and before.index > ahead[0].index
        if _is_verbal(token, "VerbForm=Part") and (not closing or closed):
            return token
    return None


def _next_verbal(reading: Reading, after: int, sentence: Sentence, form: VerbForm) -> Token | None:
    """The participle or infinitive that follows, with only adverbs, clitics and such asides in between."""
    skipped = after
    for token in reading.tokens[after + 1 : min(after + 1 + _REACH, sentence.last)]:
        if token.index <= skipped:
            continue
        if _is_verbal(token, form):
            return token
        if token.norm == "ni":
            continue  # « n'a ni confirmé ni infirmé »
        if phrase := _aside_at(reading, token.index, sentence, form):
            skipped = token.index + phrase - 1
        elif form == "VerbForm=Part" and opens_a_quotation(reading, token, reading.tokens[after]):
            continue
        elif token.norm in _words(reading, "ferment_le_groupe") or not (
            token.pos in _BETWEEN or token.norm in _words(reading, "clitiques")
        ):
            return None
    return None


def _is_verbal(token: Token, form: VerbForm) -> bool:
    return token.has(form) and token.pos in ("VERB", "AUX", "ADJ") and not token.norm.endswith("ant")


def _aside_at(reading: Reading, start: int, sentence: Sentence, form: VerbForm) -> int:
    """How many tokens a set phrase takes here, or a day before a participle; 0 when there is none.

    « a annoncé | mercredi | avoir rouvert »: a day before an infinitive is the first verb's.
    """
    phrase = phrase_at(reading, start, sentence, _words(reading, "locutions_adverbiales"))
    if phrase or form == "VerbForm=Inf":
        return phrase
    days, moments, months = (_words(reading, name) for name in ("jours", "moments", "mois"))
    phrase = phrase_at(reading, start, sentence, _words(reading, "devant_un_participe"))
    return phrase or day_at(reading, start, sentence, days, moments, months)


def _subject(
    reading: Reading, words: Sequence[int], sentence: Sentence, subjects: Mapping[int, list[Token]]
) -> int | None:
    candidates = sorted((t for word in words for t in subjects.get(word, ())), key=lambda t: t.index)
    before = [token for token in candidates if token.index < words[0]]
    chosen = before[-1] if before else (candidates[0] if candidates else _noun_before(reading, words[0], sentence))
    return chosen.index if chosen else None


def _noun_before(reading: Reading, finite: int, sentence: Sentence) -> Token | None:
    """The last noun or subject pronoun before the verb that no preposition governs."""
    for token in reversed(reading.tokens[sentence.first : finite]):
        if token.pos in ("VERB", "AUX") and token.has("VerbForm=Fin"):
            return None
        if token.norm in _words(reading, "pronoms_sujets"):
            return token
        if token.pos in ("NOUN", "PROPN") and not _after_preposition(reading, token, sentence):
            return token
    return None


def _after_preposition(reading: Reading, noun: Token, sentence: Sentence) -> bool:
    for token in reversed(reading.tokens[sentence.first : noun.index]):
        if token.pos in ("DET", "ADJ", "NUM", "PROPN"):
            if token.norm in ("du", "des", "au", "aux") and token.dep != "det":
                return True
            continue
        return token.pos == "ADP"
    return False
