"""From a noun phrase to who speaks: an actor, words that name nobody, or a chain of both."""

from __future__ import annotations

from dossier.extract.claims.rules import ClaimRules, SentenceHits
from dossier.extract.claims.sources.addressees import without_addressee
from dossier.extract.claims.sources.authors import author_behind
from dossier.extract.claims.sources.holders import Holders
from dossier.extract.claims.sources.together import together
from dossier.extract.claims.sources.whole_names import with_whole_name
from dossier.match.genders import meant_by
from dossier.match.mentions import Mentions
from dossier.match.nouns import TITLES, NounPhrase, noun_phrase_from
from dossier.match.people import is_someone, people
from dossier.match.subjects import PERSONAL
from dossier.model import Actor, Attribution, Reading, Sentence, SourceKind, Span

_THESE = {"on", "un", "une", "autre", "celui", "celle", "ceux", "celles", "uns", "unes", "autres"}


class Sources:
    """Who speaks in the sentences of one article."""

    def __init__(self, reading: Reading, actors: tuple[Actor, ...], rules: ClaimRules) -> None:
        self.reading, self.rules = reading, rules
        self.lists, self.people = rules.attributions.lists, people(reading)
        self.holders = Holders(reading, actors, self.lists)
        self.mentions = Mentions(actors)

    def actor(self, name: str | None) -> Actor | None:
        """The actor of that id."""
        return next((actor for _, actor in self.mentions if actor.id == name), None)

    def actor_in(self, span: Span) -> tuple[Actor, Span] | None:
        """The first actor mentioned inside `span`, persons before the bodies they belong to."""
        inside = [(actor, at) for at, actor in self.mentions.inside(span)]
        return next((m for m in inside if m[0].kind == "person"), inside[0] if inside else None)

    def chain_from(self, start: int, sentence: Sentence, hits: SentenceHits) -> tuple[tuple[Attribution, ...], int]:
        """The chain whose source starts at token `start`, and the token after it; empty if none does."""
        phrase = noun_phrase_from(self.reading, start, sentence)
        if phrase is None:
            return (), start
        if self.reading.tokens[start].pronoun in PERSONAL:
            phrase = NounPhrase(start, start, start + 1, start + 1)  # « répète-t-il à l'envi »
        return self.chain_of(phrase, sentence, hits)

    def chain_of(
        self, phrase: NounPhrase, sentence: Sentence, hits: SentenceHits
    ) -> tuple[tuple[Attribution, ...], int]:
        """The chain of a noun phrase: « des sources citées par X » gives X, then the sources."""
        publisher = self._published_by(phrase, sentence)
        inner = self._document_author(phrase) or publisher or self.attribution(phrase)
        last = phrase.last
        if publisher is None and inner.span.end > self.reading.tokens[last - 1].span.end:
            last = self.reading.token_from(inner.span.end)  # « le quotidien | Le Télégramme »
        relay = self._cited_at(last, sentence, hits)
        if relay is None and last < sentence.last and self.reading.tokens[last].norm == ",":
            relay = self._hit_at(last + 1, hits, "relais")
            if relay is not None:
                below, end = self.chain_from(relay, sentence, hits)
                return (inner, *below), end
            if inner.span.end <= self.reading.tokens[phrase.last - 1].span.end:
                (inner,), last = self._with_apposition(phrase, inner, sentence)
            aside = last < sentence.last and self.reading.tokens[last].norm == ","
            relay = self._cited_at(last + 1, sentence, hits) if aside else None  # « le ministre, cité par l'AFP, »
        if relay is not None:
            outer, end = self.chain_from(relay, sentence, hits)
            return (*outer, inner), end
        return (inner,), last

    def attribution(self, phrase: NounPhrase) -> Attribution:
        """One source: the actor it names, or its own words."""
        phrase = without_addressee(self.reading, phrase, self.mentions, self.lists)
        phrase = with_whole_name(self.reading, phrase, self.mentions)
        core = NounPhrase(phrase.first, phrase.head, phrase.core_last, phrase.core_last)
        span, words = phrase.span(self.reading), self.reading.tokens
        if (pair := self._pair(phrase)) is not None:
            row: SourceKind = "unnamed" if words[phrase.first].norm in self.lists["indefinis"] else "named"
            return Attribution(
                row, self._name(pair, phrase.first), None, pair
            )  # « des élus, des parents et un avocat »
        found = self._named_by(core) or self._actor_of_person(phrase) or self._meant_by(phrase) or self._titled(phrase)
        if found is None and not any(token.pos == "ADP" for token in words[phrase.head : phrase.core_last]):
            found = self.mentions.over_the_edge(span)
        if found and found[0].kind != "group":
            return Attribution("named", found[0].name, found[0].id, found[1])
        head = words[phrase.head].norm
        first, digits = words[phrase.first].norm, words[phrase.first].text[0].isdigit()
        nobody = self.people["anonymes"] | self.lists["pronoms"] | self.lists["sans_auteur"] | _THESE
        unnamed = digits or first in self.lists["indefinis"] or head in nobody  # « 62 % des sondés »
        kind: SourceKind = "unnamed" if unnamed or (found and found[0].kind == "group") else "named"
        return Attribution(kind, self._name(span, phrase.first), found[0].id if found else None, span)

    def named(self, phrase: NounPhrase, sentence: Sentence) -> Attribution:
        """One source, by the name that stands behind it when it has one: « la maire, Anne Petit, »."""
        apart = phrase.last < sentence.last and self.reading.tokens[phrase.last].norm == ","
        inner = self.attribution(phrase)
        return self._with_apposition(phrase, inner, sentence)[0][0] if apart else inner

    def _pair(self, phrase: NounPhrase) -> Span | None:
        """The words that name all who speak, when they are several."""
        return together(self.reading, phrase, self.mentions, self.lists["indefinis"])

    def _titled(self, phrase: NounPhrase) -> tuple[Actor, Span] | None:
        """« le journal L'Opinion »: the name that stands behind its noun, article and all."""
        head, tokens = self.reading.tokens[phrase.head], self.reading.tokens
        if phrase.last >= len(tokens) or head.norm not in self.people["corps"]:
            return None
        start = tokens[phrase.last].span.start
        return next(((actor, at) for at, actor in self.mentions if at.start == start and actor.kind == "media"), None)

    def _meant_by(self, phrase: NounPhrase) -> tuple[Actor, Span] | None:
        """« ajoute-t-elle », « le préfet »: the one person whom the text has named so far."""
        head = self.reading.tokens[phrase.head]
        if head.pronoun not in ("il", "elle", "lui"):
            return self.holders.of(phrase.span(self.reading))
        person = meant_by(self.reading, head, self.named_before(head.span))
        return (person, head.span) if person else None

    def named_before(self, span: Span) -> dict[str, tuple[Actor, Span]]:
        """The persons whom the paragraph names before `span`, each with its last mention there."""
        start = next(p.span.start for p in self.reading.paragraphs if p.span.covers(span))
        inside = ((actor, at) for at, actor in self.mentions if start <= at.start and at.end <= span.start)
        return {actor.id: (actor, at) for actor, at in inside if actor.kind == "person"}

    def persons_between(self, start: int, end: int) -> list[Actor]:
        """The persons whom the text names from code point `start` to `end`, once for each mention."""
        return [actor for at, actor in self.mentions if start <= at.start and at.end <= end and actor.kind == "person"]

    def is_anonymous(self, source: Attribution) -> bool:
        """« une source proche du dossier », « un témoin »."""
        return any(t.norm in self.people["anonymes"] for t in self.reading.inside(source.span))

    def is_human(self, source: Attribution) -> bool:
        """A person, by name or by function; a body would be « il » of anything."""
        known = self.actor(source.actor)
        if known is not None:
            return known.kind in ("person", "group")
        words = self.people["personnes"] | self.people["anonymes"]
        return any(t.norm in words for t in self.reading.inside(source.span))

    def is_body(self, source: Attribution) -> bool:
        """A town, a company: it may speak, and whoever speaks may speak of it."""
        return not self.is_human(source)

    def _name(self, span: Span, first: int) -> str:
        """The words, without the capital that a determiner owes to the start of a sentence."""
        words = self.reading.article.quote(span).removeprefix("-t").lstrip("-")
        entitled = self.reading.article.text[span.end :].lstrip()[:1] in ("»", "”")  # « raconte « L'Écho » »
        determiner = self.reading.tokens[first].pos in ("DET", "PRON", "ADP", "NUM") and not entitled
        return words[:1].lower() + words[1:] if determiner else words

    def words(self, span: Span) -> str:
        """The words of a source that names no actor."""
        return self._name(span, self.reading.token_at(span.start))

    def _named_by(self, core: NounPhrase) -> tuple[Actor, Span] | None:
        """The actor that the noun is, or that it introduces: « le groupe Huawei », not « le cas Huawei »."""
        found = self.actor_in(core.span(self.reading))
        head = self.reading.tokens[core.head]
        if found is None or found[1].covers(head.span):
            return found
        member = head.norm in self.people["personnes"] - self.people["corps"] and found[0].kind != "person"
        part = head.text[0].isupper() and found[0].kind == "place"  # « Ensemble | Dole » is not the town
        return found if is_someone(self.reading, head) and not (member or part) else None  # « la maire | PS »

    def _actor_of_person(self, phrase: NounPhrase) -> tuple[Actor, Span] | None:
        """« le maire de Lyon Grégory Doucet » names a person; « le maire de Lyon » does not name Lyon."""
        if self.reading.tokens[phrase.head].norm in self.people["anonymes"]:
            return None  # « l'entourage du président Jean Morel »
        found = self.actor_in(phrase.span(self.reading))
        return found if found and found[0].kind == "person" else None

    def _with_apposition(
        self, phrase: NounPhrase, inner: Attribution, sentence: Sentence
    ) -> tuple[tuple[Attribution], int]:
        """« le maire, Anne Petit, » is one source, and Anne Petit's name is the better one."""
        after = noun_phrase_from(self.reading, phrase.last + 1, sentence)
        if after is None or inner.actor is not None:
            return (inner,), phrase.last
        found, whole = self.actor_in(after.span(self.reading)), after.span(self.reading)
        named = after.first + (self.reading.tokens[after.first].norm in TITLES)  # « son avocate, Me | Anne Petit »
        starts = (whole.start, self.reading.tokens[named].span.start)
        if found is not None and found[0].kind == "person" and found[1].start in starts:
            if self._pair(phrase) is not None:  # « l'association et son président, Anne Petit, »
                return (inner,), after.last
            return (Attribution("named", found[0].name, found[0].id, found[1]),), after.last
        if inner.kind == "unnamed" and self._is_name(after, sentence):
            known = found[0] if found is not None and found[1].start == whole.start else None
            name = known.name if known else self.reading.article.quote(whole)
            return (Attribution("named", name, known.id if known else None, whole),), after.last
        return (inner,), phrase.last

    def _is_name(self, phrase: NounPhrase, sentence: Sentence) -> bool:
        """« une association locale, Terre vive, »: a name between commas, with no article of its own."""
        tokens = self.reading.tokens
        closed = phrase.last < sentence.last and tokens[phrase.last].norm == ","
        first = tokens[phrase.first]
        return closed and first.text[0].isupper() and first.pos not in ("DET", "PRON", "NUM", "ADP")

    def _document_author(self, phrase: NounPhrase) -> Attribution | None:
        """« le rapport du Financial Times »: the author speaks, when the text names one."""
        if self.reading.tokens[phrase.head].norm not in self.lists["documents"] or phrase.core_last >= phrase.last:
            return None
        author = noun_phrase_from(self.reading, phrase.core_last + 1, _inside(self.reading, phrase))
        if author is None:
            return None
        found = self.actor_in(author.span(self.reading))
        if found is None or found[0].kind in ("place", "product", "group"):
            return None
        return Attribution("named", found[0].name, found[0].id, found[1])

    def _published_by(self, phrase: NounPhrase, sentence: Sentence) -> Attribution | None:
        """« un avis publié lundi par le régulateur », « les éléments fournis par X »: whoever does so speaks."""
        told = self.is_document(phrase) or self.reading.tokens[phrase.head].norm in self.lists["sans_auteur"]
        author = author_behind(self.reading, phrase.last, sentence, self.lists) if told else None
        return self.attribution(author) if author is not None and self.may_speak(author) else None

    def authors(self, phrase: NounPhrase) -> tuple[Attribution, ...]:
        """Whoever speaks through a document, when the text names them."""
        return tuple(filter(None, (self._document_author(phrase),)))

    def is_document(self, phrase: NounPhrase) -> bool:
        """A document that may speak: not « le rapport de force »."""
        words = [token.norm for token in self.reading.tokens[phrase.core_last : phrase.last]]
        return self.reading.tokens[phrase.head].norm in self.lists["documents"] and not (
            set(words) & self.lists["pas_un_document"]
        )

    def may_speak(self, phrase: NounPhrase) -> bool:
        """Whether the phrase names someone, or something through which someone speaks."""
        head = self.reading.tokens[phrase.head]
        body = head.norm in self.people["corps"] and phrase.head > phrase.first  # « L'Institut des eaux »
        if head.norm in self.lists["pronoms"] or body or (head.pos != "PROPN" and is_someone(self.reading, head)):
            return True
        if self._actor_of_person(phrase):
            return True  # « le sergent Jean Morel »
        if self.is_document(phrase) or self._is_told_to_be_someone(phrase):
            return True
        core = NounPhrase(phrase.first, phrase.head, phrase.core_last, phrase.core_last)
        found = self._named_by(core)
        return found is not None and found[0].kind != "product"

    def _is_told_to_be_someone(self, phrase: NounPhrase) -> bool:
        """« Bretrail, | l'exploitant des bacs, | indique »: a name, and the noun that says what it is."""
        tokens, at = self.reading.tokens, phrase.last
        if tokens[phrase.head].pos != "PROPN" or self.reading.norm(at) != "," or at + 2 >= len(tokens):
            return False
        return tokens[at + 1].has("Definite=Def") and is_someone(self.reading, tokens[at + 2])

    def relays(self, family: str, phrase: NounPhrase | None) -> bool:
        """Whether who cites (« citée par ») or asks (« interrogé par ») hands on what is said: a judge does not."""
        if phrase is None:
            return False
        return self._is_press(phrase) if family == "entretien" else self.may_speak(phrase)

    def _is_press(self, phrase: NounPhrase) -> bool:
        """A medium, by what it is, by its noun, or a bare name that is nobody's: « Sud Radio »."""
        tokens = self.reading.tokens
        head, core = tokens[phrase.head], NounPhrase(phrase.first, phrase.head, phrase.core_last, phrase.core_last)
        found = self.actor_in(core.span(self.reading)) or self._titled(phrase)
        if found is not None and found[0].kind in ("media", "person", "group", "place"):
            return found[0].kind == "media"
        if head.norm in self.lists["presse"]:
            return True
        if head.norm in self.lists["agences"]:
            return phrase.head + 1 < len(tokens) and tokens[phrase.head + 1].text[0].isupper()
        return tokens[phrase.first].text[0].isupper() and head.norm not in self.people["personnes"]

    def _cited_at(self, index: int, sentence: Sentence, hits: SentenceHits) -> int | None:
        """The token after « citée par » or « interrogé par » at `index`, when what follows hands on what is said."""
        for family in ("chaine", "entretien"):
            start = self._hit_at(index, hits, family)
            if start is not None and self.relays(family, noun_phrase_from(self.reading, start, sentence)):
                return start
        return None

    def _hit_at(self, index: int, hits: SentenceHits, family: str) -> int | None:
        """The token after a hit of `family` that starts at `index`."""
        rules = self.rules.attributions.by_form
        here = (hit for hit in hits.attributions if hit.first == index)
        return next((hit.last for hit in here if rules[hit.form].famille == family), None)


def _inside(reading: Reading, phrase: NounPhrase) -> Sentence:
    whole = reading.sentences[reading.tokens[phrase.first].sentence]
    return Sentence(whole.id, whole.paragraph, whole.span, phrase.first, phrase.last)
