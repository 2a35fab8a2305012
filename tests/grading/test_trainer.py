"""What a trainer is told by the steps of nbgrader."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.grading.plan import Plan
from ib_course.launcher.problem import Problem
from tests.grading.course import REPOSITORY

if TYPE_CHECKING:
    from ib_course.grading.answers import Answers
    from ib_course.grading.scoring import Mark

HandIn = Callable[..., Path]
MODULES = Path(trainer.__file__).parent


def test_a_deadline_stands_beside_the_chapter_in_the_exchange_and_in_the_gradebook(course: Path) -> None:
    told = trainer.set_deadline(course, "h9", "2026-12-01")
    assert told[0] == "De uiterste datum van h9 is 1-12-2026 om 23.59 uur."
    text = (course / "source" / "h9" / "cursus.json").read_text(encoding="utf-8")
    assert json.loads(text) == {"deadline": "2026-12-01T23:59:59+01:00"}
    trainer.generate(course, "h9")
    assert (course / "release" / "h9" / "cursus.json").read_text(encoding="utf-8") == text
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        assert gradebook.find_assignment("h9").duedate.isoformat() == "2026-12-01T22:59:59"
    assert trainer.set_deadline(course, "h9", None)[0] == "h9 heeft geen uiterste datum meer."
    assert not (course / "source" / "h9" / "cursus.json").exists()


@pytest.mark.parametrize("text", ["morgen", "2026-13-01", "31-11-2026", "12/31/2026"])
def test_a_deadline_that_is_no_date_is_refused(course: Path, text: str) -> None:
    with pytest.raises(Problem, match="is geen datum"):
        trainer.set_deadline(course, "h9", text)
    assert not (course / "source" / "h9" / "cursus.json").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1-12-2126", "1-12-2126 om 23.59 uur"),
        (" 01-12-2126T17:00", "1-12-2126 om 17.00 uur"),
        ("1-12-26 17.00", "1-12-2026 om 17.00 uur"),
    ],
)
def test_a_deadline_may_be_written_as_dutch_has_it(course: Path, text: str, told: str) -> None:
    assert trainer.set_deadline(course, "h9", text)[0] == f"De uiterste datum van h9 is {told}."


def test_a_deadline_that_has_passed_is_told(course: Path) -> None:
    warning = "Let op: die datum is al voorbij."
    assert warning in trainer.set_deadline(course, "h9", "1-12-2020")
    assert warning not in trainer.set_deadline(course, "h9", "1-12-2126")


def test_what_is_left_to_read_and_who_was_late_is_told(course: Path, hand_in: HandIn) -> None:
    trainer.set_deadline(course, "h9", "2-11-2026")
    hand_in("anna", {"h9-zorg": {"text": "Een kind."}})
    hand_in("bas", {}, time="2026-11-03 10:00:00.000000 UTC")
    told = trainer.autograde(course, "h9")
    assert told[1:] == ["Te laat ingeleverd: bas.", "1 antwoord te lezen: cursus trainer beoordelen"]
    assert trainer.feedback(course, "h9")[1].startswith("Let op: 1 antwoord nog niet gelezen.")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("h9-zorg-antwoord", "h9", "h9", "anna").needs_manual_grade = False
        gradebook.db.commit()
    assert trainer.feedback(course, "h9") == ["De feedback op h9 was al bij voor 2 deelnemers."]


def test_an_unknown_chapter_is_told_with_those_that_are(course: Path) -> None:
    with pytest.raises(Problem) as caught:
        trainer.generate(course, "h7")
    assert "Er is geen hoofdstuk «h7»" in str(caught.value)
    assert "Wel: h9." in str(caught.value)


def test_a_chapter_may_be_written_in_capitals(course: Path) -> None:
    assert trainer.set_deadline(course, "H9", "1-12-2126")[0].startswith("De uiterste datum van h9 is")
    assert trainer.generate(course, " H9") == ["Hoofdstuk h9 is aangemaakt in release/h9."]
    with pytest.raises(Problem, match="Er is niets ingeleverd voor h9"):
        trainer.autograde(course, "H9")


def test_every_step_outside_a_course_folder_says_how_to_make_one(tmp_path: Path) -> None:
    steps = (trainer.generate, trainer.release, trainer.collect, trainer.autograde, trainer.feedback,
             trainer.release_feedback)  # fmt: skip
    for step in steps:
        with pytest.raises(Problem, match="is geen cursusmap"):
            step(tmp_path, "h9")


def test_settings_that_cannot_be_read_are_named(course: Path) -> None:
    path = course / "nbgrader_config.py"
    path.write_text(path.read_text(encoding="utf-8") + "\nc.Exchange.root = \n", encoding="utf-8")
    with pytest.raises(Problem, match=re.escape(f"{path} is niet te lezen")):
        trainer.collect(course, "h9")


def test_nothing_to_mark_says_what_to_do_first(course: Path) -> None:
    with pytest.raises(Problem) as caught:
        trainer.autograde(course, "h9")
    assert str(caught.value).splitlines() == [
        "Er is niets ingeleverd voor h9.",
        "  Haal eerst op: cursus trainer ophalen h9",
    ]


def test_every_step_out_of_order_names_the_one_before_and_its_chapter(course: Path, hand_in: HandIn) -> None:
    settings = course / "nbgrader_config.py"
    (course / "leeg").mkdir()
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}\nc.Exchange.root = {str(course / 'leeg')!r}\n", encoding="utf-8"
    )
    with pytest.raises(Problem, match="Doe eerst: cursus trainer uitzetten h9"):
        trainer.collect(course, "h9")
    hand_in("anna", {})
    with pytest.raises(Problem, match="Kijk eerst na: cursus trainer nakijken h9"):
        trainer.feedback(course, "h9")
    for step in (trainer.collect, trainer.autograde, trainer.feedback):
        with pytest.raises(Problem, match="Er is geen hoofdstuk «h8»"):
            step(course, "h8")


def test_feedback_that_was_not_made_says_what_to_do_first(course: Path) -> None:
    with pytest.raises(Problem, match="Er is nog geen feedback op h9"):
        trainer.release_feedback(course, "h9")


def test_what_was_not_handed_out_cannot_be_released(course: Path) -> None:
    (course / "release" / "h9" / "h9.ipynb").unlink()
    (course / "release" / "h9").rmdir()
    with pytest.raises(Problem, match="uitzetten lukt niet") as caught:
        trainer.release(course, "h9")
    assert "nog niet aangemaakt" in str(caught.value)


def test_changed_questions_after_handing_in_are_refused_in_dutch(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", {})
    trainer.autograde(course, "h9")
    source = course / "source" / "h9" / "h9.ipynb"
    source.write_text(
        source.read_text(encoding="utf-8").replace("h9-zorg-antwoord", "h9-nieuw-antwoord"), encoding="utf-8"
    )
    with pytest.raises(Problem, match="Er is al ingeleverd, en de vragen zijn veranderd"):
        trainer.generate(course, "h9")


def test_one_failure_does_not_stop_the_others(course: Path, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = Plan.mark
    for student in ("anna", "bas", "cem"):
        hand_in(student, {"h9-zorg": {"text": student}})

    def fail_for_bas(plan: Plan, answers: Answers) -> tuple[dict[str, Mark], bytes]:
        if answers.values["h9-zorg"]["text"] == "bas":
            raise RuntimeError("de schijf is vol")
        return mark(plan, answers)

    monkeypatch.setattr(Plan, "mark", fail_for_bas)
    told = trainer.autograde(course, "h9")
    assert told[0] == "2 inleveringen nagekeken van h9."
    assert any(line.startswith("Niet nagekeken: bas.") for line in told)
    assert not (course / "autograded" / "bas" / "h9").exists()


def test_a_fresh_gradebook_needs_no_activated_environment(course: Path) -> None:
    """Nbgrader calls `alembic` by name for a new database."""
    (course / "gradebook.db").unlink()
    code = "from pathlib import Path; from ib_course import trainer; print(trainer.generate(Path('.'), 'h9')[0])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=course, env={"PATH": "/usr/bin:/bin", "HOME": str(course)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "Hoofdstuk h9 is aangemaakt in release/h9.\n", done.stderr
    assert done.stderr == ""


def test_many_steps_in_one_process_leave_one_handler_on_the_log(course: Path) -> None:
    trainer.set_deadline(course, "h9", None)
    before = list(logging.getLogger("traitlets").handlers)
    trainer.set_deadline(course, "h9", None)
    assert logging.getLogger("traitlets").handlers == before


def test_a_module_of_the_trainer_has_one_subject_and_can_be_read_at_once() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES.glob("*.py")}
    assert max(lengths.values()) <= 200, lengths


def test_the_commands_load_nbgrader_only_when_they_need_it() -> None:
    code = "import sys, ib_course.trainer; print([n for n in ('nbgrader', 'nbformat', 'numpy') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
