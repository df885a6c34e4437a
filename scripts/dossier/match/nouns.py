"""Noun phrases by word pattern: determiner, adjectives, noun, and the complements behind it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.match.compounds import compound_end
from dossier.model import Reading, Sentence, Span, Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "X"})
TITLES = frozenset({"m.", "mme", "me", "mm.", "mmes", "mlle", "dr"})
_WIDEST = 14  # tokens of « le président de la communauté de communes du pays de Montferrier »
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_CLASHES = (
    ("Number=Sing", "Number=Plur"),
    ("Number=Plur", "Number=Sing"),
    ("Gender=Masc", "Gender=Fem"),
    ("Gender=Fem", "Gender=Masc"),
)
_OF = ("de", "d'", "du", "des")
_RELATIVES = ("qui", "que", "qu'", "dont", "où")
_LEFT = frozenset({"DET", "ADJ", "NUM"})
# « selon le préfet | en effet »: no part of whom it names
_TURNS = frozenset({"effet", "revanche", "outre", "fait", "somme", "clair", "particulier"})
_COMPLEMENT = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en", "chez", "pour"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Token indices, `last` not included; `head` is its noun, `core_last` ends before complements."""

    first: int
    head: int
    core_last: int
    last: int

    def span(self, reading: Reading) -> Span:
        """The words of the phrase, complements included."""
        return Span(reading.tokens[self.first].span.start, reading.tokens[self.last - 1].span.end)


def noun_phrase_from(reading: Reading, start: int, sentence: Sentence) -> NounPhrase | None:
    """The noun phrase whose first token is `start`; None when none starts there."""
    head = _head_from(reading, start, sentence)
    if head is None:
        return None
    core = _core_end(reading, head + 1, sentence)
    return NounPhrase(
        start, head, core, _complements_end(reading, core, sentence, named=_is_title(reading, start, head))
    )


def _head_from(reading: Reading, start: int, sentence: Sentence) -> int | None:
    """The noun of the phrase whose first token is `start`."""
    tokens, position = reading.tokens, start
    if start + 1 < sentence.last and tokens[start].norm == "des" and tokens[start + 1].has("Number=Plur"):
        position += 1  # « ont annoncé à l'AFP | des villageois », where the model reads a preposition
    while position < sentence.last and (
        tokens[position].pos in _LEFT or _is_determiner(tokens[position]) or _is_superlative(tokens, position, start)
    ):
        position += 1
    if (
        position + 1 < sentence.last
        and tokens[position].norm in _ARTICLES
        and tokens[position + 1].has("VerbForm=Part")
    ):
        position += 1
    taken = position < sentence.last and (tokens[position].pos in _NOUNS or _capitalised(tokens[position]))
    taken = taken and not (position > start and tokens[position].norm in _RELATIVES)  # « une sexagénaire | qui a fui »
    if not taken and start < position < sentence.last and tokens[position].has("VerbForm=Part"):
        taken = True  # « l' | accusé », where the model reads a verb
    if not taken:
        if position == start or tokens[position - 1].pos not in ("ADJ", "NUM", "DET"):
            return None
        position -= 1  # « les | blessés », where the model reads an adjective
    return position


def _is_superlative(tokens: tuple[Token, ...], position: int, start: int) -> bool:
    """« la | plus | haute juridiction »."""
    if not start < position < len(tokens) - 1 or tokens[position].norm not in ("plus", "moins", "très"):
        return False
    return tokens[position - 1].pos == "DET" and tokens[position + 1].pos == "ADJ"


def noun_phrase_of(reading: Reading, head: int, sentence: Sentence) -> NounPhrase:
    """The noun phrase around the noun `head`, complements included.

    A name behind a common noun is not the head: « le cas | Huawei », « la ministre | Anne Petit ».
    """
    tokens, first = reading.tokens, head
    while tokens[head].pos == "PROPN" and first > sentence.first and tokens[first - 1].pos == "PROPN":
        first -= 1
    if tokens[head].pos == "PROPN" and first > sentence.first and tokens[first - 1].pos == "NOUN":
        first = head = first - 1
    while first > sentence.first and (tokens[first - 1].pos in _LEFT or _is_determiner(tokens[first - 1])):
        first -= 1
    core = _core_end(reading, head + 1, sentence)
    named = _is_title(reading, first, head)
    return NounPhrase(first, head, core, _complements_end(reading, core, sentence, named=named))


def _is_title(reading: Reading, first: int, head: int) -> bool:
    """« la | Fédération | des amis du rail »: a noun with a capital behind its article."""
    return head > first and reading.tokens[head].pos in ("NOUN", "PROPN") and _capitalised(reading.tokens[head])


def noun_phrase_before(
    reading: Reading, end: int, sentence: Sentence, *, governed: bool = False, like: Token | None = None
) -> NounPhrase | None:
    """The widest noun phrase whose last token stands right before token `end`.

    Behind a preposition only when `governed`: no subject, but « qui » may stand for it. Its noun has the gender and
    number of the token `like`, as far as both are known: « lequel ».
    """
    tokens = reading.tokens
    barred = ("DET", "ADJ", "PROPN") if governed else ("ADP", "DET", "ADJ", "PROPN")
    for start in range(max(sentence.first, end - _WIDEST), end):
        opens = tokens[start].pos in ("DET", "PROPN", "NUM") or tokens[start].norm in TITLES
        before = tokens[start - 1].pos if start > sentence.first else ""
        inside = before == "NOUN" and tokens[start].pos == "PROPN"  # « le Financial | Times »
        if opens and before not in barred and not inside:
            phrase = noun_phrase_from(reading, start, sentence)
            agrees = phrase is not None and (like is None or not clash(tokens[phrase.head], like))
            if phrase is not None and phrase.last == end and agrees:
                return phrase
    return None


