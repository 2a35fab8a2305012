"""Which answers a trainer still has to read: nbgrader's ``needs_manual_grade``, and what that was said of.

nbgrader wants every score by hand looked at again after each new hand-in. Of an answer that was read and is the same,
that would be asked in vain. So beside nbgrader's rows stands, per hand-in and notebook, a trace of each answer as it
was marked last: in the gradebook itself, so that both are saved, and restored from a copy, together.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from nbgrader.api import Grade, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import Column, MetaData, String, Table, Text, delete, func, insert, select

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TRACES = Table(
    "ib_traces",
    MetaData(),
    Column("notebook_id", String(32), primary_key=True),
    Column("traces", Text(), nullable=False),
)
"""A row per notebook of a hand-in, with JSON: nbgrader id of the cell → ``Mark.trace``."""


def count_unread(session: Session, assignment: str) -> int:
    """Return how many answers to an assignment (by its id) the trainer has not read yet."""
    query = (
        select(func.count())
        .select_from(Grade)
        .join(SubmittedNotebook, SubmittedNotebook.id == Grade.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .where(SubmittedAssignment.assignment_id == assignment, Grade.needs_manual_grade)
    )
    return int(session.execute(query).scalar_one())


def read_traces(session: Session, notebooks: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return what was marked last: id of the submitted notebook → cell → trace; empty before that was kept."""
    TRACES.create(session.connection(), checkfirst=True)
    query = select(TRACES.c.notebook_id, TRACES.c.traces).where(TRACES.c.notebook_id.in_(list(notebooks)))
    return {notebook: json.loads(traces) for notebook, traces in session.execute(query)}


def keep_traces(session: Session, traces: Mapping[str, Mapping[str, str]]) -> None:
    """Keep what is marked now, in place of what was; whoever opened the session commits."""
    if not traces:
        return
    TRACES.create(session.connection(), checkfirst=True)
    session.execute(delete(TRACES).where(TRACES.c.notebook_id.in_(list(traces))))
    rows = [{"notebook_id": notebook, "traces": json.dumps(kept)} for notebook, kept in traces.items()]
    session.execute(insert(TRACES), rows)
