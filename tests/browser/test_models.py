"""The models in a real browser, mounted over a host in memory (`pages/models.html`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations

PAGE = "models.html"
MOUNTED = ".ib-tekening"
NAMES = ("scheepstra", "differentiatie", "verspreiding", "geluk")

Open = Callable[..., Page]


def bench(page: Page, name: str) -> Locator:
    return page.locator(f'[data-ib-id="h1-{name}"]')


def slider(page: Page, label: str) -> Locator:
    return page.get_by_role("slider", name=label, exact=True)


def field(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=re.compile(f"^{re.escape(label)}, als getal"))


def picture(page: Page) -> str:
    return str(page.locator(".ib-tekening").first.evaluate("it => it.outerHTML"))


def row(page: Page, name: str) -> list[str]:
    """Return the numbers of a row of the table."""
    header = page.get_by_role("rowheader", name=name, exact=True)
    return header.locator("xpath=following-sibling::td").all_inner_texts()


def open_table(page: Page) -> None:
    page.get_by_text("Bekijk de cijfers als tabel").click()


def keep(page: Page, name: str) -> None:
    page.get_by_label("Naam van dit scenario").fill(name)
    page.get_by_role("button", name="Scenario bewaren").click()


def saved(page: Page, name: str) -> Any:
    """Return the scenarios of the newest revision that the host has."""
    page.wait_for_function("id => host.dossier[id]?.length", arg=f"h1-{name}")
    return page.evaluate("id => host.dossier[id].at(-1).value.scenarios", f"h1-{name}")


# ── Moving ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_slider_by_keyboard_changes_picture_sentence_and_table(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    open_table(page)
    assert row(page, "Hoofdelijk, één voor één") == ["4,5", "0", "0", "175,5"]
    before = picture(page)
    pupils = slider(page, "Leerlingen in de klas")
    pupils.focus()
    for _ in range(15):
        page.keyboard.press("ArrowLeft")
    expect(pupils).to_have_attribute("aria-valuetext", "25 leerlingen")
    expect(page.get_by_role("cell", name="7,2", exact=True)).to_be_visible()
    expect(page.locator(".ib-samenvatting")).to_contain_text("25 leerlingen, 180 minuten: hoofdelijk 7,2 minuten les")
    after = picture(page)
    assert after != before
    assert "7,2 minuten les" in after
    expect(pupils).to_be_focused()


def test_a_move_is_drawn_in_the_frame_that_follows(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    drawn = slider(page, "Leerlingen in de klas").evaluate(
        """async (range) => {
          const svg = () => document.querySelector('.ib-tekening').outerHTML;
          const frame = () => new Promise(requestAnimationFrame);
          const changed = [];
          for (const value of [10, 11, 12, 30]) {
            const before = svg();
            range.value = value;
            range.dispatchEvent(new Event('input'));
            await frame();
            changed.push(svg() !== before);
          }
          return changed;
        }"""
    )
    assert drawn == [True, True, True, True]


def test_many_moves_are_told_to_a_screen_reader_once(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    page.evaluate(
        """() => {
          window.told = [];
          const region = document.querySelector('[data-ib-id="h1-scheepstra"] > [role=status]');
          const changes = {childList: true, characterData: true, subtree: true};
          new MutationObserver(() => told.push(region.textContent)).observe(region, changes);
        }"""
    )
    slider(page, "Lestijd").focus()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("told.length > 0")
    told = page.evaluate("told")
    assert len(told) == 1
    assert told[0].startswith("40 leerlingen, 240 minuten")


def test_a_number_is_typed_with_a_comma(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    switch = field(page, "Tijd per wissel")
    switch.fill("0,5")
    switch.press("Enter")
    expect(page.locator(".ib-samenvatting")).to_contain_text("hoofdelijk 4,01 minuten")
    expect(slider(page, "Tijd per wissel")).to_have_attribute("aria-valuetext", "0,5 minuten")


def test_what_is_typed_outside_the_limits_or_is_no_number_is_told(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    pupils = field(page, "Leerlingen in de klas")
    pupils.fill("400")
    pupils.blur()
    expect(pupils).to_have_value("60")
    pupils.fill("veel")
    pupils.blur()
    expect(pupils).to_have_value("60")
    expect(bench(page, "scheepstra").locator("> [role=status]")).to_contain_text(
        "«veel» is geen getal. Typ een getal tussen 1 en 60."
    )


def test_the_play_model_is_one_button_away(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    open_table(page)
    page.get_by_role("button", name="Het speelmodel: één les").click()
    expect(page.get_by_role("cell", name="18,0 (18,0 tot 18,0)")).to_be_visible()
    assert row(page, "Effectieve tijd (minuten per les)")[1] == "1,8 (1,8 tot 1,8)"
    expect(page.locator(".ib-samenvatting")).to_contain_text("gemiddeld 18 effectieve minuten")
    assert "effectieve minuten" in picture(page)
    by_level = [row(page, level)[2] for level in ("−2,00", "−1,00", "0,00", "1,00", "2,00")]
    assert by_level == ["15,0", "30,0", "30,0", "15,0", "0,0"]
    page.get_by_role("button", name="Beginwaarden").click()
    expect(page.get_by_role("cell", name="18,0 (18,0 tot 18,0)")).to_have_count(0)


def test_the_author_decides_where_it_begins(open_page: Open) -> None:
    page = open_page("alleen=scheepstra&leerlingen=28&minuten=300")
    expect(field(page, "Leerlingen in de klas")).to_have_value("28")
    page.get_by_role("button", name="De klas van Scheepstra").click()
    expect(field(page, "Leerlingen in de klas")).to_have_value("40")
    page.get_by_role("button", name="Beginwaarden").click()
    expect(field(page, "Lestijd")).to_have_value("300")


def test_a_choice_and_a_closed_group_work_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    before = picture(page)
    page.get_by_role("radio", name="door toeval").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="vijf vaste niveaus")).to_be_checked()
    page.wait_for_function("before => document.querySelector('.ib-tekening').outerHTML !== before", arg=before)
    group = page.get_by_text("Leren", exact=True)
    group.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    alone = slider(page, "Wat een minuut zelfstandig werken oplevert")
    expect(alone).to_be_focused()
    page.keyboard.press("End")
    expect(alone).to_have_attribute("aria-valuetext", "100% van een passende minuut uitleg")


# ── An idea on its way ───────────────────────────────────────────────────────────────────────────────


def test_the_idea_begins_with_the_figures_of_the_exercise(open_page: Open) -> None:
    page = open_page("alleen=verspreiding")
    expect(page.locator(".ib-samenvatting")).to_contain_text("Volgens de formule week 16 en week 30.")
    page.get_by_role("button", name="Twee keer zo veel gesprekken").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Volgens de formule week 8 en week 15.")
    page.get_by_role("button", name="Vijf starters").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("Volgens de formule week 8 en week 22.")
    open_table(page)
    assert row(page, "10 mensen kennen het idee")[1] == "week 8"
    assert row(page, "7")[0] == "9,65"
    assert row(page, "8")[0] == "10,40"


def test_a_week_further_shows_who_knows_it_by_then(open_page: Open) -> None:
    page = open_page("alleen=verspreiding")
    people = page.locator(".ib-tekening .ib-net-niet")
    weeks = slider(page, "Weken na de start")
    weeks.focus()
    page.keyboard.press("Home")
    expect(people).to_have_count(18)
    before = page.locator(".ib-samenvatting").inner_text()
    page.keyboard.press("End")
    expect(weeks).to_have_attribute("aria-valuetext", "40 weken")
    page.wait_for_function("document.querySelectorAll('.ib-tekening .ib-net-niet').length < 5")
    assert page.locator(".ib-samenvatting").inner_text() == before, "where one looks changes nothing"


def test_another_school_year_has_other_luck_in_the_same_team(open_page: Open) -> None:
    page = open_page("alleen=verspreiding")
    year, mean = ".ib-tekening .ib-reis-jaar", ".ib-tekening .ib-reis-midden"
    before = [page.locator(one).get_attribute("d") for one in (year, mean)]
    slider(page, "Schooljaar dat je ziet").press("ArrowRight")
    page.wait_for_function("([one, d]) => document.querySelector(one).getAttribute('d') !== d", arg=[year, before[0]])
    assert page.locator(mean).get_attribute("d") == before[1]


def test_each_network_has_its_own_lines(open_page: Open) -> None:
    page = open_page("alleen=verspreiding")
    drawn = page.locator(".ib-tekening .ib-net-lijn")
    for name, lines in (("maatjes", 50), ("een brug", 46), ("een ster", 19), ("iedereen met", 190)):
        page.get_by_role("radio", name=re.compile(name)).check()
        expect(drawn).to_have_count(lines)
        expect(
            page.locator(".ib-tekening :is(circle, polygon):is(.ib-net-niet, .ib-net-kent, .ib-net-starter)")
        ).to_have_count(22)


# ── Luck ─────────────────────────────────────────────────────────────────────────────────────────────


def test_with_five_who_know_it_no_child_misses_it(open_page: Open) -> None:
    page = open_page("alleen=geluk")
    expect(page.locator(".ib-samenvatting")).to_contain_text("gemiddeld 2 jaar, en 1,8% van de kinderen nooit")
    knowing = slider(page, "Kennen de aanpak aan het begin")
    knowing.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ib-samenvatting")).to_contain_text("0,2% van de kinderen nooit")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ib-samenvatting")).to_contain_text("gemiddeld 3,33 jaar, en geen enkel kind")
    expect(page.locator(".ib-tekening .ib-geluk-nooit")).to_have_count(0)
    page.get_by_role("button", name="Negen kenners").click()
    open_table(page)
    assert row(page, "Jaren met de aanpak, gemiddeld")[1] == "6,00"
    expect(page.locator(".ib-tekening circle")).to_have_count(40 * 8)


# ── Scenarios ────────────────────────────────────────────────────────────────────────────────────────


def test_a_scenario_is_kept_under_its_name_and_saved(open_page: Open) -> None:
    page = open_page("alleen=scheepstra&leerlingen=25&minuten=330")
    keep(page, "Mijn klas")
    expect(page.get_by_role("listitem").filter(has_text="Mijn klas")).to_contain_text("hoofdelijk 13,2 minuten les")
    expect(page.locator(".ib-stand")).to_contain_text("Opgeslagen")
    (scenario,) = saved(page, "scheepstra")
    assert scenario["name"] == "Mijn klas"
    assert scenario["parameters"] == {"leerlingen": 25, "minuten": 330, "klassikaal": 50, "groepen": 3, "wissel": 0}
    assert scenario["summary"].startswith("25 leerlingen, 330 minuten: hoofdelijk 13,2")


def test_back_to_a_scenario_sets_every_assumption(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    keep(page, "Toen")
    page.get_by_role("button", name="Een klas van nu").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("hoofdelijk 13,2")
    page.get_by_role("button", name="Terug naar dit scenario: Toen").click()
    expect(page.locator(".ib-samenvatting")).to_contain_text("hoofdelijk 4,5")
    expect(field(page, "Leerlingen in de klas")).to_have_value("40")


def test_who_goes_back_to_a_scenario_hears_what_came_of_that_one(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    keep(page, "Toen")
    then = page.locator(".ib-samenvatting").inner_text()
    page.get_by_role("button", name="Het speelmodel").click()
    expect(page.locator(".ib-samenvatting")).not_to_have_text(then)
    page.evaluate("""() => {
      window.heard = [];
      const hear = (records) => records.forEach(({ target }) => heard.push(target.textContent));
      new MutationObserver(hear).observe(document.body, { subtree: true, childList: true });
    }""")
    page.get_by_role("button", name="Terug naar dit scenario: Toen").click()
    page.wait_for_function("heard.some((text) => text.startsWith('Het model staat weer op'))")
    said = page.evaluate("heard.find((text) => text.startsWith('Het model staat weer op'))")
    assert said == f"Het model staat weer op scenario «Toen». {then}"


def test_a_deleted_scenario_can_be_put_back_by_keyboard(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    for name in ("Een", "Twee", "Drie"):
        keep(page, name)
    page.get_by_role("button", name="Verwijder: Twee").press("Enter")
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.wait_for_function("host.dossier['h1-scheepstra'].at(-1).value.scenarios.length === 2")
    page.keyboard.press("Enter")
    page.wait_for_function("host.dossier['h1-scheepstra'].at(-1).value.scenarios.length === 3")
    assert [one["name"] for one in saved(page, "scheepstra")] == ["Een", "Twee", "Drie"]
    expect(page.get_by_role("button", name="Terug naar dit scenario: Twee")).to_be_focused()


def test_scenarios_are_compared_by_what_differs_and_what_comes_of_it(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    keep(page, "Toen")
    expect(page.get_by_text("Vergelijk je scenario’s")).to_be_hidden()
    page.get_by_role("button", name="Een klas van nu").click()
    keep(page, "Nu")
    page.get_by_text("Vergelijk je scenario’s").click()
    assert row(page, "Leerlingen in de klas") == ["40 leerlingen", "25 leerlingen"]
    assert row(page, "Hoofdelijk, één voor één: minuten les per kind") == ["4,5", "13,2"]
    expect(page.get_by_role("rowheader", name="Aantal groepen")).to_have_count(0)


def test_a_scenario_without_a_name_gets_one_and_a_name_is_never_used_twice(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    for name in ("", "Klas", "Klas"):
        keep(page, name)
    page.wait_for_function("host.dossier['h1-differentiatie'].at(-1).value.scenarios.length === 3")
    assert [one["name"] for one in saved(page, "differentiatie")] == ["Scenario 1", "Klas", "Klas (2)"]


# ── Keeping a figure ─────────────────────────────────────────────────────────────────────────────────


def test_a_figure_is_asked_for_with_what_stands_there_and_offered_to_save(open_page: Open) -> None:
    page = open_page("alleen=scheepstra&leerlingen=25")
    page.get_by_role("button", name="Figuur bewaren").click()
    link = page.get_by_role("link", name="Bewaar de figuur op je computer")
    expect(link).to_have_attribute("download", "scheepstra.png")
    with page.expect_download() as download:
        link.click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    asked = page.evaluate("host.log.find((message) => message.type === 'figure').parameters")
    assert asked["leerlingen"] == 25
    expect(page.get_by_role("img", name=re.compile("^25 leerlingen, 180 minuten"))).to_have_count(2)


def test_a_figure_that_cannot_be_drawn_is_told(open_page: Open) -> None:
    page = open_page("alleen=scheepstra")
    page.evaluate("host.behaviour.figure = {type: 'failed', reason: 'offline', text: 'Geen verbinding.'}")
    page.get_by_role("button", name="Figuur bewaren").click()
    expect(page.get_by_text("Geen verbinding.")).to_be_visible()
    expect(page.get_by_role("link", name="Bewaar de figuur")).to_have_count(0)


def test_where_nothing_can_draw_it_is_not_offered(open_page: Open) -> None:
    page = open_page("host=web")
    expect(page.get_by_role("button", name="Figuur bewaren")).to_have_count(0)


# ── For everyone ─────────────────────────────────────────────────────────────────────────────────────


def use_everything(page: Page) -> None:
    """Bring all models in a state that shows all they can show."""
    for name in NAMES:
        one = bench(page, name)
        for label in ("Eerst", "Daarna", "Weg"):
            one.get_by_label("Naam van dit scenario").fill(label)
            one.get_by_role("button", name="Scenario bewaren").click()
        one.get_by_role("button", name="Verwijder: Weg").click()
        one.get_by_role("button", name="Figuur bewaren").click()
        expect(one.get_by_role("link", name="Bewaar de figuur op je computer")).to_be_visible()
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    expect(page.get_by_role("table")).to_have_count(11)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_untouched_or_in_full_use(open_page: Open, theme: str, width: int) -> None:
    page = open_page(f"thema={theme}", width=width)
    assert not violations(page), "\n".join(violations(page))
    use_everything(page)
    assert not violations(page), "\n".join(violations(page))


def test_nothing_sticks_out_at_320_pixels_also_with_wide_letter_spacing(open_page: Open) -> None:
    page = open_page("", width=320)
    use_everything(page)
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    )
    assert page.evaluate(overflow) == 0


def test_the_picture_has_the_sentence_as_its_name_and_tables_have_captions(open_page: Open) -> None:
    page = open_page("")
    use_everything(page)
    for name in NAMES:
        one = bench(page, name)
        sentence = one.locator(".ib-samenvatting").inner_text()
        expect(one.locator(".ib-doek")).to_have_accessible_name(sentence)
        for table in one.get_by_role("table").all():
            assert table.locator("caption").inner_text()


def test_every_slider_and_number_has_a_name_and_tells_its_assumption(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    sliders = page.get_by_role("slider").all()
    assert len(sliders) == 15
    for one in sliders:
        expect(one).to_have_accessible_name(re.compile("[a-z]"))
        expect(one).to_have_accessible_description(re.compile(r"\.$"))
        assert one.get_attribute("aria-valuetext")


def test_the_picture_fills_its_width_and_follows_it(open_page: Open) -> None:
    page = open_page("alleen=differentiatie")
    wide = page.locator(".ib-tekening").bounding_box()
    page.set_viewport_size({"width": 400, "height": 900})
    page.wait_for_function("document.querySelector('.ib-tekening').getAttribute('width') < 400")
    narrow = page.locator(".ib-tekening").bounding_box()
    assert wide
    assert narrow
    assert wide["width"] > narrow["width"]
    assert narrow["height"] > narrow["width"], "the panels stand under each other"
