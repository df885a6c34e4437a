"""What a sentence can lose and still say the same: asides whose borders and whose role are both certain.

Three kinds only: a relative or a participle between a subject and its verb, the same behind all that the main clause
says, and the question that someone answers, before the subject. Any other participle there says when, where or why the
rest is so: « Jugé en 2021, il avait été relaxé ». A frame (« Selon X, », « En cas de grève, »), a complement, a member
of a list, a contrast and what stands in quotation marks or parentheses are never asides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.lexicon import VerbRule, load_lexicon
from dossier.match.clauses import Clause
from dossier.match.kept_asides import presents, resumes
from dossier.match.levels import commas_of, outside_marks
from dossier.match.openers import grammar
from dossier.match.speech import says, says_what_precedes
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Span, Token

_AHEAD = 4  # tokens behind the verb
_SHORTEST = 4  # words: below, « […] » reads no better than the aside
_WHOLE_BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "SYM", "X", "PUNCT"})
_SUBJECTS = frozenset({"DET", "PROPN", "NOUN", "NUM"})
_STOPS = (":", ";", "–", "—")


class Asides:
    """The asides of one sentence between two token indices, `last` not included."""

    def __init__(
        self, reading: Reading, sentence: Sentence, cut: Sequence[Clause], first: int, last: int, keep: Sequence[Span]
    ) -> None:
        self.reading, self.tokens, self.cut, self.keep = reading, reading.tokens, cut, keep
        self.first, self.last = first, last
        self.commas = commas_of(reading, sentence, first, last)
        self.outside = outside_marks(reading, sentence)
        self.words = grammar(reading)
        self.returns = self.words["conditions"] | self.words["complements"] | self.words["reprennent"]
        self.speech = load_lexicon(reading.article.language, "paroles", VerbRule).by_id["paroles.participe"].formes

    def find(self) -> tuple[range, ...]:
        """Ranges of tokens that may go, from left to right, never overlapping; commas on both sides are not in them."""
        return tuple(aside for aside in self.all() if self._worth_it(aside) and not self._carries_the_rest(aside))

    def all(self) -> tuple[range, ...]:
        """The same, also those too short to be left out."""
        found: list[range] = []
        if self._is_cleft():
            return ()
        for aside in sorted(self._certain(), key=lambda aside: (aside.start, -aside.stop)):
            if aside.start >= (found[-1].stop if found else self.first):
                found.append(aside)
        return tuple(found)

    def _certain(self) -> Iterator[range]:
        yield from self._before_the_subject()
        yield from self._before_a_verb()
        yield from self._between_dashes()
        yield from self._behind_all()

    def _carries_the_rest(self, aside: range) -> bool:
        """« Jugé en 2021, », « Menés à la pause, »; not « Interrogée mercredi au Sénat, la ministre a dit »."""
        return aside.start == self.first and self.tokens[aside.start].norm not in self.words["interroges"]

    def _worth_it(self, aside: range) -> bool:
        return sum(self.tokens[i].pos != "PUNCT" for i in aside) >= _SHORTEST

    def _before_the_subject(self) -> Iterator[range]:
        """« Menés à la pause, les Bressans ont gagné »."""
        end = self.first
        while (comma := next((i for i in self.commas if i > end), None)) and self._is_past_participle(end):
            if not self._is_closed(end, comma):
                return
            end = comma + 1
        opens = self.first < end < self.last and self.tokens[end].pos in _SUBJECTS and not self._kept(self.first, end)
        opens = opens and self._opens_the_subject(end)
        if opens:
            yield range(self.first, end - 1)

    def _opens_the_subject(self, index: int) -> bool:
        """Not « Reconnu par son fils, | grâce à une bague, ce pêcheur avait quitté le port »."""
        verbs = (c.verb for c in self.cut if c.verb and c.kind == "main" and c.verb.finite > index)
        subject = next((verb.subject for verb in verbs), None)
        return subject is None or not any(index < i < subject for i in self.commas)

    def _before_a_verb(self) -> Iterator[range]:
        """« Le maire, élu en mars, qui se tait, | a démissionné »: from the first relative or participle on."""
        for clause in sorted(self.cut, key=lambda c: c.verb.finite if c.verb else -1):
            verb = clause.verb
            if verb is None or clause.kind not in ("main", "coordinate", "complement") or verb.subject is None:
                continue
            close = self._comma_before(verb.finite)
            start = max(self.first, clause.first)
            if close is None or not start <= verb.subject < close or self._points_inside(close, verb):
                continue
            openings = [i for i in self.commas if verb.subject < i < close]
            if self._agrees(verb, openings[0] if openings else close):
                yield from self._widest(openings, close)

    def _points_inside(self, close: int, verb: VerbGroup) -> bool:
        """« Berne, qui avait réservé un milliard, ne | le | dépensera pas »: the pronoun needs the aside."""
        pronouns = self.words["pronoms_objets"]
        ahead = self.tokens[verb.finite : min(verb.last + _AHEAD, self.last)]
        before = self.tokens[close + 1 : verb.finite]  # « en accueille 410 », where the model may read a preposition
        return any(t.norm in pronouns for t in before) or any(t.norm in pronouns and t.pos == "PRON" for t in ahead)

    def _agrees(self, verb: VerbGroup, opening: int) -> bool:
        """« Le maire, qui préside, et son adjoint | ont voté »: half the subject is in the aside."""
        if not self.tokens[verb.finite].has("Number=Plur"):
            return True
        before = self.tokens[self.first : opening]
        return any(t.has("Number=Plur") or t.norm in ("et", "ou", "ni") for t in before if t.pos != "ADJ")

    def _between_dashes(self) -> Iterator[range]:
        """« Le port – le troisième du pays – rouvre »."""
        dashes = [i for i in range(self.first, self.last) if self.tokens[i].norm in ("–", "—") and i in self.outside]
        if len(dashes) != 2 or dashes[0] == self.first or dashes[1] + 1 >= self.last:
            return
        opening, close = dashes
        after = self.tokens[close + 1]
        if not self._goes_back(opening + 1) and after.pos != "PUNCT" and not self._kept(opening, close):
            yield range(opening, close + 1)

    def _widest(self, openings: Sequence[int], close: int) -> Iterator[range]:
        for opening in openings:
            inside = [i for i in self.commas if opening < i < close]
            lists = any(self.tokens[i + 1].pos == "CCONJ" for i in inside)
            if self._opens(opening + 1, close) and not lists and self._may_go(opening, close):
                yield range(opening + 1, close)
                return

    def _behind_all(self) -> Iterator[range]:
        """« Le club recevra Colmar, qui n'a plus perdu depuis octobre »: to the end, nothing else behind it."""
        end = self.last
        while end > self.first and self.tokens[end - 1].norm in (".", "…", ";", ","):
            end -= 1
        listing = next((i for i in range(self.first, end) if self.tokens[i].norm == ":"), end)
        back = max((i for i in self.commas if i < end and self._goes_back(i + 1)), default=-1)
        for opening in (i for i in self.commas if back <= i < listing):
            by = self.tokens[opening + 2 : end]
            if by[:1] and by[0].norm == "par" and any(token.pos == "PROPN" for token in by):
                continue  # « confirme la fermeture, décidée | par le port de Lans », and so which
            if not self._is_told_before(opening) or presents(self.reading, opening, self.keep):
                continue
            if self._is_aside_before(opening):
                return  # « d'autres, parmi lesquels Sacmo, évincé en mai »
            described = self._opens(opening + 1, end) and self._describes(opening + 1)
            told = (described and not self._supposes(opening + 1)) or self._trails(opening + 1)
            told = told or self._is_said_so(opening)
            if told and self._may_go(opening, end):
                if not self._holds_the_object(opening, end):
                    yield range(opening + 1, end)
                return

    def _holds_the_object(self, opening: int, end: int) -> bool:
        """« Le musée expose, dans sa grande salle, rénovée en mai, | trois toiles »: what the verb still wants."""
        mains = [c.verb for c in self.cut if c.kind == "main" and c.verb and self.first <= c.verb.finite < opening]
        after = self.tokens[mains[-1].last + 1] if mains else None
        if after is None or not (after.norm == "," or after.pos == "ADP"):
            return False
        return any(self.tokens[i + 1].pos in ("DET", "NUM") for i in self.commas if opening < i < end - 1)

    def _is_aside_before(self, opening: int) -> bool:
        """The piece that ends here is itself an aside that stays."""
        start = max((i for i in self.commas if i < opening), default=self.first - 1) + 1
        near = self.tokens[start : start + 2]
        relates = near[0].norm in self.words["relatifs"] or (near[0].pos == "ADP" and self._relates(near))
        return start > self.first and relates

    def _may_go(self, opening: int, end: int) -> bool:
        nuances = self.words["nuances"] | self.words["avis_d_un_second"]
        if any(t.norm in nuances for t in self.tokens[opening:end]) or self._limits(opening):
            return False
        return (
            self.tokens[opening - 1].pos in _WHOLE_BEFORE
            and not resumes(self.reading, self.commas, range(opening + 1, end))
            and self._is_closed(opening + 1, end)
            and not self._kept(opening, end)
        )

    def _limits(self, opening: int) -> bool:
        """« …, sauf à Brévand, où le pain n'arrivera que mardi »: an exception with what it consists in."""
        start = max((i for i in self.commas if i < opening), default=self.first - 1) + 1
        return start > self.first and any(t.norm in self.words["exceptions"] for t in self.tokens[start : start + 3])

    def _opens(self, index: int, end: int) -> bool:
        """A relative with its verb, or a participle, opens here."""
        token = self.tokens[index]
        near = self.tokens[index : min(index + 3, end)]
        relative = token.norm in self.words["relatifs"] or (token.pos == "ADP" and near[1:] and self._relates(near))
        if relative:
            return any(c.verb and index <= c.verb.finite < end and c.introducer in _indices(near) for c in self.cut)
        adjective = token.pos == "ADJ" and not token.norm.startswith(("seul", "même", "premi", "derni"))
        return self._is_past_participle(index) or (adjective and index - 1 in self.commas)

    def _supposes(self, index: int) -> bool:
        """« aurait choisi 45 lycées, où les cours débuteraient plus tard »: what for is the news."""
        mains = [c.verb for c in self.cut if c.kind == "main" and c.verb and c.verb.finite < index]
        inside = [c.verb for c in self.cut if c.verb and c.verb.finite >= index]
        return any(v.mood == "conditional" for v in mains) and any(v.mood == "conditional" for v in inside)

    def _describes(self, index: int) -> bool:
        """A relative, or a participle whose gender and number a noun behind the last verb has.

        « promise par trois maires, abandonnée deux fois » goes on with the verb, and is no aside.
        """
        if not self.tokens[index].has("VerbForm=Part") and self.tokens[index].pos != "ADJ":
            return True
        for token in reversed(self.tokens[self.first : index]):
            if token.pos in ("VERB", "AUX"):
                return False
            noun = token.pos in ("NOUN", "PROPN", "PRON", "DET")
            if noun and all(_agree(self.tokens[index], token, name) for name in ("Gender", "Number")):
                return True
        return False

    def _relates(self, near: Sequence[Token]) -> bool:
        return any(token.norm in self.words["relatifs"] - {"dont", "où"} for token in near[1:2])

    def _trails(self, index: int) -> bool:
        """« …, tout en refusant de », « …, ajoutant que », « …, notamment à Brest »."""
        token, after = self.tokens[index], self.tokens[min(index + 1, self.last - 1)]
        if token.norm in ("tout", "en"):
            return not self._explains(index) and any(
                c.kind == "gerund" and c.introducer in (index + 1, index + 2) for c in self.cut
            )
        return token.norm in self.speech or (token.norm in self.words["ouvrent_une_fin"] and after.norm != "même")

    def _explains(self, index: int) -> bool:
        """« la colère vient du fait qu'il a vendu la halle, tout en la louant »: the two together are the reason."""
        pairs = pairwise(t.norm for t in self.tokens[self.first : index])
        return any(a in ("fait", "parce") and b in ("que", "qu'") for a, b in pairs)

    def _is_said_so(self, opening: int) -> bool:
        """« « … », a tonné le magistrat, au terme d'un réquisitoire »: how, when and where someone spoke."""
        after = self.tokens[opening + 1]
        verbs = [c.verb for c in self.cut if c.kind == "incise" and c.verb and c.verb.last + 1 < opening]
        return after.norm in self.words["circonstances_de_parole"] and any(
            says(self.reading, self.tokens[verb.main]) for verb in verbs
        )

    def _is_past_participle(self, index: int) -> bool:
        token = self.tokens[index]
        past = token.is_past_participle and token.pos in ("VERB", "ADJ") and not says_what_precedes(self.reading, token)
        return past and token.norm not in self.words["participes_prepositions"]

    def _is_closed(self, first: int, last: int) -> bool:
        """Each verb between the two belongs to a clause that opens there, and no colon or dash stands there."""
        stops = [t.norm for t in self.tokens[first:last] if t.norm in _STOPS]
        ends = stops in (["–"], ["—"]) and self.last - last <= 1  # « …, tout en prévoyant X – le Y. »
        if stops and not ends:
            return False
        verbs = (c for c in self.cut if c.verb and first <= c.verb.finite < last)
        return all(c.introducer is not None and c.introducer >= first for c in verbs)

    def _is_told_before(self, opening: int) -> bool:
        """The main clause has its verb before here, and no other verb of that rank comes behind."""
        inside = [c for c in self.cut if c.verb and self.first <= c.verb.finite < self.last]
        mains = [c.verb for c in inside if c.verb and (c.introducer is None or c.introducer < self.first)]
        return bool(mains) and all(verb.last < opening for verb in mains)

    def _goes_back(self, index: int) -> bool:
        """What follows this comma may belong to the main clause again."""
        token = self.tokens[index]
        return token.pos in ("CCONJ", "SCONJ") or token.norm in self.returns

    def _kept(self, first: int, last: int) -> bool:
        whole = Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)
        return any(whole.overlaps(span) for span in self.keep)

    def _comma_before(self, finite: int) -> int | None:
        """The comma right before the verb and its clitics."""
        while finite > self.first and self.tokens[finite - 1].norm in self.words["clitiques"]:
            finite -= 1
        return finite - 1 if finite - 1 in self.commas else None

    def _is_cleft(self) -> bool:
        """« C'est Ronan Le Goff, un menuisier, qui les a découvertes »: « qui » holds what is told.

        « Il s'agit de deux hommes, âgés de 20 ans » tells nothing but the aside.
        """
        near = [t.norm for t in self.tokens[self.first : min(self.first + 8, self.last)]]
        identifies = near[:2] == ["il", "s'"] and any(norm.startswith("agi") for norm in near[2:3])
        return identifies or any(a in ("c'", "ce") and b in _COPULAS for a, b in pairwise(near))


def _agree(token: Token, other: Token, name: str) -> bool:
    """Whether the two have the same value of a feature, or one of them none."""
    values = [{feature for feature in t.morph if feature.startswith(name + "=")} for t in (token, other)]
    return not all(values) or values[0] == values[1]


_COPULAS = ("est", "sont", "était", "étaient", "fut", "furent", "sera", "seront", "serait", "n'", "ne")


def _indices(tokens: Sequence[Token]) -> tuple[int, ...]:
    return tuple(token.index for token in tokens)
