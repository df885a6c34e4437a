"""The term that stands right before a place of a sentence: a quoted word, an acronym, a noun phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.terms.rarity import commonness
from dossier.extract.terms.rules import nouns, vocabulary, words
from dossier.extract.terms.words import is_acronym, split_words, stem, stems
from dossier.lexicon import normalise
from dossier.model import Span, Token

OPENING, CLOSING = frozenset('«“‹"'), frozenset('»”›"')
_RARE_ALONE, _RARE_TOGETHER, _VERY_RARE = 4.0, 4.3, 2.8
_PLACED = frozenset({"à", "au", "aux", "en", "sur", "contre", "pour"})  # less a part of the term than « de »
_LONGEST_QUOTE, _LONGEST_BRACKET = 6, 16
_AGENT_ENDINGS = ("eur", "eurs", "euse", "euses", "iste", "istes", "ien", "iens", "ienne", "iennes", "ard", "ards")
# « le quantitative easing »: before its noun, a French adjective of a term is a common one.
_FOREIGN_ENDINGS = ("ive", "ing", "al", "ed", "y", "ic")

Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Indices in one sentence's tokens, `last` not included; `marked` when quoted or an acronym."""

    first: int
    last: int
    marked: bool

    def span(self, tokens: Tokens) -> Span:
        """The words of the phrase."""
        return Span(tokens[self.first].span.start, tokens[self.last - 1].span.end)


def phrase_before(tokens: Tokens, end: int, language: str, plural: bool | None = None) -> Phrase | None:
    """The term that ends right before `end`; `plural` is the number it may share, when several nouns could be meant."""
    if end < 1:
        return None
    if tokens[end - 1].text in CLOSING:
        # « … la porte d'une épicerie solidaire », un magasin: the mark closes somebody's words, not the term.
        return _quoted(tokens, end) or phrase_before(tokens, end - 1, language, plural)
    if tokens[end - 1].text == ")" and (opening := _opening(tokens, end - 1)):
        inside = Phrase(opening + 1, end - 1, True)
        short = inside.last - inside.first == 1 and is_acronym(tokens[inside.first].text)
        return inside if short else phrase_before(tokens, opening, language, plural)
    acronym = _acronym_start(tokens, end)
    if acronym is not None:
        return Phrase(acronym, end, True)
    starts = _own_phrase(tokens, list(_starts(tokens, end, language)), end, language)
    if not starts:
        return None
    agreeing = [first for first in starts if plural is None or is_plural(tokens[first]) == plural]
    return Phrase((agreeing or starts)[-1], end, False)


def is_specific(tokens: Tokens, phrase: Phrase, language: str) -> bool:
    """Whether a definition may be of this phrase: rare enough, no person, no number, no name."""
    part = tokens[phrase.first : phrase.last]
    if phrase.marked:
        return True
    if _is_name(part[0]) or any(_is_number(token) for token in _without_class(part, language)):
        return False
    if _stems_of(part) in vocabulary(language):
        return True
    content = _compounds(part, language)
    usual = rarest(part, language)
    if len(part) > 1 and part[0].pos == "ADV":
        return False  # « , totalement inédite, »
    if stem(part[0].norm) in nouns(language, "generaux"):
        # « la région de Jajarkot »
        placed = part[0].norm in words(language, "tetes_de_lieu") and any(_is_name(token) for token in part)
        return len(content) > 1 and usual < _RARE_ALONE and not placed
    ceiling = _RARE_TOGETHER if len(content) > 1 else _RARE_ALONE
    return usual < ceiling and stem(part[0].norm) not in nouns(language, "personnes")


def _without_class(part: Tokens, language: str) -> Tokens:
    """« diabète de type 1 »: the number of a kind counts nothing."""
    numbered = len(part) > 2 and _is_number(part[-1]) and part[-2].norm in words(language, "numerotes")
    return part[:-1] if numbered else part


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" or token.text[0].isdigit()


def is_compound(tokens: Tokens, phrase: Phrase, language: str) -> bool:
    """Two words or more that mean something, no person and no name: « taxi à la demande »."""
    part = tokens[phrase.first : phrase.last]
    named = any(_is_name(token) or token.pos == "NUM" for token in part)
    person = stem(part[0].norm) in nouns(language, "personnes")
    return not named and not person and sum(is_content(token, language) for token in part) > 1


