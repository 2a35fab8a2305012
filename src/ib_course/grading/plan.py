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
from dataclasses import dataclass
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any, NamedTuple

from ib_course.grading.answers import Answers
from ib_course.grading.marking import graded_cells, question_cells, questions, shown_text, verdict, write_mark
from ib_course.grading.scoring import Mark, Scorer, score_answers
from ib_course.questions import ANSWER_SUFFIX, Spec

_SHORT = 100  # characters


class Gap(NamedTuple):
    """Where something of one hand-in goes."""

    part: str
    """``text`` or ``verdict`` of a question, or the ``problems`` of the hand-in."""
    question: int
    """Which question, counted from 0."""
    indent: str
    """White space before its line."""


@dataclass(frozen=True)
class Plan:
    """What marking a hand-in needs of one released notebook."""

    name: str
    """Name of the notebook, without suffix."""
    specs: Mapping[str, Spec]
    """The questions, id → specification, in reading order."""
    scorers: Mapping[str, Scorer]
    """What scores each of them, by id."""
    graded: frozenset[str]
    """nbgrader ids of the cells that carry points."""
    fixed: Sequence[bytes]
    """The text of a marked notebook around its gaps: one piece more than there are gaps."""
    gaps: Sequence[Gap]

    @property
    def own_cells(self) -> set[str]:
        """The cells with points, by nbgrader id, that belong to a question of ours."""
        return {*self.graded} & {key + ANSWER_SUFFIX for key in self.specs}

    def mark(self, answers: Answers) -> tuple[dict[str, Mark], bytes]:
        """Return the marks of a hand-in, by the nbgrader id of their cell, and the file of its marked notebook."""
        marks = score_answers(self.scorers, answers)
        pieces = [self.fixed[0]]
        for (part, question, indent), after in zip(self.gaps, self.fixed[1:], strict=True):
            if part == "text":
                text = shown_text(marks[question])
                filled = _short_text(text, indent) if len(text) <= _SHORT else _text(text, indent)
            elif part == "verdict":
                filled = _verdict(marks[question].answered, marks[question].verdict, indent)
            else:
                filled = _lines(answers.problems, indent)
            pieces += [filled, after]
        cells = ((mark.question + ANSWER_SUFFIX, mark) for mark in marks)
        return {cell: mark for cell, mark in cells if cell in self.graded}, b"".join(pieces)


def compile_plan(path: Path) -> Plan:
    """Return the plan of a released notebook.

    Raises:
        OSError: the file cannot be read
        ValueError: it is no notebook
    """
    document = _read(path)
    specs = questions(document)
    graded = frozenset(graded_cells(document))
    token = uuid.uuid4().hex
    gaps = _open_gaps(document, token)
    pieces = re.split(rf'"{token}-(\d+)"', f"{_dump(document)}\n")
    fixed, places = pieces[::2], pieces[1::2]
    lines = [piece[piece.rfind("\n") + 1 :] for piece in fixed[:-1]]
    return Plan(
        name=path.stem,
        specs=specs,
        scorers={key: Scorer(spec) for key, spec in specs.items()},
        graded=graded,
        fixed=[piece.encode() for piece in fixed],
        gaps=[
            Gap(*gaps[int(place)], line[: len(line) - len(line.lstrip())])
            for place, line in zip(places, lines, strict=True)
        ],
    )


def _read(path: Path) -> dict[str, Any]:
    """Return a notebook of format 4 as JSON; it was checked when it was released."""
    document = json.loads(path.read_bytes())
    if isinstance(document, dict) and document.get("nbformat") == 4:
        return document
    import nbformat  # knows what is none, and what an older one means

    converted: dict[str, Any] = json.loads(nbformat.v4.writes(nbformat.read(path, as_version=4)))
    return converted


def _open_gaps(document: dict[str, Any], token: str) -> list[tuple[str, int]]:
    """Put numbered tokens where the answers go in a marked notebook, and return what goes where."""
    gaps: list[tuple[str, int]] = []

    def gap(part: str, question: int = 0) -> str:
        gaps.append((part, question))
        return f"{token}-{len(gaps) - 1}"

    for number, cell in enumerate(question_cells(document)):
        write_mark(cell, gap("text", number), gap("verdict", number))
    document["metadata"]["ib_problems"] = gap("problems")
    return gaps


def _dump(value: Any) -> str:
    """Return JSON as nbformat writes it."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": "))


def _text(text: str, indent: str) -> bytes:
    """Return a text as nbformat stores it: a list of lines."""
    return _lines(text.splitlines(keepends=True), indent)


@functools.lru_cache(maxsize=1024)
def _short_text(text: str, indent: str) -> bytes:
    """Return a text that many have, such as a right answer or none."""
    return _text(text, indent)


def _lines(texts: Sequence[str], indent: str) -> bytes:
    """Return what ``_dump`` does for a list of texts, some ten times sooner: Python indents slowly."""
    if not texts:
        return b"[]"
    between = f",\n{indent} "
    return f"[\n{indent} {between.join(map(encode_basestring, texts))}\n{indent}]".encode()


@functools.cache
def _verdict(answered: bool, said: str | None, indent: str) -> bytes:  # noqa: FBT001 - a cache is slow with keywords
    """Return a verdict as ``_dump`` does; there are but a few."""
    return _dump(verdict(answered=answered, verdict=said)).replace("\n", f"\n{indent}").encode()
