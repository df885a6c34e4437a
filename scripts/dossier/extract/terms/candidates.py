"""Terms that no sentence defines: words of a trade, rare words that come back, lone acronyms.

Ranked by termhood, not by count: the log-likelihood of a word here against general French
(Dunning 1993, with wordfreq's frequencies), and only when a trade or its own use speaks for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from dossier.extract.terms.phrases import is_content
from dossier.extract.terms.rarity import UNSEEN, commonness, zipf
from dossier.extract.terms.rules import acronyms, nouns, set_phrases, vocabulary
from dossier.extract.terms.words import Word, is_acronym
from dossier.match.people import people
from dossier.model import Reading, Sentence, Span, Token

Key = tuple[str, ...]
_TRADE, _REPEATED, _MODIFIER, _LEARNED, _NARROW, _LONGEST_TERM = 4.3, 3.6, 4.6, 3.3, 3.7, 5
_WORDS_PER_TERM, _FEWEST = 30, 6
_UNKNOWN = 1.0  # Zipf value lent to a word that the frequency list has never seen
_LEARNED_FORM = re.compile(
    r"(?:bio|neuro|cyber|photo|hydro|électro|nano|géo|thermo|immuno|cardio|radio|psycho|agro|crypto|endo|exo|hémo|pneumo"
    r"|gastro|onco|chimio|xéno|méta)\w{4,}|\w{4,}(?:ose|ite|logie|graphie|métrie|émie|tomie|plastie|thérapie|scopie|philie"
    r"|cide|oïde|ware)"
)
# « pulmonaire » makes a kind of embolism; « australien », « simultané » do not.
_RELATIONAL = re.compile(r"(?:ique|aire|al|ale|aux|el|elle|els|elles|atif|ative)s?$")


# « biostatisticienne », « réalisatrice »: who does it, and no term.
_PERSON = re.compile(r"\w{3,}(?:icien|icienne|trice|logue|logiste)s?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Stems of a term (or the acronym itself), where it first stands, its rule and its score."""

    key: Key
    span: Span
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence as words, each with the token it starts, and the names of actors that stand in it."""

    words: tuple[Word, ...]
    tokens: tuple[Token | None, ...]
    names: tuple[Span, ...]

    def named(self, span: Span) -> bool:
        """Whether a name has words of `span`."""
        return any(name.overlaps(span) for name in self.names)


def find_candidates(
    reading: Reading, words: Sequence[tuple[Word, ...]], names: Sequence[Span]
) -> tuple[Candidate, ...]:
    """The best candidates, the best first; some sixteen for 500 words.

    `words` are those of each sentence, `names` the places of actors, left out.
    """
    lines = [_line(reading, *each, names) for each in zip(reading.sentences, words, strict=True)]
    total = sum(len(line.words) for line in lines)
    written = frozenset(reading.article.quote(name) for name in names)
    seen: defaultdict[Key, list[tuple[Span, str]]] = defaultdict(list)
    for line in lines:
        for key, span, rule in (*_of_trade(reading, line), *_lone_acronyms(reading, line, written)):
            seen[key].append((span, rule))
    for key, span in _repeated(reading, lines, frozenset(key[0] for key in seen if len(key) == 1)):
        seen[key].append((span, "termes.specialite"))
    language = reading.article.language
    ranked = [
        Candidate(key, places[0][0], places[0][1], _score(key, len(places), total, language))
        for key, places in seen.items()
    ]
    ranked.sort(key=lambda candidate: (-candidate.score, candidate.span))
    return tuple(ranked[: max(_FEWEST, total // _WORDS_PER_TERM)])


def _line(reading: Reading, sentence: Sentence, words: tuple[Word, ...], names: Sequence[Span]) -> _Line:
    starts = {token.span.start: token for token in reading.words(sentence)}
    held = tuple(name for name in names if name.overlaps(sentence.span))
    return _Line(words, tuple(starts.get(word.span.start) for word in words), held)


def _of_trade(reading: Reading, line: _Line) -> Iterator[tuple[Key, Span, str]]:
    """The longest phrases of a trade's vocabulary, with the word that narrows them: « accélérateur d'IA »."""
    language, first = reading.article.language, 0
    while first < len(line.words):
        ahead = line.words[first : first + _LONGEST_TERM]
        size, phrase = _size_in(ahead, vocabulary(language)), _size_in(ahead, set_phrases(language))
        if phrase > size:  # « parquet de chêne », « état d'urgence absolue »: the term's letters, another thing
            first += phrase
            continue
        if size == 1 and not _is_common_noun(line, first, _TRADE, language):
            size = 0
        if size:
            last = _narrowed(line, first, first + size, language)
            span = Span(line.words[first].span.start, line.words[last - 1].span.end)
            titled = first > 0 and size > 1 and line.words[first].text.istitle()  # « ministre de la Santé publique »
            if not titled and not _named(line, first, span):
                yield tuple(word.stem for word in line.words[first:last]), span, "termes.specialite"
            first = last
        else:
            first += 1


def _size_in(words: Sequence[Word], known: frozenset[Key]) -> int:
    """How many of the words, the most that do, make a phrase of `known`; 0 if none does."""
    stems = tuple(word.stem for word in words)
    return next((size for size in range(len(stems), 0, -1) if stems[:size] in known), 0)


def _narrowed(line: _Line, first: int, last: int, language: str) -> int:
    """« connectivité | inter-puces », « accélérateur | d'IA »: an unusual adjective or a bare complement of a trade."""
    following = line.words[last : last + 2]
    if last - first > 1 or not following or following[0].span.start - line.words[last - 1].span.end > 1:
        return last
    token = line.tokens[last]
    if token and token.pos == "ADJ" and following[0].text.islower() and _is_unusual(token.norm, language):
        return last + 1
    vague = line.words[first].stem in nouns(language, "tetes_generales")
    bare = len(following) == 2 and following[0].stem in ("d'", "de") and not vague
    if bare and (following[1].stem in acronyms(language) or (following[1].stem,) in vocabulary(language)):
        return last + 2
    return last


