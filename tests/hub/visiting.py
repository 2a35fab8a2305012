"""What people do on a hub, in a browser or with plain requests."""

from __future__ import annotations

import http.cookiejar
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from ib_hub.installing import as_account
from tests.browser.axe import AXE, violations
from tests.hub.machine import PASSWORD, Machine

PATIENCE = 60_000
"""Milliseconds in which a server starts, also where ten start at once on a busy computer."""
CHAPTER = "hub/user-redirect/doc/tree/h1/h1.ipynb"


def log_in(page: Page, account: str, password: str = PASSWORD) -> None:
    """Fill in the log-in form that is shown."""
    page.get_by_label("Gebruikersnaam").fill(account)
    page.get_by_label("Wachtwoord", exact=True).fill(password)
    page.get_by_role("button", name="Aanmelden").click()


def open_chapter(page: Page, hub: Machine, account: str) -> None:
    """Follow the link of an LMS to the first chapter, log in, and wait until it can be written in."""
    page.goto(hub.url(CHAPTER))
    log_in(page, account)
    expect(page.locator("#h1-zorgleerling textarea")).to_be_editable(timeout=PATIENCE)


def write(page: Page, question: str, text: str) -> None:
    """Type an answer and see that it is saved."""
    page.locator(f"#{question} textarea").fill(text)
    expect(page.locator(f"#{question} .ib-stand")).to_have_text(re.compile("^Opgeslagen om"), timeout=PATIENCE)


def faults(page: Page) -> list[str]:
    """Return what axe finds. A page of the hub lets in no script but its own; axe comes by the browser's own door."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return violations(page)


def release(hub: Machine) -> None:
    """Hand out the first chapter as the course's account does."""
    course = hub.settings.courses[0]
    account, folder = course.account, hub.places.course(course)
    script = "from pathlib import Path; from ib_course.trainer import hand_out; print(hand_out(Path('.'), 'h1'))"
    token = service_token(hub)
    as_account(account, ["/usr/bin/env", f"JUPYTERHUB_API_TOKEN={token}", str(hub.places.python), "-c", script], folder)


def service_token(hub: Machine) -> str:
    """Return the token of the course's service, from the process that runs it."""
    for pid in hub.processes(hub.settings.courses[0].account):
        for item in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0"):
            if item.startswith(b"JUPYTERHUB_API_TOKEN="):
                return item.partition(b"=")[2].decode()
    raise AssertionError("the trainers' pages do not run")


@dataclass
class Visitor:
    """Somebody without a browser: cookies, and the token against forged requests."""

    hub: Machine
    account: str
    jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)

    def __post_init__(self) -> None:
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar)
        )

    def log_in(self, password: str = PASSWORD) -> Visitor:
        """Log in by the form."""
        self.get("hub/login")
        form = {"username": self.account, "password": password, "_xsrf": self.cookie("_xsrf", "/hub/")}
        self._ask(
            urllib.request.Request(self.hub.url("hub/login?next=/hub/home"), urllib.parse.urlencode(form).encode())
        )
        return self

    def get(self, path: str) -> tuple[int, str]:
        """Return status and text of an address."""
        return self._ask(urllib.request.Request(self.hub.url(path), headers={"Accept": "text/html"}))

    def send(self, method: str, path: str, body: object = None, prefix: str = "/hub/") -> tuple[int, Any]:
        """Send JSON to an API, as a page of ours does, and return status and answer."""
        data = b"" if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "X-XSRFToken": self.cookie("_xsrf", prefix)}
        headers |= {"Accept": "application/json", "Sec-Fetch-Mode": "cors"}
        status, text = self._ask(urllib.request.Request(self.hub.url(path), data, headers, method=method))
        try:
            return status, json.loads(text)
        except ValueError:
            return status, text

    def start_server(self) -> Visitor:
        """Start one's own server and wait until the hub says that it is there, or fails."""
        status, said = self.send("POST", f"hub/api/users/{self.account}/server")
        assert status in {201, 202}, said
        _, events = self.get(f"hub/api/users/{self.account}/server/progress?_xsrf={self.cookie('_xsrf', '/hub/')}")
        assert '"ready": true' in events, events
        return self

    def token(self) -> str:
        """Return the token of one's own server, as whoever runs code in it could read it."""
        for pid in self.hub.processes(self.account):
            environment = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
            found = [it.partition(b"=")[2].decode() for it in environment if it.startswith(b"JUPYTERHUB_API_TOKEN=")]
            if found:
                return found[0]
        raise AssertionError(self.account)

    def cookie(self, name: str, path: str) -> str:
        """Return the value of a cookie, empty without it."""
        return next((it.value or "" for it in self.jar if it.name == name and it.path == path), "")

    def _ask(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self._opener.open(request, timeout=120) as reply:
                return reply.status, reply.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")
