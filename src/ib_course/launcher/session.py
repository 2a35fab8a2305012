"""What runs in a map: the course, or the screen of a trainer; where to reach it, and the page that opens it."""

from __future__ import annotations

import html
import json
import os
import socket
import sys
import urllib.error
import urllib.request
import webbrowser
from dataclasses import asdict, dataclass
from pathlib import Path

from ib_course.launcher.problem import Problem

PORT = 8871
"""First choice. A map keeps its port: the browser stores unsent text per address, and a port is part of it."""

TRIES = 30
DOOR = "Open de cursus.html"
"""Page in the map that leads to the running course. Its name has no dot in front on purpose: a browser
from a snap or flatpak may not read hidden folders, and a participant can open it with a double click."""

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER")
"""Environment variables that tell, on Linux, that a browser has somewhere to open."""

_DOOR_PAGE = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Inspirerend Begeleiden: {name}</title>
<meta http-equiv="refresh" content="0;url={url}"></head>
<body><p>{title} wordt geopend. Gebeurt er niets? <a href="{url}">Open {name}</a>.</p>
<p>Zegt je browser dat de pagina niet bereikbaar is, start {name} dan opnieuw.</p></body></html>
"""


@dataclass(frozen=True)
class Session:
    """A running course: address, process, and what a browser needs to be let in."""

    port: int
    pid: int
    token: str
    page: str
    base: str = "/"
    """What its addresses begin with."""

    @property
    def address(self) -> str:
        """The address to open, with the token that lets its owner in."""
        return f"http://127.0.0.1:{self.port}{self.base}{self.page}?token={self.token}"

    def answers(self, seconds: float = 3) -> bool:
        """Tell whether the server behind it answers, and is this one."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{self.base}api/status?token={self.token}")
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy cannot reach this computer
        try:
            with direct.open(request, timeout=seconds) as reply:
                return bool(reply.status == 200)
        except (OSError, ValueError):
            return False


class State:
    """What a hidden folder in a map holds about what runs there.

    Args:
        folder: the participant's map, or a trainer's course folder.
        hidden: name of the hidden folder.
        door: name of the page that leads to what runs.
        name: what runs, in Dutch, with its article.
    """

    def __init__(self, folder: Path, *, hidden: str = ".cursus", door: str = DOOR, name: str = "de cursus") -> None:
        self.folder = folder
        self.name = name
        self.title = f"{name[0].upper()}{name[1:]}"
        self.hidden = folder / hidden
        self.lock = self.hidden / "bezig.lock"
        self.log = self.hidden / "server.log"
        self.door = folder / door
        self._session = self.hidden / "sessie.json"
        self._port = self.hidden / "poort"

    def prepare(self) -> None:
        """Make the map; raises OSError where that may not be."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.hidden.mkdir(mode=0o700, exist_ok=True)
        probe = self.hidden / "schrijfproef"
        probe.write_bytes(b"")
        probe.unlink()

    def read(self) -> Session | None:
        """Return the session that was noted last, or None."""
        try:
            return Session(**json.loads(self._session.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def open(self, session: Session) -> None:
        """Note a session and make the page that opens it; both readable by the owner alone."""
        _write_private(self._session, json.dumps(asdict(session)))
        _write_private(self.door, _DOOR_PAGE.format(url=html.escape(session.address), name=self.name, title=self.title))
        if not self._port.exists():
            self._port.write_text(str(session.port), encoding="utf-8")

    def close(self) -> None:
        """Forget the session."""
        self._session.unlink(missing_ok=True)
        self.door.unlink(missing_ok=True)

    def port(self, wanted: int | None) -> int:
        """Return a free port: the one asked for, else the map's own, else the first that is free.

        Raises:
            Problem: the one asked for is taken.
        """
        if wanted is not None:
            if not is_free(wanted):
                raise Problem(
                    f"Poort {wanted} is al in gebruik door een ander programma.",
                    "Kies een andere poort, of laat --poort weg: dan wordt er vanzelf een gezocht.",
                )
            return wanted
        try:
            own = int(self._port.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            own = PORT
        return next((port for port in (own, *range(PORT, PORT + TRIES)) if is_free(port)), 0) or _any_port()


def is_free(port: int) -> bool:
    """Tell whether a server on this computer could listen on the port."""
    with socket.socket() as probe:
        if os.name != "nt":  # as the server does: a port that was closed a moment ago is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
        return True


def open_browser(state: State) -> bool:
    """Open the course in the user's browser; False where there is none to open.

    The browser gets the page in the map, not the address: other users of this computer can see
    the arguments of a program, and the token is in the address.
    """
    graphical = sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in SCREENS)
    if not graphical:  # else a text browser would take over the terminal
        return False
    try:
        return webbrowser.open(state.door.as_uri())
    except (webbrowser.Error, OSError):
        return False


def _any_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, from its first byte on."""
    temporary = path.with_name(f".{path.name}.nieuw")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    temporary.replace(path)
