"""Where a verb looks from an expression of time: behind, ahead, or at how things are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dossier.extract.dates.setting import NearTense
from dossier.match.insertions import inverted_after_break
from dossier.match.recent import is_recent
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

_BREAKS = frozenset(",;:–—()«»")
_OF_A_NOUN = re.compile(r"\w{4,} d(?:e |u )$")  # « l'accident de | lundi »
_REACH = 6  # tokens from « si » to its verb
# A noun at the head of its clause with what it rules, and one comma at most before the day that it takes.
_HEAD = re.compile(
    r"(?:^|[;:«] ?|\b(?:que|et|mais|car) )(?:(?:malgré|après|avec|depuis) )?"
    r"(?:le |la |l'|cette |ce |cet |sa |son |leur )"
    r"(?:\w+ )?(?P<noun>\w+)(?: (?:d(?:e |u |es |')|à |au |face |contre |\()[^,;:.]*)?,? (?:de |du )?$"
)
_TO_PARTICIPLE = 3  # tokens from « avoir » to its participle: « n'avoir | pas encore | été »
_CLEFT = re.compile(r"\bc'est (?:le |ce )?$")
_UNTIL = re.compile(r"\bjusqu'(?:à|au) $")
_TO = re.compile(r"(?<!\w)(?:à|au) $")
_NOT_BEFORE = re.compile(r"\bpas (?:\S+ ){0,3}?avant (?:le |la |l')?(?:(?:fin|début|milieu|mois) d(?:e |u |'))?$")


@dataclass(frozen=True, slots=True)
class Time:
    """`backward`: an imperfect, a pluperfect, a participle of what is over; `earlier`: a pluperfect.

    `either`: no verb tells the side, « suite du tournoi ce dimanche », « le vote prévu lundi a été reporté ».
    """

    tense: NearTense
    backward: bool = False
    earlier: bool = False
    either: bool = False


def _nearest(reading: Reading, position: int, groups: Sequence[VerbGroup]) -> VerbGroup | None:
    return min(groups, key=lambda group: abs(reading.tokens[group.finite].span.start - position), default=None)


def _right_before(earlier: Sequence[Token], groups: Sequence[VerbGroup]) -> VerbGroup | None:
    """« Les ateliers qui ont commencé | vendredi | doivent durer »: the day stands right behind its verb."""
    return next((group for group in groups if earlier and group.last == earlier[-1].index), None)


def _brought_out(reading: Reading, verb: VerbGroup | None, groups: Sequence[VerbGroup]) -> VerbGroup | None:
    """« Lundi, c'est une grue qui | a brûlé |»: the verb behind « qui » tells when, and not « c'est »."""
    after = next((group for group in groups if verb is not None and group.finite > verb.last), None)
    if verb is None or after is None or reading.tokens[verb.main].lemma != "être":
        return None
    shows = reading.norm(verb.finite - 1) in ("c'", "ce")
    return after if shows and "qui" in {t.norm for t in reading.tokens[after.finite - 2 : after.finite]} else None


def is_state(reading: Reading, position: int, groups: Sequence[VerbGroup], states: frozenset[str]) -> bool:
    """« le pays compte aujourd'hui », « le site est aujourd'hui fermé »; not « il est jugé aujourd'hui »."""
    tokens, nearest = reading.tokens, _nearest(reading, position, groups)
    here = next((t.index for t in tokens if t.span.start >= position), 0)
    before, after = tokens[max(0, here - 1)], tokens[min(here + 1, len(tokens) - 1)]
    if before.norm in states and before.pos == "NOUN":
        return True  # « le pays compte », where the model reads a noun
    if before.norm == "," and (after.pos == "ADJ" or after.has("VerbForm=Part")):
        return True  # « la victime, aujourd'hui âgée de 32 ans »
    if nearest is None or nearest.tense not in ("present", "imperfect") or nearest.mood != "indicative":
        return False
    main = tokens[nearest.main]
    if nearest.compound:
        return not nearest.perfect and tokens[nearest.finite].span.start < position < main.span.start
    return main.norm in states and not (main.lemma == "être" and after.norm in ("à", "au", "aux", "chez"))


def tense_of(
    reading: Reading,
    sentence: Sentence,
    position: int,
    before: str,
    groups: Sequence[VerbGroup],
    lists: Mapping[str, frozenset[str]],
) -> Time:
    """The time of the verb around `position`, which stands behind `before`; a present is open: « il joue samedi »."""
    words = {token.norm for token in reading.words(sentence)}
    earlier = [t for t in reading.words(sentence) if t.span.end <= position]
    if earlier and _is_over(earlier, groups, lists):
        return Time("past", backward=True)
    if _CLEFT.search(before):  # « C'est | mardi | que le bac a coulé »
        groups = tuple(g for g in groups if reading.tokens[g.finite].span.start > position) or groups
    here = _in_piece(reading, sentence, position, groups)
    piece = here or _not_subordinate(reading, sentence, position, groups, lists["subordonnants"]) or groups
    nearest = _right_before(earlier, piece) or _nearest(reading, position, piece)
    nearest = _brought_out(reading, nearest, groups) or nearest
    if nearest is None:
        return _without_verb(reading, sentence, position, words, lists, ahead=bool(_UNTIL.search(before)))
    if _settles(reading, nearest, position):
        return Time("past", backward=nearest.tense == "imperfect")
    told = bool(earlier) and earlier[-1].index == nearest.last and _is_told(reading, sentence, nearest)
    time = Time("past") if told else _time_of(reading, nearest, lists)
    if time.tense == "open" and _is_of_an_outcome(reading, position, before, groups, lists):
        return Time("past")
    if time.tense == "past":
        return _set_beside_a_past(reading, nearest, position, before, words, lists) or time
    put_off = _TO.search(before) and reading.tokens[nearest.main].lemma in lists["reports"]  # « est remis au 3 mai »
    return Time("future") if time.tense == "open" and (put_off or _NOT_BEFORE.search(before)) else time


