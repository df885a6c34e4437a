"""Who is in the main fact: the subject of the lead, else who is behind the thing that is its subject."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from dossier.extract.summary import wholes
from dossier.extract.summary.candidates import Candidate
from dossier.extract.summary.frames import closes_a_frame, counted, speaker_of_quote, with_number, with_relative
from dossier.extract.summary.openings import (
    before_clitics,
    behind_cleft,
    main_verb,
    named_in_apposition,
    opening_subject,
    with_name,
)
from dossier.match.clauses import clauses
from dossier.match.headlines import past_dateline
from dossier.match.nouns import NounPhrase, clash, noun_phrase_from
from dossier.match.people import is_someone, people
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Actor, Claim, Reading, Sentence, Span, Token

_LONGEST = 9  # tokens of « les pompiers de la zone de secours du Val de Sambre »
_FRAME = 8  # tokens before a subject: « Selon les services de secours, des tireurs »
_WHOLE = 14  # tokens of « Une cinquantaine d'élus de Foix, de Pau et de Dax »
_BARE = 2  # tokens of « le maire »: who, one does not know
_THE = ("le", "la", "l'", "les")
_PARTS = frozenset({",", ";", ":", "(", "«", "“", '"', "–", "—"})
_ABOUT = frozenset({"plus", "près", "environ", "quelque", "au"})  # « Plus de dix », « Au moins dix »
_MANY = ("aine", "aines", "millier", "milliers", "million", "millions")
_HUNDREDS = ("cent", "cents", "mille", "vingts")
_OFTEN = 3  # mentions of one who does nothing but is in the lead
_MONEY = frozenset("$€£%")
_LINKS = frozenset({"qui", "que", "qu'", "dont", "où", "."})
_OF = ("de", "d'", "du", "des")


class Doers:
    """Reads who acts, and who only speaks, in one article."""

    def __init__(
        self,
        reading: Reading,
        claims: Sequence[Claim],
        actors: Sequence[Actor],
        lists: Mapping[str, frozenset[str]],
    ) -> None:
        self.reading, self.claims, self.lists = reading, claims, lists
        self.places = [actor for actor in actors if actor.kind == "place"]
        self.people = [actor for actor in actors if actor.kind not in ("place", "product")]
        self.heard = {source.actor for claim in claims for source in claim.voice}
        self.subjects = tuple(span for sentence in reading.sentences for span in self._subjects(sentence))

    def who(self, lead: Candidate, most: int) -> tuple[Span, ...]:
        """The doer of the lead; where its subject is a thing, by whom or of whom that is, else who is named in it.

        Whoever else the lead names did not do it: « Dax a battu | Pau », « à la demande | de la ligue ».
        """
        sentence = next(s for s in self.reading.sentences if s.id == lead.point.sentence)
        main = main_verb(self.reading, sentence)
        named = [a for a in self.people if any(s.covers(m) for m in a.mentions for s in lead.point.spans)]
        speaks = {source.actor for source in lead.point.voice}  # « a indiqué le parquet » is no part of the fact
        if main is None:
            return ()
        found = self._subject(sentence, main, named)
        if any(wholes.is_a_work(self.reading, span, self.people) for span in found):
            return ()
        if whole := wholes.whole_subjects(self.reading, sentence, found, main.finite, self._is_human):
            return whole[:most]
        behind = self._behind(sentence, main, speaks)
        behind = wholes.with_count(self.reading, sentence, behind, main.finite, self._is_human)
        spoken = speaker_of_quote(self.reading, sentence, lead, main.finite)
        if spoken is not None and any(a.kind == "person" and spoken in a.mentions for a in self.people):
            return (spoken,)
        met = [a for a in named if a.kind == "person" and self._is_sure(a, _OFTEN) and a.id not in speaks]
        return (behind or wholes.together(self.reading, [self._first_in(a, lead) for a in sorted(met, key=_weight)]))[
            :most
        ]

    def _subject(self, sentence: Sentence, main: VerbGroup, named: Sequence[Actor]) -> tuple[Span, ...]:
        """The words of the subject of the main verb, if that is someone."""
        opening = opening_subject(self.reading, sentence, main)
        phrase = opening or subject_of(self.reading, sentence, main.finite)
        framed = phrase is not None and closes_a_frame(self.reading, sentence, phrase, main.finite, self.lists)
        if phrase and not opening and not framed and self._is_far(phrase, main.finite, sentence):
            phrase = None
        if phrase and self._is_a_source(phrase):
            return ()
        several = named_in_apposition(self.reading, sentence, main, self.people)
        if several := several or wholes.listed_names(self.reading, sentence, main.finite, self.people):
            return several
        many = counted(self.reading, sentence, phrase, main.finite) if phrase else None
        if many and self._is_human(self.reading.tokens[many[1]]):
            return (Span(self.reading.tokens[many[0]].span.start, self.reading.tokens[many[1]].span.end),)
        if phrase and clash(self.reading.tokens[phrase.head], self.reading.tokens[main.finite]):
            phrase = None  # half of a subject
        if phrase and self._is_a_place(phrase):
            return (phrase.span(self.reading),) if self._decides(main) else ()
        leads = [a for a in named if phrase and self._is_named_by(a, phrase)]
        if whole := self._whole(sentence, main.finite, leads, alone=not leads):
            return (whole,)
        told = self._told(sentence, main, phrase, leads) if phrase and opening else None
        return (told,) if told else self._near(sentence, main, phrase, leads)

    def _near(
        self, sentence: Sentence, main: VerbGroup, phrase: NounPhrase | None, leads: Sequence[Actor]
    ) -> tuple[Span, ...]:
        """The subject, as far as one sees it: « Deux personnes », the actor whom it names, « le procureur »."""
        some = phrase is not None and self.reading.norm(phrase.first) in ("un", "une")
        if phrase and leads and (some or all(actor.kind == "group" for actor in leads)):
            first = self.reading.tokens[with_number(self.reading, phrase)].span.start
            return (Span(first, phrase.span(self.reading).end),)  # « Un jeune Landais »
        if (doer := tuple(self._doer(phrase, leads))) or leads:
            names = (wholes.with_article(self.reading, a.mentions[0], phrase) for a in sorted(leads, key=_weight))
            return (*doer, *(name for name in names if not any(each.overlaps(name) for each in doer)))
        if related := with_relative(self.reading, sentence, main.finite, self._is_human):
            return (related,)
        office = phrase and self._is_bare(phrase) and self._is_human(self.reading.tokens[phrase.head])
        return (phrase.span(self.reading),) if phrase and office else ()  # « le procureur »: better than nobody

    def _told(self, sentence: Sentence, verb: VerbGroup, phrase: NounPhrase, leads: Sequence[Actor]) -> Span | None:
        """« Le préfet, Paul Roux, », « Le chauffeur du car qui … »; a person alone is named by the actors."""
        plain, named = phrase.span(self.reading), with_name(self.reading, phrase, self.people)
        if named != plain:
            return named
        noun = self.reading.tokens[phrase.head]
        if any(a.kind in ("person", "media") for a in leads) or noun.pos != "NOUN" or not self._is_human(noun):
            return None
        return self._limited(sentence, phrase, verb) if self._is_bare(phrase) else plain

    def _is_bare(self, phrase: NounPhrase) -> bool:
        """« les élèves »: which ones, one does not know."""
        return phrase.last == phrase.head + 1 == phrase.first + 2 and self.reading.norm(phrase.first) in _THE

    def _limited(self, sentence: Sentence, phrase: NounPhrase, verb: VerbGroup) -> Span | None:
        """« Les élèves | inscrits à l'internat | , »: without what says which ones, it would be all of them."""
        stop = before_clitics(self.reading, sentence, verb.finite)
        words = self.reading.tokens[phrase.first : stop]
        end = next((n for n, token in enumerate(words) if token.norm in _PARTS), len(words))
        return Span(words[0].span.start, words[end - 1].span.end) if 0 < end <= _WHOLE else None

    def _is_a_source(self, phrase: NounPhrase) -> bool:
        """« Des sources policières ont confirmé que »: who says it, and who that is one does not know."""
        return self.reading.norm(phrase.head) in ("source", "sources")

    def _is_a_place(self, phrase: NounPhrase) -> bool:
        """« Dax », « La ville de Dax »: a place as well as whoever decides there."""
        head = self.reading.tokens[phrase.head]
        if head.pos == "NOUN" and head.norm in people(self.reading)["territoires"]:
            return True
        return any(m.start <= head.span.start < m.end for actor in self.places for m in actor.mentions)

    def _decides(self, main: VerbGroup) -> bool:
        """« Dax a battu Pau », « La ville a voté »; not « La ville compte trois écoles »."""
        verb = self.reading.tokens[main.main]
        return says(self.reading, verb) or verb.lemma in self.lists["decident"]

    def _behind(self, sentence: Sentence, main: VerbGroup, speaks: Collection[str | None]) -> tuple[Span, ...]:
        """« Une enquête a été ouverte | par le parquet | », « L'arrestation | de Paul Roux | fait débat »."""
        tokens = self.reading.tokens
        by = next((t.index for t in tokens[main.last + 1 : sentence.last] if t.norm in ("par", ",")), None)
        agent = noun_phrase_from(self.reading, by + 1, sentence) if main.passive and by else None
        if agent and by and tokens[by].norm == "par" and self._is_human(tokens[agent.head]):
            return (agent.span(self.reading),)
        phrase = opening_subject(self.reading, sentence, main) or subject_of(self.reading, sentence, main.finite)
        return wholes.first_and_joined(self.reading, tuple(self._of(phrase, speaks))) if phrase else ()

    def _of(self, phrase: NounPhrase, speaks: Collection[str | None]) -> Iterator[Span]:
        """« L'arrestation de | Paul Roux | », « La sortie du modèle Z3 d' | Altaïr | »: whose it is."""
        tokens = self.reading.tokens
        for token in tokens[phrase.core_last : phrase.last][:1]:
            after = noun_phrase_from(self.reading, token.index + 1, self.reading.sentences[token.sentence])
            team = after is not None and self._is_human(tokens[after.head]) and after.last <= phrase.last
            placed = after and tokens[phrase.core_last - 1].norm in self.lists["noms_de_lieux"]  # « rue de | Berghes »
            common = after is not None and tokens[after.head].pos == "NOUN"
            if (
                after
                and team
                and common
                and not placed
                and any(t.pos == "PROPN" for t in tokens[after.head + 1 : after.last])
            ):
                yield after.span(self.reading)  # « La défaite | de l'équipe de France »
        ends = (t for t in tokens[phrase.core_last :] if t.norm in _PARTS | _LINKS or t.has("VerbForm=Fin"))
        stop = next(ends, tokens[-1])
        for actor in self.people:
            for mention in actor.mentions if actor.id not in speaks else ():
                of = [t for t in tokens[phrase.core_last : stop.index] if t.span.end <= mention.start]
                if mention.end <= stop.span.start and any(t.norm in _OF for t in of[-2:]):
                    yield mention

    def _first_in(self, actor: Actor, lead: Candidate) -> Span:
        return next(m for m in actor.mentions if any(s.covers(m) for s in lead.point.spans))

    def _is_far(self, phrase: NounPhrase, finite: int, sentence: Sentence) -> bool:
        """So far from where the sentence starts, it is often the end of a complement, or a relative's own subject.

        A name between a comma and the verb is none: « Refusant de quitter la salle, | Paul Roux | a été ».
        """
        tokens = self.reading.tokens
        cleft = behind_cleft(self.reading, sentence)
        if cleft and cleft.introducer is not None and phrase.first == cleft.introducer + 1:
            return False  # « C'est à Foix, dans la halle, que | le conseil | a voté »
        main = next(c for c in clauses(self.reading, sentence) if c.verb and c.kind == "main")
        if phrase.head < finite and phrase.head not in main.own:
            return True
        if phrase.first - past_dateline(self.reading, sentence) < _FRAME:
            return False
        alone = tokens[phrase.first].pos == "PROPN" and tokens[phrase.first - 1].norm == ","
        return not (alone and phrase.last == finite)

    def _is_named_by(self, actor: Actor, phrase: NounPhrase) -> bool:
        """« le club », « le maire de Lans Paul Roux », « Le quotidien | Le Monde »; not « le maire de Lans »."""
        tokens = self.reading.tokens
        core = Span(tokens[phrase.first].span.start, tokens[phrase.core_last - 1].span.end)
        whole, behind = phrase.span(self.reading), tokens[min(phrase.last, len(tokens) - 1)].span
        for mention in actor.mentions:
            person = actor.kind == "person" and whole.covers(mention)
            house = actor.kind in ("organisation", "media") and whole.covers(mention) and self._is_set_against(mention)
            if core.covers(mention) or person or house or mention.start == behind.start:
                return True
        return False

    def _is_set_against(self, mention: Span) -> bool:
        """« Le fonds d'investissement espagnol | Mirava »; not « la grève de la | Sodrac »."""
        before = next((t for t in reversed(self.reading.tokens) if t.span.end <= mention.start), None)
        return before is not None and before.pos in ("NOUN", "ADJ")

    def _whole(self, sentence: Sentence, finite: int, leads: Sequence[Actor], *, alone: bool) -> Span | None:
        """All that stands before the verb, when the sentence opens with its subject: « Paul Roux et le maire de Lans ».

        None when a comma or a verb parts them, when it is nobody, or one person whom the actors name. `alone`: no
        actor is named, and « Le gouvernement » says more than nothing.
        """
        tokens, first = self.reading.tokens, past_dateline(self.reading, sentence)
        words = tokens[first : before_clitics(self.reading, sentence, finite)]
        if words and words[-1].pos == "CCONJ":
            return (
                None  # « Le conseil siège à Foix et | rencontre les élus », where the model reads « siège » as a noun
            )
        joined = any(t.norm == "et" for t in words)
        parted = any((t.norm in _PARTS and not wholes.lists(self.reading, t)) or t.has("VerbForm=Fin") for t in words)
        if not words or parted or len(words) > _WHOLE or not (wholes.opens(words[0]) or words[0].norm in _ABOUT):
            return None
        if not joined and any(actor.kind in ("person", "media") for actor in leads):
            return None
        return Span(words[0].span.start, words[-1].span.end) if self._is_someone(words, alone) else None

    def _is_human(self, noun: Token) -> bool:
        if set(noun.text) & _MONEY:
            return False  # « Plus de 70 M$ »
        return is_someone(self.reading, noun) or noun.norm in self.lists["gens"]

    def _is_someone(self, words: Sequence[Token], alone: bool) -> bool:
        """« Une cinquantaine d'éleveurs », « Les jurés de Dole »; not « Le maire »: who is he?"""
        second = words[1:2] if self._is_human(words[min(1, len(words) - 1)]) else words[:0]
        nouns = [t for t in words if t.pos in ("NOUN", "PROPN") or t in second]
        head = next((t for t in nouns if not t.norm.endswith(_MANY) and t.norm not in _HUNDREDS), None)
        if head is None or not self._is_human(head):
            return False
        body = alone and head.norm in people(self.reading)["corps"]
        told = body or (alone and words[-1].text.islower())  # « Le policier », not « La Loire »
        single = len(words) == _BARE and words[0].norm in ("le", "la", "l'") and not told
        return len(words) > 1 and not single

    def _doer(self, phrase: NounPhrase | None, leads: Sequence[Actor]) -> Iterator[Span]:
        """« Deux personnes cagoulées », « Les pompiers », unless the subject is one person whom the actors name."""
        if phrase is None or any(actor.kind in ("person", "media") for actor in leads):
            return
        tokens = self.reading.tokens
        head, first = tokens[phrase.head], tokens[phrase.first]
        someone = head.pos == "NOUN" and self._is_human(head)
        last = phrase.last if phrase.last - phrase.first <= _LONGEST else phrase.core_last
        told = phrase.first < phrase.head and (last > phrase.head + 1 or first.norm not in ("le", "la", "l'"))
        if someone and told and self.reading.norm(phrase.last) not in ("qui", "que", "qu'", "dont"):
            yield Span(first.span.start, tokens[last - 1].span.end)

    def _is_sure(self, actor: Actor, often: int) -> bool:
        acts = self._acts(actor) and len(actor.mentions) > 1
        return acts or actor.id in self.heard or len(actor.mentions) >= often

    def _acts(self, actor: Actor) -> bool:
        return any(span.covers(mention) for span in self.subjects for mention in actor.mentions)

    def _subjects(self, sentence: Sentence) -> Iterator[Span]:
        """The noun and the name behind it, of each subject of a verb that does not say: « l'entraîneur Paul Roux »."""
        for group in verb_groups(self.reading, sentence):
            phrase = subject_of(self.reading, sentence, group.finite)
            if phrase is not None and not says(self.reading, self.reading.tokens[group.main]):
                first, last = self.reading.tokens[phrase.first], self.reading.tokens[phrase.core_last - 1]
                yield Span(first.span.start, last.span.end)


def _weight(actor: Actor) -> tuple[int, Span]:
    return -len(actor.mentions), actor.mentions[0]
