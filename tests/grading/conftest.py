"""A course that was handed out once, and hand-ins for it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from tests.grading.course import answers_file, build_chapter, read_specs

HandIn = Callable[..., Path]


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder with the small chapter handed out; tests work in a copy (``course``)."""
    base = tmp_path_factory.mktemp("handed-out")
    build_chapter(base / "notebooks")
    trainer.init_course(base / "cursus", notebooks=base / "notebooks")
    trainer.hand_out(base / "cursus", "h9")
    return base / "cursus"


@pytest.fixture
def course(handed_out: Path, tmp_path: Path) -> Path:
    """A course folder of this test's own."""
    return Path(shutil.copytree(handed_out, tmp_path / "cursus"))


@pytest.fixture
def hand_in(course: Path) -> HandIn:
    """Put a hand-in in ``submitted``, as collecting does: `hand_in("anna", values)`, or bytes for a whole file."""

    def put(
        student: str,
        answers: Mapping[str, Any] | bytes | None,
        *,
        notebook: bytes | None = None,
        files: Mapping[str, bytes] | None = None,
        time: str = "2026-11-01 10:00:00.000000 UTC",
    ) -> Path:
        folder = course / "submitted" / student / "h9"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        released = course / "release" / "h9" / "h9.ipynb"
        content = {"timestamp.txt": time.encode(), "submission_secret.txt": student.encode(), **(files or {})}
        content["h9.ipynb"] = released.read_bytes() if notebook is None else notebook
        if isinstance(answers, bytes):
            content["antwoorden.json"] = answers
        elif answers is not None:
            content["antwoorden.json"] = answers_file(read_specs(released), answers).encode()
        for name, data in content.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        return folder

    return put


@pytest.fixture
def scores(course: Path) -> Callable[[str], dict[str, tuple[float, bool]]]:
    """What the gradebook says of somebody: question → score, and whether it is still to be read."""

    def read(student: str) -> dict[str, tuple[float, bool]]:
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
            grades = gradebook.find_submission_notebook("h9", "h9", student).grades
            return {grade.name.removesuffix("-antwoord"): (grade.score, grade.needs_manual_grade) for grade in grades}

    return read