def _settles(reading: Reading, verb: VerbGroup, position: int) -> bool:
    """« Le ministre a fixé | mardi | le prix »: the day is of the deed; « la réunion est fixée mardi » is to come."""
    done = verb.perfect and not verb.passive and reading.tokens[verb.main].lemma in ("fixer", "attendre")
    behind = reading.tokens[min(verb.last + 1, len(reading.tokens) - 1)]
    there = behind.span.start == position or (behind.norm == "," and behind.span.end + 1 == position)
    return done and verb.mood == "indicative" and there


def _without_verb(
    reading: Reading,
    sentence: Sentence,
    position: int,
    words: set[str],
    lists: Mapping[str, frozenset[str]],
    *,
    ahead: bool,
) -> Time:
    """« Ouvert samedi de 9 h à 12 h », « jusqu'à lundi » are ahead, « Suite du tournoi ce dimanche » on either side."""
    if ahead or words & (lists["futurs"] | lists["affiches"]):
        return Time("future")
    here = next((token.norm for token in reading.words(sentence) if token.span.start >= position), "")
    return Time("past", either=here == "ce")


def _set_beside_a_past(
    reading: Reading, verb: VerbGroup, position: int, before: str, words: set[str], lists: Mapping[str, frozenset[str]]
) -> Time | None:
    """A day that a past verb sets ahead or leaves open: « a donné jusqu'à samedi », « le vote prévu lundi a été … »."""
    due = _UNTIL.search(before) and verb.perfect and verb.tense == "present"
    if due and reading.tokens[verb.main].lemma not in lists["ont_dure"]:
        return Time("future")
    put_off = _TO.search(before) and verb.perfect and verb.tense == "present"
    if put_off and reading.tokens[verb.main].lemma in lists["reports"]:
        return Time("future")
    if _is_called_for(reading, verb, position, before, lists):
        return Time("future")
    if before.rstrip().rpartition(" ")[2] in lists["prevus"]:
        return Time("past", either=True)
    if verb.perfect and words & lists["rendez_vous"]:
        return Time("open" if verb.tense == "present" else "past")
    return None


def _is_of_an_outcome(
    reading: Reading,
    position: int,
    before: str,
    groups: Sequence[VerbGroup],
    lists: Mapping[str, frozenset[str]],
) -> bool:
    """« La défaite des Belges, | ce vendredi | en finale, est la plus lourde »: no verb between, the noun says it."""
    found = _HEAD.search(before)
    if found is None or found["noun"] not in lists["issues"] - lists["issues_attendues"]:
        return False
    starts = (reading.tokens[group.finite].span.start for group in groups)
    return not any(position - len(before) + found.start("noun") < start < position for start in starts)


def _is_told(reading: Reading, sentence: Sentence, verb: VerbGroup) -> bool:
    """« …, relève mardi une étude »: in an aside the present says what was said."""
    said = verb.tense == "present" and says(reading, reading.tokens[verb.main])
    return said and inverted_after_break(reading, sentence, verb)


def _time_of(reading: Reading, verb: VerbGroup, lists: Mapping[str, frozenset[str]]) -> Time:
    inside = {reading.tokens[index].norm for index in verb.tokens}
    if verb.tense == "future" or inside & lists["futurs"] or (verb.mood == "conditional" and not verb.perfect):
        return Time("future")
    told_of = verb.tense == "imperfect" and verb.mood == "indicative"
    if told_of and not verb.perfect and _is_supposed(reading, verb):
        return Time("future")
    if verb.perfect:
        return Time("past", backward=told_of, earlier=told_of)
    if is_recent(reading, verb):
        return Time("past")  # « vient d'annuler lundi »
    is_open = verb.tense == "present" or verb.mood == "subjunctive"
    return Time("open") if is_open else Time("past", backward=told_of and not inside & lists["en_vue"])


