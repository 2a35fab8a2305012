"""What ``nbgrader autograde`` runs in place of its own steps: nothing of a participant's notebook is read.

nbgrader is configured, not forked (``configure`` in this package): its converter keeps finding hand-ins, rows and
files, and these classes put back the released notebook, keep ``antwoorden.json`` and mark that as data. No kernel
starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import Exporter, NotebookExporter
from nbformat import NotebookNode
from nbgrader import preprocessors
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from ib_course.grading.answers import ANSWERS_FILE, read_answers
from ib_course.grading.marking import graded_cells, mark_notebook, questions, save_marks
from ib_course.grading.pages import feedback_page
from ib_course.grading.places import NBGRADER_FILES, handed_in, released_notebook

Resources = dict[str, Any]


class ReleasedNotebookExporter(NotebookExporter):
    """Takes the released notebook wherever nbgrader hands it one of a participant's, in whatever state that is."""

    def from_filename(self, filename: str, resources: Resources | None = None, **kw: Any) -> tuple[Any, Resources]:
        """Convert the released notebook; only a notebook that we wrote ourselves is opened."""
        converter: Any = self.parent
        coursedir = converter.coursedir
        resources = resources if resources is not None else {}
        names = resources["nbgrader"]
        folder = handed_in(coursedir, names["assignment"], names["student"])
        if Path(filename).parent != folder:
            return super().from_filename(filename, resources=resources, **kw)
        path = released_notebook(coursedir, names["assignment"], names["notebook"])
        resources["metadata"] = {"name": names["notebook"], "path": str(folder)}
        notebook = nbformat.read(path, as_version=4)
        converted: tuple[Any, Resources]
        converted = super().from_notebook_node(notebook, resources=resources, **kw)  # type: ignore[no-untyped-call]
        return converted


class GetGrades(preprocessors.GetGrades):  # type: ignore[misc]
    """Feedback: beside scores and comments, nbgrader puts in the notebook what the trainer has still to read."""

    def _get_score(self, cell: NotebookNode, resources: Resources) -> None:
        super()._get_score(cell, resources)
        place = (self.notebook_id, self.assignment_id, self.student_id)
        grade = self.gradebook.find_grade(cell.metadata["nbgrader"]["grade_id"], *place)
        cell.metadata.nbgrader["ib_unread"] = bool(grade.needs_manual_grade)


class FeedbackExporter(Exporter):
    """Makes the feedback page of a marked notebook.

    nbconvert's own exporter to HTML would read the page that a template made, and write it anew: slow, and other bytes.
    """

    file_extension = ".html"
    output_mimetype = "text/html"

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: Resources | None = None, **kw: Any
    ) -> tuple[str, Resources]:
        """Return the page, once nbgrader has put scores and comments in the notebook."""
        scored, resources = super().from_notebook_node(nb, resources, **kw)
        return str(feedback_page(scored, resources)), resources


class ClearSolutions(preprocessors.ClearSolutions):  # type: ignore[misc]
    """Releasing: a trainer's own solutions are cleared; our graded cells hold none and stay as they were compiled."""

    def preprocess_cell(self, cell: NotebookNode, resources: Resources, index: int) -> tuple[NotebookNode, Resources]:
        """Clear the solution in a cell that nbgrader made."""
        if (cell.metadata.get("ib") or {}).get("kind") == "antwoord":
            return cell, resources
        cleared: tuple[NotebookNode, Resources] = super().preprocess_cell(cell, resources, index)
        return cleared


class KeepAnswers(NbGraderPreprocessor):  # type: ignore[misc]
    """Sanitising: of a participant's files only the answers stay, and what the trainer released."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Remove every other file from the folder that is being marked; the notebook stays as it is."""
        coursedir = self.parent.parent.coursedir
        names = resources["nbgrader"]
        folder = Path(coursedir.format_path(coursedir.autograded_directory, names["student"], names["assignment"]))
        source = Path(coursedir.format_path(coursedir.source_directory, ".", names["assignment"]))
        for path in sorted(folder.rglob("*"), reverse=True):
            relative = path.relative_to(folder)
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif not _is_kept(relative, source):
                self.log.info("Niet overgenomen uit de inlevering: %s", relative)
                path.unlink()
        return nb, resources


class MarkAnswers(NbGraderPreprocessor):  # type: ignore[misc]
    """Marking: answers become outputs in the notebook and scores in the gradebook; no cell is executed."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Mark the answers that stand beside the notebook."""
        names = resources["nbgrader"]
        # As they were handed in: of what was copied, all that is no plain file is gone by now.
        folder = handed_in(self.parent.parent.coursedir, names["assignment"], names["student"])
        answers = read_answers(folder / ANSWERS_FILE).answers(questions(nb))
        for problem in answers.problems:
            self.log.warning("%s, %s: %s", names["student"], names["notebook"], problem)
        marks = mark_notebook(nb, answers)
        place = (names["notebook"], names["assignment"], names["student"])
        with Gradebook(names["db_url"]) as gradebook:
            save_marks(gradebook, marks, graded_cells(nb), place)
        return nb, resources


def _is_kept(relative: Path, source: Path) -> bool:
    """Tell whether a file (relative to the folder that is marked) may stay there."""
    at_top = len(relative.parts) == 1
    ours = at_top and (relative.name == ANSWERS_FILE or relative.name in NBGRADER_FILES or relative.suffix == ".ipynb")
    return ours or (source / relative).is_file()
