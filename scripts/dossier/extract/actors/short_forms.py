"""The short form of a full name: « Aubry » behind « Hélène Aubry », « le Syndicat » behind « Syndicat mixte… »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.extract.actors.ground import Ground, Mention
from dossier.extract.actors.presented import presented_houses, under_presented
from dossier.match.people import people
from dossier.model import Span, Token

_SURE = frozenset({"acteurs.entreprise", "acteurs.media", "acteurs.personne", "acteurs.institution", "acteurs.produit"})
_ARTICLES = frozenset({"le", "la", "l'", "du", "au"})

FullNames = dict[str, set[str]]  # by a short form, every full name of the article that it may stand for


def with_short_forms(ground: Ground, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, short ones under the full name that alone they can stand for, and those not yet seen."""
    presented = presented_houses(ground, mentions)
    mentions = under_presented(ground, _with_middle_names(ground, mentions), presented)
    surnames = _surnames(ground, mentions)
    firsts = _first_names(ground, mentions, surnames)
    heads, towns, houses = _heads(ground, mentions), _towns(ground, mentions), _houses(ground, mentions)
    taken = {token.index for mention in mentions for token in ground.tokens_in(mention.span)}
    named = [_under_full_name(ground, mention, surnames | firsts) for mention in mentions]
    named = [_under_town(ground, mention, towns) for mention in named]
    named = [_under_house(ground, mention, houses) for mention in named]
    alone = [t for t in ground.tokens if t.text in presented and t.index not in taken and _stands_alone(ground, t)]
    taken |= {token.index for token in alone}
    named += [Mention(token.span, "organisation", "acteurs.entreprise") for token in alone]
    again = tuple(_told_again(ground, named, taken))
    unseen = _unseen(ground, (surnames, firsts), heads, taken)
    return tuple(sorted((*named, *again, *unseen), key=lambda mention: mention.span))


def _with_middle_names(ground: Ground, mentions: Sequence[Mention]) -> list[Mention]:
    """« Alassane Ouattara » under « Alassane Dramane Ouattara », when one longer name alone has its two ends."""
    longer: dict[tuple[str, str], set[str]] = {}
    for mention in mentions:
        words = ground.name_of(mention).split()
        if mention.kind == "person" and len(words) > 2:
            longer.setdefault((words[0], _cased(words[-1])), set()).add(" ".join(words))
    found = []
    for mention in mentions:
        words = ground.written(mention).split()
        read = mention.kind == "person" and mention.name is None and len(words) == 2
        full = longer.get((words[0], _cased(words[-1])), set()) if read else set()
        found.append(replace(mention, name=next(iter(full))) if len(full) == 1 else mention)
    return found


def _surnames(ground: Ground, mentions: Sequence[Mention]) -> FullNames:
    """By surname, the full names that end with it."""
    found: FullNames = {}
    for mention in mentions:
        full = ground.name_of(mention)
        if mention.kind == "person" and " " in full:
            rest = full.split()[1:]
            particles = ground.lists["particules"] | ground.lists["particules_de_nom"]
            for start in range(len(rest)):
                cut = start > 0 and rest[start - 1].lower() in particles  # « Le Pen », never « Pen »
                if (rest[start][0].isupper() and not cut) or start == 0:
                    found.setdefault(_cased(" ".join(rest[start:])), set()).add(full)
    return found


def _first_names(ground: Ground, mentions: Sequence[Mention], surnames: FullNames) -> FullNames:
    """By first name that is nobody's surname, the full names that it opens."""
    found: FullNames = {}
    for mention in mentions:
        full = ground.name_of(mention)
        first = full.split()[0]
        if mention.kind == "person" and " " in full and first not in surnames:
            found.setdefault(_cased(first), set()).add(full)
    return found


