"""Moving everything to another database: ``python -m ib_exchange.moving sqlite:////tmp/uitwisseling.sqlite``.

From one machine, where it is SQLite, to the empty PostgreSQL of a cluster, which ``IB_UITWISSELING_DATABASE`` names.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from ib_exchange.database import Database
from ib_exchange.migrations import is_current
from ib_exchange.models import Base
from ib_exchange.settings import SettingsError, read_settings

_ROWS = 10
"""Rows that are under way at once: a page of feedback may be 20 MB."""


def move(source: Database, target: Database) -> dict[str, int]:
    """Copy all rows, in one transaction.

    Returns:
        `{table: rows}`

    Raises:
        SettingsError: one of the two is of another version, or the target is not empty
    """
    for database, which in ((source, "oude"), (target, "nieuwe")):
        if not is_current(database):
            raise SettingsError(
                f"De {which} database is niet van deze versie: werk haar bij met «ib_exchange migrate»."
            )
    tables = Base.metadata.sorted_tables
    with source.engine.connect() as old, target.migrating() as new:
        filled = [table.name for table in tables if new.scalar(select(func.count()).select_from(table))]
        if filled:
            raise SettingsError(
                f"De nieuwe database is niet leeg ({', '.join(filled)}). Er is niets veranderd; begin met een lege."
            )
        counts = {table.name: _copy(table, old, new) for table in tables}
        if not target.is_sqlite:
            _continue_numbering(new)
    return counts


def _copy(table: Table, old: Connection, new: Connection) -> int:
    found = old.execution_options(yield_per=_ROWS).execute(select(table)).mappings()
    count = 0
    for rows in found.partitions():
        new.execute(insert(table), [dict(row) for row in rows])
        count += len(rows)
    return count


def _continue_numbering(new: Connection) -> None:
    """Let the numbers that PostgreSQL gives itself go on after those that were copied."""
    new.execute(
        text(
            "SELECT setval(pg_get_serial_sequence('audit', 'id'), COALESCE((SELECT MAX(id) FROM audit), 0) + 1, false)"
        )
    )


def main(arguments: list[str]) -> int:
    """Move everything, and return the exit status."""
    try:
        (address,) = arguments
        with _opened(address) as source, _opened(read_settings(os.environ).database) as target:
            counts = move(source, target)
    except (ValueError, ArgumentError):
        return _tell("Geef het adres van de oude database, zoals sqlite:////tmp/uitwisseling.sqlite.", 2)
    except SettingsError as error:
        return _tell(str(error), 2)
    except SQLAlchemyError as error:
        return _tell(f"Een van de databases is niet te bereiken: {getattr(error, 'orig', None) or error}", 1)
    sys.stdout.write(f"Overgezet: {', '.join(f'{name} {count}' for name, count in counts.items())}.\n")
    return 0


@contextlib.contextmanager
def _opened(address: str) -> Iterator[Database]:
    """Yield a database that is there: SQLite would make one."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise SettingsError(f"Er is geen bestand {url.database}.")
    database = Database(address)
    try:
        yield database
    finally:
        database.dispose()


def _tell(what: str, status: int) -> int:
    sys.stderr.write(f"{what}\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
