"""People from a list: reading it as schools make it, and giving each of them an account."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ib_course.launcher.problem import Problem, from_os_error, printable
from ib_hub import accounts
from ib_hub.installing import write_private
from ib_hub.names import ACCOUNT, account_name, suggest_account
from ib_hub.settings import Course, Settings

_HEADS = {
    "naam": "name",
    "volledige naam": "name",
    "deelnemer": "name",
    "e-mail": "mail",
    "email": "mail",
    "e-mailadres": "mail",
    "emailadres": "mail",
    "mail": "mail",
    "cursus": "course",
    "account": "account",
    "gebruikersnaam": "account",
}
_WORDS = "bceghjkmnpqrstvwxz", "aeiou"
_SYLLABLES = 7


@dataclass(frozen=True)
class Person:
    """A line of a list."""

    name: str
    mail: str
    course: str
    account: str = ""
    line: int = 0


@dataclass
class Outcome:
    """What came of a list: an account per person, passwords of the new ones, and what there is to tell."""

    accounts: dict[str, Person]
    passwords: dict[str, str]
    told: list[str]


def read_list(path: Path, settings: Settings) -> list[Person]:
    """Read a CSV file: with ``;`` , ``,`` or tabs, in UTF-8 or Windows' own letters, with its columns in any order.

    Raises:
        Problem: it cannot be read, or lines in it are wrong: all of them are told
    """
    try:
        text = _decode(path.read_bytes())
    except OSError as error:
        raise from_os_error(error, "De lijst lezen") from error
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        raise Problem(
            f"{path} is leeg.", "Zet er een regel in met naam;e-mail;cursus, en daaronder een regel per deelnemer."
        )
    separator = max(";,\t", key=lines[0].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator, skipinitialspace=True))
    columns = [_HEADS.get(cell.strip().casefold(), "") for cell in rows[0]]
    if "name" not in columns:
        raise Problem(f"{path}: de eerste regel noemt de kolommen niet.", "Begin met deze regel: naam;e-mail;cursus")
    wrong: list[str] = []
    found = list(_people(rows[1:], columns, settings, wrong))
    if wrong:
        raise Problem(f"In {path} klopt iets niet. Er is niets veranderd.", *wrong)
    return found


def admit(settings: Settings, people: Iterable[Person], *, trains: bool = False) -> Outcome:
    """Give everybody an account and a place in their course; who has both keeps them, and their password.

    With OpenID Connect or LTI the account is the one that logging in leads to, so there the e-mail address (or what
    ``naamveld`` says) must be in the list as the school has it; and nobody gets a password.

    Raises:
        Problem: an account cannot be made
    """
    outcome = Outcome({}, {}, [])
    known = _known(settings)
    for person in people:
        course = settings.course(person.course)
        assert course is not None  # noqa: S101 - `read_list` compared it
        account = person.account or _account_of(person, settings, known)
        if account in outcome.accounts and outcome.accounts[account].course == person.course:
            outcome.told.append(f"Regel {person.line}: {printable(person.name)} staat er twee keer in; één keer telt.")
            continue
        new = accounts.ensure_person(account, settings.homes, _comment(person))
        known[person.mail.casefold() or person.name.casefold()] = account
        if new and settings.login == "pam":
            outcome.passwords[account] = make_password()
        accounts.join(account, course.trainers_group if trains else course.participants_group)
        outcome.accounts[account] = person
    accounts.set_passwords(outcome.passwords)
    return outcome


def renew_passwords(names: Iterable[str]) -> dict[str, str]:
    """Give accounts a new password, and return it.

    Raises:
        Problem: one of them is no account of the hub
    """
    names = list(names)
    for name in names:
        if not accounts.is_member(name):
            raise Problem(f"«{name}» is geen account van de cursus.", "Wie er zijn, zie je met: cursus hub deelnemers")
    passwords = {name: make_password() for name in names}
    accounts.set_passwords(passwords)
    return passwords


def write_passwords(path: Path, outcome: Outcome, address: str) -> None:
    """Write the new passwords to a file that only root may read, to hand out and then remove.

    Raises:
        Problem: the file is there already
    """
    if path.exists():
        raise Problem(f"{path} bestaat al.", "Kies een andere naam, of verwijder het eerst.")
    rows = [["naam", "e-mail", "gebruikersnaam", "wachtwoord", "adres"]]
    for account, password in outcome.passwords.items():
        person = outcome.accounts[account]
        rows.append([_harmless(person.name), _harmless(person.mail), account, password, address])
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerows(rows)
    write_private(path, "\ufeff" + text.getvalue())


def make_password() -> str:
    """Return a password that can be read aloud, of some 45 bits: ``kabo-ruti-nepa-sodo``."""
    first, second = _WORDS
    syllables = [secrets.choice(first) + secrets.choice(second) for _ in range(_SYLLABLES + 1)]
    return "-".join(a + b for a, b in zip(syllables[::2], syllables[1::2], strict=True))


def members_of(settings: Settings, course: Course) -> list[str]:
    """Return who is in a course, as lines to read."""
    del settings
    told = [f"{course.title} ({course.name})"]
    for title, group in (("trainers", course.trainers_group), ("deelnemers", course.participants_group)):
        names = accounts.people([group])
        told.append(f"  {title}: {', '.join(names) if names else 'nog niemand'}")
    return told


def _people(rows: list[list[str]], columns: list[str], settings: Settings, wrong: list[str]) -> Iterator[Person]:
    only = settings.courses[0].name if len(settings.courses) == 1 else ""
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {key: _clean(cell) for key, cell in zip(columns, row, strict=False) if key}
        person = Person(
            cells.get("name", ""), cells.get("mail", ""), cells.get("course") or only, cells.get("account", ""), number
        )
        faults = list(_faults(person, settings))
        wrong += [f"Regel {number}: {fault}" for fault in faults]
        if not faults:
            yield person


def _faults(person: Person, settings: Settings) -> Iterator[str]:
    if not person.name:
        yield "er is geen naam."
    if person.mail and (person.mail.count("@") != 1 or " " in person.mail):
        yield f"«{printable(person.mail)}» is geen e-mailadres."
    if settings.login != "pam" and not (person.mail or person.account):
        yield "er is geen e-mailadres, en zonder dat is niet te zeggen wie er inlogt."
    if settings.course(person.course) is None:
        known = ", ".join(course.name for course in settings.courses) or "nog geen enkele"
        yield f"de cursus «{printable(person.course)}» is er niet. Wel: {known}."
    if person.account and not ACCOUNT.fullmatch(person.account):
        yield f"«{printable(person.account)}» kan geen account zijn: kleine letters, cijfers en streepjes."


def _account_of(person: Person, settings: Settings, known: Mapping[str, str]) -> str:
    """Return the account of a person: the one they have already, or else a new one that nobody has."""
    if settings.login != "pam":
        return account_name(person.mail)
    had = known.get(person.mail.casefold() or person.name.casefold())
    return had or suggest_account(person.name, _taken())


def _known(settings: Settings) -> dict[str, str]:
    """Return the accounts of the hub by what is known of their people: mail, or else name."""
    import pwd

    del settings
    return {
        entry.pw_gecos.rpartition("<")[2].rstrip(">").casefold()
        if "<" in entry.pw_gecos
        else entry.pw_gecos.casefold(): (entry.pw_name)
        for entry in pwd.getpwall()
        if accounts.is_member(entry.pw_name) and entry.pw_gecos
    }


def _taken() -> set[str]:
    import grp
    import pwd

    return {entry.pw_name for entry in pwd.getpwall()} | {entry.gr_name for entry in grp.getgrall()}


def _comment(person: Person) -> str:
    """Return what the machine keeps of a person: by the address somebody is recognised in a later list."""
    return f"{person.name} <{person.mail}>" if person.mail else person.name


def _decode(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _clean(cell: str) -> str:
    return printable(" ".join(cell.split()))


def _harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@" else text
