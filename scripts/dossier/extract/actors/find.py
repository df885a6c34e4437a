"""From mentions to actors: forms of one name merged, acronyms, short forms, repeats, roles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.extract.actors.candidates import find_mentions
from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.products import longer_forms
from dossier.extract.actors.short_forms import with_short_forms
from dossier.lexicon import Lexicon, Rule, normalise
from dossier.match.nouns import noun_phrase_from
from dossier.model import Actor, Evidence, Reading, Role, Span, Token, named_ids
from dossier.names import Names

_ACRONYM = re.compile(r"\s?\((?P<short>[A-ZÀ-Þ][A-Za-zÀ-ÿ\d]{1,12})\)")
_TWICE = re.compile(r"([2-4])([a-z])")  # « C2RMF » stands for « …de recherche et de restauration des… »
_House = tuple[Span, str, bool]  # where a body is named, its name, whether it is a company or a club


class ActorRule(Rule, frozen=True, kw_only=True):
    """A way of finding a name; its words are in the lists of the lexicon."""


def find_actors(reading: Reading, names: Names, rules: Lexicon[ActorRule]) -> tuple[Actor, ...]:
    """The actors of an article, in order of their first mention."""
    ground = Ground(reading, names, rules.lists)
    mentions = find_mentions(ground)
    groups = _merged(reading, with_short_forms(ground, mentions))
    _join_acronyms(ground, groups)
    for key, mention in _repeats(ground, groups):
        groups[key].append(mention)
    order = {rule: rank for rank, rule in enumerate(rules.by_id)}
    makers = frozenset(m.span for found in groups.values() for m in found if m.kind == "organisation")
    found = [(name, sorted(mentions, key=lambda m: m.span)) for name, mentions in groups.items()]
    found.sort(key=lambda pair: pair[1][0].span)
    ids = named_ids("a", (name for name, _ in found))
    return tuple(_actor(ground, id_, *actor, order, makers) for id_, actor in zip(ids, found, strict=True))


def _merged(reading: Reading, mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions by canonical name, whatever their capitals, and of a person whatever the accents."""
    groups: dict[str, list[Mention]] = {}
    keys: dict[str, str] = {}
    for mention in mentions:
        words = mention.name or _words(reading, mention)
        full = mention.kind == "person" and " " in words
        known = keys.setdefault(_ascii(words).lower() if full else normalise(words), words)
        groups.setdefault(known, []).append(mention)
    return groups


def _join_acronyms(ground: Ground, groups: dict[str, list[Mention]]) -> None:
    """« le Syndicat mixte de la Loutre (SMAL) »: the acronym is the same actor, there and further on."""
    taken = {token.index for group in groups.values() for m in group for token in ground.tokens_in(m.span)}
    for key, mentions in list(groups.items()):
        short = next((found for m in mentions if (found := _acronym_behind(ground.reading, m))), None)
        if short is None or key == short:
            continue
        mentions.extend(groups.pop(short, []))
        first = mentions[0]
        free = [token for token in ground.tokens if token.text == short and token.index not in taken]
        mentions.extend(Mention(token.span, first.kind, first.rule) for token in free)
        taken.update(token.index for token in free)


def _acronym_behind(reading: Reading, mention: Mention) -> str | None:
    match = _ACRONYM.match(reading.article.text, mention.span.end)
    house = mention.kind in ("organisation", "media")
    return match["short"] if match and house and _initials_fit(match["short"], _words(reading, mention)) else None


def _initials_fit(short: str, words: str) -> bool:
    """Each letter of the acronym opens a word of the long form, in order; « CD46 » bears a county's number."""
    written = _TWICE.sub(lambda m: m[2] * int(m[1]), _ascii(short).lower().rstrip("0123456789"))
    letters = iter(re.findall(r"\w+", _ascii(re.sub("['’]", " ", words)).lower()))
    return all(any(word.startswith(letter) for word in letters) for letter in written)


def _repeats(ground: Ground, groups: dict[str, list[Mention]]) -> Iterator[tuple[str, Mention]]:
    """« la startup », « l'entreprise »: certain when the words before give one company and no other."""
    houses: dict[int, list[_House]] = {}
    for key, found in groups.items():
        for m in found if _is_body(found) else ():
            houses.setdefault(ground.tokens_in(m.span)[0].sentence, []).append((m.span, key, _is_house(found)))
    for article, noun in pairwise(ground.tokens):
        if article.norm not in ("la", "l'", "le", "cette", "ce") or article.sentence != noun.sentence:
            continue
        if noun.norm not in ground.lists["reprises"] or noun.text[0].isupper() or _followed_by_name(ground, noun):
            continue
        keys = _only_house(ground, article, houses, noun.norm)
        if len(keys) == 1:
            (key,) = keys
            first = groups[key][0]
            yield key, Mention(Span(article.span.start, noun.span.end), first.kind, first.rule)


