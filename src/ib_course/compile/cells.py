"""The cells of a notebook: nothing in them depends on when, where or how often they are made."""

from __future__ import annotations

import pprint
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from ib_course.questions import ANSWER_SUFFIX, SCHEMA, text_form

if TYPE_CHECKING:
    from nbformat import NotebookNode

_WIDTH = 110
_LOCKED = {"deletable": False, "editable": False}


def markdown_cell(source: str, ib: Mapping[str, Any]) -> NotebookNode:
    """Return a cell of text; its id is the one in ``ib``."""
    cell: NotebookNode = new_markdown_cell(source, id=ib["id"], metadata={**_LOCKED, "ib": ib})
    return cell


def widget_cell(spec: Mapping[str, Any], count: int) -> NotebookNode:
    """Return the cell that shows a question, with the question's text as its stored output.

    ``count`` is the cell's place among the code cells: what the kernel counts when all are run.
    """
    metadata: dict[str, Any] = {**_hidden(), "ib": spec}
    if spec.get("points"):
        metadata["nbgrader"] = _nbgrader(spec["id"], locked=True)
    outputs = [new_output("execute_result", {"text/plain": text_form(spec)}, execution_count=count)]
    source = f"from ib_widgets import show\n\nshow({_literal(spec)})"
    cell: NotebookNode = new_code_cell(source, id=spec["id"], metadata=metadata, execution_count=count, outputs=outputs)
    return cell


def answer_cell(spec: Mapping[str, Any], count: int) -> NotebookNode:
    """Return the graded cell behind a question: the marker puts the score here."""
    cell_id = f"{spec['id']}{ANSWER_SUFFIX}"
    ib = {
        "schema": SCHEMA,
        "kind": "antwoord",
        "question": spec["id"],
        "chapter": spec["chapter"],
        "section": spec["section"],
    }
    nbgrader = {**_nbgrader(cell_id, locked=False), "grade": True, "solution": True, "points": spec["points"]}
    metadata = {**_hidden(), "ib": ib, "nbgrader": nbgrader}
    source = f"# Hier komt bij het nakijken de score van {spec['id']}."
    cell: NotebookNode = new_code_cell(source, id=cell_id, metadata=metadata, execution_count=count)
    return cell


def _hidden() -> dict[str, Any]:
    return {**_LOCKED, "jupyter": {"source_hidden": True}}


def _nbgrader(grade_id: str, *, locked: bool) -> dict[str, Any]:
    return {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": False,
        "solution": False,
        "locked": locked,
        "task": False,
    }


def _literal(spec: Mapping[str, Any]) -> str:
    """Return the specification as Python, laid out to stand as an argument of ``show``."""
    text = pprint.pformat(dict(spec), width=_WIDTH, sort_dicts=False)
    return text.replace("\n", "\n" + " " * len("show("))
