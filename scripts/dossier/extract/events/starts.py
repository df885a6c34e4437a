"""Where a label starts: behind a date that heads the line, a connective, a manner, what led to the fact."""

from __future__ import annotations

import re

from dossier.match.forms import finder_of
from dossier.match.nouns import noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.subjects import PERSONAL, subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

_MARKS = frozenset({"«", "“", '"', "("})
_HEADER = re.compile(
    r"(?:[Ll]e )?(?:\d{1,2}(?:er)? )?[^\W\d_]{3,9}\.?(?: \d{4})? ?: (?=\S+ \S+ \S)|\d{4} ?: (?=\S+ \S+ \S)"
)


class Starts:
    """Reads the words ahead of the subject in one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence, self.words = reading, sentence, grammar(reading)
        few = self.words["clitiques"] | {"deux", "trois"}
        self.renvois = (self.words["renvois"] - few) | (PERSONAL - {"on"})

    def own_start(self, first: int) -> int:
        """Behind « et », « mais », « que », « En effet, » and a comma."""
        tokens, first = self.reading.tokens, self.behind_link(first)
        while tokens[first].pos in ("CCONJ", "SCONJ", "PUNCT") or tokens[first].norm in ("que", "qu'"):
            if tokens[first].norm in _MARKS | self.words["conditions"] | self.words["subordonnants"]:
                break
            first += 1
        return first

    def behind_link(self, first: int) -> int:
        """Behind « 14 mai 2011 : », « En revanche, », « D'autant que »; « Quoi qu'il en soit » stays."""
        tokens = self.reading.tokens
        start = self._past_header() if first == self.sentence.first else first
        for hit in finder_of(self.words["liaisons"]).find(self.reading, tokens[start : self.sentence.last]):
            comma = self.reading.norm(hit.last) == ","
            if hit.first == start and (comma or tokens[hit.last - 1].norm in ("que", "qu'")):
                return hit.last + comma
            break
        return start

    def points_back(self, token: Token, subject: int) -> bool:
        """« il », « cette halle »; not « Un pacte avec | ces | élus a été signé »: the pact is told whole."""
        between = self.reading.tokens[subject : token.index]
        held = bool(between) and between[-1].pos == "ADP" and not any(t.norm == "," for t in between)
        return token.norm in self.renvois and not (held and token.norm not in PERSONAL)

    def behind_manner(self, first: int) -> int:
        """« Rapidement, | le procureur … »; what an adverb leaves in doubt is a cue, and stays."""
        token = self.reading.tokens[first]
        manner = token.pos == "ADV" and token.norm.endswith("ment") and not token.norm.endswith("emment")
        manner = manner and self.reading.norm(first + 1) == ","  # not « Récemment, »: it says when
        return first + 2 if manner else first

    def _past_header(self) -> int:
        """« 14 mai 2011 : | il est arrêté »: the page shows the day beside the label."""
        header = _HEADER.match(self.reading.article.quote(self.sentence.span))
        start = self.sentence.span.start + (header.end() if header else 0)
        words = self.reading.words(self.sentence)
        return next((token.index for token in words if token.span.start >= start), self.sentence.first)

    def behind_frame(self, first: int, verb: VerbGroup) -> int:
        """« Suite au succès du film, | le studio … », « Malgré la pluie, | … »: what led to a fact is not the fact."""
        subject = subject_of(self.reading, self.sentence, verb.finite)
        hits = finder_of(self.words["cadres_du_recit"]).find(self.reading, self.reading.tokens[first : verb.finite])
        opened = any(hit.first == first for hit in hits)
        if subject is None or not opened or self.reading.tokens[subject.first - 1].norm != ",":
            return first
        comma = next(i for i in range(first, subject.first) if self.reading.norm(i) == ",")
        ahead = noun_phrase_from(self.reading, comma + 1, self.sentence)
        apposed = self.reading.norm(subject.first) in ("un", "une") and ahead and ahead.last == subject.first - 1
        return comma + 1 if apposed else subject.first  # « Malgré les soins, | la victime, | un guide, est morte »
