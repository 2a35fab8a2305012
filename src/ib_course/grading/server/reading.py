"""Reading what participants wrote: what there is to read, one question of everybody's, or one whole hand-in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from nbformat.v4 import to_notebook_json

from ib_course.grading.pages import mark_page
from ib_course.grading.pages.view import Chapter, Question, Reading, Section
from ib_course.grading.scoring import READ_BY_TRAINER
from ib_course.grading.server import book
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.folders import chapter_names, marked_answer, marked_notebook, released_chapter

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

    from ib_course.grading.server.book import HandIn, Released

TOGETHER = 100
"""Hand-ins on one page of a question: more makes a page slow to open, and endless to read."""

Counts = Mapping[tuple[str, str, str], tuple[int, int]]


class OverviewHandler(TrainerHandler):
    """What there is to read."""

    async def get(self) -> None:
        """Answer with the page."""
        released, counts = await self.ask(lambda session: (book.released(session), book.answer_counts(session)))
        chapters = await self.work(lambda: _overview(self.coursedir, released, counts))
        self.show("overview.html", course=self.coursedir.course_id, chapters=chapters)


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
        hand_ins = await self.ask(lambda session: book.hand_ins(session, assignment=assignment, notebook=notebook))
        pages = max(1, -(-len(hand_ins) // TOGETHER))
        at = min(max(_whole(self.get_query_argument("deel", "1")), 1), pages)
        shown = hand_ins[(at - 1) * TOGETHER : at * TOGETHER]
        ids = [one.id for one in shown]
        marks = await self.ask(lambda session: book.marks_of(session, ids, found.grade_id)) if found.grade_id else {}
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
        place = await self.ask(lambda session: book.place_of(session, submission))
        if place is None:
            raise Refusal(404, "Deze inzending is er niet (meer).")
        hand_ins = await self.ask(lambda session: book.hand_ins(session, assignment=place[0], notebook=place[1]))
        at = next(number for number, one in enumerate(hand_ins) if one.id == submission)
        hand_in = hand_ins[at]
        notebook = await self.work(lambda: marked_notebook(self.coursedir, place, hand_in.student))
        if notebook is None:
            raise Refusal(404, f"Inzending {at + 1} van {place[0]} is nog niet nagekeken. Doe dat eerst.")
        marks = await self.ask(lambda session: book.marks_of(session, [submission]))
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


def full_title(chapter: Chapter) -> str:
    """Return the title of a chapter with its number."""
    return f"Hoofdstuk {chapter.number}: {chapter.title}" if chapter.number else chapter.title


def _overview(coursedir: CourseDirectory, released: Sequence[Released], counts: Counts) -> list[dict[str, Any]]:
    """Return what the overview shows of each chapter; those that were not released come last."""
    known = [_summary(coursedir, one, counts) for one in released]
    waiting = sorted(set(chapter_names(coursedir)) - {one.assignment for one in released})
    return [*known, *({"assignment": name, "released": False} for name in waiting)]


def _summary(coursedir: CourseDirectory, one: Released, counts: Counts) -> dict[str, Any]:
    """Return what the overview shows of one chapter."""
    try:
        chapter = released_chapter(coursedir, one.assignment, one.notebook)
    except FileNotFoundError:  # its files were taken away, its scores were not
        chapter = Chapter(one.assignment, None, one.assignment, [])
    rows = []
    for question in chapter.questions:
        if question.grade_id:
            unread, answered = counts.get((one.assignment, one.notebook, question.grade_id), (0, 0))
            by_hand = question.kind in READ_BY_TRAINER or unread > 0
            rows.append({"question": question, "unread": unread, "answered": answered, "by_hand": by_hand})
    return {
        "assignment": one.assignment,
        "notebook": one.notebook,
        "released": True,
        "title": full_title(chapter),
        "submissions": one.hand_ins,
        "unread": sum(row["unread"] for row in rows),
        "rows": rows,
    }


def _entries(
    coursedir: CourseDirectory, hand_ins: Sequence[HandIn], marks: Mapping[tuple[str, str], Any], question: str
) -> list[dict[str, Any]]:
    """Return the marked answers to one question, in the order of the hand-ins; whoever gave none comes last."""
    entries = []
    for hand_in in hand_ins:
        answer = marked_answer(coursedir, (hand_in.assignment, hand_in.notebook), hand_in.student, question)
        if answer is not None:
            saved = marks.get((hand_in.id, answer.grade_id or ""))
            entries.append({"hand_in": hand_in, "question": answer, "saved": saved})
    return sorted(entries, key=lambda entry: not entry["question"].answered)


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
