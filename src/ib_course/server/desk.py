"""What the routes do, without HTTP: every method may block, and answers with what is sent as JSON."""

from __future__ import annotations

import base64
import logging
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ib_course import feedback, handin
from ib_course.course import CourseError, load_course
from ib_course.dossier import Dossier, DossierError, InvalidAnswerError, save_answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

log = logging.getLogger(__name__)

Reply = dict[str, Any]

COMPACT_BYTES = 500_000
"""A chapter's file beyond this size is compacted, once per start of the server."""


class Desk:
    """Serves one participant.

    Args:
        dossier: where the answers are kept.
        root: the server's root folder: the participant's course.
    """

    def __init__(self, dossier: Dossier, root: Path) -> None:
        self.dossier = dossier
        self.root = root
        self._compacted: set[str] = set()
        try:
            course = load_course(root)
        except CourseError as error:
            log.warning("%s", error.text)
            course = None
        self._chapters = course.folder(root) if course else root

    def chapter(self, chapter: str) -> Reply:
        """Return all that a chapter shows: answers, those of an earlier round, feedback, problems."""
        state = self.dossier.read(chapter)
        problems = list(state.problems)
        try:
            course = load_course(self.root)
        except CourseError as error:
            course = None
            problems.append(error.text)
        return {
            "person": self.dossier.person,
            "round": state.round,
            "answers": state.answers,
            "previous": state.previous,
            "feedback": feedback.kept_feedback(self.dossier, course, chapter)["feedback"],
            "problems": problems,
        }

    def progress(self) -> Reply:
        """Return how far the participant is in each chapter."""
        from ib_course.progress import read_progress

        return read_progress(self.dossier, self.root, self._chapters)

    def book(self, chapter: str) -> Reply:
        """Return what this chapter shows of the book's own text, see ``ib_course.book_text``."""
        from ib_course.book_text.shelf import chapter_text

        return chapter_text(chapter)

    def save(self, chapter: str, question: str, message: Mapping[str, Any]) -> Reply:
        """Keep an answer and bring ``antwoorden.json`` beside the notebook up to date."""
        return save_answer(self.dossier, chapter, question, message, self._chapters / chapter)

    def check(self, message: Mapping[str, Any]) -> Reply:
        """Judge an answer to a question that can be computed."""
        from ib_exercises.calculations import CalculationError, judge

        check, value = message.get("check"), message.get("value")
        if not isinstance(check, dict) or not isinstance(value, dict) or not isinstance(check.get("function"), str):
            raise InvalidAnswerError(_NOT_CHECKED)
        decimals, unit = message.get("decimals"), message.get("unit")
        try:
            verdict = judge(
                str(message.get("kind")),
                check,
                decimals if isinstance(decimals, int) else 0,
                value,
                unit if isinstance(unit, str) else None,
            )
        except (CalculationError, TypeError, AttributeError, ArithmeticError) as error:
            log.warning("Cannot judge %r: %s", check, error)
            raise InvalidAnswerError(_NOT_CHECKED) from error
        return {"type": "checked", **asdict(verdict)}

    def figure(self, message: Mapping[str, Any]) -> Reply:
        """Draw a scenario that is kept; the first one loads matplotlib."""
        from ib_exercises.figures import draw_png

        model, parameters = message.get("model"), message.get("parameters")
        if not isinstance(model, str) or not isinstance(parameters, dict):
            raise InvalidAnswerError(_NOT_DRAWN)
        try:
            picture = draw_png(model, parameters)
        except (ValueError, TypeError, ArithmeticError) as error:
            log.warning("Cannot draw %s with %r: %s", model, parameters, error)
            raise InvalidAnswerError(_NOT_DRAWN) from error
        return {"type": "figure", "mime": "image/png", "data": base64.b64encode(picture).decode()}

    def handin_status(self, chapter: str) -> Reply:
        """Return what there is to know before handing in."""
        return handin.handin_status(self.dossier, self.root, chapter)

    def hand_in(self, chapter: str, message: Mapping[str, Any]) -> Reply:
        """Hand in, and return the receipt."""
        nonce = message.get("nonce")
        return handin.hand_in(self.dossier, self.root, chapter, nonce if isinstance(nonce, str) else "")

    def fetch_feedback(self, chapter: str) -> Reply:
        """Return the newest feedback."""
        return feedback.fetch_feedback(self.dossier, self.root, chapter)

    def tidy(self, chapter: str) -> None:
        """Compact a chapter's file that has grown large; nobody waits for it, and failing does no harm."""
        path = self.dossier.folder / f"{chapter}.jsonl"
        try:
            if chapter in self._compacted or path.stat().st_size < COMPACT_BYTES:
                return
            self._compacted.add(chapter)
            log.info("Compacted %s: %d lines went", path, self.dossier.compact(chapter))
        except (OSError, DossierError) as error:
            log.info("Did not compact %s: %s", path, error)


_NOT_CHECKED = "Deze vraag kan niet worden nagekeken. Aan je antwoord ligt dat niet. Meld het je trainer."
_NOT_DRAWN = "Deze figuur kan niet worden getekend. Probeer andere instellingen, of meld het je trainer."
