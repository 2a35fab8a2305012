"""The participant's copy of the chapters."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ib_course.launcher import chapters
from ib_course.launcher.problem import Problem

NOW = datetime(2026, 11, 23, 17, 5, 9, tzinfo=UTC)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Chapters of a release."""
    for name, text in {
        "h1/h1.ipynb": "one",
        "h1/figuur.svg": "<svg/>",
        "h1/antwoorden.json": "{}",
        "h10/h10.ipynb": "ten",
        "h2/h2.ipynb": "two",
        "h1/.ipynb_checkpoints/h1.ipynb": "old",
    }.items():
        path = tmp_path / "release" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "release"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A participant's map."""
    path = tmp_path / "Mijn map é"
    path.mkdir()
    return path


def files(folder: Path) -> dict[str, str]:
    """Return the visible files of a folder with their text."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in paths if ".cursus" not in path.parts}


def test_chapters_are_placed_without_what_belongs_to_a_participant(source: Path, folder: Path) -> None:
    assert chapters.place(source, folder, NOW) == []
    assert files(folder) == {
        "h1/h1.ipynb": "one",
        "h1/figuur.svg": "<svg/>",
        "h2/h2.ipynb": "two",
        "h10/h10.ipynb": "ten",
    }


def test_a_new_version_takes_the_place_of_the_old_one_and_answers_stay(source: Path, folder: Path) -> None:
    chapters.place(source, folder, NOW)
    (folder / "h1/antwoorden.json").write_text("mine")
    (source / "h1/h1.ipynb").write_text("one, better")
    assert chapters.place(source, folder, NOW) == []
    assert files(folder)["h1/h1.ipynb"] == "one, better"
    assert files(folder)["h1/antwoorden.json"] == "mine"


def test_a_chapter_changed_by_hand_stays_until_there_is_a_newer_one_and_is_then_kept(
    source: Path, folder: Path
) -> None:
    chapters.place(source, folder, NOW)
    (folder / "h1/h1.ipynb").write_text("my own")
    assert chapters.place(source, folder, NOW) == []
    assert files(folder)["h1/h1.ipynb"] == "my own"

    (source / "h1/h1.ipynb").write_text("one, better")
    assert chapters.place(source, folder, NOW) == [folder / "bewaard/2026-11-23 17.05.09/h1/h1.ipynb"]
    assert files(folder)["h1/h1.ipynb"] == "one, better"
    assert files(folder)["bewaard/2026-11-23 17.05.09/h1/h1.ipynb"] == "my own"
    assert chapters.place(source, folder, NOW) == []


def test_nothing_is_lost_when_what_was_placed_is_forgotten(source: Path, folder: Path) -> None:
    chapters.place(source, folder, NOW)
    (folder / ".cursus/hoofdstukken.json").write_text("damaged")
    (folder / "h2/h2.ipynb").write_text("my own")
    assert chapters.place(source, folder, NOW) == [folder / "bewaard/2026-11-23 17.05.09/h2/h2.ipynb"]
    assert files(folder)["h2/h2.ipynb"] == "two"


def test_a_chapter_thrown_away_comes_back(source: Path, folder: Path) -> None:
    chapters.place(source, folder, NOW)
    (folder / "h2/h2.ipynb").unlink()
    chapters.place(source, folder, NOW)
    assert files(folder)["h2/h2.ipynb"] == "two"


def test_a_full_disk_leaves_the_old_chapter_whole(source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chapters.place(source, folder, NOW)
    before = files(folder)
    (source / "h1/h1.ipynb").write_text("one, better")
    write = Path.write_bytes

    def fill_up(path: Path, content: bytes) -> int:
        write(path, content[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill_up)
    with pytest.raises(OSError, match="No space"):
        chapters.place(source, folder, NOW)
    assert files(folder) == before


def test_an_empty_release_is_a_problem(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(Problem, match="geen hoofdstukken"):
        chapters.place(tmp_path / "nowhere", folder, NOW)


def test_the_course_opens_with_its_start_page_or_else_its_first_chapter(source: Path, folder: Path) -> None:
    assert chapters.first_page(folder) == ""
    (source / "h1/h1.ipynb").unlink()
    chapters.place(source, folder, NOW)
    assert chapters.first_page(folder) == "h2/h2.ipynb"  # and not h10
    (folder / "start.ipynb").touch()
    assert chapters.first_page(folder) == "start.ipynb"
