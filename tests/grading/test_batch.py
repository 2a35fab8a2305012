"""Marking a class at once, where it differs from nbgrader: what fails leaves everything as it was."""

from __future__ import annotations

import io
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from ib_course import trainer
from ib_course.grading import batch, configure
from ib_course.grading.marked_folder import MarkedFolder
from ib_course.grading.rules import Rules
from ib_course.grading.timestamps import read_stamp
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, right_value

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}
NEWER = "2026-11-02 10:00:00.000000 UTC"
HandIn = Callable[..., Path]
Scores = Callable[[str], dict[str, tuple[float, bool]]]


def add_setting(course: Path, line: str) -> None:
    path = course / "nbgrader_config.py"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.Execute']",
            "Autograde.autograde_preprocessors",
        ),
        ("c.Autograde.post_convert_hook = print", "Autograde.post_convert_hook"),
        ("c.BaseConverter.pre_convert_hook = print", "BaseConverter.pre_convert_hook"),
    ],
)
def test_a_course_with_steps_of_its_own_is_sent_to_nbgrader(
    course: Path, hand_in: HandIn, line: str, named: str
) -> None:
    hand_in("anna", VALUES)
    add_setting(course, line)
    with pytest.raises(Problem, match="eigen stappen") as caught:
        trainer.autograde(course, "h9")
    assert named in caught.value.what
    assert caught.value.ways_on == ("Kijk zo na: nbgrader autograde h9",)
    assert not (course / "autograded").exists()


