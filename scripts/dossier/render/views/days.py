"""Dates in French, never finer than the text gives them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from dossier.model import Precision
from dossier.render.views.wording import NBSP

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet"),
    *("août", "septembre", "octobre", "novembre", "décembre"),
)
_SEASONS = {3: "printemps", 6: "été", 9: "automne", 12: "hiver"}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def day(date: dt.date, *, year: bool = True, month: bool = True) -> str:
    """« 1er avril 2025 », « 12 mars 2025 », with what is asked of it."""
    words = "1er" if date.day == 1 else str(date.day)
    if month:
        words += f"{NBSP}{MONTHS[date.month - 1]}"
    return f"{words} {date.year}" if year else words


def interval(first: dt.date, last: dt.date, precision: Precision) -> str:
    """The interval as the text means it: « mai 2024 », « été 2023 », « du 3 au 5 avril 2025 »."""
    return _INTERVALS[precision](first, last)


def machine_day(first: dt.date, last: dt.date, precision: Precision) -> str | None:
    """The `datetime` attribute of a `<time>`: a day, a month or a year; None where HTML has no form for it."""
    if precision in ("time", "day") and first == last:
        return first.isoformat()
    if precision == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    if precision == "year" and first.year == last.year:
        return f"{first.year:04}"
    return None


def _days(first: dt.date, last: dt.date) -> str:
    if first == last:
        return day(first)
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    return f"du{NBSP}{day(first, year=not same_year, month=not same_month)} au{NBSP}{day(last)}"


def _season(first: dt.date, last: dt.date) -> str:
    if first.month not in _SEASONS:
        return _days(first, last)
    years = str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    return f"{_SEASONS[first.month]}{NBSP}{years}"


def _months(first: dt.date, last: dt.date) -> str:
    end = f"{MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = MONTHS[first.month - 1] + ("" if first.year == last.year else f" {first.year}")
    return f"{'d’' if start[0] in 'ao' else 'de '}{start} à {end}"


def _years(first: dt.date, last: dt.date) -> str:
    return str(first.year) if first.year == last.year else f"de {first.year} à {last.year}"


def _rank(number: int) -> str:
    return "1er" if number == 1 else f"{number}e"


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        while number >= value:
            words, number = words + letters, number - value
    return words


_INTERVALS: dict[Precision, Callable[[dt.date, dt.date], str]] = {
    "time": _days,
    "day": _days,
    "week": lambda first, last: f"semaine {_days(first, last)}",
    "month": _months,
    "season": _season,
    "quarter": lambda first, last: f"{_rank((first.month + 2) // 3)}{NBSP}trimestre {first.year}",
    "half": lambda first, last: f"{_rank(1 if first.month < 7 else 2)}{NBSP}semestre {first.year}",
    "year": _years,
    "decade": lambda first, last: f"années{NBSP}{first.year}",
    "unknown": _days,
    "century": lambda first, last: f"{_roman((first.year - 1) // 100 + 1)}e{NBSP}siècle",
}
