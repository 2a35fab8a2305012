"""What a participant cannot do: read, change or be somebody else, over HTTP, on the disk, or in the exchange."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import pytest

from tests.hub.machine import Machine
from tests.hub.visiting import Visitor, release

FORBIDDEN = {403, 404}


class Class(NamedTuple):
    """Two participants with a running server each, and a trainer."""

    anna: Visitor
    bram: Visitor
    tess: Visitor


@pytest.fixture(scope="module")
def people(hub: Machine) -> Class:
    """The class, and a chapter that is handed out."""
    tess = Visitor(hub, hub.add("tess", trains=True)).log_in()
    anna, bram = (Visitor(hub, hub.add(name)).log_in().start_server() for name in ("anna", "bram"))
    assert tess.get(f"services/{hub.course}/formgrader/ib/h1/")[0] == 200
    for who in (anna, bram):
        assert who.get(f"user/{who.account}/doc/tree/start.ipynb")[0] == 200
    release(hub)
    return Class(anna, bram, tess)


def test_of_somebody_else_and_of_trainers_nothing_is_found_over_http(hub: Machine, people: Class) -> None:
    bram, course = people.bram.account, f"services/{hub.course}"
    own = ("doc/tree/h1/h1.ipynb", "api/contents/h1/h1.ipynb", "ib/chapter/h1", "files/h1/h1.ipynb")
    trainers = ("formgrader/ib/", "formgrader/ib/h1/", "api/contents", "files/gradebook.db", "files/source/h1/h1.ipynb")
    hubs = (f"hub/api/users/{bram}", "hub/api/users", "hub/api/groups", "hub/admin", "hub/metrics", f"hub/spawn/{bram}")
    for path in [*(f"user/{bram}/{it}" for it in own), *(f"{course}/{it}" for it in trainers), *hubs]:
        assert people.anna.get(path)[0] in FORBIDDEN, path
    assert people.anna.send("DELETE", f"hub/api/users/{bram}/server")[0] in FORBIDDEN
    assert people.anna.send("POST", f"hub/api/users/{bram}/tokens", {"note": "van mij"})[0] in FORBIDDEN
    # The same doors are open to whose they are.
    assert people.tess.get(f"{course}/formgrader/ib/h1/")[0] == 200
    assert people.bram.get(f"user/{bram}/doc/tree/h1/h1.ipynb")[0] == 200


def test_the_disk_opens_nothing_of_somebody_else_or_of_the_hub(hub: Machine, people: Class) -> None:
    places, anna = hub.places, people.anna.account
    course = places.course(hub.settings.courses[0])
    secret = [
        hub.home(people.bram.account) / "h1" / "h1.ipynb",
        hub.home(people.bram.account) / ".cursus",
        course / "source" / "h1" / "h1.ipynb",
        course / "nbgrader_config.py",
        course / "gradebook.db",
        places.database,
        places.cookie_secret,
        places.proxy_token,
        places.exchange_database,
        hub.settings.path,
    ]
    for path in secret:
        assert path.exists(), path  # the test looks at something
        done = hub.as_account(anna, "/usr/bin/find", path, "-readable")
        assert not done.stdout, path
        assert hub.as_account(anna, "/usr/bin/test", "-r", path).returncode, path
    assert not hub.as_account(anna, "/usr/bin/test", "-r", hub.home(anna) / "h1" / "h1.ipynb").returncode
    # Nobody's environment, with the token in it, can be read either.
    for pid in hub.processes(people.bram.account):
        assert hub.as_account(anna, "/bin/cat", f"/proc/{pid}/environ").returncode


def test_a_participants_server_runs_no_code_and_shows_no_trainers_pages(people: Class) -> None:
    anna = people.anna
    prefix = f"/user/{anna.account}/"
    for path, body in (("api/kernels", {"name": "python3"}), ("api/terminals", {})):
        assert anna.send("POST", f"user/{anna.account}/{path}", body, prefix)[0] in FORBIDDEN, path
    session = {"path": "h1/h1.ipynb", "type": "notebook", "name": "", "kernel": {"name": "python3"}}
    assert anna.send("POST", f"user/{anna.account}/api/sessions", session, prefix)[0] in {403, 404, 500, 501}
    assert anna.send("GET", f"user/{anna.account}/api/kernels", None, prefix) == (200, [])
    assert anna.get(f"user/{anna.account}/formgrader/ib/")[0] == 404


def test_no_page_holds_a_secret(hub: Machine, people: Class) -> None:
    secrets = [people.anna.token(), hub.places.proxy_token.read_text().partition("=")[2].strip()]
    secrets += [
        hub.places.cookie_secret.read_text().strip(),
        *(it.value or "" for it in people.anna.jar if it.name != "_xsrf"),
    ]
    pages = ("hub/home", "hub/token", f"user/{people.anna.account}/doc/tree/h1/h1.ipynb", "hub/bestaat-niet")
    for path in pages:
        text = people.anna.get(path)[1]
        assert [secret for secret in secrets if secret and secret in text] == [], path


def test_a_hand_in_is_of_whoever_sends_it_whatever_it_says(hub: Machine, people: Class) -> None:
    anna, bram = _Exchange(hub, people.anna.token()), _Exchange(hub, people.bram.token())
    status, own = bram.hand_in("Van Bram.")
    assert status == 201
    # Spoofed: the name in the body, the address and the headers is Bram's, the token Anna's.
    status, _ = anna.hand_in("Van Anna.", name=people.bram.account)
    assert status in {201, 400}
    assert bram.ask("GET", "handins/mine", chapter=True)[1] == [own] or _ids(bram) == [own["id"]]
    # Of another's hand-in nothing can be read, marked or overwritten.
    assert anna.ask("GET", f"handins/{own['id']}")[0] in FORBIDDEN
    assert anna.ask("PUT", f"handins/{own['id']}/feedback", b"<p>10 punten</p>")[0] in FORBIDDEN
    assert anna.ask("GET", "handins?after=", chapter=True)[0] in FORBIDDEN
    assert anna.ask("DELETE", "", chapter=True)[0] in FORBIDDEN
    assert anna.ask("GET", "audit")[0] in FORBIDDEN
    assert _ids(bram) == [own["id"]]


def test_replayed_oversized_malformed_and_concurrent_hand_ins_change_nothing_of_anothers(
    hub: Machine, people: Class
) -> None:
    anna, bram = _Exchange(hub, people.anna.token()), _Exchange(hub, people.bram.token())
    before, key = _ids(bram), str(uuid.uuid4())
    first = anna.hand_in("Eén keer.", key=key)
    again = anna.hand_in("Eén keer.", key=key)
    assert (first[0], again[0]) == (201, 200)
    assert first[1]["id"] == again[1]["id"]
    assert anna.hand_in("Iets anders.", key=key)[0] == 409
    assert anna.ask("POST", "handins", b"x" * 3_000_000, chapter=True)[0] == 413
    assert anna.ask("POST", "handins", b"geen JSON", chapter=True)[0] in {400, 415, 422}
    assert anna.ask("POST", "handins", b"{}", chapter=True)[0] in {400, 415, 422}
    with ThreadPoolExecutor(8) as pool:
        sent = list(pool.map(lambda number: anna.hand_in(f"Tegelijk {number}.")[0], range(16)))
    assert set(sent) <= {201, 429}
    assert 201 in sent
    assert _ids(bram) == before


def test_a_link_in_the_way_of_a_chapter_leads_nowhere(hub: Machine, people: Class) -> None:
    """Chapters are placed by the participant's own account: what it may not write, no link makes it write."""
    anna, target = people.anna.account, hub.places.secret / "cookie-van-de-hub"
    target.write_text("van root")
    home = hub.home(anna)
    link = home / "h2" / "h2.ipynb"
    hub.as_account(anna, "/bin/rm", "-f", link)
    assert not hub.as_account(anna, "/bin/ln", "-s", target, link).returncode
    assert people.anna.send("DELETE", f"hub/api/users/{anna}/server")[0] in {202, 204}
    while hub.processes(anna):
        pass
    people.anna.start_server()  # the link costs nobody the course either
    assert target.read_text() == "van root"
    assert target.stat().st_uid == 0


