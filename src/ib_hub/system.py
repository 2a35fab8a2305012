"""The machine that a hub runs on: its packages, a Python that everybody may read, and Node."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ib_course.launcher.problem import Problem
from ib_course.launcher.progress import Step

PACKAGES = {"nodejs": "node", "npm": "npm", "python3-venv": "", "passwd": "useradd"}
"""Packages of Debian and Ubuntu, and the program by which each is known to be there."""

OLDEST_NODE = 18
OLDEST_PYTHON = (3, 11)
PYTHONS = ("/usr/bin/python3", "/usr/bin/python3.13", "/usr/bin/python3.12", "/usr/bin/python3.11")


def require_root() -> None:
    """See that this is root.

    Raises:
        Problem: it is not
    """
    if os.geteuid():
        raise Problem("Deze opdracht verandert de server en kan alleen als root.", "Zet er sudo voor.")


def has_systemd() -> bool:
    """Tell whether systemd runs this machine."""
    return Path("/run/systemd/system").is_dir()


def missing_packages() -> list[str]:
    """Return the packages of the system that are not there."""
    missing = [name for name, program in PACKAGES.items() if program and not shutil.which(program)]
    return [*missing, *([] if _has_venv() else ["python3-venv"])]


def install_packages(names: Sequence[str], log: Path) -> None:
    """Install packages by apt.

    Raises:
        Problem: there is no apt, or it failed
    """
    if not names:
        return
    if not shutil.which("apt-get"):
        raise Problem(
            f"Er ontbreken programma’s: {', '.join(names)}.",
            "De cursus kan ze alleen zelf installeren op Debian en Ubuntu. Installeer ze zoals dat op deze server gaat.",
        )
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    with Step(f"Pakketten installeren: {', '.join(names)}"):
        run(["apt-get", "update"], log, environment=environment)
        run(["apt-get", "install", "-y", "--no-install-recommends", *names], log, environment=environment)


def find_python() -> Path:
    """Return a Python that is new enough and that every account may read: not one below somebody's home.

    Raises:
        Problem: there is none
    """
    for name in dict.fromkeys([*PYTHONS, getattr(sys, "_base_executable", sys.executable)]):
        path = Path(name)
        if path.is_file() and _version(path) >= OLDEST_PYTHON and readable_by_all(path.resolve()):
            return path
    raise Problem(
        "Er is geen Python 3.11 of nieuwer die elke gebruiker van deze server mag lezen.",
        "Installeer die van het systeem: apt-get install python3 python3-venv",
    )


def readable_by_all(path: Path) -> bool:
    """Tell whether any account may read a file or enter a folder, and every folder above it."""
    mode = path.stat().st_mode
    wanted = stat.S_IROTH | (stat.S_IXOTH if path.is_dir() else 0)
    return (mode & wanted) == wanted and all(above.stat().st_mode & stat.S_IXOTH for above in path.parents)


def node_version() -> int:
    """Return the major version of Node, 0 where there is none."""
    try:
        said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    found = re.match(r"v(\d+)", said)
    return int(found[1]) if found else 0


def run(
    command: Sequence[str], log: Path, *, cwd: Path | None = None, environment: dict[str, str] | None = None
) -> None:
    """Run a program, with all that it says in ``log``.

    Raises:
        Problem: it failed
    """
    with log.open("a", encoding="utf-8") as file:
        file.write(f"\n$ {' '.join(command)}\n")
        file.flush()
        try:
            done = subprocess.run(
                command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file, check=False
            )
        except OSError as error:
            raise Problem(
                f"«{command[0]}» is er niet: {error.strerror}.", "Geef eerst: cursus hub installeer"
            ) from error
    if done.returncode:
        raise Problem(f"«{' '.join(command[:3])}» lukt niet.", f"Wat er precies gebeurde staat in {log}")


def _has_venv() -> bool:
    try:
        python = find_python()
    except Problem:
        return False
    return not subprocess.run([python, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode


def _version(python: Path) -> tuple[int, ...]:
    script = "import sys; print(*sys.version_info[:2])"
    said = subprocess.run([python, "-c", script], capture_output=True, text=True, check=False).stdout
    return tuple(map(int, said.split()))
