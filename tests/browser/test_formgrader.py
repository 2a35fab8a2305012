"""A trainer marks in formgrader: a real Jupyter server, a real browser, hostile answers."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import BrowserContext, Locator, Page, expect

from ib_course import trainer
from tests.browser.axe import violations
from tests.grading.course import SPECS, hand_out, put_hand_in, right_value

TOKEN = "proef"  # noqa: S105 (of a server that lives as long as these tests)
STUDENTS = ["anna", "bas", "cem"]
RUN = "window.ran = true; fetch('/ran')"
HOSTILE = (
    f'<script>{RUN}</script><img src=x onerror="{RUN}"><svg onload="{RUN}"></svg>'
    f'</div></textarea><iframe srcdoc="<script>parent.{RUN}</script>"></iframe> [x](javascript:{RUN}) $$\\sum$$'
)
REFLECTION = "Toen Sam wegkeek, dacht ik eerst dat hij niet wilde.\n\nLater zag ik dat het rekenwerk te makkelijk was."

_START = """
from pathlib import Path
from ib_course import trainer
trainer.open_formgrader(Path("."), port={port}, browser=False)
"""


@dataclass
class Desk:
    """A course with three hand-ins, and the server on which they are marked."""

    course: Path
    address: str

    def url(self, path: str) -> str:
        """Return an address that needs no logging in."""
        return f"{self.address}/formgrader/{path}?token={TOKEN}"

    def grade(self, student: str, question: str) -> Any:
        """What the gradebook says: score by hand, whether to be read, comment."""
        place = (f"{question}-antwoord", "h9", "h9", student)
        with Gradebook(f"sqlite:///{self.course / 'gradebook.db'}") as gradebook:
            grade = gradebook.find_grade(*place)
            return grade.manual_score, grade.needs_manual_grade, gradebook.find_comment(*place).manual_comment


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """What `cursus trainer beoordelen` starts in a course with three hand-ins, ended by its own process id."""
    base = tmp_path_factory.mktemp("formgrader")
    course = hand_out(base)
    values = {spec["id"]: right_value(spec) for spec in SPECS}
    put_hand_in(course, "anna", {**values, "h9-zorg": {"text": REFLECTION}})
    put_hand_in(course, "bas", {**values, "h9-zorg": {"text": HOSTILE}, "h9-minuten": {"text": "7200"}})
    put_hand_in(course, "cem", None)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    with (base / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _START.format(port=port)],
            cwd=course,
            env={**environment, "HOME": str(base), "JUPYTER_TOKEN": TOKEN},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/status?token={TOKEN}", process, base / "server.log")
        yield Desk(course, f"http://127.0.0.1:{port}")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


@pytest.fixture(scope="module")
def marked(desk: Desk) -> Desk:
    """The same, once everything is marked and has its feedback."""
    trainer.autograde(desk.course, "h9", again=True)
    trainer.feedback(desk.course, "h9")
    return desk


@pytest.fixture
def watched(new_context: Callable[..., BrowserContext]) -> Iterator[BrowserContext]:
    """A visitor of whom every request and every error is known; afterwards nothing ran and nothing was fetched."""
    context = new_context()
    requests: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    assert errors == []
    own = re.compile(r"http://127\.0\.0\.1:|data:|blob:|file:///.*/feedback/\w+/h9/h9\.html$")
    assert [url for url in requests if not own.match(url)] == []
    assert [url for url in requests if url.endswith("/ran")] == []


def test_a_trainer_marks_reads_comments_and_gives_feedback(desk: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(desk.url("ib/"))
    page.get_by_role("link", name="Laten nakijken en feedback maken").click()
    for student in STUDENTS:
        _press(page, student, "autograde", "Successfully autograded")
    page.goto(desk.url("gradebook/h9/h9"))
    page.get_by_role("link", name="Submission #1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 9: Een proefhoofdstuk")
    page.get_by_role("button", name="Toon naam").click()
    _step_to(page, "anna", "h9-zorg")
    _read_and_score(desk, page)
    _step_to(page, "bas", "h9-stelling")
    assert page.evaluate("window.ran") is None
    assert page.locator("#h9-zorg .answer").text_content() == HOSTILE
    _pick_a_comment(desk, page)
    page.goto(desk.url("manage_submissions/h9"))
    _press(page, "anna", "generate-feedback", "Successfully generated feedback")
    _press(page, "bas", "generate-feedback", "Successfully generated feedback")
    for student in ("anna", "bas"):
        page.goto((desk.course / "feedback" / student / "h9" / "h9.html").as_uri())
        expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 9: Een proefhoofdstuk")
        assert page.evaluate("window.ran") is None
    assert page.locator("#h9-zorg .answer").text_content() == HOSTILE


def test_the_answers_to_one_question_are_read_in_one_go(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/"))
    page.get_by_role("link", name="Vraag spiegel").click()
    expect(page.get_by_text("Nog 2 antwoorden te lezen.")).to_be_visible()
    cards = page.locator("article.card")
    expect(cards).to_have_count(3)
    expect(cards.last.get_by_text("Niet beantwoord")).to_be_visible()
    cards.first.get_by_label("Opmerking voor de deelnemer").fill("Dank je wel.")
    page.keyboard.press("Control+Enter")
    expect(cards.first.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om \d+\.\d\d$"))
    expect(cards.nth(1).get_by_label("Opmerking voor de deelnemer")).to_be_focused()
    expect(page.get_by_text("Nog 1 antwoord te lezen.")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page).to_have_url(re.compile("/formgrader/ib/$"))  # it was the last question to read
    grades = [marked.grade(student, "h9-spiegel") for student in ("anna", "bas")]
    assert {unread for _, unread, _ in grades} == {False}
    assert {comment for _, _, comment in grades} == {None, "Dank je wel."}


def test_names_stay_hidden_until_asked_for_and_unread_can_be_shown_alone(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-stelling"))
    expect(page.get_by_text("Nog 2 antwoorden te lezen.")).to_be_visible()
    expect(page.get_by_text("anna", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Toon namen").click()
    expect(page.get_by_text("anna", exact=True)).to_be_visible()
    page.get_by_label("Alleen nog te lezen").check()
    expect(page.locator("article.card:visible")).to_have_count(2)
    page.get_by_role("button", name="Gelezen").first.click()
    expect(page.get_by_text("Nog 1 antwoord te lezen.")).to_be_visible()
    expect(page.locator("article.card:visible")).to_have_count(2)


def test_a_comment_is_kept_for_reuse_in_a_file_that_a_trainer_can_read(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-mening"))
    card, other = page.locator("article.card").first, page.locator("article.card").nth(1)
    card.get_by_label("Opmerking voor de deelnemer").fill("Neem dit mee naar je team.")
    card.get_by_role("button", name="Bewaren voor hergebruik").click()
    expect(card.get_by_text("Bewaard: je vindt deze opmerking bij «Opmerking kiezen».")).to_be_visible()
    assert (marked.course / "opmerkingen.txt").read_text(encoding="utf-8").endswith("\n\nNeem dit mee naar je team.\n")
    other.get_by_role("button", name="Opmerking kiezen").click()
    page.get_by_role("button", name="Neem dit mee naar je team.").click()
    expect(other.get_by_label("Opmerking voor de deelnemer")).to_have_value("Neem dit mee naar je team.")


def test_what_is_typed_while_the_server_is_away_is_said_kept_and_saved_later(
    marked: Desk, watched: BrowserContext
) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-model"))
    card = page.locator("article.card").first
    box = card.get_by_label("Opmerking voor de deelnemer")
    expect(box).to_be_enabled()
    page.route("**/formgrader/api/**", lambda route: route.abort())
    box.fill("Dit blijft staan.")
    expect(card.get_by_role("status")).to_have_text(re.compile("^Niet opgeslagen"))
    expect(box).to_have_value("Dit blijft staan.")
    page.unroute("**/formgrader/api/**")
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"), timeout=15_000)
    assert "Dit blijft staan." in {marked.grade(student, "h9-model")[2] for student in ("anna", "bas")}


def test_a_score_outside_the_points_is_refused_in_words(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("ib/h9/h9/h9-jaren"))
    card = page.locator("article.card").first
    card.get_by_label("Score", exact=True).fill("7")
    expect(card.get_by_role("status")).to_have_text("Geef een score van 0 tot 1,5.")
    card.get_by_label("Opmerking voor de deelnemer").fill("Die bewaren we wel.")
    expect(card.get_by_role("status")).to_have_text("Geef een score van 0 tot 1,5.")
    card.get_by_role("button", name="0", exact=True).click()
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"))
    assert (0.0, False, "Die bewaren we wel.") in {marked.grade(student, "h9-jaren") for student in ("anna", "bas")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_on_any_page(
    marked: Desk, new_context: Callable[..., BrowserContext], scheme: str, width: int
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
    page.goto(marked.url("ib/"))
    _check(page)
    page.goto(marked.url("ib/h9/h9/h9-zorg"))
    expect(page.locator("textarea").first).to_be_enabled()
    _check(page)
    page.get_by_role("link", name="Hele inzending").first.click()
    expect(page.locator("textarea").first).to_be_enabled()
    _check(page)
    page.get_by_role("button", name="Opmerking kiezen").first.click()
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    _check(page)
    page.goto((marked.course / "feedback" / "anna" / "h9" / "h9.html").as_uri())
    _check(page)


def test_nobody_reads_answers_without_logging_in(marked: Desk, page: Page) -> None:
    for path in ("", "comments", "h9/h9/h9-zorg"):
        page.goto(f"{marked.address}/formgrader/ib/{path}")
        expect(page).to_have_url(re.compile("/login"))


def test_an_unknown_question_is_not_found(marked: Desk, page: Page) -> None:
    for path in ("ib/h9/h9/h9-onbekend", "ib/h8/h8/h8-x"):
        response = page.goto(marked.url(path))
        assert response
        assert response.status == 404


def test_formgrader_shows_no_settings(marked: Desk, watched: BrowserContext) -> None:
    page = watched.new_page()
    page.goto(marked.url("manage_assignments"))
    expect(page.get_by_text("h9", exact=True).first).to_be_visible()
    assert "gradebook.db" not in page.content()
    assert "sqlite" not in page.content()


def _press(page: Page, student: str, what: str, told: str) -> None:
    """Press one of formgrader's own buttons for a participant, and close what it tells."""
    row = page.locator("tr", has=page.locator(".student-id", has_text=student))
    row.locator(f".{what} a").click()
    dialog = page.locator(".modal.in", has_text=told)
    expect(dialog).to_be_visible(timeout=30_000)
    dialog.get_by_role("button", name="OK").click()
    expect(dialog).to_be_hidden()


