"""The steps of a chapter, from handing out to feedback: how far each is, and a button that does the next one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from ib_course import trainer
from ib_course.grading.server import book
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.folders import chapter_names, full_title, released_chapter, steps_of
from ib_course.grading.server.hand_ins import read_hand_ins
from ib_course.launcher.problem import Problem

if TYPE_CHECKING:
    from ib_course.grading.server.book import Released
    from ib_course.grading.server.jobs import Report, Work

Step = Callable[[Path, str, "Report"], list[str]]

STEPS: dict[str, tuple[str, Step]] = {
    "uitzetten": ("Uitzetten", lambda folder, chapter, _: trainer.hand_out(folder, chapter)),
    "ophalen": ("Ophalen", lambda folder, chapter, _: trainer.collect(folder, chapter)),
    "nakijken": (
        "Nakijken",
        lambda folder, chapter, report: trainer.autograde(folder, chapter, progress=report),
    ),
    "opnieuw": (
        "Alles opnieuw nakijken",
        lambda folder, chapter, report: trainer.autograde(folder, chapter, again=True, progress=report),
    ),
    "feedback": (
        "Feedback geven",
        lambda folder, chapter, report: [
            *trainer.feedback(folder, chapter, progress=report),
            *trainer.release_feedback(folder, chapter),
        ],
    ),
}
"""What a button sends → its text, and what it does: the trainer's commands, in the server's own process."""

DEADLINE = "deadline"
_COMMAND = re.compile(r"cursus trainer (\w+)(?: [\w-]+)?")
_BUTTONS = {
    "uitzetten": "de knop «Uitzetten»",
    "ophalen": "de knop «Ophalen»",
    "nakijken": "de knop «Nakijken»",
    "feedback": "de knop «Feedback geven»",
    "beoordelen": "bij «Lezen»",
}


class ChapterHandler(TrainerHandler):
    """The steps of a chapter and its hand-ins."""

    async def get(self, assignment: str) -> None:
        """Answer with the page.

        Raises:
            Refusal: 404, there is no such chapter
        """
        await self.work(lambda: require_known(self, assignment))
        released, counts, hand_ins = await self.ask(
            lambda session: (
                [one for one in book.released(session) if one.assignment == assignment],
                book.answer_counts(session),
                read_hand_ins(session, assignment=assignment),
            )
        )
        unread = {key[1:]: count for key, (count, _) in counts.items() if key[0] == assignment and count}
        first = max(unread, key=lambda key: unread[key], default=None)
        title, urls = await self.work(lambda: _titles(self, assignment, released))
        self.show(
            "chapter.html",
            assignment=assignment,
            title=title,
            due=released[0].due if released else None,
            steps=await self.work(lambda: steps_of(self.coursedir, assignment)),
            job=self.jobs.of(assignment),
            hand_ins=hand_ins,
            unread=sum(unread.values()),
            read_url=urls.get(first) if first else None,
            several=len(released) > 1,
        )


class StepHandler(TrainerHandler):
    """A step that begins."""

    async def post(self, assignment: str) -> None:
        """Start a step, or keep to the one that runs, and go back to the page, which shows how far it is.

        Raises:
            Refusal: 400, there is no such step; 404, there is no such chapter
        """
        await self.work(lambda: require_known(self, assignment))
        title, work = self._step(assignment, self.get_body_argument("step", ""))
        self.jobs.start(assignment, title, work)
        self.redirect(f"{self.root}/formgrader/ib/{quote(assignment)}/#uitkomst", status=303)

    def _step(self, assignment: str, name: str) -> tuple[str, Work]:
        folder, hide = self.folder, hiding(self.coursedir.db_url)
        title, step = self._deadline() if name == DEADLINE else STEPS.get(name, ("", None))
        if step is None:
            raise Refusal(400, "Deze stap bestaat niet. Ververs de bladzijde en probeer het opnieuw.")

        def work(report: Report) -> list[str]:
            try:
                return [hide(line) for line in step(folder, assignment, report)]
            except Problem as problem:
                raise Problem(hide(problem.what), *map(hide, problem.ways_on)) from problem

        return title, work

    def _deadline(self) -> tuple[str, Step]:
        day, time = self.get_body_argument("day", ""), self.get_body_argument("time", "")
        moment = f"{day}T{time}" if day and time else day
        return "Uiterste datum", lambda folder, chapter, _: trainer.set_deadline(folder, chapter, moment or None)


class JobHandler(TrainerHandler):
    """How far a step is."""

    wants_json = True

    async def get(self, assignment: str) -> None:
        """Answer with it; a chapter where nothing was started is not busy."""
        job = self.jobs.of(assignment)
        self.finish(job.to_json() if job else {"state": "none", "busy": False, "done": 0, "total": 0, "text": ""})


def require_known(handler: TrainerHandler, assignment: str) -> None:
    """Let only a chapter of the course folder through: its name comes from an address.

    Raises:
        Refusal: 404, there is none with this name
    """
    if assignment not in chapter_names(handler.coursedir):
        raise Refusal(404, f"Er is geen hoofdstuk «{assignment}» in je cursusmap.")


def hiding(db_url: str) -> Callable[[str], str]:
    """Return what takes the gradebook's address and password out of a line, and names buttons instead of commands."""
    try:
        password = make_url(db_url).password
    except ArgumentError:  # such an address says no password, but is said itself
        password = None
    secrets = [secret for secret in (db_url, str(password or "")) if secret]

    def hide(line: str) -> str:
        for secret in secrets:
            line = line.replace(secret, "…")
        return _COMMAND.sub(lambda found: _BUTTONS.get(found[1], found[0]), line)

    return hide


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
