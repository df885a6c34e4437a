"""An acronym and the body it stands for: « le Syndicat mixte de la Loutre (SMAL) », « la FNA (Fédération…) »."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.extract.actors.ground import (
    Ground,
    Mention,
    in_turn,
    initials_are,
    initials_fit,
    letters_fit,
    plain_letters,
    prefixes_fit,
    syllables_fit,
)

_BEHIND = re.compile(r"\s?\((?:l['’]|la |le )?(?P<short>[A-ZÀ-Þ][A-Za-zÀ-ÿ\d]{1,12}|[a-z]{4,8})\)")
_OPENS = re.compile(r"\s?\(\s*(?:[«“]\s*)?(?:l['’]|la |le |pour )?$")
# « Inès Tarek, connue sous le nom de | Lila Noor »
_ALSO = re.compile(
    r",? (?:(?:plus |aussi |mieux |également )?connue?s? sous le (?:nom|pseudonyme|surnom) (?:de |d['’])|alias )"
    r"[«“\"]?\s?"
)
_BODIES = ("organisation", "media")
_WORD = re.compile(r"\w+")
_FEWEST_LETTERS, _WORDS_PER_LETTER, _SMALL, _ROOT = 3, 3, 3, 4


def join_acronyms(ground: Ground, groups: dict[str, list[Mention]]) -> None:
    """One actor for an acronym and its long form, in brackets either way, there and further on."""
    taken = {token.index for group in groups.values() for m in group for token in ground.tokens_in(m.span)}
    bearer: dict[str, str] = {}
    defined = _defined_here(ground, groups)
    for key, mentions in list(groups.items()):
        short = next((found for m in mentions if (found := _acronym_behind(ground, m))), None)
        if short is None or key == short:
            continue
        other = bearer.setdefault(short, key)
        if other != key and other.split()[0] == key.split()[0]:
            groups[other].extend(groups.pop(key))  # « Institut de recherche… », then « Institut des recherches… »
            continue
        mentions.extend((*groups.pop(short, []), *defined.get(short, ())))
        _add_free(ground, mentions, short, taken)
    for key, mentions in list(groups.items()):
        longer = next((found for m in mentions if (found := _long_behind(ground, groups, m))), None)
        if longer is not None and longer != key:
            groups[longer].extend(groups.pop(key))
            _add_free(ground, groups[longer], ground.reading.article.quote(mentions[0].span), taken)


def join_qualified(ground: Ground, groups: dict[str, list[Mention]]) -> None:
    """« le ministère français de l'Intérieur », then « le ministère de l'Intérieur »: one, where no other is told.

    So are « l'agence régionale de santé d'Occitanie » and « l'agence régionale de santé ».
    """
    bodies = [key for key, found in groups.items() if found[0].rule == "acteurs.institution"]
    letters = [key for key, found in groups.items() if key.isupper() and found[0].rule == "acteurs.nom_connu"]
    for short in (*bodies, *letters):
        longer = [key for key in bodies if key != short and key in groups and _qualifies(ground, key, short)]
        first = groups[short][0].span
        later = short not in letters or all(m.span > first for key in longer for m in groups[key])
        if len(longer) == 1 and not (short in letters and later):
            groups[longer[0]].extend(groups.pop(short))


def join_other_names(ground: Ground, groups: dict[str, list[Mention]]) -> None:
    """« Inès Tarek, connue sous le nom de Lila Noor »: one person, under the name that comes first."""
    text = ground.reading.article.text
    starts = {m.span.start: key for key, found in groups.items() for m in found if m.kind == "person"}
    for start, key in sorted(starts.items()):
        known = groups.get(key, ())
        end = next((m.span.end for m in known if m.span.start == start), None)
        also = _ALSO.match(text, end) if end is not None else None
        other = starts.get(also.end()) if also is not None else None
        if other is not None and other != key and other in groups:
            groups[key].extend(groups.pop(other))


def join_groups(ground: Ground, groups: dict[str, list[Mention]]) -> None:
    """« des chercheurs de l'université de Foix », then « les chercheurs »: the same ones, where no others are told."""
    named = [key for key, found in groups.items() if found[0].kind == "group"]
    for short in named:
        openings = tuple(f"{short.lower()} {of}" for of in ("de ", "d'", "d’", "du "))
        longer = [key for key in named if key.lower().startswith(openings)]
        if len(longer) != 1:
            continue
        first = min(m.span.start for m in groups[longer[0]])
        same = [m for m in groups[short] if m.span.start > first and _is_definite(ground, m)]
        groups[longer[0]].extend(same)
        groups[short] = [m for m in groups[short] if m not in same]
        if not groups[short]:
            del groups[short]


def _is_definite(ground: Ground, mention: Mention) -> bool:
    before = ground.before(ground.tokens_in(mention.span)[0].index)
    return before is not None and before.norm in ("les", "ces")


def _qualifies(ground: Ground, long: str, short: str) -> bool:
    words, fewer = long.lower().replace("’", "'"), short.lower().replace("’", "'")
    country = " ".join(w for w in words.split() if w not in ground.lists["nationalites"])
    of_town = words.startswith((f"{fewer} de ", f"{fewer} d'", f"{fewer} du "))
    told = fewer in ground.lists["corps"] or (_is_of_a_land(ground, long, short) and " " in short)
    branch = short.isupper() and long.startswith(f"{short} ")  # « l'ARS Bretagne », then « l'ARS »
    return (of_town and told) or branch or (country == fewer and country != words)


