"""The shapes of French expressions of time, as regular expressions made from the word tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dossier.lexicon import Rule, load_lexicon
from dossier.match.numbers import number_words

_DAY = r"(?:1er|[12]\d|3[01]|0?[1-9])"
_NEAR = r"(?:dernier|dernière|derniers|prochain|prochaine|prochains|passé|passée)"
_ABOUT = r"(?:(?:près|plus|moins) (?:de |d')|(?:environ|quelque|au moins) )"
_PART = r"(?:la |le )?(?:fin|début|milieu)"
_YEAR = r"(?:1[0-9]|20)\d\d"
_ORDER = (
    "dates.jour",
    "dates.liste",
    "dates.mois",
    "dates.annee_scolaire",
    "dates.annee",
    "dates.semaine",
    "dates.relatif",
    "dates.distance",
    "dates.periode",
    "dates.saison",
    "dates.trimestre",
    "dates.fete",
    "dates.decennie",
    "dates.heure",
    "dates.moment",
    "dates.duree",
    "dates.frequence",
    "dates.indefini",
    "dates.adjectif",
)


class DateRule(Rule, frozen=True, kw_only=True):
    """One shape; `patterns` has its expression and `values` what it means."""


def level(text: str) -> str:
    """`text` in lower case with straight apostrophes and plain spaces, code point for code point."""
    folded = (char.lower() if len(char.lower()) == 1 else char for char in text)
    return "".join("'" if c == "’" else " " if c in "\u00a0\u202f\n\t" else c for c in folded)


@cache
def patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Rule id and expression, in order of preference where two have the same length."""
    words = _Words(language)
    shapes = _calendar(words) | _relative(words) | _clock(words)
    return tuple((rule, re.compile(_bordered(rule, shapes[rule]))) for rule in _ORDER)


class _Words:
    """The words of the tables as alternatives of an expression."""

    def __init__(self, language: str) -> None:
        self.values = load_lexicon(language, "dates", DateRule).values
        self.j, self.m, self.u = (_either(self.values[name]) for name in ("jours", "mois", "unites"))
        number = _either(number_words(language))
        self.n = rf"(?:\d+(?:,\d+)?|{number}(?:[ -](?:et )?{number})*)"


def _calendar(w: _Words) -> dict[str, str]:
    """Days, months, years and longer spans of the calendar."""
    j, m, year, near = w.j, w.m, _YEAR, _NEAR
    seasons, ordinals = _either(w.values["saisons"]), _either(w.values["ordinaux"])
    return {
        "dates.jour": rf"(?:(?:le |ce )?(?:{j} )|le )?(?P<d>{_DAY})[ -](?P<m>{m})"
        rf"(?:[ -](?P<y>{year})| (?P<yy>\d\d)(?! ?(?:\d|h|%|ans)))?(?: (?P<rel>{near}))?",
        "dates.liste": rf"(?:le )?(?:{j} )?(?P<d>{_DAY})(?=(?:(?:, | et | au | ou | à |-)(?:le )?(?:{j} )?{_DAY})+"
        rf" (?P<m>{m})(?: (?P<y>{year}))?)",
        "dates.mois": rf"(?:(?P<mod>début|fin|mi|courant)[ -])?(?P<m>{m})(?: (?P<y>{year}))?(?: (?P<rel>{near}))?",
        "dates.annee_scolaire": r"(?:année|saison) (?:scolaire |universitaire |théâtrale )?"
        rf"(?P<y>{year})[-/–](?:20)?\d\d",
        "dates.annee": rf"(?:(?P<mod>début|fin|mi|courant)[ -])?(?P<y>{year})(?![\d,.]*\d|[%€])",
        "dates.saison": rf"(?:{_PART} (?:de l'|du )|l'|cet |ce |le |au )?(?P<s>{seasons})"
        rf"(?: (?P<y>{year})(?:-\d{{4}})?| (?P<rel>{near}))?",
        "dates.trimestre": rf"(?P<o>{ordinals}) (?P<k>trimestre|semestre)(?:(?: de)? (?P<y>{year}))?",
        "dates.fete": rf"(?:la )?(?P<f>{_either(w.values['fetes'])})(?: (?P<y>{year}))?",
        "dates.decennie": r"(?P<ans>années (?:(?P<dec>1\d\d0|20\d0)|(?P<short>[2-9]0)))"
        r"|(?P<c>[ivx]+)e siècle",
    }


