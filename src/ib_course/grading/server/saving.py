"""What a page saves by itself: scores, comments, and comments to use again."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from ib_course.grading.comments import BANK_FILE, keep_comment, read_bank
from ib_course.grading.server import book
from ib_course.grading.server.base import Refusal, TrainerHandler

LONGEST = 20_000
"""Characters in one comment: more than anybody writes, and less than what would fill a disk."""
_GONE = "Deze score is er niet meer. Ververs de bladzijde: misschien is er opnieuw nagekeken."


class JsonHandler(TrainerHandler):
    """An answer to a script of a page."""

    wants_json = True

    def fields(self) -> dict[str, Any]:
        """Return the object that was sent.

        Raises:
            Refusal: 400, it is none
        """
        try:
            body = json.loads(self.request.body)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise Refusal(400, "Dit verzoek is niet te lezen. Ververs de bladzijde en probeer het opnieuw.")
        return body

    def text(self, name: str) -> str | None:
        """Return a text that was sent, null for none.

        Raises:
            Refusal: 400, it is no text, or too long
        """
        value = self.fields().get(name)
        if value is not None and not isinstance(value, str):
            raise Refusal(400, "Een opmerking is tekst. Ververs de bladzijde en probeer het opnieuw.")
        if value and len(value) > LONGEST:
            raise Refusal(400, f"Deze opmerking is te lang: hooguit {LONGEST} tekens.")
        return value


class StatusHandler(JsonHandler):
    """Whether there is a formgrader here, which JupyterLab asks."""

    async def get(self) -> None:
        """Answer that there is."""
        self.finish({"status": True})


class GradeHandler(JsonHandler):
    """A score."""

    async def put(self, key: str) -> None:
        """Save a score given by hand, and answer with it.

        Raises:
            Refusal: 400, it is no score; 404, there is no such score
        """
        body = self.fields()
        score, extra = (_number(body.get(name)) for name in ("manual_score", "extra_credit"))
        saved = await self.ask(lambda session: book.save_grade(session, key, score, extra))
        if saved is None:
            raise Refusal(404, _GONE)
        self.finish(saved)


class CommentHandler(JsonHandler):
    """A comment for a participant."""

    async def put(self, key: str) -> None:
        """Save a comment, and answer with it.

        Raises:
            Refusal: 400, it is no text; 404, there is no such comment
        """
        text = self.text("manual_comment")
        saved = await self.ask(lambda session: book.save_comment(session, key, text))
        if saved is None:
            raise Refusal(404, _GONE)
        self.finish(saved)


class BankHandler(JsonHandler):
    """The comment bank of the course."""

    @property
    def bank(self) -> Path:
        """The file of the bank."""
        return self.folder / BANK_FILE

    async def get(self) -> None:
        """Answer with all comments."""
        self.finish({"comments": await self.work(lambda: read_bank(self.bank))})

    async def post(self) -> None:
        """Keep a comment and answer with all of them.

        Raises:
            Refusal: 400, there is nothing to keep; 500, the file cannot be written
        """
        comment = self.text("comment") or ""
        try:
            comments = await self.work(lambda: keep_comment(self.bank, comment))
        except ValueError as error:
            raise Refusal(400, str(error)) from error
        except OSError as error:
            raise Refusal(500, f"De opmerking is niet bewaard: {error.strerror}. Controleer {BANK_FILE}.") from error
        self.finish({"comments": comments})


def _number(value: object) -> float | None:
    """Return a score that was sent, null for none.

    Raises:
        Refusal: 400, it is no number that a score can be
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > 10_000:
        raise Refusal(400, "Een score is een getal. Ververs de bladzijde en probeer het opnieuw.")
    return float(value)
