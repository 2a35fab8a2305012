"""The start page: where to go on, how far each chapter is, and the way there and back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab_server import LabServer, find_port

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(NOTEBOOKS, folder / "root")
    running = LabServer(folder, find_port())
    running.start()
    yield running
    running.kill()


def test_who_begins_is_led_to_the_first_chapter_and_back(page: Page, server: LabServer) -> None:
    page.goto(server.url("doc/tree/start.ipynb"))
    page.get_by_role("link", name="Begin met hoofdstuk 1").click()
    page.locator("#h1-zorgleerling textarea").fill("Een kind dat ik ken.")
    expect(page.locator("#h1-zorgleerling .ib-stand")).to_contain_text("Opgeslagen")
    page.get_by_role("button", name="Leg vast", exact=True).last.click()
    expect(page.get_by_text(re.compile("^Vastgelegd op "))).to_be_visible()
    page.get_by_role("link", name="Inspirerend Begeleiden, naar de startpagina").click()
    expect(page.get_by_role("heading", name="Welkom", level=1)).to_be_visible()
    card = page.get_by_role("article", name="Hoofdstuk 1 De visie op zorg")
    expect(card).to_contain_text("1 van ")
    expect(card).to_contain_text("Vastgelegd op ")
    expect(card.get_by_role("listitem").filter(has_text="1.1 Oriëntatie")).to_contain_text("1/")
    page.get_by_role("link", name="Ga verder waar je was").click()
    expect(page.locator("#h1-zorgleerling")).to_be_in_viewport()


def test_every_chapter_has_a_card_with_its_parts(page: Page, server: LabServer) -> None:
    page.goto(server.url("doc/tree/start.ipynb"))
    chapters = [path.name for path in sorted(NOTEBOOKS.glob("h*"))]
    expect(page.locator(".ibc-kaart")).to_have_count(len(chapters))
    for card in page.locator(".ibc-kaart").all():
        expect(card.get_by_role("listitem")).to_have_count(4)
        expect(card).to_contain_text("ongeveer")


def test_without_an_answer_of_the_server_the_page_says_so(page: Page, server: LabServer) -> None:
    page.route("**/ib/progress", lambda route: route.abort())
    page.goto(server.url("doc/tree/start.ipynb"))
    expect(page.get_by_text("Hoe ver je bent, is nu niet op te halen.")).to_be_visible()
    expect(page.get_by_role("heading", name="Zo werk je erin")).to_be_visible()
