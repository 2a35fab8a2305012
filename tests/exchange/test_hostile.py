"""Whatever comes in, in any place of a request: never an error of the service itself, and always a text to read."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.hub import running_hub
from tests.exchange.service import NearService, answers, release

ADDRESSES = [
    ("GET", "me"), ("GET", "courses/{}/chapters"), ("GET", "courses/{}/chapters/{}"), ("PUT", "courses/{}/chapters/{}"),
    ("DELETE", "courses/{}/chapters/{}"), ("POST", "courses/{}/chapters/{}/handins"),
    ("GET", "courses/{}/chapters/{}/handins/mine"), ("GET", "courses/{}/chapters/{}/handins?after={}&all={}"),
    ("GET", "courses/{}/handins/{}"), ("PUT", "courses/{}/handins/{}/feedback"),
    ("GET", "courses/{}/handins/{}/feedback"), ("GET", "courses/{}/chapters/{}/feedback"),
    ("GET", "courses/{}/audit?before={}"), ("GET", "tokens"), ("POST", "tokens"),
    ("DELETE", "tokens/{}"), ("GET", "{}"), ("POST", "{}/{}"), ("PATCH", "courses/{}"),
]  # fmt: skip
KNOWN = ["ib", "h1", "h2", "0", "1", "-1", "99999999999999999999", "true", "00000000000000000000000000000000"]
SEGMENTS = st.sampled_from(KNOWN) | st.text(max_size=12) | st.text(string.printable, max_size=70)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(["h1", "ib"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
KEYS = ("schema", "chapter", "answers", "deadline", "files", "label", "days")
OBJECTS = st.dictionaries(st.sampled_from(KEYS), JSON | st.sampled_from([1, "h1", {"h1-a": {"value": {}}}]), max_size=7)
BODIES = (
    st.none()
    | st.binary(max_size=60)
    | st.builds(lambda it: json.dumps(it).encode(), OBJECTS | JSON)
    | st.sampled_from([answers(), release()])
)
VALUES = st.text(st.characters(max_codepoint=255, blacklist_categories=["Cc"]), max_size=40)
HEADERS = st.dictionaries(
    st.sampled_from(
        ["Idempotency-Key", "If-None-Match", "Content-Type", "X-Forwarded-Proto", "Cookie", "Range", "Accept"]
    ),
    VALUES | st.sampled_from(["7f0b3f8e-0000-4000-8000-000000000000", "application/json"]),
    max_size=4,
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NearService]:
    """A service that all examples share: what they leave in it is part of what comes in."""
    folder = tmp_path_factory.mktemp("open")
    sqlite = f"sqlite:///{folder / 'x.sqlite'}"
    address = sqlite if request.param == "sqlite" else request.getfixturevalue("cluster").empty_database()
    pick = request.getfixturevalue("free_port")
    with running_hub() as hub, pytest.MonkeyPatch.context() as patch:
        made = NearService(hub, address, pick(), folder / "log")
        for name, value in made._around().items():
            patch.setenv(name, value)
        made.migrate()
        made.start()
        token = hub.add("ann", "nbgrader-ib", "formgrade-ib")
        hub.codes["ann"] = token
        assert made.ask("PUT", "courses/ib/chapters/h1", token, release()).status == 200
        yield made
        made.kill()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_nothing_that_comes_in_is_an_error_of_the_service(service: NearService, data: st.DataObject) -> None:
    method, template = data.draw(st.sampled_from(ADDRESSES))
    count = template.count("{}")
    segments = data.draw(st.lists(SEGMENTS, min_size=count, max_size=count))
    path = template.format(
        *(quote(one.encode("utf-8", "surrogatepass"), safe=data.draw(st.sampled_from(["", "/."]))) for one in segments)
    )
    headers = {name: value.encode("latin-1").decode("latin-1").strip() for name, value in data.draw(HEADERS).items()}
    token = service.hub.codes["ann"] if data.draw(st.booleans()) else data.draw(st.sampled_from(["", "ib_x", "x"]))
    answer = service.ask(method, path, token, data.draw(BODIES), headers)
    assert answer.status < 500
    if answer.status >= 400:
        assert set(answer.json) == {"code", "text"}
        assert answer.json["text"].strip()
    elif answer.headers.get("content-type") == "application/json":
        assert answer.json is not None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(path=st.sampled_from(["", "codes", "codes/x/intrekken", "oauth_callback", "letters/x", "stijl.css", "weg"]),
       method=st.sampled_from(["GET", "POST"]), body=st.binary(max_size=50), cookie=VALUES, query=VALUES)  # fmt: skip
def test_nor_is_what_comes_to_the_page(
    service: NearService, path: str, method: str, body: bytes, cookie: str, query: str
) -> None:
    headers = {"Cookie": f"ib-uitwisseling={cookie}; ib-uitwisseling-inloggen={cookie}"}
    target = f"/services/uitwisseling/{path}?code={quote(query)}&state={quote(cookie)}"
    assert service.raw(method, target, body, headers).status < 500


def test_the_api_describes_itself(service: NearService) -> None:
    found = service.ask("GET", "openapi.json").json
    assert found["info"]["title"] == "Uitwisseling"
    paths = {path.partition("/api/v1/")[2] for path in found["paths"]}
    described = {template.partition("?")[0].count("/") for _, template in ADDRESSES}
    assert "courses/{course}/chapters/{chapter}/handins" in paths
    assert max(path.count("/") for path in paths) == max(described)


def test_the_log_holds_no_answers_and_no_tokens(
    service: NearService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    token = service.hub.codes["ann"]
    service.hand_in(token, answers("heel geheim"))
    service.hand_in("ib_geheim", answers("heel geheim"))
    assert "geheim" not in caplog.text
    assert token not in caplog.text
    assert list(tmp_path.iterdir()) == []
