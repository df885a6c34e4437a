"""Facts put in order: by phase, then by date, then as the text tells them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.events.facts import Fact
from dossier.extract.events.retold import is_one_death, is_same_day_act, is_turned_about
from dossier.lexicon import Rule, load_lexicon
from dossier.match.forms import finder_of
from dossier.match.verbs import VerbGroup
from dossier.model import Phase, Reading

_FURTHER = frozenset({"autre", "autres", "second", "seconde", "nouveau", "nouvelle", "encore", "déjà", "aussi", "fois"})
_BACK = frozenset({"son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette", "ces"})
_THEN = frozenset({"ensuite", "puis", "alors", "après", "enfin", "finalement", "lendemain"})
_LONG_AGO = dt.timedelta(days=300)
_PHASES: tuple[Phase, ...] = ("before", "main", "context", "next")


def lead_last(reading: Reading, facts: list[Fact], due: frozenset[str]) -> list[Fact]:
    """News opens on its outcome: undated, the first sentence's fact comes after what led to it.

    It does when its sentence says what it is due to; « Cette enquête a été confiée » follows the enquiry it points to.
    """
    if not facts or any(f.when and f.when.first for f in facts):
        return facts
    main = [f for f in facts if f.phase == "main"]
    first = main[0] if main and _is_outcome(reading, main, due) else None
    return [replace(f, rank=2) if f is first and f.sentence.id == "p1s1" and len(main) > 1 else f for f in facts]


def _is_outcome(reading: Reading, main: list[Fact], due: frozenset[str]) -> bool:
    sentence, following = main[0].sentence, main[1:2]
    caused = any(finder_of(due).find(reading, reading.words(sentence)))
    points = any(reading.norm(fact.sentence.first) in ("ce", "cet", "cette", "ces") for fact in following)
    return caused and not points


def once_each(reading: Reading, facts: list[Fact]) -> list[Fact]:
    """A fact told twice in nearly the same words counts once, where it is told first; so do two of one label.

    Of two labels of one sentence, one inside the other, the wider tells both when phase and certainty are the same.
    """
    kept: list[Fact] = []
    for fact in (f for f in facts if not any(_repeats(f, other) for other in facts)):
        words = _content(reading, fact)
        known = next((o for o in kept if _is_known(reading, o, fact, words)), None)
        nested = next((other for other in kept if _tells(fact, other) or _tells(other, fact)), None)
        same = next((other for other in kept if other.label == fact.label and other.sentence == fact.sentence), None)
        if same is not None:
            kept[kept.index(same)] = max(same, fact, key=_doubt)
        elif nested is not None and _tells(fact, nested):
            kept[kept.index(nested)] = replace(nested, label=fact.label, when=nested.when or fact.when)
        elif nested is not None and nested.when is None and _is_dated(fact):
            kept[kept.index(nested)] = replace(nested, when=fact.when)  # « s'est mobilisé et a manifesté hier »
        elif known is None and nested is None:
            kept.append(fact)
        elif known is not None and known.phase == fact.phase and known.when is None and _is_dated(fact):
            kept[kept.index(known)] = _told_best(reading, known, fact)
    return kept


def _told_best(reading: Reading, known: Fact, fact: Fact) -> Fact:
    """« a rendu un avis », then « a rendu un avis le 21 mars »; « ont suivi | ses | vœux mardi » is told worse."""
    worse = _points_elsewhere(reading, fact) > _points_elsewhere(reading, known)
    return replace(known, when=fact.when) if worse else fact


def _points_elsewhere(reading: Reading, fact: Fact) -> int:
    """How many « ses », « cette » it holds, those of its day aside."""
    own = (reading.tokens[i] for i in fact.clause.own)
    pointing = (t for t in own if t.norm in _BACK and t.pos == "DET")
    return sum(fact.when is None or not fact.when.span.covers(t.span) for t in pointing)


def _is_dated(fact: Fact) -> bool:
    return fact.when is not None and fact.when.precision in ("day", "time") and fact.claim.certainty == "asserted"


def _doubt(fact: Fact) -> int:
    """Of two facts under one label, the less certain is shown: the label never says too much."""
    return ("asserted", "announced", "possible", "hypothetical", "unconfirmed").index(fact.claim.certainty)


def _tells(wide: Fact, narrow: Fact) -> bool:
    """Whether all the words of one label stand in the other's, about the same time and as surely.

    « l'ont emporté 24-23 et remontent à la septième place »: a present that follows a past is its outcome.
    """
    outcome = wide.rule == "evenements.accompli" and narrow.rule == "evenements.en_cours"
    same = wide.sentence == narrow.sentence and wide.claim.certainty == narrow.claim.certainty
    return (
        same
        and (outcome or wide.phase == narrow.phase)
        and all(any(outer.covers(inner) for outer in wide.label) for inner in narrow.label)
    )


def overstates(wide: Fact, narrow: Fact) -> bool:
    """« Le moulin est peut-être né en 1820, mais il a laissé des traces »: told as sure, the label opens on a doubt."""
    doubtful = wide.claim.certainty == "asserted" and narrow.claim.certainty not in ("asserted", "announced")
    opens = wide.sentence == narrow.sentence and wide.label[0].start == narrow.label[0].start
    return doubtful and opens and all(any(w.covers(n) for w in wide.label) for n in narrow.label)


def _repeats(wide: Fact, narrow: Fact) -> bool:
    """« Une coulée s'était déclenchée mardi et son souffle a tué »: the first is told for itself, on that day."""
    days = wide.when is not None and narrow.when is not None and wide.when.first == narrow.when.first
    same = wide.sentence == narrow.sentence and wide.label != narrow.label and days
    inside = all(any(w.covers(n) for w in wide.label) for n in narrow.label)
    return same and inside and wide.phase != narrow.phase and wide.label[0].start == narrow.label[0].start


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return len(words & others) * 2 > min(len(words), len(others)) * 1.6


