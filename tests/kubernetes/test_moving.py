"""From the database of one machine to that of a cluster: everything, once, and it goes on from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from ib_course.launcher.tools import find_postgres
from ib_exchange import moving
from ib_exchange.database import Database
from ib_exchange.migrations import migrate
from ib_exchange.models import Base
from tests.exchange.hub import StubHub
from tests.exchange.postgres import running_cluster
from tests.exchange.service import NearService, answers, release


@pytest.fixture
def old(
    hub: StubHub, free_port: Callable[[], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[NearService]:
    """The exchange of one machine, with a hand-in that was answered, one that was not, and a token."""
    path = tmp_path / "uitwisseling.sqlite"
    service = NearService(hub, f"sqlite:///{path}", free_port(), tmp_path / "log")
    for name, value in service._around().items():
        monkeypatch.setenv(name, value)
    service.migrate()
    service.start()
    hub.add("tess", "formgrade-ib")
    assert service.ask("PUT", "courses/ib/chapters/h1", hub.token("tess"), release()).status == 200
    for name in ("ann", "bea"):
        made = service.hand_in(hub.add(name, "nbgrader-ib"), answers(f"Van {name}."))
        assert made.status == 201
    page = service.ask("PUT", f"courses/ib/handins/{made.json['id']}/feedback", hub.token("tess"), b"<p>Mooi.</p>")
    assert page.status in {200, 201, 204}
    assert service.ask("POST", "tokens", hub.token("ann"), b'{"label": "laptop", "days": 30}').status in {200, 201}
    yield service
    service.kill()


@pytest.fixture
def target() -> Iterator[str]:
    """An empty PostgreSQL."""
    programs = find_postgres()
    assert programs, "PostgreSQL is niet gevonden. Installeer het (Debian, Ubuntu: sudo apt install postgresql)."
    with running_cluster(programs) as cluster:
        yield cluster.empty_database()


def _rows(address: str) -> dict[str, list[Any]]:
    database = Database(address)
    with database.engine.connect() as connection:
        found = {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in Base.metadata.sorted_tables
        }
    database.dispose()
    return found


def _prepare(address: str) -> None:
    database = Database(address)
    migrate(database)
    database.dispose()


def test_everything_moves_once_and_all_goes_on(
    hub: StubHub,
    old: NearService,
    target: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    old.kill()
    _prepare(target)
    monkeypatch.setenv("IB_UITWISSELING_DATABASE", target)
    assert moving.main([old.database]) == 0
    assert "handins 2" in capsys.readouterr().out
    before = _rows(old.database)
    assert all(before.values()), "there is something in every table"
    assert _rows(target) == before
    # A second time would do it twice.
    assert moving.main([old.database]) == 2
    assert "niet leeg" in capsys.readouterr().err
    assert _rows(target) == before
    new = NearService(hub, target, old.port, old.log)
    new.start()
    try:
        assert new.hand_in(hub.token("ann"), answers("Nog eens.")).json["version"] == 2
    finally:
        new.kill()
    assert len(_rows(target)["audit"]) == len(before["audit"]) + 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "Geef het adres"),
        (["geen adres"], "Geef het adres"),
        (["sqlite:////nergens/x.sqlite"], "Er is geen bestand /nergens/x.sqlite."),
    ],
)
def test_what_cannot_be_moved_is_told(
    given: list[str], told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IB_UITWISSELING_DATABASE", f"sqlite:///{tmp_path}/nieuw.sqlite")
    assert moving.main(given) == 2
    assert told in capsys.readouterr().err


def test_a_database_without_the_tables_of_this_version_is_refused(
    old: NearService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nieuw.sqlite").touch()
    monkeypatch.setenv("IB_UITWISSELING_DATABASE", f"sqlite:///{tmp_path}/nieuw.sqlite")
    assert moving.main([old.database]) == 2
    assert "De nieuwe database is niet van deze versie" in capsys.readouterr().err
