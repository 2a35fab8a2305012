"""Handing in: alone, and through nbgrader's own exchange with its own release and collect."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import pytest

from ib_course import course as course_module
from ib_course.course import CourseError, load_course
from ib_course.dossier import DossierError, files
from ib_course.handin import hand_in, handin_status, parse_deadline
from tests.unit.classroom import CANARY, Course, Student, make_student


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep whatever nbgrader settings this machine has out of the tests."""
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")
    # nbgrader finds alembic only there.
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)


@pytest.fixture
def alone(tmp_path: Path) -> Student:
    return make_student(tmp_path / "alleen")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path / "trainer")


def everything_in(folder: Path) -> bytes:
    return b"".join(
        str(path.relative_to(folder)).encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )


# ---- alone


def test_alone_a_hand_in_is_a_copy_and_a_receipt_and_needs_no_settings(alone: Student) -> None:
    receipt = alone.hand_in()
    data = (alone.root / "h1" / "antwoorden.json").read_bytes()
    assert receipt == {
        "time": "2026-11-23T12:00:00.000+01:00",
        "sha256": hashlib.sha256(data).hexdigest(),
        "answers": 1,
        "copy": "20261123T120000.000000+0100.json",
        "late": False,
        "mode": "alone",
    }
    assert (alone.dossier.folder / "ingeleverd" / "h1" / receipt["copy"]).read_bytes() == data
    status = alone.status()
    assert status["receipts"] == [receipt]
    assert (status["mode"], status["course"], status["deadline"]) == ("alone", None, None)
    assert "niets verstuurd" in status["trainer_sees"]


