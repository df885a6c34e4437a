"""Why and how: the causes, charges and aims of the main fact, and the ways in which it was done.

They are read in the words that the lead shows, else where the article tells the same fact again: the same verb and the
same subject as the lead or the title, as flatly and in the same voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.extract.summary.candidates import Candidate
from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import is_balanced
from dossier.match.forms import Hit, finder_of
from dossier.match.headlines import title_words
from dossier.match.levels import outside_marks
from dossier.match.people import is_someone
from dossier.match.speech import says
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Claim, Reading, Sentence, Span, Token

_HEAD = 4  # tokens of « un | tragique | accident »
_LAPSE = 4  # tokens of « plus de deux semaines »
_STEM = 5  # letters that « évacuées » and « évacuation » have in common
_ENDS = (",", ".", ";", ":", "!", "?", ")", "–", "—", "»", "”", "(")
_TOLD = ("NOUN", "PROPN", "VERB", "ADJ")
_CLOSES = {"«": "»", "“": "”", '"': '"'}
_CLITICS = frozenset(
    {"s'", "se", "ne", "pas", "n'", "y", "en", "le", "la", "les", "l'", "lui", "leur", "mieux", "plus", "plutôt"}
)


class Reasons:
    """Reads why and how of one article, whose lead is `lead`."""

    def __init__(self, reading: Reading, lead: Candidate, claims: Sequence[Claim], rules: Lexicon[Rule]) -> None:
        self.reading, self.claims, self.lists = reading, claims, rules.lists
        self.point = lead.point
        self.lead = next(s for s in reading.sentences if s.id == lead.point.sentence)
        told = {t.norm for t in reading.words(self.lead) if t.pos in _TOLD}
        self.facts = [{word[:_STEM] for word in words} for words in (title_words(reading), told)]

    def why(self, most: int) -> tuple[Span, ...]:
        """The causes and charges of the main fact, else its aims."""
        return self._first(("causes", "charges", "buts"), most)

    def how(self, most: int) -> tuple[Span, ...]:
        """The means, and what was done « en …ant »."""
        return self._first(("manieres",), most) or self._first(("gerondifs",), most)

    def _first(self, kinds: Sequence[str], most: int) -> tuple[Span, ...]:
        for kind in kinds:
            shown = [s for s in self._read(self.lead, kind) if any(kept.covers(s) for kept in self.point.spans)]
            if shown:
                return tuple(sorted(set(shown)))[:most]
        told = tuple(self._again())
        for kind in kinds:
            again = [span for sentence, clause in told for span in self._read(sentence, kind, clause)]
            if again:
                return tuple(sorted(set(again)))[:1]
        return ()

    def _again(self) -> Iterator[tuple[Sentence, Clause]]:
        """The clauses elsewhere that tell the main fact: « 88 maisons évacuées », « Les maisons ont été évacuées »."""
        for sentence in self.reading.sentences:
            if self._takes_up(sentence):
                yield from ((sentence, c) for c in clauses(self.reading, sentence) if c.kind == "main")
            for clause in clauses(self.reading, sentence) if sentence.id != self.lead.id else ():
                if clause.verb and clause.kind in ("main", "coordinate") and self._is_same(sentence, clause.verb):
                    yield sentence, clause

    def _takes_up(self, sentence: Sentence) -> bool:
        """« Cette décision est due à l'orage », right behind the lead."""
        words = self.reading.words(sentence)[:4]
        behind = sentence.first == self.lead.last and sentence.paragraph == self.lead.paragraph
        shows = len(words) == 4 and words[0].norm in ("ce", "cet", "cette") and words[1].norm in self.lists["reprises"]
        told = [c for c in self.claims if c.sentence == sentence.id]
        flat = all(c.certainty == "asserted" and not c.negated and c.voice in ((), self.point.voice) for c in told)
        return behind and shows and words[2].lemma == "être" and bool(told) and flat

    def _is_same(self, sentence: Sentence, verb: VerbGroup) -> bool:
        main, subject = self.reading.tokens[verb.main], subject_of(self.reading, sentence, verb.finite)
        if subject is None or main.lemma in self.lists["verbes_vides"] or says(self.reading, main):
            return False
        head = self.reading.tokens[subject.head]
        stems = {main.norm[:_STEM], head.norm[:_STEM]}
        if len(stems) < 2 or not any(stems <= fact for fact in self.facts):
            return False
        finite = self.reading.tokens[verb.finite].span
        told = [c for c in self.claims if c.sentence == sentence.id and c.span.covers(finite)]
        flat = all(c.certainty == "asserted" and not c.negated and c.voice in ((), self.point.voice) for c in told)
        return bool(told) and flat

    def _read(self, sentence: Sentence, kind: str, clause: Clause | None = None) -> Iterator[Span]:
        """The phrases of a kind in a sentence, in no relative; in the clause that tells the fact, if that is given."""
        cut = clauses(self.reading, sentence)
        barred = {i for c in cut if c.kind in ("relative", "incise") for i in range(c.first, c.last)}
        inside = set(range(clause.first, clause.last)) if clause else set(range(sentence.first, sentence.last))
        read = {"charges": self._charges, "gerondifs": self._gerunds}.get(kind)
        found = read(sentence, cut) if read else self._in(sentence, kind)
        for first, span in found:
            if first in inside and first not in barred and is_balanced(self.reading, (span,)):
                yield span

    def _in(self, sentence: Sentence, kind: str) -> Iterator[tuple[int, Span]]:
        outside = outside_marks(self.reading, sentence)
        for hit in finder_of(self.lists[kind]).find(self.reading, self.reading.words(sentence)):
            doubtful = self._follows(hit, sentence) or self._is_doubtful(hit, sentence)
            told = hit.first in outside and not doubtful and self._fits(hit, sentence, kind)
            if told and (span := self._phrase(hit.first, hit.last, sentence)) is not None:
                yield hit.first, span

    def _is_doubtful(self, hit: Hit, sentence: Sentence) -> bool:
        """« non pas en raison de », « moins à cause de … que de »; « faute d'accord » before what may come."""
        tokens = self.reading.tokens
        if any(
            token.norm in self.lists["nient_la_cause"]
            for token in tokens[max(sentence.first, hit.first - 2) : hit.first]
        ):
            return True
        if hit.form in self.lists["simples_apres"]:  # « suite au tragique décès », not « suite au conseil de mardi »
            after = tokens[hit.last : min(hit.last + _HEAD, sentence.last)]
            noun = next((token for token in after if token.pos == "NOUN"), None)
            if noun is None or noun.norm not in self.lists["malheurs"]:
                return True
        lapse = hit.form.startswith(("au terme", "à l'issue"))  # « au terme de deux semaines de recherches »: when
        timed = lapse and any(t.norm in self.lists["temps"] for t in tokens[hit.last : hit.last + _LAPSE])
        if timed or (hit.form == "car" and not self._is_because(hit, sentence)):
            return True
        if hit.form.startswith(("provoqué", "causé")) and not self._is_of_the_fact(hit.first, sentence):
            return True
        whose = next((t for t in tokens[hit.last : hit.last + 2] if t.pos in ("NOUN", "PROPN")), None)
        named = whose is not None and (whose.pos == "PROPN" or is_someone(self.reading, whose))
        if named and hit.form.startswith("attribué"):  # « une toile attribuée à Courbet » is his
            return True
        told = [claim for claim in self.claims if claim.sentence == sentence.id]
        ahead = [claim for claim in told if claim.certainty in ("possible", "hypothetical", "announced")]
        return hit.form in self.lists["conditions"] and bool(ahead)

    def _is_because(self, hit: Hit, sentence: Sentence) -> bool:
        """« …, car le pont ferme »: a clause follows; not « un accident de | car | sur l'A8 »."""
        tokens = self.reading.tokens
        before = tokens[hit.first - 1] if hit.first > sentence.first else None
        noun = before is None or before.pos in ("ADP", "DET", "NUM", "ADJ") or before.norm in ("de", "en", "par")
        joins = tokens[hit.first].pos in ("CCONJ", "SCONJ") and not noun
        return joins and any(t.has("VerbForm=Fin") for t in tokens[hit.last : sentence.last])

    def _follows(self, hit: Hit, sentence: Sentence) -> bool:
        """« L'enquête | faisant suite à | l'agression avance », « Le texte fait suite à »: what it is about."""
        before = self.reading.tokens[hit.first - 1] if hit.first > sentence.first else None
        follows = before is not None and (before.lemma in ("faire", "donner") or before.norm == "faisant")
        return follows and hit.form.startswith("suite")

    def _is_of_the_fact(self, participle: int, sentence: Sentence) -> bool:
        """« La panne a été | provoquée par », « par un incendie | provoqué par »; not « les blessures causées »."""
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        before = self.reading.tokens[max(sentence.first, participle - 2) : participle]
        struck = bool(before) and before[-1].norm in self.lists["malheurs"]
        return (main is not None and participle in main.tokens) or struck

    def _fits(self, hit: Hit, sentence: Sentence, kind: str) -> bool:
        """Whether an aim is that of the main verb: « a fermé la rue pour réparer », not « trop tard pour »."""
        if kind != "buts":
            return True
        tokens, place = self.reading.tokens, hit.last
        while place < sentence.last and tokens[place].norm in _CLITICS:
            place += 1
        main = next((c.verb for c in clauses(self.reading, sentence) if c.verb and c.kind == "main"), None)
        if main is None or place >= sentence.last or not tokens[place].has("VerbForm=Inf"):
            return False
        verbs = (tokens[place].lemma, tokens[main.main].lemma)
        held = hit.form.startswith("afin") or verbs[1] not in self.lists["sans_but"]  # « a eu lieu afin d'élire »
        aims = verbs[0] not in self.lists["suites"] and held
        enough = any(token.norm in self.lists["assez"] for token in tokens[sentence.first : hit.first])
        fights = tokens[place].lemma in self.lists["luttent"]  # « bloqués à l'appel du syndicat, pour protester »
        return aims and not enough and (hit.form != "pour" or fights or tokens[place].head in main.tokens)

    def _charges(self, sentence: Sentence, cut: Sequence[Clause]) -> Iterator[tuple[int, Span]]:
        """« est poursuivi | pour violation du secret », « a été condamné | pour avoir menti »."""
        tokens = self.reading.tokens
        main = next((c.verb for c in cut if c.verb and c.kind == "main"), None)
        for token in self.reading.words(sentence) if main else ():
            if token.norm != "pour" or token.index + 1 >= sentence.last or main is None or token.index < main.last:
                continue
            verbs = [t for t in tokens[main.finite : token.index] if t.pos == "VERB" or t.index in main.tokens]
            accused = verbs and (verbs[-1].lemma in self.lists["accusent"])
            accused = accused or " ".join(t.norm for t in tokens[token.index - 3 : token.index]) == "mis en examen"
            if accused and (span := self._charge(token, sentence)) is not None:
                yield token.index, span

    def _charge(self, pour: Token, sentence: Sentence) -> Span | None:
        after = self.reading.tokens[pour.index + 1]
        if after.norm in _CLOSES:
            behind = self.reading.tokens[pour.index + 2 : sentence.last]
            closing = next((t for t in behind if t.norm == _CLOSES[after.norm]), None)
            return Span(pour.span.start, closing.span.end) if closing else None
        bare = after.pos == "NOUN" and after.norm not in self.lists["temps"] | self.lists["pas_un_grief"]
        past = after.has("VerbForm=Inf") and after.lemma in ("avoir", "être")
        noun = self.reading.tokens[min(pour.index + 2, sentence.last - 1)]
        deed = after.pos == "DET" and noun.norm in self.lists["griefs"]
        return self._phrase(pour.index, pour.index + 1, sentence) if bare or past or deed else None

    def _gerunds(self, sentence: Sentence, cut: Sequence[Clause]) -> Iterator[tuple[int, Span]]:
        """« est mort | en tombant d'un toit »; not « en rentrant chez lui », which tells when."""
        tokens = self.reading.tokens
        main = next((c.verb for c in cut if c.verb and c.kind == "main"), None)
        if main is None or says(self.reading, tokens[main.main]):
            return
        outside = outside_marks(self.reading, sentence)
        for clause in cut:
            opens = clause.kind == "gerund" and clause.first in outside and tokens[clause.first].norm == "en"
            if not opens or clause.first <= main.last or clause.parent is None or cut[clause.parent].verb is not main:
                continue
            deed = next((t for t in tokens[clause.first : clause.last] if t.norm.endswith("ant")), None)
            told = deed is not None and deed.lemma not in self.lists["gerondifs_d_autre_chose"]
            span = self._phrase(clause.first, deed.index + 1, sentence) if deed and told else None
            if span is not None and deed is not None and not says(self.reading, deed):
                yield clause.first, span

    def _phrase(self, first: int, behind: int, sentence: Sentence) -> Span | None:
        """From the cue to the end of its phrase, short of a relative that a comma leaves unfinished."""
        tail: list[Token] = []
        for token in self.reading.tokens[behind : sentence.last]:
            if token.norm in _ENDS:
                relative = next((i for i, t in enumerate(tail) if t.norm in self.lists["relatifs"]), None)
                tail = tail[:relative] if token.norm == "," and relative else tail
                break
            tail.append(token)
        return Span(self.reading.tokens[first].span.start, tail[-1].span.end) if tail else None
