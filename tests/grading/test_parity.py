"""Marking a class at once writes what nbgrader's own converters write: rows, files, export and feedback.

Two copies of one course are marked, one by each; whatever a trainer or a participant does in between is done in both.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin

from ib_course import trainer
from tests.grading.course import SPECS, add_notebook, copy_course, put_hand_in, right_value
from tests.grading.writers import ROWS, gradebook_rows, mark_by_nbgrader, marked_files, without_moment

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}
WRONG = {"h9-minuten": {"text": "7200"}, "h9-kenmerk": {"choice": ["a"]}, "h9-jaren": {"order": ["c", "b", "a"]}}
HALF = {"h9-zorg": {"text": 'Eén regel\u2028nog een\r\nen «meer» \\n "x" </script>\n'}, "h9-minuten": {"text": "4,5"}}
LATE = "2026-11-03 10:00:00.000000 UTC"
NEWER = "2026-11-04 10:00:00.000000 UTC"
CLASS: dict[str, dict[str, Any]] = {
    "anna": {"answers": VALUES},
    "bas": {"answers": HALF},
    "cem": {"answers": {}},
    "daan": {"answers": None},
    "els": {"answers": b'{"answers": {"h9-zorg": {"value": {"text": "gered"}}, "h9-min'},
    "fem": {"answers": b"\xff\xfe\x00"},
    "gijs": {"answers": {**VALUES, **WRONG}, "time": LATE},
    "hans": {"answers": HALF, "time": LATE},
    "iris": {"answers": {"h9-zorg": {"text": 5}, "h9-anders": {"text": "x"}, "h9-minuten": {"text": 4.5}}},
    "jo-é": {"answers": VALUES, "files": {"map/x.py": b"x", "blad.txt": b"van jo", "kaart/eigen.txt": b"van jo"}},
    "kim": {"answers": VALUES, "notebook": b"{}"},
    "lot": {"answers": {**HALF, "h9-stelling": {"position": 20, "text": "  "}}, "time": LATE},
}
"""Complete, half, empty, missing, cut off, no text, wrong and late, unreadable, with files, a spoilt notebook."""

PENALTY = """
from nbgrader.plugins import LateSubmissionPlugin

class Eigen(LateSubmissionPlugin):
    def late_submission_penalty(self, student, score, seconds):
        return {"gijs": 1.25, "hans": 1_000, "lot": -3}.get(student)

c.AssignLatePenalties.plugin_class = Eigen
"""
SETTINGS = {"no penalty": "", "all points": 'c.LateSubmissionPlugin.penalty_method = "zero"', "a rule": PENALTY}

Both = tuple[Path, Path]


@pytest.fixture(scope="module")
def rich(handed_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of which the chapter has two notebooks, a trainer's own cells and files, and a deadline."""
    course = copy_course(handed_out, tmp_path_factory.mktemp("rich") / "cursus")
    source = course / "source" / "h9"
    add_notebook(source)
    (source / "kaart").mkdir()
    (source / "blad.txt").write_text("van de trainer", encoding="utf-8")
    (source / "kaart" / "eigen.txt").write_text("van de trainer", encoding="utf-8")
    trainer.set_deadline(course, "h9", "2026-11-02")
    trainer.generate(course, "h9")
    return course


@pytest.fixture
def both(rich: Path, tmp_path: Path) -> Both:
    """The course for nbgrader's converters, and the same for the batch; both in folders of one name."""
    one, other = (copy_course(rich, tmp_path / by / "cursus") for by in ("nbgrader", "batch"))
    return one, other


