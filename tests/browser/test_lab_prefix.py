"""The course's view below a prefix, where a hub puts each participant's server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab_server import LabServer, find_port, make_server

BASE = "/user/naam%20van/"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    running = make_server(tmp_path_factory.mktemp("lab"), find_port(), BASE)
    yield running
    running.kill()


def test_everything_stays_below_the_prefix(page: Page, server: LabServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    page.locator("#h1-kind textarea").fill("Achter een voorvoegsel.")
    expect(page.locator("#h1-kind .ib-stand")).to_contain_text("Opgeslagen")
    assert server.answers()["h1-kind"] == {"text": "Achter een voorvoegsel."}
    expect(page.get_by_role("link", name="Volgend hoofdstuk")).to_have_attribute("href", f"{BASE}doc/tree/h2/h2.ipynb")
    expect(page.get_by_role("link", name="Voor trainers en auteurs")).to_have_attribute(
        "href", f"{BASE}lab/tree/h1/h1.ipynb"
    )
    here = f"http://127.0.0.1:{server.port}{BASE}"
    assert [url for url in asked if not url.startswith((here, "data:"))] == []
