"""Who says a whole quotation, told by what stands right beside it and is no verb of saying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dossier.extract.quotes.around import MARKS, SPACES, sentence_behind
from dossier.extract.quotes.leads import Leads
from dossier.extract.quotes.speakers import SpeakerReader
from dossier.match.clauses import clauses
from dossier.match.nouns import noun_phrase_before
from dossier.match.people import is_someone, people
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Span, Speaker, Token
from dossier.nlp.conjugations import load_conjugations

_READ = ("lire", "lit", "entendre", "entend")
_OF = ("de", "d'", "du", "des")
_SIGNED = ("signé", "signée", "signés", "signées")
_THESE = ("la", "les", "cette", "ces", "ce")
_DASHES = ("-", "–", "—")
_MYSELF = frozenset({"je", "j'", "me", "m'", "mon", "ma", "mes", "moi"})
_OURSELVES = frozenset({"nous", "on", "notre", "nos"})
_LINE = 14  # tokens of a signature without a dash: « … » Luc Marin, vigneron à Sion (VS)
_FELT = {"le": "il", "la": "elle", "l'": None}
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

    def presented(self, span: Span) -> Speaker | None:
        """« Anne Petit tourne la page. « Je suis fatiguée. » »: the person whom the sentence right before tells of."""
        sentence = self.reading.sentence_at(span.start)
        index = self.reading.sentences.index(sentence) - 1
        before = self.reading.sentences[index] if index >= 0 else None
        between = self.reading.article.text[before.span.start if before else 0 : span.start - 1]
        if before is None or "\n\n" in between or any(mark in between.rstrip(MARKS + SPACES) for mark in MARKS):
            return None
        told = [c.verb for c in clauses(self.reading, before) if c.kind in ("main", "coordinate") and c.verb]
        verb = told[-1] if told else None
        if verb is None or not self._is_told_by_oneself(span, verb):
            return None
        speaker = self.speakers.subject(verb.finite, before)
        return speaker if speaker is not None and self.leads.is_one_person(speaker) else None

    def named_before_colon(self, span: Span) -> Speaker | None:
        """« Un doute que n'avait pas Luc Marin : « Je sais. » »: the one person named before the colon."""
        words = self.reading.article.text[: span.start].rstrip(MARKS + SPACES)
        if not words:
            return None
        sentence = self.reading.sentence_at(len(words) - 1)
        people = self.speakers.persons_in(sentence.span)
        if felt := self.felt(span, [t for t in self.reading.words(sentence) if t.span.end <= span.start]):
            return felt
        if len({speaker.actor for speaker in people}) != 1 or not {t.norm for t in self.reading.inside(span)} & _MYSELF:
            return None
        behind = [t for t in self.reading.words(sentence) if people[-1].span.end <= t.span.start < span.start]
        return None if any(t.has("VerbForm=Fin") for t in behind) else people[-1]

    def named_at_colon(self, before: Sequence[Token]) -> Speaker | None:
        """« À la tête du comité, l'ancienne élue (qui vit à Dinan), Anne Petit : »: the name right before the colon."""
        end, depth = len(before) - 1, 0
        outside: list[Token] = []
        for token in before[:end]:
            depth += (token.norm == "(") - (token.norm == ")")
            outside += [token] if depth == 0 and token.norm != ")" else []
        told = self.speakers.persons_in(Span(before[0].span.start, before[-1].span.end))
        named = next((each for each in told if outside and each.span.end == outside[-1].span.end), None)
        if named is None or any(t.has("VerbForm=Fin") for t in outside):
            return None
        ahead = [t for t in outside if t.span.end <= named.span.start]
        return named if ahead and ahead[-1].norm == "," else None

    def felt(self, span: Span, words: Sequence[Token]) -> Speaker | None:
        """« Luc Marin a une ferme. Ce mât le préoccupe : « Je … » »: whom the sentence before told of."""
        verb = next((t for one, t in pairwise(words) if one.norm in _FELT and self._is_felt(t)), None)
        clitic = self.reading.tokens[verb.index - 1].norm if verb is not None else ""
        if verb is None or not {t.norm for t in self.reading.inside(span)} & _MYSELF:
            return None
        index = verb.sentence - 1
        before = self.reading.sentences[index] if index >= 0 else None
        if before is None or before.paragraph != self.reading.sentences[verb.sentence].paragraph:
            return None
        main = self.leads.main_verb(before)
        speaker = self.speakers.subject(main.finite, before) if main is not None else None
        one = speaker is not None and self.leads.is_one_person(speaker)
        return speaker if speaker is not None and one and self.speakers.may_be(speaker, _FELT[clitic]) else None

    def _is_felt(self, verb: Token) -> bool:
        """« l' | inquiète », « la | révolte », where the model may read an adjective, or a noun."""
        felt = self._lists["ressentis"] | self._lists["pesent"]
        forms = load_conjugations(self.reading.article.language).read(verb.norm)
        return any(form.third_person and form.infinitive in felt for form in forms)

    def introduced(self, span: Span, after: list[Token]) -> Speaker | None:
        """« Oui, j'y étais. » Luc Marin, 84 ans, était docker: whom the next sentence names for the first time."""
        paragraph = next(p.span for p in self.reading.paragraphs if p.span.covers(span))
        words = sentence_behind(self.reading, span, after)
        if self.reading.article.text[paragraph.start : span.start].strip(MARKS + SPACES) or not words:
            return None
        sentence = self.reading.sentences[words[0].sentence]
        verb = self.leads.main_verb(sentence) if words[0].index == sentence.first else None
        speaker = self.speakers.subject(verb.finite, sentence) if verb is not None else None
        if speaker is not None and verb is not None and self._shows_a_feeling(speaker, verb):
            return speaker
        if speaker is None or not self.leads.is_one_person(speaker) or not self.speakers.is_first(speaker):
            return None
        return None if any(mark in self.reading.article.quote(sentence.span) for mark in MARKS) else speaker

    def _shows_a_feeling(self, speaker: Speaker, verb: VerbGroup) -> bool:
        """« Nous avons gagné. » La présidente du collectif ne cache pas sa joie: one by function, who feels it."""
        words, known = self.reading.inside(speaker.span), people(self.reading)
        one = words[0].norm in ("le", "la", "l'") and len(words) > 1 and not words[1].has("Number=Plur")
        function = one and words[1].norm in known["personnes"] - known["corps"]
        return function and self.reading.tokens[verb.main].lemma in self._lists["montrent_ce_qu_ils_sentent"]

    def example(self, span: Span) -> Speaker | None:
        """« C'est le cas de Luc Marin. « Je … » », « …, à l'image d'Anne Petit : « … » »: the example."""
        text = self.reading.article.text[: span.start].rstrip(MARKS + SPACES + ".:")
        if not text or "\n\n" in self.reading.article.text[len(text) : span.start]:
            return None
        sentence = self.reading.sentence_at(len(text) - 1)
        words = [t for t in self.reading.words(sentence) if t.span.end <= len(text)]
        noun = next((t.index for t in words if t.norm in self._lists["exemples"]), None)
        if noun is None or self.reading.norm(noun + 1) not in _OF:
            return None
        speaker = self.speakers.behind(noun + 2, sentence)
        people = {each.actor for each in self.speakers.persons_in(sentence.span)}
        one = speaker is not None and self.leads.is_one_person(speaker)
        return speaker if one and len(people | {speaker.actor if speaker else None}) == 1 else None

    def whose(self, after: Sequence[Token]) -> Speaker | None:
        """« le célèbre « Va-t'en » | de Luc Marin | »: the one person whom « de » names behind the marks."""
        if not after or after[0].norm not in _OF:
            return None
        speaker = self.speakers.named_behind(after[0].index + 1, self.reading.sentences[after[0].sentence])
        return speaker if speaker is not None and self.leads.is_one_person(speaker) else None

    def judged_by(self, before: Sequence[Token], after: Sequence[Token]) -> Speaker | None:
        """« a été qualifiée de « honte » par Luc Marin »: the agent says it."""
        verb = next((t for t in reversed(before[-3:]) if t.lemma in self._lists["jugent"]), None)
        if verb is None or not after or after[0].norm != "par" or not verb.is_past_participle:
            return None
        speaker = self.speakers.behind(after[0].index + 1, self.reading.sentences[after[0].sentence])
        return speaker if speaker is not None and self.leads.is_person(speaker) else None

    def _is_told_by_oneself(self, span: Span, verb: VerbGroup) -> bool:
        """« Je », « ma » in the words quoted; « nous », « on » only behind a present: « Luc Marin est inquiet. »."""
        words = {t.norm for t in self.reading.inside(span)}
        lemma = self.reading.tokens[verb.main].lemma
        felt = lemma in self._lists["ressentis"]
        present = self.reading.tokens[verb.finite].has("Tense=Pres") and (felt or verb.main == verb.finite)
        over = verb.perfect or not words & _MYSELF  # « est hébergée. « Je … » », not « a été arrêté. « On … » »
        if lemma in ("mourir", "décéder") or (verb.passive and not felt and over):
            return False
        return bool(words & _MYSELF or (present and words & _OURSELVES))

    def is_alone(self, speaker: Speaker, span: Span) -> bool:
        """« …, dit Karim. La fille de Solange partira. « … »: whether nobody else acts between the two."""
        text = self.reading.sentences
        first = text.index(self.reading.sentence_at(speaker.span.start)) + 1
        last = text.index(self.reading.sentence_at(span.start))
        told = (sentence for sentence in text[first:last] if not self.speakers.is_said(sentence.span))
        subjects = (self._subject(sentence) for sentence in told)
        return all(each is None or each.actor == speaker.actor or not self._is_other(each) for each in subjects)

    def _subject(self, sentence: Sentence) -> Speaker | None:
        verb = clauses(self.reading, sentence)[0].verb
        return self.speakers.subject(verb.finite, sentence) if verb is not None else None

    def _is_other(self, speaker: Speaker) -> bool:
        """A person by name or by function; « il » may still be whoever spoke."""
        words = self.reading.inside(speaker.span)
        return words[0].pos != "PRON" and self.leads.is_person(speaker)

    def signature(self, span: Span) -> Speaker | None:
        """« … » — Anne Petit, batelière; « … » ⏎ Une citation de Anne Petit: nothing but who says it."""
        tokens, text = self.reading.tokens, self.reading.article.text
        first = next((t.index for t in tokens[self.reading.token_from(span.end) :] if t.text not in MARKS), None)
        if first is None or text[span.end : tokens[first].span.start].strip(MARKS + SPACES + "."):
            return None
        end = text.find("\n", tokens[first].span.start)
        line = [t for t in tokens[first:] if end < 0 or t.span.start < end]
        quoted = [t.norm for t in line[:3]] in (["une", "citation", "de"], ["une", "citation", "d'"])
        dash, same = line[0].text in _DASHES, "\n" not in text[span.end : line[0].span.start]
        if any(t.has("VerbForm=Fin") for t in line) or not (dash or quoted or (same and len(line) <= _LINE)):
            return None
        start = first + (3 if quoted else 1 if dash else 0)
        named = self.speakers.named_behind(start, self.reading.sentences[line[0].sentence])
        return named if named is not None and named.span.start == tokens[start].span.start else None

    def read_there(self, after: Sequence[Token]) -> tuple[Speaker | None] | None:
        """« …, peut-on lire sur le site de la ville »: the page, and not « on »; None when nothing is read."""
        near = list(after[:6])
        verb = next((t for t in near if t.norm in _READ), None)
        if verb is None or not any(t.pronoun == "on" for t in near):
            return None
        behind = [t for t in after if t.index > verb.index and not t.norm.startswith("-")][:1]
        if not behind or behind[0].norm not in ("dans", "sur"):
            return (None,)
        sentence = self.reading.sentences[verb.sentence]
        return (self.speakers.behind(behind[0].index + 1, sentence) if verb.norm in _READ[:2] else None,)

    def told_of(self, after: Sequence[Token]) -> Speaker | None:
        """« … » Voilà le cri d'alarme de la mairesse; C'est le constat d'Anne Petit; La phrase est signée Luc Marin."""
        shows = [t.norm for t in after[:2]]
        shown = shows[:1] == ["voilà"] or shows in (["c'", "est"], ["tel", "est"], ["telle", "est"])
        nouns = self._lists["noms_de_parole"] if shown else self._lists["phrases_dites"]
        noun = next((t.index for t in after[: 5 if shown else 3] if t.norm in nouns), None)
        if noun is None or not (shown or after[0].norm in _THESE):
            return None
        sentence = self.reading.sentences[after[0].sentence]
        behind = [t for t in after if t.index > noun]
        if not shown and behind and behind[0].norm not in _OF:
            behind = [t for t in behind[:4] if t.norm in _SIGNED]
        led = [t.index + 1 for t in behind if t.norm in _OF + _SIGNED][: None if shown else 1]
        found = (self.speakers.behind(at, sentence) for at in led if at < sentence.last)
        return next((each for each in found if each is not None and self._is_headed_by_someone(each)), None)

    def _is_headed_by_someone(self, speaker: Speaker) -> bool:
        """« la mairesse de Pau »; not « l'alarme de la mairesse »."""
        head = next((t for t in self.reading.inside(speaker.span) if t.pos in ("NOUN", "PROPN")), None)
        return head is not None and is_someone(self.reading, head)

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
