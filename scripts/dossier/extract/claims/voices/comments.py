"""A sentence that only says whose the one before is: « C'est ce qu'indique une note », « Du moins selon le maire »."""

from __future__ import annotations

from dataclasses import replace

from dossier.extract.claims.rules import SentenceHits
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.extract.claims.voices.complements import complements
from dossier.match.circumstances import past_circumstances
from dossier.match.clauses import Clause
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Attribution, Evidence, Sentence, Token

_Found = tuple[tuple[Attribution, ...], Evidence]

_RULE = "attributions.commentaire"
_OF = ("de", "d'", "du", "des")
_MEASURES = (*_OF, "que", "qu'", "à")  # « C'est moins | que | ce qu'espérait la défense », « loin | de | ce que »
_LIGHT = frozenset(
    {
        "du",
        "moins",
        "en",
        "tout",
        "tous",
        "cas",
        "toujours",
        "encore",
        "aussi",
        "c'est",
        "c'",
        "est",
        "était",
        "et",
        "mais",
    }
)


class Comments:
    """Reads the comments of one article."""

    def __init__(self, sources: Sources) -> None:
        self.reading, self.sources, self.rules = sources.reading, sources, sources.rules

    def voices(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> list[Voice]:
        """Whoever answers for the sentence before, as this one says; none when it says something else."""
        words = self.reading.words(sentence)
        opens = words[0].norm in ("c'", "c'est", "voilà", "telle", "tel")
        verb = next((c.verb for c in clauses[1:2] if c.kind in ("complement", "relative")), None)
        if not opens:
            return []
        that = next((t for t in words[1:] if verb is not None and t.index < verb.finite and t.norm == "ce"), None)
        if verb is not None and that is not None:
            if self.reading.norm(that.index - 1) in _MEASURES or self._was_hoped(verb):
                return []
            found = self._said(verb, sentence, hits) or self._read_in(verb, sentence, hits)
        else:
            found = self._held(sentence, hits) or self._uttered(clauses, sentence, hits)
        found = found or self._comes_from(sentence, hits)
        if found is None:
            return []
        held = [token for span in found[1].spans for token in self.reading.inside(span)]
        asked = any(token.norm in self.sources.lists["demandes"] for token in held)
        comment = Voice(found[0], found[1], sentence.first, sentence.last, reach="demand" if asked else "comment")
        return [comment, *self._added(comment, clauses, hits)]

    def _added(self, comment: Voice, clauses: tuple[Clause, ...], hits: SentenceHits) -> list[Voice]:
        """« C'est ce que confirme la préfète, | précisant que le quai sera vendu »: she says that too."""
        says = {hit.first for hit in hits.speech}
        adding = (c for c in clauses if c.kind == "gerund" and c.introducer in says)
        said = (told for clause in adding for told in complements(self.reading, clause, clauses))
        return [Voice(comment.chain, comment.cue, told.first, told.last) for told in said]

    def _was_hoped(self, verb: VerbGroup) -> bool:
        """« Le juge a rejeté la demande. C'est ce qu'espérait la défense »: she tells nothing of what came true."""
        hopes = self.reading.tokens[verb.main].lemma in self.sources.lists["souhaitent"]
        return hopes and self.reading.tokens[verb.finite].has("Tense=Imp")

    def _uttered(self, clauses: tuple[Clause, ...], sentence: Sentence, hits: SentenceHits) -> _Found | None:
        """« C'est l'appel qu'a lancé le docteur », « C'est la demande que la mairie formule »."""
        tokens, lists = self.reading.tokens, self.sources.lists
        relative = next((c for c in clauses[1:2] if c.kind in ("complement", "relative") and c.verb), None)
        if relative is None or relative.verb is None or relative.introducer is None:
            return None
        noun = tokens[relative.introducer - 1]
        before = (t for t in tokens[sentence.first : noun.index] if t.pos not in ("DET", "ADJ"))
        that = tokens[relative.introducer].norm in ("que", "qu'")
        that = that and tokens[relative.verb.main].lemma in lists["formulent"]  # not « que la ville a reçue »
        if not that or noun.norm not in lists["avis"] | lists["demandes"] or not all(t.norm in _LIGHT for t in before):
            return None
        start = past_circumstances(self.reading, relative.verb.last + 1, sentence)
        led = relative.verb.finite - relative.introducer > 1  # « que la mairie formule »
        phrase = subject_of(self.reading, sentence, relative.verb.finite) if led else None
        phrase = phrase or noun_phrase_from(self.reading, start, sentence)
        if phrase is None or not self.sources.may_speak(phrase):
            return None
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        return (chain, Evidence(_RULE, (noun.span,))) if chain else None

    def alone(self, voice: Voice, sentence: Sentence) -> Voice:
        """« Du moins selon la préfecture. », « À en croire les riverains, en tout cas. »: of the sentence before."""
        rule = self.rules.attributions.by_id.get(voice.cue.rule)
        words = self.reading.words(sentence)
        if voice.frame is None or rule is None or rule.famille != "devant" or any(t.has("VerbForm=Fin") for t in words):
            return voice
        rest = (t for t in words if not voice.frame[0] <= t.index < voice.frame[1] and t.pos != "PUNCT")
        return replace(voice, reach="comment") if all(t.norm in _LIGHT for t in rest) else voice

    def _said(self, verb: VerbGroup, sentence: Sentence, hits: SentenceHits) -> _Found | None:
        """« ce qu'affirme une note », « ce que la mairie a dit lundi », « ce qu'a appris La Digue »."""
        tokens = self.reading.tokens
        hit = next((hit for hit in hits.speech if hit.first in verb.tokens), None)
        learnt = tokens[verb.main].lemma == "apprendre"
        if (hit is None and not learnt) or verb.passive:
            return None
        start = past_circumstances(self.reading, verb.last + 1, sentence)
        phrase = self._between(verb, sentence) or noun_phrase_from(self.reading, start, sentence)
        phrase = phrase or subject_of(self.reading, sentence, verb.finite)
        shows = tokens[verb.main].norm in self.sources.lists["verbes_de_preuve"]
        if phrase is None or tokens[phrase.head].norm == "on" or (shows and not self._speaks(phrase, verb)):
            return None
        chain, _ = self.sources.chain_of(phrase, sentence, hits)
        cue = self.rules.cue_of_saying(hit) if hit else Evidence(_RULE, (tokens[verb.main].span,))
        return chain, cue

    def _between(self, verb: VerbGroup, sentence: Sentence) -> NounPhrase | None:
        """« C'est ce que | la mairie | a laissé entendre aux riverains »: in front of its verb; None when behind it."""
        ahead = self.reading.tokens[sentence.first : verb.finite]
        that = next((t.index for t in reversed(ahead) if t.norm in ("que", "qu'")), None)
        phrase = subject_of(self.reading, sentence, verb.finite) if that is not None else None
        return phrase if phrase is not None and that is not None and phrase.first > that else None

    def _speaks(self, phrase: NounPhrase, verb: VerbGroup) -> bool:
        """« C'est ce que montre le relevé »: it shows, and nobody speaks."""
        if self.sources.is_document(phrase):
            shows = self.reading.tokens[verb.main].norm in self.sources.lists["montrent"]
            return not shows or bool(self.sources.authors(phrase))
        return self.sources.may_speak(phrase)

    def _read_in(self, verb: VerbGroup, sentence: Sentence, hits: SentenceHits) -> _Found | None:
        """« ce qu'on lit dans la note », « ce qui a été annoncé par la mairie »."""
        tokens = self.reading.tokens
        behind = tokens[verb.last + 1 : min(verb.last + 4, sentence.last)]
        led = next((t for t in behind if t.norm in ("dans", "par")), None)
        if led is None:
            return None
        read = tokens[verb.main].lemma in ("apprendre", "écrire") or "lire" in [t.lemma for t in self._group(verb)]
        announced = verb.passive and any(hit.first in verb.tokens for hit in hits.speech)
        if not ((led.norm == "dans" and read) or (led.norm == "par" and announced)):
            return None
        chain, _ = self.sources.chain_from(led.index + 1, sentence, hits)
        return (chain, Evidence(_RULE, (tokens[verb.main].span,))) if chain else None

    def _group(self, verb: VerbGroup) -> tuple[Token, ...]:
        return tuple(self.reading.tokens[verb.finite : verb.last + 2])

    def _comes_from(self, sentence: Sentence, hits: SentenceHits) -> _Found | None:
        """« C'est ce qui ressort d'un rapport »: the form alone, which is also a noun."""
        words = self.reading.words(sentence)
        verb = next((t for t in words[2:8] if t.norm in self.sources.lists["ressortent"]), None)
        if verb is None or self.reading.norm(verb.index - 1) != "qui" or self.reading.norm(verb.index + 1) not in _OF:
            return None
        chain, _ = self.sources.chain_from(verb.index + 2, sentence, hits)
        return (chain, Evidence(_RULE, (verb.span,))) if chain else None

    def _held(self, sentence: Sentence, hits: SentenceHits) -> _Found | None:
        """« C'est l'avis de la préfecture », « C'est du moins la thèse du parquet »: a noun, and whose it is."""
        tokens = self.reading.tokens
        nouns = self.sources.lists["avis"]
        noun = next((t for t in self.reading.words(sentence)[1:8] if t.norm in nouns), None)
        if noun is None or noun.index + 2 >= sentence.last or tokens[noun.index + 1].norm not in _OF:
            return None
        before = (t for t in tokens[sentence.first : noun.index] if t.pos not in ("DET", "ADJ"))
        if not all(t.norm in _LIGHT for t in before):
            return None
        phrase = noun_phrase_from(self.reading, noun.index + 2, sentence)
        if phrase is None or not self.sources.may_speak(phrase):
            return None  # « C'est un avis de tempête »
        chain, end = self.sources.chain_of(phrase, sentence, hits)
        closed = end >= sentence.last or tokens[end].pos == "PUNCT"
        return (chain, Evidence(_RULE, (noun.span,))) if chain and closed else None