def test_a_chapter_that_the_gradebook_does_not_know_is_to_be_handed_out(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", VALUES)
    (course / "gradebook.db").unlink()
    with pytest.raises(Problem, match="staat nog niet in het cijferboek") as caught:
        trainer.autograde(course, "h9")
    assert "cursus trainer uitzetten h9" in str(caught.value)


def test_questions_that_the_gradebook_does_not_know_are_named(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", VALUES)
    released = course / "release" / "h9" / "h9.ipynb"
    text = released.read_text(encoding="utf-8")
    released.chmod(0o644)
    released.write_text(text.replace("h9-zorg", "h9-nieuw"), encoding="utf-8")
    with pytest.raises(Problem, match="kent niet alle vragen van h9: h9-nieuw-antwoord"):
        trainer.autograde(course, "h9")


def test_a_released_notebook_that_is_damaged_is_named(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", VALUES)
    released = course / "release" / "h9" / "h9.ipynb"
    released.chmod(0o644)
    released.write_text("{", encoding="utf-8")
    with pytest.raises(Problem, match=r"h9\.ipynb is niet te lezen"):
        trainer.autograde(course, "h9")


def test_a_gradebook_that_cannot_be_written_changes_nothing(course: Path, hand_in: HandIn, scores: Scores) -> None:
    hand_in("anna", {})
    trainer.autograde(course, "h9")
    before = (course / "autograded" / "anna" / "h9" / "h9.ipynb").read_bytes()
    hand_in("anna", VALUES, time=NEWER)
    hand_in("bas", VALUES)
    other = sqlite3.connect(course / "gradebook.db", isolation_level=None)
    other.execute("CREATE TRIGGER vol BEFORE UPDATE ON grade BEGIN SELECT RAISE(FAIL, 'de schijf is vol'); END")
    with pytest.raises(Problem, match="Het cijferboek geeft een fout"):
        trainer.autograde(course, "h9")
    assert scores("anna")["h9-zorg"] == (0, False)
    assert (course / "autograded" / "anna" / "h9" / "h9.ipynb").read_bytes() == before
    assert sorted(path.name for path in (course / "autograded").rglob("*h9*")) == ["h9", "h9.ipynb"]
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        assert [student.id for student in gradebook.students] == ["anna"]
    other.execute("DROP TRIGGER vol")
    other.close()
    assert trainer.autograde(course, "h9")[0] == "2 inleveringen nagekeken van h9."


def test_rows_without_their_folder_are_marked_again(
    course: Path, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch, scores: Scores
) -> None:
    """As after a power cut between the gradebook and the folders, when also half a folder is left."""
    hand_in("anna", {})
    trainer.autograde(course, "h9")
    hand_in("anna", VALUES, time=NEWER)
    with monkeypatch.context() as cut:
        cut.setattr(MarkedFolder, "put", lambda _: (_ for _ in ()).throw(PermissionError(13, "nee")))
        with pytest.raises(Problem, match="Geen enkele inlevering"):
            trainer.autograde(course, "h9")
    left = course / "autograded" / "anna" / ".h9-nagekeken"
    left.mkdir()
    (left / "rest.txt").write_text("x", encoding="utf-8")
    assert trainer.autograde(course, "h9")[0] == "1 inlevering nagekeken van h9."
    assert scores("anna")["h9-zorg"] == (2, True)
    assert [path.name for path in (course / "autograded" / "anna").iterdir()] == ["h9"]
    assert not (course / "autograded" / "anna" / "h9" / "rest.txt").exists()


def test_a_late_rule_that_fails_for_one_costs_the_others_nothing(course: Path, hand_in: HandIn) -> None:
    rule = """
from nbgrader.plugins import LateSubmissionPlugin

class Eigen(LateSubmissionPlugin):
    def late_submission_penalty(self, student, score, seconds):
        return {"anna": 1.0}[student]

c.AssignLatePenalties.plugin_class = Eigen
"""
    add_setting(course, rule)
    trainer.set_deadline(course, "h9", "2026-10-31")
    hand_in("anna", VALUES)
    hand_in("bas", VALUES)
    told = trainer.autograde(course, "h9")
    assert told[0] == "1 inlevering nagekeken van h9."
    assert told[1].startswith("Niet nagekeken: bas.")
    assert not (course / "autograded" / "bas" / "h9").exists()


def test_a_link_is_not_followed(course: Path, hand_in: HandIn, tmp_path: Path, scores: Scores) -> None:
    secret = tmp_path / "geheim.json"
    shutil.copyfile(hand_in("bas", VALUES) / "antwoorden.json", secret)
    folder = hand_in("anna", None)
    (folder / "antwoorden.json").symlink_to(secret)
    assert any("anna" in line and "geen gewoon bestand" in line for line in trainer.autograde(course, "h9"))
    assert scores("anna")["h9-zorg"] == (0, False)
    assert not (course / "autograded" / "anna" / "h9" / "antwoorden.json").exists()


def test_a_big_class_is_kept_in_parts_and_told_as_one(
    course: Path, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "TOGETHER", 2)
    students = ["anna", "bas", "cem", "daan", "els"]
    for student in students:
        hand_in(student, VALUES)
    config = Config()
    configure(config)
    config.CourseDirectory.root = str(course)
    coursedir = CourseDirectory(config=config)
    told: list[tuple[int, int]] = []
    rules = Rules(lambda *_: None, mode=0o444, shared=False, again=False, own_files=frozenset())
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        outcome = batch.mark_all((coursedir, "h9"), rules, gradebook, progress=lambda *done: told.append(done))
    assert outcome.marked == students
    assert told == [(number, 5) for number in range(1, 6)]
    assert outcome.unread == 5 * 3


def test_the_summary_says_what_was_wrong_for_whom_and_who_was_late(course: Path, hand_in: HandIn) -> None:
    trainer.set_deadline(course, "h9", "1-11-2026")
    hand_in("anna", VALUES)
    hand_in("bas", None)
    hand_in("cem", b'{"answers": {"h9-zorg": {"value": {"text": "gered"}}, "h9-min', time=NEWER)
    hand_in("daan", {}, time="gisteren")
    assert trainer.autograde(course, "h9") == [
        "3 inleveringen nagekeken van h9.",
        "Niet nagekeken: daan. In «h9/timestamp.txt» staat geen tijdstip.",
        "Let op: bas, h9: Er is geen «antwoorden.json» ingeleverd: alle vragen tellen als niet beantwoord.",
        "Let op: cem, h9: Het bestand is beschadigd: 1 antwoord kon eruit worden gelezen.",
        "Te laat ingeleverd: cem.",
        "4 antwoorden te lezen: cursus trainer beoordelen",
    ]


@pytest.mark.parametrize("columns", [80, 45])
def test_how_far_it_is_stands_on_one_line_that_goes_away(
    columns: int, course: Path, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    students = ["anna", "bas", "cem", "daan"]
    for student in students:
        hand_in(student, VALUES)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", str(columns))
    trainer.autograde(course, "h9")
    _, *drawn, cleared, end = terminal.getvalue().split("\r")
    assert [line.split(maxsplit=2)[2] for line in drawn] == ["1 van 4", "2 van 4", "3 van 4"]
    assert [line.count("█") for line in drawn] == ({80: [7, 15, 22], 45: [3, 7, 11]}[columns])
    assert all(len(line) < columns for line in drawn)
    assert (cleared.strip(), end) == ("", "")
    assert len(cleared) >= max(map(len, drawn))


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-01 10:00:00.000000 UTC",
        "2026-11-01 11:00:00.5 +0100",
        "2026-11-01T10:00:00Z",
        "1 Nov 2026 10:00",
        "",
        None,
    ],
)
def test_a_time_is_read_as_nbgrader_does(written: str | None, tmp_path: Path) -> None:
    coursedir = CourseDirectory(root=str(tmp_path))
    if written is not None:
        (tmp_path / "timestamp.txt").write_text(written, encoding="utf-8")
    assert read_stamp(tmp_path) == coursedir.get_existing_timestamp(str(tmp_path))


def test_nbgrader_without_what_marking_does_not_use_still_has_it_when_something_does(tmp_path: Path) -> None:
    code = """
import sys, zipfile

from ib_course.launcher.lean import load_gradebook
load_gradebook()
import nbgrader.api, nbgrader.utils
print(sorted({"jupyter_server", "nbformat", "requests", "setuptools"} & {*sys.modules}))
from nbgrader.auth import jupyterhub
print(jupyterhub.requests.codes.ok)
with zipfile.ZipFile("in.zip", "w") as archive:
    archive.writestr("h1.json", "{}")
nbgrader.utils.unzip("in.zip", ".")
from nbgrader.server_extensions.formgrader import load_jupyter_server_extension as load
from nbformat.notebooknode import NotebookNode
print(load.__module__, NotebookNode.__module__)
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    loaded, *used = done.stdout.splitlines()
    assert loaded == "[]", done.stderr
    assert used == ["200", "nbgrader.server_extensions.formgrader.formgrader nbformat.notebooknode"], done.stderr
    assert (tmp_path / "h1.json").read_text(encoding="utf-8") == "{}"
