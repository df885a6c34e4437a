"""French words that several formats share, as plain text: each format then encodes it in its own way."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.codec import cut_text
from dossier.model import Analysis, Attribution, Basis, Event, Precision
from dossier.render.views.chips import voice_words
from dossier.render.views.days import day, interval
from dossier.render.views.timeline import claim_of
from dossier.render.views.wording import CERTAINTIES, NBSP, in_quotes

PRECISIONS: dict[Precision, str] = {
    "time": "heure",
    "day": "jour",
    "week": "semaine",
    "month": "mois",
    "season": "saison",
    "quarter": "trimestre",
    "half": "semestre",
    "year": "année",
    "decade": "décennie",
    "century": "siècle",
    "unknown": "inconnue",
}
BASES: dict[Basis, str] = {
    "explicit": "écrite dans le texte",
    "publication": "comptée depuis la parution",
    "context": "comptée depuis une autre date du texte",
    "none": "non calculable",
}


def article_words(analysis: Analysis) -> str:
    """« « Une usine ferme », Le Courrier, 13 août 2025 »."""
    article = analysis.article
    date = day(article.published) if article.published else "non daté"
    return ", ".join(part for part in (in_quotes(article.title), article.publisher, date) if part)


def event_voice(analysis: Analysis, event: Event) -> tuple[Attribution, ...]:
    """Who tells the event; empty when the article does."""
    claim = claim_of(analysis, event)
    return claim.voice if claim else ()


def event_label(analysis: Analysis, event: Event) -> str:
    """The cut of the source; in front its certainty unless asserted, behind its voice unless the article's."""
    words = cut_text(analysis.article, event.span, event.label)
    certainty = "" if event.certainty == "asserted" else f"[{CERTAINTIES[event.certainty]}] "
    return f"{certainty}{words}{_said_by(event_voice(analysis, event))}"


def _said_by(voice: Sequence[Attribution]) -> str:
    return f" – voix{NBSP}: {voice_words(voice)}" if voice else ""


def event_date(event: Event) -> str:
    """« août 2025 », as precise as the text; empty without days."""
    when = event.when
    return interval(when.first, when.last, when.precision) if when and when.first and when.last else ""
