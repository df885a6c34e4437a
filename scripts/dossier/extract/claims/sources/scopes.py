"""How much of a sentence « selon X » answers for: all of it, its clause, or what stands in parentheses."""

from __future__ import annotations

from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.nouns import is_dash
from dossier.match.speech import says
from dossier.match.subjects import PERSONAL, subject_of
from dossier.model import Reading, Sentence, Token


class Scopes:
    """Reads the scopes of turns of phrase in one article."""

    def __init__(self, reading: Reading, sources: Sources) -> None:
        self.reading, self.sources = reading, sources

    def find(self, first: int, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> tuple[int, int]:
        """First token and token behind the last that the words from `first` to `end` answer for."""
        if self._in_a_cleft(end, sentence):
            return sentence.first, sentence.last
        return self._inside_marks(first, end, sentence) or self._around(first, end, sentence, clauses)

    def count_before(self, first: int, sentence: Sentence) -> int | None:
        """« 3 000 personnes ont défilé, | 900 selon la police »: the second source has told the second count alone."""
        tokens = self.reading.tokens
        comma = next((t.index for t in reversed(tokens[sentence.first : first]) if t.norm == ","), None)
        piece = tokens[comma + 1 : first] if comma is not None else ()
        piece = piece[1:] if piece and piece[0].pos == "CCONJ" else piece  # « , et | 5 000 selon »
        number = bool(piece) and (piece[0].pos == "NUM" or piece[0].text[0].isdigit())
        return piece[0].index if number and not any(t.pos in ("VERB", "AUX") for t in piece) else None

    def of_a_participle(self, first: int, end: int, sentence: Sentence) -> bool:
        """« Cette rumeur, confirmée de source portuaire, a fait fuir »: the source has told the rumour alone."""
        tokens = self.reading.tokens
        comma = next((t.index for t in reversed(tokens[sentence.first : first]) if t.norm == ","), None)
        if comma is None or end >= sentence.last or tokens[end].norm != ",":
            return False
        return tokens[comma + 1].is_past_participle and not any(t.has("VerbForm=Fin") for t in tokens[comma:first])

    def _inside_marks(self, first: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """« 9 000 curieux (4 500 selon la police) »: in parentheses a source answers for what they hold."""
        tokens, opened = self.reading.tokens, None
        for token in tokens[sentence.first : first]:
            opened = token.index if token.norm == "(" else None if token.norm == ")" else opened
        if opened is None:
            return self._between_dashes(first, end, sentence)
        stop = (t.index for t in tokens[first : sentence.last] if t.norm == ")")
        return opened, next(stop, sentence.last)

    def _between_dashes(self, first: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """« Il a blessé deux gardes – selon un témoin, avec une rame – avant de fuir »; not « – selon un témoin – »."""
        dashes = (t.index for t in self.reading.words(sentence)[1:-1] if t.text in ("–", "—", "-"))
        marks = [at for at in dashes if is_dash(self.reading, at)]
        pairs = zip(marks[::2], marks[1::2], strict=False)
        around = ((opened, stop) for opened, stop in pairs if opened < first < stop)
        return next(((opened, stop) for opened, stop in around if (opened + 1, stop) != (first, end)), None)

    def _around(self, first: int, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> tuple[int, int]:
        """What « selon X » answers for: the sentence from either end of it, else the clause it stands in."""
        colon = max(
            (t.index for t in self.reading.words(sentence) if t.norm in (":", ";") and t.index < first), default=-2
        )
        if colon == first - 1 or self._behind_a_concession(first, end, sentence, clauses):
            return first, sentence.last  # « Elle roule japonais : pour Suzuki, … »
        at_start = all(t.pos in ("PUNCT", "ADV", "CCONJ") for t in self.reading.tokens[sentence.first : first])
        at_end = all(t.pos == "PUNCT" for t in self.reading.tokens[end : sentence.last])
        told_of = self._only_told_of(end, sentence, clauses)
        at_end = at_end or told_of
        if at_end and (added := self._added(first, clauses)):
            return added
        if at_start or (at_end and self.reading.tokens[first - 1].norm == ","):
            stops = [t.index for t in self.reading.words(sentence) if t.norm == ";" and not self._goes_on(t, clauses)]
            colons = [t.index for t in self.reading.words(sentence) if t.norm == ":" and at_end and not at_start]
            ends = [at for at in colons if self._tells(at, first)]
            opened = max((stop for stop in (*stops, *ends) if stop < first), default=sentence.first)
            closed = end if told_of and not at_start else self._before_another_view(end, sentence, clauses)
            return opened, min((stop for stop in stops if stop >= end), default=closed)
        tokens = self.reading.tokens
        joined = [t for t in tokens[max(sentence.first, first - 2) : first] if t.pos == "CCONJ"]
        if joined and end < sentence.last and tokens[end].norm == ",":
            following = (c for c in clauses if c.verb is not None and c.verb.finite > end)
            led = min(following, key=lambda c: c.verb.finite if c.verb else 0, default=None)
            if led is not None and led.last < sentence.last and self._goes_on(tokens[led.last], clauses):
                return first, sentence.last
            if led is not None:
                return first, led.last  # « … et, d'après les projections, elle pourrait »
        holder = next((c for c in reversed(clauses) if first in c.own), clauses[0])
        last = _with_the_same_subject(first, holder, clauses)
        return (sentence.first, sentence.last) if holder.kind == "incise" else (holder.first, last)

    def _in_a_cleft(self, end: int, sentence: Sentence) -> bool:
        """« Ce qui est sûr, selon le maire, c'est que le pont cède »."""
        opening = [t.norm for t in self.reading.tokens[sentence.first : sentence.first + 2]]
        led = opening[:1] == ["ce"] and opening[1:] in (["qui"], ["que"], ["qu'"], ["dont"])
        return led and self.reading.norm(end) == "," and self.reading.norm(end + 1) in ("c'", "ce", "c'est")

    def _behind_a_concession(self, first: int, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> bool:
        """« Même si rien n'est signé, | à entendre les dockers, | le port serait vendu »: of the main clause."""
        tokens = self.reading.tokens
        apart = end < sentence.last and tokens[first - 1].norm == "," and tokens[end].norm == ","
        opening = next((c for c in clauses if c.kind == "adverbial" and c.first <= sentence.first + 1), None)
        main = clauses[0].verb
        return apart and opening is not None and first in opening.own and main is not None and main.finite > end

    def _added(self, first: int, clauses: tuple[Clause, ...]) -> tuple[int, int] | None:
        """« …, a dit le préfet, en ajoutant que la rue serait sûre, selon les constatations »: what is added, alone."""
        holder = next((c for c in reversed(clauses) if first in c.own), clauses[0])
        added = holder.kind == "complement" and holder.parent is not None and clauses[holder.parent].kind == "gerund"
        return (holder.first + 1, holder.last) if added else None  # inside what the préfet says

    def _tells(self, colon: int, end: int) -> bool:
        """« La piste est sèche : il fera beau, selon X »; not « trois villages : A, B et C, selon X »."""
        return any(t.has("VerbForm=Fin") for t in self.reading.tokens[colon:end])

    def _before_another_view(self, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> int:
        """« Selon l'Insee, le chômage recule, | mais les syndicats contestent »: another one takes a stand."""
        for clause in clauses:
            verb = clause.verb
            if verb is None or clause.first < end or clause.kind != "coordinate" or verb.mood == "conditional":
                continue
            opening = [t.norm for t in self.reading.tokens[clause.first : clause.first + 2]]
            main = self.reading.tokens[verb.main]
            stands = says(self.reading, main) or main.lemma in self.sources.lists["prennent_position"]
            subject = subject_of(self.reading, sentence, verb.finite) if "mais" in opening and stands else None
            pronoun = subject is not None and self.reading.tokens[subject.head].norm in PERSONAL
            if (
                subject is not None
                and subject.first >= clause.first
                and not pronoun
                and self.sources.may_speak(subject)
            ):
                return clause.first
        return sentence.last

    def _only_told_of(self, end: int, sentence: Sentence, clauses: tuple[Clause, ...]) -> bool:
        """« …, selon l'Observatoire, qui suit 40 villes. », « …, selon un élu qui sort »: and no more."""
        behind = [c for c in clauses if c.verb is not None and c.verb.finite > end]
        comma = end + 1 < sentence.last and self.reading.tokens[end].norm == ","
        return bool(behind) and behind[0].first == end + comma and all(c.kind == "relative" for c in behind)

    def _goes_on(self, stop: Token, clauses: tuple[Clause, ...]) -> bool:
        """« Selon X, il serait recherché ; il aurait fui »: what follows is not told flatly either."""
        after = next((c.verb for c in clauses if c.verb is not None and c.verb.finite > stop.index), None)
        return after is not None and after.mood == "conditional"


def _with_the_same_subject(first: int, holder: Clause, clauses: tuple[Clause, ...]) -> int:
    """« Lundi, selon la mairie, les feux étaient fixés | et ne progressaient plus »: the end of what goes on."""
    last = holder.last
    if holder.verb is None or first > holder.verb.finite:
        return last
    for clause in clauses:
        verb = clause.verb
        beside = clause.kind == "coordinate" and clause.first == last and verb is not None
        if beside and verb is not None and (verb.subject is None or verb.subject < clause.first):
            last = clause.last
    return last
