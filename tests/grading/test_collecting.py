"""Collecting from the exchange, where anyone who can hand in can put anything."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

from ib_course import trainer
from ib_course.dossier import files
from ib_course.grading import alone, claims, collecting, in_place, inbound, opening, places
from ib_course.launcher.problem import Problem
from tests.grading.course import run
from tests.grading.exchange import Exchange, other_users, own, stamp

EARLIER = timedelta(hours=5)


@pytest.fixture
def exchange(course: Path) -> Exchange:
    """The exchange of a course of this test's own, to which the small chapter is released."""
    made = Exchange(course)
    made.set(f"c.Exchange.root = {str(course / 'uit')!r}")
    (course / "uit").mkdir()
    trainer.release(course, "h9")
    return made


# What is taken


def test_only_answers_are_taken_and_the_released_notebook_is_put_beside_them(exchange: Exchange) -> None:
    junk = {"h9.ipynb": b"kwaad", "kwaad.py": b"kwaad", "map/kwaad.js": b"kwaad", ".verborgen": b"kwaad"}
    exchange.hand_in("anna", files=junk)
    assert trainer.collect(exchange.course, "h9") == ["1 nieuwe inlevering van h9; in totaal 1."]
    taken = exchange.taken("anna")
    assert {path.name for path in taken.iterdir()} == {
        "antwoorden.json", "h9.ipynb", "timestamp.txt", "submission_secret.txt",
    }  # fmt: skip
    assert (taken / "h9.ipynb").read_bytes() == (exchange.course / "release" / "h9" / "h9.ipynb").read_bytes()


def test_a_hand_in_without_a_notebook_is_collected_and_marked(exchange: Exchange) -> None:
    exchange.hand_in("anna")
    exchange.collect()
    assert trainer.autograde(exchange.course, "h9")[0] == "1 inlevering nagekeken van h9."


def test_a_newer_hand_in_takes_the_place_of_an_older_one_and_is_marked_again(exchange: Exchange) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    trainer.collect(exchange.course, "h9")
    trainer.autograde(exchange.course, "h9")
    assert trainer.collect(exchange.course, "h9") == ["Geen nieuwe inleveringen van h9; in totaal 1."]
    exchange.hand_in("anna", "tweede")
    exchange.hand_in("bas")
    assert trainer.collect(exchange.course, "h9") == ["2 nieuwe inleveringen van h9; in totaal 2."]
    assert "tweede" in exchange.text("anna")
    assert trainer.autograde(exchange.course, "h9")[0] == "2 inleveringen nagekeken van h9."


def test_collecting_again_changes_no_byte_and_no_date(exchange: Exchange) -> None:
    exchange.hand_in("anna")
    exchange.collect()
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in exchange.taken("anna").iterdir()}
    assert exchange.collect() == []
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in exchange.taken("anna").iterdir()} == before


def test_permissions_are_those_of_new_files_whatever_was_handed_in(exchange: Exchange) -> None:
    folder = exchange.hand_in("anna")
    for path in folder.iterdir():
        path.chmod(0o6777)
    folder.chmod(0o3777)
    exchange.collect()
    mask = os.umask(0)
    os.umask(mask)
    taken = exchange.taken("anna")
    assert stat.S_IMODE(taken.stat().st_mode) == 0o777 & ~mask
    assert {stat.S_IMODE(path.stat().st_mode) for path in taken.iterdir()} == {0o666 & ~mask}


def test_a_course_that_trainers_share_gives_the_group_its_rights(exchange: Exchange) -> None:
    exchange.set("c.CourseDirectory.groupshared = True")
    exchange.hand_in("anna")
    exchange.collect()
    taken = exchange.taken("anna")
    assert {stat.S_IMODE(path.stat().st_mode) & 0o2770 for path in (taken, taken.parent)} == {0o2770}
    assert {stat.S_IMODE(path.stat().st_mode) & 0o7770 for path in taken.iterdir()} == {0o660}
    assert stat.S_IMODE((exchange.course / alone.COLLECTING).stat().st_mode) == 0o660


def test_a_hand_in_without_answers_counts_only_where_there_is_no_other(exchange: Exchange) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    exchange.hand_in("anna", None)
    exchange.hand_in("bas", None)
    assert exchange.collect() == ["Let op: in de inlevering van bas zitten geen antwoorden."]
    assert "eerste" in exchange.text("anna")
    assert (exchange.taken("bas") / "h9.ipynb").exists()