def clash(one: Token, other: Token) -> bool:
    """Whether gender or number, known of both, differ."""
    return any(one.has(a) and other.has(b) for a, b in _CLASHES)


def _is_determiner(token: Token) -> bool:
    return token.pos == "ADP" and token.norm in ("des", "du", "de la", "de l'") and token.dep == "det"


def _capitalised(token: Token) -> bool:
    return token.text[:1].isupper()


def _core_end(reading: Reading, position: int, sentence: Sentence) -> int:
    """After the head: adjectives, names and numbers that belong to it."""
    tokens = reading.tokens
    while position < sentence.last:
        token = tokens[position]
        if token.text in ("–", "—"):
            break  # « selon un marin | – | a cédé », where the model may read a name
        if token.pos in ("ADJ", "PROPN") or (_capitalised(token) and token.pos in ("NOUN", "NUM", "X", "PRON")):
            position += 1
        elif token.norm == "et" and _joins_adjectives(tokens, position, sentence):
            position += 2  # « recherches géologiques et minières »
        elif token.text in ("-", "‑") and position + 1 < sentence.last and not is_dash(reading, position):
            position += 2
        elif _is_particle(tokens, position, sentence) or _is_foreign(tokens, position, sentence):
            position += 2  # « M. | Le Bris », « Jeanne | Le Gall »
        elif _is_channel(tokens, position, sentence):
            position += 1
        elif (behind := compound_end(reading, position, sentence)) > position:
            position = behind
        else:
            break
    return position


def is_dash(reading: Reading, index: int) -> bool:
    """« La police de Dinan | - | celle du port | - | a relevé »: between spaces; not « Saint-Nazaire »."""
    tokens, text = reading.tokens, reading.article.text
    apart = text[tokens[index].span.start - 1 : tokens[index].span.start].isspace()
    return apart and text[tokens[index].span.end : tokens[index].span.end + 1].isspace()


def _is_particle(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    if position + 1 >= sentence.last or not (_capitalised(tokens[position]) and _capitalised(tokens[position + 1])):
        return False
    before = tokens[position - 1]
    return tokens[position].pos in ("DET", "ADP") and (before.pos == "PROPN" or before.norm in TITLES)


def _is_foreign(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    """« la Food | and | Drug Administration », « la Bank | of | Maine »."""
    named = position + 1 < sentence.last and _capitalised(tokens[position + 1]) and _capitalised(tokens[position - 1])
    return named and tokens[position].norm in ("and", "of", "for", "&")


def _is_channel(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    """« France | 3 | Bretagne », « France | 2 | rapporte »; not « à Lyon | 3 | personnes »."""
    figure, after = tokens[position], tokens[position + 1] if position + 1 < sentence.last else None
    if not (figure.text.isdigit() and len(figure.text) == 1 and tokens[position - 1].pos == "PROPN"):
        return False
    return after is not None and (_capitalised(after) or after.norm in (",", ".") or after.has("VerbForm=Fin"))


def _joins_adjectives(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    return position + 1 < sentence.last and tokens[position - 1].pos == tokens[position + 1].pos == "ADJ"


def _complements_end(reading: Reading, position: int, sentence: Sentence, *, named: bool) -> int:
    """Complements in « de », « à »…, each a noun and what goes with it, and names joined by « et ».

    One that is `named` has its second « de » too: « la Fédération des amis du rail | et des petites gares ».

    Each token is read once, however long the chain: « le port de la ville de la région de … ».
    """
    tokens, joint = reading.tokens, None
    while position + 1 < sentence.last:
        token = tokens[position]
        if token.norm == "auprès" and tokens[position + 1].norm in ("de", "d'", "du", "des"):
            position, token = position + 1, tokens[position + 1]  # « l'ambassadeur auprès de l'ONU »
        joins = token.norm in _COMPLEMENT and token.pos in ("ADP", "DET")
        joins = joins and not (token.norm == "en" and tokens[position + 1].norm in _TURNS)
        joins = joins or (token.norm == "et" and tokens[position + 1].pos in ("DET", "PROPN"))
        goes_on = (
            named and token.norm == "et" and tokens[position + 1].norm in _OF and tokens[position - 1].pos != "ADP"
        )
        if goes_on and (head := _head_from(reading, position + 2, sentence)) is not None:
            position = _core_end(reading, head + 1, sentence)
            continue
        head = _head_from(reading, position + 1, sentence) if joins else None
        if head is None:
            break
        joint = position if token.norm == "et" else joint
        position = _core_end(reading, head + 1, sentence)
    if joint is None or not _verb_follows(tokens, position, sentence) or _makes_many(tokens, joint + 1, position):
        return position
    return joint


def _makes_many(tokens: tuple[Token, ...], second: int, verb: int) -> bool:
    """« Anne Petit et | Luc Marin | ont souligné »: one alone would take a verb in the singular."""
    alone = tokens[second].pos == "PROPN" or tokens[second].has("Number=Sing")
    return alone and tokens[verb].has("Number=Plur")


def _verb_follows(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    """« le maire a parlé et la préfète a répondu »: « et » joins clauses, not names."""
    return position < sentence.last and tokens[position].pos in ("VERB", "AUX") and tokens[position].has("VerbForm=Fin")
