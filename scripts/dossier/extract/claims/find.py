"""From the clauses of each sentence to claims: span, voice, mood, time, polarity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.extract.claims.certainty.axes import Axes, AxesReader
from dossier.extract.claims.ends import Ends
from dossier.extract.claims.passages import Passage
from dossier.extract.claims.rules import ClaimRules, HitFinder
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.statements import Statements
from dossier.extract.claims.voices.announced import Announcements
from dossier.extract.claims.voices.antecedents import Antecedents
from dossier.extract.claims.voices.free_speech import FreeSpeech
from dossier.extract.claims.voices.hearsay import Hearsay
from dossier.extract.claims.voices.quoted import NOBODY
from dossier.extract.claims.voices.unmarked import Unmarked
from dossier.extract.claims.voices.voices import VoiceFinder
from dossier.match.clauses import Clause, clauses
from dossier.match.headlines import is_heading, past_dateline
from dossier.match.nouns import noun_phrase_of
from dossier.model import (
    Actor,
    Attribution,
    Claim,
    Conditional,
    Evidence,
    Mood,
    Quote,
    Reading,
    Sentence,
    Span,
    Tense,
    Token,
    finding_ids,
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim before it has its id."""

    sentence: Sentence
    span: Span
    voices: tuple[Voice, ...]
    axes: Axes
    verb: int | None
    main: bool
    in_passing: bool = False


def find_claims(
    reading: Reading,
    quotes: tuple[Quote, ...],
    actors: tuple[Actor, ...],
    conditionals: tuple[Conditional, ...],
    rules: ClaimRules,
) -> tuple[Claim, ...]:
    """The claims of an article, in order of the text, with what relatives tell in passing."""
    sources, hits = Sources(reading, actors, rules), HitFinder(rules)
    announcements, unmarked = Announcements(reading, sources), Unmarked(reading, sources)
    hearsay, free = Hearsay(sources, conditionals), FreeSpeech(sources)
    finder, antecedents = VoiceFinder(reading, sources, quotes), Antecedents(reading, sources, quotes)
    drafts: list[_Draft] = []
    for sentence in (each for each in reading.sentences if not is_heading(reading, each)):
        found = hits.find(reading, sentence)
        cut = clauses(reading, sentence)
        told = finder.find(sentence, cut, found)
        told = told or hearsay.voices(sentence, cut) or free.voices(sentence)
        heard = (*announcements.voices(sentence), *(told or unmarked.voices(sentence, found)))
        voices = free.told(antecedents.resolve(heard, cut, sentence))
        hearsay.hear(sentence, cut, voices)
        free.hear(sentence, found, voices)
        announcements.hear(sentence, cut, found)
        unmarked.hear(sentence, cut, found, voices)
        _reach_back(drafts, voices, sentence)
        axes = AxesReader(reading, sentence, cut, found, conditionals, rules)
        drafts += _one_row_at_least(_Clauses(Passage(reading, sentence, cut, found, voices, axes, rules)).drafts())
    ids = finding_ids("c", (reading.article.quote(draft.span) for draft in drafts))
    return tuple(_claim(name, draft) for name, draft in zip(ids, drafts, strict=True))


def _one_row_at_least(drafts: Iterator[_Draft]) -> list[_Draft]:
    """« Rejoignez le collectif, | qui a gagné lundi | »: nothing else of the sentence says it."""
    found = list(drafts)
    return [replace(draft, in_passing=draft.in_passing and not all(d.in_passing for d in found)) for draft in found]


def _reach_back(drafts: list[_Draft], voices: tuple[Voice, ...], sentence: Sentence) -> None:
    """« Ce retard, tel que rapporté par X », « C'est ce qu'affirme X »: X told what the sentence before says."""
    for voice in voices:
        if voice.reach == "here" or not drafts:
            continue
        before = drafts[-1].sentence.id
        for index, draft in enumerate(drafts):
            meant = voice.reach in ("comment", "demand") or (draft.axes.mood in ("borrowed", "hedged") and draft.main)
            if draft.sentence.id == before != sentence.id and meant and not draft.voices:
                axes = draft.axes.unplanned() if voice.reach == "demand" else draft.axes
                drafts[index] = replace(draft, voices=(voice,), axes=axes)


def _claim(name: str, draft: _Draft) -> Claim:
    chain: list[Attribution] = []
    voices = [voice for voice in draft.voices if voice.chain and not voice.chain[0].name.startswith(NOBODY)]
    for voice in voices or draft.voices:
        chain += [source for source in voice.chain if not any(_same(source, known) for known in chain)]
    cues: dict[tuple[str, tuple[Span, ...]], Evidence] = {}
    for cue in (*(voice.cue for voice in draft.voices), *draft.axes.cues):
        cues.setdefault((cue.rule, cue.spans), cue)
    return Claim(
        id=name,
        sentence=draft.sentence.id,
        span=draft.span,
        voice=tuple(chain),
        mood=draft.axes.mood,
        time=draft.axes.time,
        negated=draft.axes.negated,
        cues=tuple(cues.values()),
        in_passing=draft.in_passing,
    )


