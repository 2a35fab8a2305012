"""A released notebook, compiled once: all that is the same in every marked copy, with gaps for one hand-in's answers.

A marked notebook is the released one with a text under each question and a verdict beside it. Reading, checking and
writing it again for every hand-in is what takes nbgrader its time; here that is done once per release, and each
hand-in only fills the gaps. The text that comes out is, byte for byte, the one that nbgrader's converters write.
"""

from __future__ import annotations

import functools
import json
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from ib_course.grading.answers import Answers
from ib_course.grading.marking import cell_fields, graded_cells, mark_notebook, question_cells, questions
from ib_course.grading.scoring import Mark, score_question
from ib_course.questions import ANSWER_SUFFIX, Spec

_PROBLEMS = "problems"
_SHORT, _MANY = 200, 10_000  # characters of an answer, and answers, that are remembered
_TEXT = json.JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True)
class Plan:
    """What marking a hand-in needs of one released notebook."""

    name: str
    """Name of the notebook, without suffix."""
    specs: Mapping[str, Spec]
    """The questions, id → specification, in reading order."""
    graded: frozenset[str]
    """nbgrader ids of the cells that carry points."""
    fixed: Sequence[str]
    """The text of a marked notebook around its gaps: one piece more than there are gaps."""
    gaps: Sequence[tuple[str, str]]
    """Per gap what goes in (a key of ``_fields``), and the indentation of its line."""
    known: dict[tuple[str, str], Mark] = field(default_factory=dict, compare=False)
    """Marks of short answers to questions with a check, by question and answer."""

    @property
    def own_cells(self) -> set[str]:
        """The cells with points, by nbgrader id, that belong to a question of ours."""
        return {*self.graded} & {key + ANSWER_SUFFIX for key in self.specs}

    def mark(self, answers: Answers) -> tuple[list[Mark], str]:
        """Return the marks of a hand-in and the text of its marked notebook."""
        marks = [self._score(spec, answers) for spec in self.specs.values()]
        fields = _fields(marks, answers)
        pieces = [self.fixed[0]]
        for (key, indent), after in zip(self.gaps, self.fixed[1:], strict=True):
            pieces += [fields[key].replace("\n", f"\n{indent}"), after]
        return marks, "".join(pieces)

    def _score(self, spec: Spec, answers: Answers) -> Mark:
        """Return the mark of one answer; what many give as answer to a question with a check is checked once."""
        ident = spec["id"]
        value, unreadable = answers.values.get(ident), ident in answers.unreadable
        key = (ident, repr(value))
        if not spec.get("check") or unreadable or len(key[1]) > _SHORT:
            return score_question(spec, value, unreadable=unreadable)
        if key not in self.known:
            if len(self.known) >= _MANY:
                self.known.clear()
            self.known[key] = score_question(spec, value)
        return self.known[key]


def compile_plan(path: Path) -> Plan:
    """Return the plan of a released notebook.

    Raises:
        OSError: the file cannot be read
        nbformat.reader.NotJSONError: it is no notebook
    """
    notebook = nbformat.read(path, as_version=4)
    mark_notebook(notebook, Answers())
    document = json.loads(nbformat.v4.writes(notebook))  # checked as it was read, and by nbgrader when it was released
    token = uuid.uuid4().hex
    keys = _open_gaps(document, token, [cell.metadata.ib["id"] for cell in question_cells(notebook)])
    pieces = re.split(rf'"{token}-(\d+)"', f"{_dump(document)}\n")
    fixed = pieces[::2]
    indents = [re.match(r" *", piece[piece.rfind("\n") + 1 :]) for piece in fixed]
    return Plan(
        name=path.stem,
        specs={key: _plain(spec) for key, spec in questions(notebook).items()},
        graded=frozenset(graded_cells(notebook)),
        fixed=tuple(fixed),
        gaps=tuple(
            (keys[int(at)], indent[0] if indent else "") for at, indent in zip(pieces[1::2], indents, strict=False)
        ),
    )


def _open_gaps(document: dict[str, Any], token: str, ids: Sequence[str]) -> list[str]:
    """Put numbered tokens where the answers go in a marked notebook, and return what goes where."""
    keys: list[str] = []

    def gap(key: str) -> str:
        keys.append(key)
        return f"{token}-{len(keys) - 1}"

    marked = (cell for cell in document["cells"] if "ib_mark" in cell["metadata"])
    for ident, cell in zip(ids, marked, strict=True):
        cell["metadata"]["ib_mark"] = gap(f"mark {ident}")
        cell["outputs"][0]["data"]["text/plain"] = gap(f"text {ident}")
    document["metadata"]["ib_problems"] = gap(_PROBLEMS)
    return keys


def _fields(marks: Sequence[Mark], answers: Answers) -> dict[str, str]:
    """Return what fills the gaps, as it stands in a notebook file at the left margin."""
    fields = {_PROBLEMS: _lines(answers.problems)}
    for mark in marks:
        text, verdict = cell_fields(mark)
        fields[f"text {mark.question}"] = _lines(text.splitlines(keepends=True))  # as nbformat stores a text
        fields[f"mark {mark.question}"] = _record(tuple(sorted(verdict.items())))
    return fields


def _dump(value: Any) -> str:
    """Return JSON as nbformat writes it."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": "))


def _lines(texts: Sequence[str]) -> str:
    """Return what ``_dump`` does for a list of texts, some ten times sooner: Python indents slowly."""
    return "[\n " + ",\n ".join(map(_TEXT.encode, texts)) + "\n]" if texts else "[]"


@functools.cache
def _record(items: tuple[tuple[str, Any], ...]) -> str:
    """Return what ``_dump`` does for a dictionary; there are but a few verdicts."""
    return _dump(dict(items))


def _plain(spec: Any) -> Spec:
    """Return a specification as plain dictionaries, which are read faster than a notebook's."""
    plain: Spec = json.loads(json.dumps(spec))
    return plain
