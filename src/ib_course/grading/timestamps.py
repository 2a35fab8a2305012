"""When a hand-in was made: nbgrader's file that says so, and what is late."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

from ib_course.grading.plain_files import read_plain

STAMP_FILE = "timestamp.txt"
"""nbgrader's file beside a hand-in."""
MAX_LINE = 1_000
"""Bytes of nbgrader's own files, which hold one line."""

_AS_WRITTEN = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6} UTC")
"""A time as nbgrader writes it by default; it reads many more, and slowly."""


def read_stamp(folder: Path) -> datetime | None:
    """Return when a hand-in was made, in UTC without zone, as nbgrader has it; null when it does not say.

    Raises:
        ValueError: what it says is no time
    """
    try:
        written = read_plain(f"{folder}/{STAMP_FILE}", MAX_LINE).strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _none(folder) from error
    try:
        if _AS_WRITTEN.fullmatch(written):
            return datetime.fromisoformat(written.removesuffix(b" UTC").decode())
        return _parse(written.decode()) if written else None
    except (ValueError, OverflowError, AttributeError) as error:
        raise _none(folder) from error


def stamp_text(time: datetime) -> str:
    """Return a time, in UTC without zone, as nbgrader writes it."""
    return f"{time:%Y-%m-%d %H:%M:%S.%f} UTC"


def seconds_late(time: datetime | None, due: datetime | None, extension: timedelta | None) -> float:
    """Return how long after the deadline, an extension included, something was handed in; 0 for in time."""
    if time is None or due is None:
        return 0.0
    return max(0.0, (time - due - (extension or timedelta())).total_seconds())


def _none(folder: Path) -> ValueError:
    return ValueError(f"In «{folder.name}/{STAMP_FILE}» staat geen tijdstip.")


def _parse(text: str) -> datetime:
    """Return a time in any form that nbgrader reads."""
    from nbgrader.utils import parse_utc

    moment: datetime = parse_utc(text)
    return moment
