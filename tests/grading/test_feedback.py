"""Feedback for a class at once: the pages of nbgrader's converters, rewritten only where they say something else."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.feedback import COMMENT_CHARACTERS, read_page
from ib_course.grading import feedback as feedback_module
from ib_course.grading.feedback_folder import FeedbackFolder
from ib_course.grading.pages import feedback as pages
from ib_course.grading.pages.render import number, points
from ib_course.grading.plain_files import write_new
from ib_course.grading.values import MAX_TEXT
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, add_notebook, copy_course, put_hand_in, right_value
from tests.grading.hostile import PAYLOADS, answers_file, clean_text, shown, values
from tests.grading.test_pages import Parts
from tests.grading.writers import nbgrader_api, without_moment

pytestmark = pytest.mark.filterwarnings(
    # nbgrader's ReleaseFeedback leaves this one open.
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}
HALF = {"h9-zorg": {"text": "\n Eén regel\u2028nog een\t{{ 7 * 7 }}\n"}, "h9-minuten": {"text": "7200"}}
ON_TIME, LATE, NEWER = (f"2026-11-0{day} 10:00:00.000000 UTC" for day in (1, 3, 4))
COMMENT = "Wat zag je? <b>Eén</b> {{ 7 * 7 }} & </script><script>x</script>\n\nDoe dit \u202eomgekeerd."
CLASS: dict[str, dict[str, Any]] = {
    "anna": {"answers": VALUES},
    "bas": {"answers": HALF},
    "cem": {"answers": {}},
    "daan": {"answers": None},
    "els": {"answers": b'{"answers": {"h9-zorg": {"value": {"text": "gered"}}, "h9-min'},
    "gijs": {"answers": VALUES, "time": LATE},
    "hans": {"answers": HALF, "time": LATE},
    "jo-é": {"answers": {**VALUES, "h9-onbekend": {"text": "x"}}},
}
"""Complete, half, empty, missing, cut off, late, with a mark by hand, with a problem."""

PENALTY = """
from nbgrader.plugins import LateSubmissionPlugin

class Eigen(LateSubmissionPlugin):
    def late_submission_penalty(self, student, score, seconds):
        return {"gijs": 1.25, "hans": 1_000}.get(student)

c.AssignLatePenalties.plugin_class = Eigen
"""


@pytest.fixture(scope="module")
def rich(handed_out: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of which the chapter has two notebooks, a task and a deadline, and of which a class was marked."""
    course = copy_course(handed_out, tmp_path_factory.mktemp("rich") / "cursus")
    add_notebook(course / "source" / "h9")
    add_setting(course, PENALTY)
    trainer.set_deadline(course, "h9", "2026-11-02")
    trainer.generate(course, "h9")
    for student, given in CLASS.items():
        put_hand_in(course, student, **given)
    trainer.autograde(course, "h9")
    mark_by_hand(course)
    return course


@pytest.fixture
def marked(rich: Path, tmp_path: Path) -> Path:
    """The same, for this test alone."""
    return copy_course(rich, tmp_path / "een" / "cursus")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], str]:
    """Set the hour at which feedback is made, and return it as the pages tell it to the chapter."""

    def set_hour(hour: int) -> str:
        moment = datetime.fromisoformat(f"2026-12-05T{hour:02}:00:00+01:00")

        monkeypatch.setattr(feedback_module, "datetime", SimpleNamespace(now=lambda: moment))
        return moment.astimezone().isoformat()

    return set_hour


def add_setting(course: Path, lines: str) -> None:
    path = course / "nbgrader_config.py"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{lines}\n", encoding="utf-8")


