"""From mentions to actors: forms of one name merged, acronyms, short forms, repeats, roles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.extract.actors.candidates import Mention, MentionFinder
from dossier.lexicon import Lexicon, Rule, normalise
from dossier.match.nouns import noun_phrase_from
from dossier.model import Actor, Evidence, Reading, Role, Sentence, Span, Token
from dossier.names import Names

_ACRONYM = re.compile(r"\s?\((?P<short>[A-ZÀ-Þ][A-Za-zÀ-ÿ]{1,9})\)")


class ActorRule(Rule, frozen=True, kw_only=True):
    """A way of finding a name; its words are in the lists of the lexicon."""


def find_actors(reading: Reading, names: Names, rules: Lexicon[ActorRule]) -> tuple[Actor, ...]:
    """The actors of an article, in order of their first mention."""
    plain: Lexicon[Rule] = Lexicon(rules.rules, dict(rules.by_id), dict(rules.by_form), rules.lists, rules.values)
    mentions = MentionFinder(reading, names, plain).find()
    groups = _merged(reading, mentions)
    _join_acronyms(reading, groups)
    for key, mention in _repeats(reading, groups, rules.lists):
        groups[key].append(mention)
    actors = [_actor(reading, key, sorted(found, key=lambda m: m.span), rules) for key, found in groups.items()]
    ordered = sorted(actors, key=lambda actor: actor.mentions[0])
    return tuple(_unique(ordered))


def _merged(reading: Reading, mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions by canonical name; a surname alone joins the one full name that ends with it."""
    groups: dict[str, list[Mention]] = {}
    persons = {_words(reading, m) for m in mentions if m.kind == "person" and " " in _words(reading, m)}
    for mention in mentions:
        words = mention.name or _words(reading, mention)
        if mention.kind == "person" and " " not in words:
            full = [name for name in persons if name.split()[-1] == words]
            words = full[0] if len(full) == 1 else words
        known = next((key for key in groups if normalise(key) == normalise(words)), words)
        groups.setdefault(known, []).append(mention)
    return groups


def _join_acronyms(reading: Reading, groups: dict[str, list[Mention]]) -> None:
    """« le Syndicat mixte de la Loutre (SMAL) »: the acronym is the same actor, there and further on."""
    for key, mentions in list(groups.items()):
        short = next((found for m in mentions if (found := _acronym_behind(reading, m))), None)
        if short is None or key == short:
            continue
        mentions.extend(groups.pop(short, []))
        taken = [m.span for group in groups.values() for m in group]
        spans = (Span(*match.span()) for match in re.finditer(rf"\b{short}\b", reading.article.text))
        first = mentions[0]
        free = (span for span in spans if not any(span.overlaps(other) for other in taken))
        mentions.extend(Mention(span, first.kind, first.rule) for span in free)


def _acronym_behind(reading: Reading, mention: Mention) -> str | None:
    match = _ACRONYM.match(reading.article.text, mention.span.end)
    house = mention.kind in ("organisation", "media")
    return match["short"] if match and house and _initials_fit(match["short"], _words(reading, mention)) else None


def _initials_fit(short: str, words: str) -> bool:
    """Each letter of the acronym opens a word of the long form, in order."""
    letters = iter(re.findall(r"\w+", _ascii(words).lower()))
    return all(any(word.startswith(letter) for word in letters) for letter in _ascii(short).lower())


def _repeats(
    reading: Reading, groups: dict[str, list[Mention]], lists: dict[str, frozenset[str]]
) -> Iterator[tuple[str, Mention]]:
    """« la startup », « l'entreprise »: certain when the words before give one company and no other."""
    houses = [(m.span, key, _is_house(found)) for key, found in groups.items() for m in found if _is_body(found)]
    for sentence in reading.sentences:
        tokens = reading.words(sentence)
        for article, noun in pairwise(tokens):
            if noun.norm not in lists["reprises"] or article.norm not in ("la", "l'", "le", "cette", "ce"):
                continue
            if _followed_by_name(reading, noun, sentence):
                continue
            keys = _only_house(reading, sentence, article.span.start, houses, noun.norm)
            if len(keys) == 1:
                (key,) = keys
                first = groups[key][0]
                yield key, Mention(Span(article.span.start, noun.span.end), first.kind, first.rule)