class _Clauses:
    """The claims of one sentence."""

    def __init__(self, passage: Passage) -> None:
        self.reading, self.sentence, self.cut = passage.reading, passage.sentence, passage.clauses
        self.hits, self.voices, self.axes, self.rules = passage.hits, passage.voices, passage.axes, passage.rules
        self.statements, self.ends = Statements(passage), Ends(passage)
        self.frames = self.statements.frames
        self.of_sources = frozenset(self._of_sources())

    def drafts(self) -> Iterator[_Draft]:
        """What each clause says, and what an apposition says beside it, in order of the text."""
        for index, clause in enumerate(self.cut):
            apposition = self._apposition(clause)
            own = frozenset(clause.own) - self.frames - frozenset(apposition or ())
            if self.statements.says(index, clause, own):
                yield self._draft(index, clause, own, apposition or self.statements.plan_behind(clause))
            if apposition:
                yield self._caused(apposition)

    def _draft(self, index: int, clause: Clause, own: frozenset[int], left_out: range | None) -> _Draft:
        outside = self.frames if clause.first in self.of_sources else self.frames | self.of_sources
        last = self.ends.last(clause, left_out)
        kept = [i for i in range(self.ends.first(clause), last) if i not in outside]
        kept = kept or list(clause.own)  # « En comptant la course, il aura couru »: no plan behind the main clause
        axes = self.axes.read(self._told_by(index), own)
        if clause.kind == "complement" and clause.parent is not None:
            outer = self.axes.read(clause.parent, frozenset(self.cut[clause.parent].own))
            axes = axes.under(_passed_down(outer, raised=self._is_not_believed(self.cut[clause.parent], outer)))
        if clause.verb is not None and clause.verb.finite in self.frames:  # « ne pense pas | avoir menti »
            whole = self.axes.read(index, frozenset(clause.own))
            axes = axes.under(_denied(whole)) if self._is_not_believed(clause, whole) else axes
        verb = clause.verb.finite if clause.verb else clause.introducer
        if (exclaimed := self._exclaimed(clause)) is not None:
            kept, verb = list(exclaimed), exclaimed.start
        span, voices = self.ends.span(kept, clause), self._voices_of(verb, kept)
        axes = _confirmed(axes, [v for v in voices if v.confirmed and not self._begins_anew(v, kept)])
        passing = self.statements.in_passing(index, clause, voices)
        return _Draft(self.sentence, span, voices, axes, verb, clause.kind == "main", passing)

    def _begins_anew(self, voice: Voice, kept: list[int]) -> bool:
        """« Selon une note confirmée par X, il serait parti ; | il aurait fui »: X confirms no more than the first."""
        first, last = sorted((voice.frame[0] if voice.frame else kept[0], kept[0]))
        return any(t.norm == ";" for t in self.reading.tokens[first : last + 1])

    def _is_not_believed(self, holder: Clause, outer: Axes) -> bool:
        """« ne croit pas que le pont tienne »: what follows is denied, whichever verb « pas » stands beside."""
        verb = holder.verb
        believes = verb is not None and self.reading.tokens[verb.main].lemma in self.rules.negation.lists["croient"]
        return believes and outer.negated

    def _exclaimed(self, clause: Clause) -> range | None:
        """« « Une honte », | s'indigne la mareyeuse »: words without a verb, and the only verb says who speaks."""
        tokens, verb = self.reading.tokens, clause.verb
        for voice in self.voices if verb and clause.kind == "main" else ():
            led = voice.cue.rule.startswith("citations.incise") and voice.first - 1 <= clause.first <= voice.first
            told = (
                verb
                and voice.last <= verb.finite
                and any(span.overlaps(tokens[at].span) for span in voice.cue.spans for at in verb.tokens)
            )
            if led and told:
                return range(voice.first, voice.last)
        return None

    def _told_by(self, index: int) -> int:
        """« Et du fait que le groupe pourrait partir »: without a verb of its own, as certain as what it holds."""
        if index or self.cut[0].verb:
            return index
        bare = self.statements.is_a_bare_relative(self.cut[0])
        kinds = ("complement", "relative") if bare else ("complement",)
        return next((n for n in self.cut[0].held if self.cut[n].kind in kinds and self.cut[n].verb), 0)

    def _of_sources(self) -> Iterator[int]:
        """« Selon un courrier | dont l'agence a obtenu copie |, … »: what tells of the source is not what it says."""
        for voice in self.voices if self.cut[0].verb else ():
            leads = voice.frame is not None and voice.frame[0] == past_dateline(self.reading, self.sentence)
            end = voice.frame[1] if voice.frame and leads else self.sentence.last
            for clause in (self.cut[n] for n in self.cut[0].held):
                if clause.kind == "relative" and end <= clause.first <= end + 1:
                    yield from range(clause.first, clause.last)

    def _voices_of(self, verb: int | None, kept: list[int]) -> tuple[Voice, ...]:
        at = verb if verb is not None else next((i for i in kept if self.reading.tokens[i].pos != "PUNCT"), kept[0])
        here = [v for v in self.voices if v.reach == "here" and not self._is_a_place(v)]
        told = at in self.of_sources
        return tuple(v for v in here if v.first <= at < v.last and not (told and v.frame and v.frame[0] == v.first))

    def _is_a_place(self, voice: Voice) -> bool:
        """« le stade a cru que »: does not say who believed it."""
        words = self.reading.words(self.sentence)
        cue = [t for t in words if any(span.overlaps(t.span) for span in voice.cue.spans)]
        belief = bool(voice.chain) and any(t.lemma == "croire" for t in cue)
        inside = (t for t in words if belief and t.span.overlaps(voice.chain[-1].span))
        noun = next((t for t in inside if t.pos == "NOUN"), None)
        return noun is not None and noun.norm in self.rules.certainty.lists["lieux_sans_croyance"]

    def _apposition(self, clause: Clause) -> range | None:
        """« …, un revers attribué à X »: a nominal claim of its own behind the verb's."""
        if clause.verb is None:
            return None
        for hit in self.hits.attributions:
            rule = self.rules.attributions.by_form[hit.form]
            noun = self._noun_before(hit.first)
            if rule.famille != "cause" or hit.first not in clause.own or hit.first < clause.verb.last:
                continue
            if noun is not None and self.reading.tokens[noun].lemma in self.rules.attributions.lists["se_decernent"]:
                continue
            phrase = noun_phrase_of(self.reading, noun, self.sentence) if noun is not None else None
            if phrase and phrase.first > 0 and self.reading.tokens[phrase.first - 1].norm == ",":
                return range(phrase.first, max(clause.own) + 1)
        return None

    def _noun_before(self, index: int) -> int | None:
        before: list[Token] = [t for t in self.reading.tokens[max(0, index - 3) : index] if t.pos in ("NOUN", "PROPN")]
        return before[-1].index if before else None

    def _caused(self, tokens: range) -> _Draft:
        hit = next(h for h in self.hits.attributions if h.first in tokens)
        rule = self.rules.attributions.by_form[hit.form]
        chain = (Attribution("impersonal", self.reading.article.quote(hit.span), None, hit.span),)
        voice = Voice(chain, Evidence(rule.id, (hit.span,)), tokens.start, tokens.stop)
        kept = [i for i in tokens if self.reading.tokens[i].pos != "PUNCT"]
        span = Span(self.reading.tokens[kept[0]].span.start, self.reading.tokens[kept[-1]].span.end)
        return _Draft(self.sentence, span, (voice,), Axes(), None, main=False)


