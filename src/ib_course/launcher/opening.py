"""One server per map: who starts a second one is led to the one that runs."""

from __future__ import annotations

import time
from collections.abc import Callable

from ib_course.launcher.lock import Lock
from ib_course.launcher.problem import Problem, from_os_error
from ib_course.launcher.session import Session, State, open_browser

PATIENCE = 30
"""Seconds that another start of the same map gets to answer."""


def open_once(state: State, run: Callable[[], None], *, browser: bool) -> None:
    """Run the server of a map, or open what runs already: two would write over each other's work.

    Args:
        state: of the map.
        run: runs the server until it is told to stop.
        browser: whether to open a browser.

    Raises:
        Problem: it cannot be opened; says why, and what to do.
    """
    try:
        state.prepare()
        with Lock(state.lock):
            run()
    except BlockingIOError:
        _join(state, browser=browser)
    except OSError as error:
        raise from_os_error(error, f"{state.title} openen in {state.folder}") from error


def tell(state: State, session: Session, *, browser: bool) -> None:
    """Say where a server is, and open it in a browser."""
    print(f"\n  Je map:   {state.folder}\n  Adres:    {session.address}\n", flush=True)
    if browser and not open_browser(state):
        print("Er is geen browser gevonden. Open zelf het adres hierboven.", flush=True)


def _join(state: State, *, browser: bool) -> None:
    """Open what another process runs for this map, as soon as it answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        session = state.read()
        if session and session.answers():
            print(f"{state.title} is al geopend in een ander venster.")
            tell(state, session, browser=browser)
            return
        time.sleep(0.5)
    raise Problem(
        f"Een ander programma houdt deze map bezet, maar {state.name} daarin antwoordt niet ({state.folder}).",
        f"Sluit het andere venster waarin {state.name} draait, of start je computer opnieuw op.",
    )
