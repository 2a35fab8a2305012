"""Moments as participants read them: spelled in Dutch, in Dutch time, and saying so."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ib_course.dates import DAYS, MONTHS, zone

TIMESTAMP_FILE = "timestamp.txt"
"""nbgrader's file beside a hand-in that says when it was made."""


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
        text = (folder / TIMESTAMP_FILE).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return None
    try:
        moment = datetime.fromisoformat(text.removesuffix(" UTC"))  # as nbgrader writes it
    except ValueError:
        return _parse(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _parse(text: str) -> datetime | None:
    """Return a time in any form that nbgrader reads."""
    from nbgrader.utils import parse_utc

    try:
        return parse_utc(text).replace(tzinfo=UTC)  # type: ignore[no-any-return]
    except (ValueError, OverflowError, AttributeError):
        return None
