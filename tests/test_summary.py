"""A point of the summary says what its sentence says: each cut is read again, alone, beside its whole sentence."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dossier.codec import cut_text
from dossier.model import Analysis, Article, Claim, Point
from dossier.pipeline import EditorWords, analyse_all
from dossier.settings import ROOT
from evaluation.gold import read_gold

CUT = " […]"


@dataclass(frozen=True, slots=True)
class Reread:
    """A point, the claim it tells of, and what its sentence and its cut say when each is read alone."""

    told: str
    whole: Claim
    cut: Claim | None


def the_claim(analysis: Analysis, words: str) -> Claim | None:
    """The claim that shares most words with `words`."""
    wanted = set(words.split())

    def shared(claim: Claim) -> float:
        own = set(analysis.article.quote(claim.span).split())
        return len(own & wanted) / len(own | wanted)

    return max(analysis.claims, key=shared, default=None)


@pytest.fixture(scope="module")
def points() -> list[Reread]:
    texts = [text.article for folder in ("tuning", "held_out") for text in read_gold(ROOT / "tests/gold" / folder)]
    told: list[tuple[str, str, str, str]] = []
    for analysis in analyse_all(texts, EditorWords()):
        for point in (analysis.summary.lead, *analysis.summary.points):
            if point is not None and CUT.strip() in words_of(analysis, point):
                sentence = next(s.span for s in analysis.sentences if s.id == point.sentence)
                claim = next(c.span for c in analysis.claims if c.id == point.claim)
                quote = analysis.article.quote
                bare = words_of(analysis, point).removeprefix("[…]").removesuffix("[…]").replace(" […] ", ", ").strip()
                told.append((words_of(analysis, point), quote(claim), quote(sentence), bare + "."))
    alone = [
        Article(slug=str(n), title="", text=text) for n, (*_, whole, cut) in enumerate(told) for text in (whole, cut)
    ]
    read = list(analyse_all(alone, EditorWords()))
    found = []
    for number, (shown, words, _, _) in enumerate(told):
        whole, cut = the_claim(read[2 * number], words), the_claim(read[2 * number + 1], words)
        assert whole is not None, shown
        found.append(Reread(shown, whole, cut))
    return found


def words_of(analysis: Analysis, point: Point) -> str:
    sentence = next(s.span for s in analysis.sentences if s.id == point.sentence)
    return cut_text(analysis.article, sentence, point.spans)


def test_enough_cuts_are_read_again(points: list[Reread]) -> None:
    assert len(points) >= 60


def test_a_cut_keeps_certainty_negation_and_speaker(points: list[Reread]) -> None:
    changed = [
        f"{point.told}\n  {axes(point.whole)}\n  {axes(point.cut)}"
        for point in points
        if not same(axes(point.whole), axes(point.cut))
    ]
    assert not changed, "\n".join(changed)


Axes = tuple[str, bool, tuple[str, ...]]


def same(whole: Axes | None, cut: Axes | None) -> bool:
    """The same but for a pronoun, whose antecedent the cut may leave behind: the point still names the source."""
    if whole is None or cut is None or whole[:2] != cut[:2] or len(whole[2]) != len(cut[2]):
        return False
    return all(name in ("il", "elle", "ils", "elles", other) for other, name in zip(whole[2], cut[2], strict=True))


def axes(claim: Claim | None) -> Axes | None:
    return (claim.certainty, claim.negated, tuple(source.name for source in claim.voice)) if claim else None
