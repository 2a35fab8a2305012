"""A course that was handed out once, and hand-ins for it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from tests.grading.course import copy_course, hand_out, put_hand_in


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder with the small chapter handed out; tests work in a copy (``course``)."""
    return hand_out(tmp_path_factory.mktemp("handed-out"))


@pytest.fixture
def course(handed_out: Path, tmp_path: Path) -> Path:
    """A course folder of this test's own."""
    return copy_course(handed_out, tmp_path / "cursus")


@pytest.fixture
def hand_in(course: Path) -> Callable[..., Path]:
    """Put a hand-in in this test's course: `hand_in("anna", values)`."""
    return functools.partial(put_hand_in, course)


@pytest.fixture
def scores(course: Path) -> Callable[[str], dict[str, tuple[float, bool]]]:
    """What the gradebook says of somebody: question → score, and whether it is still to be read."""

    def read(student: str) -> dict[str, tuple[float, bool]]:
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
            grades = gradebook.find_submission_notebook("h9", "h9", student).grades
            return {grade.name.removesuffix("-antwoord"): (grade.score, grade.needs_manual_grade) for grade in grades}

    return read