def mark_by_hand(course: Path) -> None:
    """Give scores, extra points, a task's score and comments, as a trainer does."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for student, notebook, cell, manual, extra in (
            ("anna", "h9", "h9-zorg-antwoord", 1.5, 0.25),
            ("bas", "h9", "h9-minuten-antwoord", 0.0, None),
            ("gijs", "h9", "h9-kenmerk-antwoord", None, 0.1),
            ("hans", "h9", "h9-zorg-antwoord", 2.0, 1 / 3),
            ("cem", "h9_extra", "taak", 2.5, None),
            ("anna", "h9_extra", "eigen", 0.7, 0.2),
        ):
            grade = gradebook.find_grade(cell, notebook, "h9", student)
            grade.manual_score, grade.extra_credit, grade.needs_manual_grade = manual, extra, False
            gradebook.find_comment(cell, notebook, "h9", student).manual_comment = f"{COMMENT} ({student})"
        gradebook.db.commit()


def give(course: Path, student: str, comment: str, question: str = "h9-zorg") -> None:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        gradebook.find_comment(f"{question}-antwoord", "h9", "h9", student).manual_comment = comment
        gradebook.db.commit()


def read(course: Path, student: str, *questions: str) -> None:
    """Read answers, and leave their scores as they are."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for question in questions:
            gradebook.find_grade(f"{question}-antwoord", "h9", "h9", student).needs_manual_grade = False
        gradebook.db.commit()


def read_pages(course: Path) -> dict[str, str]:
    """Return the pages, by where they stand."""
    return {
        str(path.relative_to(course)): path.read_text(encoding="utf-8") for path in course.glob("feedback/*/*/*.html")
    }


def page_of(course: Path, student: str) -> str:
    return (course / "feedback" / student / "h9" / "h9.html").read_text(encoding="utf-8")


def data_of(course: Path, student: str) -> dict[str, Any]:
    found = read_page(page_of(course, student), "h9")
    assert found
    return found


def inodes(course: Path) -> dict[str, int]:
    found = (path for path in course.glob("feedback/*/*/*"))
    return {str(path.relative_to(course)): path.stat().st_ino for path in found}


def by_converters(course: Path) -> dict[str, str]:
    """Return the pages of nbgrader's converters for a copy of a course, but for when they were made."""
    copy = copy_course(course, course.parents[1] / "ander" / "cursus")
    shutil.rmtree(copy / "feedback", ignore_errors=True)
    with nbgrader_api(copy) as api:
        done = api.generate_feedback("h9")
    assert done["success"], done
    return {name: without_moment(page) for name, page in read_pages(copy).items()}


def at_once(course: Path) -> dict[str, str]:
    """Return our pages, but for when they were made."""
    trainer.feedback(course, "h9")
    return {name: without_moment(page) for name, page in read_pages(course).items()}


# ---- the pages of nbgrader's converters


def test_a_class_gets_the_pages_that_nbgrader_makes(marked: Path) -> None:
    made = at_once(marked)
    assert made == by_converters(marked)
    assert len(made) == 2 * len(CLASS)
    # There is something of everything to compare.
    everything = "".join(made.values())
    for expected in (
        "Je score: <strong>11,25 van 11,5 punten</strong>", "Nog niet nagekeken (1 punt)",
        "2 vragen zijn nog niet nagekeken (2 punten) en tellen hierin nog niet mee.",
        "1 vraag is nog niet nagekeken (3 punten) en telt hierin", "1,75 van 2 punten", "1,1 van 1 punt",
        "0 van 2 punten", "2,5 van 3 punten", "0,9 van 3 punten",
        "Daarom is er 1,25 punten afgetrokken", "Niet beantwoord",
        "Ingeleverd op dinsdag 3 november 2026 om 11.00 uur (Nederlandse tijd)", "Geen antwoord ontvangen",
        "(Nederlandse tijd)", "Doe dit \u202eomgekeerd.", "«Mijn groep»: 28 leerlingen", "Tekst 1",
    ):  # fmt: skip
        assert expected in everything, expected


