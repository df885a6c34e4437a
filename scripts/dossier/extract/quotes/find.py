"""From quoted words to quotations: which are said, by whom, with which verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.quotes.marks import quoted_spans
from dossier.lexicon import Lexicon, Rule, load_lexicon
from dossier.match.forms import FormFinder, Hit
from dossier.match.nouns import noun_phrase_from, noun_phrase_of
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Evidence, Quote, Reading, Sentence, Span, Speaker, Token

_REACH = 7  # tokens from the closing mark to a verb of saying: « …, a-t-il ensuite déclaré »


class QuoteRule(Rule, frozen=True, kw_only=True):
    """A way in which French gives a quotation to its speaker."""


@dataclass(frozen=True, slots=True)
class _Said:
    rule: str
    speaker: Speaker | None
    verb: Span | None


def find_quotes(reading: Reading, actors: tuple[Actor, ...], rules: Lexicon[QuoteRule]) -> tuple[Quote, ...]:
    """Quotations in order of the text; titles and words held at arm's length are left out."""
    finder = _SpeakerFinder(reading, actors, rules)
    quotes: list[Quote] = []
    for span in quoted_spans(reading):
        last = quotes[-1] if quotes and finder.same_paragraph(quotes[-1].span, span) else None
        said = finder.said(span, last)
        if said is not None:
            quotes.append(Quote(span, said.speaker, said.verb, Evidence(said.rule, (span,))))
    return tuple(quotes)


