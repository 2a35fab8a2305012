"""Hand-ins: taken in once, numbered in the order of their commits, and never changed."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, undefer

from ib_exchange.audit import note_hand_in
from ib_exchange.errors import Refusal, not_found, not_open
from ib_exchange.identity import Person
from ib_exchange.limits import check_rate
from ib_exchange.models import Chapter, Feedback, HandIn, columns
from ib_exchange.names import new_identifier

PAGE = 500
"""Hand-ins in one answer."""
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Parcel:
    """What somebody hands in: to which chapter, under which key, and the bytes."""

    course: str
    chapter: str
    key: str
    data: bytes
    answers: int

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


def take_in(session: Session, person: Person, parcel: Parcel, keep: int) -> tuple[HandIn, bool]:
    """Take in a hand-in, and tell whether it is new; under a key that was used it is the one of then.

    The chapter's row is locked first: what happens to one chapter happens one after another, on all replicas.

    Args:
        session: that writes
        person: whose it is
        parcel: the hand-in
        keep: how many versions keep their answers; 0: all

    Raises:
        Refusal: the chapter is not open, the key was used for something else, or this is too often
    """
    place = (parcel.course, parcel.chapter)
    chapter = session.get(Chapter, place, with_for_update=True)
    before = session.scalar(select(HandIn).where(HandIn.person == person.name, HandIn.key == parcel.key))
    if before is not None:
        if (before.course, before.chapter, before.sha256) != (*place, parcel.sha256):
            raise Refusal(409, "sleutel", _USED)
        return before, False
    if chapter is None or chapter.released is None:
        raise not_open(*place)
    now = datetime.now(UTC)
    check_rate(session, person.name, place, now)
    handin = _number(session, person, parcel, chapter, now)
    session.add(handin)
    session.flush()
    note_hand_in(session, person, "ingeleverd", handin)
    if keep:
        _prune(session, handin, keep)
    return handin, True


def _number(session: Session, person: Person, parcel: Parcel, chapter: Chapter, now: datetime) -> HandIn:
    """Return the hand-in with its number, version and time, each later than all before it."""
    mine = (HandIn.course == parcel.course, HandIn.chapter == parcel.chapter, HandIn.person == person.name)
    version = session.scalar(select(func.max(HandIn.version)).where(*mine)) or 0
    chapter.number += 1
    chapter.newest = max(now, chapter.newest + _TICK) if chapter.newest else now
    return HandIn(
        id=new_identifier(),
        course=parcel.course,
        chapter=parcel.chapter,
        number=chapter.number,
        person=person.name,
        version=version + 1,
        key=parcel.key,
        time=chapter.newest,
        sha256=parcel.sha256,
        answers=parcel.answers,
        late=bool(chapter.deadline and chapter.newest > chapter.deadline),
        secret=secrets.token_hex(64),
        data=parcel.data,
    )


def _prune(session: Session, newest: HandIn, keep: int) -> None:
    """Let go of the answers of older versions; never of the newest, nor of one that has feedback."""
    session.execute(
        update(HandIn)
        .where(
            HandIn.course == newest.course,
            HandIn.chapter == newest.chapter,
            HandIn.person == newest.person,
            HandIn.version <= newest.version - keep,
            HandIn.data.is_not(None),
            HandIn.id.not_in(select(Feedback.handin)),
        )
        .values(data=None)
        .execution_options(synchronize_session=False)
    )


def own_receipts(session: Session, person: Person, course: str, chapter: str) -> list[dict[str, Any]]:
    """Return somebody's receipts of a chapter, oldest first, with the keys under which they were sent."""
    mine = (HandIn.course == course, HandIn.chapter == chapter, HandIn.person == person.name)
    found = session.scalars(select(HandIn).where(*mine).order_by(HandIn.number))
    return [{**receipt(handin), "key": handin.key} for handin in found]


def all_receipts(session: Session, person: Person) -> Sequence[HandIn]:
    """Return somebody's hand-ins of all courses, newest first."""
    return session.scalars(select(HandIn).where(HandIn.person == person.name).order_by(HandIn.time.desc())).all()


def list_hand_ins(session: Session, course: str, chapter: str, after: int, *, every: bool = False) -> dict[str, Any]:
    """Return the hand-ins with a higher number than ``after``: of each person the newest, or every one.

    Returns:
        ``handins``, in the order of their numbers, and ``next``: the ``after`` to go on with, also another day.
        ``more`` tells whether there is more now.
    """
    here = (HandIn.course == course, HandIn.chapter == chapter)
    query = select(HandIn).where(*here, HandIn.number > after).order_by(HandIn.number).limit(PAGE)
    if not every:
        newest = select(func.max(HandIn.number)).where(*here).group_by(HandIn.person)
        query = query.where(HandIn.number.in_(newest))
    found = session.scalars(query).all()
    rows = [{**receipt(one), "name": one.person, "secret": one.secret} for one in found]
    return {"handins": rows, "next": found[-1].number if found else after, "more": len(found) == PAGE}


def find(session: Session, course: str, identifier: str, person: Person | None = None) -> HandIn:
    """Return a hand-in of a course, of this person if one is given.

    Raises:
        Refusal: there is none
    """
    handin = session.get(HandIn, identifier, options=[undefer(HandIn.data)])
    if handin is None or handin.course != course or (person and handin.person != person.name):
        raise not_found()
    return handin


def receipt(handin: HandIn) -> dict[str, Any]:
    """Return what whoever handed in gets to see."""
    return columns(handin, "id", "chapter", "time", "sha256", "late", "answers", "version")


_USED = (
    "Onder deze sleutel is al iets anders ingeleverd, dus er is nu niets ingeleverd. "
    "Laad het hoofdstuk opnieuw en lever nog een keer in."
)
