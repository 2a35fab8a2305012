"""Moments as participants read them: spelled in Dutch, in Dutch time, and saying so."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ib_course.dates import DAYS, MONTHS, zone
from ib_course.grading.timestamps import read_stamp


def spell(moment: datetime) -> str:
    """Return a moment with a zone as ``maandag 23 november 2026 om 20.13 uur (Nederlandse tijd)``.

    Wherever the trainer's server is, a participant reads the time of the deadlines, which are Dutch time too.
    """
    dutch = zone()
    local = moment.astimezone(dutch)
    named = "Nederlandse tijd" if dutch else f"tijdzone {local.tzname()}"
    day = f"{DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}"
    return f"{day} om {local.hour}.{local.minute:02} uur ({named})"


def read_handed_in(folder: Path) -> datetime | None:
    """Return when a hand-in was made, from nbgrader's file in its folder; null when that does not say."""
    try:
        moment = read_stamp(folder)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment else None
