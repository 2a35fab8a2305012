"""`cursus hub bewaar` and `herstel`: one archive of all that cannot be made again, and back onto an empty machine.

In the archive: the settings, the databases as they were at one moment, secrets, the list of accounts with their
password hashes, every home's course and dossier, and the course folders. So it is as secret as the machine itself.
"""

from __future__ import annotations

import io
import json
import os
import pwd
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ib_course.launcher.places import default_map
from ib_course.launcher.problem import Problem
from ib_hub import accounts, installing, postgres, system
from ib_hub.names import ACCOUNT
from ib_hub.places import MEMBERS, Places
from ib_hub.settings import Settings, read_settings

LIST = "inhoud.json"
SETTINGS = "instellingen"
_SCHEMA = 1
_SHADOW = Path("/etc/shadow")
_LEFT_OUT = {"runtime", "workspaces", "bezig.lock", "sessie.json"}


def save(settings: Settings, path: Path, now: datetime | None = None) -> list[str]:
    """Write the archive; only root may read it, from its first byte on. The hub may go on meanwhile.

    Raises:
        Problem: this is not root, there is such a file already, or the exchange's database cannot be read
    """
    system.require_root()
    if path.exists():
        raise Problem(f"{path} bestaat al.", "Kies een andere naam.")
    if settings.exchange_database:
        postgres.require("pg_dump")
    places = Places(settings)
    people = list(_people())
    content = {
        "schema": _SCHEMA,
        "time": (now or datetime.now(UTC)).isoformat(),
        "people": people,
        "groups": {group: sorted(accounts.members(group)) for group in _groups(settings)},
    }
    part = path.with_name(f".{path.name}.deel")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
            _add_text(archive, LIST, json.dumps(content, ensure_ascii=False, indent=1))
            for name, source in _sources(settings, people):
                if source.exists():
                    archive.add(source, name, filter=_kept)
            for database in (places.database, places.exchange_database):
                _add_database(archive, database)
            if settings.exchange_database:
                _add_dump(archive, settings.exchange_database)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    size = f"{path.stat().st_size / 1024**2:.1f}".replace(".", ",")
    return [
        f"Bewaard in {path} ({size} MB): {len(people)} accounts, cursussen: {len(settings.courses)}.",
        "Er staan wachtwoorden en antwoorden in: bewaar het versleuteld, en op een andere computer.",
    ]


def _sources(settings: Settings, people: list[dict[str, Any]]) -> Iterator[tuple[str, Path]]:
    """Yield the files and folders that are kept, each with its name in the archive."""
    places = Places(settings)
    yield f"{SETTINGS}/{settings.path.name}", settings.path
    if settings.oidc:
        yield f"{SETTINGS}/geheim/{settings.oidc.secret.name}", settings.oidc.secret
    for secret in (places.cookie_secret, places.proxy_token):
        yield f"geheim/{secret.name}", secret
    yield "inlevermap", places.shared
    for course in settings.courses:
        yield f"cursussen/{course.name}", places.course(course)
    for person in people:
        yield f"huizen/{person['name']}", Path(person["home"]) / default_map().name


def restore(path: Path, settings_path: Path | None = None) -> list[str]:
    """Put an archive back: on an empty machine, or over a hub that was stopped.

    Accounts that are there keep their password and number; what is missing is made. Nothing is removed.

    Args:
        path: the archive
        settings_path: where the settings go; by default where this machine has them

    Raises:
        Problem: this is not root, or it is no archive of ours
    """
    system.require_root()
    from ib_hub.settings import settings_file

    target = settings_path or settings_file()
    with tempfile.TemporaryDirectory(prefix="cursus-hub-") as name, _opened(path) as archive:
        folder = Path(name)
        archive.extractall(folder, filter=_safe)  # noqa: S202 - the filter lets nothing out of the folder
        content = json.loads((folder / LIST).read_text(encoding="utf-8"))
        if content.get("schema") != _SCHEMA:
            raise Problem(f"{path} is van een nieuwere versie van de cursus.", "Installeer eerst die versie.")
        return list(_restore(folder, content, target))


def _restore(folder: Path, content: dict[str, Any], target: Path) -> Iterator[str]:
    settings = _restore_settings(folder, target)
    yield f"Instellingen: {target}"
    settings.homes.mkdir(mode=0o755, parents=True, exist_ok=True)
    made = [person["name"] for person in content["people"] if _make(person, settings)]
    yield f"Accounts: {len(made)} gemaakt, {len(content['people']) - len(made)} waren er al."
    for group, names in content["groups"].items():
        accounts.ensure_group(group)
        for name in names:
            accounts.join(name, group)
    installing.prepare_folders(settings)
    yield from _restore_databases(folder, settings)
    yield from _restore_folders(folder, content, settings)
    yield from installing.prepare(settings)


def _restore_settings(folder: Path, target: Path) -> Settings:
    """Put the settings back where there are none, and the secret that they name."""
    (found,) = (folder / SETTINGS).glob("*.toml")
    if not target.exists():
        target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        installing.write_private(target, found.read_text(encoding="utf-8"))
    settings = read_settings(target)
    if settings.oidc and not settings.oidc.secret.exists():
        kept = folder / SETTINGS / "geheim" / settings.oidc.secret.name
        settings.oidc.secret.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        installing.write_private(settings.oidc.secret, kept.read_text(encoding="utf-8"))
    return settings


