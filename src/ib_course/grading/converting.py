"""What ``nbgrader autograde`` runs in place of its own steps: nothing of a participant's notebook is read.

nbgrader is configured, not forked (``configure`` in this package): its converter keeps finding hand-ins, rows and
files, and these classes put back the released notebook, keep ``antwoorden.json`` and mark that as data. No kernel
starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader import preprocessors
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from ib_course.grading.answers import ANSWERS_FILE, read_answers
from ib_course.grading.marking import graded_cells, mark_notebook, questions, save_marks
from ib_course.grading.places import NBGRADER_FILES, released_notebook

Resources = dict[str, Any]


class ReleasedNotebookExporter(NotebookExporter):
    """Takes the released notebook wherever nbgrader hands it one of a participant's, in whatever state that is."""

    def from_filename(self, filename: str, resources: Resources | None = None, **kw: Any) -> tuple[Any, Resources]:
        """Convert the released notebook; only a notebook that we wrote ourselves is opened."""
        converter: Any = self.parent
        coursedir = converter.coursedir
        resources = resources if resources is not None else {}
        names = resources["nbgrader"]
        handed_in = Path(coursedir.format_path(coursedir.submitted_directory, names["student"], names["assignment"]))
        if Path(filename).parent != handed_in:
            return super().from_filename(filename, resources=resources, **kw)
        path = released_notebook(coursedir, names["assignment"], names["notebook"])
        resources["metadata"] = {"name": names["notebook"], "path": str(handed_in)}
        notebook = nbformat.read(path, as_version=4)
        converted: tuple[Any, Resources]
        converted = super().from_notebook_node(notebook, resources=resources, **kw)  # type: ignore[no-untyped-call]
        return converted


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
        answers = read_answers(Path(resources["metadata"]["path"]) / ANSWERS_FILE, questions(nb))
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
