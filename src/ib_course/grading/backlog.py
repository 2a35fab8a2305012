"""Which hand-ins are to be marked: not marked yet, marked as something else, or not marked to the end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nbgrader.api import Assignment, Gradebook, SubmittedAssignment
from sqlalchemy import select

from ib_course.grading import places
from ib_course.grading.answers import ANSWERS_FILE
from ib_course.grading.marked_folder import is_unfinished
from ib_course.grading.plain_files import read_plain
from ib_course.grading.timestamps import read_stamp

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory
    from sqlalchemy.orm import Session

Known = Mapping[str, datetime | None]
"""Whom the gradebook has marks of → the time of that hand-in."""


def known_hand_ins(session: Session, assignment: str) -> Known:
    """Return of whom the gradebook has marks for an assignment, and when that was handed in."""
    query = (
        select(SubmittedAssignment.student_id, SubmittedAssignment.timestamp)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .where(Assignment.name == assignment)
    )
    return dict(map(tuple, session.execute(query)))


def awaits_marking(place: tuple[CourseDirectory, str], student: str, known: Known) -> bool:
    """Tell whether a hand-in was not marked yet, or is another than the one that was.

    Another may be an older one: that which counts since a newer one, dated in the future, is refused (``collecting``).
    And it may say the same time: a file was put right by hand. The gradebook may be an older one too, put back from a
    copy, which does not know of what was marked since.

    Args:
        place: nbgrader's course folder, and the chapter
        student: who handed in
        known: what the gradebook has (``known_hand_ins``)
    """
    here, marked = places.handed_in(*place, student), places.marked_place(*place, student)
    if student not in known or not marked.exists() or is_unfinished(marked):
        return True
    try:
        given, then = read_stamp(here), read_stamp(marked)
    except ValueError:  # what stands there is no time: marking says so
        return True
    if given is not None and (known[student] != given or then not in (None, given)):
        return True
    return _content(here / ANSWERS_FILE) != _content(marked / ANSWERS_FILE)


def all_hand_ins(coursedir: CourseDirectory, gradebook: Gradebook) -> dict[str, dict[str, bool]]:
    """Return chapter → who handed in → whether that awaits marking."""

    def hand_ins(chapter: str) -> dict[str, bool]:
        place, known = (coursedir, chapter), known_hand_ins(gradebook.db, chapter)
        return {student: awaits_marking(place, student, known) for student in places.handed_in_by(*place)}

    return {one.name: hand_ins(one.name) for one in gradebook.assignments}


def _content(path: Path) -> bytes | None:
    """Return what stands in a file, as far as marking reads it; null where there is nothing to read."""
    try:
        return read_plain(path)
    except OSError:
        return None