def test_a_chapter_that_was_handed_out_anew_and_a_notebook_that_was_edited_make_no_difference(marked: Path) -> None:
    source = marked / "source" / "h9" / "h9.ipynb"
    source.write_text(source.read_text(encoding="utf-8").replace("Wat denk jij", "Wat vind jij"), encoding="utf-8")
    trainer.generate(marked, "h9")
    for student in ("bas", "gijs"):
        put_hand_in(marked, student, VALUES, time=NEWER)
    trainer.autograde(marked, "h9")
    for student, indent in (("anna", 4), ("cem", None)):
        path = marked / "autograded" / student / "h9" / "h9.ipynb"
        path.chmod(0o644)
        document = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(document, indent=indent), encoding="utf-8")
    made = at_once(marked)
    assert made == by_converters(marked)
    assert "Wat vind jij" in made["feedback/bas/h9/h9.html"]
    assert "Wat denk jij" in made["feedback/anna/h9/h9.html"]


def test_a_notebook_that_was_not_handed_in_has_no_page(marked: Path) -> None:
    (marked / "release" / "h9" / "h9_extra.ipynb").unlink()
    put_hand_in(marked, "nieuw", VALUES)
    trainer.autograde(marked, "h9")
    made = at_once(marked)
    assert made == by_converters(marked)
    assert [name for name in made if "nieuw" in name] == ["feedback/nieuw/h9/h9.html"]


def test_whatever_is_typed_makes_the_page_that_nbgrader_makes_and_adds_no_markup(marked: Path) -> None:
    plain = elements(put_and_give(marked, "gewoon", "tekst"))
    texts = {f"x{number}": payload.text() for number, payload in enumerate(PAYLOADS)}
    for student, text in texts.items():
        put_hand_in(marked, student, hostile_answers(text))
    trainer.autograde(marked, "h9")
    for student, text in texts.items():
        give(marked, student, in_gradebook(text))
    made = at_once(marked)
    assert made == by_converters(marked)
    zorg = next(spec for spec in SPECS if spec["id"] == "h9-zorg")
    for student, text in texts.items():
        page = page_of(marked, student)
        assert elements(page) == plain, text
        assert Parts(page).texts.count(shown(zorg, text)) >= 1, text
        assert data_of(marked, student)["questions"]["h9-zorg"]["comment"] == clean_text(in_gradebook(text))


def hostile_answers(text: str) -> bytes:
    """Return a file with a text in every answer, and around them."""
    return answers_file("h9", {spec["id"]: values(spec, text) for spec in SPECS}, text)


def in_gradebook(text: str) -> str:
    """Return a text as a database takes it."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def put_and_give(course: Path, student: str, text: str) -> str:
    put_hand_in(course, student, hostile_answers(text))
    trainer.autograde(course, "h9")
    give(course, student, text)
    trainer.feedback(course, "h9")
    return page_of(course, student)


def elements(page: str) -> list[tuple[str, dict[str, str | None]]]:
    return Parts(page).elements


def test_an_answer_that_looks_like_the_gap_of_a_skeleton_is_text(marked: Path) -> None:
    """Nobody can know the token of a gap; if somebody did, it would be text all the same."""
    text = f"a {pages._ANSWER} b {pages._COMMENT} c"
    page = put_and_give(marked, "slim", text)
    assert Parts(page).texts.count(text) == 6  # three reflections and two more texts, and a comment
    assert data_of(marked, "slim")["questions"]["h9-zorg"]["comment"] == text


# ---- what the chapter shows


def test_the_page_says_what_the_chapter_shows_beside_each_answer(marked: Path) -> None:
    give(marked, "gijs", "é" * (MAX_TEXT + 1), "h9-mening")
    trainer.feedback(marked, "h9")
    for student in CLASS:
        page, data = page_of(marked, student), data_of(marked, student)
        told = Told(page)
        assert set(data["questions"]) == {spec["id"] for spec in SPECS if spec["points"]}
        for question, item in data["questions"].items():
            score = f"{number(item['score'])} van {points(item['max_score'])}"
            waiting = f"Nog niet nagekeken ({points(item['max_score'])})"
            assert told.scores[question] == (waiting if item["unread"] else score)
            assert (item["score"] is None) == item["unread"]
            assert told.comments.get(question, "") == item["comment"]
        assert set(told.comments) <= set(data["questions"])
        assert f"<strong>{number(data['score'])} van {points(data['max_score'])}</strong>" in page
    longest = data_of(marked, "gijs")["questions"]["h9-mening"]["comment"]
    assert longest.endswith(f"[… ingekort: {MAX_TEXT + 1} tekens]")
    assert len(longest) <= COMMENT_CHARACTERS  # the participant's server does not cut it once more


class Told(Parts):
    """The scores and comments that a page shows, by question."""

    def __init__(self, page: str) -> None:
        self.scores: dict[str, str] = {}
        self.comments: dict[str, str] = {}
        self._question, self._into = "", ""
        super().__init__(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember where the reader is."""
        given = dict(attrs)
        if tag == "article":
            self._question = given.get("id") or ""
        self._into = given.get("class") or ""

    def handle_data(self, data: str) -> None:
        """Keep what is told here."""
        kept = {"points": self.scores, "comment": self.comments}.get(self._into)
        if kept is not None:
            kept[self._question] = kept.get(self._question, "") + data

    def handle_endtag(self, tag: str) -> None:
        """Remember that the reader went on."""
        del tag
        self._into = ""


