"""The folder of a marked hand-in, and that of its feedback: what is put there, in which order, and for whom."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from ib_course.grading import feedback_folder, in_place
from ib_course.grading.feedback_folder import FeedbackFolder
from ib_course.grading.in_place import leftovers, write_file
from ib_course.grading.marked_folder import MarkedFolder


@pytest.fixture
def folder(tmp_path: Path) -> MarkedFolder:
    made = MarkedFolder("anna", tmp_path / "autograded" / "anna" / "h9")
    made.start()
    return made


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_files_of_the_trainer_go_where_they_were_however_deep(folder: MarkedFolder, tmp_path: Path) -> None:
    deep = Path("kaart") / "van" / "de" / "klas.txt"
    released = {deep: write(tmp_path / "bron" / deep, "van de trainer"), Path("a.txt"): write(tmp_path / "a.txt", "x")}
    folder.copy(write(tmp_path / "in" / deep, "van anna").parents[3], released, frozenset())
    folder.put()
    assert (folder.place / deep).read_text(encoding="utf-8") == "van de trainer"
    assert {path.name for path in folder.place.iterdir()} == {"kaart", "a.txt"}


def test_an_own_version_in_a_folder_that_leads_elsewhere_is_not_taken(folder: MarkedFolder, tmp_path: Path) -> None:
    write(tmp_path / "geheim" / "blad.txt", "geheim")
    mine = write(tmp_path / "in" / "echt" / "blad.txt", "van anna").parents[1]
    (mine / "kaart").symlink_to(tmp_path / "geheim")
    (mine / "pijp.txt").unlink(missing_ok=True)
    os.mkfifo(mine / "pijp.txt")
    names = [Path("kaart/blad.txt"), Path("echt/blad.txt"), Path("pijp.txt")]
    released = {name: write(tmp_path / "bron" / name, "van de trainer") for name in names}
    folder.copy(mine, released, frozenset(map(str, names)))
    folder.put()
    files = [path for path in folder.place.rglob("*") if path.is_file()]
    assert [(path.name, path.read_text(encoding="utf-8")) for path in files] == [("blad.txt", "van anna")]
    assert not (folder.place / "kaart").exists()


@pytest.mark.parametrize("swaps", [True, False])
def test_a_folder_takes_the_place_of_an_older_one_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, swaps: bool
) -> None:
    if not swaps:
        monkeypatch.setattr(in_place, "_swap", lambda *_: False)
    place = tmp_path / "autograded" / "anna" / "h9"
    write(place.with_name(".h9-nagekeken") / "rest.txt", "van een eerdere versie")
    write(place.with_name(".h9-oud.0f0f0f0f") / "rest.txt", "afgebroken")
    write(place.with_name(".h9-extra-nagekeken.0f0f0f0f") / "rest.txt", "van een ander hoofdstuk")
    for text in ("eerst", "later"):
        folder = MarkedFolder("anna", place)
        folder.start()
        folder.write("a.txt", text.encode())
        folder.finish(0o444, shared=True)
        folder.put(shared=True)
        assert (place / "a.txt").read_text(encoding="utf-8") == text
        assert {path.name for path in place.parent.iterdir()} == {"h9", ".h9-extra-nagekeken.0f0f0f0f"}
    assert stat.S_IMODE(place.parent.stat().st_mode) & 0o2770 == 0o2770


def test_two_who_mark_the_same_hand_in_do_not_write_in_one_folder(folder: MarkedFolder) -> None:
    other = MarkedFolder("anna", folder.place)
    other.start()
    assert other.ready != folder.ready
    assert sorted(leftovers(folder.place, "nagekeken")) == sorted([folder.ready, other.ready])


def test_of_feedback_the_pages_are_written_before_what_says_whose_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Would the power fail in between, then the page that is given back is the newest."""
    written: list[str] = []

    def note(path: Path, data: bytes, mode: int) -> None:
        written.append(path.name)
        write_file(path, data, mode)

    monkeypatch.setattr(feedback_folder, "write_file", note)
    names = ["submission_secret.txt", "z.html", "timestamp.txt", "a.html"]
    FeedbackFolder(tmp_path / "anna" / "h9").write(dict.fromkeys(names, b"x"), {}, 0o644, shared=False)
    assert written == ["a.html", "z.html", "submission_secret.txt", "timestamp.txt"]


def test_a_file_that_cannot_be_written_leaves_the_older_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.txt", "eerst")
    with monkeypatch.context() as full:
        full.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "vol")))
        with pytest.raises(OSError, match="vol"):
            write_file(path, b"later")
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("a.txt", "eerst")]
    write_file(path, b"later", 0o640, lasting=True)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"later", 0o640)


def test_a_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "elders.txt")
    write_file(tmp_path / "a.txt", b"x")
    assert not (tmp_path / "elders.txt").exists()
    assert not (tmp_path / "a.txt").is_symlink()
