"""The steps of a course that take time: one after another in a thread of their own, while pages go on answering."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any, Literal

from ib_course.launcher.problem import Problem, printable

Report = Callable[[int, int], None]
"""Is told how many of how many hand-ins are done."""
Work = Callable[[Report], list[str]]
"""A step: takes where to report, returns Dutch lines, raises ``Problem``."""


@dataclass
class Job:
    """A step of one chapter, and what came of it."""

    chapter: str
    title: str
    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    done: int = 0
    total: int = 0
    """How many hand-ins there are to do; 0 as long as that is not known."""
    lines: list[str] = field(default_factory=list)
    ended: datetime | None = None

    @property
    def busy(self) -> bool:
        """Whether it has still to end."""
        return self.state in {"waiting", "running"}

    def to_json(self) -> dict[str, Any]:
        """Return what a page asks for while it waits."""
        return {"state": self.state, "busy": self.busy, "done": self.done, "total": self.total, "text": self.text}

    @property
    def text(self) -> str:
        """How far it is, in one line."""
        if self.state == "waiting":
            return f"{self.title}: begint zodra een andere stap klaar is."
        if self.state == "running":
            far = f"{self.done} van {self.total}" if self.total else "bezig"
            return f"{self.title}: {far}."
        return f"{self.title}: klaar." if self.state == "done" else f"{self.title}: niet gelukt."


class Jobs:
    """Runs one step at a time: nbgrader works in the folder of the process, and the gradebook has one writer."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ib-course-step")
        self._lock = Lock()
        self._last: dict[str, Job] = {}

    def of(self, chapter: str) -> Job | None:
        """Return the step of a chapter that runs, or else the last one that ran."""
        return self._last.get(chapter)

    def start(self, chapter: str, title: str, work: Work) -> Job:
        """Start a step, unless one of that chapter has still to end; return the one that runs."""
        with self._lock:
            last = self._last.get(chapter)
            if last and last.busy:
                return last
            job = self._last[chapter] = Job(chapter, title)
            self._executor.submit(_run, job, work)
            return job


def _run(job: Job, work: Work) -> None:
    """Run a step to its end, whatever happens."""

    def report(done: int, total: int) -> None:
        job.done, job.total = done, total

    job.state = "running"
    try:
        job.lines = [printable(line) for line in work(report)]
        state: Literal["done", "failed"] = "done"
    except Problem as problem:
        job.lines, state = printable(str(problem)).splitlines(), "failed"
    except Exception:
        logging.getLogger(__name__).exception("%s of %s failed", job.title, job.chapter)
        job.lines = ["Er ging iets mis op de server. Wat al klaar was, blijft staan: probeer het opnieuw."]
        job.lines += ["Blijft het misgaan? Wat er misging staat in je cursusmap, in .nakijkscherm/server.log."]
        state = "failed"
    job.ended = datetime.now().astimezone()
    job.state = state
