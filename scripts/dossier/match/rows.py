"""Three or more who speak as one: « la mairie, les pompiers et un témoin »."""

from __future__ import annotations

from dossier.match.nouns import NounPhrase, noun_phrase_before, noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.model import Reading, Sentence, Span, Token

_OPENS = frozenset({",", ":", "«", "“", '"', "(", "que", "qu'", "et", "mais"})
_NEAR = 8  # tokens of « ont déploré dans un communiqué commun | les fédérations »


def row_of(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> Span | None:
    """The words of the row that `phrase` is, opens or closes; None when it stands alone, or with one other."""
    if any(t.norm == "," for t in reading.tokens[phrase.first : phrase.last]):
        return phrase.span(reading)  # « les maires, les éleveurs et les chasseurs, | qui »
    first = _opening(reading, phrase, sentence)
    last = _closing(reading, phrase, sentence) if first is None else phrase.last
    if last is None:
        return None
    start = phrase.first if first is None else first
    return Span(reading.tokens[start].span.start, reading.tokens[last - 1].span.end)


def _opening(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> int | None:
    """« La CGT, | FO et SUD | estiment »: the first token of the row that the subject closes."""
    tokens, first, days = reading.tokens, phrase.first, grammar(reading)["circonstances"]
    if reading.norm(phrase.last) == ",":
        return None  # « Les deux syndicats, | la CGT et FO, | estiment »
    if _joint(reading, phrase, sentence) is None or not many_do(reading, phrase.last, sentence):
        return None
    while first - 1 > sentence.first and tokens[first - 1].norm == ",":
        before = noun_phrase_before(reading, first - 1, sentence)
        if before is None or not _is_someone(reading, before) or tokens[before.head].norm in days:
            break
        first = before.first
    bounded = first == sentence.first or tokens[first - 1].norm in _OPENS
    return first if first < phrase.first and bounded else None


def many_do(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether the next finite verb, near token `at`, is in the plural."""
    verb = next((t for t in reading.tokens[at : min(at + 4, sentence.last)] if t.has("VerbForm=Fin")), None)
    return verb is not None and verb.has("Number=Plur")


def _closing(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> int | None:
    """« ont indiqué | la mairie, | les pompiers et un témoin »: the token behind the row that the phrase opens."""
    tokens, at = reading.tokens, phrase.last
    while at + 1 < sentence.last and tokens[at].norm == ",":
        if tokens[at + 1].norm == "et" and at > phrase.last and _are_many(reading, phrase, sentence):
            joint: int | None = at + 1  # « ont dit le maire, Paul Roy, | et la préfète »
        elif _may_name(tokens[at + 1]):
            item = noun_phrase_from(reading, at + 1, sentence)
            if item is None or not _is_someone(reading, item):
                return None
            at, joint = item.last, _joint(reading, item, sentence)
        else:
            return None
        if joint is not None:
            second = noun_phrase_from(reading, joint + 1, sentence)
            known = second is not None and _is_someone(reading, second)
            return second.last if second and known and _is_closed(reading, phrase, second.last, sentence) else None
    return None


def _may_name(token: Token) -> bool:
    return token.pos in ("DET", "PROPN") or token.text[0].isupper()


def _is_someone(reading: Reading, item: NounPhrase) -> bool:
    """« les pompiers », « FO », and « Solidaires », which the model takes for an adjective."""
    head = reading.tokens[item.head]
    return is_someone(reading, head) or (item.head == item.first and head.text[0].isupper())


def _joint(reading: Reading, item: NounPhrase, sentence: Sentence) -> int | None:
    """« les pompiers | et | un témoin », inside the phrase or right behind it."""
    tokens = reading.tokens
    inside = (t.index for t in tokens[item.core_last : min(item.last + 1, sentence.last - 1)] if t.norm == "et")
    return next((at for at in inside if _may_name(tokens[at + 1])), None)


def _are_many(reading: Reading, phrase: NounPhrase, sentence: Sentence) -> bool:
    """Whether a verb in the plural stands right before the phrase: « ont indiqué lundi | la mairie »."""
    ahead = reading.tokens[max(sentence.first, phrase.first - _NEAR) : phrase.first]
    verbs = [t for t in ahead if t.has("VerbForm=Fin")]
    return bool(verbs) and verbs[-1].has("Number=Plur")


def _is_closed(reading: Reading, phrase: NounPhrase, end: int, sentence: Sentence) -> bool:
    """« selon la police, le conducteur et son fils | ont fui »: they tell nothing, they fled."""
    tokens = reading.tokens
    bounded = phrase.first == sentence.first or tokens[phrase.first - 1].norm in _OPENS
    if bounded and end < sentence.last and tokens[end].has("VerbForm=Fin"):  # « La CGT, FO et SUD | estiment »
        return tokens[end].has("Number=Plur") and not tokens[phrase.head].has("Number=Plur")
    if end < sentence.last and tokens[end].pos not in ("PUNCT", "ADP", "ADV"):
        return False
    return _are_many(reading, phrase, sentence) or not any(t.has("VerbForm=Fin") for t in tokens[end : sentence.last])
