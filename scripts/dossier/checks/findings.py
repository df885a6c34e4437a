"""What findings say of each other and of the calendar: ids, references, certainties, dates, rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from dossier.model import Analysis, Attribution, Date, Point, Precision, When

# The fewest days that each precision covers, from the shortest month, season, quarter, half, year, decade and century.
_DAYS: dict[Precision, int] = {
    "time": 1,
    "day": 1,
    "week": 7,
    "month": 28,
    "season": 89,
    "quarter": 90,
    "half": 181,
    "year": 365,
    "decade": 3652,
    "century": 36524,
    "unknown": 1,
}
_DAY, _MONTH = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d")


def broken_findings(analysis: Analysis, rules: Collection[str]) -> Iterator[str]:
    """Findings that contradict each other, the calendar, or the known `rules`."""
    yield from _repeated(analysis)
    yield from _dangling(analysis)
    yield from _contradictions(analysis)
    for date in analysis.dates:
        yield from _impossible(date, f"date {date.value}")
        if _finer(date):
            yield f"date {date.value} : plus fine que sa précision ({date.precision})"
    for event in analysis.events:
        if event.when:
            yield from _impossible(event.when, f"{event.id} quand")
    unknown = {evidence.rule for evidence in analysis.evidence()} - set(rules)
    yield from (f"règle inconnue : « {rule} »" for rule in sorted(unknown))


def _repeated(analysis: Analysis) -> Iterator[str]:
    groups = (
        analysis.paragraphs,
        analysis.sentences,
        analysis.actors,
        analysis.told,
        analysis.events,
        analysis.terms,
    )
    ids = Counter(each.id for group in groups for each in group)
    yield from (f"identifiant donné {count} fois : {name}" for name, count in ids.items() if count > 1)


def _dangling(analysis: Analysis) -> Iterator[str]:
    """Ids that name nothing."""
    actors = {actor.id for actor in analysis.actors}
    sentences = {sentence.id for sentence in analysis.sentences}
    paragraphs = {paragraph.id for paragraph in analysis.paragraphs}
    for sentence in analysis.sentences:
        if sentence.paragraph not in paragraphs:
            yield f"{sentence.id} : le paragraphe {sentence.paragraph} n'existe pas"
    named = [(claim.id, source.actor) for claim in analysis.told for source in claim.voice]
    named += [("citation", quote.speaker.actor) for quote in analysis.quotes if quote.speaker]
    yield from (f"{name} : l'acteur {actor} n'existe pas" for name, actor in named if actor and actor not in actors)
    claims = {claim.id for claim in analysis.claims}
    for relation in analysis.relations:
        if relation.claim not in claims or not {relation.source, relation.target} <= actors:
            yield f"relation {relation.source} → {relation.target} : l'affirmation ou un acteur n'existe pas"
    for caution in analysis.cautions:
        missing = (each for each in caution.sentences if each not in sentences)
        yield from (f"alerte {caution.kind} : la phrase {sentence} n'existe pas" for sentence in missing)
    yield from (f"{actor.id} : aucune mention" for actor in analysis.actors if not actor.mentions)
    yield from (f"{term.id} : aucune occurrence" for term in analysis.terms if not term.occurrences)


def _contradictions(analysis: Analysis) -> Iterator[str]:
    """Points that say more than their claim, or speak in another voice; sources without a name."""
    claims = {claim.id: claim for claim in analysis.claims}
    summary = analysis.summary
    for point in (summary.lead, *summary.points):
        if point is None:
            continue
        claim = claims.get(point.claim)
        if claim is None:
            yield f"point {point.sentence} : l'affirmation {point.claim} n'existe pas"
        elif _said(point) != (claim.sentence, claim.certainty, claim.voice):
            yield f"point {point.sentence} : ne dit pas la même chose que {claim.id} (phrase, certitude ou voix)"
    for claim in analysis.claims:
        yield from (f"{claim.id} : une source sans nom" for source in claim.voice if not source.name.strip())


def _said(point: Point) -> tuple[str, str, tuple[Attribution, ...]]:
    return point.sentence, point.certainty, point.voice


def _impossible(date: Date | When, name: str) -> Iterator[str]:
    """An interval that ends before it starts, is finer than the text, or was computed from nothing."""
    if date.precision == "unknown" and (date.first or date.last):
        yield f"{name} : des jours calculés, et leur précision inconnue"
    if date.basis == "none" and (date.first or date.last):
        yield f"{name} : des jours calculés sans base"
    if date.basis != "none" and not (date.first or date.last):
        yield f"{name} : une base, mais aucun jour"
    if date.first and date.last:
        days = (date.last - date.first).days + 1
        if days < 1:
            yield f"{name} : finit avant de commencer"
        elif days < _DAYS[date.precision]:
            yield f"{name} : {days} jour(s), plus fin que sa précision ({date.precision})"


def _finer(date: Date) -> bool:
    if _DAY.match(date.value):
        return _DAYS[date.precision] > _DAYS["day"]
    return bool(_MONTH.fullmatch(date.value)) and _DAYS[date.precision] > _DAYS["month"]
