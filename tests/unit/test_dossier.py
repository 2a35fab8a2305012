"""The dossier keeps every word: what is acknowledged is on disk, whatever happens around it."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ib_course.dossier import Dossier, DossierError, InvalidAnswerError, files, reply_to_save, round_of

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.timezone(dt.timedelta(hours=1)))
QUESTION = "h1-zorgleerling"
POSIX = sys.platform != "win32"


class Clock:
    """A clock that goes on by itself, and can be set."""

    def __init__(self, now: dt.datetime = NOON, step: float = 0.5) -> None:
        self.now, self.step = now, step

    def __call__(self) -> dt.datetime:
        """Tell the time."""
        self.now += dt.timedelta(seconds=self.step)
        return self.now


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return Dossier(tmp_path / "dossier", Clock())


def say(text: str) -> dict[str, Any]:
    return {"text": text}


def lines(dossier: Dossier, chapter: str = "h1") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (dossier.folder / f"{chapter}.jsonl").read_bytes().splitlines()]


def run_python(script: str, *args: object, check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, check=check, timeout=120)


# ---- keeping and reading back


def test_a_saved_answer_is_a_line_with_all_keys_and_comes_back(dossier: Dossier) -> None:
    saved = dossier.save("h1", QUESTION, say("een kind"), share="prive", writer="tab-1", nonce="n1")
    assert lines(dossier) == [
        {
            "v": 1,
            "revision": saved.answer["revision"],
            "id": QUESTION,
            "value": {"text": "een kind"},
            "round": "2026-2027",
            "time": saved.answer["time"],
            "writer": "tab-1",
            "share": "prive",
            "base": None,
            "nonce": "n1",
        }
    ]
    assert dt.datetime.fromisoformat(saved.answer["time"]).utcoffset() == dt.timedelta(hours=1)
    state = Dossier(dossier.folder, dossier.clock).read("h1")
    assert state.answers == {QUESTION: saved.answer}
    assert (state.round, state.previous, state.problems) == ("2026-2027", {}, [])


def test_the_file_is_readable_dutch_and_for_its_owner_only(dossier: Dossier) -> None:
    dossier.save("h1", QUESTION, say("één reünie €"))
    path = dossier.folder / "h1.jsonl"
    assert "één reünie €" in path.read_text(encoding="utf-8")
    if POSIX:
        assert path.stat().st_mode & 0o077 == 0
        assert dossier.folder.stat().st_mode & 0o077 == 0


def test_reading_an_empty_dossier_makes_nothing(dossier: Dossier) -> None:
    assert dossier.read("h1").answers == {}
    assert not dossier.folder.exists()


def test_the_folder_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IB_DOSSIER", str(tmp_path / "mijn dossier"))
    Dossier().save("h1", QUESTION, say("x"))
    assert (tmp_path / "mijn dossier" / "h1.jsonl").exists()


def test_loading_it_loads_only_the_standard_library_and_not_the_heavy_part() -> None:
    script = "import sys; before = set(sys.modules); import ib_course.dossier; print(*(set(sys.modules) - before))"
    names = {name.partition(".")[0] for name in run_python(script).stdout.split()}
    assert names - {"ib_course"} <= sys.stdlib_module_names
    assert not names & {"asyncio", "http", "email", "ssl", "subprocess", "multiprocessing"}


def test_the_person_is_the_same_for_every_process_and_names_nobody(dossier: Dossier) -> None:
    script = (
        "import sys, pathlib; from ib_course.dossier import Dossier; print(Dossier(pathlib.Path(sys.argv[1])).person)"
    )
    with ThreadPoolExecutor(3) as pool:
        people = {done.stdout.strip() for done in pool.map(lambda _: run_python(script, dossier.folder), range(3))}
    assert people == {dossier.person}
    assert len(dossier.person) == 16
    assert int(dossier.person, 16)


def test_a_damaged_person_file_is_kept_aside_and_replaced(dossier: Dossier) -> None:
    dossier.folder.mkdir()
    (dossier.folder / "persoon.json").write_text('{"pers')
    person = dossier.person
    assert dossier.person == person
    assert [path.read_text() for path in dossier.folder.glob("persoon.json.beschadigd-*")] == ['{"pers']


def test_a_disk_that_refuses_for_a_moment_makes_nobody_someone_else(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = dossier.person

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", broken)
        assert dossier.person.startswith("map-")
    assert dossier.person == person


# ---- rounds


@pytest.mark.parametrize(
    ("day", "school_year"),
    [
        ((2026, 7, 31), "2025-2026"),
        ((2026, 8, 1), "2026-2027"),
        ((2026, 12, 31), "2026-2027"),
        ((2027, 1, 1), "2026-2027"),
    ],
)
def test_a_round_turns_on_the_first_of_august(day: tuple[int, int, int], school_year: str) -> None:
    assert round_of(dt.datetime(*day, 12, tzinfo=dt.UTC)) == school_year


def test_a_new_school_year_begins_empty_and_shows_the_latest_earlier_answer(tmp_path: Path) -> None:
    clock = Clock()
    dossier = Dossier(tmp_path, clock)
    for year in (2024, 2025):
        clock.now = dt.datetime(year, 11, 1, 12, tzinfo=dt.UTC)
        dossier.save("h1", QUESTION, say(f"in {year}"))
    clock.now = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
    state = dossier.read("h1")
    assert state.answers == {}
    assert state.previous[QUESTION]["value"] == say("in 2025")
    assert state.previous[QUESTION]["round"] == "2025-2026"
    dossier.save("h1", QUESTION, say("nu"), base=state.previous[QUESTION]["revision"])
    assert dossier.read("h1").answers[QUESTION]["value"] == say("nu")
    assert dossier.read("h1").previous == state.previous


# ---- two writers, and a request sent twice


def test_writers_that_did_not_see_each_other_keep_both_and_the_newest_shows(dossier: Dossier) -> None:
    first = dossier.save("h1", QUESTION, say("begin"), writer="a").answer
    theirs = dossier.save("h1", QUESTION, say("van b"), writer="b", base=first["revision"])
    mine = dossier.save("h1", QUESTION, say("van a"), writer="a", base=first["revision"])
    assert theirs.conflict is None
    assert mine.conflict == theirs.answer
    assert dossier.read("h1").answers[QUESTION] == mine.answer
    assert [line["value"]["text"] for line in lines(dossier)] == ["begin", "van b", "van a"]
    after = dossier.save("h1", QUESTION, say("van a, verder"), writer="a", base=mine.answer["revision"])
    assert after.conflict is None


def test_a_writer_that_lost_an_acknowledgement_is_still_told_of_the_other(dossier: Dossier) -> None:
    first = dossier.save("h1", QUESTION, say("begin"), writer="a").answer
    other = dossier.save("h1", QUESTION, say("van b"), writer="b", base=first["revision"]).answer
    dossier.save("h1", QUESTION, say("van a"), writer="a", base=first["revision"])
    assert dossier.save("h1", QUESTION, say("van a!"), writer="a", base=first["revision"]).conflict == other


def test_one_writer_is_never_in_conflict_with_itself(dossier: Dossier) -> None:
    dossier.save("h1", QUESTION, say("een"), writer="a")
    assert dossier.save("h1", QUESTION, say("twee"), writer="a").conflict is None


@pytest.mark.parametrize("base", ["", "onzin", None])
def test_an_unknown_base_never_hides_another_writers_text(dossier: Dossier, base: str | None) -> None:
    dossier.save("h1", QUESTION, say("van b"), writer="b")
    saved = dossier.save("h1", QUESTION, say("van a"), writer="a", base=base)
    assert saved.conflict
    assert saved.conflict["value"] == say("van b")


def test_a_request_sent_again_is_saved_once_also_after_a_restart_and_later_saves(dossier: Dossier) -> None:
    first = dossier.save("h1", QUESTION, say("een"), writer="a", nonce="n1")
    dossier.save("h1", QUESTION, say("twee"), writer="a", nonce="n2")
    for store in (dossier, Dossier(dossier.folder, dossier.clock)):
        again = store.save("h1", QUESTION, say("een"), writer="a", nonce="n1")
        assert (again.answer, again.conflict) == (first.answer, None)
    assert len(lines(dossier)) == 2
    assert dossier.read("h1").answers[QUESTION]["value"] == say("twee")


def test_the_same_nonce_for_other_words_loses_nothing(dossier: Dossier) -> None:
    dossier.save("h1", QUESTION, say("een"), writer="a", nonce="1")
    dossier.save("h1", QUESTION, say("twee"), writer="a", nonce="1")
    assert dossier.read("h1").answers[QUESTION]["value"] == say("twee")


def test_the_same_answer_from_another_tab_is_no_new_revision_and_no_conflict(dossier: Dossier) -> None:
    first = dossier.save("h1", QUESTION, say("een"), writer="a", nonce="1")
    again = dossier.save("h1", QUESTION, say("een"), writer="b", nonce="2")
    assert again == first
    assert len(lines(dossier)) == 1


def test_a_change_of_sharing_alone_is_kept(dossier: Dossier) -> None:
    dossier.save("h1", QUESTION, say("een"), writer="a")
    dossier.save("h1", QUESTION, say("een"), writer="a", share="prive")
    assert dossier.read("h1").answers[QUESTION]["share"] == "prive"


def test_revisions_go_up_when_the_clock_is_set_back(dossier: Dossier) -> None:
    first = dossier.save("h1", QUESTION, say("een")).answer["revision"]
    dossier.clock = Clock(NOON - dt.timedelta(days=30))
    second = dossier.save("h1", QUESTION, say("twee")).answer["revision"]
    assert second > first
    assert dossier.read("h1").answers[QUESTION]["value"] == say("twee")


OVERLAPPING = """
import pathlib, sys
from ib_course.dossier import Dossier
folder, go, writer = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
store, base = Dossier(folder), None
print("klaar", flush=True)
sys.stdin.readline()
for n in range(100):
    saved = store.save("h1", "h1-vraag", {"text": f"{writer} {n} " + "é" * 500}, writer=writer, base=base, nonce=str(n))
    store.write_answers("h1", go)
    base = saved.answer["revision"]
    print(base, flush=True)