@pytest.mark.parametrize("settings", SETTINGS)
def test_a_class_is_marked_as_nbgrader_does_at_first_after_a_trainer_and_anew(both: Both, settings: str) -> None:
    for course in both:
        _set(course, SETTINGS[settings])
        for student, given in CLASS.items():
            put_hand_in(course, student, **given)
    assert _mark_both(both) == sorted(CLASS)
    _compare(both)
    assert (
        _penalties(both[1])
        == {"no penalty": set(), "all points": {"gijs", "hans", "lot"}, "a rule": {"gijs", "hans", "lot"}}[settings]
    )
    for course in both:
        _mark_by_hand(course)
        put_hand_in(course, "bas", {**VALUES, **WRONG}, time=NEWER)
        put_hand_in(course, "lot", {**HALF, "h9-zorg": {"text": "anders"}}, time=NEWER)
        put_hand_in(course, "anna", {}, time=NEWER)
    assert _mark_both(both) == ["anna", "bas", "lot"]
    _compare(both)
    assert _mark_both(both, again=True) == sorted(CLASS)
    _compare(both)
    assert _feedback(both[0]) == _feedback(both[1]) != {}


def test_an_answer_that_was_read_and_is_the_same_stays_read_and_another_is_read_again(both: Both) -> None:
    """A score by hand, one taken back, an open answer that was read by itself, and one that nobody read yet."""
    same = {"h9-zorg": {"text": "Zoals het was."}, "h9-spiegel": VALUES["h9-spiegel"], "h9-extra": VALUES["h9-zorg"]}
    first = {**VALUES, **same}
    read = {("h9", "h9-zorg"): 1.5, ("h9", "h9-minuten"): 0.5, ("h9", "h9-stelling"): None}
    changed = {**first, "h9-stelling": {"position": 10, "text": "Anders."}, "h9-minuten": {"text": "7200"}}
    for course in both:
        put_hand_in(course, "anna", first)
        put_hand_in(course, "bas", None)
    _mark_both(both)
    for course in both:
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
            for student in ("anna", "bas"):
                for (notebook, cell), manual in read.items():
                    grade = gradebook.find_grade(f"{cell}-antwoord", notebook, "h9", student)
                    grade.manual_score, grade.needs_manual_grade = manual, False
            gradebook.find_comment("h9-zorg-antwoord", "h9", "h9", "anna").manual_comment = "Mooi."
            gradebook.db.commit()
        put_hand_in(course, "anna", first, time=LATE)
        put_hand_in(course, "bas", None, time=LATE)
    assert _mark_both(both) == ["anna", "bas"]
    _compare(both)
    assert _unread(both[1], "anna") == {"h9-spiegel", "h9-extra"}
    assert _unread(both[1], "bas") == set()
    for course in both:
        put_hand_in(course, "anna", changed, time=NEWER)
        put_hand_in(course, "bas", {"h9-zorg": {"text": "Toch een antwoord."}}, time=NEWER)
    _mark_both(both)
    _compare(both)
    assert _unread(both[1], "anna") == {"h9-spiegel", "h9-extra", "h9-stelling", "h9-minuten"}
    assert _unread(both[1], "bas") == {"h9-zorg"}
    with Gradebook(f"sqlite:///{both[1] / 'gradebook.db'}") as gradebook:
        assert gradebook.find_grade("h9-minuten-antwoord", "h9", "h9", "anna").score == 0.5
        assert gradebook.find_comment("h9-zorg-antwoord", "h9", "h9", "anna").comment == "Mooi."
    assert _mark_both(both, again=True) == ["anna", "bas"]
    _compare(both)
    assert _unread(both[1], "bas") == {"h9-zorg"}


def test_who_is_late_without_one_of_the_notebooks_is_penalized_for_the_others(both: Both) -> None:
    for course in both:
        _set(course, SETTINGS["all points"])
        put_hand_in(course, "anna", {**VALUES, "h9-extra": VALUES["h9-zorg"]}, time=LATE)
    _mark_both(both)
    for course in both:
        (course / "release" / "h9" / "h9_extra.ipynb").unlink()
        put_hand_in(course, "anna", {}, time=NEWER)
        put_hand_in(course, "bas", VALUES, time=LATE)
        put_hand_in(course, "cem", None, time=LATE)
    assert _mark_both(both) == ["anna", "bas", "cem"]
    _compare(both)
    penalties = {row[:2]: row[2] for row in gradebook_rows(both[1])["notebooks"]}
    assert penalties["bas", "h9"] == 13.5
    assert penalties["bas", "h9_extra"] is None
    assert penalties["anna", "h9_extra"] == 2.0  # as it was
    assert penalties["cem", "h9"] == 0.0


