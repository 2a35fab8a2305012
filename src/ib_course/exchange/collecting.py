"""Collecting from the service: it says who handed in what and when, so there is nothing to doubt but names.

What is collected stands in ``submitted`` as it does from a folder (``grading.collecting``): marking sees no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange import abc

from ib_course.dates import write_moment
from ib_course.dossier import ANSWERS_FILE
from ib_course.exchange.client import Row, moment_of
from ib_course.exchange.plugins import IbExchange
from ib_course.exchange.problems import ExchangeProblem
from ib_course.grading import places
from ib_course.grading.alone import COLLECTING, alone
from ib_course.grading.arriving import BUSY, arriving, recover
from ib_course.grading.claims import Refused, check_student, shown
from ib_course.grading.collecting import FAILED, NOTE, REFUSED
from ib_course.grading.places import SECRET_FILE
from ib_course.grading.taken_in import stands_until, stays_text
from ib_course.grading.timestamps import STAMP_FILE, read_stamp
from ib_course.launcher.problem import from_os_error


class Collect(IbExchange, abc.ExchangeCollect):  # type: ignore[misc]
    """Collects the newest hand-in of each participant; what goes wrong with one stops no other."""

    def copy_files(self) -> None:
        """Collect what there is, participant by participant."""
        due = self._due() if self.before_duedate else None
        people: dict[str, list[Row]] = defaultdict(list)
        for row in self.client.hand_ins(self.course, self.chapter, every=due is not None):
            people[row["name"]].append(row)
        wanted = self.coursedir.student_id or "*"
        try:
            with alone(Path(self.coursedir.root), COLLECTING, shared=self.coursedir.groupshared):
                for student, rows in sorted(people.items()):
                    if wanted in ("*", student):
                        self._collect(student, _choose(rows, due))
        except TimeoutError:
            self.fail(BUSY)

    def _due(self) -> datetime | None:
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                due: datetime | None = gradebook.find_assignment(self.chapter).duedate
            except MissingEntry:
                return None
        return due.replace(tzinfo=UTC) if due else None

    def _collect(self, student: str, row: Row) -> None:
        """Collect a hand-in; whatever goes wrong is told."""
        try:
            check_student(student)
            self._put_in_place(student, row)
        except Refused as why:
            self.log.warning("%s: %s, %s: %s.", REFUSED, shown(student), write_moment(moment_of(row)), why)
        except ExchangeProblem as problem:
            self.log.warning("%s: %s. %s", FAILED, student, problem.text)
        except OSError as error:
            self.log.warning("%s: %s. %s", FAILED, student, from_os_error(error, "Ophalen"))

    def _put_in_place(self, student: str, row: Row) -> None:
        """Put a hand-in in place, unless it or a newer one is there."""
        place = places.handed_in(self.coursedir, self.chapter, student)
        recover(place)
        if not self._is_wanted(place, row):
            self.log.info("No newer submission to collect: %s %s", student, self.chapter)
            return
        data = self.client.answers(self.course, row)
        self.log.info("%s submission: %s %s", "Updating" if place.exists() else "Collecting", student, self.chapter)
        with arriving(place, shared=self.coursedir.groupshared) as folder:
            (folder / ANSWERS_FILE).write_bytes(data)
            (folder / STAMP_FILE).write_text(self.stamp(moment_of(row)), encoding="ascii")
            (folder / SECRET_FILE).write_text(row["secret"], encoding="utf-8")
            places.restore_notebooks(self.coursedir, folder)

    def _is_wanted(self, place: Path, row: Row) -> bool:
        """Tell whether a hand-in is to be put in place, or what is there stays."""
        if not place.is_dir() or not _is_whole(place):
            return True
        try:
            there = read_stamp(place)
        except ValueError:
            there = None
        time = moment_of(row).astimezone(UTC).replace(tzinfo=None)
        until = stands_until(place)
        if there and until and time <= until:
            if time > there:
                self.log.warning("%s: %s", NOTE, stays_text(row["name"], self.chapter, there, time))
            return False
        if there == time:
            return False
        return bool((self.update and (there is None or time > there)) or self.before_duedate)


def _choose(rows: list[Row], due: datetime | None) -> Row:
    """Return the hand-in that counts: the newest in time, where that is asked for, and else the newest."""
    wishes: list[Callable[[Row], bool]] = [lambda row: due is not None and moment_of(row) <= due, lambda _: True]
    return next(row for wish in wishes for row in reversed(rows) if wish(row))


def _is_whole(place: Path) -> bool:
    """Tell whether a power cut left no file empty that was being written."""
    return all(
        (place / name).is_file() and (place / name).stat().st_size for name in (ANSWERS_FILE, STAMP_FILE, SECRET_FILE)
    )
