"""Feedback of the trainer: fetched through the course's exchange, read as data, kept for fast and offline use.

The released page is HTML that others made. Nothing of it is shown: only the JSON in its element
``ib-feedback`` is read, key by key, and only what has the right type is kept.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import math
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ib_course.course import load_course
from ib_course.dossier import Dossier, DossierError, files
from ib_course.dossier.revisions import QUESTION, check_chapter, decode, encode, whole_text
from ib_course.handin import receipts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ib_course.course import Course

log = logging.getLogger(__name__)

Feedback = dict[str, Any]
"""``feedback`` ({id: ``score``, ``max_score``, ``comment``, ``time``}), ``total`` and ``time``; null: none."""

PAGE_BYTES = 20_000_000
"""A larger page is not read."""

COMMENT_CHARACTERS = 110_000
"""A longer comment is cut; the page itself holds none (``grading.values.MAX_TEXT``)."""


def kept_feedback(dossier: Dossier, course: Course | None, chapter: str) -> Feedback:
    """Return the feedback that was fetched before, from the dossier alone: fast, and without a network."""
    check_chapter(chapter)
    if course:
        with contextlib.suppress(OSError, ValueError):
            kept = decode((_folder(dossier, course) / f"{chapter}.json").read_bytes())
            return _checked(kept, chapter) or _none()
    return _none()


def fetch_feedback(dossier: Dossier, root: Path, chapter: str) -> Feedback:
    """Fetch what the trainer released; the newest hand-in that has feedback counts. Alone: none.

    Raises:
        CourseError: the exchange cannot be reached.
        DossierError: the feedback cannot be kept.
    """
    check_chapter(chapter)
    course = load_course(root)
    if not course:
        return _none()
    if not course.always_asks and not any(one["mode"] == "course" for one in receipts_of(dossier, chapter)):
        return kept_feedback(dossier, course, chapter)  # nothing handed in: nbgrader need not even be loaded
    folder = _folder(dossier, course)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with files.locked(folder / f"{chapter}.lock"):
            pages = course.fetch_feedback(chapter, folder)
            found = next(_read_pages(pages, chapter), None)
            if found:
                files.replace(folder / f"{chapter}.json", encode(found))
    except OSError as error:
        raise DossierError(DossierError.of(error, folder).reason, _NOT_KEPT.format(folder=folder)) from error
    return _checked(found, chapter) or _none() if found else kept_feedback(dossier, course, chapter)


def read_page(html: str, chapter: str) -> Feedback | None:
    """Return the feedback in a released page, or None where there is none for this chapter."""
    element = _Element()
    element.feed(html)
    element.close()
    try:
        data = decode(element.text.encode("utf-8", "replace"))
    except ValueError:
        return None
    return data if _checked(data, chapter) else None


class _Element(HTMLParser):
    """Collects the text of the first ``<script type="application/json" id="ib-feedback">``."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._state = "before"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"id": "ib-feedback", "type": "application/json"}.items() <= dict(attrs).items()
        if tag == "script" and wanted and self._state == "before":
            self._state = "inside"

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._state == "inside":
            self._state = "behind"

    def handle_data(self, data: str) -> None:
        if self._state == "inside":
            self.text += data


def _read_pages(folder: Path, chapter: str) -> Iterator[Feedback]:
    """Go through the fetched pages, newest hand-in first."""
    for page in sorted(
        folder.glob(f"*/{chapter}.html"), key=lambda path: _handed_in_at(path.parent.name), reverse=True
    ):
        if page.stat().st_size <= PAGE_BYTES:
            found = read_page(page.read_text(encoding="utf-8", errors="replace"), chapter)
            if found:
                yield found
                continue
        log.warning("No feedback for %s in %s", chapter, page)


def _handed_in_at(timestamp: str) -> tuple[dt.datetime, str]:
    """Read the name of a hand-in's folder; what cannot be read is oldest.

    A service's are in ISO 8601; nbgrader's are ``2026-12-01 20:15:00.123456 UTC``, or in any form that is configured.
    """
    with contextlib.suppress(ValueError):
        moment = dt.datetime.fromisoformat(timestamp.removesuffix(" UTC"))
        return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment, timestamp
    from nbgrader.utils import parse_utc

    try:
        return parse_utc(timestamp).replace(tzinfo=None), timestamp
    except (ValueError, OverflowError):
        return dt.datetime.min, timestamp  # noqa: DTZ901 - compared with other times in UTC, without zone


def _checked(data: Any, chapter: str) -> Feedback | None:
    """Return what a widget gets, every key of the right type; None where ``data`` is no feedback on the chapter."""
    if not isinstance(data, dict) or data.get("schema") != 1 or data.get("chapter") != chapter:
        return None
    time, questions = data.get("time"), data.get("questions")
    if not isinstance(time, str) or not isinstance(questions, dict):
        return None
    try:
        dt.datetime.fromisoformat(time)
    except ValueError:
        return None
    feedback = {
        question: {
            "score": _number(item.get("score")),
            "max_score": _number(item.get("max_score")),
            "comment": _comment(item.get("comment")),
            "time": time,
        }
        for question, item in questions.items()
        if isinstance(item, dict) and QUESTION.fullmatch(question) and question.startswith(f"{chapter}-")
    }
    total = {"score": _number(data.get("score")), "max_score": _number(data.get("max_score"))}
    return {"feedback": feedback, "total": total, "time": time}


def _number(item: object) -> float | None:
    if isinstance(item, bool) or not isinstance(item, (int, float)) or not math.isfinite(item):
        return None
    return item


def _comment(item: object) -> str:
    return whole_text(item)[:COMMENT_CHARACTERS] if isinstance(item, str) else ""


def _folder(dossier: Dossier, course: Course) -> Path:
    return dossier.folder / "feedback" / quote(course.id, safe="")


def _none() -> Feedback:
    return {"feedback": {}, "total": None, "time": None}


_NOT_KEPT = (
    "De feedback kon niet worden bewaard in {folder}. Zorg dat je in die map mag schrijven en dat de schijf niet vol "
    "is, en haal de feedback dan weer op."
)