def _is_known(reading: Reading, told: Fact, fact: Fact, words: frozenset[str]) -> bool:
    if _alike(words, _content(reading, told)) and (
        told.sentence == fact.sentence or not _are_apart(reading, told, fact)
    ):
        return True
    again = _is_told_again(reading, told, fact) or _is_only_named(reading, told, fact)
    return again or _is_one_count(reading, told, fact) or is_one_death(reading, told, fact)


def _is_one_count(reading: Reading, told: Fact, fact: Fact) -> bool:
    """« Le dispositif monte ce mardi à 200 agents », then « Le dispositif a été porté ce mardi à 200 agents »."""
    one, other = told.clause.verb, fact.clause.verb
    if one is None or other is None or one.subject is None or other.subject is None or _are_apart(reading, told, fact):
        return False
    same = reading.tokens[one.subject].lemma == reading.tokens[other.subject].lemma
    days = told.when is not None and fact.when is not None and told.claim.certainty == fact.claim.certainty
    return same and days and bool(_numbers(reading, told, one) & _numbers(reading, fact, other))


def _numbers(reading: Reading, fact: Fact, verb: VerbGroup) -> set[str]:
    """The numbers behind the verb, days and hours aside."""
    day = fact.when.span if fact.when else None
    behind = (reading.tokens[i] for i in fact.clause.own if i > verb.last)
    return {t.norm for t in behind if t.pos == "NUM" and not (day and day.covers(t.span))}


def _is_told_again(reading: Reading, told: Fact, fact: Fact) -> bool:
    """« Une grue s'est effondrée mardi à Foix », then « La grue s'était effondrée vers 9 heures ».

    The same verb, of the same subject and on no other day, and something more that both tell, or nothing more.
    """
    one, other = told.clause.verb, fact.clause.verb
    if one is None or other is None or _are_apart(reading, told, fact):
        return False
    if is_same_day_act(reading, told, fact) or is_turned_about(reading, told, fact):
        return True
    if not _is_one_act(reading, told, fact):
        return False
    who = {reading.tokens[i].lemma for i in (one.main, one.subject or one.main)}
    mine, theirs = _content(reading, fact) - who, _content(reading, told) - who
    return bool(mine & theirs) or not mine or _points_back(reading, fact, other)


