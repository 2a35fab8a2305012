"""Marks written where they are read: the answers in the released notebook, the scores in the gradebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ib_course.grading.answers import Answers
from ib_course.grading.scoring import Before, Mark, Scorer, is_to_read, score_answers
from ib_course.questions import ANSWER_SUFFIX, QUESTION_KINDS, Spec

if TYPE_CHECKING:
    from nbformat import NotebookNode

Notebook = Mapping[str, Any]
"""A notebook of format 4, as JSON or as nbformat's own kind of dictionary."""

NO_ANSWER = "(niet beantwoord)"


def questions(notebook: Notebook) -> dict[str, Spec]:
    """Return the specification of each question in a chapter, by id, in reading order."""
    return {cell["metadata"]["ib"]["id"]: cell["metadata"]["ib"] for cell in question_cells(notebook)}


def question_cells(notebook: Notebook) -> Iterator[dict[str, Any]]:
    """Yield the cells that show a question to answer."""
    for cell in notebook["cells"]:
        spec = cell["metadata"].get("ib") or {}
        if cell["cell_type"] == "code" and spec.get("kind") in QUESTION_KINDS:
            yield cell


def mark_notebook(notebook: NotebookNode, answers: Answers) -> list[Mark]:
    """Write each answer under its question, in place, and return the marks.

    The answer is stored as ``text/plain``: text as typed, which every front end shows escaped.
    """
    from nbformat import from_dict  # not needed by who marks a class at once, and slow to load

    marks = score_answers({key: Scorer(spec) for key, spec in questions(notebook).items()}, answers)
    for cell, mark in zip(question_cells(notebook), marks, strict=True):
        write_mark(cell, shown_text(mark), verdict(answered=mark.answered, verdict=mark.verdict))
        cell["outputs"] = from_dict(cell["outputs"])
    notebook["metadata"]["ib_problems"] = list(answers.problems)
    return marks


def write_mark(cell: dict[str, Any], text: Any, mark: Any) -> None:
    """Write into the cell of a question what was answered, and what became of it."""
    cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": {"text/plain": text}}]
    cell["execution_count"] = None
    cell["metadata"]["ib_mark"] = mark


def shown_text(mark: Mark) -> str:
    """Return what stands under a question."""
    return mark.output or NO_ANSWER


def verdict(*, answered: bool, verdict: str | None) -> dict[str, Any]:
    """Return what a marked cell says of an answer, as its ``metadata.ib_mark``."""
    return {"answered": answered, "verdict": verdict}


def graded_cells(notebook: Notebook) -> set[str]:
    """Return the nbgrader ids of the cells that carry points."""
    cells = (cell["metadata"].get("nbgrader") or {} for cell in notebook["cells"])
    return {cell["grade_id"] for cell in cells if cell.get("grade")}


def save_marks(gradebook: Any, marks: Iterable[Mark], graded: set[str], place: tuple[str, str, str]) -> None:
    """Save automatic scores and comments, in one transaction; those that a trainer gave are kept.

    Args:
        gradebook: an open ``nbgrader.api.Gradebook``
        marks: the marks of one hand-in
        graded: ids of the cells that carry points (``graded_cells``)
        place: the names of notebook and assignment, and the participant
    """
    from ib_course.grading.unread import keep_traces, read_traces

    notebook = gradebook.find_submission_notebook(*place).id
    before = read_traces(gradebook.db, [notebook]).get(notebook, {})
    kept = {mark.question + ANSWER_SUFFIX: mark for mark in marks if mark.question + ANSWER_SUFFIX in graded}
    for cell, mark in kept.items():
        grade = gradebook.find_grade(cell, *place)
        known = Before(before.get(cell), grade.auto_score, grade.manual_score is not None, grade.needs_manual_grade)
        grade.auto_score, grade.needs_manual_grade = mark.score, is_to_read(mark, known)
        gradebook.find_comment(cell, *place).auto_comment = mark.comment
    keep_traces(gradebook.db, {notebook: {cell: mark.trace for cell, mark in kept.items()}})
    gradebook.db.commit()
