"""The models of chapter 4 in a real browser: a lesson that is watched, and regression to the mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations

PAGE = "models.html"
MOUNTED = ".ib-tekening"
BOTH = "alleen=waarnemen&alleen=terugval"

Open = Callable[..., Page]


def field(page: Page, label: str) -> Any:
    return page.get_by_role("textbox", name=re.compile(f"^{re.escape(label)}, als getal"))


def watch(page: Page, keys: str) -> None:
    """Judge all intervals by keyboard, from the start on."""
    expect(page.locator(".ib-plaatje-nummer")).to_contain_text("Plaatje 1 van 30")
    page.get_by_role("button", name="Taakgericht", exact=True).focus()
    for key in keys:
        page.keyboard.press(key)


def counts(page: Page) -> list[str]:
    labels = ("Beide: taakgericht", "Alleen jij: taakgericht", "Alleen de ander: taakgericht", "Beide: niet")
    return [field(page, label).input_value() for label in labels]


# ── Watching ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_lesson_is_watched_by_keyboard_and_laid_beside_the_colleague(open_page: Open) -> None:
    page = open_page("alleen=waarnemen")
    page.get_by_role("button", name="Begin met kijken").press("Enter")
    expect(page.get_by_role("heading", name="Jouw kijkbeurt")).to_be_focused()
    watch(page, "t" * 30)
    expect(page.get_by_text("Je zei 30 keer taakgericht en 0 keer niet.")).to_be_visible()
    page.get_by_role("button", name="Naast de verzonnen collega").press("Enter")
    expect(page.get_by_role("heading", name="Jij en de verzonnen collega: 18 van de 30 keer eens")).to_be_focused()
    assert counts(page) == ["18", "12", "0", "0"]
    expect(page.locator(".ib-verschillen li")).to_have_count(12)
    expect(page.locator(".ib-samenvatting")).to_contain_text("Eens bij 18 van 30 intervallen (0,60)")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Kappa is 0,00")


def test_a_judgement_can_be_taken_back(open_page: Open) -> None:
    page = open_page("alleen=waarnemen")
    page.get_by_role("button", name="Begin met kijken").click()
    page.get_by_role("button", name="Niet", exact=True).click()
    expect(page.locator(".ib-plaatje-nummer")).to_contain_text("Plaatje 2 van 30")
    page.get_by_role("button", name="Vorige").click()
    expect(page.locator(".ib-plaatje-nummer")).to_contain_text("Plaatje 1 van 30. Je koos eerst: niet.")
    expect(page.get_by_role("button", name="Vorige")).to_be_disabled()
    watch(page, "t" * 30)
    expect(page.get_by_text("Je zei 30 keer taakgericht")).to_be_visible()


def test_a_real_colleague_looks_after_you_without_your_answers(open_page: Open) -> None:
    page = open_page("alleen=waarnemen")
    page.get_by_role("button", name="Begin met kijken").click()
    watch(page, "t" * 20 + "n" * 10)
    page.get_by_role("button", name="Een echte collega kijkt nu hier").click()
    expect(page.get_by_role("heading", name="De kijkbeurt van je collega")).to_be_focused()
    expect(page.get_by_text("Je koos eerst")).to_have_count(0)
    watch(page, "t" * 18 + "n" * 12)
    expect(page.get_by_role("heading", name="Jij en je collega: 28 van de 30 keer eens")).to_be_visible()
    assert counts(page) == ["18", "2", "0", "10"]


def test_a_letter_outside_the_lesson_judges_nothing(open_page: Open) -> None:
    page = open_page("alleen=waarnemen")
    page.get_by_role("button", name="Begin met kijken").click()
    page.get_by_label("Naam van dit scenario").fill("niet te nat")
    expect(page.locator(".ib-plaatje-nummer")).to_contain_text("Plaatje 1 van 30")


def test_what_was_counted_is_kept_as_a_scenario(open_page: Open) -> None:
    page = open_page("alleen=waarnemen")
    page.get_by_role("button", name="Begin met kijken").click()
    watch(page, "tn" * 15)
    page.get_by_role("button", name="Naast de verzonnen collega").click()
    page.get_by_label("Naam van dit scenario").fill("Mijn kijkbeurt")
    page.get_by_role("button", name="Scenario bewaren").click()
    page.wait_for_function("host.dossier['h1-waarnemen']?.length")
    (scenario,) = page.evaluate("host.dossier['h1-waarnemen'].at(-1).value.scenarios")
    assert sum(scenario["parameters"].values()) == 30
    assert scenario["summary"].startswith("Eens bij")


# ── Playing ──────────────────────────────────────────────────────────────────────────────────────────


def test_almost_always_at_work_agrees_more_and_says_less(open_page: Open) -> None:
    page = open_page("alleen=waarnemen")
    page.get_by_role("button", name="Bijna altijd aan het werk").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("(0,90); door toeval verwacht je 0,91. Kappa is −0,05")


def test_counts_without_kappa_are_drawn_and_told(open_page: Open) -> None:
    page = open_page("alleen=waarnemen&alleen_ik=0&alleen_ander=0&geen=0")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Kappa bestaat hier niet")
    field(page, "Beide: taakgericht").fill("0")
    field(page, "Beide: taakgericht").press("Enter")
    expect(page.locator(".ib-samenvatting")).to_have_text("Er is nog geen enkel interval geteld.")


def test_regression_moves_with_its_sliders_and_a_draw_splits_the_group(open_page: Open) -> None:
    page = open_page("alleen=terugval")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Daarvan is +0,28 schijn en 0,00 echt.")
    reliability = page.get_by_role("slider", name="Betrouwbaarheid van de toets")
    reliability.focus()
    page.keyboard.press("End")
    expect(reliability).to_have_attribute("aria-valuetext", "1 van 1")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Daarvan is 0,00 schijn")
    page.get_by_role("button", name="Een aanpak die werkt, met loting").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("De groepen schelen +0,30 sd")
    page.get_by_text("Bekijk de cijfers als tabel").click()
    expect(page.get_by_role("columnheader", name="zonder de aanpak")).to_be_visible()
    expect(page.get_by_role("rowheader", name="hoogste vijfde")).to_be_visible()


# ── For everyone ─────────────────────────────────────────────────────────────────────────────────────


def use_everything(page: Page) -> None:
    """Bring both models in a state that shows all they can show."""
    page.get_by_role("button", name="Begin met kijken").click()
    watch(page, "tn" * 15)
    page.get_by_role("button", name="Naast de verzonnen collega").click()
    page.get_by_role("button", name="Een aanpak die werkt, met loting").click()
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    expect(page.get_by_role("table")).to_have_count(5)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_watching_or_in_full_use(open_page: Open, theme: str, width: int) -> None:
    page = open_page(f"{BOTH}&thema={theme}", width=width)
    page.get_by_role("button", name="Begin met kijken").click()
    assert not violations(page), "\n".join(violations(page))
    page.reload()
    use_everything(page)
    assert not violations(page), "\n".join(violations(page))


def test_nothing_sticks_out_at_320_pixels(open_page: Open) -> None:
    page = open_page(BOTH, width=320)
    use_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
