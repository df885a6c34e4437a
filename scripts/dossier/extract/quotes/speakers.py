"""Who speaks: the noun phrase, name or pronoun near a verb of saying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.match.circumstances import past_circumstances
from dossier.match.nouns import noun_phrase_from, noun_phrase_of
from dossier.match.openers import grammar
from dossier.match.verbs import verb_groups
from dossier.model import Actor, Reading, Sentence, Span, Speaker, Token

_SUBJECTS = frozenset({"il", "elle", "ils", "elles", "on"})


def _bare(token: Token) -> str:
    """« -t-il » is « il »."""
    return token.norm.lstrip("-").removeprefix("t-")


class SpeakerReader:
    """Reads speakers out of one article."""

    def __init__(self, reading: Reading, actors: tuple[Actor, ...], lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.actors, self.lists = reading, actors, lists

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
        groups = verb_groups(self.reading, sentence)
        number = next((n for n, g in enumerate(groups) if index in g.tokens), None)
        if number is None:
            number = next((n for n in range(len(groups) - 1, -1, -1) if groups[n].finite < index), None)
        for position in range(number, -1, -1) if number is not None else ():
            group = groups[position]
            if position != number and self._is_subordinate(group.finite, sentence):
                continue
            if position != 0 and self._goes_on(group.finite, sentence):
                continue
            found = self._right_before(group.finite, sentence) or self._by_dependency(group.subject, index, sentence)
            return found
        return None

    def of_sentence(self, before: Sequence[Token]) -> Speaker | None:
        """The subject of the last verb in front of a colon, when it is someone: « Nadia Berrou ne décolère pas : »."""
        sentence = self.reading.sentences[before[0].sentence]
        groups = [g for g in verb_groups(self.reading, sentence) if before[0].index <= g.finite <= before[-1].index]
        found = self.subject(groups[0].finite, sentence) if groups else None
        words = self.reading.article.quote(found.span).lower().split() if found else []
        return None if set(words) & self.lists["pas_un_locuteur"] else found

    def inverted_pronoun(self, tokens: Sequence[Token], end: int) -> int | None:
        """Index of « -il », « -t-elle » at or before token `end`."""
        return next(
            (t.index for t in tokens if t.index <= end and t.norm.startswith("-") and _bare(t) in _SUBJECTS), None
        )

    def _right_before(self, finite: int, sentence: Sentence) -> Speaker | None:
        """The noun phrase or pronoun that ends where the verb group starts, clitics and « ne » left out."""
        tokens = self.reading.tokens
        end = finite
        while end > sentence.first and tokens[end - 1].norm in self.lists["clitiques"]:
            end -= 1
        if end > sentence.first and tokens[end - 1].norm in _SUBJECTS:
            before = tokens[end - 1]
            return Speaker(before.span, self._only_person(before))
        for start in range(max(sentence.first, end - 14), end):
            civil = tokens[start].norm in self.lists["civilites"]
            if (civil or tokens[start].pos in ("DET", "PROPN")) and (
                start == sentence.first or tokens[start - 1].pos != "ADP"
            ):
                phrase = noun_phrase_from(self.reading, start, sentence)
                if phrase is not None and self._speaking_end(phrase.core_last, sentence) == end:
                    return self._named(start, phrase.core_last, sentence)
        return None

    def _by_dependency(self, subject: int | None, index: int, sentence: Sentence) -> Speaker | None:
        if subject is None or subject > index:
            return None
        head = self.reading.tokens[subject]
        if head.norm in self.lists["relatifs"]:
            return self._antecedent(subject, sentence)
        phrase = noun_phrase_of(self.reading, subject, sentence)
        if head.pos == "PRON" and self.reading.tokens[max(sentence.first, subject - 1)].norm == ",":
            return self._antecedent(subject, sentence)  # « la direction, elle, assure »
        if head.pos == "PRON":
            return Speaker(head.span, self._only_person(head))
        return self._named(phrase.first, phrase.core_last, sentence)

    def _is_subordinate(self, finite: int, sentence: Sentence) -> bool:
        """« a admis que les délais étaient »: « que » opens the clause of this verb."""
        words = self.reading.tokens[max(sentence.first, finite - 5) : finite]
        return any(token.norm in self.lists["subordonnants"] for token in words)

    def _goes_on(self, finite: int, sentence: Sentence) -> bool:
        """« a admis que … et a promis »: the verb is joined to the one before."""
        tokens = self.reading.tokens
        while finite > sentence.first and tokens[finite - 1].norm in self.lists["clitiques"]:
            finite -= 1
        return finite > sentence.first and tokens[finite - 1].norm in ("et", "mais", "ou", "puis")

    def alone(self, first: int, last: int, sentence: Sentence) -> Speaker | None:
        """The noun phrase that fills the tokens from `first` to `last`, not included."""
        phrase = noun_phrase_from(self.reading, first, sentence)
        return self._named(first, phrase.core_last, sentence) if phrase and phrase.last == last else None

    def _at(self, start: int, sentence: Sentence) -> Speaker | None:
        token = self.reading.tokens[start]
        bare = _bare(token)
        if bare in _SUBJECTS:
            skipped = len(token.norm) - len(bare)
            return Speaker(Span(token.span.start + skipped, token.span.end), self._only_person(token))
        if token.norm in grammar(self.reading)["circonstances"] or token.pos in ("ADV", "ADP", "PUNCT"):
            return None
        if token.norm in self.lists["pronoms"]:
            return Speaker(token.span, None)
        phrase = noun_phrase_from(self.reading, start, sentence)
        if phrase is None or self._is_time(phrase.head):
            return None
        return self._named(start, phrase.core_last, sentence)

    def _past(self, start: int, sentence: Sentence) -> int | None:
        """The token behind an adverb, a day or a prepositional phrase; None when something else stands there."""
        if self.reading.tokens[start].norm in ("-t", ","):
            return start + 1
        end = past_circumstances(self.reading, start, sentence)
        return end if end > start else None

    def _is_time(self, head: int) -> bool:
        return self.reading.tokens[head].norm in grammar(self.reading)["circonstances"]

    def _named(self, first: int, core_last: int, sentence: Sentence) -> Speaker:
        """The noun with its complements, or the name in apposition behind it: « la maire, Solène Aubry »."""
        tokens = self.reading.tokens
        last = self._speaking_end(core_last, sentence)
        span = Span(tokens[first].span.start, tokens[last - 1].span.end)
        span = self._name_behind(last, sentence) or span
        return Speaker(span, self._actor_at(span))

    def _speaking_end(self, position: int, sentence: Sentence) -> int:
        """Past complements in « de », and in « à » but for an addressee: « un habitant à l'adresse du maire »."""
        tokens = self.reading.tokens
        while position + 1 < sentence.last:
            norm = tokens[position].norm
            if norm not in ("de", "d'", "du", "des", "au", "aux", "à", "en", "pour", "et"):
                break
            inner = noun_phrase_from(self.reading, position + 1, sentence)
            if inner is None or tokens[inner.head].norm in self.lists["pas_un_complement"] or self._is_time(inner.head):
                break
            if norm == "à" and tokens[position + 1].norm in self.lists["possessifs"]:
                break  # « le conseiller à ses proches »
            if norm == "et" and tokens[position + 1].pos not in ("DET", "PROPN"):
                break
            position = inner.core_last
        return position

    def _name_behind(self, index: int, sentence: Sentence) -> Span | None:
        """« la maire, Solène Aubry » or « la maire Solène Aubry »: the name is the better speaker."""
        tokens = self.reading.tokens
        if index + 1 >= sentence.last or tokens[index].norm != ",":
            return None
        start = tokens[index + 1].span.start
        persons = (m for actor in self.actors if actor.kind == "person" for m in actor.mentions)
        return next((mention for mention in persons if mention.start == start), None)

    def _antecedent(self, relative: int, sentence: Sentence) -> Speaker | None:
        """« le maire, qui dénonce »: who stands before « qui »."""
        tokens = self.reading.tokens
        index = relative - 1
        while index > sentence.first and tokens[index].pos == "PUNCT":
            index -= 1
        while index > sentence.first and tokens[index].pos not in ("NOUN", "PROPN"):
            index -= 1
        if tokens[index].pos not in ("NOUN", "PROPN"):
            return None
        phrase = noun_phrase_of(self.reading, index, sentence)
        return self._named(phrase.first, phrase.core_last, sentence)

    def _actor_at(self, span: Span) -> str | None:
        inside = [(m, actor) for actor in self.actors for m in actor.mentions if span.covers(m)]
        people = [actor.id for _, actor in inside if actor.kind == "person"]
        if people:
            return people[0]
        starts = [actor.id for mention, actor in sorted(inside, key=lambda i: i[0]) if mention.start - span.start <= 4]
        return starts[0] if starts else None

    def _only_person(self, pronoun: Token) -> str | None:
        """The one person whom the paragraph names before the pronoun."""
        paragraph = next((p.span for p in self.reading.paragraphs if p.span.overlaps(pronoun.span)), pronoun.span)
        people = {
            actor.id
            for actor in self.actors
            for at in actor.mentions
            if actor.kind == "person" and paragraph.start <= at.start and at.end <= pronoun.span.start
        }
        return next(iter(people)) if len(people) == 1 else None
