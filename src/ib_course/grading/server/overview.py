"""What there is to read: per chapter and question, how many answers wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ib_course.grading.pages.content import Chapter
from ib_course.grading.scoring import READ_BY_TRAINER
from ib_course.grading.server import book
from ib_course.grading.server.base import TrainerHandler
from ib_course.grading.server.folders import chapter_names, full_title, released_chapter

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

    from ib_course.grading.server.book import Released

Counts = Mapping[tuple[str, str, str], tuple[int, int]]


class OverviewHandler(TrainerHandler):
    """What there is to read."""

    async def get(self) -> None:
        """Answer with the page."""
        released, counts = await self.ask(lambda session: (book.released(session), book.answer_counts(session)))
        chapters = await self.work(lambda: _overview(self.coursedir, released, counts))
        self.show("overview.html", course=self.coursedir.course_id, chapters=chapters)


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
