"""The course's view in a real browser, with the real server extension and the real widgets."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Dialog, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.lab_server import LabServer, chapter, find_port, make_server

CHAPTER = "doc/tree/h1/h1.ipynb"

ENGLISH = re.compile(
    r"\b(the|and|not|with|save|saved|saving|cancel|close|kernel|file|edit|view|settings|loading|connection|error|"
    r"failed|please|submit|open|your|warning|untitled|cell|run|restart|help|dismiss|next|previous)\b",
    re.IGNORECASE,
)
"""Words that would betray JupyterLab's own windows; none of them is Dutch here (`open` is checked apart)."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    running = make_server(tmp_path_factory.mktemp("lab"), find_port())
    yield running
    running.kill()


def _open(page: Page, server: LabServer, path: str = CHAPTER, place: str = "") -> Page:
    page.goto(server.url(path) + place)
    expect(page.locator("#h1-kind textarea")).to_be_visible()
    return page


def _field(page: Page, name: str = "h1-kind") -> Locator:
    return page.locator(f"#{name} textarea")


def _unfold(page: Page) -> None:
    """Show everything that can be shown."""
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")


def _settled(page: Page) -> None:
    expect(page.locator(".ibc-opslag")).to_have_text("Alles opgeslagen")
    expect(page.locator("#h1-kind .ib-stand")).to_contain_text("Opgeslagen")


def test_a_chapter_works_without_a_kernel_and_without_the_rest_of_jupyterlab(page: Page, server: LabServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _open(page, server)
    page.wait_for_load_state("networkidle")
    assert server.get("api/kernels") == []
    assert server.get("api/sessions") == []
    assert not [url for url in asked if "jlab_core" in url or "api/kernels" in url or "api/sessions" in url]
    assert len(asked) < 25, asked
    expect(page.locator(".jp-Notebook, .jp-Dialog, #main")).to_have_count(0)


def test_the_page_says_what_it_is(page: Page, server: LabServer) -> None:
    _open(page, server)
    expect(page).to_have_title("H1 De visie op zorg · Inspirerend Begeleiden")
    assert page.locator("html").get_attribute("lang") == "nl"
    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoofdstuk 1. De visie op zorg")
    assert (
        page.evaluate(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((x, n, all) => all.indexOf(x) !== n)"
        )
        == []
    )


def test_what_is_typed_is_saved_counted_and_there_after_a_reload(page: Page, server: LabServer) -> None:
    _open(page, server)
    _field(page).fill("Een jongen die liever staat.")
    _settled(page)
    assert server.answers()["h1-kind"] == {"text": "Een jongen die liever staat."}
    handed = json.loads((server.folder / "root/h1/antwoorden.json").read_text(encoding="utf-8"))
    assert handed["answers"]["h1-kind"]["value"] == {"text": "Een jongen die liever staat."}
    expect(page.locator(".ibc-geteld")).to_contain_text("van 3 vragen beantwoord")
    expect(page.locator("[data-deel=h1-1-1] .ibc-telling")).to_have_text("1/1")
    page.reload()
    expect(_field(page)).to_have_value("Een jongen die liever staat.")


def test_who_saves_by_hand_is_told_that_it_is_done(page: Page, server: LabServer) -> None:
    _open(page, server)
    _field(page).press_sequentially("Met de hand bewaard. ")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("status").filter(has_text="Alles is opgeslagen.")).to_be_visible()
    expect(_field(page)).to_be_focused()
    assert "Met de hand bewaard." in server.answers()["h1-kind"]["text"]


