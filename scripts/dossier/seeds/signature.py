"""Who signs an article and when it was published, as the lines under its title say."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dossier.seeds.metadata import without_par
from dossier.seeds.words import page_words

_DAY = (
    r"(?:(?:\w+di|dimanche),?\s+)?(?P<day>\d{1,2})(?:er)?[\s/.-]+(?P<month>\d{1,2}|[^\W\d_]+\.?)[\s/.-]+(?P<year>\d{4})"
)
_HOUR = r"(?:\s*,?\s*(?:à|-|–|\||•|·)?\s*\d{1,2}\s*[h:]\s*(?:\d{2})?)?"
_UPDATED = r"(?:\s*[,(|–—|·•-]?\s*(?:mis\s+à\s+jour|modifié|actualisé)\b.{0,60})?"
_LED = r"(?:article\s+)?(?:publié|paru|posté|diffusé|mis\s+en\s+ligne)e?\s+le\s+"
_DATED = re.compile(rf"{_LED}{_DAY}{_HOUR}{_UPDATED}\.?", re.IGNORECASE)
# Under a title a day alone dates the article too.
_UNDER_TITLE = re.compile(rf"(?:{_LED}|le\s+)?{_DAY}{_HOUR}{_UPDATED}\.?", re.IGNORECASE)
_CHANGED = re.compile(r"(?:dernière\s+)?(?:mise?\s+à\s+jour|modifiée?|actualisée?)\s*(?:le|:)\s.{6,50}", re.IGNORECASE)
_PARTS = r"\s*(?:[—–|•·,(]|\s-)\s*"
_WHO_THEN_DAY = re.compile(
    rf"(?P<who>\S.{{0,78}}?){_PARTS}(?P<led>{_LED}|le\s+)?{_DAY}{_HOUR}{_UPDATED}\)?\.?", re.IGNORECASE
)
_DAY_THEN_WHO = re.compile(rf"(?:{_LED})?{_DAY}{_HOUR}(?:{_PARTS}|\s+(?=par\s))(?P<who>\S.{{0,80}})", re.IGNORECASE)

# « Par Camille Durand », not « Par ailleurs, … » nor « Par Toutatis ! ».
_SIGNED = re.compile(
    r"(?:[Pp]ar|PAR)\s+(?:[^\W\d_a-zà-ÿ]\S*|la\s+rédaction\b|(?:notre|nos)\s+(?:correspondant|envoyé)\w*)(?:\s+\S+){0,11}"
)
_INITIALS = re.compile(r"(?:[Pp]ar|PAR)\s+(?:[^\W\d_a-zà-ÿ]\.[\s-]?){1,4}")  # « Par C. V. »
_CAPITAL = re.compile(r"[(@]*[^\W\d_a-zà-ÿ]|@")
_LAST_LINE = re.compile(
    r"\(?(?i:avec|sources?)\s*:?\s+(?:l'|la\s+|le\s+)?[^\W\d_a-zà-ÿ].{0,60}\)?|(?i:propos\s+recueillis\s+par)\s+.{3,60}"
)
_ACRONYM = 4  # letters: « AFP », « ATS »
_LONGEST = 80  # characters of a byline without « Par »


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What a line under the title says; nothing at all for « Mis à jour le … »."""

    byline: str | None = None
    published: dt.date | None = None


def read_head_line(text: str, names: bool) -> HeadLine | None:
    """What `text` says if it is wholly a byline, a day of publication, or both; `names`: a byline may lack « Par »."""
    if len(text) > 200:
        return None
    if day := _day_of(_UNDER_TITLE.fullmatch(text)):
        return HeadLine(published=day)
    if _CHANGED.fullmatch(text):
        return HeadLine()
    for pattern in (_WHO_THEN_DAY, _DAY_THEN_WHO):
        match = pattern.fullmatch(text)
        day = _day_of(match)
        if match and day and (_is_signed(match["who"]) or _names(match["who"])):
            return HeadLine(_who(match), day)
    return HeadLine(byline=without_par(text)) if _is_byline(text, names) else None


def _is_byline(text: str, names: bool) -> bool:
    if _INITIALS.fullmatch(text):
        return True
    return text[-1] not in ".!?…:,»" and (_is_signed(text) or (names and len(text) <= _LONGEST and _names(text)))


def published_line(text: str) -> dt.date | None:
    """The day of a line that is wholly « Publié le 12 mars 2025 à 14 h 30 », or None."""
    return _day_of(_DATED.fullmatch(text)) if len(text) <= 200 else None


def is_last_line(text: str) -> bool:
    """« Source : AFP », « (avec l'Agence centrale) », « Propos recueillis par Camille Durand »."""
    return len(text.split()) <= 10 and bool(_LAST_LINE.fullmatch(text.replace("’", "'").rstrip(".")))


def is_apart(text: str) -> bool:
    """Whether a line is a head by itself, whatever stands next to it: « Par … », « Publié le … »."""
    signed = _SIGNED.fullmatch(text) or _INITIALS.fullmatch(text)
    return len(text) <= 200 and bool(signed or _CHANGED.fullmatch(text) or published_line(text))


def _who(match: re.Match[str]) -> str | None:
    """« Paris, le 12 mars 2025 » tells where, not who."""
    place = (match.groupdict().get("led") or "").strip().lower() == "le" and not _is_signed(match["who"])
    rubric = match["who"].isupper() and " " not in match["who"] and len(match["who"]) > _ACRONYM  # « INCENDIE »
    return None if place or rubric else without_par(match["who"])


def _is_signed(text: str) -> bool:
    return bool(_SIGNED.fullmatch(text))


def _names(text: str) -> bool:
    """Whether every word has its capital, or is one that stands between names: « La rédaction, avec AFP »."""
    words = text.replace("’", "'").replace("'", "' ").split()
    beside = page_words()["entre_les_noms"]
    named = (_CAPITAL.match(word) or word.strip("(),;&").lower() in beside or word in "&,;-–" for word in words)
    return bool(_CAPITAL.match(text)) and len(words) <= 12 and all(named)


def _day_of(match: re.Match[str] | None) -> dt.date | None:
    if match is None:
        return None
    month = match["month"]
    try:
        number = int(month) if month.isdigit() else _months().index(month.lower()) + 1
        return dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _months() -> list[str]:
    from babel.dates import get_month_names  # noqa: PLC0415  # few seeds have such a line

    names = get_month_names("wide", locale="fr")
    return [names[number] for number in range(1, 13)]
