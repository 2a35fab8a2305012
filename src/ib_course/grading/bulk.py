"""Many rows in one statement: what nbgrader writes one by one, each in a transaction of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, update

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def new_ids(count: int) -> Iterator[str]:
    """Yield as many ids as nbgrader's: random, of 32 hexadecimal digits."""
    digits = os.urandom(16 * count).hex()
    return (digits[at : at + 32] for at in range(0, 32 * count, 32))


def add_rows(session: Session, model: Any, rows: list[dict[str, Any]]) -> None:
    """Add rows of the same keys."""
    _execute(session, insert(model.__table__), rows)


def change_rows(session: Session, model: Any, rows: list[dict[str, Any]]) -> None:
    """Change rows of the same keys, each that of which the id is its ``key``."""
    table = model.__table__
    _execute(session, update(table).where(table.c.id == bindparam("key")), rows)


def add_plain_rows(session: Session, model: Any, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Add many rows of texts, numbers and booleans, which go to the database as they are.

    Preparing each row for SQLAlchemy would take as long as marking does.
    """
    if not rows:
        return
    connection = session.connection()
    statement = insert(model.__table__).compile(dialect=connection.dialect, column_keys=columns)
    if statement.positiontup:
        wanted = itemgetter(*map(columns.index, statement.positiontup))
        connection.exec_driver_sql(str(statement), list(map(wanted, rows)))
    else:
        connection.exec_driver_sql(str(statement), [dict(zip(columns, row, strict=True)) for row in rows])


def _execute(session: Session, statement: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        columns: dict[str, Any] = {key: bindparam(key) for key in rows[0] if key != "key"}
        session.execute(statement.values(**columns), rows, execution_options={"synchronize_session": False})
