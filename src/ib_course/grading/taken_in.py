"""Hand-ins that a trainer put in ``submitted``: until when what is in the exchange does not take their place."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

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