def _is_of_a_land(ground: Ground, long: str, short: str) -> bool:
    """« la Commission municipale | du Québec »: the same words, and a known place behind them."""
    land = long[len(short) :].replace("’", "'").strip()
    behind = next((land.removeprefix(of) for of in ("de la ", "de l'", "du ", "de ", "d'") if land.startswith(of)), "")
    entry = ground.names.by_form.get(behind)
    return short[0].isupper() and entry is not None and entry.genre == "place"


def _defined_here(ground: Ground, groups: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """By acronym, the mentions that a famous name had of it and that the article's own long form takes back.

    « le Bureau des élevages insulaires (BEI) »: further on the BEI is this one, whoever else bears the letters.
    """
    text, found = ground.reading.article.text, dict[str, list[Mention]]()
    for key, mentions in list(groups.items()):
        known = [m for m in mentions if m.rule == "acteurs.nom_connu" and text[m.span.start : m.span.end].isupper()]
        for short in sorted({ground.reading.article.quote(m.span) for m in known}):
            if short == key or not any(_is_redefined(ground, m, key) for m in known):
                continue
            taken = [m for m in known if ground.reading.article.quote(m.span) == short]
            found[short] = [replace(m, rule="acteurs.institution", name=None) for m in taken]
            groups[key] = [m for m in groups[key] if m not in taken]
            if not groups[key]:
                del groups[key]
    return found


def _is_redefined(ground: Ground, mention: Mention, name: str) -> bool:
    """In brackets behind words that its letters open and that are not those of the known name."""
    first = ground.tokens_in(mention.span)[0].index
    bracket, after = ground.before(first), ground.after(first)
    if bracket is None or bracket.text != "(" or after is None or after.text != ")":
        return False
    short, entry = ground.words(first, first + 1), ground.known(first, first + 1)
    if entry is None:
        return False
    start = bracket.index - len(short) * _WORDS_PER_LETTER
    for at in range(bracket.index - len(short), max(ground.reading.sentences[bracket.sentence].first, start) - 1, -1):
        words = ground.words(at, bracket.index)
        head = words.split(maxsplit=1)[0].lower()  # of two letters, « Paul Simon (PS) » are another's
        sure = len(short) >= _FEWEST_LETTERS or head in ground.lists["tetes_d_organismes"]
        if sure and words[0].lower() == short[0].lower() and in_turn(short, words):
            return not any(_alike(words, form) for form in (name, *entry.forms) if " " in form)
    return False


def _alike(words: str, name: str) -> bool:
    """« Banque Européenne d'Investissements » and the known « Banque européenne d'investissement »."""
    ours, theirs = (
        {w[:_ROOT] for w in _WORD.findall(plain_letters(n).lower()) if len(w) > _SMALL} for n in (words, name)
    )
    return len(ours & theirs) * 2 > len(ours)


def _add_free(ground: Ground, mentions: list[Mention], short: str, taken: set[int]) -> None:
    """The acronym wherever nothing else has found it."""
    free = [token for token in ground.tokens if token.text == short and token.index not in taken]
    mentions.extend(Mention(token.span, mentions[0].kind, mentions[0].rule) for token in free)
    taken.update(token.index for token in free)


def _acronym_behind(ground: Ground, mention: Mention) -> str | None:
    match = _BEHIND.match(ground.reading.article.text, mention.span.end)
    if match is None or mention.kind not in _BODIES:
        return None
    words = ground.written(mention)
    if match["short"].islower():
        return match["short"] if initials_are(match["short"], words) else None
    fits = (
        initials_fit(match["short"], words)
        or syllables_fit(match["short"], words)
        or _translated(ground, match["short"], words)
    )
    fits = fits or letters_fit(match["short"], words) or prefixes_fit(match["short"], words)
    return match["short"] if fits else None


def _translated(ground: Ground, short: str, words: str) -> bool:
    """« l'Agence américaine du médicament (FDA) »: a body of another country, by the letters of its own language."""
    foreign = any(word in ground.lists["nationalites"] for word in words.lower().split())
    head = words.split(maxsplit=1)[0].lower() in ground.lists["tetes_d_organismes"]
    return foreign and head and short.isupper() and len(short) > 2


def _long_behind(ground: Ground, groups: dict[str, list[Mention]], mention: Mention) -> str | None:
    """The key of the body whose name opens the brackets right behind an acronym: « GIP (Gestion… »."""
    text, short = ground.reading.article.text, ground.reading.article.quote(mention.span)
    read = mention.kind in _BODIES or (
        mention.rule == "acteurs.modele" and len(short) > 3
    )  # « Afcae », read as a person
    if not read or not short[0].isupper() or " " in short:
        return None
    for key, others in groups.items():
        for other in others:
            between = text[mention.span.end : other.span.start]
            near = 0 < other.span.start - mention.span.end < len(" (« pour l'") and _OPENS.fullmatch(between)
            if near and other.kind in _BODIES and initials_fit(short, ground.written(other)):
                return key
    return None
