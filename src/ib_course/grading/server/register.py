"""The participants, as the gradebook knows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nbgrader.api import Student
from sqlalchemy import select

from ib_course.grading.names import name_order

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


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


def participants(session: Session) -> list[Participant]:
    """Return everybody, in the order of their names."""
    columns = (Student.id, Student.first_name, Student.last_name, Student.email)
    rows = [Participant(*(value or "" for value in row)) for row in session.execute(select(*columns))]
    return sorted(rows, key=lambda one: (*name_order(one.last_name or one.id), *name_order(one.first_name), one.id))


def save_participant(session: Session, key: str, values: Mapping[str, str]) -> bool:
    """Save names and address of a participant; tell whether there is such a participant."""
    student = session.get(Student, key)
    if student is None:
        return False
    for name, value in values.items():
        setattr(student, name, value or None)
    session.commit()
    return True