def _is_body(found: Sequence[Mention]) -> bool:
    return found[0].kind == "organisation"


def _is_house(found: Sequence[Mention]) -> bool:
    """A company or a club; an institution is repeated only by its own noun."""
    return found[0].rule != "acteurs.institution"


def _only_house(
    reading: Reading, sentence: Sentence, before: int, houses: Sequence[tuple[Span, str, bool]], noun: str
) -> set[str]:
    """The bodies named earlier in the sentence; if none, in the sentence before, same paragraph."""
    here = [house for house in houses if sentence.span.start <= house[0].start < before]
    if not here:
        index = reading.sentences.index(sentence)
        if index == 0 or reading.sentences[index - 1].paragraph != sentence.paragraph:
            return set()
        here = [house for house in houses if reading.sentences[index - 1].span.covers(house[0])]
    named = {key for _, key, _ in here if noun in normalise(key).split()}
    return named or {key for _, key, company in here if company}


def _followed_by_name(reading: Reading, noun: Token, sentence: Sentence) -> bool:
    """« le groupe Huawei », « l'agence de Lyon »: another actor, or none, but no repeat."""
    after = reading.tokens[noun.index + 1] if noun.index + 1 < sentence.last else None
    return after is not None and (after.text[0].isupper() or after.norm in ("de", "du", "des", "d'"))


def _actor(reading: Reading, name: str, mentions: Sequence[Mention], rules: Lexicon[ActorRule]) -> Actor:
    spans = tuple(mention.span for mention in mentions)
    surest = min(mentions, key=lambda m: list(rules.by_id).index(m.rule))
    forms = dict.fromkeys(reading.article.quote(span) for span in spans)
    kind = surest.kind
    return Actor(
        id=_slug(name),
        name=name,
        kind=kind,
        aliases=tuple(form for form in forms if form != name),
        mentions=spans,
        evidence=Evidence(surest.rule, spans),
        roles=tuple(_roles(reading, mentions, rules)) if kind == "person" else (),
    )


def _roles(reading: Reading, mentions: Sequence[Mention], rules: Lexicon[ActorRule]) -> Iterator[Role]:
    """« X, chef du service des urgences, » and « la maire, X »: what an apposition says of a person."""
    functions = rules.lists["fonctions"]
    for mention in mentions:
        sentence = reading.sentence_at(mention.span.start)
        tokens = reading.words(sentence)
        after = [t for t in tokens if t.span.start >= mention.span.end][:2]
        if len(after) == 2 and after[0].norm == "," and after[1].norm in functions:
            phrase = noun_phrase_from(reading, after[1].index, sentence)
            if phrase:
                yield Role(phrase.span(reading), Evidence("acteurs.personne", (phrase.span(reading),)))
        before = [t for t in tokens if t.span.end <= mention.span.start][-12:]
        function = next((t for t in reversed(before) if t.norm in functions), None)
        if function is not None and before[-1].norm in (",", function.norm):
            words = before[before.index(function) :]
            kept = [t for t in words if t.norm != ","]
            if len(kept) == len(words) - (words[-1].norm == ","):
                span = Span(function.span.start, kept[-1].span.end)
                yield Role(span, Evidence("acteurs.personne", (span,)))


def _unique(actors: Sequence[Actor]) -> Iterator[Actor]:
    """Two actors whose names give the same id: the later one gets a number."""
    seen: dict[str, int] = {}
    for actor in actors:
        seen[actor.id] = seen.get(actor.id, 0) + 1
        if seen[actor.id] == 1:
            yield actor
        else:
            name = f"{actor.id}-{seen[actor.id]}"
            yield Actor(name, *(getattr(actor, field) for field in Actor.__dataclass_fields__ if field != "id"))


def _words(reading: Reading, mention: Mention) -> str:
    return " ".join(reading.article.quote(mention.span).split())


def _ascii(words: str) -> str:
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _ascii(name).lower()).strip("-") or "acteur"
