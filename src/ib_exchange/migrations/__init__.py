"""How the tables change, step by step (Alembic); one process at a time takes the steps."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from ib_exchange.database import Database

_FOLDER = Path(__file__).parent


def migrate(database: Database, revision: str = "head") -> None:
    """Bring the tables up to date, or to a revision; nothing where they are."""
    with database.migrating() as connection:
        command.upgrade(configuration(connection), revision)


def is_current(database: Database) -> bool:
    """Tell whether the tables are those of this program."""
    with database.engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_heads()
    return set(found) == set(ScriptDirectory.from_config(configuration(None)).get_heads())


def revisions() -> list[str]:
    """Return all revisions, oldest first."""
    script = ScriptDirectory.from_config(configuration(None))
    return [one.revision for one in reversed(list(script.walk_revisions()))]


def configuration(connection: Connection | None) -> Config:
    """Return Alembic's settings, for use through this connection."""
    config = Config(attributes={"connection": connection})
    # Not through its text, in which a % means something.
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
