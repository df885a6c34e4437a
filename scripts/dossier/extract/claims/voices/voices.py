"""Who says what in a sentence: by verbs of saying and by quotations; turns of phrase are in `phrases`."""

from __future__ import annotations

from dataclasses import replace

from dossier.extract.claims.certainty.polarity import leaves_unsaid
from dossier.extract.claims.certainty.reminders import is_about_nobody, makes_think
from dossier.extract.claims.rules import HitFinder, SentenceHits
from dossier.extract.claims.sources.phrases import PhraseVoices, Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.voices.asides import LIGHT, AsideVoices
from dossier.extract.claims.voices.closed import ClosedQuotes
from dossier.extract.claims.voices.comments import Comments
from dossier.extract.claims.voices.complements import complements, gone_on_with, has_voice, rejects
from dossier.extract.claims.voices.judgements import Judgements
from dossier.extract.claims.voices.narratives import told_in_the_infinitive
from dossier.extract.claims.voices.quoted import quoted_aside, quoted_voices
from dossier.extract.claims.voices.ranks import ranked
from dossier.extract.claims.voices.several import told_by_several
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.speech import goes_on
from dossier.match.subjects import subject_of
from dossier.model import Attribution, Evidence, Quote, Reading, Sentence, Token

_BEFORE_INFINITIVE = (*LIGHT, "«", "“", '"', "tout")  # « assure | « tout faire » »
_THINGS = frozenset({"ça", "cela", "ceci", "ce", "c'"})  # « Ça veut dire que »
_ADD = ("ajoutant", "précisant", "concluant", "laissant")
_AIMS = ("à", "pour", "sans", "avant", "après", "afin")


