"""What holds of every page of the course: nothing stands in anyone's way, and the keyboard is enough.

One course, in whose dossier every question was answered on an earlier day, and one in which nothing was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ib_course.dossier import Dossier, save_answer
from tests.browser.axe import violations
from tests.browser.chapter import (
    CHAPTERS,
    Participant,
    code_and_english,
    expect_saved,
    open_chapter,
    participant,
    question,
    watch,
)
from tests.grading.course import REPOSITORY, Spec, right_value

PAGES = sorted(path.stem for path in (REPOSITORY / "notebooks").glob("*.ipynb"))
"""The start page and the guides, which ask nothing."""

SIDEWAYS = "[document.documentElement.scrollWidth, document.scrollingElement.clientWidth]"

BROKEN = """() => [...document.querySelectorAll("article a[href*='#']")]
  .filter((it) => it.pathname === location.pathname && !document.getElementById(it.hash.slice(1)))
  .map((it) => it.href)"""

UNSEEN = "() => [...document.images].filter((it) => !it.naturalWidth || !it.alt).map((it) => it.alt)"


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[Participant]:
    """A course in which every question was answered on an earlier day."""
    base = tmp_path_factory.mktemp("beantwoord")
    dossier = Dossier(base / "map" / "ib-dossier")
    for chapter, specs in CHAPTERS.items():
        for name, spec in specs.items():
            save_answer(dossier, chapter, name, {"value": right_value(spec), "share": spec["share"]}, None)
    with participant(base, free_port()) as running:
        yield running


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[Participant]:
    """A course in which nobody answered anything."""
    with participant(tmp_path_factory.mktemp("nieuw"), free_port()) as running:
        yield running


@pytest.fixture
def visitor(page: Page) -> Iterator[Page]:
    """A page in which no script may fail and no dialog may ask anything."""
    problems = watch(page)
    yield page
    assert problems == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_nothing_stands_in_the_way_in_a_chapter(visitor: Page, answered: Participant, chapter: str) -> None:
    specs = CHAPTERS[chapter]
    visitor.emulate_media(reduced_motion="reduce")
    open_chapter(visitor, answered.course, chapter)
    expect(visitor.get_by_text(f"{len(specs)} van {len(specs)} vragen beantwoord", exact=True)).to_be_visible()
    assert violations(visitor) == []
    _show_everything(visitor, specs)
    assert _in_every_shape(visitor) == []
    assert visitor.evaluate(BROKEN) == []
    assert visitor.evaluate(UNSEEN) == []
    assert code_and_english(visitor) == set()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_in_the_way_on_a_page_that_asks_nothing(visitor: Page, answered: Participant, name: str) -> None:
    visitor.goto(answered.course.address)
    expect(visitor.locator(".ibc-kaart")).to_have_count(len(CHAPTERS))
    if name != "start":
        visitor.get_by_role("link", name=f"{name.replace('-', ' voor ')}s").first.click()
        expect(visitor.get_by_role("heading", level=1)).to_contain_text("Gids voor")
        expect(visitor.get_by_role("link", name="Inspirerend Begeleiden, naar de startpagina")).to_be_visible()
    assert _in_every_shape(visitor) == []
    assert visitor.evaluate(BROKEN) == []
    assert visitor.evaluate(UNSEEN) == []


def _in_every_shape(page: Page) -> list[str]:
    """Return what axe finds, or sticks out, light and dark, wide and narrow (320 is also 1280 at 400 %)."""
    found: list[str] = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for colours in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if colours == "dark" else "light", reduced_motion="reduce")
            found += [f"{width} {colours}: {it}" for it in violations(page)]
        if page.evaluate(SIDEWAYS) != [width, width]:
            found.append(f"{width}: sticks out")
    return found


def _show_everything(page: Page, specs: dict[str, Spec]) -> None:
    """Open all that can be opened, and let every calculation be judged."""
    for button in page.get_by_role("button", name="Controleer").all():
        button.click()
    expect(page.get_by_text("Goed.", exact=True)).to_have_count(len([s for s in specs.values() if s.get("check")]))
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


FOCUSED = """() => {
  const it = document.activeElement;
  const asked = it.closest("[data-ib-id]");
  const style = getComputedStyle(it);
  return {
    question: asked?.dataset.ibId ?? "",
    kind: it.matches("textarea") ? "text" : it.matches("input") ? it.type : it.localName,
    name: it.getAttribute("aria-label") || it.textContent.trim(),
    visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: (({top, bottom}) => bottom > 0 && top < innerHeight)(it.getBoundingClientRect()),
  };
}"""


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_whole_chapter_is_done_and_handed_in_with_the_keyboard_alone(
    visitor: Page, fresh: Participant, chapter: str
) -> None:
    page, specs = open_chapter(visitor, fresh.course, chapter), CHAPTERS[chapter]
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de tekst")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    done: list[str] = []
    hidden: list[str] = []
    for _ in range(900):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        if not (here["visible"] and here["inView"]):
            hidden.append(f"{here['kind']} {here['name'][:40]} in {here['question']}")
        if _hands_in(here, specs):
            break
        if (
            here["question"] in specs
            and here["question"] not in done
            and _answer_with_keys(page, here, specs[here["question"]])
        ):
            done.append(here["question"])
    assert hidden == []
    assert done == list(specs)
    for name in specs:
        expect_saved(page, name)
    expect(page.get_by_text(f"{len(specs)} van {len(specs)} vragen beantwoord", exact=True)).to_be_visible()
    # And back again, by the same way.
    back = [""]
    while back[-1] != done[-1] and len(back) < 30:
        page.keyboard.press("Shift+Tab")
        back.append(page.evaluate(FOCUSED)["question"])
    assert back[-1] == done[-1]
    while not _hands_in(page.evaluate(FOCUSED), specs):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shared = [name for name, spec in specs.items() if spec["share"] == "trainer"]
    expect(page.get_by_text(re.compile(rf"^Vastgelegd op .*: {len(shared)} antwoorden"))).to_be_visible()


def _hands_in(here: dict[str, Any], specs: dict[str, Spec]) -> bool:
    """Tell whether the focus is on the button that hands in; a prediction has one of that name too."""
    return here["name"] == "Leg vast" and here["question"] not in specs


def _answer_with_keys(page: Page, here: dict[str, Any], spec: Spec) -> bool:
    """Answer the question in which the focus is, if this is the control to do so; tell whether it was."""
    if not _IS_CONTROL[spec["kind"]](here, spec):
        return False
    for key in _KEYS[spec["kind"]](spec):
        page.locator(":focus").press(key)
    asked = question(page, here["question"])
    if spec["kind"] == "rekenvraag" and spec["check"]:
        expect(asked.get_by_text("Goed.", exact=True)).to_be_visible()
    elif spec["kind"] == "keuze":
        expect(page.locator(":focus")).to_be_checked()
    elif spec["kind"] == "stelling":
        expect(asked.get_by_text("Jij staat")).to_be_visible()
    return True


_IS_CONTROL: dict[str, Callable[[dict[str, Any], Spec], bool]] = {
    "reflectie": lambda here, _: here["kind"] == "text",
    "rekenvraag": lambda here, _: here["kind"] == "text",
    "stelling": lambda here, _: here["kind"] == "range",
    "volgorde": lambda here, _: here["name"].startswith("Omlaag"),
    "keuze": lambda here, _: here["kind"] in ("radio", "checkbox"),
    "sorteren": lambda here, spec: here["name"] == " en ".join(spec["axes"]),
    "model": lambda here, _: here["name"] == "Scenario bewaren",
}

_KEYS: dict[str, Callable[[Spec], list[str]]] = {
    "reflectie": lambda _: list("Met toetsen."),
    "rekenvraag": lambda spec: [*right_value(spec)["text"], "Enter"],
    "stelling": lambda _: ["ArrowRight", "ArrowRight", "PageUp"],
    "volgorde": lambda _: ["Space"],
    "keuze": lambda _: ["Space"],
    "sorteren": lambda spec: ["Enter"] * len(spec["items"]),
    "model": lambda _: ["Enter"],
}
