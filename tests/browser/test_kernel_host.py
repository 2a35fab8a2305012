"""The same chapter in the whole of JupyterLab, as trainers and authors open it: there a kernel runs the question."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chapter import OFFLINE_HERE, SAVED, SPECS, Participant, participant, question, status

NAME = "h1-zorgleerling"


@pytest.fixture
def full(tmp_path: Path, free_port: Callable[[], int]) -> Iterator[Participant]:
    """`cursus start --volledig`."""
    with participant(tmp_path, free_port(), "--volledig") as running:
        yield running


def _kernel(running: Participant) -> int:
    """Return the process id of the one kernel."""
    children = psutil.Process(running.course.process.pid).children(recursive=True)
    (kernel,) = [int(child.pid) for child in children if any("ipykernel" in part for part in child.cmdline())]
    return kernel


def _run(page: Page) -> Locator:
    """Select the cell of the first question, run it with the button, and return the field that it shows."""
    cell = page.locator(".jp-CodeCell").first
    cell.get_by_text(SPECS[NAME]["title"]).first.click()
    page.locator("[data-command='notebook:run-cell-and-select-next']").click()
    field = question(page, NAME).get_by_role("textbox")
    expect(field).to_be_visible(timeout=60_000)
    return field


def test_a_kernel_that_dies_in_mid_sentence_costs_no_letter(page: Page, full: Participant) -> None:
    chapter = full.course.address.replace("start.ipynb", "h1/h1.ipynb")
    page.goto(chapter)
    expect(page.locator(".jp-Notebook .jp-CodeCell").first).to_be_attached(timeout=60_000)
    field = _run(page)
    field.press_sequentially("Hij stond naast zijn tafel,")
    expect(status(page, NAME)).to_have_text(SAVED)
    assert full.texts()[NAME] == "Hij stond naast zijn tafel,"

    field.press_sequentially(" want zitten")
    os.kill(_kernel(full), signal.SIGKILL)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button").last.click()
    field.press_sequentially(" lukte niet.")
    whole = "Hij stond naast zijn tafel, want zitten lukte niet."
    expect(field).to_have_value(whole)
    expect(status(page, NAME)).to_have_text(OFFLINE_HERE)

    field = _run(page)
    expect(field).to_have_value(whole)
    expect(status(page, NAME)).to_have_text(SAVED)
    assert full.texts()[NAME] == whole
    expect(page.get_by_role("group", name="Tekst uit een ander venster")).to_be_hidden()
    kept = [revision["value"]["text"] for revision in full.revisions(NAME)]
    assert "Hij stond naast zijn tafel," in kept

    # And the course's own view of the same map shows it too.
    page.goto(chapter.replace("/lab/tree/", "/doc/tree/"))
    expect(question(page, NAME).get_by_role("textbox")).to_have_value(whole)
