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

from ib_course.grading.pages.content import Chapter, Question
from ib_course.grading.pages.view import find_question, view_chapter
from ib_course.grading.places import handed_in, handed_in_by, is_to_mark, marked_place, released_notebook

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

TIMESTAMP = "timestamp.txt"


@dataclass(frozen=True)
class Steps:
    """How far the steps of a chapter are, as its folders say."""

    released: datetime | None
    """When it was last made ready for participants, null when it was not."""
    handed_in: int
    """How many hand-ins were collected."""
    to_mark: int
    """How many of those were not marked, or are newer than what was."""
    feedback: int
    """How many participants have feedback."""
    feedback_time: datetime | None
    """When the newest was made."""


def chapter_names(coursedir: CourseDirectory) -> list[str]:
    """Return the names of the chapters that stand in the course folder, in alphabetical order."""
    pattern = coursedir.format_path(coursedir.source_directory, ".", "*")
    folders = (Path(path) for path in glob.glob(pattern))  # noqa: PTH207 - the pattern is a whole path
    return sorted(folder.name for folder in folders if any(folder.glob("*.ipynb")))


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


def steps_of(coursedir: CourseDirectory, assignment: str) -> Steps:
    """Return how far the steps of a chapter are."""
    release = Path(coursedir.format_path(coursedir.release_directory, ".", assignment))
    students = handed_in_by(coursedir, assignment)
    pattern = coursedir.format_path(coursedir.feedback_directory, "*", assignment)
    pages = [Path(path) for path in glob.glob(f"{pattern}/*.html")]  # noqa: PTH207 - the pattern is a whole path
    return Steps(
        released=max((_time(path) for path in release.glob("*.ipynb")), default=None),
        handed_in=len(students),
        to_mark=sum(_is_to_mark(coursedir, assignment, student) for student in students),
        feedback=len({page.parent.parent for page in pages}),
        feedback_time=max(map(_time, pages), default=None),
    )


def marked_notebook(coursedir: CourseDirectory, place: tuple[str, str], student: str) -> Mapping[str, Any] | None:
    """Return the notebook of a hand-in as it was marked, as JSON; null when it is not there, or is no notebook."""
    assignment, name = place
    try:
        text = (marked_place(coursedir, assignment, student) / f"{name}.ipynb").read_text(encoding="utf-8")
        notebook = json.loads(text)
    except (OSError, ValueError):
        return None
    return notebook if isinstance(notebook, dict) and isinstance(notebook.get("cells"), list) else None


def marked_answer(coursedir: CourseDirectory, place: tuple[str, str], student: str, question: str) -> Question | None:
    """Return one question of a hand-in with its answer as it was marked, null when it is not there."""
    notebook = marked_notebook(coursedir, place, student)
    return None if notebook is None else find_question(notebook, question)


def _is_to_mark(coursedir: CourseDirectory, assignment: str, student: str) -> bool:
    here, there = handed_in(coursedir, assignment, student), marked_place(coursedir, assignment, student)
    try:
        # Nearly all are the same to the byte, and comparing costs a fraction of reading two times.
        if (here / TIMESTAMP).read_bytes() == (there / TIMESTAMP).read_bytes():
            return False
    except OSError:
        pass
    try:
        return is_to_mark(coursedir, assignment, student)
    except ValueError:  # no time stands in it: marking says so
        return True


def _time(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone()


@lru_cache(maxsize=32)
def _chapter(path: Path, notebook: str, changed: int) -> Chapter:
    del changed  # part of the key: a file that was written again is read again
    return view_chapter(nbformat.read(path, as_version=4), notebook)