def test_a_course_may_take_more_than_answers(exchange: Exchange) -> None:
    exchange.set("c.Collect.also = ['bijlagen/*.pdf', '*.ipynb']")
    exchange.hand_in("anna", files={"bijlagen/1.pdf": b"pdf", "bijlagen/1.exe": b"exe", "h9.ipynb": b"eigen"})
    assert exchange.collect() == []
    taken = exchange.taken("anna")
    assert (taken / "bijlagen" / "1.pdf").read_bytes() == b"pdf"
    assert (taken / "h9.ipynb").read_bytes() == b"eigen"
    assert not (taken / "bijlagen" / "1.exe").exists()


def test_before_the_deadline_is_nbgraders_choice_too(exchange: Exchange) -> None:
    trainer.set_deadline(exchange.course, "h9", f"{datetime.now(UTC) - timedelta(hours=3):%Y-%m-%dT%H:%M}Z")
    exchange.set("c.ExchangeCollect.before_duedate = True", "c.Collect.trust_timestamps = True")
    exchange.hand_in("anna", "op tijd", ago=EARLIER)
    exchange.hand_in("anna", "te laat")
    exchange.hand_in("bas", "te laat")
    exchange.collect()
    assert "op tijd" in exchange.text("anna")
    assert "te laat" in exchange.text("bas")


def test_nbgraders_own_command_collects_and_refuses_the_same(exchange: Exchange, tmp_path: Path) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    (exchange.hand_in("anna") / "antwoorden.json").unlink()
    newest = max(exchange.inbound.iterdir(), key=lambda path: path.name)
    (newest / "antwoorden.json").symlink_to("/etc/passwd")
    told = run("nbgrader", "collect", "h9", cwd=exchange.course, HOME=str(tmp_path))
    assert "Geweigerd: anna, " in told
    assert "Collecting submission: anna h9" in told
    assert "eerste" in exchange.text("anna")


def test_no_participant_can_rename_the_hand_in_of_another(exchange: Exchange) -> None:
    assert exchange.inbound.stat().st_mode & stat.S_ISVTX


# Whose it is


def test_a_folder_under_somebody_elses_name_is_refused_and_the_honest_one_taken(exchange: Exchange) -> None:
    one, other = other_users()
    exchange.hand_in(one.pw_name, "van mijzelf", ago=EARLIER, uid=one.pw_uid)
    exchange.hand_in(one.pw_name, "nagemaakt", uid=other.pw_uid)
    told = exchange.collect()
    assert told[0].startswith(f"Geweigerd: {one.pw_name}, ")
    assert told[0].endswith(f"de map is gemaakt door «{other.pw_name}», niet door {one.pw_name}.")
    assert told[1].startswith(f"Let op: van {one.pw_name} telt de inlevering van ")
    assert told[2] == f"Wat is geweigerd staat nog in {exchange.inbound}."
    assert "van mijzelf" in exchange.text(one.pw_name)


def test_an_older_spoof_is_told_as_well(exchange: Exchange) -> None:
    one, other = other_users()
    exchange.hand_in(one.pw_name, "nagemaakt", ago=EARLIER, uid=other.pw_uid)
    exchange.hand_in(one.pw_name, "van mijzelf", uid=one.pw_uid)
    told = exchange.collect()
    assert [line.partition(",")[0] for line in told[:-1]] == [f"Geweigerd: {one.pw_name}"]
    assert "van mijzelf" in exchange.text(one.pw_name)


def test_a_name_without_a_user_is_only_the_collectors_to_give(exchange: Exchange) -> None:
    one, _ = other_users()
    exchange.hand_in("niemand-hier", "nagemaakt", uid=one.pw_uid)
    exchange.hand_in("ook-niemand", "van wie ophaalt")
    exchange.hand_in("onbekend", "nagemaakt", uid=4_000_000)
    told = "\n".join(exchange.collect())
    assert f"de map is gemaakt door «{one.pw_name}», niet door niemand-hier" in told
    assert "de map is gemaakt door een onbekende gebruiker (nummer 4000000), niet door onbekend" in told
    assert {path.name for path in (exchange.course / "submitted").iterdir()} == {"ook-niemand"}


