"""Hand-ins: once, in order, whole; and what is no hand-in changes nothing."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from ib_exchange import handins, limits
from ib_exchange.database import Database
from ib_exchange.models import Entry, HandIn
from tests.exchange.conftest import World
from tests.exchange.service import Answer, NearService, answers, release

KEY = "0b7f8c1e-52b7-4d8a-9f53-0a0a0a0a0a0a"


def collected(world: World, query: str = "") -> list[dict[str, Any]]:
    answer = world.service.ask("GET", f"courses/ib/chapters/h1/handins{query}", world.trainer)
    assert answer.status == 200
    return list(answer.json["handins"])


def count(address: str, table: Any) -> int:
    database = Database(address)
    with database.reading() as session:
        found = session.scalar(select(func.count()).select_from(table)) or 0
    database.dispose()
    return found


def test_a_receipt_says_what_arrived_and_when(world: World) -> None:
    before = datetime.now(UTC)
    body = answers("één gedachte")
    answer = world.service.hand_in(world.ann, body)
    assert answer.status == 201
    receipt = answer.json
    assert before <= datetime.fromisoformat(receipt.pop("time")) <= datetime.now(UTC)
    assert len(receipt.pop("id")) == 32
    assert receipt == {
        "chapter": "h1",
        "sha256": hashlib.sha256(body).hexdigest(),
        "late": False,
        "answers": 1,
        "version": 1,
    }
    [row] = collected(world)
    assert (row["name"], row["sha256"], len(row["secret"])) == ("ann", receipt["sha256"], 128)
    assert world.service.ask("GET", f"courses/ib/handins/{row['id']}", world.trainer).body == body


def test_the_same_key_and_bytes_again_give_the_same_receipt(world: World) -> None:
    first = world.service.hand_in(world.ann, answers(), key=KEY)
    assert first.status == 201
    for key in (KEY, KEY.upper()):
        again = world.service.hand_in(world.ann, answers(), key=key)
        assert (again.status, again.json) == (200, first.json)
    assert len(collected(world, "?all=1")) == 1


def test_a_key_for_other_bytes_or_another_chapter_is_refused(world: World) -> None:
    assert world.service.ask("PUT", "courses/ib/chapters/h2", world.trainer, release()).status == 200
    first = world.service.hand_in(world.ann, answers(), key=KEY).json
    other = world.service.hand_in(world.ann, answers("iets anders"), key=KEY)
    elsewhere = world.service.hand_in(world.ann, answers(chapter="h2"), key=KEY, place="ib/chapters/h2")
    assert [(one.status, one.json["code"]) for one in (other, elsewhere)] == [(409, "sleutel")] * 2
    assert [row["id"] for row in collected(world, "?all=1")] == [first["id"]]


def test_keys_of_two_people_do_not_meet(world: World) -> None:
    assert world.service.hand_in(world.ann, answers("a"), key=KEY).status == 201
    assert world.service.hand_in(world.bea, answers("b"), key=KEY).status == 201
    assert [row["name"] for row in collected(world)] == ["ann", "bea"]


@pytest.mark.parametrize(
    "key", ["", "1", "x" * 36, "{0b7f8c1e-52b7-4d8a-9f53-0a0a0a0a0a0a}", KEY + " x", KEY.replace("-", "")]
)
def test_without_a_key_that_is_one_nothing_is_handed_in(world: World, key: str) -> None:
    answer = world.service.hand_in(world.ann, answers(), key=key)
    assert (answer.status, answer.json["code"]) == (400, "onleesbaar")
    assert collected(world) == []


def test_a_hundred_at_once_with_one_key_are_one_hand_in(world: World, address: str) -> None:
    with ThreadPoolExecutor(100) as pool:
        found = list(pool.map(lambda _: world.service.hand_in(world.ann, answers(), key=KEY), range(100)))
    assert sorted(answer.status for answer in found) == [200] * 99 + [201]
    assert len({answer.body for answer in found}) == 1
    assert count(address, HandIn) == 1
    assert count(address, Entry) == 2


def test_one_key_for_two_chapters_at_once_is_one_hand_in(world: World, address: str) -> None:
    assert world.service.ask("PUT", "courses/ib/chapters/h2", world.trainer, release()).status == 200
    for n in range(10):
        key = str(uuid.UUID(int=n))
        with ThreadPoolExecutor(2) as pool:
            found = list(
                pool.map(lambda chapter, key=key: world.service.hand_in(
                    world.ann, answers(chapter=chapter), key=key, place=f"ib/chapters/{chapter}"), ("h1", "h2"))
            )  # fmt: skip
        assert sorted(answer.status for answer in found) == [201, 409]
    assert count(address, HandIn) == 10


def test_versions_and_times_grow_and_the_newest_counts(world: World) -> None:
    receipts = [world.service.hand_in(world.ann, answers(str(n))).json for n in range(5)]
    receipts.append(world.service.hand_in(world.bea, answers("bea")).json)
    assert [one["version"] for one in receipts] == [1, 2, 3, 4, 5, 1]
    times = [one["time"] for one in receipts]
    assert times == sorted(set(times))
    assert [(row["name"], row["version"]) for row in collected(world)] == [("ann", 5), ("bea", 1)]
    assert len(collected(world, "?all=1")) == 6
    mine = world.service.ask("GET", "courses/ib/chapters/h1/handins/mine", world.ann).json
    assert [one["id"] for one in mine] == [one["id"] for one in receipts[:5]]


def test_a_cursor_misses_nothing_and_gives_nothing_twice(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handins, "PAGE", 3)
    people = {f"p{n:02}": world.hub.add(f"p{n:02}", "nbgrader-ib") for n in range(7)}
    for name, token in people.items():
        assert world.service.hand_in(token, answers(name)).status == 201
    seen: list[str] = []
    after, more = 0, True
    while more:
        found = world.service.ask("GET", f"courses/ib/chapters/h1/handins?after={after}", world.trainer).json
        seen += [row["name"] for row in found["handins"]]
        after, more = found["next"], found["more"]
    assert seen == list(people)
    assert world.service.hand_in(people["p03"], answers("nieuw")).status == 201
    [row] = collected(world, f"?after={after}")
    assert (row["name"], row["version"]) == ("p03", 2)


def test_after_the_deadline_it_is_late_and_taken_in(world: World) -> None:
    for moment, late in ((timedelta(hours=1), False), (timedelta(seconds=-1), True)):
        deadline = (datetime.now(UTC) + moment).isoformat()
        assert world.service.ask("PUT", "courses/ib/chapters/h1", world.trainer, release(deadline)).status == 200
        assert world.service.hand_in(world.ann, answers()).json["late"] is late


def test_a_closed_chapter_takes_nothing_in_and_keeps_what_it_has(world: World) -> None:
    first = world.service.hand_in(world.ann, answers(), key=KEY)
    assert world.service.ask("DELETE", "courses/ib/chapters/h1", world.trainer).status == 204
    answer = world.service.hand_in(world.ann, answers("later"))
    assert (answer.status, answer.json["code"]) == (404, "niet-open")
    assert world.service.hand_in(world.ann, answers(), key=KEY).json == first.json
    assert len(collected(world)) == 1
    assert world.service.ask("DELETE", "courses/ib/chapters/h1", world.trainer).status == 404
    assert world.service.hand_in(world.ann, answers(chapter="h7"), place="ib/chapters/h7").json["code"] == "niet-open"


# ---- what is no hand-in


def refused(world: World, answer: Answer, status: int, code: str) -> None:
    assert (answer.status, answer.json["code"]) == (status, code)
    assert answer.json["text"].strip()
    assert collected(world) == []


DEEP = b'{"schema": 1, "chapter": "h1", "answers": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}"


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b"3", b'"h1"', b"\xff\xfe",
        answers().decode().encode("utf-16"), b"\xef\xbb\xbf" + answers(),
        answers().replace(b'"Mijn antwoord."', b"NaN"), answers().replace(b'"Mijn antwoord."', b"-Infinity"),
        answers().replace(b'"Mijn antwoord."', b"1e999"), answers().replace(b'"Mijn antwoord."', b'"\xc3\x28"'),
        answers().replace(b'"Mijn antwoord."', b"9" * 5000), DEEP, answers() + b"x",
        answers().replace(b'"schema": 1', b'"schema": 2'), answers().replace(b'"schema": 1', b'"schema": true'),
        answers().replace(b'"schema": 1', b'"schema": "1"'), json.dumps({"schema": 1, "chapter": "h1"}).encode(),
        json.dumps({"schema": 1, "chapter": "h1", "answers": []}).encode(),
        json.dumps({"schema": 1, "chapter": "h1", "answers": {"h1-x": 3}}).encode(),
        json.dumps({"schema": 1, "chapter": "h1", "answers": {"h1-x": {"value": "x"}}}).encode(),
        json.dumps({"schema": 1, "chapter": "h1", "answers": {"../x": {"value": {}}}}).encode(),
        json.dumps({"schema": 1, "chapter": "h1", "answers": {"h1-x\u0000": {"value": {}}}}).encode(),
    ],
)  # fmt: skip
def test_what_is_no_answers_is_not_taken_in(world: World, body: bytes) -> None:
    refused(world, world.service.hand_in(world.ann, body), 400, "onleesbaar")


def test_answers_to_another_chapter_are_not_taken_in(world: World) -> None:
    for chapter in ("h2", "h01", "H1", "h1 ", "../h1", 1, None):
        body = answers().replace(b'"chapter": "h1"', f'"chapter": {json.dumps(chapter)}'.encode())
        refused(world, world.service.hand_in(world.ann, body), 400, "ander-hoofdstuk")


def test_what_says_nothing_is_taken_in_and_not_counted(world: World) -> None:
    body = json.dumps({"schema": 1, "chapter": "h1", "answers": {
        "h1-a": {"value": {"text": "  "}}, "h1-b": {"value": {"position": 50}}, "h1-c": {"value": {"choice": ["a"]}},
    }}).encode()  # fmt: skip
    assert world.service.hand_in(world.ann, body).json["answers"] == 1


def test_what_is_too_large_is_refused_and_what_is_far_too_large_before_it_is_read(world: World) -> None:
    assert world.service.hand_in(world.ann, answers("x" * 1_900_000)).status == 201
    large = answers("x" * 2_000_000)
    answer = world.service.hand_in(world.bea, large)
    assert (answer.status, answer.json["code"]) == (413, "te-groot")
    headers = {"Idempotency-Key": KEY, "Authorization": f"Bearer {world.bea}", "Content-Length": str(10**12)}
    answer = world.service.ask("POST", "courses/ib/chapters/h1/handins", "", b"{}", headers)
    assert answer.status == 413
    assert [row["name"] for row in collected(world)] == ["ann"]


def test_what_has_no_end_is_cut_off(world: World) -> None:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", world.service.port, timeout=60)
    connection.putrequest("POST", "/services/uitwisseling/api/v1/courses/ib/chapters/h1/handins")
    for name, value in {"Authorization": f"Bearer {world.ann}", "Idempotency-Key": KEY}.items():
        connection.putheader(name, value)
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    try:
        for _ in range(2000):
            connection.send(piece)
    except OSError:  # the service has closed its end
        pass
    else:
        pytest.fail("131 MB was read")
    connection.close()
    assert collected(world) == []


def test_what_is_too_slow_is_not_waited_for(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(limits, "BODY_SECONDS", 0.2)
    with socket.create_connection(("127.0.0.1", world.service.port), timeout=60) as wire:
        head = (
            "POST /services/uitwisseling/api/v1/courses/ib/chapters/h1/handins HTTP/1.1\r\nHost: hier\r\n"
            f"Authorization: Bearer {world.ann}\r\nIdempotency-Key: {KEY}\r\nContent-Length: 1000\r\n\r\n{{"
        )
        wire.sendall(head.encode())
        reply = b""
        while piece := wire.recv(1 << 16):
            reply += piece
    assert reply.startswith(b"HTTP/1.1 408 ")
    assert b"te-traag" in reply
    assert collected(world) == []


def test_a_body_that_breaks_off_is_no_hand_in(world: World) -> None:
    import socket

    body = answers()
    for size in (0, 1, len(body) - 1):
        with socket.create_connection(("127.0.0.1", world.service.port), timeout=60) as wire:
            head = (
                "POST /services/uitwisseling/api/v1/courses/ib/chapters/h1/handins HTTP/1.1\r\nHost: hier\r\n"
                f"Authorization: Bearer {world.ann}\r\nIdempotency-Key: {KEY}\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            wire.sendall(head.encode() + body[:size])
    assert world.service.hand_in(world.bea, answers(), key=KEY).status == 201
    assert [row["name"] for row in collected(world)] == ["bea"]


@pytest.mark.parametrize(
    "place",
    [
        "ib/chapters/..", "ib/chapters/%2e%2e", "ib/chapters/h1%2f..", "ib/chapters/h1%00", "ib/chapters/h1%0a",
        "ib/chapters/H1", "ib/chapters/h123", "ib/chapters/h", "../chapters/h1", "%2e%2e/chapters/h1", "IB/chapters/h1",
        "ib%00/chapters/h1", "ib%0a/chapters/h1", "-ib/chapters/h1", "ib'--/chapters/h1", "%ff/chapters/h1",
        "ib/chapters/h%D9%A1", "%2a/chapters/h1",
        f"{'a' * 65}/chapters/h1", "ib//h1", "ib/chapters/h1/", "ib/chapters//h1",
    ],
)  # fmt: skip
def test_tricks_in_a_path_lead_nowhere(world: World, place: str) -> None:
    answer = world.service.hand_in(world.ann, answers(), place=place)
    assert answer.status in (403, 404, 405)
    assert answer.json["code"] in ("onbekend", "cursus", "zo-niet")
    assert collected(world) == []


# ---- how often, and how long


def test_who_hands_in_without_end_waits_and_nobody_else_does(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PER_MINUTE", 3)
    first = world.service.hand_in(world.ann, answers(), key=KEY)
    for n in range(2):
        assert world.service.hand_in(world.ann, answers(str(n))).status == 201
    answer = world.service.hand_in(world.ann, answers("nog een"))
    assert (answer.status, answer.json["code"]) == (429, "te-vaak")
    seconds = int(answer.headers["retry-after"])
    assert 1 <= seconds <= 60
    assert f"{seconds} seconden" in answer.json["text"]
    assert world.service.hand_in(world.ann, answers(), key=KEY).json == first.json
    assert world.service.hand_in(world.bea, answers()).status == 201
    assert len(collected(world, "?all=1")) == 4


def test_older_versions_are_let_go_but_not_one_with_feedback(near_service: Callable[..., NearService]) -> None:
    service = near_service(IB_UITWISSELING_BEWAAR="2")
    ann, tess = service.hub.add("ann", "nbgrader-ib"), service.hub.add("tess", "formgrade-ib")
    service.ask("PUT", "courses/ib/chapters/h1", tess, release())
    first = service.hand_in(ann, answers("0"), key=KEY).json
    receipts = [first]
    assert service.ask("PUT", f"courses/ib/handins/{first['id']}/feedback", tess, b"x").status == 200
    receipts += [service.hand_in(ann, answers(str(n))).json for n in range(1, 5)]
    found = [service.ask("GET", f"courses/ib/handins/{one['id']}", ann) for one in receipts]
    assert [one.status for one in found] == [200, 410, 410, 200, 200]
    assert found[1].json["code"] == "niet-bewaard"
    again = service.hand_in(ann, answers("0"), key=KEY)
    assert (again.status, again.json) == (200, first)
    assert [one["version"] for one in service.ask("GET", "courses/ib/chapters/h1/handins/mine", ann).json] == [
        1,
        2,
        3,
        4,
        5,
    ]


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)  # SQLite is for one process
def test_two_replicas_are_one_exchange(near_service: Callable[..., NearService]) -> None:
    one, two = near_service(), near_service()
    ann, tess = one.hub.add("ann", "nbgrader-ib"), one.hub.add("tess", "formgrade-ib")
    assert one.ask("PUT", "courses/ib/chapters/h1", tess, release()).status == 200
    with ThreadPoolExecutor(40) as pool:
        found = list(
            pool.map(
                lambda n: (one, two)[n % 2].hand_in(ann, answers(str(n // 2)), key=str(uuid.UUID(int=n // 2))),
                range(40),
            )
        )
    assert sorted(answer.status for answer in found) == [200] * 20 + [201] * 20
    rows = two.ask("GET", "courses/ib/chapters/h1/handins?all=1", tess).json["handins"]
    assert [row["version"] for row in rows] == list(range(1, 21))
    assert [row["time"] for row in rows] == sorted({row["time"] for row in rows})
