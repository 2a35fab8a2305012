"""nbgrader's exchange, step by step, through the service (``ib_course.exchange.configure`` puts these in place).

Each class is one step of nbgrader's ``ExchangeFactory``: its commands, its Python API, its pages and ours come here.
What a step tells in the log is what nbgrader tells, for those pages read it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_data_dir
from nbgrader.exchange import ExchangeError, abc
from nbgrader.utils import find_all_files
from traitlets import Bool, Unicode

from ib_course.dossier import ANSWERS_FILE, DossierError, files
from ib_course.exchange import outbox, participant
from ib_course.exchange.client import Client, Row, moment_of
from ib_course.exchange.problems import ExchangeProblem, shown

DEADLINE_FILE = "cursus.json"


class IbExchange(abc.Exchange):  # type: ignore[misc]
    """What all steps share: the address, and a client for whoever runs this."""

    url = Unicode("", help="The address of the exchange, such as https://hub.example.nl/services/uitwisseling.").tag(
        config=True
    )

    path_includes_course = Bool(
        default_value=False, help="Whether chapters stand in a folder with the name of the course."
    ).tag(config=True)

    def start(self) -> Any:
        """Take the step.

        Raises:
            ExchangeError: it failed; the text is Dutch
        """
        try:
            return super().start()
        except ExchangeProblem as problem:
            self.fail(problem.text)
        except (DossierError, OSError) as error:
            self.fail(str(error))

    def init_src(self) -> None:
        """See that there is a course."""
        if not self.coursedir.course_id:
            self.fail("No course id specified. Re-run with --course flag.")

    def init_dest(self) -> None:
        """See that there is a way to the service."""
        self.client: Client = participant.open_client(self.url)

    @property
    def course(self) -> str:
        """The course's name."""
        return str(self.coursedir.course_id)

    @property
    def chapter(self) -> str:
        """The chapter's name, which is also that of its folder."""
        return str(self.coursedir.assignment_id)

    def place(self, chapter: str, course: str = "") -> Path:
        """Return the participant's folder of a chapter."""
        root = Path(self.assignment_dir).absolute()
        return (root / (course or self.course) if self.path_includes_course else root) / chapter

    def stamp(self, moment: datetime) -> str:
        """Return a moment as nbgrader writes it in ``timestamp.txt``."""
        return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f} UTC"


class Exchange(IbExchange):
    """The exchange itself, of which nbgrader only wants to know that it is there."""


class ReleaseAssignment(IbExchange, abc.ExchangeReleaseAssignment):  # type: ignore[misc]
    """Releases a chapter, with the deadline that stands beside it."""

    def copy_files(self) -> None:
        """Send the files, all of them at once."""
        folder = Path(self.coursedir.format_path(self.coursedir.release_directory, ".", self.chapter))
        if not folder.is_dir():
            self.fail(f"Assignment not found at: {folder}; run `nbgrader generate_assignment` first.")
        there = {row["chapter"] for row in self.client.chapters(self.course)}
        if self.chapter in there and not self.force:
            self.fail(f"Destination already exists, add --force to overwrite: {self.course} {self.chapter}")
        paths = map(Path, find_all_files(str(folder), self.coursedir.ignore))
        content = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        self.client.release(self.course, self.chapter, content, _deadline(content.get(DEADLINE_FILE)))
        participant.forget()
        self.log.info("Released as: %s %s", self.course, self.chapter)


class FetchAssignment(IbExchange, abc.ExchangeFetchAssignment):  # type: ignore[misc]
    """Fetches a released chapter into the participant's folder."""

    def copy_files(self) -> None:
        """Write what is not there yet; nothing that is there is replaced."""
        place = self.place(self.chapter)
        if place.is_dir() and not self.replace_missing_files:
            self.fail(f"You already have a copy of the assignment in this directory: {self.chapter}")
        _, content = self.client.chapter(self.course, self.chapter)
        for name in content:
            if not _leads_below(name):
                self.fail(f"De uitwisseling gaf een bestand dat niet zo kan heten: {shown(name)!r}.")
        for name, data in sorted(content.items()):
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):
                files.create(path, data)
        self.log.info("Fetched as: %s %s", self.course, self.chapter)


