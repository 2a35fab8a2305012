"""What the pages read from the course folder: chapters as released, marked hand-ins, and how far each step is."""

from __future__ import annotations

import glob
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat

from ib_course.grading.backlog import Known, awaits_marking
from ib_course.grading.moments import read_handed_in
from ib_course.grading.pages.content import Chapter, Question
from ib_course.grading.pages.view import find_question, view_chapter
from ib_course.grading.places import handed_in, handed_in_by, marked_place, released_notebook
from ib_course.grading.plain_files import read_plain
from ib_course.grading.server.base import Refusal

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory


@dataclass(frozen=True)
class Steps:
    """How far the steps of a chapter are, as its folders say."""

    released: datetime | None
    """When it was last made ready for participants, null when it was not."""
    handed_in: int
    """How many hand-ins were collected."""
    waiting: list[tuple[str, datetime | None]]
    """Whose hand-in was not marked, or is other than what was, and when it was handed in."""
    feedback: int
    """How many participants have feedback."""
    feedback_time: datetime | None
    """When the newest was made."""

    @property
    def to_mark(self) -> int:
        """How many hand-ins are to be marked."""
        return len(self.waiting)


def chapter_names(coursedir: CourseDirectory) -> list[str]:
    """Return the names of the chapters that stand in the course folder, in alphabetical order."""
    pattern = coursedir.format_path(coursedir.source_directory, ".", "*")
    folders = (Path(path) for path in glob.glob(pattern))  # noqa: PTH207 - the pattern is a whole path
    return sorted(folder.name for folder in folders if any(folder.glob("*.ipynb")))


def require_known(coursedir: CourseDirectory, assignment: str) -> None:
    """Let only a chapter of the course folder through: its name comes from an address.

    Raises:
        Refusal: 404, there is none with this name
    """
    if assignment not in chapter_names(coursedir):
        raise Refusal(404, f"Er is geen hoofdstuk «{assignment}» in je cursusmap.")


def released_chapter(coursedir: CourseDirectory, assignment: str, notebook: str) -> Chapter:
    """Return a chapter as it was released (or else its source), without answers.

    Raises:
        FileNotFoundError: it is not there
    """
    path = released_notebook(coursedir, assignment, notebook)
    return _chapter(path, notebook, path.stat().st_mtime_ns)


def full_title(chapter: Chapter) -> str:
    """Return the title of a chapter with its number."""
    return f"Hoofdstuk {chapter.number}: {chapter.title}" if chapter.number else chapter.title


def steps_of(coursedir: CourseDirectory, assignment: str, known: Known) -> Steps:
    """Return how far the steps of a chapter are.

    Args:
        coursedir: nbgrader's course folder
        assignment: the chapter
        known: what the gradebook has of it (``backlog.known_hand_ins``)
    """
    release = Path(coursedir.format_path(coursedir.release_directory, ".", assignment))
    students = handed_in_by(coursedir, assignment)
    pattern = coursedir.format_path(coursedir.feedback_directory, "*", assignment)
    pages = [Path(path) for path in glob.glob(f"{pattern}/*.html")]  # noqa: PTH207 - the pattern is a whole path
    return Steps(
        released=max((_time(path) for path in release.glob("*.ipynb")), default=None),
        handed_in=len(students),
        waiting=[
            (student, read_handed_in(handed_in(coursedir, assignment, student)))
            for student in students
            if awaits_marking((coursedir, assignment), student, known)
        ],
        feedback=len({page.parent.parent for page in pages}),
        feedback_time=max(map(_time, pages), default=None),
    )


def marked_notebook(coursedir: CourseDirectory, place: tuple[str, str], student: str) -> Mapping[str, Any] | None:
    """Return the notebook of a hand-in as it was marked, as JSON; null when it is not there, or is no notebook."""
    assignment, name = place
    try:
        notebook = json.loads(read_plain(marked_place(coursedir, assignment, student) / f"{name}.ipynb"))
    except (OSError, ValueError):
        return None
    return notebook if isinstance(notebook, dict) and isinstance(notebook.get("cells"), list) else None


def marked_answer(coursedir: CourseDirectory, place: tuple[str, str], student: str, question: str) -> Question | None:
    """Return one question of a hand-in with its answer as it was marked, null when it is not there."""
    notebook = marked_notebook(coursedir, place, student)
    return None if notebook is None else find_question(notebook, question)


def _time(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone()


@lru_cache(maxsize=32)
def _chapter(path: Path, notebook: str, changed: int) -> Chapter:
    del changed  # part of the key: a file that was written again is read again
    return view_chapter(nbformat.read(path, as_version=4), notebook)
