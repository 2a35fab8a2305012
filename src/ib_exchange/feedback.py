"""Feedback: a page about a hand-in, given by a trainer and read by who handed in."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from ib_exchange import handins
from ib_exchange.audit import note_hand_in
from ib_exchange.errors import Refusal
from ib_exchange.identity import Person
from ib_exchange.models import Feedback, HandIn


def give(session: Session, person: Person, course: str, identifier: str, page: bytes) -> dict[str, Any]:
    """Put a page in place of the one that was there; the same page again changes nothing.

    Raises:
        Refusal: there is no such hand-in
    """
    handin = handins.find(session, course, identifier)
    etag = hashlib.sha256(page).hexdigest()
    feedback = session.get(Feedback, identifier)
    if feedback is None:
        feedback = Feedback(handin=identifier, time=datetime.now(UTC), etag=etag, page=page)
        session.add(feedback)
    elif feedback.etag == etag:
        return _shown(feedback, handin)
    else:
        feedback.time, feedback.etag, feedback.page = datetime.now(UTC), etag, page
    note_hand_in(session, person, "feedback gegeven", handin)
    return _shown(feedback, handin)


def list_feedback(session: Session, person: Person, course: str, chapter: str) -> list[dict[str, Any]]:
    """Return which of somebody's hand-ins of a chapter have feedback, newest hand-in first."""
    query = (
        select(Feedback, HandIn)
        .join(HandIn, HandIn.id == Feedback.handin)
        .where(HandIn.course == course, HandIn.chapter == chapter, HandIn.person == person.name)
        .order_by(HandIn.number.desc())
    )
    return [_shown(feedback, handin) for feedback, handin in session.execute(query)]


def read(session: Session, course: str, identifier: str, person: Person | None) -> Feedback:
    """Return the feedback on a hand-in, of this person if one is given, with its page.

    Raises:
        Refusal: there is no such hand-in, or no feedback on it
    """
    handins.find(session, course, identifier, person)
    feedback = session.get(Feedback, identifier, options=[undefer(Feedback.page)])
    if feedback is None:
        raise Refusal(404, "geen-feedback", "Op deze inlevering is nog geen feedback. Kijk later nog eens.")
    return feedback


def _shown(feedback: Feedback, handin: HandIn) -> dict[str, Any]:
    return {
        "handin": handin.id,
        "handed_in": handin.time.isoformat(),
        "time": feedback.time.isoformat(),
        "etag": feedback.etag,
    }
