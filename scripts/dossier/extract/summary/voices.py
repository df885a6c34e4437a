"""Doubts about who speaks: words of somebody that the page would show as the article's own, or as another's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.extract.summary.addresses import Addresses
from dossier.extract.summary.agreement import agreeing
from dossier.extract.summary.drafts import Draft, doubt
from dossier.extract.summary.openings import opening_subject
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import clauses
from dossier.match.forms import FormFinder
from dossier.match.genders import SUBJECT_FEATURES
from dossier.match.levels import outside_marks
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Attribution, Claim, Evidence, Quote, Reading, Sentence, Span, Token

_WORDS = 4  # a quotation of fewer is a name or a word held at arm's length
_NEAR = 7  # tokens between a verb of saying and its « que »: « avait expliqué le matin-même qu'il »


class Voices:
    """Reads who is heard in the sentences of one article."""

    def __init__(
        self, reading: Reading, claims: tuple[Claim, ...], quotes: tuple[Quote, ...], rules: Lexicon[Rule]
    ) -> None:
        self.reading, self.quotes, self.lists = reading, quotes, rules.lists
        self.heard: dict[str, set[str]] = {}
        self.rumours = {claim.sentence for claim in claims if claim.certainty == "unconfirmed"}
        for claim in claims:
            names = {source.name for source in claim.voice if source.kind != "impersonal"}
            self.heard.setdefault(claim.sentence, set()).update(names)
        self.sources = FormFinder(rules.by_id["resume.source_sans_voix"].formes)
        self.addresses = Addresses(reading, rules, self.heard)
        self.against = FormFinder(rules.lists["contrent"])

    def doubts(self, draft: Draft) -> Iterator[Evidence]:
        """Every sign that the voice on the page may not be the one that speaks."""
        yield from self._two_voices(draft)
        yield from self._quoted(draft)
        yield from self._named(draft)
        if not draft.label.voice:
            yield from self._said(draft)
            yield from self._sourced(draft)
            yield from self._free(draft)
            yield from self.addresses.doubts(draft)

    def _two_voices(self, draft: Draft) -> Iterator[Evidence]:
        """« La mairie a fermé la piscine, et le préfet a dit qu'elle rouvrirait »."""
        voices = {tuple(source.name for source in claim.voice) for claim in draft.spoken}
        if len(voices) > 1:
            yield Evidence("resume.deux_voix", tuple(dict.fromkeys(claim.span for claim in draft.spoken)))

    def _quoted(self, draft: Draft) -> Iterator[Evidence]:
        """Words between marks that the page gives to nobody."""
        for quote in (quote for quote in self.quotes if quote.span.overlaps(draft.sentence.span)):
            held = [t for t in draft.tokens if quote.span.covers(t.span)]
            words = sum(t.text[0].isalpha() for t in held)
            told = any(t.has("VerbForm=Fin") for t in held) or quote.speaker is not None or bool(draft.label.voice)
            silent = quote.speaker is None or not draft.label.voice
            # « La CGT évoque « un vrai marché de dupes » »: who speaks is read in the sentence.
            by = quote.speaker is not None and draft.sentence.span.covers(quote.speaker.span)
            scrap = by and not any(t.has("VerbForm=Fin") for t in held)
            if silent and told and words >= _WORDS and not scrap:
                yield doubt("resume.citation_sans_voix", held[0], held[-1])

    def _named(self, draft: Draft) -> Iterator[Evidence]:
        """« il », « 11 mars », « (une soirée) au | Palais Morel (a confié) »: no name of one who speaks."""
        for source in draft.label.voice:
            if source.kind == "impersonal":
                continue
            words = source.name.lower().replace("'", "' ").split() or [""]
            bare = len(words) == 1 and words[0] in self.lists["articles"]
            first = words[0]
            speaking = self.reading.words(self.reading.sentence_at(source.span.start))
            before = [t.norm for t in speaking if t.span.end <= source.span.start]
            governed = before[-1:] and before[-1] in self.lists["gouvernent"]
            nobody = bare or " ".join(words) in self.lists["sources_de_personne"]
            pronoun = first in self.lists["pronoms_sujets"]
            if pronoun and self._is_own_subject(source):
                continue
            if nobody or pronoun or first[0].isdigit() or governed:
                yield Evidence("resume.voix_incertaine", (source.span,))
            elif self._is_guessed(source, draft.sentence):
                yield Evidence("resume.voix_devinee", (source.span,))
            elif self._shares(source):
                yield Evidence("resume.voix_a_deux", (source.span,))
            elif not draft.sentence.span.covers(source.span):
                yield doubt("resume.voix_d_a_cote", draft.tokens[0])
            elif self._stands_for_two(source, draft.sentence):
                yield Evidence("resume.voix_reprise", (source.span,))

    def _is_own_subject(self, source: Attribution) -> bool:
        """« La ligue craint la grêle, a-t- | elle | dit »: the subject of the sentence alone may be she.

        Not « ont fui faute, selon | eux | , de soldats », who say only why.
        """
        sentence, start = self.reading.sentence_at(source.span.start), self.reading.token_at(source.span.start)
        features = SUBJECT_FEATURES.get(self.reading.tokens[start].pronoun)
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        inverted = self.reading.tokens[start].norm.startswith("-")
        if features is None or main is None or start < main.finite or not inverted:
            return False
        subject = opening_subject(self.reading, sentence, main) or subject_of(self.reading, sentence, main.finite)
        ahead = self.reading.tokens[sentence.first : start]
        someone = [t for t in ahead if t.pos in ("NOUN", "PROPN") and is_someone(self.reading, t)]
        someone = [t for t in someone if self.reading.norm(t.index - 1) not in ("à", "au", "aux", "en")]  # « au Gabon »
        fitting = {t.index for t in agreeing(self.reading, someone, features)}
        if subject is not None and subject.head in fitting and not main.passive:
            return True  # « Les sauveteurs ont trouvé six marins, ont- | ils | annoncé »
        return bool(fitting) and subject is not None and all(subject.first <= at < subject.last for at in fitting)

    def _is_guessed(self, source: Attribution, sentence: Sentence) -> bool:
        """« « L'Hôtel Beauséjour a brûlé », a dit l'agence »: who is named in the words quoted does not say them."""
        said = self.reading.article.quote(source.span)
        if source.kind != "named" or not sentence.span.covers(source.span) or source.name in said:
            return False
        heard = [quote.span for quote in self.quotes if sentence.span.covers(quote.span)]
        return any(source.name in self.reading.article.quote(span) for span in heard)

    def _shares(self, source: Attribution) -> bool:
        """« ont souligné la fanfare (12 membres) et | la chorale »: two say it, and one would be named."""
        sentence = self.reading.sentence_at(source.span.start)
        after = [t for t in self.reading.words(sentence) if t.span.start >= source.span.end]
        if after[:1] and after[0].norm == "(":
            closed = next((n for n, t in enumerate(after) if t.norm == ")"), 0)
            after = after[closed + 1 :]
        joined = len(after) > 1 and after[0].norm in ("et", "ou") and after[1].pos in ("DET", "PROPN")
        before = [t for t in self.reading.words(sentence) if t.span.end <= source.span.start][-3:]
        return joined and any(t.has("Number=Plur") and t.has("VerbForm=Fin") for t in before)

    def _stands_for_two(self, source: Attribution, sentence: Sentence) -> bool:
        """« ajoute-t-il » behind a sentence in which another than the one named was heard, or nobody was."""
        words = self.reading.article.quote(source.span).lower().replace("-", " ").split()
        if words[-1] not in self.lists["pronoms_sujets"]:
            return False
        number = self.reading.sentences.index(sentence)
        if not number:
            return not self._is_its_subject(sentence, source)
        before = self.reading.sentences[number - 1]
        heard = self.heard.get(before.id, set())
        return heard != {source.name} and not (not heard and self._is_about(before, source.name))

    def _is_its_subject(self, sentence: Sentence, source: Attribution) -> bool:
        """« La ville | soutient le port, a-t-elle dit », in the first sentence, before which nobody is told of."""
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        subject = subject_of(self.reading, sentence, main.finite) if main else None
        told = self.reading.article.quote(subject.span(self.reading)).lower() if subject else ""
        bare = source.name.lower().removeprefix("le ").removeprefix("la ").removeprefix("l'").removeprefix("l’")
        return bool(subject) and bare in told

    def _is_about(self, sentence: Sentence, name: str) -> bool:
        """« Paul Roux a quitté la salle. »: its subject, and no one else in it, of whom the pronoun behind it tells."""
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        subject = subject_of(self.reading, sentence, main.finite) if main else None
        if subject is None or name not in self.reading.article.quote(subject.span(self.reading)):
            return False
        others = [t for t in self.reading.words(sentence) if not subject.first <= t.index < subject.last]
        people = any(t.pos == "NOUN" and is_someone(self.reading, t) for t in others)
        return not people and not any(a.pos == b.pos == "PROPN" and b.index == a.index + 1 for a, b in pairwise(others))

    def _said(self, draft: Draft) -> Iterator[Evidence]:
        """« s'est défendu en assurant que », « comme l'a dit Roux », told by the article itself."""
        outside = outside_marks(self.reading, draft.sentence)
        verbs = [c.verb for c in draft.cut if c.verb]
        for token in draft.tokens:
            if token.index not in outside or not says(self.reading, token) or token.has("VerbForm=Inf"):
                continue
            ahead = self.reading.tokens[token.index + 1 : min(token.index + 1 + _NEAR, draft.sentence.last)]
            behind = self.reading.tokens[max(draft.sentence.first, token.index - 3) : token.index]
            near = [t.norm for t in ahead if self.reading.norm(t.index - 1) not in self.lists["devant_que"]]
            told = any(n in ("que", "qu'") for n in near) or (near[:1] == [":"])
            starts = token.lemma in self.lists["debutent"]  # « commence à travailler »
            told = told or (not starts and any(t.has("VerbForm=Inf") for t in ahead[:3] if t.pos in ("VERB", "AUX")))
            if token.lemma in self.lists["soupconnent"] and not any(token.index in v.tokens for v in verbs):
                continue  # « Un élu a été entendu, | soupçonné | d'avoir menti »: the words say that it is suspected
            subject = subject_of(self.reading, draft.sentence, token.index)
            head = self.reading.tokens[subject.head] if subject else None
            thing = head is not None and head.pos == "NOUN" and not is_someone(self.reading, head)
            if thing and any(n in ("que", "qu'", ":") for n in near) and not self._is_inserted(token, draft):
                continue  # « le cas suggère que »: nobody speaks
            if told or self._is_inserted(token, draft) or any(t.norm == "comme" for t in behind):
                yield doubt("resume.parole_sans_voix", token)
                return

    def _is_inserted(self, token: Token, draft: Draft) -> bool:
        """« , a résumé Paul Roux »: a comma right before a verb of saying and its auxiliary; not « ont, hier, dit »."""
        verbs = [c.verb for c in draft.cut if c.verb and c.kind not in ("relative", "adverbial")]
        verb = next((v for v in verbs if v.main == token.index), None)
        told = verb is not None and any(v.last < verb.finite and draft.shows(v.finite) for v in verbs)
        return verb is not None and told and self.reading.norm(verb.finite - 1) == ","

    def _sourced(self, draft: Draft) -> Iterator[Evidence]:
        """« La récolte serait bonne et, selon le préfet, suffit »: a source that the label leaves out."""
        for hit in self.sources.find(self.reading, draft.tokens):
            after = self.reading.norm(hit.last)
            dumb = {self.reading.norm(i) for i in (hit.last, hit.last + 1)} & self.lists["ne_disent_rien"]
            if after not in ("que", "qu'", "les", "leur", "leurs", "son", "sa", "ses") and not (
                dumb or self._is_its_own(draft, hit.last)
            ):
                yield Evidence("resume.source_sans_voix", (hit.span,))

    def _is_its_own(self, draft: Draft, index: int) -> bool:
        """« Les marins ont cessé le travail devant, selon | eux | , le manque de bras »: the subject, on a detail."""
        features, main = SUBJECT_FEATURES.get(self.reading.tokens[index].pronoun), draft.main
        if features is None or main is None or main.last > index:
            return False
        opens = opening_subject(self.reading, draft.sentence, main)
        subject = opens or subject_of(self.reading, draft.sentence, main.finite)
        head = self.reading.tokens[subject.head] if subject else None
        later = (c for c in draft.cut if c.verb and c.verb.finite > index and c.kind in ("main", "coordinate"))
        someone = head is not None and is_someone(self.reading, head) and bool(agreeing(self.reading, [head], features))
        return someone and next(later, None) is None

    def _free(self, draft: Draft) -> Iterator[Evidence]:
        """Between or behind reported sentences of its paragraph: « Il pourrait partir. Son avocat y veillerait. »."""
        rumour = draft.label.certainty == "unconfirmed" and self._goes_on(draft.sentence)
        if rumour and draft.main is not None and draft.main.mood == "conditional":
            yield doubt("resume.rumeur_suivie", self.reading.tokens[draft.main.finite])
        if draft.label.certainty == "unconfirmed" or draft.main is None:
            return
        before, after = self._told_before(draft.sentence), self._beside(draft.sentence, 1)
        if not before:
            return
        if (answered := self._answered(draft.sentence)) is not None:
            yield Evidence("resume.these_contredite", (answered,))
            return
        last = self.reading.tokens[draft.main.last]
        between = bool(before & after) or any(name.lower() in self.lists["pronoms_sujets"] for name in after)
        first = self.reading.tokens[draft.main.finite]
        if between or _is_background(draft.main):
            yield doubt("resume.indirect_libre", first, last)
        elif draft.main.tense == "present" and not draft.main.compound and self._may_go_on(draft):
            yield doubt("resume.apres_paroles", first, last)

    def _may_go_on(self, draft: Draft) -> bool:
        """Right behind reported words; but « Un jury doit se prononcer mercredi » is of the article, whoever spoke."""
        words, months = outside_marks(self.reading, draft.sentence), grammar(self.reading)["mois"]
        told = [t for t in draft.tokens if t.index in words]
        dated = any(t.norm in self.lists["jours_nommes"] for t in told)
        dated = dated or any(a.norm.isdigit() and b.norm in months for a, b in pairwise(told))
        return bool(self._beside(draft.sentence, -1)) and not dated

    def _goes_on(self, sentence: Sentence) -> bool:
        """« Selon un juge, un voleur serait entré. | Le gardien aurait fui »: behind a rumour whose source is named."""
        before = self.reading.sentences[max(0, self.reading.sentences.index(sentence) - 1)]
        return before.id in self.rumours and bool(self._told_before(sentence))

    def _told_before(self, sentence: Sentence) -> set[str]:
        """Who is heard before it in its paragraph, with nothing between but tenses in which reported words go on."""
        number, heard = self.reading.sentences.index(sentence), self._beside(sentence, -1)
        while not heard and number > 0:
            number -= 1
            between = self.reading.sentences[number]
            main = clauses(self.reading, between)[0].verb
            if between.paragraph != sentence.paragraph or main is None or not _is_background(main):
                return set()
            heard = self._beside(between, -1)
        return heard

    def _answered(self, sentence: Sentence) -> Span | None:
        """« Par contre, les comptes démontrent que »: the words, later in the paragraph, that go against those told."""
        number = self.reading.sentences.index(sentence) + 1
        for other in self.reading.sentences[number:]:
            if other.paragraph != sentence.paragraph:
                return None
            words = self.reading.words(other)
            opening = next((hit for hit in self.against.find(self.reading, words) if hit.first == other.first), None)
            proves = any(t.lemma in self.lists["prouvent"] and t.has("VerbForm=Fin") for t in words)
            if opening is not None and proves:
                return opening.span
        return None

    def _beside(self, sentence: Sentence, step: int) -> set[str]:
        """Who is heard in the sentence before or behind, in the same paragraph."""
        number = self.reading.sentences.index(sentence) + step
        if not 0 <= number < len(self.reading.sentences):
            return set()
        other = self.reading.sentences[number]
        return self.heard.get(other.id, set()) if other.paragraph == sentence.paragraph else set()


def _is_background(verb: VerbGroup) -> bool:
    """« était », « avait fui », « fermera », « fermerait »: tenses in which reported words go on."""
    return verb.mood == "conditional" or verb.tense in ("imperfect", "future")
