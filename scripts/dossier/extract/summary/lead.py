"""The lead: what the opening tells that is surely read, and that is the news rather than its teaser."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.extract.summary.candidates import Candidate
from dossier.extract.summary.openings import behind_cleft
from dossier.match.clauses import clauses
from dossier.match.cuts import tokens_in
from dossier.match.headlines import title_words
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Event, Reading, Token

_OPENING = 5  # sentences among which the lead is sought
_STEM = 5  # letters that « fermeture » and « fermer » have in common, or four when the word has no more
_WORD = 4  # letters; shorter words of a title are mostly articles and prepositions
_SHORT = 12  # tokens of « L'histoire entre la ville et son club s'arrête »
_SHORTEST = 10  # … of « Le hangar a une surface de 900 m2 »
_FAR = 3  # words of the title by which a sentence tells the news better than the one before it
_NEARER = 2  # … than what was going on; than what was over before the news, or is taken back, one is enough
_APART = 7  # tokens from an auxiliary to its participle
# What a lead may keep of the sentence before: a connective, « depuis », « l'autre »; no pronoun.
_LIGHT = frozenset({"resume.oppose", "resume.moment_sans_date", "resume.ouverture_en_renvoi"})
_AGAIN = re.compile(r"^(?:le|la|les) mêmes? |\b(?:même|mêmes) sources?\b", re.IGNORECASE)
_MARKS, _ENDS = ("«", "“", '"'), ("»", "”", "“", '"')
_TOLD = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")


def find_lead(
    reading: Reading, candidates: Sequence[Candidate], events: Sequence[Event]
) -> tuple[Candidate | None, Candidate | None]:
    """The lead, and the teaser passed over for it.

    The lead is what the opening tells that is surely read, else a first sentence that only leans, else what comes
    later; never a quotation broken off.
    """
    opening = [sentence.id for sentence in reading.sentences[:_OPENING]]
    first = next((c for c in candidates if c.point.sentence in opening[:2]), None)
    if first is None:
        return None, None
    told = [c for c in candidates if not (c.denied or c.scene or (c.bonds and not _opposes_a_scene(c, candidates)))]
    every = [c for c in told if not c.unsure]
    sure = [c for c in every if c.point.sentence in opening] or every
    sure = [c for c in sure if not _goes_on(reading, c)]
    outside = [c for c in sure if not _is_amid(reading, c)]
    sure = [c for c in outside if not _tells_no_news(reading, c)] or outside
    starts = first.point.sentence == opening[0] and not first.broken
    teasers = _Teasers(reading, events)
    leaning = [c for c in candidates if c.point.sentence in opening and teasers.leans_late(c)]
    if starts and not first.unsure and (not sure or sure[0].point.sentence not in opening):
        return teasers.far_better(first, leaning) if first.denied else first, None
    if not sure:
        opens = [c for c in told if c.point.sentence == opening[0]]
        early = (c for c in (*opens, *leaning, *told) if c.point.sentence in opening)
        return next(early, first if starts else None), None
    others = [c for c in sure if c is not sure[0]]
    far = {sentence.id for sentence in reading.sentences[: max(_OPENING, 2 * len(reading.sentences) // 3)]}
    lead = teasers.past(sure[0], [c for c in others if c.point.sentence in opening])
    if lead is sure[0]:
        lead = teasers.told_further(lead, [c for c in every if c.point.sentence in far])
    lead = teasers.far_better(lead, leaning)
    return lead, sure[0] if lead is not sure[0] and teasers.is_empty(sure[0]) else None


def _opposes_a_scene(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """« Les bacs passent comme n'importe quel matin. | Le port a pourtant voté la grève »: behind a mere scene."""
    opposes = all(found.rule == "resume.oppose" for found in candidate.bonds)
    before = candidates[: candidates.index(candidate)]
    return opposes and any(c.scene for c in before) and all(c.scene or c.bonds for c in before)


def _tells_no_news(reading: Reading, candidate: Candidate) -> bool:
    """« Nul n'est plus rapide. » Le port a ainsi présenté sa grue: what stands between marks alone only opens it.

    « C'est l'appel qu'a lancé lundi le maire » only says whose the news before is.
    """
    sentence = next(s for s in reading.sentences if s.id == candidate.point.sentence)
    words = reading.article.quote(sentence.span)
    whose = words[:2].lower() in ("c'", "c’") and behind_cleft(reading, sentence) is None  # not « C'est mardi que »
    return whose or (words[0] in '«“"' and words[-1] in '»”"')