def is_technical(tokens: Tokens, phrase: Phrase, language: str) -> bool:
    """A word of a trade, or a phrase with a word that hardly anyone uses: « coussin contracyclique »."""
    part = tokens[phrase.first : phrase.last]
    return _stems_of(part) in vocabulary(language) or rarest(part, language) < _VERY_RARE


def rarest(part: Tokens, language: str) -> float:
    """Zipf value of the rarest word that means something."""
    return min((commonness(word, language) for word in _compounds(part, language)), default=_RARE_TOGETHER)


def is_very_rare(tokens: Tokens, phrase: Phrase, language: str) -> bool:
    """One learned word, or unknown to the frequency list: what stands in brackets behind it explains it."""
    part = tokens[phrase.first : phrase.last]
    joined = _compounds(part, language)
    one = len(part) == 1 or (len(joined) == 1 and "-" in joined[0])  # « dry | - | aging »
    if not one or not joined or not part[0].text.islower() or joined[0].endswith(_AGENT_ENDINGS):
        return False
    return commonness(joined[0], language) < _VERY_RARE


def _compounds(part: Tokens, language: str) -> list[str]:
    """The words that mean something, « crypto | - | monnaies » as one."""
    gaps = (before.span.end < token.span.start for before, token in pairwise(part))
    text = part[0].text + "".join(
        f" {token.text}" if gap else token.text for token, gap in zip(part[1:], gaps, strict=True)
    )
    return [word for word in map(normalise, split_words(text)) if _means(word, language)]


def is_content(token: Token, language: str) -> bool:
    """A word with a meaning of its own, whatever the model calls it."""
    return _means(token.norm, language)


def _means(word: str, language: str) -> bool:
    empty = words(language, "liens") | words(language, "articles_propres") | words(language, "vides")
    return word[0].isalpha() and word not in empty and len(word.rstrip("'")) > 1


def is_plural(token: Token) -> bool:
    """By its morphology, else by its ending."""
    if token.has("Number=Sing") or token.has("Number=Plur"):
        return token.has("Number=Plur")
    return token.norm.endswith(("s", "x"))


def names_several(tokens: Tokens, phrase: Phrase) -> bool:
    """By its noun, or by its article: « des « cocos » », which the model has never read."""
    before = tokens[phrase.first - 1 - (phrase.first > 1 and tokens[phrase.first - 1].text in OPENING)]
    several = phrase.first > 0 and before.norm in ("les", "des", "ces", "aux")
    return several or is_plural(tokens[phrase.first])


def _own_phrase(tokens: Tokens, starts: list[int], end: int, language: str) -> list[int]:
    """Starts that stay inside the term: « le traitement de la | drépanocytose », « l'étape d' | inférence »."""
    vague, whole = nouns(language, "tetes_generales"), nouns(language, "tetes_completes")
    articles = words(language, "articles_propres") | {"du", "des"}
    for rank, first in enumerate(starts):
        if not rank or _stems_of(tokens[first:end]) in vocabulary(language):
            continue
        between = {token.norm for token in tokens[first : starts[rank - 1]]}
        # « taxi à la demande » is one thing, « le traitement de la drépanocytose » two.
        near = tokens[starts[rank - 1]]
        usual = commonness(near.norm, language) > _RARE_ALONE
        taken = usual and tokens[near.index - tokens[0].index - 2].norm == "à" and tokens[first].pos == "NOUN"
        own_article = between & articles and stem(tokens[first].norm) not in whole and not taken
        # « la pyrale du buis » is a pyralid, « une stèle en travertin » no kind of travertine.
        rarer = commonness(tokens[first].norm, language) < min(_VERY_RARE, commonness(near.norm, language))
        placed = between & _PLACED and commonness(near.norm, language) < _VERY_RARE and not rarer
        if (own_article and not rarer) or placed or stem(tokens[first].norm) in vague:
            return starts[:rank]
    return starts