def _is_unusual(adjective: str, language: str) -> bool:
    return "-" in adjective or bool(_RELATIONAL.search(adjective) and commonness(adjective, language) < _NARROW)


def _is_common_noun(line: _Line, position: int, ceiling: float, language: str) -> bool:
    token, word = line.tokens[position], line.words[position]
    if token is None or not word.text.islower():
        return False
    return token.pos in ("NOUN", "PROPN", "X", "ADJ") and commonness(token.norm, language) < ceiling


def _named(line: _Line, first: int, span: Span) -> bool:
    """Part of an actor's name; « la startup », said of an actor, stays a word."""
    return line.named(span) and not line.words[first].text.islower()


def _lone_acronyms(reading: Reading, line: _Line, names: frozenset[str]) -> Iterator[tuple[Key, Span, str]]:
    """« l'IA », « des GPU »: introduced as a common noun is, and none of the actors' `names`."""
    capitals = sum(word.text.isupper() and len(word.text) > 1 for word in line.words)
    if capitals * 2 > len(line.words):
        return  # a title all in capitals
    for position, word in enumerate(line.words):
        numbered = position + 1 < len(line.words) and line.words[position + 1].text.isdigit()  # « la RD 184 »
        if not is_acronym(word.text) or numbered or _is_name(line, position, names):
            continue
        if word.stem in acronyms(reading.article.language) or _introduced(reading, line.tokens[position]):
            yield (word.text,), word.span, "termes.sigle_seul"


def _is_name(line: _Line, position: int, names: frozenset[str]) -> bool:
    """The acronym of an actor, here or elsewhere, or half of a name: « FC | Nantes », « BFM | TV »."""
    word = line.words[position]
    if word.text in names or line.named(word.span):
        return True
    after = line.words[position + 1 : position + 2]
    return bool(after) and after[0].text[0].isupper() and after[0].span.start - word.span.end == 1


def _introduced(reading: Reading, token: Token | None) -> bool:
    return token is not None and token.index > 0 and reading.tokens[token.index - 1].pos in ("DET", "ADP")


def _repeated(reading: Reading, lines: Sequence[_Line], taken: frozenset[str]) -> Iterator[tuple[Key, Span]]:
    """Nouns that no list has: rare and repeated, learned in form, or used as a type (« phase d'entraînement »)."""
    language = reading.article.language
    counts, modifiers = Counter[str](), Counter[str]()
    places: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    left_out = nouns(language, "generaux") | nouns(language, "personnes") | taken
    for line in lines:
        for position, word in enumerate(line.words):
            token = line.tokens[position]
            if token is None or token.pos != "NOUN" or not word.text.islower() or word.stem in left_out:
                continue
            if not is_content(token, language) or _is_no_term(reading, token) or line.named(word.span):
                continue
            counts[word.stem] += 1
            modifiers[word.stem] += position > 0 and line.words[position - 1].stem in ("d'", "de")
            places[word.stem].append((word.span, token.norm))
    for found, count in counts.items():
        rarity = max(commonness(norm, language) for _, norm in places[found])
        if _speaks(found, count, modifiers[found], rarity):
            for span, _ in places[found]:
                yield (found,), span


def _is_no_term(reading: Reading, token: Token) -> bool:
    """« la randonneuse », « les ravisseurs »: who; « circonscrite », « insatisfaite »: a feminine, no « bronchite »."""
    one = token.norm.removesuffix("s")
    forms = {token.norm, one, re.sub("euse$", "eur", one)}  # a list, and no ending: « le compresseur » is a term
    if _PERSON.fullmatch(token.norm) or forms & people(reading)["personnes"]:
        return True
    masculine = one.removesuffix("e")
    return masculine.endswith("it") and zipf(masculine, reading.article.language) > UNSEEN


def _speaks(found: str, count: int, modifier: int, rarity: float) -> bool:
    if UNSEEN < rarity < _REPEATED and count >= 2:
        return True
    if rarity < _LEARNED and _LEARNED_FORM.fullmatch(found):
        return True
    return rarity < _MODIFIER and count >= 3 and modifier >= 2


def _score(key: Key, count: int, total: int, language: str) -> float:
    """Log-likelihood of the rarest word; a phrase is worth half as much again."""
    rarest = min(max(zipf(part.lower(), language), zipf(f"{part.lower()}s", language)) or _UNKNOWN for part in key)
    expected = 10 ** (rarest - 9) * max(total, 1)
    return 2 * count * log(count / expected) * (1.5 if len(key) > 1 else 1.0)
