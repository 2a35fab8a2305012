"""Marking all hand-ins of a chapter at once: what ``nbgrader autograde`` writes, some hundred times sooner.

The scoring core is the same (``scoring``). Here it fills a plan that is compiled once per release (``plan``), the
gradebook is written in one transaction (``rows``), and a marked folder takes the place of an older one at once
(``marked_folder``). ``tests/grading/test_parity.py`` holds rows, files and feedback equal to those of nbgrader's
converters.

Order matters when the power fails: rows are committed before folders are put in place, and a folder that was made for
rows that may have been committed stays beside its place until it is there. Whoever has rows without a folder, with an
older one or with one beside its place is marked again the next time (``backlog``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course.grading import places
from ib_course.grading.alone import alone_with
from ib_course.grading.answers import ANSWERS_FILE, read_answers
from ib_course.grading.backlog import awaits_marking, known_hand_ins
from ib_course.grading.in_place import share
from ib_course.grading.marked_folder import MarkedFolder
from ib_course.grading.plan import Plan, compile_plan
from ib_course.grading.rows import AssignmentRows, Marked
from ib_course.grading.rules import Rules
from ib_course.grading.scoring import Mark
from ib_course.grading.timestamps import read_stamp
from ib_course.launcher.problem import Problem, from_os_error

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

TOGETHER = 500
"""Hand-ins in one transaction: a whole class, while memory and the time that the gradebook is locked stay bounded."""

Progress = Callable[[int, int], None]
"""Is told how many of how many hand-ins have been marked."""


@dataclass
class Outcome:
    """What became of the hand-ins of a chapter."""

    marked: list[str] = field(default_factory=list)
    """Who was marked now."""
    skipped: list[str] = field(default_factory=list)
    """Who was marked before, and has handed in nothing newer."""
    failed: dict[str, str] = field(default_factory=dict)
    """Who could not be marked, and why, in Dutch."""
    problems: list[str] = field(default_factory=list)
    """What was wrong with the answers, for whom and in which notebook, in Dutch."""
    late: list[str] = field(default_factory=list)
    """Who handed in after the deadline."""
    unread: int = 0
    """How many answers the trainer has not read yet."""


def mark_all(
    place: tuple[CourseDirectory, str],
    rules: Rules,
    gradebook: Any,
    *,
    again: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Mark what was handed in and not yet marked; one failure does not stop the others.

    Args:
        place: nbgrader's course folder, and the chapter
        rules: how the course marks
        gradebook: an open ``nbgrader.api.Gradebook``
        again: mark everything anew; scores, extra points and comments given by hand stay
        progress: is told how far it is

    Raises:
        Problem: somebody else is marking the chapter, or the gradebook cannot be written, or does not know the chapter
            as it was released
    """
    with alone_with(*place):
        batch = _Batch(*place, rules, gradebook)
        known = known_hand_ins(gradebook.db, place[1])
        outcome, students = Outcome(), places.handed_in_by(*place)
        for start in range(0, len(students), TOGETHER):
            ready: list[tuple[MarkedFolder, Marked]] = []
            try:
                for at, student in enumerate(students[start : start + TOGETHER], start=start + 1):
                    with _failing(outcome, student):
                        if again or rules.again or awaits_marking(place, student, known):
                            ready.append(batch.mark(student, outcome.problems))
                        else:
                            outcome.skipped.append(student)
                    if progress:
                        progress(at, len(students))
                batch.save([marked for _, marked in ready], outcome)
            except BaseException:
                for folder, _ in ready:
                    folder.remove()
                raise
            batch.put([folder for folder, _ in ready], outcome)
        outcome.late, outcome.unread = batch.rows.late(students), batch.rows.unread()
    return outcome


