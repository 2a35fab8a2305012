"""What exactly went wrong, kept in a file for who helps: the user reads what to do."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path

from ib_course.launcher.problem import Problem

DETAILS_FILE = "fouten.log"


def keep_details(error: Exception, folder: Path) -> Path | None:
    """Write where in the program an error came from, in place of an earlier one.

    Args:
        error: what went wrong
        folder: where the file comes; made when it is not there

    Returns:
        the file, readable by its owner alone; null where the error says all there is, or nothing can be written
    """
    if isinstance(error, OSError) or (isinstance(error, Problem) and not _has_more(error)):
        return None
    path = folder / DETAILS_FILE
    told = [
        f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}",
        f"Python {sys.version}",
        *traceback.format_exception(error),
    ]
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write("\n".join(told))
        return path
    return None


def _has_more(problem: Problem) -> bool:
    return problem.__cause__ is not None and not isinstance(problem.__cause__, OSError | Problem)
