"""Whether the service works, and who somebody is in it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from sqlalchemy.exc import SQLAlchemyError

from ib_exchange.access import Asking, CourseName, Service, Trainer
from ib_exchange.audit import read_audit
from ib_exchange.errors import unavailable
from ib_exchange.migrations import is_current

router = APIRouter()


@router.get("/health/live")
def live() -> dict[str, bool]:
    """Tell that the process lives."""
    return {"ok": True}


@router.get("/health/ready")
def ready(exchange: Service) -> dict[str, bool]:
    """Tell that the database can be reached, and is of this version."""
    try:
        current = is_current(exchange.database)
    except SQLAlchemyError as error:
        raise unavailable() from error
    if not current:
        raise unavailable()
    return {"ok": True}


@router.get("/me")
def me(person: Asking) -> dict[str, Any]:
    """Tell who asks, and in which courses they are."""
    return {"name": person.name, "courses": person.courses()}


@router.get("/courses/{course}/audit")
def audit(exchange: Service, course: CourseName, _person: Trainer, before: int | None = None) -> dict[str, Any]:
    """Tell who did what, newest first."""
    with exchange.database.reading() as session:
        return read_audit(session, course, before)
