"""The pages on which a trainer reads, scores and comments, served on this computer."""

from __future__ import annotations

import logging
import os
import signal
from pathlib import Path

from ib_course.grading.course_folder import require_course
from ib_course.launcher.lean import skip_grammar
from ib_course.launcher.problem import Problem

_EXTENSIONS = {
    "nbgrader.server_extensions.formgrader": True,
    "ib_course.grading.extension": True,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
}
"""Marking needs no terminals and no language servers."""


def open_formgrader(folder: Path, *, port: int | None = None, browser: bool = True) -> None:
    """Run a Jupyter server with formgrader in a course folder, on this computer only, until Ctrl-C.

    Args:
        folder: the course folder
        port: to listen on; a free one by default
        browser: whether to open a browser as well

    Raises:
        Problem: no course folder, or the port is taken
    """
    folder = require_course(folder)
    os.chdir(folder)  # nbgrader reads its settings there
    skip_grammar()
    from jupyter_server.serverapp import ServerApp

    app = ServerApp.instance()
    try:
        app.initialize(
            [
                "--ServerApp.ip=127.0.0.1",
                *([f"--ServerApp.port={port}", "--ServerApp.port_retries=0"] if port else []),
                f"--ServerApp.root_dir={folder}",
                "--ServerApp.default_url=/formgrader/ib/",
                f"--ServerApp.open_browser={browser}",
                "--ServerApp.allow_root=True",  # only this computer reaches it, and only with its token
                "--ServerApp.log_level=WARN",
                "--LabApp.log_level=WARN",
                f"--ServerApp.jpserver_extensions={_EXTENSIONS}",
            ]
        )
    except SystemExit as ended:
        raise Problem("Het nakijkscherm start niet.", "Kies een andere poort, of laat de poort weg.") from ended
    # From here on the server's critical lines are its English banner, and the question whether Ctrl-C was meant.
    app.log.addFilter(lambda record: record.levelno != logging.CRITICAL)
    signal.signal(signal.SIGINT, lambda *_: app.stop(from_signal=True))
    print(f"Het nakijkscherm staat op {app.display_url.split()[0]}\nStoppen: Ctrl-C.", flush=True)  # noqa: T201
    app.start()
    print("\nGestopt. Scores en opmerkingen zijn bewaard.", flush=True)  # noqa: T201
