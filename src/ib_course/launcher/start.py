"""`cursus start`: the participant's map in order, the server running, the course open in the browser."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from ib_course.launcher import chapters, course_server, server
from ib_course.launcher.opening import open_once, tell
from ib_course.launcher.places import notebooks
from ib_course.launcher.session import TRIES, Session, State


def start(folder: Path, *, port: int | None = None, browser: bool = True, full: bool = False) -> None:
    """Open the course of one map; returns when its server was told to stop.

    Args:
        folder: where the participant's chapters, answers and dossier live.
        port: to listen on; None: the one this map had before, or a free one.
        browser: whether to open a browser.
        full: the whole of JupyterLab, for trainers and authors.

    Raises:
        Problem: it cannot be opened; says why, and what to do.
    """
    state = State(folder.expanduser().absolute())
    open_once(state, lambda: _run(state, port, browser=browser, full=full), browser=browser)


def _run(state: State, port: int | None, *, browser: bool, full: bool) -> None:
    kept = chapters.place(notebooks(), state.folder, datetime.now().astimezone())
    for path in kept:
        print(f"Een hoofdstuk dat je zelf had aangepast is vernieuwd. Jouw versie staat in {path}")
    free = state.port(port)
    print("De cursus wordt geopend …", flush=True)
    first = chapters.first_page(state.folder)
    page = f"lab/tree/{first}" if full else f"doc/tree/{first}"

    def opened(session: Session) -> None:
        tell(state, session, browser=browser)
        print("Stoppen: druk hier op Ctrl-C.", flush=True)

    make = partial(course_server.make, state, page, free, tries=TRIES if port is None else 1, full=full)
    server.serve(state, make, page, opened)
    print("\nDe cursus is gestopt. Je antwoorden zijn bewaard.")
