"""The exchange's database where that is PostgreSQL: out of it into one file, and back, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from ib_course.launcher.problem import Problem

FILE = "uitwisseling.dump"
"""What it is called in an archive."""


def dump(address: str, path: Path) -> None:
    """Write the database as it is at one moment, also while it is written in.

    Raises:
        Problem: there is no ``pg_dump``, or it fails
    """
    _run("pg_dump", address, "Bewaren", "--format=custom", "--no-owner", "--no-privileges", f"--file={path}")


def load(address: str, path: Path) -> None:
    """Put a database back in place of what is there: all of it, or nothing.

    Raises:
        Problem: there is no ``pg_restore``, or it fails
    """
    options = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    _run("pg_restore", address, "Terugzetten", *options, str(path))


def require(program: str) -> str:
    """Return where a program of PostgreSQL is.

    Raises:
        Problem: it is not there
    """
    found = shutil.which(program)
    if found is None:
        raise Problem(
            f"De inleverdienst bewaart alles in PostgreSQL, en «{program}» staat niet op deze server.",
            "Installeer het (Debian, Ubuntu: sudo apt install postgresql-client) en geef de opdracht opnieuw.",
        )
    return found


def _run(program: str, address: str, doing: str, *arguments: str) -> None:
    plain, secret = _without_password(address)
    command = [require(program), f"--dbname={plain}", "--no-password", *arguments]
    # The password is not among the arguments: those are for everybody on the machine to read.
    around = {**os.environ, **({"PGPASSWORD": secret} if secret else {})}
    done = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["zonder uitleg"]
        raise Problem(
            f"{doing} van de database van de inleverdienst lukt niet: {lines[-1]}",
            "Kijk bij [uitwisseling] in de instellingen of het adres klopt, en of PostgreSQL draait.",
        )


def _without_password(address: str) -> tuple[str, str]:
    """Return an address without its password, and the password."""
    parts = urlsplit(address)
    user, at, host = parts.netloc.rpartition("@")
    name, _, secret = user.partition(":")
    return urlunsplit(parts._replace(netloc=f"{name}{at}{host}")), unquote(secret)