def _ids(exchange: _Exchange) -> list[Any]:
    found = exchange.ask("GET", "handins/mine", chapter=True)[1]
    return [it["id"] for it in (found["handins"] if isinstance(found, dict) else found)]


class _Exchange:
    """The exchange, asked with somebody's token."""

    def __init__(self, hub: Machine, token: str) -> None:
        self._base = hub.url(f"services/uitwisseling/api/v1/courses/{hub.course}")
        self._token = token

    def hand_in(self, text: str, key: str = "", name: str = "") -> tuple[int, Any]:
        """Hand in one answer; ``name`` is what a liar adds."""
        answer = {"value": {"text": text}, "time": "2026-11-23T12:00:00+01:00", "revision": "r1"}
        body: dict[str, Any] = {"schema": 1, "chapter": "h1", "round": "2026-2027", "answers": {"h1-kind": answer}}
        headers = {"Idempotency-Key": key or str(uuid.uuid4())}
        if name:
            body["name"] = body["student"] = name
            headers |= {"X-Forwarded-User": name, "Remote-User": name}
        return self.ask(
            "POST", f"handins{f'?name={name}' if name else ''}", json.dumps(body).encode(), headers, chapter=True
        )

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        *,
        chapter: bool = False,
    ) -> tuple[int, Any]:
        """Return status and answer."""
        url = f"{self._base}{'/chapters/h1' if chapter else ''}/{path}".rstrip("/")
        all_headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        all_headers |= {"Idempotency-Key": str(uuid.uuid4()), **(headers or {})}
        request = urllib.request.Request(url, body, all_headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                text = reply.read()
                return reply.status, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")
