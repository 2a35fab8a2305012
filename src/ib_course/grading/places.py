"""Where hand-ins and marked folders stand in a course folder, and what was released; light to import."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.grading.in_place import write_file
from ib_course.grading.timestamps import STAMP_FILE

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

SECRET_FILE = "submission_secret.txt"  # noqa: S105 - its name
"""nbgrader's file beside a hand-in by which its maker finds the feedback."""
NBGRADER_FILES = frozenset({STAMP_FILE, SECRET_FILE})
"""Files that nbgrader adds to a hand-in, and needs to give the feedback back."""


def released_notebook(coursedir: CourseDirectory, assignment: str, notebook: str) -> Path:
    """Return the path of the notebook as it was released, or else of its source.

    Raises:
        FileNotFoundError: neither is there
    """
    for step in (coursedir.release_directory, coursedir.source_directory):
        path = Path(coursedir.format_path(step, ".", assignment)) / f"{notebook}.ipynb"
        if path.is_file():
            return path
    raise FileNotFoundError(
        f"Geen uitgegeven notebook «{notebook}» van «{assignment}»: zet het eerst uit met «cursus trainer uitzetten»."
    )


def restore_notebooks(coursedir: CourseDirectory, folder: Path) -> list[Path]:
    """Put the released notebooks of an assignment into the folder of a hand-in where they are missing.

    Returns:
        the notebooks that were put back
    """
    released = Path(coursedir.format_path(coursedir.release_directory, ".", folder.name))
    names = sorted(os.listdir(released)) if released.is_dir() else []  # noqa: PTH208 - names are all it takes
    missing = [
        released / name
        for name in names
        if name.endswith(".ipynb") and not os.path.exists(f"{folder}/{name}")  # noqa: PTH110
    ]
    for path in missing:
        write_file(folder / path.name, path.read_bytes())  # a link that leads nowhere is not written through
    return [folder / path.name for path in missing]


def released_files(coursedir: CourseDirectory, assignment: str) -> dict[Path, Path]:
    """Return what stands beside the notebooks and belongs in each marked folder: relative path → file."""
    from nbgrader.utils import find_all_files

    source = coursedir.format_path(coursedir.source_directory, ".", assignment)
    files = find_all_files(source, [*coursedir.ignore, "*.ipynb"])
    return {Path(path).relative_to(source): Path(path) for path in files}


def handed_in(coursedir: CourseDirectory, assignment: str, student: str) -> Path:
    """Return the folder of a hand-in."""
    return Path(coursedir.format_path(coursedir.submitted_directory, student, assignment))


def marked_place(coursedir: CourseDirectory, assignment: str, student: str) -> Path:
    """Return the folder where a marked hand-in goes."""
    path = coursedir.format_path(coursedir.autograded_directory, student, assignment)
    return Path(os.path.normpath(path))


def feedback_place(coursedir: CourseDirectory, assignment: str, student: str) -> Path:
    """Return the folder from where nbgrader gives the feedback on a hand-in back."""
    path = coursedir.format_path(coursedir.feedback_directory, student, assignment)
    return Path(os.path.normpath(path))


def handed_in_by(coursedir: CourseDirectory, assignment: str) -> list[str]:
    """Return who has handed in and is not excluded by the settings, in alphabetical order."""
    return _students(coursedir, coursedir.submitted_directory, assignment)


def marked_by(coursedir: CourseDirectory, assignment: str) -> list[str]:
    """Return who was marked and is not excluded by the settings, in alphabetical order."""
    return _students(coursedir, coursedir.autograded_directory, assignment)


def with_feedback(coursedir: CourseDirectory, assignment: str) -> list[str]:
    """Return for whom there is feedback to give back, in alphabetical order."""
    return _students(coursedir, coursedir.feedback_directory, assignment)


def _students(coursedir: CourseDirectory, step: str, assignment: str) -> list[str]:
    """Return who has a folder in a step of nbgrader's."""
    import glob

    excluded = set(coursedir.student_id_exclude.split(","))
    pattern = coursedir.format_path(step, "(?P<student>.*)", assignment, escape=True)
    # The student's place in the path is the course's own choice: a pattern of the whole path, as nbgrader has it.
    paths = glob.glob(coursedir.format_path(step, "*", assignment))  # noqa: PTH207
    found = (re.match(pattern, path) for path in paths if os.path.isdir(path))  # noqa: PTH112 - idem
    # A name that is no text no gradebook can hold; collecting refuses it, and it may not stop the others.
    return sorted({match["student"] for match in found if match and _is_text(match["student"])} - excluded)


def _is_text(name: str) -> bool:
    """Tell whether the name of a folder can be written as UTF-8; half surrogate pairs stand for bytes that are none."""
    return not re.search("[\ud800-\udfff]", name)
