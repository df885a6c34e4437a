"""Who speaks: the noun phrase, name or pronoun near a verb of saying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.extract.quotes.marks import quoted_spans
from dossier.match.circumstances import past_circumstances
from dossier.match.genders import GENDER_OF, gender_of, meant_by
from dossier.match.nouns import NounPhrase, noun_phrase_before, noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.pairs import second_of
from dossier.match.people import is_someone
from dossier.match.reprises import taken_up
from dossier.match.subjects import PERSONAL, subject_of
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Reading, Sentence, Span, Speaker, Token

_WIDEST = 24  # tokens of two names, and of what parentheses tell of the first
_RELATIVES = ("qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles")
_SUBJECTS = frozenset({"il", "elle", "ils", "elles", "on"})


class SpeakerReader:
    """Reads speakers out of one article."""

    def __init__(self, reading: Reading, actors: tuple[Actor, ...], lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.actors, self.lists = reading, actors, lists
        self._quoted = quoted_spans(reading)

    def behind(self, start: int, sentence: Sentence) -> Speaker | None:
        """Whoever stands at token `start` or, past an addressee and a circumstance, behind it.

        « a indiqué à l'AFP une source proche du dossier », « a déclaré mardi le ministre ».
        """
        position: int | None = start
        while position is not None and position < sentence.last:
            found = self._at(position, sentence)
            if found is not None:
                return found
            position = self._past(position, sentence)
        return None

    def subject(self, index: int, sentence: Sentence) -> Speaker | None:
        """The subject, standing before it, of the verb group that holds token `index`."""
        phrase = subject_of(self.reading, sentence, index)
        if phrase is None and self.reading.tokens[index].is_past_participle:
            phrase = noun_phrase_before(self.reading, index, sentence)  # « Anne Petit décrit « un mur » »
        if phrase is None or self._is_quoted(phrase.head):
            return None
        phrase = self._described_by(phrase, sentence) or phrase
        head = self.reading.tokens[phrase.head]
        if head.norm in PERSONAL:
            return Speaker(head.span, self._only_person(head))
        return self._named(phrase.first, phrase.core_last, sentence)

    def _described_by(self, apposed: NounPhrase, sentence: Sentence) -> NounPhrase | None:
        """« La maire, | une battante |, évoque », « Luc Marin, | le maire | est ravi »: who, not what they are."""
        tokens, ahead = self.reading.tokens, apposed.first - 1
        if tokens[sentence.first].norm in self.lists["demandes"] and tokens[sentence.first + 1].norm == ",":
            return noun_phrase_from(
                self.reading, sentence.first + 2, sentence
            )  # « Contacté, | le maire |, Luc Marin, »
        if tokens[ahead].pos == "ADP" and apposed.last < sentence.last and tokens[apposed.last].norm == ",":
            ahead = next((i for i in range(ahead, sentence.first, -1) if tokens[i].norm == ","), ahead)
        if ahead <= sentence.first or tokens[ahead].norm != ",":
            return None
        first = noun_phrase_before(self.reading, ahead, sentence)
        if first is None or first.last != ahead:
            return None
        if tokens[apposed.first].norm in ("le", "la", "l'") and self._names(first):
            opens = first.first == sentence.first or tokens[first.first - 1].norm == ","
            return first if opens else None
        behind = tokens[apposed.last : apposed.last + 2]
        closed = apposed.last + 1 < sentence.last and behind[0].norm == "," and not behind[1].has("Number=Plur")
        opens = first.first == sentence.first and is_someone(self.reading, tokens[first.head])
        return first if closed and opens else None

    def _names(self, phrase: NounPhrase) -> bool:
        """Nothing but a person's name."""
        people = (m for actor in self.actors if actor.kind == "person" for m in actor.mentions)
        return any(phrase.span(self.reading) == mention for mention in people)

    def _is_quoted(self, index: int) -> bool:
        """« « Menteur » ont lancé des badauds »: what is said is not who says it."""
        return any(span.covers(self.reading.tokens[index].span) for span in self._quoted)

    def named_behind(self, start: int, sentence: Sentence) -> Speaker | None:
        """« Selon | Luc Marin, éleveur »: the person named right behind."""
        speaker = self.behind(start, sentence)
        return speaker if speaker is not None and self.kind_of(speaker) == "person" else None

    def persons_in(self, span: Span) -> list[Speaker]:
        """Every person named in `span`, in order of the text."""
        people = (actor for actor in self.actors if actor.kind == "person")
        named = [Speaker(at, actor.id) for actor in people for at in actor.mentions if span.covers(at)]
        return sorted(named, key=lambda speaker: speaker.span)

    def may_be(self, speaker: Speaker, pronoun: str | None) -> bool:
        """Whether « il » or « elle » may stand for that person."""
        person = next((actor for actor in self.actors if actor.id == speaker.actor), None)
        known = gender_of(self.reading, person) if person is not None else None
        return None in (known, pronoun) or known == GENDER_OF[pronoun or ""]

    def is_first(self, speaker: Speaker) -> bool:
        """Whether the text names that person here for the first time."""
        person = next((actor for actor in self.actors if actor.id == speaker.actor), None)
        return person is not None and min(person.mentions).start >= speaker.span.start

    def kind_of(self, speaker: Speaker) -> str | None:
        """The kind of the actor who speaks."""
        return next((actor.kind for actor in self.actors if actor.id == speaker.actor), None)

    def is_named_by(self, speaker: Speaker) -> bool:
        """« la maire de Pau Anne Petit »: a name that « de » does not lead in, as in « le fils d'Anne Petit »."""
        names = (m for actor in self.actors if actor.id == speaker.actor for m in actor.mentions)
        ahead = (self.reading.token_at(m.start) - 1 for m in names if speaker.span.covers(m))
        return any(self.reading.norm(index) not in ("de", "d'", "du", "des") for index in ahead)

    def is_said(self, sentence: Span) -> bool:
        """Whether a quotation holds the sentence: whoever acts in it is only spoken of."""
        return any(span.covers(sentence) for span in self._quoted)

    def stood_for(self, preposition: int, sentence: Sentence) -> Speaker | None:
        """Whom « lequel » behind the preposition stands for: « un diplomate, selon lequel »."""
        end = preposition - (self.reading.tokens[preposition - 1].norm == ",")
        phrase = noun_phrase_before(self.reading, end, sentence, governed=True)
        return self._named(phrase.first, phrase.core_last, sentence) if phrase else None

    def of_sentence(self, before: Sequence[Token]) -> Speaker | None:
        """The subject of the last verb in front of a colon, when it is someone: « Nadia Berrou ne décolère pas : »."""
        sentence = self.reading.sentences[before[0].sentence]
        groups = [g for g in verb_groups(self.reading, sentence) if before[0].index <= g.finite <= before[-1].index]
        phrase = subject_of(self.reading, sentence, groups[0].finite) if groups else None
        if phrase is None or self.reading.tokens[phrase.head].norm in ("on", "ce", "cela"):
            return None
        someone = is_someone(self.reading, self.reading.tokens[phrase.head])
        return self.subject(groups[0].finite, sentence) if someone else None

    def inverted_pronoun(self, tokens: Sequence[Token], end: int) -> int | None:
        """Index of « -il », « -t-elle » at or before token `end`."""
        return next(
            (t.index for t in tokens if t.index <= end and t.norm.startswith("-") and t.pronoun in _SUBJECTS), None
        )

    def alone(self, first: int, last: int, sentence: Sentence) -> Speaker | None:
        """The noun phrase that fills the tokens from `first` to `last`, not included."""
        phrase = noun_phrase_from(self.reading, first, sentence)
        if phrase is None or (phrase.last != last and not self._is_described(phrase, last)):
            return None
        return self._named(first, phrase.core_last, sentence)

    def _is_described(self, phrase: NounPhrase, last: int) -> bool:
        """« Jean Morel (capitaine) : », « Inès Dubreil, trésorière : »: a person's name, and what they are."""
        rest, span = self.reading.tokens[phrase.last : last], phrase.span(self.reading)
        people = (m for actor in self.actors for m in actor.mentions if actor.kind == "person")
        verb = any(t.has("VerbForm=Fin") for t in rest)
        return bool(rest) and rest[0].norm in ("(", ",") and not verb and any(span.covers(m) for m in people)

    def _at(self, start: int, sentence: Sentence) -> Speaker | None:
        token = self.reading.tokens[start]
        bare = token.pronoun
        if bare in _SUBJECTS:
            skipped = len(token.norm) - len(bare)
            known = None if bare == "on" else self._only_person(token)
            return Speaker(Span(token.span.start + skipped, token.span.end), known)
        if token.norm in grammar(self.reading)["circonstances"] or token.pos in ("ADV", "ADP", "PUNCT"):
            return None
        # of « affirme-t-il », where the pronoun is missing; « assure même X »
        if token.norm in ("-", "-t", "même", *_RELATIVES):
            return None
        if token.norm in self.lists["pronoms"]:
            return Speaker(token.span, None)
        phrase = noun_phrase_from(self.reading, start, sentence)
        lapse = phrase is not None and past_circumstances(self.reading, start, sentence) >= phrase.core_last
        if phrase is None or lapse or self._is_time(phrase.head):
            return None  # « quelques heures plus tôt »
        return self._named(start, phrase.core_last, sentence)

    def _past(self, start: int, sentence: Sentence) -> int | None:
        """The token behind an adverb, a day or a prepositional phrase; None when something else stands there."""
        if self.reading.tokens[start].norm in ("-t", ",", "même"):
            return start + 1
        if self.reading.tokens[start].norm == "(":  # « vers 18 h (midi à Montréal) une déléguée »
            inside = self.reading.tokens[start : sentence.last]
            return next((t.index + 1 for t in inside if t.norm == ")"), None)
        if self._is_mood(start, sentence):
            return start + 1
        end = past_circumstances(self.reading, start, sentence)
        return end if end > start else None

    def _is_mood(self, index: int, sentence: Sentence) -> bool:
        """« souffle | inquiet | Luc Marin », « lance, | émue |, la préfète »: how they feel who speak."""
        token = self.reading.tokens[index]
        feels = token.text.islower() and (token.pos == "ADJ" or token.is_past_participle)
        return feels and index + 1 < sentence.last and self.reading.tokens[index + 1].pos in ("PROPN", "DET", "PUNCT")

    def _is_time(self, head: int) -> bool:
        words = grammar(self.reading)
        return self.reading.tokens[head].norm in words["circonstances"] | words["mois"]

    def _named(self, first: int, core_last: int, sentence: Sentence) -> Speaker:
        """The noun with its complements, or the name in apposition behind it: « la maire, Solène Aubry »."""
        tokens = self.reading.tokens
        last = self._speaking_end(core_last, sentence)
        span = Span(tokens[first].span.start, tokens[last - 1].span.end)
        second = second_of(self.reading, NounPhrase(first, first, last, last), sentence)
        if second is not None:  # « Anne Petit (Terre vive) et Luc Marin »
            span = Span(span.start, tokens[second.core_last - 1].span.end)
        span = self._name_behind(last, sentence) or self._whole_name(span)
        known = self._actor_at(span)
        person = taken_up(self.reading, self.actors, span) if known is None else None
        return Speaker(span, person.id if person else known)

    def _speaking_end(self, position: int, sentence: Sentence) -> int:
        """Past complements in « de », and in « à » but for an addressee: « un habitant à l'adresse du maire »."""
        tokens = self.reading.tokens
        named = tokens[position - 1].text[0].isupper()
        while position + 1 < sentence.last:
            norm = tokens[position].norm
            if norm not in ("de", "d'", "du", "des", "au", "aux", "à", "en", "pour", "et"):
                break
            inner = noun_phrase_from(self.reading, position + 1, sentence)
            if inner is None or tokens[inner.head].norm in self.lists["pas_un_complement"] or self._is_time(inner.head):
                break
            if norm == "à" and tokens[position + 1].norm in self.lists["possessifs"]:
                break  # « le conseiller à ses proches »
            if norm in ("à", "au", "aux", "en", "pour") and tokens[position - 1].pos == "PROPN":
                break  # « le président Jean Morel | à l'abbé »
            if norm in ("à", "au", "aux") and self._is_paper(inner.first):
                break  # « sa fille à La Montagne »
            # « la Fédération des amis du rail | et des petites gares »
            goes_on = named and norm == "et" and tokens[position + 1].norm in ("de", "d'", "du", "des")
            if goes_on and (second := noun_phrase_from(self.reading, position + 2, sentence)):
                position = second.core_last
                continue
            if norm == "et" and tokens[position + 1].pos not in ("DET", "PROPN"):
                break
            position = inner.core_last
        return position

    def _is_paper(self, index: int) -> bool:
        start = self.reading.tokens[index].span.start
        return any(m.start == start for actor in self.actors if actor.kind == "media" for m in actor.mentions)

    def _name_behind(self, index: int, sentence: Sentence) -> Span | None:
        """« la maire, Solène Aubry » or « la maire Solène Aubry »: the name is the better speaker."""
        tokens = self.reading.tokens
        if index + 1 >= sentence.last or tokens[index].norm != ",":
            return None
        titled = tokens[index + 1].norm in self.lists["civilites"] and index + 2 < sentence.last
        start = tokens[index + 1 + titled].span.start
        persons = (m for actor in self.actors if actor.kind == "person" for m in actor.mentions)
        name = next((mention for mention in persons if mention.start in (start, tokens[index + 1].span.start)), None)
        return Span(tokens[index + 1].span.start, name.end) if name else None  # « son avocate, Me Inès Carvalho »

    def _whole_name(self, span: Span) -> Span:
        """« Anne | van Dorp »: to the end of the name that starts in `span`."""
        people = (m for actor in self.actors if actor.kind == "person" for m in actor.mentions)
        return Span(span.start, max([span.end, *(m.end for m in people if span.start <= m.start < span.end)]))

    def _actor_at(self, span: Span) -> str | None:
        inside = [(m, actor) for actor in self.actors for m in actor.mentions if span.covers(m)]
        if self._is_a_pair(span, inside):
            return None
        people = [actor.id for _, actor in inside if actor.kind == "person"]
        if people:
            return people[0]
        starts = [actor.id for mention, actor in sorted(inside, key=lambda i: i[0]) if mention.start - span.start <= 4]
        return starts[0] if starts else None

    def _is_a_pair(self, span: Span, inside: Sequence[tuple[Span, Actor]]) -> bool:
        """« Anne Petit et Luc Marin »: neither alone; « Durel et Fils » is one."""
        tokens = self.reading.tokens
        ands = (t.span for t in tokens[self.reading.token_from(span.start) :][:_WIDEST] if t.norm == "et")
        for joint in (at for at in ands if span.covers(at)):
            several = any(m.end <= joint.start for m, _ in inside) and any(m.start >= joint.end for m, _ in inside)
            if several and not any(m.covers(joint) for m, _ in inside):
                return True
        return False

    def _only_person(self, pronoun: Token) -> str | None:
        """The one person whom the paragraph names before the pronoun, of its gender when that is known."""
        paragraph = next((p.span for p in self.reading.paragraphs if p.span.overlaps(pronoun.span)), pronoun.span)
        named = {
            actor.id: (actor, at)
            for actor in self.actors
            for at in sorted(actor.mentions)
            if actor.kind == "person"
            and paragraph.start <= at.start
            and at.end <= pronoun.span.start
            and not self._is_spoken_of(at, pronoun)
        }
        person = meant_by(self.reading, pronoun, named)
        return person.id if person else None

    def _is_spoken_of(self, name: Span, pronoun: Token) -> bool:
        """« « Jean Morel a menti », dit-il »: whoever the words name does not say them."""
        last = next((span for span in reversed(self._quoted) if span.end <= pronoun.span.start), None)
        return last is not None and last.covers(name)
