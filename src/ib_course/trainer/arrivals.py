"""Hand-ins on their way to the course folder: from the exchange, and those that came by mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ib_course.grading.course_folder import require_chapter, require_course
from ib_course.launcher.problem import Problem, from_os_error
from ib_course.trainer.messages import check, more
from ib_course.trainer.settings import open_nbgrader

_TOLD = re.compile(r"^\[WARNING\] ((?:Geweigerd|Nog niet opgehaald|Niet opgehaald|Let op): .*)$", re.MULTILINE)
"""What collecting tells of single hand-ins (``grading.collecting``), in nbgrader's log."""
_MANY = 100
"""Lines of it that are shown; who makes folders in the exchange can make very many."""


def collect(folder: Path, chapter: str) -> list[str]:
    """Collect the newest hand-in of each participant that is in order (``nbgrader collect --update``).

    What was refused is told, and what was placed in ``submitted`` by hand gets what nbgrader needs.
    """
    from ib_course.grading.intake import complete

    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with open_nbgrader(folder) as api:
        log = check(api.collect(chapter), f"Inleveringen van {chapter} ophalen", chapter)
        completed = complete(api.coursedir, chapter)
        total = len(api.get_submitted_students(chapter))
        place = (
            Path(api.exchange_root) / api.coursedir.course_id / "inbound" if api.exchange_root else "de uitwisseling"
        )
    count = len(re.findall(r"^\[INFO\] (?:Collecting|Updating) submission", log, re.MULTILINE))
    many = {0: "Geen nieuwe inleveringen", 1: "1 nieuwe inlevering"}.get(count, f"{count} nieuwe inleveringen")
    told = _TOLD.findall(log)
    kept = [f"Wat is geweigerd staat nog in {place}."] if any(line.startswith("Geweigerd") for line in told) else []
    return [f"{many} van {chapter}; in totaal {total}.", *told[:_MANY], *more(len(told) - _MANY), *kept, *completed]


def take_in(
    folder: Path, paths: Sequence[Path], *, student: str = "", date: str | None = None, replace: bool = False
) -> list[str]:
    """Take in hand-ins that came by mail (``grading.intake``); one that cannot be taken in stops no other.

    Args:
        folder: the course folder
        paths: copies of hand-ins, or zip files with several
        student: whose they are, where their names do not say
        date: when they were handed in, where their names do not say, as people write a date
        replace: whether they take the place of newer hand-ins as well

    Raises:
        Problem: nothing was taken in
    """
    from ib_course.dates import read_moment
    from ib_course.grading.intake import take_in as take
    from ib_course.grading.parcels import Parcel, open_parcel

    folder = require_course(folder)
    moment = read_moment(date) if date else None
    told: list[str] = []
    refused: list[str] = []
    with open_nbgrader(folder) as api:
        for path in paths:
            parcels: list[Parcel] = []
            with _noting(refused, path.name):
                parcels = open_parcel(path.expanduser().resolve())
            for parcel in parcels:
                with _noting(refused, parcel.source):
                    require_chapter(folder, parcel.chapter)
                    told += take(api.coursedir, parcel, student or parcel.student, moment, replace=replace)
    if not told:
        raise Problem("Er is niets ingenomen.", *refused)
    return [*told, *refused]


@contextmanager
def _noting(refused: list[str], name: str) -> Iterator[None]:
    """Note why a file could not be taken in, and go on with the others."""
    from ib_course.grading.arriving import BUSY

    try:
        yield
    except TimeoutError:
        refused.append(f"Niet ingenomen: {name}. {BUSY} Wacht even en doe dit opnieuw.")
    except (Problem, OSError) as error:
        problem = error if isinstance(error, Problem) else from_os_error(error, "Innemen")
        refused.append(f"Niet ingenomen: {name}. {problem}")
