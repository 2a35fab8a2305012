"""One process at a time marks a chapter or makes feedback on it; who comes second is told."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ib_course import trainer
from ib_course.dossier import files
from ib_course.grading.alone import MARKING
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, right_value

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}
HandIn = Callable[..., Path]
HOLD = """
import sys
from pathlib import Path
from ib_course.dossier.files import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held(course: Path, hand_in: HandIn) -> Iterator[Path]:
    """A course of which another process is marking the chapter."""
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    lock = course / MARKING.format(chapter="h9")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        yield course
        other.communicate("")


@pytest.mark.parametrize("step", [trainer.autograde, trainer.feedback])
def test_who_comes_second_is_told_where_and_changes_nothing(
    held: Path, hand_in: HandIn, step: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.0)
    hand_in("bas", VALUES)
    before = sorted(path for step in ("autograded", "feedback") for path in (held / step).rglob("*"))
    with pytest.raises(Problem) as caught:
        step(held, "h9", again=True)
    assert caught.value.what.startswith(f"In de cursusmap {held} wordt h9 op dit moment al nagekeken")
    assert caught.value.ways_on == ("Wacht tot dat klaar is, en doe dit dan opnieuw.",)
    assert sorted(path for step in ("autograded", "feedback") for path in (held / step).rglob("*")) == before


def test_who_comes_second_may_do_so_once_the_first_is_done(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", VALUES)
    main = "from ib_course.cli import main; raise SystemExit(main())"
    command = [sys.executable, "-c", main, "trainer", "nakijken", "h9", "--map", str(course)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for _ in range(2)]
    told = sorted(one.communicate()[0].splitlines()[0] for one in both)
    assert told == ["1 inlevering nagekeken van h9.", "Niets nieuws na te kijken van h9; 1 al eerder."]
    assert [path.name for path in (course / "autograded" / "anna").iterdir()] == ["h9"]


def test_trainers_who_share_a_course_share_the_lock(course: Path, hand_in: HandIn) -> None:
    settings = course / "nbgrader_config.py"
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}\nc.CourseDirectory.groupshared = True\n", encoding="utf-8"
    )
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    assert stat.S_IMODE((course / MARKING.format(chapter="h9")).stat().st_mode) == 0o660
