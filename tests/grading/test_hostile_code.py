"""A hand-in that does harm where it is executed goes all the way to the feedback, and nothing happens."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook

from ib_course import trainer
from tests.browser.canary import Canary, keep_canary
from tests.grading.course import SPECS, answers_file
from tests.grading.hostile import harmful_code, hostile_notebook, magic_cells, startup_files

TIME = "2026-11-01 10:00:00.000000 UTC"

# What each writer does, in a process of which every file that it opens and every program that it starts is noted.
_WATCHED = """
import json, os, sys
from pathlib import Path

noted = []

def note(event, args):
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "pty.spawn"):
        noted.append([event, repr(args)])
    elif event in ("socket.connect", "socket.bind") and args[1] != ("::1", 0):  # urllib3 asks whether there is IPv6
        noted.append([event, repr(args[1])])
    elif event == "open" and isinstance(args[0], (str, bytes)):
        noted.append([event, os.fsdecode(args[0])])
    elif event in ("exec", "compile"):
        found = args[0].co_filename if event == "exec" else args[1]
        noted.append([event, os.fsdecode(found) if isinstance(found, (str, bytes)) else str(found)])

folder, report = map(Path, sys.argv[1:])
os.chdir(folder)
sys.addaudithook(note)
{steps}
noted, done = [], noted
report.write_text(json.dumps(done), encoding="utf-8")
"""

WRITERS = {
    "batch": """
from ib_course import trainer
trainer.collect(folder, "h9")
trainer.autograde(folder, "h9")
trainer.give_feedback(folder, "h9")
""",
    "nbgrader": """
from ib_course.trainer.settings import open_nbgrader
with open_nbgrader(folder) as api:
    for result in (
        api.collect("h9"),
        *(api.autograde("h9", student) for student in ("anna", "kwaad")),
        *(api.generate_feedback("h9", student) for student in ("anna", "kwaad")),
        api.release_feedback("h9"),
    ):
        assert result["success"], result