"""


def test_two_hundred_overlapping_saves_of_two_processes_are_all_there(dossier: Dossier, tmp_path: Path) -> None:
    commands = [[sys.executable, "-c", OVERLAPPING, str(dossier.folder), str(tmp_path), writer] for writer in "ab"]
    writers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for command in commands
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "klaar\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("\n")
        writer.stdin.flush()
    acknowledged = [writer.communicate(timeout=120)[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    kept = lines(dossier)
    assert sorted(line["value"]["text"].split()[0] for line in kept) == ["a"] * 100 + ["b"] * 100
    revisions = [line["revision"] for line in kept]
    assert revisions == sorted(set(revisions))
    assert sorted(acknowledged[0] + acknowledged[1]) == revisions
    # They did overlap, else this shows nothing.
    assert len({line["writer"] for line in kept[:110]}) == 2
    assert dossier.read("h1").problems == []
    handed = json.loads((tmp_path / "antwoorden.json").read_bytes())
    assert handed["answers"]["h1-vraag"]["revision"] == revisions[-1]


def test_threads_of_one_process_with_one_or_more_stores_lose_nothing(dossier: Dossier) -> None:
    stores = [dossier, Dossier(dossier.folder, dossier.clock)]

    def save(n: int) -> str:
        return str(stores[n % 2].save("h1", QUESTION, say(str(n)), writer=f"w{n % 5}").answer["revision"])

    with ThreadPoolExecutor(8) as pool:
        revisions = list(pool.map(save, range(80)))
    assert sorted(line["revision"] for line in lines(dossier)) == sorted(revisions)
    assert len(set(revisions)) == 80
    assert stores[0].read("h1") == stores[1].read("h1")


# ---- crashes


def test_a_file_cut_off_at_any_byte_keeps_all_before_and_goes_on(tmp_path: Path) -> None:
    dossier = Dossier(tmp_path / "heel", Clock())
    for n in range(4):
        dossier.save("h1", f"h1-vraag-{n}", say(f"antwoord {n} éé"))
    whole = (dossier.folder / "h1.jsonl").read_bytes()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == 10]
    for cut in range(len(whole)):
        folder = tmp_path / str(cut)
        folder.mkdir()
        (folder / "h1.jsonl").write_bytes(whole[:cut])
        store = Dossier(folder, Clock())
        # A line that lacks nothing but its end is whole.
        count = sum(end - 1 <= cut for end in ends)
        tail = whole[ends[count - 1] if count else 0 : cut]
        state = store.read("h1")
        assert sorted(state.answers) == [f"h1-vraag-{n}" for n in range(count)], cut
        aside = [path.read_bytes() for path in folder.glob("h1.jsonl.beschadigd-*")]
        assert aside == ([tail] if tail else []), cut
        assert len(state.problems) == bool(tail), cut
        assert all("h1.jsonl.beschadigd-" in text and "Kijk je laatste antwoord na" in text for text in state.problems)
        store.save("h1", "h1-daarna", say("verder"))
        assert sorted(Dossier(folder, Clock()).read("h1").answers) == sorted([*state.answers, "h1-daarna"]), cut
        (folder / "h1.jsonl").unlink()


@settings(max_examples=60, deadline=None)
@given(damage=st.binary(min_size=1, max_size=40), place=st.floats(0, 1))
def test_damage_anywhere_is_reported_stays_and_stops_nobody(damage: bytes, place: float) -> None:
    with tempfile.TemporaryDirectory() as name:
        dossier = Dossier(Path(name), Clock())
        for n in range(5):
            dossier.save("h1", f"h1-vraag-{n}", say(f"antwoord {n}"))
        path = dossier.folder / "h1.jsonl"
        whole = path.read_bytes()
        start = int(place * (len(whole) - len(damage)))
        damaged = whole[:start] + damage + whole[start + len(damage) :]
        path.write_bytes(damaged)
        store = Dossier(Path(name), Clock(NOON + dt.timedelta(hours=1)))
        state = store.read("h1")
        first, last = whole[:start].count(b"\n"), whole[: start + len(damage)].count(b"\n")
        assert {f"h1-vraag-{n}" for n in range(5) if n < first or n > last} <= set(state.answers)
        saved = store.save("h1", QUESTION, say("verder"))
        state = Dossier(Path(name), Clock(NOON + dt.timedelta(hours=2))).read("h1")
        assert state.answers[QUESTION] == saved.answer
        kept = path.read_bytes() + b"".join(part.read_bytes() for part in path.parent.glob("*.beschadigd-*"))
        assert all(line in kept for line in damaged.split(b"\n"))


def test_a_damaged_line_in_the_middle_is_named_and_left_where_it_is(dossier: Dossier) -> None:
    for n in range(3):
        dossier.save("h1", f"h1-vraag-{n}", say("x"))
    path = dossier.folder / "h1.jsonl"
    parts = path.read_bytes().split(b"\n")
    parts[1] = b"\x00" * 40
    path.write_bytes(b"\n".join(parts))
    state = dossier.read("h1")
    assert sorted(state.answers) == ["h1-vraag-0", "h1-vraag-2"]
    [problem] = state.problems
    assert "regel 2" in problem
    assert str(path) in problem
    assert path.read_bytes().split(b"\n")[1] == b"\x00" * 40


def test_a_line_of_a_later_version_or_another_shape_is_left_alone(dossier: Dossier) -> None:
    dossier.save("h1", QUESTION, say("x"))
    good = lines(dossier)[0]
    strange: list[Any] = [
        {**good, "v": 2},
        {**good, "value": "tekst"},
        {**good, "share": "iedereen"},
        {**good, "revision": "1"},
        {**good, "base": 3},
        {key: good[key] for key in good if key != "time"},
        [good],
        None,
    ]
    path = dossier.folder / "h1.jsonl"
    raw = [json.dumps(item) for item in strange] + ['{"v": 1e999}', '{"v": NaN}', "[" * 100_000, '"\xff"']
    with path.open("a", encoding="latin-1") as file:
        file.writelines(f"{line}\n" for line in raw)
    state = dossier.read("h1")
    assert list(state.answers) == [QUESTION]
    assert len(state.problems) == 1
    assert "regel 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …" in state.problems[0]
    assert len(path.read_bytes().splitlines()) == 1 + len(raw)


KILLED = """
import os, pathlib, signal, sys
from ib_course.dossier import Dossier
store = Dossier(pathlib.Path(sys.argv[1]))
for n in range(5):
    print(store.save("h1", "h1-vraag", {"text": f"{n} " + "woord " * 200}).answer["revision"], flush=True)
