"""Feedback for a whole class at once: what ``nbgrader generate_feedback`` makes, some hundred times sooner.

Pages come from the same view and template as those of nbgrader's converters (``pages``); marked notebooks are read as
filled-in forms (``marked_notebooks``) and the gradebook in three queries (``feedback_rows``). A page that would only
say a later time is left as it is: then nobody is told of new feedback that is not. ``tests/grading/test_feedback.py``
holds the pages equal to those of nbgrader's converters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course.grading import places
from ib_course.grading.feedback_folder import FeedbackFolder, read_moment
from ib_course.grading.feedback_rows import FeedbackRows, NotebookRows
from ib_course.grading.marked_folder import share
from ib_course.grading.marked_notebooks import MarkedNotebooks
from ib_course.grading.moments import read_handed_in
from ib_course.grading.pages.content import Chapter, Question, score_fields
from ib_course.grading.pages.feedback import Result, render_feedback
from ib_course.grading.rules import FeedbackRules
from ib_course.launcher.problem import Problem, from_os_error

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

TOGETHER = 500
"""Participants whose rows are read together: a whole class, while memory stays bounded."""


@dataclass
class Outcome:
    """What became of the feedback on a chapter."""

    made: list[str] = field(default_factory=list)
    """Whose feedback is new or other than it was."""
    same: list[str] = field(default_factory=list)
    """Whose feedback says the same as before."""
    failed: dict[str, str] = field(default_factory=dict)
    """For whom there is no (new) feedback, and why, in Dutch."""
    unmarked: list[str] = field(default_factory=list)
    """Who handed in, for the first time or anew, and was not marked since."""
    unread: int = 0
    """How many answers the trainer has not read yet."""


def make_feedback(
    place: tuple[CourseDirectory, str],
    rules: FeedbackRules,
    gradebook: Any,
    *,
    again: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Make the feedback of everybody who was marked; one failure does not stop the others.

    Args:
        place: nbgrader's course folder, and the chapter
        rules: how the course wants its files
        gradebook: an open ``nbgrader.api.Gradebook``
        again: make every page anew, also where nothing changed
        progress: is told how many of how many are done

    Raises:
        Problem: the gradebook does not know the chapter
    """
    maker = _Maker(place, rules, gradebook, again=again or rules.again)
    outcome, students = Outcome(), places.marked_by(*place)
    for start in range(0, len(students), TOGETHER):
        some = students[start : start + TOGETHER]
        rows = maker.rows.of(some)
        for at, student in enumerate(some, start=start + 1):
            try:
                changed = maker.make(student, rows.get(student, {}))
                (outcome.made if changed else outcome.same).append(student)
            except OSError as error:
                outcome.failed[student] = str(from_os_error(error, "Feedback maken"))
            except Exception as error:  # noqa: BLE001 - whatever is wrong with one, the others get their feedback
                outcome.failed[student] = str(error) or type(error).__name__
            if progress:
                progress(at, len(students))
    if outcome.made and rules.shared:
        share(Path(place[0].format_path(place[0].feedback_directory, ".", ".")))
    outcome.unmarked = [student for student in places.handed_in_by(*place) if places.awaits_marking(*place, student)]
    outcome.unread = maker.rows.unread()
    return outcome


class _Maker:
    """What the feedback of one chapter shares."""

    def __init__(
        self, place: tuple[CourseDirectory, str], rules: FeedbackRules, gradebook: Any, *, again: bool
    ) -> None:
        self._place, self._rules, self._again = place, rules, again
        self._now = datetime.now().astimezone().replace(microsecond=0)
        self._notebooks: dict[str, MarkedNotebooks] = {}
        try:
            self.rows = FeedbackRows(gradebook.db, place[1])
        except LookupError as error:
            raise Problem(
                f"Hoofdstuk {place[1]} staat niet in het cijferboek.",
                f"Zet het (opnieuw) uit: cursus trainer uitzetten {place[1]}",
            ) from error

    def make(self, student: str, rows: Mapping[str, NotebookRows]) -> bool:
        """Make the feedback of one participant, and tell whether it is other than it was.

        Args:
            student: whose
            rows: what the gradebook says, by notebook

        Raises:
            ValueError: something is not as marking left it; it says in Dutch what, and what to do
            OSError: a file cannot be read or written
        """
        marked = places.marked_place(*self._place, student)
        folder = FeedbackFolder(places.feedback_place(*self._place, student))
        old = {} if self._again else folder.read()
        files = {name: (marked / name).read_bytes() for name in places.NBGRADER_FILES if (marked / name).is_file()}
        try:
            files |= self._pages(marked, rows, old)
        except ValueError as error:
            advice = f"Haal de map {marked} weg en doe: cursus trainer nakijken {self._place[1]}"
            raise ValueError(f"{error}. {advice}") from error
        if files == old:
            return False
        folder.write(files, old, self._rules.mode, shared=self._rules.shared)
        return True

    def _pages(self, marked: Path, rows: Mapping[str, NotebookRows], old: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return the pages of a marked folder, by the name of their file."""
        notebooks = {f"{path.stem}.html": path for path in sorted(marked.glob("*.ipynb")) if path.stem in rows}
        if not notebooks:
            raise ValueError("het cijferboek kent geen notebook van deze inlevering")
        return {name: self._page(path, rows[path.stem], old.get(name)) for name, path in notebooks.items()}

    def _page(self, path: Path, rows: NotebookRows, old: bytes | None) -> bytes:
        """Return the page of a marked notebook: the old one where only the time would be other."""
        reader = self._notebooks.setdefault(path.stem, MarkedNotebooks(path.stem))
        try:
            chapter = reader.read(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"het nagekeken notebook {path.name} is niet te lezen ({error})") from error
        chapter = self._scored(chapter, path.stem, rows)
        result = Result(rows.score, rows.max_score, rows.late_penalty, read_handed_in(path.parent))
        before = read_moment(old)
        if before and render_feedback(chapter, result, before).encode() == old:
            return old
        return render_feedback(chapter, result, self._now).encode()

    def _scored(self, chapter: Chapter, notebook: str, rows: NotebookRows) -> Chapter:
        """Return a chapter with the scores and comments of the gradebook."""

        def scored(item: Question) -> Question:
            cell = item.grade_id
            if not cell:
                return item
            if cell not in rows.scores:
                raise ValueError(f"het cijferboek kent de vraag «{item.id}» niet van deze deelnemer")
            points = self.rows.points.get((notebook, cell)) or 0.0
            return item.filled(score_fields(points, rows.scores[cell], rows.comments.get(cell)))

        return replace(chapter, items=[scored(item) if isinstance(item, Question) else item for item in chapter.items])
