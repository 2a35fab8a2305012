"""Who did what, when: written in the transaction of the act itself, and read by trainers; never contents."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ib_exchange.identity import Person
from ib_exchange.models import Entry, HandIn, columns

PAGE = 1000
"""Lines in one answer."""


def note(
    session: Session, person: Person, action: str, *, course: str | None = None, chapter: str | None = None
) -> Entry:
    """Write down that a person does something, and return the line."""
    entry = Entry(
        time=datetime.now(UTC), course=course, who=person.name, via=person.via, action=action, chapter=chapter
    )
    session.add(entry)
    return entry


def note_hand_in(session: Session, person: Person, action: str, handin: HandIn) -> None:
    """Write down that a person does something with a hand-in."""
    entry = note(session, person, action, course=handin.course, chapter=handin.chapter)
    entry.subject, entry.whom = handin.id, handin.person


def read_audit(session: Session, course: str, before: int | None) -> dict[str, Any]:
    """Return what was done in a course, newest first, and where the next page begins (or null)."""
    query = select(Entry).where(Entry.course == course).order_by(Entry.id.desc()).limit(PAGE)
    found = session.scalars(query if before is None else query.where(Entry.id < before)).all()
    names = ("time", "who", "via", "action", "chapter", "subject", "whom")
    return {
        "entries": [columns(entry, *names) for entry in found],
        "next": found[-1].id if len(found) == PAGE else None,
    }
