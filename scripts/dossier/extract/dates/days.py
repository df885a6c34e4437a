"""Which day, month or year an expression of the calendar means where it stands in the text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from dossier.extract.dates import calendar as cal
from dossier.extract.dates.calendar import Meaning
from dossier.extract.dates.counted import is_counted, says_about_when
from dossier.extract.dates.seasons import season_listed
from dossier.extract.dates.setting import Setting, count_of, short_year

# « en mars et avril 2024 », « janvier-juin 2019 », « mai et juin derniers »: the first takes what the last one has.
_SHARED = r"(?:-| à | et | ou |, )(?:d(?:e |'))?(?:{months})(?: (?P<y>(?:19|20)\d\d)| (?P<rel>derniers|prochains))"
_PLUPERFECT = re.compile(r"\b(?:av|ét)ai(?:t|ent)\b")
_LIMIT = re.compile(r"\b(?:jusqu'au|d'ici (?:au|le)) (?:\w+ )?$")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
# A past verb may announce a day that is near; further ahead the day is last year's.
_ANNOUNCED, _A_YEAR = dt.timedelta(days=60), dt.timedelta(days=370)
_JUST_TOLD = dt.timedelta(days=31)
_FAR = dt.timedelta(days=300)  # a weekday that fits only then, with the day near at hand, is a misprint
_OF_A_STORY = 10  # years; what was told from further back is a past, not the story


def day_of(setting: Setting, number: str, month: str, year: int | None, rel: str | None = None) -> Meaning | None:
    """A day and a month, in the year told, or the nearest, or the last one the text told."""
    day, index = int(number.removesuffix("er")), setting.number("mois", month)
    try:
        if year:
            return cal.day(dt.date(year, index, day), "explicit")
        if setting.published:
            return cal.day(setting.near(dt.date(setting.published.year, index, day), rel), "publication")
        if setting.year:
            return cal.day(dt.date(setting.year, index, day), "context")
        dt.date(2000, index, day)
    except ValueError:
        return None
    return cal.unknown("DATE", f"XXXX-{index:02}-{day:02}")


def read_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« le samedi 5 juin 1999 », not « rue du 8-Mai-1945 »."""
    words = setting.before.split()
    if words[-1:] in (["du"], ["de"]) and words[-2:-1] and words[-2] in setting.lists["voies"]:
        return None  # « rue du 8-Mai-1945 »
    year = int(match["y"]) if match["y"] else short_year(int(match["yy"]), setting.published) if match["yy"] else None
    if match["j"] and not year and setting.published:
        return dated_weekday(match["j"], match["d"], match["m"], setting, match["rel"])
    if not year and (other := _in_a_chronology(match, setting) or _any_of_its_name(match, setting)):
        return other
    found = day_of(setting, match["d"], match["m"], year, match["rel"])
    if setting.tense != "past" and not (match["rel"] or year):
        return _ahead(found, setting)
    told = match.group().startswith("le ") and setting.tense == "past" and not match["rel"]
    if told and found and found.first and found.basis == "publication" and setting.published:
        ahead = found.first - setting.published
        return cal.day(cal.shifted(found.first, -1, "Y"), "publication") if ahead > _ANNOUNCED else found
    return found


def _ahead(found: Meaning | None, setting: Setting) -> Meaning | None:
    """« Le sentier est fermé jusqu'au 2 mai », « le vote aura lieu le 12 mars », read in June: the next one.

    A future told of a day that is just over may be that of a story: « la digue cédera le lendemain, le 2 juin ».
    """
    day, published = found.first if found else None, setting.published
    if day is None or published is None:
        return found
    to_come = setting.future and published - day > _JUST_TOLD
    over = day < published and (to_come or _LIMIT.search(setting.before))
    return cal.day(cal.shifted(day, 1, "Y"), "publication") if over else found


