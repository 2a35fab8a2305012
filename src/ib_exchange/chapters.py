"""Chapters that are released: their files, and the deadline."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ib_exchange.audit import note
from ib_exchange.errors import not_open, unreadable
from ib_exchange.identity import Person
from ib_exchange.models import Chapter, ReleasedFile, columns
from ib_exchange.names import is_file_name

MOST_FILES = 200
ANSWERS_FILE = "antwoorden.json"
"""Never released: it would take the place of a participant's."""


def read_files(encoded: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files of a release, name → content.

    Raises:
        Refusal: one has a name that leads elsewhere, or cannot be read
    """
    if not encoded or len(encoded) > MOST_FILES:
        raise unreadable(f"Een hoofdstuk heeft 1 tot {MOST_FILES} bestanden; dit zijn er {len(encoded)}.")
    files: dict[str, bytes] = {}
    for name, text in encoded.items():
        if not is_file_name(name) or name.casefold() == ANSWERS_FILE:
            raise unreadable(
                f"Een bestand van een hoofdstuk kan niet zo heten: {name[:80]!a}. Geef het een andere naam."
            )
        try:
            files[name] = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise unreadable(f"Het bestand {name!a} kwam beschadigd aan. Zet het hoofdstuk opnieuw uit.") from error
    folders = {name.rsplit("/", depth)[0].casefold() for name in files for depth in range(1, name.count("/") + 1)}
    if len({name.casefold() for name in files}) < len(files) or folders & {name.casefold() for name in files}:
        raise unreadable(
            "Twee bestanden van het hoofdstuk zouden op dezelfde plaats komen. Geef een ervan een andere naam."
        )
    return files


def release(
    session: Session, person: Person, place: tuple[str, str], files: Mapping[str, bytes], deadline: datetime | None
) -> dict[str, Any]:
    """Put a chapter in place of what was released before, all of it at once, and return what it is now."""
    course, name = place
    chapter = session.get(Chapter, place, with_for_update=True)
    if chapter is None:
        chapter = Chapter(course=course, chapter=name, number=0, digest="")
        session.add(chapter)
    digest = _digest(files, deadline)
    again = chapter.released is not None and chapter.digest == digest
    chapter.deadline, chapter.digest = deadline, digest
    chapter.released = chapter.released if again else datetime.now(UTC)
    session.flush()
    if not again:
        session.execute(delete(ReleasedFile).where(ReleasedFile.course == course, ReleasedFile.chapter == name))
        session.add_all(ReleasedFile(course=course, chapter=name, name=key, data=data) for key, data in files.items())
    note(session, person, "uitgezet", course=course, chapter=name)
    return _shown(chapter)


def withdraw(session: Session, person: Person, course: str, name: str) -> None:
    """Close a chapter: its files go, its hand-ins stay.

    Raises:
        Refusal: it is not released
    """
    chapter = session.get(Chapter, (course, name), with_for_update=True)
    if chapter is None or chapter.released is None:
        raise not_open(course, name)
    chapter.released = None
    session.execute(delete(ReleasedFile).where(ReleasedFile.course == course, ReleasedFile.chapter == name))
    note(session, person, "teruggetrokken", course=course, chapter=name)


def list_chapters(session: Session, course: str) -> list[dict[str, Any]]:
    """Return the released chapters of a course, in their order."""
    query = select(Chapter).where(Chapter.course == course, Chapter.released.is_not(None))
    return [_shown(chapter) for chapter in sorted(session.scalars(query), key=lambda one: int(one.chapter[1:]))]


def read_chapter(session: Session, course: str, name: str) -> dict[str, Any]:
    """Return a released chapter with its files.

    Raises:
        Refusal: it is not released
    """
    chapter = session.get(Chapter, (course, name))
    if chapter is None or chapter.released is None:
        raise not_open(course, name)
    query = select(ReleasedFile).where(ReleasedFile.course == course, ReleasedFile.chapter == name)
    files = {one.name: base64.b64encode(one.data).decode() for one in session.scalars(query)}
    return {**_shown(chapter), "files": files}


def _shown(chapter: Chapter) -> dict[str, Any]:
    return columns(chapter, "chapter", "deadline", "released", "digest")


def _digest(files: Mapping[str, bytes], deadline: datetime | None) -> str:
    content = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    moment = deadline.astimezone(UTC).isoformat() if deadline else None
    return hashlib.sha256(json.dumps([moment, content], sort_keys=True).encode()).hexdigest()