write = os.write
def die_halfway(handle, data):
    write(handle, data[: len(data) // 2])
    os.kill(os.getpid(), signal.SIGKILL)
os.write = die_halfway
store.save("h1", "h1-vraag", {"text": "half"})
"""


@pytest.mark.skipif(not POSIX, reason="Windows has no SIGKILL; cutting at any byte is tested everywhere")
def test_a_writer_killed_in_mid_write_leaves_all_it_acknowledged(dossier: Dossier) -> None:
    done = run_python(KILLED, dossier.folder, check=False)
    assert done.returncode == -signal.SIGKILL
    acknowledged = done.stdout.split()
    assert len(acknowledged) == 5
    state = dossier.read("h1")
    assert [line["revision"] for line in lines(dossier)] == acknowledged
    assert state.answers["h1-vraag"]["revision"] == acknowledged[-1]
    assert len(state.problems) == 1
    dossier.save("h1", "h1-vraag", say("verder"))


@pytest.mark.skipif(not POSIX, reason="Windows has no SIGKILL; cutting at any byte is tested everywhere")
def test_a_writer_killed_at_any_moment_leaves_all_it_acknowledged(dossier: Dossier) -> None:
    script = KILLED.replace("range(5)", "range(100000)")
    acknowledged: list[str] = []
    for count in (1, 7, 20):
        writer = subprocess.Popen(
            [sys.executable, "-c", script, str(dossier.folder)], stdout=subprocess.PIPE, text=True, bufsize=1
        )
        assert writer.stdout
        acknowledged += [writer.stdout.readline().strip() for _ in range(count)]
        writer.kill()
        acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
        writer.stdout.close()
        writer.wait(timeout=30)
        dossier.read("h1")
    assert set(acknowledged) <= {line["revision"] for line in lines(dossier)}


def test_what_a_dead_writer_did_not_flush_is_flushed_before_it_is_acknowledged(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.save("h1", QUESTION, say("x"), writer="a", nonce="1")
    flushed: list[Path] = []
    monkeypatch.setattr(files, "flush_file", flushed.append)
    dossier.save("h1", QUESTION, say("x"), writer="a", nonce="1")
    assert flushed == [dossier.folder / "h1.jsonl"]


def test_a_save_is_flushed_before_it_returns_and_in_one_write(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.save("h1", QUESTION, say("x"))
    calls: list[str] = []
    write, flush = os.write, files.flush

    def noted_write(handle: int, data: bytes) -> int:
        calls.append("write")
        return write(handle, data)

    def noted_flush(handle: int) -> None:
        calls.append("flush")
        flush(handle)

    monkeypatch.setattr(os, "write", noted_write)
    monkeypatch.setattr(files, "flush", noted_flush)
    dossier.save("h1", QUESTION, say("y"))
    assert calls == ["write", "flush"]


@pytest.mark.skipif(not POSIX, reason="Windows has neither of the two calls")
@pytest.mark.parametrize("refuses", [False, True])
def test_on_a_mac_the_drive_itself_is_asked_and_a_network_folder_that_cannot_is_still_flushed(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, *, refuses: bool
) -> None:
    calls: list[str] = []

    def whole_drive(*_: object) -> None:
        calls.append("drive")
        if refuses:
            raise OSError(errno.ENOTSUP, "not supported")

    dossier.save("h1", QUESTION, say("x"))
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "darwin")
        patch.setattr("fcntl.F_FULLFSYNC", 51, raising=False)
        patch.setattr("fcntl.fcntl", whole_drive)
        patch.setattr(os, "fsync", lambda _: calls.append("file"))
        dossier.save("h1", QUESTION, say("y"))
    assert calls == (["drive", "file"] if refuses else ["drive"])
    assert dossier.read("h1").answers[QUESTION]["value"] == say("y")


def test_a_file_put_back_from_a_backup_is_read_anew(dossier: Dossier) -> None:
    path = dossier.folder / "h1.jsonl"
    dossier.save("h1", QUESTION, say("een"))
    backup = path.read_bytes()
    dossier.save("h1", QUESTION, say("twee"))
    path.write_bytes(backup)
    assert dossier.read("h1").answers[QUESTION]["value"] == say("een")
    path.unlink()
    assert dossier.read("h1").answers == {}
    dossier.save("h1", QUESTION, say("drie"))
    assert dossier.read("h1").answers[QUESTION]["value"] == say("drie")


# ---- no room, no permission


FULL = """
import pathlib, resource, sys
from ib_course.dossier import Dossier, DossierError
store = Dossier(pathlib.Path(sys.argv[1]))
store.save("h1", "h1-vraag", {"text": "eerder"})
path = store.folder / "h1.jsonl"
before = path.read_bytes()
resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 400, resource.RLIM_INFINITY))
try:
    store.save("h1", "h1-vraag", {"text": "x" * 5000})
