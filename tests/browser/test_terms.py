"""A word of the list of terms shows what it means: to who points, tabs, touches or listens."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.lab_server import PROSE, LabServer, chapter, find_port, make_server

CHAPTER = "doc/tree/h1/h1.ipynb"
MEANING = "Wat een bestuur moet doen als een kind is aangemeld."
WORDS = f"Hier telt [de zorgplicht](#h1-begrip-zorgplicht), en het [hoorrecht](#h1-begrip-hoorrecht). {PROSE}"
PROMPT = '<p>Wat merk jij van <a href="#h1-begrip-zorgplicht">zorgplicht</a>?</p>'
LIST = f"""## Begrippen

<a id="h1-begrip-hoorrecht"></a>**hoorrecht**
Het recht om *gehoord* te worden; zie ook [zorgplicht](#h1-begrip-zorgplicht). {PROSE * 2}

Een tweede alinea.

<a id="h1-begrip-zorgplicht"></a>**zorgplicht**  \n{MEANING}
"""

NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """A server whose chapter has two terms: in the text, in a question and in a definition."""
    running = make_server(tmp_path_factory.mktemp("lab"), find_port())
    notebook: dict[str, Any] = chapter()
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    cells["h1-tekst-1"]["source"] = WORDS
    cells["h1-kind"]["metadata"]["ib"]["prompt"] = PROMPT
    cells["h1-begrippen"]["source"] = LIST
    (running.folder / "root/h1/h1.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    yield running
    running.kill()


def _open(page: Page, server: LabServer) -> Page:
    page.goto(server.url(CHAPTER))
    expect(page.locator("#h1-kind textarea")).to_be_visible()
    return page


def _word(page: Page, name: str = "de zorgplicht") -> Locator:
    return page.locator("#h1-tekst-1").get_by_role("link", name=name)


def _card(page: Page) -> Locator:
    return page.locator(".ibc-uitleg")


def _layout(page: Page) -> Any:
    return page.evaluate(
        "[document.documentElement.scrollHeight, ...[...document.querySelectorAll('.ib-cell, .ib-cell p, .ib-cell a')]"
        ".filter((it) => !it.closest('.ibc-uitleg')).flatMap((it) => [it.getBoundingClientRect().top + scrollY, "
        "it.getBoundingClientRect().width])]"
    )


def _inside(page: Page) -> bool:
    """Return whether all of the card is in the window."""
    box = _card(page).bounding_box()
    view = page.viewport_size
    assert box
    assert view
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= view["width"] and bottom <= view["height"]


def test_pointing_shows_the_meaning_and_nothing_moves(page: Page, server: LabServer) -> None:
    _open(page, server)
    _word(page).scroll_into_view_if_needed()
    before = _layout(page)
    _word(page).hover()
    expect(_card(page)).to_have_text(f"zorgplicht{MEANING}")
    expect(_card(page)).to_have_role("tooltip")
    assert _inside(page)
    assert _layout(page) == before
    _card(page).hover()
    page.locator("h1").hover()
    expect(_card(page)).to_have_count(0)


def test_a_click_follows_the_link(page: Page, server: LabServer) -> None:
    _open(page, server)
    _word(page).click()
    expect(page.locator("#h1-begrip-zorgplicht")).to_be_focused()
    assert page.url.endswith("#h1-begrip-zorgplicht")
    expect(_card(page)).to_have_count(0)


def test_escape_closes_what_is_pointed_at_without_a_click(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.locator("#h1-kind textarea").focus()
    _word(page).hover()
    expect(_card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_card(page)).to_have_count(0)
    expect(page.locator("#h1-kind textarea")).to_be_focused()


def test_the_keyboard_opens_closes_and_follows(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.get_by_role("link", name="Naar de tekst").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if _word(page).evaluate("(it) => it === document.activeElement"):
            break
    expect(_card(page)).to_contain_text(MEANING)
    assert _inside(page)
    page.keyboard.press("Escape")
    expect(_card(page)).to_have_count(0)
    expect(_word(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(_word(page, "hoorrecht")).to_be_focused()
    expect(_card(page)).to_contain_text("Een tweede alinea.")
    expect(_card(page).locator("a")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(_card(page)).to_contain_text(MEANING)
    page.keyboard.press("Enter")
    expect(page.locator("#h1-begrip-zorgplicht")).to_be_focused()
    expect(_card(page)).to_have_count(0)


def test_a_screen_reader_is_told_the_meaning_with_the_word(page: Page, server: LabServer) -> None:
    _open(page, server)
    expect(_word(page)).to_have_accessible_description(f"zorgplicht {MEANING}")
    expect(page.locator("#h1-kind").get_by_role("link", name="zorgplicht")).to_have_accessible_description(
        f"zorgplicht {MEANING}"
    )


def test_a_word_in_a_question_shows_its_meaning_too(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.locator("#h1-kind").get_by_role("link", name="zorgplicht").hover()
    expect(_card(page)).to_contain_text(MEANING)
    expect(page.locator("#h1-kind .ibc-uitleg")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_touch_opens_and_the_card_has_the_link(new_context: NewContext, server: LabServer, scheme: str) -> None:
    context = new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True, color_scheme=scheme)
    page = _open(context.new_page(), server)
    _word(page, "hoorrecht").tap()
    expect(_card(page)).to_contain_text("gehoord")
    assert "#" not in page.url
    assert _inside(page)
    assert violations(page) == []
    page.locator("h1").dispatch_event("pointerdown", {"bubbles": True, "pointerType": "touch"})
    expect(_card(page)).to_have_count(0)
    _word(page).tap()
    _card(page).get_by_role("link", name="Naar de begrippen").tap()
    expect(page.locator("#h1-begrip-zorgplicht")).to_be_focused()
    expect(_card(page)).to_have_count(0)


def test_a_second_touch_follows_the_link(new_context: NewContext, server: LabServer) -> None:
    page = _open(new_context(has_touch=True).new_page(), server)
    _word(page).tap()
    expect(_card(page)).to_be_visible()
    _word(page).tap()
    expect(page.locator("#h1-begrip-zorgplicht")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (320, 640), (320, 256)])
def test_an_open_card_is_inside_the_window_and_without_a_fault(
    new_context: NewContext, server: LabServer, scheme: str, size: tuple[int, int]
) -> None:
    width, height = size
    context = new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", locale="nl-NL"
    )
    page = _open(context.new_page(), server)
    _word(page).hover()
    expect(_card(page)).to_be_visible()
    assert _inside(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    assert _card(page).evaluate("(it) => it.getAnimations({subtree: true}).length") == 0


def test_on_paper_there_is_no_card(page: Page, server: LabServer) -> None:
    _open(page, server)
    _word(page).hover()
    expect(_card(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(_card(page)).to_be_hidden()
