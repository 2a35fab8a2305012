"""Fixtures that tests of several folders share."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ib_course.launcher.places import COMMAND_VARIABLE
from ib_course.launcher.tools import BROWSER_VARIABLE, find_browser

ROOT = Path(__file__).resolve().parents[1]

CHROMIUM_FLAGS = [
    "--no-sandbox",  # as root there is none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Nothing in these tests may reach for the internet.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


FIGURE_SIZE = 120_000
"""Bytes of a figure in a guide, at most."""

# No test fails for being slow: a busy computer is no fault of the course.
settings.register_profile("course", deadline=None)
settings.load_profile("course")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews the pictures of the README and the guides."""
    parser.addoption("--pictures", action="store_true", help="write the screenshots of README and guides")


def pytest_configure(config: pytest.Config) -> None:
    """Keep what the kernels of the notebooks save (nbval takes no fixtures) out of the dossier of whoever runs this."""
    folder = tempfile.TemporaryDirectory(prefix="ib-dossier-")
    os.environ["IB_DOSSIER"] = folder.name
    config.add_cleanup(folder.cleanup)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The browser of the tests: the one that `cursus test` found, else one that is installed here."""
    found = find_browser()
    if found is None:
        pytest.fail(f"Geen browser gevonden. Installeer Chromium, Chrome of Edge, of zet {BROWSER_VARIABLE}.")
    return found


# One browser per file of tests: while Playwright runs, its event loop occupies the thread, so that
# `asyncio.run` in a later file would fail if it lived longer.
@pytest.fixture(scope="module")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """A headless browser."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(chromium_path), args=CHROMIUM_FLAGS)
        yield running
        running.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Make separate visitors, Dutch by default: `new_context(viewport=…, color_scheme="dark")`."""
    made: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        settings = {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam", "viewport": {"width": 1280, "height": 900}}
        made.append(browser.new_context(**(settings | options)))
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """One page of one visitor."""
    return new_context().new_page()


@pytest.fixture
def picture(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Path]:
    """Return where a screenshot of the README goes: `page.screenshot(path=picture("hoofdstuk"))`.

    With `--pictures` the pictures in `docs/images` are renewed; without, a run of the tests leaves no trace.
    """
    folder = ROOT / "docs" / "images" if request.config.getoption("--pictures") else tmp_path
    folder.mkdir(parents=True, exist_ok=True)
    return lambda name: folder / f"{name}.png"


@pytest.fixture
def figure(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Return where a screenshot of a guide goes: `field.screenshot(path=figure("gids-antwoord"))`.

    With `--pictures` the figures in `course_material/images` are renewed, and `cursus build` takes them in; without,
    a run of the tests leaves no trace. A page holds its figures in its text, so none may be large.
    """
    folder = ROOT / "course_material" / "images" if request.config.getoption("--pictures") else tmp_path
    made: list[Path] = []

    def place(name: str) -> Path:
        made.append(folder / f"{name}.png")
        return made[-1]

    yield place
    assert [path.name for path in made if path.stat().st_size > FIGURE_SIZE] == []


@pytest.fixture(scope="session")
def free_port() -> Callable[[], int]:
    """Return ports at 127.0.0.1 on which nothing listens, another one at each call."""
    given: set[int] = set()

    def pick() -> int:
        while True:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = int(probe.getsockname()[1])
            if port not in given:
                given.add(port)
                return port

    return pick


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home and a dossier of its own: no test touches those of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("IB_DOSSIER", str(home / "ib-dossier"))
    for name in [name for name in os.environ if name.startswith(("JUPYTER", "IPYTHON", COMMAND_VARIABLE))]:
        monkeypatch.delenv(name)
    return home
