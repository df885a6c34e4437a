"""Where something happens: « en Chine », « devant le tribunal de Chambéry », a dateline, « le sud de la Manche »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from unicodedata import combining, normalize

from dossier.lexicon import Lexicon, Rule, normalise
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.speech import says
from dossier.model import Actor, Reading, Sentence, Span, Token

_LONGEST_OPENER = 4  # tokens of « à l'est de »
_PART = 3  # tokens of « au nord de »
_JOINING = 3  # tokens of « et dans l' »
_JOINS = ("et", "de", "d'", "du", "en", "à", "au", "aux", "dans")
_MANY = ("les", "aux")
_TO = ("à", "au", "aux")
_AT = ("devant", "dans")
_ARTICLES = ("le", "la", "les", "l'")


class Places:
    """Reads the places that sentences of one article name, in three degrees of likelihood."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule], actors: Sequence[Actor]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.actors = [actor for actor in actors if actor.kind == "place"]

    def located(self, sentence: Sentence) -> Iterator[tuple[str, Span]]:
        """Names of places, with the preposition that makes them a « where »: « en Chine », not « la Chine veut »."""
        for actor in self.actors:
            for mention in actor.mentions:
                start = self._opener(sentence, mention) if sentence.span.covers(mention) else None
                cut = self.reading.article.text[mention.end : mention.end + 1].isalpha()  # « la Presqu'| île »
                if start is not None and not cut and not self._is_to_whom(sentence, Span(start, mention.end)):
                    yield actor.id, Span(start, self._end(sentence, mention))

    def built(self, sentence: Sentence) -> Iterator[tuple[str, Span]]:
        """« devant le Parlement », « au stade », and the town before the dash of an agency."""
        words = self.reading.words(sentence)
        for token in words:
            if token.norm in self.lists["devant_un_lieu"] and token.index + 1 < sentence.last:
                phrase = noun_phrase_from(self.reading, token.index + 1, sentence)
                aimed = token.norm == "sur" and self.reading.norm(token.index + 1) in ("un", "une")
                if phrase and self._is_a_site(phrase, token) and not aimed:  # « un raid | sur un village »
                    span = Span(token.span.start, self._end(sentence, self._with_number(phrase)))
                    if self._is_to_whom(sentence, span):
                        continue  # « avoir droit | à son musée »
                    yield self.reading.article.quote(span), span
        dash = next((t for t in words[:6] if t.norm in ("-", "–", "—")), None)
        if sentence.first == 0 and dash is not None and words[0].text.isupper():
            yield from ((a.id, m) for a in self.actors for m in a.mentions if m.start == words[0].span.start)

    def _with_number(self, phrase: NounPhrase) -> Span:
        """« sur la nationale | 118 », « sur la départementale | D44 »: without it, one does not know which road."""
        span, behind = phrase.span(self.reading), self.reading.tokens[min(phrase.last, len(self.reading.tokens) - 1)]
        numbered = behind.text[-1].isdigit() and behind.span.start == span.end + 1
        return Span(span.start, behind.span.end) if numbered else span

    def _is_a_site(self, phrase: NounPhrase, opener: Token) -> bool:
        """« au stade », « devant la préfecture »; not « à sa première assemblée », nor « à la préfecture »."""
        head, lists = self.reading.tokens[phrase.head], self.lists
        sites = lists["noms_de_lieux"] | lists["sieges"] | (lists["noms_de_sites"] if opener.norm in _AT else set())
        session = head.norm in lists["lieux_a_capitale"] and head.text[0].islower()
        return head.norm in sites and not session

    def titled(self) -> tuple[Span, ...]:
        """The place that opens a title before its colon, « Foix : », as the text first names it."""
        opening, colon, _ = self.reading.article.title.partition(":")
        named = _plain(opening) if colon else ""
        found = [m for a in self.actors for m in a.mentions if named and _plain(self.reading.article.quote(m)) == named]
        return tuple(sorted(found)[:1])

    def named(self, sentence: Sentence) -> Iterator[tuple[str, Span]]:
        """« le stade Marcel-Michelin », « le sud de la Manche », « l'usine de Foix »: a place, whatever it does."""
        mentions = [mention for actor in self.actors for mention in actor.mentions]
        for token in self.reading.words(sentence):
            glued = token.index + 1 < sentence.last and self.reading.tokens[token.index + 1].text in ("-", "‑")
            if glued or token.norm not in self.lists["noms_de_lieux"] | self.lists["parties_de_lieux"]:
                continue
            after = self._behind_complement(token, sentence)
            place = after is not None and any(mention.covers(after.span) for mention in mentions)
            called = token.index + 1 < sentence.last and self.reading.tokens[token.index + 1].pos == "PROPN"
            if after is not None and place:
                end = next(mention.end for mention in mentions if mention.covers(after.span))
                yield token.norm, Span(self._with_opener(sentence, token), end)
            elif called and token.norm in self.lists["noms_de_lieux"]:
                phrase = noun_phrase_from(self.reading, token.index, sentence)
                if phrase:
                    yield token.norm, phrase.span(self.reading)

    def _with_opener(self, sentence: Sentence, noun: Token) -> int:
        """Where « dans le | sud de la Manche » starts, if a preposition makes it a « where »."""
        before = self.reading.tokens[max(sentence.first, noun.index - 2) : noun.index]
        if before and before[-1].norm in ("au", "aux", "en"):
            return before[-1].span.start
        led = len(before) > 1 and before[-1].norm in _ARTICLES and before[0].norm in ("dans", "à", "sur", "devant")
        return before[0].span.start if led else noun.span.start

    def _behind_complement(self, token: Token, sentence: Sentence) -> Token | None:
        """The word behind « de la », if that follows."""
        tokens, index = self.reading.tokens, token.index + 1
        if index + 1 >= sentence.last or tokens[index].norm not in ("de", "du", "d'"):
            return None
        index += 1 + (tokens[index + 1].norm in _ARTICLES)
        return tokens[index] if index < sentence.last else None

    def _is_to_whom(self, sentence: Sentence, span: Span) -> bool:
        """« a perdu face | au Danemark », « impose des sanctions | à Niamey », « les essais | sur le Tarvix »."""
        before = [t for t in self.reading.words(sentence) if t.span.end <= span.start]
        opener = next(t for t in self.reading.words(sentence) if t.span.start == span.start)
        if opener.norm == "sur":  # one is on a road or an island, which a common noun tells: « sur l'autoroute »
            return not any(t.pos == "NOUN" and t.text.islower() for t in self.reading.inside(span))
        if opener.norm not in _TO or not before:
            return False
        near = takewhile(lambda t: t.norm != ",", reversed(before))
        verb = next((t for t in near if t.pos == "VERB"), None)
        to = verb is not None and (verb.lemma in self.lists["a_quelqu_un"] or self._is_told(verb, before[-1]))
        return to or before[-1].norm in self.lists["regissent_a"]

    def _is_told(self, verb: Token, before: Token) -> bool:
        """« a expliqué | à Belga »: right behind its verb, whom one speaks to."""
        return verb is before and says(self.reading, verb)

    def _end(self, sentence: Sentence, mention: Span) -> int:
        """With what goes on naming it: « les Alpes | grisonnes », « au palais | d'Albi », « en Ain | et en Var »."""
        words = self.reading.words(sentence)
        after = [t for t in words if t.span.start >= mention.end]
        many = any(t.norm in _MANY and t.span.end == mention.start - 1 for t in words)
        if many and after and after[0].pos in ("ADJ", "NOUN") and after[0].norm not in self.lists["temps"]:
            return after[0].span.end
        skipped = 0
        while skipped < min(len(after), _JOINING) and (after[skipped].norm in _JOINS or after[skipped].pos == "DET"):
            skipped += 1
        joined = skipped and after[0].norm in ("et", "de", "d'", "du") and skipped < len(after)
        near = after[skipped].span.start if joined else None
        return next((m.end for a in self.actors for m in a.mentions if m.start == near), mention.end)

    def _opener(self, sentence: Sentence, mention: Span) -> int | None:
        """Where the preposition before a name starts, if one makes it a « where »."""
        before = [t for t in self.reading.words(sentence) if t.span.end <= mention.start]
        article = bool(before) and before[-1].norm in _ARTICLES
        before = before[:-1] if article else before
        for size in range(min(_LONGEST_OPENER, len(before)), 0, -1):
            words = " ".join(token.norm for token in before[-size:]).replace("' ", "'")
            if words in self.lists["lieux"] and not (article and words == "à"):  # « relatives à la Corse »
                return before[-size].span.start
        return self._opener_of_a_part(before)

    def _opener_of_a_part(self, before: Sequence[Token]) -> int | None:
        """« | dans le nord-est du | Nigeria », « | sur le territoire de | Foix »: where in it, or what it is."""
        if len(before) < _PART or before[-1].norm not in ("de", "d'", "du", "des"):
            return None
        at, parts = len(before) - 2, self.lists["parties_de_lieux"] | self.lists["cercles_de_lieux"]
        while at > 0 and (before[at].norm in parts or before[at].text in ("-", "‑")):
            at -= 1
        if at == len(before) - 2:
            return None
        if before[at].norm in ("au", "aux"):
            return before[at].span.start
        led = at > 0 and before[at].norm in (*_ARTICLES, "un", "une") and before[at - 1].norm in ("dans", "sur", "à")
        return before[at - 1].span.start if led else None


def _plain(words: str) -> str:
    """Without accents, which titles often lack: « Evreux »."""
    return "".join(c for c in normalize("NFD", normalise(words)) if not combining(c)).strip()
