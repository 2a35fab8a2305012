"""What the exchange can do, as functions: the names are those of its HTTP API (``ARCHITECTURE.md``)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from ib_course.exchange import problems
from ib_course.exchange.connection import Connection
from ib_course.exchange.problems import ExchangeProblem

PATIENCE = 12.0
"""Seconds in which a hand-in is sent again, before its maker is told that it did not succeed."""

Row = dict[str, Any]


class Client:
    """Speaks with the exchange for one person.

    Args:
        connection: the way to it
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def me(self) -> Row:
        """Return who the token is of, and the courses that they are in."""
        found = self._connection.send("GET", "me").json()
        if not isinstance(found, dict) or not isinstance(found.get("courses"), list):
            raise problems.strange()
        return found

    def chapters(self, course: str) -> list[Row]:
        """Return the released chapters of a course."""
        return _rows(self._get("courses", course, "chapters"), "chapter", "digest")

    def chapter(self, course: str, chapter: str) -> tuple[Row, dict[str, bytes]]:
        """Return a released chapter, and its files: name → content."""
        [found] = _rows([self._get("courses", course, "chapters", chapter)], "chapter", "digest")
        try:
            files = {name: base64.b64decode(text, validate=True) for name, text in found.pop("files").items()}
        except (KeyError, AttributeError, TypeError, binascii.Error, ValueError) as error:
            raise problems.strange() from error
        return found, files

    def release(self, course: str, chapter: str, files: Mapping[str, bytes], deadline: datetime | None) -> Row:
        """Release a chapter, in place of an earlier release."""
        content = {
            "deadline": deadline.isoformat() if deadline else None,
            "files": {name: base64.b64encode(data).decode() for name, data in files.items()},
        }
        path = _path("courses", course, "chapters", chapter)
        [found] = _rows([self._connection.send("PUT", path, json.dumps(content).encode()).json()], "digest")
        return found

    def withdraw(self, course: str, chapter: str) -> None:
        """Close a chapter; its hand-ins stay."""
        self._connection.send("DELETE", _path("courses", course, "chapters", chapter))

    def hand_in(self, course: str, chapter: str, key: str, data: bytes) -> Row:
        """Hand in, under a key that was kept beforehand, and return the receipt; what may pass is tried again.

        Raises:
            ExchangeProblem: there is no receipt; sent again under the same key it is handed in once
        """
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self._hand_in_once(course, chapter, key, data)
            except ExchangeProblem as problem:
                if problem.wait is None or time.monotonic() + problem.wait > end:
                    raise
                time.sleep(problem.wait)

    def _hand_in_once(self, course: str, chapter: str, key: str, data: bytes) -> Row:
        path = _path("courses", course, "chapters", chapter, "handins")
        sent = self._connection.send("POST", path, data, {"Idempotency-Key": key})
        [receipt] = _rows([sent.json()], "id", "time", "sha256")
        if receipt["sha256"] != hashlib.sha256(data).hexdigest() or not isinstance(receipt.get("late"), bool):
            raise problems.strange()
        return receipt

    def own_hand_ins(self, course: str, chapter: str) -> list[Row]:
        """Return the receipts of who asks, oldest first."""
        return _rows(self._get("courses", course, "chapters", chapter, "handins", "mine"), "id", "time", "key")

    def hand_ins(self, course: str, chapter: str, *, every: bool = False) -> Iterator[Row]:
        """Yield the newest hand-in of each participant, or every one."""
        after = 0
        while True:
            query = f"?after={after}{'&all=1' if every else ''}"
            found = self._connection.send(
                "GET", _path("courses", course, "chapters", chapter, "handins") + query
            ).json()
            if not isinstance(found, dict) or type(found.get("next")) is not int:
                raise problems.strange()
            yield from _rows(found.get("handins"), "id", "time", "name", "secret", "sha256")
            if not found.get("more") or found["next"] <= after:
                return
            after = found["next"]

    def answers(self, course: str, handin: Row) -> bytes:
        """Return the bytes of a hand-in, the same as were handed in."""
        data = self._connection.send("GET", _path("courses", course, "handins", handin["id"])).body
        if hashlib.sha256(data).hexdigest() != handin["sha256"]:
            raise problems.strange()
        return data

    def give_feedback(self, course: str, handin: str, page: bytes) -> None:
        """Give a page of feedback on a hand-in back."""
        path = _path("courses", course, "handins", handin, "feedback")
        self._connection.send("PUT", path, page, {"Content-Type": "text/html; charset=utf-8"})

    def feedback(self, course: str, chapter: str) -> list[Row]:
        """Return which hand-ins of who asks have feedback, newest hand-in first."""
        return _rows(self._get("courses", course, "chapters", chapter, "feedback"), "handin", "handed_in", "etag")

    def feedback_page(self, course: str, handin: str) -> bytes:
        """Return the page of feedback on a hand-in."""
        return self._connection.send("GET", _path("courses", course, "handins", handin, "feedback")).body

    def _get(self, *parts: str) -> Any:
        return self._connection.send("GET", _path(*parts)).json()


def moment_of(row: Row, key: str = "time") -> datetime:
    """Return a moment in what the service told.

    Raises:
        ExchangeProblem: it is none
    """
    try:
        moment = datetime.fromisoformat(row[key])
    except ValueError as error:
        raise problems.strange() from error
    if moment.tzinfo is None:
        raise problems.strange()
    return moment


def _path(*parts: str) -> str:
    return "/".join(quote(part, safe="") for part in parts)


def _rows(found: Any, *texts: str) -> list[Row]:
    """Return what the service told, a list of objects with at least these texts.

    Raises:
        ExchangeProblem: it is something else
    """
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise problems.strange()
    if not all(isinstance(row.get(text), str) for row in found for text in texts):
        raise problems.strange()
    return found
