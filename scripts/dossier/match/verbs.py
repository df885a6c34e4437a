"""Finite verb groups: auxiliaries, participle, infinitive, subject.

« n'a pas pu être réalisée » is one group: finite « a », main « pu », infinitive « réalisée »'s chain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.model import Reading, Sentence, Token

VerbMood = Literal["indicative", "conditional", "subjunctive", "imperative"]
VerbTense = Literal["present", "imperfect", "past", "future"]

AVOIR = frozenset("ai as a avons avez ont avais avait avions aviez avaient eus eut eûmes eurent aurai aura aurons "
                  "aurez auront aurais aurait aurions auriez auraient aie ait ayons ayez aient eût".split())
ETRE = frozenset("suis es est sommes êtes sont étais était étions étiez étaient fus fut furent serai sera serons "
                 "serez seront serais serait serions seriez seraient sois soit soyons soyez soient fût".split())
_CLITICS = frozenset("ne n' me m' te t' se s' le la les l' lui leur y en -t-il -t-elle -t-on -il -elle -ils -elles "
                     "-on -t -je -nous -vous -tu -ce".split())
_BETWEEN = frozenset({"ADV", "PRON", "PART", "INTJ"})
_TENSES: dict[str, VerbTense] = {"Tense=Pres": "present", "Tense=Imp": "imperfect", "Tense=Past": "past",
                                 "Tense=Fut": "future"}
_MOODS: dict[str, VerbMood] = {"Mood=Cnd": "conditional", "Mood=Sub": "subjunctive", "Mood=Imp": "imperative"}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Indices are in `Reading.tokens`. `tokens` holds the verbal words only, in order of the text.

    `main` is the lexical verb (participle of a compound form, else the finite verb itself);
    `infinitive` the infinitive that a modal or semi-auxiliary `main` governs right after it, or the
    participle of that infinitive when it is compound or passive; `subject` the head of the subject.
    """

    finite: int
    main: int
    infinitive: int | None
    tokens: tuple[int, ...]
    mood: VerbMood
    tense: VerbTense
    compound: bool
    passive: bool
    subject: int | None

    @property
    def last(self) -> int:
        """Index of the last verbal word."""
        return self.tokens[-1]


def verb_groups(reading: Reading, sentence: Sentence) -> tuple[VerbGroup, ...]:
    """The finite verb groups of a sentence, in order of the text."""
    tokens = reading.words(sentence)
    groups: list[VerbGroup] = []
    for token in tokens:
        if is_finite(token) and not (groups and token.index <= groups[-1].last):
            groups.append(_group(reading, token, sentence))
    return tuple(groups)


def is_finite(token: Token) -> bool:
    """Whether the model reads a conjugated verb here."""
    return token.pos in ("VERB", "AUX") and token.has("VerbForm=Fin")


def _group(reading: Reading, finite: Token, sentence: Sentence) -> VerbGroup:
    words = [finite.index]
    main, passive, compound = finite, False, False
    if finite.norm in AVOIR | ETRE:
        participle = _next_verbal(reading, finite.index, sentence, "participle")
        if participle is not None:
            passive = finite.norm in ETRE and "aux:pass" in finite.dep
            compound = True
            words.append(participle.index)
            main = participle
            if participle.norm == "été":
                second = _next_verbal(reading, participle.index, sentence, "participle")
                if second is not None:
                    words.append(second.index)
                    main, passive = second, True
    infinitive = _infinitive_chain(reading, main, sentence, words)
    return VerbGroup(
        finite=finite.index,
        main=main.index,
        infinitive=infinitive,
        tokens=tuple(words),
        mood=next((mood for feature, mood in _MOODS.items() if finite.has(feature)), "indicative"),
        tense=next((tense for feature, tense in _TENSES.items() if finite.has(feature)), "present"),
        compound=compound,
        passive=passive,
        subject=_subject(reading, words, sentence),
    )


def _infinitive_chain(reading: Reading, main: Token, sentence: Sentence, words: list[int]) -> int | None:
    infinitive = _next_verbal(reading, main.index, sentence, "infinitive")
    if infinitive is None:
        return None
    words.append(infinitive.index)
    if infinitive.norm in ("être", "avoir"):
        participle = _next_verbal(reading, infinitive.index, sentence, "participle")
        if participle is not None:
            words.append(participle.index)
            return participle.index
    return infinitive.index


def _next_verbal(
    reading: Reading, after: int, sentence: Sentence, form: Literal["participle", "infinitive"]
) -> Token | None:
    """The participle or infinitive that follows, with only adverbs and clitics in between."""
    feature = "VerbForm=Part" if form == "participle" else "VerbForm=Inf"
    for token in reading.tokens[after + 1 : min(after + 7, sentence.last)]:
        if token.has(feature) and token.pos in ("VERB", "AUX", "ADJ") and not token.norm.endswith("ant"):
            return token
        if not (token.pos in _BETWEEN or token.norm in _CLITICS) or token.norm in ("qui", "que", "qu'", "dont", "où"):
            return None
    return None


def _subject(reading: Reading, words: Sequence[int], sentence: Sentence) -> int | None:
    inside = set(words)
    candidates = [
        token for token in reading.words(sentence) if token.dep.startswith(("nsubj", "expl:subj")) and token.head in inside
    ]
    before = [token for token in candidates if token.index < words[0]]
    chosen = before[-1] if before else (candidates[0] if candidates else _noun_before(reading, words[0], sentence))
    return chosen.index if chosen else None


def _noun_before(reading: Reading, finite: int, sentence: Sentence) -> Token | None:
    """The last noun or subject pronoun before the verb that no preposition governs."""
    for token in reversed(reading.tokens[sentence.first : finite]):
        if token.pos in ("VERB", "AUX") and token.has("VerbForm=Fin"):
            return None
        if token.norm in ("il", "elle", "ils", "elles", "on", "qui", "ce", "c'", "cela", "ça", "nous", "vous", "je", "j'"):
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
