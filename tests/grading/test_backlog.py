"""Which hand-ins are to be marked: one judgement for marking, feedback and the pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from ib_course import trainer
from ib_course.grading.backlog import awaits_marking, known_hand_ins
from ib_course.grading.batch import _Batch
from ib_course.grading.marked_folder import MarkedFolder
from ib_course.grading.server.folders import steps_of
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, right_value
from tests.grading.writers import nbgrader_api

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}
NEWER = "2026-11-02 10:00:00.000000 UTC"
OLDER = "2026-10-31 10:00:00.000000 UTC"
HandIn = Callable[..., Path]
Scores = Callable[[str], dict[str, tuple[float, bool]]]


def waiting(course: Path) -> list[str]:
    """Return whose hand-in is to be marked, and see that the page that counts them agrees."""
    coursedir = CourseDirectory(config=Config({"CourseDirectory": {"root": str(course)}}))
    with Gradebook(coursedir.db_url) as gradebook:
        known = known_hand_ins(gradebook.db, "h9")
    students = sorted(path.name for path in (course / "submitted").iterdir())
    found = [student for student in students if awaits_marking((coursedir, "h9"), student, known)]
    assert steps_of(coursedir, "h9", known).to_mark == len(found)
    return found


@pytest.fixture
def marked(course: Path, hand_in: HandIn) -> Path:
    """A course in which two participants were marked."""
    for student in ("anna", "bas"):
        hand_in(student, {"h9-minuten": {"text": "1"}})
    assert waiting(course) == ["anna", "bas"]
    trainer.autograde(course, "h9")
    assert waiting(course) == []
    return course


@pytest.mark.parametrize("time", [NEWER, OLDER])
def test_another_time_is_another_hand_in(marked: Path, hand_in: HandIn, time: str) -> None:
    hand_in("anna", {"h9-minuten": {"text": "1"}}, time=time)
    assert waiting(marked) == ["anna"]
    trainer.autograde(marked, "h9")
    assert waiting(marked) == []


def test_other_answers_of_the_same_time_are_marked_and_told(marked: Path, hand_in: HandIn, scores: Scores) -> None:
    hand_in("anna", VALUES)
    assert waiting(marked) == ["anna"]
    assert any(
        line.startswith("Let op: ingeleverd en nog niet nagekeken: anna.") for line in trainer.feedback(marked, "h9")
    )
    assert trainer.autograde(marked, "h9")[0] == "1 inlevering nagekeken van h9; 1 al eerder."
    assert scores("anna")["h9-minuten"] == (2, False)
    assert waiting(marked) == []


@pytest.mark.parametrize("put", [lambda _: None, os.mkfifo])
def test_answers_that_are_gone_or_no_file_are_marked_once(marked: Path, put: Callable[[Path], None]) -> None:
    path = marked / "submitted" / "anna" / "h9" / "antwoorden.json"
    path.unlink()
    put(path)
    assert waiting(marked) == ["anna"]
    trainer.autograde(marked, "h9")
    assert waiting(marked) == []


def test_a_gradebook_put_back_from_before_marking_is_filled_again(
    course: Path, hand_in: HandIn, scores: Scores
) -> None:
    copy = Path(shutil.copyfile(course / "gradebook.db", course.parent / "kopie.db"))
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    shutil.copyfile(copy, course / "gradebook.db")
    assert waiting(course) == ["anna"]
    assert trainer.autograde(course, "h9")[0] == "1 inlevering nagekeken van h9."
    assert scores("anna")["h9-minuten"] == (2, False)


def test_a_gradebook_put_back_from_before_a_second_hand_in_is_brought_up_to_date(
    marked: Path, hand_in: HandIn, scores: Scores
) -> None:
    copy = Path(shutil.copyfile(marked / "gradebook.db", marked.parent / "kopie.db"))
    hand_in("anna", VALUES, time=NEWER)
    trainer.autograde(marked, "h9")
    shutil.copyfile(copy, marked / "gradebook.db")
    assert waiting(marked) == ["anna"]
    trainer.autograde(marked, "h9")
    assert scores("anna")["h9-minuten"] == (2, False)


class _Cut(BaseException):
    """The power fails."""


def test_marking_anew_that_is_cut_off_after_the_gradebook_goes_on_the_next_time(
    marked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (marked / "autograded" / "bas" / "h9").stat().st_ino
    put = MarkedFolder.put

    def fail(folder: MarkedFolder, *, shared: bool = False) -> None:
        if folder.student == "bas":
            raise _Cut
        put(folder, shared=shared)

    with monkeypatch.context() as cut:
        cut.setattr(MarkedFolder, "put", fail)
        with pytest.raises(_Cut):
            trainer.autograde(marked, "h9", again=True)
    assert (marked / "autograded" / "bas" / "h9").stat().st_ino == before
    assert waiting(marked) == ["bas"]
    trainer.autograde(marked, "h9")
    assert waiting(marked) == []
    assert (marked / "autograded" / "bas" / "h9").stat().st_ino != before
    assert [path.name for path in (marked / "autograded" / "bas").iterdir()] == ["h9"]


def test_a_folder_that_cannot_be_put_in_place_is_tried_again(marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:
        full.setattr(MarkedFolder, "put", lambda *_, **__: (_ for _ in ()).throw(PermissionError(13, "nee")))
        for _ in range(3):
            with pytest.raises(Problem, match="Geen enkele inlevering"):
                trainer.autograde(marked, "h9", again=True)
    assert waiting(marked) == ["anna", "bas"]
    assert len(list((marked / "autograded" / "anna").iterdir())) == 2  # what was tried does not pile up
    trainer.autograde(marked, "h9")
    assert waiting(marked) == []


def test_marking_that_is_given_up_before_the_gradebook_leaves_all_as_it_was(
    marked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(_Batch, "save", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            trainer.autograde(marked, "h9", again=True)
    assert waiting(marked) == []
    assert [path.name for path in (marked / "autograded" / "bas").iterdir()] == ["h9"]


def test_what_nbgrader_marked_itself_is_marked(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", VALUES)
    with nbgrader_api(course) as api:
        assert api.autograde("h9", "anna")["success"]
    assert waiting(course) == []


def test_a_hand_in_without_a_readable_time_is_to_be_marked(marked: Path) -> None:
    stamp = marked / "submitted" / "anna" / "h9" / "timestamp.txt"
    stamp.write_text("gisteren", encoding="utf-8")
    assert waiting(marked) == ["anna"]
    stamp.unlink()
    os.mkfifo(stamp)
    assert waiting(marked) == ["anna"]
