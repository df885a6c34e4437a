"""Who is in the main fact: the subject of the lead, then those whom the article shows at work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.extract.summary.candidates import Candidate
from dossier.match.clauses import clauses
from dossier.match.headlines import past_dateline
from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.match.people import is_someone, people
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Claim, Reading, Sentence, Span, Token

_LONGEST = 9  # tokens of « les pompiers de la zone de secours du Val de Sambre »
_FRAME = 8  # tokens before a subject: « Selon les services de secours, des tireurs »
_WHOLE = 14  # tokens of « Une cinquantaine d'élus de Foix, de Pau et de Dax »
_BARE = 2  # tokens of « le maire »: who, one does not know
_PARTS = frozenset({",", ";", ":", "(", "«", "“", '"', "–", "—"})
_ABOUT = frozenset({"plus", "près", "environ", "quelque", "au"})  # « Plus de dix », « Au moins dix »
_OFTEN = 3  # mentions of one who does nothing but is in the lead, or acts and is not


class Doers:
    """Reads who acts, and who only speaks, in one article."""

    def __init__(self, reading: Reading, claims: Sequence[Claim], actors: Sequence[Actor]) -> None:
        self.reading, self.claims = reading, claims
        self.people = [actor for actor in actors if actor.kind not in ("place", "product")]
        self.heard = {source.actor for claim in claims for source in claim.voice}
        self.subjects = tuple(span for sentence in reading.sentences for span in self._subjects(sentence))

    def who(self, lead: Candidate, most: int) -> tuple[Span, ...]:
        """At most `most`, the doer of the lead first, then those named in it, then the most named of the others."""
        named = [a for a in self.people if any(s.covers(m) for m in a.mentions for s in lead.point.spans)]
        sentence = next(s for s in self.reading.sentences if s.id == lead.point.sentence)
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        phrase = subject_of(self.reading, sentence, main.finite) if main else None
        if main and phrase and self._is_far(phrase, main.finite, sentence):
            phrase = None
        leads = [a for a in named if phrase and self._is_named_by(a, phrase)]
        speaks = {source.actor for source in lead.point.voice}  # « a indiqué le parquet » is no part of the fact
        in_lead = [a for a in named if a in leads or (self._is_sure(a, _OFTEN) and a.id not in speaks)]
        others = [a for a in self.people if a not in named and self._is_known(a)]
        whole = self._whole(sentence, main.finite, leads, alone=not (in_lead or others)) if main else None
        doer = [whole] if whole else list(self._doer(phrase, leads))
        related = (
            self._related(sentence, main.finite)
            if main and not doer and all(a.kind == "group" for a in leads)
            else None
        )
        doer = [related] if related else doer
        if doer or leads:
            others = []  # the subject answers: one named only further on does not
        told = [a.mentions[0] for a in (*sorted(in_lead, key=_weight), *sorted(others, key=_weight))]
        return (*doer, *(span for span in told if not any(each.overlaps(span) for each in doer)))[:most]

    def _is_far(self, phrase: NounPhrase, finite: int, sentence: Sentence) -> bool:
        """So far from where the sentence starts, it is often the end of a complement, or a relative's own subject.

        A name between a comma and the verb is none: « Refusant de quitter la salle, | Paul Roux | a été ».
        """
        tokens = self.reading.tokens
        main = next(c for c in clauses(self.reading, sentence) if c.verb and c.kind == "main")
        if phrase.head < finite and phrase.head not in main.own:
            return True
        if phrase.first - past_dateline(self.reading, sentence) < _FRAME:
            return False
        alone = tokens[phrase.first].pos == "PROPN" and tokens[phrase.first - 1].norm == ","
        return not (alone and phrase.last == finite)

    def _is_named_by(self, actor: Actor, phrase: NounPhrase) -> bool:
        """« le club », « le maire de Lans Paul Roux », « Le quotidien | Le Monde »; not « le maire de Lans »."""
        tokens = self.reading.tokens
        core = Span(tokens[phrase.first].span.start, tokens[phrase.core_last - 1].span.end)
        whole, behind = phrase.span(self.reading), tokens[min(phrase.last, len(tokens) - 1)].span
        for mention in actor.mentions:
            person = actor.kind == "person" and whole.covers(mention)
            if core.covers(mention) or person or mention.start == behind.start:
                return True
        return False

    def _whole(self, sentence: Sentence, finite: int, leads: Sequence[Actor], *, alone: bool) -> Span | None:
        """All that stands before the verb, when the sentence opens with its subject: « Paul Roux et le maire de Lans ».

        None when a comma or a verb parts them, when it is nobody, or one person whom the actors name. `alone`: no
        actor is named, and « Le gouvernement » says more than nothing.
        """
        tokens, first = self.reading.tokens, past_dateline(self.reading, sentence)
        before = grammar(self.reading)["clitiques"] | {"nous", "vous", "me", "m'"}
        while finite > first and tokens[finite - 1].norm in before:
            finite -= 1
        words = tokens[first:finite]
        joined = any(t.norm == "et" for t in words)
        parted = any((t.norm in _PARTS and not self._lists(t)) or t.has("VerbForm=Fin") for t in words)
        if not words or parted or len(words) > _WHOLE or not (_opens(words[0]) or words[0].norm in _ABOUT):
            return None
        if not joined and any(actor.kind in ("person", "media") for actor in leads):
            return None
        return Span(words[0].span.start, words[-1].span.end) if self._is_someone(words, alone) else None

    def _related(self, sentence: Sentence, finite: int) -> Span | None:
        """« Six agents qui habitent à Dole et travaillent à Dax | ont été arrêtés »: the subject and its relative.

        A number ahead, the verb in the plural and no comma leave no doubt that the relative is of the subject.
        """
        tokens, first = self.reading.tokens, past_dateline(self.reading, sentence)
        words = tokens[first:finite]
        noun = next((t for t in words[:3] if t.pos == "NOUN"), None)
        counted = bool(words) and (words[0].pos == "NUM" or words[0].norm in ("des", "plusieurs"))
        if noun is None or not counted or not 2 < len(words) <= _WHOLE or tokens[noun.index + 1].norm != "qui":
            return None
        plain = tokens[finite].has("Number=Plur") and not any(t.norm in _PARTS for t in words)
        told = plain and is_someone(self.reading, noun) and words[-1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
        return Span(words[0].span.start, words[-1].span.end) if told else None

    def _is_someone(self, words: Sequence[Token], alone: bool) -> bool:
        """« Une cinquantaine d'éleveurs », « Les jurés de Dole »; not « Le maire »: who is he?"""
        second = words[1:2] if is_someone(self.reading, words[min(1, len(words) - 1)]) else words[:0]
        nouns = [t for t in words if t.pos in ("NOUN", "PROPN") or t in second]
        head = next((t for t in nouns if not t.norm.endswith("aine")), None)
        if head is None or not (is_someone(self.reading, head) or head.norm == "personnes"):
            return False
        body = alone and head.norm in people(self.reading)["corps"]
        told = body or (alone and words[-1].text.islower())  # « Le policier », not « La Loire »
        single = len(words) == _BARE and words[0].norm in ("le", "la", "l'") and not told
        return len(words) > 1 and not single

    def _lists(self, comma: Token) -> bool:
        """« élus de Foix, Pau et Dax »: between names."""
        around = self.reading.tokens[max(0, comma.index - 1) : comma.index + 2 : 2]
        return comma.norm == "," and len(around) == 2 and all(t.pos == "PROPN" for t in around)

    def _doer(self, phrase: NounPhrase | None, leads: Sequence[Actor]) -> Iterator[Span]:
        """« Deux personnes cagoulées », « Les pompiers », unless the subject is one person whom the actors name."""
        if phrase is None or any(actor.kind in ("person", "media") for actor in leads):
            return
        tokens = self.reading.tokens
        head, first = tokens[phrase.head], tokens[phrase.first]
        someone = head.pos == "NOUN" and (is_someone(self.reading, head) or head.norm == "personnes")
        last = phrase.last if phrase.last - phrase.first <= _LONGEST else phrase.core_last
        told = phrase.first < phrase.head and (last > phrase.head + 1 or first.norm not in ("le", "la", "l'"))
        if someone and told and self.reading.norm(phrase.last) not in ("qui", "que", "qu'", "dont"):
            yield Span(first.span.start, tokens[last - 1].span.end)

    def _is_sure(self, actor: Actor, often: int) -> bool:
        acts = self._acts(actor) and len(actor.mentions) > 1
        return acts or actor.id in self.heard or len(actor.mentions) >= often

    def _is_known(self, actor: Actor) -> bool:
        """Outside the lead, once is not enough; crowds and outlets are no part of the fact."""
        told = len(actor.mentions) >= _OFTEN and actor.kind not in ("group", "media")
        return told and self._is_sure(actor, _OFTEN + 1)

    def _acts(self, actor: Actor) -> bool:
        return any(span.covers(mention) for span in self.subjects for mention in actor.mentions)

    def _subjects(self, sentence: Sentence) -> Iterator[Span]:
        """The noun and the name behind it, of each subject of a verb that does not say: « l'entraîneur Paul Roux »."""
        for group in verb_groups(self.reading, sentence):
            phrase = subject_of(self.reading, sentence, group.finite)
            if phrase is not None and not says(self.reading, self.reading.tokens[group.main]):
                first, last = self.reading.tokens[phrase.first], self.reading.tokens[phrase.core_last - 1]
                yield Span(first.span.start, last.span.end)


def _opens(token: Token) -> bool:
    return token.pos in ("DET", "PROPN", "NUM") or (token.pos == "ADP" and token.norm in ("des", "du"))


def _weight(actor: Actor) -> tuple[int, Span]:
    return -len(actor.mentions), actor.mentions[0]
