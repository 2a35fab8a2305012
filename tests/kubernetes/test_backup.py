"""The copies that the chart makes of the exchange, made and put back by the programs of PostgreSQL themselves."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from ib_course.launcher.tools import find_postgres
from tests.exchange.hub import StubHub
from tests.exchange.postgres import running_cluster
from tests.exchange.service import Service, answers, release
from tests.kubernetes.charts import ALL, KUBERNETES, Manifest, pods, render

RESTORE: Manifest = yaml.safe_load((KUBERNETES / "terugzetten.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made() -> dict[str, Manifest]:
    """The pods of the chart."""
    return pods(render("uitwisseling", ALL["uitwisseling"]))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The volume with the copies."""
    folder = tmp_path / "kopie"
    folder.mkdir()
    return folder


@pytest.fixture
def service(hub: StubHub, free_port: Callable[[], int], tmp_path: Path) -> Iterator[Service]:
    """An exchange on PostgreSQL in which one participant handed in."""
    programs = find_postgres()
    assert programs, "PostgreSQL is niet gevonden. Installeer het (Debian, Ubuntu: sudo apt install postgresql)."
    with running_cluster(programs) as cluster:
        made = Service(hub, cluster.empty_database(), free_port(), tmp_path / "log")
        made.migrate()
        made.start()
        hub.add("tess", "formgrade-ib")
        assert made.ask("PUT", "courses/ib/chapters/h1", hub.token("tess"), release()).status == 200
        assert made.hand_in(hub.add("ann", "nbgrader-ib"), answers("Van ervoor.")).status == 201
        yield made
        made.kill()


def _run(container: Manifest, place: Path, database: str, **told: str) -> subprocess.CompletedProcess[str]:
    (script,) = container["args"]
    assert container["command"] == ["/bin/sh", "-euc"]
    around = {
        "PATH": f"{find_postgres()}:/usr/bin:/bin",
        "IB_UITWISSELING_DATABASE": database,
        **{it["name"]: it["value"] for it in container["env"] if "value" in it},
        **told,
    }
    command = [*container["command"], script.replace("/kopie", str(place))]
    return subprocess.run(command, env=around, capture_output=True, text=True, check=False)


def _names(hub: StubHub, service: Service) -> list[str]:
    found = service.ask("GET", "courses/ib/chapters/h1/handins", hub.token("tess")).json["handins"]
    return [it["name"] for it in found]


def test_a_copy_brings_back_what_was_there_and_nothing_later(
    hub: StubHub, service: Service, place: Path, made: dict[str, Manifest]
) -> None:
    done = _run(made["uitwisseling-kopie"]["spec"]["containers"][0], place, service.database)
    assert done.returncode == 0, done.stderr
    (copy,) = place.iterdir()
    assert service.hand_in(hub.add("bea", "nbgrader-ib"), answers("Van erna.")).status == 201
    assert sorted(_names(hub, service)) == ["ann", "bea"]
    service.kill()  # as README says: nobody hands in meanwhile
    restore = RESTORE["spec"]["template"]["spec"]["containers"][0]
    done = _run(restore, place, service.database, KOPIE=copy.name)
    assert done.returncode == 0, done.stderr
    service.start()
    assert _names(hub, service) == ["ann"]
    assert service.hand_in(hub.token("bea"), answers("Opnieuw.")).status == 201, "and all goes on"


def test_a_copy_that_fails_has_no_name_and_costs_no_older_one(place: Path, made: dict[str, Manifest]) -> None:
    older = place / "uitwisseling-20200101T000000Z.dump"
    older.write_bytes(b"")
    os.utime(older, (0, 0))
    container = made["uitwisseling-kopie"]["spec"]["containers"][0]
    done = _run(container, place, f"postgresql+psycopg://x@/x?host={place}")
    assert done.returncode != 0
    assert [path.name for path in place.iterdir() if path.suffix == ".dump"] == [older.name]


def test_an_old_copy_goes_once_a_new_one_is_whole(service: Service, place: Path, made: dict[str, Manifest]) -> None:
    older, other = place / "uitwisseling-20200101T000000Z.dump", place / "van-iemand-anders"
    for path in (older, other):
        path.write_bytes(b"")
        os.utime(path, (0, 0))
    assert _run(made["uitwisseling-kopie"]["spec"]["containers"][0], place, service.database).returncode == 0
    assert not older.exists()
    assert other.exists()


@pytest.mark.parametrize("version", ["1.29", "1.33", "1.37"])
def test_what_puts_a_copy_back_is_valid(version: str) -> None:
    kubernetes_validate.validate(RESTORE, version, strict=True)


def test_what_puts_a_copy_back_is_as_safe_as_what_made_it_and_reaches_the_same(made: dict[str, Manifest]) -> None:
    maker, back = made["uitwisseling-kopie"], RESTORE["spec"]["template"]
    assert back["metadata"]["labels"] == maker["metadata"]["labels"]
    for name in ("securityContext", "automountServiceAccountToken", "enableServiceLinks", "restartPolicy"):
        assert back["spec"][name] == maker["spec"][name]
    (one,), (other,) = back["spec"]["containers"], maker["spec"]["containers"]
    for name in ("image", "securityContext", "resources"):
        assert one[name] == other[name]
