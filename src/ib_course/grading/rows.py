"""nbgrader's gradebook, written for many hand-ins at once: the same rows as its converters write, in one transaction.

nbgrader looks every score up by name and commits it on its own. Here the rows of an assignment are found with one
query per table, and written with one statement per table (``bulk``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
from sqlalchemy import select

from ib_course.grading.bulk import add_plain_rows, add_rows, change_rows, new_ids
from ib_course.grading.penalties import Penalties
from ib_course.grading.scoring import Before, is_to_read
from ib_course.grading.unread import count_unread, keep_traces, read_traces

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

    def traces(self, notebook: str) -> dict[str, str]:
        """Return the trace of each answer in a notebook, by the nbgrader id of its cell."""
        return {cell: mark.trace for cell, mark in (self.marks.get(notebook) or {}).items()}


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
        self._id: str = found.id
        self._penalties = Penalties(session, found.id, found.duedate, penalty)
        query = select(Notebook.id, Notebook.name).where(Notebook.assignment_id == self._id).order_by(Notebook.name)
        self._notebooks: dict[str, str] = dict(map(tuple, session.execute(query)))
        cell = BaseCell.__table__.c
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

    def strangers(self, students: Iterable[str]) -> set[str]:
        """Return which of these participants the gradebook does not know."""
        wanted = set(students)
        return wanted.difference(self._session.execute(select(Student.id).where(Student.id.in_(wanted))).scalars())

    def save(self, hand_ins: Sequence[Marked]) -> dict[str, Exception]:
        """Write the rows of hand-ins; scores, extra points and comments given by hand stay.

        Returns:
            for whom the late penalty could not be told, and why
        """
        by_student = {one.student: one for one in hand_ins}
        strangers = self.strangers(by_student)
        add_rows(self._session, Student, [{"id": student} for student in by_student if student in strangers])
        known = self._submissions(list(by_student))
        self._update({key: by_student[student] for student, key in known.items()})
        new = {new_uuid(): one for student, one in by_student.items() if student not in known}
        rows = [
            {"id": key, "assignment_id": self._id, "student_id": one.student, "timestamp": one.timestamp}
            for key, one in new.items()
        ]
        add_rows(self._session, SubmittedAssignment, rows)
        self._add(new)
        marked = {(one.student, key) for one in hand_ins for key, name in self._notebooks.items() if one.marks.get(name)
                  is not None}  # fmt: skip
        return self._penalties.save(marked)

    def late(self, students: Iterable[str]) -> list[str]:
        """Return who of these participants handed in after the deadline, an extension included."""
        return self._penalties.late(students)

    def unread(self) -> int:
        """Return how many answers the trainer has not read yet."""
        return count_unread(self._session, self._id)

    def _cells(self, *kinds: str) -> dict[str, tuple[str, str]]:
        """Return the id of each cell of these kinds → names of its notebook and of the cell itself."""
        return {ident: (self._notebooks[notebook], name) for ident, notebook, name, kind in self._all if kind in kinds}

    def _submissions(self, students: list[str]) -> dict[str, str]:
        """Return who has rows for this assignment → id of the submission."""
        query = select(SubmittedAssignment.student_id, SubmittedAssignment.id).where(
            SubmittedAssignment.assignment_id == self._id, SubmittedAssignment.student_id.in_(students)
        )
        return dict(map(tuple, self._session.execute(query)))

    def _add(self, hand_ins: Mapping[str, Marked]) -> None:
        """Write all rows of hand-ins that are new (id of the submission → hand-in)."""
        notebooks, grades, comments = [], [], []
        traces: dict[str, dict[str, str]] = {}
        new_id = new_ids(len(hand_ins) * (len(self._notebooks) + len(self._graded) + len(self._commented)))
        for submission, one in hand_ins.items():
            ids = {name: next(new_id) for name in self.notebooks}
            notebooks += [(ids[name], submission, key, False) for key, name in self._notebooks.items()]
            traces |= {ids[name]: kept for name in self.notebooks if (kept := one.traces(name))}
            for cell, (notebook, name) in self._graded.items():
                values = _grade(one.marks.get(notebook), name, None) or _UNMARKED
                grades.append((next(new_id), ids[notebook], cell, *values))
            for cell, (notebook, name) in self._commented.items():
                mark = (one.marks.get(notebook) or _NONE).get(name)
                comments.append((next(new_id), ids[notebook], cell, mark.comment if mark else None))
        columns = ("id", "assignment_id", "notebook_id", "flagged")
        add_plain_rows(self._session, SubmittedNotebook, columns, notebooks)
        add_plain_rows(self._session, Grade, ("id", "notebook_id", "cell_id", *_GRADE), grades)
        add_plain_rows(self._session, Comment, ("id", "notebook_id", "cell_id", "auto_comment"), comments)
        keep_traces(self._session, traces)

    def _update(self, hand_ins: Mapping[str, Marked]) -> None:
        """Write what changes in the rows of hand-ins that were there before (id of the submission → hand-in)."""
        if not hand_ins:
            return
        timed = [{"key": key, "timestamp": one.timestamp} for key, one in hand_ins.items() if one.timestamp]
        change_rows(self._session, SubmittedAssignment, timed)
        query = select(SubmittedNotebook.id, SubmittedNotebook.assignment_id, SubmittedNotebook.notebook_id).where(
            SubmittedNotebook.assignment_id.in_(list(hand_ins))
        )
        found = self._session.execute(query).all()
        owners = {key: hand_ins[submission] for key, submission, _ in found}
        self._update_grades(owners)
        self._update_comments(owners)
        traces = {key: hand_ins[submission].traces(self._notebooks[notebook]) for key, submission, notebook in found}
        keep_traces(self._session, {key: kept for key, kept in traces.items() if kept})

    def _update_grades(self, owners: Mapping[str, Marked]) -> None:
        """Write the scores of hand-ins (id of the submitted notebook → hand-in)."""
        traces = read_traces(self._session, owners)
        query = select(
            Grade.id, Grade.cell_id, Grade.notebook_id, Grade.auto_score, Grade.manual_score, Grade.needs_manual_grade
        ).where(Grade.notebook_id.in_(list(owners)))
        changed = []
        for key, cell, notebook, score, manual, unread in self._session.execute(query):
            place, name = self._graded[cell]
            before = Before(traces.get(notebook, {}).get(name), score, manual is not None, unread)
            if values := _grade(owners[notebook].marks.get(place), name, before):
                changed.append({"key": key, **dict(zip(_GRADE, values, strict=True))})
        change_rows(self._session, Grade, changed)

    def _update_comments(self, owners: Mapping[str, Marked]) -> None:
        """Write the automatic comments of hand-ins (id of the submitted notebook → hand-in)."""
        said = self._session.execute(
            select(Comment.id, Comment.cell_id, Comment.notebook_id).where(Comment.notebook_id.in_(list(owners)))
        )
        changed = []
        for key, cell, notebook in said:
            place, name = self._commented[cell]
            mark = (owners[notebook].marks.get(place) or {}).get(name)
            if mark:
                changed.append({"key": key, "auto_comment": mark.comment})
        change_rows(self._session, Comment, changed)


_GRADE = ("auto_score", "needs_manual_grade")
"""Columns of a grade that marking writes."""

_NONE: Mapping[str, Mark] = {}

_UNMARKED = (None, True)
"""What nbgrader writes there for a cell that nothing marks by itself, such as a task or a trainer's own."""


def _grade(marks: Mapping[str, Mark] | None, cell: str, before: Before | None) -> tuple[float, bool] | None:
    """Return the columns ``_GRADE`` of a cell, null where marking leaves them as they are.

    Args:
        marks: those of its notebook, null when that was not handed in
        cell: its name
        before: what the gradebook says of it already, if anything
    """
    if marks is None:
        return 0.0, False
    mark = marks.get(cell)
    return (mark.score, is_to_read(mark, before)) if mark else None
