"""nbgrader's gradebook, written for many hand-ins at once: the same rows as its converters write, in one transaction.

nbgrader looks every score up by name and commits it on its own. Here the rows of an assignment are found with one
query per table, and written with one statement per table.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    new_uuid,
)
from sqlalchemy import bindparam, func, insert, select, update

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from ib_course.grading.rules import Penalty
    from ib_course.grading.scoring import Mark


@dataclass(frozen=True)
class Marked:
    """A hand-in as it goes into the gradebook."""

    student: str
    timestamp: datetime | None
    """When it was handed in, in UTC without zone, as nbgrader keeps it; null when it does not say."""
    marks: Mapping[str, Mapping[str, Mark] | None]
    """Per notebook the marks by the nbgrader id of their cell; null for a notebook that was not handed in."""


class AssignmentRows:
    """The rows of one assignment."""

    def __init__(self, session: Session, name: str, penalty: Penalty) -> None:
        """Find the rows that all hand-ins share.

        Args:
            session: of nbgrader's gradebook; whoever opened it commits
            name: the assignment
            penalty: what being late costs

        Raises:
            LookupError: there is no such assignment
        """
        found = session.execute(select(Assignment.id, Assignment.duedate).where(Assignment.name == name)).one_or_none()
        if found is None:
            raise LookupError(name)
        self._session = session
        self._penalty = penalty
        self._id, self._due = found
        query = select(Notebook.id, Notebook.name).where(Notebook.assignment_id == self._id).order_by(Notebook.name)
        self._notebooks: dict[str, str] = dict(map(tuple, session.execute(query)))
        cell = _table(BaseCell).c
        cells = select(cell.id, cell.notebook_id, cell.name, cell.type).where(cell.notebook_id.in_(self._notebooks))
        self._all = session.execute(cells).all()
        self._graded = self._cells("GradeCell", "TaskCell")
        self._commented = self._cells("SolutionCell", "TaskCell")

    @property
    def notebooks(self) -> list[str]:
        """The names of the notebooks."""
        return list(self._notebooks.values())

    def lacks(self, notebook: str, cells: Iterable[str]) -> set[str]:
        """Return which of these cells with points nbgrader does not know in a notebook, or not with its comment."""
        known = set(self._graded.values()) & set(self._commented.values())
        return {cell for cell in cells if (notebook, cell) not in known}

    def save(self, hand_ins: Sequence[Marked]) -> dict[str, Exception]:
        """Write the rows of hand-ins; scores, extra points and comments given by hand stay.

        Returns:
            for whom the late penalty could not be told, and why
        """
        by_student = {one.student: one for one in hand_ins}
        self._add_students(list(by_student))
        known = self._submissions(list(by_student))
        self._update({key: by_student[student] for student, key in known.items()})
        new = {new_uuid(): one for student, one in by_student.items() if student not in known}
        rows = [
            {"id": key, "assignment_id": self._id, "student_id": one.student, "timestamp": one.timestamp}
            for key, one in new.items()
        ]
        self._write(insert(_table(SubmittedAssignment)), rows)
        self._add_notebooks(new)
        return self._penalize(by_student)

    def late(self, students: Iterable[str]) -> list[str]:
        """Return who of these participants handed in after the deadline, an extension included."""
        rows = self._session.execute(
            select(SubmittedAssignment.student_id, SubmittedAssignment.timestamp, SubmittedAssignment.extension).where(
                SubmittedAssignment.assignment_id == self._id
            )
        ).all()
        wanted = set(students)
        return sorted(student for student, *times in rows if student in wanted and self._seconds_late(*times) > 0)

    def unread(self) -> int:
        """Return how many answers the trainer has not read yet."""
        query = (
            select(func.count())
            .select_from(Grade)
            .join(SubmittedNotebook, SubmittedNotebook.id == Grade.notebook_id)
            .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
            .where(SubmittedAssignment.assignment_id == self._id, Grade.needs_manual_grade)
        )
        return int(self._session.execute(query).scalar_one())

    def _cells(self, *kinds: str) -> dict[str, tuple[str, str]]:
        """Return the id of each cell of these kinds → names of its notebook and of the cell itself."""
        return {ident: (self._notebooks[notebook], name) for ident, notebook, name, kind in self._all if kind in kinds}

    def _add_students(self, students: list[str]) -> None:
        known = set(self._session.execute(select(Student.id).where(Student.id.in_(students))).scalars())
        self._write(insert(_table(Student)), [{"id": student} for student in students if student not in known])

    def _submissions(self, students: list[str]) -> dict[str, str]:
        """Return who has rows for this assignment → id of the submission."""
        query = select(SubmittedAssignment.student_id, SubmittedAssignment.id).where(
            SubmittedAssignment.assignment_id == self._id, SubmittedAssignment.student_id.in_(students)
        )
        return dict(map(tuple, self._session.execute(query)))

    def _add_notebooks(self, hand_ins: Mapping[str, Marked]) -> None:
        """Write all rows of hand-ins that are new (id of the submission → hand-in)."""
        notebooks, grades, comments = [], [], []
        new_id = _ids(len(hand_ins) * (len(self._notebooks) + len(self._graded) + len(self._commented)))
        for submission, one in hand_ins.items():
            ids = {name: next(new_id) for name in self.notebooks}
            notebooks += [(ids[name], submission, key, False) for key, name in self._notebooks.items()]
            for cell, (notebook, name) in self._graded.items():
                values = _grade(one, notebook, name, None) or _UNMARKED
                grades.append((next(new_id), ids[notebook], cell, *values))
            for cell, (notebook, name) in self._commented.items():
                mark = (one.marks.get(notebook) or {}).get(name)
                comments.append((next(new_id), ids[notebook], cell, mark.comment if mark else None))
        self._insert(SubmittedNotebook, ("id", "assignment_id", "notebook_id", "flagged"), notebooks)
        self._insert(Grade, ("id", "notebook_id", "cell_id", *_GRADE), grades)
        self._insert(Comment, ("id", "notebook_id", "cell_id", "auto_comment"), comments)

    def _update(self, hand_ins: Mapping[str, Marked]) -> None:
        """Write what changes in the rows of hand-ins that were there before (id of the submission → hand-in)."""
        if not hand_ins:
            return
        timed = [{"key": key, "timestamp": one.timestamp} for key, one in hand_ins.items() if one.timestamp]
        self._write(_by_key(SubmittedAssignment), timed)
        query = select(SubmittedNotebook.id, SubmittedNotebook.assignment_id).where(
            SubmittedNotebook.assignment_id.in_(list(hand_ins))
        )
        owners = {notebook: hand_ins[submission] for notebook, submission in self._session.execute(query)}
        rows = self._session.execute(
            select(Grade.id, Grade.cell_id, Grade.notebook_id, Grade.manual_score).where(
                Grade.notebook_id.in_(list(owners))
            )
        )
        grades = [
            {"key": key, **dict(zip(_GRADE, values, strict=True))}
            for key, cell, notebook, manual in rows
            if (values := _grade(owners[notebook], *self._graded[cell], manual))
        ]
        self._write(_by_key(Grade), grades)
        said = self._session.execute(
            select(Comment.id, Comment.cell_id, Comment.notebook_id).where(Comment.notebook_id.in_(list(owners)))
        )
        comments = []
        for key, cell, notebook in said:
            place, name = self._commented[cell]
            mark = (owners[notebook].marks.get(place) or {}).get(name)
            if mark:
                comments.append({"key": key, "auto_comment": mark.comment})
        self._write(_by_key(Comment), comments)

    def _penalize(self, hand_ins: Mapping[str, Marked]) -> dict[str, Exception]:
        """Write the late penalties of the notebooks that were marked (nbgrader's ``AssignLatePenalties``)."""
        query = (
            select(
                SubmittedNotebook.id,
                SubmittedNotebook.notebook_id,
                SubmittedNotebook.late_submission_penalty,
                SubmittedAssignment.student_id,
                SubmittedAssignment.timestamp,
                SubmittedAssignment.extension,
            )
            .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
            .where(SubmittedAssignment.assignment_id == self._id, SubmittedAssignment.student_id.in_(list(hand_ins)))
        )
        failed: dict[str, Exception] = {}
        changed = []
        for key, notebook, before, student, *times in self._session.execute(query).all():
            if hand_ins[student].marks.get(self._notebooks[notebook]) is None:
                continue
            penalty, seconds = None, self._seconds_late(*times)
            if seconds > 0:
                try:
                    penalty = self._penalty_of(key, student, seconds)
                except Exception as error:  # noqa: BLE001 - a course may have its own rule, which may fail for one
                    failed[student] = error
                    continue
            if penalty != before:
                changed.append({"key": key, "late_submission_penalty": penalty})
        self._write(_by_key(SubmittedNotebook), changed)
        return failed

    def _penalty_of(self, notebook: str, student: str, seconds: float) -> float | None:
        score = self._session.execute(
            select(func.coalesce(func.sum(Grade.score), 0.0)).where(Grade.notebook_id == notebook)
        ).scalar_one()
        penalty = self._penalty(student, score, seconds)
        return None if penalty is None else min(max(penalty, 0), score)

    def _seconds_late(self, timestamp: datetime | None, extension: Any) -> float:
        if timestamp is None or self._due is None:
            return 0.0
        due = self._due + extension if extension is not None else self._due
        return max(0.0, float((timestamp - due).total_seconds()))

    def _write(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        """Run one statement for many rows of the same keys."""
        if rows:
            columns: dict[str, Any] = {key: bindparam(key) for key in rows[0] if key != "key"}
            self._session.execute(statement.values(**columns), rows, execution_options={"synchronize_session": False})

    def _insert(self, model: Any, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Add many rows of texts, numbers and booleans, which go to the database as they are.

        Preparing each row for SQLAlchemy would take as long as marking does.
        """
        if not rows:
            return
        connection = self._session.connection()
        statement = insert(_table(model)).compile(dialect=connection.dialect, column_keys=columns)
        if statement.positiontup:
            wanted = itemgetter(*map(columns.index, statement.positiontup))
            connection.exec_driver_sql(str(statement), list(map(wanted, rows)))
        else:
            connection.exec_driver_sql(str(statement), [dict(zip(columns, row, strict=True)) for row in rows])


_GRADE = ("auto_score", "needs_manual_grade")
"""Columns of a grade that marking writes."""

_UNMARKED = (None, True)
"""What nbgrader writes there for a cell that nothing marks by itself, such as a task or a trainer's own."""


def _grade(hand_in: Marked, notebook: str, cell: str, manual: float | None) -> tuple[float, bool] | None:
    """Return the columns ``_GRADE`` of a cell, null where marking leaves them as they are."""
    marks = hand_in.marks.get(notebook)
    if marks is None:  # the notebook was not handed in
        return 0.0, False
    mark = marks.get(cell)
    return (mark.score, mark.needs_reading or manual is not None) if mark else None


def _ids(count: int) -> Iterator[str]:
    """Yield as many ids as nbgrader's: random, of 32 hexadecimal digits."""
    digits = os.urandom(16 * count).hex()
    return (digits[at : at + 32] for at in range(0, 32 * count, 32))


def _table(model: Any) -> Any:
    return model.__table__


def _by_key(model: Any) -> Any:
    """Return an update of the row whose id is the parameter ``key``."""
    table = _table(model)
    return update(table).where(table.c.id == bindparam("key"))
