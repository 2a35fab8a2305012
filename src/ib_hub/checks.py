"""`cursus hub controleer`: what is wrong with a hub's machine, and how to mend it. Each check looks at one thing."""

from __future__ import annotations

import os
import pwd
import re
import socket
import sqlite3
import ssl
import stat
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ib_course.grading.course_settings import CONFIG_FILE
from ib_course.launcher.problem import Problem
from ib_hub import accounts, system, units
from ib_hub.places import MEMBERS, Places
from ib_hub.settings import Settings

INSTALL = "Geef: cursus hub installeer"
_DISK = 2 * 1024**3
_OLD_TLS = 14 * 86400


@dataclass(frozen=True)
class Fault:
    """Something that is wrong: Dutch, with what to do."""

    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.what}\n    {self.mend}"


Check = Callable[[Settings], Iterator[Fault]]


def check_all(settings: Settings) -> list[Fault]:
    """Return all that is wrong; a check that cannot be done is a fault too, and stops no other."""
    found: list[Fault] = []
    for check in CHECKS:
        try:
            found += check(settings)
        except (OSError, Problem) as error:
            found.append(
                Fault(f"Niet na te kijken: {check.__name__}. {error}", "Geef de opdracht als root (met sudo).")
            )
    return found


def packages(settings: Settings) -> Iterator[Fault]:
    """The programs of the system are there, and new enough."""
    del settings
    for name in system.missing_packages():
        yield Fault(f"Het pakket {name} ontbreekt.", f"Geef: apt-get install {name}")
    version = system.node_version()
    if 0 < version < system.OLDEST_NODE:
        yield Fault(f"Node {version} is te oud.", f"Installeer Node {system.OLDEST_NODE} of nieuwer.")


def environment(settings: Settings) -> Iterator[Fault]:
    """The Python environment is there, and every account may read it."""
    python = Places(settings).python
    if not python.exists():
        yield Fault(f"De Python-omgeving ontbreekt: {python}.", INSTALL)
    elif not system.readable_by_all(python.resolve()) or not system.readable_by_all(python.parent):
        yield Fault(
            f"Deelnemers mogen {python} niet lezen of uitvoeren.",
            "Gebruik de Python van het systeem, niet die onder de map van een gebruiker, en installeer opnieuw.",
        )


def proxy(settings: Settings) -> Iterator[Fault]:
    """The proxy is installed."""
    path = Places(settings).proxy
    if not path.exists():
        yield Fault(f"De proxy ontbreekt: {path}.", INSTALL)


def groups(settings: Settings) -> Iterator[Fault]:
    """Every course has its groups and its account, and every trainer an account."""
    for course in settings.courses:
        for group in (course.participants_group, course.trainers_group):
            if not accounts.group_exists(group):
                yield Fault(f"De groep {group} ontbreekt.", INSTALL)
        if not accounts.exists(course.account):
            yield Fault(f"Het account {course.account} van de cursus {course.name} ontbreekt.", INSTALL)
        for trainer in course.trainers:
            if settings.login == "pam" and not accounts.is_member(trainer):
                yield Fault(
                    f"Trainer {trainer} van {course.name} heeft geen account.",
                    "Zet de trainer in een lijst, en geef: cursus hub trainers LIJST",
                )
    if not settings.courses:
        yield Fault("Er is nog geen enkele cursus.", "Geef: cursus hub cursus NAAM TITEL")


def folders(settings: Settings) -> Iterator[Fault]:
    """Every folder is there, is whose it must be, and lets in nobody else."""
    for folder in Places(settings).folders():
        if not folder.path.is_dir():
            yield Fault(f"De map {folder.path} ontbreekt.", INSTALL)
            continue
        found = folder.path.stat()
        if stat.S_IMODE(found.st_mode) != folder.mode:
            yield Fault(
                f"De map {folder.path} heeft rechten {stat.S_IMODE(found.st_mode):o} in plaats van {folder.mode:o}.",
                f"Geef: chmod {folder.mode:o} {folder.path}",
            )
        if accounts.exists(folder.owner) and found.st_uid != pwd.getpwnam(folder.owner).pw_uid:
            yield Fault(
                f"De map {folder.path} is niet van {folder.owner}.", f"Geef: chown {folder.owner} {folder.path}"
            )


def secrets(settings: Settings) -> Iterator[Fault]:
    """No file with a secret can be read by anybody but root."""
    places = Places(settings)
    for path in places.secrets():
        if path.exists() and path.stat().st_mode & 0o077:
            yield Fault(f"Anderen kunnen {path} lezen.", f"Geef: chmod 600 {path}")
    if settings.oidc and not settings.oidc.secret.exists():
        yield Fault(f"Het geheim van het schoolaccount ontbreekt: {settings.oidc.secret}.", "Zet het in dat bestand.")
    if not places.proxy_token.exists():
        yield Fault(f"De sleutel van de proxy ontbreekt: {places.proxy_token}.", INSTALL)


