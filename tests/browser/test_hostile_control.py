"""The tests with hostile texts can fail: each payload that is said to act does so where a page holds it as it is."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.browser.canary import Canary, injected, keep_canary, watch
from tests.grading.hostile import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

ACTING = [payload for payload in PAYLOADS if payload.acts]


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    """The server that no page may ask for anything."""
    with keep_canary() as running:
        yield running


@pytest.fixture(scope="module")
def careless(canary: Canary) -> Iterator[str]:
    """A site that puts each payload in a page as it stands."""
    pages = {f"/{payload.name}": payload.text(canary.address) for payload in PAYLOADS}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer with a page that holds one payload."""
            body = pages.get(unquote(self.path))
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!DOCTYPE html><title>x</title><div>{body or ''}".encode("utf-8", "replace"))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_every_payload_that_is_said_to_act_is_seen_to_run_or_fetch_and_is_found_in_the_page(
    new_context: Callable[..., BrowserContext], canary: Canary, careless: str
) -> None:
    context = new_context()
    watched = watch(context)
    still, unseen = [], []
    for payload in ACTING:
        page, before = context.new_page(), len(canary.hits)
        page.goto(f"{careless}/{payload.name}", wait_until="commit")
        page.wait_for_function("document.readyState !== 'loading'")
        if not injected(page, canary):
            unseen.append(payload.name)
        if not _acts(page, lambda: payload.name in watched.ran or len(canary.hits) > before):  # noqa: B023 - called here
            still.append(payload.name)
        page.close()
    assert (still, unseen) == ([], [])


def _acts(page: Page, acted: Callable[[], bool]) -> bool:
    """Tell whether something happens within some seconds."""
    for _ in range(100):
        if acted():
            return True
        page.wait_for_timeout(50)  # lets Playwright hear what the browser tells
    return False
