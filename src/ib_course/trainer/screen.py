"""The pages on which a trainer reads, scores and comments, served on this computer."""

from __future__ import annotations

import os
import secrets
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course.grading.course_folder import OWN_FOLDER, require_course
from ib_course.launcher.lean import skip_grammar
from ib_course.trainer.settings import open_nbgrader

if TYPE_CHECKING:
    from ib_course.launcher.session import Session, State

DOOR = "Open het nakijkscherm.html"
PAGE = "formgrader/ib/"

_EXTENSIONS = {
    "nbgrader.server_extensions.formgrader": True,
    "ib_course.grading.extension": True,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
}
"""Marking needs no terminals and no language servers."""


def open_formgrader(folder: Path, *, port: int | None = None, browser: bool = True) -> None:
    """Open the pages of a course folder, on this computer only, until Ctrl-C; a second time, open those that run.

    Args:
        folder: the course folder
        port: to listen on; by default the one this folder had before, or a free one
        browser: whether to open a browser as well

    Raises:
        Problem: no course folder, its settings or gradebook cannot be read, or the port is taken
    """
    from ib_course.launcher.opening import open_once
    from ib_course.launcher.session import State

    folder = require_course(folder)
    state = State(folder, hidden=OWN_FOLDER, door=DOOR, name="het nakijkscherm")
    open_once(state, lambda: _run(state, port, browser=browser), browser=browser)


def _run(state: State, port: int | None, *, browser: bool) -> None:
    from ib_course.launcher.opening import tell
    from ib_course.launcher.server import serve
    from ib_course.launcher.session import TRIES

    free = state.port(port)
    _say("Het nakijkscherm wordt geopend …")
    with open_nbgrader(state.folder) as api:  # what is wrong with settings or gradebook is told here, not on a page
        if api.coursedir.db_url.startswith("sqlite:"):  # a server elsewhere may be there later
            with api.gradebook:
                pass

    def opened(session: Session) -> None:
        tell(state, session, browser=browser)
        _say("Stoppen: druk hier op Ctrl-C.")

    serve(state, partial(_make, state.folder, free, tries=TRIES if port is None else 1), PAGE, opened)
    _say("\nHet nakijkscherm is gestopt. Scores en opmerkingen zijn bewaard.")


def _make(folder: Path, port: int, *, tries: int) -> Any:
    """Return the server, listening and ready to start."""
    os.chdir(folder)  # nbgrader reads its settings there
    skip_grammar()
    from jupyter_server.serverapp import ServerApp

    # Arguments of a function, not of a program: the token stands in no list of processes.
    token = [] if os.environ.get("JUPYTER_TOKEN") else [f"--IdentityProvider.token={secrets.token_urlsafe(32)}"]
    app = ServerApp.instance()
    app.initialize(
        [
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={port}",
            f"--ServerApp.port_retries={tries - 1}",
            f"--ServerApp.root_dir={folder}",
            f"--ServerApp.default_url=/{PAGE}",
            "--ServerApp.open_browser=False",
            "--ServerApp.allow_root=True",  # only this computer reaches it, and only with its token
            f"--ServerApp.jpserver_extensions={_EXTENSIONS}",
            *token,
        ]
    )
    return app


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - this step lasts, and says how far it is
