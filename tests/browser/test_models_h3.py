"""The models of chapter 3 in a real browser, as `test_models.py` does with those of chapter 1."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.test_models import field, keep, open_table, picture, row, saved, slider

PAGE = "models.html"
MOUNTED = ".ib-tekening"
BOTH = ("onderbrekingen", "toeval")

Open = Callable[..., Page]


def show_tables(page: Page) -> None:
    """Open the tables and wait until they are filled."""
    open_table(page)
    expect(page.get_by_role("table").first).to_be_visible()


def test_the_sum_of_the_text_is_where_the_day_begins(open_page: Open) -> None:
    page = open_page("alleen=onderbrekingen")
    show_tables(page)
    assert row(page, "Kwijt aan vragen (minuten per dag)") == ["120", "60"]
    assert row(page, "45 minuten aan één stuk (keer per dag)")[1] == "9,0"
    assert "140 min" in picture(page)


def test_a_slider_by_keyboard_changes_strips_sentence_and_table(open_page: Open) -> None:
    page = open_page("alleen=onderbrekingen")
    show_tables(page)
    before = picture(page)
    waiting = slider(page, "Vragen die kunnen wachten")
    waiting.focus()
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    expect(waiting).to_have_attribute("aria-valuetext", "50% van de vragen")
    expect(page.get_by_role("cell", name="96", exact=True)).to_be_visible()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Gebundeld in 2 blokken: 96 minuten kwijt")
    assert picture(page) != before


def test_another_week_has_as_many_questions_at_other_moments(open_page: Open) -> None:
    page = open_page("alleen=onderbrekingen")
    show_tables(page)
    said, before, lost = page.locator(".ib-samenvatting").inner_text(), picture(page), row(page, "maandag")
    page.get_by_text("Jouw dag", exact=True).click()
    page.get_by_role("radio", name="week 2").check()
    page.wait_for_function("before => document.querySelector('.ib-tekening').outerHTML !== before", arg=before)
    expect(page.locator(".ib-samenvatting")).to_have_text(said)
    assert row(page, "maandag") != lost


def test_a_day_that_is_too_full_stays_within_its_strip(open_page: Open) -> None:
    page = open_page("alleen=onderbrekingen&vragen=30&gesprek=15&terug=25")
    expect(page.locator(".ib-samenvatting")).to_contain_text("dat past er niet in")
    reach = page.evaluate("""() => {
      const rects = [...document.querySelectorAll('.ib-tekening rect')].map((it) => it.getBoundingClientRect().right);
      return Math.max(...rects) - document.querySelector('.ib-tekening').getBoundingClientRect().right;
    }""")
    assert reach <= 0


def test_nine_of_a_team_are_read_off_as_the_question_asks(open_page: Open) -> None:
    page = open_page("alleen=toeval")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Het zijn er 9 of meer in 12,1% van de teams")
    before = picture(page)
    shared = slider(page, "Hoeveel mensen in een team op elkaar lijken")
    shared.focus()
    page.keyboard.press("End")
    expect(page.locator(".ib-samenvatting")).to_contain_text("verzonnen teams met 60% samenhang")
    assert picture(page) != before
    show_tables(page)
    assert row(page, "9 (jullie)")[:2] == ["6,7", "12,1"]


def test_no_more_people_report_than_the_team_has(open_page: Open) -> None:
    page = open_page("alleen=toeval")
    people = field(page, "Mensen in het team")
    people.fill("6")
    people.press("Enter")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Het zijn er 6 of meer")


@pytest.mark.parametrize("name", BOTH)
def test_a_scenario_is_kept_with_all_its_values(open_page: Open, name: str) -> None:
    page = open_page(f"alleen={name}")
    keep(page, "Zo is het bij ons")
    (scenario,) = saved(page, name)
    assert scenario["name"] == "Zo is het bij ons"
    assert scenario["summary"] == page.locator(".ib-samenvatting").inner_text()


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_sticks_out(open_page: Open, name: str, theme: str, width: int) -> None:
    page = open_page(f"alleen={name}&thema={theme}", width=width)
    for label in ("Eerst", "Daarna"):
        keep(page, label)
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    assert not violations(page), "\n".join(violations(page))
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
