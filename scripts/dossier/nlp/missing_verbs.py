"""The verb that the tagger took for a noun, in a clause that would have none: « que l'épisode touche à sa fin »."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from dossier.lexicon import Rule, load_lexicon
from dossier.model import Token
from dossier.nlp.conjugations import VerbForm, load_conjugations

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_CLOSING = {"–": "–", "—": "—", "(": ")"}
_LEADS = ("si", "s'", "alors", "tandis", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'")
_MARKS = ("»", "”", '"')
_TO = ("à", "au", "aux", "auprès")
_WIDEST = 30  # tokens of what is said, and of whom it is said to
_NEAR = 4  # tokens from the end of an aside to its verb


def give_verbs(tokens: Sequence[Token], sayings: Container[str], language: str) -> tuple[Token, ...]:
    """The same tokens; where « que » behind a verb of saying leads to no verb, the noun that can be one is one."""
    done = list(tokens)
    for position, form in _before_adverbs(done, sayings, language):
        done[position] = replace(done[position], pos="VERB", dep="ROOT", morph=form.features, lemma=form.infinitive)
    for position, form in _in_asides(done, sayings, language):
        done[position] = replace(done[position], pos="VERB", dep="ROOT", morph=form.features, lemma=form.infinitive)
    for position, token in enumerate(tokens[1:], 1):
        told = tokens[position - 1].lemma in sayings and tokens[position - 1].pos in ("VERB", "AUX")
        if told and token.norm in ("que", "qu'"):
            clause = _clause_behind(done, position)
            aside = _has_verb_past_aside(done, position + 1 + len(clause))
            found = None if aside else _verb_among(clause, language)
            if found is not None:
                at, form = found
                done[position + 1 + at] = replace(
                    done[position + 1 + at], pos="VERB", dep="ROOT", morph=form.features, lemma=form.infinitive
                )
    for position, form in _behind_marks(done, sayings, language):
        done[position] = replace(done[position], pos="VERB", dep="ROOT", morph=form.features, lemma=form.infinitive)
    for first, last in _statements(done):
        found = _main_verb(done[first:last], language) or _last_verb(done, first, last, language)
        if found is not None:
            at, form = found
            done[first + at] = replace(
                done[first + at], pos="VERB", dep="ROOT", morph=form.features, lemma=form.infinitive
            )
    return tuple(done)


def _in_asides(tokens: Sequence[Token], sayings: Container[str], language: str) -> Iterator[tuple[int, VerbForm]]:
    """« …, | écrit | encore la police »: no participle has a subject behind it; not « …, écrit la veille, a brûlé »."""
    words = load_lexicon(language, "grammaire", Rule).lists["circonstances"]
    for at in range(2, len(tokens) - 2):
        apart = tokens[at].is_past_participle and tokens[at - 1].norm == ","
        form = _third_person(tokens[at], language) if apart else None
        if form is None or form.infinitive not in sayings:
            continue
        rest = [t for t in tokens[at + 1 : at + _WIDEST] if t.sentence == tokens[at].sentence]
        rest = rest[next((n for n, t in enumerate(rest) if t.pos != "ADV"), 0) :]
        led = len(rest) > 1 and rest[0].norm in ("le", "la", "l'", "les", "un", "une") and rest[1].norm not in words
        if led and rest[1].pos in ("NOUN", "PROPN") and not any(t.has("VerbForm=Fin") for t in rest):
            yield at, form


def _before_adverbs(tokens: Sequence[Token], sayings: Container[str], language: str) -> Iterator[tuple[int, VerbForm]]:
    """« Le rapport | note | par ailleurs que », « | pointe | toutefois que »; not « la note, toutefois, que »."""
    set_words = load_lexicon(language, "grammaire", Rule).lists["locutions"]
    for que in range(3, len(tokens)):
        at = _past_adverbs_back(tokens, que, set_words) if tokens[que].norm in ("que", "qu'") else que - 1
        behind = at - (tokens[at - 1].pos == "ADJ")  # « L'élu vert | note », not « La nouvelle | demande »
        if at == que - 1 or at < 2 or tokens[behind - 1].pos not in ("NOUN", "PROPN"):
            continue
        form = _third_person(tokens[at], language)
        first = next((n for n in range(at, 0, -1) if tokens[n - 1].sentence != tokens[at].sentence), 0)
        bare = not any(token.has("VerbForm=Fin") for token in tokens[first:at])
        if form is not None and form.infinitive in sayings and bare and tokens[first].pos == "DET":
            yield at, form


def _past_adverbs_back(tokens: Sequence[Token], end: int, set_words: Container[str]) -> int:
    """The last token in front of the adverbs, with or without commas, that end at `end`."""
    at = end - 1
    while at > 0:
        sizes = (size for size in (4, 3, 2) if _joined(tokens[max(0, at - size + 1) : at + 1]) in set_words)
        size = next(sizes, int(tokens[at].pos == "ADV" or tokens[at].norm == ","))
        if size == 0:
            break
        at -= size
    return at


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.norm for token in tokens).replace("' ", "'")


def _behind_marks(tokens: Sequence[Token], sayings: Container[str], language: str) -> Iterator[tuple[int, VerbForm]]:
    """« … », | raconte | à l'AFP Inès, « … », | note | le maire; not « « … », note de bas de page »."""
    for at in range(2, len(tokens) - 1):
        after = tokens[at + 1]
        told = after.pos in ("DET", "PROPN") or after.norm in _TO
        told = (told and tokens[at - 2].norm in _MARKS) or _tells_the_press(tokens, at)
        if told and tokens[at - 1].norm == "," and tokens[at].pos in _NOUNS:
            form = _third_person(tokens[at], language)
            if form is not None and form.infinitive in sayings:
                yield at, form


