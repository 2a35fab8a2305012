"""What people do on a hub, in a browser or with plain requests."""

from __future__ import annotations

import http.cookiejar
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
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
    """Return what axe finds on a page of the hub, which forbids scripts of elsewhere; so axe comes in from outside it."""
    return violations(page)


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

    def cookie(self, name: str, path: str) -> str:
        """Return the value of a cookie, empty without it."""
        return next((it.value or "" for it in self.jar if it.name == name and it.path == path), "")

    def _ask(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self._opener.open(request, timeout=120) as reply:
                return reply.status, reply.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")
