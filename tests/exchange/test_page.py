"""The page for people, in a real browser: logging in by the hub, a code made and revoked, own hand-ins, no barrier."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.browser.axe import violations
from tests.exchange.conftest import World
from tests.exchange.hub import PREFIX
from tests.exchange.service import answers

Visit = Callable[..., Page]


@pytest.fixture
def visit(world: World, new_context: Callable[..., BrowserContext], monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Open the page as somebody; the hub's log-in sends the browser back, as its proxy would."""
    # The hub sends the browser to a path of the address that it shares with the service; here each has a port.
    base = f"http://127.0.0.1:{world.service.port}{PREFIX}"
    monkeypatch.setenv("JUPYTERHUB_OAUTH_CALLBACK_URL", f"{base}oauth_callback")

    def go(name: str, **options: object) -> Page:
        world.hub.visitor = name
        page = new_context(**options).new_page()
        page.goto(base)
        return page

    return go


def test_a_participant_makes_a_code_uses_it_and_revokes_it(world: World, visit: Visit) -> None:
    page = visit("ann")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitwisseling")
    expect(page.get_by_text("Ingelogd als ann")).to_be_visible()
    expect(page.get_by_text("Je hebt nog niets ingeleverd.")).to_be_visible()
    page.get_by_label("Voor welke computer?").fill("Laptop <b>thuis</b>")
    page.get_by_label("Hoelang geldig?").select_option("90 dagen")
    page.get_by_role("button", name="Maak een toegangscode").click()
    expect(page.get_by_role("heading", name="Je toegangscode «Laptop <b>thuis</b>»")).to_be_visible()
    secret = page.locator(".code code").inner_text()
    assert re.fullmatch(r"ib_[\w-]{43}", secret)
    expect(page.locator(".regel")).to_have_text(f"cursus uitwisseling koppelen {world.service.url}")
    assert world.service.hand_in(secret, answers("van de laptop")).status == 201
    page.goto(f"{world.service.url}/")
    assert secret not in page.content()
    expect(page.get_by_role("row").nth(1)).to_contain_text("Hoofdstuk 1")
    expect(page.get_by_text("het laatst gebruikt op")).to_be_visible()
    page.get_by_role("button", name="Intrekken: Laptop <b>thuis</b>").click()
    expect(page.get_by_text("Je hebt geen toegangscodes.")).to_be_visible()
    assert world.service.hand_in(secret, answers()).status == 401


def test_each_sees_the_own_hand_ins_and_whether_there_is_feedback(world: World, visit: Visit) -> None:
    for token in (world.ann, world.ann, world.bea):
        last = world.service.hand_in(token, answers(token)).json["id"]
    mine = world.service.ask("GET", "courses/ib/chapters/h1/handins/mine", world.ann).json
    world.service.ask("PUT", f"courses/ib/handins/{mine[1]['id']}/feedback", world.trainer, b"x")
    assert last
    page = visit("ann")
    rows = page.get_by_role("row")
    expect(rows).to_have_count(3)
    expect(rows.nth(1)).to_contain_text("versie 2")
    expect(rows.nth(1)).to_contain_text("ja, lees die in het hoofdstuk")
    expect(rows.nth(2)).to_contain_text("nog niet")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_barrier_and_asks_nothing_of_elsewhere(
    world: World, visit: Visit, picture: Callable[[str], Path], scheme: str
) -> None:
    world.service.hand_in(world.ann, answers())
    page = visit("ann", color_scheme=scheme)
    asked: list[Request] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108
    page.on("console", lambda message: said.append(message.text))
    page.get_by_label("Voor welke computer?").fill("Laptop thuis")
    page.get_by_role("button", name="Maak een toegangscode").click()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=picture(f"uitwisseling-{scheme}"), full_page=True)
    assert {request.url.split("/")[2] for request in asked} == {f"127.0.0.1:{world.service.port}"}
    assert said == []
    assert page.evaluate("document.fonts.size") == 2
    assert page.evaluate("[...document.fonts].every((font) => font.status === 'loaded')")
    # The page's own policy lets no script in; axe looks at what the same bytes are without it.
    page.route("**/*", _without_policy)
    page.goto(f"{world.service.url}/")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= 320")


def _without_policy(route: Route) -> None:
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name != "content-security-policy"}
    route.fulfill(response=answer, headers=headers)


def test_a_form_of_another_page_changes_nothing(world: World, visit: Visit) -> None:
    page = visit("ann")
    cookie = {"Cookie": "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())}
    assert "ib-uitwisseling=" in cookie["Cookie"]
    form = {**cookie, "Content-Type": "application/x-www-form-urlencoded"}
    for seal in ("", "&zegel=", "&zegel=" + "0" * 64):
        answer = world.service.raw("POST", f"{PREFIX}codes", f"naam=x&dagen=30{seal}".encode(), form)
        assert answer.status == 403
        assert "er is niets veranderd" in answer.body.decode()
    assert world.service.ask("GET", "tokens", world.ann).json == []
    # Nor is the page read by a script that runs elsewhere on the same address.
    answer = world.service.raw("GET", PREFIX, None, {**cookie, "Sec-Fetch-Mode": "cors"})
    assert answer.status == 403
    assert world.service.raw("GET", PREFIX, None, {**cookie, "Sec-Fetch-Mode": "navigate"}).status == 200
    # And a cookie is no token: the API does not know it.
    assert world.service.ask("GET", "me", headers=cookie).status == 401


def test_what_the_browser_keeps_is_out_of_reach_of_scripts_and_other_sites(world: World, visit: Visit) -> None:
    page = visit("ann")
    [cookie] = page.context.cookies()
    assert (cookie["name"], cookie["path"], cookie["httpOnly"], cookie["sameSite"]) == (
        "ib-uitwisseling",
        PREFIX,
        True,
        "Lax",
    )
    headers = world.service.raw("GET", PREFIX, None, {"X-Forwarded-Proto": "https"}).headers
    assert "Secure" in headers["set-cookie"]
    policy = world.service.raw("GET", PREFIX, None, {"Cookie": f"ib-uitwisseling={cookie['value']}"}).headers
    assert policy["content-security-policy"].startswith("default-src 'none'; style-src 'self'; font-src 'self'; ")
    assert "script" not in policy["content-security-policy"]
    assert policy["cache-control"] == "no-store"


def test_a_log_in_that_somebody_else_began_is_not_finished_here(world: World) -> None:
    for cookie in ("", "ib-uitwisseling-inloggen=abc.def"):
        answer = world.service.raw("GET", f"{PREFIX}oauth_callback?code=x&state=xyz", None, {"Cookie": cookie})
        assert answer.status == 403
        assert "niet afgemaakt" in answer.body.decode()
        assert "set-cookie" not in answer.headers
    answer = world.service.raw(
        "GET", f"{PREFIX}oauth_callback?code=x&state=abc", None, {"Cookie": "ib-uitwisseling-inloggen=abc.d"}
    )
    assert answer.status == 403


def test_while_the_hub_is_away_the_page_says_so(world: World) -> None:
    token = world.hub.token("ann")
    world.hub.down = True
    answer = world.service.raw("GET", PREFIX, None, {"Cookie": f"ib-uitwisseling={token}"})
    assert answer.status == 503
    assert "Dat lukt nu niet" in answer.body.decode()
