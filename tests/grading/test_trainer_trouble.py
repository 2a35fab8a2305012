"""What a trainer reads when a course folder is not as it should be: Dutch, with a way on, and details in a file."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ib_course import cli, trainer
from ib_course.grading.gradebook_trouble import gradebook_problem
from ib_course.launcher.problem import Problem

HandIn = Callable[..., Path]
ENGLISH = re.compile(
    r"\b(error|errno|exception|database|file|expected|instance|unicode|invalid|module|must|locked|trait|sqlite3?)\b",
    re.IGNORECASE,
)
STEPS = ("uitzetten", "ophalen", "nakijken", "feedback", "cijfers")


def say(course: Path, step: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a step that fails prints, without the paths in it."""
    assert cli.main(["trainer", step, "h9", "--map", str(course)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert not ENGLISH.findall(re.sub(r"/\S+|CourseDirectory\.\w+|nbgrader db upgrade", "", said.err)), said.err
    return said.err


@pytest.fixture
def locked(course: Path) -> Iterator[None]:
    """Another program writes in the gradebook."""
    other = sqlite3.connect(course / "gradebook.db")
    other.execute("begin exclusive")
    yield
    other.close()


@pytest.mark.usefixtures("locked")
def test_a_gradebook_in_use_is_told_with_its_place(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    set_timeout = "\nc.CourseDirectory.db_url += '?timeout=0'\n"
    _add(course, set_timeout.replace("+=", "=").replace("'?", f"'sqlite:///{course / 'gradebook.db'}?"))
    said = say(course, "nakijken", capsys)
    assert f"Het cijferboek is bezet ({course / 'gradebook.db'})" in said
    log = course / ".nakijkscherm" / "fouten.log"
    assert f"Wat er precies gebeurde staat in {log}" in said
    assert "database is locked" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("step", STEPS)
def test_a_gradebook_that_is_none_is_told(course: Path, step: str, capsys: pytest.CaptureFixture[str]) -> None:
    (course / "gradebook.db").write_bytes(b"geen cijferboek " * 500)
    assert "Het cijferboek is beschadigd of is geen cijferboek" in say(course, step, capsys)


def test_a_gradebook_of_another_version_says_how_to_bring_it_up_to_date(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(course / "gradebook.db") as book:
        book.execute("alter table student drop column lms_user_id")
    book.close()
    said = say(course, "cijfers", capsys)
    assert "Het cijferboek is van een andere versie" in said
    assert f"-m nbgrader db upgrade --course-dir={course}" in said


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("(sqlite3.OperationalError) attempt to write a readonly database", "het is alleen te lezen"),
        ("(sqlite3.OperationalError) database or disk is full", "de schijf is vol"),
        ("(sqlite3.OperationalError) disk I/O error", "de schijf geeft een fout"),
        ("(sqlite3.OperationalError) unable to open database file", "niet te openen"),
        ("(sqlite3.IntegrityError) iets anders", "geeft een fout"),
    ],
)
def test_each_thing_that_sqlite_says_is_dutch(text: str, meaning: str) -> None:
    problem = gradebook_problem(text, "/cursus/gradebook.db")
    assert meaning in problem.what
    assert "(/cursus/gradebook.db)" in problem.what
    assert problem.ways_on
    assert "{" not in str(problem)


def test_what_a_commit_says_is_dutch_too(course: Path, hand_in: HandIn, capsys: pytest.CaptureFixture[str]) -> None:
    hand_in("anna", {})
    with sqlite3.connect(course / "gradebook.db") as book:
        book.execute("create trigger vol before insert on student begin select raise(abort, 'disk I/O error'); end")
    book.close()
    assert "de schijf geeft een fout" in say(course, "nakijken", capsys)


@pytest.mark.parametrize("line", ["c.Exchange.root = ", "import nietsdaar", "import sys; sys.exit(3)", "1 / 0"])
def test_a_line_of_the_settings_that_is_wrong_is_named(
    course: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    at = _add(course, line)
    said = say(course, "ophalen", capsys)
    assert f"{course / 'nbgrader_config.py'} is niet te lezen: er is iets mis in regel {at}." in said
    assert f"cursus trainer init {course}" in said


@pytest.mark.parametrize(
    ("step", "line"),
    [
        ("ophalen", "c.Exchange.root = 3"),
        ("ophalen", "c.ExchangeCollect.check_owner = 'ja'"),
        ("nakijken", "c.CourseDirectory.db_url = 3"),
        ("uitzetten", "c.CourseDirectory.max_file_size = 'veel'"),
    ],
)
def test_a_value_that_does_not_fit_is_named_as_it_is_written(
    course: Path, hand_in: HandIn, step: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in("anna", {})
    at = _add(course, line)
    said = say(course, step, capsys)
    assert f"heeft {line.partition(' = ')[0]} in regel {at} een waarde die niet past" in said


@pytest.mark.parametrize("step", ["uitzetten", "nakijken"])
def test_an_address_of_a_gradebook_that_is_none_is_named(
    course: Path, hand_in: HandIn, step: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in("anna", {})
    _add(course, "c.CourseDirectory.db_url = 'sqlit:/x'")
    assert "Het adres van het cijferboek klopt niet" in say(course, step, capsys)


def test_a_folder_with_chapters_that_is_gone_says_how_to_get_it_back(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(course / "source")
    said = say(course, "uitzetten", capsys)
    assert f"De map {course / 'source'} is er niet." in said
    assert f"cursus trainer init {course}" in said


def test_an_exchange_that_is_a_file_is_told(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _add(course, f"c.Exchange.root = {str(course / 'gradebook.db')!r}")
    assert "een deel van dit pad is een bestand, geen map" in say(course, "uitzetten", capsys)


def test_a_damaged_chapter_is_named(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (course / "source" / "h9" / "h9.ipynb").write_text("{", encoding="utf-8")
    assert "Een notebook in source/h9 is beschadigd" in say(course, "uitzetten", capsys)


def test_a_problem_that_says_all_there_is_leaves_no_details(course: Path) -> None:
    with pytest.raises(Problem):
        trainer.autograde(course, "h9")
    assert cli.main(["trainer", "nakijken", "h9", "--map", str(course)]) == 1
    assert not (course / ".nakijkscherm").exists()


def _add(course: Path, line: str) -> int:
    """Add a line to the settings, and return its number."""
    settings = course / "nbgrader_config.py"
    text = settings.read_text(encoding="utf-8") + line.strip() + "\n"
    settings.write_text(text, encoding="utf-8")
    return len(text.splitlines())
