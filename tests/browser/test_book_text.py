"""The book's own text beside the course: at its section, marked as the book's, and in no file of the participant's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ib_course import cli
from tests.browser.axe import violations
from tests.browser.lab_server import LabServer, find_port, make_server
from tests.unit.test_book_text import STORY, set_book

EVIL = "<img src=x onerror=alert(1)> en **dit** blijft tekst."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    folder = tmp_path_factory.mktemp("lab")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IB_BOEKTEKST", str(folder / "plank"))
        running = make_server(folder, find_port())
        yield running
        running.kill()


def bring_book(server: LabServer, *arguments: str) -> None:
    path = server.folder / "boek.txt"
    path.write_text(set_book().replace("Wie op maandag", f"{EVIL} Wie op maandag"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IB_BOEKTEKST", str(server.folder / "plank"))
        assert cli.main(["boektekst", str(path), *arguments]) == 0


def test_without_the_book_nothing_is_shown_of_it(page: Page, server: LabServer) -> None:
    with page.expect_response("**/ib/book/h1") as response:
        page.goto(server.url("doc/tree/h1/h1.ipynb"))
    assert response.value.json() == {"open": False, "sections": {}}
    expect(page.locator("#h1-kind textarea")).to_be_visible()
    expect(page.locator(".ibc-boek")).to_have_count(0)


def test_each_section_shows_the_books_text_folded_below_its_heading(page: Page, server: LabServer) -> None:
    bring_book(server)
    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    folds = page.locator(".ibc-boek")
    expect(folds).to_have_count(3)
    section = page.locator("#h1-1-1 + .ib-boek summary")
    expect(section).to_contain_text("Uit het boek: 1.1 Oriëntatie")
    expect(section).to_contain_text("vanaf bladzijde 13")
    expect(page.get_by_text(STORY).first).to_be_hidden()
    section.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(STORY).first).to_be_visible()
    expect(page.get_by_text("Praktijkvoorbeeld uit het boek")).to_be_visible()
    assert violations(page) == []


def test_the_books_text_is_never_markup(page: Page, server: LabServer) -> None:
    bring_book(server, "--open")
    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    expect(page.locator(".ibc-boek[open]")).to_have_count(3)
    expect(page.locator(".ibc-boek").first).to_contain_text("<img src=x onerror=alert(1)> en **dit** blijft tekst.")
    expect(page.locator(".ibc-boek img")).to_have_count(0)


def test_the_book_fits_a_small_screen(page: Page, server: LabServer) -> None:
    bring_book(server, "--open")
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    expect(page.locator(".ibc-boek[open]").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_no_file_of_the_participant_holds_the_books_text(page: Page, server: LabServer) -> None:
    bring_book(server)
    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    page.locator("#h1-kind textarea").fill("Mijn eigen woorden.")
    expect(page.locator("#h1-kind .ib-stand")).to_contain_text("Opgeslagen")
    told = STORY[:40].encode()
    files = [path for place in ("root", "dossier") for path in (server.folder / place).rglob("*") if path.is_file()]
    assert any(b"Mijn eigen woorden" in path.read_bytes() for path in files)
    assert [path for path in files if told in path.read_bytes()] == []
    assert told in Path(server.folder / "plank/boektekst.json").read_bytes()
