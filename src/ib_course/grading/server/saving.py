"""What a page saves by itself: scores, comments, and comments to use again."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbgrader.api import Comment, Grade

from ib_course.grading.comments import BANK_FILE, keep_comment, read_bank
from ib_course.grading.places import handed_in_at, marked_place
from ib_course.grading.server import marks
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.folders import marked_answer
from ib_course.questions import ANSWER_SUFFIX

if TYPE_CHECKING:
    from ib_course.grading.pages.content import Question
    from ib_course.grading.server.marks import Place

LONGEST = 20_000
"""Characters in one comment: more than anybody writes, and less than what would fill a disk."""
_GONE = "Deze score is er niet meer. Ververs de bladzijde: misschien is er opnieuw nagekeken."
_CHANGED = "Dit is intussen veranderd, dus er is niets opgeslagen. Ververs de bladzijde om te zien hoe het nu is."
_OLD_PAGE = "Deze bladzijde is van vóór een nieuwe versie van de cursus. Bewaar je tekst even elders en ververs haar."
_MARKING = (
    "Nog niet opgeslagen: deze inlevering wordt juist nagekeken. Je tekst blijft hier staan en wordt vanzelf opnieuw "
    "verstuurd. Blijft dit zo? Laat dit hoofdstuk dan opnieuw nakijken."
)


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


class StatusHandler(JsonHandler):
    """Whether there is a formgrader here, which JupyterLab asks."""

    async def get(self) -> None:
        """Answer that there is."""
        self.finish({"status": True})


class MarkHandler(JsonHandler):
    """A score or a comment, saved as long as it is still what the page showed."""

    async def save(self, model: Any, key: str, values: dict[str, Any], seen: dict[str, Any]) -> None:
        """Save, and answer with the row; or else with 409 and how the answer, its score and its comment are now.

        Args:
            model: ``Grade`` or ``Comment``
            key: the id of its row
            values: column → what to save
            seen: what the page was made from

        Raises:
            Refusal: 404, there is no such row (any more); 503, the answer is being marked
        """
        place = await self.ask(lambda session: marks.place_of(session, model, key))
        if place is None:
            raise Refusal(404, _GONE)
        answer = await self.work(lambda: self._answer(place))
        version = answer.version(place.time)
        if seen.pop("version") == version:
            saved = await self.ask(lambda session: marks.save_mark(session, model, key, values, (place, seen)))
            if saved is not None:
                self.finish(saved)
                return
        now = await self.ask(lambda session: marks.marks_of(session, [place.hand_in], place.cell))
        self.set_status(409)
        self.finish({**now[place.hand_in, place.cell], "version": version, "answer": answer.answer, "text": _CHANGED})

    def seen(self, columns: Sequence[str], read: Callable[[object], Any]) -> dict[str, Any]:
        """Return what the page was made from: the version of the answer, and what it showed of the row.

        Raises:
            Refusal: 400, the page does not say, or says something else
        """
        seen = self.fields().get("seen")
        if not isinstance(seen, dict) or not isinstance(seen.get("version"), str):
            raise Refusal(400, _OLD_PAGE)
        return {"version": seen["version"], **{name: read(seen.get(name)) for name in columns}}

    def _answer(self, place: Place) -> Question:
        """Return the answer as it was marked.

        Raises:
            Refusal: 404, it is gone; 503, the gradebook knows of another hand-in than the one that stands marked
        """
        marked = marked_place(self.coursedir, place.assignment, place.student)
        with suppress(ValueError):
            time = handed_in_at(self.coursedir, marked)
            if None not in (time, place.time) and time != place.time:
                raise Refusal(503, _MARKING)
        question = place.cell.removesuffix(ANSWER_SUFFIX)
        answer = marked_answer(self.coursedir, (place.assignment, place.notebook), place.student, question)
        if answer is None:
            raise Refusal(404, _GONE)
        return answer


class GradeHandler(MarkHandler):
    """A score."""

    async def put(self, key: str) -> None:
        """Save a score given by hand (null: the automatic one counts).

        Whoever saves a score has read the answer, unless nothing else gives it one.

        Raises:
            Refusal: 400, it is no score
        """
        body = self.fields()
        score, extra = (_number(body.get(name)) for name in ("manual_score", "extra_credit"))
        seen = self.seen(marks.GRADE, _number)
        unscored = score is None and seen["auto_score"] is None
        values = {"manual_score": score, "extra_credit": extra, "needs_manual_grade": unscored}
        await self.save(Grade, key, values, seen)


class CommentHandler(MarkHandler):
    """A comment for a participant."""

    async def put(self, key: str) -> None:
        """Save a comment (null: the automatic one, if any).

        Raises:
            Refusal: 400, it is no text
        """
        text = _comment(self.fields().get("manual_comment"))
        await self.save(Comment, key, {"manual_comment": text}, self.seen(marks.COMMENT, _comment))


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
        comment = _comment(self.fields().get("comment")) or ""
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


def _comment(value: object) -> str | None:
    """Return a comment that was sent, null for none.

    Raises:
        Refusal: 400, it is no text, or too long
    """
    if value is not None and not isinstance(value, str):
        raise Refusal(400, "Een opmerking is tekst. Ververs de bladzijde en probeer het opnieuw.")
    if value and len(value) > LONGEST:
        raise Refusal(400, f"Deze opmerking is te lang: hooguit {LONGEST} tekens.")
    return value