def test_alone_nbgrader_is_not_even_loaded(alone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(course_module.Course, "_plugin", refuse)
    alone.hand_in()
    assert alone.status()["mode"] == "alone"


def test_handing_in_again_later_gives_a_second_receipt_and_keeps_the_first_copy(alone: Student) -> None:
    first = alone.hand_in()
    alone.now += dt.timedelta(minutes=5)
    alone.dossier.save("h1", "h1-open", {"text": "beter"}, writer="a")
    second = alone.hand_in()
    assert alone.status()["receipts"] == [first, second]
    copies = sorted(path.name for path in (alone.dossier.folder / "ingeleverd" / "h1").glob("*.json"))
    assert copies == [first["copy"], second["copy"]]
    assert first["sha256"] != second["sha256"]


def test_a_double_click_and_a_request_sent_again_hand_in_once(alone: Student) -> None:
    with ThreadPoolExecutor(4) as pool:
        receipts = list(pool.map(lambda _: alone.hand_in(), range(4)))
    assert receipts == receipts[:1] * 4
    alone.now += dt.timedelta(minutes=1)
    named = alone.hand_in("n1")
    alone.now += dt.timedelta(minutes=1)
    alone.dossier.save("h1", "h1-open", {"text": "later"}, writer="a")
    assert alone.hand_in("n1") == named
    assert alone.status()["receipts"] == [receipts[0], named]


def test_changed_answers_are_handed_in_at_once_again(alone: Student) -> None:
    first = alone.hand_in()
    alone.dossier.save("h1", "h1-open", {"text": "toch anders"}, writer="a")
    alone.now += dt.timedelta(seconds=1)
    assert alone.hand_in()["sha256"] != first["sha256"]


def test_what_was_handed_in_survives_compaction(alone: Student) -> None:
    for typed in ("een", "een ki", "een kind"):
        alone.now += dt.timedelta(seconds=5)
        alone.dossier.save("h1", "h1-zin", {"text": typed}, writer="a")
        if typed == "een":
            alone.hand_in()
    alone.now += dt.timedelta(hours=2)
    assert alone.dossier.compact("h1") == 1
    lines = [json.loads(line) for line in (alone.dossier.folder / "h1.jsonl").read_bytes().splitlines()]
    assert [line["value"]["text"] for line in lines if line["id"] == "h1-zin"] == ["een", "een kind"]


def test_a_full_disk_is_said_before_anything_leaves(alone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(files, "create", full)
        with pytest.raises(DossierError, match="Inleveren is niet gelukt") as caught:
            alone.hand_in()
    assert caught.value.reason == "full"
    assert alone.status()["receipts"] == []
    assert alone.hand_in()["answers"] == 1


def test_a_receipt_that_cannot_be_kept_is_told_and_not_a_failure(
    alone: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "append", full)
    receipt = alone.hand_in()
    assert receipt["answers"] == 1
    assert "zijn ingeleverd, maar het ontvangstbewijs" in receipt["problem"]


def test_a_torn_receipt_hides_no_other(alone: Student) -> None:
    first = alone.hand_in()
    with (alone.dossier.folder / "ingeleverd" / "h1" / "receipts.jsonl").open("ab") as file:
        file.write(b'{"time": "2026')
    assert alone.status()["receipts"] == [first]
    alone.now += dt.timedelta(minutes=1)
    second = alone.hand_in()
    assert alone.status()["receipts"] == [first, second]


@pytest.mark.parametrize("chapter", ["../h1", "h1/..", "start", ""])
def test_only_a_chapter_can_be_handed_in(alone: Student, chapter: str) -> None:
    for ask in (handin_status, hand_in):
        with pytest.raises(DossierError, match="bestaat niet"):
            ask(alone.dossier, alone.root, chapter)


# ---- in a course


def test_two_students_hand_in_and_the_trainer_collects_what_they_shared(course: Course) -> None:
    ann, bea = course.enrol("ann"), course.enrol("bea")
    receipts = {"ann": ann.hand_in(), "bea": bea.hand_in()}
    course.run("Collect")
    for name, receipt in receipts.items():
        collected = course.root / "cursus" / "submitted" / name / "h1"
        data = (collected / "antwoorden.json").read_bytes()
        assert hashlib.sha256(data).hexdigest() == receipt["sha256"]
        assert json.loads(data)["answers"]["h1-open"]["value"] == {"text": f"antwoord van {name}"}
        assert nbformat.read(collected / "h1.ipynb", as_version=4) == course.notebook
        assert receipt["mode"] == "course"
        assert receipt["late"] is False


def test_what_the_trainer_will_see_is_said_beforehand(course: Course) -> None:
    status = course.enrol("ann").status()
    assert (status["mode"], status["course"]) == ("course", "ib")
    assert status["deadline"] == "2026-12-01T20:00:00+01:00"
    assert "en het ene antwoord uit dit hoofdstuk dat je met je trainer deelt" in status["trainer_sees"]
    assert "Wat op «Alleen ik» of «Mijn team» staat, gaat niet mee." in status["trainer_sees"]


@pytest.mark.parametrize(("shared", "said"), [(0, "nog geen antwoorden"), (3, "de 3 antwoorden")])
def test_how_many_answers_the_trainer_will_see_is_said(course: Course, shared: int, said: str) -> None:
    ann = course.enrol("ann")
    ann.dossier.save("h1", "h1-open", {"text": ""}, writer="a")
    for n in range(shared):
        ann.dossier.save("h1", f"h1-vraag-{n}", {"choice": ["a"]}, writer="a")
    assert said in ann.status()["trainer_sees"]
    assert ann.hand_in()["answers"] == shared


def test_what_says_nothing_is_sent_and_not_counted(alone: Student) -> None:
    silent: list[dict[str, Any]] = [
        {"choice": []},
        {"position": 50, "text": " "},
        {"position": None},
        {"order": []},
        {"scenarios": []},
        {},
    ]
    for n, value in enumerate(silent):
        alone.dossier.save("h1", f"h1-leeg-{n}", value, writer="a")
    assert alone.hand_in()["answers"] == 1
    telling: list[dict[str, Any]] = [{"choice": ["a"]}, {"position": 0, "text": ""}, {"order": ["b", "a"]}]
    for n, value in enumerate(telling):
        alone.dossier.save("h1", f"h1-leeg-{n}", value, writer="a")
    assert alone.hand_in()["answers"] == 4


def test_nothing_private_and_nothing_else_from_the_folder_leaves(course: Course) -> None:
    ann = course.enrol("ann")
    folder = ann.root / "h1"
    notebook = nbformat.v4.new_notebook(metadata={"widgets": {"state": {"answer": CANARY}}})
    nbformat.write(notebook, folder / "h1.ipynb")
    (folder / "notities.txt").write_text(CANARY)
    (folder / ".verborgen").write_text(CANARY)
    (folder / "feedback").mkdir()
    ann.hand_in()
    [inbound] = course.inbound
    assert sorted(path.name for path in inbound.iterdir()) == [
        "antwoorden.json",
        "h1.ipynb",
        "submission_secret.txt",
        "timestamp.txt",
    ]
    for place in (course.exchange, course.root / "ann" / "cache", ann.dossier.folder / "ingeleverd"):
        assert b"antwoord van ann" in everything_in(place)
        assert CANARY.encode() not in everything_in(place)


@pytest.mark.parametrize("notebook", [None, "{ beschadigd", "[]"])
def test_a_missing_or_damaged_notebook_stops_nobody(course: Course, notebook: str | None) -> None:
    ann = course.enrol("ann")
    if notebook is not None:
        (ann.root / "h1" / "h1.ipynb").write_text(notebook)
    ann.hand_in()
    [inbound] = course.inbound
    assert nbformat.read(inbound / "h1.ipynb", as_version=4) == course.notebook


def test_after_the_deadline_it_is_handed_in_and_marked_late(course: Course) -> None:
    ann = course.enrol("ann")
    ann.now = dt.datetime(2026, 12, 1, 19, 0, 1, tzinfo=dt.UTC)
    assert ann.hand_in()["late"] is True
    assert len(course.inbound) == 1
    ann.now = dt.datetime(2026, 12, 1, 18, 59, 59, tzinfo=dt.UTC)
    ann.dossier.save("h1", "h1-open", {"text": "op tijd"}, writer="a")
    assert ann.hand_in()["late"] is False


def test_without_a_reachable_exchange_the_deadline_comes_from_the_own_folder(course: Course) -> None:
    ann = course.enrol("ann")
    (course.outbound / "cursus.json").unlink()
    assert ann.status()["deadline"] is None
    (ann.root / "h1" / "cursus.json").write_text('{"deadline": "2026-12-24"}')
    assert ann.status()["deadline"] is None
    course.outbound.rename(course.outbound.parent / "weg")
    assert ann.status()["deadline"] == "2026-12-24T23:59:59+01:00"


def test_an_exchange_that_one_may_not_look_into_is_no_reachable_one(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = course.enrol("ann")
    (ann.root / "h1" / "cursus.json").write_text('{"deadline": "2026-12-24"}')
    stat = Path.stat

    def refused(self: Path, **how: bool) -> os.stat_result:
        if self == course.outbound:  # a test may run as root, whom permissions do not stop
            raise PermissionError(errno.EACCES, "refused", str(self))
        return stat(self, **how)

    monkeypatch.setattr(Path, "stat", refused)
    assert ann.status()["deadline"] == "2026-12-24T23:59:59+01:00"


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"deadline": 3}', '{"deadline": "morgen"}', '{"deadline": null}'])
def test_a_deadline_that_cannot_be_read_is_none(course: Course, content: str) -> None:
    (course.outbound / "cursus.json").write_text(content)
    ann = course.enrol("ann")
    assert ann.status()["deadline"] is None
    assert ann.hand_in()["late"] is False


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-01", "2026-12-01T22:59:59+00:00"),
        ("20261201", "2026-12-01T22:59:59+00:00"),
        ("2026-07-01T20:00", "2026-07-01T18:00:00+00:00"),
        ("2026-12-01T20:00:00Z", "2026-12-01T20:00:00+00:00"),
        ("2026-12-01T20:00+03:00", "2026-12-01T17:00:00+00:00"),
    ],
)
def test_a_deadline_without_zone_is_dutch_time_and_a_date_lasts_all_day(text: str, moment: str) -> None:
    assert parse_deadline(text).astimezone(dt.UTC).isoformat() == moment