def _is_only_named(reading: Reading, told: Fact, fact: Fact) -> bool:
    """« Une collision s'est produite lundi à Foix », then « un accident est survenu entre un bus et un tram »."""
    one, other = told.clause.verb, fact.clause.verb
    if one is None or other is None or other.subject is None or other.subject > other.finite or fact.when is not None:
        return False
    lists = load_lexicon(reading.article.language, "evenements", Rule).lists
    tokens = reading.tokens
    took_place = all(tokens[verb.main].lemma in lists["ont_eu_lieu"] for verb in (one, other))
    ahead = {reading.norm(i) for i in fact.clause.own if i < other.finite}  # not « un autre accident est survenu »
    bare = tokens[other.subject].norm in lists["faits_sans_nom"] and not ahead & _FURTHER and not _counts(reading, fact)
    return took_place and bare and told.phase == fact.phase and told.sentence != fact.sentence


def _is_one_act(reading: Reading, told: Fact, fact: Fact) -> bool:
    """The same verb and subject, told as surely, in two sentences; not what one may or will do."""
    one, other, tokens = told.clause.verb, fact.clause.verb, reading.tokens
    if one is None or other is None or one.subject is None or other.subject is None or told.sentence == fact.sentence:
        return False
    subject = tokens[other.subject]
    does = tokens[one.main].lemma == tokens[other.main].lemma and one.passive == other.passive
    shared = _names(reading, told, one) & _names(reading, fact, other)  # « Marceron, groupe », « le groupe Marceron »
    same = does and (tokens[one.subject].lemma == subject.lemma or bool(shared)) and subject.pos in ("NOUN", "PROPN")
    held = told.claim.certainty == fact.claim.certainty == "asserted" and told.claim.negated == fact.claim.negated
    return same and held and one.infinitive is None and other.infinitive is None


def _names(reading: Reading, fact: Fact, verb: VerbGroup) -> set[str]:
    """The names ahead of the verb."""
    ahead = (reading.tokens[i] for i in fact.clause.own if i < verb.finite)
    return {token.norm for token in ahead if token.pos == "PROPN"}


def _points_back(reading: Reading, fact: Fact, verb: VerbGroup) -> bool:
    """« La grue s'était effondrée sur un toit »: a past before the news, of what the news has named, with no object."""
    subject = reading.tokens[verb.subject or 0]
    article = reading.norm(subject.index - 1) if subject.index else ""
    objects = any(reading.tokens[i].dep == "obj" and reading.tokens[i].pos == "NOUN" for i in fact.clause.own)
    return fact.phase == "before" and article in ("le", "la", "l'", "les") and not objects


def _are_apart(reading: Reading, told: Fact, fact: Fact) -> bool:
    """« deux autres », « déjà »; two days, a year for one alone, or two numbers of whom the verb is told of."""
    if any(reading.norm(i) in _FURTHER for i in fact.clause.own):
        return True
    one, other = told.when, fact.when
    days = one is not None and other is not None and (one.first, one.last) != (other.first, other.last)
    year = one is None and other is not None and other.precision not in ("day", "time", "unknown")
    counts = [_counts(reading, f) for f in (told, fact)]
    return days or year or (counts[0] != counts[1] and bool(counts[0]) and bool(counts[1]))


def _counts(reading: Reading, fact: Fact) -> set[str]:
    """The numbers ahead of the verb: « | trois | ouvriers ont été blessés »."""
    verb = fact.clause.verb
    ahead = (reading.tokens[i] for i in fact.clause.own if verb is not None and i < verb.finite)
    return {token.norm for token in ahead if token.pos == "NUM"}


def _content(reading: Reading, fact: Fact) -> frozenset[str]:
    tokens = (reading.tokens[index] for index in fact.clause.own)
    return frozenset(t.lemma for t in tokens if t.pos in ("NOUN", "VERB", "PROPN", "NUM"))


