"""What the pages ask of nbgrader's gradebook: a few queries a page, however many participants there are.

nbgrader's own lists count each hand-in with queries of its own: seconds at 2,000 hand-ins. Here one query counts all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from nbgrader.api import Assignment, BaseCell, Grade, Gradebook, Notebook, SubmittedNotebook
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

T = TypeVar("T")


class Book:
    """The gradebook of a course, opened for one question at a time."""

    def __init__(self, coursedir: CourseDirectory) -> None:
        self._url, self._course = coursedir.db_url, coursedir.course_id
        self._engine: Any = None
        self._lock = Lock()

    def ask(self, question: Callable[[Session], T]) -> T:
        """Return what a function answers from the gradebook; what it changes it commits itself."""
        with self._lock:
            if self._engine is None:
                Gradebook(self._url, self._course).close()  # makes the tables of a new course
                # Without a pool: a gradebook that is put back from a copy is simply the next one that is opened.
                self._engine = create_engine(self._url, poolclass=NullPool)
        with Session(self._engine) as session:
            return question(session)


@dataclass(frozen=True)
class Released:
    """A notebook that the gradebook knows."""

    assignment: str
    notebook: str
    due: datetime | None
    hand_ins: int


def released(session: Session) -> list[Released]:
    """Return all notebooks that the gradebook knows, in the order of their names."""
    count = func.count(SubmittedNotebook.id)
    rows = session.execute(
        select(Assignment.name, Notebook.name, Assignment.duedate, count)
        .join(Notebook, Notebook.assignment_id == Assignment.id)
        .outerjoin(SubmittedNotebook, SubmittedNotebook.notebook_id == Notebook.id)
        .group_by(Notebook.id, Assignment.name, Notebook.name, Assignment.duedate)
        .order_by(Assignment.name, Notebook.name)
    )
    return [Released(assignment, notebook, in_utc(due), hand_ins) for assignment, notebook, due, hand_ins in rows]


def answer_counts(session: Session) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Return per assignment, notebook and graded cell how many answers are to be read, and how many have points."""
    rows = session.execute(
        select(
            Assignment.name,
            Notebook.name,
            BaseCell.name,
            func.count().filter(Grade.needs_manual_grade),
            func.count().filter(Grade.auto_score > 0),  # what is not checked earns its points by being there
        )
        .join(Grade, Grade.cell_id == BaseCell.id)
        .join(Notebook, Notebook.id == BaseCell.notebook_id)
        .join(Assignment, Assignment.id == Notebook.assignment_id)
        .group_by(BaseCell.id, Assignment.name, Notebook.name, BaseCell.name)
    )
    return {(assignment, notebook, cell): (unread, answered) for assignment, notebook, cell, unread, answered in rows}


def in_utc(moment: datetime | None) -> datetime | None:
    """Return a time of nbgrader's (UTC without zone) with its zone."""
    return moment.replace(tzinfo=UTC) if moment else None
