"""Quarters and halves, of the calendar or of a financial year that the text says where it closes."""

from __future__ import annotations

import datetime as dt
import re

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import Setting
from dossier.model import Precision

_MONTHS_OF = {"trimestre": 3, "semestre": 6, "t": 3, "s": 6}
_MARKS = {3: "Q", 6: "H"}
_CLOSING = r",? \S+ (?:le |au |fin )(?:\d\d? )?(?P<m>{months})(?: (?P<y>(?:19|20)\d\d))?(?!\w)"


def read_part(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« premier trimestre 2025 », « T3 2025 », « le troisième trimestre clos fin juin »."""
    months = _MONTHS_OF[match["k"] or match["tq"]]
    index = int(match["ti"]) if match["ti"] else setting.number("ordinaux", match["o"])
    last = match["o"] == "dernier"  # « le dernier trimestre 2025 » ends its year
    if match["closed"] is not None:
        return _closed(months, setting)
    if index * months > 12 or (last and not match["y"]):
        return None
    index = 12 // months if last else index
    if match["y2"]:  # of a financial year, whose first month is not told: no day can be computed
        return cal.unknown("DATE", f"{match['y']}-{_MARKS[months]}{index}", _precision(months))
    if match["y"] or match["ty"]:
        return cal.part(int(match["y"] or match["ty"]), index, months, "explicit")
    closed = setting.closed.get((match["o"], match["k"]))
    return closed or _of_the_year(index, months, setting)


def _of_the_year(index: int, months: int, setting: Setting) -> Meaning:
    """By tense: « la croissance a ralenti au quatrième trimestre », read in February, is last year's."""
    if setting.published is None:
        return _unknown(index, months)
    found = cal.part(setting.published.year, index, months, "publication")
    assert found.first is not None and found.last is not None  # a part of a known year
    if setting.tense == "past" and found.first <= setting.published < found.last and setting.backward:
        return _unknown(index, months)
    past = setting.tense == "past" and (index - 1) * months >= setting.published.month
    return cal.part(setting.published.year - past, index, months, "publication")


def _closed(months: int, setting: Setting) -> Meaning | None:
    """The months that end with the one told behind « clos »."""
    names = "|".join(setting.values["mois"])
    told = re.match(_CLOSING.format(months=names), setting.after)
    if told is None or (told["y"] is None and setting.published is None):
        return None
    month = setting.number("mois", told["m"])
    if told["y"]:
        year = int(told["y"])
    else:
        assert setting.published is not None  # asked above
        year = setting.published.year - (month > setting.published.month)
    end = cal.month(year, month, "explicit" if told["y"] else "publication")
    first = cal.shifted(dt.date(year, month, 1), 1 - months, "M")
    return Meaning("DATE", f"{first:%Y-%m}/{end.value}", first, end.last, _precision(months), end.basis)


def _unknown(index: int, months: int) -> Meaning:
    return cal.unknown("DATE", f"XXXX-{_MARKS[months]}{index}", _precision(months))


def _precision(months: int) -> Precision:
    return "quarter" if months == 3 else "half"
