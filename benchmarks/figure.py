"""How soon a slider that moves shows a new picture, for three ways to do it; medians of one run.

Run: python benchmarks/figure.py [moves]. All three show the simulation of differentiation in the same browser:

- the course's widget: model and picture in the page (200 classes, both forms);
- the kernel's round trip: a widget in JupyterLab whose kernel runs the NumPy model and sends back the numbers of the
  picture, which is not even drawn;
- `interact`: ipywidgets' slider in JupyterLab, for which the kernel draws a plain figure with pyplot.

Timed in the page, from the slider's event to the new picture: for the widget until the frame is painted, with the work
of the frame apart; for the other two until the numbers are there or the new image is decoded.
"""

from __future__ import annotations

import functools
import http.server
import json
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from opening import FLAGS, serving, visit
from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright  # noqa: A004 - its own name

from ib_course.launcher.tools import find_browser

ROOT = Path(__file__).parents[1]
FRAME = 1000 / 60

MODEL = """
from ib_exercises.models import MODELS, comparison, differentiatie

def run(pupils):
    values = MODELS["differentiatie"].complete({"leerlingen": pupils})
    outcome = differentiatie.simulate(values)
    forms = (outcome.convergent, outcome.divergent)
    return outcome, [comparison.by_rank(comparison.pictured(values, outcome, form)) for form in forms]
"""

INTERACT = """
%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import IntSlider, interact

def draw(pupils):
    outcome, growths = run(pupils)
    figure, axes = plt.subplots(1, 2, sharey=True, figsize=(7.4, 3))
    for one, growth in zip(axes, growths):
        mean, low, high = zip(*growth)
        levels = outcome.start.mean(axis=0)
        one.fill_between(levels, low, high, alpha=0.2)
        one.plot(levels, mean)
    plt.show()

interact(draw, pupils=IntSlider(value=25, min=1, max=40));
"""

ROUND_TRIP = '''
import anywidget

class Echo(anywidget.AnyWidget):
    _esm = """export default { render({ model, el }) { window.echo = model; el.textContent = "echo"; } }"""

    def __init__(self):
        super().__init__()
        self.on_msg(lambda _, message, __: self.send({"growths": run(message["pupils"])[1]}))

Echo()
'''

TIME_WIDGET = """async (moves) => {
  const range = document.querySelector(".ib-regelaar");
  const frame = () => new Promise(requestAnimationFrame);
  // A message posted within a frame arrives when that frame has been laid out and painted.
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  const times = { work: [], picture: [] };
  for (let move = 0; move < moves; move += 1) {
    await frame();
    range.value = move % 2 ? 25 : 26;
    const begin = performance.now();
    let started;
    const before = document.querySelector(".ib-tekening");
    requestAnimationFrame(() => { started = performance.now(); }); // first in the frame, then the widget draws
    range.dispatchEvent(new Event("input"));
    await frame();
    if (document.querySelector(".ib-tekening") === before) throw new Error("nothing was drawn");
    await painted();
    times.picture.push(performance.now() - begin);
    times.work.push(performance.now() - started);
  }
  return times;
}"""

TIME_ROUND_TRIP = """async (moves) => {
  const times = [];
  for (let move = 0; move < moves; move += 1) {
    const begin = performance.now();
    await new Promise((resolve) => {
      const receive = () => { echo.off("msg:custom", receive); resolve(); };
      echo.on("msg:custom", receive);
      echo.send({ pupils: move % 2 ? 25 : 26 });
    });
    times.push(performance.now() - begin);
  }
  return times;
}"""

# The clock starts at the key, and stops when an image with another content is decoded.
WATCH_INTERACT = """() => {
  window.pictures = [];
  let begin = 0;
  addEventListener("keydown", () => { begin = performance.now(); }, true);
  let shown = document.querySelector(".jp-OutputArea img").src;
  new MutationObserver(async () => {
    const image = document.querySelector(".jp-OutputArea img");
    if (!image || image.src === shown) return;
    shown = image.src;
    await image.decode();
    pictures.push(performance.now() - begin);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["src"] });
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without writing a line for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def repository() -> Iterator[str]:
    """Serve the repository and yield its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(ROOT))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def notebook(source: str) -> str:
    """Return a notebook with one cell."""
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cell = {"cell_type": "code", "id": "c", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": [cell]})


def time_widget(page: Page, address: str, moves: int) -> dict[str, list[float]]:
    """Return milliseconds of work within the frame, and until the frame is painted."""
    page.goto(f"{address}tests/browser/pages/models.html?alleen=differentiatie")
    page.locator(".ib-tekening").wait_for()
    page.evaluate(TIME_WIDGET, 10)
    times: dict[str, list[float]] = page.evaluate(TIME_WIDGET, moves)
    return times


def run_all(page: Page, address: str) -> None:
    """Open the notebook in JupyterLab and run it; what is run while the kernel still starts may be dropped."""
    page.goto(address + "lab/tree/meting.ipynb")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)
    for _ in range(3):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        with suppress(TimeoutError):
            page.locator(".jp-OutputArea img").wait_for(timeout=15_000)
            break
    page.wait_for_function("window.echo")
    faults = page.locator(
        "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']"
    )
    assert faults.count() == 0, faults.all_inner_texts()


def time_interact(page: Page, moves: int) -> list[float]:
    """Return milliseconds from a key on the slider to the new image."""
    page.evaluate(WATCH_INTERACT)
    page.locator(".noUi-handle").first.focus()
    for move in range(moves):
        page.keyboard.press("ArrowLeft" if move % 2 else "ArrowRight")
        page.wait_for_function("count => pictures.length > count", arg=move)
    times: list[float] = page.evaluate("pictures")
    return times


def measure(browser: Browser, moves: int) -> dict[str, list[float]]:
    """Return milliseconds per move for every way."""
    with visit(browser) as page, repository() as address:
        widget = time_widget(page, address, moves)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "meting.ipynb").write_text(notebook(MODEL + INTERACT + ROUND_TRIP), encoding="utf-8")
        with serving(Path(folder), {}) as address, visit(browser) as page:
            run_all(page, address)
            page.evaluate(TIME_ROUND_TRIP, 5)
            round_trip: list[float] = page.evaluate(TIME_ROUND_TRIP, moves)
            interact = time_interact(page, moves)
    return {
        "widget, work of a frame": widget["work"],
        "widget, until painted": widget["picture"],
        "kernel's round trip": round_trip,
        "interact, matplotlib": interact,
    }


def main(moves: int = 40) -> int:
    """Measure, show, and return 1 where the work does not fit in a frame."""
    chrome = find_browser()
    assert chrome is not None, "no browser found"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chrome), args=FLAGS)
        times = measure(browser, moves)
        browser.close()
    picture = statistics.median(times["widget, until painted"])
    for name, taken in times.items():
        median = statistics.median(taken)
        tail = statistics.quantiles(taken, n=20)[-1]
        print(f"{name:25}{median:8.1f} ms   (95 % within {tail:6.1f} ms, n={len(taken)}){median / picture:8.1f}×")
    work = statistics.median(times["widget, work of a frame"])
    print(f"\n{'holds' if work <= FRAME else 'DOES NOT HOLD'}: the work of a move fits in a frame of {FRAME:.1f} ms")
    return int(work > FRAME)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