except DossierError as error:
    print(error.reason)
    print(error.text)
assert path.read_bytes() == before
store.save("h1", "h1-vraag", {"text": "past nog"})
assert path.read_bytes().startswith(before)
assert store.read("h1").answers["h1-vraag"]["value"] == {"text": "past nog"}
assert store.read("h1").problems == []
"""


@pytest.mark.skipif(not POSIX, reason="Windows has no file size limit; a full disk is simulated below")
def test_a_disk_that_takes_half_a_line_says_so_and_keeps_all_before(dossier: Dossier) -> None:
    reason, text = run_python(FULL, dossier.folder).stdout.splitlines()
    assert reason == "full"
    assert "schijf is vol" in text
    assert str(dossier.folder) in text


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "readonly"),
        (errno.EACCES, "readonly"),
        (errno.EPERM, "readonly"),
        (errno.EIO, "error"),
    ],
)
@pytest.mark.parametrize("step", ["open", "write", "flush"])
def test_each_step_that_fails_is_said_at_once_and_earlier_lines_stand(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, code: int, reason: str, step: str
) -> None:
    first = dossier.save("h1", QUESTION, say("eerder"), writer="a").answer
    before = (dossier.folder / "h1.jsonl").read_bytes()
    opened = os.open

    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    def fail_to_write(path: Any, flags: int, *rest: Any) -> int:
        return fail() if flags & os.O_WRONLY else opened(path, flags, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(
            *{"open": (os, "open"), "write": (os, "write"), "flush": (files, "flush")}[step],
            fail_to_write if step == "open" else fail,
        )
        with pytest.raises(DossierError) as caught:
            dossier.save("h1", QUESTION, say("nu"), writer="a", nonce="1", base=first["revision"])
    assert caught.value.reason == reason
    assert "niet opgeslagen" in caught.value.text
    assert str(dossier.folder) in caught.value.text
    assert (dossier.folder / "h1.jsonl").read_bytes() == before
    assert dossier.read("h1").answers == {QUESTION: first}
    again = dossier.save("h1", QUESTION, say("nu"), writer="a", nonce="1", base=first["revision"])
    assert dossier.read("h1").answers == {QUESTION: again.answer}


READONLY = """
import os, pathlib, sys
from ib_course.dossier import Dossier, DossierError
folder = pathlib.Path(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)  # permissions do not stop root
store = Dossier(folder)
print(store.read("h1").answers["h1-vraag"]["value"]["text"])
print(*store.read("h1").problems)
print(store.person == store.person)
try:
    store.save("h1", "h1-vraag", {"text": "nu"})
