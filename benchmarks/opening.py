"""How soon a participant can write, and how soon what was written is saved.

Run: python benchmarks/opening.py [rounds]. Opening: from the address of the longest chapter, among all others in a
participant's map, to the first text box that takes a letter, against the same JupyterLab (no extension of ours,
everything as it comes) showing a notebook with one empty cell that takes a letter. Saving: from the last keystroke to
«Opgeslagen» on the page, without the pause that waits for more. Both JupyterLabs run at the same time; visits
alternate, each with a fresh browser; medians of one run are shown.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, Page, sync_playwright

from ib_course.lab import environment
from ib_course.launcher.places import notebooks
from ib_course.launcher.tools import find_browser

PAUSE = 0.6  # seconds without a keystroke before a question saves (`PAUSE` in common/saving.js)
OPENING_TARGET = 1.15  # times JupyterLab with an empty notebook
SAVING_TARGET = 0.15  # seconds beyond the pause
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

EMPTY = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    "cells": [
        {"cell_type": "code", "id": "leeg", "metadata": {}, "source": "", "outputs": [], "execution_count": None}
    ],
}

# From the last keystroke to the word on the page, measured in the page itself.
TIME_SAVE = """async (text) => {
  const field = document.querySelector(".ib-reflectie textarea");
  const state = field.closest(".ib-vraag").querySelector(".ib-stand");
  field.focus();
  document.execCommand("insertText", false, text);
  const begin = performance.now();
  const saved = () => state.dataset.toon === "good";
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => saved() && resolve());
    observer.observe(state, { attributes: true, subtree: true, childList: true });
  });
  return (performance.now() - begin) / 1000;
}"""


@contextmanager
def serving(folder: Path, extra: dict[str, str]) -> Iterator[str]:
    """Run JupyterLab on a folder and yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    around = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IB_"))}
    own = {f"JUPYTER_{name}_DIR": str(folder / "own" / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {f"JUPYTERLAB_{name}_DIR": str(folder / "own" / name) for name in ("SETTINGS", "WORKSPACES")}
    options = {"port": port, "port_retries": 0, "root_dir": folder, "open_browser": False, "allow_root": True}
    arguments = [f"--ServerApp.{name}={value}" for name, value in options.items()]
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "lab", "--IdentityProvider.token=", *arguments],
        env={**around, **own, "IB_DOSSIER": str(folder / "dossier"), **extra},
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        while not _answers(address + "api/status"):
            assert process.poll() is None, "JupyterLab does not start"
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address) as response:  # noqa: S310 (a server that this started)
            return bool(response.status == 200)
    except (URLError, ConnectionError):
        return False


@contextmanager
def visit(browser: Browser) -> Iterator[Page]:
    """Yield a page of a visitor who was never here before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield context.new_page()
    context.close()


def longest_chapter() -> str:
    """Return the path of the chapter with the most cells, below the folder of notebooks."""
    paths = {path: len(json.loads(path.read_text(encoding="utf-8"))["cells"]) for path in notebooks().glob("*/*.ipynb")}
    return max(paths, key=lambda path: paths[path]).relative_to(notebooks()).as_posix()


def time_chapter(page: Page, address: str, chapter: str) -> float:
    """Return seconds until a letter stands in the first reflection."""
    begin = time.perf_counter()
    page.goto(f"{address}doc/tree/{chapter}", wait_until="commit")
    field = page.locator(".ib-reflectie textarea").first
    field.press_sequentially("a")
    page.wait_for_function("document.querySelector('.ib-reflectie textarea').value.includes('a')")
    return time.perf_counter() - begin


def time_empty_notebook(page: Page, address: str) -> float:
    """Return seconds until a letter stands in the cell of an empty notebook."""
    begin = time.perf_counter()
    page.goto(address + "lab/tree/leeg.ipynb", wait_until="commit")
    field = page.locator(".jp-Notebook .jp-CodeCell .cm-content").first
    field.click()
    field.press_sequentially("a")
    page.wait_for_function("document.querySelector('.jp-CodeCell .cm-content').textContent.includes('a')")
    return time.perf_counter() - begin


def time_saves(page: Page, rounds: int) -> list[float]:
    """Return seconds from a keystroke to «Opgeslagen», without the pause, of several saves in one visit."""
    page.wait_for_function("document.querySelector('.ib-reflectie .ib-stand').dataset.toon === 'good'")
    return [page.evaluate(TIME_SAVE, f" woord {number}") - PAUSE for number in range(rounds)]


def main(rounds: int = 7) -> int:
    """Measure, show, and return 1 where a target is missed."""
    chrome = find_browser()
    assert chrome is not None, "no browser found"
    ours: list[float] = []
    empty: list[float] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "plain").mkdir()
        (folder / "plain/leeg.ipynb").write_text(json.dumps(EMPTY), encoding="utf-8")
        shutil.copytree(notebooks(), folder / "course")
        chapter = longest_chapter()
        course = stack.enter_context(serving(folder / "course", environment({})))
        plain = stack.enter_context(serving(folder / "plain", {}))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=str(chrome), args=FLAGS)
        for number in range(rounds + 1):
            with visit(browser) as page:
                first = time_chapter(page, course, chapter)
                saves = time_saves(page, rounds) if number == rounds else []
            with visit(browser) as page:
                second = time_empty_notebook(page, plain)
            if number:  # the first visit also warms the disk
                ours.append(first)
                empty.append(second)
        browser.close()
    ratio = statistics.median(ours) / statistics.median(empty)
    saving = statistics.median(saves)
    _show(f"opening {chapter}", ours, "s")
    _show("an empty notebook", empty, "s")
    print(f"{'ratio':<24}{ratio:7.2f}    at most {OPENING_TARGET}")
    _show("saved, after the pause", saves, f"s, at most {SAVING_TARGET}")
    return int(ratio > OPENING_TARGET or saving > SAVING_TARGET)


def _show(what: str, seconds: list[float], more: str) -> None:
    low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
    print(f"{what:<24}{middle:7.3f} {more} ({low:.3f} to {high:.3f}, n={len(seconds)})")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
