"""Lists of people, checks that each break one thing, and an archive that comes back on an empty machine."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ib_course.launcher.problem import Problem
from ib_course.launcher.tools import find_postgres
from ib_exchange.audit import note
from ib_exchange.database import Database
from ib_exchange.identity import Person
from ib_exchange.migrations import is_current, migrate
from ib_exchange.models import Entry
from ib_hub import accounts, backup, checks, installing, participants, postgres
from ib_hub.settings import read_settings
from tests.exchange.postgres import running_cluster
from tests.hub.machine import Machine, machine
from tests.hub.visiting import Visitor

COLUMNS = "naam;e-mail;cursus\n"


@pytest.fixture
def laid_out(as_root: None) -> Iterator[Machine]:
    """A hub that does not run."""
    del as_root
    with machine(exchange="http") as made:
        yield made


def _listed(made: Machine, text: str | bytes) -> Path:
    path = made.base / "lijst.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_list_is_read_as_schools_make_it(laid_out: Machine, encoding: str, separator: str) -> None:
    rows = [["E-mail", "Naam", "Klas"], ["zoe@a.example", "Zoë de Vries", "x"], ["", "", ""], ["", "Bo  Ó Néill", ""]]
    text = "\r\n".join(separator.join(row) for row in rows)
    found = participants.read_list(_listed(laid_out, text.encode(encoding)), laid_out.settings)
    assert [(it.name, it.mail, it.course, it.line) for it in found] == [
        ("Zoë de Vries", "zoe@a.example", laid_out.course, 2),
        ("Bo Ó Néill", "", laid_out.course, 4),
    ]


def test_every_fault_of_a_list_is_told_and_then_nothing_changes(laid_out: Machine) -> None:
    path = _listed(laid_out, f"{COLUMNS};a@b.example;\nCas;geen adres;\nDirk;;andere\nEva;;{laid_out.course}\n")
    with pytest.raises(Problem) as caught:
        participants.read_list(path, laid_out.settings)
    told = str(caught.value)
    assert "Er is niets veranderd." in told
    for said in ("Regel 2: er is geen naam.", "Regel 3: «geen adres»", "Regel 4: de cursus «andere» is er niet. Wel:"):
        assert said in told


def test_people_get_an_account_once_and_passwords_are_only_for_root_to_read(laid_out: Machine) -> None:
    tag = laid_out.tag
    text = f"{COLUMNS}=Zoë {tag};zoe@{tag}.example;\nZoë {tag};zoe2@{tag}.example;\n=Zoë {tag};zoe@{tag}.example;\n"
    people = participants.read_list(_listed(laid_out, text), laid_out.settings)
    outcome = participants.admit(laid_out.settings, people)
    assert sorted(outcome.accounts) == [f"zoe-{tag}", f"zoe-{tag}-2"]
    assert sorted(outcome.passwords) == sorted(outcome.accounts)
    assert outcome.told == [f"Regel 4: =Zoë {tag} staat er twee keer in; één keer telt."]
    group = laid_out.settings.courses[0].participants_group
    for name in outcome.accounts:
        assert (laid_out.settings.homes / name).stat().st_mode & 0o777 == 0o700
        assert name in accounts.members(group)
    secret = laid_out.base / "wachtwoorden.csv"
    participants.write_passwords(secret, outcome, laid_out.settings.address)
    assert secret.stat().st_mode & 0o777 == 0o600
    assert f"'=Zoë {tag};" in secret.read_text(encoding="utf-8-sig")  # no formula in a spreadsheet
    with pytest.raises(Problem, match="bestaat al"):
        participants.write_passwords(secret, outcome, laid_out.settings.address)
    again = participants.admit(laid_out.settings, people)
    assert sorted(again.accounts) == sorted(outcome.accounts)
    assert again.passwords == {}
    (renewed,) = participants.renew_passwords([f"zoe-{tag}"]).values()
    assert renewed != outcome.passwords[f"zoe-{tag}"]
    with pytest.raises(Problem, match="geen account van de cursus"):
        participants.renew_passwords(["root"])


def test_an_account_of_the_machine_is_never_taken_for_a_participant(laid_out: Machine) -> None:
    for name in ("root", "daemon", laid_out.settings.courses[0].account):
        with pytest.raises(Problem, match="hoort niet bij de cursus"):
            accounts.ensure_person(name, laid_out.settings.homes)
        assert not accounts.is_member(name)


def test_installing_again_changes_nothing(laid_out: Machine) -> None:
    assert installing.prepare(laid_out.settings) == []


Break = Callable[[Machine], object]
BROKEN: dict[str, tuple[Break, str]] = {
    "environment": (lambda it: _move(it.base / "programma"), "De Python-omgeving ontbreekt"),
    "proxy": (lambda it: _move(it.base / "programma"), "De proxy ontbreekt"),
    "groups": (lambda it: accounts.run("groupdel", it.settings.courses[0].trainers_group), "De groep formgrade-"),
    "folders": (lambda it: it.places.secret.chmod(0o755), "heeft rechten 755 in plaats van 700"),
    "secrets": (lambda it: it.places.proxy_token.chmod(0o644), "Anderen kunnen"),
    "homes": (lambda it: (it.settings.homes / it.add("gerda")).chmod(0o755), "Anderen kunnen in de map van"),
    "course_folders": (
        lambda it: (it.places.course(it.settings.courses[0]) / "nbgrader_config.py").unlink(),
        "staat geen cursus",
    ),
    "database": (lambda it: it.places.database.write_bytes(b"SQLite format 3\0" + b"x" * 5000), "is beschadigd"),
    "running": (lambda _: None, "De hub luistert niet op"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_each_check_says_what_is_broken_and_how_to_mend_it(laid_out: Machine, name: str) -> None:
    check = next(it for it in checks.CHECKS if it.__name__ == name)
    if name != "running":
        assert list(check(laid_out.settings)) == []
    do, said = BROKEN[name]
    do(laid_out)
    faults = list(check(laid_out.settings))
    assert [it for it in faults if said in it.what], faults
    assert all(it.mend for it in faults)


def test_what_a_check_says_mends_what_it_found(laid_out: Machine) -> None:
    laid_out.places.secret.chmod(0o777)
    (fault,) = checks.folders(laid_out.settings)
    accounts.run(*fault.mend.removeprefix("Geef: ").split())
    assert list(checks.folders(laid_out.settings)) == []
    shutil.rmtree(laid_out.places.participants)
    assert list(checks.folders(laid_out.settings))
    installing.prepare(laid_out.settings)
    assert list(checks.folders(laid_out.settings)) == []


def test_an_archive_comes_back_on_an_empty_machine(laid_out: Machine) -> None:
    hub = laid_out
    who = hub.add("hanna")
    hub.start()
    Visitor(hub, who).log_in().start_server()
    words = "Dit mag nooit weg: «één» zin."
    dossier = hub.home(who) / "ib-dossier"
    done = hub.as_account(who, "/bin/sh", "-c", f"mkdir -p {dossier} && printf '%s' '{words}' > {dossier}/h1.jsonl")
    assert done.returncode == 0, done.stderr
    archive = hub.base / "kopie.tar.gz"
    assert "Bewaard in" in backup.save(hub.settings, archive)[0]  # while the hub runs
    assert archive.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Problem, match="bestaat al"):
        backup.save(hub.settings, archive)
    cookie = hub.places.cookie_secret.read_text()
    _empty(hub, who)
    told = backup.restore(archive, hub.settings.path)
    assert any(line.startswith("Accounts: 1 gemaakt") for line in told)
    assert hub.places.cookie_secret.read_text() == cookie
    assert (dossier / "h1.jsonl").read_text() == words
    assert hub.as_account(who, "/bin/cat", dossier / "h1.jsonl").stdout == words
    with sqlite3.connect(hub.places.database) as database:
        assert (who,) in database.execute("SELECT name FROM users").fetchall()
    database.close()
    assert [it for it in checks.check_all(hub.settings) if "luistert niet" not in it.what and who in it.what] == []
    hub.start()
    assert Visitor(hub, who).log_in().start_server().get("hub/home")[0] == 200  # with the password of before


def test_hand_ins_in_postgresql_come_back_with_the_archive(
    laid_out: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = find_postgres()
    assert programs is not None
    path = laid_out.settings.path
    with running_cluster(programs) as cluster:
        address = cluster.empty_database().replace("postgresql+psycopg:", "postgresql:")
        text = path.read_text().replace('soort = "http"', f'soort = "http"\ndatabase = "{address}"')
        path.write_text(text)
        settings = read_settings(path)
        _keep_one_line(address)
        archive = tmp_path / "kopie.tar.gz"
        path_before = os.environ["PATH"]
        monkeypatch.setenv("PATH", "/bestaat-niet")
        with pytest.raises(Problem, match="«pg_dump» staat niet op deze server"):
            backup.save(settings, archive)
        assert not archive.exists()
        monkeypatch.setenv("PATH", f"{programs}:{path_before}")
        backup.save(settings, archive)
        with pytest.raises(Problem, match="lukt niet: "):
            postgres.dump(address.replace("/postgres?", "/weg?"), tmp_path / "weg")
        cluster.empty_database()
        told = backup.restore(archive, path)
        assert "Teruggezet: de database van de inleverdienst (PostgreSQL)" in told
        backup.restore(archive, path)  # over what is there
        assert _lines(address) == ["ann"]


def test_a_password_of_postgresql_is_no_argument_that_everybody_can_read() -> None:
    address = "postgresql://jan:ge%40heim@db.school.nl:5433/naam?sslmode=require"
    plain = "postgresql://jan@db.school.nl:5433/naam?sslmode=require"
    assert postgres._without_password(address) == (plain, "ge@heim")
    assert postgres._without_password(plain) == (plain, "")


def _keep_one_line(address: str) -> None:
    database = Database(address)
    migrate(database)
    with database.writing() as session:
        note(session, Person("ann", frozenset()), "proef", course="ib")
    database.dispose()


def _lines(address: str) -> list[str]:
    database = Database(address)
    assert is_current(database)
    with database.reading() as session:
        found = [entry.who for entry in session.query(Entry)]
    database.dispose()
    return found


def test_a_file_that_is_no_archive_changes_nothing(laid_out: Machine) -> None:
    path = laid_out.base / "geen.tar.gz"
    path.write_bytes(b"geen archief")
    with pytest.raises(Problem, match="is geen archief van deze hub"):
        backup.restore(path, laid_out.settings.path)


def _move(path: Path) -> None:
    """Take away the link to what all tests share."""
    path.unlink()


def _empty(hub: Machine, who: str) -> None:
    """Remove all that the archive must bring back: accounts, groups, folders and settings."""
    hub.stop()
    hub.kill(who)
    course = hub.settings.courses[0]
    for account in (who, course.account):
        accounts.run("userdel", "--force", account)
    for group in (course.participants_group, course.trainers_group):
        accounts.run("groupdel", group)
    for folder in (hub.settings.state, hub.settings.course_folders, hub.settings.homes):
        shutil.rmtree(folder)
    hub.settings.path.unlink()
    assert not accounts.exists(who)