def test_a_choice_counts_too(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.locator("#h1-weg").get_by_text("rechts").click()
    expect(page.locator("#h1-weg .ib-stand")).to_contain_text("Opgeslagen")
    assert server.answers()["h1-weg"] == {"choice": ["b"]}


def test_two_tabs_show_the_same_and_lose_nothing(new_context: Callable[..., BrowserContext], server: LabServer) -> None:
    context = new_context()
    one, two = _open(context.new_page(), server), _open(context.new_page(), server)
    _field(one, "h1-kijken").fill("Vanuit het eerste tabblad.")
    expect(_field(two, "h1-kijken")).to_have_value("Vanuit het eerste tabblad.")
    one.locator("h1").click()  # a field in which someone stands is never changed under the hands
    _field(two, "h1-kijken").press_sequentially(" En het tweede.")
    expect(_field(one, "h1-kijken")).to_have_value(re.compile("En het tweede"))
    assert "En het tweede." in server.answers()["h1-kijken"]["text"]


def test_no_word_of_english_is_seen_or_read_aloud(page: Page, server: LabServer) -> None:
    _open(page, server)
    _unfold(page)
    shown: list[str] = page.evaluate("""() => {
      const said = [document.title, document.body.innerText];
      for (const element of document.querySelectorAll("*")) {
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"]) {
          if (element.hasAttribute(name)) said.push(element.getAttribute(name));
        }
      }
      return said;
    }""")
    found = {match[0].lower() for text in shown for match in ENGLISH.finditer(text)}
    assert found <= {"open"}, found


def test_keys_that_would_harm_a_notebook_do_nothing(page: Page, server: LabServer) -> None:
    notebook = server.folder / "root/h1/h1.ipynb"
    before = hashlib.sha256(notebook.read_bytes()).hexdigest()
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    _open(page, server)
    cells = page.locator(".ib-cell").count()
    _field(page).fill("blijft staan")
    for key in ("Escape", *"ddxrbaym", "Enter", "Control+s", "Shift+Enter", "Control+Enter"):
        page.keyboard.press(key)
    page.locator("h1").click()
    for key in (
        "Escape",
        "d",
        "d",
        "x",
        "r",
        "b",
        "a",
        "z",
        "y",
        "m",
        "i",
        "i",
        "0",
        "0",
        "Enter",
        "Shift+Enter",
        "Control+z",
    ):
        page.keyboard.press(key)
    page.locator("#h1-tekst-1").dblclick()
    page.locator("#h1-tekst-1").click(button="right")
    page.keyboard.press("Escape")
    expect(page.locator(".ib-cell")).to_have_count(cells)
    expect(_field(page)).to_have_value(re.compile("blijft staan"))
    _settled(page)
    page.close(run_before_unload=True)
    assert asked == []
    assert hashlib.sha256(notebook.read_bytes()).hexdigest() == before
    assert server.get("api/kernels") == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_stands_in_the_way_of_anyone(
    new_context: Callable[..., BrowserContext], server: LabServer, colours: str, width: int
) -> None:
    context = new_context(viewport={"width": width, "height": 800}, color_scheme=colours)
    page = _open(context.new_page(), server)
    _unfold(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_place_in_the_address_is_gone_to_and_gets_the_focus(page: Page, server: LabServer) -> None:
    _open(page, server, place="#h1-tijdlijn")
    expect(page.locator("#h1-tijdlijn")).to_be_focused()
    expect(page.locator("#h1-tijdlijn")).to_be_in_viewport()
    expect(page.locator(".ibc-hier .ibc-deel")).to_contain_text("Verbinding")
    page.go_back()
    _open(page, server)
    page.get_by_role("link", name="de tijdlijn").click()
    expect(page.locator("#h1-tijdlijn")).to_be_focused()
    top = page.locator("#h1-tijdlijn").bounding_box()
    bar = page.locator(".ibc-balk").bounding_box()
    assert top is not None
    assert bar is not None
    assert top["y"] >= bar["y"] + bar["height"], "the bar covers what was jumped to"


def test_the_whole_chapter_is_reached_by_tab_alone_in_reading_order(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de tekst")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    passed: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        where = page.evaluate("document.activeElement.closest('.ib-cell')?.id ?? document.activeElement.className")
        if not passed or passed[-1] != where:
            passed.append(where)
        if "ibc-volgende" in where or not where:
            break
    questions = [name for name in passed if name.startswith("h1-")]
    assert [name for name in questions if name in {"h1-kind", "h1-kijken", "h1-weg", "h1-inleveren"}] == [
        "h1-kind",
        "h1-kijken",
        "h1-weg",
        "h1-inleveren",
    ]


def test_links_out_open_beside_the_chapter_and_tell_so(page: Page, server: LabServer) -> None:
    _open(page, server)
    link = page.get_by_role("link", name="Een bron (opent in een nieuw tabblad)")
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener noreferrer")


def test_the_next_chapter_is_offered_only_where_it_is(page: Page, server: LabServer) -> None:
    _open(page, server)
    expect(page.get_by_role("link", name="Volgend hoofdstuk")).to_have_attribute("href", "/doc/tree/h2/h2.ipynb")
    expect(page.get_by_role("link", name="Vorig hoofdstuk")).to_have_count(0)


def test_size_and_colours_stay_as_chosen(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.get_by_text("Weergave").click()
    page.get_by_label("Grootst").check()
    page.get_by_label("Donker").check()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Donker")).to_be_hidden()
    expect(page.locator(".ibc-weergave > summary")).to_be_focused()
    page.reload()
    expect(_field(page)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "24px"
    expect(page.locator("html")).to_have_attribute("data-ib-theme", "dark")


def test_on_paper_stand_the_text_and_the_answers_and_nothing_else(page: Page, server: LabServer) -> None:
    _open(page, server)
    _field(page).fill("Dit hoort op papier.")
    _settled(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for gone in (".ibc-balk", ".ibc-navigatie", ".ibc-voet", ".ibc-anders"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("#h1-kind").get_by_text("Dit hoort op papier.").last).to_be_visible()
    expect(page.get_by_text("noemt een moment")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.get_by_text("noemt een moment")).to_be_hidden()


def test_feedback_stands_beside_the_answer_and_is_new_until_it_was_gone_to(page: Page, server: LabServer) -> None:
    given = {"score": 1.5, "max_score": 2, "comment": "Mooi <b>concreet</b>.", "time": "2026-11-20T10:00:00+01:00"}
    news = {"feedback": {"h1-kijken": given}, "total": {"score": 1.5, "max_score": 6}, "time": given["time"]}
    page.route("**/ib/chapter/h1/feedback", lambda route: route.fulfill(json=news))
    _open(page, server)
    link = page.locator(".ibc-navigatie").get_by_role("link", name="Feedback: 1,5 van 6 punten")
    expect(link).to_be_visible()
    expect(page.locator("#h1-kijken")).to_contain_text("Mooi <b>concreet</b>.")
    expect(link.get_by_text("nieuw")).to_be_visible()
    link.click()
    expect(page.locator("#h1-kijken")).to_be_in_viewport()
    expect(link.get_by_text("nieuw")).to_be_hidden()
    page.reload()
    expect(link).to_be_visible()
    expect(link.get_by_text("nieuw")).to_be_hidden()


def test_a_participant_without_feedback_is_told_so(page: Page, server: LabServer) -> None:
    _open(page, server)
    expect(page.get_by_role("link", name="Nog geen feedback")).to_be_visible()
    expect(page.locator(".ibc-feedback")).to_have_attribute("aria-disabled", "true")


def test_a_notebook_that_someone_tampered_with_runs_nothing(page: Page, server: LabServer) -> None:
    evil = chapter()
    evil["cells"][0]["source"] = (
        "# Kop\n\n<script>window.geraakt = 1</script><img src=x onerror='window.geraakt = 2'>"
        "<svg onload='window.geraakt = 3'></svg><iframe srcdoc='<script>parent.geraakt = 4</script>'></iframe>\n\n"
        "[klik](javascript:window.geraakt=5) <a href='data:text/html,x'>x</a> <form action='/x'><input name=y></form>"
    )
    for cell in evil["cells"]:
        if cell["metadata"]["ib"]["kind"] == "reflectie":
            cell["metadata"]["ib"]["prompt"] = "<img src=x onerror='window.geraakt = 6'>"
    (server.folder / "root/h9").mkdir(exist_ok=True)
    (server.folder / "root/h9/h9.ipynb").write_text(json.dumps(evil), encoding="utf-8")
    _open(page, server, "doc/tree/h9/h9.ipynb")
    page.wait_for_load_state("networkidle")
    page.get_by_text("klik").click()
    assert page.evaluate("window.geraakt") is None
    assert page.locator("main").locator("script, iframe, form, object, [onerror], [onload]").count() == 0
    assert page.locator("main a[href^='javascript'], main a[href^='data']").count() == 0


def test_a_page_that_asks_nothing_shows_no_progress_and_misses_no_answers(page: Page, server: LabServer) -> None:
    start = chapter()
    start["cells"] = [{**start["cells"][0], "id": "start", "source": "# Welkom\n\n[Begin](h1/h1.ipynb)"}]
    start["metadata"]["ib"] |= {"chapter": "start", "number": None, "title": "Welkom", "sections": [], "next": "h1"}
    (server.folder / "root/start.ipynb").write_text(json.dumps(start), encoding="utf-8")
    page.goto(server.url("doc/tree/start.ipynb"))
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()
    expect(page).to_have_title("Welkom · Inspirerend Begeleiden")
    expect(page.get_by_role("link", name="Begin")).to_have_attribute("href", "/doc/tree/h1/h1.ipynb")
    expect(page.get_by_role("link", name="Volgend hoofdstuk")).to_be_visible()
    for absent in (".ibc-stand", ".ibc-navigatie", ".ibc-melding"):
        expect(page.locator(f"{absent}:visible")).to_have_count(0)


def test_a_chapter_that_is_not_there_is_said_in_dutch(page: Page, server: LabServer) -> None:
    page.goto(server.url("doc/tree/h7/h7.ipynb"))
    expect(page.get_by_role("heading", name="Dit hoofdstuk is er niet")).to_be_visible()


def test_trainers_and_authors_get_the_whole_jupyterlab_in_dutch(page: Page, server: LabServer) -> None:
    _open(page, server)
    page.get_by_role("link", name="Voor trainers en auteurs").click()
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=30_000)
    expect(page.locator(".lm-MenuBar")).to_contain_text("Bestand")
    expect(page.locator(".ib-cursus")).to_have_count(0)


def test_a_notebook_of_another_course_opens_as_jupyterlab_shows_it(page: Page, server: LabServer) -> None:
    other = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
    (server.folder / "root/anders.ipynb").write_text(json.dumps(other), encoding="utf-8")
    page.goto(server.url("doc/tree/anders.ipynb"))
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=30_000)
