"""Chapters: released and withdrawn by trainers, read by all of a course."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from ib_course.dossier.revisions import decode
from ib_exchange import chapters
from ib_exchange.access import ChapterName, CourseName, Member, Service, Trainer
from ib_exchange.errors import unreadable
from ib_exchange.limits import RELEASE_BYTES, read_body

router = APIRouter(prefix="/courses/{course}/chapters")


class Release(BaseModel):
    """What is released: the files, in base64, and until when it can be handed in in time."""

    model_config = ConfigDict(extra="forbid", strict=True)

    deadline: Annotated[AwareDatetime | None, "ISO 8601 with zone"]
    files: dict[str, str]


async def read_release(request: Request, _person: Trainer) -> bytes:
    """Read the body of a trainer's request."""
    return await read_body(request, RELEASE_BYTES)


@router.get("")
def list_chapters(exchange: Service, course: CourseName, _person: Member) -> list[dict[str, Any]]:
    """Tell which chapters are released."""
    with exchange.database.reading() as session:
        return chapters.list_chapters(session, course)


@router.get("/{chapter}")
def read_chapter(exchange: Service, course: CourseName, chapter: ChapterName, _person: Member) -> dict[str, Any]:
    """Send a released chapter with its files."""
    with exchange.database.reading() as session:
        return chapters.read_chapter(session, course, chapter)


@router.put("/{chapter}")
def release(
    exchange: Service,
    course: CourseName,
    chapter: ChapterName,
    person: Trainer,
    body: Annotated[bytes, Depends(read_release)],
) -> dict[str, Any]:
    """Release a chapter, in place of an earlier release."""
    sent = _parse(body)
    files = chapters.read_files(sent.files)
    with exchange.database.writing() as session:
        return chapters.release(session, person, (course, chapter), files, sent.deadline)


@router.delete("/{chapter}", status_code=204)
def withdraw(exchange: Service, course: CourseName, chapter: ChapterName, person: Trainer) -> None:
    """Withdraw a chapter."""
    with exchange.database.writing() as session:
        chapters.withdraw(session, person, course, chapter)


def _parse(body: bytes) -> Release:
    try:
        decode(body)
        return Release.model_validate_json(body)
    except (ValueError, ValidationError) as error:
        raise unreadable("Het uitgezette hoofdstuk kwam niet leesbaar aan. Zet het opnieuw uit.") from error
