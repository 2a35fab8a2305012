"""Connections and transactions: what is committed is on disk, also on SQLite."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import Session

WAIT_SECONDS = 30
"""How long a request waits for its turn at the database."""
POOL = 10
"""Connections of one replica to PostgreSQL."""


class Database:
    """A database, SQLite (one process) or PostgreSQL (any number of replicas).

    Args:
        address: SQLAlchemy's URL
    """

    def __init__(self, address: str) -> None:
        url = make_url(address)
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        self.is_sqlite = url.get_backend_name() == "sqlite"
        # SQLite lets who waits try again at random; a lock of our own is a queue.
        self._turn = threading.Lock() if self.is_sqlite else contextlib.nullcontext()
        self.engine = _sqlite(url) if self.is_sqlite else _postgresql(url)
        # One state of the database, however many queries: SQLite has that by itself.
        self._snapshots = self.engine.execution_options(
            **({} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"})
        )

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a session that sees one state of the database."""
        with Session(self._snapshots) as session:
            yield session

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        """Yield a session whose changes are committed, durably, if all goes well, and else are none."""
        with self._turn, self.engine.connect() as plain:
            connection = plain.execution_options(ib_write=True)
            with Session(connection, expire_on_commit=False) as session, session.begin():
                yield session

    @contextlib.contextmanager
    def migrating(self) -> Iterator[Connection]:
        """Yield a connection that is the only one to change tables; committed if all goes well."""
        with self.engine.connect() as plain:
            connection = plain.execution_options(ib_write=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
                yield connection

    def dispose(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _sqlite(url: URL) -> Any:
    if url.database and url.database != ":memory:":
        with contextlib.suppress(FileExistsError):  # nobody else reads it, whatever the umask is
            os.close(os.open(url.database, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS}, pool_size=POOL, pool_timeout=WAIT_SECONDS)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin below, not where Python's module thinks
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Who will write says so at once: a transaction that reads first cannot always become one that writes.
        write = connection.get_execution_options().get("ib_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _postgresql(url: URL) -> Any:
    milliseconds = WAIT_SECONDS * 1000
    return create_engine(
        url,
        pool_size=POOL,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        pool_pre_ping=True,  # a database that was started again is found again
        connect_args={
            "connect_timeout": 10,
            "options": f"-c statement_timeout={milliseconds} -c lock_timeout={milliseconds}",
            "prepare_threshold": None,  # so that a pooler may stand in between
        },
    )


_LOCK = 0x69622D65
"""The key of the lock under which tables change: any number, always the same."""
