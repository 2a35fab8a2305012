"""What being late costs, written for many hand-ins at once (nbgrader's ``AssignLatePenalties``)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from nbgrader.api import Grade, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import func, select

from ib_course.grading.bulk import change_rows
from ib_course.grading.timestamps import seconds_late

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ib_course.grading.rules import Penalty


class Penalties:
    """The late penalties of one assignment."""

    def __init__(self, session: Session, assignment: str, due: datetime | None, penalty: Penalty) -> None:
        """Penalize by a rule.

        Args:
            session: of nbgrader's gradebook; whoever opened it commits
            assignment: its id
            due: the deadline, in UTC without zone
            penalty: the rule
        """
        self._session, self._id, self._due, self._penalty = session, assignment, due, penalty

    def late(self, students: Iterable[str]) -> list[str]:
        """Return who of these participants handed in after the deadline, an extension included."""
        rows = self._session.execute(
            select(SubmittedAssignment.student_id, SubmittedAssignment.timestamp, SubmittedAssignment.extension).where(
                SubmittedAssignment.assignment_id == self._id
            )
        ).all()
        wanted = set(students)
        return sorted(
            student for student, time, extra in rows if student in wanted and seconds_late(time, self._due, extra)
        )

    def save(self, marked: set[tuple[str, str]]) -> dict[str, Exception]:
        """Write the penalties of notebooks, each named by its participant and its id; one not handed in has none.

        Returns:
            for whom the penalty could not be told, and why
        """
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
            .where(
                SubmittedAssignment.assignment_id == self._id,
                SubmittedAssignment.student_id.in_({student for student, _ in marked}),
            )
        )
        failed: dict[str, Exception] = {}
        changed = []
        for key, notebook, before, student, time, extra in self._session.execute(query).all():
            if (student, notebook) not in marked:
                continue
            penalty, seconds = None, seconds_late(time, self._due, extra)
            if seconds > 0:
                try:
                    penalty = self._of(key, student, seconds)
                except Exception as error:  # noqa: BLE001 - a course may have its own rule, which may fail for one
                    failed[student] = error
                    continue
            if penalty != before:
                changed.append({"key": key, "late_submission_penalty": penalty})
        change_rows(self._session, SubmittedNotebook, changed)
        return failed

    def _of(self, notebook: str, student: str, seconds: float) -> float | None:
        score: Any = self._session.execute(
            select(func.coalesce(func.sum(Grade.score), 0.0)).where(Grade.notebook_id == notebook)
        ).scalar_one()
        penalty = self._penalty(student, score, seconds)
        return None if penalty is None else min(max(penalty, 0), score)
