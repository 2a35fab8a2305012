"""The models of chapter 2 in a real browser: roles and layers, the year in hours, a network, three pins on a map."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.test_models import Open, bench, field, keep, open_table, picture, row, saved, slider

PAGE = "models.html"
MOUNTED = ".ib-tekening"
MODELS = ("jaaruren", "netwerk", "rollenkaart", "spelden")


def sentence(page: Page) -> str:
    return page.locator(".ib-samenvatting").inner_text()


def test_the_year_begins_with_the_example_and_a_task_less_gives_its_hours_back(open_page: Open) -> None:
    page = open_page("alleen=jaaruren")
    open_table(page)
    assert row(page, "Nog vrij") == ["150,9", "22,7", "3,8", "45"]
    page.get_by_text("Rond de school", exact=True).click()
    meetings = slider(page, "Overleg in het mt")
    meetings.focus()
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    expect(meetings).to_have_attribute("aria-valuetext", "20 keer per jaar")
    expect(page.get_by_role("cell", name="190,9", exact=True)).to_be_visible()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Er blijft 190,9 uur vrij (28,8%)")


def test_a_year_that_is_too_full_says_so_in_picture_and_sentence(open_page: Open) -> None:
    page = open_page("alleen=jaaruren")
    assert "ib-uur-over" not in picture(page)
    late = field(page, "Alles loopt uit")
    late.fill("45")
    late.press("Enter")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Dat past niet: je komt 79,8 uur te kort")
    assert "ib-uur-over" in picture(page)
    assert "Past niet" in picture(page)
    page.get_by_role("button", name="Voltijds, grote school").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("1 fte is 1659 uur per jaar")


def test_an_hour_of_the_sheet_is_a_box(open_page: Open) -> None:
    page = open_page("alleen=jaaruren")
    boxes = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('path.ib-uur')]
      .map((path) => [path.classList[1], path.getAttribute('d').match(/M/g).length]))""")
    assert boxes == {"ib-uur-kind": 282, "ib-uur-groep": 84, "ib-uur-school": 80, "ib-uur-gang": 67, "ib-uur-vrij": 151}


def test_the_star_falls_apart_without_its_middle_and_neighbours_hold_it_together(open_page: Open) -> None:
    page = open_page("alleen=netwerk")
    open_table(page)
    assert row(page, "Dichtheid") == ["0,20", "0,00"]
    assert row(page, "Mensen die alleen staan") == ["0", "9"]
    page.get_by_role("button", name="Met zes buurlijnen").click()
    expect(page.get_by_role("cell", name="0,33", exact=True)).to_be_visible()
    assert row(page, "Dichtheid") == ["0,33", "0,17"]
    assert row(page, "Langste keten, in stappen") == ["2", "6"]
    page.get_by_role("button", name="Twee eilanden").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("2 losse groepjes")


def test_who_falls_away_is_chosen_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=netwerk&leider=8&ib=2")
    page.get_by_role("radio", name="ib’er").focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="schoolleider")).to_be_checked()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Zonder de schoolleider: 1 lijn, dichtheid 0,03")
    assert "Zonder de schoolleider" in picture(page)


def test_a_moment_is_laid_on_the_map_by_mouse_and_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=rollenkaart")
    told = page.locator(".ib-samenvatting")
    expect(told).to_contain_text("Leeg: team en omgeving.")
    learning_of_the_team = page.locator(".ib-rol-plek").nth(2 * 4 + 1)
    learning_of_the_team.click()
    expect(told).to_contain_text("6 momenten")
    expect(told).to_contain_text("Leeg: omgeving.")
    learning_of_the_team.locator(".ib-rol-min").click()
    expect(told).to_contain_text("5 momenten")
    care = slider(page, "Leerling: zorg")
    care.focus()
    page.keyboard.press("End")
    expect(care).to_have_attribute("aria-valuetext", "12 momenten")
    expect(told).to_contain_text("Volste laag: leerling (13)")
    open_table(page)
    assert row(page, "leerling") == ["12", "0", "0", "1", "13"]
    page.get_by_role("button", name="Lege kaart").click()
    expect(told).to_have_text("Er staat nog niets op de kaart.")


def test_pins_tell_their_distances_and_the_longest_thread(open_page: Open) -> None:
    page = open_page("alleen=spelden")
    assert "ik – schoolleider 4,47; ik – team 5,39" in sentence(page)
    up = slider(page, "Ik: ondersteunend of leidinggevend")
    up.focus()
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    expect(up).to_have_attribute("aria-valuetext", "2 van de 10")
    expect(page.locator(".ib-samenvatting")).to_contain_text("De langste draad loopt tussen schoolleider en team")
    page.get_by_role("button", name="Alles in het midden").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Alle spelden staan op dezelfde plek.")


@pytest.mark.parametrize("name", MODELS)
def test_a_scenario_is_kept_with_its_sentence(open_page: Open, name: str) -> None:
    page = open_page(f"alleen={name}")
    keep(page, "Nu")
    (scenario,) = saved(page, name)
    assert scenario["summary"] == sentence(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", MODELS)
def test_axe_finds_nothing_and_nothing_sticks_out(open_page: Open, name: str, width: int, theme: str) -> None:
    page = open_page(f"alleen={name}&thema={theme}", width=width)
    for label in ("Eerst", "Daarna"):
        keep(page, label)
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    expect(bench(page, name).get_by_role("table").first).to_be_visible()
    assert not violations(page), "\n".join(violations(page))
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
