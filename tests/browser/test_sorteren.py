"""Sorting into four fields in a real browser: alone, with a colleague, by keyboard and by dragging."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations

PAGE = "widgets.html"
MOUNTED = ".ib-vraag"
QUERY = "alleen=h1-taken"
TASKS = (
    "Een kind dat net de klas uit liep",
    "Het groepsbezoek in groep 4",
    "De vragenlijst voor vrijdag",
    "De nieuwsbrieven",
)
FIELDS = (
    "belangrijk en dringend",
    "belangrijk, niet dringend",
    "dringend, niet belangrijk",
    "niet belangrijk, niet dringend",
)

Open = Callable[..., Page]


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def inside(page: Page, field: int) -> list[str]:
    """Return the items in a field."""
    return page.get_by_role("list", name=FIELDS[field], exact=True).get_by_role("button").all_inner_texts()


def sort(page: Page, *fields: int) -> None:
    for field in fields:
        button(page, FIELDS[field]).click()


def saved(page: Page) -> Any:
    """Return the newest value that the host has."""
    expect(page.locator(".ib-stand")).to_contain_text("Opgeslagen")
    return page.evaluate("host.dossier['h1-taken'].at(-1).value")


def test_one_item_after_another_goes_into_a_field_and_is_saved(open_page: Open) -> None:
    page = open_page(QUERY)
    expect(page.get_by_text("Taak 1 van 4")).to_be_visible()
    sort(page, 0, 1, 2, 3)
    assert [inside(page, field) for field in range(4)] == [[task] for task in TASKS]
    expect(page.get_by_text("Alles ligt in een vak.", exact=False).first).to_be_visible()
    assert saved(page) == {"sorted": {"a": "both", "b": "first", "c": "second", "d": "neither"}}


def test_by_keyboard_alone_the_focus_stays_where_one_is(open_page: Open) -> None:
    page = open_page(QUERY)
    button(page, FIELDS[0]).focus()
    page.keyboard.press("Enter")
    expect(button(page, FIELDS[0])).to_be_focused()
    expect(button(page, FIELDS[0])).to_have_accessible_description(TASKS[1])
    expect(page.locator(".ib-sorteer-veld > [role=status]")).to_have_text(f"{TASKS[0]}: {FIELDS[0]}. Nu: {TASKS[1]}")
    page.keyboard.press("Tab")
    for _ in range(3):
        page.keyboard.press("Enter")
    assert inside(page, 1) == list(TASKS[1:])
    expect(button(page, "Laat een collega ook sorteren")).to_be_focused()


def test_an_item_is_picked_up_again_and_moved_or_put_back(open_page: Open) -> None:
    page = open_page(QUERY)
    sort(page, 0, 0)
    chip = button(page, TASKS[0])
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("Opgepakt. Waar hoort deze?")).to_be_visible()
    chip.click()
    expect(page.get_by_text("Taak 3 van 4")).to_be_visible()
    chip.click()
    sort(page, 3)
    assert inside(page, 3) == [TASKS[0]]
    expect(page.get_by_text("Taak 3 van 4")).to_be_visible()


def test_a_colleague_sorts_without_seeing_how_and_what_differs_is_shown(open_page: Open) -> None:
    page = open_page(QUERY)
    sort(page, 0, 1, 2, 3)
    button(page, "Laat een collega ook sorteren").click()
    expect(button(page, FIELDS[0])).to_be_focused()
    assert [inside(page, field) for field in range(4)] == [[], [], [], []]
    sort(page, 0, 0, 2, 3)
    heading = page.get_by_role("heading", name="3 van de 4 taken liggen bij jullie in hetzelfde vak")
    expect(heading).to_be_focused()
    text = page.locator(".ib-overeenkomst").inner_text()
    assert "Over belangrijk waren jullie het 4 van de 4 keer eens, over dringend 3 keer." in text
    assert "gemiddeld op 1 gelijke" in text
    (row,) = page.locator(".ib-verschillen > li").all()
    expect(row).to_contain_text(TASKS[1])
    expect(row).to_contain_text("jij: belangrijk, niet dringend")
    expect(row).to_contain_text("je collega: belangrijk en dringend")
    assert saved(page)["colleague"] == {"a": "both", "b": "both", "c": "second", "d": "neither"}
    assert [inside(page, field) for field in range(4)] == [[task] for task in TASKS]


def test_a_colleague_who_stops_halfway_costs_nothing(open_page: Open) -> None:
    page = open_page(QUERY)
    sort(page, 0, 1, 2, 3)
    button(page, "Laat een collega ook sorteren").click()
    sort(page, 3)
    button(page, "Terug naar mijn vakken").click()
    assert [inside(page, field) for field in range(4)] == [[task] for task in TASKS]
    expect(page.get_by_role("heading", name="0 van de 1 taken liggen")).to_be_visible()
    button(page, "Laat nog een collega sorteren").click()
    sort(page, 0, 1, 2, 3)
    expect(page.get_by_text("Geen enkele taak ligt ergens anders.", exact=False)).to_be_visible()


def test_what_was_sorted_is_there_again_at_the_next_visit(open_page: Open) -> None:
    page = open_page(QUERY)
    sort(page, 0, 1, 2, 3)
    saved(page)
    page.evaluate("""() => {
      host.models.get('h1-taken').set('answer', host.dossier['h1-taken'].at(-1));
      host.remount('h1-taken');
    }""")
    assert [inside(page, field) for field in range(4)] == [[task] for task in TASKS]


def test_the_item_in_hand_is_dragged_to_a_field(open_page: Open) -> None:
    page = open_page(QUERY)
    page.locator(".ib-vak").nth(2).scroll_into_view_if_needed()
    grip = page.locator(".ib-stapel-kaart .ib-sorteer-greep").bounding_box()
    field = page.locator(".ib-vak").nth(2).bounding_box()
    assert grip
    assert field
    page.mouse.move(grip["x"] + 5, grip["y"] + 10)
    page.mouse.down()
    page.mouse.move(field["x"] + 40, field["y"] + 40, steps=5)
    expect(page.locator(".ib-vak[data-onder]")).to_have_count(1)
    page.mouse.up()
    assert inside(page, 2) == [TASKS[0]]
    expect(page.locator(".ib-vak[data-onder]")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(open_page: Open, theme: str, width: int) -> None:
    page = open_page(f"{QUERY}&thema={theme}", width=width)
    assert not violations(page), "\n".join(violations(page))
    sort(page, 0, 1, 2, 3)
    button(page, "Laat een collega ook sorteren").click()
    sort(page, 0, 0)
    assert not violations(page), "\n".join(violations(page))
    sort(page, 0, 0)
    assert not violations(page), "\n".join(violations(page))
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
