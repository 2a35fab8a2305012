"""What the pages ask of nbgrader's gradebook: a few queries a page, however many participants there are.

nbgrader's own lists count each hand-in with queries of its own: seconds at 2,000 hand-ins. Here one query counts all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import Select, create_engine, func, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from ib_course.grading.timestamps import seconds_late

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


@dataclass(frozen=True)
class Participant:
    """Somebody who may hand in."""

    id: str
    first_name: str
    last_name: str
    email: str

    @property
    def name(self) -> str:
        """The full name, or else the id."""
        return full_name(self.first_name, self.last_name) or self.id


def full_name(first: str | None, last: str | None) -> str:
    """Return both names, empty when there are none."""
    return f"{first or ''} {last or ''}".strip()


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


def hand_ins(
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
            late=seconds_late(row[6], row[8], row[7]) > 0,
            score=row[9],
            max_score=points.get(row[11], 0.0),
            unread=row[10],
        )
        for row in session.execute(query)
    ]
    return [one for one in found if student is None or one.student == student]


def place_of(session: Session, submission: str) -> tuple[str, str] | None:
    """Return assignment and notebook of a hand-in, null when there is none."""
    row = session.execute(
        select(Assignment.name, Notebook.name)
        .join(Notebook, Notebook.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.notebook_id == Notebook.id)
        .where(SubmittedNotebook.id == submission)
    ).one_or_none()
    return (row[0], row[1]) if row else None


def marks_of(session: Session, submissions: Iterable[str], cell: str | None = None) -> dict[tuple[str, str], Any]:
    """Return score and comment by hand-in and graded cell, as pages and the API give them.

    Args:
        session: of the gradebook
        submissions: ids of hand-ins
        cell: the only graded cell to give; all by default
    """
    ids = list(submissions)
    marks: dict[tuple[str, str], dict[str, Any]] = {}
    for kind, model, to_json in (("grade", Grade, grade_json), ("comment", Comment, comment_json)):
        query: Select[Any] = (
            select(model, BaseCell.name).join(BaseCell, BaseCell.id == model.cell_id).where(model.notebook_id.in_(ids))
        )
        for row, name in session.execute(query if cell is None else query.where(BaseCell.name == cell)):
            marks.setdefault((row.notebook_id, name), {})[kind] = to_json(row)
    return {place: both for place, both in marks.items() if len(both) == 2}


def grade_json(grade: Grade) -> dict[str, Any]:
    """Return what a page needs of a score."""
    keys = ("id", "auto_score", "manual_score", "extra_credit", "needs_manual_grade")
    return {key: getattr(grade, key) for key in keys}


def comment_json(comment: Comment) -> dict[str, Any]:
    """Return what a page needs of a comment."""
    return {key: getattr(comment, key) for key in ("id", "auto_comment", "manual_comment")}


def save_grade(session: Session, key: str, score: float | None, extra: float | None) -> dict[str, Any] | None:
    """Save a score given by hand (null: the automatic one counts), and return it; null when there is no such score.

    Whoever saves a score has read the answer, unless nothing else gives it one.
    """
    grade = session.get(Grade, key)
    if grade is None:
        return None
    grade.manual_score, grade.extra_credit = score, extra
    grade.needs_manual_grade = score is None and grade.auto_score is None
    session.commit()
    return grade_json(grade)


def save_comment(session: Session, key: str, text: str | None) -> dict[str, Any] | None:
    """Save a comment (null: the automatic one, if any), and return it; null when there is no such comment."""
    comment = session.get(Comment, key)
    if comment is None:
        return None
    comment.manual_comment = text
    session.commit()
    return comment_json(comment)


def participants(session: Session) -> list[Participant]:
    """Return everybody, in the order of their names."""
    columns = (Student.id, Student.first_name, Student.last_name, Student.email)
    rows = [Participant(*(value or "" for value in row)) for row in session.execute(select(*columns))]
    return sorted(rows, key=lambda one: ((one.last_name or one.id).casefold(), one.first_name.casefold(), one.id))


def save_participant(session: Session, key: str, values: Mapping[str, str]) -> bool:
    """Save names and address of a participant; tell whether there is such a participant."""
    student = session.get(Student, key)
    if student is None:
        return False
    for name, value in values.items():
        setattr(student, name, value or None)
    session.commit()
    return True


def in_utc(moment: datetime | None) -> datetime | None:
    """Return a time of nbgrader's (UTC without zone) with its zone."""
    return moment.replace(tzinfo=UTC) if moment else None


def _points(session: Session) -> dict[str, float]:
    """Return how many points each notebook has."""
    total: dict[str, float] = {}
    for cell in (GradeCell, TaskCell):
        rows = session.execute(select(cell.notebook_id, func.sum(cell.max_score)).group_by(cell.notebook_id))
        for notebook, points in rows:
            total[notebook] = total.get(notebook, 0.0) + (points or 0.0)
    return total
