"""Marks as a file for a spreadsheet, in which no cell can be a formula.

A spreadsheet calculates a cell that begins with ``=``, ``+``, ``-`` or ``@``, also where it was read from a file of
text, and a formula can fetch an address or start a program. Participants choose what their names and ids are, so every
text goes through ``neutral``, after the advice of OWASP («CSV Injection»).

``export_marks`` is what ``cursus trainer cijfers`` does; ``SafeCsvExportPlugin`` is in the place of the exporter of
``nbgrader export``.
"""

from __future__ import annotations

import csv
import errno
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

from nbgrader.api import Assignment, Grade, Gradebook, Student, SubmittedAssignment, SubmittedNotebook
from nbgrader.plugins import ExportPlugin

from ib_course.dates import from_utc, write_date, zone
from ib_course.dossier import files
from ib_course.grading.names import name_order

MARKS_FILE = "cijfers.csv"
"""Where the marks of a course folder go."""

HEADER = (
    "Deelnemer", "Achternaam", "Voornaam", "Hoofdstuk", "Stand", "Ingeleverd op", "Te laat", "Score", "Aftrek te laat",
    "Maximum", "Nog te lezen",
)  # fmt: skip

HandIns = Mapping[str, bool]
"""Who has a hand-in → whether it awaits marking."""

_STARTS = "=+-@\u2212"
"""With what a formula can begin; the last is the minus sign of typographers."""
_SEPARATORS = ",;|\t"
_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


@dataclass(frozen=True)
class Marks:
    """What a participant has for a chapter."""

    student: str
    last_name: str
    first_name: str
    chapter: str
    maximum: float
    handed_in: bool = False
    """Whether there is a hand-in, marked or not."""
    marked: bool = False
    again: bool = False
    """Whether there is a newer hand-in than was marked."""
    time: datetime | None = None
    """When it was handed in, in UTC without zone, as nbgrader keeps it."""
    late: bool = False
    score: float | None = None
    """Points after what being late costs; null as long as nothing was marked."""
    penalty: float = 0.0
    unread: int = 0
    """How many answers the trainer has not read yet."""


def neutral(text: object) -> str:
    """Return a text that no spreadsheet takes for a formula, in one line and otherwise as it was.

    An apostrophe comes before whatever could begin a formula: at the start, also behind spaces, invisible characters or
    quotes, and behind a separator, where a file falls apart that is opened with another one than it was written with.
    """
    line = _BREAK.sub(" ", str(text))
    found: list[str] = []
    at_start = True
    start = 0  # of the part that may begin a formula
    for character in line:
        if at_start and _begins_formula(character):
            found.insert(start, "'")
            at_start = False
        elif character in _SEPARATORS:
            at_start, start = True, len(found) + 1
        elif at_start:
            at_start = _is_skipped(character)
        found.append(character)
    return "".join(found)


def _begins_formula(character: str) -> bool:
    """Tell whether a formula can begin so; full-width and small forms are read as their plain ones."""
    return unicodedata.normalize("NFKC", character) in _STARTS


def _is_skipped(character: str) -> bool:
    """Tell whether a program that reads the file may pass over a character: a space, a quote or an invisible one.

    Not an apostrophe: behind that everything is text already.
    """
    return character == '"' or unicodedata.category(character) in {"Zs", "Cf", "Pi", "Pf", "Mn", "Co", "Cn"}


def export_marks(gradebook: Gradebook, path: Path, handed_in: Mapping[str, HandIns], only: str = "") -> int:
    """Write the marks of a course to a file that opens as a table in a Dutch spreadsheet; without any there is no file.

    That is: UTF-8 with a byte order mark, semicolons, decimal commas, Dutch dates in Dutch time.

    Args:
        gradebook: an open ``nbgrader.api.Gradebook``
        path: the file; it is replaced whole
        handed_in: chapter → who has a hand-in, marked or not, and whether it is other than what was marked
        only: the one chapter to write; all by default

    Returns:
        the number of rows below the heading

    Raises:
        FileExistsError: there is a file that is no such table; it is left alone
        OSError: the file cannot be written
    """
    rows = [_row(marks) for marks in read_marks(gradebook, handed_in) if only in ("", marks.chapter)]
    if not rows:
        return 0
    if path.is_file() and not _is_ours(path):
        raise FileExistsError(errno.EEXIST, "another file", str(path))
    files.replace(path, _csv([HEADER, *rows], delimiter=";").encode("utf-8-sig"))
    return len(rows)


def _is_ours(path: Path) -> bool:
    """Tell whether a file begins as the tables that are written here, also when a spreadsheet saved it, or is empty."""
    with path.open("rb") as file:
        begin = file.read(40).removeprefix(b"\xef\xbb\xbf").replace(b'"', b"")
    return not begin or begin.startswith(tuple(f"{HEADER[0]}{separator}".encode() for separator in ";,\t"))


def read_marks(gradebook: Gradebook, handed_in: Mapping[str, HandIns]) -> Iterator[Marks]:
    """Yield what everybody has for each chapter, by chapter and then by name; who did not hand in as well."""
    people = {student.id: student for student in gradebook.db.query(Student)}
    for assignment in gradebook.db.query(Assignment).order_by(Assignment.name):
        waiting = handed_in.get(assignment.name, {})
        given = _submissions(gradebook, assignment)
        unread = _unread(gradebook, assignment)
        for ident in sorted(people.keys() | waiting.keys(), key=lambda ident: _order(people.get(ident), ident)):
            person = people.get(ident)
            yield Marks(
                student=ident,
                last_name=(person and person.last_name) or "",
                first_name=(person and person.first_name) or "",
                chapter=assignment.name,
                maximum=float(assignment.max_score),
                handed_in=ident in given or ident in waiting,
                again=waiting.get(ident, False),
                **(_marked(given[ident], assignment, unread.get(given[ident].id, 0)) if ident in given else {}),
            )


