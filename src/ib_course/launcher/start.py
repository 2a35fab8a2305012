"""`cursus start`: the participant's map in order, the server running, the course open in the browser."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from ib_course.launcher import chapters, server
from ib_course.launcher.lock import Lock
from ib_course.launcher.places import notebooks
from ib_course.launcher.problem import Problem, from_os_error
from ib_course.launcher.session import Session, State, open_browser

PATIENCE = 30
"""Seconds that another start of the same map gets to answer."""


def start(folder: Path, *, port: int | None = None, browser: bool = True, full: bool = False) -> None:
    """Open the course of one map; returns when its server was told to stop.

    A second start for the same map opens what runs already: two servers would write over each other's work.

    Args:
        folder: where the participant's chapters, answers and dossier live.
        port: to listen on; None: the one this map had before, or a free one.
        browser: whether to open a browser.
        full: the whole of JupyterLab, for trainers and authors.

    Raises:
        Problem: it cannot be opened; says why, and what to do.
    """
    state = State(folder.expanduser().absolute())
    try:
        state.prepare()
        with Lock(state.lock):
            _run(state, port, browser=browser, full=full)
    except BlockingIOError:
        _join(state, browser=browser)
    except OSError as error:
        raise from_os_error(error, f"De cursus openen in {state.folder}") from error


def _run(state: State, port: int | None, *, browser: bool, full: bool) -> None:
    kept = chapters.place(notebooks(), state.folder, datetime.now().astimezone())
    for path in kept:
        print(f"Een hoofdstuk dat je zelf had aangepast is vernieuwd. Jouw versie staat in {path}")
    free = state.port(port)
    print("De cursus wordt geopend …", flush=True)

    def opened(session: Session) -> None:
        _tell(state, session, browser=browser)
        print("Stoppen: druk hier op Ctrl-C.", flush=True)

    server.serve(state, chapters.first_page(state.folder), free, fixed=port is not None, full=full, opened=opened)
    print("\nDe cursus is gestopt. Je antwoorden zijn bewaard.")


def _join(state: State, *, browser: bool) -> None:
    """Open the course that another process runs for this map, as soon as it answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        session = state.read()
        if session and session.answers():
            print("De cursus is al geopend in een ander venster.")
            _tell(state, session, browser=browser)
            return
        time.sleep(0.5)
    raise Problem(
        f"Een ander programma houdt deze map bezet, maar de cursus daarin antwoordt niet ({state.folder}).",
        "Sluit het andere venster waarin de cursus draait, of start je computer opnieuw op.",
    )


def _tell(state: State, session: Session, *, browser: bool) -> None:
    print(f"\n  Je map:   {state.folder}\n  De cursus: {session.address}\n", flush=True)
    if browser and not open_browser(state):
        print("Er is geen browser gevonden. Open zelf het adres hierboven.", flush=True)
