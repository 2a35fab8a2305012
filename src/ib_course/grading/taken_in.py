"""Hand-ins that a trainer put in ``submitted``: until when what is in the exchange does not take their place."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ib_course.dates import from_utc, write_moment
from ib_course.grading.plain_files import read_plain

TAKEN_FILE = ".ib-ingenomen"
"""Stands in the folder of a hand-in that was taken in, and goes with it; never collected from the exchange."""
_MOST = 100  # bytes


def write_stands_until(folder: Path, moment: datetime) -> None:
    """Note that a hand-in stands until its maker hands in something after a moment, in UTC without zone."""
    (folder / TAKEN_FILE).write_text(moment.isoformat(), encoding="ascii")


def stands_until(folder: Path) -> datetime | None:
    """Return until when a hand-in stands, in UTC without zone; null for one that was collected."""
    with suppress(OSError, ValueError):
        moment = datetime.fromisoformat(read_plain(folder / TAKEN_FILE, _MOST).decode())
        return None if moment.tzinfo else moment
    return None


def stays_text(student: str, chapter: str, there: datetime, newer: datetime) -> str:
    """Return what a trainer is told when a newer hand-in does not take the place of one that was taken in.

    Args:
        student: whose it is
        chapter: of which chapter
        there: when the one that was taken in was made, in UTC without zone
        newer: when the newer one was handed in, idem
    """
    first, second = (write_moment(from_utc(moment)) for moment in (there, newer))
    return (
        f"van {student} telt de inlevering van {first}, die je met --vervang hebt ingenomen. Er is ook een nieuwere "
        f"ingeleverd, van {second}. Wil je toch die? Haal dan de map submitted/{student}/{chapter} weg en haal opnieuw "
        "op."
    )
