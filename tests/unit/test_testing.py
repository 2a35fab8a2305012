"""`cursus test`: every check runs, the summary is right, and so is the exit status."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ib_course import cli
from ib_course.launcher import testing
from ib_course.launcher.testing import Check, checks, run_all

ROOT = Path(__file__).resolve().parents[2]
GOOD = Check("goed", (sys.executable, "-c", ""))
BAD = Check("slecht", (sys.executable, "-c", "raise SystemExit(3)"))


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fetched."""
    monkeypatch.setattr(testing, "_prepare", lambda _root: ({}, Path("node")))


def test_everything_is_checked_and_pytest_closes() -> None:
    names = [check.name.partition(":")[0] for check in checks(ROOT, Path("node"))]
    assert names == ["ruff", "ruff", "mypy", "tsc", "node", "pytest"]
    last = checks(ROOT, Path("node"))[-1].command
    assert {"--nbval", "tests", "notebooks"} <= set(last)
    (scripts,) = [check.command[2:] for check in checks(ROOT, Path("node")) if check.name.startswith("node")]
    assert scripts
    assert all((ROOT / name).is_file() for name in scripts)


@pytest.mark.usefixtures("prepared")
def test_all_good_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(testing, "checks", lambda _root, _node: [GOOD, GOOD])
    assert run_all(ROOT) == 0
    assert capfd.readouterr().out.endswith("\nAlles is goed.\n")


@pytest.mark.usefixtures("prepared")
def test_a_failed_check_stops_no_other_and_decides_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(testing, "checks", lambda _root, _node: [BAD, GOOD])
    assert cli.main(["test"]) == 1
    said = capfd.readouterr().out
    assert "── goed" in said
    assert said.endswith("\nNiet goed: slecht.\n")


@pytest.mark.usefixtures("prepared")
def test_arguments_go_to_pytest_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "test_one.py").write_text("def test_one(): pass\n")
    assert cli.main(["test", str(tmp_path), "-p", "no:cacheprovider", "-k", "nothing"]) == 5
    assert "1 deselected" in capfd.readouterr().out
