"""A question in a plain JupyterLab with a kernel, without any extension of ours: also there nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Locator, Page, expect

TOKEN = "proef"  # noqa: S105 (of a server that lives as long as a test)

SPEC = {
    "schema": 1,
    "kind": "reflectie",
    "id": "h1-kind",
    "chapter": "h1",
    "section": "1.1",
    "page": 14,
    "title": "Een kind in gedachten",
    "prompt": "<p>Neem een kind in gedachten. Wat zag je?</p>",
    "points": 1,
    "share": "trainer",
    "words": [80, 150],
    "rubric": [],
    "compare": None,
    "mirror": False,
    "cites": None,
}
CELL = f"""import os, pathlib
from ib_widgets import show
pathlib.Path("pid").write_text(str(os.getpid()))
show({SPEC!r})"""


@dataclass
class PlainLab:
    """A JupyterLab as it comes, with one notebook."""

    folder: Path
    port: int

    @property
    def address(self) -> str:
        """Where the notebook opens by itself."""
        return f"http://127.0.0.1:{self.port}/doc/tree/h1/h1.ipynb?token={TOKEN}"

    @property
    def chapter(self) -> Path:
        """Where the kernel runs."""
        return self.folder / "root" / "h1"

    def texts(self) -> list[str]:
        """Return the text of every revision in the dossier."""
        lines = (self.folder / "dossier" / "h1.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["value"]["text"] for line in lines]

    def kill_kernel(self) -> None:
        """End the kernel as a crash would."""
        os.kill(int((self.chapter / "pid").read_text(encoding="utf-8")), signal.SIGKILL)


@pytest.fixture
def lab(tmp_path: Path, free_port: Callable[[], int]) -> Iterator[PlainLab]:
    running = PlainLab(tmp_path, free_port())
    running.chapter.mkdir(parents=True)
    notebook = new_notebook(cells=[new_code_cell(CELL)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, running.chapter / "h1.ipynb")
    own = {f"JUPYTER_{name}": str(tmp_path / name.lower()) for name in ("CONFIG_DIR", "RUNTIME_DIR", "DATA_DIR")}
    own |= {f"JUPYTERLAB_{name}_DIR": str(tmp_path / name.lower()) for name in ("SETTINGS", "WORKSPACES")}
    command = [sys.executable, "-m", "jupyterlab", "--ServerApp.open_browser=False", "--ServerApp.allow_root=True"]
    command += [f"--ServerApp.port={running.port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={TOKEN}"]
    command += [f"--ServerApp.root_dir={tmp_path / 'root'}"]
    with (tmp_path / "server.log").open("wb") as log:
        environment = {**os.environ, **own, "IB_DOSSIER": str(tmp_path / "dossier")}
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    wait_for_server(running.port, process, tmp_path / "server.log")
    yield running
    process.terminate()
    process.wait(timeout=30)


def wait_for_server(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Ask until the server answers; one that has ended fails the test with what it said."""
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token={TOKEN}"):
                return
        except (urllib.error.URLError, ConnectionError):
            assert process.poll() is None, log.read_text(encoding="utf-8")


def run_cell(page: Page) -> Locator:
    """Run the one cell and return the field of the widget that it shows."""
    # A key pressed while the kernel still comes may go to nobody; the button goes to the selected cell.
    expect(page.get_by_role("button", name="Python 3 (ipykernel) | Idle")).to_be_visible(timeout=60_000)
    page.locator(".jp-CodeCell .jp-InputArea-prompt").first.click()
    page.locator("[data-command='notebook:run-cell-and-select-next']").click()
    field = page.get_by_role("textbox", name="Reflectie Een kind in gedachten")
    expect(field).to_be_visible(timeout=60_000)
    return field


def test_in_a_plain_jupyterlab_an_answer_is_saved_by_the_kernel_and_survives_its_death(
    lab: PlainLab, page: Page
) -> None:
    page.goto(lab.address)
    page.locator(".jp-CodeCell .cm-content").first.wait_for(timeout=60_000)
    field = run_cell(page)
    status = page.locator(".ib-stand")
    field.press_sequentially("Ze stond op.")
    expect(status).to_contain_text("Opgeslagen om")
    assert lab.texts()[-1] == "Ze stond op."
    handed_in = json.loads((lab.chapter / "antwoorden.json").read_text(encoding="utf-8"))
    assert handed_in["answers"]["h1-kind"]["value"] == {"text": "Ze stond op."}

    # The kernel dies in mid-sentence; typing goes on.
    field.press_sequentially(" En ze")
    lab.kill_kernel()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_be_visible(timeout=30_000)
    dialog.get_by_role("button").last.click()
    field.press_sequentially(" bleef staan.")
    expect(field).to_have_value("Ze stond op. En ze bleef staan.")
    expect(status).to_contain_text("Geen verbinding: je tekst staat veilig in deze browser", timeout=30_000)

    # Another kernel, the same cell: the text is there and is saved at last.
    field = run_cell(page)
    expect(field).to_have_value("Ze stond op. En ze bleef staan.", timeout=60_000)
    expect(status).to_contain_text("Opgeslagen om")
    assert lab.texts()[-1] == "Ze stond op. En ze bleef staan."
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('ib-draft'))") == []
    expect(page.get_by_role("group", name="Tekst uit een ander venster")).to_be_hidden()