def _confirmed(axes: Axes, voices: list[Voice]) -> Axes:
    """« Selon une information de X confirmée par Y, il serait parti »: the conditional only says that X told it."""
    by = tuple(voice.confirmed for voice in voices if voice.confirmed is not None)
    if not by:
        return axes
    mood: Mood = "indicative" if axes.mood == "borrowed" else axes.mood
    return replace(axes, mood=mood, cues=(*axes.cues, *by))


def _same(one: Attribution, other: Attribution) -> bool:
    """The same name, or the same words of the text: « Mme Roche » and « Roche »."""
    return one.name == other.name or one.span.overlaps(other.span)


def _denied(whole: Axes) -> Axes:
    return Axes(negated=True, cues=tuple(c for c in whole.cues if c.rule == "negation.ne_pas"))


def _passed_down(outer: Axes, *, raised: bool) -> Axes:
    """What a frame gives to its complement: its doubt and its denial, not its own tense."""
    frame_only = ("certitude.futur", "certitude.prevu", "certitude.annonce")
    kept = [c for c in outer.cues if c.rule.startswith("certitude.") or c.rule == "negation.dementi"]
    doubt: Mood = outer.mood if outer.mood in ("hedged", "modal") else "indicative"
    if outer.mood == "hypothetical" and any(c.rule == "certitude.crainte" for c in kept):
        doubt = "modal"  # « S'il vient, la Ligue souhaite que la ville paie »
    if outer.mood == "borrowed":  # « aurait affirmé que », « il semblerait que »
        doubt, kept = "hedged", [*kept, *(c for c in outer.cues if c.rule.startswith("conditionnel."))]
    denied = raised or any(c.rule in ("negation.dementi", "certitude.improbable") for c in outer.cues)
    kept += [c for c in outer.cues if raised and c.rule == "negation.ne_pas"]
    time: Tense = "planned" if any(c.rule == "certitude.prevoit" for c in kept) else "present"
    return Axes(doubt, time, denied, tuple(c for c in kept if c.rule not in frame_only))
