"""From quoted words to quotations: which are said, by whom, with which verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.extract.quotes.around import MARKS, answers, is_sentence, sentence_behind, tokens_after, tokens_before
from dossier.extract.quotes.leads import Leads
from dossier.extract.quotes.marks import quoted_spans
from dossier.extract.quotes.names import is_attribute, is_said_name, is_title
from dossier.extract.quotes.neighbours import Neighbours
from dossier.extract.quotes.paragraphs import over_paragraphs
from dossier.extract.quotes.sources import Sources
from dossier.extract.quotes.speakers import SpeakerReader
from dossier.extract.quotes.verbs import SayingVerbs
from dossier.lexicon import Lexicon, Rule
from dossier.match.forms import Hit
from dossier.model import Actor, Evidence, Quote, Reading, Span, Speaker, Token

_REACH = 9  # tokens from the closing mark to a verb of saying: « …, a-t-il ensuite déclaré »


class QuoteRule(Rule, frozen=True, kw_only=True):
    """A way in which French gives a quotation to its speaker."""


@dataclass(frozen=True, slots=True)
class _Said:
    rule: str
    speaker: Speaker | None
    verb: Span | None


def find_quotes(reading: Reading, actors: tuple[Actor, ...], rules: Lexicon[QuoteRule]) -> tuple[Quote, ...]:
    """Quotations in order of the text; titles and words held at arm's length are left out."""
    finder = _SaidFinder(reading, actors, rules)
    quotes: list[Quote] = []
    for span in quoted_spans(reading):
        last = quotes[-1] if quotes and finder.same_paragraph(quotes[-1].span, span) else None
        said = finder.said(span, last)
        if said is not None:
            quotes.append(Quote(span, said.speaker, said.verb, Evidence(said.rule, (span,))))
    return over_paragraphs(reading, quotes, finder.neighbours)


