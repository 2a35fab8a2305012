"""Who may do what: everything of another is out of reach, and a name is never believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from ib_exchange.database import Database
from ib_exchange.models import Token
from tests.exchange.conftest import World
from tests.exchange.hub import ACCESS
from tests.exchange.service import NearService, answers, release


def make_code(world: World, token: str, *, label: str = "Laptop thuis", days: int = 30) -> dict[str, Any]:
    answer = world.service.ask("POST", "tokens", token, json.dumps({"label": label, "days": days}).encode())
    assert answer.status == 201
    return dict(answer.json)


def everything(handin: str) -> list[tuple[str, str, bytes | None]]:
    """Return a call to every address of the API that concerns a course or a hand-in of it."""
    course = "courses/ib"
    return [
        ("GET", f"{course}/chapters", None),
        ("GET", f"{course}/chapters/h1", None),
        ("PUT", f"{course}/chapters/h1", release()),
        ("PUT", f"{course}/chapters/h2", release()),
        ("DELETE", f"{course}/chapters/h1", None),
        ("POST", f"{course}/chapters/h1/handins", answers()),
        ("GET", f"{course}/chapters/h1/handins/mine", None),
        ("GET", f"{course}/chapters/h1/handins", None),
        ("GET", f"{course}/chapters/h1/handins?after=0&all=1", None),
        ("GET", f"{course}/handins/{handin}", None),
        ("PUT", f"{course}/handins/{handin}/feedback", b"<p>Goed.</p>"),
        ("GET", f"{course}/handins/{handin}/feedback", None),
        ("GET", f"{course}/chapters/h1/feedback", None),
        ("GET", f"{course}/audit", None),
    ]


OPEN_TO_MEMBERS = {("GET", "courses/ib/chapters"), ("GET", "courses/ib/chapters/h1")}
OPEN_TO_PARTICIPANTS = OPEN_TO_MEMBERS | {
    ("POST", "courses/ib/chapters/h1/handins"),
    ("GET", "courses/ib/chapters/h1/handins/mine"),
    ("GET", "courses/ib/chapters/h1/feedback"),
}


def statuses(world: World, token: str, handin: str) -> dict[tuple[str, str], int]:
    key = {"Idempotency-Key": "7f0b3f8e-0000-4000-8000-000000000000"}
    calls = everything(handin)
    return {(method, path): world.service.ask(method, path, token, body, key).status for method, path, body in calls}


def test_nobody_of_another_course_reaches_anything(world: World) -> None:
    handin = world.service.hand_in(world.ann, answers()).json["id"]
    for token in (world.other, world.other_trainer, world.hub.add("niemand")):
        assert set(statuses(world, token, handin).values()) == {403}


def test_without_a_valid_token_nothing_is_said(world: World) -> None:
    handin = world.service.hand_in(world.ann, answers()).json["id"]
    revoked = make_code(world, world.ann)
    assert world.service.ask("DELETE", f"tokens/{revoked['id']}", world.ann).status == 204
    for token in ("", "x", "0" * 32, revoked["secret"], "ib_" + "a" * 43, f"{world.ann}x", world.ann.upper()):
        assert set(statuses(world, token, handin).values()) == {401}
        for path in ("me", "tokens"):
            assert world.service.ask("GET", path, token).status == 401


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic YWFuOmFhbg==", "Bearer a b", "Bearer \xff", "Token"]
)
def test_a_malformed_authorization_is_none(world: World, header: str) -> None:
    answer = world.service.ask("GET", "me", headers={"Authorization": header})
    assert (answer.status, answer.json["code"], answer.headers["www-authenticate"]) == (401, "token", "Bearer")


def test_a_participant_reaches_the_own_things_and_nothing_of_another(world: World) -> None:
    handin = world.service.hand_in(world.bea, answers("van bea")).json["id"]
    assert world.service.ask("PUT", f"courses/ib/handins/{handin}/feedback", world.trainer, b"<p>Bea</p>").status == 200
    found = statuses(world, world.ann, handin)
    assert {call for call, status in found.items() if status in (200, 201)} == OPEN_TO_PARTICIPANTS
    assert set(found.values()) == {200, 201, 403, 404}
    assert {call for call, status in found.items() if status == 404} == {
        ("GET", f"courses/ib/handins/{handin}"),
        ("GET", f"courses/ib/handins/{handin}/feedback"),
    }
    assert [
        row["version"] for row in world.service.ask("GET", "courses/ib/chapters/h1/handins/mine", world.ann).json
    ] == [1]
    assert world.service.ask("GET", "courses/ib/chapters/h1/feedback", world.ann).json == []


def test_a_hand_in_is_found_in_its_own_course_only(world: World) -> None:
    handin = world.service.hand_in(world.ann, answers()).json["id"]
    both = world.hub.add("zij", "formgrade-anders", "nbgrader-anders")
    assert world.service.ask("GET", f"courses/anders/handins/{handin}", both).status == 404
    assert world.service.ask("PUT", f"courses/anders/handins/{handin}/feedback", both, b"x").status == 404


def test_a_trainer_hands_in_nothing_and_reads_all(world: World) -> None:
    handin = world.service.hand_in(world.ann, answers()).json["id"]
    found = statuses(world, world.trainer, handin)
    refused = {call for call, status in found.items() if status == 403}
    assert refused == OPEN_TO_PARTICIPANTS - OPEN_TO_MEMBERS
    assert world.service.ask("GET", f"courses/ib/handins/{handin}", world.trainer).body == answers()


def test_a_name_in_the_body_the_path_or_a_header_is_never_believed(world: World) -> None:
    body = answers("van ann", name="bea", person="bea", student="bea")
    headers = {
        "X-Forwarded-User": "bea",
        "X-Remote-User": "bea",
        "Idempotency-Key": "7f0b3f8e-0000-4000-8000-00000000000a",
    }
    path = "courses/ib/chapters/h1/handins?name=bea&person=bea"
    assert world.service.ask("POST", path, world.ann, body, headers).status == 201
    rows = world.service.ask("GET", "courses/ib/chapters/h1/handins", world.trainer).json["handins"]
    assert [row["name"] for row in rows] == ["ann"]
    assert world.service.ask("GET", "courses/ib/chapters/h1/handins/mine?name=ann", world.bea).json == []


def test_who_one_is_and_where_is_told(world: World) -> None:
    both = world.hub.add("zij", "formgrade-ib", "nbgrader-ib", "nbgrader-h-2", "formgrade-", "nbgrader-Ä", "iets")
    assert world.service.ask("GET", "me", both).json == {
        "name": "zij",
        "courses": [{"id": "h-2", "role": "participant"}, {"id": "ib", "role": "trainer"}],
    }


def test_a_token_that_is_not_for_this_service_is_none(world: World) -> None:
    assert (
        world.service.ask("GET", "me", world.hub.token("ann", scopes=("access:services!service=anders",))).status == 401
    )
    assert world.service.ask("GET", "me", world.hub.token("ann", scopes=("access:services",))).status == 200


def test_a_service_of_the_hub_is_what_the_settings_say(near_service: Callable[..., NearService]) -> None:
    service = near_service(IB_UITWISSELING_DIENSTEN='{"nakijken-ib": ["formgrade-ib"]}')
    known = service.hub.token("nakijken-ib", kind="service")
    assert service.ask("PUT", "courses/ib/chapters/h1", known, release()).status == 200
    assert service.ask("GET", "me", known).json["courses"] == [{"id": "ib", "role": "trainer"}]
    assert service.ask("POST", "tokens", known, b'{"label": "x", "days": 3}').status == 403
    unknown = service.hub.token("iets-anders", kind="service")
    assert service.ask("GET", "courses/ib/chapters", unknown).status == 403


def test_while_the_hub_is_away_nothing_is_lost_and_nobody_is_let_in(world: World) -> None:
    code = make_code(world, world.ann)["secret"]
    new = world.hub.token("bea")
    world.hub.down = True
    for token in (code, new):
        answer = world.service.hand_in(token, answers())
        assert (answer.status, answer.json["code"], answer.headers["retry-after"]) == (503, "hub-weg", "5")
    world.hub.down = False
    assert [world.service.hand_in(token, answers()).status for token in (code, new)] == [201, 201]


def test_the_hub_is_not_asked_anew_for_every_request(world: World) -> None:
    code = make_code(world, world.ann)["secret"]
    for token in (world.ann, code):
        assert world.service.ask("GET", "me", token).status == 200
        before = world.hub.asked
        assert [world.service.ask("GET", "me", token).status for _ in range(5)] == [200] * 5
        assert world.hub.asked == before


# ---- personal tokens


def test_a_personal_token_hands_in_and_fetches_for_its_owner_alone(world: World) -> None:
    code = make_code(world, world.ann)
    assert code["secret"].startswith("ib_")
    handin = world.service.hand_in(world.bea, answers("van bea")).json["id"]
    found = statuses(world, code["secret"], handin)
    assert {call for call, status in found.items() if status in (200, 201)} == OPEN_TO_PARTICIPANTS
    rows = world.service.ask("GET", "courses/ib/chapters/h1/handins", world.trainer).json["handins"]
    assert sorted(row["name"] for row in rows) == ["ann", "bea"]


def test_a_personal_token_of_a_trainer_is_not_one_of_a_trainer(world: World) -> None:
    both = world.hub.add("zij", "formgrade-ib", "nbgrader-ib")
    code = make_code(world, both)["secret"]
    assert world.service.ask("GET", "me", code).json["courses"] == [{"id": "ib", "role": "participant"}]
    assert world.service.ask("GET", "courses/ib/chapters/h1/handins", both).status == 200
    assert world.service.ask("GET", "courses/ib/chapters/h1/handins", code).status == 403


def test_a_personal_token_makes_lists_and_revokes_none(world: World) -> None:
    code = make_code(world, world.ann)
    for method, path in (("GET", "tokens"), ("POST", "tokens"), ("DELETE", f"tokens/{code['id']}")):
        answer = world.service.ask(method, path, code["secret"], b'{"label": "x", "days": 1}')
        assert (answer.status, answer.json["code"]) == (403, "alleen-ingelogd")


def test_a_token_is_its_owners_to_see_and_revoke(world: World) -> None:
    code = make_code(world, world.ann, label="  Laptop \t van  Ann ")
    [shown] = world.service.ask("GET", "tokens", world.ann).json
    assert shown["label"] == "Laptop van Ann"
    assert "secret" not in shown
    assert world.service.ask("GET", "tokens", world.bea).json == []
    assert world.service.ask("DELETE", f"tokens/{code['id']}", world.bea).status == 404
    assert world.service.ask("GET", "me", code["secret"]).status == 200
    assert world.service.ask("DELETE", f"tokens/{code['id']}", world.ann).status == 204
    assert world.service.ask("GET", "me", code["secret"]).status == 401
    assert world.service.ask("GET", "tokens", world.ann).json == []


def test_an_expired_token_is_none(world: World, address: str) -> None:
    code = make_code(world, world.ann)
    database = Database(address)
    with database.writing() as session:
        session.execute(update(Token).values(expires=datetime.now(UTC) - timedelta(seconds=1)))
    database.dispose()
    assert world.service.ask("GET", "me", code["secret"]).status == 401
    assert world.service.ask("GET", "tokens", world.ann).json == []


def test_only_a_digest_of_a_token_is_kept(world: World, address: str) -> None:
    secret = make_code(world, world.ann)["secret"]
    database = Database(address)
    with database.reading() as session:
        row = session.query(Token).one()
        kept = [getattr(row, column.name) for column in Token.__table__.columns]
    database.dispose()
    assert secret not in map(str, kept)
    assert secret.removeprefix("ib_") not in str(kept)


def test_who_left_the_course_or_the_hub_has_a_token_that_does_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = make_code(world, world.ann)["secret"]
    monkeypatch.setattr("ib_exchange.hub.REMEMBERED", -1)
    assert world.service.hand_in(code, answers()).status == 201
    world.hub.people["ann"] = []
    assert world.service.hand_in(code, answers()).status == 403
    del world.hub.people["ann"]
    assert world.service.hand_in(code, answers()).status == 401


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"null", b"{", b'{"label": "x"}', b'{"label": "", "days": 3}', b'{"label": "x", "days": 0}',
        b'{"label": "x", "days": 401}', b'{"label": "x", "days": "3"}', b'{"label": 3, "days": 3}',
        b'{"label": "x", "days": NaN}', b'{"label": "\\u0000", "days": 3}', b'{"label": "\\ud800", "days": 3}',
        b'{"label": "x", "days": 3, "name": "bea"}', b'{"label": "x", "days": 1e99}', b"\xff", b"[" * 9000,
    ],
)  # fmt: skip
def test_a_wish_for_a_token_that_is_none_makes_none(world: World, body: bytes) -> None:
    answer = world.service.ask("POST", "tokens", world.ann, body)
    assert (answer.status, answer.json["code"]) == (400, "onleesbaar")
    assert world.service.ask("GET", "tokens", world.ann).json == []


def test_nobody_has_tokens_without_number(world: World) -> None:
    codes = [make_code(world, world.ann) for _ in range(10)]
    answer = world.service.ask("POST", "tokens", world.ann, b'{"label": "x", "days": 3}')
    assert (answer.status, answer.json["code"]) == (409, "te-veel")
    assert world.service.ask("DELETE", f"tokens/{codes[0]['id']}", world.ann).status == 204
    make_code(world, world.ann)


# ---- what was done is written down


def test_the_audit_tells_who_did_what_to_whose_and_never_contents(world: World) -> None:
    handin = world.service.hand_in(world.ann, answers("geheim verhaal")).json["id"]
    world.service.ask("GET", f"courses/ib/handins/{handin}", world.trainer)
    world.service.ask("GET", f"courses/ib/handins/{handin}", world.ann)
    world.service.ask("PUT", f"courses/ib/handins/{handin}/feedback", world.trainer, b"<p>geheim oordeel</p>")
    world.service.ask("DELETE", "courses/ib/chapters/h1", world.trainer)
    answer = world.service.ask("GET", "courses/ib/audit", world.trainer)
    rows = [(row["who"], row["via"], row["action"], row["whom"]) for row in reversed(answer.json["entries"])]
    assert rows == [
        ("tess", "hub", "uitgezet", None),
        ("ann", "hub", "ingeleverd", "ann"),
        ("tess", "hub", "opgehaald", "ann"),
        ("tess", "hub", "feedback gegeven", "ann"),
        ("tess", "hub", "teruggetrokken", None),
    ]
    assert "geheim" not in answer.body.decode()
    assert ACCESS not in answer.body.decode()
    newest = answer.json["entries"][0]
    assert datetime.fromisoformat(newest["time"]).tzinfo
    assert answer.json["next"] is None