def _relative(w: _Words) -> dict[str, str]:
    """What is told from the publication, or from another date of the text."""
    n, u, near = w.n, w.u, _NEAR
    return {
        "dates.semaine": rf"(?P<ce>ce )?(?:le )?(?P<j>{w.j})"
        rf"(?: (?P<rel>{near})| (?P<dd>{_DAY})(?! ?(?:h|{w.m}|[\d%€])|[,.]\d))?",
        "dates.relatif": rf"{_either(w.values['relatifs'])}|{_either(w.values['anaphores'])}",
        "dates.distance": rf"il y a {_ABOUT}?(?P<ago>{n}) (?P<u>{u})"
        rf"|dans {_ABOUT}?(?P<in>(?!un jour){n}) (?P<u2>{u})"
        rf"|sous (?P<sous>huitaine|quinzaine)|d'ici (?:à )?(?P<ici>{n}) (?P<u3>{u})"
        rf"|(?P<shift>{n}) (?P<u4>{u}) (?P<dir>plus tard|plus tôt|auparavant)",
        "dates.periode": r"(?P<cette>ce|cette|cet) (?P<p>semaine|mois(?:-ci)?|année|week-end|trimestre|semestre)"
        r"|(?:la |le |l')(?P<p2>semaine|mois|an|année|week-end) (?P<rel>dernier|dernière|prochaine?|passée?)"
        r"|(?P<fin>la fin|le début) (?:de |d'|(?=du ))(?:l'|cette |la |du )?(?P<p3>année|semaine|mois)",
        "dates.indefini": _either(w.values["indefinis"]),
        "dates.adjectif": _either(w.values["adjectifs"]),
    }


def _clock(w: _Words) -> dict[str, str]:
    """Hours, parts of a day, durations and what comes back."""
    j, u, n, moments = w.j, w.u, w.n, _either(w.values["moments"])
    seasons = _either(w.values["saisons"])
    return {
        "dates.heure": r"(?P<h>[01]?\d|2[0-4]) ?(?:h(?:eures?)?)(?: ?(?P<min>[0-5]\d))?(?![a-zé])|(?P<mot>midi|minuit)",
        "dates.moment": rf"(?:(?P<r>{_either([*w.values['relatifs'], *w.values['anaphores']])}|(?:ce )?{j}|ce|cette|cet"
        rf"|la) )(?P<mo>{moments})(?: dernière)?(?! d[eu'])|la nuit de (?P<j1>{j}) à {j}"
        rf"|{_PART} (?:de |d')(?:la )?(?P<mo2>{moments})"
        rf"|(?:la |le |l')?(?P<mo3>{moments}) du (?P<d>{_DAY})(?: au {_DAY})? (?P<m>{w.m})(?: (?P<y>{_YEAR}))?",
        "dates.duree": rf"(?P<ap>{_ABOUT})?(?:(?P<n>{n})|(?P<demi>un demi)"
        r"|(?P<col>une (?:dizaine|quinzaine|vingtaine|trentaine|centaine|douzaine)) (?:de |d'))"
        rf"[ -](?P<u>{u})|(?P<vague>plusieurs|quelques) (?P<u2>{u})",
        "dates.frequence": rf"chaque (?P<u>{u}|{j}|{seasons})|tous les (?P<j>{j})s?"
        rf"|tou(?:s|tes) les (?:(?P<n>{n}) )?(?P<u2>{u})"
        rf"|(?<=par )(?P<u3>{u})|les (?P<j2>{j})s",
    }


def _bordered(rule: str, shape: str) -> str:
    """Whole words only; years and months may stand in a range: « 1982-1990 », « mars-avril »."""
    if rule in ("dates.annee", "dates.mois"):
        return rf"(?<!\w)(?:{shape})(?!\w)"
    return rf"(?<![\w-])(?:{shape})(?![\w-])"


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
