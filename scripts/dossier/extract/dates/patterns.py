"""The shapes of French expressions of time, as regular expressions made from the word tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dossier.lexicon import Rule, load_lexicon
from dossier.match.numbers import number_words

_DAY = r"(?:1er|[12]\d|3[01]|0?[1-9])"
_NEAR = r"(?:derni(?:er|ère)s?|prochaine?s?|passée?s?)"
_ABOUT = r"(?:(?:un peu )?(?:près|plus|moins) (?:de |d')|(?:environ|quelque|au moins|presque) )"
_PART = r"(?:(?:la |le )?(?:toute |tout )?(?:fin|début|milieu))"
_YEAR = r"(?:1[0-9]|20)\d\d"
_ORDER = (
    "dates.jour",
    "dates.numerique",
    "dates.liste",
    "dates.mois",
    "dates.annee_scolaire",
    "dates.deux_annees",
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
    return tuple((rule, re.compile(_bordered(rule, shapes[rule], language))) for rule in _ORDER)


class _Words:
    """The words of the tables as alternatives of an expression."""

    def __init__(self, language: str) -> None:
        lexicon = load_lexicon(language, "dates", DateRule)
        self.values = lexicon.values
        self.j, self.m, self.u = (_either(self.values[name]) for name in ("jours", "mois", "unites"))
        self.seasons, self.moments = _either(self.values["saisons"]), _either(self.values["moments"])
        number = _either(number_words(language))
        self.number = rf"{number}(?:[ -](?:et )?{number})*"
        self.n = rf"(?:\d{{1,3}}(?: \d{{3}})+|\d+(?:,\d+)?|{self.number})"
        collective = _either(self.values["collectifs"])
        half = r"(?:une? |la )demi"
        scaled = r"(?:\d+(?:,\d+)? (?:million|milliard)s?)"
        # A quantity with what links it to its unit: « deux | mois », « une dizaine d'| années », « un demi-| siècle ».
        self.q = rf"(?:{scaled}|{self.n}|une (?:bonne |petite )?{collective}|{half})"
        self.link = r"(?: (?:de |d')?|-)"
        tail = _either(lexicon.lists["apres_une_annee_courte"])
        self.end = rf"(?=[.,;:!?)»]| [:;!?)»–-]| {tail}(?![\w-])|$)"


def _calendar(w: _Words) -> dict[str, str]:
    """Days, months, years and longer spans of the calendar."""
    j, m, year, near = w.j, w.m, _YEAR, _NEAR
    seasons, ordinals = w.seasons, _either(w.values["ordinaux"])
    tens = r"(?:soixante|septante|quatre-vingts?|huitante|octante|nonante|cinquante|quarante)"
    return {
        "dates.jour": rf"(?:(?:le |ce )?(?:(?P<j>{j}) )|le |ce )?(?P<d>{_DAY})[ -](?P<m>{m})"
        rf"(?:[ -](?P<y>{year})| (?P<yy>\d\d)(?! ?(?:\d|h|%|ans)))?(?: (?P<rel>{near}))?",
        "dates.numerique": r"(?:le )?(?<![\d.,/])(?P<d>0?[1-9]|[12]\d|3[01])"
        r"(?:(?P<sep>[/.-])(?P<mo>0?[1-9]|1[0-2])(?P=sep)"
        r"(?P<y>(?:19|20)\d\d|(?<=/)\d\d|(?<=\d\d\.\d\d\.)\d\d(?!\.\d)))(?![\d/])"
        r"|le (?P<d2>0[1-9]|[12]\d|3[01])/(?P<mo2>0[1-9]|1[0-2])(?![\d/])",
        "dates.liste": rf"(?:le )?(?:(?P<j>{j}) )?(?P<d>{_DAY})"
        rf"(?=(?:(?:, | et | au | ou | à |-)(?:le )?(?:{j} )?{_DAY})+"
        rf" (?P<m>{m})(?: (?P<y>{year}))?)",
        "dates.mois": rf"(?:(?P<mod>début|fin|mi|courant)[ -])?(?P<m>{m})(?: (?P<y>{year})| (?P<yy>\d\d){w.end})?"
        rf"(?: (?P<rel>{near}))?",
        "dates.annee_scolaire": r"(?:année|saison) (?:scolaire |universitaire |théâtrale )?"
        rf"(?P<y>{year})[-/–](?:19|20)?\d\d",
        "dates.deux_annees": rf"(?P<y>{year})(?P<sep>[-/–])(?P<y2>{year}|\d\d)(?![\d-])",
        "dates.annee": rf"(?:(?P<mod>début|fin|mi|courant|{_PART} (?:d'|de l')année)[ -])?(?P<an>l'an )?"
        rf"(?P<y>{year})(?![\d,.]*\d|[%€])"
        rf"|(?P<yy>[4-9]\d|0\d){w.end}"
        rf"|(?P<spelled>(?:mil(?:le)? neuf cents?|deux mil(?:le)?)(?:[ -]{w.number})?){w.end}"
        rf"|(?P<tens>{tens}(?:[ -]{w.number})?){w.end}",
        "dates.saison": rf"(?:{_PART} (?:de l'|du )|l'|cet |ce |le )?(?P<s>{seasons})"
        rf"s?(?: (?P<y>{year})(?:-\d{{4}})?| (?P<yy>\d\d){w.end}| (?P<rel>{near}))?",
        "dates.trimestre": rf"(?:{_PART} (?:du |de ce )|le )?(?P<o>{ordinals}) (?P<k>trimestre|semestre)"
        rf"(?:(?: de)?(?: l'année| l'exercice)? (?P<y>{year})(?P<y2>[-/](?:\d\d)?\d\d)?"
        r"| de (?:cette |l')année(?! (?:derni|proch|pass|préc|suiv)))?"
        rf"(?P<closed>(?=,? (?:clos|achevé|terminé|arrêté) (?:le|fin|au) ))?|(?P<tq>[ts])(?P<ti>[1-4]) (?P<ty>{year})",
        "dates.fete": rf"(?P<la>la |l'|le )?(?P<f>{_either(w.values['fetes'])})(?: (?P<y>{year})| (?P<rel>{near}))?",
        "dates.decennie": rf"(?:{_PART} des |les )?années "
        rf"(?:(?P<dec>1\d\d0|20\d0)|(?P<short>[2-9]0)|(?P<tens>{w.number}))"
        rf"|(?:{_PART} du |le )?(?P<c>[ivx]+|1?\d|2[01])(?:e|ème|er)(?: siècles?|(?= (?:et|ou|au) (?:(?:le|au|du) )?"
        r"(?:[ivx]+|\d\d)e siècles?))(?! (?:avant|av\b))",
    }


def _relative(w: _Words) -> dict[str, str]:
    """What is told from the publication, or from another date of the text."""
    q, u, near, link = w.q, w.u, _NEAR, w.link
    periods = _either(w.values["periodes"])
    # « l'année passée | à Paris » tells what was done.
    spent = r"(?! (?:à|en|dans|au|aux) (?!la même)[a-z])"
    told = r"suivante?|précédente?|d'après|d'avant|en cours|à venir|écoulée?|qui vient"
    known = rf"derni(?:er|ère)|prochaine?|passé|passée{spent}|{told}"
    return {
        "dates.semaine": rf"(?:(?P<ce>ce )(?:même )?|(?P<le>le ))?(?P<j>{w.j})"
        rf"(?: (?P<rel>{near})| (?P<anaphora>suivant|précédent|d'après|d'avant)| en (?P<on>huit|quinze)(?! \w)"
        rf"| (?P<dd>{_DAY})(?! ?(?:h|{w.m}|[\d%€])|[,.]\d))?",
        "dates.relatif": rf"{_either(w.values['relatifs'])}|{_either(w.values['anaphores'])}",
        "dates.distance": rf"(?:il y a|voici|voilà) (?:(?:maintenant|déjà|tout juste|exactement|à peine) )?(?:{_ABOUT}?"
        rf"(?P<ago>{q}){link}(?P<u>{u})|(?P<agov>(?:quelques|plusieurs|des) {u}|longtemps|peu(?! de)))"
        rf"|dans (?:{_ABOUT}?(?P<in>(?!un jour){q}){link}(?P<u2>{u})|(?P<inv>(?:quelques|plusieurs) {u}|peu de temps))"
        rf"|sous (?P<sous>huitaine|quinzaine)|d'ici (?:à )?{_ABOUT}?(?P<ici>{q}){link}(?P<u3>{u})"
        rf"|(?P<few>(?:quelques|plusieurs) {u}|(?:un )?peu) (?P<then>plus tard|plus tôt|auparavant)"
        rf"|(?P<shift>{q}){link}(?P<u4>{u}) (?P<dir>plus tard|plus tôt|auparavant|(?:après|avant)(?=[,.;:]|$))",
        "dates.periode": rf"(?:{_PART} (?:de |d'))?(?:ce|cette|cet) (?P<p>{periods})(?:-(?P<that>là|ci))?"
        rf"|(?:{_PART} (?:de (?:la |l')?|d'|du )|la |le |l')?(?P<p2>{periods}) (?P<rel>{known})"
        rf"|(?P<fin>{_PART} (?:de (?:la |l')?|d'|du ))(?P<p3>(?!saison){periods})|(?P<new>la nouvelle année)"
        r"|(?:(?<=au cours du )|(?<=durant le )|(?<=pendant le )|(?<=tout le ))"
        r"(?P<p4>week-?end)(?! (?:d|proch|suiv|préc|\d))",
        "dates.indefini": rf"{_either(w.values['indefinis'])}"
        rf"|(?P<come>(?:dans )?les (?:{w.number} )?{u} (?:à venir|qui viennent))"
        r"|(?P<det>dans les |ces |les )?(?:tou(?:s|tes) )?"
        rf"(?P<near>derniers|dernières|prochains|prochaines) (?:{u}|temps)",
        "dates.adjectif": _either(w.values["adjectifs"]),
    }


def _clock(w: _Words) -> dict[str, str]:
    """Hours, parts of a day, durations and what comes back."""
    j, u, q, moments, seasons, link = w.j, w.u, w.q, w.moments, w.seasons, w.link
    relatives = _either([*w.values["relatifs"], *w.values["anaphores"]])
    vague = r"plusieurs|quelques|des|de longu?e?s|de nombreu(?:x|ses)"
    more = r" et quart| et demie?| quinze| trente| quarante-cinq"
    return {
        "dates.heure": rf"(?:(?P<h>[01]?\d|2[0-4]) ?h(?:eures?)?"
        rf"(?: ?(?P<min>[0-5]\d)(?: ?min(?:utes)?)?|(?P<mw2>{more}))?"
        rf"(?![a-zé\d])|(?P<hw>{w.number}) heures?(?P<mw>{more})?|(?P<mot>(?<!-)(?:midi|minuit)(?!-)))"
        r"(?: gmt| utc| heures? locales?| locales?| heure de paris)?",
        "dates.moment": rf"(?P<r>{relatives}(?: au)?|(?:ce |le )?(?:même )?(?P<jm>{j})(?: au(?! petit))?"
        r"|(?P<art>ce|cette|cet|la|le|l(?=')))"
        rf"[ '](?P<mo>{moments})"
        r"(?P<rel>-là| (?:dernière?|prochaine?|suivante?|précédente?|même))?(?(art)(?! d[eu']))"
        rf"(?(jm)(?:,? (?:le )?(?P<d3>{_DAY}) (?P<m3>{w.m})(?: (?P<y3>{_YEAR}))?)?)"
        rf"|la nuit (?:de|du) (?P<j1>{j})"
        rf"(?:(?: {_DAY})?(?: {w.m})? (?:à|au) {j}(?: (?P<d2>{_DAY}) (?P<m2>{w.m})(?: (?P<y2>{_YEAR}))?)?)?"
        rf"(?! {_DAY}\b)"
        rf"|(?:la |l')(?P<mo4>matinée|journée|soirée|après-midi) d(?:e |')(?P<r4>{j}|{_either(w.values['relatifs'])})"
        rf"(?! {_DAY}\b)"
        rf"|{_PART} (?:de |d')(?:la )?(?P<mo2>{moments})"
        rf"|(?:la |le |l')?(?P<mo3>{moments}) (?:du (?:{j} )?|de {j} )(?P<d>{_DAY})(?: au (?:{j} )?{_DAY})?"
        rf" (?P<m>{w.m})(?: au {_DAY} {w.m})?(?: (?P<y>{_YEAR}))?"
        r"|(?P<bare>petit matin|soirée|matinée|mi-journée|(?<=au )(?:matin|soir)|(?<=en )après-midi)",
        "dates.duree": rf"(?P<ap>{_ABOUT})?(?P<n>{q}){link}(?:autres )?(?P<u>{u})(?P<half> et demie?| et quart"
        r"|(?<=heures) (?:quinze|trente|quarante-cinq))?"
        r"|(?P<hh>\d\d\d?) ?h(?:eures|00)?(?! ?\d)"
        rf"|(?P<low>{w.n})(?= (?:à|et) {w.n}{link}(?P<u5>{u}))|(?P<quarts>(?:un|le) quart|trois quarts) d'heure"
        rf"|(?:ces |les )?(?P<dn>{w.number}|\d+) (?:derni(?:er|ère)|prochaine?|premi(?:er|ère))s (?P<u6>{u})"
        rf"|(?<=dont )(?P<dont>{w.n})(?= (?:avec sursis|ferme|assorti))"
        rf"|(?P<vague>{vague}) (?P<u2>{u})|toute? (?:la |l'|le )(?P<whole>journée|semaine|année|mois)",
        "dates.frequence": rf"chaque (?P<u>{u}|{j}|{seasons})|tous les (?P<j>{j})s?"
        rf"|tou(?:s|tes) les (?:(?P<n>{w.n}) )?(?P<u2>{u})"
        rf"|(?:chaque |tou(?:s|tes) les )(?:(?P<we>week-ends?)|(?P<mo>{moments})s?)"
        rf"|(?<=par )(?P<u3>{u})|(?:les |des |ces )?(?P<j2>{j})s"
        rf"|une? (?:(?P<j3>{j})|(?P<u4>{u})) sur (?P<every>{w.number}|\d\d?)"
        rf"|(?:le |chaque |tous les )?{_either(w.values['rangs'])}s? (?P<j4>{j})s? (?:du|de chaque) mois"
        rf"|(?P<adv>{_either(w.values['frequences'])})",
    }


def _bordered(rule: str, shape: str, language: str) -> str:
    """Whole words only; years, months, hours and days may stand in a range: « 1982-1990 », « 20-21 juin »."""
    if rule in ("dates.annee", "dates.mois", "dates.heure", "dates.liste"):
        return rf"(?<!\w)(?:{shape})(?!\w)"
    if rule == "dates.jour":  # « 20-21 juin », « 28 juin-11 juillet »
        months = "|".join(
            f"(?<={month}-)" for month in sorted(load_lexicon(language, "dates", DateRule).values["mois"])
        )
        return rf"(?:(?<![\w-])|(?<=\d-)|{months})(?:{shape})(?!\w|-(?!\d))"
    return rf"(?<![\w-])(?:{shape})(?![\w-])"


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