# ---- what the trainer has still to read


def test_what_was_not_read_counts_in_neither_the_points_nor_their_maximum(marked: Path) -> None:
    trainer.feedback(marked, "h9")
    before = data_of(marked, "anna")
    assert (before["score"], before["max_score"], before["unread"]) == (11.25, 11.5, 2)
    read(marked, "anna", "h9-stelling")
    trainer.feedback(marked, "h9")
    after = data_of(marked, "anna")
    assert (after["score"], after["max_score"], after["unread"]) == (12.25, 12.5, 1)
    assert after["questions"]["h9-stelling"] == {"score": 1, "max_score": 1, "comment": "", "unread": False}
    assert after["questions"]["h9-spiegel"] == {"score": None, "max_score": 1, "comment": "", "unread": True}
    read(marked, "anna", "h9-spiegel")
    trainer.feedback(marked, "h9")
    assert "nog niet nagekeken" not in page_of(marked, "anna").lower()
    # Being late costs more than what was read: that is nought, and no debt.
    put_hand_in(marked, "hans", VALUES, time=NEWER)
    trainer.autograde(marked, "h9")
    trainer.feedback(marked, "h9")
    assert (data_of(marked, "hans")["score"], data_of(marked, "hans")["unread"] > 0) == (0, True)


def test_a_page_of_which_nothing_was_read_gives_no_total(course: Path) -> None:
    put_hand_in(course, "anna", VALUES)
    trainer.autograde(course, "h9")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for grade in gradebook.find_submission_notebook("h9", "h9", "anna").grades:
            grade.needs_manual_grade = True
        gradebook.db.commit()
    trainer.feedback(course, "h9")
    page = page_of(course, "anna")
    assert "Je trainer leest je antwoorden nog." in page
    assert "Je score" not in page
    assert data_of(course, "anna")["max_score"] == 0


# ---- only what changed


