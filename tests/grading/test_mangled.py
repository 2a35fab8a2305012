"""A class full of mangled hand-ins (``mangled.py``): none costs anyone an answer that can be read.

The class is marked twice, by both writers of marks, with whole hand-ins in between; the tests look at one hand-in each.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ib_course import trainer
from ib_course.feedback import read_page
from ib_course.grading.marking import NO_ANSWER
from ib_course.grading.scoring import NOT_ANSWERED, UNREADABLE
from ib_course.questions import answer_text
from tests.grading.course import copy_course, put_hand_in
from tests.grading.mangled import ALL, MANGLED, QUESTIONS, VALUES, Mangled
from tests.grading.writers import ROWS, gradebook_rows, mark_by_nbgrader, marked_files

HEALTHY = ("aad", "mieke", "zus")
"""They stand before, between and behind the others."""
TO_READ = {"h9-zorg", "h9-stelling", "h9-spiegel"}
GRADED = {key for key, spec in QUESTIONS.items() if spec["points"]}
CASES = {**dict.fromkeys(HEALTHY, Mangled(lambda _: None)), **MANGLED}


@dataclass(frozen=True)
class Marked:
    """A class that was marked by both writers, and given feedback."""

    batch: Path
    nbgrader: Path
    told: list[str]
    """What the trainer read while marking."""
    rows: dict[str, list[tuple[Any, ...]]]
    """What the batch wrote in the gradebook."""
    rows_of_nbgrader: dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def marked(handed_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marked]:
    """The class, marked; its folders are large, so they go away at the end."""
    base = tmp_path_factory.mktemp("mangled")
    batch, nbgrader = (copy_course(handed_out, base / by / "cursus") for by in ("batch", "nbgrader"))
    for course in (batch, nbgrader):
        for student, case in CASES.items():
            case.spoil(put_hand_in(course, student, VALUES))
    told = trainer.autograde(batch, "h9")
    assert mark_by_nbgrader(nbgrader) == sorted(CASES)
    trainer.feedback(batch, "h9")
    yield Marked(batch, nbgrader, told, gradebook_rows(batch), gradebook_rows(nbgrader))
    shutil.rmtree(base)


def test_everybody_is_marked(marked: Marked) -> None:
    assert marked.told[0] == f"{len(CASES)} inleveringen nagekeken van h9."
    assert not [line for line in marked.told if line.startswith("Niet nagekeken")]


@pytest.mark.parametrize("student", CASES)
def test_every_answer_that_can_be_read_counts_and_no_other(marked: Marked, student: str) -> None:
    case, graded = CASES[student], {}
    for name, points, waits in (
        (row[2], row[4], row[7]) for row in marked.rows["grades"] if row[0] == student and row[1] == "h9"
    ):
        graded[name.removesuffix("-antwoord")] = (points, bool(waits))
    counts = ALL - case.unreadable - case.gone
    assert graded == {
        key: (spec["points"] if key in counts else 0, key in counts & TO_READ and "text" in value_of(case, key))
        for key, spec in QUESTIONS.items()
        if spec["points"]
    }


@pytest.mark.parametrize("student", CASES)
def test_the_trainer_reads_what_could_be_read(marked: Marked, student: str) -> None:
    case = CASES[student]
    notebook = nbformat.read(marked.batch / "autograded" / student / "h9" / "h9.ipynb", as_version=4)
    shown = {
        cell.metadata.ib["id"]: cell.outputs[0].data["text/plain"]
        for cell in notebook.cells
        if cell.cell_type == "code" and cell.outputs
    }
    lost = case.unreadable | case.gone
    assert shown == {
        key: NO_ANSWER if key in lost else answer_text(spec, value_of(case, key)) for key, spec in QUESTIONS.items()
    }


@pytest.mark.parametrize("student", CASES)
def test_what_could_not_be_read_is_told_with_the_name_and_the_question(marked: Marked, student: str) -> None:
    case = CASES[student]
    begin = f"Let op: {student}, h9: "
    lines = sorted(line.removeprefix(begin) for line in marked.told if line.startswith(begin))
    patterns = [re.escape(f"Het antwoord op «{key}» is niet leesbaar") for key in case.unreadable]
    patterns += case.told
    assert len(lines) == len(patterns), lines
    assert all(any(re.search(pattern, line) for line in lines) for pattern in patterns), lines
    assert all(len(line) < 300 for line in lines)


@pytest.mark.parametrize("student", CASES)
def test_the_participant_is_told_too(marked: Marked, student: str) -> None:
    case = CASES[student]
    (page,) = (marked.batch / "feedback" / student / "h9").glob("*.html")
    said = read_page(page.read_text(encoding="utf-8"), "h9")
    assert said
    texts = {key for key, spec in QUESTIONS.items() if spec["kind"] in ("reflectie", "stelling")}
    unread = {key for key in texts if value_of(case, key).get("text")}
    marked_as_right = ALL - case.unreadable - case.gone - unread
    assert said["score"] == sum(QUESTIONS[key]["points"] for key in marked_as_right)
    assert {key: entry["comment"] for key, entry in said["questions"].items() if entry["comment"]} == {
        **dict.fromkeys(GRADED & case.unreadable, UNREADABLE),
        **dict.fromkeys(GRADED & case.gone, NOT_ANSWERED),
    }


@pytest.mark.parametrize("student", CASES)
def test_both_writers_agree(marked: Marked, student: str) -> None:
    for table in ROWS:
        assert of(student, marked.rows[table]) == of(student, marked.rows_of_nbgrader[table]), table
    assert marked_files(marked.batch, student) == marked_files(marked.nbgrader, student)


@pytest.fixture(scope="module")
def lone(handed_out: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two courses, one for each writer, in which one whole hand-in was marked: that of «anna»."""
    base = tmp_path_factory.mktemp("lone")
    batch, nbgrader = (copy_course(handed_out, base / by / "cursus") for by in ("batch", "nbgrader"))
    for course in (batch, nbgrader):
        put_hand_in(course, "anna", VALUES)
    trainer.autograde(batch, "h9")
    mark_by_nbgrader(nbgrader)
    return batch, nbgrader


@settings(max_examples=12)
@given(data=st.data())
def test_no_bytes_in_the_place_of_the_notebook_change_anything(lone: tuple[Path, Path], data: st.DataObject) -> None:
    released = (lone[0] / "release" / "h9" / "h9.ipynb").read_bytes()
    start = data.draw(st.integers(0, len(released)))
    spoilt = released[:start] + data.draw(st.binary(max_size=50)) + released[start + data.draw(st.integers(0, 2000)) :]
    for course in lone:
        put_hand_in(course, "bas", VALUES, notebook=spoilt)
    trainer.autograde(lone[0], "h9", again=True)
    mark_by_nbgrader(lone[1], again=True)
    for course in lone:
        found = gradebook_rows(course)
        for table in ("grades", "comments"):
            one, other = ([row[1:] for row in of(student, found[table])] for student in ("anna", "bas"))
            assert one == other != []
        texts = [marked_files(course, student)[f"autograded/{student}/h9/h9.ipynb"][0] for student in ("anna", "bas")]
        assert texts[0] == texts[1]


def value_of(case: Mangled, key: str) -> dict[str, Any]:
    """Return how an answer should read."""
    value: dict[str, Any] = case.values.get(key, VALUES[key])
    return value


def of(student: str, found: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [row for row in found if row[0] == student]