class _SaidFinder:
    def __init__(self, reading: Reading, actors: tuple[Actor, ...], rules: Lexicon[QuoteRule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.speakers = SpeakerReader(reading, actors, rules.lists)
        self.verbs = SayingVerbs(reading, rules.lists)
        self.leads = Leads(reading, self.speakers, rules.lists)
        self.neighbours = Neighbours(reading, self.speakers, self.leads, rules.lists)
        self.sources = Sources(reading, rules.lists)

    def same_paragraph(self, one: Span, other: Span) -> bool:
        """Whether no paragraph ends between two spans."""
        return self.reading.article.text.find("\n\n", one.start, other.start) < 0

    def said(self, span: Span, last: Quote | None) -> _Said | None:
        """How `span` is said; None for a title, a nickname, a word held at arm's length."""
        after, before = tokens_after(self.reading, span), tokens_before(self.reading, span)
        whole = is_sentence(self.reading, span)
        if not whole and is_title(self.reading, span, before, self.lists):
            return None
        if before and is_said_name(self.reading, before[-1].index + 1):
            return _Said("citations.enchassee", whose, None) if (whose := self.neighbours.whose(after)) else None
        found = self._incise(after, whole and not self.verbs.leads_in(before), span) or self._inside(span)
        found = found or self._colon(before, last)
        found = found or self._resumed(span, before, last) or self._signed(span, after, whole)
        several = len(self.reading.article.quote(span).split()) >= 2
        if judged := self.neighbours.judged_by(before, after):
            return _Said("citations.enchassee", judged, None)
        if found is None and (whole or several or self.verbs.reported(before)):
            found = self._source_behind(after) or self._governed(before, last)
            found = found or self._tail(before, after, whole)
        if found is not None and found.speaker is None and found.rule == "citations.deux_points" and whole:
            found = replace(found, speaker=self.neighbours.example(span) or self.neighbours.named_before_colon(span))
        if found is not None or not whole or is_attribute(self.reading, span, before):
            return found
        if example := self.neighbours.example(span):
            return _Said("citations.presentee", example, None)
        same = last if last is not None and not answers(self.reading, last.span, span) else None
        alone = same is not None and same.speaker is not None and self.neighbours.is_alone(same.speaker, span)
        goes_on = _Said("citations.suite", same.speaker, same.verb) if same and alone else None
        told = self._beside(span, before, after) or goes_on
        person = None if told or before else self.neighbours.presented(span) or self.neighbours.introduced(span, after)
        if person is not None:
            told = _Said("citations.presentee", person, None)
        return told or _Said("citations.seule", None, None)

    def _beside(self, span: Span, before: Sequence[Token], after: list[Token]) -> _Said | None:
        """Who says a whole sentence, by the sentence before, its own subject, or the sentence behind."""
        speaker = self.neighbours.subject_of_quoted_verb(span, before)
        if before:
            return _Said("citations.enchassee", speaker, None) if speaker else None
        behind = sentence_behind(self.reading, span, after)
        told = self.neighbours.taken_up(behind)
        here = self.reading.tokens[self.reading.token_from(span.start)].sentence
        if after and after[0].sentence == here and (own := self._tail(after, after, whole=True)):
            return own  # « On opère », malgré le bruit, a dit Luc Marin
        if shown := self.neighbours.told_of(behind):
            return _Said("citations.reprise", shown, None)
        return self._announced(span) or (_Said("citations.reprise", *told) if told else None)

    def _incise(self, after: Sequence[Token], whole: bool, span: Span) -> _Said | None:
        """« … », assure le maire; « … », s'est indignée la préfète: any verb before its subject says it."""
        if not after or (after[0].norm != "," and not whole and not self._inverts(after, span)):
            return None
        verb = self.verbs.inverted(after[:_REACH])
        if verb is None or not (verb[0] or whole):
            return None
        known, _, last, words = verb
        sentence = self.reading.sentences[after[0].sentence]
        if last < sentence.last and self.reading.tokens[last].norm in ("que", "qu'"):
            return None  # « Le maire, qui salue « un géant », souhaite que … »
        if read := self.neighbours.read_there(after):
            return _Said("citations.incise", read[0], None)
        pronoun = self.speakers.inverted_pronoun(after, last + 1)
        speaker = self.speakers.behind(last if pronoun is None else pronoun, sentence)
        if speaker is None and not (known and whole):
            return None  # « Le maire, qui parle de « déni », a refusé »
        return _Said("citations.incise", speaker, words)

    def _inverts(self, after: Sequence[Token], span: Span) -> bool:
        """« « … » a-t-elle précisé »: no comma, and still nothing but the aside."""
        opens = after[0].pos in ("AUX", "VERB")
        named = self.reading.tokens[max(0, self.reading.token_from(span.start) - 2)].pos in ("NOUN", "PROPN")
        if opens and not named and after[0].norm in ("a", "ont") and self.verbs.first(after[1:2]):
            speaker = self.speakers.behind(after[1].index + 1, self.reading.sentences[after[0].sentence])
            return speaker is not None and self.leads.is_person(speaker)
        return opens and self.speakers.inverted_pronoun(after, after[0].index + 2) is not None

    def _inside(self, span: Span) -> _Said | None:
        """« Il faut agir, explique le boulanger, sinon le village mourra. »"""
        inside = self.reading.inside(span)
        for comma in (t for t in inside if t.norm == ","):
            sentence = self.reading.sentences[comma.sentence]
            rest = [t for t in inside if comma.index < t.index < sentence.last]
            if (verb := self.verbs.inverted([comma, *rest[:_REACH]])) is None or not rest:
                continue
            pronoun = self.speakers.inverted_pronoun(rest, verb[2] + 1)
            first = rest[0]
            opens = first.index == verb[1] or first.pos in ("VERB", "AUX") or first.norm in self.lists["clitiques"]
            if pronoun is None and not opens:
                continue  # « …, que raconte le livre »: the verb does not open the aside
            speaker = self.speakers.behind(verb[2] if pronoun is None else pronoun, sentence)
            said = verb[0] or (pronoun is not None and self.leads.may_say(verb[1], sentence))
            if speaker is not None and (said or self.leads.is_person(speaker)):
                return _Said("citations.incise", speaker, verb[3])
        return None

    def _resumed(self, span: Span, before: Sequence[Token], last: Quote | None) -> _Said | None:
        """« A », prévient l'économiste, « B »: B goes on where the aside ends."""
        if last is None or last.speaker is None or not before or last.evidence.rule != "citations.incise":
            return None
        between = self.reading.article.text[last.speaker.span.end : span.start]
        aside = len(between) < 80 and not re.search(r"[.;:!?]\s", between)
        if before[0].sentence == before[-1].sentence and last.speaker.span.start > last.span.end and aside:
            closed = re.fullmatch(r"[^«“\"]*,\s*(?:et |mais |puis )?[«“\"]\s*", between)
            return _Said("citations.incise", last.speaker, last.verb) if closed else None
        return None

    def _signed(self, span: Span, after: Sequence[Token], whole: bool) -> _Said | None:
        """« Il faut que cela change » (Paul Verdier, éleveur), or — Paul Verdier, éleveur."""
        if whole and len(after) > 1 and after[0].norm == "(":
            speaker = self.speakers.behind(after[1].index, self.reading.sentences[after[0].sentence])
        else:
            speaker = self.neighbours.signature(span) if whole else None
        return _Said("citations.parenthese", speaker, None) if speaker else None

    def _colon(self, before: Sequence[Token], last: Quote | None) -> _Said | None:
        """Le maire a répondu : « … »; Et d'ajouter : « … »; Anne Petit : « … »"""
        if not before or before[-1].norm != ":":
            return None
        sentence = self.reading.sentences[before[0].sentence]
        infinitive = next((t for t in before[-4:] if t.has("VerbForm=Inf")), None)
        if infinitive and self.reading.tokens[infinitive.index - 1].norm in ("de", "d'") and last is not None:
            return _Said("citations.deux_points", last.speaker, infinitive.span)
        hit = self.verbs.last(before)
        if noun := self.leads.noun_of_saying(before):
            return _Said("citations.deux_points", noun, None)
        if hit is not None and hit.form in self.lists["citent"]:
            speaker = self.speakers.behind(hit.last, sentence)  # « L'Écho, qui cite sa compagne : »
        elif hit is not None:
            speaker = self.leads.subject(hit, before)
            if speaker is None and (first := self.verbs.earlier(before, hit)):
                hit, speaker = first, self.leads.subject(first, before)
        elif source := self.sources.of_view(before):
            speaker = self.speakers.behind(source.last, sentence)  # « Aux yeux de X, c'est clair : « … » »
        else:
            speaker = self.neighbours.named_at_colon(before)
            speaker = speaker or self.speakers.alone(before[0].index, before[-1].index, sentence)
            speaker = speaker or self.speakers.of_sentence(before)
        return _Said("citations.deux_points", speaker, hit.span if hit else None)

    def _announced(self, span: Span) -> _Said | None:
        """« Le maire s'indigne. « On nous a menti. » », also over a paragraph: the sentence before says who speaks."""
        index = self.reading.tokens[self.reading.token_from(span.start)].sentence - 1
        sentence = self.reading.sentences[index] if index >= 0 else None
        if sentence is None or any(mark in self.reading.article.quote(sentence.span) for mark in MARKS):
            return None
        words = self.reading.words(sentence)
        if words[-1].norm == ":":
            said = self._colon(words, None)
            named = self.neighbours.named_before_colon(span) if said and said.speaker is None else None
            return replace(said, speaker=named) if said and named else said
        main = self.leads.last_relative(words, sentence)
        main = main if main and self.verbs.in_group(words, main) else self.leads.main_verb(sentence)
        hit = self.verbs.in_group(words, main) if main else None
        if main is None and not self.same_paragraph(sentence.span, span):
            speaker = self.speakers.alone(words[0].index, words[-1].index + 1, sentence)
            return _Said("citations.annoncee", speaker, None) if speaker and speaker.actor else None
        aside = self._tail(words, words, whole=True)
        aside = aside if aside is not None and aside.rule == "citations.incise" else None
        if main and not (aside and self.leads.is_past_an_aside(sentence)):
            cue = self.leads.words_of_saying(words, main, hit)
            if cue and self.verbs.denies(main):
                return None
            speaker = self.speakers.subject(main.finite, sentence) if cue else None
        else:
            speaker = cue = None
        if cue is None and aside is not None:
            speaker, cue = aside.speaker, aside.verb  # « Un homme est mort, précise la police. « Il glissait. » »
        if speaker is None and self.same_paragraph(sentence.span, span) and (view := self.sources.of_view(words)):
            speaker = self.speakers.named_behind(view.last, sentence)  # « C'est fini, selon X. « On ferme. » »
        known = speaker and (self.leads.is_person(speaker) or (cue and self.leads.is_he_or_she(speaker)))
        return _Said("citations.annoncee", speaker, cue) if known else None

    def _source_behind(self, after: Sequence[Token]) -> _Said | None:
        """« … », selon le maire; not « juge « peu probable » un risque pour ceux qui … »."""
        hit = self.sources.first(after[:3])
        if hit is None or (hit.first != after[0].index and self.reading.tokens[hit.first - 1].norm != ","):
            return None
        return None if hit.form == "pour" and hit.first == after[0].index else self._said_by_source(hit)

    def _tail(self, before: Sequence[Token], after: Sequence[Token], whole: bool) -> _Said | None:
        """« La coque « peut tenir » un hiver, a ajouté l'expert. »: the end of the sentence says who says all of it."""
        if not before or (before[-1].pos in ("NOUN", "PROPN") and not whole):
            return None  # « le plan « zéro déchet » avance, a dit le maire »
        for place, comma in enumerate(after):
            rest = after[place:]
            if comma.norm != "," or len(rest) < 2:
                continue
            if hit := self.sources.at(rest[1:3], rest[1].index):
                return None if hit.form == "pour" else self._said_by_source(hit)
            verb = self.verbs.inverted(rest[:_REACH])
            led = rest[1].pos in ("AUX", "VERB") or rest[1].norm in self.lists["clitiques"]
            if verb is not None and verb[0] and led and self.reading.norm(verb[2]) not in ("que", "qu'"):
                sentence = self.reading.sentences[comma.sentence]
                pronoun = self.speakers.inverted_pronoun(rest, verb[2] + 1)
                speaker = self.speakers.behind(verb[2] if pronoun is None else pronoun, sentence)
                return _Said("citations.incise", speaker, verb[3]) if speaker else None
        return None

    def _governed(self, before: Sequence[Token], last: Quote | None) -> _Said | None:
        """The nearer of two: « selon X » at the head of the sentence, or the verb that governs the quotation."""
        hit, verb = self.sources.ahead(before), self.verbs.last(before)
        if hit is not None and hit.last == before[-1].index and before[-1].norm in self.lists["relatifs"]:
            speaker = self.speakers.stood_for(hit.first, self.reading.sentences[before[0].sentence])
            return _Said("citations.selon", speaker, None) if speaker else None
        if hit is not None and (hit.first == before[0].index or before[-1].norm == ","):
            between = self.reading.tokens[hit.last : verb.first] if verb is not None else ()
            nearer = verb is not None and (self.verbs.declares(verb) or any(t.norm in (";", ":") for t in between))
            nearer = nearer and verb is not None and not self.verbs.is_hearsay(verb)
            if not (between and nearer) and (said := self._said_by_source(hit)):
                return said
        if verb is None or self.verbs.in_closed_relative(verb, before[-1].index):
            return None
        said = self._embedded(verb, before, last)
        outer = (
            self.verbs.last([t for t in before if t.index < verb.first])
            if said and self.leads.is_thing(said.speaker)
            else None
        )
        return self._embedded(outer, before, last) if outer is not None else said

    def _said_by_source(self, hit: Hit) -> _Said | None:
        sentence = self.reading.sentences[self.reading.tokens[hit.first].sentence]
        speaker = self.speakers.behind(hit.last, sentence)
        if speaker is None or (hit.form == "pour" and not self.leads.is_person(speaker)):
            return None  # « Pour cette soirée, … »
        return _Said("citations.selon", speaker, None)

    def _embedded(self, hit: Hit, before: Sequence[Token], last: Quote | None) -> _Said | None:
        """Le maire affirme que « … »; l'opposition dénonce « … »: the verb of the sentence says it."""
        start = self.reading.tokens[hit.first].span.start
        if last is not None and last.speaker is not None and self.verbs.goes_on(hit):
            aside = last.evidence.rule == "citations.incise" and last.span.end < last.speaker.span.start < start
            if aside and last.speaker.span.start >= before[0].span.start - 1:
                return _Said("citations.enchassee", last.speaker, hit.span)  # « …, a-t-il dit, ajoutant que « … »
        sentence = self.reading.sentences[before[0].sentence]
        if self.reading.norm(hit.last) in ("si", "s'"):
            return None  # « L'expertise dira si la coque « … » »
        if self.verbs.in_aside(hit, sentence):
            speaker = self.speakers.behind(hit.last, sentence)
            return _Said("citations.incise", speaker, hit.span) if speaker else None
        speaker = self.speakers.subject(hit.first, sentence)
        return _Said("citations.enchassee", speaker, hit.span) if speaker else None
