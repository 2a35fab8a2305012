"""Moments as trainers write and read them: in Dutch ways, in Dutch time."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ib_course.launcher.problem import Problem

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")  # fmt: skip
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"mrt": 3, "febr": 2, "sept": 9}
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_WEEKDAY = r"(?:(?P<weekday>ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+)?"
_DATE = r"""(?:
    (?P<iso>\d{4}-\d{2}-\d{2})
  | (?P<day>\d{1,2})\s*(?P<sign>[-/.])\s*(?P<month>\d{1,2})(?:\s*(?P=sign)\s*(?P<year>\d{4}|\d{2}))?
  | (?P<named_day>\d{1,2})\s*[-\s]\s*(?P<name>[a-z]+)\.?(?:\s*[-\s]\s*(?P<named_year>\d{4}|'?\d{2}))?
)"""
# A bare number is an hour only with «uur» or «u» behind it: «1-12-2026 17» says too little.
_TIME = r"""(?:
    (?:t|,?\s+)(?:om\s+)?
    (?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?(?:\s*(?:uur|u\.?|h))?
     | (?P<whole_hour>\d{1,2})\s*(?:uur|u\.?|h)(?P<behind>\d{2})?)
)?"""
_MOMENT = re.compile(_WEEKDAY + _DATE + _TIME, re.VERBOSE | re.ASCII)


def read_moment(text: str, today: date | None = None) -> datetime:
    """Read a date, with or without a time, as people write it: ``1-12-26``, ``1 december om 17.00 uur``, ISO 8601.

    A date alone lasts to its end; a time without a zone is Dutch time; a date without a year is the coming one.

    Args:
        text: what was written
        today: from when on a date without a year is looked for; today by default

    Raises:
        Problem: it is no date, or its weekday is another one
    """
    from ib_course.handin import parse_deadline

    text = " ".join(text.split())
    try:
        found = _MOMENT.fullmatch(text.lower())
        if not found:  # ISO 8601 has more forms
            return parse_deadline(text)
        day = _day(found, today or datetime.now(zone()).date())
        hour, minute = found["hour"] or found["whole_hour"], found["minute"] or found["behind"] or "00"
        moment = parse_deadline(f"{day.isoformat()}T{hour:0>2}:{minute}" if hour else day.isoformat())
    except (ValueError, OverflowError) as error:
        raise Problem(f"«{text}» is geen datum.", _EXAMPLES) from error
    named, weekday = found["weekday"], DAYS[day.weekday()]
    if named and not weekday.startswith(named):
        raise Problem(f"{write_date(day)} is een {weekday}.", "Kijk wat er klopt: de dag of de datum.")
    return moment


def write_moment(moment: datetime) -> str:
    """Return a moment with a zone as ``1-12-2026 om 17.00 uur``, Dutch time."""
    local = moment.astimezone(zone())
    return f"{write_date(local)} om {local.hour}.{local.minute:02} uur"


def write_date(day: date) -> str:
    """Return a date as ``1-12-2026``."""
    return f"{day.day}-{day.month}-{day.year}"


def from_utc(moment: datetime) -> datetime:
    """Return a moment of nbgrader, UTC without saying so, with its zone."""
    return moment.replace(tzinfo=UTC)


def zone() -> tzinfo | None:
    """Return Dutch time; null (the computer's own) on Windows without the tzdata package."""
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        return None


def _day(found: re.Match[str], today: date) -> date:
    """Return the date that was written; without a year, the first one from today on.

    Raises:
        ValueError: there is no such day
    """
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    day = int(found["day"] or found["named_day"])
    month = int(found["month"]) if found["month"] else _month(found["name"])
    written = (found["year"] or found["named_year"] or "").lstrip("'")
    if written:
        return date(int(written) + (2000 if len(written) == 2 else 0), month, day)
    date(2024, month, day)  # in a leap year, at least, it is a day
    years = range(today.year, today.year + 9)  # eight years may pass without one
    coming = (date(year, month, day) for year in years if (month, day) != (2, 29) or isleap(year))
    return next(found for found in coming if found >= today)


def _month(name: str) -> int:
    """Return the number of a month that is written in full or short.

    Raises:
        ValueError: there is no such month
    """
    return _SHORT[name] if name in _SHORT else MONTHS.index(name) + 1


_EXAMPLES = "Schrijf een datum als 1-12-2026 of 1 december, zo nodig met een tijd: 1-12-2026 17.00"
