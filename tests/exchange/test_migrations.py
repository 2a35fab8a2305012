"""The tables: made from nothing, brought up from any earlier state, and the same as the models."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text

from ib_exchange.database import Database
from ib_exchange.migrations import configuration, is_current, migrate, revisions
from ib_exchange.models import Base


def run(address: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "IB_UITWISSELING_DATABASE": address, **more}
    return subprocess.run(
        [sys.executable, "-m", "ib_exchange", *arguments], env=environment, capture_output=True, text=True, check=False
    )


def test_models_and_migrations_agree(address: str) -> None:
    database = Database(address)
    assert not is_current(database)
    migrate(database)
    assert is_current(database)
    with database.migrating() as connection:
        command.check(configuration(connection))
    database.dispose()


@pytest.mark.parametrize("revision", ["base", *revisions()])
def test_every_earlier_state_comes_up_to_date_and_keeps_its_rows(address: str, revision: str) -> None:
    database = Database(address)
    if revision != "base":
        migrate(database, revision)
        with database.migrating() as connection:
            connection.execute(
                text("INSERT INTO chapters (course, chapter, digest, number) VALUES ('ib', 'h1', 'x', 7)")
            )
    migrate(database)
    migrate(database)
    with database.reading() as session:
        tables = set(inspect(session.connection()).get_table_names())
        rows = session.execute(text("SELECT course, chapter, number FROM chapters")).all()
    assert tables == {*Base.metadata.tables, "alembic_version"}
    assert [tuple(row) for row in rows] == ([] if revision == "base" else [("ib", "h1", 7)])
    database.dispose()


def test_several_that_migrate_at_once_do_it_once(address: str) -> None:
    def once(_: int) -> None:
        database = Database(address)
        migrate(database)
        database.dispose()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(once, range(4))) == [None] * 4


def test_a_step_that_fails_leaves_nothing_behind(address: str) -> None:
    database = Database(address)
    with database.migrating() as connection:
        connection.execute(text("CREATE TABLE handins (x integer)"))
    with pytest.raises(Exception, match="handins"):
        migrate(database)
    with database.reading() as session:
        assert inspect(session.connection()).get_table_names() == ["handins"]
    database.dispose()


def test_the_command_makes_the_tables(address: str) -> None:
    done = run(address, "migrate")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    database = Database(address)
    assert is_current(database)
    database.dispose()


def test_what_is_wrong_with_a_setting_is_said_in_dutch(tmp_path: Path) -> None:
    for environment, said in (
        ({"IB_UITWISSELING_DATABASE": ""}, "IB_UITWISSELING_DATABASE ontbreekt"),
        ({"IB_UITWISSELING_BEWAAR": "veel"}, "IB_UITWISSELING_BEWAAR is geen aantal"),
        ({"IB_UITWISSELING_DIENSTEN": '{"a": "b"}'}, "IB_UITWISSELING_DIENSTEN is niet te lezen"),
    ):
        done = run(f"sqlite:///{tmp_path}/x.sqlite", "migrate", **environment)
        assert done.returncode == 2
        assert said in done.stderr
    for address in (
        f"sqlite:///{tmp_path}/weg/x.sqlite",
        "geen adres",
        "mysql://x/y",
        f"postgresql://x@/y?host={tmp_path}",
    ):
        done = run(address, "migrate")
        assert done.returncode == 1
        assert done.stderr.startswith("De database is niet te bereiken of bij te werken: ")
        assert "Traceback" not in done.stderr


def test_nobody_else_on_the_computer_reads_the_database(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        database = Database(f"sqlite:///{tmp_path}/x.sqlite")
        migrate(database)
        with database.reading() as session:
            session.execute(text("SELECT 1"))
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(old)
    assert set(modes) >= {"x.sqlite", "x.sqlite-wal"}
    assert set(modes.values()) == {0o600}
    database.dispose()


def test_sqlite_commits_to_the_disk_itself(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/x.sqlite")
    with database.writing() as session:
        assert session.execute(text("PRAGMA synchronous")).scalar() == 2
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
    database.dispose()
