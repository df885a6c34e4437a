"""Who says what in a sentence: by verbs of saying and by quotations; turns of phrase are in `phrases`."""

from __future__ import annotations

from dossier.extract.claims.phrases import PhraseVoices, Voice
from dossier.extract.claims.rules import SentenceHits, evidence
from dossier.extract.claims.sources import Sources
from dossier.match.circumstances import past_asides, past_circumstances
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.nouns import NounPhrase
from dossier.match.subjects import subject_of
from dossier.model import Attribution, Evidence, Quote, Reading, Sentence, SourceKind, Token

NOBODY = "citation sans auteur donné"
_LIGHT = ("ne", "n'", "pas", "plus", "jamais", "rien", "l'", "le", "la", "les", "y", "en", "lui", "leur", "se", "s'")


class VoiceFinder:
    """Finds the voices of the sentences of one article, in order of the text."""

    def __init__(self, reading: Reading, sources: Sources, quotes: tuple[Quote, ...]) -> None:
        self.reading, self.sources, self.quotes = reading, sources, quotes
        self.rules = sources.rules
        self._phrases = PhraseVoices(reading, sources)

    def find(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> tuple[Voice, ...]:
        """Outermost first: the wider a voice reaches, the earlier it comes."""
        voices: list[Voice] = []
        voices += self._phrases.find(sentence, clauses, hits)
        for index, clause in enumerate(clauses):
            speech = self._speech(clause, hits)
            if speech and (clause.kind == "incise" or self._as_told(clause, sentence)):
                voices += self._by_incise(clause, speech, sentence, clauses, hits)
            elif clause.kind == "gerund":
                voices += self._by_gerund(index, clause, sentence, clauses, hits)
            elif speech:
                voices += self._by_saying(index, clause, speech, sentence, clauses, hits)
        voices += self._by_quotes(sentence)
        return tuple(sorted(voices, key=lambda v: (v.reach == "here", v.first - v.last, v.first)))

    def _speech(self, clause: Clause, hits: SentenceHits) -> Hit | None:
        """The verb of saying of a clause, if its verb is one."""
        if clause.verb is None:
            return None
        words = set(clause.verb.tokens)
        return next((hit for hit in hits.speech if words & set(range(hit.first, hit.last))), None)

    def _by_incise(
        self, clause: Clause, speech: Hit, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« …, a indiqué la ligue »: the words before answer to the subject behind the verb."""
        verb = clause.verb
        assert verb is not None  # _speech looked at it
        tokens = self.reading.tokens
        pronouns = ("il", "elle", "ils", "elles", "on")
        inverted = (t.index for t in tokens[verb.finite : speech.last + 2] if t.norm.lstrip("-t") in pronouns)
        start = next(inverted, max(verb.last + 1, speech.last))
        if start < sentence.last and tokens[start].norm.lstrip("-t") == "on":
            return []  # « indique-t-on »: the impersonal turns of phrase have it
        start = past_circumstances(self.reading, start, sentence)
        if start < sentence.last and tokens[start].pos not in ("DET", "PROPN", "PRON", "NUM"):
            return []  # « Gallas a glissé arrière-droit »: whoever speaks has an article or a name
        chain, end = self.sources.chain_from(start, sentence, hits)
        if not chain:
            return []
        cue = evidence(self.rules.speech.by_form[speech.form], speech)
        goes_on = clause.kind != "incise" or self._resumes(clause, clauses)
        reach = sentence.last if goes_on else clause.first
        return [Voice(chain, cue, sentence.first, reach, (clause.first, max(end, clause.own[-1] + 1)))]

    def _resumes(self, aside: Clause, clauses: tuple[Clause, ...]) -> bool:
        """« Le coût, ajoute-t-il, restera inchangé »: the clause around the aside has its verb behind it."""
        later = (c for c in clauses if c.verb is not None and c.verb.finite > aside.first and c is not aside)
        return any(c.kind in ("main", "coordinate") for c in later)

    def _as_told(self, clause: Clause, sentence: Sentence) -> bool:
        """« comme l'a expliqué le maire », « ainsi que l'indique le rapport »: said by the subject behind the verb."""
        tokens = self.reading.tokens
        if clause.kind != "adverbial" or clause.introducer is None or clause.verb is None:
            return False
        opened = [t.norm for t in tokens[clause.first : clause.verb.finite]]
        return opened in (["comme", "l'"], ["comme", "le"], ["ainsi", "que", "l'"], ["ainsi", "que", "le"])

    def _by_saying(
        self,
        index: int,
        clause: Clause,
        speech: Hit,
        sentence: Sentence,
        clauses: tuple[Clause, ...],
        hits: SentenceHits,
    ) -> list[Voice]:
        """« X affirme que … »: every complement of the verb answers to its subject."""
        said = [c for c in clauses if c.parent == index and c.kind == "complement"] or self._behind_colon(
            clause, clauses
        )
        if self._impersonal_at(speech, hits) or not (said or self._says_infinitive(clause, speech)):
            return []
        phrase = subject_of(self.reading, sentence, clause.verb.finite) if clause.verb else None
        if phrase is None or self._only_shows(clause, phrase):
            return []
        if self.reading.tokens[phrase.head].norm in self.sources.lists["soi"] | self.sources.people["personne"]:
            return []  # « je vous réponds que »: whoever speaks is told elsewhere; « personne ne croit que »
        if not said and not self.sources.may_speak(phrase):
            return []  # « les élections promettent d'être serrées »
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        chain = (*self._asked_by(phrase, sentence, hits), *chain)
        cues = [evidence(self.rules.speech.by_form[speech.form], speech)]
        if self.sources.is_document(phrase):
            cues.append(Evidence("attributions.titre_document", (phrase.span(self.reading),)))
        return [Voice(chain, cue, c.first, c.last) for c in said or [clause] for cue in cues]

    def _by_gerund(
        self, index: int, clause: Clause, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits
    ) -> list[Voice]:
        """« …, affirmant que l'avion avait respecté son plan »: the subject of the main verb says so."""
        said = [c for c in clauses if c.parent == index and c.kind == "complement"]
        holder = clauses[clause.parent].verb if clause.parent is not None else None
        phrase = subject_of(self.reading, sentence, holder.finite) if holder else None
        speech = next((hit for hit in hits.speech if hit.first == clause.introducer), None)
        if not said or phrase is None or speech is None:
            return []
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        cue = evidence(self.rules.speech.by_form[speech.form], speech)
        return [Voice(chain, cue, c.first, c.last) for c in said]

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
            if hit.first == sentence.first and rules[hit.form].famille == "chaine":
                chain, end = self.sources.chain_from(hit.last, sentence, hits)
                if end < phrase.first and self.reading.tokens[end].norm == ",":
                    return chain
        return ()

    def _says_infinitive(self, clause: Clause, speech: Hit) -> bool:
        """« dément avoir menti », « affirme vouloir partir », « promet de partir »."""
        following = self._behind(speech)
        direct = bool(following) and following[0].has("VerbForm=Inf")
        through = len(following) == 2 and following[0].norm in ("de", "d'") and following[1].has("VerbForm=Inf")
        return (direct or through) and speech.last - 1 in clause.own

    def _behind(self, speech: Hit) -> list[Token]:
        """The two words that count behind a verb of saying: « a démenti mardi, sur son compte, | avoir quitté »."""
        sentence = self.reading.sentences[self.reading.tokens[speech.first].sentence]
        start = past_asides(self.reading, speech.last, sentence)
        places = (self.reading.tokens[speech.last : speech.last + 5], self.reading.tokens[start : start + 5])
        counted = [[t for t in words if t.norm not in _LIGHT][:2] for words in places]
        near, far = counted
        return far if far and far[0].has("VerbForm=Inf") else near

    def _impersonal_at(self, speech: Hit, hits: SentenceHits) -> bool:
        """« il est rapporté que »: « il » stands for nobody."""
        rules = self.rules.attributions.by_form
        impersonal = (h for h in hits.attributions if rules[h.form].famille == "impersonnel")
        return any(h.first <= speech.first < h.last for h in impersonal)

    def _only_shows(self, clause: Clause, subject: NounPhrase) -> bool:
        """« La situation montre que »: with a thing as subject, these verbs quote nobody."""
        assert clause.verb is not None  # asked of a clause with a verb of saying
        verb, lists = self.reading.tokens[clause.verb.main].norm, self.sources.lists
        if self.sources.is_document(subject):
            return verb in lists["montrent"] and len(self.sources.authors(subject)) == 0
        return verb in lists["verbes_de_preuve"] and not self.sources.may_speak(subject)

    def _by_quotes(self, sentence: Sentence) -> list[Voice]:
        voices = []
        for quote in self.quotes:
            inside = [t.index for t in self.reading.words(sentence) if quote.span.covers(t.span)]
            if inside:
                words = quote.verb or (quote.speaker.span if quote.speaker else quote.span)
                cue = Evidence(quote.evidence.rule, (words,))
                voices.append(Voice(self._quoted(quote), cue, inside[0], inside[-1] + 1))
        return voices

    def _quoted(self, quote: Quote) -> tuple[Attribution, ...]:
        """A quotation whose speaker the text does not give is still not the article's own voice."""
        if quote.speaker is None:
            return (Attribution("impersonal", NOBODY, None, quote.span),)
        known = self.sources.actor(quote.speaker.actor)
        words = self.reading.article.quote(quote.speaker.span)
        if known is not None:
            kind: SourceKind = "unnamed" if known.kind == "group" else "named"
            return (Attribution(kind, known.name, known.id, quote.speaker.span),)
        unnamed = words.lower().split()[0] in self.sources.lists["indefinis"] | self.sources.lists["pronoms"]
        return (Attribution("unnamed" if unnamed else "named", words, None, quote.speaker.span),)
