"""Commands in messages work where they are read."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ib_course import cli
from ib_course.launcher import hints
from ib_course.launcher.hints import COMMAND_VARIABLE, launcher_command, literal, quoted
from tests.grading.course import build_chapter

MAP = "Mijn map é & 'x'"


def test_a_step_names_the_course_folder_unless_one_is_in_it(tmp_path: Path) -> None:
    text = "Haal eerst op: cursus trainer ophalen h9"
    assert literal(text, tmp_path, tmp_path) == text
    assert literal(text, tmp_path / "a b", tmp_path).split(": ", 1)[1] == (
        f"cursus trainer ophalen --map '{tmp_path / 'a b'}' h9"
    )
    assert literal("cursus trainer init ~/ib", tmp_path / "a", tmp_path) == "cursus trainer init ~/ib"


def test_a_step_begins_as_the_program_was_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(COMMAND_VARIABLE, "python3 '/een map/cursus'")
    assert literal("Doe: cursus trainer nakijken h1", tmp_path, tmp_path) == (
        "Doe: python3 '/een map/cursus' trainer nakijken h1"
    )
    monkeypatch.delenv(COMMAND_VARIABLE)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert hints.command() == f"{quoted(sys.executable)} -m ib_course"
    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/cursus")
    assert hints.command() == "cursus"


def test_the_launcher_of_a_checkout_is_named_by_its_whole_path_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "cursus é"
    root.mkdir()
    monkeypatch.chdir(root)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert launcher_command(root, python="/usr/bin/python3", windows=False) == "python3 cursus"
    assert launcher_command(root, python=r"C:\Python\python.exe", windows=True) == "py cursus"
    monkeypatch.chdir(tmp_path)
    elsewhere = launcher_command(root, python="/usr/bin/python3.12", windows=False)
    assert shlex.split(elsewhere) == ["python3.12", str(root / "cursus")]
    assert launcher_command(root, python=r"C:\Python\python.exe", windows=True) == f'py "{root / "cursus"}"'
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert launcher_command(root, python="/opt/py 3/bin/python3", windows=False).startswith("'/opt/py 3/bin/python3' ")


@pytest.mark.parametrize("word", ["map", r"C:\Users\jan\ib-cursus"])
def test_a_plain_word_needs_no_quotes_on_windows(word: str) -> None:
    assert quoted(word, windows=True) == word


def test_every_hint_on_the_way_from_init_to_marks_works_as_it_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is typed in another folder, with a path that a shell would take apart."""
    build_chapter(tmp_path / "notebooks")
    monkeypatch.setattr(cli, "notebooks", lambda: tmp_path / "notebooks")
    monkeypatch.setenv(COMMAND_VARIABLE, f"{quoted(sys.executable)} -m ib_course")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["trainer", "init", MAP]) == 0
    line = _hint(capsys.readouterr().out).replace(" h1", " h9")  # the tests' own chapter
    assert _run(line).returncode == 0
    told = []
    for step in ("nakijken", "feedback"):
        assert cli.main(["trainer", step, "h9", "--map", MAP]) == 1
        told.append(_hint(capsys.readouterr().err))
    assert [shlex.split(line)[4] for line in told] == ["ophalen", "nakijken"]
    done = _run(told[0])
    assert (done.returncode, done.stdout) == (0, "Geen nieuwe inleveringen van h9; in totaal 0.\n"), done.stderr


def test_outside_a_course_folder_the_hint_makes_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(COMMAND_VARIABLE, f"{quoted(sys.executable)} -m ib_course")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["trainer", "ophalen", "h1"]) == 1
    assert _run(_hint(capsys.readouterr().err)).returncode == 0
    assert (Path.home() / "ib-cursus" / "source" / "h1" / "h1.ipynb").is_file()


def _hint(said: str) -> str:
    """Return the command in the last line that has one."""
    lines = [line for line in said.splitlines() if " -m ib_course " in line]
    return lines[-1].split(": ", 1)[1]


def _run(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", check=False)
