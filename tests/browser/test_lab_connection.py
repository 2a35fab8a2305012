"""Losing the server and finding it again: nothing typed disappears, and nobody is interrupted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.lab_server import LabServer, find_port, make_server

CHAPTER = "doc/tree/h1/h1.ipynb"
PATIENCE = 30_000  # milliseconds for the page to find a server that was started again
LOST = "Geen verbinding met de cursus."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    running = make_server(tmp_path_factory.mktemp("lab"), find_port())
    yield running
    running.kill()


def _open(page: Page, server: LabServer) -> Locator:
    page.goto(server.url(CHAPTER))
    field = page.locator("#h1-kind textarea")
    expect(field).to_be_visible()
    field.fill("")
    expect(page.locator(".ibc-opslag")).to_have_text("Alles opgeslagen")
    return field


def test_the_server_killed_in_mid_sentence_costs_no_letter_and_no_focus(page: Page, server: LabServer) -> None:
    field = _open(page, server)
    field.press_sequentially("Een zin die halverwege ")
    server.kill()
    field.press_sequentially("zijn server verliest", delay=20)
    expect(page.get_by_role("alert").filter(has_text=LOST)).to_be_visible(timeout=PATIENCE)
    expect(field).to_be_focused()
    expect(page.locator(".ibc-opslag")).to_have_text("Nog niet alles opgeslagen")
    field.press_sequentially(", gaat gewoon door.")
    server.token = "anders"  # noqa: S105 (`cursus start` makes a new one each time; the page has the old)
    server.start()
    expect(page.get_by_role("alert").filter(has_text=LOST)).to_be_hidden(timeout=PATIENCE)
    expect(page.locator(".ibc-opslag")).to_have_text("Alles opgeslagen", timeout=PATIENCE)
    expect(field).to_be_focused()
    whole = "Een zin die halverwege zijn server verliest, gaat gewoon door."
    expect(field).to_have_value(whole)
    assert server.answers()["h1-kind"] == {"text": whole}
    assert server.get("api/kernels") == []


def test_a_page_that_is_left_while_the_server_is_gone_still_saves_at_the_next_visit(
    new_context: Callable[..., BrowserContext], server: LabServer
) -> None:
    context = new_context()
    page = context.new_page()
    field = _open(page, server)
    server.kill()
    field.fill("Getypt zonder server.")
    expect(page.get_by_role("alert").filter(has_text=LOST)).to_be_visible(timeout=PATIENCE)
    page.close()
    server.start()
    again = context.new_page()
    again.goto(server.url(CHAPTER))
    expect(again.locator("#h1-kind textarea")).to_have_value("Getypt zonder server.")
    expect(again.locator("#h1-kind .ib-stand")).to_contain_text("Opgeslagen", timeout=PATIENCE)
    assert server.answers()["h1-kind"] == {"text": "Getypt zonder server."}


def test_a_cut_connection_is_said_and_mended_by_itself(
    new_context: Callable[..., BrowserContext], server: LabServer
) -> None:
    context = new_context()
    page = context.new_page()
    field = _open(page, server)
    context.set_offline(True)
    field.fill("Zonder internet.")
    expect(page.get_by_role("alert").filter(has_text=LOST)).to_be_visible(timeout=PATIENCE)
    context.set_offline(False)
    expect(page.locator(".ibc-opslag")).to_have_text("Alles opgeslagen", timeout=PATIENCE)
    assert server.answers()["h1-kind"] == {"text": "Zonder internet."}


@pytest.mark.parametrize("answer", ["403", "redirect"])
def test_a_session_that_ended_asks_to_log_in_and_goes_on_by_itself(page: Page, server: LabServer, answer: str) -> None:
    def refuse(route: Route) -> None:
        if answer == "403":
            route.fulfill(status=403, json={"message": "Forbidden"})
        else:
            route.fulfill(status=302, headers={"Location": "/hub/login"})

    field = _open(page, server)
    page.route("**/ib/**", refuse)
    field.fill(f"Na het verlopen van de sessie ({answer}).")
    banner = page.get_by_role("alert").filter(has_text="Je bent niet meer ingelogd.")
    expect(banner).to_be_visible(timeout=PATIENCE)
    link = banner.get_by_role("link", name=re.compile("Log in"))
    assert (link.get_attribute("target"), link.get_attribute("href")) == (
        "_blank",
        f"/login?next=%2F{CHAPTER}".replace("doc/tree/h1/", "doc%2Ftree%2Fh1%2F"),
    )
    expect(field).to_be_focused()
    page.unroute("**/ib/**")
    expect(banner).to_be_hidden(timeout=PATIENCE)
    expect(page.locator(".ibc-opslag")).to_have_text("Alles opgeslagen", timeout=PATIENCE)
    assert server.answers()["h1-kind"] == {"text": f"Na het verlopen van de sessie ({answer})."}


def test_earlier_answers_that_do_not_arrive_are_said_and_come_later(page: Page, server: LabServer) -> None:
    field = _open(page, server)
    field.fill("Dit stond er al.")
    expect(page.locator("#h1-kind .ib-stand")).to_contain_text("Opgeslagen")
    page.route("**/ib/**", lambda route: route.abort())
    page.goto(server.url(CHAPTER))
    expect(page.get_by_text("Je eerdere antwoorden zijn nog niet geladen.")).to_be_visible()
    other = page.locator("#h1-kijken textarea")
    other.fill("Ondertussen geschreven.")
    page.unroute("**/ib/**")
    expect(page.locator("#h1-kind textarea")).to_have_value("Dit stond er al.", timeout=PATIENCE)
    expect(page.locator("#h1-kijken .ib-stand")).to_contain_text("Opgeslagen", timeout=PATIENCE)
    assert server.answers()["h1-kijken"] == {"text": "Ondertussen geschreven."}


def test_a_server_that_is_gone_before_the_chapter_is_there_is_said_in_dutch(page: Page, server: LabServer) -> None:
    page.route("**/api/contents/**", lambda route: route.abort())
    page.goto(server.url(CHAPTER))
    expect(page.get_by_role("heading", name="Geen verbinding met de cursus")).to_be_visible()
    page.unroute("**/api/contents/**")
    page.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.locator("#h1-kind textarea")).to_be_visible()
