"""From the feedback button on the trainer's pages to the feedback beside the answer: two servers, one exchange."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import test_round_trip
from tests.browser.axe import violations
from tests.browser.chapter import SPECS, expect_saved, open_chapter, question, watch
from tests.browser.test_round_trip import Round
from tests.grading.trainer_server import Desk, serve

pytestmark = pytest.mark.filterwarnings(
    # nbgrader leaves this file to the garbage collector (releasing feedback, nbgrader 0.9.6).
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)

course = test_round_trip.course  # the fixture

READ, UNREAD = [name for name, spec in SPECS.items() if spec["kind"] == "reflectie" and spec["points"]][:2]
COMMENT = "Wat zag je het kind doen?\nÉén <b>voorbeeld</b> maakt dit sterker."


@pytest.fixture
def desk(course: Round, tmp_path: Path) -> Iterator[Desk]:
    """The trainer's server, in the course of the participant's exchange."""
    with serve(course.course, tmp_path) as running:
        yield running


def test_a_comment_goes_by_clicks_from_the_trainers_page_to_the_participants_chapter(
    course: Round,
    desk: Desk,
    new_context: Callable[..., BrowserContext],
) -> None:
    chapter, pages = new_context().new_page(), new_context().new_page()
    problems = [*watch(chapter), *watch(pages)]
    open_chapter(chapter, course.participant.course)
    for name in (READ, UNREAD):
        question(chapter, name).get_by_role("textbox").fill(f"Mijn antwoord op {name}.")
        expect_saved(chapter, name)
    chapter.get_by_role("region", name="Inleveren").get_by_role("button", name="Lever in").click()
    expect(chapter.get_by_text(re.compile("^Ingeleverd op "))).to_be_visible()

    pages.goto(desk.url("ib/"))
    pages.get_by_role("link", name="Ophalen, nakijken en feedback van Hoofdstuk 1").click()
    step(pages, "Ophalen", "1 nieuwe inlevering van h1")
    expect(pages.get_by_text(re.compile(r"^Ingeleverd op \d"))).to_be_visible()
    step(pages, "Nakijken", "1 inlevering nagekeken van h1.")
    pages.get_by_role("link", name="Inlevering 1").click()
    card = pages.locator(f"#{READ}")
    card.get_by_label("Score", exact=True).fill("1,5")
    card.get_by_label("Opmerking voor de deelnemer").fill(COMMENT)
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"))
    pages.get_by_role("link", name="Alle inleveringen").click()
    pages.get_by_role("button", name="Feedback geven").click()
    expect(pages.get_by_text("1 antwoord van 1 deelnemer is nog niet gelezen.")).to_be_visible()
    pages.get_by_role("button", name="Toch feedback geven").click()
    expect(pages.get_by_text("Feedback op h1 teruggegeven aan 1 deelnemer.")).to_be_visible()

    chapter.reload()
    link = chapter.get_by_role("link", name=re.compile("^Feedback: .*; 1 vraag nog niet nagekeken"))
    link.click()
    given = question(chapter, READ).get_by_role("complementary", name="Feedback")
    expect(given).to_contain_text("1,5 van 2 punten")
    expect(given.locator(".ib-feedback-tekst")).to_have_text(COMMENT)
    waiting = question(chapter, UNREAD).get_by_role("complementary", name="Feedback")
    expect(waiting.locator(".ib-score")).to_have_text(re.compile(r"^Nog niet nagekeken \(\d punt(en)?\)$"))

    # Once that is read as well, the chapter says so at the next visit.
    pages.get_by_role("link", name="Verder lezen").click()
    pages.locator("article.card").get_by_role("button", name="Gelezen", exact=True).click()
    expect(pages.locator(".state")).to_have_text("Gelezen")
    pages.get_by_role("link", name="Alle inleveringen").click()
    step(pages, "Feedback geven", "Feedback op h1 teruggegeven aan 1 deelnemer.")
    chapter.reload()
    expect(waiting.locator(".ib-score")).to_have_text(re.compile(r"^(\d) van \1 punt"))
    assert problems == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_axe_finds_nothing_on_the_page_of_who_is_not_logged_in(
    desk: Desk,
    course: Round,
    new_context: Callable[..., BrowserContext],
    scheme: str,
    width: int,
) -> None:
    addresses = [f"{desk.address}/formgrader/ib/", course.participant.course.address.split("?")[0]]
    for address in addresses:
        page = new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True).new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))  # noqa: B023 - of this turn
        page.goto(address)
        expect(page.get_by_role("heading", name="Je bent niet ingelogd")).to_be_visible()
        assert {url.split("?")[0].split("/")[2] for url in requests if not url.startswith("data:")} == {
            address.split("/")[2]
        }
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.get_by_label("Code of wachtwoord").fill("fout")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("klopt niet")
        assert violations(page) == []


def step(page: Page, name: str, told: str) -> None:
    """Press the button of a step, and wait for what the page tells of it."""
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator("#uitkomst").get_by_text(told).first).to_be_visible()
