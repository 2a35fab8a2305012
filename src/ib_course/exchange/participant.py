"""What a participant's server asks of the exchange: handing in, the deadline, feedback. nbgrader is not needed."""

from __future__ import annotations

import hashlib
import threading
import time
from datetime import UTC
from pathlib import Path

from ib_course.dossier import files
from ib_course.exchange import outbox
from ib_course.exchange.client import Client, Row, moment_of
from ib_course.exchange.connection import Connection
from ib_course.exchange.credentials import find_token
from ib_course.exchange.problems import ExchangeProblem

BRIEF = 4.0
"""Seconds to wait where a participant only looks."""
REMEMBERED = 60.0
"""Seconds that the released chapters are known; also that they could not be asked for."""

_FOLDER = "%Y%m%dT%H%M%S.%fZ"
"""How the folder of a hand-in is named, on every system."""

_known: dict[tuple[str, str], tuple[float, list[Row] | None]] = {}
_lock = threading.Lock()


def open_client(url: str, wait: float | None = None) -> Client:
    """Return a client for whoever runs this.

    Raises:
        ExchangeProblem: there is no token
    """
    token = find_token()
    return Client(Connection(url, token) if wait is None else Connection(url, token, wait))


def hand_in(url: str, course: str, chapter: str, data: bytes, folder: Path) -> Row:
    """Hand in and return the service's receipt; the key is kept in ``folder`` until ``outbox.settle``.

    Raises:
        ExchangeProblem: there is no receipt
        OSError: the key cannot be kept, and nothing was sent
    """
    client = open_client(url)
    key = outbox.key_for(folder, course, data)
    try:
        return client.hand_in(course, chapter, key, data)
    except ExchangeProblem as problem:
        if problem.code == "sleutel":  # used for something else: it never works again
            outbox.settle(folder)
        raise


def released(url: str, course: str) -> dict[str, Row] | None:
    """Return the released chapters by name, as they were a moment ago; None where that is not known."""
    with _lock:
        until, rows = _known.get((url, course), (0.0, None))
        if time.monotonic() > until:
            try:
                rows = open_client(url, BRIEF).chapters(course)
            except ExchangeProblem:
                rows = None
            _known[url, course] = (time.monotonic() + REMEMBERED, rows)
    return None if rows is None else {row["chapter"]: row for row in rows}


def forget() -> None:
    """Ask anew the next time."""
    with _lock:
        _known.clear()


def fetch_feedback(url: str, course: str, chapter: str, folder: Path) -> Path:
    """Fetch the pages that are new and return their folder: one sub-folder per hand-in, named after its time.

    Raises:
        ExchangeProblem: the service does not give them
        OSError: they cannot be kept
    """
    client = open_client(url)
    pages = folder / chapter / "feedback"
    for row in client.feedback(course, chapter):
        path = pages / f"{moment_of(row, 'handed_in').astimezone(UTC):{_FOLDER}}" / f"{chapter}.html"
        if not _is_there(path, row["etag"]):
            page = client.feedback_page(course, row["handin"])
            path.parent.mkdir(parents=True, exist_ok=True)
            files.replace(path, page)
    return pages


def _is_there(path: Path, digest: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False