def _bodies(ground: Ground, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The first word, when it has its capital, and the full name of each body named by several words."""
    for mention in mentions:
        full = ground.name_of(mention)
        first = full.split()[0]
        if mention.kind == "organisation" and " " in full and first[0].isupper():
            yield first, full


def _towns(ground: Ground, mentions: Sequence[Mention]) -> FullNames:
    """By its first word, the towns of a hyphened name: « Percy » for « Percy-les-Bains »."""
    found: FullNames = {}
    for mention in mentions:
        full = ground.name_of(mention)
        words = full.split("-")
        linked = len(words) > 2 and words[1] in ground.lists["particules_de_commune"]
        if mention.kind == "place" and linked and " " not in full:
            found.setdefault(words[0], set()).add(full)
    return found


def _houses(ground: Ground, mentions: Sequence[Mention]) -> FullNames:
    """By its first word, the houses of a name of several: « Mistral » for « Mistral AI »."""
    common = ground.lists["tetes_d_organismes"] | ground.lists["clubs"] | ground.first_names
    found: FullNames = {}
    for first, full in _bodies(ground, mentions):
        branch = full.split()[1].lower() in ("au", "aux", "en", "dans", "pour")  # « Al-Rassim | au Levant »
        if first.lower() not in common and not branch:
            found.setdefault(first, set()).add(full)
    return found


def _under_house(ground: Ground, mention: Mention, houses: FullNames) -> Mention:
    """A name of one word that only the model reads, once the text has named a house so."""
    full = houses.get(ground.written(mention), set())
    guessed = mention.rule in ("acteurs.modele", "acteurs.lieu") and mention.name is None
    return replace(mention, kind="organisation", name=next(iter(full))) if guessed and len(full) == 1 else mention


def _under_town(ground: Ground, mention: Mention, towns: FullNames) -> Mention:
    full = towns.get(ground.written(mention), set())
    read = mention.kind == "place" and mention.name is None
    return replace(mention, name=next(iter(full))) if read and len(full) == 1 else mention


def _heads(ground: Ground, mentions: Sequence[Mention]) -> FullNames:
    """By head noun with its capital, the bodies whose name begins with it."""
    found: FullNames = {}
    for head, full in _bodies(ground, mentions):
        if head.lower() in ground.lists["tetes_d_organismes"]:
            found.setdefault(head, set()).add(full)
    known = {mention.name for mention in mentions}
    if not known.isdisjoint(ground.lists["noms_de_l_union"]):  # the text speaks of the European Union
        for full in ground.lists["corps_de_l_union"]:
            found.setdefault(full.split()[0], {full})
    return found


def _under_full_name(ground: Ground, mention: Mention, surnames: FullNames) -> Mention:
    mention = _from_article(ground, mention, surnames)
    full = _of_that_gender(ground, mention, surnames.get(_cased(ground.written(mention)), set()))
    alone = mention.rule in ("acteurs.modele", "acteurs.lieu") or mention.kind == "person"
    if len(full) != 1 or not alone or mention.name is not None:
        return mention
    return replace(mention, kind="person", name=next(iter(full)))


def _from_article(ground: Ground, mention: Mention, surnames: FullNames) -> Mention:
    """« Le | Foll est parti »: where the model leaves out the article that opens a surname."""
    tokens = ground.tokens_in(mention.span)
    article = ground.before(tokens[0].index)
    led = len(tokens) == 1 and article is not None and article.text[0].isupper()
    if article is None or not led or ground.words(article.index, tokens[-1].index + 1) not in surnames:
        return mention
    return replace(mention, span=Span(article.span.start, mention.span.end))


def _of_that_gender(ground: Ground, mention: Mention, full: set[str]) -> set[str]:
    """Of « Paul Roux » and « Anne Roux », the one whom « Mme | Roux » can be."""
    title = ground.before(ground.tokens_in(mention.span)[0].index)
    words = people(ground.reading)
    for titles, first_names in (("titres_masculins", "prenoms_masculins"), ("titres_feminins", "prenoms_feminins")):
        if len(full) > 1 and title is not None and title.norm in words[titles]:
            return {name for name in full if name.split()[0].lower().split("-")[0] in words[first_names]}
    return full


def _unseen(ground: Ground, names: tuple[FullNames, FullNames], heads: FullNames, taken: set[int]) -> Iterator[Mention]:
    for token in ground.tokens:
        if token.index in taken or not token.text[0].isupper():
            continue
        surnames, firsts = names
        whole = _with_article(ground, token, surnames)
        if whole is not None and not {token.index + 1} & taken:
            yield whole
            continue
        read = token.pos == "PROPN" or ground.label(token.index) is not None  # a first name may be a word: « Rose »
        full = surnames.get(_cased(token.text)) or (firsts.get(token.text, set()) if read else set())
        if len(full) == 1 and _stands_alone(ground, token):
            yield Mention(token.span, "person", "acteurs.personne", next(iter(full)))
        body = heads.get(token.text, set())
        before = ground.before(token.index)
        if len(body) == 1 and before is not None and before.norm in _ARTICLES and _stands_alone(ground, token):
            yield Mention(token.span, "organisation", "acteurs.institution", next(iter(body)))


def _with_article(ground: Ground, article: Token, surnames: FullNames) -> Mention | None:
    """« Le Foll », « Du Perron »: a surname that its article opens, a capital on both."""
    name = ground.after(article.index)
    particles = ground.lists["particules"] | ground.lists["particules_de_nom"]
    if name is None or not name.text[0].isupper() or article.norm not in particles:
        return None
    full = surnames.get(ground.words(article.index, article.index + 2), set())
    behind = ground.after(name.index)
    closed = behind is None or not behind.text[0].isupper()
    span = Span(article.span.start, name.span.end)
    return Mention(span, "person", "acteurs.personne", next(iter(full))) if len(full) == 1 and closed else None


def _told_again(ground: Ground, mentions: Sequence[Mention], taken: set[int]) -> Iterator[Mention]:
    """The same words where no rule and not the model saw them: a name found once is the same name everywhere."""
    by_first: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        words = ground.written(mention)
        if words[0].isupper() and mention.rule in _SURE and not ground.opens(ground.tokens_in(mention.span)[0].index):
            by_first.setdefault(ground.tokens_in(mention.span)[0].text, {}).setdefault(words, mention)
    text = ground.reading.article.text
    for token in ground.tokens:
        if token.index in taken:
            continue
        for words, mention in by_first.get(token.text, {}).items():
            end = token.span.start + len(words)
            span = Span(token.span.start, end)
            found = ground.tokens_in(span) if text.startswith(words, token.span.start) else ()
            whole = bool(found) and found[-1].span.end == end and not taken & {t.index for t in found}
            if whole and (len(found) > 1 or _stands_alone(ground, token)):
                taken |= {t.index for t in found}
                yield replace(mention, span=span)


def _stands_alone(ground: Ground, token: Token) -> bool:
    """No other capital beside it, so that it is not half of another name."""
    before, after = ground.before(token.index), ground.after(token.index)
    joined = after is not None and (after.text[0].isupper() or after.text in ("-", "‑"))
    behind = before is not None and (before.text in ("-", "‑") or (before.text[0].isupper() and before.pos == "PROPN"))
    return not joined and not behind


def _cased(surname: str) -> str:
    """« KAGAME » and « Kagame » are one surname."""
    return surname.title() if surname.isupper() else surname
