"""A real hub in a real browser: two participants and a trainer, from logging in to reading feedback."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.hub.machine import Machine
from tests.hub.visiting import PATIENCE, faults, log_in, open_chapter, write

New = Callable[..., BrowserContext]
QUESTION = "h1-zorgleerling"
ENGLISH = re.compile(r"\b(?:sign in|launch|logout|username|password|please|loading|spawn|error)\b", re.IGNORECASE)


def test_two_participants_and_a_trainer_go_from_logging_in_to_feedback(hub: Machine, new_context: New) -> None:
    anna, bram, tess = hub.add("anna"), hub.add("bram"), hub.add("tess", trains=True)
    marking = _trainer(new_context(), hub, tess)
    _step(marking, "Uitzetten", "Uitgezet|Het hoofdstuk|h1")

    pages = {}
    for account in (anna, bram):
        page = pages[account] = new_context().new_page()
        open_chapter(page, hub, account)
        write(page, QUESTION, f"Dit schreef {account} zelf.")
        desk = page.get_by_role("region", name="Inleveren")
        expect(desk.get_by_text(f"Je levert in voor de cursus {hub.course}.")).to_be_visible()
        desk.get_by_role("button", name="Lever in").click()
        expect(desk.get_by_text(re.compile("^Ingeleverd op .*: 1 antwoord"))).to_be_visible(timeout=PATIENCE)

    _step(marking, "Ophalen", "2 nieuwe inleveringen van h1")
    _step(marking, "Nakijken", "2 inleveringen nagekeken van h1")
    _give_comment(marking, hub, f"Dit schreef {anna} zelf.", "Mooi gezien, Anna.")
    marking.goto(hub.url(f"services/{hub.course}/formgrader/ib/h1/"))
    marking.get_by_role("button", name="Feedback geven", exact=True).click()
    expect(marking.get_by_text("1 antwoord van 1 deelnemer is nog niet gelezen.")).to_be_visible()
    _step(marking, "Toch feedback geven", "teruggegeven aan 2 deelnemers")

    for account, comment in ((anna, "Mooi gezien, Anna."), (bram, None)):
        pages[account].reload()
        given = pages[account].locator(f"#{QUESTION}").get_by_role("complementary", name="Feedback")
        expect(given).to_be_visible(timeout=PATIENCE)
        if comment:
            expect(given).to_contain_text(comment)
        else:
            expect(given).not_to_contain_text("Anna")


def test_the_pages_of_the_hub_are_dutch_accessible_and_fetch_nothing_from_elsewhere(
    hub: Machine, new_context: New
) -> None:
    cees, tess = hub.add("cees"), hub.add("tineke", trains=True)
    page = new_context().new_page()
    asked: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda told: problems.append(told.text) if "Content Security Policy" in told.text else None)

    page.goto(hub.url(""))
    _expect_fine(page, "Welkom bij de cursus")
    log_in(page, cees, "verkeerd")
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    _expect_fine(page, "Welkom bij de cursus")
    with hub.hold_start(cees):
        page.goto(hub.url("hub/user-redirect/doc/tree/h1/h1.ipynb"))
        log_in(page, cees)
        expect(page.get_by_role("heading", name="De cursus wordt geopend")).to_be_visible()
        _expect_fine(page, "De cursus wordt geopend")
    expect(page.locator(f"#{QUESTION} textarea")).to_be_editable(timeout=PATIENCE)
    for path, heading in {
        "hub/home": "Welkom",
        "hub/token": "Sleutels",
        "hub/bestaat-niet": "Deze bladzijde is er niet",
        "hub/admin": "Hier mag je niet in",
    }.items():
        page.goto(hub.url(path))
        _expect_fine(page, heading)
    page.goto(hub.url("hub/home"))
    page.get_by_role("button", name="Stop de cursus").click()
    expect(page.get_by_text("De cursus is gestopt.")).to_be_visible(timeout=PATIENCE)
    page.goto(hub.url("hub/logout"))
    _expect_fine(page, "Welkom bij de cursus")
    log_in(page, tess)
    expect(page.get_by_role("link", name="Cursus op proef")).to_be_visible()
    _expect_fine(page, "Welkom")
    assert problems == []
    assert [url for url in asked if not url.startswith((hub.url(), "data:"))] == []


def test_who_is_in_no_course_is_told_so_and_gets_nothing(hub: Machine, new_context: New) -> None:
    from ib_hub import accounts

    dora = hub.add("dora")
    accounts.leave(dora, hub.settings.courses[0].participants_group)
    page = new_context().new_page()
    page.goto(hub.url(""))
    log_in(page, dora)
    expect(page.get_by_role("alert")).to_contain_text("je staat nog bij geen enkele cursus. Vraag je trainer")
    assert hub.processes(dora) == []


def _trainer(context: BrowserContext, hub: Machine, account: str) -> Page:
    """Log in as a trainer and open the first chapter's steps."""
    page = context.new_page()
    page.goto(hub.url(""))
    log_in(page, account)
    page.get_by_role("link", name="Cursus op proef").click()
    expect(page.get_by_role("heading", name="Nakijken", exact=True)).to_be_visible(timeout=PATIENCE)
    page.goto(hub.url(f"services/{hub.course}/formgrader/ib/h1/"))
    return page


def _step(page: Page, name: str, told: str) -> None:
    """Take a step of a chapter and wait for what it says."""
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator("#uitkomst")).to_have_attribute("data-state", "done", timeout=PATIENCE)
    expect(page.locator("#uitkomst")).to_contain_text(re.compile(told))


def _give_comment(page: Page, hub: Machine, answer: str, comment: str) -> None:
    """Read one answer among all to a question and comment on it."""
    page.goto(hub.url(f"services/{hub.course}/formgrader/ib/h1/h1/{QUESTION}"))
    card = page.locator("article.card").filter(has_text=answer)
    expect(card).to_have_count(1)
    box = card.get_by_role("textbox").last
    box.fill(comment)
    box.blur()
    expect(card.get_by_role("status")).to_have_text(re.compile("^Opgeslagen om"), timeout=PATIENCE)


def _expect_fine(page: Page, heading: str) -> None:
    """See that a page is Dutch, and that axe has nothing to say of it."""
    expect(page.get_by_role("heading", name=heading).first).to_be_visible()
    shown = page.locator("body").inner_text() + page.title()
    assert not ENGLISH.search(shown), shown
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert faults(page) == []
