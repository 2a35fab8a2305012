"""The running course: its port, the page that opens it, and what a browser is asked to do."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

import anyio.to_thread
import pytest

from ib_course.launcher import session
from ib_course.launcher.problem import Problem
from ib_course.launcher.server import cancel_tasks
from ib_course.launcher.session import Session, State, is_free, open_browser

RUNNING = Session(port=8871, pid=1, token="ge&heim", page="doc/tree/h1/h1.ipynb")


@pytest.fixture
def state(tmp_path: Path) -> State:
    """The state of a map whose path has a space and an accent."""
    made = State(tmp_path / "Mijn map é")
    made.prepare()
    return made


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which something listens."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield int(server.getsockname()[1])


def test_a_taken_port_that_was_asked_for_is_a_problem(state: State, taken_port: int) -> None:
    assert not is_free(taken_port)
    with pytest.raises(Problem, match=f"Poort {taken_port} is al in gebruik"):
        state.port(taken_port)


def test_another_port_is_found_when_the_usual_one_is_taken(
    state: State, taken_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "PORT", taken_port)
    chosen = state.port(None)
    assert chosen != taken_port
    assert is_free(chosen)


def test_a_map_keeps_its_port_because_the_browser_keeps_unsent_text_per_address(
    state: State, free_port: Callable[[], int]
) -> None:
    own = free_port()
    state.open(Session(port=own, pid=1, token="t", page="p"))
    state.close()
    assert state.port(None) == own
    state.open(Session(port=free_port(), pid=1, token="t", page="p"))
    assert state.port(None) == own


def test_a_session_is_noted_for_its_owner_alone_and_forgotten(state: State) -> None:
    state.open(RUNNING)
    assert state.read() == RUNNING
    if os.name != "nt":
        for path in (state.door, state.hidden / "sessie.json"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    state.close()
    assert state.read() is None
    assert not state.door.exists()
    state.close()


def test_the_door_leads_to_the_course_and_says_so_in_dutch(state: State) -> None:
    state.open(RUNNING)
    page = state.door.read_text(encoding="utf-8")
    assert '<html lang="nl">' in page
    assert "url=http://127.0.0.1:8871/doc/tree/h1/h1.ipynb?token=ge&amp;heim" in page
    assert not state.door.name.startswith(".")


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"port": 1}'])
def test_a_damaged_note_of_a_session_is_no_session(state: State, damaged: str) -> None:
    (state.hidden / "sessie.json").write_text(damaged)
    assert state.read() is None


def test_a_session_without_a_server_does_not_answer(free_port: Callable[[], int]) -> None:
    assert not Session(port=free_port(), pid=1, token="t", page="p").answers()


def test_the_browser_gets_the_page_and_never_the_token(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def take(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", take)
    monkeypatch.setenv("DISPLAY", ":0")
    state.open(RUNNING)
    assert open_browser(state)
    assert opened == [state.door.as_uri()]
    assert " " not in opened[0]
    assert RUNNING.token not in opened[0]


def test_a_computer_without_a_screen_opens_no_text_browser(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webbrowser, "open", lambda _url: pytest.fail("a browser was opened"))
    for name in session.SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert not open_browser(state)


def test_a_computer_without_a_browser_is_no_error(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_url: str) -> bool:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "open", refuse)
    monkeypatch.setenv("DISPLAY", ":0")
    assert not open_browser(state)


def test_stopping_ends_the_threads_of_requests_that_were_under_way() -> None:
    # A thread that is not a daemon's and waits for work keeps Python from ever ending.
    loop = asyncio.new_event_loop()
    before = set(threading.enumerate())

    async def request() -> None:
        await anyio.to_thread.run_sync(loop.call_soon_threadsafe, loop.stop)
        await asyncio.Event().wait()

    task = loop.create_task(request())
    loop.run_forever()
    workers = set(threading.enumerate()) - before
    assert workers
    cancel_tasks(loop)
    for worker in workers:
        worker.join(timeout=10)
        assert not worker.is_alive()
    assert task.cancelled()
    loop.close()
