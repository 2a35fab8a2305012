"""Marked hand-ins, as the gradebook knows them: one query for all of a chapter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from nbgrader.api import (
    Assignment,
    Grade,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import Select, func, select

from ib_course.grading.server.book import in_utc
from ib_course.grading.server.register import full_name

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class HandIn:
    """A marked hand-in of one notebook."""

    id: str
    number: int
    """Its place among those of the same notebook, from 1; says nothing of whose it is or when it came."""
    assignment: str
    notebook: str
    student: str
    first_name: str | None
    last_name: str | None
    time: datetime | None
    """When it was handed in, with zone."""
    late: bool
    score: float
    max_score: float
    unread: int
    """How many answers the trainer has not read yet."""

    @property
    def name(self) -> str:
        """Whose it is, or else the participant's id."""
        return full_name(self.first_name, self.last_name) or self.student


def read_hand_ins(
    session: Session, *, assignment: str | None = None, notebook: str | None = None, student: str | None = None
) -> list[HandIn]:
    """Return the marked hand-ins of a chapter, of a notebook, or of a participant, in the order of their ids."""
    marks = (
        select(
            Grade.notebook_id,
            func.sum(Grade.score).label("score"),
            func.count().filter(Grade.needs_manual_grade).label("unread"),
        )
        .group_by(Grade.notebook_id)
        .subquery()
    )
    query: Select[Any] = (
        select(
            SubmittedNotebook.id,
            Assignment.name,
            Notebook.name,
            Student.id,
            Student.first_name,
            Student.last_name,
            SubmittedAssignment.timestamp,
            SubmittedAssignment.extension,
            Assignment.duedate,
            func.coalesce(marks.c.score, 0.0) - func.coalesce(SubmittedNotebook.late_submission_penalty, 0.0),
            func.coalesce(marks.c.unread, 0),
            Notebook.id,
            func.row_number().over(partition_by=Notebook.id, order_by=SubmittedNotebook.id),
        )
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Student, Student.id == SubmittedAssignment.student_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(Assignment, Assignment.id == Notebook.assignment_id)
        .outerjoin(marks, marks.c.notebook_id == SubmittedNotebook.id)
        .order_by(Assignment.name, Notebook.name, SubmittedNotebook.id)
    )
    for column, wanted in ((Assignment.name, assignment), (Notebook.name, notebook)):
        query = query.where(column == wanted) if wanted is not None else query
    points = _points(session)
    found = [
        HandIn(
            id=row[0],
            number=row[12],
            assignment=row[1],
            notebook=row[2],
            student=row[3],
            first_name=row[4],
            last_name=row[5],
            time=in_utc(row[6]),
            late=_late(row[6], row[7], row[8]),
            score=row[9],
            max_score=points.get(row[11], 0.0),
            unread=row[10],
        )
        for row in session.execute(query)
    ]
    return [one for one in found if student is None or one.student == student]


def notebook_of(session: Session, submission: str) -> tuple[str, str] | None:
    """Return assignment and notebook of a hand-in, null when there is none."""
    row = session.execute(
        select(Assignment.name, Notebook.name)
        .join(Notebook, Notebook.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.notebook_id == Notebook.id)
        .where(SubmittedNotebook.id == submission)
    ).one_or_none()
    return (row[0], row[1]) if row else None


def _points(session: Session) -> dict[str, float]:
    """Return how many points each notebook has."""
    total: dict[str, float] = {}
    for cell in (GradeCell, TaskCell):
        rows = session.execute(select(cell.notebook_id, func.sum(cell.max_score)).group_by(cell.notebook_id))
        for notebook, points in rows:
            total[notebook] = total.get(notebook, 0.0) + (points or 0.0)
    return total


def _late(timestamp: datetime | None, extension: Any, due: datetime | None) -> bool:
    """Tell whether a hand-in came after the deadline, an extension included (as nbgrader counts)."""
    if timestamp is None or due is None:
        return False
    return timestamp > (due + extension if extension is not None else due)
