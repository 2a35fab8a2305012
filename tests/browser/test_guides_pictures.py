"""What the guides describe, done by a participant and a trainer; on the way the figures of the guides are taken.

`--pictures` renews them in `course_material/images`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from ib_course import trainer
from ib_course.grading.course_folder import PARTICIPANT_FILE
from tests.browser.chapter import OFFLINE, Participant, expect_saved, participant, question
from tests.grading.course import REPOSITORY, put_hand_in, read_specs, right_value
from tests.grading.trainer_server import serve

Figure = Callable[[str], Path]
FIRST, SECOND = "h1-zorgleerling", "h1-norm"
TEXT = (
    "Bij ons ging het om een jongen in groep 5. Na de tweede toets zonder groei zei zijn leerkracht: ‘Nu is hij er een"
    " voor jou.’ Een zorgleerling is een leerling voor wie wij samen nog niet weten wat er morgen anders moet."
)
OTHER = "Een meisje uit groep 3 dat na de herfstvakantie niet meer naar binnen wilde. De ouders belden."

pytestmark = pytest.mark.filterwarnings(
    # nbgrader leaves this file to the garbage collector (releasing feedback, nbgrader 0.9.6).
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A trainer's folder with the first chapter handed out until 1 December 2099."""
    folder = tmp_path / "cursusmap"
    trainer.init_course(folder, notebooks=REPOSITORY / "notebooks", exchange=tmp_path / "uitwisseling")
    trainer.set_deadline(folder, "h1", "1-12-2099")
    trainer.hand_out(folder, "h1")
    return folder


@pytest.fixture
def own(tmp_path: Path, course: Path, free_port: Callable[[], int]) -> Iterator[Participant]:
    """A participant of that course."""
    (tmp_path / "map").mkdir()
    shutil.copyfile(course / PARTICIPANT_FILE, tmp_path / "map" / "nbgrader_config.py")
    with participant(tmp_path, free_port()) as running:
        yield running


def test_what_the_guide_for_participants_tells(
    own: Participant, course: Path, new_context: Callable[..., BrowserContext], figure: Figure
) -> None:
    context = new_context(viewport={"width": 1000, "height": 760})
    page = _open_chapter(context, own)
    _write(page, figure)
    _lose_the_connection(context, page)
    _write_in_two_windows(context, page, own, figure)
    _hand_in(page, figure)
    trainer.collect(course, "h1")
    trainer.autograde(course, "h1")
    trainer.give_feedback(course, "h1")
    page.reload()
    expect(question(page, FIRST).get_by_role("complementary", name="Feedback")).to_be_visible()
    _read_the_start_page(page, figure)


def _open_chapter(context: BrowserContext, own: Participant) -> Page:
    page = context.new_page()
    page.goto(own.course.address.replace("start.ipynb", "h1/h1.ipynb"))
    expect(page.get_by_role("textbox").first).to_be_editable()
    return page


def _write(page: Page, figure: Figure) -> None:
    asked = question(page, FIRST)
    asked.get_by_role("textbox").fill(TEXT)
    expect_saved(page, FIRST)
    asked.screenshot(path=figure("gids-antwoord"))
    page.locator("summary", has_text="Weergave").click()
    panel = page.locator(".ibc-paneel")
    for name in ("Tekstgrootte", "Kleuren"):
        expect(panel.get_by_role("group", name=name)).to_be_visible()
    expect(panel.get_by_role("button", name="Hoofdstuk afdrukken")).to_be_visible()
    panel.screenshot(path=figure("gids-weergave"))
    page.keyboard.press("Escape")


def _lose_the_connection(context: BrowserContext, page: Page) -> None:
    context.set_offline(True)
    page.evaluate("dispatchEvent(new Event('offline'))")
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    expect(page.get_by_role("button", name="Probeer nu")).to_be_visible()
    context.set_offline(False)  # it comes back by itself
    expect(page.get_by_text(OFFLINE)).to_be_hidden()


def _write_in_two_windows(context: BrowserContext, page: Page, own: Participant, figure: Figure) -> None:
    """Write in two windows while one of them does not know of the other, and see both texts kept."""
    other = _open_chapter(context, own)
    page.route(f"**/answer/{SECOND}", lambda route: route.abort())
    question(page, SECOND).get_by_role("textbox").fill("De norm dat een spreekbeurt staand hoort.")
    question(other, SECOND).get_by_role("textbox").fill("De norm dat iedereen om tien uur buiten staat.")
    expect_saved(other, SECOND)
    notice = question(page, SECOND).get_by_role("group", name="Tekst uit een ander venster")
    expect(notice).to_contain_text("De norm dat iedereen om tien uur buiten staat.")
    other.close()
    page.unroute(f"**/answer/{SECOND}")
    expect_saved(page, SECOND)
    notice.screenshot(path=figure("gids-vensters"))
    notice.get_by_role("button", name="Zet ze onder elkaar").click()
    expect(notice).to_be_hidden()
    expect_saved(page, SECOND)


def _hand_in(page: Page, figure: Figure) -> None:
    desk = page.get_by_role("region", name="Inleveren")
    expect(desk.get_by_text("Inleveren kan tot 1 december 2099 om 23.59.")).to_be_visible()
    desk.get_by_role("button", name="Lever in").click()
    expect(desk.get_by_text(re.compile(r"^Ingeleverd op .*, code [0-9a-f]{8}\.$"))).to_be_visible()
    page.set_viewport_size({"width": 1000, "height": 1600})  # what floats at the top lies over nothing
    desk.screenshot(path=figure("gids-inleveren"))


def _read_the_start_page(page: Page, figure: Figure) -> None:
    page.get_by_role("link", name="Inspirerend Begeleiden, naar de startpagina").click()
    expect(page.get_by_text(re.compile("^Nieuwe feedback van"))).to_be_visible()
    page.get_by_role("article", name="Hoofdstuk 1").screenshot(path=figure("gids-stand"))


def test_what_the_guide_for_trainers_tells(
    course: Path, tmp_path: Path, new_context: Callable[..., BrowserContext], figure: Figure
) -> None:
    specs = read_specs(course / "release" / "h1" / "h1.ipynb")
    values = {spec["id"]: right_value(spec) for spec in specs if spec["kind"] != "model"}
    for name, text in {"anna": TEXT, "bas": OTHER}.items():
        put_hand_in(course, name, {**values, FIRST: {"text": text}}, chapter="h1")
    trainer.autograde(course, "h1")
    page = new_context(viewport={"width": 1000, "height": 760}).new_page()
    with serve(course, tmp_path) as running:
        page.goto(running.url("ib/"))
        expect(page.get_by_role("heading", name="Nakijken", level=1)).to_be_visible()
        page.goto(running.url("ib/h1/"))
        steps = page.get_by_role("list", name="Stappen")
        expect(steps.get_by_role("button", name="Ophalen")).to_be_visible()
        steps.screenshot(path=figure("gids-stappen"))
        page.goto(running.url(f"ib/h1/h1/{FIRST}"))
        card = page.locator("article.card").first
        card.get_by_label("Score", exact=True).fill("1,5")
        card.get_by_label("Opmerking voor de deelnemer").fill("Je noemt het moment zelf. Wat zag de leerkracht toen?")
        expect(card.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om"))
        card.screenshot(path=figure("gids-beoordelen"))
        card.get_by_role("button", name="Opmerking kiezen…").click()
        bank = page.get_by_role("dialog", name="Opmerking kiezen")
        expect(bank.get_by_role("listitem").first).to_be_visible()
        bank.screenshot(path=figure("gids-opmerkingen"))
