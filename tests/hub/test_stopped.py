"""A server that dies or is culled while somebody writes costs no word; ten that start at once all start."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import violations
from tests.hub.machine import Machine, machine
from tests.hub.visiting import PATIENCE, Visitor, open_chapter, write

New = Callable[..., BrowserContext]
QUESTION = "h1-zorgleerling"
STOPPED = "De cursus staat stil."


@pytest.fixture(scope="module")
def impatient(as_root: None) -> Iterator[Machine]:
    """A hub that stops a server after some seconds in which nothing happens."""
    del as_root
    with machine(idle=0.001) as made:
        made.start()
        yield made


def test_a_server_that_dies_while_somebody_writes_costs_no_word_and_leads_back_to_the_same_place(
    hub: Machine, new_context: New
) -> None:
    emma = hub.add("emma")
    page = new_context().new_page()
    open_chapter(page, hub, emma)
    write(page, QUESTION, "Dit was al bewaard.")
    hub.kill(emma)
    page.locator(f"#{QUESTION} textarea").fill("Dit was al bewaard. En dit schreef ik toen de server weg was.")
    place = page.evaluate(f"document.getElementById('{QUESTION}').getBoundingClientRect().top")
    _go_on(page, hub, emma, "Dit was al bewaard. En dit schreef ik toen de server weg was.")
    assert abs(page.evaluate(f"document.getElementById('{QUESTION}').getBoundingClientRect().top") - place) < 120
    expect(page.locator(f"#{QUESTION} textarea")).to_be_focused()


def test_a_culled_server_costs_no_word(impatient: Machine, new_context: New) -> None:
    finn = impatient.add("finn")
    page = new_context().new_page()
    open_chapter(page, impatient, finn)
    while impatient.processes(finn):  # the page asks nothing of the server meanwhile
        page.wait_for_timeout(500)
    page.locator(f"#{QUESTION} textarea").fill("Nog niet verstuurd toen de server werd opgeruimd.")
    _go_on(page, impatient, finn, "Nog niet verstuurd toen de server werd opgeruimd.")


def test_ten_servers_that_start_at_once_all_start(hub: Machine) -> None:
    names = [hub.add(f"tien-{number}") for number in range(10)]
    visitors = [Visitor(hub, name).log_in() for name in names]
    with ThreadPoolExecutor(10) as pool:
        list(pool.map(Visitor.start_server, visitors))  # each asserts that its server is there
        pages = list(pool.map(lambda who: who.get(f"user/{who.account}/doc/tree/h1/h1.ipynb")[0], visitors))
    assert pages == [200] * 10
    for name in names:
        assert hub.home(name).stat().st_mode & 0o077 == 0
        hub.kill(name)


def _go_on(page: Page, hub: Machine, account: str, whole: str) -> None:
    """See what is said of the server that is gone, press the one button, and find everything saved."""
    alert = page.get_by_role("alert").filter(has_text=STOPPED)
    expect(alert).to_be_visible(timeout=PATIENCE)
    expect(alert).to_contain_text("Je tekst staat veilig in deze browser")
    assert [it for it in violations(page) if "ibc-melding" in it] == []
    alert.get_by_role("link", name="Ga verder").evaluate("it => it.click()")  # Playwright's own click scrolls first
    expect(page).to_have_url(re.compile(r"/doc/tree/h1/h1\.ipynb$"), timeout=PATIENCE)
    expect(page.locator(f"#{QUESTION} textarea")).to_have_value(whole, timeout=PATIENCE)
    expect(page.locator(f"#{QUESTION} .ib-stand")).to_have_text(re.compile("^Opgeslagen om"), timeout=PATIENCE)
    assert hub.answers(account)[QUESTION]["value"] == {"text": whole}