def _submissions(gradebook: Gradebook, assignment: Assignment) -> dict[str, SubmittedAssignment]:
    """Return participant → marked hand-in, its sums along with it in one query."""
    from sqlalchemy.orm import undefer

    sums = (SubmittedAssignment.score, SubmittedAssignment.late_submission_penalty)
    found = gradebook.db.query(SubmittedAssignment).options(*map(undefer, sums))
    return {one.student_id: one for one in found.filter(SubmittedAssignment.assignment_id == assignment.id)}


def _marked(submission: SubmittedAssignment, assignment: Assignment, unread: int) -> dict[str, Any]:
    penalty = float(submission.late_submission_penalty)
    time, due = submission.timestamp, assignment.duedate
    return {
        "marked": True,
        "time": time,
        "late": bool(time and due and time > due + (submission.extension or timedelta())),
        "score": max(0.0, float(submission.score) - penalty),
        "penalty": penalty,
        "unread": unread,
    }


def _unread(gradebook: Gradebook, assignment: Assignment) -> dict[str, int]:
    """Return hand-in → how many of its answers the trainer has not read yet, in one query."""
    from sqlalchemy import func

    rows = (
        gradebook.db.query(SubmittedNotebook.assignment_id, func.count(Grade.id))
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .filter(SubmittedAssignment.assignment_id == assignment.id, Grade.needs_manual_grade)
        .group_by(SubmittedNotebook.assignment_id)
    )
    return {submission: int(count) for submission, count in rows}


def _order(person: Student | None, ident: str) -> tuple[object, ...]:
    last, first = (person.last_name, person.first_name) if person else (None, None)
    return (*name_order(last or ident), *name_order(first or ""), ident)


def _row(marks: Marks) -> tuple[str, ...]:
    """Return one row of the table; what is not known yet is empty, never a nought."""
    known = ("",) * 4
    if marks.marked and marks.score is not None:
        known = ("ja" if marks.late else "nee", _number(marks.score), _number(marks.penalty), str(marks.unread))
    late, score, penalty, unread = known
    texts = (marks.student, marks.last_name, marks.first_name, marks.chapter)
    time = _dutch_time(marks.time) if marks.time else ""
    return (*map(neutral, texts), _state(marks), time, late, score, penalty, _number(marks.maximum), unread)


def _state(marks: Marks) -> str:
    """Return how far a hand-in is: as long as an answer is unread, its score is provisional."""
    if not marks.marked:
        return "nog niet nagekeken" if marks.handed_in else "niet ingeleverd"
    if marks.again:
        return "opnieuw ingeleverd, nog niet nagekeken"
    return f"nog te lezen: {marks.unread}" if marks.unread else "nagekeken en gelezen"


def _number(value: float) -> str:
    """Return a number as a Dutch spreadsheet reads it: ``4,5``, ``2``."""
    return f"{round(value, 2):.12g}".replace(".", ",")


def _dutch_time(moment: datetime) -> str:
    local = from_utc(moment).astimezone(zone())
    return f"{write_date(local)} {local.hour}:{local.minute:02}"


def _csv(rows: Iterable[Iterable[object]], delimiter: str) -> str:
    """Return rows as a file of text, after RFC 4180."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


class SafeCsvExportPlugin(ExportPlugin):  # type: ignore[misc]
    """What ``nbgrader export`` writes, with its columns and figures, as a file in which no text is a formula.

    nbgrader's own exporter puts names between commas as they are: a comma in a name shifts the columns after it.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
        "late_submission_penalty", "score", "max_score",
    )  # fmt: skip

    def export(self, gradebook: Gradebook) -> None:
        """Write ``grades.csv``, or the file that ``--to`` names."""
        path = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", path)
        path.write_text(_csv([self.COLUMNS, *self._rows(gradebook)], delimiter=","), encoding="utf-8", newline="")

    def _rows(self, gradebook: Gradebook) -> Iterator[tuple[object, ...]]:
        wanted, people = ({str(name) for name in names} for names in (self.assignment, self.student))
        for assignment in gradebook.assignments:
            if wanted and assignment.name not in wanted:
                continue
            given = _submissions(gradebook, assignment)
            for student in gradebook.students:
                if not people or student.id in people:
                    yield self._row(assignment, student, given.get(student.id))

    @staticmethod
    def _row(assignment: Assignment, student: Student, given: SubmittedAssignment | None) -> tuple[object, ...]:
        """Return one row; who handed in nothing has noughts, as nbgrader has it."""
        raw, penalty = (given.score, given.late_submission_penalty) if given else (0.0, 0.0)
        return (
            neutral(assignment.name),
            assignment.duedate or "",
            (given.timestamp if given else None) or "",
            *(neutral(text or "") for text in (student.id, student.last_name, student.first_name, student.email)),
            raw,
            penalty,
            max(0.0, raw - penalty),
            assignment.max_score,
        )