def test_only_those_whose_feedback_changes_get_a_new_page(marked: Path, clock: Callable[[int], str]) -> None:
    first = clock(10)
    assert trainer.feedback(marked, "h9")[0] == f"Nieuwe feedback op h9 voor {len(CLASS)} deelnemers."
    before = inodes(marked)
    second = clock(11)
    assert trainer.feedback(marked, "h9")[0] == f"De feedback op h9 was al bij voor {len(CLASS)} deelnemers."
    assert inodes(marked) == before
    give(marked, "bas", "Nog één ding.")
    told = trainer.feedback(marked, "h9")[0]
    assert told == f"Nieuwe feedback op h9 voor 1 deelnemer; voor {len(CLASS) - 1} deelnemers verandert er niets."
    after = inodes(marked)
    assert [name for name in after if after[name] != before[name]] == ["feedback/bas/h9/h9.html"]
    assert {student: data_of(marked, student)["time"] for student in CLASS} == {
        student: second if student == "bas" else first for student in CLASS
    }
    assert "zaterdag 5 december 2026 om 11.00 uur" in page_of(marked, "bas")
    third = clock(12)
    assert trainer.feedback(marked, "h9", again=True)[0] == f"Nieuwe feedback op h9 voor {len(CLASS)} deelnemers."
    assert {data_of(marked, student)["time"] for student in CLASS} == {third}


def test_a_setting_makes_everything_anew_each_time(marked: Path, clock: Callable[[int], str]) -> None:
    add_setting(marked, "c.GenerateFeedback.force = True")
    clock(10)
    trainer.feedback(marked, "h9")
    later = clock(11)
    trainer.feedback(marked, "h9")
    assert data_of(marked, "anna")["time"] == later


def test_feedback_on_a_newer_hand_in_goes_to_that_one(marked: Path) -> None:
    trainer.feedback(marked, "h9")
    folder = put_hand_in(marked, "anna", VALUES, time=NEWER)
    (folder / "submission_secret.txt").write_text("anders", encoding="utf-8")
    told = trainer.feedback(marked, "h9")
    assert "Let op: ingeleverd en nog niet nagekeken: anna." in told[1]
    trainer.autograde(marked, "h9")
    assert "nog niet nagekeken" not in "".join(trainer.feedback(marked, "h9"))
    feedback = marked / "feedback" / "anna" / "h9"
    assert (feedback / "submission_secret.txt").read_text(encoding="utf-8") == "anders"
    assert (feedback / "timestamp.txt").read_text(encoding="utf-8") == NEWER
    assert "woensdag 4 november 2026" in page_of(marked, "anna")


def test_what_does_not_belong_to_the_feedback_any_more_goes_and_a_damaged_page_is_made_anew(marked: Path) -> None:
    trainer.feedback(marked, "h9")
    good = page_of(marked, "anna")
    folder = marked / "feedback" / "anna" / "h9"
    (folder / "oud.html").write_text("van een notebook dat er niet meer is", encoding="utf-8")
    (folder / "notitie.txt").write_text("van de trainer", encoding="utf-8")
    (folder / ".h9.html-nieuw").write_text("half", encoding="utf-8")
    for damage in ("", good[:500], good.replace('"time": "', '"time": "x'), good.replace("+0", "+9")):
        (folder / "h9.html").write_text(damage, encoding="utf-8")
        assert trainer.feedback(marked, "h9")[0].startswith("Nieuwe feedback op h9 voor 1 deelnemer;")
        assert without_moment(page_of(marked, "anna")) == without_moment(good)
    assert sorted(path.name for path in folder.iterdir()) == [
        "h9.html", "h9_extra.html", "notitie.txt", "submission_secret.txt", "timestamp.txt",
    ]  # fmt: skip


