"""The participants, as the gradebook knows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nbgrader.api import Student
from sqlalchemy import select

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PREFIX = re.compile(
    r"(?:(?:'s|'t|aan|al|da|de|del|della|den|der|des|di|do|dos|du|el|en|het|in|la|le|les|lo|op|over|te|ten|ter|tot|uit|"
    r"van|vande|vanden|ver|von|voor|zu|zum|zur) )+"
)
"""Words before a Dutch surname that do not count where names are put in order."""


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


def name_order(name: str) -> tuple[str, str]:
    """Return by what a name is put in order as Dutch lists do.

    «van den Berg» stands with the B, and neither capitals nor accents matter.
    """
    text = " ".join(_plain(name).split())
    before = _PREFIX.match(text)
    return (text[before.end() :], before[0]) if before else (text, "")


def _plain(text: str) -> str:
    """Return a text without capitals and accents, with one kind of apostrophe."""
    letters = unicodedata.normalize("NFD", text.replace("’", "'").casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def save_participant(session: Session, key: str, values: Mapping[str, str]) -> bool:
    """Save names and address of a participant; tell whether there is such a participant."""
    student = session.get(Student, key)
    if student is None:
        return False
    for name, value in values.items():
        setattr(student, name, value or None)
    session.commit()
    return True
