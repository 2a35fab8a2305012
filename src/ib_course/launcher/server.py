"""JupyterLab in this process, with the course's view: only for this computer, quiet, and stopped cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from ib_course import lab
from ib_course.launcher.lean import skip_grammar, skip_yarn
from ib_course.launcher.problem import Problem
from ib_course.launcher.session import TRIES, Session, State


def serve(state: State, page: str, port: int, *, fixed: bool, full: bool, opened: Callable[[Session], None]) -> None:
    """Run the server until it is told to stop (Ctrl-C, SIGTERM, a closed terminal).

    Args:
        state: of the participant's map, which is the server's root.
        page: notebook to open, as a path below the map.
        port: to listen on, at 127.0.0.1 only.
        fixed: whether it must be that port; else the next free one, should another program just have taken it.
        full: the whole of JupyterLab in place of the course's view.
        opened: called once the server answers.

    Raises:
        Problem: the server does not start.
    """
    _set_folders(state, full=full)
    where = f"lab/tree/{page}" if full else f"doc/tree/{page}"
    token = secrets.token_urlsafe(32)
    try:
        with _errors_to(state.log):
            app = _make(state.folder, where, token, port, tries=1 if fixed else TRIES)
            session = Session(port=app.port, pid=os.getpid(), token=token, page=where)
            for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
                if hasattr(signal, name):
                    signal.signal(getattr(signal, name), _stopper(app))
            app.io_loop.add_callback(_announce, state, session, opened)
            try:
                app.start()
            finally:
                cancel_tasks(app.io_loop.asyncio_loop)
    except SystemExit as ended:
        if ended.code:
            raise Problem(
                "De server van de cursus start niet.",
                "Probeer het opnieuw. Blijft het zo, geef dan dit bestand aan je beheerder of trainer:",
                str(state.log),
            ) from ended
    finally:
        state.close()


def _make(folder: Path, page: str, token: str, port: int, *, tries: int) -> Any:
    """Return the server, listening and ready to start."""
    skip_grammar()
    skip_yarn()
    from jupyterlab.labapp import LabApp

    # These never stand in the list of processes: they are arguments of a function, not of a program.
    arguments = [
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        f"--ServerApp.port_retries={tries - 1}",
        f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={token}",
        "--ServerApp.open_browser=False",
        "--ServerApp.allow_root=True",
        "--ServerApp.jpserver_extensions={'ib_course.server': True}",  # others are added by the settings
        f"--LabApp.default_url=/{page}",
    ]
    return LabApp.initialize_server(argv=arguments)


def _set_folders(state: State, *, full: bool) -> None:
    """Set what Jupyter reads: the map's own settings, not those of another Jupyter on this computer."""
    os.environ.update(lab.environment(participant=not full))
    os.environ.setdefault("IB_DOSSIER", str(state.folder / "ib-dossier"))
    os.environ["JUPYTER_RUNTIME_DIR"] = str(state.hidden / "runtime")
    os.environ["JUPYTERLAB_WORKSPACES_DIR"] = str(state.hidden / "workspaces")
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    if not full:
        os.environ["JUPYTER_CONFIG_DIR"] = str(state.hidden / "config")
        os.environ["JUPYTERLAB_SETTINGS_DIR"] = str(state.hidden / "settings")
    os.chdir(state.folder)


@contextlib.contextmanager
def _errors_to(path: Path) -> Iterator[None]:
    """Send what this process and its kernels say on standard error to a file: a participant's terminal stays quiet."""
    sys.stderr.flush()
    terminal = os.dup(2)
    with path.open("w", encoding="utf-8") as file:  # the newest run only
        os.dup2(file.fileno(), 2)
    try:
        yield
    finally:
        sys.stderr.flush()
        os.dup2(terminal, 2)
        os.close(terminal)


def cancel_tasks(loop: asyncio.AbstractEventLoop) -> None:
    """End what was still under way when the loop was stopped.

    A request that reads a file has a thread of its own, which ends when the request does. Jupyter leaves such
    requests half done; Python then waits for their threads for ever, and the terminal never comes back.
    """
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.run_until_complete(asyncio.sleep(0))  # what is called when a task is done


async def _announce(state: State, session: Session, opened: Callable[[Session], None]) -> None:
    state.open(session)
    opened(session)


def _stopper(app: Any) -> Callable[[int, FrameType | None], None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        app.stop(from_signal=True)

    return stop
