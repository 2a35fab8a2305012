"""What a page shows of a marked notebook, as plain values: no source, no hidden tests, no markup but our own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from nbconvert.filters import markdown2html
from nbformat.v4 import to_notebook_json

from ib_course.grading.marking import NO_ANSWER, graded_cells
from ib_course.grading.pages.content import Chapter, Question, Reading, Section, answer_fields, score_fields
from ib_course.grading.pages.markup import clean_html, unlink
from ib_course.questions import ANSWER_SUFFIX, QUESTION_KINDS

if TYPE_CHECKING:
    from nbformat import NotebookNode

KINDS = {
    "reflectie": "Reflectie",
    "rekenvraag": "Rekenvraag",
    "keuze": "Keuzevraag",
    "stelling": "Stelling",
    "volgorde": "Volgorde",
    "sorteren": "Sorteren",
    "model": "Model",
    "cel": "Antwoord",
}

_NAMED = re.compile(r"«(h\d{1,2}-[a-z0-9-]+)»")
"""A question, as marking names it in what was wrong with a hand-in."""


def view_chapter(notebook: NotebookNode, name: str) -> Chapter:
    """Return what a page shows of a marked notebook called ``name``."""
    meta = notebook.metadata.get("ib") or {}
    return Chapter(
        id=str(meta.get("chapter") or name),
        number=meta.get("number"),
        title=str(meta.get("title") or name),
        items=list(_unlinked(list(_items(notebook)))),
        problems=_problems(notebook),
    )


def find_question(notebook: Mapping[str, Any], name: str) -> Question | None:
    """Return one question of a marked notebook (as JSON) by its id, null when it is not there.

    Only its own cells are looked at: a page with everybody's answers to one question does this for each hand-in.
    """
    own = {name, f"{name}{ANSWER_SUFFIX}"}

    def is_own(cell: Mapping[str, Any]) -> bool:
        meta = cell.get("metadata") or {}
        return bool(own & {(meta.get("ib") or {}).get("id"), (meta.get("nbgrader") or {}).get("grade_id")})

    cells = [cell for cell in notebook["cells"] if is_own(cell)]
    problems = (notebook.get("metadata") or {}).get("ib_problems")
    marked = to_notebook_json({"metadata": {"ib_problems": problems}, "cells": cells})
    found = next((item for item in _items(marked) if isinstance(item, Question) and item.id == name), None)
    return found and with_problems(found, _problems(marked))


def with_problems(question: Question, problems: Sequence[str]) -> Question:
    """Return a question with what was wrong with its hand-in, where that may be why it has no answer."""
    return question if question.answered else question.filled({"problems": tuple(_concerning(problems, question.id))})


def _unlinked(items: list[Section | Reading | Question]) -> Iterator[Section | Reading | Question]:
    """Yield the items without links to places of the chapter that are not on a page; their text stays."""
    here = {item.id for item in items if not isinstance(item, Reading)}
    for item in items:
        if isinstance(item, Reading):
            yield replace(item, text=unlink(item.text, here))
        elif isinstance(item, Question):
            compare = unlink(item.compare, here) if item.compare else None
            yield replace(item, prompt=unlink(item.prompt, here), compare=compare)
        else:
            yield item


def _items(notebook: NotebookNode) -> Iterator[Section | Reading | Question]:
    sections = (notebook.metadata.get("ib") or {}).get("sections") or []
    headings = {section["id"]: f"{section['number']} {section['part']}: {section['title']}" for section in sections}
    graded = graded_cells(notebook)
    by_grade = {(cell.metadata.get("nbgrader") or {}).get("grade_id"): cell for cell in notebook.cells}
    for cell in notebook.cells:
        spec = cell.metadata.get("ib") or {}
        kind = spec.get("kind")
        if kind == "deel":
            ident = str(spec.get("id") or "")
            yield Section(headings.get(ident, str(spec.get("title") or "")), ident)
        elif kind == "praktijk":
            yield Reading(str(spec.get("title") or "Praktijkvoorbeeld"), clean_html(markdown2html(cell.source)))
        elif kind in QUESTION_KINDS:
            grade_id = f"{spec['id']}{ANSWER_SUFFIX}"
            scored = by_grade[grade_id] if grade_id in graded else None
            yield _question(cell, spec, scored)
        elif not spec and _nbgrader(cell).get("grade_id"):
            yield from _plain_cell(cell)


def _question(cell: NotebookNode, spec: Mapping[str, Any], scored: NotebookNode | None) -> Question:
    answer = "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)
    mark = cell.metadata.get("ib_mark") or {"answered": answer != NO_ANSWER, "verdict": None}
    low_high = spec.get("words")
    return Question(
        id=str(spec["id"]),
        kind=str(spec["kind"]),
        label=KINDS[spec["kind"]],
        title=str(spec.get("title") or ""),
        section=str(spec.get("section") or ""),
        page=spec.get("page"),
        prompt=clean_html(spec.get("prompt")),
        rubric=[str(item) for item in spec.get("rubric") or []],
        compare=clean_html(spec["compare"]) if spec.get("compare") else None,
        words=(int(low_high[0]), int(low_high[1])) if low_high else None,
        spec=spec,
        **answer_fields(answer, mark),
        **_score(scored),
    )


def _problems(notebook: NotebookNode) -> list[str]:
    """Return what was wrong with the hand-in, as marking noted it."""
    return [str(problem) for problem in notebook.metadata.get("ib_problems") or []]


def _concerning(problems: Sequence[str], question: str) -> Iterator[str]:
    """Yield what may be why a question has no answer: what names that question, or no question at all."""
    for problem in problems:
        named = _NAMED.findall(problem)
        if not named or question in named:
            yield problem


def _plain_cell(cell: NotebookNode) -> Iterator[Question]:
    """Yield a cell of plain nbgrader, in a notebook that we did not compile: its text, never a test or an output."""
    meta = _nbgrader(cell)
    if not (meta.get("solution") or meta.get("grade") or meta.get("task")):
        return
    answer = cell.source if meta.get("solution") or meta.get("task") else ""
    yield Question(
        id=str(meta["grade_id"]),
        kind="cel",
        label=KINDS["cel"],
        title=str(meta["grade_id"]),
        section="",
        page=None,
        prompt=Markup(""),
        rubric=[],
        compare=None,
        words=None,
        answer=answer,
        answered=bool(answer.strip()),
        verdict=None,
        **_score(cell if meta.get("grade") or meta.get("task") else None),
    )


def _score(cell: NotebookNode | None) -> dict[str, Any]:
    """Return the fields of a question that come from nbgrader's metadata of its graded cell."""
    meta = _nbgrader(cell) if cell is not None else {}
    return {
        "grade_id": meta.get("grade_id"),
        **score_fields(meta.get("points") or 0, meta.get("score"), meta.get("comment")),
    }


def _nbgrader(cell: NotebookNode) -> Mapping[str, Any]:
    meta: Mapping[str, Any] = cell.metadata.get("nbgrader") or {}
    return meta
