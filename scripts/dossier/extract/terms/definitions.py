"""Definitions in the words of the source: apposition, dash, bracket, « c'est-à-dire », « qui désigne », « appelé »…

Each pattern gives a term, the words that say what it is, and its rule. A doubt gives nothing: a
wrong definition is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.terms import generality as g
from dossier.extract.terms import meanings as m
from dossier.extract.terms.appellations import appellation, heard, inverse
from dossier.extract.terms.phrases import (
    CLOSING,
    OPENING,
    Phrase,
    Tokens,
    is_compound,
    is_specific,
    is_technical,
    is_very_rare,
    phrase_before,
)
from dossier.extract.terms.punctuation import Match, punctuated
from dossier.extract.terms.questions import asked, taken_up
from dossier.extract.terms.rules import Family, TermRule, nouns, words
from dossier.extract.terms.synonyms import everyday_name, synonym
from dossier.extract.terms.words import stem
from dossier.lexicon import Lexicon
from dossier.match.forms import FormFinder
from dossier.model import Reading, Span

_NEAR = 4  # tokens between « le terme » and the word it announces


@dataclass(frozen=True, slots=True)
class Found:
    """A term and the words that define it, both as they stand."""

    term: Span
    meaning: Span
    rule: str


def find_definitions(reading: Reading, rules: Lexicon[TermRule]) -> tuple[Found, ...]:
    """The definitions of an article, sentence by sentence; no two over the same words."""
    finder = FormFinder(rules.by_form)
    found: list[Found] = []
    for sentence in reading.sentences:
        tokens = reading.words(sentence)
        for rule, (term, first, last) in _matches(reading, tokens, rules, finder):
            _add(found, Found(term.span(tokens), _span(tokens, first, last), rule))
    for found_answer in _answers(reading, rules, finder):
        _add(found, found_answer)
    return tuple(found)


def _add(found: list[Found], new: Found) -> None:
    if not any(new.meaning.overlaps(other.meaning) for other in found):
        found.append(new)


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens[first].span.start, tokens[last - 1].span.end)


def _answers(reading: Reading, rules: Lexicon[TermRule], finder: FormFinder) -> Iterator[Found]:
    """What the sentence behind says: the answer of a question, or « Ce statut est… » of a status just named."""
    language = reading.article.language
    for before, behind in pairwise(reading.sentences):
        told, answer = reading.words(before), reading.words(behind)
        hit = next((h for h in finder.find(reading, told) if rules.by_form[h.form].famille == "question"), None)
        found = asked(told, answer, language) if hit else None
        rule = rules.by_form[hit.form] if hit else None
        if hit is None:
            rule = next((rule for rule in rules.rules if rule.famille == "reprise"), None)
            found = taken_up(told, answer, language)
        if rule is not None and found:
            term, first, last = found
            yield Found(term.span(told), _span(answer, first, last), rule.id)


def _matches(
    reading: Reading, tokens: Tokens, rules: Lexicon[TermRule], finder: FormFinder
) -> Iterator[tuple[str, Match]]:
    language, offset = reading.article.language, tokens[0].index
    for hit in finder.find(reading, tokens):
        rule = rules.by_form[hit.form]
        worded = _WORDED.get(rule.famille)
        found = worded(tokens, hit.first - offset, hit.last - offset, language) if worded else None
        if found:
            yield rule.id, found
    for rule in rules.rules:
        for position in _marks(tokens, rule.famille):
            found = punctuated(tokens, position, language)
            if found:
                yield rule.id, found


def _marks(tokens: Tokens, family: Family) -> Iterator[int]:
    signs = {"apposition": ",", "tiret": "–—-", "parenthese": "(", "deux_points": ":"}.get(family, "")
    for position, token in enumerate(tokens[:-2] if signs else ()):
        apart = token.text != "-" or token.span.start > tokens[position - 1].span.end
        if position and apart and len(token.text) == 1 and token.text in signs:
            yield position


def _reformulation(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« la comorbidité, autrement dit la présence… »."""
    mark = first - 1 if first and tokens[first - 1].text in (",", "(", "–", "—") else first
    start = last + 1 if last < len(tokens) and tokens[last].text in (",", ":") else last
    if start >= len(tokens) or (tokens[first].norm == "soit" and not _equates(tokens, first, mark, language)):
        return _on_what_basis(tokens, first, language)
    end = m.end_of_meaning(tokens, start, tokens[mark].text if mark < first else ",", language)
    part = tokens[start:end]
    if m.count_content(part, language) < 2 or m.owns(part[0], language):
        return None
    # « une piste, soit la fin du stationnement rue Pasteur »
    named = any(token.text[0].isupper() for token in part[1:])
    if tokens[last - 1].norm == "savoir" and part[0].norm == "les":  # « à savoir les critères… »: what is in it
        return None
    infinitive = part[0].has("VerbForm=Inf")
    if not infinitive and not (m.starts_meaning(part[0], language) and m.is_noun_phrase(part, language)):
        return None
    term = phrase_before(tokens, mark, language)
    if term is None or (named and not (term.marked or is_technical(tokens, term, language))):
        return None
    explained = is_specific(tokens, term, language) or _is_explained(tokens, term, first, language)
    return (term, start, end) if explained else None


