"""Which actor a noun phrase names: by its head, a name beside it, or what a collective is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.people import people
from dossier.model import Actor, Reading, Sentence, Span, Token

_BODIES = ("organisation", "group")
_DEFINITE = ("le", "la", "l'", "les", "du", "au", "des", "aux")


class Parties:
    """The actors of one article, and the phrases that stand for them."""

    def __init__(self, reading: Reading, actors: Sequence[Actor], lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.actors, self.lists = reading, actors, lists
        self.mentions = sorted(((span, actor) for actor in actors for span in actor.mentions), key=lambda pair: pair[0])

    def actor_of(self, phrase: NounPhrase, sentence: Sentence) -> Actor | None:
        """The actor that the head of a phrase names, or what a collective is made of: « une équipe de techniciens »."""
        tokens = self.reading.tokens
        head = tokens[phrase.head]
        if found := self.actor_at(head) or self._apposed(phrase, sentence) or self._shortened(phrase, sentence):
            return found
        of = phrase.head + 1
        if head.norm not in self.lists["collectifs"] or of + 1 >= sentence.last or tokens[of].norm not in ("de", "d'"):
            return None
        return self.actor_at(tokens[of + 1])

    def joined_to(self, phrase: NounPhrase, sentence: Sentence) -> Iterator[Actor]:
        """« la SNCF | et la CGT »: the actor joined by « et », when no verb of its own follows."""
        tokens, joint = self.reading.tokens, phrase.core_last
        if joint + 1 >= sentence.last or tokens[joint].norm != "et":
            return
        second = noun_phrase_from(self.reading, joint + 1, sentence)
        if second is None or self._is_subject(second, sentence):
            return
        if (actor := self.actor_of(second, sentence)) is not None:
            yield actor

    def closing(self, phrase: NounPhrase, finite: int, sentence: Sentence) -> Actor | None:
        """« La CGT et | la CFDT | ont »: the actor right before the verb, joined to the one that `phrase` names."""
        tokens, end = self.reading.tokens, self._before_clitics(finite, sentence)
        joint = next((i for i in range(end - 1, phrase.head, -1) if tokens[i].norm == "et"), None)
        second = noun_phrase_from(self.reading, joint + 1, sentence) if joint is not None else None
        if joint is None or joint > phrase.core_last or second is None or second.core_last != end:
            return None
        return self.actor_of(second, sentence)

    def opening(self, finite: int, sentence: Sentence) -> Actor | None:
        """« Greenpeace, qui assigne », « Bpifrance finance »: the name opens the sentence, seen as no subject."""
        tokens, end = self.reading.tokens, self._before_clitics(finite, sentence)
        if end > sentence.first and tokens[end - 1].norm == "qui":
            end -= 1
            end -= end > sentence.first and tokens[end - 1].norm == ","
        named = self._starting_at(sentence.first)
        whole = named is not None and end > sentence.first and named[0].end == tokens[end - 1].span.end
        return named[1] if named is not None and whole else None

    def _before_clitics(self, finite: int, sentence: Sentence) -> int:
        while finite > sentence.first and self.reading.norm(finite - 1) in grammar(self.reading)["clitiques"]:
            finite -= 1
        return finite

    def _is_subject(self, phrase: NounPhrase, sentence: Sentence) -> bool:
        after = self.reading.tokens[phrase.last : min(phrase.last + 3, sentence.last)]
        return any(token.has("VerbForm=Fin") for token in after)

    def _shortened(self, phrase: NounPhrase, sentence: Sentence) -> Actor | None:
        """« Le gouvernement », where only one is named: « le gouvernement vaudois »."""
        tokens = self.reading.tokens
        alone = phrase.head == phrase.first + 1 and phrase.last == phrase.head + 1
        if (
            not alone
            or tokens[phrase.first].norm not in _DEFINITE
            or tokens[phrase.head].norm not in self.lists["corps"]
        ):
            return None
        named = [a for a in self.actors if a.kind in _BODIES and a.name.lower().split()[0] == tokens[phrase.head].norm]
        # « ont appelé la police », and « la police fédérale » further on: any police
        told = len(named) == 1 and min(named[0].mentions).start < tokens[phrase.first].span.start
        return named[0] if told else None

    def _apposed(self, phrase: NounPhrase, sentence: Sentence) -> Actor | None:
        """« le président russe | Orlov », « la société | Ferralys », « le trésorier du club, | Luc Morel, »."""
        tokens, last = self.reading.tokens, phrase.head + 1
        if not self._may_be_named(phrase):
            return None
        while last < phrase.core_last and tokens[last].pos == "ADJ" and tokens[last].text.islower():
            last += 1
        beside = self._beside(last, phrase)
        if beside is not None or phrase.last + 1 >= sentence.last or tokens[phrase.last].text != ",":
            return beside[1] if beside else None
        apart = self._starting_at(phrase.last + 1)
        closed = apart is not None and self.reading.article.text[apart[0].end : apart[0].end + 1] == ","
        return apart[1] if apart is not None and closed and apart[1].kind == "person" else None

    def _may_be_named(self, phrase: NounPhrase) -> bool:
        """Someone's office, the noun of a house, or where one is from: « l'Argentin | Luc Morel », not « le prix »."""
        head = self.reading.tokens[phrase.head]
        native = head.text[0].isupper() and head.index > phrase.first
        return native or self._is_someone(phrase) or head.norm in self.lists["maisons"]

    def _is_someone(self, phrase: NounPhrase) -> bool:
        head, words = self.reading.tokens[phrase.head].norm, people(self.reading)
        return head in words["personnes"] or head.endswith(tuple(words["fins"]))

    def _beside(self, first: int, phrase: NounPhrase) -> tuple[Span, Actor] | None:
        """The name right behind the noun; behind someone's office, a party or a house is not the one who acts."""
        found = [named for index in range(first, phrase.core_last) if (named := self._starting_at(index))]
        if not found or (found[0][0].start != self.reading.tokens[first].span.start):
            return None
        person = next((named for named in found if named[1].kind == "person"), None)
        someone = self._is_someone(phrase)
        return person or (None if someone else found[0])

    def _starting_at(self, index: int) -> tuple[Span, Actor] | None:
        """The mention of a body or a person that starts at a token."""
        start = self.reading.tokens[index].span.start
        kinds = ("person", "organisation", "media")
        return next(((s, a) for s, a in self.mentions if s.start == start and a.kind in kinds), None)

    def actor_at(self, token: Token) -> Actor | None:
        """The longest mention that holds a token."""
        held = [(span, actor) for span, actor in self.mentions if span.covers(token.span)]
        return max(held, key=lambda pair: pair[0].end - pair[0].start)[1] if held else None
