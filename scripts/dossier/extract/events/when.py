"""The day, month or year of a fact: told in its label, or by what opens its sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from dossier.extract.events.labels import Label
from dossier.extract.events.noun_days import NounDays
from dossier.extract.events.scenes import is_of_the_scene
from dossier.lexicon import Rule, load_lexicon
from dossier.match.asides import Asides
from dossier.match.circumstances import dates_a_noun
from dossier.match.clauses import Clause
from dossier.match.headlines import past_dateline
from dossier.match.levels import in_parentheses
from dossier.model import Date, Reading, Sentence, Span, Token, When

_HEADS = re.compile(r"\s?:|\.\s|\s[–—-]\s")
_APART = re.compile(r"\b(?:dont|qui|que|où|et|ou|puis|mais)\b|\bqu'|[;:(]")
_NO_DAY = frozenset({"depuis", "dès", "jusqu'", "jusqu'à", "jusqu'en", "jusqu'au", "pour", "avant", "après", "d'ici"})
_LINKS = {"entre": ("et",), "de": ("à",), "du": ("au", "à"), "d'": ("à",)}


def when_of(
    reading: Reading, dates: Sequence[Date], cut: tuple[Clause, ...], sentence: Sentence, clause: Clause, label: Label
) -> Iterator[When]:
    """The days told of a verb, in its label first, then in what opens the sentence of a main clause.

    A duration, a « depuis », an « avant » dates nothing, but the day before which a plan is due; « entre 2019 et
    2024 » is one range; what is said to be called off is called off on the day it is said.
    """
    asides = _asides(reading, sentence, cut, clause)
    own = {reading.tokens[i].span.start for i in clause.own if not any(i in aside for aside in asides)}
    near = [d for d in dates if sentence.span.covers(d.span) and d.type in ("DATE", "TIME")]
    near = [d for d in near if d.evidence.rule != "dates.adjectif" and d.value != "PRESENT_REF"]
    verbs = frozenset(i for c in cut if c.verb for i in c.verb.tokens)
    nouns = NounDays(reading, sentence, clause, near)
    left_out = () if nouns.is_one_moment(verbs) else asides
    frame = {t.span.start for t in _opening(reading, sentence, cut) if not any(t.index in aside for aside in left_out)}
    bare = [d for d in near if nouns.is_term(d) or nouns.is_of_a_deed(d) or not dates_a_noun(reading, sentence, d)]
    bare = [d for d in bare if not (_is_ahead(reading, sentence, clause, d) or _is_of_a_noun(reading, sentence, d))]
    bare = [d for d in bare if not in_parentheses(reading, sentence, d.span)]
    scene = {d.span.start for d in bare if is_of_the_scene(reading, clause, d, nouns.lists)}
    bare = [
        d for d in bare if d.span.start in scene or nouns.is_start(d, verbs) or not nouns.is_of_a_participle(d, verbs)
    ]
    bare = [d for d in bare if not nouns.has(d) and not nouns.is_of_the_opening(d, verbs)]
    bare = [d for d in bare if (start := _start_of(reading, d, near)) is None or start in bare]
    main = clause.kind in ("main", "coordinate")
    told = [d for d in bare if d.span.start in own and (_is_cut_off(reading, clause, d) or _shows(label, d))]
    told = [d for d in told if not _is_confessed(reading, clause, d)]
    framed = [d for d in bare if clause.kind in ("main", "coordinate") and d.span.start in frame]
    announced = [d for d in near if nouns.is_of_its_announcement(d, cut)]
    meanwhile = _meanwhile(reading, cut, clause) | _presented(reading, cut, clause, nouns) if main else frozenset()
    announced += [d for d in bare if d.span.start in meanwhile and d.precision in ("day", "time")]
    ranges: list[Span] = []
    for date in (*told, *framed, *announced):
        whole = _range(reading, sentence, date, near)
        ranges += [whole.span] if whole else []
        if whole or not any(span.covers(date.span) for span in ranges):
            yield whole or When(date.span, date.first, date.last, date.precision, date.basis)


def _shows(label: Label, date: Date) -> bool:
    return any(span.covers(date.span) for span in label)


def _is_cut_off(reading: Reading, clause: Clause, date: Date) -> bool:
    """« Un guide a été tué, et trois blessés[, dont un enfant, dans un accident | lundi |] »: behind the main verb."""
    main = clause.kind in ("main", "coordinate") and clause.verb is not None
    return main and clause.verb is not None and date.span.start > reading.tokens[clause.verb.last].span.start


def _asides(reading: Reading, sentence: Sentence, cut: tuple[Clause, ...], clause: Clause) -> tuple[range, ...]:
    """What stands apart from the clause; the one that it is in itself is told for itself."""
    asides = Asides(reading, sentence, cut, sentence.first, sentence.last, ()).all()
    apart = clause.kind == "relative" or reading.norm(clause.first) == ":"
    return tuple(a for a in asides if not (apart and clause.verb and clause.verb.finite in a))


def _is_ahead(reading: Reading, sentence: Sentence, clause: Clause, date: Date) -> bool:
    """« avait prévenu d'un risque | pour samedi | », « a fixé le terme | au 23 mai | »: not when it was done."""
    before = [t for t in reading.words(sentence) if t.span.end <= date.span.start and t.pos != "DET"]
    verb = clause.verb
    if not before or verb is None or not verb.perfect:
        return False
    lists = load_lexicon(reading.article.language, "evenements", Rule).lists
    set_for = reading.tokens[verb.main].lemma in lists["posent_un_terme"]
    return before[-1].norm == "pour" or (set_for and before[-1].norm in ("au", "à", "aux"))


