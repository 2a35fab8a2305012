"""Hostile names and texts where no browser is: what a trainer's terminal shows, and who is marked."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ib_course import trainer
from ib_course.cli import main
from ib_course.grading.pages.content import Question
from ib_course.launcher.problem import printable
from tests.grading.course import SPECS
from tests.grading.hostile import NAMES, PAYLOADS, answers_file, values

HandIn = Callable[..., Path]

DRIVES_A_TERMINAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def test_what_the_trainer_is_told_of_hostile_hand_ins_is_only_text(
    course: Path, hand_in: HandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = [name for name in NAMES.values() if "\n" not in name]
    for ident, payload in zip(ids, PAYLOADS[-len(ids) :], strict=True):
        text = payload.text()
        hand_in(ident, answers_file("h9", {spec["id"]: values(spec, text) for spec in SPECS}, ident))
    assert main(["trainer", "nakijken", "h9", "--map", str(course)]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{len(ids)} inleveringen nagekeken van h9.")
    assert "rood, h9: " in told  # of the name that would clear the screen only the letters are left
    assert not DRIVES_A_TERMINAL.search(told)


def test_a_folder_whose_name_is_no_text_stops_nobody_elses_marking(
    course: Path, hand_in: HandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in("anna", {"h9-zorg": {"text": "Een kind."}})
    shutil.copytree(course / "submitted" / "anna", course / "submitted" / os.fsdecode(b"kwaad\xff"))
    assert main(["trainer", "nakijken", "h9", "--map", str(course)]) == 0
    assert main(["trainer", "cijfers", "--map", str(course)]) == 0
    assert "1 inlevering nagekeken van h9" in capsys.readouterr().out


def test_a_hostile_time_of_handing_in_costs_nobody_elses_marking(course: Path, hand_in: HandIn) -> None:
    for payload in PAYLOADS:
        folder = hand_in(payload.name, {"h9-zorg": {"text": "Een kind."}})
        (folder / "timestamp.txt").write_bytes(payload.text().encode("utf-8", "replace"))
    hand_in("anna", {"h9-zorg": {"text": "Een kind."}})
    told = trainer.autograde(course, "h9")
    marked = {path.parent.name for path in (course / "autograded").glob("*/h9")}
    assert "anna" in marked
    untold = [one.name for one in PAYLOADS if one.name not in marked and not any(one.name in line for line in told)]
    assert untold == []


@given(st.text())
def test_what_is_printable_stays_and_the_rest_is_seen(text: str) -> None:
    told = printable(text)
    assert len(told) == len(text)
    assert not DRIVES_A_TERMINAL.search(told)
    assert printable("Zoë's «groep 5»:\t½ 👨‍👩‍👧 \u05d0\n") == "Zoë's «groep 5»:\t½ 👨‍👩‍👧 \u05d0\n"


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("Een kind uit groep 5, «één» voorbeeld.\n\nEn nog iets.", False),
        ("👨‍👩‍👧 co\u00adope\u00adre\u00adren \u05d0\u05d1 \u0645\u06cc\u200c\u062e", False),
        ("12\u202e34", True),
        ("Sc\u200bore", True),
        ("\u2066links\u2069", True),
        ("tekst\U000e0041", True),
    ],
)
def test_signs_that_nobody_sees_or_that_turn_the_reading_are_told(text: str, *, unseen: bool) -> None:
    fields = {"id": "x", "grade_id": None, "kind": "reflectie", "label": "", "title": "", "section": "", "page": None}
    rest = {"points": 0, "prompt": "", "rubric": [], "compare": None, "words": None, "answered": True, "verdict": None}
    assert Question(**fields, **rest, answer=text).has_unseen is unseen  # type: ignore[arg-type]