def _is_called_for(
    reading: Reading, verb: VerbGroup, position: int, before: str, lists: Mapping[str, frozenset[str]]
) -> bool:
    """« a conseillé de renoncer au train lundi », « ont appelé à faire grève jeudi »: what is called for is ahead."""
    if reading.tokens[verb.main].lemma not in lists["appels"]:
        return False
    between = list(takewhile(lambda token: token.span.end <= position, reading.tokens[verb.last + 1 :]))
    ranges = reading.norm(verb.last + len(between) + 2) in ("à", "au")  # « grève de | lundi | à 19 h »
    if _OF_A_NOUN.search(before) and not ranges:
        return False
    return any(t.has("VerbForm=Inf") for t in between) and not any(t.norm in (";", "«", "avoir") for t in between)


def _is_supposed(reading: Reading, verb: VerbGroup) -> bool:
    """« à partir de lundi, si le tribunal validait l'offre »; « même s'il était là samedi » tells what was."""
    ahead = reading.tokens[max(0, verb.finite - _REACH) : verb.finite]
    opens = (t for t in ahead if t.norm == "si" or (t.norm == "s'" and t.pos == "SCONJ"))
    return any(reading.norm(t.index - 1) != "même" for t in opens)


def _in_piece(
    reading: Reading, sentence: Sentence, position: int, groups: Sequence[VerbGroup]
) -> tuple[VerbGroup, ...]:
    """The verbs that no punctuation parts from `position`."""
    breaks = [t.index for t in reading.words(sentence) if t.text in _BREAKS]
    here = next((t.index for t in reading.words(sentence) if t.span.end > position), sentence.last)
    first = max((index for index in breaks if index < here), default=sentence.first - 1)
    last = min((index for index in breaks if index > here), default=sentence.last)
    return tuple(group for group in groups if first < group.finite < last)


def _not_subordinate(
    reading: Reading, sentence: Sentence, position: int, groups: Sequence[VerbGroup], openers: frozenset[str]
) -> tuple[VerbGroup, ...]:
    """The verbs but that of a clause that opens behind: « doit aller au congrès, | en mai |, comme le faisait … »."""
    behind = (t.index for t in reading.words(sentence) if t.span.start >= position)
    opens = next((i for i in behind if reading.norm(i) in openers and reading.norm(i - 1) == ","), None)
    its = next((group for group in groups if opens is not None and group.finite > opens), None)
    return tuple(group for group in groups if group is not its)


def _is_over(earlier: Sequence[Token], groups: Sequence[VerbGroup], lists: Mapping[str, frozenset[str]]) -> bool:
    """« depuis mardi », « une équipe battue samedi », « ils disent l'avoir appris mardi »."""
    if earlier[-1].norm == "depuis":
        return True
    if _has_ended(earlier, groups, lists) or _is_told_of_someone(earlier, groups, lists):
        return True
    before = next((t for t in reversed(earlier) if t.norm not in ("de", "du", "dès", "le")), None)
    ahead = before is None or before.norm in lists["futurs"] | lists["affiches"]
    return before is not None and not ahead and _is_participle_alone(before, groups)


def _is_told_of_someone(
    earlier: Sequence[Token], groups: Sequence[VerbGroup], lists: Mapping[str, frozenset[str]]
) -> bool:
    """« Ana Roy, éliminée en finale à Rome | dimanche, »: a participle opens the aside, and no other verb follows."""
    comma = next((n for n in range(len(earlier) - 1, -1, -1) if earlier[n].text in _BREAKS), None)
    if comma is None or not comma or earlier[comma].text != "," or comma + 1 >= len(earlier):
        return False
    opening, inside = earlier[comma + 1], earlier[comma + 1 :]
    ahead = {t.norm for t in inside} & (lists["futurs"] | lists["affiches"] | lists["prevus"])
    until = any(t.norm in ("jusqu'", "d'") and t.index + 1 < inside[-1].index + 2 for t in inside[-2:])
    free = not any(t.has("VerbForm=Fin") or t.has("VerbForm=Inf") for t in inside)
    named = earlier[comma - 1].pos == "PROPN"  # not « une prime de 300 euros, versée en mai »
    return named and free and not ahead and not until and _is_participle_alone(opening, groups)


def _has_ended(earlier: Sequence[Token], groups: Sequence[VerbGroup], lists: Mapping[str, frozenset[str]]) -> bool:
    """« ayant refusé », « n'avoir été saisi que », with nothing between but words; not « devrait avoir fini »."""
    finite = {group.finite for group in groups}
    for number in range(len(earlier) - 1, -1, -1):
        token = earlier[number]
        if token.text in _BREAKS or token.index in finite:
            return False
        if token.norm in ("avoir", "ayant"):
            behind = earlier[number + 1 : number + 1 + _TO_PARTICIPLE]
            aims = next((group.tokens for group in groups if token.index in group.tokens), ())
            hoped = {t.lemma for t in earlier if t.index in aims or t.index == token.index - 1} & lists["visees"]
            return not hoped and any(t.has("VerbForm=Part") for t in behind)
    return False


def _is_participle_alone(token: Token, groups: Sequence[VerbGroup]) -> bool:
    in_group = any(token.index in group.tokens for group in groups)
    dead = token.norm in ("mort", "morte", "morts", "mortes")  # « les obsèques du maire, mort | lundi »
    return (dead or (token.has("VerbForm=Part") and token.has("Tense=Past"))) and not in_group
