"""Files that come in and go out: hand-ins that came by mail, and the table with everybody's marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.grading.backlog import all_hand_ins
from ib_course.grading.exporting import MARKS_FILE, export_marks
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.folders import require_known
from ib_course.grading.server.steps import Step, in_words
from ib_course.launcher.problem import Problem, printable

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

MOST_FILES = 300
LARGEST, LARGEST_TOGETHER = 60_000_000, 200_000_000
"""Bytes of one file that came by mail, and of all that are sent at once."""
LONGEST_NAME = 120


@dataclass(frozen=True)
class Upload:
    """A file as a browser sends it."""

    name: str
    data: bytes


class IntakeHandler(TrainerHandler):
    """Hand-ins that came by mail."""

    async def post(self, assignment: str) -> None:
        """Start taking them in, and go back to the page of the chapter, which tells of each what came of it.

        Raises:
            Refusal: 400, there is no file, or there are too many; 404, there is no such chapter; 409, a step is busy
        """
        await self.work(lambda: require_known(self.coursedir, assignment))
        given = [Upload(_name(one.filename), one.body) for one in self.request.files.get("files", [])]
        if not given:
            raise Refusal(400, "Kies eerst een of meer bestanden. Ga terug en probeer het opnieuw.")
        if len(given) > MOST_FILES or sum(len(one.data) for one in given) > LARGEST_TOGETHER:
            most = f"hooguit {MOST_FILES} bestanden en {LARGEST_TOGETHER // 1_000_000} MB tegelijk"
            raise Refusal(400, f"Dit is te veel: {most}. Ga terug en neem ze in delen in.")
        last = self.jobs.of(assignment)
        if last and last.busy:
            raise Refusal(409, f"Niet ingenomen: er loopt nog een stap ({last.title}). Ga terug en wacht even.")
        moment = [self.get_body_argument(name, "").strip() for name in ("day", "time")]
        options = {
            "student": self.get_body_argument("student", "").strip(),
            "date": " ".join(filter(None, moment)) or None if moment[0] else None,
            "replace": bool(self.get_body_argument("replace", "")),
        }
        self.jobs.start(assignment, "Innemen", in_words(self, assignment, _take_in(given, options)))
        self.redirect(f"{self.root}/formgrader/ib/{quote(assignment)}/#uitkomst", status=303)


class MarksHandler(TrainerHandler):
    """Everybody's marks as a file for a spreadsheet: what ``cursus trainer cijfers`` makes."""

    async def get(self, assignment: str = "") -> None:
        """Answer with the file, of all chapters or of one.

        Raises:
            Refusal: 404, there is no such chapter
        """
        if assignment:
            await self.work(lambda: require_known(self.coursedir, assignment))
        table = await self.work(lambda: _table(self.coursedir, assignment))
        name = f"{Path(MARKS_FILE).stem}-{assignment}.csv" if assignment else MARKS_FILE
        self.set_header("Content-Type", "text/csv; charset=UTF-8")
        self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{quote(name)}")
        self.finish(table)


def _take_in(given: Sequence[Upload], options: Mapping[str, object]) -> Step:
    """Return the step that takes files in, each under the name that it came with: that may say whose it is."""

    def step(folder: Path, _chapter: str, _report: object) -> list[str]:
        large = [f"Niet ingenomen: {one.name}. {_TOO_LARGE}" for one in given if len(one.data) > LARGEST]
        with TemporaryDirectory(prefix="ib-innemen-") as place:
            paths = []
            for at, one in enumerate(one for one in given if len(one.data) <= LARGEST):
                paths.append(Path(place) / str(at) / one.name)
                paths[-1].parent.mkdir()
                paths[-1].write_bytes(one.data)
            if not paths:
                raise Problem("Er is niets ingenomen.", *large)
            return [*trainer.take_in(folder, paths, **options), *large]  # type: ignore[arg-type]

    return step


def _table(coursedir: CourseDirectory, only: str) -> bytes:
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook, TemporaryDirectory() as place:
        path = Path(place) / MARKS_FILE
        export_marks(gradebook, path, all_hand_ins(coursedir, gradebook), only)
        return path.read_bytes()


def _name(filename: str) -> str:
    """Return the name of a file that was sent, without the folders that some browsers put before it."""
    name = printable(PurePosixPath(filename.replace("\\", "/")).name).replace("/", "").strip(" .")
    return name.encode()[-LONGEST_NAME:].decode(errors="ignore") or "bestand"


_TOO_LARGE = f"Het is groter dan {LARGEST // 1_000_000} MB, en dus geen antwoordenbestand."
