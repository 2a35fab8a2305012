"""Pages of this folder that mount widgets over a host in memory, opened in a real browser."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

ROOT = Path(__file__).parents[2]

Open = Callable[..., Page]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without writing a line for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def pages() -> Iterator[str]:
    """Serve the repository on the loopback address; the address is that of `pages/`."""
    handler = functools.partial(Quiet, directory=str(ROOT))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/tests/browser/pages"
        server.shutdown()
        thread.join()


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext], pages: str, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Open the test module's `PAGE`, with some of its questions; an error in the page fails the test."""
    problems: list[str] = []
    context = new_context()

    def open_it(query: str = "", *, width: int = 1280, before: str = "", **media: Any) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        if before:
            page.add_init_script(before)
        if media:
            page.emulate_media(**media)
        page.goto(f"{pages}/{request.module.PAGE}?{query}")
        expect(page.locator("body[data-ready]")).to_be_attached()
        expect(page.locator(request.module.MOUNTED).first).to_be_visible()
        return page

    yield open_it
    assert problems == []
