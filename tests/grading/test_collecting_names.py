"""Whatever folders stand in the exchange, collecting goes on, stays in its place, and says what it refuses."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from ib_course.grading.claims import Claim, Refused, check_student, read_claim, shown
from ib_course.grading.collecting import Collect
from tests.grading.exchange import Exchange, stamp


def _is_name(name: str) -> bool:
    try:
        return 0 < len(os.fsencode(name)) <= 240 and name not in (".", "..")
    except UnicodeEncodeError:  # half of a surrogate pair, which no name on disk holds
        return False


# What a file's name can hold at all, undecodable bytes included.
SIGNS = st.characters(exclude_characters="/\0", exclude_categories=()).filter(_is_name)
PIECES = st.sampled_from(
    ["anna", "+", "+h9+", "h9", "..", ".", "-", " ", "\n", "\\", "*", "UTC", "2026-01-02 03:04:05", "é"]
)
NAMES = st.lists(st.one_of(PIECES, SIGNS), min_size=1, max_size=12).map("".join).filter(_is_name)
TIMES = st.one_of(st.just("2026-01-02 03:04:05.678 UTC"), st.just("9999-12-31 23:59:59 UTC"), NAMES)
FOLDERS = st.one_of(NAMES, st.builds("{}+h9+{}+x".format, NAMES, TIMES).filter(_is_name))


class Lines(logging.Handler):
    """Keeps what is told."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.told.append(record.getMessage())


@settings(max_examples=60)
@given(names=st.lists(FOLDERS, max_size=8, unique=True), as_hand_in=st.booleans())
def test_collecting_goes_on_whatever_the_folders_are_called(
    handed_out: Path, names: list[str], *, as_hand_in: bool
) -> None:
    with tempfile.TemporaryDirectory() as base:
        course = Path(base) / "cursus"
        exchange = Exchange(course)
        exchange.inbound.mkdir(parents=True)
        shutil.copyfile(handed_out / "gradebook.db", course / "gradebook.db")
        honest = exchange.hand_in("anna", ago=timedelta(minutes=1))
        for name in names:
            folder = exchange.inbound / name
            folder.mkdir(exist_ok=True)
            if as_hand_in and folder != honest:
                _fill(folder, name)
        told = _collect(course)
        assert (exchange.taken("anna") / "antwoorden.json").is_file()
        assert all(line.isprintable() for line in told)
        taken = {path.name for path in (course / "submitted").iterdir()}
        assert taken <= {name.rpartition("+h9+")[0] for name in [*names, honest.name]}
        assert {path.name for path in course.iterdir()} == {"uit", "gradebook.db", "submitted", ".ib-ophalen.lock"}
        assert {path.name for path in Path(base).iterdir()} == {"cursus"}


@given(NAMES)
def test_a_name_is_a_participant_or_is_refused(name: str) -> None:
    folder = f"{name}+h9+{stamp(timedelta())}+AbCdEf012345"
    try:
        claim = read_claim(folder, "h9")
    except Refused:
        with pytest.raises(Refused):
            check_student(name)
    else:
        assert isinstance(claim, Claim)
        assert claim.student == name
        assert Path("submitted", name).parent == Path("submitted")


@given(st.text())
def test_what_is_shown_of_a_name_is_one_short_line_that_hides_nothing(name: str) -> None:
    line = shown(name)
    assert line.isprintable()
    assert len(line) <= 65
    if len(name) <= 64 and name.isascii() and name.isprintable():
        assert line == name


def _fill(folder: Path, name: str) -> None:
    time = name.rpartition("+h9+")[2].rpartition("+")[0]
    (folder / "timestamp.txt").write_bytes(os.fsencode(time))
    (folder / "submission_secret.txt").write_text("geheim", encoding="ascii")
    (folder / "antwoorden.json").write_text("{}", encoding="ascii")


def _collect(course: Path) -> list[str]:
    config = Config({"Exchange": {"root": str(course / "uit")}})
    directory = CourseDirectory(root=str(course), course_id="inspirerend-begeleiden", assignment_id="h9")
    collect = Collect(coursedir=directory, config=config, update=True)
    lines = Lines()
    collect.log.addHandler(lines)
    try:
        collect.start()
    finally:
        collect.log.removeHandler(lines)
    return lines.told