def _goes_on(reading: Reading, candidate: Candidate) -> bool:
    """« La même source affirme aussi », « indique-t-on de même source »: what it said first is the news."""
    sentence = next(s for s in reading.sentences if s.id == candidate.point.sentence)
    return bool(_AGAIN.search(reading.article.quote(sentence.span)))


def _is_amid(reading: Reading, candidate: Candidate) -> bool:
    """« Le vent a tout changé. | Nous avons perdu », of a quotation that other sentences go on with."""
    rules = {found.rule for found in candidate.doubts}
    start = candidate.point.spans[0].start
    marked = any(mark in reading.article.text[max(0, start - 2) : start + 1] for mark in '«“"')
    return "resume.milieu_de_citation" in rules or ("resume.voix_d_a_cote" in rules and marked)


class _Teasers:
    """Tells a sentence that only draws the reader in from one that says what happened, by the title and the tenses."""

    def __init__(self, reading: Reading, events: Sequence[Event]) -> None:
        self.reading = reading
        self.dated = {event.sentence for event in events if event.when}
        self.title = {word[:_STEM] for word in title_words(reading) if len(word) >= _WORD}

    def past(self, first: Candidate, others: Sequence[Candidate]) -> Candidate:
        """The news behind « Les gourmands peuvent se réjouir »: `first`, or the best of `others` if that is one."""
        told = max((c for c in others if self._may_be_news(c, first)), key=self._shared, default=None)
        if told is not None and self._shared(told) - self._shared(first) >= _FAR - self._draws(first):
            return told
        if self._goes_back(first):
            now = [c for c in others if not self._goes_back(c)]
            return max(now, key=self._shared, default=first)
        best = max((c for c in others if self._acts(c)), key=self._shared, default=None)
        if best is None or not self._draws(first):
            return first
        ahead = self._shared(best) - self._shared(first)
        dated, empty = best.point.sentence in self.dated, self.is_empty(first)
        close = dated and empty and self._shared(best) > 0 and ahead >= -1
        return best if ahead > 1 or (ahead > 0 and (dated or empty)) or close else first

    def _may_be_news(self, candidate: Candidate, first: Candidate) -> bool:
        """Not « L'auteur raconte sa ville », what is so behind what was done on a day."""
        verb, opening = self._main(candidate), self._main(first)
        if self._goes_back(candidate) or self._is_felt(candidate):
            return False
        done = opening is not None and opening.perfect and first.point.sentence in self.dated
        so = verb is not None and verb.tense == "present" and not verb.perfect
        return not (done and so and not candidate.point.voice)

    def _is_felt(self, candidate: Candidate) -> bool:
        """« « Je suis heureux », a dit Paul Roux, qui gagne à Lans »: a quotation that is not of the title."""
        first, *words = self._tokens(candidate)
        if first.norm not in _MARKS:
            return False
        end = next((n for n, t in enumerate(words) if t.norm in _ENDS), len(words))
        return len({t.norm[:_STEM] for t in words[:end] if t.pos in _TOLD} & self.title) < _FAR

    def told_further(self, first: Candidate, others: Sequence[Candidate]) -> Candidate:
        """What comes later, when it says in the article's voice much more of the title than the opening does."""
        told = [c for c in others if self._may_be_news(c, first) and not (c.point.voice or self._says_little(c))]
        best = max(told, key=self._shared, default=first)
        if self._says_little(first) and not self._shared(first):
            return best
        near = 1 if self._goes_back(first) else _FAR
        return best if self._shared(best) - self._shared(first) >= near else first

    def leans_late(self, candidate: Candidate) -> bool:
        """« L'ONG a publié un bilan du droit dans ces pays »: what it tells of is clear, and a detail alone is not."""
        verb = self._main(candidate)
        if verb is None or not candidate.bonds or candidate.unsure or candidate.denied or candidate.scene:
            return False
        end, first = self.reading.tokens[verb.last].span.end, self._tokens(candidate)[0].span
        late = all(span.start >= end for found in candidate.bonds for span in found.spans)
        # « Depuis, un suspect a été écroué », « Le pilote de l'autre barque a été écroué »
        light = all(
            found.rule in _LIGHT and (found.rule != "resume.ouverture_en_renvoi" or first not in found.spans)
            for found in candidate.bonds
        )
        return (late or light) and not candidate.point.voice

    def far_better(self, lead: Candidate, leaning: Sequence[Candidate]) -> Candidate:
        """The lead, or one of `leaning` that says much more of the title."""
        best = max((c for c in leaning if not self._goes_back(c)), key=self._shared, default=lead)
        verb = self._main(lead)
        going = verb is not None and verb.tense == "imperfect" and not verb.passive
        far = 1 if self._goes_back(lead) or lead.denied else _NEARER if going else _FAR
        return best if self._shared(best) - self._shared(lead) >= far else lead

    def is_empty(self, teaser: Candidate) -> bool:
        """« Les gourmands peuvent se réjouir », « L'histoire s'arrête »: short, and the lead says it better."""
        verb = self._main(teaser)
        return verb is not None and verb.tense == "present" and self._length(teaser) <= _SHORT

    def _says_little(self, candidate: Candidate) -> bool:
        """« L'affaire est lancée », « Le hangar a une surface de 900 m2 »: no one, and no day, and what is so."""
        verb = self._main(candidate)
        if verb is None or verb.tense != "present" or verb.perfect or self._length(candidate) > _SHORTEST:
            return False
        named = any(t.pos == "PROPN" for t in self._tokens(candidate))
        return not (named or candidate.point.voice or candidate.point.sentence in self.dated)

    def _draws(self, candidate: Candidate) -> bool:
        """Told by the article itself, on no day: « peuvent sourire », « s'arrête », « devaient choisir »."""
        verb = self._main(candidate)
        if verb is None or candidate.point.voice or candidate.point.sentence in self.dated:
            return False
        if says(self.reading, self.reading.tokens[verb.finite]):
            return False  # « Le ministre dénonce des rumeurs » is news
        return (verb.tense == "imperfect" and not verb.passive) or (verb.tense == "present" and not verb.compound)

    def _goes_back(self, candidate: Candidate) -> bool:
        """« avait proposé une baisse », « avaient confirmé que »: what was so, or said, before the news."""
        verb = self._main(candidate)
        if verb is None or verb.mood != "indicative" or verb.tense != "imperfect":
            return False
        return verb.perfect or self._is_parted(verb)  # not « Les quais étaient bloqués lundi »

    def _is_parted(self, verb: VerbGroup) -> bool:
        """« avaient | eux-mêmes déjà | écrit », which the model may read apart."""
        auxiliary = self.reading.tokens[verb.main].lemma == "avoir"
        ahead = self.reading.tokens[verb.last + 1 : verb.last + _APART]
        between = [t for t in ahead if t.pos not in ("ADV", "PRON") and t.norm not in ("-", "même", "mêmes")]
        return auxiliary and any(t.is_past_participle for t in between[:1])

    def _acts(self, candidate: Candidate) -> bool:
        """« a ouvert », of one whom it names; no quotation."""
        verb, tokens = self._main(candidate), self._tokens(candidate)
        named = any(t.pos == "PROPN" for t in tokens) and tokens[0].norm not in _MARKS
        return named and verb is not None and verb.mood == "indicative" and verb.perfect and verb.tense == "present"

    def _main(self, candidate: Candidate) -> VerbGroup | None:
        """The first verb of the main clauses; not that of « comme le rapporte Le Matin »."""
        sentence = next(s for s in self.reading.sentences if s.id == candidate.point.sentence)
        told = (c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind in ("main", "coordinate"))
        return next(told, None)

    def _shared(self, candidate: Candidate) -> int:
        """How many words of the title it takes up."""
        return len({t.norm[:_STEM] for t in self._tokens(candidate) if t.pos in _TOLD} & self.title)

    def _length(self, candidate: Candidate) -> int:
        return len(self._tokens(candidate))

    def _tokens(self, candidate: Candidate) -> list[Token]:
        """Those that the page shows."""
        sentence = next(s for s in self.reading.sentences if s.id == candidate.point.sentence)
        return [t for span in candidate.point.spans for t in tokens_in(self.reading, sentence, span)]
