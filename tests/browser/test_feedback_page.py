"""The page of feedback, opened as the file that a participant gets: read, looked at small and dark, and printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import BrowserContext, Page, Request, expect

from ib_course import trainer
from tests.browser.axe import violations
from tests.grading.course import SPECS, hand_out, put_hand_in, right_value

TEXT = "Toen Sam wegkeek, dacht ik <b>eerst</b> dat hij niet wilde.\n\nLater niet. " + "Donaudampfschiff" * 20
COMMENT = "Je kijkt twee keer: mooi.\n\nWat zag je <i>toen</i>? {{ 7 * 7 }}"
PAPER = {"light": "rgb(250, 246, 239)", "dark": "rgb(27, 25, 23)"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of somebody with a comment, an answer that was not given, and a long word."""
    course = hand_out(tmp_path_factory.mktemp("feedback"))
    values = {spec["id"]: right_value(spec) for spec in SPECS if spec["id"] != "h9-mening"}
    put_hand_in(course, "anna", {**values, "h9-zorg": {"text": TEXT}})
    trainer.autograde(course, "h9")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        gradebook.find_comment("h9-zorg-antwoord", "h9", "h9", "anna").manual_comment = COMMENT
        gradebook.db.commit()
    trainer.feedback(course, "h9")
    return (course / "feedback" / "anna" / "h9" / "h9.html").as_uri()


@pytest.fixture
def watched(page: Page, address: str) -> Iterator[Page]:
    """The page, of which afterwards nothing but itself was fetched: all else its policy stopped."""
    requests: list[Request] = []
    page.on("request", lambda request: requests.insert(0, request))
    page.goto(address)
    yield page
    others = [request for request in requests if request.url != address and not request.url.startswith("data:")]
    assert [request.url for request in others if request.failure != "csp"] == []


def test_it_reads_as_written_without_script_and_leads_to_what_was_commented_upon(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 9: Een proefhoofdstuk")
    question = page.get_by_role("article", name="Vraag zorg")
    expect(question.locator(".answer")).to_have_text(TEXT)
    expect(question.locator(".comment")).to_have_text(COMMENT)
    expect(question.locator(".points")).to_have_text("Nog niet nagekeken (2 punten)")
    expect(page.get_by_role("article", name="Vraag minuten").locator(".points")).to_have_text("2 van 2 punten")
    expect(page.get_by_role("article", name="Vraag mening").get_by_text("Niet beantwoord")).to_be_visible()
    expect(page.get_by_text(re.compile(r"^Feedback gemaakt op .* \(Nederlandse tijd\)$"))).to_be_visible()
    page.get_by_role("navigation").get_by_role("link", name="Vraag zorg").click()
    expect(question).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_readable_on_any_screen(
    new_context: Callable[..., BrowserContext], address: str, scheme: str, width: int
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.goto(address)
    # The style counts: the page's policy knows its hash.
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == PAPER[scheme]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert problems == []
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
    page.goto(address)
    assert violations(page) == []


def test_its_policy_lets_nothing_run_be_fetched_or_be_restyled(watched: Page) -> None:
    """As if markup had come through all the same."""
    violated = watched.evaluate(
        """() => new Promise((resolve) => {
          const seen = new Set();
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
            seen.add(effectiveDirective);
            if (seen.size === 7) resolve([...seen].sort());
          });
          const main = document.querySelector("main");
          main.insertAdjacentHTML("beforeend", `<img src="http://127.0.0.1:9/x.png" onerror="window.ran = 1">
            <p style="position: fixed; inset: 0">x</p><style>body { display: none }</style>
            <iframe src="http://127.0.0.1:9/"></iframe>`);
          const script = document.createElement("script");
          script.textContent = "window.ran = 1";
          main.append(script);
          const base = document.createElement("base");
          base.href = "http://127.0.0.1:9/";
          document.head.append(base);
        })"""
    )
    assert violated == [
        "base-uri", "frame-src", "img-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem",
    ]  # fmt: skip
    assert watched.evaluate("window.ran") is None
    expect(watched.locator("body")).to_be_visible()


def test_on_paper_a_question_stays_together_on_white(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto(address)
    page.emulate_media(media="print", color_scheme="dark")
    style = (
        "(element) => { const it = getComputedStyle(element); return [it.breakInside, it.color, it.backgroundColor] }"
    )
    for question in page.get_by_role("article").all():
        assert question.evaluate(style) == ["avoid", "rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    expect(page.get_by_role("navigation")).to_be_hidden()
    assert page.get_by_role("heading", level=2).first.evaluate("(it) => getComputedStyle(it).breakAfter") == "avoid"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_the_file_says_nothing_of_where_it_was_made(address: str) -> None:
    page = Path(address.removeprefix("file://")).read_text(encoding="utf-8")
    assert str(Path(address.removeprefix("file://")).parents[3]) not in page
    assert "anna" not in page