class Submit(IbExchange, abc.ExchangeSubmit):  # type: ignore[misc]
    """Hands in the answers in the participant's folder: ``antwoorden.json``, and nothing else."""

    def copy_files(self) -> None:
        """Send the answers, under a key that is kept until there is a receipt."""
        folder = self.place(self.chapter)
        try:
            data = (folder / ANSWERS_FILE).read_bytes()
        except FileNotFoundError:
            self.fail(f"Assignment not found at: {folder} (er is nog geen {ANSWERS_FILE}).")
        keys = Path(jupyter_data_dir()) / "ib-uitwisseling" / self.course / self.chapter
        keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        with files.locked(keys / "sleutel.lock"):
            self.receipt = participant.hand_in(self.url, self.course, self.chapter, data, keys)
            outbox.settle(keys)
        self.log.info("Submitted as: %s %s %s", self.course, self.chapter, self.stamp(moment_of(self.receipt)))


class FetchFeedback(IbExchange, abc.ExchangeFetchFeedback):  # type: ignore[misc]
    """Fetches a participant's feedback, into a folder per hand-in, named after its time."""

    def copy_files(self) -> None:
        """Write the pages that are new."""
        place = self.place(self.chapter) / "feedback"
        for row in self.client.feedback(self.course, self.chapter):
            path = place / self.stamp(moment_of(row, "handed_in")) / f"{self.chapter}.html"
            if not (path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == row["etag"]):
                page = self.client.feedback_page(self.course, row["handin"])
                path.parent.mkdir(parents=True, exist_ok=True)
                files.replace(path, page)
            self.log.info("Fetched feedback: %s", path)


class ReleaseFeedback(IbExchange, abc.ExchangeReleaseFeedback):  # type: ignore[misc]
    """Gives the pages of feedback back, each to who made the hand-in that it is about."""

    def copy_files(self) -> None:
        """Send the pages; a hand-in is known by its secret."""
        pages = sorted(self._pages())
        if not pages:
            return
        known = {row["secret"]: row for row in self.client.hand_ins(self.course, self.chapter, every=True)}
        for student, page in pages:
            secret = (page.parent / "submission_secret.txt").read_text(encoding="utf-8").strip()
            row = known.get(secret)
            if row is None or row["name"] != student:
                raise FileNotFoundError(f"No such file in the exchange: submission_secret.txt of {student}")
            self.client.give_feedback(self.course, row["id"], page.read_bytes())
            self.log.info(
                "Releasing feedback for student '%s' on assignment '%s/%s/%s' (%s)",
                student, self.course, self.chapter, page.stem, self.stamp(moment_of(row)),
            )  # fmt: skip

    def _pages(self) -> Iterator[tuple[str, Path]]:
        from ib_course.grading.places import feedback_place, with_feedback

        wanted = self.coursedir.student_id or "*"
        for student in with_feedback(self.coursedir, self.chapter):
            page = feedback_place(self.coursedir, self.chapter, student) / f"{self.chapter}.html"
            if wanted in ("*", student) and page.is_file():
                yield student, page


