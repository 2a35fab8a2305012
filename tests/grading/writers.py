"""The two writers of marks, to be held side by side: nbgrader's own converters, and what both leave behind."""

from __future__ import annotations

import logging
import re
import sqlite3
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbgrader.apps.api import NbGraderAPI
from sqlalchemy.exc import SAWarning
from traitlets.config.loader import PyFileConfigLoader

from ib_course.grading.places import restore_notebooks

ROWS = {
    "students": "SELECT id FROM student",
    "submissions": "SELECT student_id, timestamp, extension FROM submitted_assignment",
    "notebooks": """
        SELECT s.student_id, m.name, n.late_submission_penalty, n.flagged FROM submitted_notebook n
        JOIN submitted_assignment s ON s.id = n.assignment_id JOIN notebook m ON m.id = n.notebook_id""",
    "grades": """
        SELECT s.student_id, m.name, c.name, c.type, g.auto_score, g.manual_score, g.extra_credit,
               g.needs_manual_grade
        FROM grade g JOIN base_cell c ON c.id = g.cell_id JOIN submitted_notebook n ON n.id = g.notebook_id
        JOIN submitted_assignment s ON s.id = n.assignment_id JOIN notebook m ON m.id = n.notebook_id""",
    "traces": """
        SELECT s.student_id, m.name, t.traces FROM ib_traces t JOIN submitted_notebook n ON n.id = t.notebook_id
        JOIN submitted_assignment s ON s.id = n.assignment_id JOIN notebook m ON m.id = n.notebook_id""",
    "comments": """
        SELECT s.student_id, m.name, c.name, c.type, k.auto_comment, k.manual_comment
        FROM comment k JOIN base_cell c ON c.id = k.cell_id JOIN submitted_notebook n ON n.id = k.notebook_id
        JOIN submitted_assignment s ON s.id = n.assignment_id JOIN notebook m ON m.id = n.notebook_id""",
}


def mark_by_nbgrader(course: Path, *, again: bool = False, create: bool = True) -> list[str]:
    """Mark by nbgrader's converters, one hand-in after the other, and return who was marked now."""
    marked = []
    with nbgrader_api(course) as api:
        for student in sorted(api.get_submitted_students("h9")):
            restore_notebooks(api.coursedir, course / "submitted" / student / "h9")
            result = api.autograde("h9", student, force=again, create=create)
            place = course / "autograded" / student / "h9"
            if result["success"] and "Skipping existing" not in result.get("log", "") and place.exists():
                marked.append(student)
    return marked


@contextmanager
def nbgrader_api(course: Path) -> Iterator[NbGraderAPI]:
    """Yield nbgrader's API for a course folder, with the warnings of its own queries and traitlets kept quiet."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    config.CourseDirectory.root = str(course)
    logging.getLogger("traitlets").propagate = False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        yield NbGraderAPI(config=config)


def gradebook_rows(course: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return what the gradebook holds, in an order that does not depend on who wrote it."""
    connection = sqlite3.connect(course / "gradebook.db")
    try:
        return {name: sorted(connection.execute(query).fetchall(), key=repr) for name, query in ROWS.items()}
    finally:
        connection.close()


def marked_files(course: Path, student: str = "*") -> dict[str, tuple[bytes, int]]:
    """Return what stands in the marked folders, and with which permissions."""
    found = (path for path in course.glob(f"autograded/{student}/**/*") if path.is_file())
    return {str(path.relative_to(course)): (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) for path in found}


def without_moment(page: str) -> str:
    """Return a page of feedback without when it was made."""
    return re.sub(r'(?<="time": ")[^"]*|(?<=Feedback gemaakt op )[^<]*', "", page)
