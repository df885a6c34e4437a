"""Which statements cannot be read away from the sentence before: « Ce refus passe mal », « Elle aurait renoncé »."""

from __future__ import annotations

from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause
from dossier.match.levels import outside_marks
from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.match.subjects import subject_of
from dossier.model import Claim, Reading, Sentence, Span

_ANAPHORS = frozenset(
    {"il", "elle", "ils", "elles", "celui", "celle", "ceux", "celles"}
    | {"celui-ci", "celle-ci", "ceux-ci", "celles-ci", "lui", "eux"}
)
_NAMES = frozenset({"NOUN", "PROPN"})
_NOBODY = frozenset({"personne", "rien"})


class Leanings:
    """Reads what opens each statement of one article, and its subject."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.objects = grammar(reading)["pronoms_objets"]

    def leans(self, sentence: Sentence, cut: tuple[Clause, ...], part: range, claim: Claim) -> bool:
        """« Ce refus passe mal », « Elle aurait renoncé »: what it tells of is named in the sentence before.

        Not « Elle ajoute que », when the page names who she is.
        """
        tokens, outside = self.reading.tokens, outside_marks(self.reading, sentence)
        if not any(t.pos in _NAMES and t.norm not in _NOBODY for t in tokens[part.start : part.stop]):
            return True  # « Il faut les archiver », « Personne n'y croit plus »
        known = self._named_by_the_page(claim)
        if self._opens_on_a_pronoun(part, outside, known):
            return True
        ranks = ("main", "coordinate")
        main = next((c.verb for c in cut if c.verb and c.kind in ranks and c.verb.finite in part), None)
        phrase = subject_of(self.reading, sentence, main.finite) if main else None
        named = range(phrase.first, phrase.head + 1) if phrase else range(0)
        if phrase and (self._stands_for_a_noun(phrase) or self._supposes(part, phrase)):
            return True
        return any(
            self._points_back(index, sentence)
            for index in (part.start, *named)
            if index in outside and not any(span.covers(tokens[index].span) for span in known)
        )

    def _stands_for_a_noun(self, phrase: NounPhrase) -> bool:
        """« La dernière serait la plus coûteuse », « Les deux ont refusé »."""
        return self.reading.tokens[phrase.head].norm in self.lists["rangs"] and phrase.core_last == phrase.head + 1

    def _supposes(self, part: range, phrase: NounPhrase) -> bool:
        """« S'il était perdu, son successeur »: neither noun names whom « il » stands for."""
        tokens = self.reading.tokens
        owned = tokens[phrase.first].norm in self.lists["possessifs"]
        return (
            owned and phrase.first > part.start and any(t.norm in _ANAPHORS for t in tokens[part.start : phrase.first])
        )

    def _named_by_the_page(self, claim: Claim) -> list[Span]:
        """The words of the sources that the page gives another, fuller name."""
        quote = self.reading.article.quote
        return [source.span for source in claim.voice if source.name.lower() != quote(source.span).lower()]

    def _points_back(self, index: int, sentence: Sentence) -> bool:
        norm = self.reading.tokens[index].norm
        if norm in _ANAPHORS:
            defined = self.reading.norm(index + 1) in ("qui", "que", "dont", "de", "du", "des")  # « ceux qui »
            return not (defined or self._is_impersonal(index, sentence))
        return norm in self.lists["demonstratifs"] and not (self._is_day(index) or self._is_cleft(index, sentence))

    def _opens_on_a_pronoun(self, part: range, outside: frozenset[int], known: list[Span]) -> bool:
        """« Comme lui, », « De là à », « Faute de quoi », « Il faudrait en conclure »: a pronoun before any noun."""
        tokens = self.reading.tokens
        opening = [token.norm for token in tokens[part.start : part.start + 3]]
        if opening[:2] == ["de", "là"] or "quoi" in opening:
            return True
        for index in part:
            token = tokens[index]
            named = any(span.covers(token.span) for span in known)  # « D'après elle », and the page says who
            if token.pos in _NAMES or index not in outside or named:
                return False
            stressed = token.norm in ("lui", "eux", "elle", "elles") and index in part[1:3]
            after = tokens[index + 1]
            clitic = token.pos == "PRON" and token.norm in self.objects and after.norm not in ("on", "croire", "juger")
            clitic = clitic and not (token.norm == "y" and after.lemma == "avoir")  # « Il n'y aura plus »
            if stressed or clitic:
                return True
        return False

    def _is_day(self, index: int) -> bool:
        """« cette semaine », « ces derniers mois »."""
        return any(token.norm in self.lists["temps"] for token in self.reading.tokens[index + 1 : index + 3])

    def _is_cleft(self, index: int, sentence: Sentence) -> bool:
        """« C'est l'ailier qui a marqué »: names what it tells of; « C'est ce qu'a décidé » does not."""
        ahead = [token.norm for token in self.reading.tokens[index + 1 : sentence.last]]
        return (
            self.reading.tokens[index].norm in ("c'", "ce")
            and not {"ce", "plus", "moins", "pour", "là"} & {*ahead[:4]}
            and bool({"qui", "que", "qu'"} & {*ahead})
        )

    def _is_impersonal(self, index: int, sentence: Sentence) -> bool:
        """« Il faut », « Il s'agit », « Il apparaît que »."""
        near = self.reading.tokens[index : min(index + 5, sentence.last)]
        return near[0].norm == "il" and any(token.norm in self.lists["impersonnels"] for token in near[1:])