def test_simultaneous_hand_ins_of_one_student_give_one_submission(course: Course) -> None:
    ann = course.enrol("ann")
    with ThreadPoolExecutor(4) as pool:
        receipts = list(pool.map(lambda _: ann.hand_in(), range(4)))
    assert receipts == receipts[:1] * 4
    assert len(course.inbound) == 1


# ---- what may be wrong with a course


def broken(course: Course, name: str) -> Student:
    """Return a student in a course with that fault."""
    if name == "not released":
        student = course.enrol("ann")
        course.outbound.rename(course.outbound.parent / "h2")
    elif name == "no inbound":
        student = course.enrol("ann")
        (course.exchange / "ib" / "inbound").rename(course.exchange / "ib" / "weg")
    elif name == "no exchange":
        student = course.enrol("ann", **{"Exchange.root": str(course.root / "nergens")})
    elif name == "left out":
        student = course.enrol("ann", **{"CourseDirectory.include": ["*.ipynb"]})
    elif name == "too big":
        student = course.enrol("ann", **{"CourseDirectory.max_dir_size": 0})
    elif name == "strange name":
        student = course.enrol("ann", **{"CourseDirectory.student_id": "a+b"})
    elif name == "cache in the way":
        student = course.enrol("ann", **{"Exchange.cache": str(course.root / "ann" / "cursus" / "nbgrader_config.py")})
    else:
        student = course.enrol("ann")
        (student.root / "nbgrader_config.py").write_text("c = get_config(\n")
    return student


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("not released", "staat nog niet open in de cursus «ib»"),
        ("no inbound", "inlevermap van de cursus «ib» is niet te bereiken"),
        ("no exchange", "inlevermap van de cursus «ib» is niet te bereiken"),
        ("left out", "«antwoorden.json» niet wordt ingeleverd"),
        ("too big", "te groot voor de cursus «ib»"),
        ("strange name", "In je gebruikersnaam staat"),
        ("cache in the way", "inlevermap van de cursus «ib» is niet te bereiken"),
        ("bad settings", "nbgrader_config.py"),
    ],
)
def test_a_fault_of_the_course_is_said_in_dutch_and_leaves_no_half_hand_in(
    course: Course, fault: str, said: str
) -> None:
    student = broken(course, fault)
    with pytest.raises(CourseError, match=said) as caught:
        student.hand_in()
    assert caught.value.text.endswith("Je antwoorden staan veilig in je dossier.")
    assert [path for path in course.exchange.rglob("*") if path.name.startswith(("ann+", "a+b+"))] == []
    kept = student.dossier.folder / "ingeleverd" / "h1"
    assert [path.name for path in kept.glob("*") if path.suffix != ".lock"] == []


def test_a_course_without_id_is_no_course(alone: Student) -> None:
    (alone.root / "nbgrader_config.py").write_text("c = get_config()\nc.Exchange.root = '/nergens'\n")
    assert load_course(alone.root) is None
    assert alone.hand_in()["mode"] == "alone"


def test_settings_in_jupyters_own_place_count_and_the_course_folder_wins(
    alone: Student, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JUPYTER_NO_CONFIG")
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "jupyter"))
    (tmp_path / "jupyter").mkdir()
    settings = {"CourseDirectory": {"course_id": "van-de-beheerder"}, "Exchange": {"path_includes_course": True}}
    (tmp_path / "jupyter" / "nbgrader_config.json").write_text(json.dumps(settings))
    found = load_course(alone.root)
    assert found
    assert found.id == "van-de-beheerder"
    assert found.folder(alone.root) == alone.root / "van-de-beheerder"
    (alone.root / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'eigen'\n")
    own = load_course(alone.root)
    assert own
    assert own.id == "eigen"
