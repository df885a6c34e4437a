"""Days, weeks, months… as intervals, with their TIMEX3 values."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from dossier.model import Basis, Precision, TimexType


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means: TIMEX3 type and value, interval, precision, basis."""

    type: TimexType
    value: str
    first: dt.date | None
    last: dt.date | None
    precision: Precision
    basis: Basis


def day(date: dt.date, basis: Basis) -> Meaning:
    """One calendar day."""
    return Meaning("DATE", date.isoformat(), date, date, "day", basis)


def month(year: int, number: int, basis: Basis) -> Meaning:
    """One calendar month."""
    last = dt.date(year, number, calendar.monthrange(year, number)[1])
    return Meaning("DATE", f"{year}-{number:02}", dt.date(year, number, 1), last, "month", basis)


def year(number: int, basis: Basis) -> Meaning:
    """One calendar year."""
    return Meaning("DATE", str(number), dt.date(number, 1, 1), dt.date(number, 12, 31), "year", basis)


def week(date: dt.date, basis: Basis) -> Meaning:
    """The ISO week of `date`."""
    monday = date - dt.timedelta(days=date.weekday())
    number = monday.isocalendar()
    value = f"{number.year}-W{number.week:02}"
    return Meaning("DATE", value, monday, monday + dt.timedelta(days=6), "week", basis)


def season(number: int, start: int, basis: Basis) -> Meaning:
    """The season of year `number` that starts in month `start` (3, 6, 9, 12); by whole months."""
    name = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[start]
    first = month(number, start, basis)
    last = month(number + (start == 12), (start + 1) % 12 + 1, basis)
    return Meaning("DATE", f"{number}-{name}", first.first, last.last, "season", basis)


def part(number: int, index: int, months: int, basis: Basis) -> Meaning:
    """Quarter or half `index` (from 1) of a year."""
    letter, precision = ("Q", "quarter") if months == 3 else ("H", "half")
    first, last = month(number, (index - 1) * months + 1, basis), month(number, index * months, basis)
    kind: Precision = "quarter" if precision == "quarter" else "half"
    return Meaning("DATE", f"{number}-{letter}{index}", first.first, last.last, kind, basis)


def years(first: int, last: int, value: str, precision: Precision) -> Meaning:
    """Years `first` to `last`, both included, as a decade or a century."""
    return Meaning("DATE", value, dt.date(first, 1, 1), dt.date(last, 12, 31), precision, "explicit")


def century(number: int, basis: Basis) -> Meaning:
    """Century `number`, the 20th from 1901 to 2000."""
    return replace(years((number - 1) * 100 + 1, number * 100, f"{number - 1:02}", "century"), basis=basis)


def decade(first: int, basis: Basis) -> Meaning:
    """The ten years that start with `first`."""
    return replace(years(first, first + 9, str(first // 10), "decade"), basis=basis)


def school_year(first: int, basis: Basis) -> Meaning:
    """September to August, as an ISO 8601 interval; a sports season too."""
    start, end = dt.date(first, 9, 1), dt.date(first + 1, 8, 31)
    return Meaning("DATE", f"{first}-09/{first + 1}-08", start, end, "year", basis)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Butcher's algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def unknown(kind: TimexType, value: str, precision: Precision | None = None) -> Meaning:
    """An expression of which no day can be computed; « récemment » does not say how finely it counts either."""
    size: Precision = "unknown" if value.endswith("_REF") else "day"
    return Meaning(kind, value, None, None, precision or size, "none")


def shifted(date: dt.date, amount: int, unit: str) -> dt.date:
    """`date` moved by calendar days, weeks, months or years; the last day of a shorter month.

    Raises ValueError or OverflowError outside the years 1 to 9999: « il y a 30 000 ans ».
    """
    if unit in ("D", "W"):
        return date + dt.timedelta(days=amount * (7 if unit == "W" else 1))
    months = amount * {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "C": 1200}[unit]
    total = date.year * 12 + date.month - 1 + months
    number, index = total // 12, total % 12 + 1
    return dt.date(number, index, min(date.day, calendar.monthrange(number, index)[1]))
