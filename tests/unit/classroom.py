"""A participant and a real nbgrader course with its exchange, in folders of a test."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory
from traitlets.config import Config

from ib_course.dossier import Dossier
from ib_course.handin import hand_in, handin_status

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.timezone(dt.timedelta(hours=1)))
CANARY = "KANARIE-7f3a"


@dataclass
class Student:
    """A participant: own course folder, own dossier, own clock."""

    root: Path
    dossier: Dossier
    now: dt.datetime = NOON

    def clock(self) -> dt.datetime:
        """Tell the time."""
        return self.now

    def hand_in(self, nonce: str = "") -> dict[str, Any]:
        """Hand in chapter 1."""
        return hand_in(self.dossier, self.root, "h1", nonce)

    def status(self) -> dict[str, Any]:
        """Return what is known before handing in chapter 1."""
        return handin_status(self.dossier, self.root, "h1")


def make_student(root: Path) -> Student:
    student = Student(root / "cursus", Dossier(root / "dossier"))
    student.dossier.clock = student.clock
    (student.root / "h1").mkdir(parents=True)
    student.dossier.save("h1", "h1-open", {"text": f"antwoord van {root.name}"}, writer="a")
    student.dossier.save("h1", "h1-leeg", {"text": "  "}, writer="a")
    student.dossier.save("h1", "h1-prive", {"text": CANARY}, share="prive", writer="a")
    student.dossier.write_answers("h1", student.root / "h1")
    return student


class Course:
    """A trainer's course folder and exchange, with chapter 1 released through nbgrader."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.exchange = root / "exchange"
        self.exchange.mkdir(parents=True)
        self.exchange.chmod(0o777)
        release = root / "cursus" / "release" / "h1"
        release.mkdir(parents=True)
        self.notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("Hoofdstuk 1", id="h1-deel")])
        nbformat.write(self.notebook, release / "h1.ipynb")
        (release / "cursus.json").write_text(json.dumps({"deadline": "2026-12-01T20:00"}))
        self.run("ReleaseAssignment")

    @property
    def outbound(self) -> Path:
        """Return the released chapter."""
        return self.exchange / "ib" / "outbound" / "h1"

    @property
    def inbound(self) -> list[Path]:
        """Return the hand-ins."""
        return sorted((self.exchange / "ib" / "inbound").iterdir())

    def run(self, action: str) -> None:
        """Do what the trainer's command of that name does."""
        config = Config()
        config.CourseDirectory.course_id = "ib"
        config.CourseDirectory.root = str(self.root / "cursus")
        config.Exchange.root = str(self.exchange)
        coursedir = CourseDirectory(config=config, assignment_id="h1")
        factory = ExchangeFactory(config=config)
        make = getattr(factory, action)
        make(coursedir=coursedir, authenticator=Authenticator(config=config), config=config).start()

    def enrol(self, name: str, **settings: Any) -> Student:
        """Return a participant whose server is set up for this course."""
        student = make_student(self.root / name)
        values = {
            "CourseDirectory.course_id": "ib",
            "CourseDirectory.student_id": name,
            "Exchange.root": str(self.exchange),
            "Exchange.cache": str(self.root / name / "cache"),
            **settings,
        }
        lines = ["c = get_config()", *(f"c.{key} = {value!r}" for key, value in values.items())]
        (student.root / "nbgrader_config.py").write_text("\n".join(lines))
        return student