def homes(settings: Settings) -> Iterator[Fault]:
    """Nobody can enter the home of somebody else."""
    for name in accounts.people([MEMBERS]):
        if not accounts.exists(name):
            continue
        entry = pwd.getpwnam(name)
        home = Path(entry.pw_dir)
        if not home.is_dir():
            yield Fault(f"{name} heeft geen map {home}.", f"Geef: install -d -m 700 -o {name} -g {name} {home}")
        elif home.stat().st_mode & 0o077:
            yield Fault(f"Anderen kunnen in de map van {name}: {home}.", f"Geef: chmod 700 {home}")
        elif home.stat().st_uid != entry.pw_uid:
            yield Fault(f"De map {home} is niet van {name}.", f"Geef: chown {name}: {home}")
    del settings


def course_folders(settings: Settings) -> Iterator[Fault]:
    """Every course has a course folder that nbgrader can read."""
    for course in settings.courses:
        folder = Places(settings).course(course)
        if folder.is_dir() and not (folder / CONFIG_FILE).is_file():
            yield Fault(f"In {folder} staat geen cursus.", INSTALL)


def database(settings: Settings) -> Iterator[Fault]:
    """The databases are whole."""
    places = Places(settings)
    for path in (places.database, places.exchange_database):
        if not path.exists():
            continue
        try:
            with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
                said = connection.execute("PRAGMA quick_check").fetchone()[0]
            connection.close()
        except sqlite3.DatabaseError as error:
            said = str(error)
        if said != "ok":
            yield Fault(f"De database {path} is beschadigd: {said}.", "Zet de laatste kopie terug: cursus hub herstel")


def certificate(settings: Settings) -> Iterator[Fault]:
    """The hub's own certificate fits its key and does not expire soon."""
    if settings.tls != "eigen" or not settings.certificate or not settings.key:
        return
    for path in (settings.certificate, settings.key):
        if not path.is_file():
            yield Fault(
                f"Het bestand {path} ontbreekt.", "Zet het certificaat daar, of pas [tls] in de instellingen aan."
            )
            return
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(settings.certificate, settings.key)
        text = ssl._ssl._test_decode_cert(str(settings.certificate))["notAfter"]  # type: ignore[attr-defined] # noqa: SLF001 - the only reader in the standard library
    except (ssl.SSLError, OSError) as error:
        yield Fault(f"Certificaat en sleutel passen niet bij elkaar: {error}.", "Kijk na welke bestanden het zijn.")
        return
    if ssl.cert_time_to_seconds(text) - time.time() < _OLD_TLS:
        yield Fault(f"Het certificaat loopt af op {text}.", "Vernieuw het, en start daarna de proxy opnieuw.")


def space(settings: Settings) -> Iterator[Fault]:
    """There is room on the disks."""
    for path in {settings.state, settings.homes, settings.course_folders}:
        if path.is_dir():
            found = os.statvfs(path)
            if found.f_bavail * found.f_frsize < _DISK:
                yield Fault(
                    f"Op de schijf van {path} is minder dan 2 GB vrij.", "Maak ruimte, of neem een grotere schijf."
                )
            if found.f_files and found.f_favail < 10_000:
                yield Fault(f"Op de schijf van {path} passen bijna geen bestanden meer.", "Verwijder wat weg kan.")


def memory(settings: Settings) -> Iterator[Fault]:
    """The machine has memory for more than a few participants."""
    del settings
    text = Path("/proc/meminfo").read_text(encoding="utf-8")
    found = re.search(r"MemAvailable:\s+(\d+)", text)
    if found and int(found[1]) < 512 * 1024:
        yield Fault(
            "Er is minder dan 512 MB geheugen vrij.", "Elke deelnemer vraagt ongeveer 70 MB. Neem meer geheugen."
        )


def service_units(settings: Settings) -> Iterator[Fault]:
    """Where systemd is, the units are as they must be."""
    if not system.has_systemd():
        return
    for name, text in units.unit_files(settings).items():
        path = units.FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield Fault(f"{path} ontbreekt of hoort bij oudere instellingen.", INSTALL)


def running(settings: Settings) -> Iterator[Fault]:
    """The hub answers, by its own door."""
    host, _, port = settings.listen.rpartition(":")
    host = {"0.0.0.0": "127.0.0.1", "[::]": "::1"}.get(host, host).strip("[]")  # noqa: S104 - compared, not listened to
    try:
        socket.create_connection((host, int(port)), timeout=5).close()
    except OSError:
        yield Fault(f"De hub luistert niet op {settings.listen}.", "Geef: cursus hub start")
        return
    if settings.tls == "eigen":
        return
    address = f"http://{host}:{port}{settings.prefix}hub/api/"
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=10) as reply:
            reply.read()
    except (urllib.error.URLError, OSError) as error:
        yield Fault(f"De proxy draait, maar de hub antwoordt niet ({error}).", "Kijk in: journalctl -u cursus-hub")


CHECKS: tuple[Check, ...] = (
    packages,
    environment,
    proxy,
    groups,
    folders,
    secrets,
    homes,
    course_folders,
    database,
    certificate,
    space,
    memory,
    service_units,
    running,
)