def test_whom_the_gradebook_does_not_know_is_not_added_where_the_course_says_so(both: Both) -> None:
    for course in both:
        _set(course, "c.Autograde.create_student = False")
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
            gradebook.add_student("anna")
        put_hand_in(course, "anna", VALUES)
        put_hand_in(course, "bas", VALUES)
    told = trainer.autograde(both[1], "h9")
    assert mark_by_nbgrader(both[0], create=False) == ["anna"]  # its API has its own word for the setting
    assert told[0] == "1 inlevering nagekeken van h9."
    (why,) = [line for line in told if line.startswith("Niet nagekeken")]
    assert why.startswith("Niet nagekeken: bas. Het cijferboek kent geen deelnemer «bas», en in nbgrader_config.py")
    assert why.endswith("Doe dan eerst: nbgrader db student add bas")
    _compare(both)
    with Gradebook(f"sqlite:///{both[1] / 'gradebook.db'}") as gradebook:
        gradebook.add_student("bas")
    assert trainer.autograde(both[1], "h9")[0] == "1 inlevering nagekeken van h9; 1 al eerder."


def test_every_part_of_the_comparison_has_something_to_compare(both: Both) -> None:
    course = both[1]
    for student, given in CLASS.items():
        put_hand_in(course, student, **given)
    trainer.autograde(course, "h9")
    rows = gradebook_rows(course)
    assert {row[3] for row in rows["grades"]} == {"GradeCell", "TaskCell"}
    assert {row[7] for row in rows["grades"]} == {0, 1}
    assert {row[1] for row in rows["notebooks"]} == {"h9", "h9_extra"}
    assert len(rows["grades"]) == len(CLASS) * (len([spec for spec in SPECS if spec["points"]]) + 3)
    files = marked_files(course)
    assert files["autograded/jo-é/h9/blad.txt"][0] == b"van de trainer"
    assert "autograded/jo-é/h9/map/x.py" not in files
    assert {mode for _, mode in files.values()} == {0o444}


def test_settings_of_permissions_shared_folders_and_own_files_are_kept(both: Both) -> None:
    for course in both:
        _set(
            course,
            'c.Autograde.exclude_overwriting = {"h9": ["blad.txt", "kaart/eigen.txt"]}\n'
            'c.CourseDirectory.groupshared = True\nc.CourseDirectory.student_id_exclude = "bas,cem"',
        )
        for student in ("anna", "bas", "jo-é"):
            put_hand_in(course, student, **CLASS[student])
    assert _mark_both(both) == ["anna", "jo-é"]
    _compare(both)
    files = marked_files(both[1])
    assert files["autograded/jo-é/h9/blad.txt"][0] == b"van jo"
    assert "autograded/anna/h9/blad.txt" not in files
    trainer.feedback(both[1], "h9")
    for step in ("autograded", "feedback"):
        for folder in (both[1] / step, both[1] / step / "anna", both[1] / step / "anna" / "h9"):
            assert stat.S_IMODE(folder.stat().st_mode) & 0o2070 == 0o2070, folder


def test_a_notebook_that_was_not_handed_in_and_is_not_released_counts_as_nothing(both: Both) -> None:
    for course in both:
        (course / "release" / "h9" / "h9_extra.ipynb").unlink()
        put_hand_in(course, "anna", VALUES)
    assert _mark_both(both) == ["anna"]
    _compare(both)


