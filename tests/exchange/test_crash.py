"""The service killed in the middle of hand-ins, and a storm through two replicas: what was acknowledged is there."""

from __future__ import annotations

import json
import signal
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ib_course.exchange import client as client_module
from ib_course.exchange.client import Client
from ib_course.exchange.connection import Connection
from ib_course.exchange.problems import ExchangeProblem
from tests.exchange.service import Service, answers, release


def class_of(service: Service, size: int) -> tuple[str, dict[str, str]]:
    """Return a trainer's token and the participants' of a course with chapter 1 released."""
    trainer = service.hub.add("tess", "formgrade-ib")
    assert service.ask("PUT", "courses/ib/chapters/h1", trainer, release()).status == 200
    return trainer, {f"p{n:03}": service.hub.add(f"p{n:03}", "nbgrader-ib") for n in range(size)}


def all_hand_ins(service: Service, trainer: str) -> list[dict[str, Any]]:
    return list(Client(Connection(service.url, trainer)).hand_ins("ib", "h1", every=True))


def test_killed_among_two_hundred_hand_ins_it_has_every_acknowledged_one_once(
    new_service: Callable[..., Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    service = new_service()
    trainer, people = class_of(service, 200)
    # Each sends once, and remembers what was acknowledged: the clients' patience is for the second round.
    monkeypatch.setattr(client_module, "PATIENCE", 0)
    keys = {name: str(uuid.uuid4()) for name in people}
    acknowledged: dict[str, str] = {}
    failures: set[str] = set()
    enough = threading.Event()

    def hand_in(name: str) -> None:
        try:
            receipt = Client(Connection(service.url, people[name])).hand_in("ib", "h1", keys[name], answers(name))
        except ExchangeProblem as problem:
            failures.add(problem.code)
        else:
            acknowledged[name] = receipt["id"]
            if len(acknowledged) >= 40:
                enough.set()

    with ThreadPoolExecutor(200) as pool:
        done = [pool.submit(hand_in, name) for name in people]
        assert enough.wait(timeout=120)
        service.kill()
    for one in done:
        one.result()
    assert 40 <= len(acknowledged) < 200
    assert failures == {"weg"}
    service.start()
    rows = {row["name"]: row for row in all_hand_ins(service, trainer)}
    assert {name: rows[name]["id"] for name in acknowledged} == acknowledged

    # Who saw it fail sends again under the same key.
    monkeypatch.setattr(client_module, "PATIENCE", 60)
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(hand_in, people))
    rows_after = all_hand_ins(service, trainer)
    assert sorted(row["name"] for row in rows_after) == sorted(people)
    assert {row["name"]: row["id"] for row in rows_after} == acknowledged
    for row in rows_after[::20]:
        body = service.ask("GET", f"courses/ib/handins/{row['id']}", trainer).body
        assert json.loads(body) == json.loads(answers(row["name"]))


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)  # SQLite is for one process
def test_a_storm_of_a_thousand_through_two_replicas_is_a_thousand_hand_ins(new_service: Callable[..., Service]) -> None:
    replicas = [new_service(), new_service()]
    trainer, people = class_of(replicas[0], 1000)

    def hand_in(n: int) -> dict[str, Any]:
        name = f"p{n:03}"
        sender = Client(Connection(replicas[n % 2].url, people[name], 60))
        return sender.hand_in("ib", "h1", str(uuid.uuid5(uuid.NAMESPACE_OID, name)), answers(name))

    with ThreadPoolExecutor(50) as pool:
        receipts = list(pool.map(hand_in, range(1000)))
    rows = all_hand_ins(replicas[1], trainer)
    assert sorted(row["id"] for row in rows) == sorted(receipt["id"] for receipt in receipts)
    assert sorted(row["name"] for row in rows) == sorted(people)
    times = [row["time"] for row in rows]
    assert times == sorted(set(times))


def test_asked_to_stop_it_finishes_what_it_has_begun(new_service: Callable[..., Service]) -> None:
    service = new_service()
    trainer, people = class_of(service, 30)
    found: list[int] = []

    def hand_in(name: str) -> None:
        try:
            found.append(service.hand_in(people[name], answers(name)).status)
        except OSError:  # not begun: the service does not listen any more
            found.append(0)

    threads = [threading.Thread(target=hand_in, args=(name,)) for name in people]
    for thread in threads:
        thread.start()
    status = service.stop()
    for thread in threads:
        thread.join()
    assert status in (0, -signal.SIGTERM)  # uvicorn ends, when it is done, by the signal that it got
    assert set(found) <= {0, 201}
    service.start()
    assert len(all_hand_ins(service, trainer)) == found.count(201)
