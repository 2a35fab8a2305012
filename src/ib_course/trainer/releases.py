"""Handing chapters out: when they are due, and the version for participants in the exchange."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ib_course.grading.course_folder import require_chapter, require_course, write_deadline
from ib_course.trainer.messages import check
from ib_course.trainer.settings import open_nbgrader


def set_deadline(folder: Path, chapter: str, deadline: str | None) -> list[str]:
    """Set the deadline of a chapter, or take it away with null; it is said when it has passed already.

    Args:
        folder: the course folder
        chapter: the chapter's name
        deadline: as people write a date (``dates.read_moment``); a date alone lasts to its end, Dutch time

    Raises:
        Problem: no course folder, no such chapter, or no date
    """
    from ib_course.dates import read_moment, write_moment

    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    moment = read_moment(deadline) if deadline else None
    write_deadline(folder, chapter, moment)
    with open_nbgrader(folder) as api, api.gradebook as gradebook:
        gradebook.update_or_create_assignment(chapter, duedate=moment)
    told = (
        f"De uiterste datum van {chapter} is {write_moment(moment)}."
        if moment
        else f"{chapter} heeft geen uiterste datum meer."
    )
    passed = ["Let op: die datum is al voorbij."] if moment and moment < datetime.now(moment.tzinfo) else []
    again = "opnieuw " if (folder / "release" / chapter).is_dir() else ""
    hint = f"Deelnemers zien dit als je het hoofdstuk {again}uitzet: cursus trainer uitzetten {chapter}"
    return [told, *passed, hint]


def hand_out(folder: Path, chapter: str) -> list[str]:
    """Make the participants' version of a chapter and put it in the exchange."""
    return [*generate(folder, chapter), *release(folder, chapter)]


def generate(folder: Path, chapter: str) -> list[str]:
    """Make the participants' version of a chapter (``nbgrader generate_assignment``)."""
    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with open_nbgrader(folder) as api:
        check(api.generate_assignment(chapter), f"Hoofdstuk {chapter} aanmaken", chapter)
    return [f"Hoofdstuk {chapter} is aangemaakt in release/{chapter}."]


def release(folder: Path, chapter: str) -> list[str]:
    """Put a chapter in the exchange, in place of an earlier release (``nbgrader release_assignment --force``)."""
    from ib_course.grading.inbound import keep_names

    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with open_nbgrader(folder) as api:
        check(api.release_assignment(chapter), f"Hoofdstuk {chapter} uitzetten", chapter)
        if not api.exchange_root:  # a service has no folders
            return [f"Hoofdstuk {chapter} staat voor deelnemers klaar in de uitwisseling."]
        if not api.coursedir.groupshared:  # there, trainers remove what others collected
            keep_names(Path(api.exchange_root) / api.coursedir.course_id / "inbound")
        return [f"Hoofdstuk {chapter} staat voor deelnemers klaar in {api.exchange_root}."]
