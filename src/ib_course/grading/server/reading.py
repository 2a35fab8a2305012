"""Reading what participants wrote: one question of everybody's, or one whole hand-in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from nbformat.v4 import to_notebook_json

from ib_course.grading.pages import mark_page
from ib_course.grading.pages.content import Chapter, Question, Reading, Section
from ib_course.grading.scoring import READ_BY_TRAINER
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.folders import full_title, marked_answer, marked_notebook, released_chapter
from ib_course.grading.server.hand_ins import notebook_of, read_hand_ins
from ib_course.grading.server.marks import marks_of

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

    from ib_course.grading.server.hand_ins import HandIn

TOGETHER = 100
"""Hand-ins on one page of a question: more makes a page slow to open, and endless to read."""


class QuestionHandler(TrainerHandler):
    """Everybody's answers to one question, at most ``TOGETHER`` on a page."""

    async def get(self, assignment: str, notebook: str, question: str) -> None:
        """Answer with the page.

        Raises:
            Refusal: 404, there is no such question
        """
        place = (assignment, notebook)
        chapter = await self.work(lambda: require_chapter(self.coursedir, *place))
        found = next((item for item in chapter.questions if item.id == question), None)
        if found is None:
            raise Refusal(404, f"Er is geen vraag «{question}» in «{assignment}».")
        hand_ins = await self.ask(lambda session: read_hand_ins(session, assignment=assignment, notebook=notebook))
        pages = max(1, -(-len(hand_ins) // TOGETHER))
        at = min(max(_whole(self.get_query_argument("deel", "1")), 1), pages)
        shown = hand_ins[(at - 1) * TOGETHER : at * TOGETHER]
        ids = [one.id for one in shown]
        marks = await self.ask(lambda session: marks_of(session, ids, found.grade_id)) if found.grade_id else {}
        entries = await self.work(lambda: _entries(self.coursedir, shown, marks, question))
        ids = _queue(chapter, found)
        before, after = ids[: ids.index(question)], ids[ids.index(question) + 1 :]
        here = f"{self.root}/formgrader/ib/{quote(assignment)}/{quote(notebook)}"
        self.show(
            "question.html",
            question=found,
            reading=_reading_before(chapter, question),
            entries=entries,
            chapter={"assignment": assignment, "title": full_title(chapter)},
            previous_url=f"{here}/{quote(before[-1])}" if before else None,
            next_url=f"{here}/{quote(after[0])}" if after else None,
            part={"at": at, "of": pages, "first": (at - 1) * TOGETHER + 1, "last": (at - 1) * TOGETHER + len(shown)},
            total=len(hand_ins),
        )


class SubmissionHandler(TrainerHandler):
    """One whole hand-in, at the address that nbgrader gives it."""

    async def get(self, submission: str) -> None:
        """Answer with the page.

        Raises:
            Refusal: 404, there is no such hand-in, or it must be marked first
        """
        place = await self.ask(lambda session: notebook_of(session, submission))
        if place is None:
            raise Refusal(404, "Deze inlevering is er niet (meer).")
        hand_ins = await self.ask(lambda session: read_hand_ins(session, assignment=place[0], notebook=place[1]))
        at = next(number for number, one in enumerate(hand_ins) if one.id == submission)
        hand_in = hand_ins[at]
        notebook = await self.work(lambda: marked_notebook(self.coursedir, place, hand_in.student))
        if notebook is None:
            raise Refusal(404, f"Inlevering {at + 1} van {place[0]} is nog niet nagekeken. Doe dat eerst.")
        marks = await self.ask(lambda session: marks_of(session, [submission]))
        values = {
            "base_url": self.root,
            "assignment_id": place[0],
            "notebook_id": place[1],
            "submission_id": submission,
            "index": at,
            "total": len(hand_ins),
            "student": hand_in.student,
            "first_name": hand_in.first_name,
            "last_name": hand_in.last_name,
            "late": hand_in.late,
            "previous_id": hand_ins[at - 1].id if at else None,
            "next_id": hand_ins[at + 1].id if at + 1 < len(hand_ins) else None,
            "marks": {cell: mark for (_, cell), mark in marks.items()},
            "time": hand_in.time,
        }
        self.finish(str(await self.work(lambda: mark_page(to_notebook_json(notebook), values))))


def require_chapter(coursedir: CourseDirectory, assignment: str, notebook: str) -> Chapter:
    """Return a chapter as it was released.

    Raises:
        Refusal: 404, it is not there
    """
    try:
        return released_chapter(coursedir, assignment, notebook)
    except FileNotFoundError as error:
        raise Refusal(404, f"Er is geen hoofdstuk «{assignment}» met een notebook «{notebook}».") from error


def _entries(
    coursedir: CourseDirectory, hand_ins: Sequence[HandIn], marks: Mapping[tuple[str, str], Any], question: str
) -> list[dict[str, Any]]:
    """Return the marked answers to one question, in the order of the hand-ins.

    Whoever gave none comes last, and just before them those whose hand-in could not all be read.
    """
    entries = []
    for hand_in in hand_ins:
        place = (hand_in.assignment, hand_in.notebook)
        answer = marked_answer(coursedir, place, hand_in.student, question)
        if answer is not None:
            saved = marks.get((hand_in.id, answer.grade_id or ""))
            seen = {**saved, "version": answer.version(hand_in.time)} if saved else None
            entries.append({"hand_in": hand_in, "question": answer, "saved": seen})
    return sorted(entries, key=lambda entry: (not entry["question"].answered, not entry["question"].problems))


def _queue(chapter: Chapter, question: Question) -> list[str]:
    """Return the ids of the questions through which a trainer steps: those to be read, or else those that are not."""

    def is_read(item: Question) -> bool:
        return item.kind in READ_BY_TRAINER and item.grade_id is not None

    return [item.id for item in chapter.questions if is_read(item) == is_read(question)]


def _reading_before(chapter: Chapter, question: str) -> Reading | None:
    """Return the text that stands right before a question, such as the practice example that it mirrors."""
    before: Section | Reading | Question | None = None
    for item in chapter.items:
        if isinstance(item, Question) and item.id == question:
            break
        before = item
    return before if isinstance(before, Reading) else None


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 1
