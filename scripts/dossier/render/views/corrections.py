"""What a person corrected in an article: each finding's words, what was read, what stands now, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from dossier.model import Amendment, Analysis
from dossier.render.markdown import Emitted, inline, link
from dossier.render.views.chips import OWN_VOICE
from dossier.render.views.places import Places, sentence_label
from dossier.render.views.wording import CERTAINTIES, NBSP, THIN, in_quotes

_POLARITIES = {"true": "négation", "false": "affirmation"}
_TOKENS: dict[str, str] = dict(CERTAINTIES.items()) | _POLARITIES


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """The words corrected, what changed, the reason that was given, and a link to the sentence on the same page."""

    words: Emitted
    change: Emitted
    reason: Emitted | None
    cite: Emitted


def correction_views(places: Places, analysis: Analysis, shown: Collection[str]) -> Iterator[CorrectionView]:
    """The corrections in the order of the text, those of `shown` sentences (ids): an excerpt has no others.

    Those made of the same words for the same reason are one.
    """
    slug = analysis.article.slug
    in_order = sorted(analysis.amendments, key=lambda made: (made.span, made.reason or ""))
    for (span, reason), together in groupby(in_order, key=lambda made: (made.span, made.reason)):
        sentence, *_ = places.sentences_at(slug, [span])
        if sentence not in shown:
            continue
        yield CorrectionView(
            places.quoted(slug, span),
            Emitted(f"{THIN}; ".join(_change(made) for made in together)),
            Emitted(in_quotes(inline(reason))) if reason else None,
            link(sentence_label(sentence), f"#{sentence}"),
        )


def _change(made: Amendment) -> Emitted:
    before, after = _worded(made.before), _worded(made.after)
    if made.change == "removed":
        return Emitted("retiré du dossier")
    if made.change == "voice":
        return Emitted(f"voix{NBSP}: {before} → {after}")
    return Emitted(f"{before} → {after}")


def _worded(value: str | None) -> str:
    """A token in French, a voice through the door."""
    if not value:
        return OWN_VOICE
    return _TOKENS.get(value) or inline(value)