def _presented(reading: Reading, cut: tuple[Clause, ...], clause: Clause, nouns: NounDays) -> frozenset[int]:
    """« Un feu, qui s'est déclaré | lundi |, a fait deux blessés »: what it did as it took place, it did that day."""
    verb, tokens = clause.verb, reading.tokens
    if verb is None or verb.subject is None or tokens[verb.main].lemma not in nouns.lists["effets"] or not verb.perfect:
        return frozenset()
    told = (
        c for c in cut if c.kind == "relative" and c.verb and verb.subject < c.first and c.verb.finite < verb.finite
    )
    began = (c for c in told if c.verb and tokens[c.verb.main].lemma in nouns.lists["departs"])
    return frozenset(tokens[i].span.start for c in began for i in c.own)


def _meanwhile(reading: Reading, cut: tuple[Clause, ...], clause: Clause) -> frozenset[int]:
    """« a disparu alors qu'elle courait | lundi | »: what went on at that moment has the day of the fact."""
    starts: set[int] = set()
    for other in cut:
        led = reading.norm(other.introducer - 1) if other.introducer else ""
        beside = other.kind == "adverbial" and clause.verb is not None and other.first > clause.verb.last
        verb = other.verb
        if beside and verb and led in ("alors", "pendant") and verb.tense == "imperfect" and not verb.perfect:
            starts |= {reading.tokens[i].span.start for i in other.own if i > verb.finite}
    return frozenset(starts)


def narrowest(reading: Reading, whens: Sequence[When]) -> When | None:
    """The first, or the day within it: « Il y a vingt ans au Chili, | le 12 mai 2004 »; not « dont une le 3 mars »."""
    found = next(iter(whens), None)
    for other in whens:
        if found is None or not (found.first and found.last and other.first and other.last):
            continue
        between = reading.article.text[found.span.end : other.span.start]
        within = found.first <= other.first and other.last <= found.last and not _APART.search(between)
        if within and other.last - other.first < found.last - found.first:
            found = other
    return found


def days_confessed(reading: Reading, dates: Sequence[Date], sentence: Sentence, span: Span) -> Iterator[When]:
    """The days inside what is told to be done: « avoir rouvert | la semaine dernière | le pont »."""
    for date in dates:
        inside = span.covers(date.span) and date.type in ("DATE", "TIME") and date.first is not None
        if inside and not dates_a_noun(reading, sentence, date) and not _is_of_a_noun(reading, sentence, date):
            yield When(date.span, date.first, date.last, date.precision, date.basis)


def _is_of_a_noun(reading: Reading, sentence: Sentence, date: Date) -> bool:
    """« le budget | 2026 », « adopté pour | 2026 », « des projets à venir en | 2027 »: what it is for, not its day."""
    before = [t for t in reading.words(sentence) if t.span.end <= date.span.start][-2:]
    if not before or date.evidence.rule not in ("dates.annee", "dates.deux_annees"):
        return False
    written = reading.article.quote(date.span)
    named = before[-1].pos in ("NOUN", "PROPN") and written[0].isdigit()
    coming = before[-1].norm in ("en", "d'ici") and before[0].norm == "venir"
    return named or coming or before[-1].norm == "pour"


def headers(reading: Reading, dates: Sequence[Date]) -> dict[str, Date]:
    """The day that heads a paragraph, by its id: « 14 mai 2011 : X est arrêté. », « 31 mai 2007. X reçoit … »."""
    found: dict[str, Date] = {}
    for sentence in (s for s in reading.sentences if s.id.endswith("s1")):
        date = next((d for d in dates if d.span.start == sentence.span.start and d.type == "DATE" and d.first), None)
        behind = reading.article.text[date.span.end : date.span.end + 3] if date else ""
        if date and _HEADS.match(behind):
            found[sentence.paragraph] = date
    return found