def _on_what_basis(tokens: Tokens, soit: int, language: str) -> Match | None:
    """« une croissance organique, soit | à périmètre et changes constants |, de 5 % »: what its adjective means."""
    alone = tokens[soit].norm == "soit" and sum(token.norm == "soit" for token in tokens) == 1
    if (
        not alone
        or soit < 2
        or tokens[soit - 1].text != ","
        or soit + 2 >= len(tokens)
        or tokens[soit + 1].norm != "à"
        or tokens[soit + 2].pos != "NOUN"
    ):
        return None
    start, end = soit + 1, m.end_of_meaning(tokens, soit + 1, ",", language)
    counted = any(token.pos == "NUM" or token.text[0].isdigit() for token in tokens[start:end])
    told = tokens[soit - 2].pos == "ADJ" or tokens[soit - 2].is_past_participle
    term = phrase_before(tokens, soit - 1, language) if told and not counted else None
    compound = term is not None and is_compound(tokens, term, language)
    enough = m.count_content(tokens[start:end], language) > 1
    return (term, start, end) if term is not None and compound and enough else None


def _is_explained(tokens: Tokens, term: Phrase, first: int, language: str) -> bool:
    """« un taxi à la demande, c'est-à-dire… »: common words, but the text says outright that it explains them."""
    outright = tokens[first].norm.startswith("c'")
    return outright and is_compound(tokens, term, language)


def _equates(tokens: Tokens, soit: int, mark: int, language: str) -> bool:
    """Not a subjunctive, nor « soit l'un, soit l'autre », nor a sum: « 3 %, soit la plus forte hausse »."""
    following = tokens[soit + 1 : soit + 4]
    alone = sum(token.norm == "soit" for token in tokens) == 1
    compares = any(t.norm in words(language, "comparatifs") or t.text[0].isdigit() for t in following)
    return mark < soit and alone and bool(following) and m.is_determiner(following[0], language) and not compares