def test_a_page_is_the_old_one_or_the_new_one_also_when_the_disk_fills_up(
    marked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.feedback(marked, "h9")
    before = read_pages(marked)
    give(marked, "anna", "Nieuw.")

    def fill_up(path: Path, data: bytes) -> None:
        write_new(path, data[:100])
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as full:
        full.setattr("ib_course.grading.in_place.write_new", fill_up)
        told = trainer.feedback(marked, "h9")
    assert any(line.startswith("Geen feedback gemaakt voor anna: ") and "de schijf is vol" in line for line in told)
    assert read_pages(marked) == before
    assert trainer.feedback(marked, "h9")[0].startswith("Nieuwe feedback op h9 voor 1 deelnemer;")
    assert "Nieuw." in page_of(marked, "anna")


# ---- what goes wrong goes wrong for one


def test_what_is_wrong_with_one_costs_the_others_nothing_and_is_told_in_dutch(marked: Path) -> None:
    trainer.feedback(marked, "h9")
    before = page_of(marked, "bas")
    notebook = marked / "autograded" / "bas" / "h9" / "h9.ipynb"
    for damage in (b"{", b"\xff", b"[]", b'{"cells": 3, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'):
        notebook.chmod(0o644)
        notebook.write_bytes(damage)
        give(marked, "anna", f"Na {damage!r}.")
        told = trainer.feedback(marked, "h9")
        assert told[0].startswith("Nieuwe feedback op h9 voor 1 deelnemer;")
        line = next(line for line in told if line.startswith("Geen feedback gemaakt voor bas: "))
        assert "het nagekeken notebook h9.ipynb is niet te lezen" in line
        assert f"Haal de map {notebook.parent} weg en doe: cursus trainer nakijken h9" in line
        assert page_of(marked, "bas") == before
    shutil.rmtree(notebook.parent)
    trainer.autograde(marked, "h9")
    read(marked, "bas", "h9-minuten")
    assert trainer.feedback(marked, "h9")[0] == f"De feedback op h9 was al bij voor {len(CLASS)} deelnemers."


def test_whom_the_gradebook_does_not_know_whole_is_named(marked: Path) -> None:
    with sqlite3.connect(marked / "gradebook.db") as rows:
        key = "(SELECT id FROM submitted_assignment WHERE student_id = 'bas')"
        notebooks = f"(SELECT id FROM submitted_notebook WHERE assignment_id = {key})"  # noqa: S608
        rows.execute(f"DELETE FROM grade WHERE notebook_id IN {notebooks} AND auto_score = 0")  # noqa: S608
        rows.execute("UPDATE submitted_assignment SET student_id = 'weg' WHERE student_id = 'cem'")
    rows.close()
    told = trainer.feedback(marked, "h9")
    assert told[0] == f"Nieuwe feedback op h9 voor {len(CLASS) - 2} deelnemers."
    assert "het cijferboek kent de vraag «h9-" in next(line for line in told if " voor bas: " in line)
    assert "het cijferboek kent geen notebook" in next(line for line in told if " voor cem: " in line)
    assert not (marked / "feedback" / "bas").exists()


def test_when_nothing_can_be_made_it_is_a_problem(course: Path) -> None:
    put_hand_in(course, "anna", VALUES)
    trainer.autograde(course, "h9")
    path = course / "autograded" / "anna" / "h9" / "h9.ipynb"
    path.chmod(0o644)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(Problem, match="Er is geen feedback op h9 gemaakt") as caught:
        trainer.feedback(course, "h9")
    assert caught.value.ways_on[0].startswith("Geen feedback gemaakt voor anna: ")


# ---- the settings of a course


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "c.GenerateFeedback.preprocessors = ['nbgrader.preprocessors.GetGrades', 'x.Y']",
            "GenerateFeedback.preprocessors",
        ),
        ("c.GenerateFeedback.post_convert_hook = print", "GenerateFeedback.post_convert_hook"),
        ("c.BaseConverter.pre_convert_hook = print", "BaseConverter.pre_convert_hook"),
        ("c.GenerateFeedback.exporter_class = 'nbconvert.HTMLExporter'", "GenerateFeedback.exporter_class"),
    ],
)
def test_a_course_with_feedback_of_its_own_is_sent_to_nbgrader(marked: Path, line: str, named: str) -> None:
    add_setting(marked, line)
    with pytest.raises(Problem, match="eigen stappen voor de feedback") as caught:
        trainer.feedback(marked, "h9")
    assert named in caught.value.what
    assert caught.value.ways_on[0] == "Maak de feedback zo: nbgrader generate_feedback h9"
    assert not (marked / "feedback").exists()