def frames_the_past(
    reading: Reading, dates: Sequence[Date], cut: tuple[Clause, ...], sentence: Sentence, published: dt.date | None
) -> bool:
    """« Dans les années 70, il partira au Brésil »: a future that tells of what is over."""
    frame = opening_day(reading, dates, cut, sentence)
    return bool(published and frame and frame.last and frame.last < published)


def opening_day(reading: Reading, dates: Sequence[Date], cut: tuple[Clause, ...], sentence: Sentence) -> Date | None:
    """The day, month or year that the sentence opens on: « En 2019, », « Le 3 mars, »; not « Depuis 2015, »."""
    frame = frame_of(reading, dates, cut, sentence)
    ahead = [t for t in reading.words(sentence) if frame and t.span.end <= frame.span.start]
    opens = all(t.pos in ("ADP", "DET", "ADV", "PUNCT", "CCONJ") for t in ahead)
    return frame if opens and not any(t.norm in _NO_DAY for t in ahead) else None


def _is_confessed(reading: Reading, clause: Clause, date: Date) -> bool:
    """« a reconnu avoir abattu l'avion | le 13 février »: the day of the infinitive that is over."""
    if clause.verb is None:
        return False
    behind = [t for t in reading.tokens[clause.verb.last + 1 : clause.last + 1] if t.span.start < date.span.start]
    perfect = [
        t.index
        for t in behind
        if t.norm == "avoir" and any(n.has("VerbForm=Part") for n in reading.tokens[t.index + 1 : t.index + 2])
    ]
    return bool(perfect) and not any(t.norm == "," for t in behind if t.index > perfect[-1])


def frame_of(reading: Reading, dates: Sequence[Date], cut: tuple[Clause, ...], sentence: Sentence) -> Date | None:
    """The expression of time that stands before the first verb of the sentence."""
    opening = {token.span.start for token in _opening(reading, sentence, cut)}
    return next((date for date in dates if date.span.start in opening and date.type in ("DATE", "TIME")), None)


def _opening(reading: Reading, sentence: Sentence, cut: tuple[Clause, ...]) -> Sequence[Token]:
    first = min((c.verb.finite for c in cut if c.verb), default=sentence.last)
    return reading.tokens[past_dateline(reading, sentence) : first]


def _range(reading: Reading, sentence: Sentence, first: Date, near: Sequence[Date]) -> When | None:
    """« entre | 2019 | et | 2024 », « du | 3 | au | 5 mai », « mars-avril »: one range, from the first to the last."""
    words = reading.words(sentence)
    before = next((t.norm for t in reversed(words) if t.span.end <= first.span.start), "")
    for last in near:
        between = [t.norm for t in words if first.span.end <= t.span.start and t.span.end <= last.span.start]
        linked = last.span.start > first.span.end and len(between) == 1 and between[0] in _LINKS.get(before, ())
        linked = linked or _is_either(reading, first, last) or (before == "les" and _are_two_days(reading, first, last))
        unknown = first.first is None and last.last is None  # « du 5 au 9 mai », of a year that nothing tells
        if linked and (unknown or (first.first and last.last and first.first <= last.last)):
            span = Span(first.span.start, last.span.end)
            return When(span, first.first, last.last, last.precision, first.basis)
    return None


def _is_either(reading: Reading, first: Date, last: Date) -> bool:
    """« à partir de mars-avril », « vers 2029 ou 2030 »: whichever of the two, the fact stands between."""
    between = reading.article.text[first.span.end : last.span.start] if first.span.end < last.span.start else ""
    same = first.precision == last.precision and first.precision in ("month", "year")
    return same and between.strip() in ("-", "–", "/", "ou")


def _are_two_days(reading: Reading, first: Date, last: Date) -> bool:
    """« les | 3 et 4 avril »: two days on end; « les 3 et 24 avril » are two days apart."""
    words = (reading.article.quote(date.span).split()[0] for date in (first, last))
    one, other = (int(word) if word.isdigit() else 0 for word in words)
    between = reading.article.text[first.span.end : last.span.start] if first.span.end < last.span.start else ""
    return between.strip() == "et" and one > 0 and other == one + 1


def _start_of(reading: Reading, last: Date, near: Sequence[Date]) -> Date | None:
    """« des faits commis entre | 2023 | et 2024 »: whose day the first is, the second is too."""
    for first in near:
        between = reading.article.text[first.span.end : last.span.start].split()
        if first.span.end <= last.span.start and between in (["et"], ["à"], ["au"], ["ou"]):
            return first
    return None


def is_against(published: dt.date | None, rule: str, when: When) -> bool:
    """Whether a day goes against the tense: to come, and past; over, and ahead."""
    if published is None or when.first is None or when.last is None:
        return False
    if rule == "evenements.a_venir":
        return when.last < published
    return rule != "evenements.en_cours" and when.first > published
