"""Who says a whole quotation, told by what stands right beside it and is no verb of saying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.extract.quotes.leads import Leads
from dossier.extract.quotes.speakers import SpeakerReader
from dossier.match.clauses import clauses
from dossier.match.nouns import noun_phrase_before
from dossier.model import Reading, Sentence, Span, Speaker, Token

_NEAR = 4  # tokens from « a » to « ainsi présenté »


class Neighbours:
    """Reads what stands around the quotations of one article."""

    def __init__(
        self, reading: Reading, speakers: SpeakerReader, leads: Leads, lists: Mapping[str, frozenset[str]]
    ) -> None:
        self.reading, self.speakers, self.leads, self._lists = reading, speakers, leads, lists

    def subject_of_quoted_verb(self, span: Span, before: Sequence[Token]) -> Speaker | None:
        """« Le syndicat « demande aux élus de voter le budget » »: whoever is the subject of the words quoted."""
        tokens = self.reading.tokens
        inside = self.reading.inside(span)
        words = [t for t in inside if t.norm not in self._lists["clitiques"]]
        verb = words[0] if words else None
        if not before or verb is None or not (verb.has("VerbForm=Fin") and verb.has("Person=3")):
            return None
        if before[-1].norm in ("ne", "n'", "se", "s'"):  # « Luc Marin, battu dimanche, ne « songe pas » à arrêter »
            speaker = self.speakers.subject(verb.index, self.reading.sentences[before[0].sentence])
            return speaker if speaker is not None and self.leads.is_person(speaker) else None
        end = before[-1].index + 1
        phrase = noun_phrase_before(self.reading, end, self.reading.sentences[before[0].sentence])
        if phrase is None or phrase.last != end or tokens[end - 1].pos == "PUNCT":
            return None
        speaker = self.speakers.alone(phrase.first, phrase.last, self.reading.sentences[before[0].sentence])
        return speaker if speaker is not None and self.leads.is_person(speaker) else None

    def is_alone(self, speaker: Speaker, span: Span) -> bool:
        """« …, dit Karim. La fille de Solange partira. « … »: whether nobody else acts between the two."""
        text = self.reading.sentences
        first = text.index(self.reading.sentence_at(speaker.span.start)) + 1
        last = text.index(self.reading.sentence_at(span.start))
        subjects = (self._subject(sentence) for sentence in text[first:last])
        return all(each is None or each.actor == speaker.actor or not self._is_other(each) for each in subjects)

    def _subject(self, sentence: Sentence) -> Speaker | None:
        verb = clauses(self.reading, sentence)[0].verb
        return self.speakers.subject(verb.finite, sentence) if verb is not None else None

    def _is_other(self, speaker: Speaker) -> bool:
        """A person by name or by function; « il » may still be whoever spoke."""
        words = self.reading.inside(speaker.span)
        return words[0].pos != "PRON" and self.leads.is_person(speaker)

    def taken_up(self, after: Sequence[Token]) -> tuple[Speaker, Span] | None:
        """« X. » La directrice a ainsi résumé la saison: who, and the verb of the sentence behind."""
        sentence = self.reading.sentences[after[0].sentence] if after else None
        if sentence is None or sentence.first != after[0].index:
            return None
        verb = clauses(self.reading, sentence)[0].verb
        if verb is None or verb.passive:
            return None
        near = self.reading.tokens[verb.finite : min(verb.last + _NEAR, sentence.last)]
        thus = any(t.norm == "ainsi" for t in near)
        if not thus or self.reading.tokens[verb.main].lemma not in self._lists["reprennent_ainsi"]:
            return None
        speaker = self.speakers.subject(verb.finite, sentence)
        known = speaker is not None and self.leads.is_person(speaker)
        return (speaker, self.reading.tokens[verb.main].span) if speaker is not None and known else None
