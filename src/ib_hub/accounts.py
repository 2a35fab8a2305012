"""Unix accounts and groups: who there is, and making who is missing. Nothing here ever removes an account."""

from __future__ import annotations

import grp
import pwd
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from ib_course.launcher.problem import Problem
from ib_hub.names import ACCOUNT
from ib_hub.places import MEMBERS
from ib_hub.settings import Course, Settings

NO_SHELL = "/usr/sbin/nologin"
FIRST_PERSON = 1000
"""The lowest user id of a person: below it are the machine's own accounts."""


def exists(account: str) -> bool:
    """Tell whether there is an account of that name."""
    try:
        pwd.getpwnam(account)
    except KeyError:
        return False
    return True


def members(group: str) -> set[str]:
    """Return who is in a group; nobody where it is not there."""
    try:
        return set(grp.getgrnam(group).gr_mem)
    except KeyError:
        return set()


def is_member(account: str) -> bool:
    """Tell whether an account is one of the hub's people, who may have a server."""
    try:
        return account in members(MEMBERS) and pwd.getpwnam(account).pw_uid >= FIRST_PERSON
    except KeyError:
        return False


def groups_of(account: str, settings: Settings) -> set[str]:
    """Return the courses' groups that an account is in, as the machine and the settings have it."""
    found = set()
    for course in settings.courses:
        if account in members(course.participants_group):
            found.add(course.participants_group)
        if account in members(course.trainers_group) or account in course.trainers:
            found.add(course.trainers_group)
    return found


def ensure_group(group: str) -> bool:
    """Make a group; tell whether it was missing."""
    try:
        grp.getgrnam(group)
    except KeyError:
        run("groupadd", group)
        return True
    return False


def ensure_person(account: str, homes: Path, name: str = "") -> bool:
    """Make the account of a participant or trainer, with a home that nobody else may enter; tell whether it was missing.

    Raises:
        Problem: there is such an account, and it is not one of ours
    """
    if exists(account):
        if not is_member(account):
            raise Problem(
                f"Het account «{account}» bestaat al op deze computer en hoort niet bij de cursus.",
                "Kies een andere naam. Is het echt van deze persoon, maak het dan lid van de groep:",
                f"usermod --append --groups {MEMBERS} {account}",
            )
        return False
    if not ACCOUNT.fullmatch(account):
        raise Problem(f"«{account}» kan geen account zijn.", "Gebruik kleine letters, cijfers en streepjes.")
    ensure_group(MEMBERS)
    safe = "".join(letter for letter in name if letter not in ":,=\n")[:60]
    _add(account, homes / account, "--create-home", "--groups", MEMBERS, "--comment", safe)
    return True


def ensure_course_account(course: Course, home: Path) -> bool:
    """Make the account that owns a course folder; nobody logs in as it. Tell whether it was missing."""
    if exists(course.account):
        return False
    _add(course.account, home, "--no-create-home", "--system", "--comment", f"Cursus {course.name}")
    return True


def join(account: str, group: str) -> bool:
    """Put an account in a group; tell whether it was not in it."""
    if account in members(group):
        return False
    ensure_group(group)
    run("gpasswd", "--add", account, group)
    return True


def leave(account: str, group: str) -> bool:
    """Take an account out of a group; tell whether it was in it."""
    if account not in members(group):
        return False
    run("gpasswd", "--delete", account, group)
    return True


def set_passwords(passwords: Mapping[str, str]) -> None:
    """Set passwords, which stand in no list of arguments."""
    if passwords:
        run("chpasswd", told="".join(f"{account}:{password}\n" for account, password in passwords.items()))


def people(groups: Iterable[str]) -> list[str]:
    """Return everybody in any of these groups, in alphabetical order."""
    return sorted(set().union(*(members(group) for group in groups)))


def run(*command: str, told: str | None = None) -> str:
    """Run a program of the system, as root, and return what it wrote.

    Raises:
        Problem: it failed
    """
    try:
        done = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise Problem(f"Het programma «{command[0]}» is er niet.", "Installeer het: apt-get install passwd") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"status {done.returncode}"]
        raise Problem(f"«{command[0]}» lukt niet: {said[-1]}", "Ben je root? Geef de opdracht met sudo.")
    return done.stdout


def _add(account: str, home: Path, *options: str) -> None:
    base = ("--home-dir", str(home), "--shell", NO_SHELL, "--user-group", "--key", "HOME_MODE=0700")
    run("useradd", *base, *options, account)
