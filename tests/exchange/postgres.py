"""A PostgreSQL of the tests' own: made in a temporary folder, reached by a socket in it, and gone afterwards."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

_SETTINGS = "-c listen_addresses= -c max_connections=120 -c shared_buffers=32MB -c log_min_messages=fatal"


@dataclass(frozen=True)
class Cluster:
    """A running PostgreSQL."""

    folder: Path
    user: str

    def new_database(self) -> str:
        """Make an empty database and return its address."""
        name = f"proef_{uuid.uuid4().hex}"
        with psycopg.connect(host=str(self.folder), dbname="postgres", user=self.user, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return f"postgresql+psycopg://{self.user}@/{name}?host={quote(str(self.folder))}"


@contextlib.contextmanager
def running_cluster(programs: Path) -> Iterator[Cluster]:
    """Yield a cluster; PostgreSQL runs as nobody special, for it refuses to as root."""
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    folder = Path(tempfile.mkdtemp(prefix="ib-pg-", dir="/tmp"))
    run = ["env", "-i", "LC_ALL=C.UTF-8", f"HOME={folder}"]
    if os.geteuid() == 0:
        os.chown(folder, user.pw_uid, user.pw_gid)
        run = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *run]
    data = folder / "data"

    def do(program: str, *arguments: str) -> None:
        done = subprocess.run([*run, str(programs / program), *arguments], cwd=folder, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()

    try:
        do("initdb", "-D", str(data), "-U", user.pw_name, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        # pg_ctl's own output goes to a file: the server inherits it and would keep a pipe open.
        log = str(folder / "log")
        do("pg_ctl", "-D", str(data), "-l", log, "-w", "-o", f"{_SETTINGS} -k {folder}", "start")
        try:
            yield Cluster(folder, user.pw_name)
        finally:
            do("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
