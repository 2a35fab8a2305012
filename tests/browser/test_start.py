"""From the one command to a saved reflection, without a keystroke outside the chapter."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from ib_course.launcher.session import DOOR
from tests.starting import starting

ANSWER = (
    "Toen ik begon, noemde ik een kind een zorgleerling zodra het een plan had. Nu kijk ik eerst naar wat er in de "
    "klas gebeurt: bij wie lukt het wel, en waardoor?"
)


def test_start_opens_the_browser_on_a_course_that_can_be_written_in(
    page: Page, tmp_path: Path, picture: Callable[[str], Path]
) -> None:
    # The browser of this computer is a script that notes what it was asked to open.
    noted = tmp_path / "geopend"
    browser = tmp_path / "browser.py"
    browser.write_text(f"import sys; open({str(noted)!r}, 'w').write(sys.argv[1])")
    folder = tmp_path / "Mijn map é"
    with starting(folder, BROWSER=f"{shlex.join([sys.executable, str(browser)])} %s") as start:
        course = start()
        assert noted.read_text() == (folder / DOOR).as_uri()

        page.goto(noted.read_text())
        page.wait_for_url("**/doc/tree/start.ipynb*")
        page.get_by_role("link", name="Begin met hoofdstuk 1").click()
        page.wait_for_url("**/doc/tree/h1/h1.ipynb*")
        box = page.get_by_role("textbox").first
        expect(box).to_be_editable()
        box.fill(ANSWER)
        expect(page.get_by_text("Opgeslagen om").first).to_be_visible()
        assert ANSWER in (folder / "ib-dossier" / "h1.jsonl").read_text(encoding="utf-8")
        box.scroll_into_view_if_needed()
        page.screenshot(path=picture("hoofdstuk"))

        # Killed and started again: the open page finds the course back, and the answer is there.
        course.process.kill()
        course.process.wait()
        again = start()
        page.reload()
        expect(page.get_by_role("textbox").first).to_have_value(ANSWER)
        assert again.stop()[0] == 0
