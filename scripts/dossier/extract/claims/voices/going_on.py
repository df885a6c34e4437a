"""« a-t-elle ajouté »: whoever spoke last goes on, across paragraphs too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.extract.claims.voices.candidates import Candidate
from dossier.match.levels import outside_marks
from dossier.model import Evidence, Reading, Span


def adds_to_what_was_said(reading: Reading, cue: Evidence, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether the verb of saying takes up what the same one has just said: « ajoute », « poursuit »."""
    return any(token.norm in lists["enchainent"] for span in cue.spans for token in reading.inside(span))


def spoke_last(met: Sequence[Candidate], pronoun: str) -> Candidate | None:
    """Whoever alone spoke in the last sentence where anyone did, when the pronoun may stand for them."""
    spoken = [each for each in met if each.spoke]
    last = [each for each in spoken if each.sentence == spoken[-1].sentence]
    alone = len({each.source.name for each in last}) == 1
    return last[-1] if alone and last[-1].may_be(pronoun) else None


def means_another(reading: Reading, pronoun: str, named: int) -> bool:
    """« Elle se tait. Son éditrice assure … »: whether the paragraph of code point `named` says « elle » before it."""
    start = next(p.span.start for p in reading.paragraphs if p.span.start <= named < p.span.end)
    ahead = reading.tokens[reading.token_from(start) : reading.token_from(named)]
    told = (t for t in ahead if t.index in outside_marks(reading, reading.sentences[t.sentence]))
    return any(t.pronoun == pronoun for t in told)


def opens_paragraph(reading: Reading, paragraph: Span, pronoun: Span) -> bool:
    """Whether the pronoun stands in the first sentence, or behind one quotation that opens the paragraph."""
    start = reading.sentence_at(pronoun.start).span.start
    if start == reading.sentence_at(paragraph.start).span.start:
        return True
    ahead = reading.article.text[paragraph.start : start]
    return ahead[0] in '«“"' and not any(mark in ahead[1:] for mark in '»”"')
