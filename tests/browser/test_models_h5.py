"""The models of chapter 5 in a real browser, mounted over a host in memory (`pages/models_h5.html`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations

PAGE = "models_h5.html"
MOUNTED = ".ib-tekening"

Open = Callable[..., Page]


def sentence(page: Page) -> str:
    return page.locator(".ib-samenvatting").inner_text()


# ── Consulting hours ─────────────────────────────────────────────────────────────────────────────────


def test_a_longer_hour_shortens_the_queue_in_sentence_picture_and_table(open_page: Open) -> None:
    page = open_page("alleen=spreekuur")
    expect(page.locator(".ib-samenvatting")).to_contain_text("De rij groeit week na week")
    before = page.locator(".ib-tekening").evaluate("it => it.outerHTML")
    page.get_by_text("Bekijk de cijfers als tabel").click()
    expect(page.get_by_role("row", name="Met spreekuur 70 60 130 72 202")).to_be_visible()
    length = page.get_by_role("slider", name="Duur van een spreekuur", exact=True)
    length.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(length).to_have_attribute("aria-valuetext", "50 minuten")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Er is ruim genoeg plek")
    expect(page.get_by_role("row", name="Met spreekuur 70 100 170 72 242")).to_be_visible()
    assert page.locator(".ib-tekening").evaluate("it => it.outerHTML") != before


def test_another_week_of_the_same_year_leaves_the_outcome(open_page: Open) -> None:
    page = open_page("alleen=spreekuur")
    said = sentence(page)
    page.get_by_role("slider", name="Laat deze week zien").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ib-tekening")).to_contain_text("Week 2:")
    assert sentence(page) == said


def test_every_ready_made_design_can_be_chosen(open_page: Open) -> None:
    page = open_page("alleen=spreekuur")
    found = set()
    for name in ("Twee keer drie kwartier", "Elke dag een kwartier", "Een lijstje in het team", "De school uit 5.2"):
        page.get_by_role("button", name=name).click()
        found.add(sentence(page))
    assert len(found) == 4


# ── The turn counter ─────────────────────────────────────────────────────────────────────────────────


def test_turns_are_counted_by_button_and_by_letter_and_taken_back(open_page: Open) -> None:
    page = open_page("alleen=beurten")
    page.get_by_role("button", name="Begin op nul").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Er zijn nog geen beurten geteld.")
    page.get_by_role("button", name="Open vraag").click()
    page.keyboard.press("o")
    page.keyboard.press("a")
    page.keyboard.press("s")
    expect(page.locator(".ib-samenvatting")).to_contain_text("4 beurten: 25% advies, 0% gesloten vragen, 50% open")
    page.keyboard.press("Backspace")
    expect(page.locator(".ib-samenvatting")).to_contain_text("3 beurten")
    page.get_by_role("button", name="Laatste ongedaan maken").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("2 beurten: 0% advies, 0% gesloten vragen, 100% open")


def test_a_letter_outside_the_buttons_counts_nothing(open_page: Open) -> None:
    page = open_page("alleen=beurten")
    said = sentence(page)
    page.get_by_label("Naam van dit scenario").press_sequentially("agosx")
    assert sentence(page) == said


def test_the_clock_adds_to_whoever_talks(open_page: Open) -> None:
    page = open_page("alleen=beurten")
    page.clock.install()
    page.get_by_role("button", name="Begin op nul").click()
    mine, other = page.get_by_role("button", name="Ik praat"), page.get_by_role("button", name="De ander praat")
    mine.click()
    expect(mine).to_have_attribute("aria-pressed", "true")
    page.clock.run_for(60_000)
    other.click()
    expect(mine).to_have_attribute("aria-pressed", "false")
    page.clock.run_for(180_000)
    other.click()
    expect(other).to_have_attribute("aria-pressed", "false")
    page.clock.run_for(60_000)
    expect(page.locator(".ib-samenvatting")).to_contain_text("Jij bent 1 van de 4 minuten aan het woord, 25%.")


def test_a_counted_conversation_is_kept_with_its_numbers(open_page: Open) -> None:
    page = open_page("alleen=beurten")
    page.get_by_role("button", name="Advies").click()
    page.get_by_label("Naam van dit scenario").fill("Dinsdag")
    page.get_by_role("button", name="Scenario bewaren").click()
    page.wait_for_function("host.dossier['h5-beurten']?.length")
    kept = page.evaluate("host.dossier['h5-beurten'].at(-1).value.scenarios[0]")
    assert (kept["name"], kept["parameters"]["advies"]) == ("Dinsdag", 10)
    assert kept["summary"].startswith("21 beurten")


# ── For everyone ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(open_page: Open, theme: str, width: int) -> None:
    page = open_page(f"thema={theme}", width=width)
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    page.get_by_role("button", name="Ik praat").click()
    assert not violations(page), "\n".join(violations(page))
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