def _tells_the_press(tokens: Sequence[Token], at: int) -> bool:
    """« Il n'a pas fui, | raconte | à l'AFP Paul Roy »: a paper and a name behind it, a verb in front."""
    own = [t for t in tokens[max(0, at - _WIDEST) : at] if t.sentence == tokens[at].sentence]
    behind = takewhile(lambda t: t.pos != "PUNCT", tokens[at + 1 : at + _WIDEST])
    capitals = sum(token.text[0].isupper() for token in behind)
    return tokens[at + 1].norm in _TO and capitals > 2 and any(t.has("VerbForm=Fin") for t in own)


def _statements(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where each sentence that ends with a full stop starts and ends; « Si … , » and « Alors que … , » are cut off."""
    starts = [n for n, token in enumerate(tokens) if n == 0 or token.sentence != tokens[n - 1].sentence]
    found: list[tuple[int, int]] = []
    for first, last in zip(starts, [*starts[1:], len(tokens)], strict=True):
        if tokens[last - 1].norm != ".":
            continue
        comma = next((n for n in range(first, last) if tokens[n].norm == ","), last)
        supposed = tokens[first].norm in _LEADS and comma < last
        found += [(first + 1, comma), (comma + 1, last)] if supposed else [(first, last)]
    return found


def _main_verb(words: Sequence[Token], language: str) -> tuple[int, VerbForm] | None:
    """« L'étable | compte | trois chevaux »: what can be a third person, between a noun and an object."""
    if not words or words[0].pos not in ("DET", "ADP") or any(token.has("VerbForm=Fin") for token in words):
        return None
    for at in range(2, len(words) - 1):
        form = _third_person(words[at], language) if words[at - 1].pos in _NOUNS else None
        governed = _past_adverbs(words, at + 1)
        if form is not None and governed is not None and governed.pos in ("DET", "NUM"):
            return at, form
    return None


def _last_verb(tokens: Sequence[Token], first: int, last: int, language: str) -> tuple[int, VerbForm] | None:
    """« Si la digue | cède |, le camp | ferme |. »: what can be a third person, and ends a piece that has no verb."""
    words = [token for token in tokens[first:last] if token.norm != "."]
    supposed = first > 0 and tokens[first - 1].norm in ("si", ",")
    if not supposed or len(words) < 3 or words[0].pos != "DET" or any(t.has("VerbForm=Fin") for t in words):
        return None
    form = _third_person(words[-1], language) if words[-2].pos in _NOUNS else None
    return (len(words) - 1, form) if form is not None else None


def _past_adverbs(words: Sequence[Token], at: int) -> Token | None:
    return next((t for t in words[at : at + 3] if t.pos != "ADV"), None)


def _third_person(token: Token, language: str) -> VerbForm | None:
    """The present form that a word tagged as something else can be."""
    participle = token.pos == "VERB" and token.has("VerbForm=Part") and not token.norm.endswith("ant")
    if not (token.pos in _NOUNS or participle) or not token.text[0].islower():
        return None
    return next((f for f in load_conjugations(language).read(token.norm) if f.third_person), None)


def _clause_behind(tokens: Sequence[Token], que: int) -> list[Token]:
    inside: list[Token] = []
    for token in tokens[que + 1 :]:
        if (
            token.sentence != tokens[que].sentence
            or token.pos == "PUNCT"
            or token.norm in ("que", "qu'", "qui", "dont")
        ):
            break
        inside.append(token)
    return inside


def _has_verb_past_aside(tokens: Sequence[Token], at: int) -> bool:
    """« que la culée gauche | – l'appui d'un pont – | aurait cédé »: the verb stands behind the aside."""
    closing = _CLOSING.get(tokens[at].norm) if at < len(tokens) else None
    behind = [t for t in tokens[at + 1 :] if t.sentence == tokens[at].sentence] if closing else []
    ends = next((n for n, token in enumerate(behind) if token.norm == closing), len(behind))
    return any(token.has("VerbForm=Fin") for token in behind[ends + 1 : ends + 1 + _NEAR])


def _verb_among(clause: Sequence[Token], language: str) -> tuple[int, VerbForm] | None:
    """The first noun behind a noun that can be a third person, and its form; None when a verb is there."""
    if any(token.has("VerbForm=Fin") for token in clause):
        return None
    for at, token in enumerate(clause[1:], 1):
        behind = clause[at - 1].pos in _NOUNS and at >= 2
        forms = load_conjugations(language).read(token.norm) if behind and token.pos in _NOUNS else ()
        form = next((form for form in forms if form.third_person), None)
        if form is not None and token.text[0].islower():
            return at, form
    return None
