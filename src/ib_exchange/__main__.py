"""``python -m ib_exchange serve`` and ``python -m ib_exchange migrate``."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import sys
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from ib_exchange.settings import Settings, SettingsError, read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m ib_exchange", description="De uitwisseling van de cursus.")
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="Draai de uitwisseling, tot SIGTERM.")
    serve.add_argument("--host", default="127.0.0.1", help="Het adres waarop zij luistert. [127.0.0.1]")
    serve.add_argument("--port", type=int, required=True, help="De poort waarop zij luistert.")
    serve.add_argument("--migrate", action="store_true", help="Werk eerst de tabellen bij.")
    commands.add_parser("migrate", help="Maak de tabellen, of werk ze bij.")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        settings = read_settings(os.environ)
        if given.command == "migrate" or given.migrate:
            _migrate(settings)
        if given.command == "serve":
            _serve(settings, given.host, given.port)
    except SettingsError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 2
    except (SQLAlchemyError, OSError, ImportError) as error:  # unreachable, not writable, of a kind without a driver
        cause = getattr(error, "orig", None) or error
        print(f"De database is niet te bereiken of bij te werken: {cause}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _migrate(settings: Settings) -> None:
    from ib_exchange.database import Database
    from ib_exchange.migrations import migrate

    database = Database(settings.database)
    try:
        migrate(database)
    finally:
        database.dispose()


def _serve(settings: Settings, host: str, port: int) -> None:
    from ib_exchange.serving import make_server

    with contextlib.suppress(KeyboardInterrupt):  # which uvicorn passes on after it has drained, as a hub stops it
        make_server(settings, host, port).run()


if __name__ == "__main__":
    sys.exit(main())
