"""The guides as pages of the course: reached from the start page, readable on every screen, and back again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.chapter import watch
from tests.browser.lab_server import LabServer, find_port

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
GUIDES = ("deelnemer", "trainer", "beheerder")

_BROKEN = """
() => [...document.querySelectorAll("article a[href*='#']")]
  .filter((it) => it.pathname === location.pathname && !document.getElementById(it.hash.slice(1))).map((it) => it.href)
"""
_UNSEEN = "() => [...document.images].filter((it) => !it.naturalWidth || !it.alt).map((it) => it.alt)"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(NOTEBOOKS, folder / "root")
    running = LabServer(folder, find_port())
    running.start()
    yield running
    running.kill()


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_a_link_away_from_the_start_page_and_leads_back(page: Page, server: LabServer, guide: str) -> None:
    problems = watch(page)
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(server.url("doc/tree/start.ipynb"))
    page.get_by_role("link", name=f"gids voor {guide}s").click()
    title = page.get_by_role("heading", name=f"Gids voor {guide}s", level=1)
    expect(title).to_be_visible()
    expect(page).to_have_title(f"Gids voor {guide}s · Inspirerend Begeleiden")
    back = page.get_by_role("link", name="Inspirerend Begeleiden, naar de startpagina")
    expect(back).to_be_visible()  # all that a page asks of the server was answered
    page.get_by_role("link", name="Terug naar de startpagina").click()
    expect(page.get_by_role("heading", name="Welkom", level=1)).to_be_visible()
    page.go_back()
    back.click()
    expect(page.get_by_role("heading", name="Welkom", level=1)).to_be_visible()
    assert problems == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_accessible_fits_and_shows_its_figures(
    page: Page, server: LabServer, guide: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.url(f"doc/tree/gids-{guide}.ipynb"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Inspirerend Begeleiden, naar de startpagina")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(_BROKEN) == []
    assert page.evaluate(_UNSEEN) == []
    assert violations(page) == []


def test_the_contents_of_a_guide_lead_to_its_parts(page: Page, server: LabServer) -> None:
    page.goto(server.url("doc/tree/gids-deelnemer.ipynb"))
    page.get_by_role("navigation", name="Inhoud").get_by_role("link", name="Als er iets misgaat").click()
    expect(page.get_by_role("heading", name="Als er iets misgaat")).to_be_in_viewport()
    page.goto(server.url("doc/tree/gids-beheerder.ipynb"))
    page.get_by_role("link", name="gids voor trainers").first.click()
    expect(page).to_have_url(re.compile(r"gids-trainer\.ipynb.*#gids-trainer-deel-ophalen$"))
    expect(page.get_by_role("heading", name="Ophalen", exact=True)).to_be_in_viewport()