class _Batch:
    """What the hand-ins of one chapter share: plans, rows, and what was released beside the notebooks."""

    def __init__(self, coursedir: CourseDirectory, chapter: str, rules: Rules, gradebook: Any) -> None:
        self.coursedir, self.chapter, self.rules, self.gradebook = coursedir, chapter, rules, gradebook
        try:
            self.rows = AssignmentRows(gradebook.db, chapter, rules.penalty)
        except LookupError as error:
            raise Problem(f"Hoofdstuk {chapter} staat nog niet in het cijferboek.", self._hand_out) from error
        self.plans = self._compile_plans()
        self.released = places.released_files(coursedir, chapter)

    @property
    def _hand_out(self) -> str:
        return f"Zet het (opnieuw) uit: cursus trainer uitzetten {self.chapter}"

    def _compile_plans(self) -> dict[str, Plan | None]:
        """Return the plan of each notebook that the gradebook knows, null for one that was not released."""
        plans: dict[str, Plan | None] = {}
        for name in self.rows.notebooks:
            plans[name] = plan = self._compile_plan(name)
            if plan and (unknown := self.rows.lacks(name, plan.own_cells)):
                told = ", ".join(sorted(unknown))
                raise Problem(f"Het cijferboek kent niet alle vragen van {self.chapter}: {told}.", self._hand_out)
        return plans

    def _compile_plan(self, name: str) -> Plan | None:
        try:
            path = places.released_notebook(self.coursedir, self.chapter, name)
        except FileNotFoundError:
            return None
        try:
            return compile_plan(path)
        except Exception as error:
            raise Problem(f"Het uitgezette notebook {path} is niet te lezen: {error}.", self._hand_out) from error

    def mark(self, student: str, problems: list[str]) -> tuple[MarkedFolder, Marked]:
        """Make the marked folder of a hand-in, ready to be put in place, and return it with its rows.

        Args:
            student: who handed in
            problems: what is wrong with the answers is added here
        """
        if not self.rules.strangers and self.rows.strangers([student]):
            raise LookupError(_STRANGER.format(student=student))
        handed_in = places.handed_in(self.coursedir, self.chapter, student)
        folder = MarkedFolder(student, places.marked_place(self.coursedir, self.chapter, student))
        folder.start()
        try:
            folder.copy(handed_in, self.released, self.rules.own_files)
            kept, told = self._mark_notebooks(folder, handed_in)
            marked = Marked(student, read_stamp(handed_in), kept)
            folder.finish(self.rules.mode, shared=self.rules.shared)
        except BaseException:
            folder.remove()
            raise
        problems += [f"{student}, {line}" for line in told]
        return folder, marked

    def _mark_notebooks(
        self, folder: MarkedFolder, handed_in: Path
    ) -> tuple[Mapping[str, Mapping[str, Mark] | None], list[str]]:
        """Write the marked notebooks, and return their scores and what was wrong with the answers."""
        kept: dict[str, Mapping[str, Mark] | None] = {}
        told: list[str] = []
        file = read_answers(handed_in / ANSWERS_FILE)
        if file.data is not None:
            folder.write(ANSWERS_FILE, file.data)
        for name, plan in self.plans.items():
            path = handed_in / f"{name}.ipynb"
            if not path.exists() and path not in places.restore_notebooks(self.coursedir, handed_in):
                kept[name] = None
                told.append(f"{name}: dit notebook ontbreekt en telt als nul.")
                continue
            if plan is None:
                raise LookupError(f"het notebook «{name}» is niet uitgezet. {self._hand_out}")
            answers = file.answers(plan.specs)
            kept[name], notebook = plan.mark(answers)
            folder.write(f"{name}.ipynb", notebook)
            told += [f"{name}: {problem}" for problem in answers.problems]
        if all(value is None for value in kept.values()):
            raise LookupError(f"er is geen notebook van dit hoofdstuk. {self._hand_out}")
        return kept, told

    def save(self, marked: Sequence[Marked], outcome: Outcome) -> None:
        """Write the rows in one transaction; whose late penalty could not be told has failed.

        Raises:
            Problem: the gradebook cannot be written; nothing has changed
        """
        from sqlalchemy.exc import SQLAlchemyError

        try:
            failed = self.rows.save(marked)
            self.gradebook.db.commit()
        except SQLAlchemyError as error:
            self.gradebook.db.rollback()
            raise Problem(
                f"Het cijferboek is niet te schrijven: {getattr(error, 'orig', None) or error}.",
                "Is een ander programma ermee bezig, wacht dan even en doe dit opnieuw.",
                "Is nbgrader vernieuwd, maak dan een kopie van gradebook.db en doe: nbgrader db upgrade",
            ) from error
        for student, why in failed.items():
            with _failing(outcome, student):
                raise why

    def put(self, ready: Sequence[MarkedFolder], outcome: Outcome) -> None:
        """Put the folders in place; one that cannot be stays beside it, and its hand-in is marked again."""
        for folder in ready:
            with _failing(outcome, folder.student):
                if folder.student not in outcome.failed:
                    folder.put(shared=self.rules.shared)
                    outcome.marked.append(folder.student)
            if folder.student in outcome.failed:
                folder.forsake()
        if self.rules.shared and ready:
            share(Path(self.coursedir.format_path(self.coursedir.autograded_directory, ".", ".")))


@contextmanager
def _failing(outcome: Outcome, student: str) -> Iterator[None]:
    """Note why something failed for one participant, and go on with the others."""
    try:
        yield
    except OSError as error:
        outcome.failed[student] = str(from_os_error(error, "Nakijken"))
    except Exception as error:  # noqa: BLE001 - whatever one hand-in brings about, the others are marked
        outcome.failed[student] = str(error) or type(error).__name__


_STRANGER = (
    "Het cijferboek kent geen deelnemer «{student}», en in nbgrader_config.py staat "
    "c.Autograde.create_student = False. Hoort deze deelnemer bij de cursus? "
    "Doe dan eerst: nbgrader db student add {student}"
)
