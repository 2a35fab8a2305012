"""Through the proxy of a real hub, which takes a service that closes too soon for one that is broken."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ib_course.exchange.client import Client
from ib_course.exchange.connection import Connection
from ib_course.exchange.problems import ExchangeProblem
from ib_course.launcher.tools import find_node
from tests.exchange.conftest import World
from tests.exchange.service import Service, answers

PROGRAM = Path(__file__).parents[2] / "node_modules/configurable-http-proxy/bin/configurable-http-proxy"


@pytest.fixture
def proxied(world: World, free_port: Callable[[], int]) -> Iterator[Service]:
    """The service, as it is reached through the proxy."""
    node = find_node()
    assert node is not None
    there = Service(world.hub, world.service.database, free_port(), world.service.log)
    target = f"http://127.0.0.1:{world.service.port}"
    ports = ["--ip", "127.0.0.1", "--port", str(there.port), "--api-ip", "127.0.0.1", "--api-port", str(free_port())]
    command = [str(node.program), str(PROGRAM), *ports, "--default-target", target, "--log-level", "error"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not _answers(there):
            assert process.poll() is None
        yield there
    finally:
        process.terminate()
        process.wait(30)


def _answers(service: Service) -> bool:
    try:
        return service.ask("GET", "health/live").status == 200
    except OSError:
        return False


def test_what_is_too_large_is_told_so_through_the_proxy_every_time(world: World, proxied: Service) -> None:
    for size in (2_000_000, 3_000_000, 12_000_000, 30_000_000):
        with ThreadPoolExecutor(4) as pool:
            said = list(pool.map(lambda _, n=size: proxied.hand_in(world.ann, answers("x" * n)), range(4)))
        assert {answer.status for answer in said} == {413}
        assert {answer.json["code"] for answer in said} == {"te-groot"}
        assert all(
            answer.json["text"].startswith("Dit is te groot voor de uitwisseling (hoogstens 2 MB)") for answer in said
        )
    assert proxied.hand_in(world.ann, answers("x" * 1_900_000)).status == 201


def test_who_may_not_hand_in_is_told_so_while_still_sending(world: World, proxied: Service) -> None:
    large = answers("x" * 1_900_000)
    assert [proxied.hand_in(token, large).status for token in ("weg", world.other, world.trainer)] == [401, 403, 403]


def test_a_client_reads_the_services_own_words(world: World, proxied: Service) -> None:
    assert urlsplit(proxied.url).port != world.service.port
    client = Client(Connection(proxied.url, world.ann))
    with pytest.raises(ExchangeProblem, match="hoogstens 2 MB") as told:
        client.hand_in("ib", "h1", "7f0b3f8e-0000-4000-8000-000000000000", answers("x" * 3_000_000))
    assert (told.value.status, told.value.wait) == (413, None)
