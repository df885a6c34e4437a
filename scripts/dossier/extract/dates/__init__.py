"""Expressions of time as TIMEX3: what they say, the days they cover, and where those come from."""

from dossier.extract.dates.find import find_dates
from dossier.extract.dates.patterns import DateRule

__all__ = ["DateRule", "find_dates"]
