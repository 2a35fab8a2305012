"""Feedback: given by trainers, fetched by who handed in."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Request, Response

from ib_exchange import feedback
from ib_exchange.access import ChapterName, CourseName, Identifier, Member, Participant, Service, Trainer
from ib_exchange.limits import PAGE_BYTES, read_body

router = APIRouter(prefix="/courses/{course}")

# The page runs and fetches nothing, wherever it would be opened.
_HARMLESS = {"Content-Security-Policy": "sandbox; default-src 'none'", "Content-Disposition": "attachment"}


async def read_page(request: Request, _person: Trainer) -> bytes:
    """Read the body of a trainer's request."""
    return await read_body(request, PAGE_BYTES)


@router.put("/handins/{identifier}/feedback")
def give(
    exchange: Service,
    course: CourseName,
    identifier: Identifier,
    person: Trainer,
    body: Annotated[bytes, Depends(read_page)],
) -> dict[str, Any]:
    """Give a page of feedback back."""
    with exchange.database.writing() as session:
        return feedback.give(session, person, course, identifier, body)


@router.get("/chapters/{chapter}/feedback")
def list_feedback(
    exchange: Service, course: CourseName, chapter: ChapterName, person: Participant
) -> list[dict[str, Any]]:
    """Tell which of somebody's own hand-ins have feedback."""
    with exchange.database.reading() as session:
        return feedback.list_feedback(session, person, course, chapter)


@router.get("/handins/{identifier}/feedback")
def read(
    exchange: Service,
    course: CourseName,
    identifier: Identifier,
    person: Member,
    if_none_match: Annotated[str, Header()] = "",
) -> Response:
    """Send the page, unless it is the one that who asks has."""
    with exchange.database.reading() as session:
        found = feedback.read(session, course, identifier, None if person.trains(course) else person)
        headers = {**_HARMLESS, "ETag": f'"{found.etag}"'}
        if f'"{found.etag}"' in [one.strip().removeprefix("W/") for one in if_none_match.split(",")]:
            return Response(status_code=304, headers=headers)
        return Response(found.page, media_type="text/html; charset=utf-8", headers=headers)