except DossierError as error:
    print(error.reason)
    print(error.text)
"""


@pytest.mark.skipif(not POSIX, reason="a read-only attribute on a Windows folder stops nothing; simulated above")
def test_a_read_only_dossier_can_be_read_and_says_so_before_and_at_a_save() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "dossier")
        Path(name).chmod(0o755)
        Dossier(folder, Clock()).save("h1", "h1-vraag", say("eerder"))
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        before = (folder / "h1.jsonl").read_bytes()
        try:
            text, problem, same_person, reason, said = run_python(READONLY, folder).stdout.splitlines()
        finally:
            folder.chmod(0o755)
        assert (text, same_person, reason) == ("eerder", "True", "readonly")
        assert "kan niet geschreven worden" in problem
        assert "kan nu niet geschreven worden" in said
        assert (folder / "h1.jsonl").read_bytes() == before


def test_a_dossier_that_cannot_exist_says_so_before_a_word_is_typed(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("in de weg")
    dossier = Dossier(tmp_path / "bestand" / "dossier", Clock())
    [problem] = dossier.read("h1").problems
    assert str(dossier.folder) in problem
    assert dossier.person == Dossier(dossier.folder).person
    with pytest.raises(DossierError, match="niet opgeslagen"):
        dossier.save("h1", QUESTION, say("x"))


def test_a_lock_that_is_never_let_go_is_an_answer_and_not_a_silence(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.save("h1", QUESTION, say("eerder"))
    script = (
        "import sys, pathlib; from ib_course.dossier import files\n"
        "with files.locked(pathlib.Path(sys.argv[1])):\n    print('vast', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script, str(dossier.folder / "h1.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline()
        monkeypatch.setattr(files, "LOCK_SECONDS", 0.05)
        with pytest.raises(DossierError, match="ander programma houdt het bezet"):
            dossier.save("h1", QUESTION, say("nu"))
        assert dossier.read("h1").answers[QUESTION]["value"] == say("eerder")
    monkeypatch.setattr(files, "LOCK_SECONDS", 15)
    dossier.save("h1", QUESTION, say("nu"))


def test_a_torn_line_on_a_full_disk_stays_and_does_not_spoil_the_next(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.save("h1", QUESTION, say("eerder"))
    path = dossier.folder / "h1.jsonl"
    with path.open("ab") as file:
        file.write(b'{"v": 1, "half')

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(files, "create", full)
        assert dossier.read("h1").answers[QUESTION]["value"] == say("eerder")
        assert "niet af" in dossier.read("h1").problems[0]
        dossier.save("h1", QUESTION, say("nu"))
    assert dossier.read("h1").answers[QUESTION]["value"] == say("nu")
    assert path.read_bytes().split(b"\n")[1] == b'{"v": 1, "half'


# ---- what is refused


@pytest.mark.parametrize("chapter", ["", "h", "../h1", "h1/..", "H1", "h123", "h1.jsonl", "con", "h1\n", "h1\x00"])
def test_a_chapter_that_is_not_one_is_refused_everywhere(dossier: Dossier, chapter: str, tmp_path: Path) -> None:
    for refused in (
        lambda: dossier.save(chapter, f"{chapter}-x", say("x")),
        lambda: dossier.read(chapter),
        lambda: dossier.shared(chapter),
        lambda: dossier.write_answers(chapter, tmp_path),
        lambda: dossier.compact(chapter),
    ):
        with pytest.raises(InvalidAnswerError):
            refused()
    assert not dossier.folder.exists()


@pytest.mark.parametrize("question", ["", "h1", "h2-vraag", "h1-../x", "h1-Vraag", "h1-" + "x" * 62, "h1-x\n"])
def test_a_question_that_is_not_one_of_the_chapter_is_refused(dossier: Dossier, question: str) -> None:
    with pytest.raises(InvalidAnswerError, match="geen vraag van dit hoofdstuk"):
        dossier.save("h1", question, say("x"))


@pytest.mark.parametrize(
    "value",
    [None, "tekst", ["a"], {"x": float("nan")}, {"x": float("inf")}, {"x": object()}, {"text": "x" * 1_000_001}],
)
def test_a_value_that_cannot_be_kept_is_refused_with_a_reason(dossier: Dossier, value: Any) -> None:
    with pytest.raises(InvalidAnswerError) as caught:
        dossier.save("h1", QUESTION, value)
    assert caught.value.text.endswith((".", "browser."))
    assert not dossier.folder.exists()


def test_a_value_nested_without_end_is_refused(dossier: Dossier) -> None:
    value: dict[str, Any] = {}
    for _ in range(100_000):
        value = {"x": value}
    with pytest.raises(InvalidAnswerError):
        dossier.save("h1", QUESTION, value)


def test_a_text_of_a_hundred_thousand_words_is_kept(dossier: Dossier) -> None:
    dossier.save("h1", QUESTION, say("woordje " * 100_000))
    assert Dossier(dossier.folder, dossier.clock).read("h1").answers[QUESTION]["value"] == say("woordje " * 100_000)


# ---- antwoorden.json


def test_only_what_is_shared_with_the_trainer_this_round_is_handed_in(tmp_path: Path) -> None:
    clock = Clock(dt.datetime(2025, 11, 1, 12, tzinfo=dt.UTC))
    dossier = Dossier(tmp_path / "dossier", clock)
    dossier.save("h1", "h1-oud", say("vorig jaar"))
    clock.now = NOON
    answer = dossier.save("h1", "h1-open", say("voor de trainer")).answer
    dossier.save("h1", "h1-prive", say("KANARIE"), share="prive")
    dossier.save("h1", "h1-team", say("KANARIE"), share="team")
    path = dossier.write_answers("h1", tmp_path)
    assert json.loads(path.read_bytes()) == {
        "schema": 1,
        "chapter": "h1",
        "round": "2026-2027",
        "answers": {
            "h1-open": {"value": say("voor de trainer"), "time": answer["time"], "revision": answer["revision"]}
        },
    }


def test_an_answer_that_becomes_private_disappears_from_every_file_in_the_folder(
    dossier: Dossier, tmp_path: Path
) -> None:
    folder = tmp_path / "h1"
    folder.mkdir()
    dossier.save("h1", QUESTION, say("KANARIE"))
    assert b"KANARIE" in dossier.write_answers("h1", folder).read_bytes()
    dossier.save("h1", QUESTION, say("KANARIE"), share="prive")
    dossier.write_answers("h1", folder)
    assert [b"KANARIE" in path.read_bytes() for path in folder.iterdir()] == [False]


def test_the_file_is_replaced_in_one_step_or_not_at_all(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.save("h1", QUESTION, say("een"))
    path = dossier.write_answers("h1", tmp_path)
    before = path.read_bytes()
    dossier.save("h1", QUESTION, say("twee"))

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(DossierError) as caught:
            dossier.write_answers("h1", tmp_path)
    assert caught.value.reason == "full"
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["antwoorden.json"]


def test_what_a_crash_left_of_a_replacement_is_gone_at_the_next_save(dossier: Dossier, tmp_path: Path) -> None:
    dossier.save("h1", QUESTION, say("een"))
    dossier.write_answers("h1", tmp_path)
    (tmp_path / ".antwoorden.json.tmp").write_text("KANARIE")  # shared then, private now
    dossier.write_answers("h1", tmp_path)
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["antwoorden.json"]


def test_a_dossier_that_cannot_be_read_says_so_and_is_not_shown_as_empty(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.save("h1", QUESTION, say("eerder"))

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", broken)
        with pytest.raises(DossierError, match=r"niet te lezen.*Ze zijn niet weg"):
            Dossier(dossier.folder).read("h1")
    assert dossier.read("h1").answers[QUESTION]["value"] == say("eerder")


def test_what_did_not_change_is_not_written_again(dossier: Dossier, tmp_path: Path) -> None:
    dossier.save("h1", QUESTION, say("een"))
    inode = dossier.write_answers("h1", tmp_path).stat().st_ino
    dossier.save("h1", "h1-prive", say("twee"), share="prive")
    assert dossier.write_answers("h1", tmp_path).stat().st_ino == inode


def test_half_a_surrogate_pair_is_kept_in_the_dossier_and_made_writable_for_the_trainer(
    dossier: Dossier, tmp_path: Path
) -> None:
    dossier.save("h1", QUESTION, say("a\ud83d b\U0001f600"))
    assert Dossier(dossier.folder, dossier.clock).read("h1").answers[QUESTION]["value"] == say("a\ud83d b\U0001f600")
    handed = json.loads(dossier.write_answers("h1", tmp_path).read_text(encoding="utf-8"))
    assert handed["answers"][QUESTION]["value"] == say("a\ufffd b\U0001f600")


def test_a_reply_says_saved_also_when_the_derived_file_could_not_follow(dossier: Dossier, tmp_path: Path) -> None:
    request = {"type": "save", "nonce": "n", "value": say("x"), "share": "trainer", "base": None, "writer": "a"}
    good = reply_to_save(dossier, "h1", QUESTION, request, tmp_path)
    assert good == {
        "type": "saved",
        "nonce": "n",
        "revision": lines(dossier)[0]["revision"],
        "time": lines(dossier)[0]["time"],
        "conflict": None,
        "problem": None,
    }
    gone = reply_to_save(dossier, "h1", QUESTION, {**request, "value": say("y")}, tmp_path / "weg")
    nowhere = reply_to_save(dossier, "h1", QUESTION, {**request, "value": say("z")}, None)
    assert (gone["type"], nowhere["type"]) == ("saved", "saved")
    assert gone["problem"].startswith("Je antwoord is opgeslagen in je dossier.")
    assert str(tmp_path / "weg") in gone["problem"]
    assert not (tmp_path / "weg").exists()
    assert nowhere["problem"] is None  # a kernel outside the course has nothing to hand in
    assert dossier.read("h1").answers[QUESTION]["value"] == say("z")


@pytest.mark.parametrize(
    "change", [{"value": 3}, {"share": None}, {"share": "x"}, {"writer": 1}, {"base": []}, {"nonce": {}}]
)
def test_a_reply_to_a_malformed_request_is_failed_and_nothing_is_kept(dossier: Dossier, change: dict[str, Any]) -> None:
    request = {"nonce": "n", "value": say("x"), "share": "trainer", "base": None, "writer": "a", **change}
    reply = reply_to_save(dossier, "h1", QUESTION, request, None)
    assert (reply["type"], reply["reason"], reply["nonce"]) == ("failed", "error", request["nonce"])
    assert reply["text"]
    assert not dossier.folder.exists()


# ---- anything at all


TEXTS = st.text(st.characters(), max_size=60)  # all of Unicode, half surrogate pairs too
VALUES = st.dictionaries(
    TEXTS,
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**20), 10**20)
        | st.floats(allow_nan=False, allow_infinity=False)
        | TEXTS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(values=st.lists(VALUES, min_size=1, max_size=4), writer=st.text(max_size=30), nonce=st.text(max_size=30))
def test_any_value_comes_back_as_it_was(values: list[dict[str, Any]], writer: str, nonce: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        dossier = Dossier(Path(name), Clock())
        for n, value in enumerate(values):
            dossier.save("h1", f"h1-vraag-{n}", value, writer=writer, nonce=nonce)
        state = Dossier(Path(name), Clock()).read("h1")
        assert [state.answers[f"h1-vraag-{n}"]["value"] for n in range(len(values))] == values
        assert state.problems == []
        (Path(name) / "antwoorden.json").write_bytes(dossier.shared("h1"))
        handed = json.loads((Path(name) / "antwoorden.json").read_text(encoding="utf-8"))
        assert len(handed["answers"]) == len(values)
