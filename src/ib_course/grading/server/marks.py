"""Scores and comments: what the gradebook says, and saving one, unless it is no longer what a page showed.

A page may stand open for hours. Meanwhile a participant hands in anew, or the trainer gives a score in another window.
So each save says what its page was made from: which answer (``Question.version``), and the score or comment it showed.
Is that no longer so, then nothing is saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import Select, select, update

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GRADE = ("auto_score", "manual_score", "extra_credit")
"""What a page shows of a score, and must still be so when another one is saved."""
COMMENT = ("manual_comment",)
"""The same of a comment; that of the computer shows itself through the answer."""


@dataclass(frozen=True)
class Place:
    """To which answer a score or comment belongs."""

    hand_in: str
    """The id of the hand-in."""
    assignment: str
    notebook: str
    student: str
    cell: str
    """nbgrader's id of the graded cell."""
    time: datetime | None
    """When it was handed in, in UTC without zone, as nbgrader keeps it."""


def place_of(session: Session, model: type[Grade | Comment], key: str) -> Place | None:
    """Return to which answer a score or comment belongs, null when there is no such row."""
    row = session.execute(
        select(
            SubmittedNotebook.id,
            Assignment.name,
            Notebook.name,
            SubmittedAssignment.student_id,
            BaseCell.name,
            SubmittedAssignment.timestamp,
        )
        .select_from(model)
        .join(BaseCell, BaseCell.id == model.cell_id)
        .join(SubmittedNotebook, SubmittedNotebook.id == model.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(Assignment, Assignment.id == Notebook.assignment_id)
        .where(model.id == key)
    ).one_or_none()
    return Place(*row) if row else None


def save_mark(
    session: Session,
    model: type[Grade | Comment],
    key: str,
    values: Mapping[str, Any],
    seen: tuple[Place, Mapping[str, Any]],
) -> dict[str, Any] | None:
    """Save a score or a comment when it, and its hand-in, still are what a page showed.

    The database compares and writes at once: of two windows that save together one is told of the other.

    Args:
        session: of the gradebook
        model: ``Grade`` or ``Comment``
        key: id of the row
        values: column → what to save
        seen: the place of the row and its columns, as the page showed them

    Returns:
        the row as it is now, null when nothing was saved
    """
    place, columns = seen
    hand_in = (
        select(SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .where(
            SubmittedNotebook.id == model.notebook_id, SubmittedAssignment.timestamp.is_not_distinct_from(place.time)
        )
        .exists()
    )
    same = [getattr(model, name).is_not_distinct_from(value) for name, value in columns.items()]
    statement = update(model).where(model.id == key, hand_in, *same).values(**values)
    done: Any = session.execute(statement, execution_options={"synchronize_session": False})
    session.commit()
    return to_json(session.get(model, key)) if done.rowcount else None


def marks_of(session: Session, submissions: Iterable[str], cell: str | None = None) -> dict[tuple[str, str], Any]:
    """Return score and comment by hand-in and graded cell, as pages and the API give them.

    Args:
        session: of the gradebook
        submissions: ids of hand-ins
        cell: the only graded cell to give; all by default
    """
    ids = list(submissions)
    marks: dict[tuple[str, str], dict[str, Any]] = {}
    for kind, model in (("grade", Grade), ("comment", Comment)):
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


def to_json(row: Grade | Comment) -> dict[str, Any]:
    """Return what a page needs of a score or a comment."""
    keys = (*GRADE, "needs_manual_grade") if isinstance(row, Grade) else ("auto_comment", *COMMENT)
    return {key: getattr(row, key) for key in ("id", *keys)}
