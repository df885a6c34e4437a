"""Who « il » is: the last one who spoke or acted in the paragraph, when gender and number leave one alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, takewhile

from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.voices.candidates import OF_EITHER, OPPOSITE, PRONOUNS, SAME, Candidate, is_one
from dossier.extract.claims.voices.going_on import adds_to_what_was_said, means_another, opens_paragraph, spoke_last
from dossier.match.clauses import Clause
from dossier.match.genders import GENDER_OF, acted_since, gender_of
from dossier.match.nouns import NounPhrase, noun_phrase_of
from dossier.match.subjects import PERSONAL, subject_of
from dossier.model import Attribution, Quote, Reading, Sentence, Span

_SHOWN = ("celui-ci", "celle-ci", "ceux-ci", "celles-ci", "ce dernier", "cette dernière")
_OF_TURN = ("à ses yeux", "à leurs yeux")


class Antecedents:
    """Reads one article sentence by sentence, in order."""

    def __init__(self, reading: Reading, sources: Sources, quotes: tuple[Quote, ...]) -> None:
        self.reading, self.sources = reading, sources
        self._quoted = tuple(quote.span for quote in quotes)
        self._paragraph = ""
        self._met: list[Candidate] = []
        self._before: list[Candidate] = []  # of the paragraph before

    def resolve(self, voices: tuple[Voice, ...], clauses: tuple[Clause, ...], sentence: Sentence) -> tuple[Voice, ...]:
        """The voices with « il » and « elle » replaced where one source alone can be meant."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._before, self._met = sentence.paragraph, self._met, []
        here = [*self._subjects(clauses, sentence), *self._speaking(voices, sentence)]
        resolved = tuple(
            replace(voice, chain=tuple(self._meant(source, here, voice) for source in voice.chain)) for voice in voices
        )
        self._remember(resolved, clauses, sentence)
        return resolved

    def _is_quoted(self, span: Span, pronoun: Span | None = None) -> bool:
        """« « Avec Lorient, c'est pire », regrette-t-elle »: who is told of there is not who tells."""
        return any(at.covers(span) and (pronoun is None or not at.covers(pronoun)) for at in self._quoted)

    def _subjects(self, clauses: tuple[Clause, ...], sentence: Sentence) -> list[Candidate]:
        """Whoever may speak as the subject of a clause of this sentence: « L'Office n'a pas confirmé ; il estime »."""
        found = []
        for clause in clauses:
            phrase = self._subject(clause, sentence)
            pronoun = phrase is not None and self.reading.tokens[phrase.head].norm in PERSONAL
            if phrase is not None and not pronoun and self.sources.may_speak(phrase):
                span = phrase.span(self.reading)
                found.append(Candidate(self.sources.attribution(phrase), self._morph(span), sentence.id, spoke=False))
        return found

    def _speaking(self, voices: tuple[Voice, ...], sentence: Sentence) -> list[Candidate]:
        """Whoever this sentence gives words to: « …, rétorque Me Petit : d'après elle, … »."""
        named = (v.chain[-1] for v in voices if v.chain and v.chain[-1].kind != "impersonal" and not self._is_turn(v))
        sources = [s for s in named if self._pronoun(s) not in PRONOUNS and s.actor is not None]
        return [Candidate(source, self._morph(source.span), sentence.id, spoke=True) for source in sources]

    def _pronoun(self, source: Attribution) -> str:
        return self.reading.article.quote(source.span).lower().lstrip("-").removeprefix("t-")

    def _is_turn(self, voice: Voice) -> bool:
        """« à ses yeux », « de leur propre aveu », « à l'entendre »; not « de source policière »."""
        rule = self.sources.rules.attributions.by_id.get(voice.cue.rule)
        return rule is not None and rule.famille == "pronom"

    def _meant(self, source: Attribution, here: list[Candidate], voice: Voice) -> Attribution:
        pronoun = self._pronoun(source)
        if self._is_turn(voice):
            pronoun = _OF_TURN[bool({"les", "leur", "leurs"} & set(pronoun.split()))]
        if pronoun in SAME:
            return self._same(source)
        if pronoun not in PRONOUNS or pronoun in _SHOWN:
            return self._shown(source, pronoun) if pronoun in _SHOWN else source
        source = self._unless_said(source, voice)
        ahead = [c for c in here if c.source.span.end <= source.span.start and c.source.name != source.name]
        told = (c for c in ahead if not self._is_quoted(c.source.span, source.span))
        before = (c for c in told if c.spoke or not self._is_said(c.source.span, source.span, voice))
        if self.reading.article.quote(source.span).startswith("-"):
            before = (c for c in before if c.spoke or c.source.kind != "unnamed")  # « Un élu viendra, précise-t-il »
        nearest = next((c.source for c in reversed(list(before)) if c.may_be(pronoun)), None)
        if nearest is not None and not (self.sources.is_body(nearest) and self._heard_before(source, pronoun, voice)):
            return Attribution(nearest.kind, nearest.name, nearest.actor, source.span)
        if source.actor is not None:
            heard = self._heard_last(pronoun, source.actor)
            return source if heard is None else Attribution(heard.kind, heard.name, heard.actor, source.span)
        if told_first := [c.source for c in ahead if c.must_be(pronoun) and self._opens_with(c.source, voice)]:
            return Attribution(told_first[0].kind, told_first[0].name, told_first[0].actor, source.span)
        return self._last_met(source, pronoun, voice) if self._met else self._from_before(source, pronoun, voice)

    def _same(self, source: Attribution) -> Attribution:
        """« …, a ajouté la même source »: whoever spoke last, when it is one."""
        spoke = [c for c in self._met or self._before if c.spoke]
        last = {c.source.name: c.source for c in spoke if c.sentence == spoke[-1].sentence}
        found = next(iter(last.values())) if len(last) == 1 else source
        return Attribution(found.kind, found.name, found.actor, source.span)

    def _heard_before(self, source: Attribution, pronoun: str, voice: Voice) -> bool:
        """« …, a dit Anne Petit. ¶ La ville doit « agir », dit-elle »: whoever spoke goes on, and not the town."""
        if not self.reading.article.quote(source.span).startswith("-"):
            return False  # « La banque, elle, n'y croit pas : elle prévoit »
        before = self._last_met(source, pronoun, voice) if self._met else self._from_before(source, pronoun, voice)
        return before is not source

    def _opens_with(self, subject: Attribution, voice: Voice) -> bool:
        """« L'association réclame une enquête, a-t-elle dit », « Le maire ferme la halle, a-t-il annoncé ».

        In the first sentence of the text; « Paul Roy a menti, dit-il » is of somebody else.
        """
        if subject.span.start >= self.reading.sentences[0].span.end:
            return False
        known = self.sources.actor(subject.actor)
        return voice.cue.rule == "paroles.annonce" or (known is not None and known.kind == "organisation")

    def _last_met(self, source: Attribution, pronoun: str, voice: Voice) -> Attribution:
        """Whoever alone spoke last in the paragraph, or else acted."""
        if self._is_in_doubt(source, pronoun) and not self._goes_on(voice):
            return source
        possible = (candidate for candidate in reversed(self._met) if candidate.may_be(pronoun))
        last = next((list(group) for _, group in groupby(possible, key=lambda c: c.sentence)), [])[::-1]
        spoken = [c for c in last if c.spoke]
        names = {c.source.name for c in spoken or last}
        if len(names) != 1:
            return source
        found = (spoken or last)[-1].source
        return Attribution(found.kind, found.name, found.actor, source.span)

    def _is_in_doubt(self, source: Attribution, pronoun: str) -> bool:
        """« Anne Petit conteste. La juge l'arrête. « Jamais », dit-elle »: either of them."""
        gender = GENDER_OF.get(pronoun)
        for person, last in self.sources.named_before(source.span).values() if gender else ():
            fits = gender_of(self.reading, person) in (None, gender) and not self._is_quoted(last, source.span)
            if gender and fits and acted_since(self.reading, last.end, source.span.start, gender, person):
                return True
        return False

    def _goes_on(self, voice: Voice) -> bool:
        """« a-t-elle ajouté »: whoever spoke last, and no answer."""
        spoke = any(c.spoke for c in self._met if c.sentence == self._met[-1].sentence)
        return spoke and adds_to_what_was_said(self.reading, voice.cue, self.sources.lists)

    def _unless_said(self, source: Attribution, voice: Voice) -> Attribution:
        """« Jean Morel a menti », dit-il: the one person named so far is only spoken of."""
        known = self.sources.actor(source.actor)
        at = next(p.span.start for p in self.reading.paragraphs if p.span.covers(source.span))
        named = (m for m in known.mentions if at <= m.start and m.end <= source.span.start) if known else ()
        spoken_of = [self._is_said(mention, source.span, voice) for mention in named]
        if not spoken_of or not all(spoken_of):
            return source
        return Attribution("unnamed", self._pronoun(source), None, source.span)

    def _is_said(self, named: Span, pronoun: Span, voice: Voice) -> bool:
        """« L'enquête avance », « Le maire viendra, précise-t-il »: who stands in the words said does not say them."""
        if self._is_quoted(named, pronoun):
            return True
        start = self.reading.tokens[voice.first].span.start
        marked = any(start <= span.start and span.end <= pronoun.start for span in self._quoted)
        inverted = self.reading.article.quote(pronoun).startswith("-")
        return inverted and not marked and start <= named.start and named.end <= pronoun.start

    def _shown(self, source: Attribution, pronoun: str) -> Attribution:
        """« Le maire a reçu Luc Marin. Celui-ci … »: the last one told of, unless an earlier one may be meant too."""
        sentence = self.reading.sentence_at(source.span.start)
        at = self.reading.sentences.index(sentence)
        own = [t for t in self.reading.words(sentence) if t.span.end <= source.span.start]
        before = self.reading.sentences[at - 1] if at else sentence
        if any(t.pos in ("NOUN", "PROPN") for t in own) or before is sentence:
            before = sentence
        told = [c for c in self._told_of(before, source.span.start) if c.may_be(pronoun)]
        if not told:
            return source
        last = told[-1]
        gender, number = PRONOUNS[pronoun]
        rivals = (t for t in self.reading.words(before) if t.pos == "NOUN" and t.has(gender) and t.has(number))
        alone = len({c.source.name for c in told}) == 1 and not any(t.span.end <= source.span.start for t in rivals)
        sure = gender in last.morph or alone  # a bare name tells no gender, and « celle-ci » may be a thing
        return Attribution(last.source.kind, last.source.name, last.source.actor, source.span) if sure else source

    def _told_of(self, sentence: Sentence, end: int) -> list[Candidate]:
        """Every person and body of `sentence` before the code point `end`, in order of the text."""
        found: dict[int, Candidate] = {}
        for token in self.reading.words(sentence):
            if token.span.end > end or token.pos not in ("NOUN", "PROPN"):
                continue
            phrase = noun_phrase_of(self.reading, token.index, sentence)
            core = NounPhrase(phrase.first, phrase.head, phrase.core_last, phrase.core_last)
            if core.head not in found and (token.index == core.head or token.pos == "PROPN") and self._is_someone(core):
                span = core.span(self.reading)
                found[core.head] = Candidate(
                    self.sources.attribution(core), self._morph(span), sentence.id, spoke=False
                )
        return list(found.values())

    def _heard_last(self, pronoun: str, known: str) -> Attribution | None:
        """« …, a dit le maire à Jean Morel. …, a-t-il ajouté »: nearer than the one person `known` so far."""
        if not self._met:
            return None
        last = [c for c in self._met if c.sentence == self._met[-1].sentence and c.may_be(pronoun)]
        spoke = [c for c in last if c.spoke]
        alone = len({c.source.name for c in spoke}) == 1 and all(c.source.actor != known for c in last)
        if alone and spoke[-1].must_be(pronoun) and not self._is_apposed(spoke[-1].source, known):
            return spoke[-1].source
        heard = [c for c in last if c.spoke or self.sources.is_anonymous(c.source)]
        unnamed = [c.source for c in heard if c.source.kind == "unnamed" and c.morph]
        return unnamed[-1] if unnamed and len(last) == len(unnamed) else None

    def _is_apposed(self, source: Attribution, known: str) -> bool:
        """« …, a dit l'élu fraîchement choisi Jean Morel »: the name of who speaks, with no preposition before it."""
        person, sentence = self.sources.actor(known), self.reading.sentence_at(source.span.start)
        named = [m for m in person.mentions if m.start >= source.span.end] if person else []
        if not named or named[0].end > sentence.span.end:
            return False
        return not any(t.pos == "ADP" for t in self.reading.inside(Span(source.span.end, named[0].start)))

    def _from_before(self, source: Attribution, pronoun: str, voice: Voice) -> Attribution:
        """« Elle ajoute que » opens a paragraph: whoever alone spoke, or else acted, in the paragraph before."""
        adds = adds_to_what_was_said(self.reading, voice.cue, self.sources.lists)
        heard = spoke_last(self._before, pronoun) if adds else None
        if heard is not None and self._may_add(heard, source, pronoun):
            return Attribution(heard.source.kind, heard.source.name, heard.source.actor, source.span)
        first = next(p.span for p in self.reading.paragraphs if p.span.covers(source.span))
        if not opens_paragraph(self.reading, first, source.span):
            return source
        human = [c for c in self._before if self.sources.is_human(c.source) or self._is_heard_body(c, pronoun)]
        possible = {c.source.name: c.source for c in human if c.may_be(pronoun)}
        if len(possible) != 1 or means_another(self.reading, pronoun, human[0].source.span.start):
            return source
        (found,) = possible.values()
        paragraph = next(p.span for p in self.reading.paragraphs if p.span.covers(found.span))
        others = (p for p in self.sources.persons_between(paragraph.start, paragraph.end) if p.id != found.actor)
        if any(gender_of(self.reading, each) in (None, GENDER_OF.get(pronoun)) for each in others):
            return source
        return Attribution(found.kind, found.name, found.actor, source.span)

    def _may_add(self, heard: Candidate, source: Attribution, pronoun: str) -> bool:
        """« Amnesty a dit que. ¶ Elle ajoute que »: a body goes on too, when nobody of that gender is named since."""
        if self.sources.is_human(heard.source) or heard.must_be(pronoun):
            return True
        since = self.sources.persons_between(heard.source.span.end, source.span.start)
        return not any(gender_of(self.reading, each) in (None, GENDER_OF.get(pronoun)) for each in since)

    def _is_heard_body(self, candidate: Candidate, pronoun: str) -> bool:
        """« …, a indiqué l'agence. ¶ Elle annonce que »: a body that spoke, whose noun has the pronoun's gender."""
        return candidate.spoke and candidate.must_be(pronoun)

    def _remember(self, voices: tuple[Voice, ...], clauses: tuple[Clause, ...], sentence: Sentence) -> None:
        known = {c.source.name: c for c in self._met}
        for source in (voice.chain[-1] for voice in voices if voice.chain and voice.chain[-1].kind != "impersonal"):
            if self.reading.article.quote(source.span).lower().lstrip("-") in PRONOUNS:
                morph = known[source.name].morph if source.name in known else frozenset()
            else:
                morph = self._morph(source.span)
            self._met.append(Candidate(source, morph, sentence.id, spoke=True))
        for clause in clauses:
            phrase = self._subject(clause, sentence)
            quoted = phrase is not None and self._is_quoted(phrase.span(self.reading))
            if phrase is not None and not quoted and self._is_someone(phrase):
                source = self.sources.named(phrase, sentence)
                self._met.append(Candidate(source, self._morph(phrase.span(self.reading)), sentence.id, spoke=False))

    def _subject(self, clause: Clause, sentence: Sentence) -> NounPhrase | None:
        if clause.verb is None or clause.kind not in ("main", "coordinate"):
            return None
        return subject_of(self.reading, sentence, clause.verb.finite)

    def _is_someone(self, phrase: NounPhrase) -> bool:
        """A person, by name or by function; a body would be « il » of anything."""
        head = self.reading.tokens[phrase.head]
        if head.norm in self.sources.people["personnes"] | self.sources.people["anonymes"]:
            return True
        found = self.sources.actor_in(phrase.span(self.reading))
        return found is not None and found[0].kind in ("person", "group")

    def _morph(self, span: Span) -> frozenset[str]:
        """Gender and number of the article in front of the name, else of the noun; a bare name says nothing."""
        sentence = self.reading.sentence_at(span.start)
        inside = [t for t in self.reading.words(sentence) if span.overlaps(t.span)]
        led_in = self.reading.tokens[max(sentence.first, inside[0].index - 2) : inside[0].index]
        led_in = tuple(takewhile(lambda token: token.pos in ("DET", "NOUN", "ADJ"), reversed(led_in)))
        said: set[str] = set()
        for token in (*inside, *led_in):
            if token.norm == "ong":
                said.add("Gender=Fem")  # the model does not know « L'ONG | Terre vive »
            if token.pos in ("DET", "NOUN", "PRON") and token.norm not in OF_EITHER:
                known = {feature.partition("=")[0] for feature in said}
                said |= {f for f in token.morph if f in OPPOSITE and f.partition("=")[0] not in known}
        found = self.sources.actor_in(span)
        if found is not None and found[0].kind == "person" and "Number=Plur" not in said:
            said.add("Number=Sing")  # a name alone is one person, never « ils »
            told = gender_of(self.reading, found[0])
            said = said - set(PRONOUNS["il"]) - set(PRONOUNS["elle"]) | {"Number=Sing", told} if told else said
        elif found is not None and is_one(found[0]) and "Number=Plur" not in said:
            said.add("Number=Sing")
        return frozenset(said)