def test_permissions_and_whom_the_course_leaves_out_are_kept(marked: Path) -> None:
    add_setting(marked, 'c.CourseDirectory.groupshared = True\nc.CourseDirectory.student_id_exclude = "bas,cem"')
    trainer.feedback(marked, "h9")
    assert {path.name for path in (marked / "feedback").iterdir()} == set(CLASS) - {"bas", "cem"}
    folder = marked / "feedback" / "anna" / "h9"
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o664}
    for shared in (folder, marked / "feedback"):
        assert stat.S_IMODE(shared.stat().st_mode) & 0o2070 == 0o2070
    add_setting(marked, "c.CourseDirectory.groupshared = False\nc.GenerateFeedback.permissions = 600")
    trainer.feedback(marked, "h9", again=True)
    assert stat.S_IMODE((folder / "h9.html").stat().st_mode) == 0o600


# ---- giving back


def test_participants_are_counted_and_not_their_pages(marked: Path) -> None:
    told = trainer.give_feedback(marked, "h9")
    assert "Niemand vindt deze feedback op h9 in het hoofdstuk." in told
    given = marked / "uitwisseling" / "inspirerend-begeleiden" / "feedback"
    # nbgrader writes each page beside its place and moves it: some file systems list it there for a while longer.
    there = [path for path in given.glob("*.html") if path.is_file()]
    assert len(there) == 2 * len(CLASS)
    released = {path.read_text(encoding="utf-8") for path in there}
    assert released == set(read_pages(marked).values())


def test_who_did_not_hand_in_through_the_exchange_keeps_nobody_from_the_feedback(marked: Path) -> None:
    (marked / "autograded" / "bas" / "h9" / "submission_secret.txt").unlink()
    told = trainer.give_feedback(marked, "h9")
    assert any(line.startswith(f"Stuur de feedback zelf aan deze {len(CLASS) - 1} deelnemers") for line in told)
    (line,) = [line for line in told if line.startswith("Niet teruggegeven aan bas. ")]
    assert "Geef zelf de pagina" in line
    assert "Niet beantwoord" in page_of(marked, "bas")


def test_progress_is_told_and_a_big_class_is_read_in_parts(marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback_module, "TOGETHER", 3)
    told: list[tuple[int, int]] = []
    trainer.feedback(marked, "h9", progress=lambda *done: told.append(done))
    assert told == [(number, len(CLASS)) for number in range(1, len(CLASS) + 1)]
    assert {path.parts[-3] for path in (marked / "feedback").glob("*/h9/h9.html")} == set(CLASS)


# ---- the page itself


def test_the_page_holds_no_source_and_its_policy_lets_in_its_own_style_only(marked: Path) -> None:
    trainer.feedback(marked, "h9")
    page = page_of(marked, "anna")
    assert "show(" not in page
    assert "ib_widgets" not in page
    (policy,) = [meta["content"] or "" for meta in Parts(page).of("meta") if "http-equiv" in meta]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", rules["style-src"])
    assert set(rules) == {"default-src", "style-src", "img-src", "base-uri", "form-action"}
    links = [attributes["href"] or "" for attributes in Parts(page).of("a")]
    ids = {attributes.get("id") for _, attributes in Parts(page).elements}
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []


def test_pages_are_replaced_before_what_says_whose_hand_in_they_are_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Would the power fail in between, then the page that is given back is the newest."""
    folder = FeedbackFolder(tmp_path / "anna")
    written: list[str] = []
    replace = Path.replace

    def note(path: Path, to: Path) -> Path:
        written.append(to.name)
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", note)
    files = dict.fromkeys(("timestamp.txt", "z.html", "submission_secret.txt", "h9.html"), b"x")
    folder.write(files, {}, 0o644, shared=False)
    assert written == ["h9.html", "z.html", "submission_secret.txt", "timestamp.txt"]
    assert folder.read() == files
