"""A page that stands open while the answer, its score or its comment changes: nothing is overwritten, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from ib_course import trainer
from tests.browser.axe import violations
from tests.grading.course import hand_out, put_hand_in
from tests.grading.trainer_server import Desk, serve

SAVED = re.compile(r"^Opgeslagen om \d+\.\d\d$")
COMMENT = "Opmerking voor de deelnemer"
LATER = "2026-11-02 10:00:00.000000 UTC"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A course with the marked hand-in of one participant."""
    course = hand_out(tmp_path)
    put_hand_in(course, "anna", {"h9-zorg": {"text": "Eerst."}, "h9-spiegel": {"text": "Hetzelfde."}})
    trainer.autograde(course, "h9")
    with serve(course, tmp_path) as running:
        yield running


@pytest.fixture
def opened(desk: Desk, new_context: Callable[..., BrowserContext]) -> Callable[[str], Locator]:
    """Open the answers to a question in another window, and return the card of the only one."""
    context = new_context()

    def open_it(question: str) -> Locator:
        page = context.new_page()
        page.goto(desk.url(f"ib/h9/h9/{question}"))
        card = page.locator("article.card")
        expect(card.get_by_label(COMMENT)).to_be_enabled()
        return card

    return open_it


def hand_in_anew(desk: Desk) -> None:
    """Hand in another answer to one question and the same to the other, and have it marked."""
    values = {"h9-zorg": {"text": "Daarna <b>anders</b>."}, "h9-spiegel": {"text": "Hetzelfde."}}
    put_hand_in(desk.course, "anna", values, time=LATER)
    trainer.autograde(desk.course, "h9")


def score(card: Locator) -> Locator:
    return card.get_by_label("Score", exact=True)


def state(card: Locator) -> Locator:
    return card.get_by_role("status")


def test_two_windows_tell_each_other_and_the_trainer_chooses(desk: Desk, opened: Callable[[str], Locator]) -> None:
    first, second = opened("h9-zorg"), opened("h9-zorg")
    first.get_by_label(COMMENT).fill("Mooi gezien.")
    score(first).fill("1,5")
    expect(state(first)).to_have_text(SAVED)
    second.get_by_label(COMMENT).fill("Wat zag je?")
    expect(state(second)).to_have_text("Niet opgeslagen: kies hieronder.")
    told = second.get_by_role("alert")
    expect(told).to_contain_text("in een ander venster deze opmerking opgeslagen: «Mooi gezien.»")
    expect(second.get_by_label(COMMENT)).to_have_value("Wat zag je?")
    expect(score(second)).to_have_value("1,5")  # it was not touched here: what holds is shown
    assert desk.grade("anna", "h9-zorg") == (1.5, False, "Mooi gezien.")
    assert_fits(second.page)
    told.get_by_role("button", name="Bewaar wat ik typte").click()
    expect(state(second)).to_have_text(SAVED)
    expect(told).to_be_hidden()
    expect(second.get_by_label(COMMENT)).to_be_focused()
    assert desk.grade("anna", "h9-zorg") == (1.5, False, "Wat zag je?")
    # And the other way round.
    score(first).fill("0,5")
    expect(state(first)).to_have_text(SAVED)  # the comment that it did not touch is no conflict
    expect(first.get_by_label(COMMENT)).to_have_value("Mooi gezien.")
    score(second).fill("1")
    expect(second.get_by_role("alert")).to_contain_text("deze score opgeslagen: 0,5.")
    second.get_by_role("button", name="Houd wat er al is opgeslagen").click()
    expect(score(second)).to_have_value("0,5")
    expect(second.get_by_text("Dit typte je, en is niet opgeslagen:")).to_be_visible()
    expect(second.get_by_text("Score: 1", exact=True)).to_be_visible()
    assert desk.grade("anna", "h9-zorg") == (0.5, False, "Wat zag je?")