def _restore_databases(folder: Path, settings: Settings) -> Iterator[str]:
    """Put databases and secrets back; who was logged in still is."""
    places = Places(settings)
    for secret in (places.cookie_secret, places.proxy_token):
        if (kept := folder / "geheim" / secret.name).exists():
            installing.write_private(secret, kept.read_text(encoding="utf-8"))
    for database in (places.database, places.exchange_database):
        kept = folder / "databases" / database.name
        if not kept.exists():
            continue
        for old in database.parent.glob(f"{database.name}-*"):  # a journal of the one that is replaced
            old.unlink()
        shutil.copyfile(kept, database)
        database.chmod(0o600)
        yield f"Teruggezet: {database}"
    if (dump := folder / "databases" / postgres.FILE).exists() and settings.exchange_database:
        postgres.load(settings.exchange_database, dump)
        yield "Teruggezet: de database van de inleverdienst (PostgreSQL)"


def _restore_folders(folder: Path, content: dict[str, Any], settings: Settings) -> Iterator[str]:
    """Put course folders and everybody's answers back, each of its owner."""
    places = Places(settings)
    for course in settings.courses:
        if (kept := folder / "cursussen" / course.name).is_dir():
            _copy(kept, places.course(course), course.account)
            yield f"Teruggezet: de cursusmap van {course.name}"
    if (folder / "inlevermap").is_dir():
        aside = places.shared.with_name("inlevermap-teruggezet")
        _copy(folder / "inlevermap", aside, "root")
        yield f"De gedeelde inlevermap staat in {aside}. Haal wat nog niet was opgehaald daar op met «innemen»."
    dossiers = [person["name"] for person in content["people"] if (folder / "huizen" / person["name"]).is_dir()]
    for name in dossiers:
        home = Path(pwd.getpwnam(name).pw_dir)
        home.chmod(0o700)
        _copy(folder / "huizen" / name, home / default_map().name, name)
    yield f"Teruggezet: de antwoorden van {len(dossiers)} mensen"


def _copy(source: Path, target: Path, owner: str) -> None:
    """Copy a folder over another, all of it of one owner; never through a link that somebody put in the way."""
    if target.is_symlink():
        target.unlink()
    entry = pwd.getpwnam(owner)
    uid, gid = entry.pw_uid, entry.pw_gid
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.chown(target, uid, gid, follow_symlinks=False)
    for path in sorted(source.iterdir()):
        to = target / path.name
        if path.is_symlink():
            continue
        if path.is_dir():
            _copy(path, to, owner)
            continue
        if to.is_symlink():
            to.unlink()
        shutil.copy2(path, to, follow_symlinks=False)
        os.chown(to, uid, gid, follow_symlinks=False)


def _people() -> Iterator[dict[str, Any]]:
    hashes = {}
    if _SHADOW.exists():
        rows = (line.split(":") for line in _SHADOW.read_text(encoding="utf-8").splitlines())
        hashes = {row[0]: row[1] for row in rows if len(row) > 1}
    for name in accounts.people([MEMBERS]):
        if accounts.is_member(name):
            entry = pwd.getpwnam(name)
            yield {"name": name, "comment": entry.pw_gecos, "home": entry.pw_dir, "password": hashes.get(name, "!")}


def _make(person: dict[str, Any], settings: Settings) -> bool:
    """Make an account as it was, its password too; tell whether it was missing."""
    if not ACCOUNT.fullmatch(person["name"]):
        raise Problem(
            f"«{person['name']}» in het archief kan geen account zijn.", "Het archief is veranderd of beschadigd."
        )
    if not accounts.ensure_person(person["name"], settings.homes, person["comment"]):
        return False
    if person["password"].startswith("$"):
        accounts.run("chpasswd", "--encrypted", told=f"{person['name']}:{person['password']}\n")
    return True


def _groups(settings: Settings) -> list[str]:
    return [group for course in settings.courses for group in (course.participants_group, course.trainers_group)]


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    data = text.encode()
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(data), 0o600
    archive.addfile(entry, io.BytesIO(data))


def _add_database(archive: tarfile.TarFile, path: Path) -> None:
    """Add a database as it is at one moment, also while it is written in."""
    if not path.exists():
        return
    with tempfile.TemporaryDirectory(prefix="cursus-hub-") as folder:
        copy = Path(folder) / path.name
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        archive.add(copy, f"databases/{path.name}")


def _add_dump(archive: tarfile.TarFile, address: str) -> None:
    with tempfile.TemporaryDirectory(prefix="cursus-hub-") as folder:
        copy = Path(folder) / postgres.FILE
        postgres.dump(address, copy)
        archive.add(copy, f"databases/{postgres.FILE}")


def _kept(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Leave out what only says something of a server that runs, and what is no file."""
    parts = Path(entry.name).parts
    return None if _LEFT_OUT & set(parts) or not (entry.isfile() or entry.isdir()) else entry


def _safe(entry: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """Let only files and folders out of an archive, and only below the folder (Python's own rules, and stricter)."""
    return tarfile.data_filter(entry, folder) if entry.isfile() or entry.isdir() else None


def _opened(path: Path) -> tarfile.TarFile:
    try:
        archive = tarfile.open(path, "r:gz")  # noqa: SIM115 - who asked closes it
        archive.getmember(LIST)
    except (tarfile.TarError, OSError, KeyError, EOFError) as error:
        raise Problem(
            f"{path} is geen archief van deze hub: {error}.", "Kies een bestand dat «cursus hub bewaar» maakte."
        ) from error
    return archive