class _SpeakerFinder:
    def __init__(self, reading: Reading, actors: tuple[Actor, ...], rules: Lexicon[QuoteRule]) -> None:
        self.reading, self.actors, self.lists = reading, actors, rules.lists
        speech = load_lexicon(reading.article.language, "paroles", Rule)
        self._speech = FormFinder(frozenset(speech.by_form) | rules.lists["introduisent"])
        self._sources = FormFinder(rules.lists["sources"])

    def same_paragraph(self, one: Span, other: Span) -> bool:
        paragraphs = [p for p in self.reading.paragraphs if p.span.covers(one) or p.span.covers(other)]
        return len(paragraphs) == 1

    def said(self, span: Span, last: Quote | None) -> _Said | None:
        """How `span` is said; None for a title, a nickname, a word held at arm's length."""
        after, before = self._tokens_after(span), self._tokens_before(span)
        whole = self._is_sentence(span)
        found = self._incise(span, after) or self._colon(before) or self._source(span, before, after)
        if found is None and (whole or len(self.reading.article.quote(span).split()) >= 2):
            found = self._embedded(before)
        if found is not None:
            return found
        if not whole:
            return None
        if last is not None and last.speaker is not None:
            return _Said("citations.suite", last.speaker, None)
        return _Said("citations.seule", None, None)

    def _tokens_after(self, span: Span) -> list[Token]:
        """The tokens behind the closing mark, up to the end of its sentence."""
        following = [t for t in self.reading.tokens if t.span.start >= span.end]
        following = following[1:] if following and following[0].text in '»”"' else following
        if not following:
            return []
        number = following[0].sentence
        return [t for t in following if t.sentence == number]

    def _tokens_before(self, span: Span) -> list[Token]:
        """The tokens of the sentence before the opening mark."""
        inside = next((t for t in self.reading.tokens if t.span.start >= span.start), None)
        if inside is None:
            return []
        sentence = self.reading.sentences[inside.sentence]
        return [t for t in self.reading.words(sentence) if t.span.end < span.start and t.text not in '«“"']

    def _is_sentence(self, span: Span) -> bool:
        """A conjugated verb of its own, and more than two words."""
        inside = [t for t in self.reading.tokens if span.covers(t.span)]
        words = [t for t in inside if t.pos != "PUNCT"]
        finite = any(t.has("VerbForm=Fin") for t in inside)
        return len(words) > 2 and (finite or self.reading.article.quote(span)[-1] in "!?.")

    def _incise(self, span: Span, after: Sequence[Token]) -> _Said | None:
        """« … », assure le maire; « … », a-t-elle ajouté; « … » (Anne Petit)."""
        if not after:
            return None
        sentence = self.reading.sentences[after[0].sentence]
        hit = next(iter(self._speech.find(self.reading, after[:_REACH])), None)
        apart = after[0].norm == "," or self._is_sentence(span)
        if hit is None or not apart or not self._inverted(after, hit):
            return None
        words = [
            t for t in after if t.index < hit.first and t.norm.lstrip("-t") in ("il", "elle", "ils", "elles", "on")
        ]
        start = words[0].index if words else hit.last
        return _Said("citations.incise", self._speaker(start, sentence, span), hit.span)

    def _inverted(self, after: Sequence[Token], hit: Hit) -> bool:
        """Only a comma, an auxiliary, clitics and adverbs stand between the mark and the verb."""
        between = [t for t in after if t.index < hit.first]
        return all(t.pos in ("PUNCT", "AUX", "PRON", "ADV", "PART") or t.norm.startswith("-") for t in between)

    def _speaker(self, start: int, sentence: Sentence, near: Span) -> Speaker | None:
        """The noun phrase or pronoun at `start`, and the name in apposition when there is one."""
        tokens = self.reading.tokens
        while start < sentence.last and (tokens[start].pos == "ADV" or tokens[start].norm in ("-t", "alors", "ainsi")):
            start += 1
        if start >= sentence.last:
            return None
        if tokens[start].norm.lstrip("-t") in ("il", "elle", "ils", "elles", "on"):
            words = tokens[start]
            bare = len(words.text) - len(words.text.lstrip("-").removeprefix("t-"))  # « -elle », « -t-elle »
            return Speaker(Span(words.span.start + bare, words.span.end), self._only_person(near, words))
        phrase = noun_phrase_from(self.reading, start, sentence)
        if phrase is None:
            return None
        name = self._name_behind(phrase.last, sentence)
        span = name or phrase.span(self.reading)
        return Speaker(span, self._actor_at(span))

    def _name_behind(self, index: int, sentence: Sentence) -> Span | None:
        """« la maire, Solène Aubry »: the name is the better speaker."""
        tokens = self.reading.tokens
        if index + 1 >= sentence.last or tokens[index].norm != ",":
            return None
        start = tokens[index + 1].span.start
        persons = (m for actor in self.actors if actor.kind == "person" for m in actor.mentions)
        return next((mention for mention in persons if mention.start == start), None)

    def _actor_at(self, span: Span) -> str | None:
        inside = [(m, actor) for actor in self.actors for m in actor.mentions if span.covers(m)]
        people = [actor.id for _, actor in inside if actor.kind == "person"]
        if people:
            return people[0]
        starts = [actor.id for mention, actor in sorted(inside, key=lambda i: i[0]) if mention.start - span.start <= 4]
        return starts[0] if starts else None

    def _only_person(self, near: Span, pronoun: Token) -> str | None:
        """The one person whom the sentences up to here name, in the same paragraph."""
        paragraph = next(p.span for p in self.reading.paragraphs if p.span.covers(near) or p.span.overlaps(near))
        before = Span(paragraph.start, max(pronoun.span.start, paragraph.start + 1))
        people = {a.id for a in self.actors if a.kind == "person" and any(before.covers(m) for m in a.mentions)}
        return next(iter(people)) if len(people) == 1 else None

    def _colon(self, before: Sequence[Token]) -> _Said | None:
        """Le maire a répondu : « … »"""
        if not before or before[-1].norm != ":":
            return None
        hit = next(iter(self._speech.find(self.reading, before)), None)
        speaker = self._subject(before, hit) if hit else None
        if hit is None:
            sentence = self.reading.sentences[before[0].sentence]
            phrase = noun_phrase_from(self.reading, before[0].index, sentence)
            alone = phrase is not None and phrase.last == before[-1].index
            speaker = (
                Speaker(phrase.span(self.reading), self._actor_at(phrase.span(self.reading)))
                if phrase and alone
                else None
            )
        return _Said("citations.deux_points", speaker, hit.span if hit else None)

    def _source(self, span: Span, before: Sequence[Token], after: Sequence[Token]) -> _Said | None:
        """Selon le maire, « … »; « … », selon le maire."""
        for tokens in (after[:3], before):
            hit = next(iter(self._sources.find(self.reading, tokens)), None)
            if hit is None or (tokens is before and hit.first != before[0].index):
                continue
            sentence = self.reading.sentences[self.reading.tokens[hit.first].sentence]
            speaker = self._speaker(hit.last, sentence, span)
            if speaker is not None:
                return _Said("citations.selon", speaker, None)
        return None

    def _embedded(self, before: Sequence[Token]) -> _Said | None:
        """Le maire affirme que « … »; l'opposition dénonce « … »: the verb of the sentence says it."""
        hits = list(self._speech.find(self.reading, before))
        speaker = self._subject(before, hits[-1]) if hits else None
        return _Said("citations.enchassee", speaker, hits[-1].span) if hits and speaker else None

    def _subject(self, before: Sequence[Token], hit: Hit) -> Speaker | None:
        sentence = self.reading.sentences[before[0].sentence]
        group = next(
            (g for g in verb_groups(self.reading, sentence) if set(g.tokens) & set(range(hit.first, hit.last))), None
        )
        if group is None or group.subject is None or group.subject > hit.first:
            return None
        head = self.reading.tokens[group.subject]
        if head.pos == "PRON":
            return Speaker(head.span, self._only_person(head.span, head))
        phrase = noun_phrase_of(self.reading, group.subject, sentence)
        span = self._name_behind(phrase.last, sentence) or phrase.span(self.reading)
        return Speaker(span, self._actor_at(span))
