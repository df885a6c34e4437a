"""The shapes of French expressions of time, as regular expressions made from the word tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dossier.lexicon import Rule, load_lexicon
from dossier.match.numbers import number_words


class DateRule(Rule, frozen=True, kw_only=True):
    """One shape; `patterns` has its expression and `values` what it means."""


def level(text: str) -> str:
    """`text` in lower case with straight apostrophes and plain spaces, code point for code point."""
    folded = (char.lower() if len(char.lower()) == 1 else char for char in text)
    return "".join("'" if c == "’" else " " if c in "\u00a0\u202f\n\t" else c for c in folded)


@cache
def patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Rule id and expression, in order of preference where two have the same length."""
    values = load_lexicon(language, "dates", DateRule).values
    j, m, u = (_either(values[name]) for name in ("jours", "mois", "unites"))
    n = rf"(?:\d+(?:,\d+)?|{_either(number_words(language))}(?:[ -](?:et )?{_either(number_words(language))})*)"
    d = r"(?:1er|[12]\d|3[01]|0?[1-9])"
    moments, seasons, ordinals = (_either(values[name]) for name in ("moments", "saisons", "ordinaux"))
    near = r"(?:dernier|dernière|derniers|prochain|prochaine|prochains|passé|passée)"
    about = r"(?:près de|environ|plus de|moins de|quelque|au moins)"
    year = r"(?:1[0-9]|20)\d\d"
    shapes = {
        "dates.jour": rf"(?:(?:le |ce )?(?:{j} )|le )?(?P<d>{d})[ -](?P<m>{m})"
        rf"(?:[ -](?P<y>{year})| (?P<yy>\d\d)(?! ?(?:\d|h|%|ans)))?(?: (?P<rel>{near}))?",
        "dates.liste": rf"(?:le )?(?:{j} )?(?P<d>{d})(?=(?:(?:, | et | au | ou | à |-)(?:le )?(?:{j} )?{d})+"
        rf" (?P<m>{m})(?: (?P<y>{year}))?)",
        "dates.mois": rf"(?:(?P<mod>début|fin|mi|courant)[ -])?(?P<m>{m})(?: (?P<y>{year}))?(?: (?P<rel>{near}))?",
        "dates.annee": rf"(?:(?P<mod>début|fin|mi|courant)[ -])?(?P<y>{year})(?![\d,.]*\d|[%€])",
        "dates.semaine": rf"(?P<ce>ce )?(?P<j>{j})(?: (?P<rel>{near}))?",
        "dates.relatif": rf"{_either(values['relatifs'])}|{_either(values['anaphores'])}",
        "dates.distance": rf"il y a (?:{about} )?(?P<ago>{n}) (?P<u>{u})|dans (?:{about} )?(?P<in>(?!un jour){n}) (?P<u2>{u})"
        rf"|sous (?P<sous>huitaine|quinzaine)|d'ici (?:à )?(?P<ici>{n}) (?P<u3>{u})",
        "dates.periode": r"(?P<cette>ce|cette|cet) (?P<p>semaine|mois(?:-ci)?|année|week-end|trimestre|semestre)"
        r"|(?:la |le |l')(?P<p2>semaine|mois|an|année|week-end) (?P<rel>dernier|dernière|prochaine?|passée?)"
        r"|(?P<fin>la fin|le début) (?:de |d'|(?=du ))(?:l'|cette |la |du )?(?P<p3>année|semaine|mois)",
        "dates.saison": rf"(?:l'|cet |ce |le |au )?(?P<s>{seasons})(?: (?P<y>{year})(?:-\d{{4}})?| (?P<rel>{near}))?",
        "dates.trimestre": rf"(?P<o>{ordinals}) (?P<k>trimestre|semestre)(?:(?: de)? (?P<y>{year}))?",
        "dates.decennie": r"(?P<ans>années (?:(?P<dec>1\d\d0|20\d0)|(?P<short>[2-9]0)))"
        r"|(?P<c>[ivx]+)e siècle",
        "dates.heure": r"(?P<h>[01]?\d|2[0-4]) ?(?:h(?:eures?)?)(?: ?(?P<min>[0-5]\d))?(?![a-zé])|(?P<mot>midi|minuit)",
        "dates.moment": rf"(?:(?P<r>{_either([*values['relatifs'], *values['anaphores']])}|(?:ce )?{j}|ce|cette|cet"
        rf"|la) )(?P<mo>{moments})(?: dernière)?(?! d[eu'])|la nuit de (?P<j1>{j}) à {j}"
        rf"|(?:la |le )?(?:fin|début|milieu) (?:de |d')(?:la )?(?P<mo2>{moments})",
        "dates.duree": rf"(?:(?P<ap>{about}) )?(?:(?P<n>{n})|(?P<demi>un demi)"
        r"|(?P<col>une (?:dizaine|quinzaine|vingtaine|trentaine|centaine|douzaine)) (?:de |d'))"
        rf"[ -](?P<u>{u})",
        "dates.frequence": rf"chaque (?P<u>{u}|{j})|tous les (?P<j>{j})s?|tou(?:s|tes) les (?:(?P<n>{n}) )?(?P<u2>{u})"
        rf"|(?<=par )(?P<u3>{u})|les (?P<j2>{j})s",
        "dates.indefini": _either(values["indefinis"]),
        "dates.adjectif": _either(values["adjectifs"]),
    }
    return tuple((rule, re.compile(_bordered(rule, shape))) for rule, shape in shapes.items())


def _bordered(rule: str, shape: str) -> str:
    """Whole words only; years and months may stand in a range: « 1982-1990 », « mars-avril »."""
    if rule in ("dates.annee", "dates.mois"):
        return rf"(?<!\w)(?:{shape})(?!\w)"
    return rf"(?<![\w-])(?:{shape})(?![\w-])"


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
