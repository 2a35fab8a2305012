"""Where hand-ins and marked folders stand in a course folder, and what was released; light to import."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.grading.plain_files import read_plain

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

NBGRADER_FILES = frozenset({"timestamp.txt", "submission_secret.txt"})
"""Files that nbgrader adds to a hand-in, and needs to give the feedback back."""

_AS_WRITTEN = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6} UTC")
"""A time as nbgrader writes it by default; it reads many more, and slowly."""


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
        shutil.copyfile(path, folder / path.name)
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


def handed_in_at(coursedir: CourseDirectory, folder: Path) -> datetime | None:
    """Return when a hand-in was made, in UTC without zone; null when it does not say.

    Raises:
        ValueError: what it says is no time
    """
    with suppress(OSError, ValueError):
        if _AS_WRITTEN.fullmatch(written := read_plain(f"{folder}/timestamp.txt")):
            return datetime.fromisoformat(written.removesuffix(b" UTC").decode())
    try:
        return coursedir.get_existing_timestamp(str(folder))  # type: ignore[no-any-return]
    except (ValueError, AttributeError, OverflowError) as error:  # nbgrader then calls a method that is not there
        raise ValueError(f"In «{folder.name}/timestamp.txt» staat geen tijdstip.") from error


def is_to_mark(coursedir: CourseDirectory, assignment: str, student: str) -> bool:
    """Tell whether a hand-in was not marked yet, or is another than the one that was.

    Another may be an older one: that which counts since a newer one, dated in the future, is refused (``collecting``).
    """
    place = marked_place(coursedir, assignment, student)
    if not place.exists():
        return True
    given = handed_in_at(coursedir, handed_in(coursedir, assignment, student))
    marked = handed_in_at(coursedir, place)
    return None not in (given, marked) and given != marked


def awaits_marking(coursedir: CourseDirectory, assignment: str, student: str) -> bool:
    """Tell what ``is_to_mark`` does, soon for a class of which most is marked; a time that is none never awaits it."""
    folders = (handed_in(coursedir, assignment, student), marked_place(coursedir, assignment, student))
    with suppress(OSError):
        first, second = ((folder / "timestamp.txt").read_bytes() for folder in folders)
        if first == second:
            return False
    try:
        return is_to_mark(coursedir, assignment, student)
    except ValueError:
        return False