def in_order(reading: Reading, facts: Sequence[Fact]) -> list[Fact]:
    """By phase; inside a phase by date.

    An undated fact stays behind the one told before it in its paragraph; a new paragraph goes on from the first date.
    Beside dates, « d'abord » and « finalement » order the facts of their own paragraph only.
    """
    ordered: list[Fact] = []
    for phase in _PHASES:
        told = [fact for fact in facts if fact.phase == phase]
        news = _news_day(reading, phase, told)
        dated = any(_day(reading, fact) for fact in told)
        keyed: list[tuple[int, dt.date, int, int, int, Fact]] = []
        part = 0
        comes_first = any(day < news for fact in told if (day := _day(reading, fact)) and _is_landmark(reading, fact))
        last, paragraph = news if comes_first else dt.date.min, None
        for fact in told:
            if paragraph not in (None, fact.sentence.paragraph):
                last, part = (max(last, news) if _goes_on(reading, fact) else news), part + 1
            last, paragraph = _day(reading, fact) or last, fact.sentence.paragraph
            if dated and fact is not told[0] and _is_start(reading, fact):
                keyed.append((0, last, 0, -2, fact.position, fact))
                continue
            keyed.append((0 if dated else fact.rank, last, part if dated else 0, fact.rank, fact.position, fact))
        ordered += [fact for *_, fact in sorted(keyed, key=lambda k: k[:5])]
    return ordered


def _news_day(reading: Reading, phase: Phase, told: Sequence[Fact]) -> dt.date:
    """The first day told; behind one that tells where it comes from: « Le Sénat a refusé. L'idée est née en 2010 »."""
    days = [(fact, day) for fact in told if (day := _day(reading, fact))]
    first = days[0][1] if days else dt.date.min
    if phase != "main" or not days or not _is_landmark(reading, days[0][0]):
        return first
    recent = next((day for fact, day in days if not _is_landmark(reading, fact)), None)
    return recent or (dt.date.max if len(days) == 1 else first)


def _is_landmark(reading: Reading, fact: Fact) -> bool:
    """A year, or a day long before the article: it tells where the story comes from."""
    published, when = reading.article.published, fact.when
    coarse = when is not None and when.precision not in ("day", "time", "week", "month", "unknown")
    return coarse or bool(published and when and when.last and published - when.last > _LONG_AGO)


def _goes_on(reading: Reading, fact: Fact) -> bool:
    """« Le bac a donc repris », « Finalement »: behind what was told last, in a new paragraph too."""
    return any(reading.norm(i) in _THEN or reading.norm(i) == "donc" for i in fact.clause.own)


def _is_start(reading: Reading, fact: Fact) -> bool:
    """« Trois ouvriers sont morts mercredi. | Le feu s'est déclenché vers 5 heures »: what began led to the news."""
    verb, tokens = fact.clause.verb, reading.tokens
    if verb is None or verb.subject is None or fact.claim.certainty != "asserted" or fact.claim.negated:
        return False
    if fact.when is None or fact.when.precision != "time":
        return False
    before = [tokens[i] for i in fact.clause.own if i < verb.finite]
    named = any(t.pos == "DET" and t.norm in ("le", "la", "l'", "les") and t.index < verb.subject for t in before[:1])
    goes_on = {reading.norm(i) for i in fact.clause.own} & (_FURTHER | _THEN)
    lists = load_lexicon(reading.article.language, "evenements", Rule).lists
    reflexive = bool(verb.finite) and reading.norm(verb.finite - 1) in ("se", "s'")
    begins = lists["commencements_pronominaux" if reflexive else "commencements"]
    return named and not goes_on and tokens[verb.main].lemma in begins


def _day(reading: Reading, fact: Fact) -> dt.date | None:
    """The first day; « fin 2026 », « à la fin du mois » and a year to come stand at their end."""
    if fact.when is None or fact.when.first is None:
        return None
    words = reading.article.quote(fact.when.span).lower().removeprefix("la ")
    ahead = fact.phase == "next" and fact.when.precision in ("year", "half", "quarter")
    late = ahead or (words.startswith("fin ") and fact.when.precision != "day")
    return fact.when.last if late else fact.when.first