class List(IbExchange, abc.ExchangeList):  # type: ignore[misc]
    """Lists what is released, what oneself handed in (``cached``), and what all did (``inbound``, for trainers)."""

    def init_src(self) -> None:
        """Take any course: without one, those of whoever asks are listed."""

    def copy_files(self) -> None:
        """Ask the service."""
        self.found = list(self._handed_in() if self.inbound or self.cached else self._released())

    def list_files(self) -> list[Row]:
        """Return what there is, as nbgrader's own list has it."""
        for row in self.found:
            self.log.info("%s %s %s", row["course_id"], row["assignment_id"], row["status"])
        return self.found

    def remove_files(self) -> list[Row]:
        """Withdraw what is released; hand-ins stay."""
        if self.inbound or self.cached:
            self.fail("Inleveringen blijven bewaard in de uitwisseling; ze zijn niet te verwijderen.")
        for row in self.found:
            self.client.withdraw(row["course_id"], row["assignment_id"])
            row["status"] = "removed"
        participant.forget()
        return self.found

    def _courses(self) -> list[Row]:
        courses = self.client.me()["courses"]
        return [one for one in courses if self.coursedir.course_id in ("", one["id"])]

    def _chapters(self, course: str) -> Iterator[str]:
        for row in self.client.chapters(course):
            if self.coursedir.assignment_id in ("", "*", row["chapter"]):
                yield row["chapter"]

    def _released(self) -> Iterator[Row]:
        for course in self._courses():
            for chapter in self._chapters(course["id"]):
                place = self.place(chapter, course["id"])
                fetched = place.is_dir()
                names = sorted(place.glob("*.ipynb")) if fetched else [Path(f"{chapter}.ipynb")]
                yield {
                    "course_id": course["id"],
                    "assignment_id": chapter,
                    "status": "fetched" if fetched else "released",
                    "path": str(place) if fetched else "",
                    "notebooks": [{"notebook_id": path.stem, "path": str(path)} for path in names],
                }

    def _handed_in(self) -> Iterator[Row]:
        for course in self._courses():
            for chapter in self._chapters(course["id"]):
                people: dict[str, list[Row]] = {}
                for row in self._hand_ins(course, chapter):
                    people.setdefault(row["name"], []).append(self._hand_in(course["id"], chapter, row))
                for name, rows in sorted(people.items()):
                    yield {
                        "course_id": course["id"],
                        "student_id": name,
                        "assignment_id": chapter,
                        "status": "submitted",
                        "submissions": rows,
                    }

    def _hand_ins(self, course: Row, chapter: str) -> Iterator[Row]:
        wanted = self.coursedir.student_id or "*"
        if self.inbound:
            rows = self.client.hand_ins(course["id"], chapter, every=True) if course["role"] == "trainer" else iter(())
            yield from (row for row in rows if wanted in ("*", row["name"]))
        elif course["role"] == "participant":
            name = self.client.me()["name"]
            ready = {row["handin"]: row["etag"] for row in self.client.feedback(course["id"], chapter)}
            for row in self.client.own_hand_ins(course["id"], chapter):
                yield {**row, "name": name, "etag": ready.get(row["id"])}

    def _hand_in(self, course: str, chapter: str, row: Row) -> Row:
        moment = self.stamp(moment_of(row))
        folder = self.place(chapter, course) / "feedback" / moment
        page = folder / f"{chapter}.html"
        here = page.is_file()
        updated = here and bool(row.get("etag")) and hashlib.sha256(page.read_bytes()).hexdigest() != row["etag"]
        feedback = {
            "has_local_feedback": here,
            "has_exchange_feedback": bool(row.get("etag")),
            "feedback_updated": updated,
        }
        notebook = {"notebook_id": chapter, "path": "", "local_feedback_path": str(page) if here else None, **feedback}
        return {
            "course_id": course,
            "student_id": row["name"],
            "assignment_id": chapter,
            "timestamp": moment,
            "status": "submitted",
            "path": "",
            "notebooks": [notebook],
            "local_feedback_path": str(folder) if here else None,
            **feedback,
        }


def _deadline(content: bytes | None) -> datetime | None:
    """Return the deadline beside a chapter.

    Raises:
        ExchangeError: it is not readable, and a chapter without its deadline is not what was meant
    """
    from ib_course.handin import parse_deadline

    if content is None:
        return None
    try:
        return parse_deadline(json.loads(content)["deadline"])
    except (ValueError, KeyError, TypeError) as error:
        raise ExchangeError(f"De uiterste datum in {DEADLINE_FILE} is niet te lezen.") from error


def _leads_below(name: str) -> bool:
    """Tell whether the name of a file leads to a place below a folder, whatever the service says."""
    parts = name.split("/")
    plain = all(part and part == part.strip() and not part.startswith(".") and not part.endswith(".") for part in parts)
    return plain and name.isprintable() and not set(name) & set('\\:*?"<>|') and not os.path.isabs(name)  # noqa: PTH117
