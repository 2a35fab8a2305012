"""``cursus trainer beoordelen`` as a process of its own: one screen per course folder, quiet, and gone at Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from ib_course import trainer
from ib_course.grading.course_folder import OWN_FOLDER
from ib_course.launcher.problem import Problem
from ib_course.trainer.screen import DOOR

Screen = tuple["subprocess.Popen[str]", str]


def command(course: Path) -> list[str]:
    """Return the command line, for a computer without a screen."""
    return [sys.executable, "-P", "-m", "ib_course", "trainer", "beoordelen", "--geen-browser", "--map", str(course)]


@pytest.fixture
def open_screen(course: Path) -> Iterator[Callable[[], Screen]]:
    """Open the screen of the course; returns its process and all that it said until it could be used."""
    running: list[subprocess.Popen[str]] = []

    def run() -> Screen:
        process = subprocess.Popen(
            command(course), cwd=Path(os.sep), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        running.append(process)
        assert process.stdout
        said = ""
        for line in process.stdout:
            said += line
            if line.startswith("Stoppen"):
                break
        return process, said

    yield run
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


def address_in(said: str) -> str:
    """Return the address that a screen told."""
    found = re.search(r"http://\S+", said)
    assert found, said
    return found[0]


def test_a_second_screen_of_a_course_opens_the_first(course: Path, open_screen: Callable[[], Screen]) -> None:
    _, said = open_screen()
    second = subprocess.run(command(course), capture_output=True, encoding="utf-8", check=True)
    assert "Het nakijkscherm is al geopend in een ander venster." in second.stdout
    assert address_in(second.stdout) == address_in(said)
    assert address_in(said) in (course / DOOR).read_text(encoding="utf-8")
    with urllib.request.urlopen(address_in(second.stdout)) as page:
        assert 'lang="nl"' in page.read().decode()


def test_the_terminal_shows_dutch_alone_and_the_log_has_the_rest(
    course: Path, open_screen: Callable[[], Screen]
) -> None:
    process, said = open_screen()
    address = address_in(said)
    with suppress(urllib.error.HTTPError):
        urllib.request.urlopen(address.replace("formgrader/ib/", "formgrader/nergens"))
    process.send_signal(signal.SIGINT)
    more, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert (said + more).splitlines() == [
        "Het nakijkscherm wordt geopend …",
        "",
        f"  Je map:   {course}",
        f"  Adres:    {address}",
        "",
        "Stoppen: druk hier op Ctrl-C.",
        "",
        "Het nakijkscherm is gestopt. Scores en opmerkingen zijn bewaard.",
    ]
    assert "nergens" in (course / OWN_FOLDER / "server.log").read_text(encoding="utf-8")
    assert not (course / DOOR).exists()
    assert sorted(path.name for path in (course / OWN_FOLDER).glob("sessie*")) == []


def test_it_stops_at_once_while_pages_ask(open_screen: Callable[[], Screen]) -> None:
    process, said = open_screen()
    address = address_in(said)
    asked, stopped = threading.Barrier(5), threading.Event()

    def ask() -> None:
        with suppress(OSError):
            urllib.request.urlopen(address).close()
            asked.wait()
            while not stopped.is_set():
                urllib.request.urlopen(address).close()

    askers = [threading.Thread(target=ask, daemon=True) for _ in range(4)]
    for asker in askers:
        asker.start()
    asked.wait()
    process.send_signal(signal.SIGINT)
    more, _ = process.communicate(timeout=30)
    stopped.set()
    assert (process.returncode, more.strip()) == (
        0,
        "Het nakijkscherm is gestopt. Scores en opmerkingen zijn bewaard.",
    )


def test_what_is_wrong_with_the_settings_is_told_before_a_page_opens(course: Path) -> None:
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as settings:
        settings.write("c.Exchange.root = 3\n")
    with pytest.raises(Problem, match=r"heeft c\.Exchange\.root in regel \d+ een waarde die niet past"):
        trainer.open_formgrader(course, browser=False)
    assert not (course / DOOR).exists()


def test_a_gradebook_that_is_none_is_told_before_a_page_opens(course: Path) -> None:
    (course / "gradebook.db").write_bytes(b"geen cijferboek " * 500)
    with pytest.raises(Problem, match="Het cijferboek is beschadigd of is geen cijferboek"):
        trainer.open_formgrader(course, browser=False)
    assert not (course / DOOR).exists()