def test_what_was_typed_for_the_answer_before_waits_until_the_new_one_was_seen(
    desk: Desk, opened: Callable[[str], Locator]
) -> None:
    card = opened("h9-zorg")
    hand_in_anew(desk)
    card.get_by_role("button", name="0", exact=True).click()
    expect(card.get_by_role("alert")).to_contain_text("leverde intussen opnieuw in")
    expect(card.locator(".answer:visible")).to_have_text("Daarna <b>anders</b>.")
    card.get_by_text("Het eerdere antwoord").click()
    expect(card.get_by_text("Eerst.", exact=True)).to_be_visible()
    assert desk.grade("anna", "h9-zorg")[:2] == (None, True)
    assert_fits(card.page)
    card.get_by_label(COMMENT).fill("Nu wel.")  # typing goes on meanwhile, and is not sent
    card.page.keyboard.press("Control+Enter")
    expect(state(card)).to_have_text("Niet opgeslagen: kies hieronder.")
    card.get_by_role("button", name="Bewaar wat ik typte bij het nieuwe antwoord").click()
    expect(state(card)).to_have_text(SAVED)
    assert desk.grade("anna", "h9-zorg") == (0.0, False, "Nu wel.")


def test_reading_an_answer_that_was_replaced_shows_the_new_one_as_unread(
    desk: Desk, opened: Callable[[str], Locator]
) -> None:
    card = opened("h9-zorg")
    hand_in_anew(desk)
    card.get_by_role("button", name="Gelezen", exact=True).click()
    expect(card.get_by_role("alert")).to_contain_text("Je ziet nu het nieuwe antwoord")
    expect(card.locator(".state")).to_have_text("Nog niet gelezen")
    assert desk.grade("anna", "h9-zorg")[1]
    card.get_by_role("button", name="Gelezen", exact=True).click()
    expect(card.locator(".state")).to_have_text("Gelezen")
    assert not desk.grade("anna", "h9-zorg")[1]


def test_an_answer_that_was_handed_in_again_unchanged_asks_nothing(
    desk: Desk, opened: Callable[[str], Locator]
) -> None:
    card = opened("h9-spiegel")
    hand_in_anew(desk)
    score(card).fill("0,5")
    expect(state(card)).to_have_text(SAVED)
    expect(card.get_by_role("alert")).to_be_hidden()
    assert desk.grade("anna", "h9-spiegel")[:2] == (0.5, False)


def test_a_very_long_answer_is_folded_until_asked_for(
    desk: Desk, opened: Callable[[str], Locator], new_context: Callable[..., BrowserContext]
) -> None:
    put_hand_in(desk.course, "anna", {"h9-zorg": {"text": "Een heel lang verhaal. " * 4_000}}, time=LATER)
    trainer.autograde(desk.course, "h9")
    card = opened("h9-zorg")
    answer, button = card.locator(".answer"), card.get_by_role("button", name="Toon alles (16.000 woorden)")
    assert answer.bounding_box()["height"] < 450  # type: ignore[index]
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    assert answer.bounding_box()["height"] > 10_000  # type: ignore[index]
    fold = card.get_by_role("button", name="Toon minder")
    expect(fold).to_be_focused()
    fold.press("Enter")
    assert answer.bounding_box()["height"] < 450  # type: ignore[index]
    expect(card).to_be_in_viewport()
    card.page.emulate_media(media="print")
    assert answer.bounding_box()["height"] > 10_000  # type: ignore[index]
    plain = new_context(java_script_enabled=False).new_page()
    plain.goto(desk.url("ib/h9/h9/h9-zorg"))
    assert plain.locator(".answer").bounding_box()["height"] > 10_000  # type: ignore[index]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_a_choice(
    desk: Desk, new_context: Callable[..., BrowserContext], scheme: str, width: int, tmp_path: Path
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
    page.goto(desk.url("ib/h9/h9/h9-zorg"))
    card = page.locator("article.card")
    expect(card.get_by_label(COMMENT)).to_be_enabled()
    put_hand_in(desk.course, "anna", {"h9-zorg": {"text": "Nieuw. " * 900}}, time=LATER)
    trainer.autograde(desk.course, "h9")
    card.get_by_label(COMMENT).fill("Bij het oude antwoord.")
    expect(card.get_by_role("alert")).to_be_visible()
    page.screenshot(path=tmp_path / "keuze.png", full_page=True)
    assert violations(page) == []
    assert_fits(page)


def assert_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