def _is_body(found: Sequence[Mention]) -> bool:
    return found[0].kind == "organisation"


def _is_house(found: Sequence[Mention]) -> bool:
    """A company or a club; an institution is repeated only by its own noun."""
    return found[0].rule != "acteurs.institution"


def _only_house(ground: Ground, article: Token, houses: dict[int, list[_House]], noun: str) -> set[str]:
    """The bodies named earlier in the sentence; if none, in the sentence before, same paragraph."""
    here = [house for house in houses.get(article.sentence, ()) if house[0].start < article.span.start]
    if not here:
        sentences = ground.reading.sentences
        previous = sentences[article.sentence - 1] if article.sentence else None
        if previous is None or previous.paragraph != sentences[article.sentence].paragraph:
            return set()
        here = houses.get(article.sentence - 1, [])
    named = {key for _, key, _ in here if noun in normalise(key).split()}
    return named or {key for _, key, company in here if company}


def _followed_by_name(ground: Ground, noun: Token) -> bool:
    """« le groupe Huawei », « l'agence de Lyon »: another actor, or none, but no repeat."""
    after = ground.after(noun.index)
    return after is not None and (after.text[0].isupper() or after.norm in ("de", "du", "des", "d'"))


def _actor(
    ground: Ground, id_: str, name: str, mentions: Sequence[Mention], order: dict[str, int], makers: frozenset[Span]
) -> Actor:
    spans = tuple(mention.span for mention in mentions)
    surest = min(mentions, key=lambda m: order[m.rule])
    forms = dict.fromkeys(ground.reading.article.quote(span) for span in spans)
    kind = surest.kind
    if kind == "product":
        forms |= dict.fromkeys(form for span in spans for form in longer_forms(ground, span, makers))
    return Actor(
        id=id_,
        name=name,
        kind=kind,
        aliases=tuple(form for form in forms if form != name),
        mentions=spans,
        evidence=Evidence(surest.rule, spans),
        roles=tuple(_roles(ground, mentions)) if kind == "person" else (),
    )


def _roles(ground: Ground, mentions: Sequence[Mention]) -> Iterator[Role]:
    """« X, chef du service des urgences, » and « la maire, X »: what an apposition says of a person."""
    functions = ground.lists["fonctions"]
    for mention in mentions:
        tokens = ground.tokens_in(mention.span)
        sentence = ground.reading.sentences[tokens[0].sentence]
        after = ground.tokens[tokens[-1].index + 1 : sentence.last][:2]
        if len(after) == 2 and after[0].norm == "," and after[1].norm in functions:
            phrase = noun_phrase_from(ground.reading, after[1].index, sentence)
            if phrase:
                span = _without_kin(ground, ground.span(phrase.first, _past_nouns(ground, phrase.first, phrase.last)))
                yield Role(span, Evidence("acteurs.personne", (span,)))
        before = ground.tokens[max(sentence.first, tokens[0].index - 12) : tokens[0].index]
        function = next((t for t in reversed(before) if t.norm in functions), None)
        if function is not None and not _speaks(ground, function) and before[-1].norm in (",", function.norm):
            words = before[before.index(function) :]
            kept = [t for t in words if t.norm != ","]
            if len(kept) == len(words) - (words[-1].norm == ","):
                first = function.index
                while first > sentence.first and ground.tokens[first - 1].norm in ground.lists["devant_fonction"]:
                    first -= 1
                span = Span(ground.tokens[first].span.start, kept[-1].span.end)
                yield Role(span, Evidence("acteurs.personne", (span,)))


def _speaks(ground: Ground, word: Token) -> bool:
    """« …, juge X », right behind a quotation: the verb, not the function."""
    before = ground.before(word.index)
    if before is not None and before.norm == ",":
        before = ground.before(before.index)
    return before is not None and before.text in ("»", "”")


def _past_nouns(ground: Ground, first: int, last: int) -> int:
    """Without the small words where the phrase breaks off: « sélectionneuse | des moins de 20 ans »."""
    while last > first + 1 and ground.tokens[last - 1].pos in ("ADP", "DET", "CCONJ"):
        last -= 1
    return last


def _without_kin(ground: Ground, span: Span) -> Span:
    """« responsable de l'enseignement à Sanaa | et son épouse »: what is another person's is no role of this one."""
    tokens = ground.tokens_in(span)
    owned = (t for t, after in pairwise(tokens) if t.norm == "et" and after.norm in ("son", "sa", "ses", "leur"))
    joint = next(owned, None)
    return Span(span.start, ground.tokens[joint.index - 1].span.end) if joint else span


def _words(reading: Reading, mention: Mention) -> str:
    return " ".join(reading.article.quote(mention.span).split())


def _ascii(words: str) -> str:
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
