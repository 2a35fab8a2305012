"""Logging in with a school's account (OpenID Connect) and from an LMS (LTI 1.3), and Python that nobody listens to."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from ib_hub import accounts
from ib_hub.names import account_name
from tests.hub.machine import Machine, machine
from tests.hub.providers import CLIENT, LTI, SECRET, Provider, provider
from tests.hub.visiting import CHAPTER, PATIENCE

New = Callable[..., BrowserContext]
COURSE = """
[[cursus]]
naam = "tTAG"
titel = "Cursus op proef"
groepen = ["urn:deelnemers"]
trainersgroepen = ["urn:trainers"]
lms = ["4711"]
"""


@pytest.fixture(scope="module")
def school(as_root: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Machine, Provider]]:
    """A hub for a federation of schools, on which participants may run Python."""
    del as_root
    with provider() as said:
        secret = tmp_path_factory.mktemp("geheim") / "client"
        secret.write_text(SECRET)
        table = f"""[aanmelden.oidc]
naam = "SURFconext"
inloggen = "{said.url}/authorize"
token = "{said.url}/token"
gegevens = "{said.url}/userinfo"
client = "{CLIENT}"
geheim = "{secret}"
naamveld = "eppn"
groepenveld = "groepen"
"""
        with machine(login="oidc", login_table=table, courses=COURSE, python=True) as made:
            made.start()
            yield made, said


@pytest.fixture(scope="module")
def lms(as_root: None) -> Iterator[tuple[Machine, Provider]]:
    """A hub that an LMS opens."""
    del as_root
    with provider() as said:
        table = f"""[aanmelden.lti]
