"""A Jupyter server in this process: only for this computer, quiet, and stopped cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from ib_course.launcher.problem import Problem
from ib_course.launcher.session import Session, State


def serve(state: State, make: Callable[[], Any], page: str, opened: Callable[[Session], None]) -> None:
    """Run a Jupyter server until it is told to stop (Ctrl-C, SIGTERM, a closed terminal).

    Args:
        state: of the map, which is the server's root.
        make: returns the server, listening and ready to start.
        page: what to open, as a path below the server's base URL.
        opened: called once the server answers.

    Raises:
        Problem: the server does not start.
    """
    try:
        with _errors_to(state.log):
            app = make()
            token = app.identity_provider.token
            session = Session(port=app.port, pid=os.getpid(), token=token, page=page, base=app.base_url)
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
                f"{state.title} start niet.",
                "Probeer het opnieuw. Blijft het zo, geef dan dit bestand aan je beheerder of trainer:",
                str(state.log),
            ) from ended
    finally:
        state.close()


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