def _in_a_chronology(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« 14 mai 2011 : … 15 mai : … »: a day that heads its line goes on from the one told before, with its year."""
    heads = not setting.before.strip(" •–—-") and re.match(r" ?:| [–—-] |\.$", setting.after)
    last = setting.anchor
    if not heads or match["rel"] or last is None or setting.year is None:
        return None
    index, number = setting.number("mois", match["m"]), int(match["d"].removesuffix("er"))
    for year in (last.year, last.year + 1):
        try:
            date = dt.date(year, index, number)
        except ValueError:
            return None
        if date >= last:
            return cal.day(date, "context")
    return None


def _any_of_its_name(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« le 11-Septembre » names a day of the past, « un 12 mai » that of some year; « le 11-Novembre » comes back."""
    if setting.last_word == "un":
        told = re.match(r",? en ((?:1[0-9]|20)\d\d)\b", setting.after)  # « un | 20 mai |, en 1911 »
        if told:
            return day_of(setting, match["d"], match["m"], int(told[1]))
        number = int(match["d"].removesuffix("er"))
        return cal.unknown("DATE", f"XXXX-{setting.number('mois', match['m']):02}-{number:02}")
    hyphened = re.fullmatch(r"(?:[Ll]e )?\d+-[^\W\d_a-zà-ÿ]\w+", setting.words)
    if not hyphened or f"{match['d']}-{match['m']}" in setting.lists["jours_feries"]:
        return None
    return cal.unknown("DATE", f"XXXX-{setting.number('mois', match['m']):02}-{int(match['d']):02}")


def dated_weekday(weekday: str, number: str, month: str, setting: Setting, rel: str | None = None) -> Meaning | None:
    """« mardi 14 septembre »: in the nearest year in which the 14th is a Tuesday, when one is near."""
    wanted, index = setting.number("jours", weekday), setting.number("mois", month)
    year = _year_of_weekday(wanted, number, index, setting.published) if setting.published else None
    found = day_of(setting, number, month, year, rel)
    return replace(found, basis="publication") if found and setting.published else found


def _year_of_weekday(wanted: int, number: str, month: int, published: dt.date) -> int | None:
    fitting: list[dt.date] = []
    for year in range(published.year - 2, published.year + 3):
        try:
            date = dt.date(year, month, int(number.removesuffix("er")))
        except ValueError:
            continue
        if date.weekday() == wanted and abs(date - published) < _A_YEAR:
            fitting.append(date)
    best = min(fitting, key=lambda date: abs(date - published), default=None)
    misprint = best and abs(best - published) > _FAR and abs(best.replace(year=published.year) - published) < _ANNOUNCED
    return best.year if best and not misprint else None


def read_numeric(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« 26.09.2025 », « 24/04/26 », « le 24/04 »."""
    if match["d2"]:
        return _day_in_figures(match, setting)
    year = int(match["y"])
    try:
        date = dt.date(year if year > 99 else short_year(year, setting.published), int(match["mo"]), int(match["d"]))
    except ValueError:
        return None
    return cal.day(date, "explicit")


def _day_in_figures(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« le 24/04 »: in the nearest year."""
    names = {int(str(number)): name for name, number in setting.values["mois"].items()}
    return day_of(setting, match["d2"], names[int(match["mo2"])], None)


def read_listed(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« du 3 au 5 mai »: the first day, whose month comes later; not « la saison 5, dimanche 12 avril »."""
    if not match["j"] and re.match(rf", (?:{'|'.join(setting.values['jours'])}) ", setting.after):
        return None
    return day_of(setting, match["d"], match["m"], int(match["y"]) if match["y"] else None)


def read_month(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« en mars », « fin juin dernier », « mars 2024 », « mai 68 ».

    A pluperfect looks back from the day of its story: « tombé le 6 août 2022. Il avait alerté dès mars »; a second
    one goes on: « avait saisi le juge le 20 septembre 2024, mais le tribunal avait refusé en janvier ».
    """
    index, rel = setting.number("mois", match["m"]), match["rel"]
    months = "|".join(setting.values["mois"])
    shared = None if match["y"] or rel else re.match(_SHARED.format(months=months), setting.after)
    rel = rel or (shared and shared["rel"])
    year_told = match["y"] or (shared and shared["y"])
    if year_told or match["yy"]:
        year = int(year_told) if year_told else short_year(int(match["yy"]), setting.published)
        return None if _in_an_address(setting) else cal.month(year, index, "explicit")
    if match["m"] == "mars" and setting.words == "Mars" and setting.last_word != "mois":
        return None  # « le sol de Mars », the planet
    ranged = setting.before.endswith(tuple(f"{name}{link}" for name in setting.values["mois"] for link in ("-", ", ")))
    if not (rel or match["mod"] or ranged or setting.last_word in setting.lists["mois_apres"]):
        return None  # « mars » alone may be a planet, « avril » a first name
    if setting.published is None:
        known = setting.year and cal.month(setting.year, index, "context")
        return known or cal.unknown("DATE", f"XXXX-{index:02}", "month")
    if setting.earlier and not rel and setting.story and setting.published.year - setting.story.year <= _OF_A_STORY:
        onward = setting.told_year == setting.story.year and len(_PLUPERFECT.findall(setting.before)) > 1
        move = (index < setting.story.month) if onward else -(index > setting.story.month)
        return cal.month(setting.story.year + move, index, "context")
    return cal.month(_year_of_month(index, rel, setting, setting.published), index, "publication")


def _year_of_month(index: int, rel: str | None, setting: Setting, published: dt.date) -> int:
    """By « dernier » and « prochain », else by tense; « le recensement de mars » is the nearest, whatever the verb."""
    date = dt.date(published.year, index, 1)
    complement = re.search(r"(?<!mois )(?<!à partir )(?<!à compter )\bd(?:e |')$|-$", setting.before)
    if rel or complement or setting.tense == "open":
        return setting.near(date, rel).year
    if setting.future:
        return published.year + (index < published.month)
    return published.year - (index > published.month)


def _in_an_address(setting: Setting) -> bool:
    """« rue du 8 | mai 1945 », « rue du 19-mars- | 1962 »."""
    words = re.split(r"[\s-]+", setting.before.rstrip(" -"))[-4:]
    numbered = any(word.removesuffix("er").isdigit() for word in words[2:])
    return len(words) > 2 and numbered and bool(set(words[:2]) & setting.lists["voies"])


def read_school_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« l'année scolaire 2024-2025 »: from September to August, as an ISO 8601 interval."""
    del setting
    return cal.school_year(int(match["y"]), "explicit")


def read_two_years(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« en 2023-2024 », « 2023/24 »: a season that starts in one year and ends in the next; two years elsewhere."""
    first, second = int(match["y"]), int(match["y2"])
    follows = second in (first + 1, (first + 1) % 100)
    bracketed = setting.before.endswith("(") and setting.after.startswith(")")
    told = second > 99 or setting.last_word in setting.lists["annee_apres"]
    listed = season_listed(first, setting) if follows else None
    if listed or not follows or bracketed or not told:
        return listed
    return Meaning("DATE", f"{first}/{first + 1}", dt.date(first, 1, 1), dt.date(first + 1, 12, 31), "year", "explicit")


def read_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """« depuis 2021 », not « 2021 habitants »; « en 98 », « en mil neuf cent douze », « en septante-huit »."""
    if match["y"] is None:
        return _short_or_spelled(match, setting)
    following = setting.after.split()[:1]
    counted = is_counted(setting) or (setting.counts and setting.after.startswith(" "))
    if _in_an_address(setting) or counted or (following and following[0].strip(".,;") in setting.lists["comptes"]):
        return None
    if re.search(r"\bannées \d{3}0(?: et | ou |-|/)$", setting.before) and match["y"].endswith("0"):
        return cal.decade(int(match["y"]), "explicit")  # « les années 1960 et | 1970 »
    told = _is_told_year(match, setting)
    return (season_listed(int(match["y"]), setting) or cal.year(int(match["y"]), "explicit")) if told else None


def _is_told_year(match: re.Match[str], setting: Setting) -> bool:
    """Whether the words around four digits make them a year."""
    before, after = setting.before, setting.after
    ranged = before.endswith(("-", "–")) or after.startswith(("-", "–"))
    listed = re.search(r"\b(?:1[0-9]|20)\d\d(?:, | et | ou )$", before)
    bracketed = before.endswith("(") and after.startswith((")", ",", "-", "–", " :"))
    opens = not before.strip(' «"') and re.match(r" ?[:,]| (?:a|aura|est|sera|fut|restera|marque|avait|était) ", after)
    told = match["mod"] or match["an"] or says_about_when(setting) or setting.last_word in setting.lists["annee_apres"]
    return bool(told or ranged or listed or bracketed or opens)


def _short_or_spelled(match: re.Match[str], setting: Setting) -> Meaning | None:
    if setting.last_word not in setting.lists["annee_courte_apres"]:
        return None
    if match["yy"]:
        return cal.year(short_year(int(match["yy"]), setting.published), "explicit")
    number = count_of(match["spelled"] or match["tens"], {})
    if number is None or not (_FIRST_YEAR <= number < _LAST_YEAR if match["spelled"] else number < 100):
        return None
    return cal.year(int(number) if match["spelled"] else short_year(int(number), setting.published), "explicit")