def _step_to(page: Page, student: str, question: str) -> None:
    """Step to the hand-in of a participant, and see that the trainer stays at the same question on the way."""
    for way in ("Vorige", "Vorige", "Volgende", "Volgende"):
        at, of = (int(number) for number in re.findall(r"\d+", page.title())[:2])
        if page.locator(".name").inner_text() == student:
            return
        if (way == "Vorige" and at == 1) or (way == "Volgende" and at == of):
            continue
        box = page.locator(f"#{question}").get_by_label("Opmerking voor de deelnemer")
        expect(box).to_be_enabled()
        box.focus()
        page.get_by_role("link", name=way).click()
        expect(page).not_to_have_title(re.compile(f"^Inzending {at} "))
        expect(box).to_be_focused()
        expect(page.locator(f"#{question}")).to_be_in_viewport()
    expect(page.locator(".name")).to_have_text(student)


def _card(page: Page, question: str) -> Locator:
    return page.locator(f"#{question}")


def _read_and_score(desk: Desk, page: Page) -> None:
    """Read an answer, give it a score and a comment."""
    card = _card(page, "h9-zorg")
    for text in ("boek p. 14", "noemt een moment", "(richtlijn 5 tot 20)"):
        expect(card.get_by_text(text)).to_be_visible()
    assert card.locator(".answer").text_content() == REFLECTION
    card.get_by_label("Score", exact=True).fill("1,5")
    card.get_by_label("Opmerking voor de deelnemer").fill("Je kijkt twee keer: mooi.")
    expect(card.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om"))
    expect(card.get_by_text("Nog te lezen")).to_be_hidden()
    assert desk.grade("anna", "h9-zorg") == (1.5, False, "Je kijkt twee keer: mooi.")


def _pick_a_comment(desk: Desk, page: Page) -> None:
    """Take a comment from the bank with the keyboard alone."""
    card = _card(page, "h9-zorg")
    card.get_by_role("button", name="Opmerking kiezen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    page.keyboard.type("doorpraten")
    expect(page.get_by_role("dialog").get_by_role("listitem")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(card.get_by_label("Opmerking voor de deelnemer")).to_be_focused()
    expect(card.get_by_role("status")).to_have_text(re.compile(r"^Opgeslagen om"))
    score, unread, comment = desk.grade("bas", "h9-zorg")
    assert (score, unread) == (None, False)
    assert comment.startswith("Hier wil ik graag met je over doorpraten.")


def _check(page: Page) -> None:
    """Run axe on the whole page, and see that nothing sticks out of it."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server answers; fail with its log when it ends."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(url):
                return
        except (urllib.error.URLError, ConnectionError):
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
    raise AssertionError(log.read_text(encoding="utf-8"))