uitgever = "{said.url}"
inloggen = "{said.url}/lti-auth"
sleutels = "{said.url}/jwks"
clients = ["{CLIENT}"]
"""
        with machine(login="lti", login_table=table, courses=COURSE, host="localhost") as made:
            made.start()
            yield made, said


def test_a_school_account_leads_to_the_chapter_and_kernels_are_heard_by_nobody(
    school: tuple[Machine, Provider], new_context: New
) -> None:
    hub, said = school
    said.claims = {"eppn": f"Zoë.de.Vries.{hub.tag}@school.example", "groepen": ["urn:deelnemers", "urn:iets-anders"]}
    account = account_name(str(said.claims["eppn"]))
    page = new_context().new_page()
    page.goto(hub.url(CHAPTER))
    page.get_by_role("link", name="Aanmelden").click()
    expect(page.locator("#h1-zorgleerling textarea")).to_be_editable(timeout=PATIENCE)
    assert accounts.is_member(account)
    assert (hub.settings.homes / account).stat().st_mode & 0o077 == 0
    _listen_in_vain(page, hub, account)


def test_a_school_account_without_a_course_or_with_somebody_elses_name_is_turned_away(
    school: tuple[Machine, Provider], new_context: New
) -> None:
    hub, said = school
    for claims, told in (
        ({"eppn": f"niemand.{hub.tag}@school.example", "groepen": ["urn:iets-anders"]}, "nog bij geen enkele cursus"),
        ({"eppn": "root", "groepen": ["urn:deelnemers"]}, "op de server hoort die bij iets anders"),
        ({"eppn": hub.settings.courses[0].account, "groepen": ["urn:trainers"]}, "hoort die bij iets anders"),
    ):
        said.claims = claims
        page = new_context().new_page()
        page.goto(hub.url(""))
        page.get_by_role("link", name="Aanmelden").click()
        expect(page.get_by_text(re.compile(told))).to_be_visible()
        assert "/hub/" in page.url


def test_a_trainers_group_opens_the_trainers_pages(school: tuple[Machine, Provider], new_context: New) -> None:
    hub, said = school
    said.claims = {"eppn": f"tess.{hub.tag}@school.example", "groepen": ["urn:trainers"]}
    page = new_context().new_page()
    page.goto(hub.url(""))
    page.get_by_role("link", name="Aanmelden").click()
    page.get_by_role("link", name="Cursus op proef").click()
    expect(page.get_by_role("heading", name="Nakijken", exact=True)).to_be_visible(timeout=PATIENCE)


def test_an_lms_opens_a_chapter_for_its_own_participants(lms: tuple[Machine, Provider], new_context: New) -> None:
    hub, said = lms
    page = new_context().new_page()
    _launch(page, hub, said, f"sub-{hub.tag}-1", role="Learner")
    expect(page.locator("#h1-zorgleerling textarea")).to_be_editable(timeout=PATIENCE)
    assert accounts.is_member(account_name(f"sub-{hub.tag}-1"))
    trainer = new_context().new_page()
    _launch(trainer, hub, said, f"sub-{hub.tag}-2", role="Instructor", target=hub.url("hub/home"))
    expect(trainer.get_by_role("link", name="Cursus op proef")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("fault", ["another course", "another signature", "another client", "expired"])
def test_an_lms_that_is_not_ours_opens_nothing(lms: tuple[Machine, Provider], new_context: New, fault: str) -> None:
    hub, said = lms
    page, subject = new_context().new_page(), f"sub-{hub.tag}-{fault[-4:]}"
    right = (said.key, said.audience, said.expires)
    if fault == "another signature":
        _launch_with(page, hub, said, subject, key=Provider().key)
    elif fault == "another client":
        said.audience = "iemand-anders"
        _launch(page, hub, said, subject, role="Learner")
    elif fault == "expired":
        said.expires = -3600
        _launch(page, hub, said, subject, role="Learner")
    else:
        _launch(page, hub, said, subject, role="Learner", context="0815")
    said.key, said.audience, said.expires = right
    expect(page.locator("main")).to_contain_text(re.compile("geen enkele cursus|niet|lukte"))
    assert not accounts.exists(account_name(subject))


def _launch_with(page: Page, hub: Machine, said: Provider, subject: str, key: object) -> None:
    """Launch with a token that another key signed, while the LMS shows its own."""
    shown = said.jwks()
    said.key = key  # type: ignore[assignment]
    said.jwks = lambda: shown  # type: ignore[method-assign]
    _launch(page, hub, said, subject, role="Learner")
    del said.jwks


def _launch(
    page: Page, hub: Machine, said: Provider, subject: str, *, role: str, context: str = "4711", target: str = ""
) -> None:
    """Press the link in the LMS."""
    target = target or hub.url(CHAPTER)
    roles = [f"http://purl.imsglobal.org/vocab/lis/v2/membership#{role}"]
    said.claims = {"sub": subject, f"{LTI}roles": roles, f"{LTI}context": {"id": context}}
    query = f"iss={said.url}&login_hint={subject}&target_link_uri={target}&client_id={CLIENT}&lti_message_hint=x"
    page.goto(hub.url(f"hub/lti13/oauth_login?{query}"))
    page.get_by_role("button", name="Verder").click()


def _listen_in_vain(page: Page, hub: Machine, account: str) -> None:
    """Start a kernel, listen to its ports as another account, and hear nothing of what it says."""
    spy = hub.name("spion")
    accounts.ensure_person(spy, hub.settings.homes)
    started = page.evaluate("""async () => {
      const xsrf = document.cookie.match(/_xsrf=([^;]*)/)[1];
      const base = JSON.parse(document.getElementById("jupyter-config-data").textContent).baseUrl;
      const reply = await fetch(`${base}api/kernels`, {
        method: "POST", body: '{"name": "python3"}',
        headers: {"X-XSRFToken": xsrf, "Content-Type": "application/json"},
      });
      return [reply.status, await reply.json()];
    }""")
    assert started[0] == 201, started
    runtime = hub.home(account) / ".cursus" / "runtime"
    (connection,) = runtime.glob(f"kernel-{started[1]['id']}.json")
    assert hub.as_account(spy, "/usr/bin/test", "-r", connection).returncode
    known = json.loads(connection.read_text(encoding="utf-8"))
    done = hub.as_account(spy, hub.places.python, "-c", _SPY, str(known["iopub_port"]))
    assert done.stdout.strip() == "gehoord: 0", done.stderr
    # Who knows the keys does hear it: the spy's silence is not that of an empty line.
    done = hub.as_account(account, hub.places.python, "-c", _OWNER, str(connection))
    assert "gehoord: geheim antwoord" in done.stdout, done.stderr


_SPY = """
import sys, zmq
socket = zmq.Context().socket(zmq.SUB)
socket.setsockopt(zmq.SUBSCRIBE, b"")
socket.connect(f"tcp://127.0.0.1:{sys.argv[1]}")
heard = 0
while socket.poll(2500):
    socket.recv_multipart()
    heard += 1
print("gehoord:", heard)
"""
_OWNER = """
import sys
from jupyter_client import BlockingKernelClient
client = BlockingKernelClient(connection_file=sys.argv[1])
client.load_connection_file()
client.start_channels()
client.wait_for_ready(timeout=30)
show = lambda message: print("gehoord:", message["content"].get("text", ""))
client.execute_interactive("print('geheim antwoord')", output_hook=show)
"""
