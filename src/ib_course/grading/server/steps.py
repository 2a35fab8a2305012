"""The buttons of a chapter: each starts a step, and a page asks how far it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from ib_course import trainer
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.folders import require_known
from ib_course.grading.server.hand_ins import tally_unread
from ib_course.launcher.problem import Problem

if TYPE_CHECKING:
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

DEADLINE, FEEDBACK = "deadline", "feedback"
_COMMAND = re.compile(r"cursus trainer (\w+)(?: [\w-]+)?")
_BUTTONS = {
    "uitzetten": "de knop «Uitzetten»",
    "ophalen": "de knop «Ophalen»",
    "innemen": "de knop «Innemen»",
    "nakijken": "de knop «Nakijken»",
    "feedback": "de knop «Feedback geven»",
    "beoordelen": "bij «Lezen»",
}

_OPTIONS = {
    r"Noem de deelnemer: --deelnemer NAAM\.": "Vul in van wie het is.",
    r" BESTAND --deelnemer (\S+)": r", met als deelnemer \1",
    r"Geef mee: --vervang": "Zet dan het vinkje bij «Ook als er al een nieuwere inlevering is»",
}
"""What a command's options are called on a page."""


class StepHandler(TrainerHandler):
    """A step that begins."""

    async def post(self, assignment: str) -> None:
        """Start a step, or keep to the one that runs, and go back to the page, which shows how far it is.

        Raises:
            Refusal: 400, there is no such step; 404, there is no such chapter
        """
        await self.work(lambda: require_known(self.coursedir, assignment))
        name = self.get_body_argument("step", "")
        here = f"{self.root}/formgrader/ib/{quote(assignment)}/"
        if name == FEEDBACK:
            unread, _ = await self.ask(lambda session: tally_unread(session, assignment))
            # What was agreed to is this number: are there more by now, then it is asked anew.
            if unread and self.get_body_argument("unread", "") != str(unread):
                self.redirect(f"{here}feedback", status=303)
                return
        title, step = self._deadline() if name == DEADLINE else STEPS.get(name, ("", None))
        if step is None:
            raise Refusal(400, "Deze stap bestaat niet. Ververs de bladzijde en probeer het opnieuw.")
        self.jobs.start(assignment, title, in_words(self, assignment, step))
        self.redirect(f"{here}#uitkomst", status=303)

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


def in_words(handler: TrainerHandler, assignment: str, step: Step) -> Work:
    """Return a step of a chapter as work for ``Jobs``, in which no line names the gradebook or a command."""
    folder, hide = handler.folder, hiding(handler.coursedir.db_url)

    def work(report: Report) -> list[str]:
        try:
            return [hide(line) for line in step(folder, assignment, report)]
        except Problem as problem:
            raise Problem(hide(problem.what), *map(hide, problem.ways_on)) from problem

    return work


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
        for option, words in _OPTIONS.items():
            line = re.sub(option, words, line)
        return _COMMAND.sub(lambda found: _BUTTONS.get(found[1], found[0]), line)

    return hide