def test_where_users_say_nothing_an_administrator_switches_that_off(exchange: Exchange) -> None:
    exchange.set("c.ExchangeCollect.check_owner = False")
    other_users()
    folder = exchange.hand_in("anna", uid=4_000_000)
    assert exchange.collect() == []
    os.chown(folder / "antwoorden.json", 4_000_001, -1)  # but no hand-in is of two people
    (exchange.course / "submitted").rename(exchange.course / "eerder")
    assert "gemaakt door een onbekende gebruiker (nummer 4000001), de map niet" in exchange.collect()[0]


def test_a_file_that_another_put_into_an_honest_folder_is_refused(exchange: Exchange) -> None:
    one, other = other_users()
    folder = exchange.hand_in(one.pw_name, uid=one.pw_uid)
    os.chown(folder / "antwoorden.json", other.pw_uid, -1)
    assert f"«antwoorden.json» is gemaakt door «{other.pw_name}», de map niet" in exchange.collect()[0]
    assert not exchange.taken(one.pw_name).exists()


def test_the_rule_holds_with_any_list_of_users(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same as above for who is not root: this user is Anna, and whoever collects is another."""
    users = {"anna": os.geteuid(), "bas": os.geteuid() + 1}
    monkeypatch.setattr(claims, "user_id", users.get)
    monkeypatch.setattr(claims, "collector", lambda: os.geteuid() + 2)
    for student in ("anna", "bas", "cem"):
        exchange.hand_in(student)
    told = exchange.collect()
    assert [line.partition(",")[0] for line in told if line.startswith("Geweigerd")] == [
        "Geweigerd: bas", "Geweigerd: cem",
    ]  # fmt: skip
    assert {path.name for path in (exchange.course / "submitted").iterdir()} == {"anna"}


def test_a_user_is_found_by_exactly_this_name(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    me = pwd.getpwuid(os.geteuid())
    assert claims.user_id(me.pw_name) == me.pw_uid
    assert claims.user_id("niemand-hier") is None
    monkeypatch.setattr(pwd, "getpwnam", lambda _: me)  # a directory that ignores capitals
    assert claims.user_id(me.pw_name.upper()) is None


# What it is


def make_link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    here = os.open(".", os.O_RDONLY)
    os.chdir(path.parent)  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.fchdir(here)
        os.close(here)


def make_device(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("ONLY AS ROOT: devices can only be made by root")
    os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 5))  # zeros without end


def make_folder(path: Path) -> None:
    path.mkdir()


def make_hard_link(path: Path) -> None:
    secret = path.parents[3] / "geheim.json"
    secret.write_text("geheim", encoding="utf-8")
    path.hardlink_to(secret)


def make_sparse(size: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.touch()
        os.truncate(path, size)

    return make


KINDS: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "link": (make_link, "een verwijzing naar iets anders (symbolische link), geen bestand"),
    "pipe": (make_pipe, "een pijp (FIFO), geen bestand"),
    "socket": (make_socket, "een socket, geen bestand"),
    "device": (make_device, "een apparaat, geen bestand"),
    "folder": (make_folder, "een map, geen bestand"),
    "hard link": (make_hard_link, "staat ook ergens anders (harde link)"),
    "50 MB": (make_sparse(50_000_000), "is groter dan 20 MB"),
    "5 GB": (make_sparse(5_000_000_000), "is groter dan 20 MB"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_of_reasonable_size_is_refused(exchange: Exchange, kind: str) -> None:
    make, why = KINDS[kind]
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    folder = exchange.hand_in("anna", None)
    make(folder / "antwoorden.json")
    told = exchange.collect()
    assert told[0].startswith("Geweigerd: anna, ")
    assert f"«antwoorden.json» {why}" in told[0].replace("» is een", "» een")
    assert told[1].startswith("Let op: van anna telt de inlevering van ")
    assert "eerste" in exchange.text("anna")


@pytest.mark.parametrize("name", ["timestamp.txt", "submission_secret.txt"])
@pytest.mark.parametrize("kind", ["link", "pipe", "device", "folder", "hard link", "5 GB"])
def test_nbgraders_own_files_are_looked_at_as_well(exchange: Exchange, name: str, kind: str) -> None:
    folder = exchange.hand_in("anna")
    (folder / name).unlink()
    KINDS[kind][0](folder / name)
    told = exchange.collect()
    assert told[0].startswith("Geweigerd: anna, ")
    assert told[1] == "Let op: van anna is er geen andere inlevering."
    assert not (exchange.course / "submitted" / "anna").exists()


def test_a_linked_folder_is_not_entered(exchange: Exchange) -> None:
    honest = exchange.hand_in("anna")
    moved = exchange.course / "elders"
    honest.rename(moved)
    honest.symlink_to(moved)
    assert "een verwijzing naar iets anders (symbolische link), geen map" in exchange.collect()[0]
    assert not exchange.taken("anna").exists()


def test_a_file_in_place_of_a_folder_is_refused(exchange: Exchange) -> None:
    (exchange.inbound / f"anna+h9+{stamp(EARLIER)}+AbCdEf012345").write_text("geen map", encoding="utf-8")
    exchange.hand_in("bas")
    assert "is een bestand, geen map" in exchange.collect()[0]
    assert exchange.taken("bas").exists()


def test_a_folder_on_a_disk_of_its_own_is_refused(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who brings a file system also says who owns what is on it."""
    exchange.hand_in("anna")
    real = os.fstat

    def fstat(handle: int) -> os.stat_result:
        status = real(handle)
        at = Path(f"/proc/self/fd/{handle}").readlink().name
        return os.stat_result([*status[:2], status.st_dev + 1, *status[3:]]) if at == "inbound" else status

    if sys.platform != "linux":
        pytest.skip("ONLY ON LINUX: which folder a handle is of is asked of /proc")
    monkeypatch.setattr(os, "fstat", fstat)
    assert "de map is een andere schijf" in exchange.collect()[0]


def test_more_files_or_deeper_folders_than_anyone_hands_in_are_refused(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange.set("c.Collect.also = ['*.txt']", "c.CourseDirectory.max_dir_size = 2")
    monkeypatch.setattr(inbound, "MAX_ENTRIES", 12)
    monkeypatch.setattr(inbound, "MAX_FILES", 7)
    exchange.hand_in("anna", files={f"{number}.bak": b"" for number in range(10)})
    exchange.hand_in("bas", files={f"{number}.txt": b"" for number in range(5)})
    exchange.hand_in("cem", files={"/".join("abcdef"): b""})
    exchange.hand_in("dirk", files={"1.txt": bytes(1500), "2.txt": bytes(1500)})
    exchange.hand_in("eva", files={"a/b/c/d/1.txt": b"", "2.txt": b""})
    told = "\n".join(exchange.collect())
    assert "Geweigerd: anna, " in told and "er zitten meer dan 12 bestanden en mappen in" in told  # noqa: PT018
    assert "Geweigerd: bas, " in told and "er zijn meer dan 7 bestanden" in told  # noqa: PT018
    assert "Geweigerd: cem, " in told and "er zitten meer dan 4 mappen in elkaar" in told  # noqa: PT018
    assert "Geweigerd: dirk, " in told and "alles bij elkaar is groter dan 2000 bytes" in told  # noqa: PT018
    assert {path.name for path in (exchange.course / "submitted").iterdir()} == {"eva"}


def test_a_link_is_refused_only_where_a_course_would_take_it(exchange: Exchange) -> None:
    (exchange.hand_in("anna") / "elders").symlink_to("/etc")
    (exchange.hand_in("bas") / "bijlage.pdf").symlink_to("/etc/passwd")
    assert exchange.collect() == []
    exchange.set("c.Collect.also = ['*.pdf']", "c.Collect.trust_timestamps = True")
    (exchange.hand_in("bas", ago=timedelta()) / "bijlage.pdf").symlink_to("/etc/passwd")
    assert "«bijlage.pdf» is een verwijzing" in exchange.collect()[0]


# What changes meanwhile


def test_a_file_swapped_for_a_link_before_it_is_opened_is_refused(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = exchange.hand_in("anna")
    (exchange.course / "geheim.json").write_text("geheim", encoding="utf-8")
    real = opening._open

    def swap(name: str, flags: int, parent: int) -> int:
        if name == "antwoorden.json":
            (folder / name).unlink(missing_ok=True)
            (folder / name).symlink_to(exchange.course / "geheim.json")
        return real(name, flags, parent)

    monkeypatch.setattr(opening, "_open", swap)
    assert "«antwoorden.json» is tijdens het ophalen verwisseld" in exchange.collect()[0]
    assert not exchange.taken("anna").exists()


@pytest.mark.parametrize("change", ["longer", "shorter", "other", "gone"])
def test_a_file_that_changes_while_it_is_copied_waits_for_the_next_time(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    path = exchange.hand_in("anna", "tweede") / "antwoorden.json"
    real = opening.read_open

    def alter(handle: int, size: int, name: str) -> bytes:
        data = real(handle, min(size, 10), name)
        if name == path.name and path.exists():
            size = path.stat().st_size
            if change == "gone":
                path.unlink()
            elif change == "other":
                path.write_bytes(bytes(size))
            else:
                os.truncate(path, size + 1 if change == "longer" else 5)
        return data

    with monkeypatch.context() as patch:
        patch.setattr(opening, "read_open", alter)
        told = exchange.collect()
    assert "het inleveren is nog bezig of is afgebroken" in told[0]
    assert told[0].startswith("Nog niet opgehaald: anna, ")
    assert "eerste" in exchange.text("anna")
    assert leftovers(exchange) == []


@pytest.mark.parametrize("missing", ["timestamp.txt", "submission_secret.txt"])
@pytest.mark.parametrize("empty", [True, False])
def test_a_hand_in_under_way_is_told_and_taken_once_it_is_there(
    exchange: Exchange, missing: str, *, empty: bool
) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    path = exchange.hand_in("anna", "tweede") / missing
    whole = path.read_bytes()
    path.write_bytes(b"") if empty else path.unlink()
    told = exchange.collect()
    assert told[0].startswith("Nog niet opgehaald: anna, ")
    assert told[1].startswith("Let op: van anna telt de inlevering van ")
    assert "eerste" in exchange.text("anna")
    path.write_bytes(whole)
    assert exchange.collect() == []
    assert "tweede" in exchange.text("anna")


def test_a_hand_in_that_was_broken_off_is_no_news_once_there_is_a_newer_one(exchange: Exchange) -> None:
    (exchange.hand_in("anna", ago=EARLIER) / "timestamp.txt").unlink()
    exchange.hand_in("anna")
    assert exchange.collect() == []


def test_what_may_not_be_read_yet_is_under_way(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    exchange.hand_in("anna")
    real = opening._open

    def refuse(name: str, flags: int, parent: int) -> int:
        if name == "antwoorden.json":
            raise PermissionError(13, "Permission denied", name)
        return real(name, flags, parent)

    monkeypatch.setattr(opening, "_open", refuse)
    assert exchange.collect()[0].startswith("Nog niet opgehaald: anna, ")


def test_a_disk_that_cannot_be_read_is_the_trouble_of_one_hand_in(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    broken = exchange.hand_in("anna", "tweede")
    bad = (broken / "antwoorden.json").stat().st_ino
    real = os.read

    def read(handle: int, size: int) -> bytes:
        if os.fstat(handle).st_ino == bad:
            raise OSError(5, "Input/output error")
        return real(handle, size)

    monkeypatch.setattr(os, "read", read)
    assert "«antwoorden.json» is niet te lezen (Input/output error)" in exchange.collect()[0]
    assert "eerste" in exchange.text("anna")


# When it was


@pytest.mark.parametrize("ahead", [timedelta(minutes=30), timedelta(days=3650)])
def test_a_date_in_the_future_does_not_win(exchange: Exchange, ahead: timedelta) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    exchange.hand_in("anna", "uit de toekomst", ago=-ahead)
    told = exchange.collect()
    assert told[0].endswith(": het tijdstip ligt later dan het moment waarop er is ingeleverd.")
    assert "eerste" in exchange.text("anna")
    exchange.hand_in("anna", "tweede", ago=timedelta(minutes=1))
    exchange.collect()
    assert "tweede" in exchange.text("anna")


def test_a_date_in_the_future_does_not_win_either_once_it_has_passed(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) + timedelta(days=30)

    exchange.hand_in("anna", "eerste", ago=EARLIER)
    exchange.hand_in("anna", "van morgen", ago=-timedelta(days=1))
    monkeypatch.setattr(inbound, "datetime", Later)
    assert exchange.collect()[0].startswith("Geweigerd: anna, ")
    assert "eerste" in exchange.text("anna")


def test_a_future_date_that_was_collected_before_makes_way_and_is_marked_again(exchange: Exchange) -> None:
    folder = exchange.hand_in("anna", "eerste")
    exchange.collect()
    for name in ("submitted", "autograded"):
        trainer.autograde(exchange.course, "h9")
        (exchange.course / name / "anna" / "h9" / "timestamp.txt").chmod(0o644)
        (exchange.course / name / "anna" / "h9" / "timestamp.txt").write_text(stamp(-timedelta(days=3650)), "ascii")
    (exchange.taken("anna") / "submission_secret.txt").write_text("van een ander", encoding="ascii")
    exchange.collect()
    assert (exchange.taken("anna") / "timestamp.txt").read_bytes() == (folder / "timestamp.txt").read_bytes()
    assert trainer.autograde(exchange.course, "h9")[0] == "1 inlevering nagekeken van h9."


def test_clocks_may_differ_a_little(exchange: Exchange) -> None:
    exchange.hand_in("anna", ago=-timedelta(minutes=5))
    assert exchange.collect() == []
    assert exchange.taken("anna").exists()


def test_a_date_of_before_the_deadline_does_not_make_a_late_hand_in_early(exchange: Exchange) -> None:
    due = datetime.now(UTC) - timedelta(hours=1)
    trainer.set_deadline(exchange.course, "h9", due.isoformat())
    exchange.hand_in("anna", ago=timedelta(hours=2))  # its files are of now
    told = exchange.collect()
    assert told[0].startswith("Let op: de inlevering van anna noemt ")
    assert "Ze telt als te laat." in told[0]
    assert "Te laat ingeleverd: anna." in trainer.autograde(exchange.course, "h9")
    before = (exchange.taken("anna") / "timestamp.txt").read_bytes()
    assert exchange.collect() == []  # and again it is the same hand-in
    assert (exchange.taken("anna") / "timestamp.txt").read_bytes() == before


def test_an_exchange_that_was_moved_makes_nobody_late(exchange: Exchange) -> None:
    trainer.set_deadline(exchange.course, "h9", (datetime.now(UTC) - timedelta(hours=1)).isoformat())
    folder = exchange.hand_in("anna", ago=timedelta(hours=2))
    exchange.collect()
    exchange.set("c.Collect.trust_timestamps = True")
    exchange.collect()
    assert (exchange.taken("anna") / "timestamp.txt").read_bytes() == (folder / "timestamp.txt").read_bytes()
    assert not any(line.startswith("Te laat") for line in trainer.autograde(exchange.course, "h9"))


def test_who_hands_in_before_the_deadline_is_in_time_whatever_happens_to_the_files_after(exchange: Exchange) -> None:
    trainer.set_deadline(exchange.course, "h9", (datetime.now(UTC) + timedelta(hours=1)).isoformat())
    folder = exchange.hand_in("anna", ago=timedelta(hours=2))
    exchange.collect()
    trainer.set_deadline(exchange.course, "h9", (datetime.now(UTC) - timedelta(hours=1)).isoformat())
    (folder / "antwoorden.json").chmod(0o600)
    assert exchange.collect() == []
    assert (exchange.taken("anna") / "timestamp.txt").read_bytes() == (folder / "timestamp.txt").read_bytes()


def test_a_folder_and_its_timestamp_must_say_the_same(exchange: Exchange) -> None:
    (exchange.hand_in("anna") / "timestamp.txt").write_text(stamp(EARLIER), encoding="ascii")
    assert exchange.collect()[0].endswith(": de naam van de map en timestamp.txt noemen een ander tijdstip.")


@pytest.mark.parametrize("zone", ["UTC", "+04", "-0300", "CET"])
def test_a_time_may_have_any_zone(exchange: Exchange, zone: str) -> None:
    folder = exchange.hand_in("anna")
    time = f"2026-01-02 10:00:00.000000 {zone}"
    (folder / "timestamp.txt").write_text(time, encoding="ascii")
    folder.rename(exchange.inbound / f"anna+h9+{time}+AbCdEf012345")
    exchange.collect()
    assert exchange.taken("anna").exists()


@pytest.mark.parametrize("secret", [b"\xff\xfe", "geheim é".encode(), b"twee\nregels", b"\x00"])
def test_a_secret_that_would_break_everybodys_feedback_is_refused(exchange: Exchange, secret: bytes) -> None:
    (exchange.hand_in("anna") / "submission_secret.txt").write_bytes(secret)
    assert exchange.collect()[0].endswith(": submission_secret.txt is niet te lezen.")


# Together


def test_two_that_collect_at_once_take_each_hand_in_once(exchange: Exchange) -> None:
    for number in range(30):
        exchange.hand_in(f"deelnemer-{number}")
    code = "from pathlib import Path; from ib_course import trainer; print(*trainer.collect(Path('.'), 'h9'), sep='|')"
    both = [
        subprocess.Popen([sys.executable, "-c", code], cwd=exchange.course, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [process.communicate()[0].strip() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    counts = [0 if line.startswith("Geen") else int(line.split()[0]) for line in told]
    assert sum(counts) == 30
    assert len(list((exchange.course / "submitted").glob("*/h9/antwoorden.json"))) == 30
    assert leftovers(exchange) == []


def test_who_has_to_wait_too_long_is_told(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    exchange.hand_in("anna")
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.05)
    with (
        files.locked(exchange.course / alone.COLLECTING),
        pytest.raises(Problem, match="ophalen lukt niet") as caught,
    ):
        exchange.collect()
    assert "Er wordt al opgehaald. Wacht even en doe dit opnieuw." in str(caught.value)


def test_what_goes_wrong_for_one_stops_no_other(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    for student in ("anna", "bas", "cem"):
        exchange.hand_in(student)

    def fail(_self: collecting.Collect, place: Path, _best: object) -> bool:
        if place.parent.name == "anna":
            raise OSError(28, "No space left on device", str(place))
        if place.parent.name == "bas":
            raise ValueError("iets onverwachts")
        return True

    monkeypatch.setattr(collecting.Collect, "_is_wanted", fail)
    told = exchange.collect()
    assert told[0].startswith("Niet opgehaald: anna. Ophalen lukt niet: de schijf is vol")
    assert told[1] == "Niet opgehaald: bas. iets onverwachts"
    assert exchange.taken("cem").exists()


def test_very_many_refusals_are_not_all_shown(exchange: Exchange) -> None:
    for number in range(130):
        (exchange.inbound / f"x{number:03}+h9+geen tijd").mkdir()
    exchange.hand_in("anna")
    told = exchange.collect()
    assert told[100] == "… en nog 30 regels zoals deze."
    assert exchange.taken("anna").exists()


# In place at once


@pytest.mark.parametrize("can_swap", [True, False])
def test_a_replacement_leaves_the_new_one_and_nothing_else(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch, *, can_swap: bool
) -> None:
    if not can_swap:
        monkeypatch.setattr(in_place, "_swap", lambda *_: False)
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    exchange.collect()
    exchange.hand_in("anna", "tweede")
    exchange.collect()
    assert "tweede" in exchange.text("anna")
    assert leftovers(exchange) == []


def test_this_system_can_swap_two_folders(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert in_place._swap(tmp_path / "een", tmp_path / "twee")
    assert (tmp_path / "een" / "twee").exists()
    assert (tmp_path / "twee" / "een").exists()


def test_a_failure_while_copying_leaves_the_old_one(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    exchange.hand_in("anna", "eerste", ago=EARLIER)
    exchange.collect()
    exchange.hand_in("anna", "tweede")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(places, "restore_notebooks", fail)
        assert exchange.collect()[0].startswith("Niet opgehaald: anna. Ophalen lukt niet: de schijf is vol")
    assert "eerste" in exchange.text("anna")
    assert leftovers(exchange) == []


def test_what_a_crash_had_set_aside_is_put_back(exchange: Exchange) -> None:
    """Where folders cannot be swapped, a crash can come between taking the old one away and putting the new one."""
    exchange.hand_in("anna", "eerste")
    exchange.collect()
    aside = exchange.taken("anna").parent / ".ib-ophalen-x1y2" / "oud"
    aside.mkdir(parents=True)
    exchange.taken("anna").rename(aside / "h9")
    (aside / "h9" / "antwoorden.json").write_text("dit was er", encoding="utf-8")
    (aside.parent / "nieuw" / "h9").mkdir(parents=True)  # half-made
    exchange.collect()
    assert exchange.text("anna") == "dit was er"
    assert leftovers(exchange) == []


@pytest.mark.parametrize("name", ["antwoorden.json", "timestamp.txt", "submission_secret.txt"])
def test_what_a_power_cut_left_empty_is_collected_again(exchange: Exchange, name: str) -> None:
    exchange.hand_in("anna", "eerste")
    exchange.hand_in("bas", "")
    exchange.collect()
    whole = (exchange.taken("anna") / name).read_bytes()
    os.truncate(exchange.taken("anna") / name, 0)
    assert trainer.collect(exchange.course, "h9") == ["1 nieuwe inlevering van h9; in totaal 2."]
    assert (exchange.taken("anna") / name).read_bytes() == whole


def test_an_empty_file_that_was_handed_in_is_collected_once(exchange: Exchange) -> None:
    exchange.hand_in("anna", None, files={"antwoorden.json": b""})
    assert exchange.collect() == ["Let op: in de inlevering van anna zitten geen antwoorden."]
    assert trainer.collect(exchange.course, "h9")[0].startswith("Geen nieuwe")


def leftovers(exchange: Exchange) -> list[Path]:
    return list((exchange.course / "submitted").rglob(".ib-*"))


# Names


ODD_NAMES = [
    "", ".", "..", ".verborgen", " spatie", "spatie ", "a*b", "a?b", "a[b]c", "a\\b", "a\nb", "a\x7fb", "a\x1b[31mb",
    "a\u202eb", "a\u200bb", "a\ue000b", "a\u2028b", "\udcff",
]  # fmt: skip


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_that_nobody_can_have_is_refused_on_one_line(exchange: Exchange, name: str) -> None:
    exchange.hand_in(name)
    exchange.hand_in("anna")
    told = exchange.collect()
    assert told[0].startswith("Geweigerd: de map «")
    assert all(line.isprintable() for line in told)
    assert [path.name for path in (exchange.course / "submitted").iterdir()] == ["anna"]


@pytest.mark.parametrize(
    "name",
    [
        "a+b",
        "jan van der berg",
        "zoë.ünal",
        "DOM+jan",
        "a,b",
        "李雷",
        "x" * 180,
        "-h",
        "a+h9+b",
        "anna@school.nl",
        "{0}",
    ],
)
def test_a_name_that_somebody_may_have_is_collected(exchange: Exchange, name: str) -> None:
    exchange.hand_in(name, "hier ben ik")
    assert exchange.collect() == []
    assert "hier ben ik" in exchange.text(name)
    assert json.loads(exchange.text(name))["chapter"] == "h9"
    trainer.autograde(exchange.course, "h9")
    assert (exchange.course / "autograded" / name / "h9" / "h9.ipynb").exists()


def test_folders_of_other_chapters_are_left_alone(exchange: Exchange) -> None:
    exchange.hand_in("anna").rename(exchange.inbound / "anna+h10+2026-01-01 10:00:00 UTC+x")
    assert trainer.collect(exchange.course, "h9") == ["Geen nieuwe inleveringen van h9; in totaal 0."]


def test_the_chapter_may_be_written_in_capitals(exchange: Exchange) -> None:
    exchange.hand_in("anna")
    assert trainer.collect(exchange.course, "H9") == ["1 nieuwe inlevering van h9; in totaal 1."]


def test_a_folder_owned_by_a_participant_alone_can_be_given_to_one(exchange: Exchange) -> None:
    one, _ = other_users()
    own(exchange.hand_in(one.pw_name), one.pw_uid)
    assert exchange.collect() == []
    assert exchange.taken(one.pw_name).stat().st_uid == os.geteuid()


def test_files_that_grow_together_while_they_are_copied_are_refused(exchange: Exchange, tmp_path: Path) -> None:
    """Each was in order when it was looked at, and each is whole; the copy has a bound of its own."""
    folder = exchange.hand_in("anna", files={"a.pdf": b"x" * 100, "b.pdf": b"x" * 100})
    claim = claims.read_claim(folder.name, "h9")
    assert claim
    demands = inbound.Demands(also=("*.pdf",), total=folder.joinpath("antwoorden.json").stat().st_size + 2_000)
    with (
        opening.open_start(exchange.inbound) as handle,
        inbound.open_hand_in(handle, claim, demands) as hand_in,
    ):
        for name in ("a.pdf", "b.pdf"):
            (folder / name).write_bytes(b"x" * 1_500)
        (tmp_path / "naar").mkdir()
        with pytest.raises(claims.Refused, match="alles bij elkaar is groter"):
            hand_in.copy(tmp_path / "naar")
