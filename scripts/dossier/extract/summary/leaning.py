"""Which statements cannot be read away from the sentence before: « Ce refus passe mal », « Elle aurait renoncé »."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from dossier.extract.summary.references import NAMES, NOBODY, References
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause
from dossier.match.levels import outside_marks
from dossier.match.nouns import NounPhrase
from dossier.match.subjects import subject_of
from dossier.model import Claim, Reading, Sentence, Span, Token

_SHORT = 8  # words
_NO_NAMES = ("il", "elle", "ils", "elles", "lui", "eux", "celui-ci", "celle-ci", "ceux-ci", "celles-ci")


class Leanings:
    """Reads what opens each statement of one article, its subject, and the words that stand for others."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.references = References(reading, rules)

    def leans(
        self, sentence: Sentence, cut: tuple[Clause, ...], part: range, spans: Sequence[Span], claims: Iterable[Claim]
    ) -> bool:
        """« Ce refus passe mal », « Elle aurait renoncé »: what it tells of is named in the sentence before.

        Not « Elle ajoute que », when the page names who she is.
        """
        tokens = [t for t in self.reading.tokens[part.start : part.stop] if any(s.covers(t.span) for s in spans)]
        known = self._named_by_the_page(claims)
        named = {token.index for token in tokens if any(span.covers(token.span) for span in known)}
        told = self.references.statement(sentence, tokens, named)
        if self._is_fragment(cut, part, tokens) or self._answers(sentence, tokens[0]):
            return True
        if self._compares(tokens) or self._opens_back(tokens, told.outside, named):
            return True
        return self._subject_leans(sentence, cut, part, named) or self.references.is_open(told)

    def _is_fragment(self, cut: tuple[Clause, ...], part: range, tokens: Sequence[Token]) -> bool:
        """« Pas avant sa restauration, prévient-on », « Il faut les archiver », « Ils n'excluent rien »."""
        verbs = [c for c in cut if c.verb and c.verb.finite in part and c.kind != "incise"]
        relates = all(c.kind == "relative" for c in verbs) and tokens[0].pos == "DET"  # « Un chiffre que conteste X »
        relates = relates and any(t.norm in ("qui", "que", "qu'", "dont") for t in tokens[2:4])
        nobody = not any(t.pos in NAMES and t.norm not in NOBODY for t in tokens)
        bare = [t for t in tokens if t.pos != "PUNCT"]
        return (
            not verbs or relates or nobody or (bare[-1].norm in ("rien", "tout", "cela", "ça") and len(bare) < _SHORT)
        )

    def _answers(self, sentence: Sentence, first: Token) -> bool:
        """« Sans doute, à entendre les élus », behind a question of its paragraph; not « La police a arrêté »."""
        number = self.reading.sentences.index(sentence)
        before = self.reading.sentences[number - 1] if number else sentence
        asked = self.reading.article.quote(before.span).rstrip(' »”"\u00a0\u202f').endswith("?")
        opens = first.pos not in ("DET", "NOUN", "PROPN")
        return number > 0 and opens and asked and before.paragraph == sentence.paragraph

    def _compares(self, tokens: Sequence[Token]) -> bool:
        """« se montre moins optimiste », « Rien n'est moins sûr »: than whom, than what?"""
        for before, degree, quality in zip(tokens, tokens[1:], tokens[2:], strict=False):
            compared = degree.norm in ("plus", "moins", "aussi") and quality.pos == "ADJ"
            if compared and before.lemma in self.lists["attributifs"]:
                return not any(
                    t.norm in ("que", "qu'", "de", "d'", "en") for t in tokens if 0 < t.index - quality.index < 3
                )
        return False

    def _opens_back(self, tokens: Sequence[Token], outside: frozenset[int], named: Collection[int]) -> bool:
        """« Comme lui, », « De là à », « Faute de quoi », « Trois mois plus tard », « C'est la mort lente »."""
        opening = [token.norm for token in tokens[:5]]
        later = any(a == "plus" and b in ("tard", "tôt") for a, b in pairwise(opening))
        if later or opening[:2] == ["de", "là"] or "quoi" in opening[:3]:
            return True
        first = tokens[0]
        if first.norm in ("lui", "eux") and first.index not in named:
            return True
        stressed = next((t for t in tokens[1:3] if t.norm in ("lui", "eux", "elle", "elles")), None)
        if stressed is not None and first.pos in ("ADP", "SCONJ", "ADV") and stressed.index not in named:
            return True
        back = first.norm in self.lists["demonstratifs"] and first.index in outside
        day = self.references.is_day(first.index) or self._is_cleft(first.index, self._sentence(first))
        return back and not day and first.index not in named

    def _subject_leans(self, sentence: Sentence, cut: tuple[Clause, ...], part: range, named: Collection[int]) -> bool:
        ranks = ("main", "coordinate")
        main = next((c.verb for c in cut if c.verb and c.kind in ranks and c.verb.finite in part), None)
        phrase = subject_of(self.reading, sentence, main.finite) if main else None
        if phrase is None or phrase.head in named or phrase.first in named:
            return False
        tokens = self.reading.tokens
        pointing = tokens[phrase.first]
        back = pointing.norm in self.lists["demonstratifs"] and not self._is_cleft(pointing.index, sentence)
        back = back and pointing.index in outside_marks(self.reading, sentence)
        return self._stands_for_a_noun(phrase) or (back and not self.references.is_day(pointing.index))

    def _stands_for_a_noun(self, phrase: NounPhrase) -> bool:
        """« La dernière serait la plus coûteuse », « L'intéressé n'a pas démenti », « La question revient »."""
        tokens = self.reading.tokens
        head, first = tokens[phrase.head].norm, tokens[phrase.first].norm
        bare = phrase.last == phrase.head + 1
        if head in self.lists["rangs"]:
            return phrase.core_last == phrase.head + 1
        repeated = bare and first in ("le", "la", "les", "l'") and head in self.lists["reprises"]
        return repeated or head in self.lists["toujours_reprises"] or head in ("uns", "unes")

    def _named_by_the_page(self, claims: Iterable[Claim]) -> list[Span]:
        """The words of the sources that the page gives another, fuller name; « il » is none."""
        quote = self.reading.article.quote
        voices = [source for claim in claims for source in claim.voice]
        fuller = [source for source in voices if source.name.lower() != quote(source.span).lower()]
        return [source.span for source in fuller if source.name.lower().split()[0] not in _NO_NAMES]

    def _sentence(self, token: Token) -> Sentence:
        return self.reading.sentences[token.sentence]

    def _is_cleft(self, index: int, sentence: Sentence) -> bool:
        """« C'est l'ailier qui a marqué »: names what it tells of; « C'est ce qu'a décidé » does not."""
        ahead = [token.norm for token in self.reading.tokens[index + 1 : sentence.last]]
        return (
            self.reading.tokens[index].norm in ("c'", "ce")
            and not {"ce", "plus", "moins", "pour", "là"} & {*ahead[:4]}
            and bool({"qui", "que", "qu'"} & {*ahead})
        )