def _acronym_start(tokens: Tokens, end: int) -> int | None:
    """Where the acronym that ends at `end` starts: « 5 | G » are two tokens."""
    last = tokens[end - 1]
    glued = end > 1 and tokens[end - 2].span.end == last.span.start and tokens[end - 2].text.isdigit()
    first = end - 2 if glued else end - 1
    named = first > 0 and tokens[first - 1].text[0].isupper() and not is_acronym(tokens[first - 1].text)
    text = tokens[end - 2].text + last.text if glued else last.text
    # « La France », at the start of a sentence, is a determiner before a name.
    return first if is_acronym(text) and not (named and tokens[first - 1].pos != "DET") else None


def _opening(tokens: Tokens, closing: int) -> int | None:
    """The bracket that `closing` closes, some words before."""
    nearest = range(closing - 1, max(0, closing - 1 - _LONGEST_BRACKET), -1)
    return next((position for position in nearest if tokens[position].text == "("), None)


def _quoted(tokens: Tokens, end: int) -> Phrase | None:
    for first in range(end - 2, max(-1, end - 3 - _LONGEST_QUOTE), -1):
        if tokens[first].text in OPENING:
            return Phrase(first + 1, end - 1, True) if first + 1 < end - 1 else None
    return None


def _starts(tokens: Tokens, end: int, language: str) -> Iterator[int]:
    """Where a noun phrase that ends at `end` may start, the nearest first: « biens sociaux », « abus de biens… »."""
    links, position = words(language, "liens"), end - 1
    if position > 1 and _is_number(tokens[position]) and tokens[position - 1].norm in words(language, "numerotes"):
        position -= 1
    while position >= 0:
        head = position
        while head > 0 and _qualifies(tokens[head]) and (_is_noun(tokens[head - 1]) or _qualifies(tokens[head - 1])):
            head -= 1
        if not _is_noun(tokens[head]) and not _introduced(tokens, head, links):
            return
        head = _compound_start(tokens, head)
        if head > 1 and tokens[head - 2].pos == "DET" and _belongs_before(tokens, head):
            head -= 1
        yield head
        link = head - 1
        if link > 0 and tokens[link].pos == "DET" and tokens[link].norm in words(language, "articles_propres"):
            link -= 1
        if link < 1 or tokens[link].norm not in links or tokens[link].pos not in ("ADP", "DET"):
            return
        position = link - 1
        if not (_is_noun(tokens[position]) or _qualifies(tokens[position])):
            return


def _compound_start(tokens: Tokens, head: int) -> int:
    """« crypto | - | monnaies »: the tokens that hyphens tie to the noun."""
    while head > 1 and tokens[head - 1].text in ("-", "‑") and tokens[head - 2].span.end == tokens[head - 1].span.start:
        head -= 2
    return head


def _belongs_before(tokens: Tokens, head: int) -> bool:
    """« le moustique | tigre », « le quantitative | easing »."""
    before = tokens[head - 1]
    nouns_only = before.pos == "NOUN" and tokens[head].pos == "NOUN" and tokens[head].text.islower()
    foreign = before.pos == "ADJ" and before.norm.endswith(_FOREIGN_ENDINGS)
    eponym = before.pos == "NOUN" and tokens[head].pos == "PROPN"  # « l'effet | Dunning-Kruger »
    return before.text.islower() and (nouns_only or foreign or eponym)


def _is_noun(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "X") and token.text[0].isalpha()


def _qualifies(token: Token) -> bool:
    return token.pos == "ADJ" or (token.pos == "VERB" and token.is_past_participle)


def _introduced(tokens: Tokens, position: int, links: frozenset[str]) -> bool:
    """« le chikungunya », « à découvert », where the model reads an adjective or a verb."""
    token = tokens[position]
    if position == 0 or not token.text.islower() or token.pos not in ("ADJ", "ADV", "VERB"):
        return False
    return tokens[position - 1].pos == "DET" or tokens[position - 1].norm in links


def _is_name(token: Token) -> bool:
    """A capital, in a word that is no acronym."""
    return token.text[0].isupper() and not is_acronym(token.text)


def _stems_of(part: Tokens) -> tuple[str, ...]:
    return stems(" ".join(token.text for token in part))
