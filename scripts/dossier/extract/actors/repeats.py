"""« la startup », « l'association »: a common noun that takes up the body named before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.extract.actors.ground import Ground, Mention
from dossier.lexicon import normalise
from dossier.model import Span, Token

_DEFINITE = frozenset({"la", "l'", "le", "cette", "ce"})
_House = tuple[Span, str, bool]  # where a body is named, its name, whether it is a company or a club


def find_repeats(ground: Ground, groups: dict[str, list[Mention]]) -> Iterator[tuple[str, Mention]]:
    """« la startup », « l'entreprise »: certain when the words before give one company and no other."""
    houses: dict[int, list[_House]] = {}
    announced: dict[str, dict[str, int]] = {}
    for key, found in groups.items():
        for m in found if found[0].kind == "organisation" else ():
            first = ground.tokens_in(m.span)[0]
            houses.setdefault(first.sentence, []).append((m.span, key, _is_house(ground, key, found)))
            announced.setdefault(_noun_before(ground, first), {}).setdefault(key, m.span.start)
    for article, noun in pairwise(ground.tokens):
        if article.norm not in _DEFINITE or article.sentence != noun.sentence:
            continue
        if noun.text[0].isupper() or _followed_by_name(ground, noun):
            continue
        keys = _announced_so(ground, article, noun.norm, announced) or (
            _only_house(ground, article, houses, noun.norm) if noun.norm in ground.lists["reprises"] else set()
        )
        if len(keys) == 1:
            (key,) = keys
            first_mention = groups[key][0]
            yield key, Mention(Span(article.span.start, noun.span.end), first_mention.kind, first_mention.rule)


def _noun_before(ground: Ground, first: Token) -> str:
    """« l'association | Hirondelle », « la fondation lyonnaise | Mésange »: the noun that says what it is."""
    before = ground.before(first.index)
    while before is not None and (before.pos == "ADJ" or before.text in ("«", "“", '"')):
        before = ground.before(before.index)
    return before.norm if before is not None else ""


def _announced_so(ground: Ground, article: Token, noun: str, announced: dict[str, dict[str, int]]) -> set[str]:
    """The body that the text has presented by this noun, when it presents one alone: « l'association Hirondelle »."""
    if noun not in ground.lists["reprises"] | ground.lists["reprises_annoncees"]:
        return set()
    others = any(
        after.norm == noun and one.norm in ground.lists["indefinis"] and one.index < article.index
        for one, after in pairwise(ground.tokens)
    )
    keys = {key for key, start in announced.get(noun, {}).items() if start < article.span.start}
    return keys if len(keys) == 1 and not others else set()


def _is_house(ground: Ground, key: str, found: Sequence[Mention]) -> bool:
    """A company or a club; an institution is repeated only by its own noun.

    « condamnant l'État à verser 900 euros à l'association »: it is not the Conseil d'État's.
    """
    forms = {normalise(words).split(maxsplit=1)[0] for words in (key, *(ground.written(m) for m in found))}
    return found[0].rule != "acteurs.institution" and forms.isdisjoint(ground.lists["tetes_publiques"])


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
    """« le groupe Huawei », « le groupe danois Holm », « l'agence de Lyon »: another actor, or none, but no repeat."""
    after = ground.after(noun.index)
    if after is not None and after.pos == "ADJ" and noun.norm in ground.lists["reprises_nues"]:
        return True  # « la société civile », « la société française »: people, and no company
    beyond = ground.after(after.index) if after is not None and after.pos in ("ADJ", "NOUN") else None
    if beyond is not None and beyond.text[0].isupper():
        return True  # « danois », read as a noun too
    return after is not None and (after.text[0].isupper() or after.norm in ("de", "du", "des", "d'"))
