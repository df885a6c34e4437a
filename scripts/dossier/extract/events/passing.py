"""Facts told in passing, with their day: « L'accident survenu mardi | … », « Le feu qui a pris lundi | est éteint »."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from dossier.extract.events.action_nouns import Told, by_noun
from dossier.extract.events.facts import Fact
from dossier.extract.events.ground import Ground
from dossier.extract.events.relatives import antecedent
from dossier.match.clauses import Clause
from dossier.match.nouns import NounPhrase, clash, noun_phrase_before, noun_phrase_from
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup, is_finite
from dossier.model import Claim, Date, Reading, Sentence, Span, Token, When

_RULE = "evenements.rappele"
_FINE = ("time", "day", "week", "month")
_RECENT = dt.timedelta(days=400)  # « un pont construit en 1910 » says which one, not what happened
_CLITICS = ("s'", "se", "n'", "ne", "y", "en")
_COMPLEMENTS = 4
_OBJECT = 6  # tokens of « le contrôle de la ville »
_AGENT = ("ADP", "DET", "NOUN", "PROPN", "ADJ")
_LIGHT = ("ADP", "DET", "ADV")


def facts_in_passing(ground: Ground, claims: Sequence[Claim], facts: Sequence[Fact]) -> list[Fact]:
    """Facts of relatives and participles that have a day of their own and that no fact tells yet."""
    found: list[Fact] = []
    for number, claim in enumerate(claims):
        if claim.certainty not in ("asserted", "announced") or claim.negated:
            continue
        for told in _told_in(ground, claim):
            fact = _fact(ground, claim, told, number)
            if not any(_is_same(ground.reading, fact, told.first, other) for other in (*facts, *found)):
                found.append(fact)
    return found


def with_their_day(
    reading: Reading, facts: Sequence[Fact], passing: Sequence[Fact], lists: Mapping[str, Set[str]]
) -> tuple[list[Fact], list[Fact]]:
    """« Le feu qui a pris mardi | a fait deux blessés »: what a fact did as it took place, it did that day.

    So did « les élus, | réunis mardi, | ont voté la grève », where the meeting alone is no fact.
    """
    dated: list[Fact] = []
    for fact in facts:
        verb, start = fact.clause.verb, fact.label[0].start
        near = [p for p in passing if p.sentence == fact.sentence]
        opens = next((p for p in near if p.label[0].start == start), None)
        did = verb is not None and reading.tokens[verb.main].lemma in lists["effets"]
        if not did:
            opens = next((p for p in near if _is_the_meeting(reading, fact, p, lists["du_meme_moment"])), None)
        over = fact.rule == "evenements.accompli" and fact.when is None
        dated.append(replace(fact, when=opens.when) if opens and over else fact)
    known = {(f.sentence.id, f.when.span) for f in dated if f.when}
    left = [p for p in passing if p.when and (p.sentence.id, p.when.span) not in known]
    return dated, left


def _is_the_meeting(reading: Reading, fact: Fact, passing: Fact, meetings: Set[str]) -> bool:
    """« Les élus, réunis mardi, | ont voté »: right before the verb, and of its subject."""
    verb, end = fact.clause.verb, passing.label[-1].end
    met = any(t.is_past_participle and t.lemma in meetings for t in reading.inside(passing.label[-1]))
    if verb is None or verb.subject is None or not met or reading.tokens[verb.finite].span.start < end:
        return False
    between = [t for t in reading.tokens[verb.subject : verb.finite] if t.span.start >= end]
    whose = passing.label[0].start <= reading.tokens[verb.subject].span.start < end
    return whose and all(t.pos == "PUNCT" or t.norm in _CLITICS for t in between)


def _told_in(ground: Ground, claim: Claim) -> Iterator[Told]:
    sentence = ground.sentences[claim.sentence]
    for date in ground.dates:
        if claim.span.covers(date.span) and _is_recent(ground.reading, date):
            told = _by_relative(ground, sentence, date) or _by_participle(ground, sentence, date)
            told = told or by_noun(ground, sentence, date)
            if told is not None and told.first not in ground.spoken:
                yield told


def _is_recent(reading: Reading, date: Date) -> bool:
    published = reading.article.published
    if published is None or date.first is None or date.last is None or date.precision not in _FINE:
        return False
    return date.last <= published and published - date.first < _RECENT


def _by_relative(ground: Ground, sentence: Sentence, date: Date) -> Told | None:
    """« Le feu | qui a pris lundi | est criminel », where commas do not make a statement of it."""
    reading = ground.reading
    for clause in ground.cut[sentence.id]:
        if clause.kind != "relative" or clause.verb is None or not _happened(reading, clause, clause.verb):
            continue
        verb = clause.verb
        between = [t for t in reading.tokens[verb.last + 1 : sentence.last] if t.span.end <= date.span.start]
        parted = bool(between) and between[-1].norm == "," and date.precision in ("day", "time")
        between = between[:-1] if parted else between  # « qui a renversé un piéton, | vendredi | »
        behind = date.span.start > reading.tokens[verb.last].span.start and _is_next(between)
        if not behind and not _stands_within(reading, clause, verb, date):
            continue
        first = antecedent(reading, sentence, clause)
        first = _person(ground, sentence, clause) if first is None else first
        start = _behind(reading, sentence, date) if behind else verb.last + 1
        last = _end_of_relative(reading, sentence, start) if first is not None else None
        last = start if last is None and behind and parted else last
        if first is not None and last is not None:
            return Told(clause, date, first, last)
    return None


def _person(ground: Ground, sentence: Sentence, clause: Clause) -> int | None:
    """« | Le chauffeur du bus | qui a renversé un piéton vendredi »: whichever it was, the whole phrase says so."""
    reading = ground.reading
    noun, verb = noun_phrase_before(reading, clause.first, sentence, governed=True), clause.verb
    if noun is None or verb is None or noun.first != sentence.first or reading.tokens[noun.first].pos != "DET":
        return None
    fits = not clash(reading.tokens[noun.head], reading.tokens[verb.finite])
    return noun.first if fits and reading.norm(noun.head) in ground.lists["personnes_d_un_fait"] else None


def _stands_within(reading: Reading, clause: Clause, verb: VerbGroup, date: Date) -> bool:
    """« un guide qui, | le 3 mai dernier, | a blessé un voisin »: nothing else parts « qui » from its verb."""
    between = reading.tokens[(clause.introducer or 0) + 1 : verb.finite]
    days = [t for t in between if date.span.covers(t.span)]
    light = (t for t in between if t not in days)
    kinds = ("PUNCT", "DET", "ADP", "ADJ")
    return bool(days) and all(t.pos in kinds or t.norm in _CLITICS for t in light)


def _end_of_relative(reading: Reading, sentence: Sentence, last: int) -> int | None:
    """Where a verb or a mark goes on; « la panne qui a frappé lundi | douze mille foyers | inquiète »."""
    for _ in range(_COMPLEMENTS):
        token = reading.tokens[min(last, sentence.last - 1)]
        if last >= sentence.last or token.pos in ("PUNCT", "CCONJ") or is_finite(token):
            return last - (reading.norm(last - 1) in _CLITICS)  # « la côte | s'est vidée »
        phrase = noun_phrase_from(reading, last + (token.pos == "ADP"), sentence)
        if phrase is None:
            return None
        last = phrase.last
    return None


def _happened(reading: Reading, clause: Clause, verb: VerbGroup) -> bool:
    """« qui a pris »; not « qui n'a pas pris », « qui a dit »."""
    over = verb.perfect and verb.mood == "indicative" and verb.tense in ("present", "imperfect")
    denied = any(reading.norm(i) in ("ne", "n'") for i in range(clause.first, verb.finite))
    itself = reading.norm(verb.finite - 1) in ("s'", "se")  # « s'est déclaré » says nothing
    told = clause.introducer is not None and reading.norm(clause.introducer) == "qui"
    return told and over and not denied and (itself or not says(reading, reading.tokens[verb.main]))