def test_a_time_that_is_none_costs_its_owner_only(both: Both) -> None:
    for course in both:
        put_hand_in(course, "anna", VALUES)
        put_hand_in(course, "bas", VALUES, time="gisteren")
    assert _mark_both(both) == ["anna"]
    assert not (both[1] / "autograded" / "bas" / "h9").exists()
    assert _rows_of("anna", both[0]) == _rows_of("anna", both[1])


def _set(course: Path, lines: str) -> None:
    path = course / "nbgrader_config.py"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{lines}\n", encoding="utf-8")


def _mark_both(both: Both, *, again: bool = False) -> list[str]:
    """Mark the new hand-ins (``again``: all) of the first by nbgrader's converters and of the second at once.

    Returns:
        who was marked, by both the same
    """
    marked = mark_by_nbgrader(both[0], again=again)
    before = _inodes(both[1])
    trainer.autograde(both[1], "h9", again=again)
    after = _inodes(both[1])
    assert sorted(name for name, inode in after.items() if before.get(name) != inode) == marked
    return marked


def _inodes(course: Path) -> dict[str, int]:
    return {path.parent.name: path.stat().st_ino for path in (course / "autograded").glob("*/h9")}


def _mark_by_hand(course: Path) -> None:
    """What a trainer does in formgrader: scores, extra points, comments, an extension."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for student, cell, manual, extra in (
            ("anna", "h9-zorg-antwoord", 1.5, 0.25),
            ("bas", "h9-minuten-antwoord", 0.0, None),
            ("gijs", "h9-kenmerk-antwoord", None, 0.5),
            ("hans", "h9-zorg-antwoord", 2.0, 1.0),
        ):
            grade = gradebook.find_grade(cell, "h9", "h9", student)
            grade.manual_score, grade.extra_credit, grade.needs_manual_grade = manual, extra, False
            gradebook.find_comment(cell, "h9", "h9", student).manual_comment = f"Voor {student}: «goed»."
        gradebook.find_grade("taak", "h9_extra", "h9", "cem").manual_score = 2.5
        gradebook.find_grade("taak", "h9_extra", "h9", "cem").needs_manual_grade = False
        gradebook.find_submission_notebook("h9", "h9", "cem").flagged = True
        gradebook.db.commit()
        gradebook.grant_extension("h9", "gijs", days=5)


def _compare(both: Both) -> None:
    one, other = (gradebook_rows(course) for course in both)
    for table in ROWS:
        assert one[table] == other[table], table
    assert _export(both[0]) == _export(both[1])
    assert marked_files(both[0]) == marked_files(both[1])


def _rows_of(student: str, course: Path) -> dict[str, list[tuple[Any, ...]]]:
    return {name: [row for row in rows if row[0] == student] for name, rows in gradebook_rows(course).items()}


def _unread(course: Path, student: str) -> set[str]:
    """Return the questions of ours that are still to be read of a participant."""
    rows = gradebook_rows(course)["grades"]
    return {row[2].removesuffix("-antwoord") for row in rows if row[0] == student and row[7] and "-antwoord" in row[2]}


def _penalties(course: Path) -> set[str]:
    return {row[0] for row in gradebook_rows(course)["notebooks"] if row[2] is not None}


def _export(course: Path) -> list[str]:
    """Return the lines of `nbgrader export`."""
    path = course / "grades.csv"
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        plugin = CsvExportPlugin()
        plugin.to = str(path)
        plugin.export(gradebook)
    lines = sorted(path.read_text(encoding="utf-8").splitlines())
    path.unlink()
    return lines


def _feedback(course: Path) -> dict[str, str]:
    """Return the feedback pages, but for the time at which they were made."""
    trainer.feedback(course, "h9")
    pages = sorted((course / "feedback").rglob("*.html"))
    return {str(path.relative_to(course)): without_moment(path.read_text(encoding="utf-8")) for path in pages}
