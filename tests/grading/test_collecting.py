"""Collecting from the exchange: the answers come along, and the released notebook beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ib_course import trainer
from tests.grading.course import SPECS, answers_file


@pytest.fixture
def inbound(course: Path) -> Path:
    """The folder of the exchange into which participants hand in, for a course of this test's own."""
    settings = course / "nbgrader_config.py"
    lines = settings.read_text(encoding="utf-8").splitlines()
    own = [
        f"c.Exchange.root = {str(course / 'uit')!r}" if line.startswith("c.Exchange.root") else line for line in lines
    ]
    settings.write_text("\n".join(own), encoding="utf-8")
    (course / "uit").mkdir()
    trainer.release(course, "h9")
    return course / "uit" / "inspirerend-begeleiden" / "inbound"


def hand_in(inbound: Path, student: str, time: str, text: str) -> Path:
    folder = inbound / f"{student}+h9+{time} UTC+abc"
    folder.mkdir()
    (folder / "timestamp.txt").write_text(f"{time} UTC", encoding="utf-8")
    (folder / "submission_secret.txt").write_text("geheim", encoding="utf-8")
    (folder / "antwoorden.json").write_text(answers_file(SPECS, {"h9-zorg": {"text": text}}), encoding="utf-8")
    return folder


def test_only_answers_are_taken_and_the_released_notebook_is_put_beside_them(course: Path, inbound: Path) -> None:
    folder = hand_in(inbound, "anna", "2026-11-01 10:00:00.000000", "eerste")
    (folder / "h9.ipynb").write_text("kwaad", encoding="utf-8")
    (folder / "kwaad.py").write_text("kwaad", encoding="utf-8")
    (folder / "map").mkdir()
    (folder / "map" / "kwaad.js").write_text("kwaad", encoding="utf-8")
    assert trainer.collect(course, "h9") == ["1 nieuwe inlevering van h9; in totaal 1."]
    taken = course / "submitted" / "anna" / "h9"
    assert {path.name for path in taken.iterdir()} == {
        "antwoorden.json", "h9.ipynb", "timestamp.txt", "submission_secret.txt",
    }  # fmt: skip
    assert (taken / "h9.ipynb").read_bytes() == (course / "release" / "h9" / "h9.ipynb").read_bytes()


def test_a_hand_in_without_a_notebook_is_collected_and_marked(course: Path, inbound: Path) -> None:
    hand_in(inbound, "anna", "2026-11-01 10:00:00.000000", "eerste")
    trainer.collect(course, "h9")
    assert trainer.autograde(course, "h9")[0] == "1 inlevering nagekeken van h9."


def test_a_newer_hand_in_takes_the_place_of_an_older_one(course: Path, inbound: Path) -> None:
    hand_in(inbound, "anna", "2026-11-01 10:00:00.000000", "eerste")
    trainer.collect(course, "h9")
    assert trainer.collect(course, "h9") == ["Geen nieuwe inleveringen van h9; in totaal 1."]
    hand_in(inbound, "anna", "2026-11-02 10:00:00.000000", "tweede")
    hand_in(inbound, "bas", "2026-11-02 10:00:00.000000", "van bas")
    assert trainer.collect(course, "h9") == ["2 nieuwe inleveringen van h9; in totaal 2."]
    assert "tweede" in (course / "submitted" / "anna" / "h9" / "antwoorden.json").read_text(encoding="utf-8")


def test_a_link_to_somebody_elses_file_is_not_followed(course: Path, inbound: Path, tmp_path: Path) -> None:
    folder = hand_in(inbound, "anna", "2026-11-01 10:00:00.000000", "eerste")
    (tmp_path / "geheim.json").write_text("geheim", encoding="utf-8")
    (folder / "antwoorden.json").unlink()
    (folder / "antwoorden.json").symlink_to(tmp_path / "geheim.json")
    trainer.collect(course, "h9")
    assert not (course / "submitted" / "anna" / "h9" / "antwoorden.json").exists()
