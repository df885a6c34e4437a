"""Everything that may mislead a reader who sees one statement away from its article, and how much it weighs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from dossier.extract.summary.degrees import Degrees
from dossier.extract.summary.drafts import Draft, doubt
from dossier.extract.summary.leaning import Leanings
from dossier.extract.summary.references import NAMES
from dossier.extract.summary.strangers import Strangers
from dossier.extract.summary.ties import Ties
from dossier.extract.summary.voices import Voices
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause, clauses
from dossier.match.forms import FormFinder
from dossier.match.headlines import title_words
from dossier.match.openers import grammar
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.model import Actor, Claim, Evidence, Quote, Reading, Token

# What the sentence before can settle, when the page shows it too.
BONDS = frozenset({
    "resume.morceau", "resume.reponse", "resume.comparaison_ouverte", "resume.ouverture_en_renvoi", "resume.nom_repris",
    "resume.nom_montre", "resume.mot_sans_nom", "resume.moment_sans_date", "resume.part_ou_ajout",
    "resume.sujet_sans_nom", "resume.oppose", "resume.lieu_sans_nom", "resume.rumeur_suivie",
})  # fmt: skip
# What most readers would take as it is: such a point comes when there are too few others.
SLIGHT = frozenset({
    "resume.apres_paroles", "resume.milieu_de_citation", "resume.voix_d_a_cote", "resume.prevision",
    "resume.sans_portee",
})  # fmt: skip

_MARKS = ("«", "“", '"')
_OPENING = 3  # sentences: a teaser or two, and the news that they draw to


class Doubts:
    """Reads the drafts of one article as a reader would who sees nothing but them."""

    def __init__(
        self,
        reading: Reading,
        claims: tuple[Claim, ...],
        actors: tuple[Actor, ...],
        quotes: tuple[Quote, ...],
        rules: Lexicon[Rule],
    ) -> None:
        self.reading, self.strangers = reading, Strangers(reading, actors, rules)
        self.leanings, self.ties, self.degrees = Leanings(reading, rules), Ties(reading, rules), Degrees(reading, rules)
        self.voices = Voices(reading, claims, quotes, rules)
        self.clitics = grammar(reading)["clitiques"]
        self.quotes, self.opposing = quotes, FormFinder(rules.by_id["resume.oppose"].formes)
        self.hollow = FormFinder(rules.by_id["resume.sans_portee"].formes)
        self.title = title_words(reading)
        self.own = FormFinder(rules.by_id["resume.propos_du_milieu"].formes)

    def of(self, draft: Draft) -> tuple[Evidence, ...]:
        """The doubts about one draft; none when it is surely read. Labels that a person corrected are not doubted."""
        labels = () if draft.label.by_hand else (self.voices.doubts, self.degrees.doubts)
        families = (*labels, self.leanings.doubts, self.ties.doubts, self.strangers.doubts, self._shape, self._slight)
        return tuple(found for family in families for found in family(draft))

    def _shape(self, draft: Draft) -> Iterator[Evidence]:
        """No verb of its own, or a border of sentences that was not seen: « redonner une chance .Il a exclu »."""
        tokens = draft.tokens
        told = [c for c in clauses(self.reading, draft.sentence) if c.verb and draft.shows(c.verb.finite)]
        main = (c for c in told if c.kind in ("main", "coordinate") and not self._reports(c, draft))
        opens = draft.main is not None and draft.main.finite == tokens[0].index
        headless = opens and tokens[0].index > draft.sentence.first  # « (Mais) attendent un abri »: the subject is away
        if headless or all(self._compares(c, draft) for c in main):
            yield doubt("resume.sans_verbe", tokens[0], tokens[-1])
        for before, after in pairwise(tokens):
            glued = before.norm in (".", "?", "!") and after.text[0].isupper()
            glued = glued or (before.text[-1].isalnum() and after.text[0] == "." and after.text[1:2].isupper())
            if glued and after.index == before.index + 1 and not self._is_quoted(before):
                yield doubt("resume.phrases_collees", before, after)
        parted = self._parts_subject(draft)
        if parted is not None:
            yield doubt("resume.sujet_separe", parted)
        if tokens[0].text[0].islower() and tokens[0].index == draft.sentence.first:
            yield doubt("resume.phrases_collees", tokens[0])

    def _compares(self, clause: Clause, draft: Draft) -> bool:
        """« Un effroi d'autant plus fort qu'à Lens, le musée a brûlé »: the verb is that of what is compared."""
        before = [t for t in draft.tokens if clause.verb and t.index < clause.verb.finite]
        return any(a.pos == "ADJ" and b.norm in ("que", "qu'") for a, b in pairwise(before)) and not any(
            t.has("VerbForm=Fin") for t in before
        )

    def _reports(self, clause: Clause, draft: Draft) -> bool:
        """« Un texte qui dénonce le danger, a précisé l'élu »: the verb of saying is none of what is said."""
        verb = self.reading.tokens[clause.verb.main] if clause.verb else None
        before = [t.norm for t in draft.tokens if clause.verb and t.index < clause.verb.finite]
        opens = draft.tokens[0].pos == "DET" and any(n in ("qui", "que", "qu'", "dont") for n in before[1:5])
        inserted = clause.verb is not None and self.reading.norm(clause.verb.finite - 1) in (",", "»", "”", '"')
        return opens and inserted and verb is not None and says(self.reading, verb)

    def _parts_subject(self, draft: Draft) -> Token | None:
        """The comma of « Pneus, était entièrement embrasé », the end of a sentence cut in two: none before it."""
        comma = next((t for t in draft.tokens if t.norm == ","), None)
        main = draft.main
        if comma is None or main is None or comma.index > main.finite or self.reading.norm(comma.index - 1) == ")":
            return None
        between = [t for t in draft.tokens if comma.index < t.index < main.finite]
        return comma if all(t.norm in self.clitics for t in between) else None

    def _slight(self, draft: Draft) -> Iterator[Evidence]:
        first = draft.tokens[0]
        heard = any(draft.sentence.span.covers(source.span) for source in draft.label.voice)
        opens = {first.norm, self.reading.norm(max(0, first.index - 1))} & {"«", "“", '"'}
        if self._is_quoted(first) and not (heard or opens) and draft.label.voice:
            yield doubt("resume.milieu_de_citation", first)
        yield from self._inner(draft)
        if len(draft.claims) == 1:  # « Un piéton est mort, mais les causes ne sont pas encore connues » tells something
            hollow = self.hollow.find(self.reading, draft.tokens)
            yield from (Evidence("resume.sans_portee", (hit.span,)) for hit in hollow)
        if draft.sentence.first > 0:  # the first sentence opposes nothing that one must have read
            yield from self._opposed(draft)

    def _opposed(self, draft: Draft) -> Iterator[Evidence]:
        """« pourtant », « donc », « Mais »: what the sentence before says counts."""
        first = draft.tokens[0]
        if first.norm == "mais" or (first.norm in _MARKS and self.reading.norm(first.index + 1) == "mais"):
            yield doubt("resume.oppose", first)  # « « Mais le quai est vide », dit Paul Roux »: no connective to cut
        if self._turns(draft):
            yield doubt("resume.oppose", first)
        for hit in self.opposing.find(self.reading, draft.tokens):
            apart = self.reading.norm(hit.first - 1) == "," == self.reading.norm(min(hit.last, draft.sentence.last - 1))
            adds = hit.form in self.strangers.lists["ajoutent"] and self._says_who_and_when(draft, hit.first)
            if not adds and (
                apart or not self._opposes_inside(draft, hit.first)
            ):  # « Un chien qui dort, après tout, a droit »
                yield Evidence("resume.oppose", (hit.span,))

    def _turns(self, draft: Draft) -> bool:
        """« (Cependant, | ) six élus sont venus », of whom? « (Cependant, | ) Fralon a échoué » tells it all."""
        opener, first = self.reading.tokens[draft.sentence.first], draft.tokens[0]
        named = any(t.text[0].isupper() for t in draft.tokens if draft.main and t.index < draft.main.finite)
        return opener.index < first.index and opener.norm in self.strangers.lists["contrent"] and not named

    def _says_who_and_when(self, draft: Draft, index: int) -> bool:
        """« Samedi, la société Ancre a donc annoncé un plan »: inside the verb of one whom it names, on a day."""
        main, lists = draft.main, self.strangers.lists
        if main is None or not main.finite < index <= main.last + 1:
            return False
        phrase = subject_of(self.reading, draft.sentence, main.finite)
        named = phrase is not None and any(t.pos == "PROPN" for t in self.reading.tokens[phrase.first : phrase.last])
        return named and any(t.norm in lists["jours_nommes"] for t in draft.tokens)

    def _opposes_inside(self, draft: Draft, index: int) -> bool:
        """« un bourg, où vivent pourtant dix familles », « sans toutefois que »: to what the sentence itself says.

        Nor does « Le voleur a en effet été arrêté », the news behind a teaser, explain what a reader misses.
        """
        if self.reading.norm(index + 1) == "effet" and index > draft.sentence.first:
            early = self.reading.sentences.index(draft.sentence) < _OPENING
            return early or len({t.norm for t in draft.tokens if t.pos in NAMES} & self.title) > 1
        within = next((c for c in draft.cut if index in c.own), None)
        return self.reading.norm(index - 1) == "sans" or (within is not None and within.kind == "relative")

    def _inner(self, draft: Draft) -> Iterator[Evidence]:
        """« Je suis ruinée, et patati », between sentences of one quotation: who « je » is stands elsewhere."""
        words = [t for t in draft.tokens if t.pos != "PUNCT"] or draft.tokens
        spoken = any(quote.span.covers(words[0].span) and quote.span.covers(words[-1].span) for quote in self.quotes)
        named = any(draft.sentence.span.covers(source.span) for source in draft.label.voice)
        marks = any(t.norm in ("«", "»", "“", "”", '"') for t in draft.tokens)
        if spoken and not named and not marks:
            for hit in islice(self.own.find(self.reading, draft.tokens), 1):
                yield Evidence("resume.propos_du_milieu", (hit.span,))

    def _is_quoted(self, token: Token) -> bool:
        return any(quote.span.covers(token.span) for quote in self.quotes)