""",
}


@dataclass
class Harm:
    """A course in whose exchange a harmful hand-in waits beside an honest one."""

    course: Path
    inbound: Path
    trace: Path
    canary: Canary

    def submitted(self, student: str) -> Path:
        """Return what was handed in, once it is collected."""
        return self.course / "submitted" / student / "h9"


@pytest.fixture
def harm(course: Path, tmp_path: Path) -> Iterator[Harm]:
    """A harmful hand-in with code wherever code can be put."""
    settings = course / "nbgrader_config.py"
    lines = settings.read_text(encoding="utf-8").splitlines()
    own = [f"c.Exchange.root = {str(tmp_path / 'uit')!r}" if "c.Exchange.root" in line else line for line in lines]
    settings.write_text("\n".join(own), encoding="utf-8")
    (tmp_path / "uit").mkdir()
    trainer.release(course, "h9")
    inbound = tmp_path / "uit" / "inspirerend-begeleiden" / "inbound"
    with keep_canary() as canary:
        made = Harm(course, inbound, tmp_path / "spoor", canary)
        _hand_in(made, "anna", {})
        code = harmful_code(made.trace, canary.address)
        notebook = _harmful_notebook(made, code)
        _hand_in(made, "kwaad", {**startup_files(code, notebook), "h9.ipynb": notebook})
        yield made


def test_the_harmful_notebook_does_harm_where_it_is_executed(harm: Harm, tmp_path: Path) -> None:
    notebook = nbformat.reads(_harmful_notebook(harm, harmful_code(harm.trace, harm.canary.address)).decode(), 4)
    # It looks two folders up: those are this test's own, for other tests leave pipes and links there to be hit upon.
    here = tmp_path / "groep" / "map" / "hier"
    here.mkdir(parents=True)
    (here / "antwoorden.json").write_text("{}", encoding="utf-8")
    workplace: dict[str, Any] = {"metadata": {"path": str(here)}}
    NotebookClient(notebook, kernel_name="python3", resources=workplace, allow_errors=True).execute()
    done = {path.name.split("-")[0] for path in harm.trace.iterdir()}
    assert done == {"python", "programma", "bash", "uitroep", "magie", "gelezen"}
    assert "/code" in harm.canary.hits


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_of_a_hand_in_is_executed_by_either_writer(harm: Harm, writer: str, tmp_path: Path) -> None:
    noted = _run_watched(harm, WRITERS[writer], tmp_path / "verslag.json")

    assert not harm.trace.exists()
    assert harm.canary.hits == []
    started = [what for event, what in noted if event not in ("open", "exec", "compile")]
    assert started == []  # no kernel, no other program, no connection
    assert [what for event, what in noted if event in ("exec", "compile") and _is_theirs(harm, what)] == []
    assert _of_a_hand_in(harm, noted) <= {"antwoorden.json", "timestamp.txt", "submission_secret.txt"}

    for student in ("anna", "kwaad"):
        assert _score(harm.course, student) == 2
        folder = harm.course / "autograded" / student / "h9"
        assert {path.name for path in folder.rglob("*")} <= {
            "antwoorden.json", "timestamp.txt", "submission_secret.txt", "h9.ipynb", "cursus.json",
        }  # fmt: skip
        assert _leftovers(folder) == _leftovers(harm.course / "feedback" / student) == []


@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_put_among_the_collected_files_is_not_executed_either(harm: Harm, writer: str, tmp_path: Path) -> None:
    trainer.collect(harm.course, "h9")
    for name, data in _files(harm.inbound / f"kwaad+h9+{TIME}+abc").items():
        path = harm.submitted("kwaad") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_bytes(data)
    noted = _run_watched(harm, WRITERS[writer], tmp_path / "verslag.json")
    assert not harm.trace.exists()
    assert harm.canary.hits == []
    assert [what for event, what in noted if event not in ("open", "exec", "compile")] == []
    assert [what for event, what in noted if event in ("exec", "compile") and _is_theirs(harm, what)] == []
    assert _score(harm.course, "kwaad") == 2
    assert _leftovers(harm.course / "autograded" / "kwaad") == _leftovers(harm.course / "feedback" / "kwaad") == []


def _harmful_notebook(harm: Harm, code: str) -> bytes:
    released = harm.course / "release" / "h9" / "h9.ipynb"
    notebook = nbformat.reads(hostile_notebook(released, ["# kwaad"], code).decode(), 4)
    notebook.cells += [new_code_cell(source) for source in magic_cells(harm.trace)]
    return str(nbformat.writes(notebook)).encode()


def _hand_in(harm: Harm, student: str, files: dict[str, bytes]) -> None:
    """Put a hand-in in the exchange, as `nbgrader submit` does."""
    folder = harm.inbound / f"{student}+h9+{TIME}+abc"
    released = harm.course / "release" / "h9" / "h9.ipynb"
    answers = answers_file(SPECS, {"h9-zorg": {"text": f"Van {student}."}}).encode()
    content = {"antwoorden.json": answers, "timestamp.txt": TIME.encode(), "submission_secret.txt": b"geheim"}
    for name, data in {"h9.ipynb": released.read_bytes(), **files, **content}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def _run_watched(harm: Harm, steps: str, report: Path) -> list[tuple[str, str]]:
    """Run steps in a process of their own, in the course folder, and return what was noted of it."""
    program = _WATCHED.replace("{steps}", steps)
    done = subprocess.run(
        [sys.executable, "-c", program, str(harm.course), str(report)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    noted: list[tuple[str, str]] = [(event, what) for event, what in json.loads(report.read_text(encoding="utf-8"))]
    assert any(event == "open" for event, _ in noted)
    return noted


def _is_theirs(harm: Harm, path: str) -> bool:
    return path.startswith((str(harm.inbound), str(harm.course / "submitted"), str(harm.course / "autograded")))


def _of_a_hand_in(harm: Harm, noted: list[tuple[str, str]]) -> set[str]:
    """Return the names of files that were opened in the exchange."""
    return {Path(what).name for event, what in noted if event == "open" and what.startswith(f"{harm.inbound}/")}


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _leftovers(folder: Path) -> list[str]:
    """Return the files in which something of the harmful notebook was kept."""
    marks = (b"spoor", b"# kwaad", b"subclasses")
    return [str(path) for path in folder.rglob("*") if path.is_file() and any(it in path.read_bytes() for it in marks)]


def _score(course: Path, student: str) -> float:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return float(gradebook.find_submission("h9", student).score)
