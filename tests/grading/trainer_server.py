"""The server on which a trainer marks, as ``cursus trainer beoordelen`` starts it, and a visitor without a browser."""

from __future__ import annotations

import http.cookiejar
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

TOKEN = "proef"  # noqa: S105 (of a server that lives as long as the tests of a file)

_START = """
from pathlib import Path
from ib_course import trainer
trainer.open_formgrader(Path("."), port={port}, browser=False)
"""


@dataclass
class Desk:
    """A course and the server on which it is marked."""

    course: Path
    address: str
    """Of the server, with its base URL."""

    def url(self, path: str) -> str:
        """Return an address below formgrader that needs no logging in."""
        return f"{self.address}/formgrader/{path}?token={TOKEN}"

    def grade(self, student: str, question: str) -> Any:
        """What the gradebook says: score by hand, whether to be read, comment."""
        place = (f"{question}-antwoord", "h9", "h9", student)
        with Gradebook(f"sqlite:///{self.course / 'gradebook.db'}") as gradebook:
            grade = gradebook.find_grade(*place)
            return grade.manual_score, grade.needs_manual_grade, gradebook.find_comment(*place).manual_comment


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Message
    text: str
    url: str

    def json(self) -> Any:
        """Return the answer as JSON."""
        return json.loads(self.text)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *_: Any) -> None:
        """Follow nothing."""


@dataclass
class Visitor:
    """Somebody who logged in with the token once, and has cookies since."""

    desk: Desk
    jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)

    def log_in(self) -> Visitor:
        """Log in, as the address that a trainer is given does."""
        assert self.ask("GET", f"ib/?token={TOKEN}").status == 200
        return self

    @property
    def xsrf(self) -> str:
        """The token that a change must show."""
        return next(cookie.value or "" for cookie in self.jar if cookie.name == "_xsrf")

    def ask(
        self, method: str, path: str, body: Any = None, *, xsrf: str | None = None, follow: bool = True, kind: str = ""
    ) -> Answer:
        """Send a request below formgrader: a mapping of texts goes as a form, bytes go as they are, as a kind."""
        data = body if isinstance(body, bytes) else urllib.parse.urlencode(body).encode() if body is not None else None
        headers = {"X-XSRFToken": xsrf} if xsrf is not None else {}
        headers |= {"Content-Type": kind} if kind else {}
        place = f"formgrader/{path}" if not path.startswith("../") else path.removeprefix("../")
        request = urllib.request.Request(f"{self.desk.address}/{place}", data, headers, method=method)
        handlers: list[urllib.request.BaseHandler] = [urllib.request.HTTPCookieProcessor(self.jar)]
        opener = urllib.request.build_opener(*handlers, *([] if follow else [_Stay()]))
        try:
            with opener.open(request) as response:
                return Answer(response.status, response.headers, response.read().decode(), response.url)
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read().decode(), error.url or "")

    def get(self, path: str, *, follow: bool = True) -> Answer:
        """Open a page."""
        return self.ask("GET", path, follow=follow)

    def put(self, path: str, values: Mapping[str, Any]) -> Answer:
        """Save as a script of a page does."""
        return self.ask("PUT", path, json.dumps(values).encode(), xsrf=self.xsrf)

    def submit(self, path: str, values: Mapping[str, str]) -> Answer:
        """Send a form of a page."""
        return self.ask("POST", path, {**values, "_xsrf": self.xsrf})

    def finish_step(self, chapter: str) -> str:
        """Wait for the step of a chapter, and return the page as it is then."""
        while self.get(f"ib/{chapter}/job").json()["busy"]:
            pass
        return self.get(f"ib/{chapter}/").text


@contextmanager
def serve(
    course: Path, base: Path, *, base_url: str = "/", settings: Mapping[str, Any] | None = None
) -> Iterator[Desk]:
    """Run the server in a course folder, and end it by its own process id.

    Args:
        course: the course folder
        base: where the server's home, settings and log go
        base_url: what its addresses begin with, as on a hub
        settings: more of ``ServerApp``'s
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    config = base / "config"
    config.mkdir(exist_ok=True)
    (config / "jupyter_server_config.json").write_text(
        json.dumps({"ServerApp": {"base_url": base_url, **(settings or {})}})
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    with (base / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _START.format(port=port)],
            cwd=course,
            env={**environment, "HOME": str(base), "JUPYTER_CONFIG_DIR": str(config), "JUPYTER_TOKEN": TOKEN},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}{base_url.rstrip('/')}"
    try:
        _wait_for(f"{address}/api/status?token={TOKEN}", process, base / "server.log")
        yield Desk(course, address)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def links(page: str) -> list[str]:
    """Return every address that a page mentions."""
    return re.findall(r'(?:href|src|action)="([^"]*)"', page)


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server answers; fail with its log when it ends."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(url):
                return
        except (urllib.error.URLError, ConnectionError):
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
    raise AssertionError(log.read_text(encoding="utf-8"))
