"""The terms of an article: acronyms and definitions of the source, the editor's terms, words of a trade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dossier.extract.terms.acronyms import find_pairs
from dossier.extract.terms.candidates import find_candidates
from dossier.extract.terms.definitions import find_definitions
from dossier.extract.terms.naming import citation, lowered
from dossier.extract.terms.rules import TermRule
from dossier.extract.terms.words import Word, key_of, standing, stems, words_of
from dossier.lexicon import Lexicon
from dossier.model import Actor, Definition, Evidence, Reading, Span, Term, named_ids

_OTHER_NAME = "termes.synonyme"  # less than what the same text says elsewhere that the thing is

Key = tuple[str, ...]
Lines = Sequence[tuple[Word, ...]]  # the words of each sentence


@dataclass(slots=True)
class _Draft:
    """A term while it is put together; `forms` are the keys of every way it is written."""

    rule: str
    proof: tuple[Span, ...]
    forms: list[Key]
    expansion: Span | None = None
    meaning: Evidence | None = None
    at: set[Span] = field(default_factory=set)


class _Drafts:
    """Drafts by key; the first finding of a term names its rule, the later ones complete it."""

    def __init__(self) -> None:
        self.all: list[_Draft] = []
        self._by_key: dict[Key, _Draft] = {}

    def add(self, key: Key, rule: str, *proof: Span) -> _Draft:
        """The draft of `key`, a new one if none was found before."""
        draft = self._by_key.get(key)
        if draft is None:
            draft = self._by_key[key] = _Draft(rule, proof, [key])
            self.all.append(draft)
        return draft

    def join(self, key: Key, draft: _Draft) -> None:
        """Let `key` be one more way to write the term of `draft`, unless it is another term's."""
        if self._by_key.setdefault(key, draft) is draft and key not in draft.forms:
            draft.forms.append(key)


def find_terms(
    reading: Reading, actors: Sequence[Actor], rules: Lexicon[TermRule], known: frozenset[str]
) -> tuple[Term, ...]:
    """Terms in order of their first place. `known` are the forms that an editor's glossary defines.

    A definition or a long form is always in the words of the source. Places are of singular and
    plural, and of the long form; a place inside a longer term's is that term's only.
    """
    drafts = _Drafts()
    _add_pairs(reading, [span for actor in actors if actor.kind == "place" for span in actor.mentions], drafts)
    _add_definitions(reading, rules, drafts)
    lines = [words_of(reading.article.text, sentence.span) for sentence in reading.sentences]
    _add_known(reading, lines, known, drafts)
    for candidate in find_candidates(reading, lines, [span for actor in actors for span in actor.mentions]):
        drafts.add(candidate.key, candidate.rule, candidate.span)
    _place(reading, lines, drafts.all)
    kept = sorted((draft for draft in drafts.all if draft.at), key=lambda draft: min(draft.at))
    return tuple(_terms(reading, kept))


def _add_pairs(reading: Reading, places: Sequence[Span], drafts: _Drafts) -> None:
    quote = reading.article.quote
    for sentence in reading.sentences:
        for pair in find_pairs(reading.article.text, sentence.span, reading.article.language):
            town = any(place.end == pair.long.end for place in places)
            if town and pair.short in places and not quote(pair.short).isupper():
                continue  # « l'aire de repos de Vidauban (| Var |) »: a town and where it lies
            draft = drafts.add((quote(pair.short),), "termes.sigle", pair.short, pair.long)
            draft.expansion = draft.expansion or pair.long
            draft.at.add(pair.short)
            drafts.join(stems(quote(pair.long)), draft)


def _add_definitions(reading: Reading, rules: Lexicon[TermRule], drafts: _Drafts) -> None:
    for found in find_definitions(reading, rules):
        key = key_of(reading.article.quote(found.term))
        if not key:
            continue  # marks around marks, and no word in between
        draft = drafts.add(key, found.rule, found.term)
        if draft.expansion and found.meaning.overlaps(draft.expansion):
            continue  # « l'Anssi (Agence…) »: the long form, already taken for what it is
        if draft.meaning is None or (draft.meaning.rule == _OTHER_NAME and found.rule != _OTHER_NAME):
            draft.meaning = Evidence(found.rule, (found.meaning,))
        draft.at.add(found.term)


def _add_known(reading: Reading, lines: Lines, known: Iterable[str], drafts: _Drafts) -> None:
    for form in sorted(known):
        found = _standing(lines, key_of(form), reading.article.text)
        if found:
            drafts.add(key_of(form), "termes.connu", found[0])


def _standing(lines: Lines, key: Key, text: str) -> list[Span]:
    return [span for line in lines for span in standing(line, key, text)]


def _place(reading: Reading, lines: Lines, drafts: Iterable[_Draft]) -> None:
    """Give each draft its places, the longest forms first, no two terms over the same words."""
    forms = [(key, draft) for draft in drafts for key in draft.forms]
    taken = [span for draft in drafts for span in draft.at]
    for key, draft in sorted(forms, key=lambda form: -len(form[0])):
        for span in _standing(lines, key, reading.article.text):
            if not any(span.overlaps(other) for other in taken):
                draft.at.add(span)
                taken.append(span)


def _terms(reading: Reading, drafts: Sequence[_Draft]) -> Iterator[Term]:
    quote, language = reading.article.quote, reading.article.language
    names = [
        draft.forms[0][0] if draft.expansion else citation(_surfaces(reading, draft), language) for draft in drafts
    ]
    for draft, name, id_ in zip(drafts, names, named_ids("t", names), strict=True):
        yield Term(
            id=id_,
            name=name,
            expansion=quote(draft.expansion) if draft.expansion else None,
            definition=Definition(draft.meaning.spans[0], draft.meaning) if draft.meaning else None,
            occurrences=tuple(sorted(draft.at)),
            evidence=Evidence(draft.rule, draft.proof),
        )


def _surfaces(reading: Reading, draft: _Draft) -> list[str]:
    """How the term is written; never as its long form, which stands beside the name."""
    starts = {sentence.span.start for sentence in reading.sentences}
    written = [(span.start in starts, reading.article.quote(span)) for span in sorted(draft.at)]
    found = [lowered(words) if opens else words for opens, words in written if key_of(words) == draft.forms[0]]
    return found or [reading.article.quote(draft.proof[0])]
