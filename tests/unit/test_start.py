"""`cursus start`, as a participant's computer runs it: a process of its own, and a server that answers."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from ib_course.launcher.session import DOOR, State, is_free
from tests.starting import Start, command, starting

PLACED = {path.name for path in (Path(__file__).parents[2] / "notebooks").iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A map with a space and an accent in its path."""
    return tmp_path / "Mijn map é"


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    """Start the course without a browser."""
    with starting(folder) as run:
        yield lambda *arguments: run("--geen-browser", *arguments)


def test_start_serves_the_chapter_and_keeps_everything_in_the_map(start: Start, folder: Path) -> None:
    course = start()
    assert b"jupyter-config-data" in course.ask("doc/tree/h1/h1.ipynb")
    assert json.loads(course.ask("ib/ping")) == {"ok": True}
    assert json.loads(course.ask("ib/chapter/h1"))["answers"] == {}
    assert (folder / "h1/h1.ipynb").is_file()
    assert f"Je map:   {folder}" in course.said

    status, said = course.stop()
    assert status == 0
    assert "De cursus is gestopt. Je antwoorden zijn bewaard." in said
    assert {path.name for path in folder.iterdir()} <= {".cursus", *PLACED, "ib-dossier"}


def test_start_says_nothing_in_english(start: Start) -> None:
    course = start()
    _, said = course.stop()
    assert not re.search(r"\b(the|server|stopping|shutting|warning|error)\b", course.said + said, re.IGNORECASE)


def test_stopping_ends_kernels_too_and_frees_the_port(start: Start, folder: Path) -> None:
    course = start()
    course.ask("api/kernels", post=True)
    kernels = psutil.Process(course.process.pid).children(recursive=True)
    assert kernels
    assert course.stop(signal.SIGTERM)[0] == 0
    psutil.wait_procs(kernels, timeout=10)
    assert not [kernel for kernel in kernels if kernel.is_running()]
    assert is_free(int(course.address.split(":")[2].split("/")[0]))
    assert not (folder / DOOR).exists()
    assert State(folder).read() is None


def test_the_token_stands_in_no_list_of_processes_and_no_environment(start: Start) -> None:
    course = start()
    token = course.address.split("token=")[1]
    process = psutil.Process(course.process.pid)
    course.ask("api/kernels", post=True)
    for each in (process, *process.children(recursive=True)):
        assert token not in " ".join(each.cmdline())
        assert token not in " ".join(each.environ().values())


def test_a_stranger_is_not_let_in(start: Start) -> None:
    course = start()
    with (
        pytest.raises(urllib.error.HTTPError, match="403"),
        urllib.request.urlopen(f"{course.address.split('/doc/')[0]}/ib/chapter/h1"),
    ):
        pass


def test_a_second_start_of_the_same_map_joins_the_first(start: Start, folder: Path) -> None:
    course = start()
    second = subprocess.run(
        command("--geen-browser", "--map", folder), capture_output=True, encoding="utf-8", check=True
    )
    assert "al geopend" in second.stdout
    assert course.address in second.stdout
    assert course.ask("ib/ping")


def test_after_a_crash_the_course_starts_again_at_the_same_address(start: Start) -> None:
    first = start()
    first.process.kill()
    first.process.wait()
    again = start()
    assert again.address.split("?")[0] == first.address.split("?")[0]


def test_a_port_that_is_asked_for_is_used_or_said_to_be_taken(
    start: Start, tmp_path: Path, free_port: Callable[[], int]
) -> None:
    port = free_port()
    course = start("--poort", port)
    assert f"127.0.0.1:{port}/" in course.address
    other = command("--geen-browser", "--map", tmp_path / "other", "--poort", port)
    refused = subprocess.run(other, capture_output=True, encoding="utf-8", check=False)
    assert refused.returncode == 1
    assert f"Poort {port} is al in gebruik" in refused.stderr


def test_a_map_that_cannot_be_made_is_said_in_dutch(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    wrong = command("--geen-browser", "--map", tmp_path / "bestand" / "map")
    refused = subprocess.run(wrong, capture_output=True, encoding="utf-8", check=False)
    assert refused.returncode == 1
    assert "is een bestand, geen map" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_full_jupyterlab_opens_for_trainers_and_authors(start: Start, folder: Path) -> None:
    process = start("--volledig")
    assert "/lab/tree/start.ipynb" in process.address
    process.stop()
    assert not (folder / ".cursus/config").exists()


def test_the_server_starts_without_what_nobody_needs() -> None:
    script = """
import sys
from ib_course.launcher.lean import skip_grammar, skip_yarn
skip_grammar()
skip_yarn()
import subprocess
import sys
subprocess.check_output = None  # so JupyterLab would ask Node
from jupyterlab import commands
from jupyterlab.labapp import LabApp
print("lark" in sys.modules, commands.AppOptions().registry == commands.YARN_DEFAULT_REGISTRY)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["False", "True"]
    assert not done.stderr
