"""Who reads which shape."""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.extract.dates import clock, days, parts, periods, seasons, spells, weekdays
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.setting import Setting

READERS: dict[str, Callable[[re.Match[str], Setting], Meaning | None]] = {
    "dates.jour": days.read_day,
    "dates.numerique": days.read_numeric,
    "dates.liste": days.read_listed,
    "dates.mois": days.read_month,
    "dates.annee_scolaire": days.read_school_year,
    "dates.deux_annees": days.read_two_years,
    "dates.annee": days.read_year,
    "dates.semaine": weekdays.read_weekday,
    "dates.relatif": weekdays.read_relative,
    "dates.distance": periods.read_distance,
    "dates.periode": periods.read_period,
    "dates.saison": seasons.read_season,
    "dates.trimestre": parts.read_part,
    "dates.fete": periods.read_feast,
    "dates.decennie": periods.read_age,
    "dates.heure": clock.read_hour,
    "dates.moment": clock.read_moment,
    "dates.duree": spells.read_duration,
    "dates.frequence": spells.read_frequency,
    "dates.indefini": spells.read_indefinite,
    "dates.adjectif": spells.read_adjective,
}
