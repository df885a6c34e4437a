"""Whether a person of an article is « il » or « elle », and whom a pronoun may stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dossier.match.levels import outside_marks
from dossier.match.nouns import NounPhrase
from dossier.match.people import people
from dossier.match.subjects import subject_of
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Reading, Span, Token

# What a pronoun says of the noun that it stands for, as a subject.
SUBJECT_FEATURES = {
    "il": ("Gender=Masc", "Number=Sing"),
    "elle": ("Gender=Fem", "Number=Sing"),
    "ils": ("Gender=Masc", "Number=Plur"),
    "elles": ("Gender=Fem", "Number=Plur"),
    "eux": ("Gender=Masc", "Number=Plur"),
}
Gender = Literal["Gender=Masc", "Gender=Fem"]
GENDER_OF: Mapping[str, Gender] = {"il": "Gender=Masc", "elle": "Gender=Fem", "lui": "Gender=Masc"}


def gender_of(reading: Reading, person: Actor) -> Gender | None:
    """By « Mme », by « la procureure », by the first name; None when nothing tells, or when they disagree."""
    found = {told for mention in person.mentions if (told := _by_title(reading, mention))}
    found = found or {told for role in person.roles if (told := _by_role(reading, role.span))}
    if found:
        return found.pop() if len(found) == 1 else None
    return _by_first_name(reading, person.name)


def meant_by(reading: Reading, pronoun: Token, named: Mapping[str, tuple[Actor, Span]]) -> Actor | None:
    """The one of `named` (each with its last mention) whom « elle » may be, unless a role of its gender acted since.

    « Jean Morel a quitté la salle. La présidente le regrette. « C'est triste », dit-elle »: not Jean Morel.
    """
    gender = GENDER_OF.get(pronoun.pronoun)
    known = {key: gender_of(reading, person) for key, (person, _) in named.items()}
    fitting = [key for key, told in known.items() if told in (None, gender) or gender is None]
    if len(fitting) != 1 or (len(named) > 1 and known[fitting[0]] is None):
        return None
    person, last = named[fitting[0]]
    if gender is not None and acted_since(reading, last.end, pronoun.span.start, gender, person):
        return None
    return person


def acted_since(reading: Reading, start: int, end: int, gender: Gender, person: Actor) -> bool:
    """Whether « la présidente », and not the `person` named before, is a subject between two code points."""
    own = {token.norm for role in person.roles for token in reading.inside(role.span)}
    first = reading.sentences.index(reading.sentence_at(start))
    for sentence in reading.sentences[first:]:
        if sentence.span.start >= end:
            break
        told = outside_marks(reading, sentence)
        for group in verb_groups(reading, sentence):
            phrase = subject_of(reading, sentence, group.finite)
            inside = phrase is not None and start <= reading.tokens[phrase.first].span.start
            inside = inside and reading.tokens[group.finite].span.end <= end and group.finite in told
            if phrase is not None and inside and _is_role(reading, phrase, gender, own):
                return True
    return False


def _is_role(reading: Reading, phrase: NounPhrase, gender: Gender, own: set[str]) -> bool:
    """« la juge », « un adjoint » by the article, which the model reads better than the noun."""
    first, head = reading.tokens[phrase.first], reading.tokens[phrase.head]
    words = people(reading)
    someone = head.pos == "NOUN" and head.norm in words["personnes"] - words["sans_genre"] - own
    told = first if first.pos == "DET" and first.norm != "l'" else head
    return someone and told.has(gender) and not head.has("Number=Plur")


def _by_title(reading: Reading, mention: Span) -> Gender | None:
    """« Mme Roy », the title inside the mention or in front of it."""
    at, words = reading.token_at(mention.start), people(reading)
    for token in reading.tokens[max(0, at - 2) : at + 1]:
        if token.norm in words["titres_feminins"]:
            return "Gender=Fem"
        if token.norm in words["titres_masculins"] and token.text[0].isupper():
            return "Gender=Masc"
    return None


def _by_role(reading: Reading, role: Span) -> Gender | None:
    """« la maire », « directrice du port »; « le ministre » may be a woman, « une victime » a man."""
    words, inside = people(reading), reading.inside(role)
    noun = next((token for token in inside if token.pos == "NOUN"), None)
    if noun is None or noun.norm not in words["personnes"] - words["sans_genre"]:
        return None
    ahead = (token for token in inside if token.pos == "DET" and token.index < noun.index)
    feminine = noun.has("Gender=Fem") if noun.norm.endswith("e") and noun is inside[0] else False
    return "Gender=Fem" if feminine or any(t.has("Gender=Fem") for t in ahead) else None


def _by_first_name(reading: Reading, name: str) -> Gender | None:
    """« Anne Roy », « Jean-Marie Petit »; « Thomas » alone may be a surname."""
    words, first = people(reading), name.split(maxsplit=1)[0].lower().split("-")[0]
    if first in words["prenoms_feminins"]:
        return "Gender=Fem"
    return "Gender=Masc" if " " in name and first in words["prenoms_masculins"] else None