def _verb(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« Le terme de « X » désigne une pratique… », « X, qui désigne… »."""
    term = _subject(tokens, first, language)
    if term is None or last >= len(tokens) or not m.starts_meaning(tokens[last], language):
        return None
    if tokens[first].norm in words(language, "verbes_de_mots") and not term.marked:
        return None
    end = m.end_of_meaning(tokens, last, ",", language)
    part = tokens[last:end]
    return (term, last, end) if g.is_general(part, language) and not m.owns(part[0], language) else None


def _infinitive(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« La photogrammétrie consiste à reconstruire un objet… », « Cette technique, dite du « X », consiste à… »."""
    term = _named_aside(tokens, first, language) or _subject(tokens, first, language)
    if term is None or last >= len(tokens):
        return None
    if tokens[first].norm in words(language, "verbes_de_mots") and not term.marked:
        return None
    end = m.end_of_meaning(tokens, last, ",", language)
    return (term, last, end) if m.count_content(tokens[last:end], language) > 1 else None


def _subject(tokens: Tokens, verb: int, language: str) -> Phrase | None:
    """The specific term whose verb this is, « , qui » between them or not."""
    position = _before_aside(tokens, verb, language)
    if position and tokens[position - 1].norm in ("ne", "n'"):
        return None
    if position and tokens[position - 1].norm == "qui":
        position -= 1
        announced = position > 1 and stem(tokens[position - 1].norm) in nouns(language, "metalangue")
        position -= announced and tokens[position - 2].text == ","  # « « X », expression qui désigne… »
    if position and tokens[position - 1].text in (",", "–", "—"):
        position -= 1
    term = phrase_before(tokens, position, language)
    if term is None:
        return None
    spoken_of = nouns(language, "metalangue")
    named = any(stem(token.norm) in spoken_of for token in tokens[max(0, term.first - _NEAR) : term.first])
    return term if named or is_specific(tokens, term, language) else None


def _named_aside(tokens: Tokens, verb: int, language: str) -> Phrase | None:
    """« , dite du « fracking », »: the quoted name that the aside before the verb gives to the subject."""
    opening = _before_aside(tokens, verb, language)
    named = opening < verb - 2 and tokens[opening + 1].norm in words(language, "donnent_un_nom")
    term = phrase_before(tokens, verb - 1, language) if named else None
    return term if term is not None and term.marked else None


def _before_aside(tokens: Tokens, verb: int, language: str) -> int:
    """« X – « Y » en anglais – | est », « X, comme le Y, | sont »: the place where the aside opens."""
    if not verb or tokens[verb - 1].text not in ("–", "—", ","):
        return verb
    opening = next((i for i in range(verb - 2, 0, -1) if tokens[i].text == tokens[verb - 1].text), verb)
    opens = tokens[verb - 1].text != "," or tokens[opening + 1].norm in words(language, "ouvrent_une_incise")
    return opening if opening < verb and opens else verb


def _attribute(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« L'endométriose est une maladie… », as a sentence of its own."""
    resumed = first and tokens[first].norm in ("c'", "ce") and tokens[first - 1].text == ","
    term = phrase_before(tokens, first - 1 if resumed else _before_aside(tokens, first, language), language)
    if term is None or not is_specific(tokens, term, language):
        return None
    if not m.opens_sentence(tokens, term, language):
        return None
    start = last - 1
    end = _end_of_quoted(tokens, start) or m.end_of_meaning(tokens, start, ",", language)
    part = tokens[start:end]
    any_one = term.marked and term.first > 1 and m.is_indefinite(tokens[term.first - 2])  # « Un « X » est un… »
    any_one = any_one or bool(resumed) or _any_one(tokens, term, part, language)
    said = g.defines(part, language) or (any_one and (g.is_general(part, language) or g.is_anybody(part, language)))
    # « L'héliciculture, c'est l'élevage d'escargots »
    enough = 1 if resumed and is_very_rare(tokens, term, language) else 2
    return (term, start, end) if m.count_content(part, language) > enough and said else None


def _end_of_quoted(tokens: Tokens, start: int) -> int | None:
    """« est | « une maladie qui touche les abeilles | », rappelle l'institut »: the mark that closes the meaning."""
    if tokens[start - 1].text not in OPENING:
        return None
    return next((i for i in range(start, len(tokens)) if tokens[i].text in CLOSING), None)


def _any_one(tokens: Tokens, term: Phrase, part: Tokens, language: str) -> bool:
    """« Un lahar est une coulée de boue… »: what any one of a rare kind is."""
    if term.first != 1 or not m.is_indefinite(part[0]):
        return False
    rare = is_very_rare(tokens, term, language)
    if m.is_indefinite(tokens[0]):
        return rare or is_technical(tokens, term, language)
    return rare and g.is_narrowed(part, language)  # « Le karst est un relief creusé par l'eau »


def _called(tokens: Tokens, first: int, last: int, language: str) -> Match | None:
    """« un logiciel malveillant appelé « X » », « la X, aussi appelée « maladie des… » »: the plainer words tell."""
    plain = everyday_name(tokens, first, last, language)
    nicknamed = tokens[first].norm.startswith(("dit", "surnomm"))  # « les lignes dites « de desserte fine » »
    return plain if plain or nicknamed else appellation(tokens, first, last, language)


_WORDED: dict[Family, Callable[[Tokens, int, int, str], Match | None]] = {
    "reformulation": _reformulation,
    "synonyme": synonym,
    "verbe": _verb,
    "infinitif": _infinitive,
    "attribut": _attribute,
    "appellation": _called,
    "inverse": inverse,
    "entendu": heard,
}
