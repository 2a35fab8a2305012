"""The page of a chapter: how far each step is, from handing out to feedback, and what was handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ib_course.dates import zone
from ib_course.grading.backlog import known_hand_ins
from ib_course.grading.server import book
from ib_course.grading.server.base import TrainerHandler
from ib_course.grading.server.folders import full_title, released_chapter, require_known, steps_of
from ib_course.grading.server.hand_ins import read_hand_ins, tally_unread

if TYPE_CHECKING:
    from ib_course.grading.server.book import Released


class ChapterHandler(TrainerHandler):
    """The steps of a chapter and its hand-ins."""

    async def get(self, assignment: str) -> None:
        """Answer with the page.

        Raises:
            Refusal: 404, there is no such chapter
        """
        await self.work(lambda: require_known(self.coursedir, assignment))
        released, counts, hand_ins, known = await self.ask(
            lambda session: (
                [one for one in book.released(session) if one.assignment == assignment],
                book.answer_counts(session),
                read_hand_ins(session, assignment=assignment),
                known_hand_ins(session, assignment),
            )
        )
        unread = {key[1:]: count for key, (count, _) in counts.items() if key[0] == assignment and count}
        first = max(unread, key=lambda key: unread[key], default=None)
        title, urls = await self.work(lambda: _titles(self, assignment, released))
        due = released[0].due if released else None
        self.show(
            "chapter.html",
            assignment=assignment,
            title=title,
            due=due.astimezone(zone()) if due else None,
            steps=await self.work(lambda: steps_of(self.coursedir, assignment, known)),
            job=self.jobs.of(assignment),
            hand_ins=hand_ins,
            unread=sum(unread.values()),
            names={one.student: one.name for one in hand_ins},
            read_url=urls.get(first) if first else None,
            several=len(released) > 1,
        )


class UnreadHandler(TrainerHandler):
    """What is asked before feedback is given while answers are still to be read."""

    async def get(self, assignment: str) -> None:
        """Answer with the page.

        Raises:
            Refusal: 404, there is no such chapter
        """
        await self.work(lambda: require_known(self.coursedir, assignment))
        released, (unread, people) = await self.ask(
            lambda session: (
                [one for one in book.released(session) if one.assignment == assignment],
                tally_unread(session, assignment),
            )
        )
        title, _ = await self.work(lambda: _titles(self, assignment, released))
        self.show("unread.html", assignment=assignment, title=title, unread=unread, people=people)


def _titles(
    handler: TrainerHandler, assignment: str, released: list[Released]
) -> tuple[str, dict[tuple[str, str], str]]:
    """Return the title of a chapter, and per notebook and graded cell where its answers are read."""
    title = assignment
    urls: dict[tuple[str, str], str] = {}
    names = [one.notebook for one in released] or [assignment]
    for name in names:
        try:
            chapter = released_chapter(handler.coursedir, assignment, name)
        except FileNotFoundError:
            continue
        title = full_title(chapter)
        base = f"{handler.root}/formgrader/ib/{quote(assignment)}/{quote(name)}"
        urls.update({(name, item.grade_id): f"{base}/{quote(item.id)}" for item in chapter.questions if item.grade_id})
    return title, urls