def _is_next(between: Sequence[Token]) -> bool:
    """Nothing but a short object stands between the verb and its day: « qui ont pris | le pouvoir | lundi »."""
    kinds = ("DET", "ADP", "NOUN", "PROPN", "ADJ", "ADV", "NUM")
    if [token.norm for token in between[-3:]] in (["au", "cours", "de"], ["au", "cours", "du"]):
        between = between[:-3]
    held = bool(between) and between[-1].norm in ("depuis", "avant", "après", "de", "du", "d'", "jusqu'à", "pour")
    return len(between) <= _OBJECT and all(t.pos in kinds for t in between) and not held


def _by_participle(ground: Ground, sentence: Sentence, date: Date) -> Told | None:
    """« L'accident | survenu | le 3 mars », « un avis | rendu | fin avril par le tribunal »."""
    reading, cut = ground.reading, ground.cut[sentence.id]
    participle = _participle_before(reading, sentence, date, ground.lists)
    if participle is None or any(c.verb and participle.index in c.verb.tokens for c in cut):
        return None
    parted = reading.norm(participle.index - 1) == ","
    noun = noun_phrase_before(reading, participle.index - parted, sentence, governed=True, like=participle)
    if noun is None or not _fits(reading, noun) or not (parted or _is_sure(reading, noun, participle)):
        return None
    contracted = reading.norm(noun.first) in ("au", "aux", "du", "des") and reading.tokens[noun.first].pos == "ADP"
    clause = next((c for c in cut if participle.index in c.own), cut[0])
    return Told(clause, date, noun.first + contracted, _behind(reading, sentence, date))