class VoiceFinder:
    """Finds the voices of the sentences of one article, in order of the text."""

    def __init__(self, reading: Reading, sources: Sources, quotes: tuple[Quote, ...]) -> None:
        self.reading, self.sources, self.quotes = reading, sources, quotes
        self.rules = sources.rules
        self._phrases, self._asides = PhraseVoices(reading, sources), AsideVoices(reading, sources)
        self._judgements, self._comments = Judgements(sources, quotes), Comments(sources)
        self._closed = ClosedQuotes(reading, self._phrases, HitFinder(sources.rules), quotes)

    def find(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> tuple[Voice, ...]:
        """Outermost first: the wider a voice reaches, the earlier it comes."""
        voices: list[Voice] = []
        voices += told_in_the_infinitive(self.sources, sentence, clauses, hits)
        voices += told_by_several(self.reading, self.rules, self._phrases.find(sentence, clauses, hits))
        for clause in clauses:
            speech = self._speech(clause, hits)
            if speech and (clause.kind == "incise" or self._asides.as_told(clause)):
                voices += self._asides.by_incise(clause, speech, sentence, clauses, hits)
            elif clause.kind == "incise":
                voices += self._asides.by_bare_aside(clause, sentence, hits)
                voices += quoted_aside(self.reading, self.sources, self.quotes, clause, sentence)
            elif clause.kind == "gerund":
                voices += self._by_gerund(clause, sentence, clauses, hits, voices)
            elif speech:
                voices += self._by_saying(clause, speech, sentence, clauses, hits)
            voices += self._asides.by_gap(clause, clauses, hits)
            voices += self._judgements.voices(clause, sentence, clauses, hits)
            voices += self._by_going_on(clause, sentence, clauses, hits, voices)
        voices = [self._comments.alone(self._of_quote(voice), sentence) for voice in voices]
        voices += quoted_voices(self.reading, self.sources, self.quotes, sentence)
        voices += self._closed.voices(sentence)
        voices += self._comments.voices(sentence, clauses, hits)
        # « Comme l'a dit la ministre, …, rapporte l'AFP »: of two who answer for as much, the later hands on the other.
        return ranked(self.reading, self.sources, voices)

    def _of_quote(self, voice: Voice) -> Voice:
        """« « On estime que le pont tiendra », a-t-elle dit »: « on » is whoever speaks there."""
        heard = voice.chain[0] if voice.chain else None
        if heard is None or not (heard.name == "on" or (heard.kind == "impersonal" and heard.name.startswith("on "))):
            return voice
        if self.reading.norm(self.reading.token_from(heard.span.start) + 1) in ("nous", "m'", "me"):
            return voice  # « « On nous a promis que le pont tiendrait », a-t-elle dit »: others have
        inside = any(quote.span.covers(heard.span) for quote in self.quotes)
        return replace(voice, chain=()) if inside else voice

    def _speech(self, clause: Clause, hits: SentenceHits) -> Hit | None:
        """The verb of saying of a clause: its verb, or the infinitive behind it (« s'est borné à rappeler »)."""
        if clause.verb is None:
            return None
        words = set(clause.verb.tokens)
        said = next((hit for hit in hits.speech if words & set(range(hit.first, hit.last))), None)
        return said or next((hit for hit in hits.speech if self._led_to(hit, clause)), None)

    def _led_to(self, hit: Hit, clause: Clause) -> bool:
        """« tient à | rappeler que », « n'a pas hésité à | dire que »."""
        assert clause.verb is not None  # the caller looked
        tokens = self.reading.tokens
        near = hit.first in clause.own and 2 <= hit.first - clause.verb.last <= 4
        led = near and tokens[hit.first - 1].norm in ("à", "de", "d'", "par")
        follows = hit.last < len(tokens) and tokens[hit.last].norm in ("que", "qu'")
        return led and follows and tokens[hit.first].has("VerbForm=Inf")

    def _by_saying(
        self,
        clause: Clause,
        speech: Hit,
        sentence: Sentence,
        clauses: tuple[Clause, ...],
        hits: SentenceHits,
    ) -> list[Voice]:
        """« X affirme que … »: every complement of the verb answers to its subject."""
        told = [c for c in complements(self.reading, clause, clauses) if not rejects(self.sources, clause, c)]
        said = told or self._behind_colon(clause, clauses)
        if self._impersonal_at(speech, hits) or not (said or self._says_infinitive(clause, speech)):
            return []
        phrase = subject_of(self.reading, sentence, clause.verb.finite) if clause.verb else None
        if phrase is None or self._only_shows(clause, phrase) or self._says_nothing(clause, speech, phrase):
            return []
        led = bool(said) or clause.kind == "relative" or self.reading.norm(speech.last) in ("de", "d'")
        if not told and led and not self.sources.may_speak(phrase):
            return []  # « les élections promettent d'être serrées »; not « la guérilla reconnaît avoir fui »
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        chain = (*self._asked_by(phrase, sentence, hits), *chain)
        cues = [self.rules.cue_of_saying(speech)]
        if self.sources.is_document(phrase):
            cues.append(Evidence("attributions.titre_document", (phrase.span(self.reading),)))
        frame = None if said else self._before_infinitive(clause, speech)
        more = gone_on_with(self.reading, clause, told, clauses)
        return [Voice(chain, cue, c.first, c.last, frame) for c in [*said, *more] or [clause] for cue in cues]

    def _says_nothing(self, clause: Clause, speech: Hit, subject: NounPhrase) -> bool:
        """« je vous réponds que » is told elsewhere; « personne ne croit », « on peut penser », « a été informé »."""
        assert clause.verb is not None  # the caller looked
        head, verb = self.reading.tokens[subject.head].norm, clause.verb
        nobody = head in self.sources.lists["soi"] | self.sources.people["personne"] | _THINGS
        thought = self.rules.speech.by_form[speech.form].id == "paroles.opinion"
        apart = thought and (speech.first > verb.last or " " in speech.form)  # « on est tenté de croire »
        seen = self.reading.tokens[speech.first].lemma in self.sources.lists["se_voient"]  # « on constate que »
        anyone = head == "on" and (apart or seen or self.reading.tokens[verb.finite].lemma == "pouvoir")
        nobody = nobody or (head == "il" and self.reading.norm(verb.finite - 1) == "y")  # « il y a lieu de penser »
        certain = head == "il" and speech.form in self.sources.lists["il_de_personne"]  # « Il est certain que »
        certain = certain or is_about_nobody(self.reading, verb, subject, self.sources.lists)
        certain = certain or makes_think(self.reading, verb, speech.first)
        passive = verb.passive or self._undergoes(clause, speech)
        if verb.mood == "conditional" and self.reading.tokens[verb.finite].lemma == "pouvoir":
            return True  # « laisse entendre qu'ils pourraient demander de partir »: they have not
        if speech.first in verb.tokens and leaves_unsaid(self.reading, speech, self.rules):
            return True  # « n'a pas confirmé que la digue cède »: told whole, and nobody says that it does
        return nobody or anyone or certain or (passive and speech.first > verb.finite)

    def _undergoes(self, clause: Clause, speech: Hit) -> bool:
        """« veulent être rassurés »: they say nothing; not « dit être rassuré »."""
        assert clause.verb is not None  # the caller looked
        between = self.reading.tokens[clause.verb.finite + 1 : speech.first]
        participle = self.reading.tokens[speech.last - 1].has("VerbForm=Part")
        return participle and any(t.lemma == "être" and t.has("VerbForm=Inf") for t in between)

    def _before_infinitive(self, clause: Clause, speech: Hit) -> tuple[int, int] | None:
        """« L'ancienne directrice conteste | avoir rationné les repas »: what is said starts with the infinitive."""
        tokens = self.reading.tokens
        behind = (t for t in tokens[speech.last : speech.last + 9] if t.index in clause.own)
        start = next((t.index for t in behind if t.has("VerbForm=Inf")), None)
        planned = tokens[speech.first].lemma == "annoncer" and self.reading.norm(start or 0) not in ("avoir", "être")
        marked = tokens[speech.last].norm in ("«", "“", '"')
        led = self.reading.norm(speech.last + marked) in (("de", "d'") if marked else ("de",))
        if start is None or led or planned:
            return None  # « promet de partir », « annonce ouvrir une halle » are told whole
        while start - 1 >= speech.last and tokens[start - 1].norm in _BEFORE_INFINITIVE:
            start -= 1
        alone = tokens[start].norm in ("pas", "plus", "jamais") and tokens[start - 1].norm not in ("ne", "n'")
        return clause.first, start + alone  # « ne pense pas | avoir menti »

    def _by_gerund(
        self,
        clause: Clause,
        sentence: Sentence,
        clauses: tuple[Clause, ...],
        hits: SentenceHits,
        before: list[Voice],
    ) -> list[Voice]:
        """« …, affirmant que l'avion avait respecté son plan »: the subject of the main verb says so."""
        said = complements(self.reading, clause, clauses)
        told_by = self._adding(clause, clauses)
        holder = clauses[told_by].verb if told_by is not None else None
        phrase = subject_of(self.reading, sentence, holder.finite) if holder else None
        speech = next((hit for hit in hits.speech if hit.first == clause.introducer), None)
        told = _heard_at(clauses[clause.parent].first, before) if clause.parent is not None else None
        if phrase is not None and told is None and self.reading.tokens[phrase.first].pos == "NUM":
            return []  # « a prévenu que 30 cm de neige tomberaient, ajoutant que »
        if not said or speech is None or (phrase is None and told is None):
            return []  # « a-t-il averti, ajoutant que »: whoever speaks in the aside goes on
        chain = told or self.sources.chain_of(phrase, sentence, hits)[0] if phrase else told or ()
        cue = self.rules.cue_of_saying(speech)
        return [Voice(chain, cue, c.first, c.last) for c in said]

    def _adding(self, clause: Clause, clauses: tuple[Clause, ...]) -> int | None:
        """« a prévenu que la neige tomberait, | ajoutant que »: whoever adds has spoken before, not the snow."""
        holder = clause.parent
        adds = clause.introducer is not None and self.reading.tokens[clause.introducer].norm in _ADD
        adds = adds or self._all_the_while(clause)
        if holder is not None and clauses[holder].kind == "adverbial" and self.reading.norm(clause.first - 1) == ",":
            holder = clauses[holder].parent  # « Ils sont partis si la presse l'est, | estimant que »
        while holder is not None and clauses[holder].kind == "complement":
            if not adds and has_voice(self.sources, clauses[holder]):
                break
            holder = clauses[holder].parent
        return holder

    def _all_the_while(self, clause: Clause) -> bool:
        """« a répété que le port était prêt, | tout en assurant que »: whoever repeats assures, and not the port."""
        opening = [t.norm for t in self.reading.tokens[max(0, (clause.introducer or 0) - 2) : clause.introducer]]
        return opening == ["tout", "en"]

    def _by_going_on(
        self,
        clause: Clause,
        sentence: Sentence,
        clauses: tuple[Clause, ...],
        hits: SentenceHits,
        before: list[Voice],
    ) -> list[Voice]:
        """« …, a-t-il dit, avant d'admettre, pressé par la défense, que »: whoever acted or spoke goes on."""
        said = complements(self.reading, clause, clauses)
        speech = next((h for h in hits.speech if h.first in clause.own and goes_on(self.reading, h.first)), None)
        if clause.verb is None or speech is None or not said or said[0].first < speech.last:
            return []
        tokens, end = self.reading.tokens, said[0].first
        aside = speech.last < end - 1 and tokens[speech.last].norm == tokens[end - 1].norm == ","
        if end > speech.last and not aside:
            return []  # « attend, avant de trancher, que l'appel soit jugé »
        told = _heard_at(clause.first, before)
        phrase = None if told else subject_of(self.reading, sentence, clause.verb.finite)
        if phrase is not None and self.sources.may_speak(phrase):
            told = self.sources.chain_of(phrase, sentence, hits)[0]
        cue = self.rules.cue_of_saying(speech)
        return [Voice(told, cue, c.first, c.last) for c in said] if told else []

    def _behind_colon(self, clause: Clause, clauses: tuple[Clause, ...]) -> list[Clause]:
        """« Un conseiller tempère : rien n'est signé »: what the colon announces, when nothing quotes it."""
        tokens = self.reading.tokens
        verb, behind = clause.verb, clause.own[-1] + 1
        if verb is None or behind >= len(tokens) or tokens[behind].norm != ":":
            return []
        return [c for c in clauses if c.first > verb.last and c.kind == "coordinate"]

    def _asked_by(self, phrase: NounPhrase, sentence: Sentence, hits: SentenceHits) -> tuple[Attribution, ...]:
        """« Interrogé par l'AFP, un porte-parole a démenti »: the agency stands in front of the chain."""
        rules = self.rules.attributions.by_form
        for hit in hits.attributions:
            family, asked = rules[hit.form].famille, noun_phrase_from(self.reading, hit.last, sentence)
            opens = hit.first == sentence.first and family in ("chaine", "entretien")
            if opens and self.sources.relays(family, asked):
                chain, end = self.sources.chain_from(hit.last, sentence, hits)
                if end < phrase.first and self.reading.tokens[end].norm == ",":
                    return chain
        return ()

    def _says_infinitive(self, clause: Clause, speech: Hit) -> bool:
        """« dément avoir menti », « affirme vouloir partir », « promet de partir »; not « est soupçonné d'avoir »."""
        assert clause.verb is not None  # asked of a clause with a verb of saying
        wishes = self.sources.lists["souhaitent"] | self.sources.lists["aident"]
        if clause.verb.passive or self.reading.tokens[clause.verb.main].lemma in wishes:
            return False
        following = self._behind(speech)
        led = self.reading.norm(speech.last) in ("de", "d'")
        if led and self.reading.tokens[clause.verb.main].lemma in self.sources.lists["ordonnent"]:
            return False  # « on nous disait de ne rien noter »
        direct = bool(following) and following[0].has("VerbForm=Inf")
        through = len(following) == 2 and following[0].norm in ("de", "d'") and following[1].has("VerbForm=Inf")
        return (direct or through) and speech.last - 1 in clause.own

    def _behind(self, speech: Hit) -> list[Token]:
        """The two words that count behind a verb of saying: « a démenti mardi, sur son compte, | avoir quitté »."""
        sentence = self.reading.sentences[self.reading.tokens[speech.first].sentence]
        start = past_asides(self.reading, speech.last, sentence)
        places = (self.reading.tokens[speech.last : speech.last + 5], self.reading.tokens[start : start + 5])
        counted = [[t for t in words if t.norm not in _BEFORE_INFINITIVE][:2] for words in places]
        near, far = counted
        said = far and far[0].has("VerbForm=Inf") and not self._is_aimed_at(far[0].index)
        return far if said else near

    def _is_aimed_at(self, infinitive: int) -> bool:
        """« a glissé | avant de se coucher |, », « a réagi | pour le dire »: no words of whoever did so."""
        at = infinitive - 1
        while at > 0 and self.reading.norm(at) in LIGHT:
            at -= 1
        at -= self.reading.norm(at) in ("de", "d'") and self.reading.norm(at - 1) in _AIMS
        return self.reading.norm(at) in _AIMS

    def _impersonal_at(self, speech: Hit, hits: SentenceHits) -> bool:
        """« il est rapporté que »: « il » stands for nobody."""
        return any(h.first <= speech.first < h.last for h in hits.attributions if self.rules.is_impersonal(h))

    def _only_shows(self, clause: Clause, subject: NounPhrase) -> bool:
        """« La situation montre que »: with a thing as subject, these verbs quote nobody."""
        assert clause.verb is not None  # asked of a clause with a verb of saying
        verb, lists = self.reading.tokens[clause.verb.main].norm, self.sources.lists
        if self.sources.is_document(subject):
            return verb in lists["montrent"] and len(self.sources.authors(subject)) == 0
        return verb in lists["verbes_de_preuve"] and not self.sources.may_speak(subject)


def _heard_at(first: int, before: list[Voice]) -> tuple[Attribution, ...] | None:
    """Who speaks in the words that start at token `first`, as already found; None for nobody."""
    return next((v.chain for v in before if v.frame and v.frame[0] == first and v.chain), None)
