"""The vision of 1.4 comes back in later chapters: quoted with its day, and asking to look again when it was changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.lab_server import LabServer, find_port

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
REVISED = "Je hebt die tekst veranderd nadat je deze vraag beantwoordde."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(NOTEBOOKS, folder / "root")
    running = LabServer(folder, find_port())
    running.start()
    yield running
    running.kill()


def write(page: Page, question: str, text: str) -> None:
    page.locator(f"#{question} textarea").fill(text)
    expect(page.locator(f"#{question} .ib-stand")).to_contain_text("Opgeslagen")


def test_the_vision_comes_back_with_its_day_and_asks_to_look_again(page: Page, server: LabServer) -> None:
    page.goto(server.url("doc/tree/h2/h2.ipynb"))
    earlier = page.locator("#h2-visie-rol .ib-eerder")
    expect(earlier).to_contain_text("Hier komt terug wat je schrijft bij «Twintig woorden», hoofdstuk 1.")
    earlier.get_by_role("link", name="Schrijf hem eerst").click()
    page.wait_for_url("**/h1/h1.ipynb#h1-visie")
    write(page, "h1-visie", "Iedereen hoort erbij & <b>niemand</b> hoeft te wachten.")

    page.goto(server.url("doc/tree/h2/h2.ipynb"))
    expect(earlier).to_contain_text("Dit schreef je op")
    expect(earlier.locator("blockquote")).to_have_text("Iedereen hoort erbij & <b>niemand</b> hoeft te wachten.")
    expect(earlier).not_to_contain_text(REVISED)
    write(page, "h2-visie-rol", "Dan moet ik vaker in de klas zijn.")
    expect(earlier).not_to_contain_text(REVISED)

    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    write(page, "h1-visie", "Iedereen hoort erbij, ook op dinsdag.")
    page.goto(server.url("doc/tree/h2/h2.ipynb"))
    expect(earlier).to_contain_text("ook op dinsdag")
    expect(earlier).to_contain_text(REVISED)
    write(page, "h2-visie-rol", "Dan moet ik vaker in de klas zijn, vooral op dinsdag.")
    expect(earlier).not_to_contain_text(REVISED)


def test_what_comes_back_is_accessible_and_fits(page: Page, server: LabServer) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.url("doc/tree/h3/h3.ipynb"))
    expect(page.locator("#h3-plaats .ib-eerder")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
