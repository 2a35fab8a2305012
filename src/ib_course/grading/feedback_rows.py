"""What the gradebook says for feedback, of many hand-ins at once: three queries, where nbgrader asks cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    GradeCell,
    Notebook,
    SolutionCell,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import select

from ib_course.grading.unread import count_unread

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass
class NotebookRows:
    """What the gradebook says of one participant's notebook."""

    max_score: float
    late_penalty: float
    scores: dict[str, float] = field(default_factory=dict)
    """By the nbgrader id of the cell: what counts, by hand or not, with extra points."""
    unread: set[str] = field(default_factory=set)
    """The nbgrader ids of the cells that the trainer has still to read."""
    comments: dict[str, str | None] = field(default_factory=dict)
    """By the nbgrader id of the cell: the trainer's comment, or else the automatic one."""

    @property
    def score(self) -> float:
        """The sum, after what being late costs."""
        return sum(self.scores.values()) - self.late_penalty


class FeedbackRows:
    """The rows of one assignment."""

    def __init__(self, session: Session, name: str) -> None:
        """Find the rows that all hand-ins share.

        Raises:
            LookupError: there is no such assignment
        """
        self._session = session
        found = session.execute(select(Assignment.id).where(Assignment.name == name)).scalar_one_or_none()
        if found is None:
            raise LookupError(name)
        self._id: str = found
        query = select(Notebook.id, Notebook.name).where(Notebook.assignment_id == self._id)
        self._notebooks: dict[str, str] = dict(map(tuple, session.execute(query)))
        self._graded = {**self._cells(GradeCell, GradeCell.max_score), **self._cells(TaskCell, TaskCell.max_score)}
        self._commented = {**self._cells(SolutionCell), **self._cells(TaskCell)}
        self.points = {(notebook, name): points for notebook, name, points in self._graded.values()}
        """The points of each cell, by the names of its notebook and of itself."""

    def of(self, students: Iterable[str]) -> dict[str, dict[str, NotebookRows]]:
        """Return what the gradebook says: participant → notebook → rows; whom it does not know is not there."""
        query = (
            select(
                SubmittedNotebook.id,
                SubmittedNotebook.notebook_id,
                SubmittedNotebook.late_submission_penalty,
                SubmittedAssignment.student_id,
            )
            .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
            .where(SubmittedAssignment.assignment_id == self._id, SubmittedAssignment.student_id.in_(list(students)))
        )
        most = self._max_scores()
        found: dict[str, dict[str, NotebookRows]] = {}
        by_id: dict[str, NotebookRows] = {}
        for key, notebook, penalty, student in self._session.execute(query):
            by_id[key] = rows = NotebookRows(most.get(notebook, 0.0), penalty or 0.0)
            found.setdefault(student, {})[self._notebooks[notebook]] = rows
        for key, cell, score, unread in self._values(Grade, self._graded, by_id, Grade.score, Grade.needs_manual_grade):
            by_id[key].scores[cell] = score
            if unread:
                by_id[key].unread.add(cell)
        for key, cell, comment in self._values(Comment, self._commented, by_id, Comment.comment):
            by_id[key].comments[cell] = comment
        return found

    def unread(self) -> int:
        """Return how many answers the trainer has not read yet."""
        return count_unread(self._session, self._id)

    def _values(self, kind: Any, cells: Mapping[str, Any], ids: Iterable[str], *columns: Any) -> Iterator[Any]:
        """Yield, of each row of a kind, the id of its submitted notebook, the name of its cell, and columns."""
        query = select(kind.notebook_id, kind.cell_id, *columns).where(kind.notebook_id.in_(list(ids)))
        for key, cell, *values in self._session.execute(query):
            if cell in cells:
                yield key, cells[cell][1], *values

    def _cells(self, kind: Any, *columns: Any) -> dict[str, tuple[Any, ...]]:
        """Return the id of each cell of a kind → names of its notebook and of the cell itself, and other columns."""
        query = select(kind.id, kind.notebook_id, kind.name, *columns).where(
            kind.notebook_id.in_(list(self._notebooks))
        )
        rows = self._session.execute(query)
        return {ident: (self._notebooks[notebook], name, *others) for ident, notebook, name, *others in rows}

    def _max_scores(self) -> dict[str, float]:
        totals = dict.fromkeys(self._notebooks, 0.0)
        ids = {name: key for key, name in self._notebooks.items()}
        for notebook, _, points in self._graded.values():
            totals[ids[notebook]] += points or 0.0
        return totals
