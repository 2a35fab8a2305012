"""The exchange of the tests: on SQLite and on PostgreSQL, with a small hub that says who is who."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ib_course import trainer
from ib_course.launcher.tools import find_postgres
from tests.exchange.hub import StubHub, running_hub
from tests.exchange.postgres import Cluster, running_cluster
from tests.exchange.service import NearService, Service, release
from tests.grading.course import build_chapter


@dataclass
class World:
    """Two participants and a trainer of a course, and two people of another."""

    hub: StubHub
    service: Service
    ann: str
    bea: str
    trainer: str
    other: str
    other_trainer: str


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """PostgreSQL, for as long as the tests run."""
    programs = find_postgres()
    if programs is None:
        pytest.fail("PostgreSQL is niet gevonden. Installeer het (Debian, Ubuntu: sudo apt install postgresql).")
    with running_cluster(programs) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'uitwisseling.sqlite'}"
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.empty_database()


@pytest.fixture(scope="session")
def trainers_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``notebooks`` and a trainer's ``cursus`` of them: made once, for each test copies it."""
    folder = tmp_path_factory.mktemp("trainer")
    build_chapter(folder / "notebooks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_NO_CONFIG", "1")
        trainer.init_course(folder / "cursus", notebooks=folder / "notebooks", course_id="ib")
        trainer.generate(folder / "cursus", "h9")
    return folder


@pytest.fixture
def hub() -> Iterator[StubHub]:
    """A hub with nobody in it."""
    with running_hub() as running:
        yield running


@pytest.fixture
def new_service(
    hub: StubHub, address: str, free_port: Callable[[], int], tmp_path: Path
) -> Iterator[Callable[..., Service]]:
    """Make replicas on one database: ``new_service()``; the tables are there."""
    made: list[Service] = []

    def make(**environment: str) -> Service:
        service = Service(hub, address, free_port(), tmp_path / "uitwisseling.log", environment)
        if not made:
            service.migrate()
        made.append(service)
        return service.start()

    yield make
    for service in made:
        service.kill()


@pytest.fixture
def near_service(
    hub: StubHub, address: str, free_port: Callable[[], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., NearService]]:
    """Make replicas on one database, in threads of this process; the tables are there."""
    made: list[NearService] = []

    def make(**environment: str) -> NearService:
        service = NearService(hub, address, free_port(), tmp_path / "uitwisseling.log", environment)
        for name, value in service._around().items():
            monkeypatch.setenv(name, value)
        if not made:
            service.migrate()
        made.append(service)
        return service.start()

    yield make
    for service in made:
        service.kill()


@pytest.fixture
def world(hub: StubHub, near_service: Callable[..., NearService]) -> World:
    """A course with chapter 1 released, and who is in it."""
    service = near_service()
    found = World(
        hub,
        service,
        ann=hub.add("ann", "nbgrader-ib"),
        bea=hub.add("bea", "nbgrader-ib"),
        trainer=hub.add("tess", "formgrade-ib"),
        other=hub.add("cor", "nbgrader-anders"),
        other_trainer=hub.add("tim", "formgrade-anders"),
    )
    assert service.ask("PUT", "courses/ib/chapters/h1", found.trainer, release()).status == 200
    return found
