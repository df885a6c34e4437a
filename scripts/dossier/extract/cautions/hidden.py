"""Who speaks and hides a name: « a dit un officier, sous couvert d'anonymat », « confirmé par une source malienne »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.match.forms import finder_of
from dossier.match.nouns import noun_phrase_of
from dossier.match.people import people
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL, subject_of
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Claim, Reading, Sentence, Span, Token

_SPEAK = frozenset({"exprimer", "témoigner", "parler", "confier"})
_FROM = frozenset({"par", "selon", "auprès"})
_LAND = ("aise", "aises", "oise", "oises", "enne", "ennes", "aine", "aines", "éenne", "éennes")
_BACK = 3  # tokens of « auprès de plusieurs »


def hidden_names(
    reading: Reading, claims: Sequence[Claim], actors: Sequence[Actor], lists: Mapping[str, frozenset[str]]
) -> Iterator[Span]:
    """The words for those who asked not to be named, and for sources that no claim is told by."""
    persons = {actor.id for actor in actors if actor.kind == "person"}
    for hit in finder_of(lists["anonymat"]).find_all(reading):
        sentence = reading.sentence_at(hit.span.start)
        told = [s for c in claims if c.sentence == sentence.id for s in c.voice]
        spoken = told or any(says(reading, t) or t.lemma in _SPEAK for t in reading.words(sentence) if t.pos == "VERB")
        if any(source.actor in persons for source in told) or not spoken:
            continue  # « Des élus, qui préfèrent rester anonymes, ont reçu des lettres »
        named = [s.span for s in told if sentence.span.covers(s.span) and not _is_a_pronoun(reading, s.span)]
        subject = None if told else _speaker(reading, sentence)
        if subject is not None:
            named = [subject]
        yield from named[:1]
    voiced = [source.span for claim in claims for source in claim.voice]
    for token in reading.tokens:
        if token.norm in ("source", "sources") and _is_somebody(reading, token, lists["sortes_de_sources"]):
            span = noun_phrase_of(reading, token.index, reading.sentences[token.sentence]).span(reading)
            if not any(each.overlaps(span) for each in voiced):
                yield span


def _is_somebody(reading: Reading, source: Token, kinds: frozenset[str]) -> bool:
    """« par une | source | malienne », « auprès de | sources | policières »; not « par une source lumineuse »."""
    after = reading.norm(source.index + 1)
    land = after.endswith(_LAND) and after not in people(reading)["pas_un_humain"]
    start = max(reading.sentences[source.sentence].first, source.index - _BACK)
    before = [t.norm for t in reading.tokens[start : source.index]]
    met = any(word in ("même", "cette", "la", "ces") for word in before)
    return (after in kinds or land) and not met and not _FROM.isdisjoint(before)


def _speaker(reading: Reading, sentence: Sentence) -> Span | None:
    """« Les deux élus s'exprimaient sous couvert d'anonymat »: the subject of the first verb, if it is a noun."""
    verb = next(iter(verb_groups(reading, sentence)), None)
    phrase = subject_of(reading, sentence, verb.finite) if verb is not None else None
    noun = phrase is not None and reading.tokens[phrase.head].pos == "NOUN"
    return phrase.span(reading) if phrase is not None and noun else None


def _is_a_pronoun(reading: Reading, span: Span) -> bool:
    words = [token.norm.strip("-") for token in reading.inside(span)]
    return bool(words) and words[-1] in PERSONAL | {"lui", "eux", "elle", "elles"}
