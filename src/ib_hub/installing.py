"""`cursus hub installeer`: everything that a hub needs of its machine, made where it is missing and left where it is not."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from ib_course.launcher import pip
from ib_course.launcher.places import checkout
from ib_course.launcher.problem import Problem
from ib_course.launcher.progress import Step
from ib_hub import accounts, course_folders, system
from ib_hub.places import MEMBERS, Places
from ib_hub.settings import Course, Settings

PROXY = "configurable-http-proxy@5.3.0"
"""The package of npm that every request passes; the tests run with the same (`package.json`)."""

_MARK = "cursus-hub.sha256"


def own_file(name: str) -> Path:
    """Return a file of ``hub/``, or the pinned requirements: of the checkout, or of the wheel."""
    root = checkout()
    if root:
        return root / name if (root / name).is_file() else root / "hub" / name
    return Path(str(files("ib_hub"))) / "files" / name


def place_settings(path: Path) -> bool:
    """Put the example of the settings in place where there are none; tell whether it did."""
    if path.exists():
        return False
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    shutil.copyfile(own_file("cursus-hub.toml"), path)
    path.chmod(0o600)
    return True


def make_environment(settings: Settings, source: Path | None, log: Path) -> list[str]:
    """Make the Python environment of the hub, which every account may read, with the course in it.

    Args:
        settings: of the hub
        source: a wheel, or a checkout; this checkout by default
        log: what the programs say

    Raises:
        Problem: it cannot be made
    """
    places, source = Places(settings), source or checkout()
    if source is None:
        raise Problem(
            "Waar de cursus vandaan moet komen is niet bekend.",
            "Geef het wheel mee: cursus hub installeer --wheel inspirerend_begeleiden-….whl",
        )
    told = []
    settings.program.mkdir(mode=0o755, parents=True, exist_ok=True)
    if not places.python.exists():
        with Step("Python-omgeving maken"):
            system.run([str(system.find_python()), "-m", "venv", "--clear", str(places.environment)], log)
        told.append(f"Gemaakt: de Python-omgeving {places.environment}")
    requirements = own_file("requirements-hub.txt")
    command = [str(places.python), "-m", "pip"]
    mark, wanted = places.environment / _MARK, hashlib.sha256(requirements.read_bytes()).hexdigest()
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        with Step("Onderdelen ophalen"):
            pip.install(command, ["--require-hashes", "-r", str(requirements)], log)
        mark.write_text(wanted, encoding="utf-8")
        told.append("Opgehaald: de onderdelen van de hub")
    with Step("De cursus installeren"):
        pip.install(command, ["--no-deps", "--no-build-isolation", "--force-reinstall", str(source)], log)
    return told


def make_proxy(settings: Settings, log: Path) -> list[str]:
    """Install the proxy by npm, unless it is there.

    Raises:
        Problem: npm failed, or Node is too old
    """
    if Places(settings).proxy.exists():
        return []
    if system.node_version() < system.OLDEST_NODE:
        raise Problem(
            f"Node is te oud of ontbreekt: versie {system.OLDEST_NODE} is het minste.", "Installeer een nieuwer Node."
        )
    with Step("Proxy installeren (npm)"):
        options = ["--no-audit", "--no-fund", "--save-exact", "--ignore-scripts"]
        system.run(["npm", "install", *options, "--prefix", str(settings.program), PROXY], log)
    return [f"Geïnstalleerd: {PROXY}"]


def prepare(settings: Settings) -> list[str]:
    """Make groups, accounts, folders, secrets and course folders, each only where it is missing.

    Returns:
        Dutch lines that say what was done

    Raises:
        Problem: something cannot be made
    """
    system.require_root()
    before = os.umask(0o022)
    try:
        return list(_prepare(settings))
    finally:
        os.umask(before)


def _prepare(settings: Settings) -> Iterator[str]:
    places = Places(settings)
    if accounts.ensure_group(MEMBERS):
        yield f"Gemaakt: de groep {MEMBERS}"
    for course in settings.courses:
        for group in (course.participants_group, course.trainers_group):
            if accounts.ensure_group(group):
                yield f"Gemaakt: de groep {group}"
        if accounts.ensure_course_account(course, places.course(course)):
            yield f"Gemaakt: het account {course.account}"
    for folder in places.folders():
        if not folder.path.is_dir():
            folder.path.mkdir(parents=True)
            yield f"Gemaakt: de map {folder.path}"
        shutil.chown(folder.path, folder.owner, folder.group)
        folder.path.chmod(folder.mode)
    if not places.proxy_token.exists():
        write_private(places.proxy_token, f"CONFIGPROXY_AUTH_TOKEN={secrets.token_hex(32)}\n")
        yield "Gemaakt: de sleutel van de proxy"
    for path in places.secrets():
        if path.exists():
            path.chmod(0o600)
    for course in settings.courses:
        yield from _prepare_course(settings, course)


def _prepare_course(settings: Settings, course: Course) -> Iterator[str]:
    """Make the course folder as the account that owns it, and the accounts of its trainers."""
    places = Places(settings)
    for trainer in course.trainers:
        if settings.login == "pam" and not accounts.exists(trainer):
            yield f"Let op: trainer {trainer} heeft nog geen account: cursus hub trainers {course.name} {trainer}"
        elif accounts.exists(trainer):
            accounts.join(trainer, course.trainers_group)
    said = as_account(
        course.account,
        [str(places.python), "-m", "ib_hub.course_folders"],
        places.course(course),
        course_folders.Wanted.of(settings, course).as_json(),
    )
    yield from said.splitlines()


def as_account(account: str, command: Sequence[str], folder: Path, told: str = "") -> str:
    """Run a program as another account, in its folder: what it makes is that account's, and it can make nothing elsewhere.

    Raises:
        Problem: it failed
    """
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(
        command,
        input=told,
        user=account,
        group=account,
        extra_groups=[],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        umask=0o077,
    )
    if done.returncode:
        raise Problem(f"Als {account} lukt dit niet: {' '.join(command[1:4])}.", *done.stderr.strip().splitlines()[-3:])
    return done.stdout


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, from its first byte on."""
    temporary = path.with_name(f".{path.name}.nieuw")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    temporary.replace(path)
