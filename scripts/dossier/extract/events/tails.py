"""A long label cut short of what goes on behind its fact: « …, écrasée par un arbre », « … avant d'être dispersés »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.extract.events.fronts import without_front, without_inner
from dossier.match.clauses import Clause
from dossier.match.cuts import is_balanced, stands_alone
from dossier.match.levels import outside_marks
from dossier.match.speech import says
from dossier.match.verbs import is_finite
from dossier.model import Reading, Sentence, Span, Token

_LONG = 110  # characters: a line of a chronology is read at a glance
_PLAIN = 6  # words
_WHOM = ("lui", "elle", "eux", "elles")
_LEAST = 30
_BEGINS = ("mais", "et", "puisque", "puisqu'", "car", "alors", "tandis", "lorsque", "quand", "si")
_REMARK = 5  # tokens between parentheses
_TOLL = ("faisant", "causant", "tuant", "blessant", "provoquant", "entraînant", "portant")  # « , faisant deux morts »


class Tails:
    """Reads one label; `keep` are the words without which it would say too much."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        clause: Clause,
        keep: Sequence[Span],
        lists: Mapping[str, frozenset[str]],
    ) -> None:
        self.reading, self.sentence, self.clause, self.keep, self.lists = reading, sentence, clause, keep, lists

    def cut(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        """The label without its remark in parentheses, then, still too long, short of its first tail."""
        label = self._without_rest(self._without_voice(label))
        label = self._without_remark(label) if _length(label) > _LONG else label
        if _length(label) <= _LONG:
            return label
        if not is_balanced(self.reading, label):
            return self._before_open_quote(label)
        short = self._without_tail(label)
        label = self._without_rest(short) if short != label else label
        for shorter in (without_inner, without_front):
            if _length(label) > _LONG:
                short = shorter(self.reading, self.sentence, self.clause, label)
                label = short if self._may_stand(short, label) else label
        return label

    def _without_tail(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        for tail in self._tails(label):
            short = tuple(Span(s.start, min(s.end, tail)) for s in label if s.start < tail)
            if _length(short) >= _LEAST and self._may_stand(short, label):
                return short
        return label

    def _without_voice(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        """« se sont effondrés | selon elle »: the page names her."""
        words = [t for t in self.reading.words(self.sentence) if any(span.covers(t.span) for span in label)]
        if len(words) < _PLAIN or words[-2].norm not in ("selon", "d'après") or words[-1].norm not in _WHOM:
            return label
        end = words[-4 if words[-3].norm == "," else -3].span.end
        short = tuple(Span(s.start, min(s.end, end)) for s in label if s.start < end)
        return short if self._may_stand(short, label) else label

    def _without_rest(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        """« ont arrêté quatre hommes | , mais seuls le père |», « , puisque dix d'entre eux |»: it lacks its verb."""
        words = [t for t in self.reading.words(self.sentence) if any(span.covers(t.span) for span in label)]
        after = self.reading.tokens[min(words[-1].index + 1, len(self.reading.tokens) - 1)]
        ended = after.pos == "PUNCT" or after.index >= self.sentence.last
        begins = _BEGINS[2:] if ended else _BEGINS
        joins = (n for n in range(1, len(words) - 1) if words[n].norm == "," and words[n + 1].norm in begins)
        bare = next((n for n in joins if not _tells(words[n:])), None)
        if bare is None:
            return label
        end = words[bare - 1].span.end
        short = tuple(Span(s.start, min(s.end, end)) for s in label if s.start < end)
        return short if self._may_stand(short, label) else label

    def _may_stand(self, short: tuple[Span, ...], label: tuple[Span, ...]) -> bool:
        lost = (k for k in self.keep if any(s.covers(k) for s in label) and not any(s.covers(k) for s in short))
        return not any(lost) and stands_alone(self.reading, self.sentence, short)

    def _tails(self, label: tuple[Span, ...]) -> Iterator[int]:
        """Where the words end ahead of each tail, in order of the text."""
        verb, tokens = self.clause.verb, self.reading.tokens
        outside = outside_marks(self.reading, self.sentence)
        first = verb.last + 2 if verb is not None else self.sentence.last
        for index in range(first, self.sentence.last - 2):
            shown = any(span.covers(tokens[index].span) for span in label)
            if not shown or index not in outside:
                continue
            parted = tokens[index].norm == ","
            if self._opens_behind_comma(index + 1) if parted else self._opens(index):
                yield tokens[index - 1].span.end

    def _opens_behind_comma(self, index: int) -> bool:
        """« , écrasée par », « , le gouvernement souhaitant », « , un record sur »; not « , dont cinq avec sursis »."""
        token, after = self.reading.tokens[index], self.reading.tokens[index + 1]
        told = token.has("VerbForm=Part") and token.pos in ("VERB", "ADJ") and token.norm not in _TOLL
        led = token.norm in self.lists["suites_d_un_libelle"] and after.pos != "NUM"
        then = token.norm == "puis" and after.pos == "DET"  # « un premier corps, puis un second mercredi »
        speaks = says(self.reading, token) and after.norm.startswith("-")  # « , annonce-t-il mercredi, sans dévoiler »
        return told or led or then or speaks or self._is_apposed(index) or self._opens(index)

    def _is_apposed(self, index: int) -> bool:
        """« , un record sur un texte », « , le maire refusant »: a noun, and no verb of its own up to the next mark."""
        tokens = self.reading.tokens
        if tokens[index].pos != "DET" or tokens[index + 1].pos not in ("NOUN", "ADJ"):
            return False
        stop = next((i for i in range(index, self.sentence.last) if tokens[i].norm in (",", ".", ";")), index)
        inner = tokens[index:stop]
        absolute = any(t.norm.endswith("ant") and t.has("VerbForm=Part") for t in inner[1:5])
        ends = stop >= self.sentence.last - 1
        alone = tokens[index].norm in ("un", "une") and ends and not any(t.pos == "CCONJ" for t in inner)
        return (absolute or alone) and not any(is_finite(t) and t.pos == "AUX" for t in inner[:3])

    def _opens(self, index: int) -> bool:
        """« avant d'être », « après avoir constaté », « alors que », « afin de », « essentiellement pour dégager »."""
        words = [t.norm for t in self.reading.tokens[index : index + 2]]
        return " ".join(words) in self.lists["subordonnees_d_un_libelle"]

    def _before_open_quote(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        """« a fait appel à six plongeurs | « pour chercher »: the next sentence closes the mark."""
        mark = next((t for t in self.reading.words(self.sentence) if t.norm in ("«", "“", '"')), None)
        before = [t for t in self.reading.words(self.sentence) if mark is not None and t.index < mark.index]
        while before and before[-1].pos in ("PUNCT", "ADP", "DET", "CCONJ", "SCONJ"):
            before.pop()
        end, verb = (before[-1].span.end if before else 0), self.clause.verb
        told = verb is not None and bool(before) and verb.last < before[-1].index
        short = tuple(Span(s.start, min(s.end, end)) for s in label if s.start < end)
        return short if told and self._may_stand(short, label) else label

    def _without_remark(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        """« l'abbé Roy | (qui a fouillé le bourg) | avait trouvé »."""
        words = [t for t in self.reading.words(self.sentence) if any(span.covers(t.span) for span in label)]
        opened = next((n for n, t in enumerate(words) if t.norm == "("), None)
        closed = next((n for n, t in enumerate(words) if t.norm == ")" and opened is not None and n > opened), None)
        if opened is None or closed is None or closed - opened <= _REMARK or not _tells(words[opened:closed]):
            return label
        first, last = words[opened].span, words[closed].span
        pieces = [piece for span in label for piece in _around(span, first, last)]
        ends = {t.span.end for t in words}
        starts = {t.span.start for t in words}
        held = [piece for piece in pieces if any(piece.covers(t.span) for t in words)]
        spans = tuple(Span(min(s for s in starts if s >= p.start), max(e for e in ends if e <= p.end)) for p in held)
        return spans if spans and is_balanced(self.reading, spans) else label


def _around(span: Span, first: Span, last: Span) -> Iterator[Span]:
    if not span.covers(first):
        yield span
        return
    if span.start < first.start:
        yield Span(span.start, first.start)
    if last.end < span.end:
        yield Span(last.end, span.end)


def _tells(words: Sequence[Token]) -> bool:
    return any(is_finite(token) for token in words)


def _length(label: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in label)