def _participle_before(
    reading: Reading, sentence: Sentence, date: Date, lists: Mapping[str, frozenset[str]]
) -> Token | None:
    """The participle right ahead of the day, or of « par le maire » and the day; not « né », « prévu »."""
    ahead = [t for t in reading.words(sentence) if t.span.end <= date.span.start]
    if ahead and ahead[-1].norm in lists["bornes"]:
        return None  # « fermé depuis | lundi »
    while ahead and ahead[-1].pos in _LIGHT:
        ahead.pop()
    agent = next((n for n in range(len(ahead) - 1, -1, -1) if ahead[n].norm == "par"), None)
    if agent is not None and all(t.pos in _AGENT for t in ahead[agent:]):
        ahead = ahead[:agent]
    if len(ahead) < 2 or not (ahead[-1].has("VerbForm=Part") and ahead[-1].has("Tense=Past")):
        return None
    return None if ahead[-1].lemma in lists["participes_sans_fait"] and not _is_seized(ahead, lists) else ahead[-1]


def _is_seized(ahead: Sequence[Token], lists: Mapping[str, frozenset[str]]) -> bool:
    """« Un homme de 40 ans, arrêté | lundi »; not « le calendrier arrêté lundi »."""
    near = {token.norm for token in ahead[-_OBJECT:]}
    return ahead[-1].lemma == "arrêter" and bool(near & lists["personnes_d_un_fait"])


def _fits(reading: Reading, noun: NounPhrase) -> bool:
    """A noun with its article."""
    tokens = reading.tokens
    led = tokens[noun.first].pos == "DET" or tokens[noun.first].norm in ("au", "aux", "du", "des")
    return tokens[noun.head].pos == "NOUN" and led


def _is_sure(reading: Reading, noun: NounPhrase, participle: Token) -> bool:
    """Not « Le frère de la victime tuée lundi »: the participle may be told of the second noun."""
    inner = (t for t in reading.tokens[noun.head + 1 : noun.last] if t.pos == "NOUN")
    return all(clash(token, participle) for token in inner)


def _behind(reading: Reading, sentence: Sentence, date: Date) -> int:
    """The token behind the day and « par le tribunal »."""
    last = next((t.index for t in reading.words(sentence) if t.span.start >= date.span.end), sentence.last)
    if last >= sentence.last or reading.norm(last) not in ("par", "à"):
        return last
    phrase = noun_phrase_from(reading, last + 1, sentence)
    if phrase is None or (reading.norm(last) == "à" and reading.tokens[phrase.head].pos != "PROPN"):
        return last
    return phrase.last


def _fact(ground: Ground, claim: Claim, told: Told, position: int) -> Fact:
    tokens, date = ground.reading.tokens, told.date
    words = Span(tokens[told.first].span.start, tokens[told.last - 1].span.end)
    return Fact(
        replace(claim, span=words, time="past"),  # « La loi votée le 3 avril | entrera en vigueur »
        ground.sentences[claim.sentence],
        replace(told.clause, verb=None),
        (words,),
        _RULE,
        "main",
        When(date.span, date.first, date.last, date.precision, date.basis),
        0,
        position,
    )


def _is_same(reading: Reading, fact: Fact, first: int, other: Fact) -> bool:
    """Whether another fact of the same day names the same thing or holds these words."""
    if fact.when is None or other.when is None or fact.when.first != other.when.first:
        return False
    if other.when.span == fact.when.span:
        return True
    days = (fact.when.span, other.when.span)  # « mai » names nothing
    named = {t.lemma for t in reading.tokens[first:] if t.pos == "NOUN" and fact.claim.span.covers(t.span)}
    told = (t for span in other.label for t in reading.words(other.sentence) if span.covers(t.span))
    told = (t for t in told if not any(day.covers(t.span) for day in days))
    return any(t.pos == "NOUN" and t.lemma in named for t in told)
