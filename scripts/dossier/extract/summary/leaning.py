"""Which statements cannot be read away from the sentence before: « Ce refus passe mal », « Elle aurait renoncé »."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from dossier.extract.summary.definites import Definites
from dossier.extract.summary.drafts import Draft, asks, doubt
from dossier.extract.summary.references import NAMES, NOBODY, References
from dossier.extract.summary.ties import is_cleft
from dossier.lexicon import Lexicon, Rule
from dossier.match.forms import FormFinder
from dossier.match.levels import outside_marks
from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Evidence, Reading, Sentence, Span, Token

_SHORT = 8  # words
_SHORTEST = 4  # words of « L'usine a fermé »; fewer tell nothing
_RANKED = 3  # words of « le plus cité »
_NO_NAMES = ("il", "elle", "ils", "elles", "lui", "eux", "celui-ci", "celle-ci", "ceux-ci", "celles-ci")


class Leanings:
    """Reads what opens each statement of one article, its subject, and the words that stand for others."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.references = References(reading, rules)
        self.definites = Definites(reading, rules, self.references)
        self.parts = FormFinder(rules.by_id["resume.part_ou_ajout"].formes)
        self.moments = FormFinder(rules.by_id["resume.moment_sans_date"].formes)
        self.here = FormFinder(rules.by_id["resume.lieu_sans_nom"].formes)

    def doubts(self, draft: Draft) -> Iterator[Evidence]:
        """« Ce refus passe mal », « Elle aurait renoncé »: what it tells of is named in the sentence before.

        Not « Elle ajoute que », when the page names who she is.
        """
        tokens, first = draft.tokens, draft.tokens[0]
        known = self._named_by_the_page(draft)
        named = {token.index for token in tokens if any(span.covers(token.span) for span in known)}
        told = self.references.statement(draft.sentence, tokens, named)
        if self._is_fragment(draft):
            yield doubt("resume.morceau", first, tokens[-1])
        if self._answers(draft.sentence, first):
            yield doubt("resume.reponse", first)
        yield from self._compares(tokens)
        if self._opens_back(tokens, told.outside, named):
            yield doubt("resume.ouverture_en_renvoi", first)
        yield from self._subject_leans(draft, named)
        yield from (doubt("resume.nom_repris", token) for token in self.definites.taken_up(draft, named))
        if (others := self.definites.others(draft)) is not None:
            yield doubt("resume.ouverture_en_renvoi", others)
        yield from self._counted(draft)
        open_words = [*self.references.open_words(told), *self._fellows(tokens)]
        yield from (doubt("resume.mot_sans_nom", token) for token in dict.fromkeys(open_words))
        yield from self._moments(draft)
        yield from self._undated(draft)
        yield from self._here(draft)
        yield from (Evidence("resume.part_ou_ajout", (hit.span,)) for hit in self.parts.find(self.reading, tokens))

    def _moments(self, draft: Draft) -> Iterator[Evidence]:
        """« avait alors quitté », « L'année suivante, »: when, is said before; not « avait alors 20 ans en 1980 »."""
        outside = outside_marks(self.reading, draft.sentence)
        for hit in self.moments.find(self.reading, draft.tokens):
            later = "plus" in hit.form  # « a été vu trois | jours plus tard », whose own verb says no other moment
            before = [t for t in draft.tokens if t.index < hit.first - later]
            own = range(draft.main.finite, draft.main.last + 1) if later and draft.main else range(0)
            dated = any(self._dates(t) for t in before if t.index not in own)
            joins = self.reading.norm(hit.last) in ("que", "qu'", "même")
            joins = joins or (hit.first > 0 and self.reading.norm(hit.first - 1) in ("jusqu'", "et", "puis"))
            alone = hit.form != "depuis" or self.reading.norm(hit.last) == ","
            if hit.first in outside and alone and not (dated or joins):
                yield Evidence("resume.moment_sans_date", (hit.span,))

    def _dates(self, token: Token) -> bool:
        return token.text.isdigit() or token.norm in self.lists["temps"] or token.has("VerbForm=Part")

    def _undated(self, draft: Draft) -> Iterator[Evidence]:
        """« En 2017, la crue a rompu le quai. Des barques avaient coulé »: since when, an earlier sentence says."""
        verb = draft.main
        before = verb is not None and verb.perfect and verb.mood == "indicative" and verb.tense == "imperfect"
        if verb is None or not before or draft.label.voice or any(self._tells_time(t) for t in draft.tokens):
            return
        earlier = self.reading.tokens[: draft.sentence.first]
        same = [t for t in earlier if self._sentence(t).paragraph == draft.sentence.paragraph]
        if any(self._tells_time(t) for t in same):
            yield doubt("resume.moment_sans_date", self.reading.tokens[verb.finite], self.reading.tokens[verb.last])

    def _tells_time(self, token: Token) -> bool:
        """A number of a year or a day, « juin », « matin »; not « été » in « avait été vu »."""
        time = token.norm in self.lists["temps"] | grammar(self.reading)["mois"]
        return token.text.isdigit() or (time and token.pos in NAMES) or token.norm in ("hier", "jadis", "autrefois")

    def _here(self, draft: Draft) -> Iterator[Evidence]:
        """« recule ici »: where, another sentence says; not « À Foix, l'eau monte ici », « d'ici à mardi »."""
        outside = outside_marks(self.reading, draft.sentence)
        for hit in self.here.find(self.reading, draft.tokens):
            placed = any(t.pos == "PROPN" for t in draft.tokens if t.index < hit.first)
            until = hit.first > 0 and self.reading.norm(hit.first - 1) in ("d'", "jusqu'")
            if hit.first in outside and not (placed or until):
                yield Evidence("resume.lieu_sans_nom", (hit.span,))

    def _counted(self, draft: Draft) -> Iterator[Evidence]:
        """« Trois sont à l'hôpital », « Tous se connaissent », « Le plus cité reste le houblon »: of whom, of what?"""
        outside = outside_marks(self.reading, draft.sentence)
        if draft.tokens[0].index in outside and self._opens_with_rank(draft.tokens):
            yield doubt("resume.sujet_sans_nom", draft.tokens[0], draft.tokens[_RANKED - 1])
            return
        main = draft.main
        before = [t for t in draft.tokens if main and t.index < main.finite]
        comma = max((n for n, t in enumerate(before) if t.norm == ","), default=-1)
        bare = [t for t in before[comma + 1 :] if t.norm not in self.lists["devant_le_verbe"]]
        counts = bool(bare) and all(t.norm in self.lists["quantites"] or _is_count(t) for t in bare)
        if counts and bare[0].index in outside:
            yield doubt("resume.sujet_sans_nom", bare[0], bare[-1])

    def _opens_with_rank(self, tokens: Sequence[Token]) -> bool:
        """« Le plus cité reste », « Le mieux placé est »; not « Le plus vieux chêne est »."""
        norms = [t.norm for t in tokens[:_RANKED]]
        if len(tokens) <= _RANKED or norms[0] not in ("le", "la", "les") or norms[1] not in ("plus", "moins", "mieux"):
            return False
        after = tokens[_RANKED]  # the model may read « reste » as a noun
        return tokens[_RANKED - 1].pos not in NAMES and (
            after.pos in ("VERB", "AUX") or after.norm in ("reste", "restent")
        )

    def _fellows(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """« poursuit son collègue Paul Roux »: his name does not say whose colleague he is."""
        for token, noun in pairwise(tokens):
            owned = token.norm in self.lists["possessifs"] and noun.norm in self.lists["pairs"]
            if owned and not any(
                t.pos == "PROPN" or is_someone(self.reading, t) for t in tokens if t.index < token.index
            ):
                yield token

    def _is_fragment(self, draft: Draft) -> bool:
        """« Pas avant sa restauration, prévient-on », « Il faut les archiver », « Ils n'excluent rien »."""
        tokens = draft.tokens
        verbs = [c for c in draft.cut if c.verb and c.verb.finite in draft.part and c.kind != "incise"]
        relates = all(c.kind == "relative" for c in verbs) and tokens[0].pos == "DET"  # « Un chiffre que conteste X »
        relates = relates and any(t.norm in ("qui", "que", "qu'", "dont") for t in tokens[2:4])
        nobody = not any(t.pos in NAMES and t.norm not in NOBODY for t in tokens)
        bare = [t for t in tokens if t.pos != "PUNCT"]
        short = len(bare) < _SHORT and bare[-1].norm in ("rien", "tout", "cela", "ça")
        said = len(bare) < _SHORTEST or (len(bare) == _SHORTEST and bare[0].norm in ("il", "on", "c'", "ce"))
        return not verbs or relates or nobody or short or said

    def _answers(self, sentence: Sentence, first: Token) -> bool:
        """« Sans doute, à entendre les élus », behind a question of its paragraph; « Non, »; not « La police a »."""
        number = self.reading.sentences.index(sentence)
        before = self.reading.sentences[number - 1] if number else sentence
        asked = asks(self.reading, before)
        opens = first.pos not in ("DET", "NOUN", "PROPN")
        says = first.norm in ("oui", "non") and self.reading.norm(first.index + 1) == ","
        return says or (number > 0 and opens and asked and before.paragraph == sentence.paragraph)

    def _compares(self, tokens: Sequence[Token]) -> Iterator[Evidence]:
        """« se montre moins optimiste », « Rien n'est moins sûr »: than whom, than what?"""
        for before, degree, quality in zip(tokens, tokens[1:], tokens[2:], strict=False):
            compared = degree.norm in ("plus", "moins", "aussi") and quality.pos == "ADJ"
            if compared and before.lemma in self.lists["attributifs"]:
                ahead = {t.norm for t in tokens if 0 < t.index - quality.index < 3}
                if not {"que", "qu'", "de", "d'", "en"} & ahead:
                    yield doubt("resume.comparaison_ouverte", degree, quality)
                return

    def _opens_back(self, tokens: Sequence[Token], outside: frozenset[int], named: Collection[int]) -> bool:
        """« Comme lui, », « De là à », « Faute de quoi », « Trois mois plus tard », « C'est la mort lente »."""
        opening = [token.norm for token in tokens[:5]]
        later = any(a == "plus" and b in ("tard", "tôt") for a, b in pairwise(opening))
        told = (
            tokens[0].pos == "DET" and opening[2:3] and opening[2] in ("de", "d'", "du", "des")
        )  # « Le bilan du séisme »
        goes_on = self.lists["ouvrent_une_suite"] & {*opening[:2]} and not told
        # « Et | de préciser : « … » », whose subject the sentence before has
        said = tokens[1] if opening[0] in ("de", "d'") and len(tokens) > 1 else None
        adds = said is not None and said.has("VerbForm=Inf") and says(self.reading, said)
        if later or opening[:2] == ["de", "là"] or "quoi" in opening[:3] or goes_on or adds:
            return True
        first = tokens[0]
        if opening[:2] == ["il", "s'"] and opening[2] in ("agit", "agissait"):
            return first.index in outside
        if first.norm in self.lists["suivent"] and (opening[1] == "," or tokens[1].pos in ("DET", "PRON", "PROPN")):
            return first.index in outside
        if first.norm in ("lui", "eux") and first.index not in named:
            return True
        stressed = next((t for t in tokens[1:3] if t.norm in ("lui", "eux", "elle", "elles")), None)
        if stressed is not None and first.pos in ("ADP", "SCONJ", "ADV") and stressed.index not in named:
            return True
        back = first.norm in self.lists["demonstratifs"] and first.index in outside
        day = self.references.is_clear(first.index) or is_cleft(self.reading, first.index, self._sentence(first))
        return back and not day and first.index not in named

    def _subject_leans(self, draft: Draft, named: Collection[int]) -> Iterator[Evidence]:
        sentence, main = draft.sentence, draft.main
        phrase = subject_of(self.reading, sentence, main.finite) if main else None
        yield from self._others(draft, phrase)
        if phrase is None or phrase.head in named or phrase.first in named or not draft.shows(phrase.head):
            return
        tokens = self.reading.tokens
        pointing = tokens[phrase.first]
        back = pointing.norm in self.lists["demonstratifs"] and not is_cleft(self.reading, pointing.index, sentence)
        back = back and pointing.index in outside_marks(self.reading, sentence)
        if self._stands_for_a_noun(phrase) or self._is_told_before(phrase, sentence):
            yield doubt("resume.nom_repris", pointing, tokens[phrase.head])
        elif back and not self.references.is_clear(pointing.index):
            yield doubt("resume.nom_montre", pointing, tokens[phrase.head])

    def _others(self, draft: Draft, main: NounPhrase | None) -> Iterator[Evidence]:
        """« L'association rappelle que le service a fermé »: which one? Not that of the main verb, read apart."""
        outside = outside_marks(self.reading, draft.sentence)
        for clause in draft.cut:
            verb = clause.verb
            if verb is None or clause.kind not in ("complement", "coordinate") or not draft.shows(verb.finite):
                continue
            phrase = subject_of(self.reading, draft.sentence, verb.finite)
            if phrase is None or phrase == main or phrase.head not in outside or phrase.first <= draft.tokens[0].index:
                continue
            head = self.reading.tokens[phrase.head]
            told = any(t.lemma == head.lemma for t in draft.tokens if t.index < phrase.first)
            if not told and self._is_told_before(phrase, draft.sentence):
                yield doubt("resume.nom_repris", self.reading.tokens[phrase.first], head)

    def _is_told_before(self, phrase: NounPhrase, sentence: Sentence) -> bool:
        """« Le site reste fermé », behind « un site de Beringen »: which one, the sentence does not say.

        Not what the title or the opening names, nor what there is one of in a story: « les pompiers ».
        """
        tokens = self.reading.tokens
        head, first = tokens[phrase.head], tokens[phrase.first]
        bare = phrase.last == phrase.head + 1 and head.pos == "NOUN" and first.norm in ("le", "la", "les", "l'")
        acronym = head.text.isupper()  # « les ONG »
        if not bare or acronym or head.norm in self.lists["uniques"] or sentence.first == 0:
            return False
        behind = tokens[phrase.last]
        if behind.pos == "ADP" or behind.norm in ("qui", "que", "qu'", "dont", "où"):
            return False  # « Le suspect | dans l'affaire des barques | a fui »
        if head.norm in self.lists["reprises_humaines"]:
            return head.norm not in self.references.title
        before = self.reading.tokens[: sentence.first]
        new = head.norm not in self.references.known
        return new and any(t.pos == "NOUN" and t.lemma == head.lemma for t in before)

    def _stands_for_a_noun(self, phrase: NounPhrase) -> bool:
        """« La dernière serait la plus coûteuse », « L'intéressé n'a pas démenti », « La question revient »."""
        tokens = self.reading.tokens
        head, first = tokens[phrase.head].norm, tokens[phrase.first].norm
        bare = phrase.last == phrase.head + 1
        others = {t.norm for t in tokens[phrase.first : phrase.head]} & {"autre", "autres"}
        if others and first in ("le", "la", "les", "l'", "deux", "trois"):
            return True
        if head in self.lists["rangs"]:
            return phrase.core_last == phrase.head + 1
        repeated = bare and first in ("le", "la", "les", "l'") and head in self.lists["reprises"]
        told = min(phrase.last, len(tokens) - 1)  # « La déclaration de Paul Roux survient »: of what, is said before
        comments = tokens[told].lemma in self.lists["commentaires"] and head in self.lists["reprises"]
        repeated = repeated or (comments and tokens[told].has("Tense=Pres"))
        return repeated or head in self.lists["toujours_reprises"] or head in ("uns", "unes")

    def _named_by_the_page(self, draft: Draft) -> list[Span]:
        """The words of the sources that the page gives another, fuller name: « le maire », with the mayor's beside it.

        « Elle précise que » still leans: who « elle » is, is read before the name that stands under the sentence.
        """
        quote = self.reading.article.quote
        shown = {source.name for source in draft.label.voice}  # the page names these and no others
        same = [claim for claim in draft.claims if all(source.name in shown for source in claim.voice)]
        voices = [source for claim in same for source in claim.voice]
        fuller = [source for source in voices if source.name.lower() != quote(source.span).lower()]
        return [
            source.span
            for source in fuller
            if source.name.lower().split()[0] not in _NO_NAMES and not self._opens_as_pronoun(source.span)
        ]

    def _opens_as_pronoun(self, source: Span) -> bool:
        """« Elle précise »; not « …, précise-t-elle », behind which the name comes at once."""
        inverted = self.reading.article.text[source.start - 1 : source.start] == "-"
        return self.reading.article.quote(source).lower() in _NO_NAMES and not inverted

    def _sentence(self, token: Token) -> Sentence:
        return self.reading.sentences[token.sentence]


def _is_count(token: Token) -> bool:
    """« trois », « 12 »; no year."""
    return token.pos == "NUM" and token.text[-1].isalnum() and not (token.text.isdigit() and len(token.text) == 4)
