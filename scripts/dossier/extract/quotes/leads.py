"""Who a colon announces: by a noun (« Réponse du maire : ») or by the subject of the verb before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.extract.quotes.speakers import SpeakerReader
from dossier.match.clauses import clauses
from dossier.match.forms import Hit
from dossier.match.people import first_names, is_someone
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Span, Speaker, Token

_SHORT = 3  # tokens from « se confie » to the end of its sentence


class Leads:
    """Reads what stands in front of the quotations of one article."""

    def __init__(self, reading: Reading, speakers: SpeakerReader, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.speakers, self._lists = reading, speakers, lists

    def noun_of_saying(self, before: Sequence[Token]) -> Speaker | None:
        """« Réponse du maire : », « une contre-attaque de Luc Marin : »: whoever ends the line."""
        said = (t.index for t in before if t.pos == "NOUN" and t.norm in self._lists["noms_de_parole"])
        ofs = (at + 1 for at in said if self.reading.norm(at + 1) in ("de", "d'", "du", "des"))
        sentence = self.reading.sentences[before[0].sentence]
        found = (self.speakers.alone(at + 1, before[-1].index, sentence) for at in ofs)
        return next((speaker for speaker in found if speaker is not None and self.is_person(speaker)), None)

    def subject(self, hit: Hit, before: Sequence[Token]) -> Speaker | None:
        """« , Luc Marin | concluant : » before the subject of the verb above; « La prestation tranche : » has none."""
        sentence = self.reading.sentences[before[0].sentence]
        comma = next((t.index for t in reversed(before) if t.norm == "," and t.index < hit.first), None)
        own = comma is not None and hit.form.endswith("ant") and hit.first - comma > 1
        speaker = self.speakers.alone(comma + 1, hit.first, sentence) if comma is not None and own else None
        speaker = speaker or self.speakers.subject(hit.first, sentence)
        thing = self.reading.tokens[hit.last - 1].lemma in self._lists["choses_aussi"]
        pronoun = speaker is not None and self.reading.inside(speaker.span)[0].pos == "PRON"
        return None if speaker and thing and not (pronoun or self.is_person(speaker)) else speaker

    def main_verb(self, sentence: Sentence) -> VerbGroup | None:
        """The verb of the sentence, also past an aside: « La riveraine, de son côté, | a expliqué | son départ »."""
        told = [c for c in clauses(self.reading, sentence) if c.verb is not None and c.kind != "relative"]
        first = told[0] if told else None
        if first is None or first.verb is None or first.kind == "main":
            return first.verb if first is not None else None
        subject = subject_of(self.reading, sentence, first.verb.finite)
        return first.verb if subject is not None and subject.first == sentence.first else None

    def last_relative(self, words: Sequence[Token], sentence: Sentence) -> VerbGroup | None:
        """« Le ministre salue la dame, | qui se confie |. »: the verb of the relative that ends the sentence."""
        last = clauses(self.reading, sentence)[-1]
        opens = last.kind == "relative" and self.reading.norm(last.first) == "qui"
        short = opens and last.verb is not None and words[-1].index - last.verb.last <= _SHORT
        return last.verb if short else None

    def is_past_an_aside(self, sentence: Sentence) -> bool:
        """« Un incendie de plus, | précise la police. »: no verb stands in what opens the sentence."""
        return clauses(self.reading, sentence)[0].verb is None

    def words_of_saying(self, words: Sequence[Token], verb: VerbGroup, hit: Hit | None) -> Span | None:
        """The verb that announces words in the next sentence: « Le maire s'indigne. », « a livré sa version. »."""
        if hit is not None and hit.first in verb.tokens:
            return hit.span
        return self.reading.tokens[verb.main].span if self._gives_an_account(words, verb) else None

    def _gives_an_account(self, words: Sequence[Token], verb: VerbGroup) -> bool:
        """« Le parquet a fourni les premiers éléments. », « La patronne a livré sa version. »."""
        behind = [t for t in words if verb.last < t.index]
        what = next((place for place, t in enumerate(behind) if t.pos in ("NOUN", "PROPN")), None)
        given = self.reading.tokens[verb.main].lemma in self._lists["donnent"] and not verb.passive
        if what is None or not given:
            return False
        near = all(t.pos in ("DET", "ADJ", "NUM", "ADV") for t in behind[:what])
        return near and behind[what].norm in self._lists["recits"]

    def may_say(self, verb: int, sentence: Sentence) -> bool:
        """« …, s'est-il agacé. »; not « …, semble-t-il », « …, viendra-t-elle ? »."""
        asked = self.reading.tokens[sentence.last - 1].norm == "?"
        return self.reading.tokens[verb].lemma not in self._lists["sans_parole"] and not asked

    def is_person(self, speaker: Speaker) -> bool:
        """Whom the lexicon's verbs do not announce must be someone: « …, peste Karine Salvetti, … »."""
        words = self.reading.inside(speaker.span)
        named = (t for t in words if t.pos != "PRON" and not (t.pos == "PROPN" and t.text.islower()))
        return speaker.actor is not None or any(is_someone(self.reading, token) for token in named)

    def is_one_person(self, speaker: Speaker) -> bool:
        """One who has a name here, and is no body, no group, no place; not « le fils d'Anne Petit »."""
        words = self.reading.inside(speaker.span)
        if len(words) == 1 and words[0].norm in first_names(self.reading) and words[0].text[0].isupper():
            return True  # « Viviane sursaute. « Je n'en peux plus. » »
        of = any(t.norm in ("de", "d'", "du", "des") for t in words)
        return self.speakers.kind_of(speaker) == "person" and (not of or self.speakers.is_named_by(speaker))

    def is_he_or_she(self, speaker: Speaker) -> bool:
        """« Elle raconte sa nuit. « J'ai eu peur. » »: someone, though the text tells not who."""
        return self.reading.article.quote(speaker.span).lower() in ("il", "elle", "ils", "elles")

    def is_thing(self, speaker: Speaker | None) -> bool:
        """« a souligné que cela n'indiquait pas « … » »: « cela » says nothing."""
        words = self.reading.inside(speaker.span) if speaker else ()
        return len(words) == 1 and words[0].norm in ("cela", "ceci", "ça", "ce", "c'")
